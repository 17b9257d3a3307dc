"""Rows on their way from events into the tables."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Date, Float, Integer, Table, select, update
from sqlalchemy.sql.elements import ColumnElement

from ledger import fulltext, models
from ledger.bulk import insert_rows

BATCH = 10_000
"""Rows that are written at a time."""

Data = Mapping[str, Any]
"""The facts of an event, or a part of them."""


class Rows:
    """Rows on their way into the tables: inserts wait and go in together, changes go in at once."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._waiting: dict[Table, list[dict[str, object]]] = {}
        self._count = 0

    def insert(self, table: Table, **row: object) -> None:
        """Take a row; columns that are not named are empty."""
        self._waiting.setdefault(table, []).append(row)
        self._count += 1
        if self._count >= BATCH:
            self.flush()

    def update(self, table: Table, condition: ColumnElement[bool], **values: object) -> None:
        """Change the rows that meet the condition, and what the search knows of them."""
        self.flush()
        stale: list[int] = []
        if fulltext.TEXT_COLUMNS.get(table.name, set()) & set(values):
            stale = self._predictions_behind(condition)
        self.connection.execute(update(table).where(condition).values(**values))
        fulltext.index_predictions(self.connection, stale, new=False)

    def flush(self) -> None:
        """Write what waits, tables that others refer to first."""
        for table in sorted(self._waiting, key=lambda table: models.IN_ORDER.index(table.name)):
            self._write(table, self._waiting[table])
        new = [int(str(row["id"])) for row in self._waiting.get(models.prediction, ())]
        fulltext.index_predictions(self.connection, new, new=True)
        self._waiting.clear()
        self._count = 0

    def _write(self, table: Table, waiting: list[dict[str, object]]) -> None:
        named = set().union(*waiting)
        if any(len(row) < len(named) for row in waiting):
            empty = dict.fromkeys(named)
            waiting = [{**empty, **row} for row in waiting]
        names = [column.name for column in table.c if column.name in named]
        taken: dict[str, Sequence[object]] = {}
        for name, values in zip(names, zip(*map(itemgetter(*names), waiting), strict=True), strict=True):
            if values.count(None) == len(values):
                continue
            stored = table.c[name].type.dialect_impl(self.connection.dialect).bind_processor(self.connection.dialect)
            if stored is not None:
                known = {value: stored(value) for value in set(values)}
                values = tuple([known[value] for value in values])
            taken[name] = values
        insert_rows(self.connection, table, list(taken), zip(*taken.values(), strict=True))

    def _predictions_behind(self, condition: ColumnElement[bool]) -> list[int]:
        """Ids of the predictions whose own row, question or article meets the condition."""
        p, q, a = models.prediction, models.question, models.article
        joined = p.join(q, q.c.id == p.c.question_id).outerjoin(a, a.c.id == p.c.article_id)
        return list(self.connection.execute(select(p.c.id).select_from(joined).where(condition)).scalars())


@lru_cache(maxsize=10_000)
def as_date(day: str | None) -> date | None:
    """The date that a body holds as text."""
    return None if day is None else date.fromisoformat(day)


def number_in(said: Data) -> float | None:
    """The number of a part or an answer; that of its day where it names one."""
    if "day" in said:
        return float(date.fromisoformat(said["day"]).toordinal())
    return float(said["number"]) if "number" in said else None


def amendment_text(value: str | int | list[str] | Data | None) -> str | None:
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, Mapping):
        return str(value["text"])
    return None if value is None else str(value)


def column_value(table: Table, field: str, value: str | int | None) -> object:
    """What stands in a body, in the type of its column."""
    if value is None:
        return None
    kind = table.c[field].type
    if isinstance(kind, Date):
        return as_date(str(value))
    if isinstance(kind, Float):
        return float(value)
    return int(value) if isinstance(kind, Integer) else value
