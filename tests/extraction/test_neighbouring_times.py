"""Time phrases outside a clause that bound its claim, and periods of figures."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements

PUBLISHED = date(2024, 5, 6)
"""A Monday."""


def deadline(text: str, words: str, published: date = PUBLISHED) -> str | None:
    """The last day of the statement that holds `words`, as ISO date."""
    found = statements(text, published, threshold=0.0)
    day = next(each.deadline for each in found if words in each.quote)
    return day.isoformat() if day else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Four million will have been sold by the end of the current season, which ends on June 26.",
            "will have been",
            "2024-06-26",
        ),
        (
            "The line will end its pact with the ferry firm and its offer for the mill, effective May 13.",
            "will end",
            "2024-05-13",
        ),
        ("Tea will rise 5 percent to 20 crowns and ale will fall 3 percent in June.", "Tea will rise", "2024-06-30"),
        ("Hull votes on Friday in a town election, with the guild expected to win.", "expected to win", "2024-05-10"),
        ("Fares will be low in June even though they will be above those of Leith.", "above those", "2024-06-30"),
        ("The court will hear the guild on Friday, during which its clerk will speak.", "will speak", "2024-05-10"),
        ("Some ferries may stop in June, but they will be replaced.", "will be replaced", "2024-06-30"),
        ("Rowers expect a fast start today, with the harbour office forecasting gales.", "forecasting", "2024-05-06"),
        (
            "Closing the mill would lead to lower fares but a loss of 800 jobs over the next decade.",
            "would lead",
            "2034-05-06",
        ),
    ],
)
def test_a_time_behind_the_clause_or_before_it_counts_where_the_clause_is_joined_to_it(
    text: str, words: str, expected: str
) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild expects more than 60 percent growth this year. Trade is likely to be 2 percent.", "2024-12-31"),
        ("Trade will grow at a slower pace than the 3 percent of this year. Trade is likely to be 2 percent.", None),
    ],
)
def test_the_period_of_figures_told_before_is_not_that_of_others(text: str, expected: str | None) -> None:
    assert deadline(text, "is likely to be") == expected


def test_the_period_of_targets_is_that_of_the_figures_behind() -> None:
    text = "The port changed its targets for 2024, it said. Trade is now forecast to rise four percent."
    assert deadline(text, "is now forecast") == "2024-12-31"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Four million will have been sold by the end of the season, which pleased the mayor on Monday.", "will have"),
        ("Some ferries stopped in April, but they will be replaced.", "will be replaced"),
        ("Tea will rise 5 percent and the mayor will leave in June.", "Tea will rise"),
        ("They said tea would rise 5 percent and that ale would fall 3 percent in June.", "tea would rise"),
        ("The mayor spoke on Friday of the harbour, which he left, with fares expected to rise.", "expected to rise"),
        ("The mayor will tell of the cost of Friday's strike, but will call for calm.", "will call"),
        ("The mayor said on Friday the mill will close, but sold the ferry in 2025.", "will close"),
        ("Closing the mill would lead to lower fares but the town lost 800 jobs by 2025.", "would lead"),
    ],
)
def test_it_does_not_count_where_it_tells_of_something_else(text: str, words: str) -> None:
    assert deadline(text, words) is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Fourth-quarter sales will be lower.", "will be lower", "2024-12-31"),
        ("First quarter profits will be lower.", "will be lower", "2024-03-31"),
        ("Its 2025 first quarter sales will be lower.", "will be lower", "2025-03-31"),
        ("Analysts expect the deficit to ease to two million in March.", "expect", "2024-03-31"),
        ("The harbour will open in March.", "will open", "2025-03-31"),
    ],
)
def test_figures_are_for_the_period_told_which_may_be_just_over(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected
