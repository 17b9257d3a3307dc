"""Periods of the calendar: months, years, quarters, seasons, fiscal years, decades, centuries, weeks."""

from collections.abc import Callable
from datetime import date

from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import (
    Bound,
    Span,
    coming_round,
    days_later,
    month_span,
    months,
    period,
    third,
    year_span,
)
from ledger.extraction.dates.symbols import short_year

_FIRST_BARE_YEAR, _LAST_BARE_YEAR = 1700, 2199
_QUARTERS, _HALVES = 4, 2
_MARCH = 3


def _this(offset: int) -> Callable[[Match], Span | None]:
    return lambda match: period(match.word("period"), match.today, offset)


def _until_end(match: Match) -> Bound | None:
    span = period(match.word("period"), match.today)
    return Bound(match.today, span.last) if span else None


def _coming_weekend(match: Match) -> Span | None:
    weekend = period("weekend", match.today)
    return period("weekend", match.today, int(weekend.first <= match.today)) if weekend else None


def _working_week(match: Match) -> Span | None:
    week = period("week", match.today)
    last = days_later(week.first, 4) if week else None
    return Span(week.first, last, "week") if week and last else None


def _month(match: Match) -> Span | None:
    return coming_round(lambda year: month_span(year, match.number("month")), match.today)


def _month_after(match: Match) -> Span | None:
    """The month's next occurrence; the month that runs is not meant."""
    this_month = period("month", match.today)
    start = days_later(this_month.last, 1) if this_month else None
    return coming_round(lambda year: month_span(year, match.number("month")), start) if start else None


def _last_month(match: Match) -> Span | None:
    year = match.today.year - (match.number("month") >= match.today.month)
    return month_span(year, match.number("month"))


def numbered_part(span: Span, unit: str, number: int) -> Span | None:
    """The quarter or half with this number of a year."""
    if span.unit != "year" or not 1 <= number <= (_QUARTERS if unit == "quarter" else _HALVES):
        return None
    start = period(unit, span.first, number - 1)
    return start


def _quarter_of(unit: str, number: int, year: int) -> Span | None:
    span = year_span(year)
    return numbered_part(span, unit, number) if span else None


def _short_quarter(match: Match) -> tuple[str, int]:
    value = match.value("quarter")
    assert isinstance(value, tuple)
    unit, number = value
    return str(unit), int(str(number))


def _worded_quarter(match: Match) -> tuple[str, int]:
    unit = match.word("part")
    if match.word("last"):
        return unit, _QUARTERS if unit == "quarter" else _HALVES
    return unit, match.number("ordinal")


def _in_year(named: Callable[[Match], tuple[str, int]]) -> Callable[[Match], Span | None]:
    return lambda match: _quarter_of(*named(match), match.number("year"))


def _next_named(named: Callable[[Match], tuple[str, int]]) -> Callable[[Match], Span | None]:
    return lambda match: coming_round(lambda year: _quarter_of(*named(match), year), match.today)


def _decade(match: Match) -> Span | None:
    value = match.number("decade")
    if value < 100:
        value += 2000 if value <= 30 else 1900
    return period("decade", date(value, 1, 1))


def _part_of_decade(match: Match) -> Span | None:
    whole = _decade(match)
    return third(whole, ("early", "mid", "late").index(match.word("part")) + 1) if whole else None


def _full_decade(match: Match) -> Span | None:
    return _decade(match) if match.number("decade") >= 1000 else None


def _worded_decade(match: Match) -> Span | None:
    century, decade = match.number("small"), match.number("decade")
    return period("decade", date(century * 100 + decade, 1, 1)) if 15 <= century <= 20 and decade < 100 else None


def _century(match: Match) -> Span | None:
    return months((match.number("ordinal") - 1) * 1200, 1200, "century")


def week_of_year(year: int, number: int) -> Span | None:
    """The week with this number by ISO 8601."""
    try:
        first = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return period("week", first)


def _years(match: Match) -> Span | None:
    return match.span() if match.span().rule in ("two-years", "two-years-short", "split-year") else None


def _bare_year(match: Match) -> Span | None:
    year = match.number("year")
    return year_span(year) if _FIRST_BARE_YEAR <= year <= _LAST_BARE_YEAR else None


