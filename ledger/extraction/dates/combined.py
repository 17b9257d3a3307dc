"""Words beside a named span that make another of it or add to it: "Thanksgiving 2026", "Friday night"."""

from dataclasses import replace
from datetime import date

from ledger.extraction.dates.periods import week_of_year
from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import (
    WEEKLY,
    YEARLY,
    Span,
    days_later,
    period,
    units_later,
)
from ledger.extraction.dates.weekdays import weekday_of_week

_THURSDAY = 3


def _only_a_day(match: Match) -> Span | None:
    return match.span() if match.span().unit == "day" else None


def _hour_of_day(match: Match) -> Span | None:
    """A day with an hour or a later part of it: before that hour is within the day."""
    span = _only_a_day(match)
    early = match.word("daypart") in ("morning", "mornings")
    return replace(span, edge="end") if span and not early else span


def _this_time(match: Match) -> Span | None:
    """Such as "this time tomorrow", "this time next year"."""
    span = match.span()
    if span.rule != "next-period":
        return _only_a_day(match)
    day = units_later(match.today, 1, span.unit)
    return Span(day, day) if day else None


def _event_on_day(match: Match) -> Span | None:
    """An event with its day told along: "Inauguration Day, Jan. 20", "the German election in February"."""
    event, told = match.span("event"), match.span("span")
    return event if told.first <= event.first <= told.last and told.unit in ("day", "month") else None


def _in_that_year(match: Match) -> Span | None:
    """A yearly day or period in the year that is named: "Thanksgiving of 2026", "March next year"."""
    span = match.span("span")
    if span.after is None or span.cycle != YEARLY:
        return None
    start = match.span("span2") if match.value("span2") else None
    if start is not None and start.unit not in ("year", "decade"):
        return None
    first = start.first if start else date(match.number("year"), 1, 1)
    found = span.after(first)
    return replace(found, after=None) if found else None


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


def _day_beside(span: Span, step: int) -> Span | None:
    day = days_later(span.first, step)
    return Span(day, day) if day else None


def _beside(match: Match) -> Span | None:
    """The day, week, … before or after the one that a named day lies in."""
    step = -1 if match.word("side") == "before" else 1
    span = match.span()
    return period(match.word("period"), span.first if step < 0 else span.last, step)


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


def _days_off(match: Match) -> Span | None:
    """The week that begins with a holiday."""
    holiday = match.span()
    last = days_later(holiday.first, 6) if holiday.rule == "holiday" else None
    return Span(holiday.first, last, "range") if last else None


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
        found if found and found.last < match.today else span.after(days_later(match.today, -2 * YEARLY) or match.today)
    )


RULES = (
    Rule("next-to-day",
         "%each|every the? <period:day|week|weekend|month|year|quarter> <side:before|after|following> <span>", _beside,
         Example("It opens the week after Christmas.", "2024-12-30", "2025-01-05"),
         "The week after was quiet."),
    Rule("of-year", "<span> of|in|,? <year>", _in_that_year,
         Example("It opens on Thanksgiving 2026.", "2026-11-26", "2026-11-26"), "On Friday 2026 men came."),
    Rule("that-year-s", "<span2> 's <span>", _in_that_year,
         Example("It opens on 2026's Thanksgiving.", "2026-11-26", "2026-11-26"), "2026's men."),
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
    Rule("holiday-period", "<span> period|holidays|season|break|holiday_period|holiday_season", _days_off,
         Example("It opens over the Christmas holidays.", "2024-12-25", "2024-12-31"), "A holiday season."),
    Rule("time-of-day", "<span> ,? 's? <daypart> <zone>?", _hour_of_day,
         Example("It opens by Tuesday night.", "2024-11-16", "2024-11-19"), "By the night.", clear=True),
    Rule("time-of-named-day", "the? <daypart> of <span>", _only_a_day,
         Example("It opens on the evening of 9 December.", "2024-12-09", "2024-12-09"),
         "The evening of his life.", clear=True),
    Rule("eve", "the? eve of <span>", lambda m: _day_beside(m.span(), -1),
         Example("It opens on the eve of 9 December.", "2024-12-08", "2024-12-08"), "The eve of war."),
    Rule("early-time-of-day", "late|early|mid -? <span> <daypart>?", _only_a_day,
         Example("It opens late Tuesday night.", "2024-11-19", "2024-11-19"), "Late nights.", clear=True),
    Rule("this-time", "at|about? this|the_same time ,|on? <span>", _this_time,
         Example("It opens by this time next year.", "2024-11-16", "2025-11-16"), "This time, men came."),
    Rule("event-and-day", "<event> ,|on|in? (? <span> )?", _event_on_day,
         Example("It ends before Trump takes office in January.", "2024-11-16", "2025-01-19"),
         "Trump takes office in March.", "I", clear=True),
    Rule("clock-before", "<time> <zone>? (? <time2>? <zone2>? )? ,|on? <span>", _hour_of_day,
         Example("It opens until 20:00 BST (1900 UTC) today.", "2024-11-16", "2024-11-16"),
         "At 20:00, men came.", clear=True),
    Rule("clock-after", "<span> ,? at|by|before|until|from|around? <time> <zone>?", _hour_of_day,
         Example("It opens on Tuesday at 8 p.m. GMT.", "2024-11-19", "2024-11-19"), "At 8 p.m. GMT.",
         clear=True),
)  # fmt: skip
