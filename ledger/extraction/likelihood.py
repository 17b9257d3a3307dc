"""Reads how sure somebody is: stated numbers, and words of likelihood under a named table.

The words and what they mean stand in ``data/likelihood.toml``, the forms of numbers in `stated_numbers`.
"""

import re
import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ledger.errors import BadInputError
from ledger.extraction.expressions import expression
from ledger.extraction.stated_numbers import STATED_FORMS, StatedForm, bound_before
from ledger.terms import Likelihood

DEFAULT_TABLE = "icd203"

_DATA = Path(__file__).parent / "data"

_LONGEST_VALUE = 80

_STEMS = "likel|probab|remote|chance|odds|possibility|prospect|certain|even|doubt|believe"
"""All that words of a table are made around."""
_CONDITION = expression(r"\b(?:if|unless)\b(?! not\b)[^,;]*$", re.IGNORECASE, needs="if|unless")
"""A condition that no comma has closed."""


class LikelyWords(NamedTuple):
    """Words of likelihood of one table that mean the same.

    Attributes:
        words: What a user may give as a value.
        low: Lower end of what the words can mean, in [0, point].
        point: The value that enters scores.
        high: Upper end, in [point, 1].
        fires: A sentence in which they are found.
        silent: A sentence in which they are not.
        pattern: Regular expression for the words inside a sentence; None for the words themselves.
        not_after: Words that, directly before, take the meaning away ("not", "more").
    """

    words: tuple[str, ...]
    low: Decimal
    point: Decimal
    high: Decimal
    fires: str
    silent: str
    pattern: str | None = None
    not_after: tuple[str, ...] = ()


@cache
def likelihood_tables() -> dict[str, tuple[LikelyWords, ...]]:
    """The shipped tables by name: "icd203" and "survey"."""
    source = (_DATA / "likelihood.toml").read_text(encoding="utf-8")
    return {
        name: tuple(
            LikelyWords(
                words=tuple(entry["words"]),
                low=Decimal(entry["low"]),
                point=Decimal(entry["point"]),
                high=Decimal(entry["high"]),
                fires=entry["fires"],
                silent=entry["silent"],
                pattern=entry.get("pattern"),
                not_after=tuple(entry.get("not_after", ())),
            )
            for entry in entries
        )
        for name, entries in tomllib.loads(source).items()
    }


def read_likelihood(text: str, table: str = DEFAULT_TABLE) -> Likelihood | None:
    """The likelihood that a user gives as a value.

    Args:
        text: "0.7", ".7", "70%", "70 percent", "60-70 %", "7 in 10", "odds of 4 to 1 against", or a word of
            the table ("likely"). Odds without "for" or "against" are odds for.
        table: Name of the table that says what words mean.

    Returns:
        The likelihood; None for "none" and for a blank text.

    Raises:
        BadInputError: The text is none of these, or not within 0 and 1; or there is no such table.

    >>> read_likelihood("70%").point
    Decimal('0.7')
    >>> likely = read_likelihood("Likely")
    >>> likely.low, likely.point, likely.high, likely.table
    (Decimal('0.55'), Decimal('0.675'), Decimal('0.8'), 'icd203')
    """
    entries = _entries(table)
    value = " ".join(text.split())
    if value.lower() in ("", "none"):
        return None
    for entry in entries:
        if value.lower() in entry.words:
            return Likelihood(entry.point, entry.low, entry.high, value, table)
    if len(value) <= _LONGEST_VALUE:
        for form, pattern in _alone():
            found = pattern.fullmatch(value)
            if found and (stated := _stated(form.values(found), value)):
                return stated
    shown = value if len(value) <= _LONGEST_VALUE else value[:_LONGEST_VALUE] + "…"
    words = ", ".join(entry.words[0] for entry in entries)
    raise BadInputError(
        f"“{shown}” is not a likelihood: give a number from 0 to 1 (0.7), a percentage (70%), "
        f"a share (7 in 10), odds (odds of 4 to 1 against), or words such as those of the table {table}: {words}"
    )


