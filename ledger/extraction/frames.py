"""Verbs of speech in a sentence and the words that name whoever they belong to."""

import re
from dataclasses import dataclass, replace

from ledger.extraction.document import Document
from ledger.extraction.lexicon import words

WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
PREVIOUS_WORD = re.compile(r"([\w'.-]+)\W*$")
ACCORDING = re.compile(r"\b(?:according to|in the words of|as per)\s+")
BOUNDARY = re.compile(
    r"[;:\"]|(?<!editor)[—–]|\s-+\s|, (?:and|but|while|whereas|although|though|as|because|"
    r"after|when|so|yet|with|where|which)\b"
    r"|\b(?:but|while|whereas|although|though|because|if|that|whether|as) "
)
AND = re.compile(r"\b(?:and|or) ")
END_OF_SPEAKER = re.compile(
    r"[.;:\"]|,? (?:on|in|at|during) (?:\w+day|an? |the )|, (?:adding|saying|citing|noting|"
    r"referring|in|on|who|after|as|when|while|but|and|that)\b| (?:after|when|that|while|as|"
    r"in an?|during|told|to) "
)
EVIDENCE_NOUNS = ("forecast", "report", "statement", "study", "months", "warning", "outlook")
ASIDE = re.compile(
    r"[\s,]+(?:has|have|had|also|did|does|do|is|are|was|were|then|later|further|not|[a-z]+ly|"
    r"who|today|yesterday|in turn|however|meanwhile|still)$"
)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|'s|'re)(?: \w+)?$")
CONJUNCTION_END = re.compile(r"\b(?:and|but|or)\s+(?:\w+ly |also |then )?$")
SUBJECT_TAIL = re.compile(
    r"\b((?:[Tt]he|[Aa]n?) (?:[\w'-]+ ){0,3}[\w'-]+|(?:[A-Z][\w'.-]*(?: |$))+|he|she|it|they|[a-z]+s)\s*$"
)
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|must|did|does|"
    r"do|[a-z]{3,}ed|made|took|gave|went|held|met|began|fell|rose|came|left|won|lost|sent|"
    r"said|says|told|spoke|wrote|thought|brought|felt|kept|ran|drew|struck|spent|built|broke|"
    r"became|got|put|grew|saw|shot|led|sat|stood|paid|sold|cut|hit|shut)\b"
)
HEAD_NAME = re.compile(
    r"\b(?:on|of|to|by|with|for|from|as|and|in|[a-z]+ed|is|was) ((?:the |a |an )?(?:[a-z]+ ){0,2}[A-Z][^,]*)$"
)
SOURCE_BEFORE = re.compile(r"\b(?:with|quoting|quoted|quotes|citing|cites|cited) ")
TOKENS = re.compile(r"[a-z']+")
REPORT = re.compile(
    r"(?:^|\b(?:following|in|with|by|after|to|of|and|from|on|issued|released|"
    r"published) )((?:an? |the )?[\w'. -]{2,50}?)(?:['’]s)? (?:report|statement|study|survey|"
    r"letter|warning|press release|reports|forecast|advisory)$"
)


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


