"""The score of one estimate of a number or a day, in whichever form it was given."""

from dataclasses import dataclass
from datetime import date
from math import fsum
from typing import NamedTuple

from ledger.terms import EstimateForm
from ledger.verification.quantities import days_off, quantile_score
from ledger.verification.scores import brier_score

MEDIAN = 0.5


class Part(NamedTuple):
    """A number, day or option of an estimate, as `terms.EstimatePart` has it; a day is its ordinal number."""

    label: str
    number: float | None = None
    level: float | None = None
    relation: str | None = None


class Said(NamedTuple):
    """An estimate."""

    form: EstimateForm
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Came:
    """How a question came out.

    Attributes:
        number: the number, or the ordinal of the day; None for a choice.
        option: the option; None for a number or a day.
        is_later: the day is only one by which it had not happened.
    """

    number: float | None = None
    option: str | None = None
    is_later: bool = False


def crps_of(said: Said, came: Came) -> float | None:
    """The CRPS of an estimate of a number or a day, in the unit or in days.

    Formula: ``2/M Σ quantile_score(level, q, y)`` over the M quantiles that the estimate gives, as in
    `quantities.quantiles_crps`: a point is one at the level ½, an interval one at each end, and a threshold one at the
    probability said to lie below it. Thresholds at 0 or 1 say nothing of the scale and are left out.

    Returns:
        From 0 (best) up; None where the estimate has no probability, or it is not known when it happened.
    """
    quantiles = _quantiles(said)
    if not quantiles or came.number is None or came.is_later:
        return None
    outcome = came.number
    return 2 * fsum(quantile_score(level, number, outcome) for level, number in quantiles) / len(quantiles)


def threshold_brier(said: Said, came: Came) -> float | None:
    """The mean Brier score of the thresholds of an estimate; of dates, those of which it is known by now.

    >>> said = Said(EstimateForm.THRESHOLDS, (Part("> 3", 3.0, 0.4, ">"), Part("> 4", 4.0, 0.1, ">")))
    >>> round(threshold_brier(said, Came(3.5)) or 0, 4)
    0.185
    """
    if said.form is not EstimateForm.THRESHOLDS or came.number is None:
        return None
    known = [part for part in said.parts if not came.is_later or (part.number or 0.0) <= came.number]
    scores = [brier_score(part.level or 0.0, float(_holds(part, came))) for part in known]
    return fsum(scores) / len(scores) if scores else None


def days_late(said: Said, came: Came) -> float | None:
    """By how many days something happened outside the days that were named; above 0 where later.

    Of quantiles the median is the day; thresholds name none.
    """
    if came.number is None or came.is_later:
        return None
    if said.form is EstimateForm.INTERVAL:
        ends = [part.number for part in said.parts if part.number is not None]
    else:
        named = middle(said)
        ends = [] if named is None else [named]
    if not ends:
        return None
    first, last = (date.fromordinal(round(end)) for end in (ends[0], ends[-1]))
    return float(days_off(first, last, date.fromordinal(round(came.number))))


def _holds(part: Part, came: Came) -> bool:
    """Whether an answer lies on the side of a threshold that it names."""
    number, outcome = part.number or 0.0, came.number or 0.0
    if came.is_later:
        return part.relation in (">", ">=")
    sides = {"<": outcome < number, "<=": outcome <= number, ">": outcome > number, ">=": outcome >= number}
    return sides[part.relation or "<="]


def _quantiles(said: Said) -> list[tuple[float, float]]:
    """Level and number of each quantile that an estimate gives."""
    if said.form is EstimateForm.POINT:
        return [(MEDIAN, said.parts[0].number or 0.0)]
    found = []
    for part in said.parts:
        if part.level is None or part.number is None:
            continue
        below = 1 - part.level if part.relation in (">", ">=") else part.level
        if 0 < below < 1:
            found.append((below, part.number))
    return found


def middle(said: Said) -> float | None:
    """The number by which an estimate is said to be off: its point, its median, or the middle of its interval.

    The middle, and not the nearer end, so that an interval is not the better the wider it is.
    """
    numbers = [part.number for part in said.parts if part.number is not None]
    if said.form is EstimateForm.POINT:
        return numbers[0]
    if said.form is EstimateForm.INTERVAL:
        return (numbers[0] + numbers[-1]) / 2
    if said.form is not EstimateForm.QUANTILES:
        return None
    ordered = sorted((part.level or 0.0, part.number or 0.0) for part in said.parts)
    below = [pair for pair in ordered if pair[0] <= MEDIAN]
    above = [pair for pair in ordered if pair[0] >= MEDIAN]
    if not below or not above:
        return None
    (low_level, low), (high_level, high) = below[-1], above[0]
    return low if low_level == high_level else low + (high - low) * (MEDIAN - low_level) / (high_level - low_level)


def ends_of(said: Said) -> tuple[float, float]:
    """The two ends of an interval."""
    return said.parts[0].number or 0.0, said.parts[-1].number or 0.0


def level_of(said: Said) -> float | None:
    """The probability said to lie inside an interval, without the noise of binary fractions."""
    low, high = said.parts[0].level, said.parts[-1].level
    return None if low is None or high is None else round(high - low, 9)