def find_likelihood(text: str, table: str = DEFAULT_TABLE) -> Likelihood | None:
    """The likelihood that a sentence speaks of; None for a flat statement.

    A stated number goes before words; of several words the first counts.

    Args:
        text: One sentence or clause.
        table: Name of the table that says what words mean.

    Returns:
        The likelihood with the words it was read from, to the letter; None where the sentence names none.

    Raises:
        BadInputError: There is no such table.

    >>> find_likelihood("There is a 70 % chance that rates fall.").wording
    '70 % chance'
    >>> find_likelihood("Rates will almost certainly fall.").low
    Decimal('0.95')
    >>> find_likelihood("Rates will fall.") is None
    True
    """
    words = _words_within(table)
    for form, pattern in _within():
        for found in pattern.finditer(text):
            if (stated := _stated_within(form, found)) and not _is_of_condition(found):
                return stated
    for found in words.finditer(text):
        entry = _entries(table)[int((found.lastgroup or "_0")[1:])]
        if _last_word(text[max(0, found.start() - 20) : found.start()]) not in entry.not_after and not (
            _is_of_condition(found)
        ):
            return Likelihood(entry.point, entry.low, entry.high, found[0], table)
    return None


def _is_of_condition(found: re.Match[str]) -> bool:
    """Whether words stand in a condition, and say nothing of what is foretold: "will go if it is likely to pass"."""
    return _CONDITION.search(found.string, 0, found.start()) is not None


def _entries(table: str) -> tuple[LikelyWords, ...]:
    tables = likelihood_tables()
    if table not in tables:
        raise BadInputError(f"there is no table of likelihoods “{table}”: choose one of {', '.join(tables)}")
    return tables[table]


def _stated_within(form: StatedForm, found: re.Match[str]) -> Likelihood | None:
    """The likelihood that `found` states in its text; of "less than 10 %" the number and what lies below it."""
    stated = _stated(form.values(found), found[0])
    number = found.start(1) if found.re.groups else -1
    bound = bound_before(found.string, number) if stated is not None and number >= 0 else None
    if stated is None or bound is None:
        return stated
    wording = found.string[min(bound.start, found.start()) : found.end()]
    low, high = (Decimal(0), stated.point) if bound.is_upper else (stated.point, Decimal(1))
    return Likelihood(stated.point, low, high, wording)


def _stated(values: list[Decimal], wording: str) -> Likelihood | None:
    """The likelihood that one number or the two ends of a range state; None where they are out of bounds."""
    if not values or not 0 <= values[0] <= values[-1] <= 1:
        return None
    point = (values[0] + values[-1]) / 2 if len(values) > 1 else values[0]
    return Likelihood(point, values[0], values[-1], wording)


def _last_word(before: str) -> str:
    """The word that a passage ends with, lower case; of "isn't" only the "n't"."""
    words = before.lower().split()
    if not words or not before[-1].isspace():
        return ""
    return next((short for short in ("n't", "n’t") if words[-1].endswith(short)), words[-1])


@cache
def _alone() -> list[tuple[StatedForm, re.Pattern[str]]]:
    return [(form, expression(form.alone, re.IGNORECASE)) for form in STATED_FORMS if form.alone]


@cache
def _within() -> list[tuple[StatedForm, re.Pattern[str]]]:
    return [(form, expression(form.within, re.IGNORECASE, form.needs)) for form in STATED_FORMS if form.within]


@cache
def _words_within(table: str) -> re.Pattern[str]:
    """All words of a table in one expression; a group's name is its entry's place.

    Longer words stand first, so that "probably not" is not read as "probably".
    """
    longest_first = sorted(enumerate(_entries(table)), key=lambda numbered: -len(numbered[1].words[0]))
    alternatives = "|".join(
        f"(?P<_{place}>{entry.pattern or '|'.join(map(re.escape, entry.words))})" for place, entry in longest_first
    )
    return expression(rf"(?<![\w-])(?:{alternatives})(?!\w)", re.IGNORECASE, needs=_STEMS)
