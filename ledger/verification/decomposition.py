"""The Brier score taken apart: how much is bad calibration, how much is telling cases apart, how much is the cases."""

from collections.abc import Sequence
from itertools import repeat
from math import fsum
from operator import sub
from typing import NamedTuple

from ledger.verification.calibration import TENTHS, split_into_bins
from ledger.verification.groups import Groups, mean_brier_score, mean_outcome, mean_square, outcome_variance
from ledger.verification.isotonic import isotonic_fit


class MurphyDecomposition(NamedTuple):
    """Murphy's three terms: ``brier = reliability - resolution + uncertainty``.

    Attributes:
        reliability: mean squared distance of the probabilities from the frequencies seen with them, 0 is best.
        resolution: Murphy's resolution, the mean squared distance of these frequencies from the base rate: the
            more the better.
        uncertainty: variance of the outcomes; ``r (1 - r)`` at the base rate r where none came true in part.
    """

    reliability: float
    resolution: float
    uncertainty: float


class BinnedDecomposition(NamedTuple):
    """Murphy's terms over bins, with the two that bins make necessary.

    ``brier = reliability - resolution + uncertainty + within_bin_variance - within_bin_covariance``

    Attributes:
        reliability: mean squared distance of the mean probability of a bin from its frequency, 0 is best.
        resolution: mean squared distance of the bins' frequencies from the base rate.
        uncertainty: variance of the outcomes.
        within_bin_variance: variance of the probabilities inside their bins.
        within_bin_covariance: twice the covariance of probabilities and outcomes inside the bins.
    """

    reliability: float
    resolution: float
    uncertainty: float
    within_bin_variance: float
    within_bin_covariance: float


class CorpDecomposition(NamedTuple):
    """The terms of CORP: ``brier = miscalibration - discrimination + uncertainty``.

    Attributes:
        miscalibration: how much the Brier score would fall if the probabilities were recalibrated, 0 is best.
        discrimination: how much better the recalibrated ones are than always saying the base rate: the more the
            better, up to the uncertainty.
        uncertainty: variance of the outcomes, the Brier score of always saying the base rate.
    """

    miscalibration: float
    discrimination: float
    uncertainty: float


def murphy_decomposition(groups: Groups) -> MurphyDecomposition | None:
    """Murphy's decomposition, exact: by distinct probability.

    Formula: with n_k forecasts of probability p_k, of which the share o_k came true, n in all and r the base rate:
    ``reliability = Σ n_k (p_k - o_k)² / n``, ``resolution = Σ n_k (o_k - r)² / n``, ``uncertainty = Σ (o - r)² / n``.
    With few forecasts to a probability both first terms come out too large, by about the same: read them from
    `corp_decomposition` then.

    Args:
        groups: as `grouped` gives them.

    Returns:
        Terms from 0 up that add up to the mean Brier score; None where there are no forecasts. Where all outcomes
        are the same, resolution and uncertainty are 0.

    References:
        Murphy, A. H. (1973). A new vector partition of the probability score. Journal of Applied Meteorology 12,
        595-600. https://doi.org/10.1175/1520-0450(1973)012<0595:ANVPOT>2.0.CO;2

    >>> from ledger.verification.groups import Cell, grouped
    >>> terms = murphy_decomposition(grouped([Cell(0.8, 1, 3), Cell(0.8, 0, 1), Cell(0.3, 0, 4)]))
    >>> [round(term, 6) for term in terms]
    [0.04625, 0.140625, 0.234375]
    """
    base_rate, uncertainty = mean_outcome(groups), outcome_variance(groups)
    if base_rate is None or uncertainty is None:
        return None
    return MurphyDecomposition(
        reliability=mean_square(groups, map(sub, groups.probabilities, groups.frequencies)),
        resolution=mean_square(groups, map(sub, groups.frequencies, repeat(base_rate))),
        uncertainty=uncertainty,
    )


