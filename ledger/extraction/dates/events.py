"""Holidays and public events with known days: tables under ``data``, and a table of the user's own."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ledger.errors import BadInputError
from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import Span, calendar_day, coming_round, days_later, month_span
from ledger.extraction.dates.symbols import UNKNOWN, Symbol
from ledger.extraction.expressions import expression

_DATA = Path(__file__).parent.parent / "data"
_EVENT_TABLES = ("events.toml", "feasts.toml")
_WORD = expression("[a-z]+")
_OTHERWISE = {" ": r"\s+", "'": "['’]"}
"""How a text may have what a name is written with."""
_LONGEST_NAME = 100
_OF_YEAR = "event-with-year"
_FIRST_YEAR_OF_EASTER, _LAST_YEAR_OF_EASTER = 1583, 4099


class Holiday(NamedTuple):
    """A day that comes round every year; see ``data/holidays.toml`` for what the numbers mean."""

    names: tuple[str, ...]
    month: int = 0
    day: int = 0
    weekday: int = 0
    nth: int = 0
    plus: int = 0
    easter: int | None = None
    orthodox: bool = False

    def in_year(self, year: int) -> Span | None:
        """The holiday in a year; None where the calendar cannot tell.

        >>> Holiday(("Thanksgiving",), month=11, weekday=4, nth=4).in_year(2024).first
        datetime.date(2024, 11, 28)
        """
        day = self._easter(year) if self.easter is not None else self._day(year)
        day = days_later(day, self.plus)
        return Span(day, day, rule="holiday") if day else None

    def _day(self, year: int) -> date | None:
        month = month_span(year, self.month)
        if not month:
            return None
        if not self.weekday:
            return calendar_day(year, self.month, self.day)
        if self.nth < 0:
            return days_later(month.last, -((month.last.isoweekday() - self.weekday) % 7))
        first = (self.weekday - month.first.isoweekday()) % 7
        return days_later(month.first, first + 7 * (self.nth - 1))

    def _easter(self, year: int) -> date | None:
        if not _FIRST_YEAR_OF_EASTER <= year <= _LAST_YEAR_OF_EASTER:
            return None
        # Imported here: texts without Easter need not pay for it.
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # noqa: PLC0415

        sunday = easter(year, EASTER_ORTHODOX if self.orthodox else EASTER_WESTERN)
        return days_later(sunday, self.easter or 0)


class DatedEvent(NamedTuple):
    """A public event and the days on which it was or will be, first and last each.

    Attributes:
        names: Names that it has by themselves.
        days: First and last day each time.
        with_year: Names that it has only beside a year.
    """

    names: tuple[str, ...]
    days: tuple[tuple[date, date], ...]
    with_year: tuple[str, ...] = ()

    def after(self, day: date) -> Span | None:
        """The first one that is not over on `day`; None where the table knows none."""
        for first, last in self.days:
            if last >= day:
                return Span(first, last, "event", "event", after=self.after)
        return None


Entry = Holiday | DatedEvent | None
"""What a name means: None no day at all."""


class EventTable(NamedTuple):
    """Names to look for and what they name.

    Attributes:
        by_name: What each name means, names in lower case.
        partial: Names that count only with more words: "harbour festival" behind "next", "2025".
        marks: The names and their words by the longest of these: in a text without all of them the name does not stand.
    """

    by_name: dict[str, Entry]
    partial: frozenset[str]
    marks: dict[str, list[tuple[str, frozenset[str]]]]

    def named(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Where names stand in `text`, which is in lower case, between two offsets; of two at a place the longer."""
        words = {"", *_WORD.findall(text, start, end)}
        near = [name for mark in words & self.marks.keys() for name, needed in self.marks[mark] if needed <= words]
        while near:
            found = [match for match in (_name(name).search(text, start, end) for name in near) if match is not None]
            first = min(found, key=lambda match: (match.start(), -match.end()), default=None)
            if first is None:
                return
            yield first
            start = first.end()


@cache
def event_table(extra: tuple[DatedEvent, ...] = ()) -> EventTable:
    """The shipped holidays and events, with those of a user before them."""
    by_name: dict[str, Entry] = dict.fromkeys(map(_plain, _dayless_names()))
    by_part: dict[str, Entry] = {}
    events = [*_shipped_events(), *extra]
    known: list[Holiday | DatedEvent] = [*_holidays(), *events]
    for entry in known:
        by_name.update({_plain(name): entry for name in entry.names})
    for event in events:
        by_part.update({_plain(name): event for name in event.with_year})
        by_part.update({_plain(name).removeprefix("the "): event for name in event.names})
    by_part = {name: event for name, event in by_part.items() if name not in by_name}
    by_name |= by_part
    marks: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for name in filter(None, by_name):
        words = _WORD.findall(name)
        marks.setdefault(max(words, key=len, default=""), []).append((name, frozenset(words)))
    return EventTable(by_name, frozenset(by_part), marks)


@cache
def _name(name: str) -> re.Pattern[str]:
    """An expression for a name with any white space and both apostrophes, compiled once a text has all its words."""
    return re.compile(rf"\b{''.join(_OTHERWISE.get(letter) or re.escape(letter) for letter in name)}\b")


