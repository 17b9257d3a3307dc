"""Which words give an estimate of a number, a day or shares, and which stay a question of yes or no."""

from datetime import date

import pytest

from ledger.extraction.drafted_estimates import Told, drafted_estimate
from ledger.extraction.estimate_patterns import EstimatePattern, estimate_patterns
from ledger.extraction.estimates import read_estimate
from ledger.extraction.extractor import statements
from ledger.extraction.statement import Expected, Statement
from ledger.terms import Deadline, EstimateForm, QuestionType, StatementKind

PUBLISHED = date(2024, 11, 16)


def drafted(claim: str, quote: str = "", kind: StatementKind = StatementKind.PREDICTION) -> Expected | None:
    from ledger.extraction.candidates import time_phrases

    latest = max((each.latest for each in time_phrases(claim, PUBLISHED) if each.latest), default=None)
    words = quote or f"It is expected that {claim}"
    return drafted_estimate(Told(claim, words, kind, PUBLISHED, Deadline("then", PUBLISHED, latest)))


def found(text: str) -> list[Statement]:
    return statements(text, PUBLISHED)


def only(text: str) -> Statement:
    (statement,) = found(text)
    assert text[statement.start : statement.end] == statement.quote
    return statement


@pytest.mark.parametrize("pattern", estimate_patterns(), ids=lambda pattern: f"{pattern.group}-{pattern.id}")
def test_pattern_reads_its_example_and_nothing_reads_the_other(pattern: EstimatePattern) -> None:
    claim, estimate = pattern.fires
    read = drafted(claim)
    assert read is not None
    assert (read.rule, read.estimate, read.kind.type) == (pattern.id, estimate, pattern.type)
    assert drafted(pattern.silent) is None


@pytest.mark.parametrize(
    ("text", "claim", "unit", "estimate"),
    [
        ("The central bank expects inflation of 2.5 to 3 percent next year.", "Inflation in 2025", "%", "2.5 to 3"),
        ("Inflation will average between 2 and 3 per cent in 2025, she said.", "Inflation in 2025", "%", "2 to 3"),
        (
            "The company expects to sell 4.6 million cars in 2025.",
            "How many cars the company will sell in 2025",
            "cars",
            "4.6 million",
        ),
        ("GDP will grow by 3 percent in 2025, the ministry said.", "How much GDP will grow in 2025", "%", "3"),
        ("Economists forecast growth of 1.2 per cent this year.", "Growth in 2024", "%", "1.2"),
        ("In 2025, inflation will be 2 percent, the bank said.", "Inflation in 2025", "%", "2"),
        ("Oil prices will average $75 a barrel in May, she said.", "Oil prices in May 2025", "$ a barrel", "75"),
        ("The deficit will be 3.2 percent of GDP in 2025, she said.", "The deficit in 2025", "% of GDP", "3.2"),
        (
            "Revenue will be US$4.5 to 4.7 billion in the first quarter of 2025, the company said.",
            "Revenue in the first quarter of 2025",
            "USD",
            "4.5 billion to 4.7 billion",
        ),
        (
            "The bank sees an 80 percent chance that inflation will be between 2 and 4 percent in 2025.",
            "Inflation in 2025",
            "%",
            "2 to 4 (80%)",
        ),
        (
            "About 20,000 people are expected to attend the rally on Saturday.",
            "How many people will attend the rally on 16 November 2024",
            "people",
            "20,000",
        ),
        (
            "There is a 40 percent chance that inflation will exceed 3 percent and a 15 percent chance that it will"
            " exceed 4 percent in 2025, the bank said.",
            "Inflation in 2025",
            "%",
            "> 3: 40%, > 4: 15%",
        ),
    ],
)
def test_numbers(text: str, claim: str, unit: str, estimate: str) -> None:
    read = only(text)
    assert (read.type, read.claim, read.unit, read.estimate) == (QuestionType.NUMERIC, claim, unit, estimate)
    assert read.yes_or_no not in (None, claim)
    assert read.probability is None


@pytest.mark.parametrize(
    ("text", "estimate", "deadline"),
    [
        (
            "The minister expects the bridge to open between May and July 2025.",
            "2025-05-01 to 2025-07-31",
            date(2025, 7, 31),
        ),
        (
            "The bridge will open by the end of the year, or by March at the latest, analysts said.",
            "by 2025-03-31",
            date(2025, 3, 31),
        ),
        (
            "The agency sees a 40 percent chance that the bridge will open by June 2025 and a 70 percent chance by"
            " December 2025.",
            "by 2025-06-30: 40%, by 2025-12-31: 70%",
            date(2025, 12, 31),
        ),
    ],
)
def test_days(text: str, estimate: str, deadline: date) -> None:
    read = only(text)
    assert (read.type, read.claim, read.estimate, read.deadline) == (
        QuestionType.DATE,
        "The bridge will open",
        estimate,
        deadline,
    )
    assert "The answer is the day on which" in read.criteria


def test_shares_over_two_outcomes_are_one_choice() -> None:
    text = "Analysts see a 60 percent chance of a rate cut and a 40 percent chance of a hold in December."
    read = only(text)
    assert (read.type, read.options, read.estimate) == (
        QuestionType.CHOICE,
        ("rate cut", "hold"),
        "rate cut: 60%, hold: 40%",
    )
    assert read.claim == "Which comes about: rate cut or hold in December 2024"
    assert read.quote == text.removesuffix(".")
    assert "void if none of them does" in read.criteria


