import json
from math import log
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

SHARED = Path(__file__).resolve().parents[3] / "shared" / "scoring"
GOVERNORS = Path(__file__).resolve().parents[2] / "seeds" / "538_governors_2022.csv"
EXPECTED = SHARED / "538_expected.json"

IMPORT_GOVERNORS = (
    "import",
    "csv",
    str(GOVERNORS),
    "--set=question={state} {candidate}",
    "--set=claim={candidate} wins the 2022 governor's race in {state}",
    "--set=source=FiveThirtyEight {forecast_type}",
    "--map=made=forecast_date",
    "--map=deadline=election_date",
    "--map=resolved_on=election_date",
    "--map=probability=probwin",
    "--map=outcome=probwin_outcome",
)


@pytest.fixture
def governors(run: Run) -> Run:
    run(*IMPORT_GOVERNORS)
    return run


def cards(run: Run, *arguments: str) -> dict[str, dict[str, object]]:
    answer = run("scorecard", "--format", "json", *arguments)
    return {card["name"]: card for card in answer.json["scorecards"]}


@pytest.mark.skipif(not EXPECTED.exists(), reason="../shared/scoring is not beside the repository")
@pytest.mark.parametrize("model", ["classic", "deluxe", "lite"])
def test_governor_forecasts_score_as_computed_elsewhere(governors: Run, model: str) -> None:
    wanted = json.loads(EXPECTED.read_text())[f"governors_2022_{model}_election_day"]
    card = cards(governors)[f"FiveThirtyEight {model}"]
    assert card["scored"] == card["with_probability"] == wanted["n"] == 89
    for ours, theirs in (
        ("brier", "brier"),
        ("log_score", "log_loss_nat_clip1e-15"),
        ("base_rate", "base_rate"),
        ("skill", "brier_skill_vs_base_rate"),
    ):
        assert card[ours] == pytest.approx(wanted[theirs], abs=1e-6), ours


def test_governor_forecasts_are_compared_on_the_shared_questions(governors: Run) -> None:
    names = [f"FiveThirtyEight {model}" for model in ("classic", "deluxe", "lite")]
    result = governors("compare", *names, "--format", "json").json
    assert (result["shared"], result["shared_with_probability"]) == (89, 89)
    assert [source["name"] for source in result["sources"]] == names
    assert result["sources"][0]["brier"] < result["sources"][2]["brier"] < result["sources"][1]["brier"]


def record(run: Run, claim: str, outcome: str | None, *options: str, due: str = "2025-01-31") -> int:
    """A prediction made on 1 January 2025 and, where an outcome is given, its decision on the deadline."""
    base = ("add", claim, "--due", due, "--made", "2025-01-01", "--new-source", "--format", "json")
    number = int(run(*base, *options).json["id"])
    if outcome:
        run("resolve", str(number), outcome, "--note", "seen", *(("--fraction", "0.4") if outcome == "partly" else ()))
    return number


def test_the_funnel_and_the_share(run: Run) -> None:
    for claim, outcome in (
        ("a", "true"),
        ("b", "false"),
        ("c", "partly"),
        ("d", "void"),
        ("e", "ambiguous"),
        ("f", None),
    ):
        record(run, f"Claim {claim}", outcome, "--by", "Ada Example")
    record(run, "Claim g", None, "--by", "Ada Example", due="2025-12-31")
    retracted = record(run, "Claim h", None, "--by", "Ada Example")
    run("retract", str(retracted), "--mistake", "--reason", "typed twice")
    card = cards(run)["Ada Example"]
    funnel = {
        name: card[name] for name in ("predictions", "open", "overdue", "resolved", "void", "ambiguous", "withdrawn")
    }
    assert funnel == {
        "predictions": 8, "open": 1, "overdue": 1, "resolved": 3, "void": 1, "ambiguous": 1, "withdrawn": 1,
    }  # fmt: skip
    assert (card["scored"], card["true"], card["false"], card["partly"]) == (3, 1, 1, 1)
    assert card["share_true"] == pytest.approx(1 / 3)
    assert (card["brier"], card["log_score"], card["ece"]) == (None, None, None)


