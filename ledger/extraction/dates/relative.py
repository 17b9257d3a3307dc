"""Days counted from the day of speaking or a named one: "in two weeks", "3 days after Christmas"."""

import re
from dataclasses import replace
from datetime import date

from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import Bound, Length, Span, days_later, length_later, months, period, third
from ledger.extraction.dates.weekdays import weekday_of_next, weekday_of_week
from ledger.extraction.expressions import expression


def _single(day: date | None) -> Span | None:
    return Span(day, day) if day else None


def _spread(start: date | None, length: Length, sign: int = 1) -> Span | None:
    """The day that lies a length away; two days where the length is "3 to 6 months"."""
    one, two = length_later(start, length.shortest, sign), length_later(start, length.longest, sign)
    if not one or not two:
        return None
    return Span(min(one, two), max(one, two), "day" if one == two else "range")


def _in_length(match: Match) -> Span | None:
    return _spread(match.today, match.length())


def _ago(match: Match) -> Span | None:
    return _spread(match.today, match.length(), -1)


def _after_span(match: Match) -> Span | None:
    return _spread(match.span().last, match.length())


def _after_the_day(match: Match) -> Span | None:
    """Only a day of its own is counted from: "a week after the April 18 vote", not "after the June vote"."""
    span = match.span()
    return _after_span(match) if span.first == span.last else None


def _since_span(match: Match) -> Span | None:
    return _spread(match.span().first, match.length())


def _before_span(match: Match) -> Span | None:
    return _spread(match.span().first, match.length(), -1)


def _within(match: Match) -> Bound | None:
    end = length_later(match.today, match.length().longest)
    return Bound(match.today, end) if end else None


def _for_length(match: Match) -> Bound | None:
    """What lasts minutes bounds no claim."""
    return None if match.length().longest[0][1] in ("minute", "second") else _within(match)


def _within_of_span(match: Match) -> Bound | None:
    end = length_later(match.span().last, match.length().longest)
    return Bound(match.span().first, end) if end else None


def _next(match: Match) -> Bound | None:
    """From tomorrow on; quarters are those of the calendar."""
    length = match.length()
    if length.longest[0][1] == "quarter" and len(length.longest) == 1:
        running = (match.today.year * 12 + match.today.month - 1) // 3
        span = months((running + 1) * 3, 3 * int(length.longest[0][0]), "range")
        return Bound(span.first, span.last) if span else None
    first, end = days_later(match.today, 1), length_later(match.today, length.longest)
    return Bound(min(first, end), end) if first and end else None


def _last(match: Match) -> Bound | None:
    length = match.length()
    if length.longest[0][1] == "quarter" and len(length.longest) == 1:
        count = int(length.longest[0][0])
        running = (match.today.year * 12 + match.today.month - 1) // 3
        span = months((running - count) * 3, 3 * count, "range")
        return Bound(span.first, span.last) if span else None
    start, end = length_later(match.today, length.longest, -1), days_later(match.today, -1)
    return Bound(start, end) if start and end and start <= end else None


def _counted_length(match: Match) -> Match:
    count, unit = match.number("number"), match.word("unit")
    return replace(match, values={"length": Length(((count, unit),), ((count, unit),))})


def _next_or_two(match: Match) -> Bound | None:
    return _next(
        replace(
            match,
            values={"length": Length(((1, match.word("one")),), ((match.number("number"), match.word("one")),))},
        )
    )


def _edge_of_next(match: Match) -> Span | None:
    following = period(match.word("period"), match.today, 1)
    return third(following, 1 if match.word("edge") == "early" else 3) if following else None


def _one_length(match: Match) -> Match:
    unit = match.word("one")
    return replace(match, values={"length": Length(((1, unit),), ((1, unit),))})


def _weekday_of(match: Match) -> Span | None:
    """The weekday in the week that a count of weeks or days leads to."""
    reached = _spread(match.span().last if match.value("span") else match.today, match.length())
    return weekday_of_week(reached.first, match.number("weekday")) if reached else None


def _on_weekday(match: Match) -> Span | None:
    """Such as "A week on Friday": a week after the next Friday."""
    coming = weekday_of_next(match, 0)
    return _spread(coming.first, match.length()) if coming else None


def _starting(match: Match) -> Span | None:
    end = length_later(match.span().first, match.length().longest)
    last = days_later(end, -1)
    return Span(match.span().first, last, "range") if last and last >= match.span().first else None


