"""Years that are not the calendar's, and their parts: fiscal years, those of schools, seasons of sport, crops.

The fiscal year is that of the United States, October to September, until an article tells of another (see
`extraction.fiscal_years`); the year of a school runs from September on, that of a sport from July on.
"""

from collections.abc import Callable
from dataclasses import replace

from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import MONTHS_OF, Span, coming_round, months
from ledger.extraction.dates.symbols import short_year

_YEAR = MONTHS_OF["year"]
_FISCAL, _SCHOOL, _SPORT = -3, 8, 6
"""The month in which each begins, counted from January of the year of its name; of two years that of the first."""
_OCTOBER = 10


def _beginning(year: int, month: int) -> Span | None:
    return months(year * _YEAR + month, _YEAR, "year")


def _number(match: Match) -> int:
    """The year that was told, in four figures or in two."""
    return match.number("year") if match.value("year") else short_year(match.number("number"))


def _fiscal_year(match: Match) -> Span | None:
    """The fiscal year of the United States: 1 October of the year before to 30 September."""
    return _beginning(_number(match), _FISCAL)


def running_fiscal_year(match: Match, offset: int = 0) -> Span | None:
    """The fiscal year of the United States that runs on the day of speaking, or one `offset` years on."""
    return _beginning(match.today.year + (match.today.month >= _OCTOBER) + offset, _FISCAL)


def _part(match: Match) -> tuple[str, int]:
    """Whether a quarter or a half was told, and which: "Q3", "third quarter"."""
    told = match.value("quarter")
    if isinstance(told, tuple):
        return str(told[0]), int(str(told[1]))
    return match.word("part"), match.number("ordinal")


def _fiscal_part(match: Match, year: int) -> Span | None:
    unit, number = _part(match)
    size = MONTHS_OF[unit]
    return months(year * _YEAR + _FISCAL + (number - 1) * size, size, unit) if number * size <= _YEAR else None


def _coming_fiscal_part(match: Match) -> Span | None:
    return coming_round(lambda year: _fiscal_part(match, year), match.today)


def _part_of_fiscal_year(match: Match) -> Span | None:
    return _fiscal_part(match, _number(match))


def _two_years(begins: int) -> Callable[[Match], Span | None]:
    """Reads a year told as split over two, "2025/26"."""

    def read(match: Match) -> Span | None:
        span = match.span()
        split = span.rule in ("split-year", "two-years") and span.last.year == span.first.year + 1
        return _beginning(span.first.year + (begins < 0), begins) if split else None

    return read


def _fiscal_years(match: Match) -> Span | None:
    span = match.span()
    if span.rule not in ("two-years", "two-years-short"):
        return None
    first, last = _beginning(span.first.year, _FISCAL), _beginning(span.last.year, _FISCAL)
    return Span(first.first, last.last, "range") if first and last else None


def _split_year(match: Match) -> Span | None:
    return match.span() if match.span().rule == "split-year" else None


def _school_year(match: Match) -> Span | None:
    """The school year that runs; told as the next or as a new one, the one after it."""
    running = coming_round(lambda year: _beginning(year, _SCHOOL), match.today)
    if running is None or not match.word("which"):
        return running
    if match.word("which") not in _FOLLOWING:
        return replace(running, after=None)
    return _beginning(running.first.year + 1, _SCHOOL)


_FOLLOWING = ("next", "coming", "upcoming", "following", "new")
_NEXT = "|".join(_FOLLOWING)
_KIND = "fiscal|financial|budget|business"
_OWNER = "the|its|their|our"
_NUMBER = "<number>|<year>"

