"""Opening a ledger: what is not one, what cannot be read or written, and where it may lie."""

import ctypes
import os
import random
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import Run

from ledger import db, files
from ledger.errors import IntegrityError, LedgerError, NotFoundError, StorageError, UsageError
from ledger.migrations import APPLICATION_ID
from ledger.models.every import PROJECTED

FLIPS = int(os.environ.get("LEDGER_TEST_FLIPS", "100"))
"""Files with one flipped bit that are checked; 1,000 for the full size."""

ADD: tuple[str, ...] = ("add", "Hail falls", "--by", "Jane Roe", "--due", "none")
READING: tuple[tuple[str, ...], ...] = (("head",), ("verify", "--full"))
COMMANDS = [*READING, ADD, ("rebuild",)]


@pytest.fixture
def recorded(run: Run, path: Path) -> Path:
    run("add", "Rain falls", "--by", "Jane Roe", "--due", "2025-06-01", "--prob", "0.7", "--tag", "weather")
    run("add", "Snow falls", "--by", "John Roe", "--due", "none", "--quote", "There will be snow.")
    run("resolve", "1", "true", "--on", "2025-02-01", "--note", "It rained.")
    return path


def foreign(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in ("CREATE TABLE t (a)", *statements):
        connection.execute(statement)
    connection.close()


def refused_files() -> dict[str, tuple[Callable[[Path], object], int, str]]:
    newer = f"PRAGMA application_id = {APPLICATION_ID}"
    return {
        "text": (lambda path: path.write_text("Rain will fall.\n" * 50), 7, "is not a ledger and was left as it is"),
        "short": (lambda path: path.write_text("x"), 7, "is not a ledger and was left as it is"),
        "empty": (lambda path: path.touch(), 7, "is empty, not a ledger"),
        "folder": (lambda path: path.mkdir(), 7, "is a folder, not a ledger"),
        "pipe": (lambda path: os.mkfifo(path), 7, "is not a plain file"),
        "another program's": (lambda path: foreign(path), 7, "is not a ledger and was left as it is"),
        "newer": (lambda path: foreign(path, newer, "PRAGMA user_version = 99"), 7, "by a newer version"),
        "newer, in WAL mode": (
            lambda path: foreign(path, "PRAGMA journal_mode = WAL", newer, "PRAGMA user_version = 99"),
            7,
            "by a newer version",
        ),
        "of no version": (lambda path: foreign(path, newer), 7, "is damaged, its version is 0"),
        "a loop of links": (lambda path: path.symlink_to(path), 6, "cannot be"),
    }


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("kind", list(refused_files()))
def test_what_is_no_ledger_is_refused_and_left_as_it_is(
    run: Run, path: Path, kind: str, command: tuple[str, ...]
) -> None:
    make, code, message = refused_files()[kind]
    make(path)
    before = path.read_bytes() if path.is_file() else None
    answer = run(*command, expect=code)
    assert answer.stdout == ""
    assert answer.stderr.startswith(f"ledger: error: {path}: ")
    assert message in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert os.listdir(path.parent) == [path.name]
    if before is not None:
        assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_told(run: Run, path: Path) -> None:
    assert "there is no ledger here" in run("--db", "nowhere/ledger.db", "head", expect=3).stderr
    answer = run("--db", "nowhere/ledger.db", *ADD, expect=6)
    assert answer.stderr == (
        "ledger: error: nowhere/ledger.db: cannot be made: No such file or directory; name another file\n"
    )


@pytest.mark.parametrize(
    "name", ["a b.db", "q?mode=memory.db", "#1.db", "50%25.db", "é’.db", "a:b.db", os.fsdecode(b"\xff\xfe.db"), ";.db"]
)
def test_any_file_name_is_taken_to_the_letter(run: Run, tmp_path: Path, name: str) -> None:
    run("--db", name, *ADD)
    run("--db", name, "verify", "--full")
    run("--db", name, "backup", f"{name}.copy")
    assert set(os.listdir(tmp_path)) == {name, f"{name}.copy"}


def test_the_home_folder_may_be_written_short(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    run("--db", "~/l.db", *ADD)
    assert (tmp_path / "home" / "l.db").exists()
    assert db.path_of("sqlite:///~/l.db") == tmp_path / "home" / "l.db"
    with pytest.raises(UsageError, match="no such home"):
        db.path_of("~nobody-of-this-name/l.db")


@pytest.mark.parametrize("url", ["postgresql://host/db", "sqlite://host/l.db", "https://example.org/l.db"])
def test_a_server_is_not_supported(url: str) -> None:
    with pytest.raises(UsageError, match="is not supported"):
        db.path_of(url)


def test_a_link_leads_to_the_ledger_also_before_it_is_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link.db").symlink_to(tmp_path / "elsewhere" / "real.db")
    run("--db", "link.db", "head", expect=3)
    run("--db", "link.db", *ADD)
    run("--db", "link.db", "verify", "--full")
    assert (tmp_path / "link.db").is_symlink()
    assert os.listdir(tmp_path / "elsewhere") == ["real.db"]


def test_a_new_ledger_is_for_its_owner_only(recorded: Path) -> None:
    assert recorded.stat().st_mode & 0o777 == 0o600
    assert os.listdir(recorded.parent) == [recorded.name]


def test_a_ledger_is_made_where_the_file_system_knows_no_links(
    path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(source: object, target: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", no_link)
    run(*ADD)
    run("verify", "--full")
    assert os.listdir(path.parent) == [path.name]
    before = path.read_bytes()
    db.create_ledger(path, "another")
    assert path.read_bytes() == before


def test_a_file_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "x"
    with pytest.raises(ZeroDivisionError), files.whole_file(target):
        _ = 1 // 0
    with pytest.raises(StorageError, match=r"x: cannot be made: No space left"), files.whole_file(target):
        raise OSError(28, "No space left on device")
    target.write_text("mine")
    with pytest.raises(FileExistsError), files.whole_file(target) as fresh:
        fresh.write_text("other")
    assert target.read_text() == "mine"
    assert os.listdir(tmp_path) == ["x"]


def test_a_locked_ledger_is_told_after_a_while(run: Run, recorded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(db, "LOCK_SECONDS", 0.1)
    before = recorded.read_bytes()
    with locked(recorded, "BEGIN EXCLUSIVE"):
        for command in (*COMMANDS, ("backup", "copy.db")):
            answer = run(*command, expect=6)
            assert answer.stderr.startswith(f"ledger: error: {recorded}: another program is writing to it")
            assert answer.stderr.count("\n") == 1
    with locked(recorded, "BEGIN IMMEDIATE"):
        run("verify", "--full")
        run("backup", "copy.db")
        assert "; nothing was recorded; try again\n" in run(*ADD, expect=6).stderr
    assert recorded.read_bytes() == before
    run(*ADD)


@contextmanager
def locked(path: Path, begin: str) -> Iterator[None]:
    """Hold a lock from another process until the block ends."""
    program = (
        "import sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute(sys.argv[2])\n"
        "print('locked', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path), begin], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"locked\n"
        yield
        holder.communicate()


def bound_by_file_modes(path: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    """The command in a process that file modes bind, which they do not bind root as it comes."""
    return subprocess.run(
        [sys.executable, "-m", "ledger", "--db", str(path), "--today", "2025-03-01", *command],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=give_up_overriding_file_modes if os.geteuid() == 0 else None,
    )


def give_up_overriding_file_modes() -> None:
    drop_from_bounding_set = 24
    for capability in (1, 2):  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(drop_from_bounding_set, capability, 0, 0, 0)


@pytest.fixture
def modes_bind(tmp_path: Path) -> Iterator[None]:
    probe = tmp_path / "probe"
    probe.touch(mode=0)
    if bound_by_file_modes(probe, "head").stderr != f"ledger: error: {probe}: cannot be read: Permission denied\n":
        pytest.skip("file modes bind no process that this user can start")
    probe.unlink()
    yield
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)])
def test_a_read_only_ledger_can_be_read_and_says_why_it_cannot_be_written(
    modes_bind: None, recorded: Path, file_mode: int, folder_mode: int
) -> None:
    recorded.chmod(file_mode)
    recorded.parent.chmod(folder_mode)
    before = recorded.read_bytes()
    for command in READING:
        done = bound_by_file_modes(recorded, *command)
        assert done.returncode == 0, done.stderr
    for command in (ADD, ("rebuild",)):
        done = bound_by_file_modes(recorded, *command)
        assert done.returncode == 6, done.stderr
        assert done.stderr.startswith(f"ledger: error: {recorded}: cannot be ")
        assert "nothing was recorded" in done.stderr
        assert done.stderr.count("\n") == 1
    assert recorded.read_bytes() == before
    assert os.listdir(recorded.parent) == [recorded.name]


def test_what_may_not_be_read_or_made_is_told(modes_bind: None, recorded: Path) -> None:
    recorded.chmod(0)
    done = bound_by_file_modes(recorded, "head")
    assert (done.returncode, done.stderr) == (6, f"ledger: error: {recorded}: cannot be read: Permission denied\n")
    recorded.parent.chmod(0o555)
    fresh = recorded.with_name("fresh.db")
    done = bound_by_file_modes(fresh, *ADD)
    assert done.returncode == 6
    assert done.stderr == f"ledger: error: {fresh}: cannot be made: Permission denied; name another file\n"


def test_a_full_disk_loses_nothing(run: Run, run_process: Run, recorded: Path) -> None:
    """A limit on the length of files stands in for the disk; writing past it fails in the same way."""
    size = recorded.stat().st_size
    head = run("head").stdout
    words = [f"word{number}" for number in range(2_000)]
    command = [sys.executable, "-m", "ledger", "--db", str(recorded), "--today", "2025-03-01"]
    add = [*command, "add", " ".join(words), "--by", "Jane Roe", "--due", "none"]
    for room in (0, 20_000):
        done = subprocess.run(
            add,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, size + room)),  # noqa: B023
        )
        assert done.returncode == 6, done
        assert done.stderr.startswith(f"ledger: error: {recorded}: the disk ")
        assert "nothing was recorded" in done.stderr
        assert done.stderr.count("\n") == 1
        assert run_process("head").stdout == head
        run_process("verify", "--full")
    assert subprocess.run(add, capture_output=True, check=False).returncode == 0
    run_process("verify", "--full")


def test_a_full_disk_leaves_no_half_ledger(path: Path) -> None:
    add = [sys.executable, "-m", "ledger", "--db", str(path), *ADD]
    done = subprocess.run(
        add,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)),
    )
    assert done.returncode == 6
    assert done.stderr.count("\n") == 1
    assert os.listdir(path.parent) == []


