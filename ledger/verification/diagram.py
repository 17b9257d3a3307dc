"""Reliability diagrams: what happened against what was said, with the band that chance alone would fill."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, repeat
from math import exp, floor, fsum, lgamma, log, log1p, sqrt
from random import Random
from typing import NamedTuple

from ledger.verification.calibration import TENTHS, split_into_bins
from ledger.verification.groups import Groups
from ledger.verification.intervals import percentile_interval
from ledger.verification.isotonic import isotonic_fit
from ledger.verification.ranges import require_between


class DiagramPoint(NamedTuple):
    """A point of a reliability diagram.

    Attributes:
        probability: what was said, in [0, 1].
        frequency: what happened: the recalibrated probability, or the frequency in the bin, in [0, 1].
        weight: how many forecasts stand behind it.
        low: lower end of the consistency band: where the frequency would lie by chance if the source were calibrated.
        high: upper end of it.
    """

    probability: float
    frequency: float
    weight: float
    low: float
    high: float


def reliability_diagram(
    groups: Groups, random: Random, *, level: float = 0.9, resamples: int = 1000
) -> tuple[DiagramPoint, ...]:
    """The CORP reliability diagram: the isotonic fit at each distinct probability, with its consistency band.

    Formula: the frequency is that of `isotonic_fit`. For the band, outcomes are drawn as if each probability were
    right and fitted anew; its ends are the percentiles ``(1 ± level) / 2`` of these fits, point by point. A weight
    that is no whole number counts as its whole part and one more forecast of the weight that is left. Forecasts are
    drawn as independent; where several stand on one question, give them its one weight together.

    Args:
        groups: as `grouped` gives them.
        random: the source of chance; the same seed gives the same band.
        level: the share of resamples inside the band at each point, between 0 and 1.
        resamples: how many times outcomes are drawn, 1 or more; the time grows with it and with the number of groups.

    Returns:
        A point for each distinct probability, rising in both; none where there are no forecasts.

    Raises:
        ValueError: where the level or the number of resamples is out of range.

    References:
        Bröcker, J. and Smith, L. A. (2007). Increasing the reliability of reliability diagrams. Weather and
        Forecasting 22, 651-661. https://doi.org/10.1175/WAF993.1
        Dimitriadis, T., Gneiting, T. and Jordan, A. I. (2021). Stable reliability diagrams for probabilistic
        classifiers. Proceedings of the National Academy of Sciences 118, e2016191118.
        https://doi.org/10.1073/pnas.2016191118

    >>> from ledger.verification.groups import Cell, grouped
    >>> points = reliability_diagram(grouped([Cell(0.2, 1, 3), Cell(0.2, 0, 7), Cell(0.9, 1, 10)]), Random(1))
    >>> [[round(value, 2) for value in point] for point in points]
    [[0.2, 0.3, 10.0, 0.0, 0.4], [0.9, 1.0, 10.0, 0.7, 1.0]]
    """

    def fitted(came_true: Sequence[float]) -> list[float]:
        blocks = isotonic_fit(groups.weights, came_true)
        return [frequency for block in blocks for frequency in repeat(block.frequency, block.groups)]

    said = list(zip(groups.probabilities, groups.weights, strict=True))
    return _with_band(groups, fitted, said, random, level, resamples)


def binned_reliability_diagram(
    groups: Groups,
    random: Random,
    *,
    edges: Sequence[float] = TENTHS,
    level: float = 0.9,
    resamples: int = 1000,
) -> tuple[DiagramPoint, ...]:
    """The reliability diagram over bins, with its consistency band: coarser than CORP, and it depends on the bins.

    Formula: the frequency in each bin against its mean probability; the band as in `reliability_diagram`, from the
    frequencies of the bins with outcomes drawn as if each probability were right.

    Args:
        groups: as `grouped` gives them.
        random: the source of chance; the same seed gives the same band.
        edges: of the bins, as for `split_into_bins`.
        level: the share of resamples inside the band at each point, between 0 and 1.
        resamples: how many times outcomes are drawn, 1 or more.

    Returns:
        A point for each bin that holds forecasts, in rising order; none where there are no forecasts.

    Raises:
        ValueError: where the edges, the level or the number of resamples are out of range.

    References:
        Bröcker, J. and Smith, L. A. (2007). Increasing the reliability of reliability diagrams. Weather and
        Forecasting 22, 651-661. https://doi.org/10.1175/WAF993.1

    >>> from ledger.verification.groups import Cell, grouped
    >>> points = binned_reliability_diagram(grouped([Cell(0.22, 1, 3), Cell(0.28, 0, 7)]), Random(1))
    >>> [[round(value, 2) for value in point] for point in points]
    [[0.26, 0.3, 10.0, 0.1, 0.5]]
    """
    bins = split_into_bins(groups, edges)
    sizes = [len(found.groups.weights) for found in bins]

    def frequencies(came_true: Sequence[float]) -> list[float]:
        drawn = iter(came_true)
        return [fsum(islice(drawn, size)) / found.weight for size, found in zip(sizes, bins, strict=True)]

    said = [(found.mean_probability, found.weight) for found in bins]
    return _with_band(groups, frequencies, said, random, level, resamples)


def _with_band(
    groups: Groups,
    frequencies: Callable[[Sequence[float]], list[float]],
    said: Sequence[tuple[float, float]],
    random: Random,
    level: float,
    resamples: int,
) -> tuple[DiagramPoint, ...]:
    """The points, with `frequencies` taking what came true at each probability to what is drawn."""
    require_between(level, "the level of a band")
    if resamples < 1:
        raise ValueError(f"a band needs one resample or more, not {resamples}")
    by_chance = zip(*map(frequencies, _calibrated_outcomes(groups, random, resamples)), strict=True)
    return tuple(
        DiagramPoint(probability, frequency, weight, *percentile_interval(sorted(chance), level))
        for (probability, weight), frequency, chance in zip(said, frequencies(groups.came_true), by_chance, strict=True)
    )


def _calibrated_outcomes(groups: Groups, random: Random, resamples: int) -> Iterator[list[float]]:
    """What comes true at each probability, drawn as if the probabilities were right."""
    tables = []
    for probability, weight in zip(groups.probabilities, groups.weights, strict=True):
        whole = floor(weight)
        tables.append((*_binomial_table(whole, probability), probability, weight - whole))
    for _ in range(resamples):
        yield [
            least
            + bisect_right(cumulative, random.random())
            + (rest if rest and random.random() < probability else 0.0)
            for least, cumulative, probability, rest in tables
        ]


def _binomial_table(n: int, p: float) -> tuple[int, list[float]]:
    """The least number of successes worth naming, and the probabilities of no more than it, of one more and so on.

    What lies more than about ten standard deviations from the mean has no chance of being drawn.
    """
    if p in (0.0, 1.0) or n == 0:
        return round(n * p), []
    reach = 10 * sqrt(n * p * (1 - p)) + 10
    least, most = max(floor(n * p - reach), 0), min(floor(n * p + reach), n)
    cumulative, total = [], 0.0
    for k in range(least, most):
        ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
        total += exp(ways + k * log(p) + (n - k) * log1p(-p))
        cumulative.append(total)
    return least, cumulative
