"""What each check finds, against the tampering that it is there for."""

import hashlib
import sqlite3
import tracemalloc
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from conftest import Run
from tampering import TRIGGERS, tamper

from ledger import checks, db, fulltext, models
from ledger.checks import inspection
from ledger.journal import body_hash, canonical
from ledger.recording.predictions import NewPrediction, record_prediction
from ledger.recording.writer import Circumstances, recording
from ledger.terms import Finding, Receipt

CIRCUMSTANCES = Circumstances(lambda: datetime(2025, 3, 1, tzinfo=UTC), date(2025, 3, 1))


@pytest.fixture
def recorded(run: Run, path: Path) -> Path:
    """A ledger of five events, with an article."""
    article = path.with_name("article.txt")
    article.write_text("Rain will fall on Perpignan, she said.", encoding="utf-8")
    run("add", "Rain falls", "--by", "Jane Roe", "--due", "2025-06-01", "--prob", "0.7", "--article", str(article))
    run("add", "Snow falls", "--by", "John Roe", "--due", "none")
    run("add", "Hail falls", "--by", "John Roe", "--due", "2025-01-01", "--made", "2024-12-01", "--tag", "weather")
    run("resolve", "3", "false", "--note", "None fell.")
    run("resolve", "1", "true", "--on", "2025-02-01", "--note", "It rained.")
    return path


def findings(path: Path, kept: Receipt | None = None, *, full: bool = True) -> list[Finding]:
    return list(inspection(db.open_ledger(path), full=full, kept=kept).findings)


def places(path: Path, kept: Receipt | None = None, *, full: bool = True) -> set[tuple[str, str]]:
    return {(finding.check, finding.where) for finding in findings(path, kept, full=full)}


def receipt_of(path: Path) -> Receipt:
    ledger = db.open_ledger(path)
    with ledger.reading() as connection:
        return checks.receipt(connection, ledger.id)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET body = '{}' WHERE seq = 2",
        "UPDATE OR REPLACE event SET seq = 1 WHERE seq = 2",
        "DELETE FROM event",
        "DELETE FROM event WHERE seq = 5",
        "INSERT OR REPLACE INTO event SELECT seq, prev, '{}', hash FROM event WHERE seq = 2",
        "REPLACE INTO event SELECT seq, prev, body, 'x' FROM event WHERE seq = 5",
        "INSERT INTO event SELECT seq + 5, prev, body, hash FROM event WHERE seq = 5",
        "INSERT INTO event SELECT seq + 2, hash, body, 'x' FROM event WHERE seq = 5",
        "INSERT INTO event SELECT -1, prev, body, hash FROM event WHERE seq = 1",
        "INSERT INTO event SELECT NULL, hash, body, 'x' FROM event WHERE seq = 5",
        "INSERT OR IGNORE INTO event SELECT 0, prev, body, hash FROM event WHERE seq = 1",
        "INSERT INTO event SELECT 1, prev, '{}', hash FROM event WHERE seq = 1"
        " ON CONFLICT (seq) DO UPDATE SET body = excluded.body",
    ],
)
def test_the_journal_takes_no_change_from_another_program(recorded: Path, statement: str) -> None:
    connection = sqlite3.connect(recorded)
    with pytest.raises(sqlite3.IntegrityError, match="journal"):
        connection.execute(statement)
    connection.close()
    assert findings(recorded) == []


