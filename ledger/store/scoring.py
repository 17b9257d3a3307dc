"""Sums for scorecards and comparisons: the database groups, and one row comes out for each kind of case."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, extract, func, select

from ledger.lifecycle import is_scored
from ledger.models import article, prediction, source, tag
from ledger.store.standing import Standing, standing, status_of
from ledger.terms import Outcome, Stance
from ledger.verification.comparison import Answer
from ledger.verification.scorecard import Tally

GROUPINGS = ("source", "outlet", "tag", "year")
"""What scorecards can be made for."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which predictions enter, and as seen from which day.

    Attributes:
        today: the day it is.
        as_of: see only what was claimed to have happened by that day.
        since: first day on which a prediction was made.
        until: last day on which a prediction was made.
        sources: only those of these sources, by id; all where empty.
        include_late: count late predictions too.
    """

    today: date
    as_of: date | None = None
    since: date | None = None
    until: date | None = None
    sources: Sequence[int] = ()
    include_late: bool = False


def tallies_by_name(connection: Connection, grouping: str, selection: Selection) -> dict[str | None, list[Tally]]:
    """The tallies of each source, outlet, tag or year; None is the name of what has none."""
    stand = standing(selection.today, selection.as_of)
    rows, name = _named_rows(stand, grouping)
    found: dict[str | None, list[Tally]] = {}
    for row in connection.execute(_grouped(stand, rows, name, selection)):
        key = None if row.name is None else str(row.name)
        found.setdefault(key, []).append(_tally(row, selection))
    return found


def scored_answers(connection: Connection, selection: Selection) -> dict[int, list[Answer]]:
    """The scored statements of the selected sources, by the source's id."""
    stand = standing(selection.today, selection.as_of)
    facts = _facts(stand)
    rows = (
        select(prediction.c.source_id, prediction.c.question_id, *facts)
        .select_from(stand.rows)
        .where(*_conditions(stand, selection))
        .order_by(prediction.c.question_id, prediction.c.id)
    )
    found: dict[int, list[Answer]] = {source_id: [] for source_id in selection.sources}
    for row in connection.execute(rows):
        if _is_scored(row, selection):
            answer = Answer(
                question=row.question_id,
                outcome=Outcome(row.outcome),
                fraction=row.fraction,
                denied=row.stance == Stance.DENIES,
                probability=row.probability,
            )
            found.setdefault(row.source_id, []).append(answer)
    return found


def _named_rows(stand: Standing, grouping: str) -> tuple[FromClause, ColumnElement[Any]]:
    """The join that brings the name to group by, and its column."""
    if grouping == "source":
        return stand.rows.join(source, source.c.id == prediction.c.source_id), source.c.name
    if grouping == "outlet":
        with_article = stand.rows.outerjoin(article, article.c.id == prediction.c.article_id)
        return with_article.outerjoin(source, source.c.id == article.c.outlet_id), source.c.name
    if grouping == "tag":
        return stand.rows.outerjoin(tag, tag.c.prediction_id == prediction.c.id), tag.c.name
    return stand.rows, extract("year", prediction.c.made)


def _facts(stand: Standing) -> list[ColumnElement[Any]]:
    return [
        stand.withdrawn.label("withdrawn"),
        stand.late.label("late"),
        stand.past_deadline.label("past_deadline"),
        stand.decision.c.outcome.label("outcome"),
        stand.decision.c.fraction.label("fraction"),
        prediction.c.stance.label("stance"),
        stand.probability.label("probability"),
    ]


def _conditions(stand: Standing, selection: Selection) -> list[ColumnElement[bool]]:
    conditions = [stand.known]
    if selection.since is not None:
        conditions.append(prediction.c.made >= selection.since)
    if selection.until is not None:
        conditions.append(prediction.c.made <= selection.until)
    if selection.sources:
        conditions.append(prediction.c.source_id.in_(selection.sources))
    return conditions


def _grouped(stand: Standing, rows: FromClause, name: ColumnElement[Any], selection: Selection) -> Select[Any]:
    # Grouped from outside, since PostgreSQL does not group by an expression that holds a query of its own.
    facts = select(name.label("name"), *_facts(stand)).select_from(rows)
    alike = facts.where(*_conditions(stand, selection)).subquery("alike")
    return select(*alike.c, func.count().label("count")).group_by(*alike.c)


def _is_scored(row: Any, selection: Selection) -> bool:
    status = status_of(row.withdrawn, row.outcome, row.past_deadline)
    outcome = None if row.outcome is None else Outcome(row.outcome)
    return is_scored(status, outcome, late=bool(row.late), include_late=selection.include_late)


def _tally(row: Any, selection: Selection) -> Tally:
    return Tally(
        status=status_of(row.withdrawn, row.outcome, row.past_deadline),
        scored=_is_scored(row, selection),
        outcome=None if row.outcome is None else Outcome(row.outcome),
        fraction=row.fraction,
        denied=row.stance == Stance.DENIES,
        probability=row.probability,
        count=row.count,
    )
