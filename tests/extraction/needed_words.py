"""Proves from an expression's own structure that all it finds holds one of some words, or of their beginnings."""

import re
import warnings
from collections.abc import Callable, Iterable
from typing import Any, cast

from ledger.extraction.expressions import ignores_case

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_constants
    import sre_parse

EDGE = "\0"
"""Stands where the expression asks for an edge of a word."""
START = re.compile(r"(?<=\W)(?:\w{4}|\w{1,3}(?=\W))")
"""The first four letters of a word, or all of a shorter one."""
MOST = 3000
"""Strings that a part of an expression may stand for and still be told one by one."""
ASSERT, BRANCH, SUBPATTERN = sre_constants.ASSERT, sre_constants.BRANCH, sre_constants.SUBPATTERN
REPEATS = (sre_constants.MAX_REPEAT, sre_constants.MIN_REPEAT)
OUTSIDE_WORDS = (sre_constants.CATEGORY_SPACE, sre_constants.CATEGORY_NOT_WORD)
NO_LETTER = (sre_constants.NEGATE, None), (sre_constants.CATEGORY, sre_constants.CATEGORY_WORD)
Part = Iterable[tuple[Any, Any]]
Holds = Callable[[str], bool]


def stands_in_all(pattern: str, flags: int, words: tuple[str, ...]) -> bool:
    """Whether all that the expression finds holds one of `words`; False also where that cannot be proved.

    Where case does not count somewhere in it, the words are sought in the text in lower case.
    """

    def holds(string: str) -> bool:
        return any(word in string.replace(EDGE, "") for word in words)

    lowers = ignores_case(pattern, flags)
    return (not lowers or all(map(str.isascii, words))) and _needs(parsed(pattern, flags), holds, lowers)


def parsed(pattern: str, flags: int) -> Part:
    """The parts of an expression; where case does not count somewhere in it, `ignores_case` knows."""
    found: Any = sre_parse.parse(pattern, flags)
    assert ignores_case(pattern, flags) or not _ignores_case_somewhere(found, found.state.flags), pattern
    return cast("Part", found)


def _ignores_case_somewhere(part: object, flags: int) -> bool:
    if flags & re.IGNORECASE:
        return True
    if isinstance(part, tuple) and part and part[0] is SUBPATTERN:
        return _ignores_case_somewhere(part[1][3], part[1][1])
    children: Iterable[Any] = cast("Any", part) if isinstance(part, (tuple, list, sre_parse.SubPattern)) else ()
    return any(_ignores_case_somewhere(child, 0) for child in children)


def starts_in_all(pattern: str, starts: Iterable[str]) -> bool:
    """Whether in all that the expression finds a word begins with one of `starts`, or is one; False as above."""
    known = frozenset(starts)
    return _needs(parsed(pattern, 0), lambda string: not known.isdisjoint(START.findall(string)), lowers=False)


def _needs(part: Part, holds: Holds, lowers: bool, opening: Iterable[str] = ("",), closing: str = "") -> bool:
    """Whether `part` cannot stand without what `holds`: in a stretch of plain strings, or in one of its parts.

    It stands behind one of the strings `opening`; `closing` is an edge of a word behind it, where there is any.
    """
    stretch, items = set(opening), list(part)
    for item, behind in zip(items, [*items, None][1:], strict=True):
        told = told_strings(item, lowers)
        edge = EDGE if all(string and _is_outside(string[-1]) for string in stretch) else ""
        if _item_needs(item, holds, lowers, stretch, _edge(behind, 0) if behind else closing):
            return True
        longer = None if told is None else {before + string for before in stretch for string in told}
        if longer is None or len(longer) > MOST:
            if all(holds(string + _edge(item, 0)) for string in stretch):
                return True
            longer = {_edge(item, -1, edge)} if told is None else {edge + string for string in told}
        stretch = longer
    return all(holds(string + closing) for string in stretch)


def _is_outside(letter: str) -> bool:
    return not letter.isalnum() and letter != "_"


def _edge(item: tuple[Any, Any], end: int, otherwise: str = "") -> str:
    """The edge of a word at an `item`, where it begins (0) or ends (-1); `otherwise` where it can be left out."""
    kind, value = item
    if kind is sre_constants.AT:
        return EDGE
    if kind is sre_constants.LITERAL:
        return EDGE if _is_outside(chr(value)) else ""
    if kind is sre_constants.IN:
        return EDGE if tuple(value) == NO_LETTER or all(_edge(each, end) for each in value) else ""
    if kind is sre_constants.CATEGORY:
        return EDGE if value in OUTSIDE_WORDS else ""
    if kind is BRANCH:
        return EDGE if all(each and _edge(each[end], end) for each in value[1]) else ""
    if kind is SUBPATTERN:
        return _edge(value[3][end], end)
    if kind in REPEATS:
        inner = _edge(value[2][end], end)
        return inner and (inner if value[0] else otherwise)
    return ""


def _item_needs(item: tuple[Any, Any], holds: Holds, lowers: bool, opening: set[str], closing: str) -> bool:
    kind, value = item
    if kind is BRANCH:
        return all(_needs(each, holds, lowers, opening, closing) for each in value[1])
    if kind is SUBPATTERN:
        return _needs(value[3], holds, lowers, opening, closing)
    if kind in REPEATS:
        return value[0] > 0 and _needs(value[2], holds, lowers, opening)
    return kind is ASSERT and value[0] > 0 and _needs(value[1], holds, lowers, opening)


def told_strings(item: tuple[Any, Any], lowers: bool) -> set[str] | None:
    """The strings that `item` stands for, or None where they are not few."""
    kind, value = item
    if kind is sre_constants.LITERAL:
        return {chr(value).lower() if lowers else chr(value)}
    if kind in (sre_constants.AT, ASSERT, sre_constants.ASSERT_NOT):
        return {EDGE if kind is sre_constants.AT else ""}
    if kind is sre_constants.IN and all(each[0] is sre_constants.LITERAL for each in value):
        return {chr(each[1]).lower() if lowers else chr(each[1]) for each in value}
    if kind is BRANCH:
        return _union([_strings(each, lowers) for each in value[1]])
    if kind is SUBPATTERN:
        return _strings(value[3], lowers)
    if kind in REPEATS and value[1] == 1:
        inner = _strings(value[2], lowers)
        return None if inner is None else inner | ({""} if value[0] == 0 else set())
    return None


def _union(told: list[set[str] | None]) -> set[str] | None:
    known = [each for each in told if each is not None]
    return set().union(*known) if len(known) == len(told) else None


def _strings(part: Part, lowers: bool) -> set[str] | None:
    strings = {""}
    for item in part:
        told = told_strings(item, lowers)
        if told is None or len(strings) * len(told) > MOST:
            return None
        strings = {before + string for before in strings for string in told}
    return strings
