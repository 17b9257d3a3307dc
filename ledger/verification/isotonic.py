"""Recalibration: the frequencies that rise with the probability and lie closest to what was seen."""

from collections.abc import Sequence
from typing import NamedTuple


class Block(NamedTuple):
    """Neighbouring probabilities that share one recalibrated value.

    Attributes:
        groups: how many distinct probabilities it holds.
        weight: how many forecasts.
        came_true: the sum of their outcomes.
    """

    groups: int
    weight: float
    came_true: float

    @property
    def frequency(self) -> float:
        """The recalibrated probability: the mean outcome of the block, in [0, 1]."""
        return self.came_true / self.weight


def isotonic_fit(weights: Sequence[float], came_true: Sequence[float]) -> list[Block]:
    """The rising step function closest to the outcomes, by pooling adjacent violators.

    Formula: minimises ``Σ w (c - o)²`` over all c that never fall as the probability rises. Neighbours whose
    frequencies fall are pooled into a block with their common frequency, until none do.

    Args:
        weights: how many forecasts there are of each distinct probability, in rising order of the probability.
        came_true: the sums of their outcomes.

    Returns:
        Blocks in rising order that hold each probability once; none where there are no forecasts.

    References:
        Ayer, M., Brunk, H. D., Ewing, G. M., Reid, W. T. and Silverman, E. (1955). An empirical distribution
        function for sampling with incomplete information. Annals of Mathematical Statistics 26, 641-647.
        https://doi.org/10.1214/aoms/1177728423

    >>> [tuple(block) for block in isotonic_fit([1, 1, 2], [1, 0, 2])]
    [(2, 2, 1), (1, 2, 2)]
    """
    blocks: list[tuple[int, float, float]] = []
    for weight, came in zip(weights, came_true, strict=True):
        groups = 1
        while blocks and blocks[-1][2] * weight >= came * blocks[-1][1]:
            pooled, more_weight, more_came = blocks.pop()
            groups, weight, came = groups + pooled, weight + more_weight, came + more_came
        blocks.append((groups, weight, came))
    return [Block(*block) for block in blocks]
