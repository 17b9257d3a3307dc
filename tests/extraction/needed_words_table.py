"""Makes `ledger/extraction/data/needed_words.json`: what stands in all that the expressions of the package find.

For each expression the words are sought that its own structure asks for, and of those the ones that a text is least
likely to hold. That they stand in all that it finds is proved apart from this, by `needed_words`.
"""

import inspect
import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from itertools import chain
from pkgutil import walk_packages
from typing import Any

from needed_words import ASSERT, BRANCH, EDGE, REPEATS, SUBPATTERN, Part, parsed, stands_in_all, told_strings

import ledger.extraction
from ledger.extraction import claim_faults, criteria, cue_rewordings, cues, estimate_patterns, likelihood
from ledger.extraction.expressions import _Expression, _Openings, ignores_case, key_of

COMMON = " " + (
    "a about after again against ahead all also an and any are as at back be because been before being between "
    "both but by can case come could day days did do does done down during each end even every few first for from "
    "get go going good government had has have he her here high him his how if in into is it its just know last "
    "late least like long made make many may might more most much must national new next no not now of off old on "
    "one only or other our out over own part people per place public put said same say says second see set she "
    "should since so some still such take than that the their them then there these they this those three through "
    "time to today told too two under until up us very want was way we week well were what when where which while "
    "who why will with work would year years you your "
).replace(" ", "  ")
"""Words that nearly every text has, and so their parts."""
FREQUENCIES = {
    letter: share
    for letters, share in (
        (" ", 180), ("e", 102), ("t", 72), ("a", 66), ("o", 60), ("i", 56), ("n", 54), ("shr", 49), ("dl", 33),
        ("cu", 22), ("mwf", 18), ("gyp", 15), ("b", 12), ("vk", 7), ("jx", 1), ("qz", 0.7),
    )
    for letter in letters
}  # fmt: skip
"""Of a thousand characters of a text, how many are this one."""
READ = 120
"""Characters of a text that is searched, about."""
MOST_LIKELY = 0.95
"""Words likelier than this to stand in a text spare no expression its search."""
SHORTEST = 24
"""Expressions shorter than this are compiled as fast as looked up."""
DIGITS = 5
"""Of a likeliness that count."""
MOST_STRINGS = 64
"""Strings that a stretch of an expression may stand for and still be told one by one."""
LONGEST = 12
"""Letters of a word from which on more of them make it no rarer."""


def table() -> dict[str, str]:
    """The needed words of each expression, with bars between them, by its key."""
    found = {}
    for pattern, flags in expressions():
        words = needed_words(pattern, flags) if len(pattern) >= SHORTEST else None
        if words is not None:
            found[key_of(pattern, flags)] = "|".join(words)
    return dict(sorted(found.items()))


def as_text() -> str:
    """`table` as the file has it."""
    return json.dumps(table(), indent=0, ensure_ascii=False) + "\n"


def expressions() -> list[tuple[str, int]]:
    """Pattern and flags of the expressions of the package, sorted."""
    return sorted({(each.pattern, int(each.flags)) for each in in_package()})


def in_package() -> Iterator[_Expression]:
    """The expressions of modules and tables, and those that a function makes for each entry of a table.

    Not those of the rules of days: they are tried on lines of symbols, where other guards stand before them.
    """
    extraction = (module.name for module in walk_packages(ledger.extraction.__path__, "ledger.extraction."))
    for module in (*extraction, "ledger.intake.walls"):
        for value in vars(import_module(module)).values():
            yield from expressions_in(value)
            if hasattr(value, "cache_info") and not inspect.signature(value).parameters:
                yield from expressions_in(value())
    yield from expressions_in([cues._compiled_cue(number) for number in range(len(cues.cues()))])
    yield from expressions_in([criteria._any_of(each.words) for each in criteria.kinds_of_event()])
    yield from expressions_in([criteria._any_of(each.unless) for each in criteria.kinds_of_event() if each.unless])
    yield from expressions_in([claim_faults._compiled(each.pattern, each.needs) for each in claim_faults.faults()])
    yield from expressions_in([cue_rewordings._compiled_for(each.id) for each in cues.cues()])
    yield from expressions_in([estimate_patterns.guard(name) for name in estimate_patterns._table()["guards"]])
    yield from expressions_in([estimate_patterns.slot(name) for name in estimate_patterns._table()["slots"]])
    yield from expressions_in([likelihood._words_within(name) for name in likelihood.likelihood_tables()])


