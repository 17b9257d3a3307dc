"""When two texts are one article: the same passage again, if with a correction or another line of boilerplate."""

import re
from collections import Counter

from ledger.naming import name_key

SHINGLE = 4
"""Words in a row that are compared as one."""

LEAST_SHARED = 0.75
"""Share of all runs of words that both texts must have: about one changed word in thirty still passes."""

LEAST_NUMBERS = 0.8
"""Share of the numbers that both must have: the same form filled in with other figures is another article."""

LEAST_OF_VERSION = 0.5
"""Share of the shorter text's runs of words that a version of it has."""

LENGTHS = 0.7
"""A text shorter than this share of another cannot be the same."""


def is_same_text(a: str, b: str) -> bool:
    """Whether two texts are near-identical; letter case, accents, punctuation and spacing do not count.

    Two texts are the same where they share three quarters of their runs of four words (Jaccard; Broder 1997,
    doi 10.1109/SEQUEN.1997.666900) and most of their numbers.

    >>> story = "The council will vote on the new bridge on Monday, and the mayor expects that it passes. " * 2
    >>> is_same_text(story, story.upper()), is_same_text(story, story.replace("bridge", "stadium and the harbour"))
    (True, False)
    """
    ours, theirs = _words(a), _words(b)
    if ours == theirs:
        return bool(ours)
    shorter, longer = sorted((len(ours), len(theirs)))
    if shorter < 2 * SHINGLE or shorter < LEAST_SHARED * longer:
        return False
    if _shared(_numbers(ours), _numbers(theirs)) < LEAST_NUMBERS:
        return False
    first, second = _shingles(ours), _shingles(theirs)
    return len(first & second) >= LEAST_SHARED * len(first | second)


def is_version(a: str, b: str) -> bool:
    """Whether two texts from one address are versions of one article: half of the shorter stands in the longer.

    >>> first = "The council will vote on the new bridge on Monday, the mayor said in the evening."
    >>> is_version(first, first + " It voted for the bridge, 30 to 12, after a debate of five hours.")
    True
    >>> is_version(first, "Snow is expected on Tuesday in the hills, the weather service said in its forecast.")
    False
    """
    first, second = _shingles(_words(a)), _shingles(_words(b))
    if not first or not second:
        return _words(a) == _words(b)
    return len(first & second) >= LEAST_OF_VERSION * min(len(first), len(second))


def telling_words(text: str, count: int = 12) -> tuple[str, ...]:
    """The longest words of a text as they are written; a text that lacks more than a third of them is another one.

    >>> telling_words("An announcement by the municipality", 2)
    ('announcement', 'municipality')
    """
    return tuple(sorted(set(re.findall(r"\w+", text)), key=lambda word: (-len(word), word))[:count])


def holds_most(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text has at least two thirds of some words: a quick look before the exact comparison.

    It ends at the first word too many that is not there, for an archive is mostly of other texts.
    """
    missing = 0
    for word in words:
        missing += word not in text
        if 3 * missing > len(words):
            return False
    return True


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", name_key(text))


def _shingles(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[start:] for start in range(SHINGLE)), strict=False))


def _numbers(words: list[str]) -> Counter[str]:
    return Counter(word for word in words if word[0].isdigit())


def _shared(a: Counter[str], b: Counter[str]) -> float:
    """Share of the entries that both have; 1 where there are none."""
    largest = (a | b).total()
    return (a & b).total() / largest if largest else 1.0
