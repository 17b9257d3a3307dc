"""How a time is spelled out by its days, so that it tells the same on any day: "by 31 March 2025", "in 2025"."""

import re
from datetime import date, timedelta

from ledger.extraction.deadline import FoundDeadline
from ledger.extraction.expressions import expression
from ledger.extraction.past_days import MONTHS, day
from ledger.extraction.until import UNTIL as UNTIL_WORDS
from ledger.extraction.until import named_until, start_until

QUARTERS = ("first", "second", "third", "fourth")
LONG = expression(r"in .*\b(?:months?|years?|decades?|centur(?:y|ies))\b", re.IGNORECASE)
"""A length so long that its last day is no appointment: "in two years"."""
BY = expression(
    r"^(?:by|before|within|no later|in the (?:coming|next)|over the|during the (?:coming|next)|ahead of)\b",
    re.IGNORECASE,
)
UNTIL = expression(r"^(?:until|till|through|to|for)\b", re.IGNORECASE)


def period(said: str | None, earliest: date | None, latest: date | None) -> str:
    """The time that a figure is for; empty where no day is known.

    >>> period("next year", date(2025, 1, 1), date(2025, 12, 31))
    'in 2025'
    >>> period("by the end of March", date(2025, 1, 2), date(2025, 3, 31))
    'by 31 March 2025'
    """
    if said is None or latest is None:
        return ""
    if earliest is None or BY.match(said) or UNTIL.match(said):
        return spelled(said, earliest, latest)
    behind = latest + timedelta(days=1)
    if earliest.day == behind.day == 1:
        months = (behind.year - earliest.year) * 12 + behind.month - earliest.month
        if months == 12 and earliest.month == 1:
            return f"in {earliest.year}"
        if months == 3 and earliest.month % 3 == 1:
            return f"in the {QUARTERS[earliest.month // 3]} quarter of {earliest.year}"
        if months == 1:
            return f"in {MONTHS[earliest.month - 1]} {earliest.year}"
    return spelled("", earliest, latest)


def spelled(phrase: str, earliest: date | None, latest: date) -> str:
    """The days from `earliest` to `latest` behind the preposition that `phrase`, the words of the time, asks for.

    >>> spelled("tomorrow", date(2025, 3, 5), date(2025, 3, 5)), spelled("this week", None, date(2025, 3, 9))
    ('on 5 March 2025', 'by 9 March 2025')
    """
    if UNTIL.match(phrase):
        return _until(phrase, earliest, latest)
    if phrase.lower().startswith(("from ", "starting ")) and earliest is not None and " to " not in phrase:
        return f"from {day(earliest)} to {day(latest)}" if earliest != latest else f"from {day(latest)}"
    if BY.match(phrase) or earliest is None:
        return f"by {day(latest)}"
    if earliest == latest:
        return f"{'by' if LONG.match(phrase) else 'on'} {day(latest)}"
    return f"between {day(earliest)} and {day(latest)}"


def _until(phrase: str, counted_from: date | None, latest: date) -> str:
    """The time that bounds what goes on, by its own name where it is longer than a day: "until July 2025"."""
    named, start = named_until(phrase, counted_from), start_until(phrase, counted_from)
    if named is None or start is None:
        return f"until {day(latest)}"
    whole = "" if start == day(latest) else period(UNTIL_WORDS.sub("", phrase), *named)
    return f"until {whole.removeprefix('in ') if whole.startswith('in ') else start}"


def span(phrase: FoundDeadline) -> str:
    """The year, the month or the day that stands before a noun: "the 2007 elections"."""
    first, last = phrase.earliest, phrase.latest
    assert last is not None
    if first is not None and (last - first).days > 360:
        return str(last.year)
    if first is not None and first.day == 1 and (last + timedelta(days=1)).day == 1 and first.month == last.month:
        return f"{MONTHS[last.month - 1]} {last.year}"
    return day(last)
