"""The ranges that arguments of scores have to keep: what lies outside is refused, never bent into shape."""

from math import isfinite

LARGEST = 1e100
"""Quantities are no larger than this, so that no sum or square of them runs over."""


def require_share(value: float) -> float:
    """The value itself where it lies in [0, 1].

    Raises:
        ValueError: where it does not, or is not a number.

    >>> require_share(0.7)
    0.7
    """
    if not 0 <= value <= 1:
        raise ValueError(f"{value} is not in [0, 1]")
    return value


def require_between(value: float, what: str) -> float:
    """The value itself where it lies strictly between 0 and 1, as the level of a quantile or an interval has to.

    Raises:
        ValueError: where it does not, or is not a number.

    >>> require_between(0.9, "the level")
    0.9
    """
    if not 0 < value < 1:
        raise ValueError(f"{what} {value} is not between 0 and 1")
    return value


def require_finite(value: float, what: str) -> float:
    """The value itself where it is a number up to `LARGEST`, either way.

    Raises:
        ValueError: where it is larger, infinite or not a number.

    >>> require_finite(-3.5, "the forecast")
    -3.5
    """
    if not -LARGEST <= value <= LARGEST:
        raise ValueError(f"{what} {value} is not a finite number")
    return value


def require_weight(value: float) -> float:
    """The value itself where it can count something: finite and above 0.

    Raises:
        ValueError: where it is not.

    >>> require_weight(3)
    3
    """
    if not (value > 0 and isfinite(value)):
        raise ValueError(f"a weight has to be a finite number above 0, not {value}")
    return value
