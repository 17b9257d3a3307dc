"""Reads one day from a date or a time as computers write them."""

from datetime import date, datetime


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
