"""Reads what a source expects where the answer is not yes or no: a number, a day, or one of several options.

One grammar for the command line, files and prompts. It says the same of numbers and of days:

    point        3.2                                     2025-03-01
    interval     2 to 4 (80%)                            March 2025 (80%)
    quantiles    10%: 2, 50%: 3, 90%: 4                  50%: 2025-06-30, 90%: 2026-03-31
    thresholds   > 3: 40%, > 4: 15%                      by 2025-06-30: 40%, by 2025-12-31: 70%

and of options: ``Red: 60%, Green: 30%, Blue: 10%``, or ``Red`` alone. An interval is central: half of what it leaves
out lies on each side; without a level it has no probability. Between items stands a comma, a semicolon or a new line.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from ledger.errors import BadInputError
from ledger.extraction.expressions import expression
from ledger.extraction.scales import ANSWER_EXAMPLES, EXAMPLES, Scale, decimal_text, shortened
from ledger.terms import (
    SUM_TOLERANCE,
    Answer,
    AnswerKind,
    Estimate,
    EstimateForm,
    EstimatePart,
    QuestionType,
)

LONGEST_ESTIMATE = 2_000
"""Characters that an estimate may have."""

_SHARE = r"[-+]?(?:[0-9]{1,6}(?:\.[0-9]{0,12})?|\.[0-9]{1,12}) ?(?:%|percent|per cent)?"
_ITEM = expression(rf"(?P<left>[^;]+?) ?: ?(?P<share>{_SHARE}) ?(?:[,;] ?|$)", re.IGNORECASE)
_QUANTILE = expression(
    rf"(?P<share>{_SHARE}) ?: ?(?P<value>[^;:]+?) ?(?:[,;] ?(?={_SHARE} ?:)|[,;]? ?$)", re.IGNORECASE
)
_LEVEL_BEHIND = expression(
    rf"(?P<ends>.*\S) ?\( ?(?P<share>{_SHARE})(?: (?:sure|certain|confident|confidence|interval|CI))? ?\)",
    re.IGNORECASE,
)
_BETWEEN = expression(r" to | ?(?:–|—|\.\.) ?| - | and ", re.IGNORECASE)
_DASH = expression(r"(?<=[0-9%])-(?=[0-9.])")
_NOT_YET = expression(r"(?:not (?:yet )?by|after|later than|>) ?(?P<day>.+)", re.IGNORECASE)


def read_estimate(text: str, kind: AnswerKind, counted_from: date) -> Estimate:
    """The estimate that a person or a file gives.

    Args:
        text: as the head of this module shows. A number may be followed by the unit of the question.
        kind: what answers the question can have; a choice without options takes those that the estimate names.
        counted_from: the day it was said, from which words such as "in three months" count.

    Raises:
        BadInputError: where the text is no estimate of this kind, or contradicts itself.

    >>> asked = AnswerKind(QuestionType.NUMERIC, unit="%")
    >>> told = read_estimate("2 to 4 % (80%)", asked, date(2025, 1, 1))
    >>> told.form.value, [(part.number, part.level) for part in told.parts]
    ('interval', [(Decimal('2'), Decimal('0.1')), (Decimal('4'), Decimal('0.9'))])
    >>> told = read_estimate("by 2025-06-30: 40%", AnswerKind(QuestionType.DATE), date(2025, 1, 1))
    >>> [(part.relation, str(part.number), part.level) for part in told.parts]
    [('<=', '2025-06-30', Decimal('0.4'))]
    """
    folded = _folded(text, "estimate", EXAMPLES.get(kind.type, ""))
    if kind.type is QuestionType.BINARY:
        raise BadInputError(
            "an estimate belongs to a question about a number, a day or a choice; this one is yes or no"
        )
    if kind.type is QuestionType.CHOICE:
        form, parts = _choice(folded, kind)
    else:
        form, parts = _quantity(folded, Scale(kind, counted_from, EXAMPLES[kind.type]))
    return Estimate(" ".join(text.split()), form, tuple(parts))


def read_answer(text: str, kind: AnswerKind, today: date) -> Answer:
    """How a question came out: a number, a day, or one of its options.

    Args:
        text: "3.4", with or without the unit; "2025-03-01", or "not by 2025-03-01" where it had not happened by the
            end of that day; or the name of an option.
        kind: what answers the question can have.
        today: the day it is; no answer lies behind it.

    Raises:
        BadInputError: where it is none.

    >>> read_answer("not by 2025-03-01", AnswerKind(QuestionType.DATE), date(2025, 4, 1)).text
    'not by 2025-03-01'
    >>> read_answer("red", AnswerKind(QuestionType.CHOICE, options=("Red", "Blue")), date(2025, 4, 1)).text
    'Red'
    """
    folded = _folded(text, "answer", ANSWER_EXAMPLES.get(kind.type, ""))
    if kind.type is QuestionType.CHOICE:
        return Answer(_option(folded, kind.options))
    scale = Scale(kind, today, ANSWER_EXAMPLES[kind.type])
    not_yet = _NOT_YET.fullmatch(folded) if kind.type is QuestionType.DATE else None
    first, last = scale.span(not_yet["day"] if not_yet else folded)
    if isinstance(last, Decimal):
        return Answer(decimal_text(last), last)
    if not_yet is None and first != last:
        raise BadInputError(f'"{folded}" is not one day: write it as 2025-01-31')
    if last > today:
        raise BadInputError(f"the answer, {last}, lies in the future: today is {today}")
    return Answer(f"not by {last}" if not_yet else last.isoformat(), last, not_yet is not None)


def _quantity(text: str, scale: Scale) -> tuple[EstimateForm, list[EstimatePart]]:
    if ":" in text and scale.is_threshold(text):
        return EstimateForm.THRESHOLDS, _thresholds(text, scale)
    if re.match(rf"{_SHARE} ?:", text, re.IGNORECASE):
        return EstimateForm.QUANTILES, _quantiles(text, scale)
    behind = _LEVEL_BEHIND.fullmatch(text)
    if behind and scale.is_threshold(behind["ends"]):
        return EstimateForm.THRESHOLDS, _thresholds(f"{behind['ends']}: {behind['share']}", scale)
    if scale.is_numeric and scale.is_threshold(text):
        raise BadInputError(f'a threshold needs its probability: write "{text}: 40%"')
    words = behind["ends"] if behind else text
    low, high = _ends(words, scale)
    if low.number == high.number and low.label == high.label:
        if behind:
            raise BadInputError(
                f'"{text}" gives a level to a single value: an interval has one, such as {scale.example}'
            )
        return EstimateForm.POINT, [low]
    if _place(low) > _place(high):
        raise BadInputError(f"the interval is out of order: {low.label} lies above {high.label}")
    if behind is None:
        return EstimateForm.INTERVAL, [low, high]
    outside = (1 - _inner_share(behind["share"])) / 2
    return EstimateForm.INTERVAL, [
        EstimatePart(low.label, low.number, outside),
        EstimatePart(high.label, high.number, 1 - outside),
    ]


def _ends(words: str, scale: Scale) -> tuple[EstimatePart, EstimatePart]:
    """The ends of an interval; of a single number or day twice the same."""
    between = re.sub(r"^between ", "", words, flags=re.IGNORECASE)
    sides = _BETWEEN.split(between)
    if len(sides) != 2 and scale.is_numeric:
        sides = _DASH.split(between)
    if len(sides) == 2:
        try:
            first, last = scale.span(sides[0])[0], scale.span(sides[1])[1]
        except BadInputError:
            if scale.is_numeric:
                raise
        else:
            return EstimatePart(sides[0], first), EstimatePart(sides[1], last)
    first, last = scale.span(words)
    if first == last:
        return EstimatePart(words, first), EstimatePart(words, first)
    return EstimatePart(str(first), first), EstimatePart(str(last), last)


def _quantiles(text: str, scale: Scale) -> list[EstimatePart]:
    parts = [
        EstimatePart(found["value"], scale.span(found["value"])[1], _inner_share(found["share"]))
        for found in _items(_QUANTILE, text, scale.example)
    ]
    ordered = sorted(parts, key=lambda part: part.level or Decimal(0))
    for lower, upper in pairwise(ordered):
        if lower.level == upper.level:
            raise BadInputError(f"the level {_percent(lower.level)} stands there twice")
        if _place(lower) > _place(upper):
            raise BadInputError(
                f"quantiles out of order: {lower.label} at {_percent(lower.level)} lies above {upper.label}"
                f" at {_percent(upper.level)}"
            )
    return parts


def _thresholds(text: str, scale: Scale) -> list[EstimatePart]:
    parts = []
    for found in _items(_ITEM, text, scale.example):
        side = scale.threshold(found["left"])
        if side is None:
            raise BadInputError(f'"{found["left"]}" is no threshold: write all of them like {scale.example}')
        relation, number = side
        parts.append(EstimatePart(found["left"], number, _share(found["share"]), relation))
    for lower, upper in pairwise(sorted(parts, key=_cut)):
        if _cut(lower) == _cut(upper):
            raise BadInputError(f'"{lower.label}" and "{upper.label}" are the same threshold')
        if _below(lower) > _below(upper):
            raise BadInputError(
                f"the probabilities contradict each other: {lower.label} at {_percent(lower.level)},"
                f" {upper.label} at {_percent(upper.level)}"
            )
    return parts


def _choice(text: str, kind: AnswerKind) -> tuple[EstimateForm, list[EstimatePart]]:
    found = list(_ITEM.finditer(text))
    if not found or "".join(item[0] for item in found) != text:
        if not kind.options:
            raise BadInputError(
                f'"{text}" names no probabilities, so the options are not known: give each with --option, or write'
                f" {EXAMPLES[QuestionType.CHOICE]}"
            )
        return EstimateForm.PICK, [EstimatePart(_option(text, kind.options))]
    names = [item["left"].strip() if not kind.options else _option(item["left"], kind.options) for item in found]
    folded = [name.casefold() for name in names]
    for place, name in enumerate(folded):
        if name in folded[:place]:
            raise BadInputError(f'the option "{names[place]}" stands there twice')
    if len(names) < 2 and not kind.options:
        raise BadInputError(f'"{names[0]}" is the only option: a choice has two or more')
    shares = [_share(item["share"]) for item in found]
    total = sum(shares, Decimal(0))
    if abs(total - 1) > Decimal(str(SUM_TOLERANCE)):
        raise BadInputError(f"the probabilities of the options add up to {_percent(total)}, not to 100%")
    return EstimateForm.SHARES, [EstimatePart(name, None, share) for name, share in zip(names, shares, strict=True)]


def _option(words: str, options: Sequence[str]) -> str:
    """The option that is meant, letter case aside."""
    wanted = " ".join(words.split()).casefold()
    named = next((option for option in options if option.casefold() == wanted), None)
    if named is None:
        raise BadInputError(f'"{shortened(words)}" is none of the options: {", ".join(options)}')
    return named


def _items(pattern: re.Pattern[str], text: str, example: str) -> list[re.Match[str]]:
    """The items that make up the whole text."""
    found = list(pattern.finditer(text))
    if "".join(item[0] for item in found) != text:
        raise BadInputError(f'"{shortened(text)}" cannot be read as a whole: write it like {example}')
    return found


def _share(words: str) -> Decimal:
    """A probability with both ends."""
    digits = re.match(r"[-+0-9.]+", words)
    assert digits is not None  # the patterns saw to it
    value = Decimal(digits[0])
    share = value if digits.end() == len(words.strip()) else value / 100
    if not 0 <= share <= 1:
        raise BadInputError(f'"{words.strip()}" is no probability between 0 and 1; a percentage is written 40%')
    return share


def _inner_share(words: str) -> Decimal:
    """A level: a probability without the ends, which no number has."""
    share = _share(words)
    if share in (0, 1):
        raise BadInputError(f'the level "{words.strip()}" does not lie between 0 and 100%')
    return share


def _cut(part: EstimatePart) -> tuple[Decimal, bool]:
    """Where a threshold cuts the scale: at its number, or right behind it."""
    return _place(part), part.relation in ("<=", ">")


def _below(part: EstimatePart) -> Decimal:
    """The probability said to lie below the cut of a threshold."""
    level = part.level or Decimal(0)
    return level if part.relation in ("<", "<=") else 1 - level


def _place(part: EstimatePart) -> Decimal:
    """A number or a day on one line, so that they can be put in order."""
    assert part.number is not None  # options are not put in order
    return part.number if isinstance(part.number, Decimal) else Decimal(part.number.toordinal())


def _percent(share: Decimal | None) -> str:
    return decimal_text((share or Decimal(0)) * 100) + "%"


def _folded(text: str, what: str, example: str) -> str:
    """The text on one line; where a line ended, an item did."""
    lines = [" ".join(line.split()).rstrip(",;") for line in text.strip().splitlines()]
    folded = "; ".join(line for line in lines if line)
    if not folded:
        raise BadInputError(f"the {what} is empty: write it like {example}")
    if len(folded) > LONGEST_ESTIMATE:
        raise BadInputError(f"the {what} has {len(folded):,} characters; {LONGEST_ESTIMATE:,} is the most")
    return folded
