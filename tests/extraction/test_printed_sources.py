"""Whose words a page prints without quotation marks; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document


def speaker(text: str, passage: str = "ents ") -> str | None:
    return Attributor(document(text)).voice(text.rindex(passage)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Emma Woodhouse: Rents will rise\n\nWages fell, Emma Woodhouse said.", "Emma Woodhouse"),
        ("Woodhouse to bakers: The rents will rise\n\nWages fell, Emma Woodhouse said.", "Emma Woodhouse"),
        ("Leith: The rents will rise\n\nWages fell, Emma Woodhouse said.", None),
        ("Harbour: The rents will rise\n\nHarbour Minister Emma Woodhouse said wages fell.", None),
    ],
)
def test_whoever_stands_before_the_colon_of_a_headline(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor wrote again. A sad day. My rents will rise. - Emma Woodhouse (@emma) March 20, 2017",
         "Emma Woodhouse"),
        ("My rents will rise, the baker said. - Emma Woodhouse (@emma) March 20, 2017", "the baker"),
        ("The rents will rise. " + "The mayor was away and saw no one in the town. " * 8
         + "It is late. - Emma Woodhouse (@emma) March 20, 2017", None),
    ],
)  # fmt: skip
def test_whoever_signs_a_message(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Woodhouse wrote on her page:\n\nI was glad of it.\n\nBut we know that our rents will rise.",
         "Emma Woodhouse"),
        ("Emma Woodhouse writes:- I was glad of it. Our rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse wrote on her page:\n\nIt was well.\n\nThe rents will rise in the town.\n\nNo one knew.", None),
        ("Emma Woodhouse wrote on her page that she was glad. We know that our rents will rise.", None),
    ],
)  # fmt: skip
def test_whoever_opens_a_letter_in_the_first_person(text: str, expected: str | None) -> None:
    assert speaker(text) == expected
