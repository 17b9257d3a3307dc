"""Predictions as they are listed, found and shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, func, select

from ledger.errors import NotFoundError
from ledger.lifecycle import came_true
from ledger.models import article, prediction, question, revision, source, tag
from ledger.store.prediction_views import PredictionView, RevisionView
from ledger.store.standing import Standing, standing, status_of
from ledger.terms import Deadline, Outcome, QuestionType, Stance, Status

Order = Literal["id", "made", "due"]
"""As recorded, by the day made, or by deadline with what has none at the end."""

AT_A_TIME = 500
"""Predictions that are read at a time, so that a long list never stands in memory whole."""


_CLAIM: ColumnElement[Any] = func.coalesce(prediction.c.claim, question.c.claim)
"""What a source claims: in its own wording where it has one."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; what is empty narrows nothing."""

    ids: Sequence[int] = ()
    questions: Sequence[int] = ()
    articles: Sequence[int] = ()
    sources: Sequence[int] = ()
    outlets: Sequence[int] = ()
    statuses: Sequence[Status] = ()
    tags: Sequence[str] = ()
    kinds: Sequence[str] = ()
    made_since: date | None = None
    made_until: date | None = None
    due_after: date | None = None
    due_before: date | None = None
    due_by: date | None = None


def predictions(
    connection: Connection, today: date, filters: Filters = Filters(), order: Order = "id", limit: int | None = None
) -> Iterator[PredictionView]:
    """The predictions that meet the filters, at most `limit` of them; what is not asked for is not read."""
    stand = standing(today)
    chosen = _chosen(stand).where(*_conditions(filters, stand)).order_by(*_order(order))
    if not filters.statuses:
        chosen = chosen.limit(limit)
    yield from islice(_read(connection, chosen, filters.statuses), limit)


def undated_count(connection: Connection, today: date) -> int:
    """How many open predictions have no day on which they are due."""
    stand = standing(today)
    undated = [question.c.deadline_latest.is_(None), stand.decision.c.outcome.is_(None), ~stand.withdrawn]
    return connection.execute(select(func.count()).select_from(stand.rows).where(*undated)).scalar_one()


def require_prediction(connection: Connection, today: date, prediction_id: int) -> PredictionView:
    """One prediction.

    Raises:
        NotFoundError: where there is none of this id.
    """
    found = next(predictions(connection, today, Filters(ids=[prediction_id])), None)
    if found is None:
        raise _no_prediction(prediction_id)
    return found


def answered_question(connection: Connection, prediction_id: int) -> int:
    """The id of the question that a prediction answers.

    Raises:
        NotFoundError: where there is no prediction of this id.
    """
    found = connection.execute(select(prediction.c.question_id).where(prediction.c.id == prediction_id)).scalar()
    if found is None:
        raise _no_prediction(prediction_id)
    return int(found)


def same_statement(connection: Connection, claim: str, statement: dict[str, object]) -> int | None:
    """The id of the first prediction that says this and whose columns equal these, where empty equals empty."""
    equal = [prediction.c[name].is_not_distinct_from(value) for name, value in statement.items()]
    first = (
        select(prediction.c.id)
        .join(question, question.c.id == prediction.c.question_id)
        .where(*equal, _CLAIM.is_not_distinct_from(claim), prediction.c.retracted.is_(False))
        .order_by(prediction.c.id)
        .limit(1)
    )
    found = connection.execute(first).scalar()
    return None if found is None else int(found)


def revisions(connection: Connection, prediction_id: int) -> list[RevisionView]:
    """The later probabilities or estimates of a prediction, oldest first."""
    rows = connection.execute(
        select(revision).where(revision.c.prediction_id == prediction_id).order_by(revision.c.made, revision.c.seq)
    ).mappings()
    return [RevisionView(**{name: row[name] for name in RevisionView.__slots__}) for row in rows]


def _no_prediction(prediction_id: int) -> NotFoundError:
    return NotFoundError(f"there is no prediction {prediction_id}; `ledger list` shows all")


