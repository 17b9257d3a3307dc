"""Explicit days in drafted claims."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements
from ledger.extraction.past_days import past_days, with_done_days

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
        (
            "Poe will be out for weeks after he tore a muscle in Saturday's win.",
            "Poe will be out for weeks after he tore a muscle in the 2 March 2024 win.",
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


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The next election will be held in Leeds.", "The first election after 6 March 2024 will be held in Leeds."),
        (
            "The date of the next election will be set by the mayor.",
            "The date of the first election after 6 March 2024 will be set by the mayor.",
        ),
        ("Max Poe will lose this season.", "Max Poe will lose in the season that runs on 6 March 2024."),
        ("Max Poe will retire after this season.", "Max Poe will retire after the season that runs on 6 March 2024."),
        ("Max Poe will play next season.", "Max Poe will play in the first season after 6 March 2024."),
        ("Max Poe will play it by ear next door.", "Max Poe will play it by ear next door."),
        (
            "Ann Doe will retire at the end of the present school term.",
            "Ann Doe will retire at the end of the school term that runs on 6 March 2024.",
        ),
    ],
)
def test_what_comes_next_is_told_by_the_day_of_publication(text: str, claim: str) -> None:
    assert drafted(text) == [claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The question will be on the April 4 ballot.", "The question will be on the 4 April 2024 ballot."),
        ("Nordbank said the April-June quarter will top last year.", "The April-June 2024 quarter will top 2023."),
        ("Sales will reach the same level as last year.", "Sales will reach the same level as in 2023."),
        ("Sales will fall from the peak of last year.", "Sales will fall from the peak of 2023."),
        ("The September contract will expire.", "The September 2024 contract will expire."),
        ("The club will be wound up after today.", "The club will be wound up after 6 March 2024."),
        ("Tomorrow Max Poe will take the oath.", "On 7 March 2024 Max Poe will take the oath."),
        (
            "The fair is on May 4. A reporter will speak from the school on the day.",
            "A reporter will speak from the school on 4 May 2024.",
        ),
        ("The union will rest on the day of the vote.", "The union will rest on the day of the vote."),
        (
            "The rise of Max Poe becomes effective July 15.",
            "The rise of Max Poe will become effective on 15 July 2024.",
        ),
        (
            "Long after the rain on Sunday is forgotten, the race will be remembered.",
            "Long after the rain on 3 March 2024 is forgotten, the race will be remembered.",
        ),
    ],
)
def test_a_day_is_explicit_wherever_it_stands(text: str, claim: str) -> None:
    assert drafted(text)[-1:] == [claim]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On Tuesday, 5 March, the union agreed", "on 5 March 2024, the union agreed"),
        ("On 9 May the union agreed", "on 9 May 2023 the union agreed"),
        ("On 9 May 2021 the union agreed", "On 9 May 2021 the union agreed"),
    ],
)
def test_days_of_what_has_happened_go_back(text: str, told: str) -> None:
    assert past_days(text, WEDNESDAY) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The merger announced in February will close", "The merger announced in February 2024 will close"),
        ("The merger announced in May will close", "The merger announced in May 2023 will close"),
        ("The merger will be announced in May", "The merger will be announced in May"),
        ("Ann Doe, who died of burns Monday, will", "Ann Doe, who died of burns on 4 March 2024, will"),
        ("Under a May 21 deal, the mill will", "Under a 21 May 2023 deal, the mill will"),
        ("Under a May 21 plan, the mill will", "Under a May 21 plan, the mill will"),
        ("Ann Doe, who will speak Monday, will", "Ann Doe, who will speak Monday, will"),
    ],
)
def test_a_month_of_what_is_done_is_over(text: str, told: str) -> None:
    assert with_done_days(text, None, WEDNESDAY) == told
