"""Vague stretches of time: "the coming days" end after 7 days, "the coming weeks" after a month."""

from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import Bound, days_later, units_later

# How far a vague stretch of a unit reaches, counted from the day of speaking.
VAGUE_ENDS: dict[str, tuple[int, str]] = {
    "minute": (7, "day"),
    "hour": (7, "day"),
    "day": (7, "day"),
    "week": (1, "month"),
    "month": (6, "month"),
    "quarter": (1, "year"),
    "year": (5, "year"),
}


def _ends(unit: str, match: Match) -> Bound | None:
    if unit not in VAGUE_ENDS:
        return None
    end = units_later(match.today, *VAGUE_ENDS[unit])
    return Bound(match.today, end) if end else None


def _vague(match: Match) -> Bound | None:
    return _ends(match.word("vague"), match)


def _plural(match: Match) -> Bound | None:
    return _ends(match.word("many"), match)


def _ends_after(unit: str, match: Match) -> Bound | None:
    """As far from the day that is named as a vague stretch reaches from the day of speaking."""
    if unit not in VAGUE_ENDS:
        return None
    span = match.span()
    end = units_later(span.last, *VAGUE_ENDS[unit])
    return Bound(span.first, end) if end else None


def _vague_after(match: Match) -> Bound | None:
    return _ends_after(match.word("vague"), match)


def _plural_after(match: Match) -> Bound | None:
    return _ends_after(match.word("many"), match)


def _few_ago(match: Match) -> Bound | None:
    if match.word("vague") not in VAGUE_ENDS:
        return None
    count, unit = VAGUE_ENDS[match.word("vague")]
    start, end = units_later(match.today, -count, unit), days_later(match.today, -1)
    return Bound(start, end) if start and end else None


_PREPOSITION = "in|within|over|during|for|throughout|through|across|by|inside"
_NEXT = "next|coming|following|upcoming|ensuing|subsequent"

RULES = (
    Rule("vague-coming", f"%N|n|K|few|several {_PREPOSITION}? the|these? {_NEXT} <many>", _plural,
         Example("Talks resume in the coming days.", "2024-11-16", "2024-11-23"),
         "Talks of coming home for days.", "!"),
    Rule("vague-coming-few", f"{_PREPOSITION}? the|these? {_NEXT} <vague>", _vague,
         Example("Talks resume in the next few weeks.", "2024-11-16", "2024-12-16"), "The next few men.",
         "!"),
    Rule("vague-few-coming", "in|over|during|for|within? the? few|several <next:next|coming> <many>", _plural,
         Example("Talks resume in the few coming weeks.", "2024-11-16", "2024-12-16"), "The few coming men.",
         "!"),
    Rule("vague-few", f"{_PREPOSITION} <vague> 's? time? !of|after|from|following", _vague,
         Example("Talks resume within a few months.", "2024-11-16", "2025-05-16"),
         "Only a few months were left.", "!"),
    Rule("vague-within-of", "within <many> of|after|following <span>", _plural_after,
         Example("Talks resume within weeks of 20 January.", "2025-01-20", "2025-02-20"), "Within weeks of talks.",
         "!"),
    Rule("vague-few-of", "within <vague> of|after|following <span>", _vague_after,
         Example("Talks resume within a few weeks of 20 January.", "2025-01-20", "2025-02-20"),
         "Within a few weeks of talks.", "!"),
    Rule("in-plural", "in <many:days|weeks|months> !of|to|before|after|from|past|gone|when|ago|-", _plural,
         Example("Talks will resume in weeks.", "2024-11-16", "2024-12-16"), "The first talks in weeks.", "!"),
    Rule("vague-within-plural", "within|inside <many> !of|after|from|following", _plural,
         Example("Talks resume within weeks.", "2024-11-16", "2024-12-16"), "The first talks in weeks.", "!"),
    Rule("vague-ahead", "in|over|during|for|within? the <many> ahead|to_come", _plural,
         Example("Talks resume in the months ahead.", "2024-11-16", "2025-05-16"), "The men ahead of them.",
         "!"),
    Rule("vague-to-come", "in <many> to come", _plural,
         Example("Talks resume in weeks to come.", "2024-11-16", "2024-12-16"), "In weeks to forget.", "!"),
    Rule("vague-several-ahead", "in|over|during|for|within? <vague> ahead|to_come|from_now|hence|later",
         _vague,
         Example("Talks resume a few years from now.", "2024-11-16", "2029-11-16"), "A few years passed.",
         "!"),
    Rule("vague-few-ago", "<vague> ago|earlier", _few_ago,
         Example("Talks broke down a few days ago.", "2024-11-09", "2024-11-15"), "A few days of talks.",
         "!"),
    Rule("vague-recent", "in|over|during|for? the|these? last|past|recent|previous <vague>", _few_ago,
         Example("Talks went on in the past few days.", "2024-11-09", "2024-11-15"), "The past few men.",
         "!"),
)  # fmt: skip
