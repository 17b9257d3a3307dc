"""Intervals around shares."""

from math import sqrt

Z_95 = 1.959963984540054
"""The 97.5 % point of the standard normal distribution."""


def wilson_interval(successes: float, trials: int, z: float = Z_95) -> tuple[float, float] | None:
    """Wilson's score interval for a share, which stays in [0, 1] and holds for few trials too.

    Formula: ``(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)`` with ``p = successes / n``.

    Args:
        successes: in [0, trials].
        trials: how many there were.
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
