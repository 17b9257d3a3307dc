"""Shares of a named span: "early 2026", "the end of March", "the second half of the year"."""

from collections.abc import Callable
from dataclasses import replace

from ledger.extraction.dates.periods import numbered_part
from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import (
    MONTHS_OF,
    Span,
    coming_part,
    half,
    months,
    period,
    third,
    year_span,
)

LAST = "last|final|closing|latter"
"""The words of the last one of several parts, as a rule writes them."""
LAST_PARTS = tuple(LAST.split("|"))


def _third(which: int) -> Callable[[Match], Span | None]:
    def read(match: Match) -> Span | None:
        span = match.span()
        return span if span.unit == "day" else coming_part(span, lambda whole: _within(whole, which), match.today)

    return read


def _within(span: Span, which: int) -> Span | None:
    """A third that still knows what it is a third of."""
    part = third(span, which)
    return replace(part, whole=(span.first, span.last)) if part else None


def _edge(part: Span | None, span: Span, edge: str) -> Span | None:
    """A part that is also a point of its span: "from the end of 2007" is from the first day of 2008."""
    return replace(part, edge=edge, whole=(span.first, span.last)) if part else None


def _middle(match: Match) -> Span | None:
    return _coming_edge(match, 2, "middle")


def _start(match: Match) -> Span | None:
    return _coming_edge(match, 1, "start")


def _coming_edge(match: Match, which: int, edge: str) -> Span | None:
    return coming_part(match.span(), lambda whole: _edge(third(whole, which), whole, edge), match.today)


def _middle_of_running(match: Match) -> Span | None:
    """The middle of the period that runs, or of the next one where that is past."""
    for offset in (0, 1):
        span = period(match.word("period"), match.today, offset)
        middle = third(span, 2) if span else None
        if middle and middle.last >= match.today:
            return middle
    return None


def _end(match: Match) -> Span | None:
    """The last third; of the period that runs, the second half."""
    span = match.span()
    if span.rule in ("this-period", "current-period", "the-period"):
        return _edge(half(span, 2), span, "end")
    return _coming_edge(match, 3, "end")


def _half(which: int) -> Callable[[Match], Span | None]:
    return lambda match: half(match.span(), which)


def coming(match: Match, part: Callable[[Span], Span | None]) -> Span | None:
    """The part of what is parted, the first one that is not over."""
    return coming_part(_parted(match), part, match.today)


def _parted(match: Match) -> Span:
    """What is parted: the new year is then the year, and not the day with which it begins."""
    span = match.span()
    return (year_span(span.first.year) or span) if span.rule == "new-year" else span


def _end_of_running(match: Match) -> Span | None:
    """The end of the period that runs: its second half."""
    span = period(match.word("period"), match.today)
    return _edge(half(span, 2), span, "end") if span else None


def _rest(match: Match) -> Span | None:
    span = match.span()
    return Span(match.today, span.last, "range") if span.first <= match.today <= span.last else span


def _fraction(match: Match) -> Span | None:
    """Such as "the second half of March", "the third quarter of the year", "the final third of 2025"."""
    span, part = _parted(match), match.word("part")
    parts = {"half": 2, "third": 3, "quarter": 4}[part]
    number = parts if match.word("which") in LAST_PARTS else match.number("ordinal") if match.value("ordinal") else 1
    if span.rule == "split-year" and number <= parts:
        size = 2 * MONTHS_OF["year"] // parts
        return months(span.first.year * MONTHS_OF["year"] + (number - 1) * size, size, "range")
    if part == "half":
        return coming_part(span, lambda whole: half(whole, number), match.today) if number <= 2 else None
    if part == "third":
        return coming_part(span, lambda whole: third(whole, number), match.today) if number <= 3 else None
    quarter = numbered_part(span, "quarter", number)
    # "The first quarter of the year", said in June, is that of the year to come.
    past = quarter is not None and quarter.last < match.today and span.rule in ("current-period", "the-period")
    return period("quarter", quarter.first, 4) if quarter and past else quarter


def _fraction_of_years(match: Match) -> Span | None:
    """Such as "the first 1987/88 half": only a year can be parted so."""
    return _fraction(match) if match.span().rule in ("split-year", "fiscal-year", "year") else None


def _first_days(match: Match) -> Span | None:
    return coming(match, lambda whole: third(whole, 1)) if match.number("ordinal") == 1 else None


def _named_end(match: Match) -> Span | None:
    """Such as "by end March", "at end-2026", where "end" can be no verb."""
    return _end(match) if match.span().unit in MONTHS_OF else None


