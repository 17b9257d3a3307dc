"""Dates written in figures alone: "2025-03-01", "3/4/2025", "23.04.2022", "2024-25", "10/1-11/7"."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ledger.extraction.dates.span import Span, calendar_day, coming_round, month_span, year_span
from ledger.extraction.expressions import expression


class Numeral(NamedTuple):
    """A way to write dates in figures.

    Attributes:
        id: Name of the form.
        pattern: Regular expression for the whole of a run of figures.
        read: The span for the match; None where the figures make no date.
        fires: Figures that it reads, and the first and last day, counted from 16 November 2024.
        silent: Figures that it must not read.
        letter: "S" a date by itself; "W" one that needs company, since scores and shares look the same.
    """

    id: str
    pattern: str
    read: Callable[[re.Match[str], date], Span | None]
    fires: tuple[str, str, str]
    silent: str
    letter: str = "S"


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 40 else 1900)


def _single(day: date | None) -> Span | None:
    return Span(day, day) if day else None


def _year_first(found: re.Match[str], _: date) -> Span | None:
    return _single(calendar_day(int(found[1]), int(found[2]), int(found[3])))


def _month_or_day_first(first: str, second: str, year: int) -> Span | None:
    """Month first as in American English; day first where the first figure can only be a day."""
    month, day = (int(second), int(first)) if int(first) > 12 else (int(first), int(second))
    return _single(calendar_day(year, month, day))


def _year_last(found: re.Match[str], _: date) -> Span | None:
    return _month_or_day_first(found[1], found[3], _full_year(found[4]))


def _day_first(found: re.Match[str], _: date) -> Span | None:
    return _single(calendar_day(_full_year(found[3]), int(found[2]), int(found[1])))


def _without_year(found: re.Match[str], today: date) -> Span | None:
    if found[0] == _ROUND_THE_CLOCK:
        return None
    return coming_round(lambda year: _month_or_day_first(found[1], found[2], year), today)


def _month_of_year(year: str, month: str) -> Span | None:
    return month_span(int(year), int(month))


def _years(found: re.Match[str], _: date) -> Span | None:
    first, last = year_span(int(found[1])), year_span(int(found[2]))
    return Span(first.first, last.last, "range") if first and last and first.first < last.first else None


def _season_years(found: re.Match[str], _: date) -> Span | None:
    first = int(found[1])
    if (first + 1) % 100 != int(found[2]):
        return None
    start, end = year_span(first), year_span(first + 1)
    return Span(start.first, end.last, "range") if start and end else None


def _years_short(found: re.Match[str], _: date) -> Span | None:
    """Years of one century, the second in two figures: "2025-30"; more than thirty years are a score or a number."""
    first = int(found[1])
    start, end = year_span(first), year_span(first - first % 100 + int(found[2]))
    is_plan = start and end and 0 < end.first.year - start.first.year <= _LONGEST_PLAN
    return Span(start.first, end.last, "range") if start and end and is_plan else None


def _two_dates(found: re.Match[str], today: date) -> Span | None:
    """Two dates joined by a dash; a year said once counts for both."""
    _, one, two, first_year, _, three, four, last_year = found.groups()
    if last_year is None:
        return coming_round(lambda year: _from_to((one, two), (three, four), year, year), today)
    return _from_to((one, two), (three, four), int(first_year or last_year), int(last_year))


def _from_to(start: tuple[str, str], end: tuple[str, str], first_year: int, last_year: int) -> Span | None:
    first, last = _month_or_day_first(*start, first_year), _month_or_day_first(*end, last_year)
    if first and last and first.first > last.last:
        first = _month_or_day_first(*start, last_year - 1)
    return Span(first.first, last.last, "range") if first and last and first.first <= last.last else None


_ROUND_THE_CLOCK = "24/7"

# In this order; the first that gives a date counts.
NUMERALS = (
    Numeral("year-month-day", r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)", _year_first,
            ("2025-03-01", "2025-03-01", "2025-03-01"), "2025-13-01"),
    Numeral("compact", r"((?:19|20)\d\d)(\d\d)(\d\d)", _year_first, ("20250301", "2025-03-01", "2025-03-01"),
            "20251301"),
    Numeral("month-day-year", r"(\d\d?)([-/])(\d\d?)\2(\d{4}|\d\d)", _year_last,
            ("3/4/2025", "2025-03-04", "2025-03-04"), "6-3/16"),
    Numeral("day.month.year", r"(\d\d?)\.(\d\d?)\.(\d{4}|\d\d)", _day_first,
            ("3.4.2025", "2025-04-03", "2025-04-03"), "3.14.2025"),
    Numeral("year-month", r"((?:1[5-9]|2[01])\d\d)[-/](\d\d?)", lambda m, _: _month_of_year(m[1], m[2]),
            ("2025-3", "2025-03-01", "2025-03-31"), "2025-32"),
    Numeral("month-year", r"(\d\d?)[-/.]((?:1[5-9]|2[01])\d\d)", lambda m, _: _month_of_year(m[2], m[1]),
            ("12-2015", "2015-12-01", "2015-12-31"), "32-2015"),
    Numeral("two-years", r"((?:1[5-9]|2[01])\d\d)[-–~/]((?:1[5-9]|2[01])\d\d)", _years,
            ("2025-2030", "2025-01-01", "2030-12-31"), "2030-2025"),
    Numeral("split-year", r"((?:1[5-9]|2[01])\d\d)[-–/](\d\d)", _season_years,
            ("2024-25", "2024-01-01", "2025-12-31"), "2024-29"),
    Numeral("two-years-short", r"((?:19|20)\d\d)[-–](\d\d)", _years_short,
            ("2025-30", "2025-01-01", "2030-12-31"), "2025-20", letter="W"),
    Numeral("two-dates", r"((\d\d?)[-/](\d\d?)(?:[-/](\d{4}))?)[-–~]((\d\d?)[-/](\d\d?)(?:[-/](\d{4}))?)",
            _two_dates, ("12/1-12/7", "2024-12-01", "2024-12-07"), "13/13-14/14"),
    Numeral("month/day", r"(\d\d?)/(\d\d?)", _without_year, ("3/4", "2025-03-04", "2025-03-04"), "30/31",
            letter="W"),
)  # fmt: skip

_COMPILED = [(numeral, expression(numeral.pattern, re.ASCII)) for numeral in NUMERALS]
_SHORTEST, _LONGEST = 3, 21
_LONGEST_PLAN = 30


def read_numeral(figures: str, today: date) -> tuple[str, Span] | None:
    """The letter and the span of the date that a run of figures writes, or None.

    >>> letter, span = read_numeral("13/4/2025", date(2024, 11, 16))
    >>> letter, span.first
    ('S', datetime.date(2025, 4, 13))
    """
    if not _SHORTEST <= len(figures) <= _LONGEST:
        return None
    for numeral, pattern in _COMPILED:
        found = pattern.fullmatch(figures)
        if found and (span := numeral.read(found, today)):
            return numeral.letter, replace(span, rule=numeral.id)
    return None
