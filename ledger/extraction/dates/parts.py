"""Parts of a named span, "early 2026", "the last week of March"; additions to one: "Friday night"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ledger.extraction.dates.periods import numbered_part, week_of_year
from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import (
    MONTHS_OF,
    WEEKLY,
    YEARLY,
    Span,
    days_later,
    half,
    months,
    period,
    third,
)
from ledger.extraction.dates.weekdays import weekday_of_week

_THURSDAY = 3
_LAST_PARTS = ("last", "final", "closing", "latter")


def _third(which: int) -> Callable[[Match], Span | None]:
    def read(match: Match) -> Span | None:
        span = match.span()
        return span if span.unit == "day" else third(span, which)

    return read


def _end(match: Match) -> Span | None:
    """The last third; of the period that runs, the second half."""
    span = match.span()
    if span.rule in ("this-period", "the-period"):
        later = half(span, 2)
        return replace(later, edge="end", whole=(span.first, span.last)) if later else None
    return third(span, 3)


def _half(which: int) -> Callable[[Match], Span | None]:
    return lambda match: half(match.span(), which)


def _end_of_running(match: Match) -> Span | None:
    """The end of the period that runs: its second half."""
    span = period(match.word("period"), match.today)
    later = half(span, 2) if span else None
    return replace(later, edge="end", whole=(span.first, span.last)) if span and later else None


def _rest(match: Match) -> Span | None:
    span = match.span()
    return Span(match.today, span.last, "range") if span.first <= match.today <= span.last else span


def _fraction(match: Match) -> Span | None:
    """Such as "the second half of March", "the third quarter of the year", "the final third of 2025"."""
    span, part = match.span(), match.word("part")
    parts = {"half": 2, "third": 3, "quarter": 4}[part]
    number = (
        parts
        if match.word("which") in _LAST_PARTS
        else match.number("ordinal")
        if match.value("ordinal")
        else 1
    )
    if part == "half":
        return half(span, number) if number <= 2 else None
    if part == "third":
        return third(span, number) if number <= 3 else None
    quarter = numbered_part(span, "quarter", number)
    # "The first quarter of the year", said in June, is that of the year to come.
    past = quarter is not None and quarter.last < match.today and span.rule == "the-period"
    return period("quarter", quarter.first, 4) if quarter and past else quarter


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
    return _units_at_edge(match.span(), match.word("unit"), 0, 1, at_end=True)


def _edge_length(match: Match, *, at_end: bool) -> Span | None:
    """The first or last so many units of a span."""
    length = match.length().longest
    count, unit = length[0]
    if len(length) > 1 or not 1 <= count < 1000:
        return None
    return _units_at_edge(match.span(), unit, 0, int(count), at_end=at_end)


def _ordinal_unit(match: Match) -> Span | None:
    return _units_at_edge(match.span(), match.word("one"), match.number("ordinal") - 1, 1, at_end=False)


def _ordinal_weekday(match: Match) -> Span | None:
    """Such as "the first Monday of March", "the last Friday in May"."""
    span, weekday = match.span(), match.number("weekday")
    if match.word("which") in _LAST_PARTS:
        day = days_later(span.last, -((span.last.weekday() - weekday) % 7))
    else:
        day = days_later(span.first, (weekday - span.first.weekday()) % 7 + 7 * (match.number("ordinal") - 1))
    return Span(day, day) if day and span.first <= day <= span.last else None


def _in_that_year(match: Match) -> Span | None:
    """A yearly day or period in the year that is named: "Thanksgiving of 2026", "March next year"."""
    span = match.span("span")
    if span.after is None or span.cycle != YEARLY:
        return None
    start = match.span("span2") if match.value("span2") else None
    if start is not None and start.unit not in ("year", "decade"):
        return None
    first = start.first if start else date(match.number("year"), 1, 1)
    return span.after(first)


def _weekday_in_week(match: Match) -> Span | None:
    span = match.span()
    if span.unit != "week":
        return None
    return weekday_of_week(span.first, match.number("weekday"))


def _weekday_and_day(match: Match) -> Span | None:
    """The date counts; the weekday beside it is only told along."""
    span = match.span()
    return span if span.unit == "day" and span.cycle != WEEKLY else None


def _numbered_week(match: Match) -> Span | None:
    span = match.span()
    return week_of_year(span.first.year, match.number("small")) if span.unit == "year" else None


def _week_around(match: Match) -> Span | None:
    return period("week", match.span().first) if match.span().unit == "day" else None


def _weekend_around(match: Match) -> Span | None:
    return _weekend_of(match.span()) if match.span().unit == "day" else None


def _weekend_of(day: Span | None) -> Span | None:
    """The weekend that a holiday touches: from Thursday on, or to Monday."""
    if not day:
        return None
    weekday = day.first.weekday()
    saturday = days_later(day.first, 5 - weekday if weekday >= 2 else -2 - weekday)
    sunday = days_later(saturday, 1)
    if not saturday or not sunday:
        return None
    first = min(day.first, saturday) if weekday >= _THURSDAY else saturday
    last = max(day.first, sunday) if weekday < 2 else sunday
    again = day.after
    return Span(first, last, "weekend", after=(lambda start: _weekend_of(again(start))) if again else None)


def _nearest(match: Match) -> Span | None:
    """Such as "this 5/12": the one that lies nearest, past or to come."""
    span = match.span()
    if span.unit != "day" or span.cycle != YEARLY:
        return None
    start = days_later(match.today, -YEARLY // 2)
    return span.after(start) if span.after and start else span


def _next_of(match: Match) -> Span | None:
    span = match.span("span")
    start = days_later(match.today, 1)
    return span.after(start) if span.after and span.cycle == YEARLY and span.unit == "day" and start else None


def _last_of(match: Match) -> Span | None:
    """The last one that is past: "last Easter"."""
    span = match.span("span")
    if not span.after or span.cycle != YEARLY or span.unit != "day":
        return None
    found = span.after(days_later(match.today, -YEARLY) or match.today)
    return (
        found
        if found and found.last < match.today
        else span.after(days_later(match.today, -2 * YEARLY) or match.today)
    )


_FIRST = "first|opening|initial"
_LAST = "last|final|closing|latter"

RULES = (
    Rule("end-of", "the|at_the? very? end|close|conclusion|tail_end -|of <span>", _end,
         Example("It closes at the end of 2025.", "2025-09-01", "2025-12-31"), "The end of it all."),
    Rule("end-of-period", "end of <period>", _end_of_running,
         Example("It closes by end of year.", "2024-11-16", "2024-12-31"), "In the end of years."),
    Rule("period-end", "the? <period:year|month|quarter|week> 's? -? end", _end_of_running,
         Example("It closes by year-end.", "2024-11-16", "2024-12-31"), "Year in, year out."),
    Rule("eoy", "the? eoy", lambda m: _end_of_running(Match(m.today, {"period": "year"})),
         Example("It closes by EOY.", "2024-11-16", "2024-12-31"), "It closes, eh."),
    Rule("eom", "the? eom", lambda m: _end_of_running(Match(m.today, {"period": "month"})),
         Example("It closes by EOM.", "2024-11-16", "2024-11-30"), "It closes, em."),
    Rule("end-of-year", "<span> 's end|close", _third(3),
         Example("It closes by 2025's end.", "2024-11-16", "2025-12-31"), "In 2025 end users pay."),
    Rule("middle-of", "the? middle|midpoint|halfway_point of <span>", _third(2),
         Example("It closes in the middle of 2025.", "2025-05-01", "2025-08-31"), "The middle of nowhere."),
    Rule("mid", "the? mid -? <span>", _third(2),
         Example("It closes in mid-November 2025.", "2025-11-10", "2025-11-20"), "A midnight train."),
    Rule("mid-to-late", "the? mid|early -? to|or late|mid -? <span>", _third(3),
         Example("It closes during mid- to late November.", "2024-11-21", "2024-11-30"),
         "Better mid to late."),
    Rule("start-of", "the? very? start|beginning|outset|dawn of <span>", _third(1),
         Example("It closes at the start of 2025.", "2025-01-01", "2025-04-30"), "The start of it all."),
    Rule("early", "the? early -|in|on? <span>", _third(1),
         Example("It closes in early March.", "2025-03-01", "2025-03-10"), "It is early to say."),
    Rule("late", "the? late -|in|on? <span>", _third(3),
         Example("It closes in late 2025.", "2025-09-01", "2025-12-31"), "It is late to say."),
    Rule("earlier", "earlier in|on? <span>", _half(1),
         Example("It closed earlier this month.", "2024-11-01", "2024-11-15"),
         "It closed earlier than that."),
    Rule("later", "later in|on? <span>", _half(2),
         Example("It closes later this year.", "2024-07-01", "2024-12-31"), "Later than last time."),
    Rule("rest", "the? rest|remainder|remaining of <span>", _rest,
         Example("It stays shut for the rest of the week.", "2024-11-16", "2024-11-17"), "The rest of them."),
    Rule("fraction", "the? <ordinal> -? <part:half|third|quarter> of|in <span>", _fraction,
         Example("It opens in the second half of March.", "2025-03-16", "2025-03-31"),
         "The first half of the game."),
    Rule("last-fraction", f"the? <which:{_LAST}> -? <part:half|third|quarter|part> of|in <span>",
         lambda m: _fraction(m) if m.word("part") != "part" else half(m.span(), 2),
         Example("It opens in the latter half of March.", "2025-03-16", "2025-03-31"),
         "The last half of it."),
    Rule("last-units", f"the? <which:{_LAST}> <unit> of|in <span>", _last_unit,
         Example("It opens in the last week of March 2025.", "2025-03-24", "2025-03-30"),
         "The last days of Rome."),
    Rule("last-length-of", f"the? {_LAST} <length> of|in <span>", lambda m: _edge_length(m, at_end=True),
         Example("It opens in the last two months of 2025.", "2025-11-01", "2025-12-31"),
         "The last two days of Rome."),
    Rule("first-units", "the? <ordinal> <length> of|in <span>",
         lambda m: _edge_length(m, at_end=False) if m.number("ordinal") == 1 else None,
         Example("It opens in the first two weeks of March 2025.", "2025-03-03", "2025-03-16"),
         "The first two days."),
    Rule("ordinal-unit", "the? <ordinal> <one> of|in <span>", _ordinal_unit,
         Example("It opens in the third month of 2025.", "2025-03-01", "2025-03-31"),
         "The third day of talks."),
    Rule("ordinal-weekday", "the? <ordinal> <weekday> of|in <span>", _ordinal_weekday,
         Example("It opens on the first Monday of March 2025.", "2025-03-03", "2025-03-03"),
         "The first Monday paper."),
    Rule("last-weekday-in", f"the? <which:{_LAST}> <weekday> of|in <span>", _ordinal_weekday,
         Example("It opens on the last Friday of March 2025.", "2025-03-28", "2025-03-28"),
         "The last Friday paper."),
    Rule("of-year", "<span> of|in|,? <year>", _in_that_year,
         Example("It opens on Thanksgiving 2026.", "2026-11-26", "2026-11-26"), "On Friday 2026 men came."),
    Rule("of-that-year", "<span> of|in|,? the? <span2>", _in_that_year,
         Example("It opens in March next year.", "2025-03-01", "2025-03-31"),
         "It opens in March, not in Rome."),
    Rule("numbered-week", "the? week <small> of|in <span>", _numbered_week,
         Example("It opens in week 3 of next year.", "2025-01-13", "2025-01-19"), "In week 3 of the trial."),
    Rule("weekday-of-week", "<weekday> of|in|,? <span>", _weekday_in_week,
         Example("It opens on Tuesday of next week.", "2024-11-19", "2024-11-19"), "Tuesday of all days."),
    Rule("week-and-weekday", "<span> ,|-|on? <weekday>", _weekday_in_week,
         Example("It opens next week on Tuesday.", "2024-11-19", "2024-11-19"), "A week on the road."),
    Rule("weekday-and-day", "<weekday> ,|-|the|on|(? <span> )?", _weekday_and_day,
         Example("It opens on Tuesday, March 4, 2025.", "2025-03-04", "2025-03-04"),
         "Tuesday, in all haste."),
    Rule("day-and-weekday", "<span> ,? (? <weekday> )?", _weekday_and_day,
         Example("It opens on March 4, 2025 (Tuesday).", "2025-03-04", "2025-03-04"), "The Tuesday paper."),
    Rule("this-day", "this <span=weak>", _nearest,
         Example("It opens this 11/22.", "2024-11-22", "2024-11-22"), "This 30/31 split."),
    Rule("this-weekday-and-day", "this <weekday> ,|-|the|(? <span> )?", _nearest,
         Example("It opens this Friday (Nov. 22).", "2024-11-22", "2024-11-22"), "This Friday paper."),
    Rule("next-day", "the? next|following <weekday>? <span>", _next_of,
         Example("It opens next Christmas.", "2024-12-25", "2024-12-25"), "Next to the tree."),
    Rule("last-day", "the? last|previous|past <span>", _last_of,
         Example("It opened last Easter.", "2024-03-31", "2024-03-31"), "Last in line."),
    Rule("week-of", "the? week of|beginning|commencing|starting|ending|ended|following on? <span>",
         _week_around,
         Example("It opens in the week of March 5, 2025.", "2025-03-03", "2025-03-09"), "A week of talks."),
    Rule("w/c", "w / c|b <span>", _week_around,
         Example("It opens w/c March 5, 2025.", "2025-03-03", "2025-03-09"), "With w/o March."),
    Rule("weekend-of", "the? weekend of <span>", _weekend_around,
         Example("It opens on the weekend of Thanksgiving.", "2024-11-28", "2024-12-01"),
         "A weekend of rest."),
    Rule("holiday-weekend", "<span> weekend", _weekend_around,
         Example("It opens on Labor Day weekend.", "2025-08-30", "2025-09-01"), "A weekend."),
    Rule("time-of-day", "<span> ,? 's? <daypart>", lambda m: m.span() if m.span().unit == "day" else None,
         Example("It opens by Tuesday night.", "2024-11-16", "2024-11-19"), "By the night.", clear=True),
    Rule("early-time-of-day", "late|early|mid -? <span> <daypart>?",
         lambda m: m.span() if m.span().unit == "day" else None,
         Example("It opens late Tuesday night.", "2024-11-19", "2024-11-19"), "Late nights.", clear=True),
    Rule("clock-before", "<time> <zone>? (? <time2>? <zone2>? )? ,|on? <span>",
         lambda m: m.span() if m.span().unit == "day" else None,
         Example("It opens until 20:00 BST (1900 UTC) today.", "2024-11-16", "2024-11-16"),
         "At 20:00, men came.", clear=True),
    Rule("clock-after", "<span> ,? at|by|before|until|from|around? <time> <zone>?",
         lambda m: m.span() if m.span().unit == "day" else None,
         Example("It opens on Tuesday at 8 p.m. GMT.", "2024-11-19", "2024-11-19"), "At 8 p.m. GMT.",
         clear=True),
)  # fmt: skip
