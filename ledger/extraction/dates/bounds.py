"""What stands before a named span and says how it bounds: "by", "before", "until", "after", "since", "in"."""

from datetime import date

from ledger.extraction.dates.days import relative_day
from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import NOTHING, Bound, Span, days_later

_EVENT = "event"
_STARTS_THAT_ARE_PAST = ("start-of(the-period)", "start-of(current-period)")
"""Behind "by", the start of "the year" is that of the year to come."""
_FRACTIONS = ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4))
"""Month and day of what is rather a share behind "by": "cut by 2/3"."""


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


def _not_begun(span: Span, match: Match, *, today_counts: bool = True) -> Span:
    """What comes round and has begun, "November", the next time it comes."""
    begun = span.first < match.today if today_counts else span.first <= match.today
    following = days_later(span.last, 1) if begun and span.after else None
    return (span.after(following) if span.after and following else None) or span


def _by(match: Match) -> Bound | None:
    """By a date includes the date, by a period its last day; by a start or by an event is its first day."""
    span = _named(match)
    if not span or (span.rule == "month/day" and (span.first.month, span.first.day) in _FRACTIONS):
        return None
    if span.unit == _EVENT or span.rule.startswith("start-of"):
        span = _not_begun(span, match)
        following = days_later(span.whole[1], 1) if span.whole and span.rule in _STARTS_THAT_ARE_PAST else None
        return _opened(following or span.first, span, match)
    return _opened(span.last, span, match)


def _before(match: Match) -> Bound | None:
    """Before a day or period ends the day before it begins; before the end of a period is within it."""
    span = _named(match)
    if not span or (match.word("the") and span.rule == "month-year"):
        return None
    if span.edge == "end":
        return _opened(span.last, span, match)
    span = _not_begun(span, match, today_counts=False)
    latest = days_later(span.first, -1)
    return _opened(latest, span, match) if latest else None


def _before_day(match: Match) -> Bound | None:
    return _before(match) if match.span().unit == "day" else None


def _until_over(match: Match) -> Bound | None:
    """Before something is over is until its last day."""
    span = match.span()
    return _opened(span.last, span, match)


def _number_of_things(match: Match) -> Bound | None:
    """A year that is none but tells how many: "up to 2030 workers", "by 2000 votes"."""
    span = match.span()
    is_number = match.word("preposition") == "up to" or span.first.year < match.today.year
    return NOTHING if span.rule == "year" and is_number else None


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
_AMID = ("in", "during", "come", "for", "at", "over", "throughout", "around", "toward", "towards")
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

_ARTICLE = "the|a|an|his|her|its|their|our"
_MOVED = (
    "postponed|delayed|extended|moved|pushed|deferred|shifted|rescheduled|pushed_back|put_back|moved_back|brought_forward"
    "|moved_forward|moved_up"
)

RULES = (
    Rule("year-as-number", "<preposition:by|up_to> <span=weak> +~", _number_of_things,
         Example("It needs up to 2030 workers by May.", "2024-11-16", "2025-05-31"), "It needs 2030 workers.", "!"),
    Rule("by", f"<preposition:{_BY}> and_including? about|around|approximately|at_least|roughly? "
         f"<the:the>? <span> !'s", _by,
         Example("It ends by the end of March.", "2024-11-16", "2025-03-31"), "By the sea.", "!"),
    Rule("before-of-owner", f"{_BEFORE} the? ~ 's <span=strong> +~", _before_day,
         Example("It ends before the mayor's Jan. 20 speech.", "2024-11-16", "2025-01-19"),
         "Before the mayor's speech.", "!"),
    Rule("before-over", "before|by_the_time the? <span> is|'s out|over|through|done", _until_over,
         Example("It ends before 2025 is out.", "2024-11-16", "2025-12-31"), "Before 2025 was good.", "!"),
    Rule("before", f"just|shortly|well|even? <preposition:{_BEFORE}> <the:{_ARTICLE}>? <span>", _before,
         Example("It ends before Trump's inauguration.", "2024-11-16", "2025-01-19"), "Before the sea.", "!"),
    Rule("not-before", "not_before|no_earlier_than|not_earlier_than|no_sooner_than|on_or_after|earlier_than|"
         "sooner_than <the:the>? <span>", _from_on,
         Example("It ends no earlier than March 2025.", "2025-03-01", None), "No earlier than he.", "!"),
    Rule("after",
         "just|shortly|soon|right? <preposition:after|beyond|following|later_than> <the:the>? <span>", _after,
         Example("It ends after March 5, 2025.", "2025-03-06", None), "After the sea.", "!"),
    Rule("past", "%half|the|this|these|last|in|of|for|to|a past the? <span>", _after,
         Example("It stays open past March 5, 2025.", "2025-03-06", None), "It went past the sea.", "!"),
    Rule("at-the-earliest",
         "in|on|by|from? the? <span> ,? at_the_earliest|at_the_soonest|or_later|or_beyond|or_thereafter "
         "!than|this|next|in|on", lambda m: Bound(m.span().first, None),
         Example("It opens in 2026 at the earliest.", "2026-01-01", None), "At the earliest hour of 2026.", "!"),
    Rule("earliest-in", "at_the_earliest|at_the_soonest ,? in|on|by|from? the? <span>",
         lambda m: Bound(m.span().first, None),
         Example("It opens at the earliest in March 2025.", "2025-03-01", None), "At the earliest he came.", "!"),
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
    Rule("for-month", "<preposition:for|at|over|throughout|around|toward|towards> <span=weak> !~|I|i", _within,
         Example("It is planned for 2026.", "2026-01-01", "2026-12-31"), "It sold for 2026 crowns.", "!",
         clear=True),
    Rule("as-early-as", "as early|soon as the? <span=weak> !~", _within,
         Example("It opens as early as March.", "2025-03-01", "2025-03-31"), "As soon as 2026 men left.", "!",
         clear=True),
    Rule("moved-to", f"^{_MOVED} to <span=weak> !~", _within,
         Example("It was postponed to March.", "2025-03-01", "2025-03-31"), "He wrote to May.", "!", clear=True),
    Rule("course-of", "over|during|in|through|throughout the course of the? <span>", _within,
         Example("It ends over the course of next year.", "2025-01-01", "2025-12-31"), "In the course of talks.", "!",
         clear=True),
    Rule("at-event", "at|for|during|in|over|around|when|once|as_soon_as <span=event>", _within,
         Example("It opens at the 2028 Olympics.", "2028-07-14", "2028-07-30"), "At the game.", "!",
         clear=True),
    Rule("year-of-something", f"in|during|at|for|by|before|until|till {_ARTICLE} <span=weak> +~|I|i", _bare_year,
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
