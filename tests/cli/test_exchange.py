"""Files in and out, as a user meets them."""

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest
from conftest import Run

MAPS = ("--map", "claim=claim", "--map", "source=source")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text("“Rates will fall,” Ana said.\r\nМы verlieren nicht.\n", encoding="utf-8", newline="")
    return file


@pytest.fixture
def recorded(run: Run, article: Path) -> None:
    """A ledger with an article's text, two predictions and a decision."""
    text = ("--article", str(article), "--quote", "Rates will fall,")
    run("add", "Rates fall", "--by", "Ana", "--due", "2025-02-01", "--made", "2025-01-01", "--prob", "70%", *text)
    run("add", "It\u2028rains", "--by", "Боб", "--due", "none", "--made", "2025-01-02")
    run("resolve", "1", "true", "--on", "2025-01-20", "--evidence", "https://example.org/rates")


def exported(run: Run, tmp_path: Path, name: str = "ledger.jsonl") -> Path:
    run("export", "jsonl", "-o", str(tmp_path / name))
    return tmp_path / name


def rows_of(run: Run) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("export", "csv").stdout)))


@pytest.mark.usefixtures("recorded")
def test_a_ledger_made_from_an_export_is_the_same_to_the_letter(run: Run, tmp_path: Path, path: Path) -> None:
    first = exported(run, tmp_path)
    path.rename(tmp_path / "original.db")
    answer = run("import", "jsonl", str(first), "--format", "json").json
    assert answer["events"] == 3
    assert exported(run, tmp_path, "second.jsonl").read_bytes() == first.read_bytes()
    assert json.loads(first.read_text().splitlines()[-1])["receipt"] == answer["receipt"]


@pytest.mark.usefixtures("recorded")
def test_an_outside_program_can_check_the_lines(run: Run, article: Path) -> None:
    lines = [json.loads(line) for line in run("export", "jsonl").stdout.splitlines()]
    head = "0" * 64
    for line in lines[:3]:
        assert line["prev"] == head
        head = hashlib.sha256(line["body"].encode()).hexdigest()
        assert line["hash"] == head
    assert lines[3]["text"].encode() == article.read_bytes()
    assert lines[3]["sha256"] == hashlib.sha256(article.read_bytes()).hexdigest()
    assert lines[4] == {"receipt": {"ledger": "test-ledger", "size": 3, "head": head}}


@pytest.mark.usefixtures("recorded")
def test_the_receipt_of_an_export_is_found_in_its_text(run: Run) -> None:
    from ledger.receipts import receipt_from_text

    text = run("export", "jsonl").stdout
    assert receipt_from_text(text).size == 3
    assert receipt_from_text(run("export", "csv").stderr) == receipt_from_text(text)


@pytest.mark.usefixtures("recorded")
def test_an_export_is_ascii_and_steers_no_terminal(run: Run) -> None:
    text = run("export", "jsonl").stdout
    assert text.isascii()
    assert "\x1b" not in text


@pytest.mark.usefixtures("recorded")
def test_an_identical_file_adds_nothing(run: Run, tmp_path: Path, path: Path) -> None:
    file, before = exported(run, tmp_path), path.read_bytes()
    assert "nothing was added" in run("import", "jsonl", str(file)).stdout
    assert path.read_bytes() == before


@pytest.mark.usefixtures("recorded")
def test_an_import_extends_a_copy_that_is_behind(run: Run, tmp_path: Path, path: Path) -> None:
    behind = path.read_bytes()
    other = tmp_path / "other.txt"
    other.write_text("A second article says that snow falls.", encoding="utf-8")
    run("add", "Snow falls", "--by", "Ana", "--due", "2025-12-31", "--article", str(other))
    file, ahead = exported(run, tmp_path), run("export", "csv").stdout
    path.write_bytes(behind)
    assert run("import", "jsonl", str(file)).stdout == "Took up 1 event.\n"
    assert exported(run, tmp_path, "again.jsonl").read_bytes() == file.read_bytes()
    assert run("export", "csv").stdout == ahead
    assert_sound(path)


