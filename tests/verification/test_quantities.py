from datetime import date
from math import inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.quantities import (
    absolute_error,
    days_off,
    interval_crps,
    interval_score,
    is_covered,
    percentage_error,
    quantile_score,
    quantiles_crps,
    require_same_unit,
)

numbers = st.floats(-1e9, 1e9)


def test_errors_by_hand() -> None:
    assert absolute_error(3.1, 2.5) == pytest.approx(0.6)
    assert percentage_error(3.0, 2.5) == pytest.approx(20)
    assert percentage_error(-3.0, -2.5) == pytest.approx(-20)
    assert percentage_error(0.0, 0.0) is None


def test_interval_scores_by_hand() -> None:
    assert interval_score(2, 4, 0.9, 3) == 2
    assert interval_score(2, 4, 0.9, 1) == pytest.approx(2 + 20)
    assert interval_score(2, 4, 0.5, 5.5) == pytest.approx(2 + 6)
    assert interval_score(3, 3, 0.9, 3) == 0
    assert interval_crps(2, 4, 0.9, 1) == pytest.approx(0.05 * 22)


def test_coverage_counts_the_ends() -> None:
    assert [is_covered(2, 4, value) for value in (1.9, 2, 3, 4, 4.1)] == [False, True, True, True, False]


def test_quantiles_by_hand() -> None:
    assert quantiles_crps({0.5: 7}, 9) == absolute_error(7, 9)
    assert quantiles_crps({0.9: 95, 0.5: 75, 0.1: 60}, 80) == pytest.approx(2 / 3 * (0.1 * 20 + 0.5 * 5 + 0.1 * 15))


@given(st.lists(numbers, min_size=1, max_size=8).map(sorted), numbers)
def test_it_is_the_crps_of_equally_likely_numbers(values: list[float], outcome: float) -> None:
    # Against the other form of the CRPS: E|X - y| - ½ E|X - X'|.
    n = len(values)
    spread = sum(abs(a - b) for a in values for b in values) / (2 * n * n)
    expected = sum(abs(value - outcome) for value in values) / n - spread
    quantiles = {(k + 0.5) / n: value for k, value in enumerate(values)}
    assert quantiles_crps(quantiles, outcome) == pytest.approx(expected, rel=1e-9, abs=1e-5)


@given(numbers, st.floats(0, 1e9), st.floats(0.01, 0.99), numbers)
def test_an_interval_scores_as_its_two_quantiles(low: float, width: float, level: float, outcome: float) -> None:
    ends = {(1 - level) / 2: low, (1 + level) / 2: low + width}
    assert interval_crps(low, low + width, level, outcome) == pytest.approx(
        quantiles_crps(ends, outcome), rel=1e-6, abs=1e-3
    )


outcomes = st.lists(st.integers(-20, 20), min_size=1, max_size=9)


@given(outcomes, st.floats(0.05, 0.95), st.floats(-25, 25))
def test_no_report_scores_better_than_the_quantile(values: list[int], level: float, report: float) -> None:
    def expected(quantile: float) -> float:
        return sum(quantile_score(level, quantile, value) for value in values) / len(values)

    assert min(expected(value) for value in values) <= expected(report) + 1e-9


@given(outcomes, st.floats(0.1, 0.9), st.floats(-25, 25), st.floats(0, 30))
def test_no_interval_scores_better_than_that_of_the_quantiles(
    values: list[int], level: float, low: float, width: float
) -> None:
    def expected(low: float, high: float) -> float:
        return sum(interval_score(low, high, level, value) for value in values) / len(values)

    best = min(expected(a, b) for a in values for b in values if a <= b)
    assert best <= expected(low, low + width) + 1e-7


@pytest.mark.parametrize(
    ("earliest", "latest", "happened", "days"),
    [
        (date(2025, 3, 1), date(2025, 3, 1), date(2025, 3, 1), 0),
        (date(2025, 3, 1), date(2025, 3, 1), date(2025, 2, 26), -3),
        (date(2025, 3, 1), date(2025, 3, 31), date(2025, 3, 15), 0),
        (date(2025, 3, 1), date(2025, 3, 31), date(2026, 3, 31), 365),
        (date(2024, 2, 1), date(2024, 2, 28), date(2024, 3, 1), 2),
    ],
)
def test_days_off_by_hand(earliest: date, latest: date, happened: date, days: int) -> None:
    assert days_off(earliest, latest, happened) == days


@pytest.mark.parametrize("bad", [nan, inf, -inf, 1e200])
def test_what_is_no_number_is_refused(bad: float) -> None:
    for call in (
        lambda: absolute_error(bad, 1),
        lambda: percentage_error(1, bad),
        lambda: quantile_score(0.5, 1, bad),
        lambda: quantiles_crps({0.5: bad}, 1),
        lambda: interval_score(0, bad, 0.5, 1),
        lambda: is_covered(0, 1, bad),
    ):
        with pytest.raises(ValueError, match="not a finite number"):
            call()


def test_what_is_out_of_order_is_refused() -> None:
    with pytest.raises(ValueError, match=r"quantiles out of order: 5 at 0\.1 lies above 4 at 0\.9"):
        quantiles_crps({0.9: 4, 0.1: 5}, 1)
    with pytest.raises(ValueError, match="at least one"):
        quantiles_crps({}, 1)
    with pytest.raises(ValueError, match="interval is out of order"):
        interval_score(5, 4, 0.9, 1)
    with pytest.raises(ValueError, match="days are out of order"):
        days_off(date(2025, 1, 2), date(2025, 1, 1), date(2025, 1, 1))


@pytest.mark.parametrize("level", [0, 1, -0.1, 1.1, nan])
def test_a_level_lies_between_0_and_1(level: float) -> None:
    with pytest.raises(ValueError, match="not between 0 and 1"):
        interval_score(1, 2, level, 1)
    with pytest.raises(ValueError, match="not between 0 and 1"):
        quantiles_crps({level: 1}, 1)


@pytest.mark.parametrize(("forecast", "outcome"), [("USD", "EUR"), ("per cent", None), (None, "per cent")])
def test_units_that_differ_are_refused(forecast: str | None, outcome: str | None) -> None:
    with pytest.raises(ValueError, match="convert one"):
        require_same_unit(forecast, outcome)
    require_same_unit(outcome, outcome)


@given(st.floats(-1e100, 1e100), st.floats(-1e100, 1e100))
def test_an_error_in_per_cent_is_a_number_none_or_refused(forecast: float, outcome: float) -> None:
    try:
        error = percentage_error(forecast, outcome)
    except ValueError:
        assert abs(forecast - outcome) / abs(outcome) > 0.9e98
    else:
        assert error is None or isfinite(error)
