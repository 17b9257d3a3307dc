"""Gives a claim the words back that deny it, where its clause was cut behind them: "the bank doubts that"."""

from dataclasses import replace

from ledger.extraction.candidates import Candidate
from ledger.extraction.chances import SPOKEN_OF, frame_end
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression

OTHER_CLAUSE = expression(
    r"[;:\"]\W*|, (?:and|but|while|although|though|so|because|which|who) |\b(?:but|that) (?=.{20})"
)
"""Behind these begins what can deny the claim behind it."""
LONGEST = 120
"""Characters of words that deny what follows them."""


def with_denial(document: Document, candidate: Candidate) -> Candidate:
    """`candidate` from where the words begin that deny it; as it is where none stand right before it.

    Without them its quote would be the opposite of what was said.
    """
    clause, frame = candidate.clause, candidate.voice.frame
    sentence = document.sentences[document.sentence_at(clause.cue.start)]
    begin = max(sentence.start, clause.start - LONGEST)
    if clause.start - begin < 3 or SPOKEN_OF.search(document.plain, begin, clause.start) is None:
        return candidate
    splits = [found.end() for found in OTHER_CLAUSE.finditer(document.plain, begin, clause.start - 2)]
    starts = {begin, *splits[-1:]}
    if frame is not None and begin <= frame.subject_start < clause.start:
        starts.add(frame.subject_start)
    for start in sorted(starts, reverse=True):
        end = frame_end(document.plain[start : clause.end])
        if end is not None and start + end >= clause.start:
            return replace(candidate, clause=replace(clause, start=start, own_start=start))
    return candidate
