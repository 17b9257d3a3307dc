"""Reduces a line of symbols by the tables of rules, table after table, to the readings of a text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from ledger.extraction.dates import (
    bounds,
    combined,
    days,
    events,
    lengths,
    named_years,
    parts,
    periods,
    ranges,
    reckoned,
    relative,
    seasons,
    units_within,
    vague,
    weekdays,
)
from ledger.extraction.dates.rule import Match, Rule, Value, compiled, needed, vocabulary
from ledger.extraction.dates.span import NOTHING, Bound, Span
from ledger.extraction.dates.symbols import BREAK, UNKNOWN, Symbol, symbols

# Each stage is reduced as often as it says, the longest reading first; later ones build on earlier ones.
STAGES: tuple[tuple[int, tuple[Rule, ...]], ...] = (
    (4, (*lengths.RULES, *days.WEEKS_ON)),
    (
        1,
        (
            *days.RULES,
            *weekdays.RULES,
            *named_years.RULES,
            *periods.RULES,
            *seasons.RULES,
            *reckoned.QUARTERS,
            *events.RULES,
            *relative.NEXT,
        ),
    ),
    (
        2,
        (
            *reckoned.RULES,
            *weekdays.BESIDE,
            *parts.RULES,
            *units_within.RULES,
            *combined.RULES,
            *relative.OFFSETS,
            *vague.RULES,
        ),
    ),
    (1, (*days.BARE, *weekdays.BARE, *periods.BARE)),
    (3, (*parts.RULES, *units_within.RULES, *combined.RULES, *relative.OFFSETS)),
    (2, ranges.RULES),
    (1, (*relative.RULES, *bounds.RULES)),
)
RULES = tuple(dict.fromkeys(rule for _, rules in STAGES for rule in rules))
FINISHED = "!"
_SPANS = ("S", FINISHED)
_JOINING = frozenset(
    [
        "because",
        "unless",
        "although",
        "though",
        "despite",
        "while",
        "where",
        "whether",
        "due",
        "but",
        "with",
        "without",
        "against",
        "compared",
        "versus",
        "said",
    ]
)
"""Words of no rule that open the next clause, and so are no thing that a year or a month before them is of."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of a rule: where it stands in the line of symbols."""

    start: int
    end: int
    rule: Rule
    found: re.Match[str]


@cache
def known_words() -> frozenset[str]:
    """Every word and sign that a rule speaks of, and those that end a phrase."""
    return _JOINING.union(word for rule in RULES for word in vocabulary(rule.pattern))


class Reader(NamedTuple):
    """What readings depend on beside the words.

    Attributes:
        today: The day that words count from.
        table: The names of holidays and events with their days.
    """

    today: date
    table: events.EventTable

    def readings(self, text: str, lowered: str, stretches: Iterable[tuple[int, int]]) -> list[Symbol]:
        """The finished readings in stretches of a text, in text order.

        Args:
            text: The text as it was written.
            lowered: The same in lower case, of the same length.
            stretches: Where to read, as pairs of offsets.
        """
        line: list[Symbol] = []
        for start, end in stretches:
            # A sign that no rule speaks of keeps phrases from running over into the next stretch.
            line += [*self._symbols(text, lowered, start, end), Symbol(BREAK, end, end)]
        return [symbol for symbol in _reduced(line, self.today) if symbol.letter in _SPANS]

    def whole_reading(self, text: str, lowered: str) -> Symbol | None:
        """The reading of a text that is one phrase, also where it would mean nothing within a sentence."""
        line = _reduced(self._symbols(text, lowered, 0, len(text)), self.today)
        line = [symbol for symbol in line if symbol.letter != BREAK]
        return _finished(line[0], self.today) if len(line) == 1 else None

    def _symbols(self, text: str, lowered: str, start: int, end: int) -> list[Symbol]:
        line = symbols(text, lowered, start, end, known_words(), self.today)
        return events.named(line, lowered, start, end, self.today, self.table)


def _finished(symbol: Symbol, today: date) -> Symbol | None:
    """What can stand alone: a span, also a weak one; a length of time then counts from today."""
    if symbol.letter in ("W", "I", *_SPANS):
        return symbol
    if symbol.letter not in ("L", "X"):
        return None
    prefixed = [Symbol("for", symbol.start, symbol.start, "for"), symbol]
    line = _applied(len(STAGES) - 1, prefixed, today)
    return line[0]._replace(start=symbol.start) if line and len(line) == 1 else None


