"""Opening a ledger: engine, pragmas, transactions, and refusing what is not one."""

import os
import sqlite3
import stat
import struct
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import cached_property
from pathlib import Path
from weakref import WeakValueDictionary

from sqlalchemy import Connection, Engine, create_engine, event, insert, text
from sqlalchemy.pool import NullPool

from ledger import migrations, models
from ledger.errors import IntegrityError, NotFoundError, StorageError, UsageError
from ledger.faults import storage_errors
from ledger.files import whole_file
from ledger.migrations import broken_chain, ledger_id

LOCK_SECONDS = 10.0
"""How long a command waits for another one that writes."""

# POSIX drops all locks of a process on a file as soon as it closes one descriptor of it: the first bytes of a file are
# not to be looked at while a ledger on it is open.
_OPEN: WeakValueDictionary[tuple[int, int], "Ledger"] = WeakValueDictionary()

_SQLITE_MAGIC = b"SQLite format 3\x00"
# DELETE and EXTRA, not WAL: SQLite before 3.51.3 can corrupt a file in WAL mode, and EXTRA syncs the folder too.
# Removed rows are overwritten, so that a forgotten text is gone; a damaged page is noticed before it misleads.
# 32 MB of pages in memory: with SQLite's own 2 MB a large import writes and reads the same pages again and again.
_PRAGMAS = (
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "secure_delete = ON",
    "cell_size_check = ON",
    "cache_size = -32768",
)


