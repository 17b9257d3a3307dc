"""Estimates of what is not yes or no, as they are shown and scored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from ledger.models import prediction, question, revision, source
from ledger.models.details import estimate_part
from ledger.store.questions import options_of
from ledger.store.standing import Standing, standing
from ledger.terms import EstimateForm, Outcome, QuestionType
from ledger.verification.estimate_scores import Came, Part, Said
from ledger.verification.estimates import Told
from ledger.verification.timeline import Dated


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


@dataclass(frozen=True, slots=True)
class Answered:
    """What one source said of one answered question.

    Attributes:
        source: its name.
        type: what kind of answer the question has.
        unit: of a number.
        told: how it came out, and what was said in time.
    """

    source: str
    type: QuestionType
    unit: str | None
    told: Told


def answered_questions(
    connection: Connection,
    today: date,
    *,
    as_of: date | None = None,
    since: date | None = None,
    until: date | None = None,
    sources: Sequence[int] = (),
    include_late: bool = False,
) -> list[Answered]:
    """What each source said of each answered question that is not one of yes or no.

    Args:
        connection: the ledger.
        today: the day it is.
        as_of: see only what was claimed to have happened by that day.
        since: first day on which a prediction was made.
        until: last day on which a prediction was made.
        sources: only those of these sources, by id; all where empty.
        include_late: take statements that were made late, too.
    """
    if connection.execute(select(estimate_part.c.prediction_id).limit(1)).first() is None:
        return []
    stand = standing(today, as_of)
    wanted: list[ColumnElement[bool]] = [] if include_late else [~stand.late]
    wanted += [] if since is None else [prediction.c.made >= since]
    wanted += [] if until is None else [prediction.c.made <= until]
    wanted += [prediction.c.source_id.in_(sources)] if sources else []
    rows = list(connection.execute(_estimate_rows(stand).where(*wanted)))
    if not rows:
        return []
    options = options_of(connection, sorted({row.question_id for row in rows if row.kind == QuestionType.CHOICE}))
    found = []
    for (name, question_id), group in groupby(rows, attrgetter("name", "question_id")):
        of_question = list(group)
        first = of_question[0]
        said = [
            Dated(parts[0].said_on, _said(parts))
            for parts in (list(each) for _, each in groupby(of_question, attrgetter("id", "said_seq")))
            if _in_time(parts[0], as_of, include_late)
        ]
        told = Told(
            came=_came(first),
            said=tuple(said),
            options=options.get(question_id, ()),
            deadline=first.deadline_latest,
            resolved_on=None if include_late else first.resolved_on,
        )
        found.append(Answered(name, QuestionType(first.kind), first.unit, told))
    return found


def _estimate_rows(stand: Standing) -> Select[Any]:
    """A row for each part of each estimate on an answered question, by source, question, statement and its day."""
    decision, part = stand.decision.c, estimate_part.c
    revised = and_(revision.c.prediction_id == part.prediction_id, revision.c.seq == part.seq)
    rows = (
        stand.rows.join(source, source.c.id == prediction.c.source_id)
        .join(estimate_part, part.prediction_id == prediction.c.id)
        .outerjoin(revision, revised)
    )
    said_on = func.coalesce(revision.c.made, prediction.c.made).label("said_on")
    return (
        select(
            source.c.name,
            prediction.c.question_id,
            prediction.c.id,
            part.seq.label("said_seq"),
            said_on,
            func.coalesce(revision.c.estimate_form, prediction.c.estimate_form).label("form"),
            *(part[name] for name in ("label", "relation", "number", "level")),
            question.c.kind,
            question.c.unit,
            question.c.deadline_latest,
            *(decision[name] for name in ("answer", "answer_number", "answer_is_later", "resolved_on")),
        )
        .select_from(rows)
        .where(decision.outcome == Outcome.ANSWERED.value, ~stand.withdrawn, stand.known)
        .order_by(source.c.name, prediction.c.question_id, said_on, prediction.c.id, part.seq, part.position)
    )


def _in_time(row: Any, as_of: date | None, include_late: bool) -> bool:
    """Whether an estimate was stated before deadline and answer, as seen from a day."""
    ends = [] if include_late else [row.deadline_latest, row.resolved_on]
    return all(end is None or row.said_on <= end for end in (*ends, as_of))


def _said(parts: Sequence[Any]) -> Said:
    return Said(
        EstimateForm(parts[0].form), tuple(Part(row.label, row.number, row.level, row.relation) for row in parts)
    )


def _came(row: Any) -> Came:
    if row.kind == QuestionType.CHOICE:
        return Came(option=row.answer)
    return Came(number=row.answer_number, is_later=bool(row.answer_is_later))
