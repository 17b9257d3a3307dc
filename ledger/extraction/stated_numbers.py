"""The forms in which a probability is stated as a number: "70 %", "7 in 10", "odds of 4 to 1 against"."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

_FINEST = Decimal("0.0001")  # one in three is 0.3333: no words are finer

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
_OF_WHAT = r"(?: (?:of|that) [^,.;:\d]{1,60}?)?"
_IS = r"(?:is|are|at|stands? at|to)"
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


class StatedForm(NamedTuple):
    """One way to state a probability as a number.

    Attributes:
        id: Name of the form.
        alone: Regular expression for a whole value that a user gives; None where the form needs a sentence.
        within: Regular expression for the form inside a sentence; None where the form does not stand in one.
        values: The probabilities in a match: one, or the two ends of a range; none where they make no sense.
        fires: A text that it reads, and the point of the reading.
        silent: A text that it must not read.
        needs: Words or parts of words, one of which stands in every such sentence.
    """

    id: str
    alone: str | None
    within: str | None
    values: Callable[[re.Match[str]], list[Decimal]]
    fires: tuple[str, str]
    silent: str
    needs: str = "chance|probability|likelihood|odds|possibility|risk"


# Of several forms that fit, the first one counts. Odds of 4 to 1 without a side are odds on: 4 of 5.
STATED_FORMS = (
    StatedForm(
        "percent-range",
        rf"{_NUMBER}(?:{_PERCENT})?(?: to | ?[-–] ?){_NUMBER}{_PERCENT}",
        rf"(?<![\d.,]){_NUMBER}(?:{_PERCENT})?(?: to | and | or | ?[-–] ?){_NUMBER}{_PERCENT}[ -]{_SURE}",
        _hundredths,
        ("There is a 60 to 70 percent chance of rain.", "0.65"),
        "Turnout was 60 to 70 percent.",
        "chance|probability|likelihood|likely|certain|sure|confident|possibility|risk",
    ),
    StatedForm(
        "percent",
        rf"{_NUMBER}{_PERCENT}(?: {_SURE})?",
        rf"(?<![\d.,]){_NUMBER}{_PERCENT}[ -]{_SURE}",
        _hundredths,
        ("She sees a 70 % chance of a cut.", "0.7"),
        "Prices rose 70 % last year, and the chance was missed.",
        "chance|probability|likelihood|likely|certain|sure|confident|possibility|risk",
    ),
    StatedForm(
        "percent-after",
        None,
        rf"\b{_CHANCE}(?: of|{_OF_WHAT} {_IS}){_ROUGHLY} {_NUMBER}{_PERCENT}"
        r"(?! (?:higher|lower|more|less|greater))",
        _hundredths,
        ("He puts the odds at 40 percent.", "0.4"),
        "The risk of 40 deaths is real.",
    ),
    StatedForm(
        "decimal",
        rf"(?:probability (?:of )?)?{_NUMBER}",
        rf"\b(?:probability|likelihood)(?: of|{_OF_WHAT} {_IS}){_ROUGHLY} (0?\.[0-9]{{1,6}})\b(?!{_PERCENT})",
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
        rf"\b{_CHANCE}(?: of|{_OF_WHAT} {_IS}){_ROUGHLY} {_COUNT}[ -](?:in|out of)[ -]{_COUNT}\b",
        _share,
        ("The chances are about 7 in 10.", "0.7"),
        "The odds of seven in the team are poor.",
    ),
    StatedForm(
        "fifty-fifty",
        r"(?:50[-–/:]50|fifty-fifty)(?: chance)?",
        rf"\b(?:50[-–/]50|fifty-fifty)[ -]{_CHANCE}\b"
        rf"|\b{_CHANCE}(?: of|{_OF_WHAT} {_IS}){_ROUGHLY} (?:50[-–/]50|fifty-fifty)\b",
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
