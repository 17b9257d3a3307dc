"""Ranges from one named day or period to another: "from June to August 2025", "between now and Friday"."""

from datetime import date

from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import DAYS_OF, MONTHS_OF, WEEKLY, Span, calendar_day, days_later, period, third


def _joined(start: Span, end: Span, today: date) -> Span | None:
    """From the first day of `start` to the last of `end`; what was said without a year follows the other."""
    if start.after and end.after:
        # The range may have begun already: "from August to October", said in September.
        earlier = start.after(days_later(today, -start.cycle) or today)
        just_over = days_later(today, -_JUST_OVER if end.edge or end.whole else 0) or today
        # A weekday is the coming one, also where the range is told on a later day of the week.
        for first in (start,) if start.cycle == WEEKLY else (earlier, start):
            last = end.after(first.first) if first else None
            if first and last and last.last >= just_over:
                return _from_to(first, last)
        return None
    if start.after:
        found = start.after(days_later(end.last, -start.cycle) or end.last)
        return _from_to(found, end) if found else None
    if end.after:
        found = end.after(start.last if start.unit in ("year", "range") else start.first)
        return _from_to(start, found) if found else None
    return _from_to(start, end)


def _from_to(start: Span, end: Span) -> Span | None:
    first = _start_of(start)
    return Span(first, end.last, "range") if first and first <= end.last else None


def _start_of(span: Span) -> date | None:
    """From the middle of a year is from 2 July on, from its end is from the day after."""
    if not span.whole:
        return span.first
    first, last = span.whole
    if span.edge == "middle":
        return days_later(first, (last - first).days // 2 + ((last - first).days % 2))
    return days_later(last, 1) if span.edge == "end" else span.first


def _range(match: Match) -> Span | None:
    return _joined(match.span("span"), match.span("span2"), match.today)


def _range_in_year(match: Match) -> Span | None:
    start, end = match.span("span"), match.span("span2")
    year = date(match.number("year"), 1, 1)
    last = end.after(year) if end.after else None
    return _joined(start, Span(last.first, last.last, last.unit), match.today) if last and start.after else None


def _months(match: Match) -> Span | None:
    """Two months, "August and September", are read as one span."""
    start, end = match.span("span"), match.span("span2")
    return _range(match) if start.unit == end.unit == "month" else None


def _running_and_next(match: Match) -> Span | None:
    """From this period, or a part of it, to the one after it, to its first or second third where it says so."""
    running = match.span()
    following = _one_on(running, match.today)
    if following is None:
        return None
    which = _THIRDS.get(match.word("edge"))
    end = third(following, which) if which else following
    return Span(running.first, end.last, "range") if end else None


def _one_on(span: Span, today: date) -> Span | None:
    """The period after the one that a phrase names as running: "this summer", "late this year"."""
    if span.rule in _COMING and span.after:
        following = days_later(span.last, 1)
        return span.after(following) if following else None
    if span.rule.rstrip(")").rpartition("(")[2] != _RUNNING:
        return None
    periods = [period(unit, today) for unit in (*DAYS_OF, *MONTHS_OF)]
    whole = span.whole or (span.first, span.last)
    unit = next((each.unit for each in periods if each and (each.first, each.last) == whole), None)
    return period(unit, today, 1) if unit else None


def _days_of_month(match: Match) -> Span | None:
    """Such as "4-23 in next month": the days of a month that is named otherwise."""
    month = match.span()
    if month.unit != "month":
        return None
    first = calendar_day(month.first.year, month.first.month, match.number("small"))
    last = calendar_day(month.first.year, month.first.month, match.number("small2"))
    return Span(first, last, "range") if first and last and first <= last else None


_THIRDS = {"early": 1, "the beginning of": 1, "the start of": 1, "mid": 2, "the middle of": 2}
_EDGES = "early|mid|late|the_beginning_of|the_start_of|the_middle_of|the_end_of"
_JUST_OVER = 31
"""Days for which "from January to early April" is still the one that is over."""
_RUNNING, _COMING = "this-period", ("this-season", "this-weekday")
_TO = "to|till|until|til|through|thru|-|up_to|and_until"

RULES = (
    Rule("from-to", f"from|starting? <span> {_TO} the? <span2>", _range,
         Example("It runs from March to May 2025.", "2025-03-01", "2025-05-31"),
         "It ran from March to the sea."),
    Rule("between", "between <span> and|to|- the? <span2>", _range,
         Example("It runs between now and November 20.", "2024-11-16", "2024-11-20"),
         "Between March and the sea."),
    Rule("between-one", "between <strong>",
         lambda m: m.span("strong") if m.span("strong").unit == "range" else None,
         Example("It runs between 2025-2026.", "2025-01-01", "2026-12-31"), "Between men.", clear=True),
    Rule("from-to-of-year", f"from|between? <span> {_TO}|and <span2> in|of|,? <year>", _range_in_year,
         Example("It runs from April to June in 2026.", "2026-04-01", "2026-06-30"),
         "From April to 2026 men."),
    Rule("days-this-month", "from|between? the? <small> to|till|until|through|and <small2> <span>",
         _days_of_month,
         Example("It runs from 4 to 23 next month.", "2024-12-04", "2024-12-23"),
         "They won 4 to 2 next time."),
    Rule("months", "<span=strong> and|or|& <span2>", _months,
         Example("It runs in February and March.", "2025-02-01", "2025-03-31"), "In February and at sea."),
    Rule("this-and-next", f"<span=strong> and|or|and_into|and_perhaps|,_and|,_or <edge:{_EDGES}>? next "
         "!to|door|<period>|<weekday>|<month>|<season>|<many>|few|fiscal|financial",
         _running_and_next,
         Example("It grows this year and early next.", "2024-01-01", "2025-04-30"),
         "It grows this year and next door, too."),
    Rule("days-of-named-month", f"from|between? the? <small> {_TO}|and <small2> in|of <span>", _days_of_month,
         Example("It runs from 4-23 in next month.", "2024-12-04", "2024-12-23"),
         "They won 4-2 in next to no time."),
)  # fmt: skip
