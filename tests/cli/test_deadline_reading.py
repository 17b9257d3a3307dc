"""How `ledger when` shows the reading of a deadline."""

from conftest import Run


def shown(run: Run, *words: str) -> list[str]:
    """The lines of a reading, one after the other, with single blanks."""
    return [" ".join(line.split()) for line in run("when", *words, "--from", "2024-11-20").stdout.splitlines()]


def test_the_reading_is_given_to_programs(run: Run) -> None:
    answer = run("when", "before Trump's inauguration", "--from", "2024-11-16", "--format", "json").json
    assert list(answer) == ["text", "phrase", "earliest", "latest", "rule", "from"]
    assert (answer["earliest"], answer["latest"], answer["from"]) == ("2024-11-16", "2025-01-19", "2024-11-16")


def test_a_person_sees_weekdays_and_why(run: Run) -> None:
    assert shown(run, "by mid-May") == [
        "phrase by mid-May",
        "earliest 2024-11-20, Wednesday",
        "latest 2025-05-20, Tuesday",
        "rule by(mid(weak-month))",
        "from 2024-11-20, Wednesday",
        "why “by”, “until” and “no later than” include the day, or the whole",
        "period, that follows",
        "“mid” ends after the second third of its period",
        "a month without a year is the running one or the next to come, and",
        "ends with its last day",
    ]


def test_a_day_in_figures_that_could_be_another_is_pointed_out(run: Run) -> None:
    assert any("05/06/2025 is read month first" in line for line in shown(run, "by 05/06/2025"))
    assert not any("month first" in line for line in shown(run, "by 25/06/2025") + shown(run, "by 05/05/2025"))


def test_an_open_end_and_an_event_without_a_day_are_named(run: Run) -> None:
    assert "latest none: the words set no last day" in shown(run, "after March 5")
    assert "phrase until Kursk is free" in shown(run, "until Kursk is free")
    answer = run("when", "until Kursk is free", "--format", "json").json
    assert (answer["phrase"], answer["earliest"], answer["latest"], answer["rule"]) == (None, None, None, None)
    assert "no date" in run("when", "a good day").stdout


def test_a_day_that_no_calendar_has_is_said_to_be_none(run: Run) -> None:
    assert run("when", "until 31 June").stdout == '"31 June" is no day: June has 30 days\n'
    assert run("when", "by 2027-02-29").stdout == '"2027-02-29" is no day: February 2027 has 28 days\n'
    assert run("when", "31 June", "--format", "json").json["latest"] is None


def test_what_is_left_aside_is_said(run: Run) -> None:
    said = run("when", "They vote on Friday; it takes effect on 1 January 2026.", "--from", "2024-11-20")
    assert "phrase    on 1 January 2026" in said.stdout
    assert said.stderr == 'left aside, since the phrase that ends last counts: "on Friday" (2024-11-22)\n'


def test_words_come_with_and_without_quotation_marks_and_from_standard_input(run: Run) -> None:
    assert shown(run, "by", "Friday") == shown(run, "by Friday")
    assert "2024-11-22" in run("when", "-", "--from", "2024-11-20", input="by Friday\n").stdout


def test_nothing_to_read_is_refused(run: Run) -> None:
    assert "no words" in run("when", " ", expect=2).stderr
    assert "ledger extract" in run("when", "-", input="by Friday " * 2000, expect=2).stderr
    assert "is not a day" in run("when", "soon", "--from", "whenever", expect=5).stderr
