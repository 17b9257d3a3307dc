"""What stands before a named span and says how it bounds: "by", "before", "until", "after", "since", "in"."""

from datetime import date

from ledger.extraction.dates.days import relative_day
from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import Bound, Span, days_later

_EVENT = "event"


def _opened(latest: date, span: Span, match: Match) -> Bound:
    """Open from the day of speaking on; a span that is past keeps its own first day."""
    return Bound(match.today if latest >= match.today else min(span.first, latest), latest)


def _named(match: Match) -> Span | None:
    """The span that is bounded; None where its words mean something else: "on the march", "in the sun"."""
    span, preposition, article = match.span(), match.word("preposition"), match.word("the")
    if span.rule in _NEVER_AFTER and preposition in _NEVER_AFTER[span.rule]:
        return None
    if article and span.rule in ("weak-month", "month", "short-weekday", "year"):
        return None
    return None if span.rule == "now" else span


def _by(match: Match) -> Bound | None:
    """By a date includes the date, by a period its last day; by a start or by an event is its first day."""
    span = _named(match)
    if not span:
        return None
    at_start = span.unit == _EVENT or span.rule.startswith("start-of")
    return _opened(span.first if at_start else span.last, span, match)


def _before(match: Match) -> Bound | None:
    """Before a day or period ends the day before it begins; before the end of a period is within it."""
    span = _named(match)
    if not span:
        return None
    latest = span.last if span.edge == "end" else days_later(span.first, -1)
    return _opened(latest, span, match) if latest else None


def _after(match: Match) -> Bound | None:
    span = _named(match)
    earliest = days_later(span.last, 1) if span else None
    return Bound(earliest, None) if earliest else None


def _from_on(match: Match) -> Bound | None:
    span = _named(match)
    return Bound(span.first, None) if span else None


def _since(match: Match) -> Bound | None:
    """Since a time that comes round is since its last occurrence."""
    span = _named(match)
    if span and span.after and span.first > match.today:
        span = span.after(days_later(match.today, -span.cycle) or match.today) or span
    return Bound(span.first, None) if span else None


def _within(match: Match) -> Bound | None:
    span = _named(match)
    return Bound(span.first, span.last) if span else None


def _days_from_today(match: Match, days: int) -> Span | None:
    last = days_later(match.today, days)
    return Span(match.today, last, "range") if last else None


def _bare_year(match: Match) -> Bound | None:
    span = match.span()
    return Bound(span.first, span.last) if span.unit == "year" and span.rule == "year" else None


# Words that name days only after some prepositions.
_AMID = ("in", "during", "come", "for", "at", "over", "throughout")
_NEVER_AFTER = {
    "weak-month": ("on",),
    "short-weekday": _AMID,
    "day-of-month": _AMID,
    "month/day": _AMID,
    "year": ("on",),
    "season": ("on",),
    "the-period": ("in", "during", "on", "from", "starting", "beginning"),
    "worded-quarter": ("after", "beyond", "past", "following", "on", "before"),
}
_BY = (
    "by|no_later_than|not_later_than|at_the_latest_by|on_or_before|up_to|until|till|til|'_til|through|thru"
    "|by_or_before|up_until|as_late_as|pending|by_the_time_of|by_the_time"
)
_BEFORE = "before|prior_to|ahead_of|in_advance_of"

RULES = (
    Rule("by", f"<preposition:{_BY}> and_including? about|around|approximately|at_least|roughly? "
         f"<the:the>? <span> !'s", _by,
         Example("It ends by the end of March.", "2024-11-16", "2025-03-31"), "By the sea.", "!"),
    Rule("before", f"just|shortly|well|even? <preposition:{_BEFORE}> <the:the>? <span>", _before,
         Example("It ends before Trump's inauguration.", "2024-11-16", "2025-01-19"), "Before the sea.", "!"),
    Rule("not-before", "not_before|no_earlier_than|not_earlier_than|no_sooner_than|on_or_after|earlier_than|"
         "sooner_than <the:the>? <span>", _from_on,
         Example("It ends no earlier than March 2025.", "2025-03-01", None), "No earlier than he.", "!"),
    Rule("after",
         "just|shortly|soon|right? <preposition:after|beyond|following|later_than> <the:the>? <span>", _after,
         Example("It ends after March 5, 2025.", "2025-03-06", None), "After the sea.", "!"),
    Rule("from-on", "from|as_of|as_from|starting|beginning <span> on|onward|onwards|forward", _from_on,
         Example("It holds from March 5, 2025 onwards.", "2025-03-05", None), "From the sea on.", "!"),
    Rule("since", "ever? <preposition:since> <the:the>? <span>", _since,
         Example("It has held since August.", "2024-08-01", None), "Since the sea.", "!"),
    Rule("in", "<preposition:in|on|within|during|from|starting|beginning|effective|as_of|come> <the:the>? "
         "<span>", _within,
         Example("It ends in May.", "2025-05-01", "2025-05-31"), "It may end in a fall.", "!", clear=True),
    Rule("for", "for|at|around|over|into|throughout|about|toward|towards|near|in_time_for|sometime_in|"
         "some_time_in|sometime|sometime_on <span=strong>", _within,
         Example("It is planned for April 2026.", "2026-04-01", "2026-04-30"), "It is planned for a year.",
         "!", clear=True),
    Rule("for-month", "<preposition:for|at|over|throughout> <span=weak> !~", _within,
         Example("It is planned for 2026.", "2026-01-01", "2026-12-31"), "It sold for 2026 crowns.", "!",
         clear=True),
    Rule("at-event", "at|for|during|in|over|around|when|once|as_soon_as <span=event>", _within,
         Example("It opens at the 2028 Olympics.", "2028-07-14", "2028-07-30"), "At the game.", "!",
         clear=True),
    Rule("year-of-something", "in|during|at|for|by|before|until|till the <span=weak> +~", _bare_year,
         Example("It ends before the 2027 vote.", "2027-01-01", "2027-12-31"), "It sold 2027 crowns.", "!"),
    Rule("overnight", "overnight", lambda m: _days_from_today(m, 1),
         Example("overnight", "2024-11-16", "2024-11-17"), "The overnight train left.", "W"),
    Rule("end-of-the-day", "by|before|until|till the? end|close of the? "
         "day|days|<daypart>|play|business|trading !of|on|<span>", relative_day(0),
         Example("It ends by the close of the working day.", "2024-11-16", "2024-11-16"),
         "By the end of the night of nights.", "!"),
    Rule("in-the-day", "later|early|late in the day", relative_day(0),
         Example("later in the day", "2024-11-16", "2024-11-16"), "It began later in the day.", "W"),
    Rule("year-alone", "%-|/ <span=weak> !~|-|to|I|i|S|W", _bare_year,
         Example("The goal: 2030.", "2030-01-01", "2030-12-31"), "The goal: 2030 seats.", "!", clear=True),
    Rule("daypart", "in the <daypart>", relative_day(0),
         Example("in the afternoon", "2024-11-16", "2024-11-16"), "It opens in the afternoon of his life.",
         "W"),
    Rule("until-clock", "by|before|until|till <time> <zone>? (? <time2>? <zone2>? )?", relative_day(0),
         Example("It lasts until 16:00 BST (1500 UTC).", "2024-11-16", "2024-11-16"),
         "It began at 16:00 and ended.", "!"),
    Rule("clock", "at? <time> <zone>? (? <time2>? <zone2>? )?", relative_day(0),
         Example("at 16:00 BST", "2024-11-16", "2024-11-16"), "It began at 16:00 and ended.", "W"),
)  # fmt: skip