def test_shares_that_leave_something_over_stay_two_claims() -> None:
    text = "Analysts see a 60 percent chance of a rate cut and a 30 percent chance of a hold in December."
    assert [str(each.probability) for each in found(text)] == ["0.6", "0.3"]


@pytest.mark.parametrize(
    "text",
    [
        "Inflation will exceed 5 percent next year, the bank said.",
        "Inflation will reach 5 percent by March, the bank said.",
        "Inflation will fall below 2 percent next year, the bank said.",
        "Inflation could reach 5 percent next year, the bank said.",
        "Inflation is unlikely to be 5 percent next year, the bank said.",
        "There is a 70 percent chance that inflation will be 3 percent in 2025, the bank said.",
        "Inflation will be 5 percent or more next year, the bank said.",
        "Inflation will not be 3 percent next year, the bank said.",
        "Inflation will be 3 percent in 2025 and 2 percent in 2026, the bank said.",
        "The plant is expected to create at least 100 jobs by March.",
        "The ministry will send 300 troops to Mali next month.",
        "Three men will appear in court on Monday.",
        "The mayor, who is 62, will resign on Friday, she said.",
        "The firm is expected to sign a contract worth $30 million next week.",
        "The carmaker said it would sell 4.6 million cars next year.",
        "We will create about 3,000 jobs by March, the minister promised.",
        "The talks are expected to last three days.",
        "About 300 representatives are expected to be elected on Sunday.",
        "The bank will cut its rate by 0.5 percent on Friday, she said.",
        "The road will be closed between May and July 2025, the ministry said.",
        "The bridge will open in May 2025, the minister said.",
        "The team is expected to win 3 to 1 on Saturday.",
        "The company is expected to close 300 stores next year.",
        "The museum will reopen at 10 o'clock on Monday, she said.",
        "The home market is expected to see a sales increase of 28.2 thousand units in 2025.",
        "Two ministers are expected to lose their jobs next week.",
        "The team is expected to win three medals at the Games.",
        "The plant is expected to produce 300,000 cars a year from 2026.",
        "The IMF sees growth of 3.1 percent in 2025 and 3.2 percent in 2026.",
        "Sales will fall 5 percent short of the target next year, the firm said.",
        "The vaccine is expected to be 95 percent effective by June.",
        "The party is expected to win 40 of 150 seats on Sunday.",
        "The trial is expected to last between four and six weeks.",
        "Fewer than 100 people are expected to attend the ceremony on Friday.",
        "Economists expect inflation to be about 2 percent, plus or minus 0.5 points, in 2025.",
        "The tickets will cost $20 next year, the club said.",
        "The bank projects growth of 1.1 percent and inflation of 2 percent in 2026.",
        "The ministry forecast a rise of 2.5 percent in 2025.",
    ],
)
def test_what_stays_yes_or_no(text: str) -> None:
    for each in found(text):
        assert (each.type, each.unit, each.options, each.estimate) == (QuestionType.BINARY, None, (), None)
        assert each.yes_or_no is None


def test_a_promise_and_a_fixed_event_are_no_estimate() -> None:
    claim = "The company will sell about 4.6 million cars in 2025."
    assert drafted(claim) is not None
    assert drafted(claim, kind=StatementKind.COMMITMENT) is None
    assert drafted(claim, kind=StatementKind.SCHEDULE) is None


def test_a_figure_that_the_quote_does_not_have_is_none() -> None:
    assert drafted("Inflation will be 4 percent.", "She expects inflation to be 3 percent") is None


def test_without_a_day_of_publication_there_is_no_estimate() -> None:
    (read,) = statements("Inflation will average between 2 and 3 per cent, she said.", None)
    assert read.type is QuestionType.BINARY


def test_criteria_say_which_figure_from_whom_for_when() -> None:
    read = only("The central bank expects the economy to shrink by 2.5 to 3 percent next year.")
    assert read.criteria == (
        "Decided by the first figure that the statistics office, the central bank or the exchange concerned publishes "
        "for the period. The answer is the figure, in %, for the time from 1 January 2025 to 31 December 2025, as first"
        " published; a forecast or a plan does not count. A movement the other way is a negative number."
    )


def test_a_condition_voids_and_a_missing_day_is_said() -> None:
    read = only("If wages do not rise, inflation will be 2 percent, the bank said.")
    assert read.estimate == "2"
    assert "The article names no last day: set one." in read.criteria
    assert "Void if the condition is not met" in read.criteria


def test_days_count_as_our_grammar_reads_them() -> None:
    read = only("The minister expects the bridge to open between May and July 2025.")
    assert read.expected is not None
    assert read.estimate is not None
    estimate = read_estimate(read.estimate, read.expected.kind, PUBLISHED)
    assert estimate.form is EstimateForm.INTERVAL
    assert [part.number for part in estimate.parts] == [date(2025, 5, 1), date(2025, 7, 31)]


def test_long_texts_take_no_longer_than_their_length() -> None:
    text = "The bank expects inflation of " + "2 to 3 and " * 2_000 + "4 percent next year."
    assert all(each.type is QuestionType.BINARY for each in found(text))
