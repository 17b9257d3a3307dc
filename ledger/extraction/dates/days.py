"""Days of the calendar: "March 3rd, 2025", "the twenty-ninth of May", "November 19-20", "tomorrow"."""

from collections.abc import Callable
from datetime import date

from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import (
    DAYS_OF,
    MONTHS_OF,
    NOTHING,
    YEARLY,
    Bound,
    Span,
    calendar_day,
    coming_round,
    days_later,
    month_start,
)
from ledger.extraction.dates.symbols import short_year

_MONTHLY = 31
_HALF_A_CENTURY = 50
_ATTACKS = date(2001, 9, 11)
_FEWEST_DAYS, _MOST_DAYS = 28, 31


def _named_day(match: Match) -> Callable[[int], Span | None]:
    """The day and month that were said, in a given year."""
    month, day = match.number("month"), match.number("day")

    def in_year(year: int) -> Span | None:
        found = calendar_day(year, month, day)
        return Span(found, found) if found else None

    return in_year


def _figures(match: Match) -> Span | None:
    day = calendar_day(match.number("year"), match.number("small"), match.number("small2"))
    return Span(day, day) if day else None


def _with_year(match: Match) -> Span | Bound | None:
    return _named_day(match)(match.number("year")) or _no_such_day(match)


def _no_such_day(match: Match) -> Bound | None:
    """31 June is no day, and no reason to read June; "June 45" in "in June 45 men fled" names June."""
    return NOTHING if _FEWEST_DAYS < match.number("day") <= _MOST_DAYS else None


def _short_year(match: Match) -> Span | None:
    return _named_day(match)(short_year(match.number("small")))


def _without_year(match: Match) -> Span | Bound | None:
    return coming_round(_named_day(match), match.today) or _no_such_day(match)


def _new_year(year: int) -> Span | None:
    day = calendar_day(year, 1, 1)
    return Span(day, day) if day else None


def _from_day_to_day(match: Match) -> Callable[[int], Span | None]:
    """Two days of a month; where the second is the smaller, it lies in the month after."""
    month, first, last = match.number("month"), match.number("day"), match.number("day2")

    def in_year(year: int) -> Span | None:
        start = calendar_day(year, month, first)
        end_month = month_start(year * 12 + month - 1 + (last < first))
        end = calendar_day(end_month.year, end_month.month, last) if end_month else None
        return Span(start, end, "range") if start and end else None

    return in_year


def _days_with_year(match: Match) -> Span | None:
    return _from_day_to_day(match)(match.number("year"))


def _days_without_year(match: Match) -> Span | None:
    return coming_round(_from_day_to_day(match), match.today)


def _day_of_month(match: Match) -> Span | None:
    """The next month, this one included, that has the day and in which it is not yet past."""
    index = match.today.year * 12 + match.today.month - 1
    for month in range(index, index + 3):
        start = month_start(month)
        day = calendar_day(start.year, start.month, match.number("day")) if start else None
        if day and day >= match.today:
            return Span(day, day, cycle=_MONTHLY)
    return None


