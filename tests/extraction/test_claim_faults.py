from datetime import date

import pytest

from ledger.extraction.claim_faults import Fault, fault_of, faults
from ledger.extraction.claims import Claim
from ledger.extraction.extractor import statements
from ledger.extraction.vagueness import vagueness

WEDNESDAY = date(2024, 3, 6)


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.found)
def test_each_fault_is_found_in_its_example_and_not_in_what_looks_alike(fault: Fault) -> None:
    found = fault_of(fault.found)
    assert found is not None
    assert found[0] == fault
    assert fault_of(fault.sound) is None


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("The mill can will close.", "is no whole sentence"),
        ("The charges will be small.", "does not say whom or what it is about"),
        ("The charges will cost Nordbank 40 crowns.", None),
    ],
)
def test_a_claim_with_a_fault_is_vague(claim: str, reason: str | None) -> None:
    found = vagueness(Claim(claim, None))
    assert (found and found.split(" (")[0]) == reason


@pytest.mark.parametrize(
    ("text", "claim", "is_vague"),
    [
        (
            "The mine, which opponents say will close in May, is old.",
            "The mine will close between 1 May 2024 and 31 May 2024.",
            0,
        ),
        ("The charges will be dropped by May, she said.", None, 1),
        ("The bank does not really expect a fall in rates.", "There will not be a fall in rates.", 0),
        ("Neither does she expect a fall in rates.", "There will not be a fall in rates.", 0),
        (
            "Pax was fairly sure the mine would close in May.",
            "The mine will close between 1 May 2024 and 31 May 2024.",
            0,
        ),
        ("Bakers who asked not to be named said the mine will close.", "The mine will close.", 0),
        ("These uses will cost the town a lot of time.", None, 1),
        (
            "These new uses of the pier will cost the town 40 crowns.",
            "The new uses of the pier will cost the town 40 crowns.",
            0,
        ),
    ],
)
def test_a_draft_is_a_whole_sentence_or_marked(text: str, claim: str | None, is_vague: int) -> None:
    found = statements(text, WEDNESDAY, threshold=0.0)[0]
    assert claim in (None, found.claim)
    assert bool(found.vague) == bool(is_vague)
