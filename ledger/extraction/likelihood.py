"""Reads how sure somebody is: stated numbers, and words of likelihood under a named table.

The words and what they mean stand in ``data/likelihood.toml``, the forms of numbers in `STATED_FORMS`.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from ledger.errors import BadInputError
from ledger.terms import Likelihood

DEFAULT_TABLE = "icd203"

_FINEST = Decimal("0.0001")  # one in three is 0.3333: no words are finer
_LONGEST_VALUE = 80

_COUNT_WORDS = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "twenty": 20,
    "a hundred": 100,
    "hundred": 100,
    "a thousand": 1000,
}
_COUNT = r"([0-9]{1,6}(?:\.[0-9]{1,4})?|" + "|".join(_COUNT_WORDS) + ")"
_NUMBER = r"([0-9]{1,3}(?:\.[0-9]{1,6})?|\.[0-9]{1,6})"
_PERCENT = r"[ \u00a0\u202f-]?(?:%|percent\b|per cent\b|pct\b)"
_CHANCE = r"(?:chances?|probability|likelihood|odds|possibility|risk)"
_SURE = r"(?:chances?|probability|likelihood|likely|certain|sure|confident|possibility|risk)\b"
_ROUGHLY = r"(?: (?:about|around|roughly|only|just|nearly|almost))?"
_VERSUS = r"(?: to |-to-| ?: ?)"
_SIDE = r"(?: (on|for|in favou?r|against))?"


def _count(words: str) -> Decimal:
    return Decimal(_COUNT_WORDS.get(words.lower(), words))


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(_FINEST).normalize()


def _hundredths(found: re.Match[str]) -> list[Decimal]:
    return [Decimal(value) / 100 for value in found.groups()]


def _plain(found: re.Match[str]) -> list[Decimal]:
    return [Decimal(found[1])]


def _share(found: re.Match[str]) -> list[Decimal]:
    part, whole = _count(found[1]), _count(found[2])
    return [_rounded(part / whole)] if whole else []


def _odds(found: re.Match[str]) -> list[Decimal]:
    first, second = _count(found[1]), _count(found[2])
    favourable = second if (found[3] or "").lower() == "against" else first
    return [_rounded(favourable / (first + second))] if first + second else []


def _even(_: re.Match[str]) -> list[Decimal]:
    return [Decimal("0.5")]


@dataclass(frozen=True, slots=True)
class StatedForm:
    """One way to state a probability as a number.

    Attributes:
        id: Name of the form.
        alone: Regular expression for a whole value that a user gives; None where the form needs a sentence.
        within: Regular expression for the form inside a sentence; None where the form does not stand in one.
        values: The probabilities in a match: one, or the two ends of a range; none where they make no sense.
        fires: A text that it reads, and the point of the reading.
        silent: A text that it must not read.
    """

    id: str
    alone: str | None
    within: str | None
    values: Callable[[re.Match[str]], list[Decimal]]
    fires: tuple[str, str]
    silent: str


# Of several forms that fit, the first one counts. Odds of 4 to 1 without a side are odds on: 4 of 5.
STATED_FORMS = (
    StatedForm(
        "percent-range",
        rf"{_NUMBER}(?:{_PERCENT})?(?: to | ?[-–] ?){_NUMBER}{_PERCENT}",
        rf"(?<![\d.,]){_NUMBER}(?:{_PERCENT})?(?: to | and | or | ?[-–] ?){_NUMBER}{_PERCENT}[ -]{_SURE}",
        _hundredths,
        ("There is a 60 to 70 percent chance of rain.", "0.65"),
        "Turnout was 60 to 70 percent.",
    ),
    StatedForm(
        "percent",
        rf"{_NUMBER}{_PERCENT}(?: {_SURE})?",
        rf"(?<![\d.,]){_NUMBER}{_PERCENT}[ -]{_SURE}",
        _hundredths,
        ("She sees a 70 % chance of a cut.", "0.7"),
        "Prices rose 70 % last year, and the chance was missed.",
    ),
    StatedForm(
        "percent-after",
        None,
        rf"\b{_CHANCE} (?:is|are|of|at|stands? at|as|to){_ROUGHLY} {_NUMBER}{_PERCENT}",
        _hundredths,
        ("He puts the odds at 40 percent.", "0.4"),
        "The risk of 40 deaths is real.",
    ),
    StatedForm(
        "decimal",
        rf"(?:probability (?:of )?)?{_NUMBER}",
        rf"\b(?:probability|likelihood) (?:is|of|at){_ROUGHLY} (0?\.[0-9]{{1,6}})\b(?!{_PERCENT})",
        _plain,
        ("The model gives a probability of 0.7.", "0.7"),
        "The probability of 3 wins is small.",
    ),
    StatedForm(
        "share",
        rf"(?:an? )?{_COUNT}[ -](?:in|out of)[ -]{_COUNT}(?: chances?)?",
        rf"(?<![\d.,])\b{_COUNT}[ -](?:in|out of)[ -]{_COUNT}[ -]{_CHANCE}\b",
        _share,
        ("There is a one in three chance of a strike.", "0.3333"),
        "One in three voters stayed at home.",
    ),
    StatedForm(
        "share-after",
        None,
        rf"\b{_CHANCE} (?:is|are|of|at){_ROUGHLY} {_COUNT}[ -](?:in|out of)[ -]{_COUNT}\b",
        _share,
        ("The chances are about 7 in 10.", "0.7"),
        "The odds of seven in the team are poor.",
    ),
    StatedForm(
        "fifty-fifty",
        r"(?:50[-–/:]50|fifty-fifty)(?: chance)?",
        rf"\b(?:50[-–/]50|fifty-fifty)[ -]{_CHANCE}\b"
        rf"|\b{_CHANCE} (?:is|are|of|at){_ROUGHLY} (?:50[-–/]50|fifty-fifty)\b",
        _even,
        ("The chances are about fifty-fifty.", "0.5"),
        "The estate was split 50-50.",
    ),
    StatedForm(
        "odds",
        rf"(?:odds (?:of |are |at )?)?{_COUNT}{_VERSUS}{_COUNT}(?: odds)?{_SIDE}",
        rf"\bodds (?:of|are|at|stand at){_ROUGHLY} {_COUNT}{_VERSUS}{_COUNT}\b{_SIDE}",
        _odds,
        ("Bookmakers quote odds of 4 to 1 against her.", "0.2"),
        "They won 4 to 1 against all odds.",
    ),
)


@dataclass(frozen=True, slots=True)
class LikelyWords:
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
    source = files("ledger.extraction").joinpath("data/likelihood.toml").read_text(encoding="utf-8")
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
            if stated := _stated(form.values(found), found[0]):
                return stated
    for found in words.finditer(text):
        entry = _entries(table)[int((found.lastgroup or "_0")[1:])]
        if _last_word(text[max(0, found.start() - 20) : found.start()]) not in entry.not_after:
            return Likelihood(entry.point, entry.low, entry.high, found[0], table)
    return None


def _entries(table: str) -> tuple[LikelyWords, ...]:
    tables = likelihood_tables()
    if table not in tables:
        raise BadInputError(f"there is no table of likelihoods “{table}”: choose one of {', '.join(tables)}")
    return tables[table]


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
    return [(form, re.compile(form.alone, re.IGNORECASE)) for form in STATED_FORMS if form.alone]


@cache
def _within() -> list[tuple[StatedForm, re.Pattern[str]]]:
    return [(form, re.compile(form.within, re.IGNORECASE)) for form in STATED_FORMS if form.within]


@cache
def _words_within(table: str) -> re.Pattern[str]:
    """All words of a table in one expression; a group's name is its entry's place.

    Longer words stand first, so that "probably not" is not read as "probably".
    """
    longest_first = sorted(enumerate(_entries(table)), key=lambda numbered: -len(numbered[1].words[0]))
    return re.compile(
        "|".join(
            rf"(?P<_{place}>(?<![\w-])(?:{entry.pattern or '|'.join(map(re.escape, entry.words))})(?!\w))"
            for place, entry in longest_first
        ),
        re.IGNORECASE,
    )
