"""Days that no calendar has: "31 June", "2027-02-29". Whoever types one has mistyped another."""

from calendar import monthrange

from dateutil.parser import parserinfo

from ledger.extraction.expressions import expression

_LEAP_YEAR = 2028
"""Stands in for a year that is not told, so that 29 February is a day."""
_MONTHS = 12
_OF_FIGURES = (
    expression(r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
    expression(r"(?<!\d)(?P<month>\d{1,2})[/.](?P<day>\d{1,2})[/.](?P<year>\d{4})(?!\d)"),
)
_OF_WORDS = (
    expression(
        r"(?<![\d-])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>[A-Za-z]{3,9})\b\.?(?:,? (?P<year>\d{4})\b)?"
    ),
    expression(r"\b(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:]| ?%)(?:,? (?P<year>\d{4})\b)?"),
)


def missing_day(text: str) -> str | None:
    """The first day that `text` names and no calendar has, with the reason; None where there is none.

    Figures between strokes or dots can be read month first or day first, and miss only where both do.

    Args:
        text: What somebody typed as a day or a deadline.

    >>> missing_day("by 31 June 2027")
    '"31 June 2027" is no day: June has 30 days'
    >>> missing_day("2027-02-29")
    '"2027-02-29" is no day: February 2027 has 28 days'
    >>> missing_day("by 29 February") is None
    True
    """
    iso, figures = _OF_FIGURES
    for found in iso.finditer(text):
        reason = _reason(found["day"], int(found["month"]), found["year"])
        if reason:
            return _told(found.group(), reason)
    for found in figures.finditer(text):
        reason = _reason(found["day"], int(found["month"]), found["year"])
        if reason and _reason(found["month"], int(found["day"]), found["year"]):
            return _told(found.group(), reason)
    return _missing_in_words(text)


def _missing_in_words(text: str) -> str | None:
    months = parserinfo()
    for order in _OF_WORDS:
        for found in order.finditer(text):
            month = months.month(found["month"])
            reason = month and _reason(found["day"], month, found["year"])
            if reason:
                return _told(found.group(), reason)
    return None


def _told(words: str, reason: str) -> str:
    return f'"{words.strip()}" is no day: {reason}'


def _reason(day: str, month: int, year: str | None) -> str | None:
    """Why there is no such day; None where there is one."""
    if not 1 <= month <= _MONTHS:
        return f"there is no month {month}"
    last = monthrange(int(year) if year and int(year) else _LEAP_YEAR, month)[1]
    if 1 <= int(day) <= last:
        return None
    name = parserinfo.MONTHS[month - 1][-1]
    return f"{name} {year} has {last} days" if year and name == "February" else f"{name} has {last} days"
