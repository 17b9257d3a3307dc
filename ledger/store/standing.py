"""Where each prediction stands on a given day, as one join that lists and scorecards share.

SQL says the facts (taken back in time, late, past its deadline, how decided); `lifecycle` draws the conclusion.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Date, Join, and_, func, literal, or_, select
from sqlalchemy.sql.selectable import NamedFromClause

from ledger.lifecycle import prediction_status
from ledger.models import prediction, question, resolution, revision
from ledger.terms import Outcome, Status


@dataclass(frozen=True)
class Standing:
    """Predictions with their questions and decisions, and the facts that their status follows from.

    Attributes:
        rows: prediction, its question and, where there is one, the decision that stands.
        decision: the resolution in force, one or none for a question.
        withdrawn: taken back before deadline and outcome, or recorded by mistake.
        late: made after the deadline or after the outcome was known.
        past_deadline: the deadline had passed on the day in question.
        last_revision: the event in which a source last stated another probability in time.
        probability: the last one stated in time.
        known: whether the prediction had been made by then.
    """

    rows: Join
    decision: NamedFromClause
    withdrawn: ColumnElement[bool]
    late: ColumnElement[bool]
    past_deadline: ColumnElement[bool]
    last_revision: ColumnElement[int | None]
    probability: ColumnElement[float | None]
    known: ColumnElement[bool]


def standing(today: date, as_of: date | None = None) -> Standing:
    """The join for `today`; with `as_of` only what was claimed to have happened by that day is seen."""
    day = as_of or today
    decision = resolution.alias("decision")
    latest, made = question.c.deadline_latest, prediction.c.made
    withdrawn_on, resolved_on = prediction.c.withdrawn_on, decision.c.resolved_on
    taken_back = and_(
        withdrawn_on.is_not(None),
        or_(latest.is_(None), withdrawn_on < latest),
        or_(resolved_on.is_(None), withdrawn_on < resolved_on),
    )
    if as_of is not None:
        taken_back = and_(taken_back, withdrawn_on <= as_of)
    return Standing(
        rows=prediction.join(question, question.c.id == prediction.c.question_id).outerjoin(
            decision, _in_force(decision, as_of)
        ),
        decision=decision,
        withdrawn=or_(prediction.c.retracted, taken_back),
        late=or_(
            and_(latest.is_not(None), made > latest),
            and_(resolved_on.is_not(None), made > resolved_on),
        ),
        past_deadline=and_(latest.is_not(None), latest < literal(day, Date)),
        last_revision=_stated_in_time(revision.c.seq, decision, as_of),
        probability=func.coalesce(_stated_in_time(revision.c.probability, decision, as_of), prediction.c.probability),
        known=literal(True) if as_of is None else made <= as_of,
    )


def status_of(withdrawn: object, outcome: str | None, past_deadline: object) -> Status:
    """The status that a row's facts lead to."""
    return prediction_status(
        withdrawn=bool(withdrawn),
        outcome=None if outcome is None else Outcome(outcome),
        past_deadline=bool(past_deadline),
    )


def _in_force(decision: NamedFromClause, as_of: date | None) -> ColumnElement[bool]:
    of_question = decision.c.question_id == question.c.id
    if as_of is None:
        return and_(of_question, decision.c.superseded_by.is_(None))
    earlier = resolution.alias("earlier")
    by_then = and_(earlier.c.question_id == question.c.id, earlier.c.resolved_on <= as_of)
    newest = select(func.max(earlier.c.id)).where(by_then).correlate(question).scalar_subquery()
    return decision.c.id == newest


def _stated_in_time(column: Column[Any], decision: NamedFromClause, as_of: date | None) -> ColumnElement[Any]:
    """A column of the last revision that was made before deadline and outcome."""
    latest, resolved_on = question.c.deadline_latest, decision.c.resolved_on
    in_time = [
        revision.c.prediction_id == prediction.c.id,
        or_(latest.is_(None), revision.c.made <= latest),
        or_(resolved_on.is_(None), revision.c.made <= resolved_on),
    ]
    if as_of is not None:
        in_time.append(revision.c.made <= as_of)
    return (
        select(column)
        .where(*in_time)
        .order_by(revision.c.made.desc(), revision.c.seq.desc())
        .limit(1)
        .correlate(prediction, question, decision)
        .scalar_subquery()
    )
