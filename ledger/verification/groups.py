"""Forecasts grouped by their probability: all that calibration and discrimination need, however many there are."""

from collections.abc import Iterable, Sequence
from math import fsum
from typing import NamedTuple

from ledger.verification.ranges import require_share, require_weight


class Cell(NamedTuple):
    """Forecasts that are alike in probability and outcome.

    Attributes:
        probability: of the claim coming true, in [0, 1].
        outcome: 1 if it came true, 0 if not; the fraction in [0, 1] of a claim that partly did.
        weight: how many there are, above 0; a part of one where several forecasts share a question's weight.
    """

    probability: float
    outcome: float
    weight: float = 1.0


class Group(NamedTuple):
    """All forecasts of one probability.

    Attributes:
        probability: in [0, 1].
        weight: how many forecasts there are, above 0.
        came_true: the sum of their outcomes, in [0, weight].
        came_true_squares: the sum of the squares of their outcomes; the same as `came_true` where none is a fraction.
    """

    probability: float
    weight: float
    came_true: float
    came_true_squares: float

    @property
    def frequency(self) -> float:
        """The mean outcome, in [0, 1]."""
        return self.came_true / self.weight


def grouped(cells: Iterable[Cell | tuple[float, float, float]]) -> tuple[Group, ...]:
    """The cells, one group for each probability, in rising order. Order and repeats of the cells change nothing.

    Args:
        cells: of (probability, outcome, weight).

    Raises:
        ValueError: where a probability or an outcome lies outside [0, 1], or a weight is not above 0.

    >>> grouped([Cell(0.7, 1), Cell(0.2, 0, 3), Cell(0.7, 0)])[1]
    Group(probability=0.7, weight=2.0, came_true=1.0, came_true_squares=1.0)
    """
    found: dict[float, list[tuple[float, float]]] = {}
    for probability, outcome, weight in cells:
        require_share(outcome)
        found.setdefault(require_share(probability), []).append((outcome, require_weight(weight)))
    return tuple(
        Group(
            probability,
            fsum(weight for _, weight in alike),
            fsum(weight * outcome for outcome, weight in alike),
            fsum(weight * outcome * outcome for outcome, weight in alike),
        )
        for probability, alike in sorted(found.items())
    )


def total_weight(groups: Sequence[Group]) -> float:
    """How many forecasts there are in all groups.

    >>> total_weight(grouped([Cell(0.7, 1), Cell(0.2, 0, 3)]))
    4.0
    """
    return fsum(group.weight for group in groups)


def mean_outcome(groups: Sequence[Group]) -> float | None:
    """The base rate: the mean outcome of all forecasts, in [0, 1]; None where there are none.

    >>> mean_outcome(grouped([Cell(0.7, 1), Cell(0.2, 0, 3)]))
    0.25
    """
    return fsum(group.came_true for group in groups) / total_weight(groups) if groups else None


def mean_probability(groups: Sequence[Group]) -> float | None:
    """The mean of the probabilities, in [0, 1]; None where there are none.

    >>> mean_probability(grouped([Cell(0.75, 1), Cell(0.25, 0, 3)]))
    0.375
    """
    return fsum(group.weight * group.probability for group in groups) / total_weight(groups) if groups else None


def mean_brier_score(groups: Sequence[Group]) -> float | None:
    """The mean Brier score of all forecasts, in [0, 1], 0 is best; None where there are none.

    Formula: ``Σ w (p - o)² / Σ w``, for each group from its distance to its frequency and the spread of its outcomes.

    References:
        Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly Weather
        Review 78, 1-3. https://doi.org/10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2

    >>> round(mean_brier_score(grouped([Cell(0.7, 1), Cell(0.2, 0, 3)])), 4)
    0.0525
    """
    if not groups:
        return None
    distance = fsum(group.weight * (group.probability - group.frequency) ** 2 for group in groups)
    return (distance + fsum(outcome_spread(group) for group in groups)) / total_weight(groups)


def outcome_variance(groups: Sequence[Group]) -> float | None:
    """The variance of the outcomes, in [0, 0.25]: the Brier score of always saying the base rate.

    Formula: ``Σ w (o - r)² / Σ w`` with r the base rate; ``r (1 - r)`` where nothing came true in part. None where
    there are no forecasts.

    >>> outcome_variance(grouped([Cell(0.7, 1), Cell(0.2, 0, 3)]))
    0.1875
    """
    base_rate = mean_outcome(groups)
    if base_rate is None:
        return None
    between = fsum(group.weight * (group.frequency - base_rate) ** 2 for group in groups)
    return (between + fsum(outcome_spread(group) for group in groups)) / total_weight(groups)


def outcome_spread(group: Group) -> float:
    """The squared distances of a group's outcomes from their mean, added up; from 0 up.

    >>> outcome_spread(Group(0.7, 4.0, 1.0, 1.0))
    0.75
    """
    return max(group.came_true_squares - group.came_true * group.frequency, 0.0)
