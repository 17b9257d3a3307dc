"""The commands head, verify, rebuild and backup, as a person uses them."""

import json
import os
import sqlite3
import stat
from pathlib import Path

import pytest
from conftest import Run
from tampering import tamper


@pytest.fixture
def recorded(run: Run, path: Path) -> Path:
    """A ledger of three events, one of them with an article."""
    article = path.with_name("article.txt")
    article.write_text("Rain will fall, she said.", encoding="utf-8")
    run("add", "Rain falls", "--by", "Jane Roe", "--due", "2025-06-01", "--prob", "0.7", "--article", str(article))
    run("add", "Snow falls", "--by", "John Roe", "--due", "none")
    run("resolve", "1", "true", "--on", "2025-02-01", "--note", "It rained.")
    return path


def test_head_is_a_receipt(run: Run, recorded: Path) -> None:
    answer = run("head", "--format", "json").json
    assert list(answer) == ["ledger", "size", "head"]
    assert run("head").stdout == f"ledger test-ledger\nsize 3\nhead {answer['head']}\n"
    assert run("head", "--format", "csv").stdout == f"ledger,size,head\ntest-ledger,3,{answer['head']}\n"


def test_a_sound_ledger_is_told_on_standard_error_only(run: Run, recorded: Path) -> None:
    assert run("verify").stdout == ""
    assert run("verify").stderr == "3 events checked: the chain is sound.\n"
    full = run("verify", "--full")
    assert full.stdout == ""
    assert full.stderr == "3 events checked: the chain, the file, the article texts and every table are sound.\n"
    assert run("verify", "--full", "--format", "json").json == {
        "sound": True,
        "events": 3,
        "findings": [],
        "forgotten": [],
    }


def test_every_finding_is_listed(run: Run, recorded: Path) -> None:
    with tamper(recorded) as connection:
        connection.execute("UPDATE event SET body = replace(body, 'Rain', 'Hail') WHERE seq = 1")
        connection.execute("UPDATE event SET body = replace(body, 'rained', 'hailed') WHERE seq = 3")
    answer = run("verify", "--format", "json", expect=7)
    assert answer.json["sound"] is False
    assert [(finding["check"], finding["where"]) for finding in answer.json["findings"]] == [
        ("chain", "event 1"),
        ("chain", "event 3"),
    ]
    assert answer.stderr == (
        "ledger: error: 2 findings in 3 events: keep this file for comparison, and go on with a backup that"
        " `ledger verify --receipt` accepts\n"
    )
    table = run("verify", expect=7).stdout.splitlines()
    assert table[0].split() == ["check", "where", "finding"]
    assert [line.split()[:3] for line in table[2:] if line.startswith("chain")] == [
        ["chain", "event", "1"],
        ["chain", "event", "3"],
    ]


def test_a_receipt_finds_a_cut_tail(run: Run, recorded: Path, tmp_path: Path) -> None:
    kept = tmp_path / "receipt.txt"
    kept.write_text(run("head").stdout)
    assert "extends the receipt of 3" in run("verify", "--receipt", str(kept)).stderr
    run("add", "Hail falls", "--by", "Jane Roe", "--due", "none")
    assert "extends the receipt of 3" in run("verify", "--receipt", str(kept)).stderr
    with tamper(recorded) as connection:
        connection.execute("DELETE FROM event WHERE seq > 2")
    run("verify")
    answer = run("verify", "--receipt", str(kept), "--format", "csv", expect=7)
    assert answer.stdout == "check,where,finding\nreceipt,event 3,is gone: the ledger ends at event 2\n"


def test_a_receipt_stands_at_the_end_of_an_export_or_on_standard_input(
    run: Run, run_process: Run, recorded: Path, tmp_path: Path
) -> None:
    export = tmp_path / "export.csv"
    lines = "".join(f"# {line}\n" for line in run("head").stdout.splitlines())
    export.write_text("ledger x\nsize 1\nhead " + "0" * 64 + "\n" + "1,2\n" * 300_000 + lines)
    run("verify", "--receipt", str(export))
    as_json = run("head", "--format", "json").stdout
    run_process("verify", "--receipt", "-", input=as_json)
    run_process("verify", "--receipt", "-", input=as_json.encode("utf-16"))


def test_a_receipt_of_another_ledger_is_refused(run: Run, recorded: Path, tmp_path: Path) -> None:
    kept = tmp_path / "receipt.txt"
    kept.write_text(run("head").stdout.replace("test-ledger", "another"))
    assert "of another ledger" in run("verify", "--receipt", str(kept), expect=7).stdout


@pytest.mark.parametrize(("name", "code"), [("none.txt", 3), ("empty.txt", 5), (".", 6)])
def test_what_is_no_receipt_is_told(run: Run, recorded: Path, tmp_path: Path, name: str, code: int) -> None:
    (tmp_path / "empty.txt").touch()
    answer = run("verify", "--receipt", name, expect=code)
    assert answer.stderr.startswith(f"ledger: error: {name}: ")
    assert answer.stderr.count("\n") == 1


