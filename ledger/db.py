"""Opening a ledger: engine, pragmas, transactions, and refusing what is not one."""

import os
import sqlite3
import struct
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from ledger import migrations, models
from ledger.errors import BadInputError, IntegrityError, LedgerError, NotFoundError, StorageError, UsageError
from ledger.journal import HALF_CHARACTER

LOCK_SECONDS = 10.0
"""How long a command waits for another one that writes."""

_SQLITE_MAGIC = b"SQLite format 3\x00"
# DELETE and EXTRA, not WAL: SQLite before 3.51.3 can corrupt a file in WAL mode, and EXTRA syncs the folder too.
_PRAGMAS = ("journal_mode = DELETE", "synchronous = EXTRA", "foreign_keys = ON", "trusted_schema = OFF")


class Ledger:
    """An open ledger file.

    Attributes:
        path: Where the file is.
        id: The name that the ledger was given when it was made.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._reader = _engine(path, "BEGIN", query_only=True)
        self._writer = _engine(path, "BEGIN IMMEDIATE")
        with self.reading() as connection:
            _require_version(path, migrations.schema_version(connection))
            self.id = str(connection.execute(select(models.identity.c.ledger)).scalar_one())

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger and cannot write."""
        with _storage_errors(self.path), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that alone may write; on leaving, everything is on disk or nothing is."""
        with _storage_errors(self.path), self._writer.begin() as connection:
            yield connection


def path_of(location: str) -> Path:
    """The file that ``--db`` names, as a path or as an ``sqlite:///`` URL.

    Raises:
        UsageError: for the URL of a server.
    """
    if location.startswith("sqlite:///"):
        return Path(location.removeprefix("sqlite:///"))
    if "://" in location:
        scheme = location.split("://")[0]
        raise UsageError(f"--db: {scheme} is not supported; name a file, or sqlite:///FILE")
    return Path(location)


def open_ledger(path: Path) -> Ledger:
    """Open a ledger that is there.

    Raises:
        NotFoundError: where there is no file.
        IntegrityError: where it is no ledger, or one of a newer or older version; the file stays untouched.
        StorageError: where it cannot be read.
    """
    _require_ledger_file(path)
    return Ledger(path)


def open_or_create_ledger(path: Path, new_id: Callable[[], str]) -> Ledger:
    """Open a ledger, made first where there is no file; of several that make it at once, one wins."""
    if not path.exists() and not path.is_symlink():
        create_ledger(path, new_id())
    return open_ledger(path)


def create_ledger(path: Path, ledger_id: str) -> None:
    """Make an empty ledger, complete before it can be seen under its name; an existing file is left alone."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    except OSError as error:
        raise StorageError(f"{path}: cannot be made: {error.strerror}; name another file with --db") from error
    os.close(descriptor)
    fresh = Path(name)
    try:
        with _storage_errors(path), _engine(fresh, "BEGIN IMMEDIATE").begin() as connection:
            migrations.migrate(connection)
            connection.execute(insert(models.identity), [{"ledger": ledger_id}])
        # A link fails where the name is taken, so a ledger that another process made meanwhile is never replaced.
        with suppress(FileExistsError):
            os.link(fresh, path)
        _sync_folder(path.parent)
    except OSError as error:
        raise StorageError(f"{path}: cannot be made: {error.strerror}; name another file with --db") from error
    finally:
        fresh.unlink()


def migrate_ledger(path: Path) -> Path | None:
    """Bring an older ledger to this version; return the backup that was made, None where there was nothing to do."""
    _require_ledger_file(path)
    engine = _engine(path, "BEGIN IMMEDIATE")
    with _storage_errors(path), engine.connect() as connection:
        version = migrations.schema_version(connection)
    if version >= len(migrations.STEPS):
        return None
    backup = _unused(path.with_name(f"{path.name}.backup-v{version}"))
    backup_file(path, backup)
    with _storage_errors(path), engine.begin() as connection:
        # Another process may have come first: only inside the transaction is the version certain.
        if migrations.schema_version(connection) < len(migrations.STEPS):
            migrations.migrate(connection)
    return backup


def backup_file(path: Path, target: Path) -> None:
    """Copy a ledger through SQLite's backup interface, whole and on disk before it has its name."""
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    os.close(descriptor)
    fresh = Path(name)
    try:
        with _storage_errors(path):
            source, copy = _connect(path), _connect(fresh)
            try:
                source.backup(copy)
            finally:
                source.close()
                copy.close()
        with fresh.open("rb") as written:
            os.fsync(written.fileno())
        fresh.replace(target)
        _sync_folder(target.parent)
    finally:
        fresh.unlink(missing_ok=True)


