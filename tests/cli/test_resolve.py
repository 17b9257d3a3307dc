"""`ledger resolve` outside a terminal: what may be decided when, what that grades, and what it says."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from conftest import Run
from journal_reader import events
from refusals import Refusal, check_refusals

from ledger.db import open_ledger
from ledger.recording.changes import withdraw_prediction
from ledger.recording.writer import Circumstances, recording
from ledger.terms import Outcome

PAST, FUTURE = "2025-01-19", "2025-06-30"
NOTE = ("--note", "The gauge shows it.")


@pytest.fixture(autouse=True)
def questions(run: Run) -> None:
    """Question 1 is overdue, question 2 is open, question 3 has no date; today is 2025-03-01."""
    for claim, due in (
        ("The ice is gone", PAST),
        ("The lock is open", FUTURE),
        ("The mill is restored", "when there is money"),
    ):
        run("add", claim, "--by", "Weather Service", "--due", due, "--made", "2024-11-16")


def last(path: Path) -> dict[str, object]:
    event = events(path)[-1]
    assert event["type"] == "question.resolved"
    data: dict[str, object] = event["data"]
    return data


# What is decided, and how it is told


def test_a_decision_tells_what_it_grades(run: Run) -> None:
    run("add", "--on", "q1", "--denies", "--by", "Port Authority", "--made", "2024-11-17")
    run("add", "--on", "q1", "--by", "Lock Operator", "--made", "2025-01-18")
    answer = run("resolve", "1", "true", "--on", "2025-01-10", "--evidence", "https://example.org/ice")
    assert answer.stdout.splitlines() == [
        "q1 is decided: true, on 2025-01-10.",
        "  prediction 1, Weather Service: came true; scored",
        "  prediction 4, Port Authority: its denial did not come true; scored",
        "  prediction 5, Lock Operator: came true; made late, not scored",
    ]
    assert answer.stderr == ""


@pytest.mark.parametrize(
    ("outcome", "more", "told", "graded"),
    [
        ("true", (), "true", "came true; scored"),
        ("false", (), "false", "did not come true; scored"),
        ("partly", ("--fraction", "0.25"), "partly (0.25)", "came true in part; scored"),
        ("void", (), "void", "void; not scored"),
        ("ambiguous", (), "ambiguous", "ambiguous; not scored"),
        ("TRUE", (), "true", "came true; scored"),
    ],
)
def test_every_outcome(run: Run, outcome: str, more: tuple[str, ...], told: str, graded: str) -> None:
    answer = run("resolve", "q1", outcome, *NOTE, *more)
    assert answer.stdout == f"q1 is decided: {told}, on {PAST}.\n  prediction 1, Weather Service: {graded}\n"


def test_a_prediction_that_was_taken_back_is_not_graded(run: Run, path: Path) -> None:
    circumstances = Circumstances(lambda: datetime(2025, 1, 1, tzinfo=UTC), date(2025, 1, 1))
    with recording(open_ledger(path), circumstances) as writer:
        withdraw_prediction(writer, 1, date(2024, 12, 1), None)
    assert run("resolve", "q1", "false", *NOTE).stdout.endswith(
        "  prediction 1, Weather Service: withdrawn; not scored\n"
    )


def test_json(run: Run) -> None:
    answer = run("resolve", "q1", "false", *NOTE, "--format", "json").json
    assert list(answer) == ["question", "outcome", "answer", "resolved_on", "predictions", "seq", "hash"]
    assert (answer["question"], answer["outcome"], answer["resolved_on"], answer["seq"]) == ("q1", "false", PAST, 4)
    assert answer["predictions"] == [
        {
            "id": 1,
            "source": "Weather Service",
            "status": "resolved",
            "came_true": "false",
            "late": False,
            "scored": True,
        }
    ]


def test_csv(run: Run) -> None:
    answer = run("resolve", "q1", "false", *NOTE, "--format", "csv")
    assert answer.stdout == ("id,source,status,came_true,late,scored\n1,Weather Service,resolved,false,false,true\n")


def test_what_is_kept_of_a_decision(run: Run, path: Path) -> None:
    run("--actor", "Desk", "resolve", "q1", "partly", "--fraction", "0.50", "--evidence", "a", "--evidence", "b", *NOTE)
    assert last(path) == {
        "resolution": 1,
        "question": 1,
        "outcome": "partly",
        "fraction": "0.5",
        "resolved_on": PAST,
        "decided_on": "2025-03-01",
        "evidence": ["a", "b"],
        "note": "The gauge shows it.",
    }
    assert events(path)[-1]["actor"] == "Desk"


@pytest.mark.parametrize(
    ("question", "outcome", "day"),
    [("q1", "true", PAST), ("q1", "void", PAST), ("q2", "true", "2025-03-01"), ("q3", "true", "2025-03-01")],
)
def test_it_counts_as_decided_on_its_deadline_once_that_has_passed_and_else_today(
    run: Run, path: Path, question: str, outcome: str, day: str
) -> None:
    run("resolve", question, outcome, *NOTE)
    assert last(path)["resolved_on"] == day


# Early, late, again


@pytest.mark.parametrize("question", ["q2", "q3"])
@pytest.mark.parametrize("outcome", [Outcome.TRUE, Outcome.VOID, Outcome.AMBIGUOUS])
def test_before_the_deadline_or_without_one_it_may_come_true_or_fail(run: Run, question: str, outcome: str) -> None:
    run("resolve", question, outcome, *NOTE)


@pytest.mark.parametrize(("question", "until"), [("q2", "its deadline is 2025-06-30"), ("q3", "it has no deadline")])
@pytest.mark.parametrize(("outcome", "more"), [("false", ()), ("partly", ("--fraction", "0.5"))])
def test_it_is_false_before_its_time_only_with_early_and_a_reason(
    run: Run, path: Path, question: str, until: str, outcome: str, more: tuple[str, ...]
) -> None:
    decision = ("resolve", question, outcome, *NOTE, *more)
    refused = run(*decision, expect=4)
    assert refused.stderr == (
        f"ledger: error: it can still come true ({until}): to resolve it {outcome} now, add --early and --reason TEXT\n"
    )
    assert "--early needs --reason" in run(*decision, "--early", expect=2).stderr
    assert len(events(path)) == 3
    run(*decision, "--early", "--reason", "The lock was blown up.")
    assert last(path)["reason"] == "The lock was blown up."
    assert last(path)["early"] is True


def test_it_is_not_early_on_the_day_after_the_deadline(run: Run) -> None:
    run("resolve", "q2", "false", *NOTE, expect=4, today="2025-06-30")
    run("resolve", "q2", "false", *NOTE, today="2025-07-01")


def test_what_came_true_after_the_deadline_did_not_come_true_as_worded(run: Run) -> None:
    answer = run("resolve", "q1", "true", "--on", "2025-01-20", *NOTE, expect=5)
    assert answer.stderr == (
        "ledger: error: 2025-01-20 lies after the deadline 2025-01-19: as worded the claim did not come true;"
        " resolve it false\n"
    )
    run("resolve", "q1", "true", "--on", "2025-01-19", *NOTE)


def test_a_second_decision_has_to_say_that_it_supersedes(run: Run, path: Path) -> None:
    run("resolve", "q1", "true", *NOTE)
    again = run("resolve", "q1", "false", *NOTE, expect=4)
    assert again.stderr == (
        "ledger: error: q1 was resolved true on 2025-01-19: add --supersede to decide again;"
        " the earlier decision stays visible\n"
    )
    assert len(events(path)) == 4
    answer = run("resolve", "q1", "false", *NOTE, "--supersede", "--reason", "It was another lake.")
    assert "did not come true; scored" in answer.stdout
    assert (last(path)["supersedes"], last(path)["reason"]) == (1, "It was another lake.")


# What is refused: one line, the exit code, and nothing written


BAD_INPUT: list[Refusal] = [
    (2, "missing: ID, OUTCOME; `ledger due` shows what is overdue", ()),
    (2, "missing: OUTCOME, one of true, false, partly, void and ambiguous", ("1",)),
    (2, "a decision needs grounds", ("q1", "false")),
    (2, "a decision needs grounds", ("q1", "false", "--note", "  ")),
    (2, "`partly` needs --fraction", ("q1", "partly", *NOTE)),
    (2, "`partly` needs --fraction", ("q1", "true", "--fraction", "0.5", *NOTE)),
    (3, "there is no prediction 9", ("9", "true", *NOTE)),
    (3, "there is no question q9", ("q9", "true", *NOTE)),
    (4, "q1 was not decided yet", ("q1", "true", "--supersede", *NOTE)),
    (5, '"banana" is no id', ("banana", "true", *NOTE)),
    (5, '"-1" is no id', ("--note", "x", "--", "-1", "true")),
    (5, '"perhaps" is no outcome: true, false, partly, void or ambiguous', ("q1", "perhaps", *NOTE)),
    (5, '"open" is no outcome', ("q1", "open", *NOTE)),
    (5, 'the fraction "1.7"', ("q1", "partly", "--fraction", "1.7", *NOTE)),
    (5, 'the fraction "0"', ("q1", "partly", "--fraction", "0", *NOTE)),
    (5, 'the fraction "1"', ("q1", "partly", "--fraction", "1", *NOTE)),
    (5, 'the fraction "nan"', ("q1", "partly", "--fraction", "nan", *NOTE)),
    (5, 'the fraction "banana"', ("q1", "partly", "--fraction", "banana", *NOTE)),
    (5, "2025-03-02 lies in the future", ("q1", "false", "--on", "2025-03-02", *NOTE)),
    (5, '--on "banana" is not a day', ("q1", "false", "--on", "banana", *NOTE)),
    (5, "the evidence is empty", ("q1", "false", "--evidence", " ")),
    (5, "the note has 1,000,000 characters", ("q1", "false", "--note", 1_000_000 * "x")),
    (5, "NUL", ("q1", "false", "--note", "a \x00 in it")),
    (5, "half of a character", ("q1", "false", "--evidence", "half \udcff of it")),
    (5, "half of a character", ("q1", "false", "--early", "--reason", "\ud800", *NOTE)),
]


def test_bad_input(run: Run, path: Path) -> None:
    check_refusals(run, path, [(code, message, ("resolve", *more)) for code, message, more in BAD_INPUT])


def test_without_a_ledger_there_is_nothing_to_decide(run: Run, path: Path) -> None:
    path.unlink()
    assert "there is no ledger here" in run("resolve", "1", "true", *NOTE, expect=3).stderr
    assert not path.exists()


def test_in_a_pipe_nothing_is_asked(run_process: Run) -> None:
    answer = run_process("resolve", input="true\n", expect=2)
    assert answer.stderr == "ledger: error: missing: ID, OUTCOME; `ledger due` shows what is overdue\n"


def test_what_could_steer_a_terminal_is_shown_as_escapes(run: Run) -> None:
    run("add", "It thaws", "--by", "Ice\u202eMen\x1b[2J", "--due", PAST, "--made", "2025-01-01")
    answer = run("resolve", "4", "false", *NOTE)
    assert answer.stdout.splitlines()[1] == "  prediction 4, Ice\\u202eMen\\x1b[2J: did not come true; scored"
