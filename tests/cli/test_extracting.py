import json
import os
from pathlib import Path

import pytest
from conftest import Run

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_8f39ec3155af1ad9.txt"


EVENTS = '[[event]]\nnames = ["the harbour festival", "Harbour Day"]\ndays = ["2025-06-14/2025-06-15", "2026-06-13"]\n'
WORDS = "before the harbour festival"


def latest(run: Run, *options: str) -> str | None:
    found: str | None = run(*options, "when", WORDS, "--from", "2025-03-01", "-f", "json").json["latest"]
    return found


def test_a_table_of_dated_events_beside_the_ledger_is_read(run: Run, path: Path, tmp_path: Path) -> None:
    assert latest(run) is None
    path.with_suffix(".events.toml").write_text(EVENTS, encoding="utf-8")
    assert latest(run) == "2025-06-13"
    run("add", "The quay is open", "--by", "Jane Roe", "--due", WORDS, "--made", "2025-03-01")
    (tmp_path / "a.txt").write_text("The quay will open before the harbour festival, Max Poe said.", encoding="utf-8")
    shown = run("extract", "a.txt", "--published", "2025-03-01", "-f", "json").json["statements"]
    assert (shown[0]["deadline"], shown[0]["deadline_rule"]) == ("2025-06-13", "before(event)")
    assert "13 June 2025" in shown[0]["claim"]
    run("extract", "a.txt", "--published", "2025-03-01", "--accept")
    run("amend", "q1", "--due", "before Harbour Day")
    (tmp_path / "f.csv").write_text(f"claim,source,made,deadline\nRain,Ana,2025-03-01,{WORDS}\n", encoding="utf-8")
    run("import", "csv", "f.csv", *(f"--map={name}={name}" for name in ("claim", "source", "made", "deadline")))
    recorded = run("list", "-f", "json").json["predictions"]
    assert [(each["deadline"], each["deadline_rule"]) for each in recorded] == [("2025-06-13", "before(event)")] * 3


