"""The score of a forecast over several choices, of which one came true."""

from collections.abc import Mapping
from math import fsum, log, sqrt

from ledger.terms import SUM_TOLERANCE
from ledger.verification.ranges import require_share
from ledger.verification.scores import LOG_CLIP


def choice_brier_score(probabilities: Mapping[str, float], outcome: str) -> float:
    """Half the summed squared distance of the probabilities from what happened: the half-Brier score.

    Formula: ``½ Σ (p_i - o_i)²`` over all choices, with o_i 1 for the one that came true and 0 for the others. With
    two choices it is the Brier score of either. Brier's form of 1950 has no ½ and runs to 2.

    Args:
        probabilities: of each choice by its name, each in [0, 1]; they add up to 1 within `SUM_TOLERANCE` and are
            taken as they are.
        outcome: the name of the choice that came true.

    Returns:
        A score in [0, 1]; 0 is best, the same probability for each of n choices earns ``(n - 1) / 2n``.

    Raises:
        ValueError: where there are fewer than two choices, a probability lies outside [0, 1], they do not add up to
            1, or the outcome is none of the choices.

    References:
        Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly Weather
        Review 78, 1-3. https://doi.org/10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2

    >>> round(choice_brier_score({"left": 0.5, "right": 0.3, "other": 0.2}, "left"), 4)
    0.19
    """
    _require_choices(probabilities, outcome)
    return fsum((p - (name == outcome)) ** 2 for name, p in probabilities.items()) / 2


def choice_log_score(probabilities: Mapping[str, float], outcome: str) -> float:
    """Negative natural logarithm of the probability given to the choice that came true.

    Formula: ``-ln(p)``, with p clipped to [1e-15, 1 - 1e-15] as in `log_score`.

    Args:
        probabilities: of each choice by its name, as in `choice_brier_score`.
        outcome: the name of the choice that came true.

    Returns:
        A score in nats, from 0 (best) to 34.54; the same probability for each of n choices earns ``ln n``.

    Raises:
        ValueError: as `choice_brier_score`.

    References:
        Good, I. J. (1952). Rational decisions. Journal of the Royal Statistical Society B 14, 107-114.
        https://doi.org/10.1111/j.2517-6161.1952.tb00104.x

    >>> round(choice_log_score({"left": 0.5, "right": 0.3, "other": 0.2}, "left"), 4)
    0.6931
    """
    _require_choices(probabilities, outcome)
    return -log(min(max(probabilities[outcome], LOG_CLIP), 1 - LOG_CLIP))


def choice_spherical_score(probabilities: Mapping[str, float], outcome: str) -> float:
    """How far the direction of the forecast points away from what happened.

    Formula: ``1 - p / sqrt(Σ p_i²)`` with p the probability of the choice that came true.

    Args:
        probabilities: of each choice by its name, as in `choice_brier_score`.
        outcome: the name of the choice that came true.

    Returns:
        A score in [0, 1]; 0 is best, the same probability for each of n choices earns ``1 - 1 / sqrt(n)``.

    Raises:
        ValueError: as `choice_brier_score`.

    References:
        Gneiting, T. and Raftery, A. E. (2007). Strictly proper scoring rules, prediction, and estimation.
        Journal of the American Statistical Association 102, 359-378. https://doi.org/10.1198/016214506000001437

    >>> round(choice_spherical_score({"left": 0.5, "right": 0.3, "other": 0.2}, "left"), 4)
    0.1889
    """
    _require_choices(probabilities, outcome)
    norm = sqrt(fsum(p * p for p in probabilities.values()))
    return max(1 - probabilities[outcome] / norm, 0.0)


def _require_choices(probabilities: Mapping[str, float], outcome: str) -> None:
    if len(probabilities) < 2:
        raise ValueError(f"a forecast over choices needs two or more, not {len(probabilities)}")
    total = fsum(require_share(p) for p in probabilities.values())
    # Decimals such as 0.333 are not exact in binary: the last digit must not decide.
    if abs(total - 1) > SUM_TOLERANCE + 1e-9:
        raise ValueError(f"the probabilities of the choices add up to {total:g}, not to 1: give the rest to a choice")
    if outcome not in probabilities:
        raise ValueError(f"{outcome!r} is none of the choices {', '.join(probabilities)}")