_COUNTED = ("hour", "day", "week", "fortnight", "month", "year", "decade", "century")
_FROM_NOW = "from_now|from_today|hence|from_this_day|down_the_road|down_the_line|down_the_track"
_NEXT = "next|coming|following|upcoming|ensuing|subsequent"
_PAST = "last|past|previous|preceding"

# "The lowest rate in five years" looks back, whatever "in five years" says elsewhere.
LOOKING_BACK = frozenset({"in-length", "for-length", "in-plural"})
_SUPERLATIVES = (
    "first|last|worst|best|most|least|lowest|highest|biggest|largest|smallest|greatest|strongest|weakest|fastest"
    "|slowest|deadliest|hottest|coldest|warmest|wettest|driest|longest|shortest|closest|steepest|sharpest|heaviest"
    "|richest|poorest|bloodiest|busiest|cheapest|oldest|youngest"
)
_LOOKS_AHEAD = (
    "will|would|shall|may|might|could|can|should|must|is|are|be|’ll|'ll"
    r"|to (?!the |a |an |its |their |his |her |this |(?-i:[A-Z]))[a-z]+"
)
_SUPERLATIVE_BEFORE = expression(
    rf"\b(?:{_SUPERLATIVES})\b(?! (?-i:[A-Z]))(?:(?!\b(?:{_LOOKS_AHEAD})\b)[^.;:!?,\n]){{0,50}}\Z", re.IGNORECASE
)
_REACH = 70


_AHEAD_BEFORE = expression(rf"\b(?:{_LOOKS_AHEAD}|expects?|plans?)\b[^.;:!?\n]{{0,50}}\Z", re.IGNORECASE)
NEEDS_FUTURE = frozenset({"in-plural"})
"""What says when only behind a verb that looks ahead: "it will resume in weeks", not "the first talks in weeks"."""


def looks_ahead(text: str, start: int) -> bool:
    """Whether a verb that looks ahead stands before `start`.

    >>> looks_ahead("Talks will resume in weeks.", 18)
    True
    """
    return bool(_AHEAD_BEFORE.search(text[max(0, start - _REACH) : start]))


def looks_back(text: str, start: int) -> bool:
    """Whether the length of time at `start` follows a superlative: "the largest fall in ten years".

    >>> looks_back("It is the largest fall in ten years.", 23)
    True
    """
    return bool(_SUPERLATIVE_BEFORE.search(text[max(0, start - _REACH) : start]))


# Reduced together with `periods`: "in the next year" is not "next year".
NEXT = (
    Rule("next-one-length", "in|over|during|for|through|throughout|across the next <one> !'s",
         lambda m: _next(_one_length(m)) if m.word("one") in _COUNTED else None,
         Example("The ban ends over the next year.", "2024-11-17", "2025-11-16"), "Over the next man's head.",
         "!"),
    Rule("next-one-or-two", "in|over|during|for|within? the next <one> or <number>", _next_or_two,
         Example("The ban ends over the next year or two.", "2024-11-17", "2026-11-16"),
         "The next man or two.", "!"),
    Rule("early-in-next", "<edge:early|late> in the next|coming|following <period:decade|century|year|quarter|month>",
         _edge_of_next,
         Example("The ban ends early in the next decade.", "2030-01-01", "2033-04-30"), "Early in the next room."),
    Rule("coming-one-length",
         "in|over|during|for|within? the|this? coming <one:week|month|day|decade|century>",
         lambda m: _next(_one_length(m)),
         Example("The ban ends in the coming week.", "2024-11-17", "2024-11-23"), "Coming home a week late.",
         "!"),
    Rule("within-one-length", "within the? next <one>", lambda m: _within(_one_length(m)),
         Example("The ban ends within the next month.", "2024-11-16", "2024-12-16"), "Within the next room.",
         "!"),
)  # fmt: skip

