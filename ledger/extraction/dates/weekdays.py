"""Days of the week: a bare one is its next occurrence, today included; "next Friday" is that of next week."""

from datetime import date

from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import WEEKLY, Span, calendar_day, days_later, month_start

_MONTHS_SEARCHED = 40


def _on_or_after(day: date | None, weekday: int) -> Span | None:
    found = days_later(day, (weekday - day.weekday()) % 7) if day else None
    return Span(found, found, after=lambda start: _on_or_after(start, weekday), cycle=WEEKLY) if found else None


def _coming(match: Match) -> Span | None:
    return _on_or_after(match.today, match.number("weekday"))


def _strictly_coming(match: Match) -> Span | None:
    return _on_or_after(days_later(match.today, 1), match.number("weekday"))


def weekday_of_week(day: date, weekday: int, weeks: int = 0) -> Span | None:
    """The weekday in the week of `day`, Monday to Sunday, or `weeks` weeks on."""
    found = days_later(day, weekday - day.weekday() + 7 * weeks)
    return Span(found, found) if found else None


def weekday_of_next(match: Match, days: int) -> Span | None:
    """The next such weekday, and as many days on."""
    coming = _coming(match)
    day = days_later(coming.first, days) if coming else None
    return Span(day, day) if day else None


def _in_a_week(match: Match) -> Span | None:
    """Such as "a week Friday"."""
    length = match.length()
    return weekday_of_next(match, 7) if length.shortest == length.longest == ((1, "week"),) else None


def _past(match: Match) -> Span | None:
    back = (match.today.weekday() - match.number("weekday") - 1) % 7 + 1
    found = days_later(match.today, -back)
    return Span(found, found) if found else None


def _with_day_of_month(match: Match) -> Span | None:
    """The next day that is both this weekday and this day of a month."""
    index = match.today.year * 12 + match.today.month - 1
    for month in range(index, index + _MONTHS_SEARCHED):
        start = month_start(month)
        day = calendar_day(start.year, start.month, match.number("day")) if start else None
        if day and day >= match.today and day.weekday() == match.number("weekday"):
            return Span(day, day)
    return None


def _beside(match: Match) -> Span | None:
    """Such as "the second Sunday after Easter", "the Friday before Christmas"."""
    span, weekday = match.span(), match.number("weekday")
    weeks = match.number("ordinal") - 1 if match.value("ordinal") else 0
    if match.word("side") == "before":
        day = days_later(span.first, -1 - (span.first.weekday() - 1 - weekday) % 7 - 7 * weeks)
    else:
        day = days_later(span.last, 1 + (weekday - 1 - span.last.weekday()) % 7 + 7 * weeks)
    return Span(day, day) if day else None


RULES = (
    Rule("weekday-and-ordinal", "<weekday> ,? the? <day=counted> !~|-|/|<month>|of|day", _with_day_of_month,
         Example("The court meets on Friday the 13th.", "2024-12-13", "2024-12-13"),
         "On Friday 13 men fled."),
)  # fmt: skip

# Reduced together with the days and periods that they stand beside.
BESIDE = (
    Rule("weekday-beside", "the <ordinal>? <weekday> <side:before|after|following> the? <span>", _beside,
         Example("The court meets the Monday after Christmas.", "2024-12-30", "2024-12-30"),
         "The Monday after was quiet."),
)  # fmt: skip

# Read only where no longer phrase has taken the words.
BARE = (
    Rule("weekday-week", "<weekday> week !of|~", lambda m: weekday_of_next(m, 7),
         Example("The court meets Friday week.", "2024-11-29", "2024-11-29"), "The Friday weekly."),
    Rule("this-weekday", "this <weekday>", _coming,
         Example("The court meets this Friday.", "2024-11-22", "2024-11-22"), "This is what Friday told."),
    Rule("coming-weekday", "this|the? coming|upcoming <weekday>", _strictly_coming,
         Example("The court meets the coming Saturday.", "2024-11-23", "2024-11-23"),
         "Coming home on Saturday."),
    Rule("next-weekday", "the? next|the_following <weekday>",
         lambda m: weekday_of_week(m.today, m.number("weekday"), 1),
         Example("The court meets next Friday.", "2024-11-22", "2024-11-22"), "Next to Friday's paper."),
    Rule("weekday-after-next", "the? <weekday> after next",
         lambda m: weekday_of_week(m.today, m.number("weekday"), 2),
         Example("The court meets the Friday after next.", "2024-11-29", "2024-11-29"), "Friday, after next to none."),
    Rule("week-weekday", "%for|by|of|to|than|in|within|last|past|next <length> <weekday=dayname>", _in_a_week,
         Example("The court meets a week Friday.", "2024-11-29", "2024-11-29"), "He got two years Friday."),
    Rule("weekday-of-next-week", "<weekday> next !~|to",
         lambda m: weekday_of_week(m.today, m.number("weekday"), 1),
         Example("The court meets Friday next.", "2024-11-22", "2024-11-22"), "Friday was next to him."),
    Rule("last-weekday", "last|previous <weekday>",
         lambda m: weekday_of_week(m.today, m.number("weekday"), -1),
         Example("The court met last Friday.", "2024-11-08", "2024-11-08"), "The last of Friday's men."),
    Rule("past-weekday", "this|the past <weekday>", _past,
         Example("The court met this past Friday.", "2024-11-15", "2024-11-15"), "Half past Friday's hour."),
    Rule("weekday", "%every <weekday=dayname>", _coming,
         Example("The court meets on Friday.", "2024-11-22", "2024-11-22"), "The court met on Fridays."),
    Rule("short-weekday", "<weekday=shortdayname>", _coming,
         Example("The court meets on Fri.", "2024-11-22", "2024-11-22"), "The judge sat in the sun.", "W"),
)  # fmt: skip