def read_events(source: str, origin: str = "events") -> tuple[DatedEvent, ...]:
    r"""The events of a table in TOML: ``[[event]]`` with ``names`` and ``days``, as in ``data/events.toml``.

    Args:
        source: The text of the table.
        origin: Name of the file, for messages.

    Raises:
        BadInputError: The text is no such table; the message names the entry and what is wrong with it.

    >>> read_events('[[event]]\nnames = ["the fair"]\ndays = ["2025-09-06/2025-09-07"]')[0].days
    ((datetime.date(2025, 9, 6), datetime.date(2025, 9, 7)),)
    """
    try:
        entries = tomllib.loads(source).get("event", [])
    except tomllib.TOMLDecodeError as wrong:
        raise BadInputError(f"{origin}: not a table in TOML: {wrong}") from wrong
    if not isinstance(entries, list):
        raise BadInputError(f"{origin}: event: write each event under its own [[event]]")
    return tuple(_event(entry, f"{origin}: event {number}") for number, entry in enumerate(entries, 1))


def _event(entry: Any, where: str) -> DatedEvent:
    fields = ("names", "days", "with_year")
    names, days, with_year = (entry.get(field) if isinstance(entry, dict) else None for field in fields)
    for field, value in zip(fields, (names, days, with_year or ["none"]), strict=True):
        if not isinstance(value, list) or not value or not all(isinstance(item, str) and item for item in value):
            raise BadInputError(f"{where}: {field}: give a list of texts")
    assert isinstance(names, list)
    assert isinstance(days, list)
    if any(len(name) > _LONGEST_NAME for name in names):
        raise BadInputError(f"{where}: names: at most {_LONGEST_NAME} characters")
    return DatedEvent(tuple(names), tuple(sorted(_days(day, where) for day in days)), tuple(with_year or ()))


def _days(written: str, where: str) -> tuple[date, date]:
    first, _, last = written.partition("/")
    try:
        span = (date.fromisoformat(first), date.fromisoformat(last or first))
    except ValueError as wrong:
        raise BadInputError(f"{where}: days: “{written}” is neither 2025-01-20 nor 2025-01-20/2025-01-22") from wrong
    if span[0] > span[1]:
        raise BadInputError(f"{where}: days: “{written}” ends before it begins")
    return span


@cache
def _holidays() -> tuple[Holiday, ...]:
    source = (_DATA / "holidays.toml").read_text(encoding="utf-8")
    return tuple(Holiday(**{**entry, "names": tuple(entry["names"])}) for entry in tomllib.loads(source)["holiday"])


@cache
def _shipped_events() -> tuple[DatedEvent, ...]:
    tables = ((_DATA / name).read_text(encoding="utf-8") for name in _EVENT_TABLES)
    return tuple(
        event for name, source in zip(_EVENT_TABLES, tables, strict=True) for event in read_events(source, name)
    )


@cache
def _dayless_names() -> tuple[str, ...]:
    return tuple(tomllib.loads((_DATA / "dayless_names.toml").read_text(encoding="utf-8"))["names"])


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").split())


def named(line: list[Symbol], text: str, start: int, end: int, today: date, table: EventTable) -> list[Symbol]:
    """The line with holidays ("S") and events ("I", past and partly named ones "i") in place of their names' words."""
    names: list[Symbol] = []
    for found in table.named(text, start, end):
        name = _plain(found[0])
        entry = table.by_name[name]
        if entry is None:
            names.append(Symbol(UNKNOWN, found.start(), found.end()))
        elif isinstance(entry, Holiday):
            holiday = coming_round(entry.in_year, today)
            if holiday:
                names.append(Symbol("S", found.start(), found.end(), replace(holiday, rule="holiday")))
        else:
            letter, span = _event_named(entry, name, today)
            letter = "i" if name in table.partial else letter
            names.append(Symbol(letter, found.start(), found.end(), span))
    return _overlaid(line, names) if names else line


def _event_named(event: DatedEvent, name: str, today: date) -> tuple[str, Span]:
    span, letter = event.after(today), "I"
    if span is None:
        letter, (first, last) = "i", event.days[-1]
        span = Span(first, last, "event", "event", after=event.after)
    is_of_year = name in map(_plain, event.with_year)
    return letter, replace(span, rule=_OF_YEAR) if is_of_year else span


def _overlaid(line: list[Symbol], names: list[Symbol]) -> list[Symbol]:
    """Both in text order; a symbol that a name covers is left out."""
    result: list[Symbol] = []
    place = 0
    for name in names:
        while place < len(line) and line[place].end <= name.start:
            result.append(line[place])
            place += 1
        result.append(name)
        while place < len(line) and line[place].start < name.end:
            place += 1
    return [*result, *line[place:]]


def _next(match: Match) -> Span | None:
    """The next such event, also by a part of its name: "the next harbour festival"."""
    event = match.value("anyevent")
    assert isinstance(event, Span)
    return event if event.last >= match.today and event.rule != _OF_YEAR else None


def _of_year(match: Match) -> Span | None:
    event = match.value("anyevent")
    assert isinstance(event, Span)
    found = event.after(date(match.number("year"), 1, 1)) if event.after else None
    return replace(found, rule="event") if found and found.first.year == match.number("year") else None


RULES = (
    Rule("event-of-year", "the? <year> <anyevent>", _of_year,
         Example("It ends before the 2028 Olympics.", "2024-11-16", "2028-07-13"),
         "In 2027 Olympics tickets sell.", "I"),
    Rule("next-event", "the? next|upcoming|coming <anyevent>", _next,
         Example("It ends before the next World Cup.", "2024-11-16", "2026-06-10"), "The next world.", "I",
         clear=True),
    Rule("event-in-year", "<anyevent> of|in|,? <year>", _of_year,
         Example("It ends before the Olympics in 2028.", "2024-11-16", "2028-07-13"), "The Olympics in 2027.",
         "I"),
)  # fmt: skip