# Reduced together with `parts`: their results can be parts of longer phrases.
OFFSETS = (
    Rule("within-of", "within|in|less_than|no_more_than <length> of|after|from|following <span>",
         _within_of_span,
         Example("The ban ends less than 3 days after tomorrow.", "2024-11-17", "2024-11-20"),
         "Less than 3 days of it.", "!"),
    Rule("from-now", f"in? <length> {_FROM_NOW}", _in_length,
         Example("The ban ends two weeks from now.", "2024-11-30", "2024-11-30"), "Two weeks from home."),
    Rule("away", "<length> away !from", _in_length,
         Example("The end of the ban is two years away.", "2026-11-16", "2026-11-16"), "Two miles away."),
    Rule("on", "<length> on !<span>|in|this|that|the|a|an|~", _in_length,
         Example("The ban ends 2 years on.", "2026-11-16", "2026-11-16"), "Two weeks on his farm."),
    Rule("later-on", "<length> later !<span>|in|this|that|than", _in_length,
         Example("The ban ends 2 years 1 month 21 days later.", "2027-01-06", "2027-01-06"),
         "Two weeks early."),
    Rule("ago", "<length> ago|earlier", _ago,
         Example("The ban ended two weeks ago.", "2024-11-02", "2024-11-02"), "Two weeks of it."),
    Rule("after-day", "<length> after|from|following <span>", _after_span,
         Example("The ban ends 3 days after January 12, 2025.", "2025-01-15", "2025-01-15"),
         "3 days after a fight."),
    Rule("after-the-day", "<length> after|following the <span=strong>", _after_the_day,
         Example("The ban ends a week after the April 18 election.", "2025-04-25", "2025-04-25"),
         "A week after the fight."),
    Rule("since-day", "in? <length> since <span>", _since_span,
         Example("The ban ends in two years since 2024.", "2026-01-01", "2026-01-01"),
         "In two years since his fall."),
    Rule("before-day", "<length> before|prior_to|ahead_of <span>", _before_span,
         Example("The ban ends 2 weeks before Christmas.", "2024-12-11", "2024-12-11"),
         "2 weeks before the talks."),
    Rule("weekday-from-now", f"on? <weekday> ,|in? <length> {_FROM_NOW}", _weekday_of,
         Example("The ban ends Monday two weeks from now.", "2024-11-25", "2024-11-25"),
         "Monday, two weeks in."),
    Rule("in-on-weekday", f"in|within <length> {_FROM_NOW}? on <weekday>", _weekday_of,
         Example("The ban ends in 3 days on Friday.", "2024-11-22", "2024-11-22"), "For 3 days on end."),
    Rule("length-on-weekday", "<length> on <weekday>", _on_weekday,
         Example("The ban ends a week on Friday.", "2024-11-29", "2024-11-29"), "A week on the road."),
    Rule("after-day-on-weekday", "<length> after|from <span> on <weekday>", _weekday_of,
         Example("The ban ends 3 weeks after Christmas on Friday.", "2025-01-17", "2025-01-17"),
         "3 weeks after it."),
    Rule("starting", "for? <length> ,? from|starting|beginning|starting_from|starting_on <span>", _starting,
         Example("The ban holds 3 days starting from next Monday.", "2024-11-18", "2024-11-20"),
         "3 days starting cold."),
)  # fmt: skip

RULES = (
    Rule("in-length", "in <length> 's? time? !of", _in_length,
         Example("The ban ends in 10 years' time.", "2034-11-16", "2034-11-16"),
         "In two days of talks they met."),
    Rule("within-length",
         f"within|in_under|in_less_than|in_no_more_than|inside the? {_NEXT}? <length> 's? time? !of|"
         f"after|from", _within,
         Example("The ban ends within the next 10 months.", "2024-11-16", "2025-09-16"), "Within reach."),
    Rule("next-length", f"in|over|during|for|through|throughout|across? the|these|only_the? {_NEXT} <length>",
         _next,
         Example("The ban ends in the next 3 days.", "2024-11-17", "2024-11-19"), "The next three men."),
    Rule("length-ahead", "in|over|during|for|within? the <length> ahead|to_come", _within,
         Example("The ban ends in the 12 months ahead.", "2024-11-16", "2025-11-16"), "The 12 men ahead."),
    Rule("number-next", f"in|over|for|during? only? the? <number> {_NEXT} <unit>",
         lambda m: _next(_counted_length(m)),
         Example("The ban ends in the 5 upcoming years.", "2024-11-17", "2029-11-16"), "The 5 upcoming men."),
    Rule("last-length",
         f"%to|will|would|could|can|might|should|A in|over|for|during|within? the|these? {_PAST} "
         f"<length>", _last,
         Example("The ban held for the last 3 months.", "2024-08-16", "2024-11-15"), "The last 3 men."),
    Rule("number-last", f"in|over|for|during|within? the? <number> {_PAST} <unit>",
         lambda m: _last(_counted_length(m)),
         Example("The ban held for the 10 previous weeks.", "2024-09-07", "2024-11-15"),
         "The 10 previous men."),
    Rule("for-length", "for|over|throughout|during the? full|whole|entire? <length>", _for_length,
         Example("The ban holds for five years.", "2024-11-16", "2029-11-16"), "For five men."),
)  # fmt: skip
