"""Days in a claim that belong to something past, to a name or to a year told before it."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements

WEDNESDAY = date(2024, 3, 6)


def drafted(text: str) -> list[str]:
    return [s.claim for s in statements(text, WEDNESDAY, threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The army will strike on Friday after talks on Monday collapsed.",
            "The army will strike on 8 March 2024 after talks on 4 March 2024 collapsed.",
        ),
        (
            "The army will strike on Friday after talks collapsed on Monday.",
            "The army will strike on 8 March 2024 after talks collapsed on 4 March 2024.",
        ),
        (
            "The strike will begin on Monday after the vote on Friday.",
            "The strike will begin on 11 March 2024 after the vote on 8 March 2024.",
        ),
        (
            "The talks, which began on Monday, will end by Friday.",
            "The talks, which began on 4 March 2024, will end by 8 March 2024.",
        ),
        (
            "If elected in November, Jane Lee will cut taxes.",
            "If elected between 1 November 2024 and 30 November 2024, Jane Lee will cut taxes.",
        ),
        (
            "Jane Lee, elected in November, will cut taxes.",
            "Jane Lee, elected in November 2023, will cut taxes.",
        ),
        ("Nordbank's November order will cost jobs, Jane Lee said.", "Nordbank's November 2024 order will cost jobs."),
        ("The November raid will cost jobs, Jane Lee said.", "The November 2023 raid will cost jobs."),
        (
            "The mill will break even in 2028 and go public the following year.",
            "The mill will break even in 2028 and go public in 2029.",
        ),
    ],
)
def test_what_is_past_has_the_day_before_publication(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Yesterday's storm will cost Norway $2 billion, Poe said.",
            "The 5 March 2024 storm will cost Norway $2 billion.",
        ),
        ("Poe said today's children will be poorer.", "Today's children will be poorer."),
        ("The Long March 10 rocket will fly by May.", "The Long March 10 rocket will fly by 31 May 2024."),
        (
            "The Fed March 20 meeting will bring a cut, Poe said.",
            "The Fed 20 March 2024 meeting will bring a cut.",
        ),
        ("Black Friday will break records, Poe said.", "Black Friday 2024 will break records."),
        ("Sales on Black Friday will break records, Poe said.", "Sales on 29 November 2024 will break records."),
        ("The guests won't last four days in Oslo, Poe said.", "The guests will not last four days in Oslo."),
    ],
)
def test_a_name_keeps_its_day(text: str, claim: str) -> None:
    assert claim in drafted(text)