def assert_sound(path: Path) -> None:
    from ledger import checks
    from ledger.db import open_ledger

    ledger = open_ledger(path)
    with ledger.reading() as connection:
        found = [*checks.check_chain(connection, ledger.id), *checks.check_texts(connection)]
        assert [*found, *checks.check_tables(connection)] == []


@pytest.mark.usefixtures("recorded")
def test_an_import_is_refused_where_the_ledger_went_another_way(run: Run, tmp_path: Path, path: Path) -> None:
    behind = path.read_bytes()
    run("add", "Snow falls", "--by", "Ana", "--due", "none")
    file = exported(run, tmp_path)
    path.write_bytes(behind)
    run("add", "Hail falls", "--by", "Ana", "--due", "none")
    before = path.read_bytes()
    assert "other events" in run("import", "jsonl", str(file), expect=4).stderr
    run("add", "Sleet falls", "--by", "Ana", "--due", "none")
    assert "other events" not in run("import", "jsonl", str(exported(run, tmp_path))).stderr
    assert path.read_bytes() != before


@pytest.mark.usefixtures("recorded")
def test_an_import_is_refused_where_the_ledger_is_ahead_or_another(run: Run, tmp_path: Path, path: Path) -> None:
    file = exported(run, tmp_path)
    run("add", "Snow falls", "--by", "Ana", "--due", "none")
    before = path.read_bytes()
    assert "ahead" in run("import", "jsonl", str(file), expect=4).stderr
    assert path.read_bytes() == before
    file.write_text(file.read_text().replace("test-ledger", "other-ledger"))
    assert "other-ledger" in run("import", "jsonl", str(file), expect=4).stderr
    assert path.read_bytes() == before


def tampered(lines: list[str]) -> dict[str, tuple[list[str], str]]:
    """Ways to spoil an export, and what the message has to say."""
    event, text, receipt = json.loads(lines[1]), json.loads(lines[3]), json.loads(lines[4])["receipt"]
    changed = json.dumps({**event, "body": event["body"].replace("rains", "snows")})
    spaced = event["body"].replace('"data":', '"data": ')
    loose = json.dumps({**event, "body": spaced, "hash": hashlib.sha256(spaced.encode()).hexdigest()})
    surrogate = json.dumps({**event, "body": event["body"] + "\ud800"})
    return {
        "a changed word": ([lines[0], changed, *lines[2:]], "jsonl:2: event 2 was changed"),
        "not canonical": ([lines[0], loose, *lines[2:]], "jsonl:2: event 2 its body is not in canonical form"),
        "half a character": ([lines[0], surrogate, *lines[2:]], "jsonl:2: holds half of a character"),
        "a lost event": ([lines[0], *lines[2:]], "jsonl:2: event 3 follows event 1"),
        "two swapped events": ([lines[1], lines[0], *lines[2:]], "jsonl:1: event 2 follows event 0"),
        "a cut tail": (lines[:-1], "the receipt is missing"),
        "a cut line": ([*lines[:2], lines[2][:50]], "jsonl:3: is not JSON"),
        "a lost text": ([*lines[:3], lines[4]], "jsonl:4: the text of the article of event 1 is missing"),
        "a changed text": ([*lines[:3], json.dumps({**text, "text": "Hm"}), lines[4]], "jsonl:4: the text was changed"),
        "a text twice": ([*lines[:4], lines[3], lines[4]], "jsonl:5: this text stood there already"),
        "a text of nobody": (
            [*lines[:3], json.dumps({"sha256": hashlib.sha256(b"x").hexdigest(), "text": "x"}), *lines[3:]],
            "jsonl:4: no event speaks of this text",
        ),
        "a wrong size": ([*lines[:4], json.dumps({"receipt": {**receipt, "size": 4}})], "jsonl:5: the receipt does"),
        "a wrong head": ([*lines[:4], json.dumps({"receipt": {**receipt, "head": "0" * 64}})], "jsonl:5: the receipt"),
        "more behind": ([*lines, lines[0]], "jsonl:6: stands behind the receipt"),
        "a key twice": (
            [lines[0].replace("{", '{"seq":1,', 1), *lines[1:]],
            "jsonl:1: is not JSON: a key stands twice",
        ),
        "something else": (['{"predictions": []}'], "jsonl:1: is not the export of a ledger"),
        "a blank line": ([lines[0], "", *lines[1:]], "jsonl:2: is not JSON"),
        "nothing": ([""], "jsonl:1: is not JSON"),
        "deep": (["[" * 100_000], "jsonl:1: is not JSON"),
        "a long number": ([lines[0], '{"receipt": ' + "1" * 5000 + "}"], "jsonl:2: is not JSON"),
        "not a number": ([lines[0], '{"receipt": NaN}'], "jsonl:2: the receipt does not fit"),
    }


