"""Rows of a file on a question that is not yes or no: what answers it, and each row's estimate and answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ledger.errors import BadInputError, UsageError
from ledger.extraction.estimates import read_answer
from ledger.recording.estimates import agrees, kind_in_words, stated_estimate
from ledger.recording.statements import Problem, Statement
from ledger.terms import Answer, AnswerKind, Estimate


@dataclass(slots=True)
class ReadRows:
    """The rows on one question, read.

    Attributes:
        kind: what answers the question.
        estimates: by the line of the row.
        answers: by the line of the row; only of rows that say how it came out.
        problems: why rows cannot be taken.
    """

    kind: AnswerKind
    estimates: dict[int, Estimate] = field(default_factory=dict)
    answers: dict[int, Answer] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_rows(rows: Sequence[Statement], known: AnswerKind | None, today: date) -> ReadRows:
    """The rows on a question that is not one of yes or no, read as its type, unit and options want it.

    Args:
        rows: all rows on one question; the first that says so gives a new question its type, unit and options.
        known: what answers the question in the ledger; None where it is new.
        today: the day of the import; no answer lies behind it.
    """
    said = [row.expected.kind for row in rows if row.expected is not None and row.expected.kind is not None]
    if known is None and not said:
        named = [Problem(row.line, "type", "is empty: numeric, date or choice?") for row in rows]
        return ReadRows(AnswerKind(), problems=named)
    read = ReadRows(known or _settled(said))
    for row in rows:
        _read_row(row, read, today)
    return read


def answer_of(read: ReadRows | None, row: Statement) -> Answer | None:
    """How a question came out by a row; None where that is yes, no or not known, void or ambiguous."""
    return None if read is None else read.answers.get(row.line)


def _settled(said: Sequence[AnswerKind]) -> AnswerKind:
    """The type of the first row; unit and options of the first row that has them."""
    unit = next((kind.unit for kind in said if kind.unit is not None), None)
    options: Iterable[str] = next((kind.options for kind in said if kind.options), ())
    return AnswerKind(said[0].type, unit, tuple(options))


def _read_row(row: Statement, read: ReadRows, today: date) -> None:
    if row.expected is None:
        message = f"is empty, and the question is {kind_in_words(read.kind)}"
        read.problems.append(Problem(row.line, "estimate", message))
        return
    if row.expected.kind is not None and not agrees(row.expected.kind, read.kind):
        message = f"{kind_in_words(row.expected.kind)} contradicts {kind_in_words(read.kind)}"
        read.problems.append(Problem(row.line, "type", message))
        return
    field_name = "estimate"
    try:
        read.kind, estimate = stated_estimate(row.expected.estimate, read.kind, row.made)
        assert estimate is not None  # rows of yes or no were sorted out before
        read.estimates[row.line] = estimate
        if row.expected.answer is not None:
            field_name = "outcome"
            read.answers[row.line] = read_answer(row.expected.answer, read.kind, today)
    except (BadInputError, UsageError) as error:
        read.problems.append(Problem(row.line, field_name, str(error)))