RULES = (
    Rule("end-of", "the|at_the? very? end|close|conclusion|tail_end -|of <span>", _end,
         Example("It closes at the end of 2025.", "2025-09-01", "2025-12-31"), "The end of it all."),
    Rule("named-end", "^by|until|till|before|at|since|around|for|in|after|from|of end <span>", _named_end,
         Example("It closes by end March.", "2024-11-16", "2025-03-31"), "They want to end 2025 well."),
    Rule("end-of-period", "end of <period>", _end_of_running,
         Example("It closes by end of year.", "2024-11-16", "2024-12-31"), "In the end of years."),
    Rule("period-end", "the? <period:year|month|quarter|week|decade|century> 's? -? end", _end_of_running,
         Example("It closes by year-end.", "2024-11-16", "2024-12-31"), "Year in, year out."),
    Rule("yearend", "the? yearend", lambda m: _end_of_running(Match(m.today, {"period": "year"})),
         Example("It closes by yearend.", "2024-11-16", "2024-12-31"), "It closes its year, end of story."),
    Rule("eoy", "the? eoy", lambda m: _end_of_running(Match(m.today, {"period": "year"})),
         Example("It closes by EOY.", "2024-11-16", "2024-12-31"), "It closes, eh."),
    Rule("eom", "the? eom", lambda m: _end_of_running(Match(m.today, {"period": "month"})),
         Example("It closes by EOM.", "2024-11-16", "2024-11-30"), "It closes, em."),
    Rule("end-of-year", "<span> 's end|close", _end,
         Example("It closes by 2025's end.", "2024-11-16", "2025-12-31"), "In 2025 end users pay."),
    Rule("middle-of", "the? middle|midpoint|halfway_point of <span>", _middle,
         Example("It closes in the middle of 2025.", "2025-05-01", "2025-08-31"), "The middle of nowhere."),
    Rule("mid", "the? mid -? <span>", _third(2),
         Example("It closes in mid-November 2025.", "2025-11-10", "2025-11-20"), "A midnight train."),
    Rule("midyear", "the? midyear", lambda m: _middle_of_running(Match(m.today, {"period": "year"})),
         Example("It closes by midyear.", "2024-11-16", "2025-08-31"), "In the middle years."),
    Rule("mid-period", "mid - <period>", _middle_of_running,
         Example("It closes by mid-year.", "2024-11-16", "2025-08-31"), "A mid-yearly fair."),
    Rule("mid-to-late", "the? early|mid -? to|or -? late -? <span>", _third(3),
         Example("It closes during mid- to late November.", "2024-11-21", "2024-11-30"),
         "Better mid to late."),
    Rule("early-to-mid", "the? early -? to|or -? mid -? <span>", _third(2),
         Example("It closes in early to mid December.", "2024-12-10", "2024-12-20"), "Early to mid-air."),
    Rule("start-of", "the? very? start|beginning|outset|dawn of <span>", _start,
         Example("It closes at the start of 2025.", "2025-01-01", "2025-04-30"), "The start of it all."),
    Rule("early", "the? early -|in|on? <span>", _third(1),
         Example("It closes in early March.", "2025-03-01", "2025-03-10"), "It is early to say."),
    Rule("late", "the? late -|in|on? <span>", _third(3),
         Example("It closes in late 2025.", "2025-09-01", "2025-12-31"), "It is late to say."),
    Rule("early-part", "the early|opening part|days|weeks|months|stages of <span>", _third(1),
         Example("It closes in the early part of 2025.", "2025-01-01", "2025-04-30"), "The early part of his life."),
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
    Rule("fraction-of-that", f"the? <span=strong> 's <which:{LAST}>|<ordinal> -? <part:half|third|quarter>", _fraction,
         Example("It opens in next year's third quarter.", "2025-07-01", "2025-09-30"), "Next year's third man."),
    Rule("fraction-around", "the? <ordinal> <span> <part:half|quarter> !-", _fraction_of_years,
         Example("It opens in the first 2025/26 half.", "2025-01-01", "2025-12-31"), "The first 2025/26 game."),
    Rule("fraction-behind", "the? <span=strong> <ordinal> -? <part:half|quarter>", _fraction_of_years,
         Example("It opens in the 2025/26 first half.", "2025-01-01", "2025-12-31"), "In 2025/26 the first half."),
    Rule("last-fraction", f"the? <which:{LAST}> -? <part:half|third|quarter|part> of|in <span>",
         lambda m: _fraction(m) if m.word("part") != "part" else half(m.span(), 2),
         Example("It opens in the latter half of March.", "2025-03-16", "2025-03-31"),
         "The last half of it."),
    Rule("first-days", "the? <ordinal> <many> of|in <span>", _first_days,
         Example("It opens in the first days of December.", "2024-12-01", "2024-12-10"),
         "The first days of it."),
    Rule("first-few", "the? <ordinal> <vague> of|in <span>", _first_days,
         Example("It opens in the first few days of December.", "2024-12-01", "2024-12-10"),
         "The first few of it."),
    Rule("last-days", f"the? {LAST}|dying|waning <many> of|in <span>", _third(3),
         Example("It opens in the last days of December.", "2024-12-21", "2024-12-31"),
         "The last days of Rome."),
)  # fmt: skip
