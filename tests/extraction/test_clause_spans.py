"""Where the quoted clause begins and ends among coordinated, relative and long phrases."""

from datetime import date

import pytest

from ledger.extraction.candidates import candidates
from ledger.extraction.document import document

WEDNESDAY = date(2024, 3, 6)


def quotes(text: str) -> list[str]:
    return [text[c.clause.start : c.clause.end] for c in candidates(document(text), WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Holm's rail and bus lines will close in May.", "Holm's rail and bus lines will close in May"),
        (
            "The newly elected council and the old board will meet in May.",
            "The newly elected council and the old board will meet in May",
        ),
        (
            "They asked why the mayor and the board will meet in May.",
            "They asked why the mayor and the board will meet in May",
        ),
        ("The mayor arrived and the board will meet in May.", "the board will meet in May"),
        ("The old lines can carry more and that the port will grow.", "the port will grow"),
    ],
)
def test_a_second_noun_is_no_second_clause(text: str, quote: str) -> None:
    assert quotes(text) == [quote]
