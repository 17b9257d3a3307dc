"""`extract` drafts questions about numbers, days and choices: shown, taken up, edited, decided, counted."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from journal_reader import events
from terminal import Terminal

Start = Callable[..., Terminal]
Golden = Callable[[str, str], None]

ARTICLE = """Prices and the bridge

The central bank expects inflation of 2.5 to 3 percent this year. The minister expects the bridge to open between May \
and July 2025. Jane Roe puts a rate cut at 60 percent and a hold at 40 percent in March. Prices will fall below last \
year's level by June, the institute said. The ministry will send 300 troops to the border next month.
"""
COMMAND = ("extract", "article.txt", "--published", "2025-02-24", "--outlet", "The Daily Gauge")
TAKE, CHANGE = "Take it up?", "Change what?"
AFTER = "2026-02-01"


@pytest.fixture(autouse=True)
def _article(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")


def predictions(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run("list", "-f", "json").json["predictions"]
    return found


def test_type_unit_options_and_estimate_are_shown(run: Run) -> None:
    told = run(*COMMAND, "-f", "json").json["statements"]
    assert [(each["type"], each["unit"], each["options"], each["estimate"]) for each in told] == [
        ("numeric", "%", [], "2.5 to 3"),
        ("date", None, [], "2025-05-01 to 2025-07-31"),
        ("choice", None, ["rate cut", "hold"], "rate cut: 60%, hold: 40%"),
        ("binary", None, [], None),
        ("binary", None, [], None),
    ]
    assert [each["probability"] for each in told] == [None] * 5
    assert all(ARTICLE[each["start"] : each["end"]] == each["quote"] for each in told)
    table = run(*COMMAND).stdout
    assert "Estimate" in table.splitlines()[0]
    assert all(len(line) <= 80 for line in table.splitlines())
    rows = list(csv.DictReader(io.StringIO(run(*COMMAND, "-f", "csv").stdout)))
    assert [row["Estimate"] for row in rows][:2] == ["2.5 to 3, in %", "2025-05-01 to 2025-07-31"]


def test_a_table_without_an_estimate_has_no_column_for_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("The ferry will run again in May, the harbour said.\n", encoding="utf-8")
    assert "Estimate" not in run(*COMMAND).stdout


def test_taken_up_decided_and_counted(run: Run, path: Path) -> None:
    done = run(*COMMAND, "--accept", "-f", "json").json["recorded"]
    assert [(each["type"], each["unit"], each["estimate"]) for each in done][:2] == [
        ("numeric", "%", "2.5 to 3"),
        ("date", None, "2025-05-01 to 2025-07-31"),
    ]
    inflation, bridge, rate, prices, troops = predictions(run)
    assert (inflation["claim"], inflation["drafts"]) == ("Inflation in 2025", ["claim", "criteria"])
    assert (prices["type"], troops["type"]) == ("binary", "binary")
    before = len(events(path))
    assert "Recorded before and not again" in run(*COMMAND, "--accept").stderr
    assert len(events(path)) == before
    run("amend", "q1", "--claim", "Inflation in 2025, yearly average", "--reason", "clearer")
    run("resolve", "q1", "3.4", "--note", "The office says so.", today=AFTER)
    run("resolve", "q2", "2025-08-10", "--note", "It opened.", today=AFTER)
    run("resolve", "q3", "hold", "--note", "The bank held.", today=AFTER)
    cards = {each["source"]: each for each in run("scorecard", "-f", "json", today=AFTER).json["scorecards"]}
    (numbers,) = cards["The central bank"]["numeric"]
    assert (numbers["unit"], numbers["n"]) == ("%", 1.0)
    assert numbers["mean_absolute_error"] == pytest.approx(0.65)
    assert cards["The minister"]["date"]["mean_error_days"] == 10.0
    assert cards["Jane Roe"]["choice"]["half_brier"] == pytest.approx(0.36)
    assert [bridge["question"], rate["question"]] == ["q2", "q3"]
    run("verify", "--full")
    run("rebuild")
    assert predictions(run)[0]["estimate"] == "2.5 to 3"


def test_a_magnitude_is_part_of_the_number(run: Run, tmp_path: Path) -> None:
    text = "The carmaker expects to sell 4.6 million cars in 2025.\n"
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    run(*COMMAND, "--accept")
    (part,) = run("show", "1", "-f", "json").json["predictions"][0]["estimate_parts"]
    assert part["number"] == 4_600_000
    assert "convert it" in run("resolve", "q1", "4.5 million lorries", "--note", "n", expect=5).stderr
    for answer, more in (("4,500,000", ()), ("4.5 million", ("--supersede",)), ("4.5 million cars", ("--supersede",))):
        run("resolve", "q1", answer, "--note", "n", *more, today=AFTER)
        assert predictions(run)[0]["answer"] == "4500000"


def test_the_same_question_told_elsewhere_is_offered(run: Run, tmp_path: Path) -> None:
    run(*COMMAND, "--accept")
    other = tmp_path / "other.txt"
    other.write_text("Nordbank expects inflation of 4 percent this year.\n", encoding="utf-8")
    told = run("extract", str(other), "--published", "2025-02-25", "--outlet", "The Gazette", "--accept").stderr
    assert "q6 asks nearly the same as q1: Inflation in 2025" in told
    run("question", "merge", "q1", "q6", "--yes")


def test_a_model_s_statement_is_drafted_by_our_own_rules(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    item = {
        "quote": "The central bank expects inflation of 2.5 to 3 percent this year",
        "kind": "prediction",
        "strength": "firm",
        "conditional": False,
        "speaker": "The central bank",
        "speaker_role": None,
        "deadline_text": "this year",
        "claim": "Inflation is expected to be 2.5 to 3 percent in 2025.",
    }
    answer = json.dumps({"statements": [item]})
    monkeypatch.setattr("ledger.intake.language_model.model_answer", lambda *asked: answer)
    (told,) = run(*COMMAND, "--model", "told", "-f", "json").json["statements"]
    assert (told["type"], told["unit"], told["estimate"], told["claim"]) == (
        "numeric",
        "%",
        "2.5 to 3",
        "Inflation in 2025",
    )


def test_a_person_goes_through_them(start: Start, golden: Golden, run: Run) -> None:
    terminal = start(*COMMAND, "--review")
    terminal.answer(TAKE, "edit")
    terminal.answer(CHANGE, "estimate")
    terminal.answer("Estimate [2.5 to 3]", "3 to 2")
    terminal.answer("Estimate [2.5 to 3]", "2.5 to 3 (80%)")
    terminal.answer(CHANGE, "unit")
    terminal.answer("Unit", "per cent")
    terminal.answer(CHANGE, "done")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "edit")
    terminal.answer(CHANGE, "type")
    terminal.answer("Type of answer", "binary")
    terminal.answer(CHANGE, "done")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "attach")
    terminal.answer("Question that it answers", "q1")
    terminal.answer(TAKE, "edit")
    terminal.answer(CHANGE, "options")
    terminal.answer("Options", "a cut; a hold")
    terminal.answer("Estimate", "a cut: 60%, a hold: 40%")
    terminal.answer(CHANGE, "done")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "edit")
    terminal.answer(CHANGE, "type")
    terminal.answer("Type of answer", "numeric")
    terminal.answer("Unit", "%")
    terminal.answer("Estimate", "-2 to 0")
    terminal.answer(CHANGE, "done")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0
    golden("review-kinds.txt", terminal.screen)
    inflation, bridge, rate, prices = predictions(run)
    assert (inflation["estimate"], inflation["unit"], inflation["claim"]) == (
        "2.5 to 3 (80%)",
        "per cent",
        "Inflation in 2025",
    )
    assert (bridge["type"], bridge["estimate"]) == ("binary", None)
    assert bridge["claim"] == "The bridge will open between May and July 2025."
    assert bridge["criteria"].count("True if that is so on or before 31 July 2025") == 1
    assert (rate["type"], rate["estimate"]) == ("choice", "a cut: 60%, a hold: 40%")
    assert (prices["type"], prices["unit"], prices["estimate"]) == ("numeric", "%", "-2 to 0")
    run("verify", "--full")


def test_attached_to_a_question_of_its_type(start: Start, run: Run) -> None:
    kind = ("--type", "numeric", "--unit", "%", "--estimate", "4")
    run("add", "Inflation in 2025", "--by", "Nordbank", "--due", "2025-12-31", "--made", "2025-02-20", *kind)
    run("add", "Prices are stable", "--by", "Nordbank", "--due", "2025-12-31", "--made", "2025-02-20")
    terminal = start(*COMMAND, "--review")
    terminal.answer(TAKE, "attach")
    assert "q1 asks nearly the same: Inflation in 2025" in terminal.screen
    terminal.answer("Question that it answers, q1", "q2")
    terminal.wait_for("q2 is binary, yes or no, not numeric, in %")
    terminal.answer(TAKE, "attach")
    terminal.answer("Question that it answers", "q1")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0
    assert "Its speaker" not in terminal.screen
    bank = predictions(run)[2]
    assert (bank["question"], bank["estimate"], bank["claim"]) == ("q1", "2.5 to 3", "Inflation in 2025")


def test_the_parts_of_a_split_have_types_of_their_own(start: Start, run: Run, tmp_path: Path) -> None:
    text = "Inflation will fall to 3 percent in 2025 and rise to 4 percent in 2026, the bank said.\n"
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    (whole,) = run(*COMMAND, "-f", "json").json["statements"]
    assert whole["type"] == "binary"
    terminal = start(*COMMAND, "--review")
    terminal.answer(TAKE, "split")
    terminal.answer("First words of the second part", "rise to 4")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "edit")
    terminal.answer(CHANGE, "type")
    terminal.answer("Type of answer", "numeric")
    terminal.answer("Unit", "%")
    terminal.answer("Estimate", "4")
    terminal.answer(CHANGE, "claim")
    terminal.answer("Claim", "Inflation in 2026")
    terminal.answer(CHANGE, "done")
    terminal.answer(TAKE, "accept")
    assert terminal.finish() == 0
    first, second = predictions(run)
    assert (first["claim"], first["type"], first["estimate"]) == ("Inflation in 2025", "numeric", "3")
    assert (second["claim"], second["estimate"], second["drafts"]) == ("Inflation in 2026", "4", ["criteria"])


def test_a_draft_goes_to_yes_or_no_and_back(start: Start, run: Run) -> None:
    terminal = start(*COMMAND, "--review")
    terminal.answer(TAKE, "edit")
    terminal.answer(CHANGE, "type")
    terminal.answer("Type of answer", "binary")
    terminal.answer(CHANGE, "probability")
    terminal.answer("Probability", "70%")
    terminal.answer(CHANGE, "type")
    terminal.answer("Type of answer", "numeric")
    terminal.answer(CHANGE, "done")
    terminal.answer(TAKE, "accept")
    terminal.answer(TAKE, "quit")
    assert terminal.finish() == 0
    (inflation,) = predictions(run)
    assert (inflation["claim"], inflation["unit"], inflation["estimate"]) == ("Inflation in 2025", "%", "2.5 to 3")
    assert (inflation["probability"], inflation["drafts"]) == (None, ["claim", "criteria"])
    assert "The answer is the figure, in %," in inflation["criteria"]
