"""How bold the probabilities are, and how well they tell what came true from what did not."""

from bisect import bisect_left, bisect_right
from itertools import accumulate, repeat
from math import fsum, sqrt
from operator import mul, sub

from ledger.verification.groups import Groups, mean_probability, mean_square


def sharpness(groups: Groups) -> float | None:
    """How far the probabilities spread around their mean; outcomes play no part.

    Formula: the standard deviation ``sqrt(Σ w (p - mean p)² / Σ w)``. Only worth something together with calibration.

    Args:
        groups: as `grouped` gives them.

    Returns:
        In [0, 0.5]; 0 for a source that always says the same, also for a single forecast; None where there are none.

    References:
        Gneiting, T., Balabdaoui, F. and Raftery, A. E. (2007). Probabilistic forecasts, calibration and sharpness.
        Journal of the Royal Statistical Society B 69, 243-268. https://doi.org/10.1111/j.1467-9868.2007.00587.x

    >>> from ledger.verification.groups import Cell, grouped
    >>> round(sharpness(grouped([Cell(0.9, 1), Cell(0.7, 0)])), 4)
    0.1
    """
    mean = mean_probability(groups)
    if mean is None:
        return None
    return sqrt(mean_square(groups, map(sub, groups.probabilities, repeat(mean))))


def discrimination_slope(groups: Groups) -> float | None:
    """Mean probability given to what came true, less the mean given to what did not.

    Formula: ``Σ w o p / Σ w o - Σ w (1 - o) p / Σ w (1 - o)``; a claim that partly came true counts on both sides.

    Args:
        groups: as `grouped` gives them.

    Returns:
        In [-1, 1], 1 is best, 0 where both got the same; None where all outcomes are the same or there are none.

    References:
        Yates, J. F. (1982). External correspondence: decompositions of the mean probability score. Organizational
        Behavior and Human Performance 30, 132-156. https://doi.org/10.1016/0030-5073(82)90237-9

    >>> from ledger.verification.groups import Cell, grouped
    >>> round(discrimination_slope(grouped([Cell(0.9, 1), Cell(0.7, 1), Cell(0.3, 0)])), 4)
    0.5
    """
    came_false = list(map(sub, groups.weights, groups.came_true))
    happened, failed = fsum(groups.came_true), fsum(came_false)
    if happened <= 0 or failed <= 0:
        return None
    said_of_happened = fsum(map(mul, groups.probabilities, groups.came_true))
    said_of_failed = fsum(map(mul, groups.probabilities, came_false))
    return said_of_happened / happened - said_of_failed / failed


def area_under_curve(groups: Groups) -> float | None:
    """How often what came true had been given more than what did not: the area under the ROC curve.

    Formula: over all pairs of one that came true and one that did not, the share in which the first had the higher
    probability; a pair with the same probability counts half. A claim that came true by the fraction f counts as f of
    one that did and 1 - f of one that did not. It does not look at calibration: halving all probabilities changes
    nothing.

    Args:
        groups: as `grouped` gives them.

    Returns:
        In [0, 1], 1 is best, 0.5 no better than chance; None where all outcomes are the same or there are none.

    References:
        Mason, S. J. and Graham, N. E. (2002). Areas beneath the relative operating characteristics (ROC) and
        relative operating levels (ROL) curves: statistical significance and interpretation. Quarterly Journal of
        the Royal Meteorological Society 128, 2145-2166. https://doi.org/10.1256/003590002320603584

    >>> from ledger.verification.groups import Cell, grouped
    >>> area_under_curve(grouped([Cell(0.9, 1), Cell(0.5, 1), Cell(0.5, 0), Cell(0.1, 0)]))
    0.875
    """
    came_false = list(map(sub, groups.weights, groups.came_true))
    happened, failed = fsum(groups.came_true), fsum(came_false)
    if happened <= 0 or failed <= 0:
        return None
    failed_up_to = accumulate(came_false)
    outranked = [up_to - here / 2 for up_to, here in zip(failed_up_to, came_false, strict=True)]
    return min(fsum(map(mul, groups.came_true, outranked)) / (happened * failed), 1.0)


def fraction_correct(groups: Groups) -> tuple[float | None, float]:
    """The share of forecasts on the right side of 50 %, and of how many.

    Formula: a probability above 0.5 is right by its outcome, one below by 1 less its outcome; those of exactly 0.5 take
    no side and are left out. A crude figure: 51 % and 99 % count the same.

    Args:
        groups: as `grouped` gives them.

    Returns:
        The share in [0, 1], None where no forecast took a side; and the number of forecasts that did.

    References:
        Wilks, D. S. (2019). Statistical Methods in the Atmospheric Sciences, 4th edition, chapter 9: "proportion
        correct". https://doi.org/10.1016/C2017-0-03921-6

    >>> from ledger.verification.groups import Cell, grouped
    >>> fraction_correct(grouped([Cell(0.9, 1, 3), Cell(0.2, 1), Cell(0.5, 1)]))
    (0.75, 4.0)
    """
    first_half = groups.part(0, bisect_left(groups.probabilities, 0.5))
    second_half = groups.part(bisect_right(groups.probabilities, 0.5), len(groups.probabilities))
    n = first_half.n + second_half.n
    right = first_half.n - fsum(first_half.came_true) + fsum(second_half.came_true)
    return (right / n if n else None), n
