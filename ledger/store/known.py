"""What a ledger knows already of the rows of a file."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, select

from ledger.models import article, prediction, question, resolution, source_name
from ledger.store.questions import options_of
from ledger.terms import AnswerKind, QuestionType

_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """A question as it counts, and how it was decided."""

    id: int
    claim: str
    latest: date | None
    outcome: str | None
    fraction: float | None
    answer: str | None
    resolved_on: date | None
    kind: AnswerKind


def imported_rows(connection: Connection, beginnings: Collection[str]) -> dict[str, list[tuple[str, int]]]:
    """The key and the question of every imported prediction whose key begins so, by that beginning.

    Args:
        connection: the ledger.
        beginnings: texts of one length.
    """
    if not beginnings:
        return {}
    length = len(next(iter(beginnings)))
    keyed = select(prediction.c.file_key, prediction.c.question_id).where(prediction.c.file_key.is_not(None))
    found: dict[str, list[tuple[str, int]]] = {}
    for key, question_id in connection.execute(keyed.order_by(prediction.c.id)):
        if key[:length] in beginnings:
            found.setdefault(key[:length], []).append((key, question_id))
    return found


def questions_by_key(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    """The id of the question that each key names; for one that was merged, of that which took its place."""
    if connection.execute(select(question.c.id).where(question.c.key.is_not(None)).limit(1)).first() is None:
        return {}
    by_key = {
        row.key: (row.id, row.merged_into)
        for row in _in_parts(
            connection, select(question.c.key, question.c.id, question.c.merged_into), question.c.key, keys
        )
    }
    return {key: found if into is None else _standing_for(connection, into) for key, (found, into) in by_key.items()}


def known_questions(connection: Connection, ids: Collection[int]) -> dict[int, KnownQuestion]:
    """The questions with the decision in force, by id."""
    q, r = question.c, resolution.c
    columns = (q.id, q.claim, q.deadline_latest, r.outcome, r.fraction, r.answer, r.resolved_on)
    rows = select(*columns, q.kind, q.unit).outerjoin(resolution, (r.question_id == q.id) & r.superseded_by.is_(None))
    found = {row[0]: row for row in _in_parts(connection, rows, q.id, sorted(ids))}
    options = options_of(connection, [number for number, row in found.items() if row.kind == QuestionType.CHOICE])
    return {
        number: KnownQuestion(
            id=row.id,
            claim=row.claim,
            latest=row.deadline_latest,
            outcome=row.outcome,
            fraction=row.fraction,
            answer=row.answer,
            resolved_on=row.resolved_on,
            kind=_kind(row.kind, row.unit, options.get(number, ())),
        )
        for number, row in found.items()
    }


_YES_OR_NO = AnswerKind()


def _kind(question_type: str, unit: str | None, options: tuple[str, ...]) -> AnswerKind:
    return (
        _YES_OR_NO if question_type == QuestionType.BINARY else AnswerKind(QuestionType(question_type), unit, options)
    )


def source_ids(connection: Connection) -> dict[str, set[int]]:
    """The sources that each folded name or alias fits."""
    found: dict[str, set[int]] = {}
    for key, source_id in connection.execute(select(source_name.c.key, source_name.c.source_id)):
        found.setdefault(key, set()).add(source_id)
    return found


def articles_by_url(connection: Connection, urls: Sequence[str]) -> dict[str, int]:
    """The first article at each address."""
    rows = select(article.c.url, article.c.id).order_by(article.c.id.desc())
    return {row.url: row.id for row in _in_parts(connection, rows, article.c.url, urls)}


def articles_by_outlet(connection: Connection) -> dict[int, int]:
    """The article of which nothing but its outlet is known, by outlet."""
    a = article.c
    bare = [column.is_(None) for column in (a.url, a.sha256, a.title, a.author, a.published)]
    rows = select(a.outlet_id, a.id).where(a.outlet_id.is_not(None), *bare).order_by(a.id.desc())
    return {row.outlet_id: row.id for row in connection.execute(rows)}


def _standing_for(connection: Connection, question_id: int) -> int:
    into = connection.execute(select(question.c.merged_into).where(question.c.id == question_id)).scalar()
    return question_id if into is None else _standing_for(connection, int(into))


def _in_parts(connection: Connection, rows: Select[Any], column: Any, values: Sequence[Any]) -> Iterator[Any]:
    """The rows whose column is one of many values, asked for in parts that a statement can hold."""
    for start in range(0, len(values), _AT_A_TIME):
        yield from connection.execute(rows.where(column.in_(values[start : start + _AT_A_TIME])))
