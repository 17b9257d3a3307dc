"""Reduces a line of symbols by the tables of rules, table after table, to the readings of a text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from ledger.extraction.dates import (
    bounds,
    days,
    events,
    lengths,
    parts,
    periods,
    ranges,
    relative,
    vague,
    weekdays,
)
from ledger.extraction.dates.rule import Match, Rule, compiled, vocabulary
from ledger.extraction.dates.span import Bound, Span
from ledger.extraction.dates.symbols import Symbol, symbols

# Each stage is reduced as often as it says, the longest reading first; later ones build on earlier ones.
STAGES: tuple[tuple[int, tuple[Rule, ...]], ...] = (
    (4, lengths.RULES),
    (1, (*days.RULES, *weekdays.RULES, *periods.RULES, *events.RULES, *relative.NEXT)),
    (2, (*parts.RULES, *relative.OFFSETS, *vague.RULES)),
    (1, (*days.BARE, *weekdays.BARE, *periods.BARE)),
    (3, (*parts.RULES, *relative.OFFSETS)),
    (2, ranges.RULES),
    (1, (*relative.RULES, *bounds.RULES)),
)
RULES = tuple(dict.fromkeys(rule for _, rules in STAGES for rule in rules))
FINISHED = "!"
_SPANS = ("S", FINISHED)
_WEAK = ("W", "L", "X")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of a rule: where it stands in the line of symbols."""

    start: int
    end: int
    rule: Rule
    found: re.Match[str]


@cache
def known_words() -> frozenset[str]:
    """Every word and sign that a rule speaks of."""
    return frozenset(word for rule in RULES for word in vocabulary(rule.pattern))


def readings(
    text: str, original: str, start: int, end: int, today: date, dated: "events.EventTable"
) -> list[Symbol]:
    """The finished readings in ``text[start:end]``, in text order.

    Args:
        text: Lower-case text.
        original: The text as it was written.
        start: Where to begin.
        end: Where to stop.
        today: The day that words count from.
        dated: The names of holidays and events with their days.
    """
    line = _reduced(
        events.named(
            symbols(text, original, start, end, known_words(), today), text, start, end, today, dated
        ),
        today,
    )
    return [symbol for symbol in line if symbol.letter in _SPANS]


def whole_reading(text: str, original: str, today: date, dated: "events.EventTable") -> Symbol | None:
    """The reading of a text that is one phrase, also where it would mean nothing within a sentence."""
    line = events.named(
        symbols(text, original, 0, len(text), known_words(), today), text, 0, len(text), today, dated
    )
    line = [symbol for symbol in _reduced(line, today) if symbol.letter != "."]
    if len(line) != 1 or line[0].letter not in (*_SPANS, *_WEAK):
        return None
    return _finished(line[0], today)


def _finished(symbol: Symbol, today: date) -> Symbol | None:
    """A length of time that stands alone counts from today."""
    if symbol.letter in ("W", *_SPANS):
        return symbol
    prefixed = [Symbol("for", symbol.start, symbol.start, "for"), symbol]
    line = _applied(STAGES[-1][1], prefixed, today)
    return replace(line[0], start=symbol.start) if line and len(line) == 1 else None


def _reduced(line: list[Symbol], today: date) -> list[Symbol]:
    for times, rules in STAGES:
        for _ in range(times):
            reduced = _applied(rules, line, today)
            if reduced is None:
                break
            line = reduced
    return line


def _applied(rules: Iterable[Rule], line: list[Symbol], today: date) -> list[Symbol] | None:
    """The line with every match of the rules reduced to one symbol; None where nothing matched."""
    written = "".join(f"{symbol.letter} " for symbol in line)
    place_of: dict[int, int] = {}
    position = 0
    for place, symbol in enumerate(line):
        place_of[position] = place
        position += len(symbol.letter) + 1
    place_of[position] = len(line)
    candidates = [
        Candidate(place_of[found.start()], place_of[found.end()], rule, found)
        for rule in rules
        for found in compiled(rule.pattern).finditer(written)
    ]
    if not candidates:
        return None
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


def _made(
    line: Sequence[Symbol], candidate: Candidate, place_of: Mapping[int, int], today: date
) -> Symbol | None:
    """The symbol that a match makes; None where its rule finds no sense in it."""
    found, rule = candidate.found, candidate.rule
    inner = [
        line[place_of[found.start(name)]] if len(found[name].split()) == 1 else None
        for name in found.groupdict()
        if found[name]
    ]
    names = [name for name in found.groupdict() if found[name]]
    values = {
        name: symbol.value if symbol and symbol.value is not None else found[name]
        for name, symbol in zip(names, inner, strict=True)
    }
    value = rule.read(Match(today, values))
    if value is None:
        return None
    letter = rule.makes
    if isinstance(value, Span | Bound):
        inner_rules = [
            symbol.value.rule for symbol in inner if symbol and isinstance(symbol.value, Span | Bound)
        ]
        value = replace(value, rule=_rule_name(rule, inner_rules))
    return Symbol(letter, line[candidate.start].start, line[candidate.end - 1].end, value)


def _rule_name(rule: Rule, inner: list[str]) -> str:
    if rule.clear and inner:
        return inner[0]
    return f"{rule.id}({', '.join(inner)})" if inner else rule.id