def test_an_edited_table_is_found_by_the_full_check_and_mended_by_rebuild(run: Run, recorded: Path) -> None:
    before = run("list").stdout if "list" in run("--help").stdout else ""
    with tamper(recorded) as connection:
        connection.execute("UPDATE resolution SET outcome = 'false'")
        connection.execute("DELETE FROM source_name WHERE name = 'John Roe'")
        connection.execute("INSERT INTO tag VALUES (2, 'weather')")
    run("verify")
    answer = run("verify", "--full", "--format", "json", expect=7)
    assert [(finding["where"], finding["message"]) for finding in answer.json["findings"]] == [
        ("source_name 2, john roe", "is missing"),
        ("tag 2, weather", "the journal knows no such row"),
        ("resolution 1", "outcome is 'false', the journal says 'true'"),
    ]
    assert "`ledger rebuild` makes everything else anew" in answer.stderr
    assert run("rebuild").stdout == "Rebuilt every table from 3 events.\n"
    run("verify", "--full")
    if before:
        assert run("list").stdout == before


def test_a_broken_journal_is_not_rebuilt_from(run: Run, recorded: Path) -> None:
    with tamper(recorded) as connection:
        connection.execute("UPDATE event SET body = replace(body, 'Rain', 'Hail') WHERE seq = 1")
        connection.execute("UPDATE question SET claim = 'Hail falls' WHERE id = 1")
    before = recorded.read_bytes()
    assert "the journal is broken, nothing was rebuilt: event 1" in run("rebuild", expect=7).stderr
    assert recorded.read_bytes() == before


def test_a_backup_is_a_whole_ledger_with_its_receipt(run: Run, recorded: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    answer = run("backup", str(target))
    assert answer.stdout == run("head").stdout
    assert answer.stderr == f"{target}: holds 3 events, checked\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert sorted(os.listdir(tmp_path)) == ["article.txt", "copy.db", "ledger.db"]
    connection = sqlite3.connect(target)
    assert connection.execute("SELECT count(*) FROM event").fetchone() == (3,)
    connection.close()


def test_a_backup_replaces_nothing_unasked(run: Run, recorded: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("mine")
    assert "--force" in run("backup", str(target), expect=4).stderr
    assert target.read_text() == "mine"
    run("backup", str(target), "--force")
    assert target.read_bytes().startswith(b"SQLite")


@pytest.mark.parametrize("name", ["ledger.db", "link.db", "hard.db", "./x/../ledger.db", "ledger.db-journal", "folder"])
def test_a_backup_never_replaces_the_ledger_or_what_is_no_file(
    run: Run, recorded: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / "link.db").symlink_to(recorded)
    (tmp_path / "hard.db").hardlink_to(recorded)
    (tmp_path / "folder").mkdir()
    (tmp_path / "x").mkdir()
    before = recorded.read_bytes()
    run("backup", name, "--force", expect=4)
    assert recorded.read_bytes() == before
    assert (tmp_path / "link.db").is_symlink()


def test_a_backup_into_no_folder_is_told(run: Run, recorded: Path) -> None:
    answer = run("backup", "nowhere/copy.db", expect=6)
    assert answer.stderr == (
        "ledger: error: nowhere/copy.db: cannot be made: No such file or directory; name another file\n"
    )


def test_a_changed_ledger_is_not_backed_up(run: Run, recorded: Path, tmp_path: Path) -> None:
    with tamper(recorded) as connection:
        connection.execute("UPDATE event SET body = replace(body, 'Rain', 'Hail') WHERE seq = 1")
    assert "no backup was made" in run("backup", "copy.db", expect=7).stderr
    assert sorted(os.listdir(tmp_path)) == ["article.txt", "ledger.db"]


@pytest.mark.parametrize("command", [("head",), ("verify",), ("rebuild",), ("backup", "copy.db")])
def test_without_a_ledger_nothing_is_made(run: Run, path: Path, command: tuple[str, ...]) -> None:
    assert "there is no ledger here" in run(*command, expect=3).stderr
    assert not path.exists()


def test_help_shows_an_example(run: Run) -> None:
    for command in ("head", "verify", "rebuild", "backup"):
        assert f"Example: ledger {command}" in run(command, "--help").stdout


def test_json_is_ascii(run: Run, recorded: Path) -> None:
    with tamper(recorded) as connection:
        connection.execute("UPDATE prediction SET claim = 'R\x1b[31m\u202e' WHERE id = 1")
    stdout = run("verify", "--full", "--format", "json", expect=7).stdout
    assert stdout.isascii()
    assert "\x1b" not in stdout
    assert json.loads(stdout)["findings"]
