"""Whether two sources differ by more than chance, on the questions that both answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from ledger.verification.ranges import require_between, require_finite
from ledger.verification.scores import ROUNDING
from ledger.verification.student import student_t_quantile, two_sided_p_value


@dataclass(frozen=True, slots=True)
class PairedTest:
    """The difference between two sources on the questions that both answered.

    Attributes:
        n: how many questions they share.
        difference: mean score of the first less that of the second: below 0 where the first did better.
        low: lower end of the interval for it.
        high: upper end.
        p_value: how often chance alone would make a difference at least as large if neither were better.
    """

    n: int
    difference: float | None
    low: float | None
    high: float | None
    p_value: float | None


def paired_test(first: Sequence[float], second: Sequence[float], *, level: float = 0.95) -> PairedTest:
    """Student's paired t test on the scores of two sources, question by question.

    Formula: with d the n differences, m their mean and s their standard deviation (by n - 1):
    ``t = m / (s / sqrt(n))`` with n - 1 degrees of freedom; the interval is ``m ± t' s / sqrt(n)``. Interval and p
    value come from one formula and never contradict each other, and need neither chance nor more than the sums of d
    and d². For questions that do not hang together it is the test of Diebold and Mariano. A question counts once:
    several statements on it enter with their mean. With fewer than about 15 questions, or questions that hang
    together (the races of one night), it promises too much; where several pairs are compared, the smallest p value
    has to be judged as one of so many.

    Args:
        first: the scores of one source, one a question.
        second: those of the other, in the same order of questions.
        level: the wanted cover of the interval, between 0 and 1.

    Returns:
        The test; the difference is None without questions, interval and p value also with one question or where all
        differences are the same, so that nothing tells how they vary.

    Raises:
        ValueError: where there are not as many scores of one as of the other, one is not finite, or the level is out
            of range.

    References:
        Student (1908). The probable error of a mean. Biometrika 6, 1-25. https://doi.org/10.1093/biomet/6.1.1
        Diebold, F. X. and Mariano, R. S. (1995). Comparing predictive accuracy. Journal of Business and Economic
        Statistics 13, 253-263. https://doi.org/10.1080/07350015.1995.10524599

    >>> test = paired_test([0.04, 0.09, 0.01, 0.16], [0.09, 0.25, 0.04, 0.25])
    >>> round(test.difference, 4), round(test.low, 4), round(test.high, 4), round(test.p_value, 4)
    (-0.0825, -0.1738, 0.0088, 0.0637)
    """
    require_between(level, "the level of an interval")
    if len(first) != len(second):
        raise ValueError(f"{len(first)} scores of one source against {len(second)} of the other")
    n = len(first)
    differences = [
        require_finite(one, "a score") - require_finite(other, "a score")
        for one, other in zip(first, second, strict=True)
    ]
    if n == 0:
        return PairedTest(0, None, None, None, None)
    mean = fsum(differences) / n
    spread = sqrt(fsum((difference - mean) ** 2 for difference in differences) / (n - 1)) if n > 1 else 0.0
    if spread <= ROUNDING:
        return PairedTest(n, mean, None, None, None)
    error = spread / sqrt(n)
    reach = student_t_quantile((1 + level) / 2, n - 1) * error
    return PairedTest(n, mean, mean - reach, mean + reach, two_sided_p_value(mean / error, n - 1))
