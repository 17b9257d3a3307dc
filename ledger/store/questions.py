"""Questions as they count, and those that ask nearly the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, func, or_, select

from ledger.errors import NotFoundError
from ledger.models import prediction, question, resolution
from ledger.terms import AnswerKind, Deadline, QuestionType

MOST_COMPARED = 300
"""Questions, the newest first, whose claims are compared with a new one: a person waits for the answer."""

MOST_COMPARED_BY_WORDS = 2_000
"""The same where words are compared, which is quicker than letters."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question in the version that counts; `vague` says why it cannot be decided as a program drafted it."""

    id: int
    claim: str
    criteria: str | None
    deadline: Deadline
    kind: AnswerKind
    key: str | None
    merged_into: int | None
    predictions: int
    outcome: str | None
    answer: str | None
    resolved_on: date | None
    claim_is_draft: bool
    criteria_is_draft: bool
    vague: str | None


def question_views(connection: Connection, ids: Sequence[int] = ()) -> list[QuestionView]:
    """Questions in the order in which they were recorded; those of `ids`, or all that were not merged away."""
    asked = select(prediction.c.question_id, func.count().label("n")).group_by(prediction.c.question_id).subquery()
    in_force = resolution.alias("in_force")
    rows = (
        select(
            question,
            func.coalesce(asked.c.n, 0).label("predictions"),
            in_force.c.outcome.label("outcome"),
            in_force.c.answer.label("answer"),
            in_force.c.resolved_on.label("resolved_on"),
        )
        .outerjoin(asked, asked.c.question_id == question.c.id)
        .outerjoin(in_force, (in_force.c.question_id == question.c.id) & in_force.c.superseded_by.is_(None))
        .where(question.c.id.in_(ids) if ids else question.c.merged_into.is_(None))
        .order_by(question.c.id)
    )
    found = connection.execute(rows).all()
    options = options_of(connection, [row.id for row in found if row.kind == QuestionType.CHOICE])
    return [
        QuestionView(
            id=row.id,
            claim=row.claim,
            criteria=row.criteria,
            deadline=Deadline(
                row.deadline_text, row.deadline_earliest, row.deadline_latest, row.deadline_rule, row.deadline_from
            ),
            kind=AnswerKind(QuestionType(row.kind), row.unit, options.get(row.id, ())),
            key=row.key,
            merged_into=row.merged_into,
            predictions=row.predictions,
            outcome=row.outcome,
            answer=row.answer,
            resolved_on=row.resolved_on,
            claim_is_draft=row.claim_is_draft,
            criteria_is_draft=row.criteria_is_draft,
            vague=row.vague,
        )
        for row in found
    ]


def options_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The options of each of these choices, in their order, by the question's id."""
    if not ids:
        return {}
    from ledger.models.details import question_option

    option = question_option.c
    # All of them: there are few choices, and their ids could be more than one statement can hold.
    rows = select(option.question_id, option.name).order_by(option.question_id, option.position)
    wanted, found = set(ids), dict[int, tuple[str, ...]]()
    for question_id, name in connection.execute(rows if len(ids) > 1 else rows.where(option.question_id == ids[0])):
        if question_id in wanted:
            found[question_id] = (*found.get(question_id, ()), name)
    return found


def require_question(connection: Connection, question_id: int) -> QuestionView:
    """One question; one that was merged into another leads to that.

    Raises:
        NotFoundError: where there is none of this id.
    """
    found = question_views(connection, [question_id])
    if not found:
        raise NotFoundError(f"there is no question q{question_id}; `ledger question list` shows all")
    merged_into = found[0].merged_into
    return found[0] if merged_into is None else require_question(connection, merged_into)


def similar_question(
    connection: Connection,
    claim: str,
    latest: date | None,
    *,
    kind: AnswerKind = AnswerKind(),
    besides: int | None = None,
) -> QuestionView | None:
    """The undecided question of one kind and day, whose claim is nearly the same; None where there is none.

    Args:
        connection: the ledger.
        claim: the claim to look for.
        latest: the last day of its deadline; None where it has none.
        kind: what answers it has; where no unit is said, any will do.
        besides: a question that is left out.
    """
    from ledger.naming import is_nearly_same_claim, likely_lengths

    length = func.length(question.c.claim)
    shortest, longest = likely_lengths(claim)
    decided = select(resolution.c.question_id).where(resolution.c.superseded_by.is_(None))
    rows = connection.execute(
        select(question.c.id, question.c.claim)
        .where(
            question.c.merged_into.is_(None),
            question.c.deadline_latest.is_not_distinct_from(latest),
            question.c.kind == kind.type.value,
            *([] if kind.unit is None else [question.c.unit == kind.unit]),
            length.between(shortest, longest),
            question.c.id.not_in(decided),
            question.c.id.is_distinct_from(besides),
        )
        .order_by(question.c.id.desc())
        .limit(MOST_COMPARED)
    )
    found = next((row.id for row in rows if is_nearly_same_claim(claim, row.claim)), None)
    return None if found is None else question_views(connection, [found])[0]


def like_questions_known(
    connection: Connection,
    claim: str,
    latest: date | None,
    *,
    kind: AnswerKind = AnswerKind(),
    besides: int | None = None,
) -> list[QuestionView]:
    """The questions of one kind that may ask the same in other words, due within a week, the likest first.

    Those that were decided are among them.

    Args:
        connection: the ledger.
        claim: the claim to look for.
        latest: the last day of its deadline; None where it has none.
        kind: what answers it has.
        besides: a question that is left out.
    """
    from ledger.likeness.claims import DAYS_APART, Asked, like_questions

    q = question.c
    near: list[ColumnElement[bool]] = []
    same_kind = [q.kind == kind.type.value, func.lower(q.unit).is_not_distinct_from(kind.unit and kind.unit.lower())]
    if latest is not None:
        span = timedelta(days=DAYS_APART)
        near = [or_(q.deadline_latest.is_(None), q.deadline_latest.between(latest - span, latest + span))]
    rows = connection.execute(
        select(q.id, q.claim, q.deadline_latest)
        .where(q.merged_into.is_(None), *same_kind, q.id.is_distinct_from(besides), *near)
        .order_by(q.id.desc())
        .limit(MOST_COMPARED_BY_WORDS)
    )
    found = like_questions(claim, latest, [Asked(*row) for row in rows])
    views = {view.id: view for view in question_views(connection, [asked.id for asked, _ in found])} if found else {}
    options = {option.casefold() for option in kind.options}
    alike = [views[asked.id] for asked, _ in found]
    return [view for view in alike if {option.casefold() for option in view.kind.options} == options]
