"""Whose papers speak: "the report", "the statement" and "the letter" stand for whoever made them."""

import re
from collections.abc import Callable

from ledger.extraction.descriptions import is_one_person
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.frames import Frames
from ledger.extraction.issuers import issuer
from ledger.extraction.lexicon import words
from ledger.extraction.named_subjects import party_between
from ledger.extraction.parties import Party
from ledger.extraction.speaking import PAPER_OF

SENTENCES_BACK, NEAR = 6, 4
"""Sentences in which a paper's maker is sought; in which whoever released a statement spoke."""
IN_PAPER = expression(
    r"\b(?:in|by) (?:an?|its|the|their) (?:[\w-]+ ){0,3}(?:report|study|survey|forecast|outlook|review|paper)\b"
)
RELEASES = frozenset(["statement", "report", "announcement", "release"])
IN_LETTER = expression(
    r"\b(?:in|by) (?:an?|its|the|their|his|her) (?:[\w-]+ ){0,3}"
    r"(?P<noun>letter|statement|email|memo|post|filing|notice|complaint)\b"
)
"""Behind a verb of speech: "it said in an annual review of"."""


OF_BODY = expression(
    r"(?:an?|the) (?P<body>(?:[a-z]+ ){0,2}(?:government|ministry|army|military|police|council|party|union|club|court|"
    r"presidency|palace|commission|embassy)) (?:statement|announcement|communique|bulletin)",
    re.IGNORECASE,
)
"""A body's paper: "a government statement"."""


class Papers:
    """Finds who made the papers that one document tells of.

    Args:
        document: The text.
        frames: Its verbs of speech.
        resolved: Whom a party stands for.
    """

    def __init__(self, document: Document, frames: Frames, resolved: Callable[[Party], Party | None]) -> None:
        self._document, self._frames, self._resolved = document, frames, resolved

    def bearer(self, named: Party, noun: str) -> Party | None:
        """Whoever made what `named` tells of, whose head is `noun`, or None."""
        made = self._issuer(named) or issuer(self._document.plain, noun)
        return made or (self._releasing(named) if noun in RELEASES else None)

    def of_body(self, named: Party) -> Party | None:
        """Whoever issued "a government statement"."""
        told = OF_BODY.fullmatch(named.name)
        if told is None or not told["body"].islower():
            return None
        body = Party(f"the {told['body']}", None, "description", named.at)
        return self._resolved(body) or body

    def _issuer(self, named: Party) -> Party | None:
        """Who said something in a report before: "The bank said in its review …. The report"."""
        here = self._document.sentence_at(named.at)
        for index in range(here - 1, max(-1, here - SENTENCES_BACK), -1):
            sentence = self._document.sentences[index]
            told = IN_PAPER.search(self._document.lower, sentence.start, sentence.end)
            frames = [frame for frame in self._frames.of(index) if told is not None and frame.start < told.start()]
            frames += [frame for frame in self._frames.of(index) if self._is_paper(frame)]
            written = IN_LETTER.search(self._document.lower, sentence.start, sentence.end)
            is_told = written is not None and named.name.endswith(written["noun"])
            wrote = named.name.endswith("letter") and any(frame.verb == "wrote" for frame in self._frames.of(index))
            writer = self._spoken_in(index) if is_told or wrote else None
            if writer is not None:
                return writer
            for frame in reversed(frames):
                other = party_between(self._document, frame.subject_start, frame.subject_end)
                full = self._resolved(other) if other is not None else None
                by_one_name = full is not None and (full.sort == "organisation" or " " not in full.name)
                if full is not None and by_one_name and not (" " in full.name and is_one_person(full)):
                    return full
        return None

    def _releasing(self, named: Party) -> Party | None:
        """Whoever, but one person, spoke last before "the statement"."""
        here = self._document.sentence_at(named.at)
        for index in range(here - 1, max(-1, here - NEAR), -1):
            last = self._spoken_in(index)
            if last is not None:
                return None if is_one_person(last) else last
        return None

    def _spoken_in(self, index: int) -> Party | None:
        """Whoever says sentence `index`."""
        for frame in self._frames.sources(index):
            other = party_between(self._document, frame.subject_start, frame.subject_end)
            full = self._resolved(other) if other is not None and frame.verb in words("speech", "says") else None
            if full is not None:
                return full
        return None

    def _is_paper(self, frame: Frame) -> bool:
        """Whether a paper speaks of which an organisation is named: "the union's report says"."""
        return PAPER_OF.match(self._document.plain[frame.subject_start : frame.subject_end].strip(" ,")) is not None
