"""Verbs of speech in a sentence and the words that name whoever they belong to."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ledger.extraction.clause_verbs import has_verb
from ledger.extraction.closing_sources import closing_source
from ledger.extraction.convictions import convictions
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.frame_subjects import subject
from ledger.extraction.inversion import is_inverted
from ledger.extraction.letters import is_paper_finding, tells_contents
from ledger.extraction.lexicon import words
from ledger.extraction.named_subjects import behind_list
from ledger.extraction.relative_heads import antecedent
from ledger.extraction.source_ends import end_of_source, head_end
from ledger.extraction.speech_verbs import is_no_speech
from ledger.extraction.verbless_frames import according_frames, noun_frames

WORD = expression(r"[a-z]+(?:-[a-z]+)*")
PREVIOUS_WORD = expression(r"([\w'.-]+)\W*$")
QUOTED_BY = expression(
    r"(?: (?:today|yesterday|(?:by|in|on) [^.;\"]{2,60}?))? as "
    r"(?:saying\b|(?:telling|warning) [^.;,\"]{2,60}? (?=that\b))"
)
MADE_TO = expression(r"\b(?:be|is|are|was|were|been) (?:made|led|brought|persuaded|tricked) to$")
"""Before a verb of which others are the cause: "can be made to believe that"."""
QUOTE_BEHIND = expression(r"[^\".;]{0,50}[,:] {0,2}\"")
QUOTE_BEFORE = expression(r"[,.!?…-]\"[^\".;:]{0,60}$")
INTERJECTED = expression(
    r"(?<=[a-z]), (?:however|though|too|meanwhile|instead|moreover|in turn|for (?:his|her|its) part),$"
)
"""Between an auxiliary or a subject and its verb: "Doe did, however, say"."""
GOES_ON = expression(r" (?:goes|went|go) on to$| (?:continue|proceed|hasten)(?:s|d|ed) to$")
"""Before a verb of speech: "the letter goes on to say"."""
AND_BEHIND_COMMA = expression(r", (?:and|but) (?:\w+ly |also |then )?$")
CITED = expression(
    r"\b(?:citing|quoting) (?P<source>(?=(?:[\w-]+ ){0,4}?(?:[A-Z][\w-]*(?!['’\w-])|people|persons|sources?|officials?|"
    r"executives?|diplomats?|groups?)\b)[^,.;\"]{3,80})",
    needs="citing|quoting",
)
CALLED = expression(r" (?:the )?[<A-Z]")
"""Behind a verb that gives a name: "a fair called the World Expo"."""
PARTICLE = expression(r" (?:out|on)\b")
OUT_THAT = expression(r" out(?:, [^,\".]{3,40},)? that ")
PASSIVE_BY = expression(
    r"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| today| yesterday| here| in [A-Z][\w-]+)? by "
    r"(?!(?:early|late|mid|the (?:end|middle|beginning|start)|next|this|spring|summer|autumn|fall|winter|year|month|"
    r"then|now|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber)\b)"
)
"""Before whoever does something, which is no time: "is expected by early May"."""
TO_BE = expression(r"\b(?:to|will|would|must|should|can|could|may|might) (?:\w+ly )?be$")
"""Before a passive that nobody has done yet: "needs to be confirmed by the Senate"."""
SOURCE_BEFORE = expression(r"\b(?:with|quoting|quoted|quotes|citing|cites|cited) ")
ACCORDING = expression(r"According to (?P<source>[^,;\"]{3,80}), ")
"""Names the source of a whole sentence: "According to Doe, rents rose, adding that they will fall"."""
INTERVIEWED = expression(r"\b(?:interview|conversation|call|talk|speech|statement)s? (?:with|to) [^,;\"]{2,60}$")
"""Before a participle of whoever spoke, not of who asked: "said in an interview with the Echo adding"."""
INSIDE_WITH = expression(r"[^,\s] with $")
"""Before a participle behind a comma where no source begins: "will file a plan with the regulators, noting that"."""
SOURCE = expression(r"\b(?:with|quoting|quoted|quotes|citing|cites|cited) ([^;\"]{3,120}?)(?: as)?,?$")
INSERTED = expression(
    r"(?P<before>[^,;\"]*), (?P<source>(?:[A-Z]|(?:the|an?|he|she|it|they|some|many|one|its|his|her)\b)[^,;\"]{0,60})$"
)
INSIDE_COMMAS = expression(r", (?:he|she|they|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) $")
FULL_NAME = expression(r"[A-Z][\w'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+$")
RELATIVE = expression(r"\b(who|which) (?:\w+ ){0,2}$")
TOKENS = expression(r"[a-z']+")
OFFICE_OF_FIGURES = expression(
    r"\b(?:of|for|and) (?:[A-Z][a-z]+ )*(?:Statistics|Records|Tests|Estimates|Studies)[,\s]*$",
    needs="Statistics|Records|Tests|Estimates|Studies",
)
"""The end of the name of a body that speaks: "the National Bureau of Statistics"."""
REPORT = expression(
    r"(?:^|\b(?:following|in|with|by|after|to|of|and|from|on|issued|released|"
    r"published) )((?:an? |the )?[\w'. -]{2,50}?)(?:['’]s)? (?:report|statement|study|survey|"
    r"letter|warning|press release|reports|forecast|advisory)$"
)


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

    def sources(self, index: int) -> list[Frame]:
        """Those of sentence `index` without polls and figures."""
        return [frame for frame in self.of(index) if not self.is_evidence(frame)]

    def is_evidence(self, frame: Frame) -> bool:
        """Whether no one speaks, but polls, models or figures "suggest" something."""
        if frame.verb == "according":
            return False
        words_of = TOKENS.findall(self._document.lower[frame.subject_start : frame.subject_end])
        if not words_of or OFFICE_OF_FIGURES.search(self._document.plain, frame.subject_start, frame.subject_end):
            return False
        evidence = words("attribution", "evidence")
        return words_of[-1] in evidence or (not frame.inverted and not evidence.isdisjoint(words_of[:2]))

    def _found(self, index: int) -> list[Frame]:
        document, sentence = self._document, self._document.sentences[index]
        verbs = words("speech", "says", "forecasts", "demands")
        beside = words("speech", "aloud", "findings", "inserted")
        found: list[Frame] = []
        for word in WORD.finditer(document.lower, sentence.start, sentence.end):
            at = word.start()
            if word.group() not in verbs and not (word.group() in beside and self._is_aloud(sentence.start, word)):
                continue
            quotation = document.quotation_at(at)
            if quotation is not None and quotation.start < at:
                continue
            frame = self._frame(sentence.start, sentence.end, at, word.group(), found)
            if frame is not None:
                found.append(frame)
        found.extend(self._convictions(sentence.start, sentence.end, found))
        found = self._from_cited(sentence.start, sentence.end, found)
        found.extend(according_frames(document, sentence.start, sentence.end))
        found.extend(noun_frames(document, sentence.start, sentence.end))
        return sorted(found, key=lambda frame: frame.start)

    def _from_cited(self, start: int, end: int, found: list[Frame]) -> list[Frame]:
        """The frames with whomever a reporter cites in their place: "the Echo reported, citing officials, that"."""
        cited = CITED.search(self._document.plain, start, end)
        if cited is None or self._document.quotation_at(cited.start()) is not None:
            return found
        at, stop = cited.start("source"), end_of_source(self._document, cited.start("source"), end)
        comma = self._document.plain.find(",", at, stop)
        stop = comma if comma >= 0 else stop
        return [
            replace(frame, subject_start=at, subject_end=stop, inverted=at > frame.start)
            if frame.verb in words("speech", "reports")
            else frame
            for frame in found
        ]

    def _is_aloud(self, start: int, word: re.Match[str]) -> bool:
        """Whether a verb in a sentence from `start` stands beside a quotation, before "that" or between commas."""
        plain = self._document.plain
        if word.group() in words("speech", "inserted"):
            return INSIDE_COMMAS.search(plain, start, word.start()) is not None and plain.startswith(", ", word.end())
        if word.group() in words("speech", "findings"):
            return plain.startswith(" that ", word.end()) or is_paper_finding(self._document, start, word)
        if plain.startswith(" that ", word.end()) or (
            word.group() in ("pointed", "points") and OUT_THAT.match(plain, word.end())
        ):
            return True
        return (
            QUOTE_BEHIND.match(plain, word.end()) is not None
            or QUOTE_BEFORE.search(plain, max(start, word.start() - 80), word.start()) is not None
        )

    def _convictions(self, start: int, end: int, found: list[Frame]) -> Iterator[Frame]:
        """Frames such as "is confident that" in the sentence from `start` to `end`."""
        for said in convictions(self._document, start, end):
            if self._document.quotation_at(said.start) is None:
                earlier = [frame for frame in found if frame.end <= said.start]
                segment = said.subject or self._subject(start, said.verb, earlier)
                if segment is not None:
                    yield Frame(said.start, said.end, said.word, *segment, False)

    def _frame(self, start: int, end: int, at: int, verb: str, earlier: list[Frame]) -> Frame | None:
        """The frame of `verb` at `at` in the sentence from `start` to `end`."""
        plain, lower = self._document.plain, self._document.lower
        stop = at + len(verb)
        particle = PARTICLE.match(lower, stop) if verb in words("speech", "aloud") else None
        stop = particle.end() if particle is not None else stop
        if plain[at].isupper() and at != start and plain[at - 2 : at - 1] not in ('"', ","):
            return None
        before = INTERJECTED.sub("", plain[start:at].rstrip())
        previous = PREVIOUS_WORD.search(before[-40:])
        last = previous[1] if previous else ""
        if last.lower() in words("attribution", "auxiliaries") and (relative := RELATIVE.search(before + " ")):
            last = relative[1]
            before = before[: relative.end(1)]
        if verb == "called" and CALLED.match(plain, stop):
            return None
        if verb.endswith("ing"):
            return self._participle(start, at, stop, verb, before, last.lower(), earlier)
        if verb != "told" and is_inverted(self._document, before, verb, stop, end, bool(earlier)):
            name = stop + len(plain[stop:end]) - len(plain[stop:end].lstrip())
            return Frame(at, stop, verb, name, end_of_source(self._document, name, end), True)
        if (
            verb in ("quoted", "reported")
            and QUOTED_BY.match(lower, stop)
            and last.lower() in words("attribution", "be") | {"been"}
        ):
            return self._quoted(start, at, stop, before, last, earlier)
        by = PASSIVE_BY.match(plain, stop)
        if by is not None and verb != "told" and TO_BE.search(before):
            return None
        if by is not None and last.lower() in words("attribution", "be") | {"been", ""}:
            return Frame(at, stop, verb, by.end(), end_of_source(self._document, by.end(), end), True)
        going_on = GOES_ON.search(before)
        if going_on is not None:
            segment = self._subject(start, start + going_on.start(), earlier)
            return Frame(at, stop, verb, *segment, False) if segment is not None else None
        if last.lower() == "to" and MADE_TO.search(before):
            return None
        if last.lower() == "to" and (lower[stop : stop + 60].find(" that ") >= 0 or verb in ("assure", "reassure")):
            return Frame(at, stop, verb, start, head_end(self._document, start, at), False)
        if is_no_speech(lower, verb, stop, before, last):
            return None
        if last != "WHO" and last.lower() in ("who", "which"):
            return self._relative(start, at, stop, verb, before)
        segment = self._subject(start, at, earlier)
        return Frame(at, stop, verb, *segment, False) if segment is not None else None

    def _quoted(self, start: int, at: int, stop: int, before: str, last: str, earlier: list[Frame]) -> Frame | None:
        """A frame such as "the mayor was quoted by the daily as saying": the mayor speaks."""
        saying = QUOTED_BY.match(self._document.lower, stop)
        segment = self._subject(start, start + len(before) - len(last), earlier)
        return Frame(at, saying.end() if saying else stop, "quoted", *segment, False) if segment else None

    def _subject(self, start: int, at: int, earlier: list[Frame]) -> tuple[int, int] | None:
        inserted = self._inserted(start, at)
        if inserted is not None:
            return inserted
        told = AND_BEHIND_COMMA.search(self._document.lower, start, at) is not None
        own = [
            f for i, f in enumerate(earlier) if f.verb != "according" and not (told and self._is_told(f, earlier[:i]))
        ]
        spoken = [(f.end, f.subject_start, f.subject_end) for f in own]
        found = closing_source(self._document, start, at) or subject(self._document, start, at, spoken)
        return behind_list(self._document, start, *found) if found is not None else None

    def _is_told(self, frame: Frame, earlier: list[Frame]) -> bool:
        """Whether `frame` is what the speaker of the one before says: "he said the bank expects a rise"."""
        outer = earlier[-1] if earlier else None
        if (
            outer is None
            or outer.verb == "quoted"
            or frame.inverted
            or outer.inverted
            or outer.verb not in words("speech", "says")
        ):
            return False
        between = self._document.lower[outer.end : frame.subject_start]
        return frame.subject_start >= outer.end and between.strip() in ("", "that")

    def _inserted(self, start: int, at: int) -> tuple[int, int] | None:
        """The subject of a verb that commas set off: "Prices, Jane Doe said, will rise"."""
        verb = WORD.match(self._document.lower, at)
        if verb is None or not self._document.plain.startswith(", ", verb.end()):
            return None
        found = INSERTED.search(self._document.plain, start, at)
        if found is None or has_verb(found["source"].lower().rstrip()) or FULL_NAME.search(found["before"]):
            return None
        return found.span("source")

    def _participle(
        self, start: int, at: int, stop: int, verb: str, before: str, last: str, earlier: list[Frame]
    ) -> Frame | None:
        """Frames such as "…, saying that", "with the mayor saying that", "is warning that"."""
        to = self._document.lower.startswith(" to ", stop) and verb in ("adding", "reporting")
        if to or (verb == "commenting" and self._document.lower.startswith(" on ", stop)):
            return None
        if earlier and earlier[-1].verb == "quoted" and earlier[-1].end >= stop:
            return None
        if last == "by" and verb in words("speech", "says"):
            return Frame(at, stop, verb, start, head_end(self._document, start, at), False)
        if tells_contents(self._document, before, verb, stop):
            return Frame(at, stop, verb, start, head_end(self._document, start, at), False)
        if last in words("attribution", "be"):
            be = start + len(before[: before.rfind(last if last != "being's" else " ")].rstrip())
            segment = self._subject(start, be, earlier)
            return Frame(at, stop, verb, *segment, False) if segment else None
        before = before.rstrip('"')
        if not before.endswith(",") and not SOURCE_BEFORE.search(before):
            noun = REPORT.search(before)
            named = noun is not None and noun[1].strip().lower() not in ("a", "an", "the")
            if noun is not None and has_verb(noun[1].lower()):
                return Frame(at, stop, verb, start, head_end(self._document, start, at), False)
            return Frame(at, stop, verb, start + noun.start(1), start + noun.end(1), False) if noun and named else None
        whole = SOURCE.search(before) if INTERVIEWED.search(before) is None else None
        if whole and not (before.endswith(",") and INSIDE_WITH.search(before[: whole.start(1)])):
            return Frame(at, stop, verb, start + whole.start(1), start + whole.end(1), False)
        if earlier:
            return replace(earlier[-1], start=at, end=stop, verb=verb, closed=None)
        opening = ACCORDING.match(self._document.plain, start)
        if opening is not None:
            return Frame(at, stop, verb, *opening.span("source"), False)
        return Frame(at, stop, verb, start, head_end(self._document, start, at), False)

    def _relative(self, start: int, at: int, stop: int, verb: str, before: str) -> Frame | None:
        """A frame such as "the mayor, who promised": the speaker stands before the pronoun."""
        place = antecedent(before, verb)
        if place is None:
            return None
        end = head_end(self._document, start + place.start, at) if place.end is None else start + place.end
        closed = None
        if place.closes:
            comma = self._document.plain.find(",", stop, self._document.sentences[self._document.sentence_at(at)].end)
            closed = comma if comma >= 0 else None
        return Frame(at, stop, verb, start + place.start, end, False, closed)
