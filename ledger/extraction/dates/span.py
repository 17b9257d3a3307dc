"""Spans of days and the arithmetic of the calendar; None where a result would leave the years 1 to 9999."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

# Months in each period of the calendar. Periods are aligned to the year 0: the 1990s.
MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_OF = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_ORIGIN = {"century": 12}  # the century that runs ends with 2100
YEARLY = 366
WEEKLY = 7

_MOST_MONTHS = 12 * 9999
_DAYS_OF_EARLY_MONTH, _DAYS_OF_MID_MONTH = 10, 20


@dataclass(frozen=True, slots=True)
class Span:
    """Days that words name, both ends included.

    Attributes:
        first: First day.
        last: Last day.
        unit: "day", "week", "month", … or "range": what kind of span the words name.
        rule: Name of the rule that read the words.
        after: For words that come round ("Friday", "3 March"): the first one that ends on or after a day.
        cycle: Days after which they come round.
        edge: "start", "middle" or "end" where the words name a part of a longer span.
        whole: The longer span of which an edge was named, as first and last day.
    """

    first: date
    last: date
    unit: str = "day"
    rule: str = ""
    after: "Callable[[date], Span | None] | None" = field(default=None, compare=False, repr=False)
    cycle: int = YEARLY
    edge: str = ""
    whole: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """A reading that ends a phrase: "by March", "after 2030". None stands for an open end."""

    earliest: date | None
    latest: date | None
    rule: str = ""


# What looks like a date and is none; its words are not read otherwise.
NOTHING = Bound(None, None)


class Length(NamedTuple):
    """A length of time, "two weeks" or "3 to 6 months": pairs of count and unit for both ends."""

    shortest: tuple[tuple[float, str], ...]
    longest: tuple[tuple[float, str], ...]


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none (31 February, year 10000)."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def days_later(day: date | None, days: float) -> date | None:
    """The day `days` days on; None where that leaves the calendar."""
    try:
        return day + timedelta(days=days) if day else None
    except (OverflowError, ValueError):
        return None


def units_later(day: date | None, count: float, unit: str) -> date | None:
    """The day `count` units on: months and years by the calendar, hours to the nearest day.

    >>> units_later(date(2025, 1, 31), 1, "month")
    datetime.date(2025, 2, 28)
    >>> units_later(date(2025, 1, 1), 10**9, "day") is None
    True
    """
    if day is None or abs(count) > _MOST_MONTHS * 40:
        return None
    if unit in ("minute", "second"):
        return day
    if unit == "hour":
        return days_later(day, int((count + 12) // 24))
    if unit == "business day":
        return _business_days_later(day, int(count))
    if unit in DAYS_OF:
        return days_later(day, int(count * DAYS_OF[unit]))
    return _months_later(day, count * MONTHS_OF[unit])


def length_later(day: date | None, pairs: tuple[tuple[float, str], ...], sign: int = 1) -> date | None:
    """The day that lies all of `pairs` after `day`, or before it where `sign` is -1."""
    for count, unit in pairs:
        day = units_later(day, sign * count, unit)
    return day


def _months_later(day: date, months: float) -> date | None:
    # Imported here: 8 ms that texts without such words need not pay.
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415

    whole = int(months)
    if abs(whole) > _MOST_MONTHS:
        return None
    try:
        return day + relativedelta(months=whole, days=round((months - whole) * 30))
    except (ValueError, OverflowError):
        return None


def _business_days_later(day: date, count: int) -> date | None:
    weeks, rest = divmod(abs(count), 5)
    step = 1 if count >= 0 else -1
    moved = days_later(day, step * 7 * weeks)
    while rest and moved:
        moved = days_later(moved, step)
        rest -= moved is not None and moved.weekday() < 5
    return moved


def month_start(index: int) -> date | None:
    """First day of the month with the given number, counted from January of the year 0."""
    return calendar_day(index // 12, index % 12 + 1, 1)


def months(start: int, count: int, unit: str) -> Span | None:
    """The span of `count` months from month number `start` on (see `month_start`)."""
    first, following = month_start(start), month_start(start + count)
    last = days_later(following, -1) if following else (date.max if start + count == 120_000 else None)
    return Span(first, last, unit) if first and last else None


def year_span(year: int) -> Span | None:
    """The calendar year."""
    return months(year * 12, 12, "year")


def month_span(year: int, month: int) -> Span | None:
    """The month of a year."""
    return months(year * 12 + month - 1, 1, "month") if 1 <= month <= 12 else None


def period(unit: str, day: date, offset: int = 0) -> Span | None:
    """The period of the calendar that `day` lies in, or the one `offset` periods on; weeks begin on Monday.

    >>> period("quarter", date(2024, 11, 16), 1).last
    datetime.date(2025, 3, 31)
    """
    if unit in MONTHS_OF:
        size, origin = MONTHS_OF[unit], _ORIGIN.get(unit, 0)
        return months(((day.year * 12 + day.month - 1 - origin) // size + offset) * size + origin, size, unit)
    if unit not in DAYS_OF:
        return None
    start = day if unit == "day" else days_later(day, -day.weekday())
    first = days_later(start, offset * DAYS_OF[unit] + (5 if unit == "weekend" else 0))
    last = days_later(first, 1 if unit == "weekend" else DAYS_OF[unit] - 1)
    return Span(first, last, unit) if first and last else None


def coming_round(named: Callable[[int], Span | None], day: date) -> Span | None:
    """The first of the yearly spans `named(year)` that ends on or after `day`, ready to come round again."""
    for year in range(day.year - 1, day.year + 9):
        found = named(year)
        if found and found.last >= day:
            return Span(
                found.first,
                found.last,
                found.unit,
                after=lambda start: coming_round(named, start),
                cycle=YEARLY,
            )
    return None


def coming_part(span: Span, part: Callable[[Span], Span | None], today: date) -> Span | None:
    """The part of a span; of one that comes round, such as "March", the first part that is not over."""
    found, again = part(span), span.after
    if not found or not again:
        return found

    def after(start: date) -> Span | None:
        whole = again(start)
        named = part(whole) if whole else None
        if whole and named and named.last < start:
            following = days_later(whole.last, 1)
            whole = again(following) if following else None
            named = part(whole) if whole else None
        return replace(named, after=after, cycle=span.cycle) if named else None

    return after(today) or found


def third(span: Span, which: int) -> Span | None:
    """The first (1), middle (2) or last (3) third: 4 months of a year, 10 days of a month."""
    if (span.last - span.first).days < 2:
        return span
    one, two = _thirds(span)
    if not one or not two:
        return None
    first, last = {
        1: (span.first, one),
        # The middle of a month is told as "from the 10th to the 20th".
        2: (one if span.unit == "month" else days_later(one, 1), two),
        3: (days_later(two, 1), span.last),
    }[which]
    return Span(first, last, "range") if first and last else None


def _thirds(span: Span) -> tuple[date | None, date | None]:
    """Last days of the first and of the second third."""
    if span.unit == "month":
        return span.first.replace(day=_DAYS_OF_EARLY_MONTH), span.first.replace(day=_DAYS_OF_MID_MONTH)
    if span.unit in MONTHS_OF:
        start, size = span.first.year * 12 + span.first.month - 1, MONTHS_OF[span.unit]
        return days_later(month_start(start + size // 3), -1), days_later(month_start(start + 2 * size // 3), -1)
    days = (span.last - span.first).days + 1
    return days_later(span.first, max(1, days // 3) - 1), days_later(span.first, max(1, 2 * days // 3) - 1)


def half(span: Span, which: int) -> Span | None:
    """The first (1) or second (2) half: of a week Monday to Wednesday, of a month the first 15 days."""
    if span.unit == "month":
        cut: date | None = span.first.replace(day=15)
    elif span.unit in MONTHS_OF and MONTHS_OF[span.unit] % 2 == 0:
        start = span.first.year * 12 + span.first.month - 1
        cut = days_later(month_start(start + MONTHS_OF[span.unit] // 2), -1)
    else:
        cut = days_later(span.first, max(1, ((span.last - span.first).days + 1) // 2) - 1)
    if not cut:
        return None
    unit = "half" if span.unit == "year" else "range"
    if which == 1:
        return Span(span.first, cut, unit)
    following = days_later(cut, 1)
    return Span(following, span.last, unit) if following and following <= span.last else None
