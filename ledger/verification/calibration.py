"""Calibration: whether what was said to happen in 7 of 10 cases did, on the whole and bin by bin."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from operator import mul

from ledger.verification.groups import Groups, mean_outcome, mean_probability

TENTHS = tuple(tenth / 10 for tenth in range(11))
"""The edges of ten bins of equal width: [0, 0.1), [0.1, 0.2) … [0.9, 1]."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The forecasts whose probability lies in [low, high); in the last bin the upper end is included.

    Attributes:
        low: lower edge.
        high: upper edge.
        weight: how many forecasts it holds, above 0.
        mean_probability: mean of their probabilities, in [low, high].
        frequency: mean of their outcomes, in [0, 1].
        groups: the forecasts themselves.
    """

    low: float
    high: float
    weight: float
    mean_probability: float
    frequency: float
    groups: Groups


def split_into_bins(groups: Groups, edges: Sequence[float] = TENTHS) -> tuple[Bin, ...]:
    """The bins that hold forecasts, in rising order; empty ones are left out.

    Args:
        groups: as `grouped` gives them.
        edges: rising from 0 to 1; a probability on an edge belongs to the bin above it, 1 to the last.

    Raises:
        ValueError: where the edges do not rise from 0 to 1.

    >>> from ledger.verification.groups import Cell, grouped
    >>> found = split_into_bins(grouped([Cell(0.1, 0), Cell(0.15, 1), Cell(1.0, 1)]))
    >>> [(bin.low, bin.high, bin.weight, bin.mean_probability, bin.frequency) for bin in found]
    [(0.1, 0.2, 2.0, 0.125, 0.5), (0.9, 1.0, 1.0, 1.0, 1.0)]
    """
    if len(edges) < 2 or edges[0] != 0 or edges[-1] != 1 or any(low >= high for low, high in pairwise(edges)):
        raise ValueError(f"the edges of bins have to rise from 0 to 1: {', '.join(map(str, edges))}")
    starts = [bisect_left(groups.probabilities, edge) for edge in edges[:-1]] + [len(groups.probabilities)]
    spans = zip(pairwise(edges), pairwise(starts), strict=True)
    return tuple(_bin(low, high, groups.part(start, stop)) for (low, high), (start, stop) in spans if start < stop)


def calibration_in_the_large(groups: Groups) -> float | None:
    """How much more was said than happened, on the whole: mean probability less base rate.

    Formula: ``mean p - mean o``. Says whether a source leans towards yes or no, not whether it can tell them apart.

    Args:
        groups: as `grouped` gives them.

    Returns:
        In [-1, 1], 0 is best, above 0 where too much was foretold; None where there are no forecasts.

    References:
        Yates, J. F. (1982). External correspondence: decompositions of the mean probability score. Organizational
        Behavior and Human Performance 30, 132-156. https://doi.org/10.1016/0030-5073(82)90237-9

    >>> from ledger.verification.groups import Cell, grouped
    >>> round(calibration_in_the_large(grouped([Cell(0.9, 1), Cell(0.7, 0)])), 4)
    0.3
    """
    said, happened = mean_probability(groups), mean_outcome(groups)
    return None if said is None or happened is None else said - happened


def expected_calibration_error(groups: Groups, edges: Sequence[float] = TENTHS) -> float | None:
    """The mean distance between what was said and what happened, bin by bin.

    Formula: ``Σ n_b |p_b - o_b| / n`` over the bins, with p_b the mean probability and o_b the frequency of a bin. It
    depends on the bins, which have to be named beside it, and comes out too large where bins hold few forecasts.

    Args:
        groups: as `grouped` gives them.
        edges: of the bins, as for `split_into_bins`; ten of equal width where none are given.

    Returns:
        In [0, 1], 0 is best; None where there are no forecasts.

    Raises:
        ValueError: where the edges do not rise from 0 to 1.

    References:
        Naeini, M. P., Cooper, G. F. and Hauskrecht, M. (2015). Obtaining well calibrated probabilities using
        Bayesian binning. Proceedings of the AAAI Conference on Artificial Intelligence 29.
        https://doi.org/10.1609/aaai.v29i1.9602

    >>> from ledger.verification.groups import Cell, grouped
    >>> round(expected_calibration_error(grouped([Cell(0.7, 1, 2), Cell(0.7, 0, 2), Cell(0.2, 0, 4)])), 4)
    0.2
    """
    bins = split_into_bins(groups, edges)
    return fsum(b.weight * abs(b.mean_probability - b.frequency) for b in bins) / groups.n if bins else None


def _bin(low: float, high: float, groups: Groups) -> Bin:
    return Bin(
        low=low,
        high=high,
        weight=groups.n,
        mean_probability=fsum(map(mul, groups.weights, groups.probabilities)) / groups.n,
        frequency=fsum(groups.came_true) / groups.n,
        groups=groups,
    )
