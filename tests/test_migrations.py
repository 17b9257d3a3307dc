"""Bringing a ledger of an older version up to date: all of it or nothing, and a backup first."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from conftest import Run
from sqlalchemy import Connection, Engine, event, text
from tampering import tamper

from ledger import db, migrations
from ledger.checks import inspection
from ledger.errors import IntegrityError, RefusedError
from ledger.recording.catalogue import merge_sources
from ledger.recording.questions import merge_questions
from ledger.recording.resolutions import NewResolution, record_resolution
from ledger.recording.writer import Circumstances, recording
from ledger.terms import Outcome

OLDER = len(migrations.STEPS)
"""The version that is the older one once a program wants one more table."""

CIRCUMSTANCES = Circumstances(lambda: datetime(2025, 3, 1, tzinfo=UTC), date(2025, 3, 1))


class StoppedError(Exception):
    """The migration dies here."""


@pytest.fixture
def recorded(run: Run, path: Path) -> Path:
    """A ledger in which rows refer to rows of their own table too."""
    for source in ("Jane Roe", "Max Poe", "Eve Doe"):
        run("add", f"{source} wins", "--by", source, "--due", "2025-06-01", "--tag", "race")
    with recording(db.open_ledger(path), CIRCUMSTANCES) as writer:
        merge_sources(writer, "Jane Roe", "Max Poe")
        merge_questions(writer, 1, 2)
        record_resolution(writer, NewResolution(3, Outcome.TRUE, note="yes"))
        record_resolution(writer, NewResolution(3, Outcome.VOID, note="no", supersede=True))
    return path


def next_version(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)"))
    connection.execute(text("INSERT INTO note (words) VALUES ('one')"))


@pytest.fixture
def newer_program(monkeypatch: pytest.MonkeyPatch, recorded: Path) -> None:
    """The program of a later version, which wants one more table."""
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, next_version))


@contextmanager
def dying_at(statement: int) -> Iterator[list[str]]:
    """Let the given statement fail, counted over all connections; the list holds those that came so far."""
    seen: list[str] = []

    def count(connection: object, cursor: object, statement_text: str, *more: object) -> None:
        seen.append(statement_text)
        if len(seen) == statement:
            raise StoppedError

    event.listen(Engine, "before_cursor_execute", count)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", count)


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(found)


def test_the_schema_holds_the_journal_as_shipped(recorded: Path) -> None:
    connection = sqlite3.connect(recorded)
    found = dict(connection.execute("SELECT name, sql FROM sqlite_schema").fetchall())
    connection.close()
    assert {name: found[name] for name in migrations.JOURNAL_DEFINITIONS} == migrations.JOURNAL_DEFINITIONS


def test_an_older_ledger_is_refused_until_it_is_rebuilt(run: Run, recorded: Path, newer_program: None) -> None:
    before = recorded.read_bytes()
    for command in (("head",), ("verify",), ("add", "It rains", "--by", "Jane Roe", "--due", "none")):
        assert "older version; `ledger rebuild` brings it up to date" in run(*command, expect=7).stderr
    assert recorded.read_bytes() == before
    answer = run("rebuild")
    assert answer.stderr == (
        f"{recorded}: is of this version now; the ledger as it was is kept in {recorded}.backup-v{OLDER}\n"
    )
    assert Path(f"{recorded}.backup-v{OLDER}").stat().st_mode & 0o777 == 0o600
    assert (version(recorded), version(Path(f"{recorded}.backup-v{OLDER}"))) == (OLDER + 1, OLDER)
    run("verify", "--full")
    assert run("rebuild").stderr == ""


@pytest.fixture
def of_version_1(path: Path) -> Path:
    """A ledger as the first version of the program left it: two predictions, a revision and a decision."""
    connection = sqlite3.connect(path)
    connection.executescript((Path(__file__).parent / "version_1.sql").read_text(encoding="utf-8"))
    connection.executescript(f"PRAGMA application_id = {migrations.APPLICATION_ID}; PRAGMA user_version = 1")
    connection.close()
    return path


def test_a_ledger_of_version_1_is_brought_up_to_date(run: Run, of_version_1: Path) -> None:
    run("list", expect=7)
    answer = run("rebuild")
    assert f"is kept in {of_version_1}.backup-v1" in answer.stderr
    assert version(Path(f"{of_version_1}.backup-v1")) == 1
    run("verify", "--full")
    first, second = run("list", "--format", "json").json["predictions"]
    assert (first["status"], first["outcome"], first["probability"]) == ("resolved", "false", 0.4)
    assert (first["type"], first["estimate"], first["answer"], second["status"]) == ("binary", None, None, "open")
    run("add", "Rain in June", "--by", "Ana", "--due", "none", "--type", "numeric", "--unit", "mm", "--estimate", "5")
    assert run("list", "--format", "json").json["predictions"][-1]["estimate"] == "5"
    run("verify", "--full")


def test_a_migration_that_dies_leaves_the_old_version_and_a_backup(recorded: Path, newer_program: None) -> None:
    before = recorded.read_bytes()
    with dying_at(0) as seen:
        pass
    for statement in range(1, 1_000):
        with dying_at(statement) as seen:
            try:
                backup = db.migrate_ledger(recorded)
            except StoppedError:
                assert recorded.read_bytes() == before, seen[-1]
                assert sorted(os.listdir(recorded.parent))[0] == recorded.name
                for name in os.listdir(recorded.parent)[:-1]:
                    assert name.startswith(recorded.name)
                continue
        break
    assert backup is not None
    assert statement > 50
    assert version(recorded) == OLDER + 1
    assert version(backup) == OLDER
    assert inspection(db.open_ledger(recorded), full=True).findings == ()
    backups = [name for name in os.listdir(recorded.parent) if "backup" in name]
    # Each migration that got as far as to change something had its backup first, and none replaced another.
    changes = [
        name for name in seen if name.startswith(("CREATE", "DROP", "INSERT", "UPDATE", "DELETE", "PRAGMA user"))
    ]
    assert len(backups) > len(changes)


def test_a_broken_journal_is_not_migrated(recorded: Path, newer_program: None) -> None:
    with tamper(recorded) as connection:
        connection.execute("UPDATE event SET body = replace(body, 'Jane', 'June') WHERE seq = 1")
    before = recorded.read_bytes()
    with pytest.raises(IntegrityError, match="no backup was made"):
        db.migrate_ledger(recorded)
    assert recorded.read_bytes() == before
    assert os.listdir(recorded.parent) == [recorded.name]


def test_a_ledger_of_this_version_is_left_alone(recorded: Path) -> None:
    before = recorded.read_bytes()
    assert db.migrate_ledger(recorded) is None
    assert recorded.read_bytes() == before


def test_rebuild_gives_the_same_rows(recorded: Path) -> None:
    before = sqlite3.connect(recorded).iterdump()
    expected = sorted(line for line in before if line.startswith("INSERT") and "prediction_text_" not in line)
    with db.open_ledger(recorded).writing() as connection:
        assert migrations.rebuild(connection) == 7
    after = sqlite3.connect(recorded).iterdump()
    assert sorted(line for line in after if line.startswith("INSERT") and "prediction_text_" not in line) == expected


def test_a_rebuild_that_dies_leaves_everything(recorded: Path) -> None:
    before = recorded.read_bytes()
    for statement in range(2, 80, 7):
        ledger = db.open_ledger(recorded)
        with pytest.raises(StoppedError), dying_at(statement), ledger.writing() as connection:
            migrations.rebuild(connection)
        assert recorded.read_bytes() == before


def test_what_the_tables_refuse_is_no_event(recorded: Path) -> None:
    """A record that breaks off in the middle leaves neither an event nor a row."""
    before = recorded.read_bytes()
    yes = NewResolution(1, Outcome.TRUE, note="yes")
    with pytest.raises(RefusedError), recording(db.open_ledger(recorded), CIRCUMSTANCES) as writer:
        assert [record_resolution(writer, yes) for _ in range(2)] == []
    assert recorded.read_bytes() == before
