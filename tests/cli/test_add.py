"""`ledger add` outside a terminal: what it records, what it refuses, and what it says."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from journal_reader import events
from refusals import Refusal, check_refusals

from ledger.db import open_or_create_ledger
from ledger.recording.catalogue import NewArticle, record_article
from ledger.recording.writer import Circumstances, recording

CLAIM = ("add", "The river rises above five metres")
BY = ("--by", "Weather Service")
DUE = ("--due", "2025-06-30")
WHOLE = (*CLAIM, *BY, *DUE)


def first(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = events(path)[0]["data"]
    return data


@pytest.fixture
def article(path: Path) -> None:
    """Article a1: dated, with an outlet and a text."""
    ledger = open_or_create_ledger(path, lambda: "test-ledger")
    circumstances = Circumstances(lambda: datetime(2025, 1, 1, tzinfo=UTC), date(2025, 1, 1))
    new = NewArticle(text="“It will rise,” they said.", outlet="The Daily Gauge", published=date(2024, 11, 16))
    with recording(ledger, circumstances) as writer:
        record_article(writer, new)


# What is recorded, and how it is told


def test_it_tells_what_was_recorded_as_it_was_read(run: Run) -> None:
    answer = run(*WHOLE, "--prob", "likely", "--criteria", "The gauge shows it.")
    assert answer.stdout.splitlines() == [
        "Recorded prediction 1 on q1: Weather Service, 2025-03-01",
        "  deadline: 2025-06-30",
        '  probability: "likely" = 0.675, 0.55 to 0.8 by table icd203',
    ]
    assert answer.stderr == ""


def test_it_hints_at_missing_criteria(run: Run) -> None:
    answer = run(*WHOLE)
    assert answer.stdout.splitlines()[2] == "  probability: none stated"
    assert answer.stderr == "It has no criteria yet: `ledger amend q1 --criteria TEXT` says how to decide it.\n"


def test_json_has_exactly_the_promised_keys(run: Run, path: Path) -> None:
    answer = run(*WHOLE, "--format", "json")
    assert list(answer.json) == ["id", "question", "seq", "hash"]
    assert (answer.json["id"], answer.json["question"], answer.json["seq"]) == (1, "q1", 1)
    assert len(answer.json["hash"]) == 64
    assert answer.stderr == ""


def test_csv_has_the_same_keys(run: Run) -> None:
    assert run(*WHOLE, "--format", "csv").stdout.startswith("id,question,seq,hash\n1,q1,1,")


@pytest.mark.parametrize(
    ("prob", "table", "stored", "told"),
    [
        ("0.7", "icd203", {"point": "0.7", "low": "0.7", "high": "0.7", "wording": "0.7"}, "0.7"),
        ("70%", "icd203", {"point": "0.7", "low": "0.7", "high": "0.7", "wording": "70%"}, '"70%" = 0.7'),
        ("0", "icd203", {"point": "0", "low": "0", "high": "0", "wording": "0"}, "0"),
        ("1", "icd203", {"point": "1", "low": "1", "high": "1", "wording": "1"}, "1"),
    ],
)
def test_a_stated_probability(run: Run, path: Path, prob: str, table: str, stored: dict[str, str], told: str) -> None:
    answer = run(*WHOLE, "--prob", prob, "--table", table)
    assert first(path)["probability"] == stored
    assert answer.stdout.splitlines()[2] == f"  probability: {told}"


def test_no_probability_is_kept_as_none(run: Run, path: Path) -> None:
    run(*WHOLE, "--prob", "none")
    assert "probability" not in first(path)


def test_due_none(run: Run, path: Path) -> None:
    answer = run(*CLAIM, *BY, "--due", "none")
    assert answer.stdout.splitlines()[1] == "  deadline: none"
    assert "deadline" not in first(path)["question"]


def test_words_without_a_date_are_kept(run: Run, path: Path) -> None:
    answer = run(*CLAIM, *BY, "--due", "until Kursk is free", "--made", "2025-02-01")
    assert answer.stdout.splitlines()[1] == '  deadline: "until Kursk is free": no date in it; kept as words'
    assert first(path)["question"]["deadline"] == {"text": "until Kursk is free", "from": "2025-02-01"}


def test_it_was_said_today_where_nothing_says_otherwise(run: Run, path: Path) -> None:
    run(*WHOLE)
    assert first(path)["made"] == "2025-03-01"


def test_it_was_said_on_the_day_of_the_article(run: Run, article: None, path: Path) -> None:
    run(*WHOLE, "--article", "a1")
    assert events(path)[1]["data"]["made"] == "2024-11-16"


def test_the_day_it_was_said_goes_before_the_day_of_the_article(run: Run, article: None, path: Path) -> None:
    run(*WHOLE, "--article", "a1", "--made", "2024-11-14T23:30:00-05:00")
    assert events(path)[1]["data"]["made"] == "2024-11-14"


def test_the_outlet_speaks_where_nobody_is_named(run: Run, article: None, path: Path) -> None:
    answer = run(*CLAIM, *DUE, "--article", "a1", "--quote", "It will rise")
    assert answer.stdout.startswith("Recorded prediction 1 on q1: The Daily Gauge, 2024-11-16\n")
    assert events(path)[1]["data"]["quote"] == {"text": "It will rise", "start": 1, "end": 13}


def test_a_denial_keeps_the_sources_own_probability_as_the_questions(run: Run, path: Path) -> None:
    run(*WHOLE)
    answer = run("add", "--on", "q1", "--denies", "--by", "Port Authority", "--prob", "very likely")
    assert events(path)[1]["data"]["probability"] == {
        "point": "0.125",
        "low": "0.05",
        "high": "0.2",
        "wording": "very likely",
        "table": "icd203",
    }
    assert answer.stdout.splitlines() == [
        "Recorded prediction 2 on q1: Port Authority denies it, 2025-03-01",
        "  deadline: 2025-06-30",
        '  probability: that it does not come true: "very likely" = 0.875, 0.8 to 0.95 by table icd203; '
        "that it does: 0.125",
    ]


def test_a_source_is_found_by_any_spelling_of_its_name(run: Run, path: Path) -> None:
    run(*WHOLE)
    run(*WHOLE, "--by", "  weather   SERVICE ", "--quote", "Five metres.")
    assert events(path)[1]["data"]["source"] == {"id": 1}


def test_a_name_like_a_known_one_can_be_a_new_source(run: Run, path: Path) -> None:
    run(*WHOLE)
    run(*WHOLE, "--by", "Weather Servise", "--new-source")
    assert events(path)[1]["data"]["source"]["id"] == 2


def test_a_known_question_is_answered_in_the_sources_own_words(run: Run, path: Path) -> None:
    run(*WHOLE)
    run("add", "It will be a flood", "--on", "q1", "--by", "Port Authority")
    data = events(path)[1]["data"]
    assert (data["question"], data["claim"]) == ({"id": 1}, "It will be a flood")


def test_the_same_statement_again_is_refused_unless_something_differs(run: Run, path: Path) -> None:
    run(*WHOLE, "--prob", "0.7")
    again = run(*WHOLE, "--prob", "70%", expect=4)
    assert again.stderr == "ledger: error: this statement stands already as prediction 1; nothing was recorded\n"
    assert len(events(path)) == 1
    run(*WHOLE, "--prob", "0.71")
    run(*WHOLE, "--prob", "0.7", "--made", "2025-02-28")
    run(*WHOLE, "--prob", "0.7", "--quote", "Five metres.")
    assert len(events(path)) == 4


# The question that asks the same


def test_a_question_that_asks_the_same_is_named_after_recording(run: Run) -> None:
    run(*WHOLE)
    answer = run("add", "the river rises above five meters.", "--by", "Port Authority", *DUE, "--criteria", "Gauge.")
    assert answer.stdout.startswith("Recorded prediction 2 on q2:")
    assert answer.stderr == (
        "q1 asks nearly the same: The river rises above five metres\n`ledger question merge q1 q2` makes them one.\n"
    )


@pytest.mark.parametrize(
    ("claim", "due"),
    [
        ("The river rises above five metres", "2025-07-01"),
        ("The river rises above five metres", "none"),
        ("The river does not rise above five metres", "2025-06-30"),
        ("The lake rises above the dam", "2025-06-30"),
    ],
)
def test_another_question_is_not_named(run: Run, claim: str, due: str) -> None:
    run(*WHOLE)
    assert "asks nearly the same" not in run("add", claim, "--by", "Port Authority", "--due", due).stderr


def test_a_decided_question_is_not_named(run: Run) -> None:
    run(*WHOLE)
    run("resolve", "q1", "true", "--note", "It did.")
    assert "asks nearly the same" not in run(*WHOLE, "--made", "2025-02-28").stderr


# What is refused: one line, the exit code, and nothing written


BAD_INPUT: list[Refusal] = [
    (2, "missing: CLAIM, --by, --due;", ("add",)),
    (2, "missing: CLAIM, --due;", ("add", *BY)),
    (2, "missing: --by, --due;", CLAIM),
    (2, "missing: --by;", (*CLAIM, *DUE)),
    (2, "missing: --by;", ("add", "--on", "q1")),
    (2, "--denies needs --on QUESTION", (*WHOLE, "--denies")),
    (2, '--format "banana" is not known', (*WHOLE, "--format", "banana")),
    (3, "there is no question q9", (*CLAIM, *BY, "--on", "q9")),
    (3, "there is no article a9", (*WHOLE, "--article", "a9")),
    (3, "nowhere.txt: there is no such file", (*WHOLE, "--article", "nowhere.txt")),
    (4, '"Weather Servise" is new but looks like "Weather Service"', (*WHOLE, "--by", "Weather Servise")),
    (4, '"Authority" is new but looks like "Port Authority" or "River Authority"', (*WHOLE, "--by", "Authority")),
    (4, '"Port Autority" is new but looks like', (*WHOLE, "--via", "Port Autority")),
    (4, "q1 has its criteria", (*CLAIM, *BY, "--on", "q1", "--criteria", "Another gauge.")),
    (4, "q1 is due 2025-06-30", (*CLAIM, *BY, "--on", "q1", "--due", "2025-07-01")),
    (5, "the claim is empty", ("add", "", *BY, *DUE)),
    (5, "the claim is empty", ("add", " \n\t ", *BY, *DUE)),
    (5, "the source's name is empty", (*CLAIM, "--by", " ", *DUE)),
    (5, "the deadline is empty", (*CLAIM, *BY, "--due", "")),
    (5, "a tag is empty", (*WHOLE, "--tag", " ")),
    (5, "“1.7” is not a likelihood", (*WHOLE, "--prob", "1.7")),
    (5, "“-0.1” is not a likelihood", (*WHOLE, "--prob", "-0.1")),
    (5, "“banana” is not a likelihood", (*WHOLE, "--prob", "banana")),
    (5, "there is no table of likelihoods “tarot”", (*WHOLE, "--prob", "likely", "--table", "tarot")),
    (5, "the deadline 2025-02-28 lies before the day", (*CLAIM, *BY, "--due", "2025-02-28")),
    (5, '"2027-06-31" is no day: June has 30 days', (*CLAIM, *BY, "--due", "2027-06-31")),
    (5, '"February 30" is no day', (*CLAIM, *BY, "--due", "not before February 30")),
    (5, "lies in the future", (*WHOLE, "--made", "2025-03-02")),
    (5, '--made "banana" is not a day', (*WHOLE, "--made", "banana")),
    (5, '"banana" is no id', (*WHOLE, "--on", "banana")),
    (5, "is a folder", (*WHOLE, "--article", ".")),
    (5, "does not stand in the article to the letter", (*WHOLE, "--article", "a.txt", "--quote", "It will fall")),
]


def test_bad_input(run: Run, path: Path) -> None:
    run(*WHOLE, "--criteria", "The gauge shows it.")
    run("add", "The lock is open", "--by", "Port Authority", "--due", "none")
    run("add", "The ferry runs", "--by", "River Authority", "--due", "none", "--new-source")
    Path("a.txt").write_text("It will rise.", encoding="utf-8")
    check_refusals(run, path, BAD_INPUT)
    after = (5, "the deadline 2025-06-30 lies before the day", (*CLAIM, *BY, "--on", "q1", "--made", "2025-07-01"))
    check_refusals(run, path, [after], today="2025-07-02")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("half \udcff of it", "half of a character"),
        ("a \x00 in it", "NUL"),
        (1_000_000 * "x", "is the most: shorten it"),
    ],
)
def test_text_that_cannot_be_kept(run: Run, path: Path, text: str, message: str) -> None:
    run("add", "The lock is open", "--by", "Port Authority", "--due", "none")
    options = ("--by", "--due", "--criteria", "--quote", "--tag", "--role", "--via")
    command_lines = [("add", text, *BY, *DUE), *((*WHOLE, option, text) for option in options)]
    check_refusals(run, path, [(5, message, command_line) for command_line in command_lines])


def test_half_a_character_from_the_shell(run_process: Run, path: Path) -> None:
    run_process(*WHOLE)
    answer = run_process("add", "half \udcff of it", *BY, *DUE, expect=5)
    assert answer.stderr.startswith("ledger: error: a text holds half of a character")
    assert len(events(path)) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b" \n ", b"a \x00 in it", 11_000_000 * b"x"])
def test_an_article_that_cannot_be_kept(run: Run, path: Path, content: bytes) -> None:
    Path("article.txt").write_bytes(content)
    check_refusals(run, path, [(5, "", (*WHOLE, "--article", "article.txt"))])


def test_what_could_steer_a_terminal_is_kept_to_the_letter_and_shown_as_escapes(run: Run, path: Path) -> None:
    name, due = "Ice\u200fMen\x1b[2J", "when it thaws\u202e\x07"
    answer = run("add", "The ice \x1b[31mis gone", "--by", name, "--due", due, "--prob", "likely")
    data = first(path)
    assert (data["question"]["claim"], data["source"]["name"]) == ("The ice \x1b[31mis gone", name)
    assert data["question"]["deadline"]["text"] == due
    assert answer.stdout.splitlines()[:2] == [
        "Recorded prediction 1 on q1: Ice\\u200fMen\\x1b[2J, 2025-03-01",
        '  deadline: "when it thaws\\u202e\\x07": no date in it; kept as words',
    ]


def test_nothing_typed_by_others_can_look_like_a_line_of_ours(run: Run) -> None:
    answer = run(*CLAIM, *BY, "--due", "when it thaws\n  probability: none")
    assert '"when it thaws probability: none"' in answer.stdout.splitlines()[1]
