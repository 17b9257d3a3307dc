"""The schema of a ledger file, its versions, and how an older one is brought up to date.

The journal and what cannot be derived from it change in numbered steps; all other tables are dropped, made as
this version wants them, and filled again from the journal.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, text
from sqlmodel import SQLModel

from ledger import fulltext, models
from ledger.journal import NO_HASH, journal_events
from ledger.projection import replay

APPLICATION_ID = 0x4C444752
"""Marks an SQLite file as a ledger ("LDGR"); see PRAGMA application_id."""

JOURNAL_DEFINITIONS = {
    "event": (
        "CREATE TABLE event (seq INTEGER PRIMARY KEY, prev TEXT NOT NULL, body TEXT NOT NULL,"
        " hash TEXT NOT NULL) STRICT"
    ),
    # seq stays the only unique constraint: INSERT OR REPLACE on another one would remove a row past the triggers.
    "event_is_appended": (
        "CREATE TRIGGER event_is_appended BEFORE INSERT ON event"
        " WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)"
        f" OR NEW.prev IS NOT coalesce((SELECT hash FROM event ORDER BY seq DESC LIMIT 1), '{NO_HASH}')"
        " BEGIN SELECT RAISE(ABORT, 'the journal only takes an event that follows the last one'); END"
    ),
    "event_is_not_changed": (
        "CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event"
        " BEGIN SELECT RAISE(ABORT, 'the journal cannot be changed'); END"
    ),
    "event_is_not_removed": (
        "CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event"
        " BEGIN SELECT RAISE(ABORT, 'nothing can be removed from the journal'); END"
    ),
}
"""The journal's table and the triggers that guard it, by name; `verify --full` compares them with the file's."""


def _step_001(connection: Connection) -> None:
    """The journal, the article texts and the name of the ledger."""
    for definition in JOURNAL_DEFINITIONS.values():
        connection.execute(text(definition))
    SQLModel.metadata.create_all(connection, tables=[models.identity, models.blob])


STEPS: tuple[Callable[[Connection], None], ...] = (_step_001,)
"""What each version added to the tables that are not derived."""


def schema_version(connection: Connection) -> int:
    """The version of an open file; 0 for a new one."""
    return int(connection.execute(text("PRAGMA user_version")).scalar_one())


def migrate(connection: Connection) -> None:
    """Bring the file to this version, inside the caller's transaction: all of it or nothing."""
    for step in STEPS[schema_version(connection) :]:
        step(connection)
    _make_projection(connection)
    replay(connection, journal_events(connection))
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
    connection.execute(text(f"PRAGMA user_version = {len(STEPS)}"))


def _make_projection(connection: Connection) -> None:
    SQLModel.metadata.drop_all(connection, tables=list(models.PROJECTED))
    SQLModel.metadata.create_all(connection, tables=list(models.PROJECTED))
    fulltext.make_index(connection)


def schema_definitions(connection: Connection) -> Mapping[str, str]:
    """The SQL of every table and trigger in the file, by name."""
    found = connection.execute(text("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")).all()
    return {row.name: row.sql for row in found}