@pytest.mark.usefixtures("recorded")
def test_a_file_that_was_spoilt_is_refused_and_leaves_nothing_behind(run: Run, tmp_path: Path, path: Path) -> None:
    lines = exported(run, tmp_path).read_text().splitlines()
    kept = path.read_bytes()
    bad = tmp_path / "bad.jsonl"
    for name, (spoilt, message) in tampered(lines).items():
        bad.write_text("\n".join(spoilt), encoding="utf-8")
        path.unlink()
        said = run("import", "jsonl", str(bad), expect=5).stderr
        assert message in said, f"{name}: {said}"
        assert said.count("\n") == 1, name
        assert [file.name for file in tmp_path.iterdir() if "ledger.db" in file.name] == [], name
        path.write_bytes(kept)
        run("import", "jsonl", str(bad), expect=5)
        assert path.read_bytes() == kept, name


def chained(*facts: tuple[str, dict[str, object]]) -> str:
    """An export with these events, its chain in order whatever they say."""
    from ledger.journal import NO_HASH, body_hash, canonical

    head, lines = NO_HASH, []
    for seq, (kind, data) in enumerate(facts, start=1):
        fields = {"v": 1, "ledger": "forged", "seq": seq, "prev": head, "type": kind, "actor": "", "data": data}
        body = canonical({**fields, "recorded_at": "2025-01-01T00:00:00Z"})
        lines.append(json.dumps({"seq": seq, "prev": head, "body": body, "hash": body_hash(body)}))
        head = body_hash(body)
    return "\n".join([*lines, json.dumps({"receipt": {"head": head, "ledger": "forged", "size": len(facts)}})])


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("prediction.recorded", {}),
        ("prediction.recorded", {"prediction": {}, "question": 1}),
        (
            "question.resolved",
            {"resolution": 1, "question": 9, "outcome": "true", "resolved_on": "x", "decided_on": "x"},
        ),
        (
            "question.resolved",
            {"resolution": 1, "question": 9, "outcome": "odd", "resolved_on": "2025-01-01", "decided_on": "2025-01-01"},
        ),
        ("source.recorded", {"source": {"id": [], "name": 3, "key": {}}}),
        ("source.recorded", {"source": {"id": 2**70, "name": "A", "key": "a"}}),
        ("article.forgotten", {"sha256": {}}),
    ],
)
def test_events_that_hold_the_wrong_things_are_bad_input(
    run: Run, tmp_path: Path, path: Path, kind: str, data: dict[str, object]
) -> None:
    file = tmp_path / "forged.jsonl"
    file.write_text(chained((kind, data)))
    assert "Traceback" not in run("import", "jsonl", str(file), expect=5).stderr
    assert not path.exists()


def test_an_event_of_a_newer_version_is_refused_as_such(run: Run, tmp_path: Path) -> None:
    (tmp_path / "newer.jsonl").write_text(chained(("prediction.sung", {})))
    assert "update the program" in run("import", "jsonl", str(tmp_path / "newer.jsonl"), expect=7).stderr


