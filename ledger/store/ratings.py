"""Second, blind decisions: what waits for one, and how far they agree with the first."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from ledger.models import question, resolution
from ledger.models.history import rating
from ledger.store.questions import options_of
from ledger.terms import AnswerKind, Deadline, QuestionType


@dataclass(frozen=True, slots=True)
class BlindQuestion:
    """All that a second rater sees of a question: not who made the statements, nor how it was decided."""

    id: int
    claim: str
    criteria: str | None
    deadline: Deadline
    kind: AnswerKind


@dataclass(frozen=True, slots=True)
class RatedTwice:
    """A question with both decisions: the outcome of each, or the answer where it is not one of yes or no."""

    question: int
    claim: str
    first: str
    first_by: str | None
    second: str
    second_by: str
    note: str | None


def raters_of(connection: Connection, question_id: int) -> set[str]:
    """Who has rated a question."""
    return set(connection.execute(select(rating.c.rater).where(rating.c.question_id == question_id)).scalars())


def blind_questions(connection: Connection, rater: str, ids: tuple[int, ...] = ()) -> list[BlindQuestion]:
    """The decided questions that somebody has neither decided nor rated; those of `ids`, or all."""
    rated = select(rating.c.question_id).where(rating.c.rater == rater)
    asked = (
        select(question)
        .join(resolution, (resolution.c.question_id == question.c.id) & resolution.c.superseded_by.is_(None))
        .where(
            question.c.merged_into.is_(None),
            question.c.id.not_in(rated),
            resolution.c.decided_by.is_distinct_from(rater),
            *([question.c.id.in_(ids)] if ids else []),
        )
        .order_by(question.c.id)
    )
    found = connection.execute(asked).all()
    options = options_of(connection, [row.id for row in found if row.kind == QuestionType.CHOICE])
    return [
        BlindQuestion(
            row.id,
            row.claim,
            row.criteria,
            Deadline(
                row.deadline_text, row.deadline_earliest, row.deadline_latest, row.deadline_rule, row.deadline_from
            ),
            AnswerKind(QuestionType(row.kind), row.unit, options.get(row.id, ())),
        )
        for row in found
    ]


def rated_twice(connection: Connection) -> list[RatedTwice]:
    """Every second decision beside the one that stands."""
    first = resolution.c
    rows = connection.execute(
        select(
            question.c.id,
            question.c.claim,
            func.coalesce(first.answer, first.outcome).label("first"),
            first.decided_by,
            func.coalesce(rating.c.answer, rating.c.outcome).label("second"),
            rating.c.rater,
            rating.c.note,
        )
        .select_from(rating.join(question, question.c.id == rating.c.question_id))
        .join(resolution, (first.question_id == question.c.id) & first.superseded_by.is_(None))
        .order_by(question.c.id, rating.c.seq)
    )
    return [RatedTwice(*row) for row in rows]
