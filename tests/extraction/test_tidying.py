from datetime import date

import pytest

from ledger.extraction.agreement import agreeing
from ledger.extraction.past_days import with_done_days
from ledger.extraction.sides import for_nation, nation_of, side_of, speaks_of_others
from ledger.extraction.tidying import loose_object, tidied, without_repeats


@pytest.mark.parametrize(
    ("left", "claim"),
    [
        ("Lund contends that if it rains, rates will fall", "if it rains, rates will fall"),
        ("Lund does not believe that rates will fall", "Lund does not believe that rates will fall"),
        ("The board estimated the plan will save 40 crowns", "the plan will save 40 crowns"),
        ("The mayor told the board will close", "The mayor told the board will close"),
        ("In terms of the new rules which will bring relief", "the new rules will bring relief"),
        ("Workers pack toys that will be sold in May", "Workers pack toys that will be sold in May"),
        ("Jane Doe, a baker who will open a shop", "Jane Doe, a baker, will open a shop"),
        ("A silence for the miners, and the council will hold a vote", "the council will hold a vote"),
        (
            "The mill will close, and the council will hold a vote",
            "The mill will close, and the council will hold a vote",
        ),
        ("A feast beckons His team will play in May", "His team will play in May"),
        ("The mill will look into this It was the second fire", "The mill will look into this"),
        (
            "Lund will add to its reserves 9 May 2024 along the line",
            "Lund will add to its reserves by 9 May 2024 along the line",
        ),
        ("They will go dark on the original 9 May 2024 date", "They will go dark on the original 9 May 2024 date"),
        ("They will not sail before 9 May 2024 by 8 May 2024", "They will not sail before 9 May 2024"),
        ("Prices will be up from 1986 by 31 December 1987", "Prices will be up from 1986 by 31 December 1987"),
        ("The envoys will meet later in the day by 9 May 2024", "The envoys will meet by 9 May 2024"),
    ],
)
def test_what_is_left_around_a_claim_is_taken_away(left: str, claim: str) -> None:
    assert tidied(left) == claim


@pytest.mark.parametrize(
    ("behind", "one", "several"),
    [
        (" expect to win", " expects to win", " expect to win"),
        (" die", " dies", " die"),
        ("'ve asked", " has asked", " have asked"),
        (" don't know", " does not know", " don't know"),
        (" also rely on it", " also relies on it", " also rely on it"),
        (" drag their feet and fail to act", " drags their feet and fails to act", " drag their feet and fail to act"),
        (" plan to bake and eat", " plans to bake and eat", " plan to bake and eat"),
        (" said so", " said so", " said so"),
    ],
)
def test_a_verb_agrees_with_the_name_before_it(behind: str, one: str, several: str) -> None:
    assert (agreeing(behind), agreeing(behind, several=True)) == (one, several)


@pytest.mark.parametrize(
    ("role", "side", "nation"),
    [
        ("chief executive of Nordbank", "Nordbank", None),
        ("Nordbank's vice president of sales", "Nordbank", None),
        ("Managing Director of Nordbank", "Nordbank", None),
        ("Nordbank Managing Director", "Nordbank", None),
        ("Human Resources Director", None, None),
        ("spokesman for the Lund Ferry Company", "Lund Ferry Company", None),
        ("Norwegian Prime Minister", None, "Norwegian"),
        ("U.S. Secretary of State", None, "U.S."),
        ("President of Norway", None, None),
        ("economist at Nordbank", None, None),
        ("Norwegian lawyer", None, None),
        (None, None, None),
    ],
)
def test_an_office_tells_for_whom_somebody_speaks(role: str | None, side: str | None, nation: str | None) -> None:
    assert (side_of(role), nation_of(role)) == (side, nation)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("it will harm our economy", "it will harm the Norwegian economy"),
        ("it will harm our party", "it will harm our party"),
        ("our countries will sign it", "the two countries will sign it"),
    ],
)
def test_our_is_the_countrys_where_its_officer_speaks(said: str, told: str) -> None:
    assert for_nation(said, "Norwegian foreign minister") == told


def test_we_of_one_who_only_comments_is_nobody_known() -> None:
    assert speaks_of_others("an economist at Nordbank", "we will come out of this slowly")
    assert not speaks_of_others("an economist at Nordbank", "rates will fall")
    assert not speaks_of_others("Nordbank's chairman", "we will come out of this slowly")


@pytest.mark.parametrize(
    ("told", "own", "claim"),
    [
        ("Jane Doe will sell Jane Doe's boat", "her", "Jane Doe will sell her boat"),
        (
            "Jane Doe will ask Max Poe to sell Jane Doe's boat",
            "his",
            "Jane Doe will ask Max Poe to sell Jane Doe's boat",
        ),
        ("Rain will fill Jane Doe's boat", "her", "Rain will fill Jane Doe's boat"),
    ],
)
def test_a_name_that_owns_something_again_gives_way(told: str, own: str, claim: str) -> None:
    assert without_repeats(told, "Jane Doe", own) == claim


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("In March, sales were good and will rise", "In March 2024, sales were good and will rise"),
        ("When Poe met Doe in May, they said it will rain", "When Poe met Doe in May 2023, they said it will rain"),
        ("the storm that struck in June will cost more", "the storm that struck in June 2023 will cost more"),
        ("before the polls are held in June", "before the polls are held in June"),
    ],
)
def test_a_month_of_what_has_happened_is_past(said: str, told: str) -> None:
    assert with_done_days(said, None, date(2024, 3, 6)) == told


@pytest.mark.parametrize(
    ("claim", "pronoun"),
    [
        ("Voters will lose all trust in him", "him"),
        ("Nordbank will not work with them", "them"),
        ("Nordbank will buy three mines and sell them", None),
        ("Nordbank will tell owners that it needs them", None),
        ("Nordbank will pay bakers to help them", None),
    ],
)
def test_an_object_is_not_the_subject_of_its_own_clause(claim: str, pronoun: str | None) -> None:
    assert loose_object(claim) == pronoun
