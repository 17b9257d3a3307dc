import pytest

from ledger.extraction.cues import Cue, cues, matches
from ledger.extraction.document import document


def found(text: str) -> set[str]:
    return {match.cue.id for match in matches(document(text))}


@pytest.mark.parametrize("cue", cues(), ids=lambda cue: cue.id)
def test_each_cue_fires_on_its_example_and_is_silent_on_its_counterexample(cue: Cue) -> None:
    assert cue.id in found(cue.fires)
    assert cue.id not in found(cue.silent)


def test_ids_are_unique() -> None:
    ids = [cue.id for cue in cues()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("cue", cues(), ids=lambda cue: cue.id)
def test_each_cue_names_a_known_kind_strength_and_speaker(cue: Cue) -> None:
    assert cue.kind in {"prediction", "commitment", "schedule"}
    assert cue.strength in {"firm", "likely", "possible"}
    assert cue.speaker in {"frame", "subject"}


def test_a_capital_inside_a_sentence_makes_a_name_of_will_and_may() -> None:
    assert found("The coach praised Will for his work.") == set()
    assert found("The vote in May split the party.") == set()


def test_curly_apostrophes_are_read_like_straight_ones() -> None:
    assert found("The plant won’t close.") == found("The plant won't close.") == {"will"}
