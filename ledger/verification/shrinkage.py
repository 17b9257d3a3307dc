"""Small records drawn toward the field before they are ranked: empirical Bayes, with the prior in plain sight."""

from collections.abc import Sequence
from math import fsum
from typing import NamedTuple

from ledger.verification.ranges import require_finite


class SharePrior(NamedTuple):
    """What the field says of a source's share before its own record speaks: a beta distribution.

    Attributes:
        mean: the share of all sources together, in [0, 1].
        strength: how many predictions this knowledge is worth, from 0 up: alpha + beta of the beta distribution, with
            ``alpha = mean strength``. None where the sources differ by no more than chance: worth any number.
    """

    mean: float
    strength: float | None


class Record(NamedTuple):
    """The scores of one source.

    Attributes:
        n: how many there are, 1 or more; questions where several predictions share one.
        mean: their mean.
        squares: the sum of their squared distances from this mean, from 0 up.
    """

    n: float
    mean: float
    squares: float


class ScorePrior(NamedTuple):
    """What the field says of a source's mean score before its own record speaks: a normal distribution.

    Attributes:
        mean: the mean of the sources, each weighted by how well it is known.
        between: the variance between sources, from 0 up; 0 where they differ by no more than chance.
        within: the variance of single scores within a source, from 0 up.
    """

    mean: float
    between: float
    within: float


def share_prior(counts: Sequence[tuple[float, float]]) -> SharePrior | None:
    """The prior for shares, from the records of all sources.

    Formula: with x_i of n_i, N = Σ n_i, k sources, ``mean = Σ x_i / N``, ``S = Σ n_i (x_i / n_i - mean)²`` and
    ``rho = (S / (mean (1 - mean)) - (k - 1)) / (N - Σ n_i² / N - (k - 1))``, the correlation within a source by the
    method of moments, ``strength = 1 / rho - 1``.

    Args:
        counts: of (successes, trials) for each source; sources without trials are left out.

    Returns:
        The prior; None where fewer than two sources have trials, or none has more than one: then nothing tells how
        they differ. Where all shares are 0 or all are 1, the strength is None.

    Raises:
        ValueError: where successes do not fit into their trials.

    References:
        Kleinman, J. C. (1973). Proportions with extraneous variance: single and independent samples. Journal of the
        American Statistical Association 68, 46-54. https://doi.org/10.1080/01621459.1973.10481332

    >>> prior = share_prior([(9, 10), (2, 10), (7, 10), (1, 2)])
    >>> round(prior.mean, 4), round(prior.strength, 3)
    (0.5938, 1.482)
    """
    for successes, trials in counts:
        _require_fit(successes, trials)
    records = [(successes, trials) for successes, trials in counts if trials > 0]
    k, total = len(records), fsum(trials for _, trials in records)
    room = total - fsum(trials * trials for _, trials in records) / total - (k - 1) if k > 1 else 0.0
    if room <= 0:
        return None
    mean = fsum(successes for successes, _ in records) / total
    spread = fsum(trials * (successes / trials - mean) ** 2 for successes, trials in records)
    if spread == 0 or not 0 < mean < 1:
        return SharePrior(mean, None)
    correlation = min((spread / (mean * (1 - mean)) - (k - 1)) / room, 1.0)
    return SharePrior(mean, 1 / correlation - 1 if correlation > 0 else None)


def shrunk_share(successes: float, trials: float, prior: SharePrior) -> float:
    """A share drawn toward the field, the more so the smaller the record. For ranking; show the raw share beside it.

    Formula: ``(x + mean strength) / (n + strength)``, the posterior mean of the beta-binomial model.

    Args:
        successes: in [0, trials].
        trials: how many there were; with none the share is that of the field.
        prior: as `share_prior` gives it.

    Returns:
        A share in [0, 1] between the raw one and the prior's mean.

    Raises:
        ValueError: where successes do not fit into the trials.

    References:
        Efron, B. and Morris, C. (1975). Data analysis using Stein's estimator and its generalizations. Journal of
        the American Statistical Association 70, 311-319. https://doi.org/10.1080/01621459.1975.10479864

    >>> prior = SharePrior(mean=0.6, strength=10)
    >>> round(shrunk_share(2, 2, prior), 3), round(shrunk_share(90, 100, prior), 3)
    (0.667, 0.873)
    """
    _require_fit(successes, trials)
    if prior.strength is None or trials + prior.strength == 0:
        return prior.mean
    return (successes + prior.mean * prior.strength) / (trials + prior.strength)


