"""Reads days as computers write them, and leaves any other words to the grammar."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from ledger.errors import BadInputError
from ledger.terms import Deadline

if TYPE_CHECKING:
    from ledger.extraction.dates.events import DatedEvent

ISO_RULE = "year-month-day"
"""The grammar's own name for the rule that reads ISO dates."""


def iso_day(text: str) -> date:
    """The day of an ISO date or time, as it is written: no time zone shifts it.

    Raises:
        ValueError: where it is neither.

    >>> iso_day("2024-11-16T23:30:00-05:00").isoformat()
    '2024-11-16'
    """
    stripped = text.strip()
    try:
        return date.fromisoformat(stripped)
    except ValueError:
        return datetime.fromisoformat(stripped).date()


def typed_deadline(words: str, counted_from: date, events: "tuple[DatedEvent, ...]" = ()) -> Deadline:
    """The deadline that a person or a file gives: an ISO date or time, or words such as "by the end of March".

    Args:
        words: as typed.
        counted_from: the day from which relative words count.
        events: dated events of the user's own, beside the shipped ones.

    Raises:
        BadInputError: where the only day that they name is none, such as 31 June.

    >>> typed_deadline("2025-03-31", date(2025, 1, 1)).latest.isoformat()
    '2025-03-31'
    >>> typed_deadline("until Kursk is free", date(2025, 1, 1)).latest is None
    True
    """
    try:
        day = iso_day(words)
    except ValueError:
        return _deadline_in_words(words, counted_from, events)
    return Deadline(words, day, day, ISO_RULE, counted_from)


def _deadline_in_words(words: str, counted_from: date, events: "tuple[DatedEvent, ...]") -> Deadline:
    from ledger.extraction.dates.missing_days import missing_day
    from ledger.extraction.deadline import read_deadline

    read = read_deadline(words, counted_from, events)
    if read.rule is None and (reason := missing_day(words)):
        raise BadInputError(reason)
    return read
