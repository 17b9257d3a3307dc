"""Texts that are one article."""

import json
import random
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.likeness.texts import holds_most, is_same_text, is_version, telling_words

WORDS = [f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(400)]
LONG = " ".join(WORDS)
SHARED = Path(__file__).parents[3] / "shared" / "extraction" / "dev_articles.json"


@given(st.text(), st.text())
def test_likeness_has_no_direction(a: str, b: str) -> None:
    assert is_same_text(a, b) == is_same_text(b, a)
    assert is_version(a, b) == is_version(b, a)


def test_letter_case_punctuation_and_spacing_do_not_count() -> None:
    assert is_same_text(LONG, LONG.upper().replace(" ", ",\n"))
    assert is_same_text("Two words", "two  WORDS!")
    assert not is_same_text("", "")


def test_a_few_corrections_leave_a_text_the_same_and_many_do_not() -> None:
    def corrected(every: int) -> str:
        return " ".join("changed" if n % every == 5 else word for n, word in enumerate(WORDS))

    assert is_same_text(LONG, corrected(50))
    assert not is_same_text(LONG, corrected(12))
    assert is_same_text(LONG, LONG + " and a line about who wrote it")
    assert not is_same_text(LONG, " ".join(WORDS[:200]))


def test_a_form_filled_in_with_other_figures_is_another_text() -> None:
    form = "Prices rose by {} per cent in the month and {} in the year, the office said; rents by {}. " + LONG
    assert is_same_text(form.format(1, 2, 3), form.format(1, 2, 3) + " more")
    assert not is_same_text(form.format(1, 2, 3), form.format(4, 5, 6))


def test_an_update_is_a_version() -> None:
    assert is_version(LONG, " ".join(WORDS[:250]) + " and " + " ".join(reversed(WORDS)))
    assert not is_version(LONG, " ".join(reversed(WORDS)))


def test_the_quick_look_lets_every_near_identical_text_through() -> None:
    chance = random.Random(7)
    for _ in range(50):
        other = " ".join(word if chance.random() > 0.03 else "changed" for word in WORDS)
        assert not is_same_text(LONG, other) or holds_most(other, telling_words(LONG))


def test_articles_of_an_archive_are_all_different() -> None:
    if not SHARED.exists():
        pytest.skip(f"{SHARED} is not here")
    texts = [entry["text"] for entry in json.loads(SHARED.read_text(encoding="utf-8"))][:60]
    assert not [pair for pair in combinations(texts, 2) if is_same_text(*pair)]
