import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.intervals import wilson_interval
from ledger.verification.scores import brier_score, log_score, skill_score, spherical_score

shares = st.floats(0, 1, allow_nan=False)


@pytest.mark.parametrize(
    ("probability", "outcome", "score"),
    [(0.8, 1, 0.04), (0.8, 0, 0.64), (0.5, 1, 0.25), (0.5, 0, 0.25), (0, 0, 0), (1, 0, 1), (0.7, 0.4, 0.09)],
)
def test_brier_score_by_hand(probability: float, outcome: float, score: float) -> None:
    assert brier_score(probability, outcome) == pytest.approx(score, abs=1e-12)


@pytest.mark.parametrize(
    ("probability", "outcome", "score"),
    [(0.5, True, math.log(2)), (0.9, True, 0.1053605157), (0.9, False, 2.302585093), (1.0, True, 0.0)],
)
def test_log_score_by_hand(probability: float, outcome: bool, score: float) -> None:
    assert log_score(probability, outcome) == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize(("probability", "outcome"), [(0.0, True), (1.0, False)])
def test_log_score_of_a_certainty_that_failed_is_clipped(probability: float, outcome: bool) -> None:
    assert log_score(probability, outcome) == pytest.approx(-math.log(1e-15), abs=0.01)


@pytest.mark.parametrize("value", [-0.1, 1.1, math.nan, math.inf])
def test_a_value_outside_the_range_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="not in"):
        brier_score(value, 1)
    with pytest.raises(ValueError, match="not in"):
        log_score(value, True)
    with pytest.raises(ValueError, match="not in"):
        spherical_score(value, True)


@given(shares, shares)
def test_brier_score_is_proper(belief: float, report: float) -> None:
    def expected(probability: float) -> float:
        return belief * brier_score(probability, 1) + (1 - belief) * brier_score(probability, 0)

    assert expected(belief) <= expected(report) + 1e-12


@given(st.floats(0.001, 0.999), st.floats(0.001, 0.999))
def test_log_score_is_proper(belief: float, report: float) -> None:
    def expected(probability: float) -> float:
        return belief * log_score(probability, True) + (1 - belief) * log_score(probability, False)

    assert expected(belief) <= expected(report) + 1e-9


@pytest.mark.parametrize(
    ("probability", "outcome", "score"),
    [(0.5, True, 1 - 1 / math.sqrt(2)), (0.6, True, 1 - 0.6 / math.sqrt(0.52)), (1.0, True, 0), (0.0, True, 1)],
)
def test_spherical_score_by_hand(probability: float, outcome: bool, score: float) -> None:
    assert spherical_score(probability, outcome) == pytest.approx(score, abs=1e-12)
    assert spherical_score(1 - probability, not outcome) == pytest.approx(score, abs=1e-12)


@given(shares, shares)
def test_spherical_score_is_proper_and_stays_in_range(belief: float, report: float) -> None:
    def expected(probability: float) -> float:
        scores = spherical_score(probability, True), spherical_score(probability, False)
        assert all(0 <= score <= 1 for score in scores)
        return belief * scores[0] + (1 - belief) * scores[1]

    assert expected(belief) <= expected(report) + 1e-12


def test_skill_is_undefined_against_a_perfect_reference() -> None:
    assert skill_score(0.1, 0) is None
    assert skill_score(0.25, 0.25) == 0


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),  # Newcombe (1998), doi 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E
        (81, 263, 0.2553, 0.3662),  # the same, table I, method 3
        (15, 148, 0.0624, 0.1605),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_interval_as_published(successes: int, trials: int, low: float, high: float) -> None:
    interval = wilson_interval(successes, trials)
    assert interval is not None
    assert interval == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 500), st.data())
def test_wilson_interval_holds_the_share_and_stays_in_range(trials: int, data: st.DataObject) -> None:
    successes = data.draw(st.integers(0, trials))
    interval = wilson_interval(successes, trials)
    assert interval is not None
    low, high = interval
    assert 0 <= low <= successes / trials + 1e-12
    assert successes / trials - 1e-12 <= high <= 1


def test_wilson_interval_of_nothing() -> None:
    assert wilson_interval(0, 0) is None
    with pytest.raises(ValueError, match="do not fit"):
        wilson_interval(3, 2)
