from pathlib import Path

import pytest
from conftest import Run
from statements import record


@pytest.fixture(autouse=True)
def _recorded(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)


def test_a_list_tells_where_each_stands(run: Run) -> None:
    run("resolve", "q2", "false", "--note", "It was not.")
    assert [(each["id"], each["predictions"], each["status"], each["outcome"])
            for each in run("question", "list", "-f", "json").json["questions"]] == [
        ("q1", 1, "open", None), ("q2", 2, "resolved", "false"), ("q3", 1, "overdue", None), ("q4", 1, "open", None),
    ]  # fmt: skip
    assert run("question", "list").stdout.startswith("ID  Claim ")


def test_a_page_has_all_that_answer_it(run: Run) -> None:
    assert run("question", "show", "q2").stdout == run("show", "q2").stdout
    page = run("question", "show", "2", "-f", "json").json["questions"][0]
    assert [each["id"] for each in page["answers"]] == [2, 3]
    assert page["criteria"] == "Russia holds the whole region."


def test_questions_that_ask_the_same_become_one(run: Run) -> None:
    run("add", "The Kursk question is settled", "--by", "Donald Trump", "--due", "2025-01-19", "--made", "2024-11-16")
    run("question", "link", "q5", "q1", "--as", "narrower")
    assert "this would merge q5 with its 1 prediction into q2" in run("question", "merge", "q2", "q5", expect=2).stderr
    run("question", "merge", "q2", "q5", "--yes")
    assert [each["id"] for each in run("list", "--question", "q5", "-f", "json").json["predictions"]] == [2, 3, 6]
    assert "narrower than  q1: Talks begin only once Kursk is free" in run("show", "q2").stdout
    assert "are one question already" in run("question", "merge", "q2", "q5", expect=4).stderr
    assert "`ledger question link` relates them" in run("question", "merge", "q2", "q3", "--yes", expect=4).stderr


def test_a_link_reads_from_both_sides_and_is_made_once(run: Run) -> None:
    assert run("question", "link", "q2", "q1", "--as", "narrower").stdout == "q2 is narrower than q1.\n"
    assert "narrower than  q1" in run("show", "q2").stdout
    assert "wider than  q2" in run("show", "q1").stdout
    assert "are linked so already" in run("question", "link", "q1", "q2", "--as", "wider", expect=4).stderr
    run("question", "link", "q1", "q1", expect=4)
    run("question", "link", "q1", "q9", expect=3)
    run("question", "link", "q1", "q2", "--as", "bigger", expect=2)


def test_a_prediction_moves_and_turns_round(run: Run) -> None:
    assert run("question", "move", "4", "q4", "--opposite").stdout == "Prediction 4 denies q4 now.\n"
    moved = run("show", "4", "-f", "json").json["predictions"][0]
    assert (moved["question"], moved["stance"], round(moved["probability"], 6)) == ("q4", "denies", 0.1)
    assert "answers q4 already" in run("question", "move", "4", "q4", expect=4).stderr
    assert "name the prediction first" in run("question", "move", "q4", "4", expect=5).stderr
    run("resolve", "q2", "false", "--note", "It was not.")
    assert "its predictions stay with it" in run("question", "move", "2", "q4", expect=4).stderr
