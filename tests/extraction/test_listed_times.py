"""Which of several time phrases in a claim bounds it."""

from datetime import date

import pytest
from claim_deadlines import deadline

from ledger.extraction.extractor import statements


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The choir will sing in Hull Tuesday, in Leith Wednesday, and in York Friday.", "will sing", "2024-05-10"),
        ("The choir will be in Hull May 9; Leith, May 10; York, May 14.", "will be", "2024-05-14"),
        ("The fair begins on June 1, the regatta June 8, and the races June 20.", "begins", "2024-06-20"),
        ("Growth is expected through 2024 and into 2025.", "is expected", "2025-12-31"),
        ("The camp is scheduled for Sunday and Monday in Hull.", "is scheduled", "2024-05-13"),
        ("The camp is scheduled for Monday and Tuesday in Hull.", "is scheduled", "2024-05-07"),
        ("Next week the board will vote on Tuesday.", "will vote", "2024-05-14"),
        ("This year's fair will take place on June 26.", "will take", "2024-06-26"),
        ("Pacts are likely this month over the next two weeks.", "likely", "2024-05-20"),
        ("In 2024, the mill will open ten shops, five of them by June.", "will open", "2024-12-31"),
        ("By the end of 2024, fares will rise in the ports.", "will rise", "2024-12-31"),
        ("The deficit will be 40 million at the end of the term, June 20.", "will be", "2024-06-20"),
    ],
)
def test_of_days_in_a_list_the_last_counts(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Prices will rise to five crowns this year and stay there through 2027.", "will rise", "2024-12-31"),
        ("The team will play in Hull tomorrow and have a second game in Leith, Saturday.", "will play", "2024-05-07"),
        ("The singer will receive the 2024 “Laurel” at the mill on Tuesday.", "will receive", "2024-05-07"),
        ("The town will lose four percent over ten years and had kept its fee until 2028.", "will lose", None),
    ],
)
def test_days_of_another_verb_and_years_of_names_do_not_count(text: str, words: str, expected: str | None) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The club will mount a drive on the 2024 Northern League title.", "will mount", None),
        ("The bank will lower its 2024 profit forecast.", "will lower", None),
        ("The team is expected to row in the eagerly awaited 2024 Hull Cup.", "is expected", None),
        ("The mill will pay two percent of the post April 21, 2024 costs.", "will pay", None),
        ("The 2024 harvest will be smaller.", "will be", "2024-12-31"),
    ],
)
def test_a_year_in_a_name_is_no_time(text: str, words: str, expected: str | None) -> None:
    assert deadline(text, words) == expected


def test_may_in_a_list_of_months_is_one() -> None:
    found = statements("The song will be heard during March, May, July and August.", date(2024, 2, 5), threshold=0.0)
    assert [str(each.deadline) for each in found] == ["2024-08-31"]
