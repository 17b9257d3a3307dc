"""What SQLite reports of a disk, a lock or a damaged file, as one clear message."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from ledger.errors import HALF_CHARACTER, BadInputError, IntegrityError, LedgerError, StorageError

_DAMAGED = "is damaged; `ledger verify --full` says where: restore a backup, or import the last JSONL export"
_OTHER_TABLES = (
    "its tables are not those of this version; `ledger verify --full` says which, `ledger rebuild` mends them"
)

_MESSAGES: dict[str, tuple[type[LedgerError], str, str]] = {
    "SQLITE_BUSY": (StorageError, "another program is writing to it", "; try again"),
    "SQLITE_LOCKED": (StorageError, "another program is writing to it", "; try again"),
    "SQLITE_READONLY": (StorageError, "cannot be written: the file or its folder is read-only", ""),
    "SQLITE_CANTOPEN": (StorageError, "cannot be opened: check the permissions of the file and its folder", ""),
    "SQLITE_PERM": (StorageError, "cannot be opened: check the permissions of the file and its folder", ""),
    "SQLITE_FULL": (StorageError, "the disk is full", "; make room, then try again"),
    "SQLITE_NOMEM": (StorageError, "there is not enough memory", "; try again"),
    "SQLITE_CORRUPT": (IntegrityError, _DAMAGED, ""),
    "SQLITE_NOTADB": (IntegrityError, _DAMAGED, ""),
    "SQLITE_CONSTRAINT_TRIGGER": (IntegrityError, "the journal refused the event", "; run `ledger verify`"),
}
"""By the start of SQLite's name for the error: what a person is told, and what they can do."""

_WORDS: dict[str, tuple[type[LedgerError], str]] = {
    "Could not decode": (IntegrityError, _DAMAGED),
    "no such table": (IntegrityError, _OTHER_TABLES),
    "no such column": (IntegrityError, _OTHER_TABLES),
    "has no column named": (IntegrityError, _OTHER_TABLES),
    "vtable constructor failed": (IntegrityError, _OTHER_TABLES),
    "invalid fts5 file format": (IntegrityError, _OTHER_TABLES),
}
"""The same by words of the message, for errors that SQLite gives no name of their own."""


@contextmanager
def storage_errors(path: Path, *, writing: bool = False) -> Iterator[None]:
    """Turn what the disk, a lock or a damaged file causes into one clear message; anything else is a bug.

    Args:
        path: the file that the message names.
        writing: whether something was to be recorded, so that the message says that it was not.
    """
    try:
        yield
    except UnicodeDecodeError as error:
        # The message of an error names what stands in the file, and that need not be text.
        raise IntegrityError(f"{path}: {_DAMAGED}") from error
    except UnicodeEncodeError as error:  # a name that is looked up is no UTF-8
        raise BadInputError(HALF_CHARACTER) from error
    except (DBAPIError, sqlite3.Error) as error:
        told = storage_error(path, error, writing=writing)
        if told is None:
            raise
        raise told from error


def storage_error(path: Path, error: BaseException, *, writing: bool = False) -> LedgerError | None:
    """What a person is told of an error of the database; None where it is a bug of this program."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(cause, "sqlite_errorname", None) or ""
    if name.startswith("SQLITE_IOERR"):
        return StorageError(f"{path}: the disk reported an error; check it{_after_failed_write(name, writing)}")
    for start, (kind, message, advice) in _MESSAGES.items():
        if name.startswith(start):
            return kind(f"{path}: {message}{'; nothing was recorded' if writing else ''}{advice}")
    for words, (kind, message) in _WORDS.items():
        if words in str(cause):
            return kind(f"{path}: {message}")
    return None


def _after_failed_write(name: str, writing: bool) -> str:
    if not writing:
        return ""
    if name in ("SQLITE_IOERR_DIR_FSYNC", "SQLITE_IOERR_DELETE"):
        # The last act of a commit: the record may be there, although nobody can promise that it stays.
        return "; whether anything was recorded is not certain, `ledger log` shows it"
    return "; nothing was recorded"
