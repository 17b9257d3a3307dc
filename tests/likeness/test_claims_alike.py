"""Claims that may ask one question."""

from datetime import date

import pytest

from ledger.likeness.claims import Asked, claim_likeness, like_questions


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Kursk region is retaken", "The army will have retaken the Kursk region"),
        ("The central bank cuts its rate in March", "Central bank to cut rates in March"),
        ("The bridge opens to traffic", "The new bridge will be opened to traffic"),
        ("The bridge will not open", "The bridge opens"),
        ("The bridge will open by 7 February 2025", "The bridge opens between 10 February 2025 and 12 February 2025."),
        ("The bridge opens on May 3, 2025", "The bridge opens"),
    ],
)
def test_claims_told_otherwise_are_alike(a: str, b: str) -> None:
    assert claim_likeness(a, b) >= 0.6
    assert claim_likeness(a, b) == claim_likeness(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Unemployment falls below 4 %", "Unemployment falls below 5 %"),
        ("The bridge opens to traffic", "The harbour strike ends"),
        ("Trump ends the war", "Trump wins the election"),
        ("", "The bridge opens"),
    ],
)
def test_other_claims_are_not(a: str, b: str) -> None:
    assert claim_likeness(a, b) < 0.6


def test_known_questions_are_proposed_the_likest_first_and_only_with_a_deadline_near() -> None:
    june, july = date(2025, 6, 30), date(2025, 7, 31)
    known = [
        Asked(1, "The harbour strike ends", june),
        Asked(2, "The new bridge opens to traffic", june),
        Asked(3, "The bridge opens to traffic", june),
        Asked(4, "The bridge opens to traffic", july),
        Asked(5, "The bridge opens to traffic"),
    ]
    found = [asked.id for asked, _ in like_questions("The bridge will open to traffic", june, known)]
    assert found == [3, 5, 2]
    assert [asked.id for asked, _ in like_questions("The bridge opens to traffic", None, known)] == [3, 4, 5, 2]
