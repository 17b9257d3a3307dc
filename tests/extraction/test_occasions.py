"""The day of an event that was announced, for what is told to happen there."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements
from ledger.extraction.occasions import Kind, kinds

PUBLISHED = date(2024, 5, 6)
"""A Monday."""
ANNOUNCED = "The guild will hold its annual dinner on Friday at the mill. "
FRIDAY = date(2024, 5, 10)


def last_deadline(text: str) -> date | None:
    """The deadline of the last statement of `text`."""
    return list(statements(text, PUBLISHED, threshold=0.0))[-1].deadline


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.id)
def test_each_kind_of_event_gives_its_day_in_its_example_and_not_in_its_counterexample(kind: Kind) -> None:
    assert last_deadline(kind.fires) is not None
    assert last_deadline(kind.silent) is None


@pytest.mark.parametrize(
    "behind",
    [
        "The dinner will honour the millers.",
        "The event will be open to all.",
        "A short play will begin at 7:30 p.m.",
        "The bakers will receive the Silver Medal.",
        "Guests will wear masks. There will be a large clock in the hall.",
        "The mill is old. Tickets will be sold at the door.",
        "The mayor said the dinner will be small.",
    ],
)
def test_what_belongs_to_an_announced_event_is_due_on_its_day(behind: str) -> None:
    assert last_deadline(ANNOUNCED + behind) == FRIDAY


@pytest.mark.parametrize(
    "behind",
    [
        "The next dinner will be smaller.",
        "The mayor will sell the harbour.",
        "The mayor said guests will always be welcome.",
        "Guests will wear masks. Proceeds will be used to rebuild the quay.",
        "Guests will wear masks. Later the town will rebuild the quay.",
        "Leeds -- The town has a new hall. Guests will wear masks.",
        "The council meets on May 21 and the choir on May 22. Guests will wear masks.",
    ],
)
def test_what_does_not_belong_to_an_announced_event_has_no_day(behind: str) -> None:
    assert last_deadline(ANNOUNCED + behind) is None


@pytest.mark.parametrize(
    ("announced", "deadline"),
    [
        ("Plans were drawn up for Friday night's annual dinner. ", FRIDAY),
        ("The choir called the dinner a success, the mayor said Friday. ", None),
        ("The dinner is the talk of the town this year. ", None),
    ],
)
def test_an_event_is_announced_with_its_own_day(announced: str, deadline: date | None) -> None:
    assert last_deadline(announced + "Guests will wear masks.") == deadline