RULES = (
    Rule("fiscal-year", f"the? fiscal|fy -? year? {_NUMBER}", _fiscal_year,
         Example("The budget for fiscal year 2026 is due.", "2025-10-01", "2026-09-30"),
         "A fiscal ruin in 2026."),
    Rule("named-fiscal-year", "the? <number> fiscal|financial|budget year", _fiscal_year,
         Example("It starts in the 2026 fiscal year.", "2025-10-01", "2026-09-30"), "In 2026 a fiscal ruin."),
    Rule("this-fiscal-year", f"this|the_current|current|{_OWNER} {_KIND} year "
         "!-|ending|ended|starting|beginning|commencing|to|<span>", running_fiscal_year,
         Example("It ends by the end of the fiscal year.", "2024-11-16", "2025-09-30"),
         "A fiscal year like that."),
    Rule("next-fiscal-year", f"{_OWNER}? {_NEXT} {_KIND} year", lambda m: running_fiscal_year(m, 1),
         Example("It starts next fiscal year.", "2025-10-01", "2026-09-30"), "Next, fiscal years."),
    Rule("fiscal-quarter", f"{_OWNER}? fiscal|fy <quarter>", _coming_fiscal_part,
         Example("It opens in fiscal Q2.", "2025-01-01", "2025-03-31"), "A fiscal Q and A."),
    Rule("fiscal-quarter-behind", f"{_OWNER}? fiscal|fy <ordinal> -? <part:quarter|half>", _coming_fiscal_part,
         Example("It opens in its fiscal second quarter.", "2025-01-01", "2025-03-31"), "Its fiscal second wind."),
    Rule("fiscal-quarter-before", f"{_OWNER}? <ordinal> fiscal <part:quarter|half>", _coming_fiscal_part,
         Example("It opens in the second fiscal quarter.", "2025-01-01", "2025-03-31"), "Its second fiscal ruin."),
    Rule("fiscal-year-quarter", f"{_OWNER}? fiscal|fy <quarter> ,|of|in? {_NUMBER}", _part_of_fiscal_year,
         Example("It opens in fiscal Q2 2026.", "2026-01-01", "2026-03-31"), "A fiscal Q and A of 20."),
    Rule("fiscal-year-quarter-named", f"<quarter> ,|of|in|-? {_OWNER}? fiscal|fy -? year? {_NUMBER}",
         _part_of_fiscal_year,
         Example("It opens in Q2 FY26.", "2026-01-01", "2026-03-31"), "In Q2 a fiscal ruin."),
    Rule("fiscal-year-quarter-behind", f"{_OWNER}? fiscal|fy -? year? {_NUMBER} ,? <quarter>", _part_of_fiscal_year,
         Example("It opens in FY26 Q2.", "2026-01-01", "2026-03-31"), "In fiscal 2026 a question."),
    Rule("fiscal-year-quarter-worded", f"{_OWNER}? fiscal|fy <ordinal> -? <part:quarter|half> of|in|,? {_NUMBER}",
         _part_of_fiscal_year,
         Example("It opens in the fiscal second quarter of 2026.", "2026-01-01", "2026-03-31"),
         "The fiscal second wind of 2026."),
    Rule("fiscal-year-quarter-before", f"{_OWNER}? <ordinal> fiscal <part:quarter|half> of|in|,? {_NUMBER}",
         _part_of_fiscal_year,
         Example("It opens in the second fiscal quarter of 2026.", "2026-01-01", "2026-03-31"),
         "Its second fiscal ruin of 2026."),
    Rule("fiscal-year-quarter-ordinal",
         f"the? <ordinal> -? <part:quarter|half> ,? fiscal|fy -? year? {_NUMBER}", _part_of_fiscal_year,
         Example("It opens in second-quarter fiscal 2026.", "2026-01-01", "2026-03-31"),
         "The second quarter, a fiscal ruin."),
    Rule("fiscal-split-year", "the? fiscal|financial|budget|tax|fy -? year? <span>", _two_years(_FISCAL),
         Example("It grows in the fiscal year 2025/26.", "2025-10-01", "2026-09-30"), "The fiscal year it ended."),
    Rule("split-fiscal-year", "the? <span> fiscal|financial|budget|tax year", _two_years(_FISCAL),
         Example("It grows in the 2025-26 financial year.", "2025-10-01", "2026-09-30"),
         "In 2025-26 a financial ruin."),
    Rule("fiscal-years", "the? fiscal|fy years? <span>", _fiscal_years,
         Example("It grows in fiscal years 2026-28.", "2025-10-01", "2028-09-30"), "The fiscal year it ended.", "W"),
    Rule("crop-year", "the? crop|marketing year? <span>", _split_year,
         Example("It grows in the crop year 2025/26.", "2025-07-01", "2026-06-30"), "The crop year it ended.",
         clear=True),
    Rule("split-school-year", "the? <span> school|academic year", _two_years(_SCHOOL),
         Example("It opens in the 2025-26 school year.", "2025-09-01", "2026-08-31"), "In 2025-26 a school closes."),
    Rule("school-year-split", "the? school|academic year <span>", _two_years(_SCHOOL),
         Example("It opens in school year 2025-26.", "2025-09-01", "2026-08-31"), "The school year it ended."),
    Rule("school-year", f"{_OWNER}? <which:this|current|{_NEXT}> school|academic year", _school_year,
         Example("It opens in the next school year.", "2025-09-01", "2026-08-31"), "The next school is good."),
    Rule("the-school-year", "the school|academic year !~|<span>", _school_year,
         Example("It opens by the end of the school year.", "2024-11-16", "2025-08-31"),
         "The school year book."),
    Rule("split-season", "the? <span> season", _two_years(_SPORT),
         Example("It opens in the 2025-26 season.", "2025-07-01", "2026-06-30"), "In 2025-26 seasoned men."),
)  # fmt: skip
