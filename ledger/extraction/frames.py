"""Verbs of speech in a sentence and the words that name whoever they belong to."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ledger.extraction.convictions import convictions
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.letters import is_paper_finding
from ledger.extraction.lexicon import words
from ledger.extraction.source_ends import end_of_source
from ledger.extraction.verb_frames import WORD, own_subject, verb_frame
from ledger.extraction.verbless_frames import according_frames, noun_frames

QUOTE_BEHIND = expression(r"[^\".;]{0,50}[,:] {0,2}\"")
QUOTE_BEFORE = expression(r"[,.!?…-]\"[^\".;:]{0,60}$")
CITED = expression(
    r"\b(?:citing|quoting) (?P<source>(?=(?:[\w-]+ ){0,4}?(?:[A-Z][\w-]*(?!['’\w-])|people|persons|sources?|officials?|"
    r"executives?|diplomats?|groups?)\b)[^,.;\"]{3,80})",
    needs="citing|quoting",
)
OUT_THAT = expression(r" out(?:, [^,\".]{3,40},)? that ")
INSIDE_COMMAS = expression(r", (?:he|she|they|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) $")
TOKENS = expression(r"[a-z']+")
OFFICE_OF_FIGURES = expression(
    r"\b(?:of|for|and) (?:[A-Z][a-z]+ )*(?:Statistics|Records|Tests|Estimates|Studies)[,\s]*$",
    needs="Statistics|Records|Tests|Estimates|Studies",
)
"""The end of the name of a body that speaks: "the National Bureau of Statistics"."""


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
            frame = verb_frame(document, sentence.start, sentence.end, at, word.group(), found)
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
                segment = said.subject or own_subject(self._document, start, said.verb, earlier)
                if segment is not None:
                    yield Frame(said.start, said.end, said.word, *segment, False)
