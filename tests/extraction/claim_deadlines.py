"""What tests of deadlines share: a day of publication, and the last day of one statement of a text."""

from datetime import date

from ledger.extraction.extractor import statements

PUBLISHED = date(2024, 5, 6)
"""A Monday."""


def deadline(text: str, words: str) -> str | None:
    """The last day of the statement that holds `words`, as ISO date."""
    found = statements(text, PUBLISHED, threshold=0.0)
    day = next(each.deadline for each in found if words in each.quote)
    return day.isoformat() if day else None