def binned_decomposition(groups: Groups, edges: Sequence[float] = TENTHS) -> BinnedDecomposition | None:
    """Murphy's decomposition over bins, with the within-bin terms that make it add up.

    Formula: with p_b the mean probability and o_b the frequency of bin b, the first three terms as Murphy's, and
    ``within_bin_variance = Σ (p - p_b)² / n``, ``within_bin_covariance = 2 Σ (p - p_b)(o - o_b) / n``.

    Args:
        groups: as `grouped` gives them.
        edges: of the bins, as for `split_into_bins`.

    Returns:
        Terms that add up to the mean Brier score; None where there are no forecasts.

    Raises:
        ValueError: where the edges do not rise from 0 to 1.

    References:
        Stephenson, D. B., Coelho, C. A. S. and Jolliffe, I. T. (2008). Two extra components in the Brier score
        decomposition. Weather and Forecasting 23, 752-757. https://doi.org/10.1175/2007WAF2006116.1

    >>> from ledger.verification.groups import Cell, grouped
    >>> terms = binned_decomposition(grouped([Cell(0.82, 1), Cell(0.86, 0), Cell(0.31, 0)]))
    >>> [round(term, 4) for term in terms]
    [0.1091, 0.0556, 0.2222, 0.0003, -0.0133]
    """
    base_rate, uncertainty = mean_outcome(groups), outcome_variance(groups)
    if base_rate is None or uncertainty is None:
        return None
    bins = split_into_bins(groups, edges)
    inside = [
        (weight, probability - b.mean_probability, frequency - b.frequency)
        for b in bins
        for weight, probability, frequency in zip(
            b.groups.weights, b.groups.probabilities, b.groups.frequencies, strict=True
        )
    ]
    return BinnedDecomposition(
        reliability=fsum(b.weight * (b.mean_probability - b.frequency) ** 2 for b in bins) / groups.n,
        resolution=fsum(b.weight * (b.frequency - base_rate) ** 2 for b in bins) / groups.n,
        uncertainty=uncertainty,
        within_bin_variance=fsum(weight * p * p for weight, p, _ in inside) / groups.n,
        within_bin_covariance=2 * fsum(weight * p * o for weight, p, o in inside) / groups.n,
    )


def corp_decomposition(groups: Groups) -> CorpDecomposition | None:
    """The CORP decomposition: consistent, optimally binned, reproducible, by pooling adjacent violators.

    Formula: with S the mean Brier score, S_C that of the recalibrated probabilities (`isotonic_fit`) and S_R that of
    always saying the base rate: ``miscalibration = S - S_C``, ``discrimination = S_R - S_C``, ``uncertainty = S_R``.
    Equal probabilities are pooled before the fit, so that the order of the forecasts changes nothing.

    Args:
        groups: as `grouped` gives them.

    Returns:
        Terms from 0 up that add up to the mean Brier score; None where there are no forecasts. Where all outcomes
        are the same, discrimination and uncertainty are 0. With few forecasts both first terms come out large.

    References:
        Dimitriadis, T., Gneiting, T. and Jordan, A. I. (2021). Stable reliability diagrams for probabilistic
        classifiers. Proceedings of the National Academy of Sciences 118, e2016191118.
        https://doi.org/10.1073/pnas.2016191118

    >>> from ledger.verification.groups import Cell, grouped
    >>> terms = corp_decomposition(grouped([Cell(0.8, 1, 3), Cell(0.6, 0), Cell(0.3, 1), Cell(0.1, 0, 3)]))
    >>> [round(term, 5) for term in terms]
    [0.0625, 0.1875, 0.25]
    """
    base_rate, uncertainty, brier = mean_outcome(groups), outcome_variance(groups), mean_brier_score(groups)
    if base_rate is None or uncertainty is None or brier is None:
        return None
    blocks = isotonic_fit(groups.weights, groups.came_true)
    discrimination = fsum(block.weight * (block.frequency - base_rate) ** 2 for block in blocks) / groups.n
    # Below 0 only by the last digit, where nothing was to be recalibrated.
    return CorpDecomposition(max(brier - (uncertainty - discrimination), 0.0), discrimination, uncertainty)