class Ledger:
    """An open ledger file.

    Attributes:
        path: Where the file is.
        id: The name that the ledger was given when it was made.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._reader = _engine(path, "BEGIN", query_only=True)
        with self.reading() as connection:
            _require_version(path, migrations.schema_version(connection))
            self.id = ledger_id(connection)

    @cached_property
    def _writer(self) -> Engine:
        """Made for those who write; most commands look."""
        return _engine(self.path, "BEGIN IMMEDIATE")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger and cannot write."""
        with storage_errors(self.path), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def inspecting(self) -> Iterator[Connection]:
        """A reading connection that hands over damaged texts, lone surrogates for what is not UTF-8, and stays alive.

        Where the other connections refuse a text that is not one, this one lets a check say which it is.
        """
        with self.reading() as connection:
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            driver.text_factory = lambda raw: raw.decode(errors="surrogateescape")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that alone may write; on leaving, everything is on disk or nothing is."""
        with storage_errors(self.path, writing=True), self._writer.begin() as connection:
            yield connection


def path_of(location: str) -> Path:
    """The file that ``--db`` names, as a path or as an ``sqlite:///`` URL.

    Raises:
        UsageError: for the URL of a server.
    """
    path = Path(location.removeprefix("sqlite:///"))
    if "://" in location and not location.startswith("sqlite:///"):
        scheme = location.split("://")[0]
        raise UsageError(f"--db: {scheme} is not supported; name a file, or sqlite:///FILE")
    try:
        # The shell does not do it in --db=~/x nor in a variable.
        return path.expanduser()
    except RuntimeError as error:
        raise UsageError(f"--db: {location}: there is no such home folder; write the path out") from error


def open_ledger(path: Path) -> Ledger:
    """Open a ledger that is there.

    Raises:
        NotFoundError: where there is no file.
        IntegrityError: where it is no ledger, or one of a newer or older version; the file stays untouched.
        StorageError: where it cannot be read.
    """
    if not _is_open(path):
        _require_ledger_file(path)
    ledger = Ledger(path)
    _OPEN[_inode(path)] = ledger
    return ledger


def open_or_create_ledger(path: Path, new_id: Callable[[], str]) -> Ledger:
    """Open a ledger, made first where there is no file; of several that make it at once, one wins."""
    if not path.exists():
        create_ledger(path, new_id())
    return open_ledger(path)


def create_ledger(path: Path, ledger_id: str, fill: Callable[[Connection], None] | None = None) -> bool:
    """Make a ledger, complete before it can be seen under its name; an existing file is left alone.

    Args:
        path: where to make it.
        ledger_id: its name.
        fill: records what it shall hold from the start; after an error there is no ledger.

    Returns:
        Whether it was made; False where another process made one meanwhile.
    """
    if path.is_symlink():
        path = Path(os.path.realpath(path))  # a link that leads nowhere yet is filled in at its far end
    try:
        with (
            whole_file(path) as fresh,
            storage_errors(path, writing=True),
            _engine(fresh, "BEGIN IMMEDIATE").begin() as connection,
        ):
            migrations.migrate(connection)
            connection.execute(insert(models.identity), [{"ledger": ledger_id}])
            if fill is not None:
                fill(connection)
    except FileExistsError:
        return False
    return True


def migrate_ledger(path: Path) -> Path | None:
    """Bring an older ledger to this version; return the backup that was made, None where there was nothing to do.

    Raises:
        IntegrityError: where its journal is broken; the file stays as it was.
    """
    _require_ledger_file(path)
    with storage_errors(path, writing=True), _engine(path, "BEGIN IMMEDIATE").begin() as connection:
        # Nobody else writes meanwhile, so the backup holds exactly what is migrated.
        version = migrations.schema_version(connection)
        if not 0 < version < len(migrations.STEPS):
            return None
        backup = _unused(path.with_name(f"{path.name}.backup-v{version}"))
        backup_file(path, backup)
        migrations.migrate(connection)
    return backup


def backup_file(path: Path, target: Path, *, replace: bool = False) -> None:
    """Copy a ledger through SQLite's backup interface, whole and on disk before it has its name.

    Raises:
        FileExistsError: where the name is taken and `replace` is not set.
        IntegrityError: where the ledger is damaged, so that no copy of it can be trusted.
        StorageError: where the copy cannot be written.
    """
    with whole_file(target, replace=replace) as fresh, storage_errors(path):
        with closing(_connect(path, query_only=True)) as source, closing(_connect(fresh)) as copy:
            # A read lock first, and with it the limit on waiting: the backup itself would wait for ever.
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            source.backup(copy)
        with _engine(fresh, "BEGIN", query_only=True).begin() as connection:
            if integrity_messages(connection) or broken_chain(connection):
                raise IntegrityError(f"{path}: is damaged, no backup was made; `ledger verify --full` says where")


@contextmanager
def scratch_connection() -> Iterator[Connection]:
    """An empty ledger with the tables of this version in a temporary file that nobody else sees, to replay into."""
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect("", isolation_level=None), poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA synchronous = OFF")
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        connection.exec_driver_sql("BEGIN")
        migrations.migrate(connection)
        yield connection


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
    with ExitStack() as on_failure:
        on_failure.callback(connection.close)
        for pragma in (*_PRAGMAS, *(["query_only = ON"] if query_only else [])):
            connection.execute(f"PRAGMA {pragma}")
        on_failure.pop_all()
    return connection


def _inode(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _is_open(path: Path) -> bool:
    try:
        return _inode(path) in _OPEN
    except OSError:
        return False


def _require_ledger_file(path: Path) -> None:
    """Look at the file's first bytes before SQLite does, so that a foreign or newer file stays as it is."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise IntegrityError(f"{path}: is a folder, not a ledger; name a file with --db")
        if not stat.S_ISREG(mode):
            raise IntegrityError(f"{path}: is not a plain file, so not a ledger; name a file with --db")
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as error:
        raise NotFoundError(
            f"{path}: there is no ledger here; `ledger add` makes one, --db names another file"
        ) from error
    except OSError as error:
        raise StorageError(f"{path}: cannot be read: {error.strerror}") from error
    if not header:
        raise IntegrityError(f"{path}: is empty, not a ledger; remove it, or name another file with --db")
    # Bytes 60 and 68 of an SQLite file hold its PRAGMA user_version and application_id.
    version, application = struct.unpack(">i4xI", header[60:72]) if len(header) == 100 else (0, 0)
    if not header.startswith(_SQLITE_MAGIC) or application != migrations.APPLICATION_ID:
        raise IntegrityError(f"{path}: is not a ledger and was left as it is; name another file with --db")
    _require_known_version(path, version)


def _require_known_version(path: Path, version: int) -> None:
    if version > len(migrations.STEPS):
        raise IntegrityError(f"{path}: was written by a newer version of this program; update it, then try again")
    if version < 1:
        raise IntegrityError(f"{path}: is damaged, its version is {version}; restore a backup")


def _require_version(path: Path, version: int) -> None:
    _require_known_version(path, version)
    if version < len(migrations.STEPS):
        raise IntegrityError(
            f"{path}: was written by an older version; `ledger rebuild` brings it up to date and keeps a backup"
        )


def _unused(path: Path) -> Path:
    """The path, with a number behind it where it is taken."""
    candidates = (path.with_name(f"{path.name}.{number}") for number in range(1, 1_000_000))
    return path if not path.exists() else next(candidate for candidate in candidates if not candidate.exists())
