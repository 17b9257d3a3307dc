"""An article's text as the rules read it: the same length, plain marks, sentences and quotations."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.headings import without_heading
from ledger.extraction.quotations import Quotation, quotation_at, quotations
from ledger.extraction.sentences import Sentence, sentence_at, sentences

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"}
    | dict.fromkeys("\n\t\r\f\v\xa0\u2009\u202f", " ")
)
NICKNAME = re.compile(r"([A-Z][\w.]*) [\"“]([A-Z]\w+)[\"”] (?=[A-Z])")
"""In quotation marks between two names, where it is no quotation."""
BROKEN_APOSTROPHE = re.compile(r"(?<=[a-z])\"(?=(?:t|s|ll|re|ve|d|m)\b)")
"""What a faulty conversion leaves of an apostrophe: "don"t"."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what was found in it; all offsets are those of `text`.

    Attributes:
        text: The article to the letter.
        plain: The same with straight quotation marks and plain spaces.
        lower: `plain` in lower case.
        sentences: Its sentences.
        quotations: Its quotations.
        events: Dated events of the user's own, by which time phrases are read.
    """

    text: str
    plain: str
    lower: str
    sentences: list[Sentence]
    quotations: list[Quotation]
    events: tuple[DatedEvent, ...] = ()

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence at `offset`, -1 before the first."""
        return sentence_at(self.sentences, offset)

    def quotations_between(self, start: int, end: int) -> list[Quotation]:
        """The quotations that end from `start` on, up to `end`."""
        first = bisect_left(self.quotations, start, key=lambda quotation: quotation.end)
        last = bisect_right(self.quotations, end, key=lambda quotation: quotation.end)
        return self.quotations[first:last]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that covers `offset`, or None."""
        return quotation_at(self.quotations, offset)


def document(text: str, events: tuple[DatedEvent, ...] = ()) -> Document:
    """Prepares `text` for the rules.

    >>> document("“Soon”").plain
    '"Soon"'
    """
    told = BROKEN_APOSTROPHE.sub("'", NICKNAME.sub(r"\1 (\2) ", text))
    plain = without_heading(told.translate(_PLAIN))
    lower = plain.lower()
    if len(lower) != len(plain):
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in plain)
    return Document(text, plain, lower, sentences(text), quotations(told), events)
