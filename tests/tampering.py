"""What somebody with another SQLite program could do to a ledger."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ledger.migrations import JOURNAL_DEFINITIONS

TRIGGERS = [name for name in JOURNAL_DEFINITIONS if name != "event"]


@contextmanager
def tamper(path: Path, *, restore: bool = True) -> Iterator[sqlite3.Connection]:
    """A connection past the journal's guards; with `restore` they are put back, as if nothing had happened."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("BEGIN")
        for name in TRIGGERS:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        if restore:
            for name in TRIGGERS:
                connection.execute(JOURNAL_DEFINITIONS[name])
        connection.execute("COMMIT")
    finally:
        connection.close()