def swap(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE event SET seq = 99 WHERE seq = 2")
    connection.execute("UPDATE event SET seq = 2 WHERE seq = 3")
    connection.execute("UPDATE event SET seq = 3 WHERE seq = 99")


@pytest.mark.parametrize(
    ("act", "where"),
    [
        ("UPDATE event SET body = replace(body, 'Snow', 'Show') WHERE seq = 2", {"event 2"}),
        ("UPDATE event SET body = CAST(x'ff' AS TEXT) WHERE seq = 2", {"event 2"}),
        ("UPDATE event SET prev = CAST(x'ff' AS TEXT) WHERE seq = 2", {"event 2"}),
        ("UPDATE event SET hash = 'x' WHERE seq = 2", {"event 2", "event 3"}),
        ("DELETE FROM event WHERE seq = 2", {"event 3"}),
        ("DELETE FROM event WHERE seq = 1", {"event 2"}),
        ("INSERT INTO event SELECT -7, prev, body, hash FROM event WHERE seq = 1", {"event -7"}),
        ("UPDATE identity SET ledger = 'other'", {f"event {seq}" for seq in range(1, 6)}),
        (swap, {"event 2", "event 3", "event 4"}),
    ],
)
def test_what_was_done_to_the_chain_is_found_without_a_receipt(
    recorded: Path, act: str | Callable[[sqlite3.Connection], None], where: set[str]
) -> None:
    with tamper(recorded) as connection:
        connection.execute(act) if isinstance(act, str) else act(connection)
    assert {place for check, place in places(recorded, full=False) if check == "chain"} == where
    assert places(recorded) >= {("chain", place) for place in where}


def recompute(connection: sqlite3.Connection) -> None:
    """What a forger does who knows how the chain is made: change one word, and every hash after it."""
    rows = connection.execute("SELECT seq, body FROM event ORDER BY seq").fetchall()
    prev = "0" * 64
    for seq, body in rows:
        import json

        content = json.loads(body.replace("Snow falls", "Snow melts"))
        new = canonical(content | {"prev": prev})
        connection.execute(
            "UPDATE event SET prev = ?, body = ?, hash = ? WHERE seq = ?", (prev, new, body_hash(new), seq)
        )
        prev = body_hash(new)


def test_a_cut_tail_and_a_rewritten_record_are_found_by_a_receipt_only(run: Run, recorded: Path) -> None:
    kept = receipt_of(recorded)
    assert findings(recorded, kept) == []
    content = recorded.read_bytes()
    with tamper(recorded) as connection:
        recompute(connection)
    run("rebuild")
    assert findings(recorded) == []
    assert places(recorded, kept) == {("receipt", "event 5")}
    recorded.write_bytes(content)
    with tamper(recorded) as connection:
        connection.execute("DELETE FROM event WHERE seq = 5")
    run("rebuild")
    assert findings(recorded) == []
    assert places(recorded, kept) == {("receipt", "event 5")}


def test_a_receipt_of_an_empty_ledger_is_extended_by_any(recorded: Path) -> None:
    assert findings(recorded, Receipt("test-ledger", 0, "0" * 64)) == []
    assert places(recorded, Receipt("test-ledger", 0, "1" * 64)) == {("receipt", "event 0")}
    assert places(recorded, Receipt("test-ledger", 10**17, "1" * 64)) == {("receipt", f"event {10**17}")}


def test_guards_that_are_gone_or_were_exchanged_are_found_and_put_back(run: Run, recorded: Path) -> None:
    with tamper(recorded, restore=False) as connection:
        connection.execute(
            "CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event WHEN 0 BEGIN SELECT RAISE(ABORT, ''); END"
        )
        connection.execute('CREATE TRIGGER "a:b""c" AFTER INSERT ON event BEGIN DELETE FROM tag; END')
        connection.execute("CREATE UNIQUE INDEX one ON event (hash)")
    assert places(recorded, full=False) == set()
    assert places(recorded) == {("guards", name) for name in [*TRIGGERS, 'a:b"c', "one"]}
    run("rebuild")
    assert findings(recorded) == []


def test_a_journal_with_another_shape_is_found(recorded: Path) -> None:
    connection = sqlite3.connect(recorded)
    connection.execute("ALTER TABLE event ADD COLUMN more TEXT")
    connection.close()
    assert places(recorded) == {("guards", "event")}


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE prediction SET probability = 0.9 WHERE id = 1", {"prediction 1"}),
        ("UPDATE prediction SET claim = CAST(x'ff' AS TEXT) WHERE id = 2", {"prediction 2"}),
        ("UPDATE prediction SET made = 'yesterday' WHERE id = 2", {"prediction 2"}),
        ("UPDATE question SET deadline_latest = 7 WHERE id = 1", {"question 1"}),
        ("UPDATE tag SET prediction_id = 'three'", {"tag 3, weather", "tag three, weather"}),
        ("DELETE FROM source_name", {"source_name 1, jane roe", "source_name 2, john roe"}),
        ("INSERT INTO tag VALUES (1, x'ff')", {"tag 1, b'\\xff'"}),
        ("UPDATE prediction_text SET claim = 'Sun shines' WHERE rowid = 1", {"search text 1", "search index"}),
        ("DELETE FROM prediction_text WHERE rowid = 2", {"search text 2", "search index"}),
        ("UPDATE prediction_text_content SET c0 = 'Sun shines' WHERE id = 1", {"search text 1"}),
        ("INSERT INTO prediction_text (prediction_text) VALUES ('delete-all')", set()),
    ],
)
def test_an_edited_table_is_found_and_mended(run: Run, recorded: Path, statement: str, where: set[str]) -> None:
    connection = sqlite3.connect(recorded, isolation_level=None)
    try:
        connection.execute(statement)
    except sqlite3.OperationalError:
        connection.execute("UPDATE prediction_text_data SET block = x'00' WHERE id > 100")
    connection.close()
    found = places(recorded)
    assert found if not where else {place for check, place in found if check == "tables"} == where
    run("verify")
    run("rebuild")
    assert findings(recorded) == []


def test_of_many_wrong_rows_some_are_named_and_the_others_counted(recorded: Path) -> None:
    connection = sqlite3.connect(recorded)
    connection.executemany("INSERT INTO tag VALUES (1, ?)", [(f"t{number}",) for number in range(100)])
    connection.commit()
    connection.close()
    found = findings(recorded)
    assert len(found) == checks.ROWS_NAMED + 1
    assert (found[-1].where, found[-1].message) == ("tag", "80 more rows are not what the journal says")


