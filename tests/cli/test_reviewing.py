"""`extract --review`: a person goes through the statements of an article, in a pseudo-terminal."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from journal_reader import events
from terminal import Terminal

Start = Callable[..., Terminal]
Golden = Callable[[str, str], None]

ARTICLE = """Spring at the river

The snow is melting early. "The river will rise above five metres by Easter," Jane Roe, head of the Weather Service, \
said on Monday. The Port Authority said it will close the lock on 3 March and the ferry will run again in two weeks. \
"The summer will be important for us," Max Poe, the mayor, said.

The bridge will probably be closed to lorries next week. The council plans to rebuild the old mill and widen the road \
in the coming years. Jane Roe expects that the harvest will fall by a tenth this year.
"""
TAKE = "Take it up?"


@pytest.fixture(autouse=True)
def _article(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")


@pytest.fixture
def asked_before(run: Run) -> None:
    """A question that the article answers too, and a name that is nearly one of the article's."""
    by = ("--by", "Port Authorty", "--due", "2025-03-08")
    run("add", "The ferry runs again", *by, "--made", "2025-02-20")


def predictions(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run("list", "-f", "json").json["predictions"]
    return found


def test_it_asks_about_each_statement(start: Start, golden: Golden, run: Run, path: Path, asked_before: None) -> None:
    terminal = start("extract", "article.txt", "--review")
    terminal.answer("published on", "2025-03-02")
    terminal.answer("published on", "2025-02-24")
    terminal.answer("outlet, who published it", "The Daily Gauge")
    terminal.answer(TAKE, "perhaps")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "edit")
    terminal.answer("Change what?", "claim")
    terminal.answer("Claim (Enter keeps it)", "The lock is closed on 3 March 2025")
    terminal.answer("Change what?", "role")
    terminal.answer("Role", "operator of the lock")
    terminal.answer("Change what?", "probability")
    terminal.answer("Probability", "1.7")
    terminal.answer("Probability", "very likely")
    terminal.answer("Change what?")
    terminal.answer(TAKE, "accept")
    terminal.answer("[Y/n]", "n")
    terminal.answer(TAKE, "attach")
    assert "q1 asks nearly the same: The ferry runs again" in terminal.screen
    terminal.answer("Question that it answers", "q99")
    terminal.answer("Question that it answers", "q1")
    terminal.answer("Its speaker")
    terminal.answer(TAKE, "skip")
    terminal.answer(TAKE, "edit")
    terminal.answer("Change what?", "deadline")
    terminal.answer("Deadline", "by the end of March")
    terminal.answer("Change what?", "speaker")
    terminal.answer("Speaker", "Weather Service")
    terminal.answer("Change what?", "done")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "split")
    terminal.answer("First words of the second part", "the bridge")
    terminal.answer("First words of the second part", "widen the road")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "edit")
    terminal.answer("Change what?", "claim")
    terminal.answer("Claim", "The council widens the road by 24 February 2030")
    terminal.answer("Change what?", "done")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0
    golden("review.txt", terminal.screen)

    _, river, lock, ferry, bridge, mill, road = predictions(run)
    assert (river["source"], river["quote"], river["deadline"]) == (
        "Jane Roe", "The river will rise above five metres by Easter", "2025-04-20",
    )  # fmt: skip
    assert river["drafts"] == ["claim", "criteria"]
    assert (lock["claim"], lock["drafts"]) == ("The lock is closed on 3 March 2025", ["criteria"])
    assert (lock["role"], lock["probability_wording"]) == ("operator of the lock", "very likely")
    assert (ferry["question"], ferry["claim"]) == ("q1", "The ferry runs again")
    assert ferry["source"] == lock["source"] == "The Port Authority"
    assert (bridge["deadline_text"], bridge["source"]) == ("by the end of March", "Weather Service")
    assert (mill["quote"], road["quote"]) == (
        "The council plans to rebuild the old mill", "widen the road in the coming years",
    )  # fmt: skip
    assert (mill["source"], road["source"]) == ("The Daily Gauge", "The Daily Gauge")
    assert (mill["deadline"], road["deadline"]) == (None, "2030-02-24")
    kinds = [event["type"] for event in events(path)]
    assert kinds == ["prediction.recorded"] * 4 + ["passage.skipped"] + ["prediction.recorded"] * 3
    for each in predictions(run)[1:]:
        shown = run("show", str(each["id"]), "-f", "json").json["predictions"][0]
        assert ARTICLE[shown["quote_start"] : shown["quote_end"]] == shown["quote"]
        assert shown["extractor"].startswith("rule ")
    run("verify", "--full")


