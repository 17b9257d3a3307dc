"""Reads when a claim is due from words, counted from a day.

The grammar stands in `ledger.extraction.dates`; this module finds the places of a text that are worth
reading.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from ledger.extraction.dates.events import DatedEvent, EventTable, event_table
from ledger.extraction.dates.grammar import Reader
from ledger.extraction.dates.open_ended import open_phrases
from ledger.extraction.dates.relative import LOOKING_BACK, NEEDS_FUTURE, looks_ahead, looks_back
from ledger.extraction.dates.span import Bound, Span
from ledger.extraction.dates.symbols import Symbol
from ledger.extraction.dates.word_letters import TIME_WORDS
from ledger.extraction.expressions import expression
from ledger.extraction.fiscal_years import fiscal_days
from ledger.terms import Deadline

_DIGIT = expression(r"\d")
_FIGURES = expression(
    r"\d[-/.]\d|\b(?:[cf]y)?[12]\d{3}(?!\d)|\b[12]\d{7}\b|\d(?:st|nd|rd|th)\b|\b[qh][1-4]\b|['’]\d\ds?\b"
    r"|\b[1-4][qh](?:\d\d)?\b|\b[cf]y\d\d\b"
    r"|\d(?:years?|months?|weeks?|days?)\b|\d\s?[ap]\.?m\b"
)
_WORD = expression(r"\b[a-z]+\b")
_WORDS_FOR_YEARS_AND_DAYS = expression(
    r"\b(?:(?:seven|eigh|nine)teen|two\sthousand|twenty|new\syear|(?:by|until|before)\s(?:the\s)?(?:end|close)\sof"
    r"|(?:this|in\sthe)\s\w+(?:noon|ing))\b",
    needs="ing|noon|teen|thousand|twenty|year|end|close",
)
_REACH = 90  # the longest phrases begin and end within so many characters of their trigger
_WHOLE_PHRASE = 200


class FoundDeadline(NamedTuple):
    """Words of a text that name days.

    Attributes:
        phrase: The words, to the letter.
        start: Offset of their first character.
        end: Offset after their last character: ``text[start:end] == phrase``.
        earliest: First day that they name; None where they only name an end.
        latest: Last day that they name; None where they only name a beginning ("after March").
        rule: How they were read, from the outside in: "by(month)".
    """

    phrase: str
    start: int
    end: int
    earliest: date | None
    latest: date | None
    rule: str


def find_deadlines(text: str, counted_from: date, events: tuple[DatedEvent, ...] = ()) -> list[FoundDeadline]:
    """Every phrase of a text that names days, past or to come: the longest readings that do not overlap.

    Args:
        text: Any text; a whole article is fine.
        counted_from: The day that words such as "next week" count from, usually the publication date.
        events: Dated events of the user's own, beside the shipped ones (see `dates.events.read_events`).

    Returns:
        The phrases in text order. What names no day ("soon", "until Kursk is free") is not among them.

    >>> found = find_deadlines("They meet on Friday, not by 2030.", date(2024, 11, 16))
    >>> [(one.phrase, str(one.latest)) for one in found]
    [('on Friday', '2024-11-22'), ('by 2030', '2030-12-31')]
    """
    reader, lowered = Reader(counted_from, event_table(events)), _lowered(text)
    stretches = list(_stretches(lowered, reader.table))
    if not stretches:
        return []
    found = [_found(text, symbol) for symbol in reader.readings(text, lowered, stretches)]
    return [one for one in found if not _is_idle(text, one)]


def _is_idle(text: str, found: FoundDeadline) -> bool:
    """Whether a length of time looks back: "the largest fall in ten years"."""
    if found.rule not in LOOKING_BACK:
        return False
    return looks_back(text, found.start) or (found.rule in NEEDS_FUTURE and not looks_ahead(text, found.start))


def deadline_words(text: str, dated: Sequence[FoundDeadline] = ()) -> list[FoundDeadline]:
    """The phrases of a text that say when without naming a day: "until the fleet is retired", "soon".

    Args:
        text: Any text, usually one sentence.
        dated: What `find_deadlines` found in it; phrases that touch one of these are left out.

    Returns:
        The phrases in text order, their earliest and latest day None.

    >>> [found.phrase for found in deadline_words("It stays shut until repairs are completed, he said.")]
    ['until repairs are completed']
    """
    return [
        FoundDeadline(text[start:end], start, end, None, None, rule)
        for start, end, rule in open_phrases(text)
        if not any(one.start < end and start < one.end for one in dated)
    ]


def best_deadline(text: str, counted_from: date, events: tuple[DatedEvent, ...] = ()) -> FoundDeadline | None:
    """The deadline that a phrase or sentence names, or None.

    A text that is one phrase is read as such, so that "May" or "six months" name days here which they would
    not inside a sentence. Of several phrases the one that ends last counts: "today and tomorrow" ends
    tomorrow.

    >>> best_deadline("before Trump's inauguration", date(2024, 11, 16)).latest
    datetime.date(2025, 1, 19)
    """
    if len(text) <= _WHOLE_PHRASE and not _is_open(text):
        whole = Reader(counted_from, event_table(events)).whole_reading(text, _lowered(text))
        if whole:
            return _fiscal(text, _found(text, whole), counted_from)
    found = [_fiscal(text, one, counted_from) for one in find_deadlines(text, counted_from, events)]
    ended = [one for one in found if one.latest]
    return max(ended, key=lambda one: one.latest or date.min) if ended else (found[0] if found else None)


def _fiscal(text: str, found: FoundDeadline, counted_from: date) -> FoundDeadline:
    """`found` by the fiscal year of the country that the words name, if any: "Japan's 2025-26 fiscal year"."""
    if found.latest is None or not ("fiscal" in found.rule or "split" in found.rule):
        return found
    lowered = _lowered(text)
    days = fiscal_days(lowered, lowered[found.start : found.end], found.rule, found.latest, counted_from)
    return found._replace(earliest=days[0], latest=days[1]) if days else found


def read_deadline(text: str, counted_from: date, events: tuple[DatedEvent, ...] = ()) -> Deadline:
    """The deadline in `text`, counted from `counted_from`; without days where the words name none.

    Args:
        text: Words such as "2025-03-01", "by the end of March", "until Kursk is free".
        counted_from: The day the words were said, usually the article's publication date.
        events: Dated events of the user's own, beside those that are shipped.

    Returns:
        A deadline whose `text` is `text` as given.

    >>> read_deadline("in the coming days", date(2024, 11, 16)).latest
    datetime.date(2024, 11, 23)
    >>> read_deadline("until Kursk is free", date(2024, 11, 16)).latest is None
    True
    """
    found = best_deadline(text, counted_from, events)
    if found is None:
        return Deadline(text=text, counted_from=counted_from)
    return Deadline(text, found.earliest, found.latest, found.rule, counted_from)


def _is_open(text: str) -> bool:
    """Whether the whole of the words is open: "one day" is not within a day."""
    return any(text[start:end] == text.strip() for start, end, _ in open_phrases(text))


def _found(text: str, symbol: Symbol) -> FoundDeadline:
    phrase = text[symbol.start : symbol.end]
    value = symbol.value
    if isinstance(value, Span):
        return FoundDeadline(phrase, symbol.start, symbol.end, value.first, value.last, value.rule)
    assert isinstance(value, Bound)
    return FoundDeadline(phrase, symbol.start, symbol.end, value.earliest, value.latest, value.rule)


def _lowered(text: str) -> str:
    """The text in lower case at the same offsets."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _triggers(text: str) -> Iterator[re.Match[str]]:
    """What no reading is without: figures of a date, or a word that names a stretch of time."""
    if not TIME_WORDS.isdisjoint(_WORD.findall(text)):  # far cheaper than to go through the words of every text
        yield from (word for word in _WORD.finditer(text) if word[0] in TIME_WORDS)
    yield from _WORDS_FOR_YEARS_AND_DAYS.finditer(text)
    if _DIGIT.search(text):
        yield from _FIGURES.finditer(text)


def _stretches(text: str, table: EventTable) -> Iterator[tuple[int, int]]:
    """Stretches of the text around triggers, cut between words; stretches that touch are one."""
    hits = sorted(found.span() for found in chain(_triggers(text), table.named(text, 0, len(text))))
    start = end = -1
    for hit_start, hit_end in hits:
        if start >= 0 and hit_start - _REACH <= end:
            end = max(end, hit_end + _REACH)
            continue
        if start >= 0:
            yield _cut(text, start, end)
        start, end = max(0, hit_start - _REACH), hit_end + _REACH
    if start >= 0:
        yield _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start].isspace():
        start -= 1
    end = min(end, len(text))
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
