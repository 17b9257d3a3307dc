"""When two names mean one source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.naming import edit_distance, is_near_miss, name_key

WORDS = st.text("abcd", max_size=7)


@pytest.mark.parametrize(
    "name", ["Pasi Paroinen", " pasi  paroinen ", "PASI PAROINEN", "Pási Paroinen", "Pasi\u00a0Paroinen"]
)
def test_letter_case_accents_and_spacing_do_not_matter(name: str) -> None:
    assert name_key(name) == "pasi paroinen"


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Konstantin Remchukow", "Konstantin Remchukov"),
        ("Remchukov", "Konstantin Remchukov"),
        ("K. Remchukov", "Konstantin Remchukov"),
        ("Dr Jane Smythe", "Jane Smythe"),
        ("The Washington Post", "Washington Post"),
        ("Jane M. Smythe", "Jane Smythe"),
        ("Pasi Parionen", "Pasi Paroinen"),
    ],
)
def test_near_misses(name: str, known: str) -> None:
    assert is_near_miss(name, known)
    assert is_near_miss(known, name)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Analyst 1", "Analyst 2"),
        ("Jane Roe", "John Roe"),
        ("Jane Roe", "Jane Poe"),
        ("Washington Post", "Washington Times"),
        ("", "Jane Roe"),
        ("!", "?"),
    ],
)
def test_names_that_are_two(name: str, known: str) -> None:
    assert not is_near_miss(name, known)


@pytest.mark.parametrize(
    ("a", "b", "steps"),
    [("", "", 0), ("abc", "abc", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abcd", "acbd", 1)],
)
def test_edit_distance(a: str, b: str, steps: int) -> None:
    assert edit_distance(a, b) == steps


@given(WORDS, WORDS)
def test_edit_distance_is_the_same_both_ways_and_within_bounds(a: str, b: str) -> None:
    found = edit_distance(a, b)
    assert found == edit_distance(b, a)
    assert abs(len(a) - len(b)) <= found <= max(len(a), len(b))
    assert (found == 0) == (a == b)
