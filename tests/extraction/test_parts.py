"""Very long texts are read part by part: no statement is lost or told twice, and the time grows with the length."""

import time
from datetime import date

import pytest

from ledger.extraction.extractor import statements
from ledger.extraction.parts import LONGEST_PART, parts

DAY = date(2025, 2, 24)
FILLER = "Nobody spoke of the old mill by the river, where road number {} had been closed for weeks. "
TELLS = "The mayor will open tunnel {} in May 2027, Jane Roe said.\n\n"


def long_text(claims: int) -> str:
    """Claims with as many words between them as an article has."""
    return "".join(
        TELLS.format(claim) + "".join(FILLER.format(100 * claim + n) for n in range(120)) + "\n\n"
        for claim in range(claims)
    )


@pytest.mark.parametrize("text", ["", "a", "word " * 20_000, "x" * 70_000, "One. " * 20_000, long_text(8)])
def test_the_parts_make_the_text(text: str) -> None:
    found = list(parts(text))
    assert "".join(part for _, part in found) == text
    assert all(len(part) <= LONGEST_PART and text.startswith(part, start) for start, part in found)


def test_offsets_are_those_of_the_whole_text() -> None:
    text = long_text(8)
    found = statements(text, DAY)
    assert len(text) > 2 * LONGEST_PART
    assert [text[each.start : each.end] for each in found] == [each.quote for each in found]
    assert [each.quote for each in found] == [f"The mayor will open tunnel {claim} in May 2027" for claim in range(8)]


def test_what_is_told_again_in_another_part_is_one_statement() -> None:
    text = "".join(TELLS.format(7) + "".join(FILLER.format(n) for n in range(400)) for _ in range(3))
    assert len(text) > 3 * LONGEST_PART
    assert [each.start for each in statements(text, DAY)] == [0]


def test_who_is_introduced_in_one_part_has_the_full_name_in_the_next() -> None:
    text = "Jane Roe runs the port.\n\n" + long_text(8) + "The pier will close on Friday, Roe said.\n"
    assert len(text) > 2 * LONGEST_PART
    assert statements(text.replace("Jane Roe said", "Ann Poe said"), DAY)[-1].speaker == "Jane Roe"
    assert statements(text.replace("Jane Roe said", "Joe Roe said"), DAY)[-1].speaker == "Joe Roe"


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said the tunnel will open in May 2027. ",
        '"We will close the port on Friday," Jane Roe said. ',
        "He said he will resign next month if prices rise. ",
        "\nThe company said it will open the plant by 2027.",
    ],
)
def test_one_sentence_thousands_of_times_takes_no_time(sentence: str) -> None:
    began = time.process_time()
    assert len(statements(sentence * 4_000, DAY)) == 1
    assert time.process_time() - began < 5
