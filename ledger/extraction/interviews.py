"""Who answers in an interview that is printed as questions and answers."""

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.people import is_person

LABEL = expression(r"(?<!\S)[:*]*(?P<name>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})\s?:\s+(?=\S)")
"""At the start of a paragraph: "Doe: We will see."""
INITIALS = expression(r"[A-Z]\.?[A-Z]\.?")
"""A label that shortens a name: "ED: We will see."""
INTERVIEWEE = expression(
    r"\b(?:interview(?:s|ed)?(?: was)?(?: \w+)? with|interview(?:s|ed)|"
    r"(?:spoke|sat down|talked)(?: exclusively)? (?:to|with)) "
    r"(?P<name>(?:the )?[^.;:\"\n]{3,80}?)"
    r"(?=,| about\b| on\b| in\b| to\b| for\b| who\b| after\b| over\b|\.|\n| regarding\b| by\b| recently\b|$)"
)
FIRST_PERSON = expression(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
FEWEST, QUESTIONS = 2, 3
"""Paragraphs that a label opens, and question marks in the text, from which on it is an interview."""


class Interview:
    """The labels and the interviewee of one document, where it has any."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _labels(self) -> list[tuple[int, int, int]]:
        """The labels that come back: sentence, start and end of the name."""
        document, found = self._document, []
        for index, sentence in enumerate(document.sentences):
            label = LABEL.match(document.plain, sentence.start, sentence.end)
            inside = index > 0 and document.sentences[index - 1].paragraph == sentence.paragraph
            if label is not None and not (inside and not self._answers(index, label["name"])):
                found.append((index, label.start("name"), label.end("name")))
        often = Counter(document.plain[start:end] for _, start, end in found)
        return [each for each in found if often[document.plain[each[1] : each[2]]] >= FEWEST]

    def _answers(self, index: int, name: str) -> bool:
        """Whether a label inside a paragraph is that of somebody who answers the question before it."""
        asked = self._document.plain[: self._document.sentences[index].start].rstrip().endswith("?")
        return asked and " " in name and is_person(name)

    @cached_property
    def _is_transcript(self) -> bool:
        labels = {self._document.plain[start:end] for _, start, end in self._labels}
        answers = any(" " in label and is_person(label) for label in labels)
        return len(labels) >= FEWEST or (answers and self._document.plain.count("?") >= QUESTIONS)

    @cached_property
    def _interviewee(self) -> re.Match[str] | None:
        plain = self._document.plain
        return INTERVIEWEE.search(plain) if plain.count("?") >= QUESTIONS else None

    def label(self, index: int) -> tuple[int, int] | None:
        """Where the label stands under which sentence `index` is spoken, or None."""
        if not self._is_transcript:
            return None
        place = bisect_right(self._labels, index, key=lambda label: label[0])
        return self._spelled_out(*self._labels[place - 1][1:]) if place else None

    def _spelled_out(self, start: int, end: int) -> tuple[int, int]:
        """Where the name first stands that the initials between two offsets shorten; else these offsets."""
        label = self._document.plain[start:end]
        if INITIALS.fullmatch(label) is None:
            return start, end
        name = re.search(
            rf"\b{label[0]}[a-z][\w'-]+ (?:[A-Z]\w*\.? )?{label.strip('.')[-1]}[\w'-]+", self._document.plain
        )
        return name.span() if name is not None else (start, end)

    def interviewee(self, index: int) -> tuple[int, int] | None:
        """Where whoever is interviewed is named, where sentence `index` speaks as "I" or "we" or answers a question."""
        sentence, named = self._document.sentences[index], self._interviewee
        if named is None or named.end() > sentence.start or self._is_transcript:
            return None
        speaks = FIRST_PERSON.search(self._document.plain, sentence.start, sentence.end)
        return named.span("name") if speaks is not None or self._is_answer(index) else None

    def _is_answer(self, index: int) -> bool:
        """Whether the paragraph before that of sentence `index` ends with a question."""
        sentences, before = self._document.sentences, index
        while before >= 0 and sentences[before].paragraph == sentences[index].paragraph:
            before -= 1
        return before >= 0 and self._document.plain[: sentences[before].end].rstrip().endswith("?")