def test_ranks_need_enough_behind_them(run: Run) -> None:
    for number in range(5):
        record(run, f"Claim {number}", "true", "--by", "Often Right")
    record(run, "Another claim", "true", "--by", "Once Right")
    found = cards(run)
    assert (found["Often Right"]["rank"], found["Once Right"]["rank"]) == (1, None)
    assert cards(run, "--min", "1")["Once Right"]["rank"] == 1
    assert "too few" in run("scorecard").stdout


def test_the_json_has_every_promised_key_and_ends_with_the_receipt(run: Run) -> None:
    record(run, "It rains", "true", "--by", "Ada Example", "--prob", "0.8")
    answer = run("scorecard", "--format", "json").json
    assert list(answer) == ["as_of", "scorecards", "receipt"]
    assert set(answer["receipt"]) == {"ledger", "size", "head"}
    promised = (
        "source predictions open overdue resolved true false partly void ambiguous withdrawn scored share_true"
        " share_true_low share_true_high with_probability brier brier_low brier_high log_score base_rate skill"
        " reliability resolution_murphy uncertainty miscalibration discrimination ece by name"
    )
    assert set(promised.split()) <= set(answer["scorecards"][0])


def test_groups_by_tag_year_and_outlet(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("It will rain on Monday.")
    run("article", "add", str(page), "--outlet", "The Example", "--published", "2025-01-01", "--title", "Rain")
    record(run, "It rains", "true", "--by", "Ada Example", "--tag", "weather", "--article", "a1")
    record(run, "It snows", "false", "--by", "Ada Example", "--tag", "weather", "--tag", "winter")
    assert cards(run, "--by", "tag")["weather"]["scored"] == 2
    assert cards(run, "--by", "tag")["winter"]["scored"] == 1
    assert cards(run, "--by", "year")["2025"]["scored"] == 2
    outlets = run("scorecard", "--by", "outlet", "--format", "json").json["scorecards"]
    assert {(card["name"], card["by"], card["scored"]) for card in outlets} == {
        ("The Example", "outlet", 1),
        (None, "outlet", 1),
    }
    assert "source" not in outlets[0]
    assert "(no outlet)" in run("scorecard", "--by", "outlet").stdout


def test_as_of_sees_only_what_was_claimed_by_then(run: Run) -> None:
    number = record(run, "It rains", "true", "--by", "Ada Example")
    run("resolve", str(number), "false", "--on", "2025-02-10", "--note", "looked again", "--supersede")
    assert cards(run)["Ada Example"]["false"] == 1
    assert cards(run, "--as-of", "2025-02-01")["Ada Example"]["true"] == 1
    assert cards(run, "--as-of", "2025-01-15")["Ada Example"]["open"] == 1
    assert cards(run, "--as-of", "2024-12-31") == {}


def test_as_of_takes_the_newest_of_the_decisions_dated_by_then(run: Run) -> None:
    """Newest by when it was recorded, whichever order the days have that it names."""
    number = str(record(run, "It rains", "true", "--by", "Ada Example"))  # dated 2025-01-31, its deadline
    again = ("--note", "looked again", "--supersede")
    run("resolve", number, "false", "--on", "2025-02-10", *again)
    run("resolve", number, "void", "--on", "2025-02-05", *again)
    run("resolve", number, "partly", "--fraction", "0.5", "--on", "2025-02-20", *again)
    standing = {"2025-02-04": "true", "2025-02-05": "void", "2025-02-15": "void", "2025-02-20": "partly"}
    assert cards(run)["Ada Example"]["partly"] == 1
    for day, word in standing.items():
        card = cards(run, "--as-of", day)["Ada Example"]
        assert {each: card[each] for each in ("true", "false", "partly", "void", "open", "overdue")} == {
            **dict.fromkeys(("true", "false", "partly", "void", "open", "overdue"), 0),
            word: 1,
        }


def test_since_and_until_go_by_the_day_made(run: Run) -> None:
    record(run, "It rains", "true", "--by", "Ada Example")
    assert cards(run, "--since", "2025-01-02") == {}
    assert cards(run, "--since", "2025-01-01", "--until", "2025-01-01")["Ada Example"]["scored"] == 1


def test_a_revised_probability_counts_if_it_was_stated_in_time(run: Run) -> None:
    number = record(run, "It rains", None, "--by", "Ada Example", "--prob", "0.5")
    run("revise", str(number), "--prob", "0.9", "--made", "2025-01-10")
    run("revise", str(number), "--prob", "1", "--made", "2025-02-10")
    run("resolve", str(number), "true", "--note", "seen")
    for rule, brier in (("mean", (0.25 + 0.01) / 2), ("last", 0.01), ("first", 0.25)):
        assert cards(run, "--forecasts", rule)["Ada Example"]["brier"] == pytest.approx(brier)


def test_a_statement_taken_back_in_time_is_not_scored_and_one_taken_back_late_is(run: Run) -> None:
    early = record(run, "It rains", None, "--by", "Ada Example")
    late = record(run, "It snows", None, "--by", "Ada Example")
    run("withdraw", str(early), "--on", "2025-01-30")
    answer = run("withdraw", str(late), "--on", "2025-01-31")
    assert "stays scored" in answer.stdout
    for number in (early, late):
        run("resolve", str(number), "false", "--note", "seen")
    card = cards(run)["Ada Example"]
    assert (card["withdrawn"], card["resolved"], card["scored"]) == (1, 1, 1)


def test_one_source_is_shown_in_full_and_found_by_its_alias(run: Run) -> None:
    record(run, "It rains", "true", "--by", "Ada Example", "--prob", "80%")
    run("source", "alias", "Ada Example", "A. E.")
    answer = run("scorecard", "a. e.")
    assert "Brier score   0.040 (n = 1" in answer.stdout
    assert answer.stdout.startswith("Ada Example\n")


def test_wrong_arguments(run: Run) -> None:
    run("scorecard", expect=3)
    record(run, "It rains", "true", "--by", "Ada Example")
    assert "Ada Example" in run("scorecard", "Ada Exampel", expect=3).stderr
    assert "source, outlet, author" in run("scorecard", "--by", "colour", expect=2).stderr
    assert "share" in run("scorecard", "--sort", "luck", expect=2).stderr
    assert "two sources" in run("compare", "Ada Example", expect=2).stderr
    assert "not known" in run("scorecard", "--format", "pdf", expect=2).stderr


@pytest.fixture
def mixed(run: Run) -> Run:
    """A denial, a partly outcome, a repeat, a revision, a flat claim and probabilities of 0 and 1, by one source."""
    ada = ("--by", "Ada Example")
    record(run, "It rains", "true", *ada, "--prob", "1")
    record(run, "It snows", "false", *ada, "--prob", "0")
    record(run, "It hails", "partly", *ada, "--prob", "0.7")
    record(run, "It thaws", "true", *ada)
    number = record(run, "It freezes", None, *ada, "--prob", "0.6")
    for day, probability in (("2025-01-05", "0.6"), ("2025-01-09", "0.9")):
        run("add", "It freezes", "--on", f"q{number}", "--made", day, *ada, "--prob", probability)
    run("revise", str(number), "--prob", "0.2", "--made", "2025-01-20")
    run("add", "It does not", "--on", "q1", "--denies", "--made", "2025-01-02", "--by", "Ben Other", "--new-source")
    run("resolve", f"q{number}", "true", "--note", "seen")
    return run


def test_narrow_sums_and_full_figures_agree(mixed: Run) -> None:
    """The plain scores are added up by the database, the others made from rows; both see the same statements."""
    for rule in ("mean", "first", "last", "each", "time-weighted", "10d"):
        card = cards(mixed, "--forecasts", rule, "--include-early")["Ada Example"]
        assert card["brier"] == pytest.approx(card["calibration_brier"]), rule
        assert card["with_probability"] == pytest.approx(card["calibration_n"]), rule


def test_which_of_several_statements_count(mixed: Run) -> None:
    """On "It freezes": 0.6 on the 1st, again on the 5th, 0.9 on the 9th, 0.2 on the 20th, due on the 31st."""
    others = 0.0 + 0.0 + (0.7 - 0.4) ** 2
    scores = {0.6: 0.16, 0.9: 0.01, 0.2: 0.64}
    for rule, added, n in (
        ("mean", sum(scores.values()) / 3, 4),
        ("first", scores[0.6], 4),
        ("last", scores[0.2], 4),
        ("each", 2 * scores[0.6] + scores[0.9] + scores[0.2], 7),
        ("time-weighted", (8 * scores[0.6] + 11 * scores[0.9] + 12 * scores[0.2]) / 31, 4),
        ("15d", scores[0.9], 4),
        ("0d", scores[0.2], 4),
    ):
        card = cards(mixed, "--forecasts", rule)["Ada Example"]
        assert card["brier"] == pytest.approx((others + added) / n), rule
        assert card["with_probability"] == n, rule
        assert (card["forecasts"], card["predictions"], card["scored"]) == (rule, 7, 7)
    assert cards(mixed, "--forecasts", "45d")["Ada Example"]["n"] == 0
    assert "30d" in mixed("scorecard", "--forecasts", "median", expect=2).stderr


def test_what_was_decided_early_waits_for_its_deadline_before_it_enters_calibration(run: Run) -> None:
    record(run, "It rains", "true", "--by", "Ada Example", "--prob", "0.8")
    early = record(run, "It snows", None, "--by", "Ada Example", "--prob", "0.9", due="2025-12-31")
    run("resolve", str(early), "true", "--on", "2025-02-01", "--note", "seen")
    card = cards(run)["Ada Example"]
    assert (card["with_probability"], card["calibration_n"], card["held_back"]) == (2, 1, 1)
    assert card["include_early"] is False
    assert card["brier"] == pytest.approx((0.04 + 0.01) / 2)
    assert card["calibration_brier"] == pytest.approx(0.04)
    assert "--include-early" in run("scorecard", "--wide").stdout
    assert "1 decided early wait for their deadline" in run("scorecard", "Ada Example").stdout
    assert cards(run, "--include-early")["Ada Example"]["calibration_n"] == 2
    assert cards(run, "--as-of", "2025-02-28")["Ada Example"]["held_back"] == 1
    late = run("scorecard", "--format", "json", today="2026-01-01").json["scorecards"][0]
    assert (late["calibration_n"], late["held_back"]) == (2, 0)


def test_groups_by_what_a_statement_is(run: Run) -> None:
    record(run, "It rains", "true", "--by", "Ada Example", "--prob", "likely", "--attribution", "direct")
    record(run, "It snows", None, "--by", "Ada Example", "--prob", "0.3", due="2025-05-31")
    record(run, "It hails", None, "--by", "Ada Example", due="2028-01-31")
    record(run, "It thaws", None, "--by", "Ada Example", due="none")
    run("source", "describe", "Ada Example", "--affiliation", "The Weather House")
    for by, counts in (
        ("horizon", {"under 1 month": 1, "3 to 12 months": 1, "over 3 years": 1, None: 1}),
        ("attribution", {"direct": 1, None: 3}),
        ("kind", {"prediction": 4}),
        ("probability", {"a number": 1, "words, read by icd203": 1, None: 2}),
        ("affiliation", {"The Weather House": 4}),
        ("author", {None: 4}),
    ):
        found = {name: card["predictions"] for name, card in cards(run, "--by", by).items()}
        assert found == counts, by
        assert run("scorecard", "--by", by).stdout


def test_one_forecast_none_and_all_alike(run: Run) -> None:
    record(run, "It rains", "true", "--by", "Once", "--prob", "1")
    record(run, "It snows", "true", "--by", "Flat")
    record(run, "It hails", None, "--by", "Silent", due="2025-12-31")
    for number in range(3):
        record(run, f"It thaws {number}", "false", "--by", "Alike", "--prob", "0.2")
    answer = run("scorecard", "--format", "json")
    assert "NaN" not in answer.stdout
    assert "Infinity" not in answer.stdout
    found = {card["name"]: card for card in answer.json["scorecards"]}
    once, flat, silent, alike = (found[name] for name in ("Once", "Flat", "Silent", "Alike"))
    assert (once["brier"], once["brier_low"], once["skill"], once["auc"], once["uncertainty"]) == (
        0,
        None,
        None,
        None,
        0,
    )
    assert (flat["share_true"], flat["brier"], flat["reliability"], flat["calibration_n"]) == (1, None, None, 0)
    assert (silent["scored"], silent["share_true"], silent["share_true_low"]) == (0, None, None)
    assert (alike["skill"], alike["discrimination"], alike["discrimination_slope"]) == (None, 0, None)
    assert alike["brier_low"] == pytest.approx(0.04)
    for name in found:
        assert run("scorecard", name).stdout


def test_wide_tables_and_other_formats(mixed: Run) -> None:
    wide = mixed("scorecard", "--wide").stdout
    assert "What makes up the Brier score" in wide
    assert all(len(line) <= 80 for line in wide.splitlines())
    heading, first = mixed("scorecard", "--format", "csv").stdout.splitlines()[:2]
    assert {"rank", "brier_low", "miscalibration"} <= set(heading.split(","))
    assert len(first.split(",")) == len(heading.split(","))


@pytest.fixture
def two(run: Run) -> Run:
    """Two sources on three questions, a third source on one of them alone, and one that nobody else answered."""
    for number, (claim, outcome, ada, ben) in enumerate(
        (("It rains", "true", "0.9", "0.6"), ("It snows", "false", "0.2", "0.4"), ("It hails", "false", "0.1", "0.5")),
        start=1,
    ):
        record(run, claim, None, "--by", "Ada Example", "--prob", ada)
        run(
            "add",
            claim,
            "--on",
            f"q{number}",
            "--by",
            "Ben Other",
            "--new-source",
            "--prob",
            ben,
            "--made",
            "2025-01-10",
        )
        run("resolve", f"q{number}", outcome, "--note", "seen")
    record(run, "It thaws", "true", "--by", "Cleo Third", "--prob", "0.7")
    return run


def test_sources_are_set_against_what_others_had_said_by_then(two: Run) -> None:
    """Ben spoke after Ada: only he could have known what she said."""
    found = cards(two)
    ada, ben, cleo = (found[name] for name in ("Ada Example", "Ben Other", "Cleo Third"))
    assert (ada["community_n"], ada["skill_community"], ada["peer_score"]) == (0, None, None)
    own, others = (0.16 + 0.16 + 0.25) / 3, (0.01 + 0.04 + 0.01) / 3
    assert ben["community_n"] == ben["peer_n"] == 3
    assert ben["community_own_brier"] == pytest.approx(own)
    assert ben["community_brier"] == pytest.approx(others)
    assert ben["skill_community"] == pytest.approx(1 - own / others)
    assert ben["peer_score"] == pytest.approx(100 * log((0.6 / 0.9) * (0.6 / 0.8) * (0.5 / 0.9)) / 3)
    assert ada["baseline_score"] == pytest.approx(100 * log(2**3 * 0.9 * 0.8 * 0.9) / log(2) / 3)
    assert (ada["adjusted_brier"], ben["adjusted_brier"]) == (pytest.approx(others), pytest.approx(own))
    assert (ada["adjusted_sources"], ada["adjusted_questions"]) == (2, 3)
    assert (cleo["community_n"], cleo["adjusted_brier"], cleo["adjusted_sources"]) == (0, None, None)
    assert "nobody else had given a probability" in two("scorecard", "Cleo Third").stdout
    assert cards(two, "Ben Other")["Ben Other"]["skill_community"] == ben["skill_community"]


def test_compare_tests_the_difference(two: Run) -> None:
    answer = two("compare", "Ada Example", "Ben Other", "--format", "json").json
    test = answer["differences"][0]["brier"]
    assert (answer["differences"][0]["first"], test["n"]) == ("Ada Example", 3)
    assert test["difference"] == pytest.approx((0.01 + 0.04 + 0.01 - 0.16 - 0.16 - 0.25) / 3)
    assert test["low"] < test["difference"] < test["high"] < 0
    assert 0 < test["p_value"] < 0.05
    table = " ".join(two("compare", "Ada Example", "Ben Other").stdout.split())
    assert "Ada Example did better than Ben Other" in table
    assert "With 3 shared questions the test promises too much" in table
    alone = two("compare", "Ada Example", "Cleo Third", "--format", "json").json
    assert alone["differences"][0]["brier"] == dict.fromkeys(("difference", "low", "high", "p_value")) | {"n": 0}
    assert "0 scored questions" in two("compare", "Ada Example", "Cleo Third").stdout


def test_ranks_go_by_figures_drawn_toward_the_field(run: Run, tmp_path: Path) -> None:
    """Two of two is not better than nineteen of twenty; the raw figures stay beside."""
    rows = [
        f"{name} claims {number},{name},2025-01-01,2025-01-31,{'true' if number < true else 'false'}"
        for name, true, false in (("Twice", 2, 0), ("Often", 19, 1), ("Half", 10, 10), ("Seldom", 4, 16))
        for number in range(true + false)
    ]
    columns = ("claim", "source", "made", "deadline", "outcome")
    (tmp_path / "rows.csv").write_text("\n".join([",".join(columns), *rows]) + "\n")
    mapped = [word for column in columns for word in ("--map", f"{column}={column}")]
    run("import", "csv", str(tmp_path / "rows.csv"), *mapped)
    found: dict[str, Any] = dict(cards(run, "--min", "1"))
    assert [found[name]["rank"] for name in ("Often", "Twice", "Half", "Seldom")] == [1, 2, 3, 4]
    twice, often = found["Twice"], found["Often"]
    assert (twice["share_true"], often["share_true"]) == (1, 0.95)
    assert twice["field_share"] < twice["shrunk_share"] < often["shrunk_share"] < often["share_true"]
    assert twice["field_share"] == pytest.approx(35 / 62)
    table = run("scorecard").stdout
    assert "drawn in" in table
    assert "too few            Twice" in table
    assert "drawn toward 56 % of all 4 records together" in " ".join(table.split())


def test_what_scores_cannot_say(run: Run) -> None:
    ada = ("--by", "Ada Example")
    record(run, "It rains", "true", *ada, "--prob", "likely", "--criteria", "By the gauge.")
    record(run, "It snows", "void", *ada, "--prob", "0.3")
    record(run, "It hails", None, *ada, due="none")
    run("add", "It thaws", "--due", "in February 2025", "--made", "2025-01-01", *ada)
    run("resolve", "4", "true", "--on", "2025-02-14", "--note", "seen")
    mistake = record(run, "It typed", None, *ada)
    run("retract", str(mistake), "--mistake", "--reason", "typed twice")
    card = cards(run)["Ada Example"]
    wanted = {
        "statements": 4, "with_deadline": 3, "with_criteria": 1, "vague": 0, "checkable": 1, "undecidable": 1,
        "decided": 3,
        "in_numbers": 1, "in_words": 1, "conditional": 0, "median_lead_days": 30, "in_time": 2, "late": 0,
        "flips_at_earliest": 1, "came_true_with_span": 1, "recorded_afterwards": 3, "by_hand": 4, "from_files": 0,
    }  # fmt: skip
    assert {name: card[name] for name in wanted} == wanted
    page = " ".join(run("scorecard", "Ada Example").stdout.split())
    assert "25 % of 4 have a last day and written criteria" in page
    assert "1 of 1 that came true within the days named would be false at the earliest reading" in page
    assert "hand-picked" in page
    assert "too few to conclude anything" in page