RULES = (
    Rule("this-period", "this|the_current|current calendar|same? <period> !to_end", _this(0),
         Example("The bill passes this quarter.", "2024-10-01", "2024-12-31"), "This was quarter final day."),
    Rule("working-week", "this working|business|work week", _working_week,
         Example("The bill passes this working week.", "2024-11-11", "2024-11-15"), "This working man."),
    Rule("next-period", "the? next|following calendar? <period>", _this(1),
         Example("The bill passes next month.", "2024-12-01", "2024-12-31"), "The next one is due."),
    Rule("coming-period", "the? coming|upcoming <period:year|quarter>", _this(1),
         Example("The bill passes in the coming year.", "2025-01-01", "2025-12-31"),
         "The coming of the year."),
    Rule("coming-weekend", "the|this? coming|upcoming weekend", _coming_weekend,
         Example("They meet this coming weekend.", "2024-11-23", "2024-11-24"),
         "Coming home for the weekend."),
    Rule("last-period", "the? last|previous|past calendar? <period> !of", _this(-1),
         Example("The bill passed last month.", "2024-10-01", "2024-10-31"), "The last of the month."),
    Rule("in-new-year", "in|during|into the new year", lambda m: period("year", m.today, 1),
         Example("It opens in the new year.", "2025-01-01", "2025-12-31"), "In the new yearbook."),
    Rule("period-out", "before|by_the_time the|this <period> is|was|'s out|over", _until_end,
         Example("It opens before the year is out.", "2024-11-16", "2024-12-31"), "Before the year was good.",
         "!"),
    Rule("period-after-next", "the? <period> after next", _this(2),
         Example("The bill passes the week after next.", "2024-11-25", "2024-12-01"),
         "The week after was quiet."),
    Rule("the-weekend", "the weekend !of", lambda m: period("weekend", m.today),
         Example("They meet over the weekend.", "2024-11-16", "2024-11-17"), "A weekend paper said so."),
    Rule("month", "<month=fullmonth>", _month,
         Example("The bill passes in December.", "2024-12-01", "2024-12-31"), "The bill of a decembrist."),
    Rule("month-of", "the? month of <month>", _month,
         Example("The bill passes during the month of May.", "2025-05-01", "2025-05-31"), "A month of marching."),
    Rule("month-of-meeting",
         "<month=weakmonth> +summit|meeting|election|elections|conference|referendum|deadline|congress", _month,
         Example("They attend a May summit in Hull.", "2025-05-01", "2025-05-31"), "They may summon him."),
    Rule("march-as-subject", "%the|long <month=suremonth> +will|would|should|could",
         lambda m: _month(m) if m.number("month") == _MARCH else None,
         Example("They say March will be warm.", "2025-03-01", "2025-03-31"),
         "The march will end, the Long March would, says Theresa May."),
    Rule("weak-month", "<month=weakmonth>", _month,
         Example("The bill passes in May.", "2025-05-01", "2025-05-31"), "The bill may pass on the march.",
         "W"),
    Rule("month-year", "<month> ,|of|-|/|in? <year>",
         lambda m: month_span(m.number("year"), m.number("month")),
         Example("The bill passes in March 2025.", "2025-03-01", "2025-03-31"), "A march of a mile."),
    Rule("year-month", "<year> -|/? <month>", lambda m: month_span(m.number("year"), m.number("month")),
         Example("The bill passes in 2025 April.", "2025-04-01", "2025-04-30"), "In all 2025 left."),
    Rule("month-short-year", "<month> of <small>",
         lambda m: month_span(short_year(m.number("small")), m.number("month")),
         Example("The bill passes in April of 27.", "2027-04-01", "2027-04-30"), "April of all months."),
    Rule("this-month-name", "this <month=suremonth>", lambda m: month_span(m.today.year, m.number("month")),
         Example("The bill passes this December.", "2024-12-01", "2024-12-31"), "This may pass."),
    Rule("coming-month-name", "coming|this_coming|upcoming|the_coming <month=suremonth>", _month,
         Example("The bill passes this coming March.", "2025-03-01", "2025-03-31"), "This was March's bill."),
    Rule("next-month-name", "next <month> !<day>", _month_after,
         Example("The bill passes next November.", "2025-11-01", "2025-11-30"), "Next to November's bill."),
    Rule("last-month-name", "last|previous|this_past|the_past <month> !<day>", _last_month,
         Example("The bill passed last March.", "2024-03-01", "2024-03-31"), "The last to march."),
    Rule("year", "<year=digits> !bc|bce", _bare_year,
         Example("The bill passes by 2030.", "2024-11-16", "2030-12-31"), "The bill costs 2030 crowns.", "W"),
    Rule("short-year", "%, <year=shortyear> !'", lambda m: year_span(m.number("year")),
         Example("It opens by '30.", "2024-11-16", "2030-12-31"), "He sang '25.", "W"),
    Rule("year-in-words", "in|by|until|since|before <year=worded> !~", lambda m: year_span(m.number("year")),
         Example("The bill passed in two thousand and five.", "2005-01-01", "2005-12-31"),
         "In two thousand homes."),
    Rule("calendar-year-in-figures", "cy <small>", lambda m: year_span(short_year(m.number("small"))),
         Example("It opens in CY26.", "2026-01-01", "2026-12-31"), "It is my CY."),
    Rule("years-together", "the? calendar? years <span>", _years,
         Example("It grows in the years 2025-27.", "2025-01-01", "2027-12-31"), "It takes years, 2025 of them.",
         "W", clear=True),
    Rule("the-year", "the? calendar? year|year_of|years|cy|calendar <year=digits>",
         lambda m: year_span(m.number("year")),
         Example("The bill passes in the year 2030.", "2030-01-01", "2030-12-31"), "In a year 2030 left."),
    Rule("quarter-year", "<quarter> ,|of|in|-|/? <year>", _in_year(_short_quarter),
         Example("The plant opens in Q3 2025.", "2025-07-01", "2025-09-30"), "The Q3 of 20 plants."),
    Rule("year-quarter", "<year> ,|-|/|'s? <quarter>", _in_year(_short_quarter),
         Example("The plant opens in 2025 H2.", "2025-07-01", "2025-12-31"), "The 2025 H."),
    Rule("quarter", "<quarter>", _next_named(_short_quarter),
         Example("The plant opens in Q1.", "2025-01-01", "2025-03-31"), "The plant has Q5 ready."),
    Rule("worded-quarter-year", "the? <ordinal> -? <part:quarter|half> ,|of|in? <year>",
         _in_year(_worded_quarter),
         Example("It opens in the second half of 2025.", "2025-07-01", "2025-12-31"),
         "A second half time in 2025."),
    Rule("year-worded-quarter", "<year> 's? <ordinal> -? <part:quarter|half>", _in_year(_worded_quarter),
         Example("It opens in the 2025 second half.", "2025-07-01", "2025-12-31"),
         "In 2025 the second half."),
    Rule("last-quarter-year", "the? <last:last|final> <part:quarter|half> ,|of|in? <year>",
         _in_year(_worded_quarter),
         Example("It opens in the last quarter of 2025.", "2025-10-01", "2025-12-31"), "The final quarter."),
    Rule("part-of-decade", "%his|her|their|its|my|our the? <part:early|mid|late> -? <decade=suredecade>",
         _part_of_decade,
         Example("It ends in the mid-nineties.", "1993-05-01", "1996-08-31"), "She is in her late twenties."),
    Rule("decade", "the <decade>", _decade,
         Example("It ends in the 2030s.", "2030-01-01", "2039-12-31"), "She is in her 30s."),
    Rule("full-decade", "<decade>", _full_decade,
         Example("It ends in 2030s style.", "2030-01-01", "2039-12-31"), "It was 30s or so."),
    Rule("worded-decade", "the? <small> -? <decade>", _worded_decade,
         Example("It began in the nineteen eighties.", "1980-01-01", "1989-12-31"), "Twelve nineties hits."),
    Rule("century", "the? <ordinal> -? century !bc|bce", _century,
         Example("It ends in the 21st century.", "2000-01-01", "2099-12-31"), "It was a century ago."),
    Rule("week-of-year", "the? week <small> ,|of|in <year>",
         lambda m: week_of_year(m.number("year"), m.number("small")),
         Example("It opens in week 3 of 2027.", "2027-01-18", "2027-01-24"), "In week 3 of the trial."),
)  # fmt: skip

