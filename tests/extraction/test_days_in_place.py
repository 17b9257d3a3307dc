"""How a claim words the day of a time: as what stands around the time asks for."""

from datetime import date

import pytest

from ledger.extraction.explicit_days import explicit_days
from ledger.extraction.no_days import is_no_day
from ledger.extraction.spelled_times import spelled

WEDNESDAY = date(2024, 3, 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trees will bloom unusually early this year", "Trees will bloom unusually early in 2024"),
        ("Sales will top last year", "Sales will top 2023"),
        ("June would be the likeliest time", "June 2024 would be the likeliest time"),
        ("Sales will rise in the July-September quarter", "Sales will rise in the July-September 2024 quarter"),
        ("He will resign before the April 18 election", "He will resign before the 18 April 2024 election"),
        ("The rule becomes effective July 15", "The rule becomes effective on 15 July 2024"),
        ("The mill will close before the autumn session", "The mill will close before the autumn 2024 session"),
        ("He will resign before the Monday vote", "He will resign before the 11 March 2024 vote"),
        ("Prices will be up from last year", "Prices will be up from 2023"),
        ("The tax will rise starting in May", "The tax will rise starting in May 2024"),
        ("It will last between Monday and Friday", "It will last between 11 March 2024 and 15 March 2024"),
        ("It will land between 7 a.m. and 9 a.m. on Monday", "It will land between 7 a.m. and 9 a.m. on 11 March 2024"),
        ("It will open between 8 and 9 pm tomorrow", "It will open between 8 and 9 pm on 7 March 2024"),
        ("It will run from 8 a.m. to midnight tomorrow", "It will run from 8 a.m. to midnight on 7 March 2024"),
        ("It will open as soon as next week", "It will open as soon as 11 March 2024"),
        ("It will open as early as next year", "It will open as early as 2025"),
        ("The fair is set for Friday", "The fair is set on 8 March 2024"),
        ("It will take two weeks from today", "It will take two weeks (until 20 March 2024)"),
        ("The mill will cut its June output", "The mill will cut its June 2024 output"),
        ("It will keep the original 17 February date", "It will keep the original 17 February 2024 date"),
        ("It will meet this year on 4 May", "It will meet on 4 May 2024"),
        ("The mayor will open tomorrow's fair", "The mayor will open the 7 March 2024 fair"),
    ],
)
def test_a_time_is_worded_as_its_place_asks(text: str, expected: str) -> None:
    assert explicit_days(text, WEDNESDAY, ())[0] == expected


@pytest.mark.parametrize(
    ("before", "said", "behind"),
    [
        ("The shop will open on Black ", "Friday", "."),
        ("The stock will cost 6-", "3/16", "."),
        ("It will play in the past ", "year", "."),
        ("It will grow in ", "1986", "-88."),
    ],
)
def test_what_reads_as_a_time_and_is_none(before: str, said: str, behind: str) -> None:
    assert is_no_day(before, said, behind)


@pytest.mark.parametrize(
    ("words", "earliest", "expected"),
    [
        ("until Friday", None, "until 8 March 2024"),
        ("by Friday", WEDNESDAY, "by 8 March 2024"),
        ("from Wednesday", WEDNESDAY, "from 6 March 2024 to 8 March 2024"),
        ("in two years", date(2024, 3, 8), "by 8 March 2024"),
        ("this week", WEDNESDAY, "between 6 March 2024 and 8 March 2024"),
    ],
)
def test_a_time_is_spelled_out_behind_the_preposition_of_its_words(
    words: str, earliest: date | None, expected: str
) -> None:
    assert spelled(words, earliest, date(2024, 3, 8)) == expected
