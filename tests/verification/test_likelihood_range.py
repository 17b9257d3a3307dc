import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.likelihood_range import brier_score_range, log_score_range

ranges = st.lists(st.floats(0, 1), min_size=3, max_size=3).map(sorted)


def test_likely_by_hand() -> None:
    assert brier_score_range(0.55, 0.7, 0.8, 1) == pytest.approx((0.09, 0.04, 0.2025))
    assert brier_score_range(0.55, 0.7, 0.8, 0) == pytest.approx((0.49, 0.3025, 0.64))


def test_a_fraction_inside_the_range_could_have_been_hit() -> None:
    assert brier_score_range(0.2, 0.4, 0.8, 0.5) == pytest.approx((0.01, 0.0, 0.09))


def test_a_number_has_no_range() -> None:
    assert len(set(brier_score_range(0.7, 0.7, 0.7, 1))) == 1
    assert len(set(log_score_range(0.0, 0.0, 0.0, True))) == 1


@pytest.mark.parametrize(("low", "point", "high"), [(0.6, 0.5, 0.8), (0.2, 0.9, 0.8), (0.9, 0.9, 0.1)])
def test_a_range_out_of_order_is_refused(low: float, point: float, high: float) -> None:
    with pytest.raises(ValueError, match="not in order"):
        brier_score_range(low, point, high, 1)
    with pytest.raises(ValueError, match="not in order"):
        log_score_range(low, point, high, True)


@given(ranges, st.floats(0, 1), st.floats(0, 1))
def test_no_probability_in_the_range_scores_beyond_its_ends(values: list[float], share: float, outcome: float) -> None:
    low, point, high = values
    found = brier_score_range(low, point, high, outcome)
    assert 0 <= found.best <= found.point <= found.worst <= 1
    inside = min(max(low + share * (high - low), low), high)
    assert found.best - 1e-12 <= (inside - outcome) ** 2 <= found.worst + 1e-12
    logs = log_score_range(low, point, high, outcome > 0.5)
    assert 0 <= logs.best <= logs.point <= logs.worst <= 34.6
