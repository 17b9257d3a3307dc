"""Forecasts grouped by their probability: all that calibration and discrimination need, however many there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from math import fsum
from operator import lt, mul, sub, truediv
from typing import NamedTuple

from ledger.verification.ranges import require_share, require_weight

SLACK = 1 + 1e-9
"""By how much a sum of outcomes may outgrow the sum that bounds it."""


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


@dataclass(frozen=True)
class Groups:
    """Forecasts by probability, as columns of the same length: the same place in each is one probability.

    A ledger's database can add these up itself; `grouped` does it for cells.

    Attributes:
        probabilities: in [0, 1], each once, in rising order.
        weights: how many forecasts there are of each, above 0.
        came_true: the sums of their outcomes, in [0, weight].
        came_true_squares: the sums of the squares of their outcomes; the same as `came_true` where none is a fraction.
    """

    probabilities: tuple[float, ...]
    weights: tuple[float, ...]
    came_true: tuple[float, ...]
    came_true_squares: tuple[float, ...]

    @cached_property
    def n(self) -> float:
        """How many forecasts there are in all: the sum of the weights."""
        return fsum(self.weights)

    @cached_property
    def frequencies(self) -> tuple[float, ...]:
        """The mean outcome at each probability, in [0, 1]."""
        return tuple(map(truediv, self.came_true, self.weights))

    @cached_property
    def base_rate(self) -> float | None:
        """As `mean_outcome` says; kept, since many figures ask for it."""
        return fsum(self.came_true) / self.n if self.weights else None

    @cached_property
    def variance(self) -> float | None:
        """As `outcome_variance` says; kept, since many figures ask for it."""
        if self.base_rate is None:
            return None
        between = mean_square(self, map(sub, self.frequencies, repeat(self.base_rate)))
        return between + _spread_of_outcomes(self) / self.n

    @cached_property
    def brier(self) -> float | None:
        """As `mean_brier_score` says; kept, since many figures ask for it."""
        if not self.weights:
            return None
        distance = mean_square(self, map(sub, self.probabilities, self.frequencies))
        return distance + _spread_of_outcomes(self) / self.n

    def part(self, start: int, stop: int) -> "Groups":
        """The groups from one place up to another.

        >>> grouped([Cell(0.7, 1), Cell(0.2, 0, 3)]).part(1, 2).probabilities
        (0.7,)
        """
        columns = (self.probabilities, self.weights, self.came_true, self.came_true_squares)
        return Groups(*(column[start:stop] for column in columns))


def grouped(cells: Iterable[Cell | tuple[float, float, float]]) -> Groups:
    """The cells by probability. Order and repeats of the cells change nothing.

    Args:
        cells: of (probability, outcome, weight).

    Raises:
        ValueError: where a probability or an outcome lies outside [0, 1], or a weight is not above 0.

    >>> groups = grouped([Cell(0.7, 1), Cell(0.2, 0, 3), Cell(0.7, 0)])
    >>> groups.probabilities, groups.weights, groups.came_true
    ((0.2, 0.7), (3.0, 2.0), (0.0, 1.0))
    """
    found: dict[float, list[tuple[float, float]]] = {}
    for probability, outcome, weight in cells:
        require_share(outcome)
        found.setdefault(require_share(probability), []).append((outcome, require_weight(weight)))
    ordered = sorted(found.items())
    return Groups(
        tuple(probability for probability, _ in ordered),
        tuple(fsum(weight for _, weight in alike) for _, alike in ordered),
        tuple(fsum(weight * outcome for outcome, weight in alike) for _, alike in ordered),
        tuple(fsum(weight * outcome * outcome for outcome, weight in alike) for _, alike in ordered),
    )


def groups_of_sums(rows: Iterable[tuple[float, float, float, float]]) -> Groups:
    """The groups from sums that a database made, one row for each probability, in rising order.

    Args:
        rows: of (probability, weight, sum of outcomes, sum of squared outcomes), the last two each times its weight.

    Raises:
        ValueError: where the probabilities do not rise within [0, 1], or sums do not fit their weights.

    >>> groups_of_sums([(0.2, 3, 0, 0), (0.7, 2, 1, 1)]).frequencies
    (0.0, 0.5)
    """
    probabilities, weights, came_true, squares = tuple(zip(*rows, strict=True)) or ((), (), (), ())
    # Every comparison with what is not a number is false.
    ends = (*probabilities[:1], *probabilities[-1:])
    if not (all(map(lt, probabilities, probabilities[1:])) and all(0 <= end <= 1 for end in ends)):
        raise ValueError("the probabilities of the groups do not rise within [0, 1]")
    # Sums made in another order may differ in their last digits.
    fit = (0 <= s <= c * SLACK and c <= w * SLACK for s, c, w in zip(squares, came_true, weights, strict=True))
    if not all(fit):
        raise ValueError("the outcomes of a group do not fit its weight")
    for weight in weights:
        require_weight(weight)
    return Groups(probabilities, weights, came_true, squares)


def mean_outcome(groups: Groups) -> float | None:
    """The base rate: the mean outcome of all forecasts, in [0, 1]; None where there are none.

    >>> mean_outcome(grouped([Cell(0.7, 1), Cell(0.2, 0, 3)]))
    0.25
    """
    return groups.base_rate


def mean_probability(groups: Groups) -> float | None:
    """The mean of the probabilities, in [0, 1]; None where there are none.

    >>> mean_probability(grouped([Cell(0.75, 1), Cell(0.25, 0, 3)]))
    0.375
    """
    return fsum(map(mul, groups.weights, groups.probabilities)) / groups.n if groups.weights else None


def mean_brier_score(groups: Groups) -> float | None:
    """The mean Brier score of all forecasts, in [0, 1], 0 is best; None where there are none.

    Formula: ``Σ w (p - o)² / Σ w``, for each group from its distance to its frequency and the spread of its outcomes.

    References:
        Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly Weather
        Review 78, 1-3. https://doi.org/10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2

    >>> round(mean_brier_score(grouped([Cell(0.7, 1), Cell(0.2, 0, 3)])), 4)
    0.0525
    """
    return groups.brier


def outcome_variance(groups: Groups) -> float | None:
    """The variance of the outcomes, in [0, 0.25]: the Brier score of always saying the base rate.

    Formula: ``Σ w (o - r)² / Σ w`` with r the base rate; ``r (1 - r)`` where nothing came true in part. None where
    there are no forecasts.

    >>> outcome_variance(grouped([Cell(0.7, 1), Cell(0.2, 0, 3)]))
    0.1875
    """
    return groups.variance


def mean_square(groups: Groups, distances: Iterable[float]) -> float:
    """The mean over all forecasts of the square of a distance given for each group; there have to be some.

    >>> mean_square(grouped([Cell(0.7, 1), Cell(0.2, 0, 3)]), [2.0, 4.0])
    7.0
    """
    each = list(distances)
    return fsum(map(mul, groups.weights, map(mul, each, each))) / groups.n


def _spread_of_outcomes(groups: Groups) -> float:
    """The squared distances of the outcomes from the frequency of their group, added up."""
    # Outcomes of 0 and 1 have no rounding to lose; fractions may leave a last digit below 0.
    explained = map(mul, groups.came_true, groups.frequencies)
    return max(fsum(map(sub, groups.came_true_squares, explained)), 0.0)
