"""Student's t distribution: how far a mean of few values strays by chance."""

from math import exp, lgamma, log, log1p, pi, sqrt

from ledger.verification.ranges import require_between

PRECISION = 1e-15
"""The continued fraction stops where a further term changes it by less than this share."""


def student_t_cdf(t: float, freedom: float) -> float:
    """The probability that a value of Student's t lies at or below t.

    Formula: ``1 - I(v / (v + t²); v/2, 1/2) / 2`` for t above 0, with v degrees of freedom and I the regularised
    incomplete beta function, from its continued fraction. The error is below 1e-10 up to
    100,000 degrees of freedom and below 1e-7 beyond.

    Args:
        t: any number.
        freedom: degrees of freedom, above 0 and up to 1e8.

    Returns:
        A probability in [0, 1].

    Raises:
        ValueError: where there are no degrees of freedom, or t is not a number.

    References:
        Student (1908). The probable error of a mean. Biometrika 6, 1-25. https://doi.org/10.1093/biomet/6.1.1
        NIST Digital Library of Mathematical Functions, 8.17.22. https://dlmf.nist.gov/8.17.E22

    >>> round(student_t_cdf(2.262157, 9), 6), student_t_cdf(0, 3)
    (0.975, 0.5)
    """
    if not 0 < freedom <= 1e8 or t != t:
        raise ValueError(f"no t distribution at {t} with {freedom} degrees of freedom")
    tail = _tail(abs(t), freedom)
    return 1 - tail if t > 0 else tail


def student_t_quantile(level: float, freedom: float) -> float:
    """The value below which Student's t lies with a given probability.

    Formula: solves ``student_t_cdf(t, freedom) = level`` by Newton's steps between two ends.

    Args:
        level: between 0 and 1.
        freedom: degrees of freedom, above 0 and up to 1e8.

    Raises:
        ValueError: where the level lies outside or there are no degrees of freedom.

    References:
        Student (1908). The probable error of a mean. Biometrika 6, 1-25. https://doi.org/10.1093/biomet/6.1.1

    >>> round(student_t_quantile(0.975, 9), 4), round(student_t_quantile(0.5, 9), 4)
    (2.2622, 0.0)
    """
    require_between(level, "the level of a quantile")
    if level < 0.5:
        return -student_t_quantile(1 - level, freedom)
    low, high = 0.0, 1.0
    while student_t_cdf(high, freedom) < level and high < 1e150:
        low, high = high, high * 2
    t = (low + high) / 2
    for _ in range(500):
        error = student_t_cdf(t, freedom) - level
        low, high = (low, t) if error > 0 else (t, high)
        step = error / _density(t, freedom)
        if abs(step) <= 1e-13 * max(t, 1.0) or high - low <= 1e-15 * high:
            break
        # Newton's step where it stays between the ends, else half the way.
        t = t - step if low < t - step < high else (low + high) / 2
    return t


def two_sided_p_value(t: float, freedom: float) -> float:
    """The probability of a value of Student's t at least as far from 0 as t, to either side.

    Formula: ``2 P(T <= -|t|)``; small values keep their digits.

    Args:
        t: any number.
        freedom: degrees of freedom, above 0 and up to 1e8.

    Raises:
        ValueError: where there are no degrees of freedom, or t is not a number.

    References:
        Student (1908). The probable error of a mean. Biometrika 6, 1-25. https://doi.org/10.1093/biomet/6.1.1

    >>> round(two_sided_p_value(-2.262157, 9), 4), two_sided_p_value(0, 9)
    (0.05, 1.0)
    """
    return 2 * student_t_cdf(-abs(t), freedom)


def _tail(t: float, freedom: float) -> float:
    """The probability beyond t, for t from 0 up."""
    square = t * t
    x, rest = freedom / (freedom + square), square / (freedom + square)
    a, b = freedom / 2, 0.5
    # The fraction converges fast on this side of the mean only; the other side is its mirror image.
    if x < (a + 1) / (a + b + 2):
        return _beta(x, rest, a, b) / 2
    return (1 - _beta(rest, x, b, a)) / 2


def _density(t: float, freedom: float) -> float:
    scale = lgamma((freedom + 1) / 2) - lgamma(freedom / 2) - log(freedom * pi) / 2
    return exp(scale - (freedom + 1) / 2 * log1p(t * t / freedom))


def _beta(x: float, rest: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I(x; a, b), with ``rest = 1 - x`` given to its last digit."""
    if x <= 0 or rest <= 0:
        return float(x > 0)
    # The logarithm of 1 - x from whichever of the two is small.
    log_x, log_rest = (log1p(-rest), log(rest)) if rest < 0.5 else (log(x), log1p(-x))
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log_x + b * log_rest) / a
    return front * _beta_fraction(x, a, b)


def _beta_fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function, from its front by the method of Lentz."""
    upper, lower = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    value = lower
    for m in range(1, 10_000 + int(10 * sqrt(a + b))):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        before = value
        for term in (even, odd):
            lower = 1 / (1 + term * lower)
            upper = 1 + term / upper
            value *= lower * upper
        if abs(value - before) <= PRECISION * abs(value):
            break
    return value
