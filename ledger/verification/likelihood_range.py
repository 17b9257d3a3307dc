"""The score of a verbal likelihood: words mean a range of probabilities, so a score has a best and a worst case."""

from typing import NamedTuple

from ledger.verification.ranges import require_share
from ledger.verification.scores import brier_score, log_score


class ScoreRange(NamedTuple):
    """A score of words that stand for any probability from a low to a high one.

    Attributes:
        point: the score of the probability that the table of words names.
        best: the lowest score of any probability in the range.
        worst: the highest.
    """

    point: float
    best: float
    worst: float


def brier_score_range(low: float, point: float, high: float, outcome: float) -> ScoreRange:
    """The Brier score of a likelihood given in words, with its best and worst case.

    Formula: ``(p - o)²`` at p = point; best at the p in [low, high] nearest to o, worst at the end farther from it.

    Args:
        low: lowest probability that the words can mean, in [0, point].
        point: the probability that the table names, in [low, high].
        high: highest probability that the words can mean, in [point, 1].
        outcome: 1 if the claim came true, 0 if not; the fraction in [0, 1] of a claim that partly did.

    Returns:
        Scores in [0, 1], ``best <= point <= worst``; all alike where the range is one number.

    Raises:
        ValueError: where an argument lies outside [0, 1] or the range is not in order.

    References:
        Dhami, M. K. and Mandel, D. R. (2021). Words or numbers? Communicating probability in intelligence analysis.
        American Psychologist 76, 549-560. https://doi.org/10.1037/amp0000637

    >>> [round(score, 4) for score in brier_score_range(0.55, 0.7, 0.8, 1)]
    [0.09, 0.04, 0.2025]
    """
    _require_range(low, point, high)
    nearest = min(max(outcome, low), high)
    return ScoreRange(
        point=brier_score(point, outcome),
        best=brier_score(nearest, outcome),
        worst=max(brier_score(low, outcome), brier_score(high, outcome)),
    )


def log_score_range(low: float, point: float, high: float, outcome: bool) -> ScoreRange:
    """The log score of a likelihood given in words, with its best and worst case.

    Formula: `log_score` at the point; best at the high end if the claim came true, at the low end if not; worst at
    the other end.

    Args:
        low: lowest probability that the words can mean, in [0, point].
        point: the probability that the table names, in [low, high].
        high: highest probability that the words can mean, in [point, 1].
        outcome: whether the claim came true. A claim that came true in part has no log score.

    Returns:
        Scores in nats, ``best <= point <= worst``.

    Raises:
        ValueError: where a probability lies outside [0, 1] or the range is not in order.

    References:
        Good, I. J. (1952). Rational decisions. Journal of the Royal Statistical Society B 14, 107-114.
        https://doi.org/10.1111/j.2517-6161.1952.tb00104.x

    >>> [round(score, 4) for score in log_score_range(0.55, 0.7, 0.8, True)]
    [0.3567, 0.2231, 0.5978]
    """
    _require_range(low, point, high)
    ends = (log_score(low, outcome), log_score(high, outcome))
    return ScoreRange(point=log_score(point, outcome), best=min(ends), worst=max(ends))


def _require_range(low: float, point: float, high: float) -> None:
    for value in (low, point, high):
        require_share(value)
    if not low <= point <= high:
        raise ValueError(f"{low}, {point}, {high} are not in order: a likelihood lies inside its range")
