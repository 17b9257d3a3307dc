"""The forms in which a probability is stated as a number: "70 %", "7 in 10", "odds of 4 to 1 against"."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from ledger.extraction.expressions import expression

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
_OF_WHAT = r"(?: of (?:[^,.;:\d]|\b\d{4}\b){1,60}?)?"
_IS = r"(?:is|are|at|stands? at|to)"
_PART = r"(?:(?!\b(?:is|are|was|were|has|have|had|while|because|when|after|but)\b)[^,;:]){1,90}?"
_FORETOLD = (  # what is foretold, figures and all: "the chance that 1.5C will be passed is put at"
    rf" (?:of {_PART}|that {_PART} (?:will|would|may|might|could) {_PART})"
    r" (?:is|are|was|were|stands? at|stood at|"
    r"(?:is|are|was|were) (?:now )?(?:put|estimated|rated|given|seen) (?:at|as))"
)
_SURE = r"(?:chances?|probability|likelihood|likely|certain|sure|confident|possibility|risk)\b"
_AT_MOST = (
    r"less than|fewer than|under|below|no (?:better|more|higher|greater) than|not more than|at most|at best|up to"
)
_AT_LEAST = (
    r"more than|greater than|better than|higher than|over|above|at least|"
    r"no (?:less|worse|lower|fewer) than|not less than"
)
_ROUGHLY = rf"(?: (?:about|around|roughly|only|just|nearly|almost|now|an?|{_AT_MOST}|{_AT_LEAST})){{0,3}}"
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


_BOUND = expression(
    rf"\b(?:(?P<most>{_AT_MOST})|(?P<least>{_AT_LEAST})) (?:(?:an?|the|about|some) )*$",
    re.IGNORECASE,
    needs=" than |under|below|over|above|at least|at most|at best|up to",
)
"""Before a number that is the most or the least that somebody holds likely."""


class Bound(NamedTuple):
    """Words that make a number a bound.

    Attributes:
        start: Where they begin.
        is_upper: Whether nothing more is held likely.
    """

    start: int
    is_upper: bool


def bound_before(text: str, number: int) -> Bound | None:
    """The words before offset `number` of `text` that make the number there a bound.

    >>> bound_before("There is less than a 10 per cent chance.", 21)
    Bound(start=9, is_upper=True)
    """
    found = _BOUND.search(text[max(0, number - 30) : number])
    return None if found is None else Bound(max(0, number - 30) + found.start(), found["most"] is not None)


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
        rf"\b{_CHANCE}(?: of|{_OF_WHAT} {_IS}|{_FORETOLD}){_ROUGHLY} {_NUMBER}{_PERCENT}"
        r"(?! (?:higher|lower|more|less|greater))",
        _hundredths,
        ("He puts the odds at 40 percent.", "0.4"),
        "The risk of 40 deaths is real.",
    ),
    StatedForm(
        "percent-inserted",
        None,
        rf"\b{_CHANCE} ?[–—(,-] ?(?:of )?(?:about |around |roughly )?{_NUMBER}{_PERCENT} ?[–—),-]",
        _hundredths,
        ("There is a small chance – about 1 per cent – of a frost.", "0.01"),
        "She took her chance, 40 percent of voters said.",
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
        rf"\b{_CHANCE}(?: of|{_OF_WHAT} {_IS}|{_FORETOLD}){_ROUGHLY} {_COUNT}[ -](?:in|out of)[ -]{_COUNT}\b",
        _share,
        ("The chances are about 7 in 10.", "0.7"),
        "The odds of seven in the team are poor.",
    ),
    StatedForm(
        "fifty-fifty",
        r"(?:50[-–/:]50|fifty-fifty)(?: chance)?",
        rf"\b(?:50[-–/]50|fifty-fifty)[ -]{_CHANCE}\b"
        rf"|\b{_CHANCE}(?: of|{_OF_WHAT} {_IS}|{_FORETOLD}){_ROUGHLY} (?:50[-–/]50|fifty-fifty)\b",
        _even,
        ("The chances are about fifty-fifty.", "0.5"),
        "The estate was split 50-50.",
    ),
    StatedForm(
        "fifty-fifty-that",
        None,
        r"\bit(?:'s| is| was| remains)(?: about| only| roughly)? (?:50[-–/]50|fifty-fifty)(?= (?:that|whether)\b)",
        _even,
        ("It is 50-50 that they reach a deal.", "0.5"),
        "It is split 50-50 that way.",
        "50|fifty",
    ),
    StatedForm(
        "odds",
        rf"(?:odds (?:of |are |at )?)?{_COUNT}{_VERSUS}{_COUNT}(?: odds)?{_SIDE}",
        rf"\bodds (?:of|are|at|stand at|of {_PART} (?:is|are|at|stand at))"
        rf"{_ROUGHLY} {_COUNT}{_VERSUS}{_COUNT}\b{_SIDE}",
        _odds,
        ("Bookmakers quote odds of 4 to 1 against her.", "0.2"),
        "They won 4 to 1 against all odds.",
    ),
)
