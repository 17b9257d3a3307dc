"""Time phrases that bound no claim."""

from collections.abc import Iterator
from datetime import date

import pytest

from ledger.extraction.candidates import candidates
from ledger.extraction.document import document
from ledger.extraction.idle_times import Guard, guards, holding, is_rate, tells
from ledger.extraction.time_phrases import dated_between

PUBLISHED = date(2024, 5, 6)
"""A Monday."""


def held(text: str) -> Iterator[set[str]]:
    """The guards that hold, for each time phrase of `text` and each claim in it."""
    read = document(text)
    clauses = [candidate.clause for candidate in candidates(read, PUBLISHED)]
    for phrase in dated_between(read, 0, len(text), PUBLISHED):
        for clause in clauses:
            yield {guard.id for guard in holding(read, phrase, clause)}


@pytest.mark.parametrize("guard", guards(), ids=lambda guard: guard.id)
def test_each_guard_holds_in_its_example_and_not_in_its_counterexample(guard: Guard) -> None:
    assert any(guard.id in found for found in held(guard.fires))
    silent = list(held(guard.silent))
    assert silent
    assert not any(guard.id in found for found in silent)


def test_ids_are_unique() -> None:
    ids = [guard.id for guard in guards()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("guard", guards(), ids=lambda guard: guard.id)
def test_each_guard_has_a_known_effect_and_asks_for_something(guard: Guard) -> None:
    assert guard.effect in {"idle", "open", "eve"}
    assert guard.conditions


def test_a_rate_is_told_from_its_words_alone() -> None:
    assert is_rate("it will save 40 million ", "in a year")
    assert not is_rate("it will save 40 million ", "in two years")


def test_verbs_of_telling_are_known() -> None:
    assert tells("the mayor announced it")
    assert not tells("the mayor walked home")
