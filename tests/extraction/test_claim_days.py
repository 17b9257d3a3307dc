"""Explicit days in drafted claims."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements

WEDNESDAY = date(2024, 3, 6)


def drafted(text: str) -> list[str]:
    return [s.claim for s in statements(text, WEDNESDAY, threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The line will open in two years.", "The line will open by 6 March 2026."),
        ("The line will open in two weeks.", "The line will open on 20 March 2024."),
        ("Leaving the screen on could cost £100 in a year.", "Leaving the screen on will cost £100 in a year."),
        (
            "Stations will go dark on the original May 17 date.",
            "Stations will go dark on the original 17 May 2024 date.",
        ),
        (
            "The line will be the first to the town in nearly seventy years.",
            "The line will be the first to the town in nearly seventy years.",
        ),
        ("The party will lose seats at next year's elections.", "The party will lose seats at the 2025 elections."),
        (
            "The club will sell its ground next season.",
            "The club will sell its ground in the first season after 6 March 2024.",
        ),
        ("The choir will sing at the Royal Easter Show.", "The choir will sing at the Royal Easter Show."),
    ],
)
def test_a_day_fits_the_words_around_it(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The storm may become a hurricane later today or tonight.",
            "The storm will become a hurricane on 6 March 2024.",
        ),
        ("The choir will sing Christmas carols in Leeds.", "The choir will sing Christmas carols in Leeds."),
        ("Workers will face a bleak Christmas.", "Workers will face a bleak Christmas."),
        (
            "Hundreds of New Year's Eve parties will be cancelled.",
            "Hundreds of New Year's Eve parties will be cancelled.",
        ),
        (
            "There will be no delays over the Christmas period.",
            "There will be no delays between 25 December 2024 and 31 December 2024.",
        ),
        (
            "The team is expected to walk for about four hours this morning.",
            "The team will walk for about four hours on 6 March 2024.",
        ),
        (
            "The centre should cross the coast between 7 a.m. and 9 a.m. on Monday.",
            "The centre will cross the coast between 7 a.m. and 9 a.m. on 11 March 2024.",
        ),
        ("Last Tuesday, the council reached an agreement to sell land.", "The council will sell land."),
    ],
)
def test_a_day_is_told_only_where_one_is_meant(text: str, claim: str) -> None:
    assert any(words.startswith(claim.rstrip(".")) for words in drafted(text)), drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The offer will expire at 1700 EST on March 27.", "The offer will expire on 27 March 2024."),
        ("The area will be down from last year, Nordbank said.", "The area will be down from 2023."),
        (
            "Sales will rise this year and early next, Nordbank said.",
            "Sales will rise between 1 January 2024 and 31 December 2024 and between 1 January 2025 and 30 April 2025.",
        ),
        ("The union said profits would be up from a year ago.", "Profits will be up from the preceding year."),
        (
            "The club will meet some days before the April 17 deadline.",
            "The club will meet some days before the 17 April 2024 deadline.",
        ),
        ("The bonds of fiscal years 1986-88 will fall due.", "The bonds of fiscal years 1986-88 will fall due."),
        ("The line will open before April 17.", "The line will open by 16 April 2024."),
    ],
)
def test_a_time_that_is_compared_with_is_no_appointment(text: str, claim: str) -> None:
    assert claim in drafted(text)