def score_prior(records: Sequence[Record]) -> ScorePrior | None:
    """The prior for mean scores, from the records of all sources.

    Formula: one-way analysis of variance with unequal n. With N = Σ n_i, k sources and M the mean of all scores:
    ``within = Σ squares_i / (N - k)``, ``between = (Σ n_i (m_i - M)² - (k - 1) within) / (N - Σ n_i² / N)``, no less
    than 0, and the mean weighted by ``1 / (between + within / n_i)``.

    Args:
        records: one for each source.

    Returns:
        The prior; None where there are fewer than two sources, or none has more than one score.

    Raises:
        ValueError: where a number of scores is below 1, squares are below 0, or a mean is not finite.

    References:
        Efron, B. and Morris, C. (1975). Data analysis using Stein's estimator and its generalizations. Journal of
        the American Statistical Association 70, 311-319. https://doi.org/10.1080/01621459.1975.10479864

    >>> prior = score_prior([Record(10, 0.1, 0.2), Record(10, 0.3, 0.4), Record(2, 0.05, 0.01)])
    >>> round(prior.mean, 4), round(prior.between, 4), round(prior.within, 4)
    (0.1667, 0.0139, 0.0321)
    """
    for n, mean, squares in records:
        if not (n >= 1 and squares >= 0):
            raise ValueError(f"no record: {n} scores with a sum of squares of {squares}")
        require_finite(mean, "a mean score")
        require_finite(squares, "a sum of squares")
    k, total = len(records), sum(record.n for record in records)
    if k < 2 or total == k:
        return None
    overall = fsum(record.n * record.mean for record in records) / total
    within = fsum(record.squares for record in records) / (total - k)
    spread = fsum(record.n * (record.mean - overall) ** 2 for record in records)
    room = total - fsum(record.n * record.n for record in records) / total
    between = max((spread - (k - 1) * within) / room, 0.0)
    if between == 0 and within == 0:
        return ScorePrior(overall, 0.0, 0.0)
    # Against the weight of a single score, so that no variance is too small to divide by.
    weights = [(between + within) / (between + within / record.n) for record in records]
    mean = fsum(w * record.mean for w, record in zip(weights, records, strict=True)) / fsum(weights)
    return ScorePrior(mean, between, within)


def shrunk_score(n: float, mean: float, prior: ScorePrior) -> float:
    """A mean score drawn toward the field, the more so the smaller the record. For ranking, beside the raw one.

    Formula: ``(between m + within/n M) / (between + within/n)`` with M the prior's mean, the posterior mean of the
    normal model.

    Args:
        n: how many scores there are, 1 or more.
        mean: their mean.
        prior: as `score_prior` gives it.

    Returns:
        A score between the raw one and the prior's mean.

    Raises:
        ValueError: where there are no scores or the mean is not finite.

    References:
        Efron, B. and Morris, C. (1975). Data analysis using Stein's estimator and its generalizations. Journal of
        the American Statistical Association 70, 311-319. https://doi.org/10.1080/01621459.1975.10479864

    >>> prior = ScorePrior(mean=0.2, between=0.01, within=0.04)
    >>> round(shrunk_score(1, 0.05, prior), 4), round(shrunk_score(100, 0.05, prior), 4)
    (0.17, 0.0558)
    """
    if n < 1:
        raise ValueError(f"no record: {n} scores")
    noise = prior.within / n
    if prior.between + noise == 0:
        return prior.mean
    own_share = prior.between / (prior.between + noise)
    return prior.mean + own_share * (require_finite(mean, "a mean score") - prior.mean)


def _require_fit(successes: float, trials: float) -> None:
    require_finite(trials, "the number of trials")
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} successes do not fit into {trials} trials")
