"""Recalibration: the frequencies that rise with the probability and lie closest to what was seen."""

from collections.abc import Sequence
from typing import NamedTuple

from ledger.verification.groups import Group


class Block(NamedTuple):
    """Neighbouring probabilities that share one recalibrated value.

    Attributes:
        first: index of the first group in it.
        last: index of the last.
        weight: how many forecasts it holds.
        came_true: the sum of their outcomes.
    """

    first: int
    last: int
    weight: float
    came_true: float

    @property
    def frequency(self) -> float:
        """The recalibrated probability: the mean outcome of the block, in [0, 1]."""
        return self.came_true / self.weight


def isotonic_fit(groups: Sequence[Group]) -> list[Block]:
    """The rising step function closest to the outcomes, by pooling adjacent violators.

    Formula: minimises ``Σ w (c - o)²`` over all c that never fall as the probability rises. Neighbours whose
    frequencies fall are pooled into a block with their common frequency, until none do.

    Args:
        groups: as `grouped` gives them: each probability once, in rising order.

    Returns:
        Blocks in rising order that hold each group once; none where there are no forecasts.

    References:
        Ayer, M., Brunk, H. D., Ewing, G. M., Reid, W. T. and Silverman, E. (1955). An empirical distribution
        function for sampling with incomplete information. Annals of Mathematical Statistics 26, 641-647.
        https://doi.org/10.1214/aoms/1177728423

    >>> from ledger.verification.groups import Cell, grouped
    >>> [block.frequency for block in isotonic_fit(grouped([Cell(0.2, 1), Cell(0.4, 0), Cell(0.9, 1)]))]
    [0.5, 1.0]
    """
    first: list[int] = []
    weights: list[float] = []
    came: list[float] = []
    for index, group in enumerate(groups):
        start, weight, came_true = index, group.weight, group.came_true
        while came and came[-1] * weight >= came_true * weights[-1]:
            start, weight, came_true = first.pop(), weight + weights.pop(), came_true + came.pop()
        first.append(start)
        weights.append(weight)
        came.append(came_true)
    last = [*(start - 1 for start in first[1:]), len(groups) - 1]
    return [Block(*block) for block in zip(first, last, weights, came, strict=True)] if groups else []