def test_an_empty_ledger_goes_out_and_in(run: Run, tmp_path: Path, path: Path) -> None:
    file = tmp_path / "none.jsonl"
    file.write_text(chained())
    run("import", "jsonl", str(file))
    assert exported(run, tmp_path, "again.jsonl").read_text().rstrip() == file.read_text().replace(" ", "")


@pytest.mark.usefixtures("recorded")
def test_a_forgotten_text_stays_forgotten_in_a_copy(run: Run, tmp_path: Path, path: Path) -> None:
    from datetime import UTC, date, datetime

    from ledger.db import open_ledger
    from ledger.recording.catalogue import forget_article
    from ledger.recording.writer import Circumstances, recording

    behind = path.read_bytes()
    now = datetime(2025, 3, 1, tzinfo=UTC)
    with recording(open_ledger(path), Circumstances(lambda: now, date(2025, 3, 1))) as writer:
        forget_article(writer, 1, "asked for")
    file = exported(run, tmp_path)
    assert "verlieren" not in file.read_text()
    path.write_bytes(behind)
    run("import", "jsonl", str(file))
    assert_sound(path)
    assert exported(run, tmp_path, "again.jsonl").read_bytes() == file.read_bytes()
    path.unlink()
    run("import", "jsonl", str(file))
    assert_sound(path)


@pytest.mark.usefixtures("recorded")
def test_an_export_goes_through_a_pipe_in_new_processes(run_process: Run, path: Path, tmp_path: Path) -> None:
    sent = run_process("export", "jsonl").stdout
    path.rename(tmp_path / "original.db")
    run_process("import", "jsonl", "-", "--dry-run", input=sent)
    assert not path.exists()
    run_process("import", "jsonl", "-", input=sent)
    assert run_process("export", "jsonl").stdout == sent
    assert oct(path.stat().st_mode)[-3:] == "600"


@pytest.mark.usefixtures("recorded")
def test_an_export_never_replaces_the_ledger_or_a_folder(run: Run, tmp_path: Path, path: Path) -> None:
    before = path.read_bytes()
    (tmp_path / "link").symlink_to(path)
    for name in ("ledger.db", "link"):
        assert "the ledger itself" in run("export", "csv", "-o", str(tmp_path / name), expect=4).stderr
    assert "not a plain file" in run("export", "csv", "-o", str(tmp_path), expect=5).stderr
    assert "cannot be written" in run("export", "csv", "-o", str(tmp_path / "no" / "x.csv"), expect=6).stderr
    assert path.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["article.txt", "ledger.db", "link"]


@pytest.mark.usefixtures("recorded")
def test_an_export_that_fails_leaves_the_old_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ledger.formats.jsonl.kept_texts", broken)
    assert "No space left" in run("export", "jsonl", "-o", str(target), expect=6).stderr
    assert target.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".new")] == []


def test_csv_cells_run_no_formula(run: Run) -> None:
    run("add", "=1+1", "--by", "+Ana", "--due", "none")
    row = rows_of(run)[0]
    assert (row["claim"], row["source"]) == ("'=1+1", "'+Ana")


def test_an_unknown_format_is_a_usage_error(run: Run) -> None:
    assert "jsonl" in run("import", "xml", "x", expect=2).stderr
    assert "jsonl" in run("export", "xml", expect=2).stderr
    assert "--skip-bad" in run("import", "jsonl", "x", "--skip-bad", expect=2).stderr
    assert "fixed fields" in run("import", "jsonl", "x", "--map", "a=b", expect=2).stderr
    assert "no such file" in run("import", "jsonl", "x", expect=3).stderr
    assert "is a folder" in run("import", "csv", ".", *MAPS, expect=5).stderr


def test_exporting_nothing_says_that_there_is_no_ledger(run: Run) -> None:
    assert "there is no ledger here" in run("export", "jsonl", expect=3).stderr
