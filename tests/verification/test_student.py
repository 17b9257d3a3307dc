from math import atan, nan, pi, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.student import student_t_cdf, student_t_quantile, two_sided_p_value


@pytest.mark.parametrize(
    ("freedom", "level", "quantile"),
    [  # the printed table, e.g. https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm
        (1, 0.95, 6.314),
        (1, 0.975, 12.706),
        (2, 0.975, 4.303),
        (5, 0.9, 1.476),
        (10, 0.99, 2.764),
        (10, 0.975, 2.228),
        (30, 0.995, 2.750),
        (100, 0.975, 1.984),
        (100, 0.999, 3.174),
    ],
)
def test_quantiles_as_printed(freedom: int, level: float, quantile: float) -> None:
    assert student_t_quantile(level, freedom) == pytest.approx(quantile, abs=5.1e-4)
    assert student_t_quantile(1 - level, freedom) == pytest.approx(-quantile, abs=5.1e-4)


@given(st.floats(-1e6, 1e6))
def test_one_and_two_degrees_of_freedom_have_closed_forms(t: float) -> None:
    assert student_t_cdf(t, 1) == pytest.approx(0.5 + atan(t) / pi, abs=1e-12)
    assert student_t_cdf(t, 2) == pytest.approx(0.5 + t / (2 * sqrt(2 + t * t)), abs=1e-12)


def test_many_degrees_of_freedom_are_normal() -> None:
    assert student_t_quantile(0.975, 10_000_000) == pytest.approx(1.959964, abs=1e-6)


@given(st.floats(0.001, 0.999), st.floats(0.5, 500))
def test_the_quantile_is_the_inverse(level: float, freedom: float) -> None:
    assert student_t_cdf(student_t_quantile(level, freedom), freedom) == pytest.approx(level, abs=1e-10)


@given(st.floats(-50, 50), st.floats(-50, 50), st.integers(1, 200))
def test_it_rises_from_0_to_1(one: float, other: float, freedom: int) -> None:
    low, high = sorted((one, other))
    assert 0 <= student_t_cdf(low, freedom) <= student_t_cdf(high, freedom) + 1e-13 <= 1 + 1e-13
    assert 0 <= two_sided_p_value(one, freedom) <= 1


def test_small_p_values_keep_their_digits() -> None:
    # 2 degrees of freedom: 1 - t / sqrt(2 + t²), to first order 1 / t².
    assert two_sided_p_value(1e6, 2) == pytest.approx(1e-12, rel=1e-6)


@pytest.mark.parametrize(("t", "freedom"), [(1, 0), (1, -3), (nan, 3), (1, nan), (1, 1e9)])
def test_bad_arguments_are_refused(t: float, freedom: float) -> None:
    with pytest.raises(ValueError, match="no t distribution"):
        student_t_cdf(t, freedom)


@pytest.mark.parametrize("level", [0, 1, nan])
def test_a_level_lies_between_0_and_1(level: float) -> None:
    with pytest.raises(ValueError, match="not between"):
        student_t_quantile(level, 3)
