"""The schema of a ledger file, its versions, and how an older one is brought up to date.

The journal and what cannot be derived from it change in numbered steps; all other tables are dropped, made as
this version wants them, and filled again from the journal.
"""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, select, text
from sqlmodel import SQLModel

from ledger import fulltext
from ledger.errors import IntegrityError
from ledger.journal import NO_HASH, chain_findings, journal_events
from ledger.models import identity
from ledger.terms import Finding

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
    from ledger.models.texts import blob

    for definition in JOURNAL_DEFINITIONS.values():
        connection.execute(text(definition))
    SQLModel.metadata.create_all(connection, tables=[identity, blob])


def _step_002(connection: Connection) -> None:
    """Nothing of its own: drafts of questions and skipped passages are derived from the journal."""


def _step_003(connection: Connection) -> None:
    """Nothing of its own: second decisions are derived from the journal."""


def _step_004(connection: Connection) -> None:
    """Nothing of its own: estimates, and answers that are not yes or no, are derived from the journal."""


STEPS: tuple[Callable[[Connection], None], ...] = (_step_001, _step_002, _step_003, _step_004)
"""What each version added to the tables that are not derived."""


def schema_version(connection: Connection) -> int:
    """The version of an open file; 0 for a new one."""
    return int(connection.execute(text("PRAGMA user_version")).scalar_one())


def ledger_id(connection: Connection) -> str:
    """The name that the ledger was given when it was made.

    Raises:
        IntegrityError: where it has none, or several.
    """
    names = connection.execute(select(identity.c.ledger)).scalars().all()
    if len(names) != 1 or not isinstance(names[0], str):
        raise IntegrityError(f"the ledger has {len(names)} names instead of one: it was changed; restore a backup")
    return names[0]


def broken_chain(connection: Connection) -> Finding | None:
    """The first break in the journal; None where it is sound."""
    return next(chain_findings(journal_events(connection), ledger_id(connection)), None)


def migrate(connection: Connection) -> None:
    """Bring a new or older file to this version, inside the caller's transaction: all of it or nothing.

    Raises:
        IntegrityError: where the journal of an older file is broken.
    """
    version = schema_version(connection)
    for step in STEPS[version:]:
        step(connection)
    if version == 0:
        _make_projection(connection)
    else:
        rebuild(connection)
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
    connection.execute(text(f"PRAGMA user_version = {len(STEPS)}"))


def rebuild(connection: Connection) -> int:
    """Make all tables but the journal anew and fill them from it; return the number of its events.

    The triggers that guard the journal are put back too, where they are missing or were changed.

    Raises:
        IntegrityError: where the journal is broken, so that nothing can be built on it.
    """
    from ledger.projection import replay

    broken = broken_chain(connection)
    if broken is not None:
        raise IntegrityError(
            f"the journal is broken, nothing was rebuilt: {broken.where} {broken.message};"
            " `ledger verify` lists everything, restore a backup"
        )
    _restore_guards(connection)
    _make_projection(connection)
    return replay(connection, journal_events(connection))


def guard_findings(connection: Connection) -> Iterator[Finding]:
    """What of the journal's table and its guards is not as it was shipped, and what was hung onto them."""
    found = {row.name: row.sql for row in _schema(connection)}
    for name, definition in JOURNAL_DEFINITIONS.items():
        if name not in found:
            yield Finding("guards", name, "is missing: the journal is not protected from changes")
        elif found[name] != definition:
            yield Finding("guards", name, "was changed: the journal is not protected as it was shipped")
    for row in _foreign_guards(connection):
        yield Finding("guards", row.name, f"is a {row.type} on {row.tbl_name} that this program did not make")


def _restore_guards(connection: Connection) -> None:
    for row in _foreign_guards(connection):
        connection.execute(text(f"DROP {row.type} {_quoted(row.name)}"))
    found = {row.name: row.sql for row in _schema(connection)}
    for name, definition in JOURNAL_DEFINITIONS.items():
        if name != "event" and found.get(name) != definition:
            connection.execute(text(f"DROP TRIGGER IF EXISTS {name}"))
            connection.execute(text(definition))


def _foreign_guards(connection: Connection) -> list[Any]:
    """Triggers anywhere that are not ours, and any index on the journal: a unique one lets REPLACE remove a row."""
    return [
        row
        for row in _schema(connection)
        if (row.type == "trigger" or (row.type == "index" and row.tbl_name == "event"))
        and row.name not in JOURNAL_DEFINITIONS
    ]


def _schema(connection: Connection) -> list[Any]:
    rows = text("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    return list(connection.execute(rows).all())


def _quoted(name: str) -> str:
    """A name from a file as an SQL identifier; a colon would be read as a parameter."""
    return '"' + name.replace('"', '""').replace(":", "\\:") + '"'


def _make_projection(connection: Connection) -> None:
    from ledger.models.every import PROJECTED

    SQLModel.metadata.drop_all(connection, tables=list(PROJECTED))
    SQLModel.metadata.create_all(connection, tables=list(PROJECTED))
    fulltext.make_index(connection)
