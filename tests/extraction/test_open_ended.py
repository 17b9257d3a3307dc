"""Words that bound a claim without a day: each row finds its example and leaves the other alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.extraction.dates.open_ended import OPEN_PHRASES, OpenPhrase
from ledger.extraction.deadline import deadline_words, find_deadlines, read_deadline

PUBLISHED = date(2024, 11, 16)


@pytest.mark.parametrize("phrase", OPEN_PHRASES, ids=lambda phrase: phrase.id)
def test_open_phrase_is_found_and_has_no_day(phrase: OpenPhrase) -> None:
    sentence, words = phrase.fires
    found = deadline_words(sentence)
    assert [(one.phrase, one.rule) for one in found] == [(words, phrase.id)]
    assert all(one.earliest is None and one.latest is None for one in found)
    assert read_deadline(words, PUBLISHED).latest is None


@pytest.mark.parametrize("phrase", OPEN_PHRASES, ids=lambda phrase: phrase.id)
def test_open_phrase_is_silent_elsewhere(phrase: OpenPhrase) -> None:
    assert phrase.id not in {one.rule for one in deadline_words(phrase.silent)}


def test_phrase_with_a_day_in_it_is_left_to_the_dated_readings() -> None:
    sentence = "It stays shut until Friday and before the fleet sails."
    dated = find_deadlines(sentence, PUBLISHED)
    assert [one.phrase for one in deadline_words(sentence, dated)] == []
    assert [one.phrase for one in dated] == ["until Friday"]


@given(st.text())
def test_any_text_is_searched_and_phrases_stand_where_they_say(text: str) -> None:
    for one in deadline_words(text):
        assert text[one.start : one.end] == one.phrase
