"""The words beside a cue, as features."""

from ledger.extraction.candidates import candidates
from ledger.extraction.document import document
from ledger.extraction.neighbouring_words import neighbouring_words


def shown(text: str) -> set[str]:
    read = document(text)
    (found,) = candidates(read, None)
    return set(neighbouring_words(read, found.clause))


def test_each_word_is_named_by_the_part_in_which_it_stands() -> None:
    found = shown("The mayor said on Monday the old bridge will be closed, he told a crowd.")
    assert {"opening:mayor", "subject:bridge", "predicate:closed", "rest:crowd", "rest-start=,"} <= found
    assert not {"subject:mayor", "predicate:bridge", "predicate:crowd", "opening:closed"} & found


def test_the_nearest_words_count_by_their_distance_and_in_company() -> None:
    found = shown("The old bridge will be closed.")
    assert {"back0=bridge", "back1=old", "back-two=old bridge"} <= found
    assert {"ahead0=be", "ahead1=closed", "ahead-two=be closed", "beside=bridge be", "beside&will=bridge be"} <= found


def test_forms_of_a_word_are_one() -> None:
    assert "predicate:announ" in shown("It will announce prices.") & shown("It will be announced.")


def test_of_the_sentence_before_only_words_of_telling_and_tense_count() -> None:
    found = shown("The mayor said so yesterday. The bridge will close.")
    assert {"told:said", "told:yesterday"} <= found
    assert "told:mayor" not in found
    assert not any(name.startswith("told:") for name in shown("The bridge will close."))
