import pytest
from conftest import Run

FIRST = ("--actor", "first")
SECOND = ("--actor", "second")


@pytest.fixture
def decided(run: Run) -> Run:
    """Four questions, three of them decided by one person."""
    for number, outcome in enumerate(("true", "false", "void", None), start=1):
        run(
            "add",
            f"Claim {number}",
            "--by",
            "Secret Source",
            "--due",
            "2025-01-31",
            "--made",
            "2025-01-01",
            "--new-source",
        )
        if outcome:
            run(*FIRST, "resolve", f"q{number}", outcome, "--note", "as seen by the first")
    return run


def test_what_waits_is_shown_without_source_and_verdict(decided: Run) -> None:
    answer = decided(*SECOND, "rate", "--format", "json")
    assert [each["question"] for each in answer.json["questions"]] == ["q1", "q2", "q3"]
    for shown in (answer.stdout, decided(*SECOND, "rate").stdout, decided(*SECOND, "rate", "q1", "-f", "csv").stdout):
        assert "Claim 1" in shown
        assert not any(word in shown for word in ("Secret", "true", "first", "void"))
    assert decided(*FIRST, "rate", "--format", "json").json["questions"] == []
    assert "nothing waits for you" in decided(*FIRST, "rate").stderr


def test_a_second_decision_is_recorded_and_changes_no_score(decided: Run) -> None:
    before = decided("scorecard", "--format", "json").json["scorecards"]
    answer = decided(*SECOND, "rate", "q1", "false", "--note", "it did not")
    assert answer.stdout == "q1 is rated false by second.\n"
    assert decided("scorecard", "--format", "json").json["scorecards"] == before
    assert [each["question"] for each in decided(*SECOND, "rate", "-f", "json").json["questions"]] == ["q2", "q3"]
    assert "q1 rated a second time, blind: false (it did not)" in decided("log", "q1", "-f", "json").stdout
    decided("verify", "--full")
    decided("rebuild")
    assert decided("agreement", "-f", "json").json["disagreements"][0]["second"] == "false"


def test_agreement(decided: Run) -> None:
    assert decided("agreement").stderr.startswith("no question was decided a second time")
    for question, outcome in (("q1", "true"), ("q2", "true"), ("q3", "void")):
        decided(*SECOND, "rate", question, outcome)
    found = decided("agreement", "--format", "json").json
    assert (found["n"], found["observed"]) == (3, pytest.approx(2 / 3))
    expected = (1 / 3) * (2 / 3) + (1 / 3) * 0 + (1 / 3) * (1 / 3)
    assert found["kappa"] == pytest.approx((2 / 3 - expected) / (1 - expected))
    assert found["disagreements"] == [
        {
            "question": "q2", "claim": "Claim 2", "first": "false", "first_by": "first",
            "second": "true", "second_by": "second", "note": None,
        }
    ]  # fmt: skip
    table = decided("agreement").stdout
    assert "3 second decisions, 2 of them the same as the first; Cohen's kappa 0.50" in table
    assert "q2" in table


def test_the_same_answer_throughout_has_no_kappa(decided: Run) -> None:
    decided(*SECOND, "rate", "q1", "true")
    assert decided("agreement", "-f", "json").json["kappa"] is None
    assert "kappa is not defined" in " ".join(decided("agreement").stdout.split())


def test_who_may_rate_what(decided: Run) -> None:
    assert "--actor" in decided("rate", "q1", "true", expect=2).stderr
    assert "somebody else" in decided(*FIRST, "rate", "q1", "true", expect=4).stderr
    assert "not decided yet" in decided(*SECOND, "rate", "q4", "true", expect=4).stderr
    decided(*SECOND, "rate", "q1", "true")
    assert "already" in decided(*SECOND, "rate", "q1", "false", expect=4).stderr
    decided("--actor", "third", "rate", "q1", "false")
    assert decided("agreement", "-f", "json").json["n"] == 2
    assert "no outcome" in decided(*SECOND, "rate", "q2", "maybe", expect=5).stderr
    assert decided(*SECOND, "rate", "q9", "true", expect=3).stderr
    assert decided(*SECOND, "rate", "q9", expect=3).stderr


def test_numbers_days_and_options_are_rated_too(run: Run) -> None:
    made = ("--made", "2025-01-01", "--due", "2025-01-31", "--new-source")
    run("add", "Inflation in January", "--by", "Ana", "--type", "numeric", "--unit", "%", "--estimate", "3", *made)
    run("add", "The winner", "--by", "Bo", "--type", "choice", "--estimate", "Red: 60%, Green: 40%", *made)
    run(*FIRST, "resolve", "q1", "3.4", "--note", "seen")
    run(*FIRST, "resolve", "q2", "Red", "--note", "seen")
    assert run(*SECOND, "rate", "q1", "3.40").stdout == "q1 is rated 3.4 by second.\n"
    assert run(*SECOND, "rate", "q2", "Green").stdout == "q2 is rated Green by second.\n"
    assert "Blue" in run("--actor", "third", "rate", "q2", "Blue", expect=5).stderr
    both = run("agreement", "-f", "json").json
    assert both["n"] == 2
    assert [(each["first"], each["second"]) for each in both["disagreements"]] == [("Red", "Green")]
    assert "true" in run("--actor", "third", "rate", "q1", "true", expect=5).stderr
    assert run("verify", "--full").exit_code == 0
