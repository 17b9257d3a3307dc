"""Who answers in an interview that is printed as questions and answers."""

import re
from collections import Counter
from functools import cached_property

from ledger.extraction.document import Document

LABEL = re.compile(r"(?<!\S)(?P<name>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})\s?:\s+(?=\S)")
"""At the start of a paragraph: "Doe: We will see."""
INTERVIEWEE = re.compile(
    r"\b(?:interview(?:s|ed)?(?: was)?(?: \w+)? with|interview(?:s|ed)|"
    r"(?:spoke|sat down|talked)(?: exclusively)? (?:to|with)) "
    r"(?P<name>(?:the )?[^.;:\"\n]{3,80}?)"
    r"(?=,| about\b| on\b| in\b| to\b| for\b| who\b| after\b| over\b|\.|\n| regarding\b| by\b| recently\b|$)"
)
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
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
            if index and document.sentences[index - 1].paragraph == sentence.paragraph:
                continue
            label = LABEL.match(document.plain, sentence.start, sentence.end)
            if label is not None:
                found.append((index, label.start("name"), label.end("name")))
        often = Counter(document.plain[start:end] for _, start, end in found)
        return [each for each in found if often[document.plain[each[1] : each[2]]] >= FEWEST]

    def label(self, index: int) -> tuple[int, int] | None:
        """Where the label stands under which sentence `index` is spoken, or None."""
        if len({self._document.plain[start:end] for _, start, end in self._labels}) < FEWEST:
            return None
        before = [(start, end) for at, start, end in self._labels if at <= index]
        return before[-1] if before else None

    def interviewee(self, index: int) -> tuple[int, int] | None:
        """Where whoever is interviewed is named, where sentence `index` speaks as "I" or "we" outside quotations."""
        document = self._document
        sentence = document.sentences[index]
        if document.plain.count("?") < QUESTIONS or not FIRST_PERSON.search(
            document.plain, sentence.start, sentence.end
        ):
            return None
        named = INTERVIEWEE.search(document.plain, 0, sentence.start)
        return named.span("name") if named is not None else None