def expressions_in(value: object) -> Iterator[_Expression]:
    """The expressions that `value` is or holds."""
    if isinstance(value, _Expression):
        yield value
    elif isinstance(value, _Openings):
        yield from (value.whole, *value.alternatives)
    elif isinstance(value, dict):
        yield from chain.from_iterable(map(expressions_in, value.values()))
    elif isinstance(value, (tuple, list)):
        yield from chain.from_iterable(map(expressions_in, value))


def needed_words(pattern: str, flags: int) -> tuple[str, ...] | None:
    """The rarest words of which all that an expression finds holds one; None where nearly every text holds one."""
    part, lowers = parsed(pattern, flags), ignores_case(pattern, flags)
    for words in sorted(set(_sets(part, lowers, {""})), key=_order):
        if likeliness(words) > MOST_LIKELY:
            break
        if stands_in_all(pattern, flags, tuple(words)):
            return tuple(sorted(words))
    return None


def likeliness(words: Iterable[str]) -> float:
    """How likely a text is to hold one of `words`, roughly, from 0 to 1."""
    without = 1.0
    for word in words:
        without *= 1 - _share(word)
    return 1 - without


@lru_cache(maxsize=100_000)
def _share(word: str) -> float:
    share = float(READ)
    for letter in word.lower():
        share *= FREQUENCIES.get(letter, 5) / 1000
    common = 0.0 if word.lower() not in COMMON else 0.6 if len(word) < 6 else 0.3
    return min(0.99, max(common, share if word.islower() else share / 10))


def _rarest(sets: Iterable[frozenset[str]]) -> frozenset[str] | None:
    return min(sets, key=_order, default=None)


def _order(words: frozenset[str]) -> tuple[float, int, list[str]]:
    """The rarest first, of those that are about as rare the shortest."""
    return round(likeliness(words), DIGITS), sum(map(len, words)), sorted(words)


def _sets(part: Part, lowers: bool, before: set[str]) -> Iterator[frozenset[str]]:
    """Sets of strings of which one stands in all that `part` fits, where it stands behind one of `before`."""
    stretch = [before]
    for item in part:
        told = told_strings(item, lowers)
        if told is None or len(told) > MOST_STRINGS:
            yield from _within(stretch, lowers)
            yield from _of_item(item, lowers, _end_of(stretch))
            stretch = []
        else:
            yield from _of_item(item, lowers, _end_of(stretch)) if item[0] is ASSERT else ()
            stretch.append({string.replace(EDGE, "") for string in told})
    yield from _within(stretch, lowers)


def _of_item(item: tuple[Any, Any], lowers: bool, before: set[str]) -> Iterator[frozenset[str]]:
    kind, value = item
    if kind is BRANCH:
        sets = [_rarest(_sets(each, lowers, before)) for each in value[1]]
        known = [each for each in sets if each is not None]
        if len(known) == len(sets):
            yield _shortest(frozenset().union(*known))
    elif kind is SUBPATTERN:
        yield from _sets(value[3], lowers, before)
    elif kind in REPEATS and value[0] > 0:
        yield from _sets(value[2], lowers, before)
    elif kind is ASSERT and value[0] > 0:
        yield from _sets(value[1], lowers, before)


def _within(stretch: list[set[str]], lowers: bool) -> Iterator[frozenset[str]]:
    """Sets of strings that items side by side stand for."""
    for first in range(len(stretch)):
        strings = {""}
        for item in stretch[first:]:
            strings = {before + string for before in strings for string in item}
            if len(strings) > MOST_STRINGS:
                break
            if all(strings) and all(map(_can_be_sought, strings)):
                yield _shortest(strings)
            if min(map(len, strings)) > LONGEST:
                break


def _end_of(stretch: list[set[str]]) -> set[str]:
    """The strings that the last of the items stand for, some letters of them."""
    strings = {""}
    for item in reversed(stretch):
        longer = {string + end for string in item for end in strings}
        if len(longer) > MOST_STRINGS // 4:
            break
        strings = longer
        if min(map(len, strings)) > LONGEST:
            break
    return strings


def _shortest(strings: Iterable[str]) -> frozenset[str]:
    """Those of `strings` that hold no other one: it stands where they stand."""
    every = set(strings)
    return frozenset(each for each in every if not any(other in each for other in every if other != each))


def _can_be_sought(string: str) -> bool:
    return string.isascii() and "|" not in string
