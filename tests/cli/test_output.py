import re
from pathlib import Path

import pytest
from conftest import Run
from statements import HARMFUL, record_harmful

from ledger.cli import output
from ledger.cli.output import Column

SHOWN = [
    ["list"], ["due"], ["show", "1"], ["show", "q1"], ["search", "claim"], ["log"], ["log", "1"],
    ["source", "list"], ["source", "show", f"source {HARMFUL}"], ["article", "list"],
    ["article", "show", "a1", "--text"], ["question", "list"], ["question", "show", "q1"],
]  # fmt: skip
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]")


@pytest.mark.parametrize("verb", SHOWN, ids=lambda verb: " ".join(verb[:2]))
def test_outside_text_can_do_no_harm(run: Run, tmp_path: Path, verb: list[str]) -> None:
    record_harmful(run, tmp_path)
    for name in ("table", "csv", "markdown", "grid", "html"):
        assert not STEERING.search(run(*verb, "-f", name).stdout), name
    answer = run(*verb, "-f", "json")
    assert answer.stdout.isascii()
    assert verb[0] == "due" or any("\x1b]52;c;aGk=\x07" in text for text in texts(answer.json))


def texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for member in value.values() for text in texts(member)]
    if isinstance(value, list):
        return [text for member in value for text in texts(member)]
    return [value] if isinstance(value, str) else []


def test_errors_show_harmful_names_harmless(run: Run, tmp_path: Path) -> None:
    record_harmful(run, tmp_path)
    for verb in (["list", "--source", HARMFUL], ["source", "show", HARMFUL], ["show", HARMFUL], ["search", HARMFUL]):
        answer = run(*verb, expect=3 if "source" in "".join(verb) else 5 if verb[0] == "show" else 0)
        assert not STEERING.search(answer.stderr)


COLUMNS = [Column("ID", right=True), Column("Claim", wraps=True, weight=3), Column("Source", wraps=True)]
ROWS = [[1, "word " * 40, "a long name of a source"], [20, "short", None]]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_table_fits_the_terminal(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = output.table_text(COLUMNS, ROWS).splitlines()
    assert width - 12 <= max(map(len, lines)) <= width
    assert all(line == line.rstrip() for line in lines)


def test_in_a_pipe_each_row_keeps_to_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS")
    assert len(output.table_text(COLUMNS, ROWS).splitlines()) == 4


def test_letters_of_two_columns_count_as_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    columns = [Column("Claim", wraps=True), Column("ID")]
    assert output.table_text(columns, [["日本語" * 5, "a"], ["b" * 26, "c"]]).splitlines() == [
        "Claim                       ID",
        "--------------------------  --",
        "日本語日本語日本語日本語日  a",
        "本語",
        "bbbbbbbbbbbbbbbbbbbbbbbbbb  c",
    ]


def test_wide_columns_wait_for_a_wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = [Column("A"), Column("B", from_width=100)]
    assert output.table_text(columns, [["1", "2"]]).split() == ["A", "-", "1"]
    monkeypatch.setenv("COLUMNS", "100")
    assert output.table_text(columns, [["1", "2"]]).split() == ["A", "B", "-", "-", "1", "2"]


def test_markdown_keeps_outside_marks_out_of_its_own() -> None:
    table = output.table_text([Column("A")], [["a|b <i> [x](y) `c`\nd"]], "markdown")
    assert table.splitlines()[2] == r"| a\|b \<i> \[x\](y) \`c\` d |"


def test_a_spreadsheet_runs_no_formula(capsys: pytest.CaptureFixture[str]) -> None:
    output.write_rows([Column("A"), Column("B")], [["=1+1", -2], ["@x", True]], "csv")
    assert capsys.readouterr().out == "A,B\n'=1+1,-2\n'@x,true\n"


def test_a_long_list_is_the_same_json_as_a_whole_one(capsys: pytest.CaptureFixture[str]) -> None:
    values = [{"a": 1, "b": "x\ny"}, {"a": None, "b": "é"}]
    for some in (values, values[:1], []):
        output.write_json_list("list", some)
        listed = capsys.readouterr().out
        output.write_json({"list": some})
        assert listed == capsys.readouterr().out


def test_fields_stand_below_each_other(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    output.write_fields([("Name", "one two three four five six"), ("None", None), ("Empty", " "), ("Tags", ["a", "b"])])
    assert capsys.readouterr().out == "  Name  one two three four\n        five six\n  Tags  a, b\n"


def test_colours_are_for_terminals_that_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    column = Column("Status", colours={"overdue": "yellow"})
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "\x1b" not in output.table_text([column], [["overdue"]])
    monkeypatch.delenv("NO_COLOR")
    assert "\x1b[33moverdue\x1b[0m" in output.table_text([column], [["overdue"], ["open"]])
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in output.table_text([column], [["overdue"]])


def test_an_unknown_format_is_refused(run: Run) -> None:
    assert '--format "xml" is not known' in run("list", "-f", "xml", expect=2).stderr
