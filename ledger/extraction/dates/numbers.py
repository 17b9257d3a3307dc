"""Numbers in words: "twenty nine", "thirty-first", "nineteen eighty six", "two thousand and five"."""

import re
from typing import NamedTuple

_UNITS = "one two three four five six seven eight nine".split()  # noqa: SIM905
_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_ORDINAL_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()  # noqa: SIM905
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "  # noqa: SIM905
    "seventeenth eighteenth nineteenth".split()
)
_ORDINAL_TENS = ["twentieth", "thirtieth"]

SMALL = (
    {word: value for value, word in enumerate(_UNITS, 1)}
    | {word: value for value, word in enumerate(_TEENS, 10)}
    | dict(zip(_TENS, range(20, 100, 10), strict=True))
)
ORDINALS = (
    {word: value for value, word in enumerate(_ORDINAL_UNITS, 1)}
    | {word: value for value, word in enumerate(_ORDINAL_TEENS, 10)}
    | dict(zip(_ORDINAL_TENS, (20, 30), strict=True))
)

_WORD = "(?:" + "|".join(sorted([*SMALL, *ORDINALS, "hundred", "thousand"], key=len, reverse=True)) + ")"
NUMBER_WORDS = rf"\b{_WORD}(?:(?:(?<=hundred)\s+and|(?<=thousand)\s+and)?(?:\s+|-){_WORD})*\b"

_FIRST_YEAR, _LAST_YEAR = 1000, 2999


class WordedNumber(NamedTuple):
    """A number read from words.

    Attributes:
        symbol: "n" a number below 100, "K" a greater one, "o" an ordinal, "Y" a year as only years are told
            ("nineteen eighty"), "Z" a number that may be a year ("two thousand and five").
        value: The number.
        start: Offset of its first character in the words.
        end: Offset after its last character.
    """

    symbol: str
    value: int
    start: int
    end: int


def worded_numbers(words: str) -> list[WordedNumber]:
    """The numbers in a run of number words, lower case.

    >>> [(n.symbol, n.value) for n in worded_numbers("twenty five nineteen eighty six")]
    [('n', 25), ('Y', 1986)]
    >>> [(n.symbol, n.value) for n in worded_numbers("two thousand and five")]
    [('Z', 2005)]
    """
    found = [part for part in re.finditer(r"[a-z]+", words) if part[0] != "and"]
    numbers: list[WordedNumber] = []
    place = 0
    while place < len(found):
        symbol, value, taken = _next_number([part[0] for part in found[place : place + 6]])
        numbers.append(WordedNumber(symbol, value, found[place].start(), found[place + taken - 1].end()))
        place += taken
    return numbers


def _below_hundred(words: list[str]) -> tuple[int, int]:
    """The number below 100 that the words begin with, and how many words it takes; (0, 0) for none."""
    if not words or words[0] not in SMALL:
        return 0, 0
    value = SMALL[words[0]]
    if value >= 20 and len(words) > 1 and SMALL.get(words[1], 99) < 10:
        return value + SMALL[words[1]], 2
    return value, 1


def _next_number(words: list[str]) -> tuple[str, int, int]:
    """Symbol, value and number of words of the number that the words begin with."""
    if words[0] in ORDINALS:
        return "o", ORDINALS[words[0]], 1
    if words[0] not in SMALL:
        return "K", 100 if words[0] == "hundred" else 1000, 1
    year, taken = _told_as_year(words)
    if year:
        return "Y", year, taken
    value, taken = _below_hundred(words)
    if value >= 20 and taken == 1 and len(words) > 1 and ORDINALS.get(words[1], 99) < 10:
        return "o", value + ORDINALS[words[1]], 2
    total = 0
    for scale, name in ((1000, "thousand"), (100, "hundred")):
        if value and words[taken : taken + 1] == [name]:
            total += value * scale
            value, more = _below_hundred(words[taken + 1 :])
            taken += 1 + more
    total += value
    if total < 100:
        return "n", total, taken
    return "Z" if _FIRST_YEAR <= total <= _LAST_YEAR else "K", total, taken


def _told_as_year(words: list[str]) -> tuple[int, int]:
    """A year told in two halves, "nineteen eighty six", "seventeen hundred thirty three"; (0, 0) for none."""
    century = SMALL.get(words[0], 0)
    if not 15 <= century <= 20 or len(words) < 2:
        return 0, 0
    if words[1] == "hundred" and century < 20:
        rest, taken = _below_hundred(words[2:])
        return century * 100 + rest, 2 + taken
    rest, taken = _below_hundred(words[1:])
    return (century * 100 + rest, 1 + taken) if rest >= 10 else (0, 0)
