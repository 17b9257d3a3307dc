import pytest
from conftest import Run


@pytest.fixture
def recorded(run: Run) -> Run:
    run("add", "It rains", "--by", "Ada Example", "--due", "2025-04-30", "--made", "2025-02-01", "--prob", "0.6")
    return run


def view(run: Run) -> dict[str, object]:
    found: dict[str, object] = run("list", "--format", "json").json["predictions"][0]
    return found


def test_an_amendment_in_time_changes_what_counts(recorded: Run) -> None:
    recorded("amend", "q1", "--claim", "It rains in Oslo", "--criteria", "A gauge shows it.", "--due", "2025-05-31")
    after = view(recorded)
    assert (after["claim"], after["criteria"], after["deadline"]) == (
        "It rains in Oslo",
        "A gauge shows it.",
        "2025-05-31",
    )
    assert "It rains" in recorded("log").stdout


def test_an_amendment_after_the_deadline_is_kept_and_shown_but_does_not_count(recorded: Run) -> None:
    answer = recorded("amend", "1", "--criteria", "Easier to meet.", "--due", "2026-01-01", today="2025-05-01")
    assert "does not count" in answer.stderr
    assert (view(recorded)["criteria"], view(recorded)["deadline"]) == (None, "2025-04-30")
    assert "Easier to meet." in recorded("show", "1").stdout


def test_an_amendment_after_the_decision_does_not_count_either(recorded: Run) -> None:
    recorded("resolve", "1", "true", "--note", "seen")
    answer = recorded("amend", "1", "--prob", "0.99", "--tag", "weather", "--format", "json").json
    assert set(answer["late"]) == {"probability", "probability_low", "probability_high", "probability_wording"}
    assert (view(recorded)["probability"], view(recorded)["tags"]) == (0.6, ["weather"])


def test_the_last_day_can_be_set_by_hand(recorded: Run) -> None:
    recorded("amend", "q1", "--due", "when the rain comes", "--latest", "2025-06-30")
    after = view(recorded)
    assert (after["deadline_text"], after["deadline"], after["deadline_rule"]) == (
        "when the rain comes",
        "2025-06-30",
        "by hand",
    )


def test_amend_without_options_opens_the_editor_on_a_terminal_only(recorded: Run) -> None:
    assert "nothing to amend" in recorded("amend", "q1", expect=2).stderr


def test_what_belongs_to_a_prediction_is_not_amended_on_a_question(recorded: Run) -> None:
    assert "--quote" in recorded("amend", "q1", "--quote", "rain", expect=2).stderr
    recorded("amend", "q9", "--claim", "x", expect=3)
    assert "says that already" in recorded("amend", "q1", "--claim", "It rains", expect=4).stderr


def test_a_quote_must_stand_in_its_article(run: Run, tmp_path: object) -> None:
    from pathlib import Path

    page = Path(str(tmp_path)) / "page.txt"
    page.write_text("She said it will rain by April. She smiled.")
    run(
        "add",
        "It rains",
        "--by",
        "Ada Example",
        "--due",
        "2025-04-30",
        "--article",
        str(page),
        "--quote",
        "it will rain",
    )
    assert "to the letter" in run("amend", "1", "--quote", "it would rain", expect=5).stderr
    run("amend", "1", "--quote", "it will rain by April")
    assert view(run)["quote"] == "it will rain by April"


def test_revise_and_withdraw_check_their_days(recorded: Run) -> None:
    assert "before the day" in recorded("revise", "1", "--prob", "0.5", "--made", "2025-01-01", expect=5).stderr
    assert "future" in recorded("withdraw", "1", "--on", "2025-03-02", expect=5).stderr
    recorded("withdraw", "1", "--on", "2025-02-20", "--reason", "said so on air")
    assert "already" in recorded("withdraw", "1", expect=4).stderr
    assert "taken back" in recorded("revise", "1", "--prob", "0.5", expect=4).stderr
    assert view(recorded)["status"] == "withdrawn"


def test_a_denial_is_revised_in_its_own_terms(recorded: Run) -> None:
    recorded("add", "--on", "q1", "--by", "Bo Other", "--denies", "--prob", "0.9", "--made", "2025-02-02")
    found = recorded("list", "--source", "Bo Other", "--format", "json").json["predictions"][0]
    assert found["probability"] == pytest.approx(0.1)
    recorded("revise", "2", "--prob", "0.7")
    assert "0.3" in recorded("show", "2", "--format", "json").stdout


def test_retract_asks_for_the_mistake(recorded: Run) -> None:
    assert "--mistake" in recorded("retract", "1", expect=2).stderr
    assert "--reason" in recorded("retract", "1", "--mistake", expect=2).stderr
    recorded("retract", "1", "--mistake", "--reason", "another speaker")
    assert view(recorded)["status"] == "withdrawn"
    assert "already" in recorded("retract", "1", "--mistake", "--reason", "again", expect=4).stderr
