"""Claims that go on with a meeting, a day or an event told before, and days that only say which thing is meant."""

import pytest
from claim_deadlines import deadline


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The mayor will visit Hull on May 10. The two sides will discuss the ferry.", "will discuss", "2024-05-10"),
        (
            'Doe and Poe will meet in Hull on May 10, the guild said. "Doe will review the tolls," it added.',
            "will review",
            "2024-05-10",
        ),
        ("The guild will rally in the June 20 vote. The vote in Hull will be close.", "will be close", "2024-06-20"),
        ("The guild rallied ahead of the June 20 vote. The vote in Hull will be close.", "will be close", "2024-06-20"),
        (
            "The fair opens in June and lasts for two weeks. The mill will be closed at that time.",
            "closed",
            "2024-06-30",
        ),
        ("The two will meet in July. They may also meet before then.", "before then", "2024-06-30"),
        ("The talks are on Wednesday. The mayor will speak later in the day.", "will speak", "2024-05-08"),
        ("The mayor will speak later in the day.", "will speak", "2024-05-06"),
    ],
)
def test_a_claim_that_goes_on_has_the_day_told_before(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor visited Hull on Monday. The two sides will discuss the ferry.", "will discuss"),
        ("The mayor will visit Hull on May 10. The guild will raise its fee.", "will raise"),
        ("Doe met Poe in June. It would be their last meeting.", "would be"),
        ("The mill will close, the guild fears, but York got a ferry in June.", "will close"),
        ("Doe will meet Poe on May 10. Roe will review the tolls.", "will review"),
        ("Fares will fall 20 percent by 2026. The guild will continue to pay 2 percent.", "will continue"),
        ("Once loaded, it will take a day to reach Hull.", "will take"),
    ],
)
def test_a_claim_about_something_else_has_not(text: str, words: str) -> None:
    assert deadline(text, words) is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The board on Wednesday will vote on a plan to sell the mill by June.", "will vote", "2024-05-08"),
        ("The vote on Wednesday will be followed by a runoff in June.", "will be followed", "2024-06-30"),
        ("The shop on Wednesday will be shut until Friday.", "will be shut", "2024-05-10"),
        ("The singer will be in Hull on July 9 & July 10.", "will be", "2024-07-10"),
        ("The singer will appear at the 2025 Song Fair to be held in Hull on May 9-13.", "will appear", "2024-05-13"),
        ("The singer will appear at the 2025 Song Fair.", "will appear", "2025-12-31"),
        ("The mill will open once again on Friday for the choir.", "will open", "2024-05-10"),
        (
            "Sales will be 5 million in 2025, 6 million in 2027 and more than 9 million by 2030.",
            "will be",
            "2030-12-31",
        ),
        ("The choir will sing in Hull on Friday before going to York on Saturday.", "will sing", "2024-05-11"),
        ("The mill will close after losses of 5 million in 2022 and 6 million the following year.", "will close", None),
        ("The mill will see a new year feast.", "will see", None),
        ("Following Saturday's ruling, the mill will close.", "will close", None),
        ("On Saturday the two will row.", "will row", "2024-05-11"),
        ("The vote will be held over a week until June 3.", "will be held", "2024-06-03"),
        ("The card will be sold between August and December next year.", "will be sold", "2025-12-31"),
        ("Mill guild to ring bells at forum\n\nHULL, May 6. /PRESS/. The choir will sing at the forum.", "choir", None),
        ("Mill guild plans a forum for May 9 in Hull. The choir will sing at the forum.", "choir", "2024-05-09"),
        ("The pause of a year-long trial will end.", "will end", None),
        ("The mayor will rest at Mar-a-Lago.", "will rest", None),
        ("The guard will be called up each year after June 1 2025.", "will be called", None),
    ],
)
def test_which_of_the_days_in_a_claim_bounds_it(text: str, words: str, expected: str | None) -> None:
    assert deadline(text, words) == expected


def test_a_claim_joined_to_what_was_done_has_no_day_of_it() -> None:
    text = "The board has spent last night and today counting, and will tell the guild."
    assert deadline(text, "will tell") is None


def test_a_fiscal_year_is_that_of_the_country_by_its_short_name() -> None:
    assert deadline("The UK treasury will save 20 million by 2026-27.", "will save") == "2027-03-31"
