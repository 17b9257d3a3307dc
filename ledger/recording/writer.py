"""The pen: writes an event into the journal and at once into the tables."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Table, func, select

from ledger.db import Ledger, create_ledger
from ledger.journal import Event, Journal
from ledger.projection import project
from ledger.projection.rows import Rows

if TYPE_CHECKING:
    from ledger.extraction.dates.events import DatedEvent

T = TypeVar("T")

Data = dict[str, Any]
"""The facts of an event on their way into the journal."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Under what circumstances something is recorded.

    Attributes:
        now: the clock that `recorded_at` is taken from.
        today: the day it is taken to be, for everything else.
        actor: who records, as they name themselves; empty where they do not.
        events: gives dated events of the user's own, by which deadlines in words are read.
    """

    now: Callable[[], datetime]
    today: date
    actor: str = ""
    events: "Callable[[], tuple[DatedEvent, ...]]" = tuple


class Writer:
    """Records events inside one write transaction."""

    def __init__(self, connection: Connection, ledger: str, circumstances: Circumstances) -> None:
        self._connection = connection
        self._circumstances = circumstances
        self.today = circumstances.today
        self.journal = Journal(connection, ledger, circumstances.now, circumstances.actor)
        self.rows = Rows(connection)
        self._last_ids: dict[Table, int] = {}

    @property
    def events(self) -> "tuple[DatedEvent, ...]":
        """Dated events of the user's own; their table is read when a deadline in words is."""
        return self._circumstances.events()

    @property
    def connection(self) -> Connection:
        """The open transaction, in which everything recorded so far can be read."""
        self.flush()
        return self._connection

    def record(self, event_type: str, data: Mapping[str, Any]) -> Event:
        """Append an event and take it into the tables; members of `data` that are None are left out."""
        event = self.journal.append(event_type, filled(data))
        project(self.rows, event)
        return event

    def new_id(self, table: Table) -> int:
        """The next free id of a table; each call gives another."""
        if table not in self._last_ids:
            self._last_ids[table] = self.connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
        self._last_ids[table] += 1
        return self._last_ids[table]

    def flush(self) -> None:
        """Write everything recorded so far into the open transaction."""
        self.journal.flush()
        self.rows.flush()


@contextmanager
def recording(ledger: Ledger, circumstances: Circumstances) -> Iterator[Writer]:
    """A writer whose events are on disk once the block is left, all of them or, after an error, none."""
    with ledger.writing() as connection:
        writer = Writer(connection, ledger.id, circumstances)
        yield writer
        writer.flush()


def record_in_new_ledger(
    path: Path, ledger_id: str, circumstances: Circumstances, act: Callable[[Writer], T]
) -> tuple[T] | None:
    """Make a ledger together with its first act, so that an act that fails leaves no ledger behind.

    Returns:
        What the act gave; None where another process made a ledger there meanwhile, and nothing was recorded.
    """
    given: list[T] = []

    def fill(connection: Connection) -> None:
        writer = Writer(connection, ledger_id, circumstances)
        given.append(act(writer))
        writer.flush()

    return (given[0],) if create_ledger(path, ledger_id, fill) else None


def filled(members: Mapping[str, Any]) -> Data:
    """The members that say something.

    >>> filled({"claim": "It rains", "criteria": None, "tags": [], "early": False})
    {'claim': 'It rains'}
    """
    return {
        name: value
        for name, value in members.items()
        if value or not (value is None or value is False or isinstance(value, list | dict))
    }