class Frames:
    """The frames of one document; what was found for a sentence is kept."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[int, list[Frame]] = {}

    def of(self, index: int) -> list[Frame]:
        """The verbs of speech in sentence `index`, outside its quotations."""
        if index not in self._known:
            self._known[index] = self._found(index)
        return self._known[index]

    def _found(self, index: int) -> list[Frame]:
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
                    if has_verb(piece) or (source.start() - sentence.start < 20 and following < 0):
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
        if last in words("attribution", "auxiliaries") and (
            relative := re.search(r"\b(who|which) (?:\w+ ){0,2}$", before + " ")
        ):
            last = relative[1]
            before = before[: relative.end(1)]
        if verb.endswith("ing"):
            return self._participle(start, at, stop, verb, before, last, earlier)
        if before.endswith(('"', '",', ",'", "'")) or (
            before.endswith(",") and verb in words("attribution", "inverted") and not earlier and has_verb(before[:-1])
        ):
            behind = plain[stop : stop + 40].lstrip()
            if (
                behind
                and verb != "told"
                and not behind.lower().startswith(DAYS)
                and (behind[0].isupper() or behind.lower().startswith(("the ", "a ", "an ", "one ", "his ", "her ")))
            ):
                name = stop + len(plain[stop:end]) - len(plain[stop:end].lstrip())
                return Frame(at, stop, verb, name, self._end_of_source(name, end), True)
        if lower[stop : stop + 4] == " by " and last in words("attribution", "be") | {"been", ""}:
            return Frame(at, stop, verb, stop + 4, self._end_of_source(stop + 4, end), True)
        if last == "to" and lower[stop : stop + 60].find(" that ") >= 0:
            return Frame(at, stop, verb, start, self.head_end(start, at), False)
        if verb in words("attribution", "to-forms") and (
            PASSIVE.search(before) or (before.endswith(",") and verb not in ("said", "reported"))
        ):
            return None
        if verb in words("attribution", "noun-forms") and (
            last.endswith("ed") or last in ("made", "makes", "amid", "dismisses", "rejects")
        ):
            return None
        if (lower[stop : stop + 4] == " to " and verb in words("attribution", "to-forms")) or (
            verb == "forecast" and lower[stop : stop + 5] in (" over", " for ", " in t")
        ):
            return None
        if (
            last in words("attribution", "be")
            or last == "to"
            or (
                last in words("attribution", "noun-before")
                and verb not in words("attribution", "never-noun")
                and not verb.endswith("ed")
                and previous
                and previous[1].islower()
            )
        ):
            return None
        if verb in words("attribution", "base-forms") and not (
            last.endswith("s") or last in words("attribution", "plurals") or (previous and previous[1][:1].isupper())
        ):
            return None
        if last in words("attribution", "attributive"):
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
        """Frames such as "…, saying that", "with the mayor saying that", "is warning that"."""
        if last in words("attribution", "be"):
            segment = self._subject(
                start,
                start + len(before[: before.rfind(last if last != "being's" else " ")].rstrip()),
                earlier,
            )
            return Frame(at, stop, verb, *segment, False) if segment else None
        before = before.rstrip('"')
        if not before.endswith(",") and not SOURCE_BEFORE.search(before):
            noun = REPORT.search(before)
            named = noun is not None and noun[1].strip().lower() not in ("a", "an", "the")
            return Frame(at, stop, verb, start + noun.start(1), start + noun.end(1), False) if noun and named else None
        whole = re.search(r"\b(?:with|quoting|quoted|quotes|citing|cites|cited) ([^;\"]{3,120}),?$", before)
        if whole:
            return Frame(at, stop, verb, start + whole.start(1), start + whole.end(1), False)
        if earlier:
            return replace(earlier[-1], start=at, end=stop, verb=verb, closed=None)
        return Frame(at, stop, verb, start, self.head_end(start, at), False)

    def _relative(self, start: int, at: int, stop: int, verb: str, before: str) -> Frame | None:
        """A frame such as "the mayor, who promised": the speaker stands before the pronoun."""
        head = re.sub(r"\s*(?:who|which)$", "", before)
        if not head.endswith(",") and verb in words("speech", "demands") | {"believe", "think", "say"}:
            return None
        head = head.rstrip(", ")
        cut = max((m.end() for m in BOUNDARY.finditer(head)), default=0)
        named = HEAD_NAME.search(head[cut:])
        if named is not None and has_verb(head[cut : cut + named.start(1)]):
            cut += named.start(1)
        if has_verb(head[cut:]) and head.endswith(tuple(EVIDENCE_NOUNS)):
            return Frame(at, stop, verb, start + cut, self.head_end(start + cut, at), False)
        comma = self._document.plain.find(",", stop, self._document.sentences[self._document.sentence_at(at)].end)
        return Frame(at, stop, verb, start + cut, start + len(head), False, closed=comma if comma >= 0 else None)

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
            and boundaries[-1].group().strip(" ,") in words("attribution", "subordinate")
            and ", " in text[cut:].rstrip(" ,")
        ):
            cut += text[cut:].rstrip(" ,").rfind(", ") + 2
        piece = text[cut:]
        for conjunction in AND.finditer(piece):
            rest = piece[conjunction.end() :].strip()
            if not rest or _only_adverbs(rest):
                if earlier and earlier[-1].subject_end <= start + cut + conjunction.start():
                    return earlier[-1].subject_start, earlier[-1].subject_end
                return start + cut, self.head_end(start + cut, at)
        if not piece.strip() or _only_adverbs(piece):
            if earlier:
                return earlier[-1].subject_start, earlier[-1].subject_end
            return (
                (start, self.head_end(start, at))
                if text[:cut].strip() and cut < len(text) + 1 and not text.rstrip().endswith('"')
                else None
            )
        comma = piece.rfind(", ")
        if (
            comma >= 0
            and piece[comma + 2 :].strip()
            and has_verb(piece[:comma])
            and not has_verb(piece[comma + 2 :].rstrip(" ,"))
        ):
            return start + cut + comma + 2, at
        conjunctions = [m for m in AND.finditer(piece) if has_verb(piece[: m.start()])]
        if conjunctions:
            cut += conjunctions[-1].end()
        if has_verb(lower[start + cut : at].rstrip(" ,")) and "," not in lower[start + cut : at].rstrip(" ,"):
            segment = ASIDE.sub("", self._document.plain[start + cut : at].rstrip(" ,"))
            tail = SUBJECT_TAIL.search(segment)
            if tail is not None and has_verb(segment[: tail.start()].lower()):
                return start + cut + tail.start(1), start + cut + len(segment)
        return start + cut, at

    def head_end(self, start: int, limit: int) -> int:
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

    def is_evidence(self, frame: Frame) -> bool:
        """Whether no one speaks, but polls, models or figures "suggest" something."""
        words_of = TOKENS.findall(self._document.lower[frame.subject_start : frame.subject_end])
        if not words_of:
            return False
        evidence = words("attribution", "evidence")
        return words_of[-1] in evidence or (not frame.inverted and not evidence.isdisjoint(words_of[:2]))


def _only_adverbs(piece: str) -> bool:
    return all(
        word.strip(",") in words("attribution", "adverbs") or word.strip(",").endswith("ly") for word in piece.split()
    )


def has_verb(piece: str) -> bool:
    """Whether words in lower case hold a finite verb.

    >>> has_verb("the ministry has"), has_verb("the head of the ministry")
    (True, False)
    """
    return VERB.search(piece) is not None
