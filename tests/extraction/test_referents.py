"""Whom the pronoun that is the subject of a claim stands for; names are those of characters in old novels."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements


def claims(text: str) -> list[str]:
    return [found.claim for found in statements(text, date(2024, 3, 6), threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Emma Woodhouse said she will leave Hull.", "Emma Woodhouse will leave Hull."),
        ("The accused is charged with fraud. He will appear in Hull tomorrow.",
         "The accused will appear in Hull on 7 March 2024."),
        ("George Knightley, 38, showed no emotion. His lawyer said he will appeal.", "George Knightley will appeal."),
        ("George Knightley pleaded guilty. He is likely to appeal, said Frank Churchill, a professor.",
         "George Knightley will appeal."),
    ],
)  # fmt: skip
def test_he_and_she(text: str, claim: str) -> None:
    assert claim in claims(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The union said it will strike on Friday.", "The union will strike on 8 March 2024."),
        ("A Conservative spokesman said it will pay 2 crowns.", "The Conservatives will pay 2 crowns."),
        ("HULL — Nordbank, the start-up, said on Tuesday that it would pay 12 crowns.", "Nordbank will pay 12 crowns."),
        ("The mill hopes to sell tea. It will also help rowers.", "The mill will also help rowers."),
    ],
)
def test_it_and_they(text: str, claim: str) -> None:
    assert claim in claims(text)


def test_we_are_those_who_speak() -> None:
    assert "The union will strike on 8 March 2024." in claims('"We will strike on Friday," the union said.')
