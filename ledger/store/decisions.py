"""The decisions on questions, with their grounds."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from ledger.models import evidence, resolution


@dataclass(frozen=True, slots=True)
class ResolutionView:
    """A decision on a question, with its grounds."""

    id: int
    outcome: str
    fraction: float | None
    answer: str | None
    resolved_on: date
    decided_on: date
    early: bool
    reason: str | None
    note: str | None
    decided_by: str | None
    superseded_by: int | None
    recorded_at: str
    seq: int
    evidence: tuple[str, ...]


def resolutions(connection: Connection, question_id: int) -> list[ResolutionView]:
    """All decisions on a question, oldest first."""
    rows = connection.execute(
        select(resolution).where(resolution.c.question_id == question_id).order_by(resolution.c.id)
    ).mappings()
    plain = [name for name in ResolutionView.__slots__ if name != "evidence"]
    return [
        ResolutionView(**{name: row[name] for name in plain}, evidence=_evidence(connection, row["id"]))
        for row in rows.all()
    ]


def resolution_in_force(connection: Connection, question_id: int) -> ResolutionView | None:
    """The decision that no later one supersedes."""
    return next((found for found in resolutions(connection, question_id) if found.superseded_by is None), None)


def decisions_in_force(connection: Connection) -> dict[int, ResolutionView]:
    """The decision that stands on each decided question, by the question's id."""
    rows = connection.execute(select(resolution).where(resolution.c.superseded_by.is_(None))).mappings()
    listed = select(evidence.c.resolution_id, evidence.c.url).order_by(evidence.c.resolution_id, evidence.c.position)
    grounds: dict[int, tuple[str, ...]] = {}
    for resolution_id, url in connection.execute(listed):
        grounds[resolution_id] = (*grounds.get(resolution_id, ()), url)
    plain = [name for name in ResolutionView.__slots__ if name != "evidence"]
    return {
        row["question_id"]: ResolutionView(**{name: row[name] for name in plain}, evidence=grounds.get(row["id"], ()))
        for row in rows
    }


def _evidence(connection: Connection, resolution_id: int) -> tuple[str, ...]:
    urls = select(evidence.c.url).where(evidence.c.resolution_id == resolution_id).order_by(evidence.c.position)
    return tuple(connection.execute(urls).scalars())
