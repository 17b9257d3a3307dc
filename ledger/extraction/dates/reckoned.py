"""Years and parts of years told by the day on which they begin or end: "the year ending March 31, 1988"."""

from datetime import date

from ledger.extraction.dates.named_years import running_fiscal_year
from ledger.extraction.dates.periods import numbered_part
from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import (
    MONTHS_OF,
    Length,
    Span,
    coming_round,
    days_later,
    half,
    length_later,
    months,
    year_span,
)

_POINTS = ("day", "month", "year")
_FISCAL = ("fiscal-year", "named-fiscal-year")


def _end(match: Match) -> Span | None:
    """The day or month named as the end; the last one that is over behind "ended"."""
    span = match.span()
    if span.unit not in _POINTS:
        return None
    if match.word("ends") == "ended" and span.after and span.last > match.today:
        return span.after(days_later(match.today, -span.cycle) or match.today)
    return span


def _back(end: date, length: Length) -> Span | None:
    first = length_later(days_later(end, 1), length.longest, -1)
    return Span(first, end, "range") if first and first <= end else None


def _ending(match: Match) -> Span | None:
    end, unit = _end(match), match.word("part")
    count = (6, "month") if unit == "half" else (1, unit)
    return _back(end.last, Length((count,), (count,))) if end else None


def _length_ending(match: Match) -> Span | None:
    end = _end(match)
    return _back(end.last, match.length()) if end else None


def _starting(match: Match) -> Span | None:
    first = match.span().first
    last = days_later(length_later(first, ((1, "year"),)), -1)
    return Span(first, last, "range") if last and match.span().unit in ("day", "month") else None


def _fiscal_ending(match: Match) -> Span | None:
    """Such as "fiscal 1988, ending June 30": the day in the year that the fiscal year is named after."""
    fiscal, day = match.span("span"), match.span("span2")
    if fiscal.rule not in _FISCAL or day.unit not in ("day", "month") or day.after is None:
        return None
    end = day.after(date(fiscal.last.year, 1, 1))
    return _back(end.last, Length(((1, "year"),), ((1, "year"),))) if end else None


def _running_end(match: Match) -> Span | None:
    """The second half of the fiscal year that runs."""
    year = running_fiscal_year(match)
    return half(year, 2) if year else None


def _day(match: Match) -> Span | None:
    return match.span() if match.span().unit == "day" else None


def _second(match: Match) -> Span | None:
    """From the first to the last of two quarters: "the second and third quarters of 1988"."""
    one, two = match.number("ordinal"), match.number("ordinal2")

    def both(year: int) -> Span | None:
        whole = year_span(year)
        first, last = (numbered_part(whole, "quarter", each) if whole else None for each in (one, two))
        return Span(first.first, last.last, "range") if first and last and one < two else None

    return both(match.number("year")) if match.value("year") else coming_round(both, match.today)


def _months_to(match: Match, year: int) -> Span | None:
    """The quarter or half whose last month is named."""
    size = MONTHS_OF[match.word("part")]
    return months(year * 12 + match.number("month") - size, size, match.word("part"))


def _quarter_ending(match: Match) -> Span | None:
    return coming_round(lambda year: _months_to(match, year), match.today)


_KIND = "full|whole|current|fiscal|financial|budget|business|trading|marketing|crop|tax|entire"
_ENDS = "<ends:ending|ended|to|through> end? -?"

RULES = (
    Rule("year-ending", f"the|its|this|a? {_KIND}? {_KIND}? <part:year|half|quarter> {_ENDS} <span>", _ending,
         Example("It grows in the year ending March 31, 2026.", "2025-04-01", "2026-03-31"),
         "The year ending it all."),
    Rule("months-ending", f"the|these <length> {_ENDS} <span>", _length_ending,
         Example("It grows in the five years through 2028.", "2024-01-01", "2028-12-31"),
         "The two weeks to remember."),
    Rule("year-starting", f"the|its|this|a? {_KIND}? {_KIND}? year starting|beginning|commencing|from in|on? <span>",
         _starting,
         Example("It grows in the fiscal year starting April 1.", "2025-04-01", "2026-03-31"),
         "The year beginning it all."),
    Rule("fiscal-ending", "<span> ,? (? year? ending|ended|ends|which_ends|to <span2> )?", _fiscal_ending,
         Example("It grows in fiscal 2025, ending June 30.", "2024-07-01", "2025-06-30"),
         "Fiscal 2025, ending it all."),
    Rule("fiscal-year-end", "the|its|their|our? fiscal|financial year -? end ,? on|of <span>", _day,
         Example("It ends at fiscal year-end on October 31.", "2025-10-31", "2025-10-31"),
         "The fiscal year-end of it."),
    Rule("this-fiscal-year-end", "the|its|their|our? fiscal|financial|budget|business year -? end", _running_end,
         Example("It ends by fiscal year-end.", "2024-11-16", "2025-09-30"), "By fiscal year, endless debts."),
)  # fmt: skip

# Reduced together with `periods`, which would take the year for themselves.
QUARTERS = (
    Rule("quarters-of-year",
         "from? the? <ordinal> and|or|to|through|- the? <ordinal2> <part:quarter|quarters> of|in|,|(? <year> )?",
         _second,
         Example("It grows in the second and third quarter (2025).", "2025-04-01", "2025-09-30"),
         "The second and third quarters of the ham."),
    Rule("two-quarters", "from? the <ordinal> and|or|to|through the? <ordinal2> <part:quarter|quarters> !of", _second,
         Example("It grows in the second and third quarters.", "2025-04-01", "2025-09-30"),
         "The second and third men."),
    Rule("month-quarter", "%-|to|and|or the? <month=suremonth> <part:quarter|half> !-|term", _quarter_ending,
         Example("It opens in the December quarter.", "2024-10-01", "2024-12-31"), "The May quarter-final.", "W"),
    Rule("month-quarter-of-year", "%-|to|and|or the? <month=suremonth> <part:quarter|half> of|in|,? <year>",
         lambda m: _months_to(m, m.number("year")),
         Example("It opens in the March quarter of 2026.", "2026-01-01", "2026-03-31"),
         "The May quarter-final of 2026.", "W"),
    Rule("month-year-quarter", "%-|to|and|or the? <month=suremonth> <year> <part:quarter|half> !-",
         lambda m: _months_to(m, m.number("year")),
         Example("It opens in the March 2026 quarter.", "2026-01-01", "2026-03-31"),
         "The May 2026 quarter-final.", "W"),
)  # fmt: skip