def _reduced(line: list[Symbol], today: date) -> list[Symbol]:
    for stage, (times, _) in enumerate(STAGES):
        for _ in range(times):
            reduced = _applied(stage, line, today)
            if reduced is None:
                break
            line = reduced
    return line


@cache
def _elements(stage: int) -> tuple[Mapping[str, int], tuple[int, ...]]:
    """The elements that a stage's rules must have, each a bit: by the symbols that can be it, and all of each rule."""
    by_symbol: dict[str, int] = {}
    by_rule = []
    bit = 1
    for rule in STAGES[stage][1]:
        whole = 0
        for element in needed(rule.pattern):
            for symbol in element:
                by_symbol[symbol] = by_symbol.get(symbol, 0) | bit
            whole |= bit
            bit <<= 1
        by_rule.append(whole)
    return by_symbol, tuple(by_rule)


@lru_cache(maxsize=2048)
def _fitting(stage: int, present: int) -> list[tuple[Rule, re.Pattern[str]]]:
    """The rules of a stage, in their order, whose elements are all among those `present`, with their expressions."""
    _, by_rule = _elements(stage)
    rules = STAGES[stage][1]
    return [
        (rule, compiled(rule.pattern)) for rule, whole in zip(rules, by_rule, strict=True) if whole & present == whole
    ]


def _applied(stage: int, line: list[Symbol], today: date) -> list[Symbol] | None:
    """The line with every match of a stage's rules reduced to one symbol; None where nothing matched."""
    by_symbol, _ = _elements(stage)
    present = 0
    for symbol in line:
        present |= by_symbol.get(symbol.letter, 0)
    rules = _fitting(stage, present)
    if not rules:
        return None
    written = "".join([f"{symbol.letter} " for symbol in line])
    matches = [(rule, found) for rule, pattern in rules for found in pattern.finditer(written)]
    if not matches:
        return None
    place_of: dict[int, int] = {}
    position = 0
    for place, symbol in enumerate(line):
        place_of[position] = place
        position += len(symbol.letter) + 1
    place_of[position] = len(line)
    candidates = [Candidate(place_of[found.start()], place_of[found.end()], rule, found) for rule, found in matches]
    # Of equally long ones the first in the table counts.
    candidates.sort(key=lambda candidate: (candidate.start, -candidate.end))
    return _replaced(line, candidates, place_of, today)


def _replaced(
    line: Sequence[Symbol], candidates: Iterable[Candidate], place_of: Mapping[int, int], today: date
) -> list[Symbol] | None:
    result: list[Symbol] = []
    done, changed = 0, False
    for candidate in candidates:
        if candidate.start < done:
            continue
        made = _made(line, candidate, place_of, today)
        if made is None:
            continue
        result.extend(line[done : candidate.start])
        result.append(made)
        done, changed = candidate.end, True
    result.extend(line[done:])
    return result if changed else None


def _made(line: Sequence[Symbol], candidate: Candidate, place_of: Mapping[int, int], today: date) -> Symbol | None:
    """The symbol that a match makes; None where its rule finds no sense in it."""
    found, rule = candidate.found, candidate.rule
    said = {name: words for name, words in found.groupdict().items() if words}
    # A name that stands for several words has no symbol of its own.
    inner = {name: line[place_of[found.start(name)]] for name, words in said.items() if " " not in words}
    values = said | {name: symbol.value for name, symbol in inner.items() if symbol.value is not None}
    value = rule.read(Match(today, values))
    if value is None or _ends_before_it_begins(value):
        return None
    letter = UNKNOWN if value is NOTHING else rule.makes
    if isinstance(value, Span | Bound):
        rules = [symbol.value.rule for symbol in inner.values() if isinstance(symbol.value, Span | Bound)]
        value = replace(value, rule=_rule_name(rule, rules))
    return Symbol(letter, line[candidate.start].start, line[candidate.end - 1].end, value)


def _ends_before_it_begins(value: Value) -> bool:
    if isinstance(value, Span):
        return value.last < value.first
    return isinstance(value, Bound) and bool(value.earliest and value.latest and value.latest < value.earliest)


def _rule_name(rule: Rule, inner: list[str]) -> str:
    if rule.clear and inner:
        return inner[0]
    return f"{rule.id}({', '.join(inner)})" if inner else rule.id
