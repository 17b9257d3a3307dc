"""How the words of single cues are told with a plain "will"."""

import pytest

from ledger.extraction.cue_rewordings import Rewording, in_words_of_will, rewordings
from ledger.extraction.cues import cues


@pytest.mark.parametrize("entry", rewordings(), ids=lambda entry: entry.said)
def test_each_entry_does_what_its_example_says(entry: Rewording) -> None:
    assert {in_words_of_will(cue, entry.said) for cue in entry.cues} == {entry.claim}


def test_every_entry_belongs_to_a_cue() -> None:
    assert {cue for entry in rewordings() for cue in entry.cues} <= {cue.id for cue in cues()}


def test_other_words_stay() -> None:
    assert in_words_of_will("will", "The bridge will open") == "The bridge will open"
    assert in_words_of_will("in-store", "The bridge will open") == "The bridge will open"
