"""Words that look like a part of a time phrase, fiscal quarters, and what opens or closes a sentence with a claim."""

from datetime import date

import pytest
from claim_deadlines import deadline

from ledger.extraction.extractor import statements
from ledger.extraction.time_phrases import time_phrases

MARCH = date(2024, 3, 6)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Fares in 2026 may rise.", "in 2026"),
        ("The mill closes in 2026 May.", "in 2026 May"),
        ("The line will offer ten flights a week from May 3.", "from May 3"),
        ("The wells will give 400 barrels a day from May 3.", "from May 3"),
        ("The ban will end a week from May 3.", "a week from May 3"),
        ("It is told in the budget for the fiscal year 2025/26.", "for the fiscal year 2025/26"),
    ],
)
def test_a_phrase_takes_in_no_word_that_means_something_else(text: str, phrase: str) -> None:
    assert phrase in [found.phrase for found in time_phrases(text, MARCH)]


@pytest.mark.parametrize(
    ("told", "claim", "expected"),
    [
        ("a loss for its third quarter ended February 28", "Sales will fall in the fourth quarter", "2024-05-31"),
        ("a loss for its third quarter ended Feb 28", "Fourth-quarter sales will fall", "2024-05-31"),
        ("a loss for its second quarter (ending Jan. 31)", "Sales will fall in the fourth quarter", "2024-07-31"),
        ("a loss for its first quarter ended March 31", "Sales will fall in the fourth quarter", "2024-12-31"),
        ("a loss on February 28", "Sales will fall in the fourth quarter", "2024-12-31"),
    ],
)
def test_quarters_are_those_of_the_firm_that_tells_when_they_end(told: str, claim: str, expected: str) -> None:
    assert deadline(f"The ferry line made {told}. {claim}.", "will fall") == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ('She said that from June 3, "the harbour will be open to all".', "will be open", "2024-06-03"),
        ("According to the guild's outlook for 2026, fares will rise.", "will rise", "2026-12-31"),
        ("The strife comes before the vote on Sunday; the guild is expected to win.", "to win", "2024-05-12"),
        ("The mill plans to build ships, including ferries, over the next three years.", "plans to", "2027-05-06"),
        ("The office expects calm for the rest of the fair, which runs through Sunday.", "expects", "2024-05-12"),
        ("The plan has to pass after a debate expected to open next month.", "expected to", "2024-06-30"),
        ("The fee will go to 73 percent from 74 percent from July.", "will go", "2024-07-31"),
        ("The firm will earn a million in after tax profits by the end of 2026.", "will earn", "2026-12-31"),
        ("Sales in 2025/26 may stay at the 2023/24 level of two million tonnes.", "may stay", "2026-12-31"),
        ("For Friday, the weather office predicted that rain could fall.", "could fall", "2024-05-10"),
        ("Output will grow in calendar 2025 to 2.4 million tonnes.", "will grow", "2025-12-31"),
        ("The mayor will speak during Friday's rally.", "will speak", "2024-05-10"),
        ("The mayor agreed to attend a May summit in Hull.", "agreed to", "2024-05-31"),
        ("The mill will earn a million before depreciation for the full year.", "will earn", "2024-12-31"),
        ("The sale is expected in the final quarter.", "expected in", "2024-12-31"),
        ("The mill expects to post a gain for the full year of about 20 million.", "expects to", "2024-12-31"),
        ("The firm intends to sell the mill by the close of business on June 3.", "intends to", "2024-06-03"),
        ("Fees will be raised at a rate of no more than two percent from September.", "will be", "2024-09-30"),
        ("The minister will tell of measures for 2025 in a budget speech on Friday.", "will tell", "2024-05-10"),
        ("The price will be frozen for the next two years.", "will be", "2026-05-06"),
        ("The guild announced it will open in February.", "will open", "2025-02-28"),
        ("The mill will cut its June output by ten percent.", "will cut", "2024-06-30"),
        ("The mayor has said this week's talks will be hard and long.", "will be", "2024-05-12"),
        ("The bank intends to test it since June and complete it by 2026.", "intends to", "2026-12-31"),
        ("The guild announced that it will hold a meeting on Friday to vote.", "will hold", "2024-05-10"),
        ("The guards are expected to stay in Hull for at least three months.", "to stay", "2024-08-06"),
        ("The fee will rise within the next year from its low of two crowns.", "will rise", "2025-05-06"),
        ("The terms are expected to be announced after 1400 CST today.", "to be announced", "2024-05-06"),
        ("For now, a verdict is not expected for another two to three months.", "expected", "2024-08-06"),
        ("Sales will rise this year compared with the last.", "will rise", "2024-12-31"),
        (
            "In the budget for the year from July 1, 2024, it expects to spend a million in the period.",
            "expects to",
            "2025-06-30",
        ),
    ],
)
def test_times_that_bound_a_claim(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('She told the choir on Friday, "the harbour will be open to all".', "will be open"),
        ("According to the guild, which met on Friday, fares will rise.", "will rise"),
        ("The strife came after the storm on Sunday; the guild is expected to win.", "to win"),
        ("The office expects calm at the fair, which ran through the mill.", "expects"),
        ("Stamps with the mascot for the 2028 Summer Olympics will be sold.", "will be sold"),
        ("The fee will go from 73 percent in 2024.", "will go"),
        ("The mayor will look into each arrest during Sunday's rally.", "will look"),
        ("On Friday, the choir met in Hull, where it said that it will sing.", "will sing"),
        ("The vote is on Friday. We will win and at the same time keep calm.", "will win"),
        ("The guards will close the bridge for three months.", "will close"),
        ("The mayor announced plans on Friday to hold a fair.", "plans on"),
        ("The mayor won the vote on Friday. They will tell how trolls worked in the 2016 vote.", "will tell"),
        ("The mayor held a rally on Saturday. They said that the rally will help her.", "will help"),
        (
            "Output is expected to rise by five percent this year. It will end its 2023 book year with a loss.",
            "will end",
        ),
        ("The mill will share its gain by a deal reached in February.", "will share"),
        ("In Hull on Monday, the guild said that it will wait.", "will wait"),
        ("The firm released a lamp this week that will glow at night.", "will glow"),
        ("The gap will be covered by a surplus of two million from the current year.", "will be covered"),
        ("On Friday, a man was charged with hitting a guard at the mill and shouting that he will win.", "will win"),
        ("Much of today's biggest opportunities will come from trade.", "will come"),
        ("A month later, the mayor angered the guild by saying that the mill will close.", "will close"),
        ("This morning's sharp decline in prices will be brief.", "will be brief"),
        ("The mill will wait, since rules due next year are unclear.", "will wait"),
        ("The mayor on Monday called the storm a warning and promised to act.", "promised to"),
        ("The guild sells a mill on Friday. It expects to spend a million in the period.", "expects to"),
    ],
)
def test_times_of_something_else(text: str, words: str) -> None:
    assert deadline(text, words) is None


