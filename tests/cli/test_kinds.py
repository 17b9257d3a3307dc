"""Questions about a number, a day or a choice, as a user meets them."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Answer, Run

Add = Callable[..., Answer]
GROUNDS = ("--note", "It says so.")
FIELDS = (
    *("question", "claim", "source", "role", "outlet", "url", "quote", "attribution", "kind", "stance", "made"),
    *("deadline", "type", "unit", "options", "estimate", "outcome", "resolved_on", "fraction", "evidence", "note"),
    *("criteria", "tags"),
)


@pytest.fixture
def add(run: Run) -> Add:
    def call(claim: str | None, *more: str, by: str = "Ana", due: str = "2025-02-01", expect: int = 0) -> Answer:
        asked = (claim, "--due", due) if claim is not None else ()
        return run("add", *asked, "--by", by, "--made", "2025-01-02", *more, expect=expect)

    return call


@pytest.fixture
def inflation(add: Add) -> None:
    """Four sources on one number."""
    numeric = ("--type", "numeric", "--unit", "%")
    add("Inflation in January", *numeric, "--estimate", "2 to 4 (80%)", by="The Bank")
    add(None, "--on", "q1", "--estimate", "3.2 %", by="Ana")
    add(None, "--on", "q1", "--estimate", "10%: 2, 50%: 3, 90%: 4", by="Bo")
    add(None, "--on", "q1", "--estimate", "> 3: 40%, > 4: 15%", by="Cy")


@pytest.fixture
def opening(add: Add) -> None:
    add("The airport opens", "--type", "date", "--estimate", "by 2025-01-31: 40%, by 2025-06-30: 70%", due="2025-06-30")
    add(None, "--on", "q1", "--estimate", "February 2025", by="Bo")


@pytest.fixture
def race(add: Add) -> None:
    add("Who wins the race", "--type", "choice", "--estimate", "Red: 60%, Green: 30%, Blue: 10%")
    add(None, "--on", "q1", "--estimate", "Green", by="Bo")


def listed(run: Run) -> list[dict[str, object]]:
    return list(run("list", "-f", "json").json["predictions"])


def summaries(run: Run) -> list[str]:
    return [event["summary"] for event in run("log", "-f", "json").json["events"]]


def exported(run: Run) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("export", "csv").stdout)))


@pytest.mark.usefixtures("inflation")
def test_what_was_recorded_is_said_as_it_was_read(run: Run, add: Add) -> None:
    told = add(None, "--on", "q1", "--estimate", "1 % to 5 % (90%)", by="Di").stdout
    assert "  estimate: between 1 and 5 with 90%; in %\n" in told
    first = listed(run)[0]
    assert (first["type"], first["unit"], first["estimate"], first["answer"]) == ("numeric", "%", "2 to 4 (80%)", None)
    assert first["probability"] is None
    assert " Inflation in January, in %: 2 to 4" in run("list").stdout.replace("\n    ", " ")


def test_yes_or_no_has_none_of_it(run: Run, add: Add) -> None:
    add("It rains")
    only = listed(run)[0]
    assert (only["type"], only["unit"], only["estimate"], only["answer"]) == ("binary", None, None, None)


@pytest.mark.usefixtures("inflation")
@pytest.mark.parametrize(
    ("more", "code", "message"),
    [
        (("--estimate", "3.2 km"), 5, "the answer to the question is in %"),
        (("--estimate", "10%: 3, 50%: 2"), 5, "quantiles out of order"),
        ((), 2, "an estimate is missing"),
        (("--estimate", "3", "--prob", "0.4"), 2, "--prob is for yes or no"),
        (("--estimate", "3", "--denies"), 2, "--denies is for yes or no"),
        (("--estimate", "3", "--type", "date"), 4, "q1 is numeric, in %, not date"),
        (("--estimate", "3", "--unit", "km"), 4, "q1 is numeric, in %, not numeric, in km"),
        (("--estimate", "3", "--option", "Red"), 4, "q1 is numeric"),
    ],
)
def test_what_does_not_fit_the_question(add: Add, more: tuple[str, ...], code: int, message: str) -> None:
    said = add(None, "--on", "q1", *more, expect=code).stderr
    assert message in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("more", "code", "message"),
    [
        (("--type", "numeric"), 2, 'missing: --estimate, such as "3.2"'),
        (("--estimate", "3"), 2, "needs --type"),
        (("--type", "date", "--unit", "%", "--estimate", "2025-03-01"), 5, 'the unit "%" belongs to a numeric'),
        (("--type", "numeric", "--option", "A", "--option", "B", "--estimate", "3"), 5, "options belong to a choice"),
        (("--type", "choice", "--option", "A", "--estimate", "A"), 5, '"A" is the only option'),
        (("--type", "choice", "--option", "A", "--option", "a", "--estimate", "A"), 5, "stands there twice"),
        (("--type", "choice", "--option", "A", "--option", "void", "--estimate", "A"), 5, "cannot be an option"),
        (("--type", "choice", "--estimate", "A: 60%, void: 40%"), 5, "cannot be an option"),
        (("--type", "choice", "--estimate", "Red"), 5, "give each with --option"),
    ],
)
def test_a_new_question_that_does_not_hold_together(
    add: Add, path: Path, more: tuple[str, ...], code: int, message: str
) -> None:
    said = add("Something", *more, expect=code).stderr
    assert message in said
    assert said.count("\n") == 1
    assert not path.exists()


def test_the_same_estimate_twice_is_refused_and_another_is_not(run: Run, add: Add) -> None:
    add("Rain in January", "--type", "numeric", "--unit", "mm", "--estimate", "50")
    assert "stands already" in add(None, "--on", "q1", "--estimate", "50", expect=4).stderr
    add(None, "--on", "q1", "--estimate", "51")


@pytest.mark.usefixtures("inflation")
def test_a_number_is_decided(run: Run) -> None:
    told = run("resolve", "q1", "3.4 %", *GROUNDS).stdout
    assert told.startswith("q1 is decided: 3.4 %, on 2025-02-01.\n")
    first = listed(run)[0]
    assert (first["status"], first["outcome"], first["answer"], first["came_true"]) == (
        "resolved",
        "answered",
        "3.4",
        None,
    )
    assert "was resolved 3.4 on 2025-02-01" in run("resolve", "q1", "3.5", *GROUNDS, expect=4).stderr
    answer = run("resolve", "q1", "-0.4", *GROUNDS, "--supersede", "-f", "json").json
    assert (answer["outcome"], answer["answer"], answer["predictions"][0]["scored"]) == ("answered", "-0.4", True)
    assert "q1 decided again, setting the earlier decision aside: -0.4" in summaries(run)[-1]
    run("verify", "--full")


@pytest.mark.usefixtures("inflation")
@pytest.mark.parametrize(
    ("outcome", "code", "message"),
    [
        ("true", 5, '"true" is not a number: write it like "3.4"'),
        ("answered", 5, "is not a number"),
        ("3 km", 5, "in %"),
        ("--nte", 2, "no such option: --nte"),
    ],
)
def test_what_is_no_answer_to_it(run: Run, outcome: str, code: int, message: str) -> None:
    assert message in run("resolve", "q1", outcome, *GROUNDS, expect=code).stderr


@pytest.mark.usefixtures("inflation")
def test_void_needs_no_answer(run: Run) -> None:
    run("resolve", "q1", "void", *GROUNDS)
    first = listed(run)[0]
    assert (first["status"], first["outcome"], first["answer"]) == ("void", "void", None)


def test_yes_or_no_takes_no_answer(run: Run, add: Add) -> None:
    add("It rains")
    for word in ("3.4", "answered"):
        assert f'"{word}" is no outcome' in run("resolve", "q1", word, *GROUNDS, expect=5).stderr


@pytest.mark.usefixtures("opening")
def test_a_day_is_decided_on_the_day_it_happened(run: Run) -> None:
    run("resolve", "q1", "2025-02-20", *GROUNDS)
    first = listed(run)[0]
    assert (first["answer"], first["resolved_on"]) == ("2025-02-20", "2025-02-20")
    assert "lies in the future" in run("resolve", "q1", "2025-03-02", *GROUNDS, "--supersede", expect=5).stderr
    early = ("--on", "2025-02-10", "--supersede")
    assert (
        "before the day that the answer names" in run("resolve", "q1", "2025-02-20", *early, *GROUNDS, expect=5).stderr
    )
    run("resolve", "q1", "not by 2025-02-28", *GROUNDS, "--supersede")
    assert listed(run)[0]["answer"] == "not by 2025-02-28"


@pytest.mark.usefixtures("race")
def test_a_choice_is_decided(run: Run) -> None:
    assert "none of the options: Red, Green, Blue" in run("resolve", "q1", "Pink", *GROUNDS, expect=5).stderr
    run("resolve", "q1", "green", *GROUNDS)
    assert {each["answer"] for each in listed(run)} == {"Green"}
    question = run("question", "show", "q1", "-f", "json").json["questions"][0]
    assert (question["type"], question["options"], question["answer"]) == ("choice", ["Red", "Green", "Blue"], "Green")
    assert question["resolutions"][0]["answer"] == "Green"
    assert "Green" in run("question", "list").stdout


@pytest.mark.usefixtures("inflation")
def test_a_page_shows_estimate_unit_and_answer(run: Run) -> None:
    run("resolve", "q1", "3.4", *GROUNDS)
    page = run("show", "1").stdout
    assert page.startswith("Prediction 1: the answer is 3.4 %\n")
    for line in ("  Estimate  2 to 4 (80%)\n", "  Unit      %\n", "q1 came to 3.4 %, on 2025-02-01"):
        assert line in page
    parts = run("show", "1", "-f", "json").json["predictions"][0]["estimate_parts"]
    assert parts == [
        {"label": "2", "relation": None, "number": 2.0, "day": None, "level": 0.1},
        {"label": "4", "relation": None, "number": 4.0, "day": None, "level": 0.9},
    ]


@pytest.mark.usefixtures("opening")
def test_a_page_shows_days_as_days(run: Run) -> None:
    parts = run("show", "1", "-f", "json").json["predictions"][0]["estimate_parts"]
    assert [(part["relation"], part["day"], part["level"]) for part in parts] == [
        ("<=", "2025-01-31", 0.4),
        ("<=", "2025-06-30", 0.7),
    ]


@pytest.mark.usefixtures("inflation")
def test_a_source_revises_its_estimate(run: Run) -> None:
    run("revise", "2", "--estimate", "3.5", "--made", "2025-01-10")
    run("revise", "2", "--estimate", "9", "--made", "2025-02-10")  # too late
    assert listed(run)[1]["estimate"] == "3.5"
    page = run("show", "2").stdout
    assert "Estimates over time\n  2025-01-02  3.2 %\n  2025-01-10  3.5 (this one counts)\n  2025-02-10  9\n" in page
    assert "not yes or no" in run("revise", "2", "--prob", "0.4", expect=2).stderr
    run("revise", "2", expect=2)
    run("verify", "--full")


def test_yes_or_no_has_no_estimate_to_revise(run: Run, add: Add) -> None:
    add("It rains", "--prob", "0.4")
    assert "needs --type" in run("revise", "1", "--estimate", "3", expect=2).stderr


def test_a_slip_in_an_estimate_is_mended(run: Run, add: Add) -> None:
    add("Rain in May", "--type", "numeric", "--unit", "mm", "--estimate", "50 to 60", due="2025-06-01")
    run("amend", "1", "--estimate", "50 to 70 (80%)", "--reason", "misread")
    assert listed(run)[0]["estimate"] == "50 to 70 (80%)"
    parts = run("show", "1", "-f", "json").json["predictions"][0]["estimate_parts"]
    assert [(part["number"], part["level"]) for part in parts] == [(50.0, 0.1), (70.0, 0.9)]
    assert 'estimate "50 to 60" became "50 to 70 (80%)"' in summaries(run)[-1]
    assert "says that already" in run("amend", "1", "--estimate", "50 to 70 (80%)", expect=4).stderr
    run("verify", "--full")
    run("rebuild")
    assert listed(run)[0]["estimate"] == "50 to 70 (80%)"


def test_questions_of_two_kinds_are_not_merged(run: Run, add: Add) -> None:
    add("Rain in May", "--type", "numeric", "--unit", "mm", "--estimate", "50")
    add("Rain in May, in inches", "--type", "numeric", "--unit", "in", "--estimate", "2")
    add("It rains in May")
    assert "q1 is numeric, in mm, not numeric, in in" in run("question", "merge", "q1", "q2", "--yes", expect=4).stderr
    assert "q1 is numeric" in run("question", "merge", "q1", "q3", "--yes", expect=4).stderr
    assert "q3 is binary" in run("question", "move", "1", "q3", expect=4).stderr


@pytest.mark.usefixtures("inflation")
def test_neither_share_true_nor_brier_hears_of_it_but_the_funnel_does(run: Run, add: Add) -> None:
    add("It rains", "--prob", "0.8")
    run("resolve", "q1", "3.4", *GROUNDS)
    run("resolve", "q2", "true", *GROUNDS)
    (card,) = run("scorecard", "Ana", "-f", "json").json["scorecards"]
    assert (card["predictions"], card["resolved"], card["scored"], card["true"]) == (2, 2, 1, 1)
    assert (card["answered"], card["late"], card["share_true"], card["with_probability"]) == (1, 0, 1.0, 1)
    (bank,) = run("scorecard", "The Bank", "-f", "json").json["scorecards"]
    assert (bank["resolved"], bank["scored"], bank["answered"], bank["share_true"]) == (1, 0, 1, None)


def round_trip(run: Run, tmp_path: Path) -> None:
    """Export as CSV, import into another ledger, and find everything there again."""
    file, other = tmp_path / "all.csv", tmp_path / "other.db"
    before, pages = exported(run), run("show", "1", "-f", "json").json["predictions"][0]["estimate_parts"]
    run("export", "csv", "-o", str(file))
    maps = [f"--map={field}={field}" for field in FIELDS] + ["--map=probability=stated_probability"]
    run("--db", str(other), "import", "csv", str(file), *maps)
    run("--db", str(other), "verify", "--full")
    after = list(csv.DictReader(io.StringIO(run("--db", str(other), "export", "csv").stdout)))
    assert after == before
    assert run("--db", str(other), "show", "1", "-f", "json").json["predictions"][0]["estimate_parts"] == pages
    again = run("--db", str(other), "import", "csv", str(file), *maps).stdout
    assert "holds nothing new" in again


@pytest.mark.parametrize(
    ("kind", "answer"),
    [("inflation", "3.40 %"), ("opening", "2025-02-20"), ("opening", "not by 2025-02-20"), ("race", "Red")],
)
def test_files_keep_everything(
    run: Run, add: Add, tmp_path: Path, request: pytest.FixtureRequest, kind: str, answer: str
) -> None:
    request.getfixturevalue(kind)
    add("It rains", "--prob", "0.8", "--tag", "weather")
    run("resolve", "q1", answer, *GROUNDS)
    for number, row in enumerate(exported(run), start=1):
        if not row["question"].startswith("q"):
            raise AssertionError(f"row {number} has a key already")
    round_trip(run, tmp_path)
    file = tmp_path / "all.jsonl"
    before = run("export", "csv").stdout
    run("export", "jsonl", "-o", str(file))
    run("--db", str(tmp_path / "copy.db"), "import", "jsonl", str(file))
    assert run("--db", str(tmp_path / "copy.db"), "export", "csv").stdout == before
    run("--db", str(tmp_path / "copy.db"), "verify", "--full")


@pytest.fixture
def load(run: Run, tmp_path: Path) -> Callable[..., Answer]:
    """Import lines with bars between the cells, which estimates do not hold."""

    def call(*lines: str, expect: int = 0) -> Answer:
        file = tmp_path / "f.csv"
        rows = [line.split("|") for line in lines]
        with file.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(rows)
        return run("import", "csv", str(file), *(f"--map={column}={column}" for column in rows[0]), expect=expect)

    return call


HEAD = "question|claim|source|type|unit|options|estimate|outcome"


def test_the_first_row_says_what_the_question_is(run: Run, load: Callable[..., Answer]) -> None:
    load(HEAD, "a|Rain|Ana|numeric|mm||5 to 7 (80%)|6.5", "a||Bo||||7 mm|", "b|Who wins|Ana|choice||A; B|A|B")
    found = listed(run)
    assert [(each["type"], each["unit"], each["answer"]) for each in found] == [
        ("numeric", "mm", "6.5"),
        ("numeric", "mm", "6.5"),
        ("choice", None, "B"),
    ]
    assert load(HEAD, "a||Cy||||8|6.50 mm", "b||Cy||||B: 60%, A: 40%|").stdout.startswith("Recorded 2 predictions")
    run("verify", "--full")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (("a|Rain|Ana|numeric|mm||5 km|",), "f.csv:2: estimate: "),
        (("a|Rain|Ana|numeric|mm|||",), "f.csv:2: estimate: is empty"),
        (("a|Rain|Ana||||5|",), "f.csv:2: type: is empty"),
        (("a|Rain|Ana||mm||5|",), "f.csv:2: type: is empty beside the field unit"),
        (("a|Rain|Ana|number|||5|",), 'f.csv:2: type: "number" is none of'),
        (("a|Rain|Ana|binary|||5|",), "f.csv:2: estimate: is for a number"),
        (("a|Rain|Ana|numeric|mm||5|true",), 'f.csv:2: outcome: "true" is not a number'),
        (("a|Rain|Ana|numeric|mm||5|", "a||Bo|numeric|in||5|"), "f.csv:3: type: numeric, in in contradicts"),
        (("a|Rain|Ana|numeric|mm||5|", "a||Bo|date|||2025-03-01|"), "f.csv:3: type: date, a day contradicts"),
        (("a|Rain|Ana|numeric|mm||5|", "a||Bo|||||"), "f.csv:3: estimate: is empty, and the question is numeric"),
        (("a|Rain|Ana|numeric|mm||5|6", "a||Bo||||5|7"), "f.csv:2: outcome: 6 contradicts line 3: 7"),
        (("a|Who|Ana|choice||A;B|A|", "a||Bo|choice||A;C|A|"), "f.csv:3: type: choice, A or C contradicts"),
        (("a|Who|Ana|choice||A;A|A|",), "f.csv:2: type: "),
        (("a|When|Ana|date|||2025-02-01|2025-03-02",), "lies in the future"),
    ],
)
def test_bad_rows(load: Callable[..., Answer], path: Path, rows: tuple[str, ...], message: str) -> None:
    said = load(HEAD, *rows, expect=5).stderr
    assert message in said
    assert not path.exists()


def test_rows_that_contradict_the_ledger(run: Run, load: Callable[..., Answer]) -> None:
    load(HEAD, "a|Rain|Ana|numeric|mm||5|6")
    assert "7 contradicts q1 in the ledger: 6" in load(HEAD, "a||Bo||||5|7", expect=5).stderr
    assert "contradicts numeric, in mm" in load(HEAD, "a||Bo|numeric|in||5|", expect=5).stderr
    assert "estimate: is empty" in load(HEAD, "a|Rain|Bo|||||", expect=5).stderr


@pytest.mark.usefixtures("inflation")
def test_the_scorecard_has_a_record_for_each_unit(run: Run, add: Add) -> None:
    add("Rain in January", "--type", "numeric", "--unit", "mm", "--estimate", "50")
    run("revise", "2", "--estimate", "3.6 %", "--made", "2025-01-20")
    run("resolve", "q1", "3.4", *GROUNDS)
    run("resolve", "q2", "60", *GROUNDS)
    (card,) = run("scorecard", "Ana", "-f", "json").json["scorecards"]
    assert (card["date"], card["choice"]) == (None, None)
    percent, rain = card["numeric"]
    assert (percent["unit"], percent["n"]) == ("%", 1.0)
    assert percent["mean_absolute_error"] == pytest.approx(0.2)
    assert (rain["unit"], rain["mean_absolute_error"], rain["crps"]) == ("mm", 10.0, 10.0)
    assert rain["mean_percentage_error"] == pytest.approx(-100 / 6)
    (bank,) = run("scorecard", "The Bank", "-f", "json").json["scorecards"]
    assert bank["numeric"][0]["intervals"] == [{"level": 0.8, "n": 1.0, "covered": 1.0, "interval_score": 2.0}]
    assert "Numbers, %" in run("scorecard", "The Bank").stdout
    assert "80% intervals held 100% of 1, interval score 2" in " ".join(run("scorecard", "The Bank").stdout.split())
    (cy,) = run("scorecard", "Cy", "-f", "json").json["scorecards"]
    assert cy["numeric"][0]["threshold_brier"] == pytest.approx((0.36 + 0.0225) / 2)


def test_a_late_estimate_does_not_count(run: Run, add: Add) -> None:
    add("Rain in January", "--type", "numeric", "--unit", "mm", "--estimate", "50")
    run("resolve", "q1", "60", *GROUNDS, "--on", "2025-01-01")
    (card,) = run("scorecard", "Ana", "-f", "json").json["scorecards"]
    assert card["numeric"] is None
    (card,) = run("scorecard", "Ana", "--include-late", "-f", "json").json["scorecards"]
    assert card["numeric"][0]["mean_absolute_error"] == 10


def test_yes_or_no_has_no_such_record(run: Run, add: Add) -> None:
    add("It rains", "--prob", "0.8")
    run("resolve", "q1", "true", *GROUNDS)
    (card,) = run("scorecard", "Ana", "-f", "json").json["scorecards"]
    assert (card["numeric"], card["date"], card["choice"], card["answered"]) == (None, None, None, 0)


@pytest.mark.usefixtures("race")
def test_the_scorecard_of_choices(run: Run) -> None:
    run("resolve", "q1", "Red", *GROUNDS)
    (ana,) = run("scorecard", "Ana", "-f", "json").json["scorecards"]
    assert ana["choice"]["half_brier"] == pytest.approx((0.16 + 0.09 + 0.01) / 2)
    (bo,) = run("scorecard", "Bo", "-f", "json").json["scorecards"]
    assert (bo["choice"]["half_brier"], bo["choice"]["picks"], bo["choice"]["picks_right"]) == (None, 1.0, 0.0)
    assert "0 of 1 flat picks right" in run("scorecard", "Bo").stdout


@pytest.mark.usefixtures("opening")
def test_the_scorecard_of_days(run: Run) -> None:
    run("resolve", "q1", "2025-02-10", *GROUNDS)
    (ana,) = run("scorecard", "Ana", "-f", "json").json["scorecards"]
    assert ana["date"]["threshold_brier"] == pytest.approx((0.16 + 0.09) / 2)
    (bo,) = run("scorecard", "Bo", "-f", "json").json["scorecards"]
    assert (bo["date"]["mean_error_days"], bo["date"]["crps_days"], bo["numeric"]) == (0.0, None, None)