@contextmanager
def scratch_connection() -> Iterator[Connection]:
    """A ledger in memory with the tables of this version, to replay a journal into."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        migrations.migrate(connection)
        yield connection
    engine.dispose()


def integrity_messages(connection: Connection) -> list[str]:
    """What SQLite itself finds wrong with the file; empty where it finds nothing."""
    found = [row[0] for row in connection.execute(text("PRAGMA integrity_check"))]
    return [] if found == ["ok"] else found


def _engine(path: Path, begin: str, *, query_only: bool = False) -> Engine:
    """An engine that begins its transactions itself: the driver would begin them late, and leave out some."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, query_only=query_only),
        poolclass=NullPool,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _connect(path: Path, *, query_only: bool = False) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(uri, uri=True, timeout=LOCK_SECONDS, isolation_level=None)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if query_only:
        connection.execute("PRAGMA query_only = ON")
    return connection


def _require_ledger_file(path: Path) -> None:
    """Look at the file's first bytes before SQLite does, so that a foreign file stays as it is."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as error:
        raise NotFoundError(
            f"{path}: there is no ledger here; `ledger add` makes one, --db names another file"
        ) from error
    except IsADirectoryError as error:
        raise IntegrityError(f"{path}: is a folder, not a ledger; name a file with --db") from error
    except OSError as error:
        raise StorageError(f"{path}: cannot be read: {error.strerror}") from error
    if not header:
        raise IntegrityError(f"{path}: is empty, not a ledger; remove it, or name another file with --db")
    application = struct.unpack(">I", header[68:72])[0] if len(header) == 100 else 0
    if not header.startswith(_SQLITE_MAGIC) or application != migrations.APPLICATION_ID:
        raise IntegrityError(f"{path}: is not a ledger and was left as it is; name another file with --db")


def _require_version(path: Path, version: int) -> None:
    if version > len(migrations.STEPS):
        raise IntegrityError(f"{path}: was written by a newer version of this program; update it, then try again")
    if version < len(migrations.STEPS):
        raise IntegrityError(
            f"{path}: was written by an older version; `ledger rebuild` brings it up to date and keeps a backup"
        )


@contextmanager
def _storage_errors(path: Path) -> Iterator[None]:
    """Turn what the disk, a lock or a damaged file causes into one clear message; anything else is a bug."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        told = _storage_error(path, error.orig if isinstance(error, DBAPIError) else error)
        if told is None:
            raise
        raise told from error
    except UnicodeEncodeError as error:  # a name that is looked up is no UTF-8
        raise BadInputError(HALF_CHARACTER) from error


def _storage_error(path: Path, error: Any) -> LedgerError | None:
    name = getattr(error, "sqlite_errorname", None) or ""
    for prefix, (kind, message) in _STORAGE_MESSAGES.items():
        if name.startswith(prefix) or (not name and prefix in str(error)):
            return kind(f"{path}: {message}")
    return None


_STORAGE_MESSAGES: dict[str, tuple[type[LedgerError], str]] = {
    "SQLITE_BUSY": (StorageError, "another program is writing to it; nothing was recorded, try again"),
    "SQLITE_LOCKED": (StorageError, "another program is writing to it; nothing was recorded, try again"),
    "SQLITE_READONLY": (
        StorageError,
        "cannot be written: the file or its folder is read-only; nothing was recorded",
    ),
    "SQLITE_CANTOPEN": (StorageError, "cannot be opened: check the permissions of the file and its folder"),
    "SQLITE_FULL": (StorageError, "the disk is full; nothing was recorded"),
    "SQLITE_IOERR": (StorageError, "the disk reported an error; nothing was recorded, check the disk"),
    "SQLITE_CORRUPT": (IntegrityError, "is damaged; restore a backup, or import the last JSONL export"),
    "SQLITE_NOTADB": (IntegrityError, "is damaged; restore a backup, or import the last JSONL export"),
    "SQLITE_CONSTRAINT_TRIGGER": (IntegrityError, "the journal refused the event; run `ledger verify`"),
    "Could not decode": (IntegrityError, "holds bytes that are not text; restore a backup"),
}


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _unused(path: Path) -> Path:
    """The path, with a number behind it where it is taken."""
    candidates = (path.with_name(f"{path.name}.{number}") for number in range(1, 1_000_000))
    return path if not path.exists() else next(candidate for candidate in candidates if not candidate.exists())
