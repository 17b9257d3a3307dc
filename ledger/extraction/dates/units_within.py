"""Counted units of a named span: "the last week of March", "the first Monday of 2025", "the first of next month"."""

from dataclasses import replace
from datetime import date

from ledger.extraction.dates.parts import LAST, LAST_PARTS, coming
from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import MONTHS_OF, Span, days_later, months, period

_THURSDAY, _SATURDAY = 3, 5


def _weeks_of(span: Span) -> tuple[date, date] | None:
    """First and last day of the weeks of a span: a week belongs where its Thursday lies, as in ISO 8601."""
    first = days_later(span.first, (_THURSDAY - span.first.weekday()) % 7 - _THURSDAY)
    last = days_later(span.last, -((span.last.weekday() - _THURSDAY) % 7) + 7 - 1 - _THURSDAY)
    return (first, last) if first and last else None


def _units_at_edge(span: Span, unit: str, skipped: int, count: int, *, at_end: bool) -> Span | None:
    """`count` units at the start or end of a span, after leaving `skipped` out."""
    if unit in MONTHS_OF:
        size = MONTHS_OF[unit]
        start = span.first.year * 12 + span.first.month - 1
        if at_end:
            start = span.last.year * 12 + span.last.month - size * count
        found = months(start + size * skipped, size * count, unit if count == 1 else "range")
    else:
        edges = _weeks_of(span) if unit == "week" else (span.first, span.last)
        size = {"week": 7, "day": 1}.get(unit, 0)
        if not edges or not size:
            return None
        first = days_later(edges[1], 1 - size * count) if at_end else days_later(edges[0], size * skipped)
        last = days_later(first, size * count - 1)
        found = Span(first, last, unit if count == 1 else "range") if first and last else None
    if not found or found.first > span.last or found.last < span.first:
        return None
    return found


def _last_unit(match: Match) -> Span | None:
    """The last week of a named month is over with the month."""
    span = match.span()
    found = _units_at_edge(span, match.word("unit"), 0, 1, at_end=True)
    if found and match.word("unit") == "week" and span.unit == "month" and "period" not in span.rule:
        return Span(found.first, min(found.last, span.last), found.unit)
    return found


def _edge_length(match: Match, *, at_end: bool) -> Span | None:
    """The first or last so many units of a span."""
    length = match.length().longest
    count, unit = length[0]
    if len(length) > 1 or not 1 <= count < 1000:
        return None
    return coming(match, lambda whole: _units_at_edge(whole, unit, 0, int(count), at_end=at_end))


def _ordinal_unit(match: Match) -> Span | None:
    unit, skipped = match.word("one"), match.number("ordinal") - 1
    return coming(match, lambda whole: _units_at_edge(whole, unit, skipped, 1, at_end=False))


def _weekend_in(match: Match) -> Span | None:
    """Such as "the first weekend of March": the one with the Saturday that the month or year still holds."""
    saturday = _ordinal_weekday(replace(match, values={**match.values, "weekday": _SATURDAY}))
    last = days_later(saturday.first, 1) if saturday else None
    return Span(saturday.first, last, "weekend") if saturday and last else None


def _units_of_that(match: Match) -> Span | None:
    """Such as "next year's first six months", "next year's last week"."""
    at_end = match.word("which") in LAST_PARTS
    return _edge_length(match, at_end=at_end) if at_end or match.number("ordinal") == 1 else None


def _ordinal_weekday(match: Match) -> Span | None:
    """Such as "the first Monday of March", "the last Friday in May"."""
    return coming(match, lambda whole: _weekday_in(match, whole))


def _weekday_in(match: Match, span: Span) -> Span | None:
    weekday = match.number("weekday")
    if match.word("which") in LAST_PARTS:
        day = days_later(span.last, -((span.last.weekday() - weekday) % 7))
    else:
        day = days_later(span.first, (weekday - span.first.weekday()) % 7 + 7 * (match.number("ordinal") - 1))
    return Span(day, day) if day and span.first <= day <= span.last else None


def _day_of_named_month(match: Match) -> Span | None:
    month = match.span()
    day = days_later(month.first, match.number("day") - 1)
    return Span(day, day) if month.unit == "month" and day and day <= month.last else None


def _first_of_period(match: Match) -> Span | None:
    """The first day of the period to come: "the first of the year" is the next New Year's Day."""
    span = period(match.word("period"), match.today, 1) if match.number("ordinal") == 1 else None
    return Span(span.first, span.first) if span else None


RULES = (
    Rule("day-of-named-month", "the? <day=ordinal> day? of <span>", _day_of_named_month,
         Example("It opens on the first of next month.", "2024-12-01", "2024-12-01"), "The first of many."),
    Rule("first-of-period", "the? <ordinal> of the|next <period:year|month> !~|'s", _first_of_period,
         Example("It opens by the first of the year.", "2024-11-16", "2025-01-01"), "The first of the year's fairs."),
    Rule("units-of-that", f"the? <span=strong> 's <which:{LAST}>|<ordinal> <length>", _units_of_that,
         Example("It opens in next year's first six months.", "2025-01-01", "2025-06-30"), "Next year's six men."),
    Rule("last-units", f"the? <which:{LAST}> <unit=one> of|in <span>", _last_unit,
         Example("It opens in the last week of March 2025.", "2025-03-24", "2025-03-30"),
         "The last days of Rome."),
    Rule("last-length-of", f"the? {LAST} <length> of|in <span>", lambda m: _edge_length(m, at_end=True),
         Example("It opens in the last two months of 2025.", "2025-11-01", "2025-12-31"),
         "The last two days of Rome."),
    Rule("first-units", "the? <ordinal> <length> of|in <span>",
         lambda m: _edge_length(m, at_end=False) if m.number("ordinal") == 1 else None,
         Example("It opens in the first two weeks of March 2025.", "2025-03-03", "2025-03-16"),
         "The first two days."),
    Rule("ordinal-unit", "the? <ordinal> <one> of|in <span>", _ordinal_unit,
         Example("It opens in the third month of 2025.", "2025-03-01", "2025-03-31"),
         "The third day of talks."),
    Rule("weekend-in", f"the? <which:{LAST}>|<ordinal> weekend of|in <span>", _weekend_in,
         Example("It opens on the first weekend of March 2025.", "2025-03-01", "2025-03-02"),
         "The first weekend paper."),
    Rule("ordinal-weekday", "the? <ordinal> <weekday> of|in <span>", _ordinal_weekday,
         Example("It opens on the first Monday of March 2025.", "2025-03-03", "2025-03-03"),
         "The first Monday paper."),
    Rule("last-weekday-in", f"the? <which:{LAST}> <weekday> of|in <span>", _ordinal_weekday,
         Example("It opens on the last Friday of March 2025.", "2025-03-28", "2025-03-28"),
         "The last Friday paper."),
)  # fmt: skip