def test_a_text_that_is_missing_changed_or_back_again_is_found(run: Run, recorded: Path) -> None:
    content = recorded.read_bytes()
    for statement, message in (
        ("DELETE FROM blob", "its text is missing, and was not forgotten on purpose"),
        ("UPDATE blob SET bytes = x'00'", "its text was changed"),
        ("UPDATE blob SET bytes = 7", "its text was changed"),
    ):
        recorded.write_bytes(content)
        connection = sqlite3.connect(recorded, isolation_level=None)
        connection.execute(statement)
        connection.close()
        assert Finding("texts", "a1", message) in findings(recorded)


def test_a_forgotten_text_is_named_and_gone_from_the_file(run: Run, recorded: Path) -> None:
    from ledger.recording.catalogue import forget_article

    (text,) = sqlite3.connect(recorded).execute("SELECT bytes FROM blob").fetchone()
    assert b"perpignan" in recorded.read_bytes().lower()
    with recording(db.open_ledger(recorded), CIRCUMSTANCES) as writer:
        forget_article(writer, 1, "asked to")
    seen = inspection(db.open_ledger(recorded), full=True)
    assert (seen.findings, seen.forgotten) == ((), (1,))
    assert run("verify", "--full").stderr.startswith("a1: its text was forgotten on purpose\n")
    assert b"perpignan" not in recorded.read_bytes().lower()
    connection = sqlite3.connect(recorded, isolation_level=None)
    connection.execute("INSERT INTO blob VALUES (?, ?)", (hashlib.sha256(text).hexdigest(), text))
    connection.close()
    assert Finding("texts", "a1", "its text is there, although it was to be forgotten") in findings(recorded)


def test_events_that_no_version_wrote_are_findings(recorded: Path) -> None:
    """The chain holds, but what the events say cannot be."""
    content = recorded.read_bytes()
    for before, after in (
        ('"prediction.recorded"', '"prediction.foretold"'),
        ('"made":"2025-03-01"', '"made":"soon"'),
        ('"made":"2025-03-01"', '"made":7'),
        ('"point":"0.7"', '"point":"7"'),
        ('"prediction":2', '"prediction":1'),
        ('"prediction":2', '"prediction":1' + "0" * 30),
        ('"question":3', '"question":33'),
        ('"source":{"id":2}', '"source":[]'),
        ('"name":"Jane Roe"', '"names":"Jane Roe"'),
    ):
        recorded.write_bytes(content)
        with tamper(recorded) as connection:
            rewrite(connection, before, after)
        found = findings(recorded)
        assert {finding.check for finding in found} == {"tables"}, (after, found)
        assert len(found) == 1
        assert "event" in found[0].message


def rewrite(connection: sqlite3.Connection, before: str, after: str) -> None:
    import json

    prev = "0" * 64
    for seq, body in connection.execute("SELECT seq, body FROM event ORDER BY seq").fetchall():
        new = canonical(json.loads(body.replace(before, after)) | {"prev": prev})
        connection.execute(
            "UPDATE event SET prev = ?, body = ?, hash = ? WHERE seq = ?", (prev, new, body_hash(new), seq)
        )
        prev = body_hash(new)


def test_a_check_changes_nothing_in_the_file(recorded: Path) -> None:
    before = recorded.read_bytes()
    inspection(db.open_ledger(recorded), full=True)
    assert recorded.read_bytes() == before


def test_the_words_of_the_index_are_read_in_one_order(recorded: Path) -> None:
    with db.open_ledger(recorded).inspecting() as connection:
        words = [tuple(row) for row in fulltext.indexed_words(connection)]
        assert connection.exec_driver_sql("PRAGMA query_only").scalar_one() == 1
    assert ("perpignan", 1, "article", 4) in words
    assert [word for word, *_ in words] == sorted(word for word, *_ in words)


def record_many(path: Path, first: int, count: int) -> None:
    with recording(db.open_ledger(path), CIRCUMSTANCES) as writer:
        for number in range(first, first + count):
            new = NewPrediction(f"Event {number} happens", f"Source {number % 7}", due="none", new_source=True)
            record_prediction(writer, new)
            writer.flush()


def test_the_memory_of_a_full_check_does_not_grow_with_the_ledger(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ledger.projection.rows.BATCH", 50)
    monkeypatch.setattr("ledger.journal.PAGE", 50)
    db.create_ledger(path, "test-ledger")
    peaks = []
    for first, count in ((0, 200), (200, 400)):
        record_many(path, first, count)
        tracemalloc.start()
        assert inspection(db.open_ledger(path), full=True).findings == ()
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.3 * peaks[0]
    with db.open_ledger(path).reading() as connection:
        assert len(connection.execute(models.prediction.select()).all()) == 600
