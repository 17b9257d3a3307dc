"""The score of a forecast of a quantity: a number, an interval or quantiles, and of a day.

All scores but the percentage error are in the unit of the quantity: they average over questions only in one unit.
"""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from math import fsum

from ledger.verification.ranges import require_between, require_finite


def require_same_unit(forecast: str | None, outcome: str | None) -> None:
    """Refuse to score a forecast in one unit against an outcome in another. Units are compared to the letter.

    Raises:
        ValueError: where they differ, or only one of them has a unit.

    >>> require_same_unit("USD per barrel", "USD per barrel")
    """
    if forecast != outcome:
        shown = [unit if unit is not None else "no unit" for unit in (forecast, outcome)]
        raise ValueError(f"the forecast is in {shown[0]} and the outcome in {shown[1]}: convert one of them")


def absolute_error(forecast: float, outcome: float) -> float:
    """How far a number was off.

    Formula: ``|x - y|``. It is the CRPS of a forecast that puts all its weight on one number.

    Args:
        forecast: a finite number.
        outcome: a finite number in the same unit.

    Returns:
        A score from 0 (best) up, in the unit of the quantity.

    Raises:
        ValueError: where a number is not finite.

    References:
        Hyndman, R. J. and Koehler, A. B. (2006). Another look at measures of forecast accuracy. International
        Journal of Forecasting 22, 679-688. https://doi.org/10.1016/j.ijforecast.2006.03.001

    >>> absolute_error(75, 80)
    5
    """
    return abs(require_finite(forecast, "the forecast") - require_finite(outcome, "the outcome"))


def percentage_error(forecast: float, outcome: float) -> float | None:
    """How far a number was off, and to which side, in per cent of what came out.

    Formula: ``100 (x - y) / |y|``. It weighs errors on small outcomes more and suits only quantities with a
    natural zero: not temperatures, and not percentages themselves.

    Args:
        forecast: a finite number.
        outcome: a finite number in the same unit.

    Returns:
        Per cent, 0 is best, above 0 where the forecast was too high; None where the outcome is 0.

    Raises:
        ValueError: where a number is not finite, or the outcome so near 0 that the error is not.

    References:
        Hyndman, R. J. and Koehler, A. B. (2006). Another look at measures of forecast accuracy. International
        Journal of Forecasting 22, 679-688. https://doi.org/10.1016/j.ijforecast.2006.03.001

    >>> percentage_error(75, 80), percentage_error(1, 0)
    (-6.25, None)
    """
    error = require_finite(forecast, "the forecast") - require_finite(outcome, "the outcome")
    return None if outcome == 0 else require_finite(100 * error / abs(outcome), "the error in per cent")


def quantile_score(level: float, quantile: float, outcome: float) -> float:
    """The score of one quantile, also called pinball loss.

    Formula: ``(y - q) level`` where the outcome lies above the quantile, ``(q - y) (1 - level)`` where below.

    Args:
        level: the probability said to lie below the quantile, between 0 and 1.
        quantile: a finite number.
        outcome: a finite number in the same unit.

    Returns:
        A score from 0 (best) up, in the unit of the quantity; at the level 0.5 half the absolute error.

    Raises:
        ValueError: where the level is not between 0 and 1 or a number is not finite.

    References:
        Koenker, R. and Bassett, G. (1978). Regression quantiles. Econometrica 46, 33-50.
        https://doi.org/10.2307/1913643

    >>> quantile_score(0.75, 80, 84), quantile_score(0.75, 80, 76)
    (3.0, 1.0)
    """
    require_between(level, "the level of a quantile")
    error = require_finite(outcome, "the outcome") - require_finite(quantile, "the quantile")
    return error * level if error > 0 else -error * (1 - level)


def quantiles_crps(quantiles: Mapping[float, float], outcome: float) -> float:
    """The continuous ranked probability score (CRPS) of a forecast given by quantiles, approximated by their mean.

    Formula: ``2/M Σ quantile_score(level, q, y)`` over the M quantiles. The CRPS is the integral of twice the
    quantile score over all levels; the mean stands for it. It is exact for a forecast of M equally likely numbers
    at the levels ``(k - ½) / M``, so for a single number at the level 0.5, where it is the absolute error. With a
    median and pairs of quantiles around it, it is the weighted interval score. With few, wide levels it comes out
    smaller than the CRPS of a smooth forecast: compare only forecasts that were given at the same levels.

    Args:
        quantiles: finite numbers by their level, which is the probability said to lie below, between 0 and 1.
        outcome: a finite number in the same unit.

    Returns:
        A score from 0 (best) up, in the unit of the quantity.

    Raises:
        ValueError: where there is no quantile, a level is not between 0 and 1, a number is not finite, or a
            quantile lies below one of a lower level.

    References:
        Bracher, J., Ray, E. L., Gneiting, T. and Reich, N. G. (2021). Evaluating epidemic forecasts in an interval
        format. PLOS Computational Biology 17, e1008618. https://doi.org/10.1371/journal.pcbi.1008618
        Laio, F. and Tamea, S. (2007). Verification tools for probabilistic forecasts of continuous hydrological
        variables. Hydrology and Earth System Sciences 11, 1267-1277. https://doi.org/10.5194/hess-11-1267-2007

    >>> round(quantiles_crps({0.1: 60, 0.5: 75, 0.9: 95}, 80), 4)
    4.0
    """
    if not quantiles:
        raise ValueError("a forecast by quantiles needs at least one")
    ordered = sorted(quantiles.items())
    for (low_level, low), (high_level, high) in pairwise(ordered):
        if low > high:
            raise ValueError(f"quantiles out of order: {low} at {low_level} lies above {high} at {high_level}")
    return 2 * fsum(quantile_score(level, value, outcome) for level, value in ordered) / len(ordered)