def test_a_table_of_dated_events_can_be_named(
    run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "mine.toml"
    table.write_text(EVENTS, encoding="utf-8")
    assert latest(run, "--events", str(table)) == "2025-06-13"
    monkeypatch.setenv("LEDGER_EVENTS", str(table))
    assert latest(run) == "2025-06-13"
    table.write_text(EVENTS.replace("2025-06-14", "2025-06-31"), encoding="utf-8")
    refused = run("when", WORDS, expect=5)
    assert f"{table}: event 1: days: “2025-06-31/2025-06-15” is neither" in refused.stderr
    run("add", "The quay is open", "--by", "Jane Roe", "--due", WORDS, expect=5)
    assert not path.exists()
    monkeypatch.setenv("LEDGER_EVENTS", "gone.toml")
    assert "there is no such table of events" in run("when", WORDS, expect=3).stderr
    assert "is a folder" in run("--events", str(tmp_path), "when", WORDS, expect=5).stderr


def test_neither_needs_a_ledger_nor_makes_one(run: Run, path: Path) -> None:
    run("when", "next week")
    run("extract", str(SEED), "--published", "2024-11-16")
    assert not path.exists()


def test_the_seed_article_gives_its_seven_statements(run: Run) -> None:
    page = run("extract", str(SEED), "--published", "2024-11-16", "--outlet", "EADaily", "--format", "json").json
    text = SEED.read_text(encoding="utf-8")
    found = page["statements"]
    assert all(text[each["start"] : each["end"]] == each["quote"] for each in found)
    assert [each["speaker"] for each in found] == [
        "The Washington Post", "Donald Trump", "Konstantin Remchukov", "Mikhail Zvinchuk", "Mikhail Zvinchuk",
        "Mikhail Zvinchuk", "Pasi Paroinen",
    ]  # fmt: skip
    dated = {each["deadline_text"]: each["deadline"] for each in found if each["deadline"]}
    assert dated == {
        "in the coming weeks or months": "2025-05-16",
        "before Trump's inauguration": "2025-01-19",
        "in the coming days": "2024-11-23",
    }
    assert page["article"]["published"] == "2024-11-16"


def test_standard_input_is_read_to_the_letter(run_process: Run) -> None:
    text = "The union will strike on Friday,\r\nits leader said.\r\n"
    page = run_process("extract", "-", "--published", "2024-05-06", "--format", "json", input=text.encode()).json
    (found,) = page["statements"]
    assert text[found["start"] : found["end"]] == found["quote"]
    assert found["deadline"] == "2024-05-10"


def test_several_articles_give_a_line_of_json_each(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The union will strike on Friday, its leader said.")
    answer = run("extract", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--published", "2024-05-06", "-f", "json")
    assert [len(json.loads(line)["statements"]) for line in answer.stdout.splitlines()] == [1, 1]


@pytest.mark.parametrize(
    ("text", "expect", "said"),
    [
        ("The union will strike on Friday, its leader said.", 2, "--published"),
        ("", 5, "empty"),
    ],
)
def test_what_cannot_be_read_is_said(run: Run, tmp_path: Path, text: str, expect: int, said: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    assert said in run("extract", str(tmp_path / "a.txt"), expect=expect).stderr
    assert "no such file" in run("extract", "gone.txt", expect=3).stderr


def test_a_text_that_is_no_article_by_its_length_is_refused(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("It rained in town all day. " * 40_000)
    refused = run("extract", str(article), "--published", "2025-02-24", "--accept", expect=5)
    assert "has more than 1,000,000 characters" in refused.stderr
    article.write_text("It will rain in town by Easter. " * 30_000)
    found = run("extract", str(article), "--published", "2025-02-24", "-f", "json").json["statements"]
    assert [each["start"] for each in found] == [0]


SAID = "The union will strike on Friday, Jane Roe said.\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--url", "notaurl"), '--url "notaurl" is no web address'),
        (("--url", "javascript:alert(1)"), "is no web address"),
        (("--url", "https:///path"), "is no web address"),
        (("--url", "ftp://example.org/a"), "is no web address"),
        (("--outlet", "   "), "--outlet is empty"),
        (("--author", ""), "--author is empty"),
        (("--title", " "), "--title is empty"),
    ],
)
def test_what_is_said_of_an_article_has_to_say_something(
    run: Run, path: Path, tmp_path: Path, options: tuple[str, str], said: str
) -> None:
    (tmp_path / "a.txt").write_text(SAID)
    for command in (("extract", "a.txt", "--accept"), ("article", "add", "a.txt")):
        assert said in run(*command, "--published", "2025-02-24", *options, expect=5).stderr
    assert not path.exists()
    run("article", "add", "a.txt", "--url", "https://example.org/a?b=1")
    assert "is no web address" in run("article", "amend", "a1", "--url", "notaurl", expect=5).stderr
    run("article", "amend", "a1", "--url", "")


def test_a_pipe_is_no_file_but_what_a_shell_opened_is_read(run: Run, run_process: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    refused = run("extract", str(tmp_path / "pipe"), "--published", "2025-02-24", expect=5)
    assert "is a pipe, not a file" in refused.stderr
    read = run_process("extract", "/dev/stdin", "--published", "2025-02-24", "-f", "json", input=SAID)
    assert len(read.json["statements"]) == 1


def test_a_link_out_of_a_folder_is_not_followed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    (tmp_path / "outside.txt").write_text(SAID)
    (folder / "a.txt").write_text(SAID)
    (folder / "inside.txt").symlink_to(folder / "a.txt")
    (folder / "out.txt").symlink_to(tmp_path / "outside.txt")
    answer = run("extract", str(folder), "--published", "2025-02-24", "-f", "json")
    assert len(answer.stdout.splitlines()) == 2
    assert "out.txt: left out: a link to a file outside the folder" in answer.stderr
    run("extract", str(folder / "out.txt"), "--published", "2025-02-24")


def test_a_day_of_publication_in_the_future_is_said_in_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: Strike\ndate: 2029-03-11\n---\n{SAID}")
    said = run("extract", "a.md", "--accept", expect=5).stderr
    assert "the day it was said, 2029-03-11 lies in the future: today is 2025-03-01" in said
