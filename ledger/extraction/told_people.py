"""Whom "he" and "she" can be told of, and whoever the sentence before is about without a name."""

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import is_certainly_human
from ledger.extraction.people import is_role

DESCRIBED = expression(
    r"The ((?:\d+-year-old )?(?:accused|defendant|suspect|deceased|gunman|attacker"
    r"|teenager|pensioner))\b (?=is|was|has|had|will|[a-z]+ed\b)"
)
"""Somebody whom an article does not name, as the subject of a sentence."""


def can_be_told_of(document: Document, name: str) -> bool:
    """Whether "he" or "she" can be somebody of this name: no paper that is a source and none who are several."""
    last = name.split()[-1]
    several = last.endswith("s") and is_role(last.lower().removesuffix("s")) and not is_certainly_human(name)
    if last.lower() in words("names", "peoples") and not is_certainly_human(name):
        return False
    return not several and not (name.startswith("The ") and f"ccording to {name}" in document.plain)


def described_person(document: Document, at: int) -> str | None:
    """Whoever the sentence before `at` is about without a name: "The accused is in custody. He will"."""
    here = document.sentence_at(at)
    if here == 0 or document.quotation_at(at) is not None:
        return None
    found = DESCRIBED.match(document.plain, document.sentences[here - 1].start, document.sentences[here - 1].end)
    return f"the {found[1]}" if found is not None else None