def interval_score(low: float, high: float, level: float, outcome: float) -> float:
    """The score of a central interval: its width, and a penalty where the outcome lies outside.

    Formula: ``(high - low) + 2/(1 - level) (low - y)`` where the outcome lies below the interval, with ``(y - high)``
    where above, the width alone where inside. The interval is read as central: half of what it leaves out lies on
    each side.

    Args:
        low: lower end, a finite number.
        high: upper end, not below the lower one.
        level: the probability said to lie inside, between 0 and 1: 0.8 for "80 % sure".
        outcome: a finite number in the same unit.

    Returns:
        A score from 0 (best) up, in the unit of the quantity.

    Raises:
        ValueError: where the ends are out of order, a number is not finite or the level is not between 0 and 1.

    References:
        Gneiting, T. and Raftery, A. E. (2007). Strictly proper scoring rules, prediction, and estimation.
        Journal of the American Statistical Association 102, 359-378. https://doi.org/10.1198/016214506000001437

    >>> interval_score(60, 90, 0.8, 80), round(interval_score(60, 90, 0.8, 95), 6)
    (30, 80.0)
    """
    _require_interval(low, high)
    require_between(level, "the level of an interval")
    outside = max(low - require_finite(outcome, "the outcome"), outcome - high, 0)
    return high - low + 2 * outside / (1 - level) if outside else high - low


def interval_crps(low: float, high: float, level: float, outcome: float) -> float:
    """The CRPS of a central interval, approximated as `quantiles_crps` of its two ends.

    Formula: ``(1 - level)/2`` times the `interval_score`. Two ends say little of a whole distribution: exact only for
    an interval of level 0.5 between two equally likely numbers, and the wider the level the smaller it comes out.

    Args:
        low: lower end, a finite number.
        high: upper end, not below the lower one.
        level: the probability said to lie inside, between 0 and 1.
        outcome: a finite number in the same unit.

    Returns:
        A score from 0 (best) up, in the unit of the quantity.

    Raises:
        ValueError: as `interval_score`.

    References:
        Bracher, J., Ray, E. L., Gneiting, T. and Reich, N. G. (2021). Evaluating epidemic forecasts in an interval
        format. PLOS Computational Biology 17, e1008618. https://doi.org/10.1371/journal.pcbi.1008618

    >>> round(interval_crps(60, 90, 0.8, 95), 6)
    8.0
    """
    return (1 - level) / 2 * interval_score(low, high, level, outcome)


def is_covered(low: float, high: float, outcome: float) -> bool:
    """Whether the outcome lies in the interval, ends included. The mean over many is the coverage.

    A source whose 80 % intervals hold the outcome in 80 of 100 cases is calibrated; coverage alone can be had by
    very wide intervals, which the interval score punishes.

    Raises:
        ValueError: where the ends are out of order or a number is not finite.

    References:
        Gneiting, T. and Raftery, A. E. (2007). Strictly proper scoring rules, prediction, and estimation.
        Journal of the American Statistical Association 102, 359-378. https://doi.org/10.1198/016214506000001437

    >>> is_covered(60, 90, 90), is_covered(60, 90, 95)
    (True, False)
    """
    _require_interval(low, high)
    return low <= require_finite(outcome, "the outcome") <= high


def days_off(earliest: date, latest: date, happened: date) -> int:
    """By how many days something happened outside the days that were named.

    Formula: 0 from the earliest to the latest day, both included; else the days to the nearer of them. A single
    day is given as both. Something that has not happened has no error in days: it is a claim that came out false.

    Args:
        earliest: the first day named.
        latest: the last day named, not before the first.
        happened: the day on which it happened.

    Returns:
        Whole days, 0 is best; above 0 where it happened later than said, below 0 where earlier.

    Raises:
        ValueError: where the latest day lies before the earliest.

    References:
        Hyndman, R. J. and Koehler, A. B. (2006), as for `absolute_error`, which this is for days.

    >>> days_off(date(2025, 3, 1), date(2025, 3, 31), date(2025, 4, 2))
    2
    """
    if latest < earliest:
        raise ValueError(f"the days are out of order: {latest} lies before {earliest}")
    return min((happened - earliest).days, 0) + max((happened - latest).days, 0)


def _require_interval(low: float, high: float) -> None:
    if require_finite(low, "the lower end") > require_finite(high, "the upper end"):
        raise ValueError(f"the interval is out of order: {low} lies above {high}")
