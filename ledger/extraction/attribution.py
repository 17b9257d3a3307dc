"""Who says a passage: verbs of speech, quotations and their speakers, pronouns and descriptions resolved."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from ledger.extraction.document import Document
from ledger.extraction.lexicon import words
from ledger.extraction.names import PRONOUNS, Party, name_words, party, people, same_name
from ledger.extraction.quotations import Quotation
from ledger.terms import Attribution

WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
PREVIOUS_WORD = re.compile(r"([\w'.-]+)\W*$")
ACCORDING = re.compile(r"\b(?:according to|in the words of|as per)\s+")
BY_SOURCE = re.compile(
    r"^(?:it|this|that|the (?:news|information|report)) (?:is|was|has been) (?:first )?(?:reported|announced|stated|said|written|noted) (?:by|in) (.+?)[.,;]?$"
)
BOUNDARY = re.compile(
    r"[;:\"]|(?<!editor)[—–]|\s-+\s|, (?:and|but|while|whereas|although|though|as|because|after|when|so|yet|with|where|which)\b"
    r"|\b(?:but|while|whereas|although|though|because|if|that|whether|as) "
)
AND = re.compile(r"\b(?:and|or) ")
END_OF_SPEAKER = re.compile(
    r"[.;:\"]|,? (?:on|in|at|during) (?:\w+day|an? |the )|, (?:adding|saying|citing|noting|referring|in|on|who|after|as|when|while|but|and|that)\b| (?:after|when|that|while|as|in an?|during|told|to) "
)
NOUN_BEFORE = frozenset(
    ["the", "a", "an", "his", "her", "their", "its", "these", "those", "some", "of", "no", "any", "media", "news", "local", "press", "recent", "official", "to", "not", "this", "that", "initial", "early", "other", "many", "several", "such", "further", "conflicting", "for", "on", "in", "by", "from", "united", "earlier", "new", "latest", "with", "amid", "prompted", "raised", "raising", "sparked", "fuelled", "fueled", "over", "despite", "allay", "stoked", "fears"]
)
EVIDENCE = frozenset(
    ["polls", "poll", "predictions", "models", "reports", "figures", "returns", "data", "results", "forecasts", "indications", "evidence", "signs", "rumours", "rumors", "estimates", "projections", "statistics", "numbers", "surveys", "tests", "images", "photos", "rumour", "speculation", "charts", "maps", "fears", "hopes", "concerns", "findings", "records", "tables", "trends", "critics'", "markets"]
)
EVIDENCE_NOUNS = ("forecast", "report", "statement", "study", "months", "warning", "outlook")
ASIDE = re.compile(
    r"[\s,]+(?:has|have|had|also|did|does|do|is|are|was|were|then|later|further|not|[a-z]+ly|who|today|yesterday|in turn|however|meanwhile|still)$"
)
BE = frozenset(["is", "are", "was", "were", "be", "been", "being's"])
INVERTED = frozenset(["said", "says", "wrote", "added", "explained", "noted", "warned", "announced", "stated", "argued"])
DAYS = tuple(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
AUXILIARIES = frozenset(["has", "have", "had", "also", "recently", "earlier", "already", "since", "then"])
ATTRIBUTIVE = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "such", "this", "that", "these"])
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|'s|'re)(?: \w+)?$")
CONJUNCTION_END = re.compile(r"\b(?:and|but|or)\s+(?:\w+ly |also |then )?$")
NOUN_FORMS = frozenset(
    ["claims", "reports", "calls", "estimates", "fears", "hopes", "doubts", "demands", "requests", "forecasts", "projects", "promises", "pledges", "vows", "states"]
)
SUBJECT_TAIL = re.compile(
    r"\b((?:[Tt]he|[Aa]n?) (?:[\w'-]+ ){0,3}[\w'-]+|(?:[A-Z][\w'.-]*(?: |$))+|he|she|it|they|[a-z]+s)\s*$"
)
BASE_FORMS = frozenset(
    ["say", "tell", "state", "announce", "note", "explain", "argue", "insist", "stress", "confirm", "declare", "write", "report", "suggest", "indicate", "warn", "claim", "expect", "predict", "forecast", "estimate", "believe", "think", "fear", "want", "wish", "hope", "ask", "urge", "demand", "propose", "request", "recommend", "agree"]
)
PLURALS = frozenset(["i", "we", "they", "you", "people", "police", "who", "men", "women", "which", "also", "still", "now", "not", "do", "don't", "to"])
TO_FORMS = frozenset(
    ["expected", "believed", "thought", "estimated", "forecast", "predicted", "projected", "anticipated", "feared", "said", "reported"]
)
NEVER_NOUN = frozenset(
    ["said", "says", "told", "added", "stated", "announced", "noted", "explained", "argued", "insisted", "stressed", "wrote", "expects"]
)
SENTENCES_BACK = 6
FRAGMENT_WORDS = 5
SPEECH_PARTS = 6
NAMES_BACK = 60


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of speech in a sentence and whoever it belongs to.

    Attributes:
        start: Offset of the verb, or of "according to".
        end: Offset behind it.
        verb: The verb in lower case.
        subject_start: Where the words that name the speaker begin.
        subject_end: Where they end.
        inverted: Whether the speaker stands behind the verb ("said Jones").
        closed: Offset where a relative clause that holds the frame ends; the frame governs nothing behind it.
    """

    start: int
    end: int
    verb: str
    subject_start: int
    subject_end: int
    inverted: bool
    closed: int | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a passage, and how the words reach us.

    Attributes:
        speaker: The fullest name or description; None for the article's own voice.
        role: What the article says of the speaker.
        attribution: How the words reach us.
        frame: The verb that names the speaker, where there is one.
        is_person: Whether the speaker is one person.
    """

    speaker: str | None
    role: str | None
    attribution: Attribution
    frame: Frame | None = None
    is_person: bool = False


OWN = Voice(None, None, Attribution.OWN)


class Attributor:
    """Finds the speakers in one document; what was found for a sentence is kept."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._frames: dict[int, list[Frame]] = {}
        self._people: list[tuple[int, str]] | None = None
        self._people_by_word: dict[str, list[tuple[int, str]]] = {}
        self._full: dict[tuple[str, str | None], Party] = {}
        self._speeches: dict[int, list[Quotation]] = {}
        for quotation in document.quotations:
            self._speeches.setdefault(quotation.speech, []).append(quotation)
        self._resolving: set[tuple[str, int]] = set()

    # -- frames ---------------------------------------------------------------------------------------------

    def frames(self, index: int) -> list[Frame]:
        """The verbs of speech in sentence `index`, outside its quotations."""
        if index not in self._frames:
            self._frames[index] = self._found_frames(index)
        return self._frames[index]

    def _found_frames(self, index: int) -> list[Frame]:
        document, sentence = self._document, self._document.sentences[index]
        says, forecasts, demands = (words("speech", name) for name in ("says", "forecasts", "demands"))
        found: list[Frame] = []
        for word in WORD.finditer(document.lower, sentence.start, sentence.end):
            verb = word.group()
            if verb not in says and verb not in forecasts and verb not in demands:
                continue
            at = word.start()
            quotation = document.quotation_at(at)
            if quotation is not None and quotation.start < at:
                continue
            frame = self._frame(sentence.start, sentence.end, at, verb, found)
            if frame is not None:
                found.append(frame)
        for source in ACCORDING.finditer(document.lower, sentence.start, sentence.end):
            if document.quotation_at(source.start()) is None:
                end = self._end_of_source(source.end(), sentence.end)
                comma = document.plain.find(", ", source.end(), end)
                while comma >= 0:
                    following = document.plain.find(",", comma + 1, end)
                    piece = document.lower[comma : following if following >= 0 else end]
                    if _has_verb(piece) or (source.start() - sentence.start < 20 and following < 0):
                        end = comma
                        break
                    comma = following
                found.append(Frame(source.start(), source.end(), "according", source.end(), end, True))
        return sorted(found, key=lambda frame: frame.start)

    def _frame(self, start: int, end: int, at: int, verb: str, earlier: list[Frame]) -> Frame | None:
        """The frame of `verb` at `at` in the sentence from `start` to `end`."""
        plain, lower = self._document.plain, self._document.lower
        stop = at + len(verb)
        if plain[at].isupper() and at != start and plain[at - 2 : at - 1] not in ('"', ","):
            return None
        before = plain[start:at].rstrip()
        previous = PREVIOUS_WORD.search(before[-40:])
        last = previous[1].lower() if previous else ""
        if last in AUXILIARIES and (relative := re.search(r"\b(who|which) (?:\w+ ){0,2}$", before + " ")):
            last = relative[1]
            before = before[: relative.end(1)]
        if verb.endswith("ing"):
            return self._participle(start, at, stop, verb, before, last, earlier)
        if before.endswith(('"', '",', ",'", "'")) or (
            before.endswith(",") and verb in INVERTED and not earlier and _has_verb(before[:-1])
        ):
            behind = plain[stop : stop + 40].lstrip()
            if (
                behind
                and verb != "told"
                and not behind.lower().startswith(DAYS)
                and (
                    behind[0].isupper()
                    or behind.lower().startswith(("the ", "a ", "an ", "one ", "his ", "her "))
                )
            ):
                name = stop + len(plain[stop:end]) - len(plain[stop:end].lstrip())
                return Frame(at, stop, verb, name, self._end_of_source(name, end), True)
        if lower[stop : stop + 4] == " by " and last in BE | {"been", ""}:
            return Frame(at, stop, verb, stop + 4, self._end_of_source(stop + 4, end), True)
        if last == "to" and lower[stop : stop + 60].find(" that ") >= 0:
            return Frame(at, stop, verb, start, self._head_end(start, at), False)
        if verb in TO_FORMS and (
            PASSIVE.search(before) or (before.endswith(",") and verb not in ("said", "reported"))
        ):
            return None
        if verb in NOUN_FORMS and (
            last.endswith("ed") or last in ("made", "makes", "amid", "dismisses", "rejects")
        ):
            return None
        if (lower[stop : stop + 4] == " to " and verb in TO_FORMS) or (
            verb == "forecast" and lower[stop : stop + 5] in (" over", " for ", " in t")
        ):
            return None
        if (
            last in BE
            or last == "to"
            or (
                last in NOUN_BEFORE
                and verb not in NEVER_NOUN
                and not verb.endswith("ed")
                and previous
                and previous[1].islower()
            )
        ):
            return None
        if verb in BASE_FORMS and not (
            last.endswith("s") or last in PLURALS or (previous and previous[1][:1].isupper())
        ):
            return None
        if last in ATTRIBUTIVE:
            return None
        if last in ("who", "which") and verb:
            return self._relative(start, at, stop, verb, before)
        segment = self._subject(start, at, earlier)
        if segment is None:
            return None
        return Frame(at, stop, verb, *segment, False)

    def _participle(
        self, start: int, at: int, stop: int, verb: str, before: str, last: str, earlier: list[Frame]
    ) -> Frame | None:
        """ "…, saying that", "with MP Drum saying that", "is warning that"."""
        if last in BE:
            segment = self._subject(
                start,
                start + len(before[: before.rfind(last if last != "being's" else " ")].rstrip()),
                earlier,
            )
            return Frame(at, stop, verb, *segment, False) if segment else None
        before = before.rstrip('"')
        if not before.endswith(",") and " with " not in before:
            noun = REPORT.search(before)
            named = noun is not None and noun[1].strip().lower() not in ("a", "an", "the")
            return (
                Frame(at, stop, verb, start + noun.start(1), start + noun.end(1), False)
                if noun and named
                else None
            )
        whole = re.search(r"\bwith ([^;\"]{3,120}),?$", before)
        if whole:
            return Frame(at, stop, verb, start + whole.start(1), start + whole.end(1), False)
        if earlier:
            return replace(earlier[-1], start=at, end=stop, verb=verb, closed=None)
        return Frame(at, stop, verb, start, self._head_end(start, at), False)

    def _relative(self, start: int, at: int, stop: int, verb: str, before: str) -> Frame | None:
        """ "Donald Trump, who promised": the speaker stands before the relative pronoun."""
        head = re.sub(r"\s*(?:who|which)$", "", before)
        if not head.endswith(",") and verb in words("speech", "demands") | {"believe", "think", "say"}:
            return None
        head = head.rstrip(", ")
        cut = max((m.end() for m in BOUNDARY.finditer(head)), default=0)
        named = HEAD_NAME.search(head[cut:])
        if named is not None and _has_verb(head[cut : cut + named.start(1)]):
            cut += named.start(1)
        if _has_verb(head[cut:]) and head.endswith(tuple(EVIDENCE_NOUNS)):
            return Frame(at, stop, verb, start + cut, self._head_end(start + cut, at), False)
        comma = self._document.plain.find(
            ",", stop, self._document.sentences[self._document.sentence_at(at)].end
        )
        return Frame(
            at, stop, verb, start + cut, start + len(head), False, closed=comma if comma >= 0 else None
        )

    def _subject(self, start: int, at: int, earlier: list[Frame]) -> tuple[int, int] | None:
        """Where the subject of the verb at `at` stands."""
        lower = self._document.lower
        text = lower[start:at]
        boundaries = list(BOUNDARY.finditer(text))
        cut = boundaries[-1].end() if boundaries else 0
        spoken = [
            frame.end - start
            for frame in earlier
            if cut < frame.end - start <= at - start and frame.verb != "according"
        ]
        if (
            spoken
            and text[spoken[-1] :].strip()
            and not CONJUNCTION_END.search(text)
            and not _only_adverbs(text[spoken[-1] :].replace(" and ", " "))
        ):
            return start + spoken[-1], at
        if (
            boundaries
            and boundaries[-1].group().strip(" ,") in SUBORDINATE
            and ", " in text[cut:].rstrip(" ,")
        ):
            cut += text[cut:].rstrip(" ,").rfind(", ") + 2
        piece = text[cut:]
        for conjunction in AND.finditer(piece):
            rest = piece[conjunction.end() :].strip()
            if not rest or _only_adverbs(rest):
                if earlier and earlier[-1].subject_end <= start + cut + conjunction.start():
                    return earlier[-1].subject_start, earlier[-1].subject_end
                return start + cut, self._head_end(start + cut, at)
        if not piece.strip() or _only_adverbs(piece):
            if earlier:
                return earlier[-1].subject_start, earlier[-1].subject_end
            return (
                (start, self._head_end(start, at))
                if text[:cut].strip() and cut < len(text) + 1 and not text.rstrip().endswith('"')
                else None
            )
        comma = piece.rfind(", ")
        if (
            comma >= 0
            and piece[comma + 2 :].strip()
            and _has_verb(piece[:comma])
            and not _has_verb(piece[comma + 2 :].rstrip(" ,"))
        ):
            return start + cut + comma + 2, at
        conjunctions = [m for m in AND.finditer(piece) if _has_verb(piece[: m.start()])]
        if conjunctions:
            cut += conjunctions[-1].end()
        if _has_verb(lower[start + cut : at].rstrip(" ,")) and "," not in lower[start + cut : at].rstrip(
            " ,"
        ):
            segment = ASIDE.sub("", self._document.plain[start + cut : at].rstrip(" ,"))
            tail = SUBJECT_TAIL.search(segment)
            if tail is not None and _has_verb(segment[: tail.start()].lower()):
                return start + cut + tail.start(1), start + cut + len(segment)
        return start + cut, at

    def _head_end(self, start: int, limit: int) -> int:
        """Where the first noun phrase from `start` ends: before the first verb, at most at `limit`."""
        verb = VERB.search(self._document.lower, start, limit)
        return verb.start() if verb and verb.start() > start else limit

    def _end_of_source(self, start: int, end: int) -> int:
        stop = END_OF_SPEAKER.search(self._document.plain, start, end)
        while (
            stop
            and stop.group() == "."
            and re.search(
                r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|U\.S|U\.N|U\.K)$",
                self._document.plain[max(start, stop.start() - 4) : stop.start()],
            )
        ):
            stop = END_OF_SPEAKER.search(self._document.plain, stop.end(), end)
        return stop.start() if stop else end

    # -- voices ---------------------------------------------------------------------------------------------

    def voice(self, at: int, own_subject: tuple[int, int] | None = None) -> Voice:
        """Who says the words at `at`.

        Args:
            at: Offset of the cue of a statement.
            own_subject: Where the subject of a verb such as "promised" stands, which says it where no one else does.
        """
        document = self._document
        index = document.sentence_at(at)
        quotation = document.quotation_at(at)
        if quotation is not None and not self._is_fragment(quotation):
            found = self._of_quotation(quotation, index)
            if found is not None:
                return self._resolved(found[0], found[1], Attribution.DIRECT, at)
        frame = self._governing(index, at)
        if frame is None and own_subject is not None:
            named = self._party(own_subject[0], self._head_end(*own_subject))
            if (
                (named is not None
                and named.sort != "description")
                or (own_subject[1] - own_subject[0] < 30
                and named is not None)
            ):
                return self._resolved(named, frame, Attribution.PARAPHRASE, at)
        if frame is not None:
            named = self._party(frame.subject_start, frame.subject_end)
            if named is not None:
                way = Attribution.RELAYED if self._is_relayed(index, frame) else Attribution.PARAPHRASE
                return self._resolved(named, frame, way, at)
            return replace(OWN, frame=frame)
        return self._told_by_next(index) or OWN

    def _governing(self, index: int, at: int) -> Frame | None:
        """The frame that the words at `at` stand under."""
        frames = [
            frame for frame in self.frames(index) if not (frame.closed is not None and frame.closed < at)
        ]
        sentence = self._document.sentences[index]
        demands = words("speech", "demands")
        sources = [frame for frame in frames if not self.is_evidence(frame)]
        before = [frame for frame in frames if frame.start <= at]
        shown = bool(before) and self.is_evidence(before[-1])
        for frame in reversed([] if shown else sources):
            if (
                frame.start <= at
                and frame.verb != "according"
                and not (frame.inverted and frame.verb in demands)
            ):
                return frame
            if frame.verb == "according" and frame.end <= at and frame.start - sentence.start < 40:
                return frame
        for frame in sources:
            if frame.start > at and (frame.inverted or self._follows_comma(frame, at)):
                return frame
        return None

    def _is_relayed(self, index: int, frame: Frame) -> bool:
        """Whether somebody else says in the same sentence that the speaker of `frame` said so."""
        says = words("speech", "says")
        plain = self._document.plain
        own = plain[frame.subject_start : frame.subject_end].strip().lower()
        for earlier in self.frames(index):
            if earlier.verb not in says or earlier.inverted or earlier.closed is not None:
                continue
            if (
                earlier.end <= frame.subject_start
                and not frame.inverted
                and not BETWEEN.search(plain, earlier.end, frame.subject_start)
            ):
                theirs = plain[earlier.subject_start : earlier.subject_end].strip().lower()
                return theirs != own and own not in PRONOUNS
        return False

    def is_evidence(self, frame: Frame) -> bool:
        """Whether no one speaks, but polls, models or figures "suggest" something."""
        words_of = TOKENS.findall(self._document.lower[frame.subject_start : frame.subject_end])
        return bool(words_of) and (
            words_of[-1] in EVIDENCE
            or ((words_of[0] in EVIDENCE or (words_of[1:2] and words_of[1] in EVIDENCE))
            and not frame.inverted)
        )

    def _follows_comma(self, frame: Frame, at: int) -> bool:
        """Whether `frame` closes the words at `at`: "…, the ministry said"."""
        before = self._document.plain[at : frame.subject_start].rstrip()
        return before.endswith((",", '"', ",'", "—", "–")) and frame.subject_start > at

    def _told_by_next(self, index: int) -> Voice | None:
        """ "It is reported by X" behind the sentence."""
        if index + 1 >= len(self._document.sentences):
            return None
        following = self._document.sentences[index + 1]
        if (
            following.paragraph != self._document.sentences[index].paragraph
            or following.end - following.start > 120
        ):
            return None
        told = BY_SOURCE.match(self._document.lower[following.start : following.end])
        if told is None:
            return None
        start = following.start + told.start(1)
        named = self._party(start, following.start + told.end(1))
        return self._resolved(named, None, Attribution.PARAPHRASE, start) if named else None

    # -- quotations -----------------------------------------------------------------------------------------

    def _is_fragment(self, quotation: Quotation) -> bool:
        """Whether a quotation is a few words inside somebody's paraphrase."""
        inner = self._document.plain[quotation.start + 1 : quotation.end - 1].strip()
        return (
            (len(inner.split()) <= FRAGMENT_WORDS
            and not inner.endswith((".", "!", ",")))
            or (inner[:1].islower() and len(inner.split()) <= 2 * FRAGMENT_WORDS)
        )

    def _of_quotation(self, quotation: Quotation, index: int) -> tuple[Party, Frame | None] | None:
        """The speaker of a quotation: beside it, beside the rest of its speech, or the one before."""
        same_speech = self._speeches[quotation.speech]
        for candidate in [quotation, *reversed(same_speech[-SPEECH_PARTS:])]:
            found = self._beside(candidate)
            if found is not None:
                return found
        return self._neighbouring(quotation)

    def _beside(self, quotation: Quotation) -> tuple[Party, Frame | None] | None:
        document = self._document
        last = document.sentence_at(max(quotation.start, quotation.end - 2))
        candidates: list[Frame] = []
        for index in (last, last + 1):
            if (
                index >= len(document.sentences)
                or document.sentences[index].paragraph != document.sentences[last].paragraph
            ):
                continue
            if index > last and document.plain[quotation.end : document.sentences[index].start].strip():
                continue
            for frame in self.frames(index):
                between = document.plain[quotation.end : min(frame.start, frame.subject_start)]
                if (
                    frame.start >= quotation.end
                    and len(between) < 60
                    and '"' not in between
                    and not (
                        index > last
                        and quotation.end + 3 < frame.start
                        and ":" in document.plain[frame.end : frame.end + 30]
                    )
                ):
                    candidates.append(frame)
                    break
        first = document.sentence_at(quotation.start)
        opener = [frame for frame in self.frames(first) if frame.end <= quotation.start]
        closer = candidates[0] if candidates else None
        colon = document.plain[max(0, quotation.start - 2) : quotation.start].strip()
        if closer is not None and (
            not opener
            or (document.plain[quotation.end - 2 : quotation.end - 1] in ",?!"
            and closer.subject_start - quotation.end < 3)
        ):
            order = [closer, *reversed(opener)]
        else:
            order = [*reversed(opener), *([closer] if closer else [])]
        if not opener and colon.endswith(":") and first > 0:
            order = [*reversed(self.frames(first)), *order]
        for frame in order:
            named = self._party(frame.subject_start, frame.subject_end)
            if named is not None:
                return named, frame
        return None

    def _neighbouring(self, quotation: Quotation) -> tuple[Party, Frame | None] | None:
        """The speaker of the nearest quotation or frame before; else of the one behind in the same paragraph."""
        document = self._document
        first = document.sentence_at(quotation.start)
        for index in range(first - 1, max(-1, first - SENTENCES_BACK), -1):
            for frame in reversed(self.frames(index)):
                named = self._party(frame.subject_start, frame.subject_end)
                if named is not None:
                    return named, frame
        for index in range(first + 1, min(len(document.sentences), first + 3)):
            for frame in self.frames(index):
                named = self._party(frame.subject_start, frame.subject_end)
                if named is not None:
                    return named, frame
        return None

    # -- names ----------------------------------------------------------------------------------------------

    def _party(self, start: int, end: int) -> Party | None:
        segment = self._document.plain[start:end].rstrip(" ,")
        while (aside := ASIDE.search(segment)) is not None:
            segment = segment[: aside.start()].rstrip(" ,")
        return party(segment, start)

    def _resolved(self, named: Party, frame: Frame | None, attribution: Attribution, at: int) -> Voice:
        full = self.resolved(named)
        if full is None:
            return replace(OWN, frame=frame)
        return Voice(full.name, full.role, attribution, frame, full.sort == "person")

    def resolved(self, named: Party) -> Party | None:
        """`named` with the fullest name that the article gives; None where a pronoun stands for nobody known."""
        key = (named.name, named.at)
        if key in self._resolving:
            return None
        self._resolving.add(key)
        try:
            if named.sort == "pronoun":
                return self._antecedent(named)
            if named.sort == "description":
                return self._described(named) or named
            if named.sort == "person":
                return self._fullest(named)
            return self._spelled_out(named)
        finally:
            self._resolving.discard(key)

    def antecedent(self, pronoun: str, at: int) -> Party | None:
        """Whom `pronoun` at offset `at` stands for, or None."""
        return self._antecedent(Party(pronoun, None, "pronoun", at))

    def _fullest(self, named: Party) -> Party:
        key = (named.name, named.role)
        if key in self._full:
            return replace(self._full[key], at=named.at)
        names = self._alike(named.name)
        longest = max((name for _, name in names), key=len, default=named.name)
        best = longest if len(longest) > len(named.name) else named.name
        role = named.role or next((role for at, name in names if (role := self._role_at(at, name))), None)
        self._full[key] = replace(named, name=best, role=role)
        return self._full[key]

    def _alike(self, name: str) -> list[tuple[int, str]]:
        """The first mentions in the article that `name` can be short for."""
        self._all_people()
        near = [
            pair for word in set(name_words(name)) for pair in self._people_by_word.get(word, ())[:NAMES_BACK]
        ]
        return sorted({pair for pair in near if same_name(pair[1], name)})

    def _spelled_out(self, named: Party) -> Party:
        """An acronym with the name that it shortens."""
        plain = self._document.plain
        core = named.name.removeprefix("the ").removeprefix("The ")
        if core.isupper() and 2 <= len(core) <= 7:
            spelled = re.search(
                rf"((?:[A-Z][\w'-]*|of|for|to|and|the|on|in)(?: (?:[A-Z][\w'-]*|of|for|to|and|the|on|in)){{1,7}}),? \((?:the )?{re.escape(core)}\b",
                plain,
            )
            if spelled:
                return replace(named, name=re.sub(r"^(?:of|for|to|and|the|on|in|The) ", "", spelled[1]))
        return named

    def _role_at(self, at: int, name: str) -> str | None:
        """What stands beside a name in the text: "Prime Minister NAME", "NAME, an analyst at X,"."""
        plain = self._document.plain
        index = self._document.sentence_at(at)
        sentence = self._document.sentences[index]
        before = plain[max(sentence.start, at - 90) : at]
        cut = max((m.end() for m in TITLE_BOUNDARY.finditer(before)), default=0)
        behind = re.match(
            r"(?:'s)?(, (?:an? |the |who is )?[^,;.\"()]{4,80})(?=[,.;]| told| said|$)",
            plain[at + len(name) : sentence.end],
        )
        whole = party(before[cut:] + name + (behind[1] if behind else ""), 0)
        return whole.role if whole is not None and same_name(whole.name, name) else None

    def _all_people(self) -> list[tuple[int, str]]:
        if self._people is None:
            self._people = list(people(self._document.plain))
            for pair in self._people:
                for word in {*name_words(pair[1])}:
                    self._people_by_word.setdefault(word, []).append(pair)
        return self._people

    def _people_between(self, start: int, end: int) -> list[tuple[int, str]]:
        found = self._all_people()
        return found[bisect_left(found, start, key=_offset) : bisect_left(found, end, key=_offset)]

    def _antecedent(self, named: Party) -> Party | None:
        """Whom a pronoun stands for: the nearest speaker before, else the nearest sentence's first person."""
        document = self._document
        here = document.sentence_at(named.at)
        wants_person = named.name in ("he", "she", "i", "who")
        for index in range(here, max(-1, here - SENTENCES_BACK), -1):
            for frame in self.frames(index):
                if frame.subject_start >= named.at:
                    continue
                other = self._party(frame.subject_start, frame.subject_end)
                if other is None or other.name == named.name:
                    continue
                full = self.resolved(other)
                if full is not None and _is_one_person(full) == wants_person:
                    return full
            sentence = document.sentences[index]
            subject = self._first_name(sentence.start, min(sentence.end, named.at), wants_person)
            if subject is not None:
                return self.resolved(subject) or subject
        return None

    def _first_name(self, start: int, end: int, wants_person: bool) -> Party | None:
        if end <= start:
            return None
        if wants_person:
            subject = self._party_of_sort(start, end, "person")
            if subject is not None and (" " in subject.name or self._alike(subject.name)):
                return subject
            for at, name in self._people_between(start, end):
                if self._document.quotation_at(at) is None:
                    return Party(name, None, "person", at)
            return None
        return self._party_of_sort(start, end, "organisation") or self._party_of_sort(start, end, "group")

    def _party_of_sort(self, start: int, end: int, sort: str) -> Party | None:
        found = self._party(start, self._head_end(start, end))
        return found if found is not None and found.sort == sort else None

    def _described(self, named: Party) -> Party | None:
        """Whom "the minister", "the ministry", "the newspaper" stands for."""
        tokens = named.name.lower().split()
        if tokens[-1] in ("article", "newspaper", "paper", "publication", "outlet", "magazine", "daily"):
            outlet = OUTLET.search(self._document.plain)
            return Party(outlet.group(), "newspaper", "organisation", outlet.start()) if outlet else None
        if tokens[0] != "the" or len(tokens) > 4:
            return None
        head = tokens[-1]
        document, here = self._document, self._document.sentence_at(named.at)
        if head in words("names", "roles") or head in ("pair",):
            for at, name in reversed(self._people_between(0, document.sentences[here].start)[-NAMES_BACK:]):
                role = (self._role_at(at, name) or "").lower()
                if head in role and re.search(rf"\b{re.escape(head)}", role):
                    return self._fullest(Party(name, None, "person", at))
            return self._recent_speaker(named, here, person=True)
        if head in words("names", "organisations") or head in words("names", "groups"):
            return self._named_organisation(head, named.at)
        return None

    def _named_organisation(self, head: str, at: int) -> Party | None:
        """The last capitalised name before `at` that ends with `head`: "the council" is "Leeds City Council"."""
        before = self._document.plain[max(0, at - 4000) : at]
        title = re.escape(head.capitalize())
        named = list(
            re.finditer(
                rf"(?:[A-Z][\w'.-]* (?:(?:of|for|and|the|[a-z]+al) )?){{1,5}}(?:{title}|{re.escape(head)})\b|\b{title} (?:of|for) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*",
                before,
            )
        )
        if not named:
            return None
        name = re.sub(r"^(?:The|An?|In|On|But|And|Meanwhile|However) ", "", named[-1].group())
        if name.lower() == head:
            return None
        return Party(name, None, "organisation", max(0, at - 4000) + named[-1].start())

    def _recent_speaker(self, named: Party, here: int, person: bool) -> Party | None:
        for index in range(here - 1, max(-1, here - SENTENCES_BACK), -1):
            for frame in reversed(self.frames(index)):
                other = self._party(frame.subject_start, frame.subject_end)
                if (
                    other is not None
                    and (full := self.resolved(other)) is not None
                    and (full.sort == "person") == person
                ):
                    return full
        return None


VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|must|did|does|do|[a-z]{3,}ed|made|took|gave|went|held|met|began|fell|rose|came|left|won|lost|sent|said|says|told|spoke|wrote|thought|brought|felt|kept|ran|drew|struck|spent|built|broke|became|got|put|grew|saw|shot|led|sat|stood|paid|sold|cut|hit|shut)\b"
)
TITLE_BOUNDARY = re.compile(r"[;:\",]|\b(?:and|but|that|with|by|while|when|after|told|said|says|met|as) ")
HEAD_NAME = re.compile(
    r"\b(?:on|of|to|by|with|for|from|as|and|in|[a-z]+ed|is|was) ((?:the |a |an )?(?:[a-z]+ ){0,2}[A-Z][^,]*)$"
)
SUBORDINATE = frozenset(["if", "while", "although", "though", "because", "as", "when", "after"])
BETWEEN = re.compile(r'[";]|, (?:and|but|while|although|though|whereas)\b|\b(?:but|while) ')
TOKENS = re.compile(r"[a-z']+")
REPORT = re.compile(
    r"(?:^|\b(?:following|in|with|by|after|to|of|and|from|on|issued|released|published) )((?:an? |the )?[\w'. -]{2,50}?)(?:['’]s)? (?:report|statement|study|survey|letter|warning|press release|reports|forecast|advisory)$"
)
OUTLET = re.compile(
    r"\b(?:The )?(?:[A-Z]\w+ ){0,3}(?:Post|Times|News|Journal|Tribune|Herald|Guardian|Telegraph|Mail|Gazette|Chronicle|Observer|Independent|Press|Reuters|Bloomberg|BBC|CNN)\b"
)
ADVERBS = frozenset(
    ["also", "then", "later", "further", "however", "still", "again", "now", "in", "turn", "earlier", "reportedly", "already", "has", "have", "had", "recently", "nevertheless", "even", "yesterday", "today"]
)


def _offset(mention: tuple[int, str]) -> int:
    return mention[0]


def _is_one_person(named: Party) -> bool:
    """Whether a party is a person, named or not."""
    head = re.split(r" (?:of|for|at|from|in|with) ", named.name.lower())[0].split()[-1:]
    return named.sort == "person" or bool(head and head[0] in words("names", "roles"))


def _only_adverbs(piece: str) -> bool:
    return all(word.strip(",") in ADVERBS or word.strip(",").endswith("ly") for word in piece.split())


def _has_verb(piece: str) -> bool:
    return VERB.search(piece) is not None
