"""Hours told without their day, and lengths that somebody has left."""

import pytest
from claim_deadlines import deadline


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The gale nears on Wednesday. Landfall will be between 7 and 9 a.m. at Hull.", "will be", "2024-05-08"),
        ("The mayor will speak at 6 p.m. in the mill.", "will speak", "2024-05-06"),
        ("The mayor will speak at 1900 GMT in the mill.", "will speak", "2024-05-06"),
        ('"Stay in," she said on Saturday. The ferries will stop at 4 a.m. in Hull.', "will stop", "2024-05-06"),
        ("The ferries will stop by dusk.", "will stop", "2024-05-06"),
        ("The town will be shut off by a curfew between 10 p.m. and 8 a.m.", "will be", None),
        ("Fares will be cut by 0.25 percent.", "will be", None),
    ],
)
def test_an_hour_is_that_of_the_day_told_before_or_of_publication(text: str, words: str, expected: str | None) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("They have two days to comply or will be fined.", "will be fined", "2024-05-08"),
        ("It will take three to five days to dry the hull.", "will take", "2024-05-11"),
        ("They have two ferries and will sell one.", "will sell", None),
    ],
)
def test_a_length_that_is_left_counts_from_publication(text: str, words: str, expected: str | None) -> None:
    assert deadline(text, words) == expected
