"""Intervals around shares and around mean scores."""

from collections.abc import Iterable, Sequence
from math import floor, fsum, sqrt
from random import Random
from typing import NamedTuple

from ledger.verification.ranges import require_between, require_finite, require_weight
from ledger.verification.student import student_t_quantile

Z_95 = 1.959963984540054
"""The 97.5 % point of the standard normal distribution."""


def wilson_interval(successes: float, trials: float, z: float = Z_95) -> tuple[float, float] | None:
    """Wilson's score interval for a share, which stays in [0, 1] and holds for few trials too.

    Formula: ``(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)`` with ``p = successes / n``.

    Args:
        successes: in [0, trials].
        trials: how many there were; a sum of weights where they count by parts.
        z: normal quantile of the wanted cover; the default gives 95 %.

    Returns:
        The lower and the upper end, or None where there were no trials.

    Raises:
        ValueError: where `successes` lies outside [0, trials].

    References:
        Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of
        the American Statistical Association 22, 209-212. https://doi.org/10.1080/01621459.1927.10502953

    >>> [round(end, 2) for end in wilson_interval(6, 10)]
    [0.31, 0.83]
    """
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} successes do not fit into {trials} trials")
    if trials == 0:
        return None
    share = successes / trials
    centre = share + z * z / (2 * trials)
    spread = z * sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    # At the ends rounding may step over 0, 1 or the share itself by the last digit.
    low = 0.0 if successes == 0 else (centre - spread) / scale
    high = 1.0 if successes == trials else (centre + spread) / scale
    return low, high


class Cluster(NamedTuple):
    """The scores of all predictions on one question, which hang together.

    Attributes:
        weight: how many predictions there are, above 0; a part of one where they share a question's weight.
        score: the sum of their scores, each times its weight.
    """

    weight: float
    score: float


def bootstrap_interval(
    clusters: Iterable[Cluster | tuple[float, float]], random: Random, *, level: float = 0.95, resamples: int = 1000
) -> tuple[float, float] | None:
    """Percentile bootstrap interval for a mean score, with whole questions drawn, not single predictions.

    Formula: the mean score is ``Σ score / Σ weight``. As many questions as there are get drawn with replacement,
    each with all its predictions, and the mean is taken anew; the ends are the percentiles ``(1 ± level) / 2`` of
    these means. Several predictions on one question stand or fall together: drawing them one by one would make the
    interval too narrow. With fewer than about 20 questions it is too narrow all the same.

    Args:
        clusters: one for each question, of (weight, sum of scores). Their order changes nothing.
        random: the source of chance; the same seed gives the same interval.
        level: the wanted cover, between 0 and 1.
        resamples: how many times questions are drawn, 1 or more.

    Returns:
        The lower and the upper end; None where there are fewer than two questions.

    Raises:
        ValueError: where a weight is not above 0, a score is not finite, or the level or the number of resamples is
            out of range.

    References:
        Efron, B. (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7, 1-26.
        https://doi.org/10.1214/aos/1176344552
        Field, C. A. and Welsh, A. H. (2007). Bootstrapping clustered data. Journal of the Royal Statistical
        Society B 69, 369-390. https://doi.org/10.1111/j.1467-9868.2007.00593.x

    >>> ends = bootstrap_interval([(1, 0.04), (2, 0.5), (1, 0.09), (1, 0.36)], Random(1))
    >>> [round(end, 3) for end in ends]
    [0.065, 0.292]
    """
    require_between(level, "the level of an interval")
    if resamples < 1:
        raise ValueError(f"a bootstrap needs one resample or more, not {resamples}")
    ordered = _checked(clusters)
    n = len(ordered)
    if n < 2:
        return None
    # A complex number adds up weight and score in one go, which halves the time.
    pairs = [complex(cluster.weight, cluster.score) for cluster in ordered]
    totals = (sum(random.choices(pairs, k=n)) for _ in range(resamples))
    return percentile_interval(sorted(total.imag / total.real for total in totals), level)


def clustered_interval(
    clusters: Iterable[Cluster | tuple[float, float]], *, level: float = 0.95
) -> tuple[float, float] | None:
    """The interval for a mean score from its standard error clustered by question: no chance, and one pass.

    Formula: ``m ± t s`` with m = Σ score / Σ weight, ``s² = n/(n - 1) Σ (score - m weight)² / (Σ weight)²`` over the
    n questions, and t the quantile ``(1 + level) / 2`` of Student's t with n - 1 degrees of freedom. For many sources
    at once, where a bootstrap for each takes too long; the two agree where there are many questions.

    Args:
        clusters: one for each question, of (weight, sum of scores).
        level: the wanted cover, between 0 and 1.

    Returns:
        The lower and the upper end, which may lie beyond what the score can reach; None where there are fewer than
        two questions.

    Raises:
        ValueError: where a weight is not above 0, a score is not finite, or the level is out of range.

    References:
        Liang, K.-Y. and Zeger, S. L. (1986). Longitudinal data analysis using generalized linear models. Biometrika
        73, 13-22. https://doi.org/10.1093/biomet/73.1.13

    >>> [round(end, 3) for end in clustered_interval([(1, 0.04), (2, 0.5), (1, 0.09), (1, 0.36)])]
    [-0.002, 0.398]
    """
    require_between(level, "the level of an interval")
    ordered = _checked(clusters)
    n = len(ordered)
    if n < 2:
        return None
    weight = fsum(cluster.weight for cluster in ordered)
    mean = fsum(cluster.score for cluster in ordered) / weight
    squares = fsum((cluster.score - mean * cluster.weight) ** 2 for cluster in ordered)
    reach = student_t_quantile((1 + level) / 2, n - 1) * sqrt(n / (n - 1) * squares) / weight
    return mean - reach, mean + reach


def percentile_interval(ordered: Sequence[float], level: float) -> tuple[float, float]:
    """The middle part of ordered values that holds the share `level` of them, between neighbours in proportion.

    Args:
        ordered: one value or more, in rising order.
        level: between 0 and 1.

    Raises:
        ValueError: where there is no value or the level is out of range.

    References:
        Hyndman, R. J. and Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50,
        361-365, definition 7. https://doi.org/10.1080/00031305.1996.10473566

    >>> percentile_interval([1, 2, 3, 4, 5], 0.5)
    (2.0, 4.0)
    """
    require_between(level, "the level of an interval")
    if not ordered:
        raise ValueError("no values to take percentiles of")

    def percentile(share: float) -> float:
        place = share * (len(ordered) - 1)
        below = floor(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (place - below) * (ordered[above] - ordered[below])

    return percentile((1 - level) / 2), percentile((1 + level) / 2)


def _checked(clusters: Iterable[Cluster | tuple[float, float]]) -> list[Cluster]:
    """The clusters in an order of their own, so that theirs does not reach the draws."""
    return sorted(Cluster(require_weight(weight), require_finite(score, "a score")) for weight, score in clusters)
