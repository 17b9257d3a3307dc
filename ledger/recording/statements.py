"""One row of a file, read, and what can be wrong with it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger.terms import AnswerKind, Attribution, Deadline, Likelihood, Outcome, StatementKind

STATEMENT_DIGITS = 32
"""So many of the first digits of a row's key speak of the statement, the others of the outcome."""


class Expected(NamedTuple):
    """What a row says of an answer that is not yes or no; its words are read once the question is known.

    Attributes:
        kind: what answers the question has; None where the row does not say.
        estimate: what the source expects.
        answer: how the question came out; None where the row does not say.
    """

    kind: AnswerKind | None
    estimate: str
    answer: str | None = None


class Statement(NamedTuple):
    """One row of a file, read.

    Attributes:
        line: where it stands in the file.
        key: 64 digits that tell it from other rows.
        source: who says so.
        made: the day it was said.
        deadline: None where the row does not say; an empty one where it says that there is none.
        denies: the source says that the claim does not come true; the likelihood is then of that.
        expected: the estimate, where the answer is not yes or no.
    """

    line: int
    key: str
    source: str
    made: date
    question: str | None = None
    claim: str | None = None
    criteria: str | None = None
    deadline: Deadline | None = None
    likelihood: Likelihood | None = None
    denies: bool = False
    quote: str | None = None
    role: str | None = None
    attribution: Attribution | None = None
    kind: StatementKind | None = None
    tags: tuple[str, ...] = ()
    url: str | None = None
    outlet: str | None = None
    outcome: Outcome | None = None
    resolved_on: date | None = None
    fraction: Decimal | None = None
    evidence: tuple[str, ...] = ()
    note: str | None = None
    expected: Expected | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a statement cannot be recorded."""

    line: int
    field: str
    message: str
