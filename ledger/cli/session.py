"""What a command stands on: the database, the day, the clock, and who records."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ledger.errors import BadInputError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.db import Ledger
    from ledger.extraction.dates.events import DatedEvent
    from ledger.recording.writer import Circumstances, Writer


T = TypeVar("T")


def system_clock() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def random_ledger_id() -> str:
    """A name that no other ledger has."""
    import uuid

    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a program that calls this one from Python may set.

    Attributes:
        clock: gives the time that `recorded_at` is taken from.
        new_ledger_id: gives the name of a new ledger.
        actor: who records where neither an option nor the environment says.
    """

    clock: Callable[[], datetime] = system_clock
    new_ledger_id: Callable[[], str] = random_ledger_id
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command.

    Attributes:
        location: the database as ``--db`` names it.
        today: the day it is taken to be.
        actor: who records; empty unless they said.
        surroundings: clock and names.
        events_file: the table of dated events that was named; None where none was.
    """

    location: str
    today: date
    actor: str
    surroundings: Surroundings
    events_file: str | None = None

    @property
    def path(self) -> Path:
        """The ledger's file."""
        from ledger.db import path_of

        return path_of(self.location)

    @property
    def circumstances(self) -> "Circumstances":
        """Under what circumstances this run records."""
        from ledger.recording.writer import Circumstances

        return Circumstances(self.surroundings.clock, self.today, self.actor, lambda: self.events)

    @property
    def events(self) -> "tuple[DatedEvent, ...]":
        """The dated events of the user's own table, where there is one.

        Raises:
            NotFoundError: where a table is named and is not there.
            BadInputError: where it is no such table.
        """
        from ledger.cli.events_in import events_of

        return events_of(self.events_file, self.location)

    @property
    def is_missing(self) -> bool:
        """Whether nothing is where the ledger should be."""
        return not self.path.exists()

    def ledger(self) -> "Ledger":
        """The ledger, which must be there."""
        from ledger.db import open_ledger

        return open_ledger(self.path)

    @contextmanager
    def reading(self) -> Iterator["Connection"]:
        """A connection that reads one state of the ledger."""
        with self.ledger().reading() as connection:
            yield connection

    def recording(self) -> AbstractContextManager["Writer"]:
        """A writer."""
        from ledger.recording.writer import recording

        return recording(self.ledger(), self.circumstances)

    def record_first(self, act: "Callable[[Writer], T]") -> T:
        """Do what may be the first act of a ledger, which is made with it: an act that fails leaves none behind."""
        from ledger.recording.writer import record_in_new_ledger

        if self.is_missing:
            done = record_in_new_ledger(self.path, self.surroundings.new_ledger_id(), self.circumstances, act)
            if done:
                return done[0]
        with self.recording() as writer:
            return act(writer)


def session_from_options(
    db: str | None, today: str | None, actor: str | None, events: str | None, surroundings: Surroundings
) -> Session:
    """The session that the root options and the environment ask for.

    Raises:
        BadInputError: where the day is no date.
    """
    try:
        day = date.fromisoformat(today) if today else surroundings.clock().astimezone().date()
    except ValueError as error:
        raise BadInputError(f'--today "{today}" is not a date like 2025-01-31') from error
    return Session(
        location=db or os.environ.get("LEDGER_DB") or "ledger.db",
        today=day,
        actor=actor or os.environ.get("LEDGER_ACTOR") or surroundings.actor,
        surroundings=surroundings,
        events_file=events or os.environ.get("LEDGER_EVENTS") or None,
    )


def is_terminal() -> bool:
    """Whether a person sits at both ends, so that a question can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()
