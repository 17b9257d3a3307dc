"""What a person sees who is asked: sessions in a pseudo-terminal, kept line by line in tests/golden/."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY, Run
from journal_reader import events
from terminal import Terminal

Start = Callable[..., Terminal]
Golden = Callable[[str, str], None]

ARTICLE = """Spring at the river

The snow is melting early. "The river will rise above five metres before Easter," the Weather Service said on Monday.
The Port Authority expects no floods. Ships will pass the lock again in the coming weeks, it added.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with the text of an article, in the current folder."""
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def add(run: Run, claim: str, *more: str, by: str = "Weather Service", due: str = "2025-02-01") -> None:
    run("add", claim, "--by", by, "--due", due, "--made", "2024-12-01", *more)


def stop(terminal: Terminal, key: str) -> None:
    if key == "Ctrl-C":
        terminal.interrupt()
    else:
        terminal.type("\x04")


@pytest.fixture
def overdue(run: Run, article: Path) -> None:
    """Six questions that are overdue, one that is not, one without a deadline."""
    quote = "The river will rise above five metres before Easter"
    add(
        run,
        "The river rises above five metres",
        *("--criteria", "The gauge at the lock shows more than 5.00 m on any day.", "--prob", "likely"),
        *("--article", str(article), "--quote", quote, "--role", "the state's forecasters"),
    )
    run("add", "--on", "q1", "--denies", "--by", "Port Authority", "--made", "2024-12-02", "--article", "a1")
    add(run, "The lock is open again", by="Port Authority", due="2025-01-15")
    add(run, "Both bridges are closed", by="Port Authority", due="2025-01-31")
    add(run, "Should the dam break, the town is evacuated", "--conditional", due="2025-02-02")
    add(run, "The harvest is good", due="2025-02-03")
    add(run, "The ferry runs on Sundays", by="Port Authority", due="2025-02-04")
    add(run, "The ice is gone", due="2025-03-01")
    add(run, "The old mill is restored", due="when there is money")


def test_add_asks_step_by_step(start: Start, golden: Golden, article: Path, path: Path) -> None:
    terminal = start("add")
    terminal.answer("Claim")
    terminal.answer("Claim", "The river rises above five metres")
    terminal.answer("Type of answer")
    terminal.answer("Article", "articel.txt")
    terminal.answer("Article", "article.txt")
    terminal.answer("Outlet", "The Daily Gauge")
    terminal.answer("Published", "2025-02-24")
    terminal.answer("Quote", "the river will rise")
    terminal.answer("Quote", "The river will rise above five metres before Easter")
    terminal.answer("Source", "Weather Service")
    terminal.answer("Said on", "2025-03-02")
    terminal.answer("Said on")
    terminal.answer("Deadline", "2025-02-01")
    terminal.answer("Deadline", "2025-04-19")
    terminal.answer("Criteria", "The gauge at the lock shows more than 5.00 m on any day.")
    terminal.answer("Probability", "1.7")
    terminal.answer("Probability", "banana")
    terminal.answer("Probability", "likely")
    terminal.answer("Tags", "weather, river")
    assert terminal.finish() == 0
    golden("add-step-by-step.txt", terminal.screen)
    (recorded,) = events(path)
    data = recorded["data"]
    assert data["made"] == "2025-02-24"
    assert data["question"]["deadline"]["latest"] == "2025-04-19"
    assert data["article"]["outlet"]["name"] == "The Daily Gauge"
    assert data["probability"] == {
        "point": "0.675",
        "low": "0.55",
        "high": "0.8",
        "wording": "likely",
        "table": "icd203",
    }
    assert data["tags"] == ["weather", "river"]
    start_of_quote = data["quote"]["start"]
    assert ARTICLE[start_of_quote : data["quote"]["end"]] == data["quote"]["text"]


def test_add_asks_for_a_number_and_its_unit(start: Start, golden: Golden, path: Path) -> None:
    terminal = start("add")
    for question, answer in (
        ("Claim", "The river's highest level in March"),
        ("Type of answer", "level"),
        ("Type of answer", "n"),
        ("Unit", "m"),
        ("Article", ""),
        ("Quote", ""),
        ("Source", "Weather Service"),
        ("Said on", ""),
        ("Deadline", "2025-03-31"),
        ("Criteria", "The gauge at the lock."),
        ("Estimate", "4 to 5 km"),
        ("Estimate", "5 to 4 (80%)"),
        ("Estimate", "4 to 5 m (80%)"),
        ("Tags", ""),
    ):
        terminal.answer(question, answer)
    assert terminal.finish() == 0
    golden("add-number.txt", terminal.screen)
    (recorded,) = events(path)
    assert recorded["data"]["question"]["unit"] == "m"
    assert recorded["data"]["estimate"] == {
        "text": "4 to 5 m (80%)",
        "form": "interval",
        "parts": [{"label": "4", "number": "4", "level": "0.1"}, {"label": "5 m", "number": "5", "level": "0.9"}],
    }


def test_add_to_a_known_number_asks_for_the_estimate(start: Start, run: Run, path: Path) -> None:
    add(run, "Rain in January", "--type", "numeric", "--unit", "mm", "--estimate", "50")
    terminal = start("add", "--on", "q1", "--by", "Port Authority", "--made", "2025-01-01")
    terminal.answer("Estimate", "60 mm")
    assert terminal.finish() == 0
    assert events(path)[1]["data"]["estimate"]["parts"] == [{"label": "60 mm", "number": "60"}]


def test_resolve_asks_for_a_number_a_day_and_an_option(start: Start, golden: Golden, run: Run, path: Path) -> None:
    add(run, "Rain in January", "--type", "numeric", "--unit", "mm", "--estimate", "50 to 60 (80%)")
    add(run, "The lock opens", "--type", "date", "--estimate", "by 2025-01-31: 40%", due="2025-02-02")
    add(run, "Who wins the race", "--type", "choice", "--estimate", "Red: 60%, Blue: 40%", due="2025-02-03")
    terminal = start("resolve")
    terminal.answer("Which number was it", "wet")
    terminal.answer("Which number was it", "64 mm")
    terminal.answer("On what day was that known")
    terminal.answer("Evidence", "The gauge's readings")
    terminal.answer("Evidence")
    terminal.answer("Note")
    terminal.answer("On what day did it happen", "2025-01-20")
    terminal.answer("On what day was that known", "2025-01-10")
    terminal.answer("On what day was that known")
    terminal.answer("Evidence")
    terminal.answer("Note", "The first ship passed.")
    terminal.answer("Which option was it", "Pink")
    terminal.answer("Which option was it", "skip")
    assert terminal.finish() == 0
    golden("resolve-number-day-option.txt", terminal.screen)
    answers = [event["data"]["answer"] for event in events(path) if event["type"] == "question.resolved"]
    assert answers == [{"text": "64", "number": "64"}, {"text": "2025-01-20", "day": "2025-01-20"}]


def test_add_takes_the_outlet_for_a_source_that_nobody_names(start: Start, article: Path, path: Path) -> None:
    terminal = start("add")
    for question, answer in (
        ("Claim", "Ships pass the lock again"),
        ("Type of answer", ""),
        ("Article", "article.txt"),
        ("Outlet", "The Daily Gauge"),
        ("Published", ""),
        ("Quote", ""),
        ("Source, who says so (Enter for The Daily Gauge", ""),
        ("Said on [2025-03-01]", ""),
        ("Deadline", "none"),
        ("Criteria", ""),
        ("Probability", ""),
        ("Tags", ""),
    ):
        terminal.answer(question, answer)
    assert terminal.finish() == 0
    assert "Read as: no deadline" in terminal.screen
    (recorded,) = events(path)
    assert recorded["data"]["source"] == {"id": recorded["data"]["article"]["outlet"]["id"]}


def test_add_asks_only_for_what_is_missing(start: Start, golden: Golden, path: Path) -> None:
    terminal = start("add", "The mill is restored", "--prob", "0.7")
    terminal.answer("Source", "Port Authority")
    terminal.answer("Deadline", "when there is money")
    terminal.answer("Criteria")
    assert terminal.finish() == 0
    golden("add-what-is-missing.txt", terminal.screen)
    assert events(path)[0]["data"]["question"]["deadline"]["text"] == "when there is money"


def test_add_to_a_known_question_asks_only_for_the_source(start: Start, run: Run, path: Path) -> None:
    add(run, "The ice is gone")
    terminal = start("add", "--on", "q1", "--denies", "--made", "2025-01-01", "--prob", "70%")
    terminal.answer("Source", "Port Authority")
    assert terminal.finish() == 0
    assert terminal.screen.count("?") == terminal.screen.count("(optional)") == 0
    assert events(path)[1]["data"]["probability"]["point"] == "0.3"


def test_what_is_no_ledger_is_told_before_anything_is_typed(start: Start, path: Path) -> None:
    path.write_text("my notes")
    terminal = start("add")
    assert terminal.finish() == 7
    assert terminal.screen.endswith("ledger.db: is not a ledger and was left as it is; name another file with --db\n")
    assert path.read_text() == "my notes"


def test_add_offers_the_known_source(start: Start, golden: Golden, run: Run, path: Path) -> None:
    add(run, "The ice is gone")
    terminal = start("add", "The lock is open", "--by", "Weather Servise", "--due", "none")
    terminal.answer("[Y/n]", "")
    terminal.answer("Criteria")
    assert terminal.finish() == 0
    golden("add-near-miss-yes.txt", terminal.screen)
    first, second = events(path)
    assert second["data"]["source"] == {"id": first["data"]["source"]["id"]}


def test_add_takes_a_new_source_that_is_not_the_known_one(start: Start, golden: Golden, run: Run, path: Path) -> None:
    add(run, "The ice is gone")
    terminal = start("add", "The lock is open")
    terminal.answer("Source", "Weather Servise")
    terminal.answer("[Y/n]", "n")
    terminal.answer("Deadline", "2025-06-01")
    terminal.answer("Criteria", "The operator says so.")
    assert terminal.finish() == 0
    golden("add-near-miss-no.txt", terminal.screen)
    assert events(path)[1]["data"]["source"]["name"] == "Weather Servise"


def test_add_lets_choose_among_several_known_sources(start: Start, golden: Golden, run: Run, path: Path) -> None:
    add(run, "The ice is gone", by="Port Authority")
    add(run, "The ferry runs", "--new-source", by="River Authority")
    terminal = start("add", "The lock is open", "--due", "none", "--criteria", "The operator says so.")
    terminal.answer("Source", "Authority")
    terminal.answer("Number", "3")
    terminal.answer("Number", "2")
    assert terminal.finish() == 0
    golden("add-near-miss-several.txt", terminal.screen)
    assert events(path)[2]["data"]["source"] == {"id": 2}


def test_add_offers_the_question_that_asks_the_same(start: Start, golden: Golden, run: Run, path: Path) -> None:
    add(run, "The river rises above five metres", "--criteria", "The gauge shows it.", due="2025-04-19")
    arguments = ("add", "The river rises above 5 metres", "--by", "Port Authority", "--due", "2025-04-19")
    other_number = start(*arguments)
    other_number.answer("Criteria", "The operator says so.")
    assert other_number.finish() == 0
    terminal = start("add", "the river rises above five meters.", *arguments[2:])
    terminal.answer("[Y/n]", "maybe")
    terminal.answer("[Y/n]", "y")
    assert terminal.finish() == 0
    golden("add-same-question.txt", terminal.screen)
    recorded = events(path)[2]["data"]
    assert recorded["question"] == {"id": 1}
    assert recorded["claim"] == "the river rises above five meters."


def test_rate_walks_blindly_through_what_was_decided(start: Start, golden: Golden, run: Run, path: Path) -> None:
    add(run, "The ice is gone", "--criteria", "The gauge says so.", "--prob", "likely")
    add(run, "Rain in January", "--type", "numeric", "--unit", "mm", "--estimate", "50 to 60 (80%)")
    add(run, "Who wins the race", "--type", "choice", "--estimate", "Red: 60%, Blue: 40%", by="Port Authority")
    add(run, "The lock opens", "--type", "date", "--estimate", "by 2025-01-31: 40%")
    for number, answer in (("q1", "false"), ("q2", "64"), ("q3", "Red"), ("q4", "2025-01-20")):
        run("--actor", "Ana", "resolve", number, answer, "--note", "Seen by Ana.")
    terminal = start("--actor", "Bo", "rate")
    terminal.answer("Did it come true", "perhaps")
    terminal.answer("Did it come true", "f")
    terminal.answer("Note", "By the gauge.")
    terminal.answer("Which number was it", "wet")
    terminal.answer("Which number was it", "60 mm")
    terminal.answer("Note")
    terminal.answer("Which option was it", "Pink")
    terminal.answer("Which option was it")
    terminal.wait_for("On what day did it happen")
    stop(terminal, "Ctrl-C")
    assert terminal.finish() == 130
    golden("rate-walk.txt", terminal.screen)
    for secret in ("Ana", "Weather Service", "Port Authority", "likely", "64"):
        assert secret not in terminal.screen
    rated = [event for event in events(path) if event["type"] == "question.rated"]
    assert [(each["actor"], each["data"]["question"], each["data"]["outcome"]) for each in rated] == [
        ("Bo", 1, "false"),
        ("Bo", 2, "answered"),
    ]


@pytest.mark.parametrize(("key", "name"), [("Ctrl-C", "add-ctrl-c.txt"), ("Ctrl-D", "add-end-of-input.txt")])
def test_add_stopped_in_the_middle_records_nothing(
    key: str, name: str, start: Start, golden: Golden, path: Path
) -> None:
    terminal = start("add")
    terminal.answer("Claim", "The ice is gone")
    terminal.answer("Type of answer")
    terminal.wait_for("Article", rest=r"[^\n]*: ")
    stop(terminal, key)
    assert terminal.finish() == 130
    golden(name, terminal.screen)
    assert not path.exists()


def test_answers_that_a_terminal_spoils_are_asked_again(start: Start, path: Path) -> None:
    terminal = start("add", "--due", "none", "--made", "2025-02-01", environment={"PYTHONIOENCODING": "utf-8"})
    terminal.answer("Claim", "The ice \x1b[D is gone")
    terminal.answer("Claim", b"The ice is \xff gone")
    terminal.answer("Claim", "The ice is gone, " + 4_050 * "x")
    terminal.answer("Claim", "The ice is gone – at last")
    terminal.answer("Type of answer")
    for question in ("Article", "Quote", "Source"):
        terminal.answer(question, "Weather Service" if question == "Source" else "")
    for question in ("Criteria", "Probability", "Tags"):
        terminal.answer(question)
    assert terminal.finish() == 0
    for told in ("holds control characters", "was not UTF-8 text", "longer than a terminal takes"):
        assert told in terminal.screen
    assert events(path)[0]["data"]["question"]["claim"] == "The ice is gone – at last"


def test_questions_keep_out_of_the_data(path: Path, tmp_path: Path) -> None:
    terminal = Terminal(path, "add", "The ice is gone", "--format", "json", today=TODAY, output=tmp_path / "out.json")
    terminal.answer("Source", "Weather Service")
    terminal.answer("Deadline", "none")
    terminal.answer("Criteria")
    assert terminal.finish() == 0
    assert (tmp_path / "out.json").read_text().startswith('{\n  "id": 1,\n  "question": "q1",\n')


def test_resolve_walks_through_what_is_overdue(
    start: Start, golden: Golden, overdue: None, run: Run, path: Path
) -> None:
    recorded = len(events(path))
    terminal = start("resolve")
    terminal.answer("as worded?", "perhaps")
    terminal.answer("as worded?", "true")
    terminal.answer("On what day", "2025-01-20")
    terminal.answer("as worded?", "t")
    terminal.answer("On what day", "2025-01-10")
    terminal.answer("Evidence", "https://example.org/lock")
    terminal.answer("Evidence", "https://example.org/timetable")
    terminal.answer("Evidence")
    terminal.answer("Note")
    terminal.answer("as worded?", "partly")
    terminal.answer("How far", "1.5")
    terminal.answer("How far", "0.5")
    terminal.answer("On what day")
    terminal.answer("Evidence")
    terminal.answer("Note", "One of the two was closed.")
    terminal.answer("as worded?", "false")
    terminal.answer("On what day", "2026-01-01")
    terminal.answer("On what day")
    terminal.answer("Evidence")
    terminal.answer("Note")
    terminal.answer("Evidence", "The gauge's readings")
    terminal.answer("Evidence")
    terminal.answer("Note", "4.80 m at most.")
    terminal.answer("as worded?", "void")
    terminal.answer("On what day")
    terminal.answer("Evidence")
    terminal.answer("Note", "The dam held.")
    terminal.answer("as worded?", "skip")
    terminal.answer("as worded?", "quit")
    assert terminal.finish() == 0
    golden("resolve-overdue.txt", terminal.screen)
    decisions = [event["data"] for event in events(path)[recorded:]]
    assert [(data["question"], data["outcome"]) for data in decisions] == [
        (2, "true"),
        (3, "partly"),
        (1, "false"),
        (4, "void"),
    ]
    assert decisions[0]["evidence"] == ["https://example.org/lock", "https://example.org/timetable"]
    assert decisions[1]["fraction"] == "0.5"


@pytest.mark.parametrize(
    ("key", "name"), [("Ctrl-C", "resolve-overdue-ctrl-c.txt"), ("Ctrl-D", "resolve-overdue-end-of-input.txt")]
)
def test_a_walk_stopped_in_the_middle_keeps_what_was_decided(
    key: str, name: str, start: Start, golden: Golden, run: Run, path: Path
) -> None:
    add(run, "The lock is open again", due="2025-01-15")
    add(run, "The ferry runs on Sundays", due="2025-01-31")
    terminal = start("resolve")
    terminal.answer("as worded?", "ambiguous")
    terminal.answer("On what day")
    terminal.answer("Evidence")
    terminal.answer("Note", "The reports contradict each other.")
    terminal.answer("as worded?", "true")
    terminal.answer("On what day")
    terminal.wait_for("Evidence", rest=r"[^\n]*: ")
    stop(terminal, key)
    assert terminal.finish() == 130
    golden(name, terminal.screen)
    decisions = [event["data"] for event in events(path) if event["type"] == "question.resolved"]
    assert [data["question"] for data in decisions] == [1]


def test_a_decision_made_meanwhile_is_not_made_twice(start: Start, run: Run, path: Path) -> None:
    add(run, "The lock is open again")
    add(run, "The ferry runs on Sundays")
    terminal = start("resolve")
    terminal.wait_for("as worded?")
    run("resolve", "q1", "false", "--note", "Closed.")
    run("resolve", "q2", "false", "--note", "It does not.")
    terminal.type("true\n")
    terminal.answer("On what day")
    terminal.answer("Evidence", "https://example.org/lock")
    terminal.answer("Evidence")
    terminal.answer("Note")
    assert terminal.finish() == 0
    assert "q1 was resolved false on 2025-02-01" in terminal.screen
    assert "q2 was decided meanwhile: false." in terminal.screen
    assert "Decided 0 questions; none are left overdue." in terminal.screen
    assert sum(event["type"] == "question.resolved" for event in events(path)) == 2


def test_nobody_is_kept_from_writing_while_a_question_stands(start: Start, run: Run, overdue: None) -> None:
    terminal = start("resolve")
    terminal.wait_for("as worded?")
    run("add", "The snow is back", "--by", "Weather Service", "--due", "none")
    terminal.type("quit\n")
    assert terminal.finish() == 0


def test_resolve_says_that_nothing_is_overdue(start: Start, run: Run) -> None:
    add(run, "The ice is gone", due="2025-03-01")
    terminal = start("resolve")
    assert terminal.finish() == 0
    assert terminal.screen == "$ ledger resolve\nNothing is overdue on 2025-03-01.\n"


def test_resolve_asks_about_one_question(start: Start, golden: Golden, overdue: None, path: Path) -> None:
    terminal = start("resolve", "1")
    terminal.answer("as worded?", "true")
    terminal.answer("On what day", "2025-01-30")
    terminal.answer("Evidence", "https://example.org/gauge")
    terminal.answer("Evidence")
    terminal.answer("Note", "5.10 m on 30 January.")
    assert terminal.finish() == 0
    golden("resolve-one.txt", terminal.screen)
    decision = events(path)[-1]["data"]
    assert (decision["question"], decision["outcome"], decision["resolved_on"]) == (1, "true", "2025-01-30")


def test_resolve_asks_only_for_what_the_command_line_does_not_say(start: Start, overdue: None, path: Path) -> None:
    terminal = start("resolve", "q2", "--on", "2025-01-10", "--fraction", "0.5", "--note", "One gate of two.")
    terminal.answer("as worded?", "true")
    terminal.answer("as worded?", "partly")
    assert terminal.finish() == 0
    assert "  `partly` needs --fraction between 0 and 1, and no other outcome takes one\n" in terminal.screen
    decision = events(path)[-1]["data"]
    assert (decision["outcome"], decision["resolved_on"]) == ("partly", "2025-01-10")


def test_resolve_asks_why_a_question_is_decided_early(start: Start, golden: Golden, overdue: None, path: Path) -> None:
    declined = start("resolve", "q8")
    declined.answer("as worded?", "false")
    declined.answer("[y/N]")
    assert declined.finish() == 0
    terminal = start("resolve", "q8")
    terminal.answer("as worded?", "false")
    terminal.answer("[y/N]", "y")
    terminal.answer("Why", "The mill burnt down.")
    terminal.answer("On what day", "2025-02-20")
    terminal.answer("Evidence", "https://example.org/fire")
    terminal.answer("Evidence")
    terminal.answer("Note")
    assert terminal.finish() == 0
    golden("resolve-early.txt", declined.screen + "\n" + terminal.screen)
    decision = events(path)[-1]["data"]
    assert decision["early"] is True
    assert decision["reason"] == "The mill burnt down."


def test_resolve_asks_again_only_where_it_is_to_supersede(
    start: Start, golden: Golden, overdue: None, run: Run, path: Path
) -> None:
    run("resolve", "q2", "true", "--note", "Open.", "--on", "2025-01-10")
    refused = start("resolve", "q2")
    assert refused.finish() == 4
    terminal = start("resolve", "q2", "--supersede")
    terminal.answer("as worded?", "false")
    terminal.answer("On what day")
    terminal.answer("Evidence", "https://example.org/lock")
    terminal.answer("Evidence")
    terminal.answer("Note")
    terminal.answer("Why", "The first report was of another lock.")
    assert terminal.finish() == 0
    golden("resolve-again.txt", refused.screen + "\n" + terminal.screen)
    assert events(path)[-1]["data"]["supersedes"] == 1


def test_a_quote_is_bold_where_colour_may_be_used(start: Start, overdue: None) -> None:
    terminal = start("resolve", "1", environment={"NO_COLOR": "", "TERM": "xterm"})
    terminal.answer("as worded?", "skip")
    assert terminal.finish() == 0
    assert "\x1b[1mThe river will rise above five metres before Easter\x1b[22m" in terminal.screen.replace(
        "\n    ", " "
    )
    assert "»" not in terminal.screen


def test_outside_text_cannot_steer_the_terminal(start: Start, run: Run) -> None:
    add(
        run,
        "The ice \x1b[2J is\ngone",
        "--criteria",
        "seen\x1b]0;title\x07\u202e",
        "--quote",
        "so\x9b31m",
        by="Ice\u200fMen",
    )
    terminal = start("resolve", "1")
    terminal.answer("as worded?", "skip")
    assert terminal.finish() == 0
    assert not set("\x1b\x07\u202e\u200f\x9b") & set(terminal.screen)
    assert "q1: The ice \\x1b[2J is gone" in terminal.screen