def _chosen(stand: Standing) -> Select[Any]:
    """The columns of a view, with the facts that its status follows from."""
    outlet, via = source.alias("outlet"), source.alias("via")
    rows = (
        stand.rows.join(source, source.c.id == prediction.c.source_id)
        .outerjoin(via, via.c.id == prediction.c.via_id)
        .outerjoin(article, article.c.id == prediction.c.article_id)
        .outerjoin(outlet, outlet.c.id == article.c.outlet_id)
        .outerjoin(revision, revision.c.seq == stand.last_revision)
    )
    return select(
        prediction,
        *[column for column in question.c if column.name.startswith("deadline_")],
        *[column.label(f"revised_{column.name}") for column in revision.c],
        _CLAIM.label("stated_claim"),
        question.c.claim.label("question_claim"),
        question.c.criteria,
        question.c.kind.label("type"),
        question.c.unit,
        question.c.claim_is_draft,
        question.c.criteria_is_draft,
        question.c.vague,
        source.c.name.label("source"),
        source.c.affiliation,
        via.c.name.label("via"),
        outlet.c.name.label("outlet"),
        stand.decision.c.outcome,
        stand.decision.c.answer,
        stand.decision.c.resolved_on,
        stand.withdrawn.label("withdrawn"),
        stand.late.label("late"),
        stand.past_deadline.label("past_deadline"),
    ).select_from(rows)


def _order(order: Order) -> list[ColumnElement[Any]]:
    latest = question.c.deadline_latest
    keys: dict[Order, list[ColumnElement[Any]]] = {
        "id": [],
        "made": [prediction.c.made],
        "due": [latest.is_(None), latest],
    }
    return [*keys[order], prediction.c.id]


def _read(connection: Connection, chosen: Select[Any], statuses: Sequence[Status]) -> Iterator[PredictionView]:
    for rows in connection.execute(chosen).mappings().partitions(AT_A_TIME):
        tags = _tags(connection, [row["id"] for row in rows])
        for row in rows:
            status = status_of(row["withdrawn"], row["outcome"], row["past_deadline"])
            if not statuses or status in statuses:
                yield _view(row, status, tags.get(row["id"], ()))


def _conditions(filters: Filters, stand: Standing) -> list[ColumnElement[bool]]:
    p, latest = prediction.c, question.c.deadline_latest
    listed = (
        (p.id, filters.ids),
        (p.question_id, filters.questions),
        (p.article_id, filters.articles),
        (p.source_id, filters.sources),
        (article.c.outlet_id, filters.outlets),
        (p.kind, filters.kinds),
    )
    conditions: list[ColumnElement[bool]] = [column.in_(values) for column, values in listed if values]
    if filters.statuses and {Status.OPEN, Status.OVERDUE}.issuperset(filters.statuses):
        # Only a first sieve, so that years of decided predictions are not read: `status_of` says what they are.
        conditions.append(stand.decision.c.outcome.is_(None))
    if filters.tags:
        conditions.append(p.id.in_(select(tag.c.prediction_id).where(tag.c.name.in_(filters.tags))))
    if filters.made_since is not None:
        conditions.append(p.made >= filters.made_since)
    if filters.made_until is not None:
        conditions.append(p.made <= filters.made_until)
    if filters.due_after is not None:
        conditions.append(latest > filters.due_after)
    if filters.due_before is not None:
        conditions.append(latest < filters.due_before)
    if filters.due_by is not None:
        conditions.append(latest <= filters.due_by)
    return conditions


def _tags(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    rows = select(tag.c.prediction_id, tag.c.name).where(tag.c.prediction_id.in_(ids))
    found: dict[int, tuple[str, ...]] = {}
    for row in connection.execute(rows.order_by(tag.c.prediction_id, tag.c.name)):
        found[row.prediction_id] = (*found.get(row.prediction_id, ()), row.name)
    return found


_COMPUTED = {
    *("claim", "question", "article", "deadline", "type"),
    *("came_true", "status", "tags", "late", "outcome", "revised"),
}
_SAME_NAME = tuple(name for name in PredictionView.__slots__ if name not in _COMPUTED)
_OF_REVISION = RevisionView.__slots__


def _view(row: Any, status: Status, tags: tuple[str, ...]) -> PredictionView:
    outcome = None if row["outcome"] is None else Outcome(row["outcome"])
    return PredictionView(
        **{name: row[name] for name in _SAME_NAME},
        claim=row["stated_claim"],
        question=row["question_id"],
        article=row["article_id"],
        deadline=Deadline(
            row["deadline_text"],
            row["deadline_earliest"],
            row["deadline_latest"],
            row["deadline_rule"],
            row["deadline_from"],
        ),
        status=status,
        outcome=row["outcome"],
        type=QuestionType(row["type"]),
        came_true=None
        if outcome in (None, Outcome.ANSWERED)
        else came_true(Outcome(outcome), denied=row["stance"] == Stance.DENIES).value,
        late=bool(row["late"]),
        tags=tags,
        revised=None
        if row["revised_seq"] is None
        else RevisionView(**{name: row[f"revised_{name}"] for name in _OF_REVISION}),
    )