def test_fiscal_years_are_those_of_the_firm_that_tells_when_a_quarter_ends() -> None:
    text = "It expects a gain in the fourth quarter ending May 30. In fiscal 2025 it will earn a million."
    assert deadline(text, "will earn") == "2025-05-31"


@pytest.mark.parametrize(("place", "expected"), [("England", "2025-03-31"), ("Norway", "2025-12-31")])
def test_a_year_told_over_two_ends_as_the_country_reckons(place: str, expected: str) -> None:
    assert deadline(f"Hospitals in {place} will get nine million in 2024-25.", "will get") == expected


def test_data_expected_are_due_on_the_day_that_others_wait_for() -> None:
    text = "Dealers sold little before Friday's U.K. trade data. The figures are expected to show a rise."
    assert deadline(text, "expected to") == "2024-05-10"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Output is forecast to grow by 7.1 percent.", "2024-12-31"),
        ("Output is forecast to grow by 7.1 percent over a period of nine years.", None),
        ("Output is forecast to grow.", None),
    ],
)
def test_a_figure_is_for_the_period_for_which_a_measure_was_just_foretold(claim: str, expected: str | None) -> None:
    assert deadline(f"Inflation is expected to fall this year. {claim}", "forecast to grow") == expected


def test_figures_are_not_for_the_period_that_they_are_compared_with() -> None:
    text = "It put the gap at three million crowns, against two million in 2024/25. Debts will take one million."
    assert deadline(text, "will take") is None


def test_an_event_that_has_begun_is_no_announced_one() -> None:
    assert deadline("The festival began at noon on Monday. The guests will dance.", "will dance") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He could face years in jail for cowardice before the enemy.", None),
        ("She will plead guilty before a court in Hull.", None),
        ("The firm will pay before the court rules.", "before the court rules"),
    ],
)
def test_what_stands_before_a_court_bounds_nothing(text: str, words: str | None) -> None:
    assert [found.deadline_text for found in statements(text, MARCH, 0.1)] == [words]