def test_the_progress_line_gives_way_to_what_is_written(start: Start, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.txt").write_text("The mayor will resign on Monday, Jane Roe said.\n", encoding="utf-8")
    (tmp_path / "two.txt").write_text("", encoding="utf-8")
    terminal = start("extract", "one.txt", "two.txt", "three.txt")
    terminal.answer("one.txt: published on", "2025-02-24")
    terminal.answer("three.txt: published on", "2025-02-24")
    assert terminal.finish() == 5
    assert "Reading  [------" in terminal.screen
    assert "]  66%\r\x1b[K" in terminal.screen
    for line in terminal.screen.split("\n"):
        behind = line.rpartition("%")[2] if "Reading  [" in line else ""
        assert not behind or behind.startswith("\r\x1b[K"), "what follows begins on a line of its own"


def test_it_goes_on_where_it_was_left(start: Start, golden: Golden, run: Run) -> None:
    command = ("extract", "article.txt", "--published", "2025-02-24", "--outlet", "The Daily Gauge", "--review")
    first = start(*command)
    first.answer(TAKE, "skip")
    first.answer(TAKE, "accept")
    first.wait_for(TAKE)
    first.interrupt()
    assert first.finish() == 130
    assert first.screen.endswith("Recorded 1 prediction, skipped 1; 5 are left; the same command goes on with\nthem.\n")
    second = start(*command)
    second.answer(TAKE, "quit")
    assert second.finish() == 0
    golden("review-goes-on.txt", second.screen)
    again = start(*command, "--again")
    again.answer(TAKE, "accept")
    again.answer(TAKE, "quit")
    assert again.finish() == 0
    assert "river will rise" in predictions(run)[1]["quote"]


def test_accepting_all_leaves_alone_what_was_skipped(start: Start, run: Run) -> None:
    command = ("extract", "article.txt", "--published", "2025-02-24", "--outlet", "The Daily Gauge")
    terminal = start(*command, "--review")
    terminal.answer(TAKE, "skip")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0
    answer = run(*command, "--accept")
    assert "Skipped before and not taken up: 1 passage." in answer.stderr
    assert len(predictions(run)) == 6
    assert run(*command, "--accept", "-f", "json").json["known"][0]["skipped"] is True
    done = start(*command, "--review")
    assert done.finish() == 0
    assert "7 statements found, 7 of them dealt with before." in done.screen


def test_a_split_that_is_left_in_the_middle_records_nothing(start: Start, path: Path) -> None:
    text = "The council said it will rebuild the old mill and widen the road in the coming years.\n"
    Path("article.txt").write_text(text, encoding="utf-8")
    terminal = start("extract", "article.txt", "--published", "2025-02-24", "--review")
    terminal.answer(TAKE, "split")
    terminal.answer("First words", "")
    terminal.answer(TAKE, "split")
    terminal.answer("First words", "widen")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "quit")
    terminal.wait_for("The split is undone; nothing of it was recorded.")
    terminal.answer(TAKE, "attach")
    terminal.wait_for("There is no question yet")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0
    assert not path.exists()


def test_the_longer_fields_open_in_the_editor(start: Start, run: Run, tmp_path: Path) -> None:
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\nsed -i "s/will rise/rises/" "$1"\n', encoding="utf-8")
    editor.chmod(0o755)
    command = ("extract", "article.txt", "--published", "2025-02-24", "--outlet", "The Daily Gauge", "--review")
    terminal = start(*command, environment={"EDITOR": str(editor)})
    terminal.answer(TAKE, "edit")
    terminal.answer("Change what?", "claim")
    terminal.answer("Change what?", "done")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0
    assert predictions(run)[0]["claim"] == "The river rises above five metres by 20 April 2025."
    assert predictions(run)[0]["drafts"] == ["criteria"]