def _turn_of(match: Match) -> Span | None:
    """The first day of the next such period; of centuries the one whose turn is nearer."""
    years = MONTHS_OF[match.word("period")] // 12

    def after(start: date) -> Span | None:
        day = month_start(-(-(start.year * 12 + start.month - 1 + (start.day > 1)) // (12 * years)) * 12 * years)
        return Span(day, day, cycle=YEARLY * years, after=after) if day else None

    is_past = match.word("period") == "century" and match.today.year % 100 < _HALF_A_CENTURY
    return after(date(match.today.year // 100 * 100, 1, 1) if is_past and match.today.year >= 100 else match.today)


def _attacks(match: Match) -> Bound | None:
    """The day in 2001 that has become a name: "the September 11 memorial"."""
    is_name = (match.number("month"), match.number("day")) == (_ATTACKS.month, _ATTACKS.day)
    return NOTHING if is_name and match.today > _ATTACKS else None


def relative_day(offset: int) -> Callable[[Match], Span | None]:
    """Reads the day that lies `offset` days after the day of speaking."""

    def read(match: Match) -> Span | None:
        day = days_later(match.today, offset)
        return Span(day, day) if day else None

    return read


def _tonight(match: Match) -> Span:
    """Before tonight is still today."""
    return Span(match.today, match.today, edge="end")


def _week_on(match: Match) -> Span | None:
    """Today or tomorrow, and a week on."""
    return relative_day(7 + (match.word("day") == "tomorrow"))(match)


def _weeks_on(match: Match) -> Span | None:
    """Today or tomorrow, and as many weeks on."""
    count = match.number("small") if match.value("small") else 1
    return relative_day(count * DAYS_OF[match.word("unit")] + (match.word("day") == "tomorrow"))(match)


_TO = "to|and|or|-|till|until|til|through|thru"


def _figures_of_years(match: Match) -> Span | None:
    """Such as "September-2026-23", whose figures alone are two years."""
    years = match.span()
    if years.rule != "two-years-short":
        return None
    day = calendar_day(years.first.year, match.number("month"), years.last.year % 100)
    return Span(day, day) if day else None


RULES = (
    Rule("month-year-and-day", "<month> - <span>", _figures_of_years,
         Example("It opens on September-2026-28.", "2026-09-28", "2026-09-28"), "In September-2026."),
    Rule("month-day-year", "<month> -|/? the? <day> ,|-|/|of|in? <year>", _with_year,
         Example("It opens on March 3rd, 2025.", "2025-03-03", "2025-03-03"),
         "It opens on February 30th, 2025."),
    Rule("day-month-year", "the? <day> day? of|-|/? <month> ,|of|in|-|/? <year>", _with_year,
         Example("It opens on the 3rd of March 2025.", "2025-03-03", "2025-03-03"),
         "Some 30 February 2025 tales."),
    Rule("day-month-figures", "<day=figure> -|/ <month> -|/ <small>", _short_year,
         Example("It opens on 31-Dec-25.", "2025-12-31", "2025-12-31"), "It opens on 31 Dec 25 times."),
    Rule("day-month-short-year", "the? <day> of? <month> of <small>", _short_year,
         Example("It opens on 15 April of 27.", "2027-04-15", "2027-04-15"), "It opened 15 April of old."),
    Rule("month-year-day", "<month> -|/ <year> -|/ <day>", _with_year,
         Example("It opens on March-2025-23.", "2025-03-23", "2025-03-23"), "In March - 2025 - we met."),
    Rule("day-year-month", "<day> -|/ <year> -|/ <month>", _with_year,
         Example("It opens on 23-2025-March.", "2025-03-23", "2025-03-23"), "From 3 - 2025 saw it."),
    Rule("year-day-month", "<year> -|/ <day> -|/ <month>", _with_year,
         Example("It opens on 2025/23/Sep.", "2025-09-23", "2025-09-23"), "The 2025 - 3 - men."),
    Rule("year-month-day", "<year> -|/? <month> -|/? <day>", _with_year,
         Example("It opens on 2025-mar-3.", "2025-03-03", "2025-03-03"), "It opens on 2025-feb-30."),
    Rule("figures", "<year> <small> <small2>", _figures,
         Example("It opens on 2025 03 12.", "2025-03-12", "2025-03-12"), "It has 2025 30 12."),
    Rule("month-day", "<month=suremonth> -|/|,? the? <day>", _without_year,
         Example("It opens on April the ninth.", "2025-04-09", "2025-04-09"), "They march three abreast on."),
    Rule("march-day", "<month=doubtful> -|/|,? the? <day=figure>", _without_year,
         Example("It opens on march 3.", "2025-03-03", "2025-03-03"), "They march three abreast on."),
    Rule("day-month-together", "the? <day> -|/? <month=suremonth>", _without_year,
         Example("It opens on twenty-nine June.", "2025-06-29", "2025-06-29"), "The one of June."),
    Rule("day-month", "the? <day=counted> day? of <month=suremonth>", _without_year,
         Example("It opens on the twenty-ninth of June.", "2025-06-29", "2025-06-29"),
         "The 29 may not leave."),
    Rule("day-of-may", "the? <day=ordinal> of <month>", _without_year,
         Example("It opens on the twenty-ninth of May.", "2025-05-29", "2025-05-29"), "The one may leave."),
    Rule("ordinal-may", "<day=ordinal> <month=doubtful> !~", _without_year,
         Example("it opens on 29th may.", "2025-05-29", "2025-05-29"), "The 29th may leave."),
    Rule("days-of-month-year", f"from|between? the? <day> {_TO} the? <day2> of? <month> ,|of|in? <year>",
         _days_with_year,
         Example("It runs 9 to 12 June 2025.", "2025-06-09", "2025-06-12"), "It took 9 of 12 in June 2025."),
    Rule("days-of-month", f"from|between? the? <day> {_TO} the? <day2> of? <month>", _days_without_year,
         Example("It runs from 9 to 12 June.", "2025-06-09", "2025-06-12"), "It took 9 of 12 in June."),
    Rule("month-day-list", "<month> <day> , <small> ,? and|& <day2>", _days_without_year,
         Example("It runs July 8, 9 and 10.", "2025-07-08", "2025-07-10"), "In July 8, 9 or 10 left."),
    Rule("day-list-month", "<day> , <small> ,? and|& <day2> of? <month>", _days_without_year,
         Example("It runs 8, 9 and 10 July.", "2025-07-08", "2025-07-10"), "In 8, 9 or 10 of the cases."),
    Rule("month-days-year", f"from|between? <month> the? <day> {_TO} the? <day2> ,|of|in? <year>",
         _days_with_year,
         Example("It runs November 19-20, 2025.", "2025-11-19", "2025-11-20"),
         "It runs November 19, 20 miles."),
    Rule("month-days", f"from|between? <month> the? <day> {_TO} the? <day2>", _days_without_year,
         Example("It runs from April ninth through seventeenth.", "2025-04-09", "2025-04-17"),
         "In April, nine to one."),
    Rule("new-year", "the? new year", lambda m: coming_round(_new_year, m.today),
         Example("It opens 5 days before new year.", "2024-12-27", "2024-12-27"), "A new yearbook."),
    Rule("turn-of", "the turn of the <period:year|decade|century>", _turn_of,
         Example("It opens by the turn of the year.", "2024-11-16", "2025-01-01"), "It was his turn of the year."),
    Rule("nine-eleven", "the <month> <day> +~", _attacks,
         Example("The families of the September 11 victims meet in May.", "2025-05-01", "2025-05-31"),
         "On September 11 men met.", "!"),
    Rule("within-the-hour", "within the <one:hour|day>", relative_day(0),
         Example("It opens within the hour.", "2024-11-16", "2024-11-16"), "Within the house."),
    Rule("today", "today", relative_day(0),
         Example("It opens today.", "2024-11-16", "2024-11-16"), "It opens toda.", "S"),
    Rule("tonight", "late|early? tonight", _tonight,
         Example("It opens tonight.", "2024-11-16", "2024-11-16"), "It opens at night."),
    Rule("this-daypart", "late|early|later|earlier? this <daypart>", relative_day(0),
         Example("It opens this evening.", "2024-11-16", "2024-11-16"), "It opens evenings."),
    Rule("for-the-day", "for|throughout the day !until|when|of|~", relative_day(0),
         Example("It is closed for the day.", "2024-11-16", "2024-11-16"), "It is the word of the day."),
    Rule("tomorrow", "tomorrow|tmrw", relative_day(1),
         Example("It opens tomorrow.", "2024-11-17", "2024-11-17"), "It opens to morrow."),
    Rule("day-week", "<day:today|tomorrow> week !of|~", _week_on,
         Example("It opens tomorrow week.", "2024-11-24", "2024-11-24"), "It will open tomorrow, week by week."),
    Rule("day-after-tomorrow", "the? day after tomorrow", relative_day(2),
         Example("It opens the day after tomorrow.", "2024-11-18", "2024-11-18"), "The day after the fair."),
    Rule("yesterday", "yesterday", relative_day(-1),
         Example("It opened yesterday.", "2024-11-15", "2024-11-15"), "Of yesteryear."),
    Rule("day-before-yesterday", "the? day before yesterday", relative_day(-2),
         Example("It opened the day before yesterday.", "2024-11-14", "2024-11-14"),
         "The day before the fair."),
)  # fmt: skip

# Reduced together with the lengths of time that they begin with.
WEEKS_ON = (
    Rule("weeks-on", "%for|by|of|to|than|been|was|lasted a|<small> <unit:week|weeks|fortnight> <day:today|tomorrow>",
         _weeks_on,
         Example("It opens two weeks today.", "2024-11-30", "2024-11-30"), "It closed for two weeks today."),
)  # fmt: skip

# Read only where no longer phrase has taken the words.
BARE = (
    Rule("day-of-month", "the? <day=figured> !~|<unit>", _day_of_month,
         Example("It opens on the 21st.", "2024-11-21", "2024-11-21"), "It was the 21st such raid.", "W"),
    Rule("now", "now|date|present|the_present|current_date|the_moment", relative_day(0),
         Example("It is open between now and November 20.", "2024-11-16", "2024-11-20"), "It is now open.",
         "W"),
)  # fmt: skip
