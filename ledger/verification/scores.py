"""The score of one probability against one outcome."""

from math import hypot, log

from ledger.verification.ranges import require_share

LOG_CLIP = 1e-15
"""Probabilities enter the logarithm no closer to 0 or 1 than this."""

ROUNDING = 1e-12
"""A mean score below this is 0 but for rounding."""


def brier_score(probability: float, outcome: float) -> float:
    """Squared distance of a probability from what happened, in its 0 to 1 form.

    Formula: ``(p - o) ** 2``. Brier's form of 1950 sums over both classes and is twice as large.

    Args:
        probability: of the claim coming true, in [0, 1].
        outcome: 1 if it came true, 0 if not; the fraction in [0, 1] of a claim that partly did.

    Returns:
        A score in [0, 1]; 0 is best, a constant 0.5 earns 0.25.

    Raises:
        ValueError: where an argument lies outside [0, 1] or is not a number.

    References:
        Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly Weather
        Review 78, 1-3. https://doi.org/10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2

    >>> round(brier_score(0.8, 1), 6)
    0.04
    """
    require_share(probability)
    require_share(outcome)
    return (probability - outcome) ** 2


def log_score(probability: float, outcome: bool) -> float:
    """Negative natural logarithm of the probability given to what happened.

    Formula: ``-ln(q)`` with q the probability given to what happened (p if it came true, else 1 - p), clipped to
    [1e-15, 1 - 1e-15].

    Args:
        probability: of the claim coming true, in [0, 1].
        outcome: whether it came true. A claim that came true in part has no log score.

    Returns:
        A score in nats, from 0 (best) to 34.54; a constant 0.5 earns 0.693.

    Raises:
        ValueError: where the probability lies outside [0, 1] or is not a number.

    References:
        Good, I. J. (1952). Rational decisions. Journal of the Royal Statistical Society B 14, 107-114.
        https://doi.org/10.1111/j.2517-6161.1952.tb00104.x

    >>> round(log_score(0.8, True), 4), round(log_score(0.0, True), 2)
    (0.2231, 34.54)
    """
    require_share(probability)
    given = probability if outcome else 1 - probability
    return -log(min(max(given, LOG_CLIP), 1 - LOG_CLIP))


def spherical_score(probability: float, outcome: bool) -> float:
    """How far the direction of a forecast points away from what happened.

    Formula: ``1 - q / sqrt(p² + (1 - p)²)`` with q the probability given to what happened. The form usually
    printed is the reward without ``1 -``; this one has 0 as its best value, as all scores here.

    Args:
        probability: of the claim coming true, in [0, 1].
        outcome: whether it came true. A claim that came true in part has no spherical score.

    Returns:
        A score in [0, 1]; 0 is best, 1 a certainty that failed, a constant 0.5 earns 0.293.

    Raises:
        ValueError: where the probability lies outside [0, 1] or is not a number.

    References:
        Gneiting, T. and Raftery, A. E. (2007). Strictly proper scoring rules, prediction, and estimation.
        Journal of the American Statistical Association 102, 359-378. https://doi.org/10.1198/016214506000001437

    >>> round(spherical_score(0.8, True), 4), spherical_score(0.0, True), spherical_score(1.0, True)
    (0.0299, 1.0, 0.0)
    """
    require_share(probability)
    given = probability if outcome else 1 - probability
    # Rounding may leave the norm below q by the last digit.
    return max(1 - given / hypot(probability, 1 - probability), 0.0)


def skill_score(score: float, reference: float) -> float | None:
    """How much better than a reference: ``1 - score / reference``.

    Args:
        score: a mean score of which 0 is best.
        reference: the mean score of the reference forecast on the same questions.

    Returns:
        1 for a perfect record, 0 for one no better than the reference, below 0 for a worse one; None where the
        reference is perfect itself, up to rounding, so that no skill can be shown.

    References:
        Murphy, A. H. (1988). Skill scores based on the mean square error and their relationships to the correlation
        coefficient. Monthly Weather Review 116, 2417-2424.
        https://doi.org/10.1175/1520-0493(1988)116<2417:SSBOTM>2.0.CO;2

    >>> skill_score(0.1, 0.25)
    0.6
    """
    return None if reference < ROUNDING else 1 - score / reference
