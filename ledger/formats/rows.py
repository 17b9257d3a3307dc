"""What a reader of a file gives out: rows of texts by field."""

from typing import NamedTuple

FIELDS = {
    "question": "the same text here makes rows answer one question",
    "claim": "what will happen, so worded that it can be checked",
    "source": "who says so, by name or alias",
    "made": "the day it was said; today where empty",
    "deadline": 'by when: a date, words, or "none"',
    "probability": "0.7, 70% or a word of likelihood; the source's own where it denies",
    "stance": "affirms or denies the claim",
    "criteria": "how to tell whether it came true",
    "quote": "the passage, to the letter",
    "role": "the source's description",
    "attribution": "direct, paraphrase, own or relayed",
    "kind": "prediction, commitment or schedule",
    "tags": "subjects, with commas or semicolons between them",
    "url": "the article's address",
    "outlet": "who published the article",
    "outcome": "true, false, 1, 0, yes, no, partly, void or ambiguous; open where empty",
    "resolved_on": "the day the outcome became true or known; the deadline, else today, where empty",
    "fraction": "how far a partly outcome came true, between 0 and 1",
    "evidence": "addresses or titles that the outcome rests on, with semicolons between them",
    "note": "what was found",
}
"""The fields that a row can have, and what each says."""

DECISION_FIELDS = ("outcome", "resolved_on", "fraction", "evidence", "note")
"""The fields that speak of the outcome, and not of the statement."""

REQUIRED_FIELDS = ("claim", "source")
"""The fields without which there is no statement."""


class Row(NamedTuple):
    """The texts of one row, by field; an empty text says nothing.

    Attributes:
        line: the line on which it begins, counted from 1.
        texts: white space around each text is removed.
    """

    line: int
    texts: dict[str, str]
