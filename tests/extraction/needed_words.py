"""Proves from an expression's own structure that all it finds holds one of some words."""

import re
import warnings
from collections.abc import Iterable
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_constants
    import sre_parse

MOST = 3000
"""Strings that a part of an expression may stand for and still be told one by one."""
Part = Iterable[tuple[Any, Any]]


def stands_in_all(pattern: str, flags: int, words: tuple[str, ...]) -> bool:
    """Whether all that the expression finds holds one of `words`; False also where that cannot be proved."""
    parsed: Any = sre_parse.parse(pattern, flags)
    return _needs(parsed, words, bool(parsed.state.flags & re.IGNORECASE))


def _needs(part: Part, words: tuple[str, ...], lowers: bool) -> bool:
    """Whether `part` cannot stand without one of `words`: in a stretch of plain strings, or in one of its parts."""
    stretch = {""}
    for item in part:
        told = _told(item, lowers)
        if told is None:
            if _all_hold(stretch, words) or _item_needs(item, words, lowers):
                return True
            stretch = {""}
            continue
        if _item_needs(item, words, lowers):
            return True
        longer = {before + string for before in stretch for string in told}
        if len(longer) > MOST:
            if _all_hold(stretch, words):
                return True
            longer = told
        stretch = longer
    return _all_hold(stretch, words)


def _all_hold(strings: set[str], words: tuple[str, ...]) -> bool:
    return all(any(word in string for word in words) for string in strings)


def _item_needs(item: tuple[Any, Any], words: tuple[str, ...], lowers: bool) -> bool:
    kind, value = item
    if kind is sre_constants.BRANCH:
        return all(_needs(each, words, lowers) for each in value[1])
    if kind is sre_constants.SUBPATTERN:
        return _needs(value[3], words, lowers or bool(value[1] & re.IGNORECASE))
    if kind in (sre_constants.MAX_REPEAT, sre_constants.MIN_REPEAT):
        return value[0] > 0 and _needs(value[2], words, lowers)
    return kind is sre_constants.ASSERT and value[0] > 0 and _needs(value[1], words, lowers)


def _told(item: tuple[Any, Any], lowers: bool) -> set[str] | None:
    """The strings that `item` stands for, or None where they are not few."""
    kind, value = item
    if kind is sre_constants.LITERAL:
        return {chr(value).lower() if lowers else chr(value)}
    if kind in (sre_constants.AT, sre_constants.ASSERT, sre_constants.ASSERT_NOT):
        return {""}
    if kind is sre_constants.IN and all(each[0] is sre_constants.LITERAL for each in value):
        return {chr(each[1]).lower() if lowers else chr(each[1]) for each in value}
    if kind is sre_constants.BRANCH:
        return _union([_strings(each, lowers) for each in value[1]])
    if kind is sre_constants.SUBPATTERN:
        return _strings(value[3], lowers or bool(value[1] & re.IGNORECASE))
    if kind in (sre_constants.MAX_REPEAT, sre_constants.MIN_REPEAT) and value[1] == 1:
        inner = _strings(value[2], lowers)
        return None if inner is None else inner | ({""} if value[0] == 0 else set())
    return None


def _union(told: list[set[str] | None]) -> set[str] | None:
    known = [each for each in told if each is not None]
    return set().union(*known) if len(known) == len(told) else None


def _strings(part: Part, lowers: bool) -> set[str] | None:
    strings = {""}
    for item in part:
        told = _told(item, lowers)
        if told is None or len(strings) * len(told) > MOST:
            return None
        strings = {before + string for before in strings for string in told}
    return strings
