"""Estimates of what is not yes or no, as they are shown and scored."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from ledger.models import estimate_part, prediction, question
from ledger.terms import QuestionType


@dataclass(frozen=True, slots=True)
class PartView:
    """A number, a day or an option of an estimate; what the level means follows from the form of the estimate."""

    label: str
    relation: str | None
    number: float | None
    day: date | None
    level: float | None


def estimate_parts(connection: Connection, prediction_id: int, seq: int) -> list[PartView]:
    """The parts of the estimate that a source stated in one event."""
    part = estimate_part.c
    rows = (
        select(part.label, part.relation, part.number, part.level, question.c.kind)
        .join(prediction, prediction.c.id == part.prediction_id)
        .join(question, question.c.id == prediction.c.question_id)
        .where(part.prediction_id == prediction_id, part.seq == seq)
        .order_by(part.position)
    )
    return [_part_view(*row) for row in connection.execute(rows)]


def _part_view(label: str, relation: str | None, number: float | None, level: float | None, kind: str) -> PartView:
    if kind == QuestionType.DATE and number is not None:
        return PartView(label, relation, None, date.fromordinal(int(number)), level)
    return PartView(label, relation, number, None, level)