def test_as_json_it_says_at_the_end_what_was_recorded(path: Path, tmp_path: Path) -> None:
    import json

    arguments = ("extract", "article.txt", "--published", "2025-02-24", "--outlet", "The Daily Gauge", "--review")
    terminal = Terminal(path, *arguments, "-f", "json", today="2025-03-01", output=tmp_path / "out.json")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "skip")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0
    done = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert ([each["id"] for each in done["recorded"]], done["skipped"], done["article"]["id"]) == ([1], 1, "a1")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--review",), "--review asks about each statement at a terminal, and there is none; --accept takes all up"),
        (("--review", "--accept"), "--accept takes all of them up, --review asks about each: give one of the two"),
        (("--again",), "--again belongs to --review"),
    ],
)
def test_it_needs_a_terminal(run: Run, options: tuple[str, ...], message: str, path: Path) -> None:
    assert message in run("extract", "article.txt", *options, expect=2).stderr
    assert not path.exists()


REVIEW = ("extract", "article.txt", "--published", "2025-02-24", "--outlet", "The Daily Gauge", "--review")


def test_a_text_can_be_changed_where_it_stands(start: Start, run: Run) -> None:
    pytest.importorskip("readline", reason="this Python cannot edit lines")
    terminal = start(*REVIEW, environment={"TERM": "xterm"})
    terminal.answer(TAKE, "edit")
    terminal.answer("Change what?", "claim")
    terminal.wait_for("Claim (Enter keeps it): ")
    terminal.wait_for("2025.")
    terminal.type("\x01\x1bd\x1bdThe brook\n")
    terminal.answer("Change what?", "criteria")
    terminal.wait_for("Criteria (Enter keeps it): ")
    terminal.type("\n")
    terminal.answer("Change what?")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0
    (found,) = predictions(run)
    assert found["claim"] == "The brook will rise above five metres by 20 April 2025."
    assert found["drafts"] == ["criteria"]


def test_a_text_that_cannot_be_edited_is_shown(start: Start, run: Run) -> None:
    terminal = start(*REVIEW)
    terminal.answer(TAKE, "edit")
    terminal.answer("Change what?", "speaker")
    terminal.wait_for("Now: Jane Roe")
    terminal.answer("Speaker", "")
    terminal.answer("Change what?", "done")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0


def test_a_deadline_that_was_misread_is_mended_with_its_words_kept(start: Start, run: Run) -> None:
    terminal = start(*REVIEW)
    terminal.answer(TAKE, "edit")
    terminal.answer("Change what?", "deadline")
    terminal.wait_for("Now: by Easter")
    terminal.answer("Deadline", "")
    terminal.answer("Last day, set by hand (Enter keeps 2025-04-20)", "2025-04-21")
    terminal.answer("Change what?", "done")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0
    (found,) = predictions(run)
    assert (found["deadline_text"], found["deadline"], found["deadline_rule"]) == ("by Easter", "2025-04-21", "by hand")


def test_a_day_before_the_article_was_published_is_told(start: Start) -> None:
    terminal = start(*REVIEW)
    terminal.answer(TAKE, "edit")
    terminal.answer("Change what?", "made")
    terminal.answer("Said on", "2025-02-20")
    terminal.wait_for("That is before the article was published, on 2025-02-24.")
    terminal.answer("Change what?", "done")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0


def test_yes_or_no_is_asked_like_everything_else_and_quit_works_there(start: Start) -> None:
    terminal = start(*REVIEW)
    terminal.answer(TAKE, "edit")
    terminal.answer("Change what?", "condition")
    terminal.answer("[y/N]", "maybe")
    terminal.wait_for('"maybe" is no answer here: yes, no, quit')
    terminal.answer("[y/N]", "y")
    terminal.answer("Change what?", "condition")
    terminal.answer("[Y/n]", "quit")
    assert terminal.finish() == 0
    assert "Recorded 0 predictions, skipped 0; 7 are left" in terminal.screen


def test_a_statement_attached_to_its_opposite_denies_it(start: Start, run: Run, tmp_path: Path) -> None:
    run("add", "The tunnel will open by 30 June 2027", "--by", "Ann Lee", "--due", "2027-06-30", "--made", "2025-02-10")
    denial = "The tunnel will not open by June 2027, Carl Dow said."
    (tmp_path / "denial.txt").write_text(denial, encoding="utf-8")
    terminal = start("extract", "denial.txt", "--published", "2025-02-10", "--review")
    terminal.answer(TAKE, "attach")
    assert "q1 is nearly the opposite: The tunnel will open by 30 June 2027" in terminal.screen
    terminal.answer("Question that it answers", "q1")
    terminal.answer("Its speaker (affirms/denies) [denies]", "")
    assert terminal.finish() == 0
    assert predictions(run)[-1]["stance"] == "denies"