def test_an_answer_that_cannot_be_written_is_no_success(run_process: Run, path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    command = [sys.executable, "-m", "ledger", "--db", str(path), "--today", "2025-03-01", *ADD]
    with full.open("wb") as nowhere:
        done = subprocess.run(command, stdout=nowhere, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 6
    assert done.stderr == "ledger: error: standard output: No space left on device\n"
    again = run_process(*ADD, expect=4)
    assert "stands already as prediction 1" in again.stderr
    assert "size 1\n" in run_process("head").stdout


def test_a_ledger_whose_tables_are_gone_says_what_mends_it(run: Run, recorded: Path) -> None:
    foreign(recorded, "DROP TABLE tag", "DROP TABLE t")
    assert "no such table: tag" in run("verify", "--full", expect=7).stdout
    run("rebuild")
    run("verify", "--full")


def test_a_ledger_without_its_name_or_journal_is_refused(run: Run, recorded: Path) -> None:
    foreign(recorded, "DROP TABLE t", "INSERT INTO identity VALUES ('two')")
    assert "has 2 names instead of one" in run("head", expect=7).stderr
    foreign(recorded, "DROP TABLE t", "DELETE FROM identity")
    assert "has 0 names instead of one" in run("verify", "--full", expect=7).stderr
    foreign(recorded, "DROP TABLE t", "DROP TABLE event", "INSERT INTO identity VALUES ('test-ledger')")
    assert run("head", expect=7).stderr.count("\n") == 1
    assert "no such table: event" in run("verify", expect=7).stdout


def test_one_flipped_bit_is_found_or_changes_nothing(run: Run, recorded: Path) -> None:
    """Every byte of the file may turn out wrong; none may turn up in an answer, or end the check in a traceback."""
    content = recorded.read_bytes()
    head, rows = run("head").stdout, table_rows(recorded)
    codes = set()
    for seed in range(FLIPS):
        rng = random.Random(seed)
        damaged = bytearray(content)
        # Most of the file is free space: every second bit is taken from bytes that say something.
        place = rng.randrange(len(content))
        while seed % 2 and not content[place]:
            place = rng.randrange(len(content))
        damaged[place] ^= 1 << rng.randrange(8)
        recorded.write_bytes(damaged)
        code = checked(recorded)
        codes.add(code)
        if code == 0:
            assert run("head").stdout == head, f"seed {seed}, byte {place}"
            assert table_rows(recorded) == rows, f"seed {seed}, byte {place}"
    assert {0, 7} <= codes <= {0, 6, 7}


def checked(path: Path) -> int:
    from ledger.checks import inspection

    try:
        return 7 if inspection(db.open_ledger(path), full=True).findings else 0
    except LedgerError as error:
        return int(error.exit_code)


def table_rows(path: Path) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    tables = ("event", "identity", "blob", *(table.name for table in PROJECTED))
    rows = [row for name in tables for row in connection.execute(f"SELECT * FROM {name}")]
    connection.close()
    return rows


def test_the_first_bytes_are_not_read_again_while_the_ledger_is_open(path: Path) -> None:
    """Closing any descriptor of the file would drop the locks that this process holds on it."""
    db.create_ledger(path, "test-ledger")
    ledger = db.open_ledger(path)
    with ledger.writing() as connection:
        connection.exec_driver_sql("DELETE FROM tag")
        db.open_ledger(path)
        other = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"
        done = subprocess.run([sys.executable, "-c", other, str(path)], capture_output=True, check=False)
        assert b"database is locked" in done.stderr


def test_opening_what_is_not_there_names_what_makes_it(path: Path) -> None:
    with pytest.raises(NotFoundError, match="`ledger add` makes one"):
        db.open_ledger(path)
    path.write_bytes(b"SQLite format 3\x00" + bytes(100))
    with pytest.raises(IntegrityError, match="is not a ledger"):
        db.open_ledger(path)
