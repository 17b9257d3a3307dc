"""Days counted from one that the article names before."""

import pytest
from claim_deadlines import PUBLISHED, deadline

from ledger.extraction.extractor import statements


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The vote was set for June 6 but will be put off until later that month.", "put off", "2024-06-30"),
        ("The council will vote on Friday and count the ballots the following day.", "will vote", "2024-05-11"),
        ("The harbour reopens on May 20. The ferries will sail the next morning.", "will sail", "2024-05-21"),
        ("The choir will sing next week. The mayor will retire the week after.", "will retire", "2024-05-26"),
        ("The vote is on June 3. The results will be known two weeks later.", "will be known", "2024-06-17"),
        ("The vote is on June 3. The mayor will resign a week after the vote.", "will resign", "2024-06-10"),
        ("The mayor will resign a week after the June 3 election.", "will resign", "2024-06-10"),
        ("The town votes next Wednesday. The guild will back her in next week's vote.", "will back", "2024-05-15"),
    ],
)
def test_days_count_from_the_one_told_before(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The mayor will resign a week after the strike.", "will resign", None),
        ("The vote will be put off until later that month.", "put off", None),
        ("The harvest will be three weeks later than last year.", "will be", None),
        ("The guild will back her in next week's vote.", "will back", "2024-05-19"),
        ("A clerk said on April 17 that the court will sit the following day.", "will sit", None),
    ],
)
def test_without_such_a_day_they_count_from_none(text: str, words: str, expected: str | None) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor will resign within weeks of taking office.", ("within weeks of taking office", None)),
        ("The mayor will resign within two days of the talks.", ("within two days of the talks", None)),
        ("The mayor will resign within two days.", ("within two days", "2024-05-08")),
        ("The mayor will resign within weeks of June 3.", ("within weeks of June 3", "2024-07-03")),
    ],
)
def test_words_that_count_from_an_unknown_day_stay_whole(text: str, expected: tuple[str, str | None]) -> None:
    found = statements(text, PUBLISHED, threshold=0.0)
    assert [(each.deadline_text, each.deadline and each.deadline.isoformat()) for each in found] == [expected]