# Read only where no longer phrase has taken the words.
BARE = (
    Rule("current-period", "the calendar|full|whole|entire? <period> !~|of|before|after|<number>", _this(0),
         Example("It passes in the quarter.", "2024-10-01", "2024-12-31"), "It came in the week he fell.",
         "W"),
    Rule("the-period", "the calendar|full|whole|entire? <period> !of|<number>", _this(0),
         Example("The bill passes by the end of the year that began.", "2024-11-16", "2024-12-31"),
         "He was man of the year.", "W"),
    Rule("worded-quarter", "the <ordinal> -? <part:quarter> !of_~|of_the|of_a|of_an|of_this|of_that|of_play",
         _next_named(_worded_quarter),
         Example("It opens in the third quarter.", "2025-07-01", "2025-09-30"),
         "He led after the third quarter.", "W"),
    Rule("final-quarter", "the final|closing quarter !of_~|of_the|of_a|of_an|of_this|of_that|of_play|<year>",
         lambda m: coming_round(lambda year: _quarter_of("quarter", _QUARTERS, year), m.today),
         Example("It opens in the final quarter.", "2024-10-01", "2024-12-31"),
         "He led at the final quarter of play.", "W"),
    Rule("week", "the? week <small> !of", lambda m: week_of_year(m.today.year, m.number("small")),
         Example("It opens in week 48.", "2024-11-25", "2024-12-01"), "It opens in week 48 of the trial."),
)  # fmt: skip
