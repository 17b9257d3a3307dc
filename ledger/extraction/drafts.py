"""Drafts of the claim and of what makes it true."""

from dataclasses import dataclass
from datetime import date

from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.terms import StatementKind


@dataclass(frozen=True, slots=True)
class Draft:
    claim: str
    criteria: str
    vague: str | None


def draft(read: Document, candidate: Candidate, kind: StatementKind, conditional: bool, published: date | None) -> Draft:
    text = read.text[candidate.clause.start : candidate.clause.end]
    return Draft(text, text, None)
