from math import inf, log, nan, sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ledger.verification.choices import choice_brier_score, choice_log_score, choice_spherical_score
from ledger.verification.scores import brier_score, log_score, spherical_score

SCORES = [choice_brier_score, choice_log_score, choice_spherical_score]
THREE = {"left": 0.6, "right": 0.3, "other": 0.1}


def test_scores_by_hand() -> None:
    assert choice_brier_score(THREE, "right") == pytest.approx((0.36 + 0.49 + 0.01) / 2)
    assert choice_log_score(THREE, "right") == pytest.approx(-log(0.3))
    assert choice_spherical_score(THREE, "right") == pytest.approx(1 - 0.3 / sqrt(0.46))


def test_certainty_and_even_odds() -> None:
    sure = {"a": 1.0, "b": 0.0}
    assert [score(sure, "a") for score in SCORES] == [0, pytest.approx(0, abs=1e-14), 0]
    assert [score(sure, "b") for score in SCORES] == [1, pytest.approx(-log(1e-15)), 1]
    even = dict.fromkeys("abcd", 0.25)
    assert [score(even, "c") for score in SCORES] == [pytest.approx(3 / 8), pytest.approx(log(4)), pytest.approx(0.5)]


@pytest.mark.parametrize("score", SCORES)
@pytest.mark.parametrize(
    ("probabilities", "outcome", "message"),
    [
        ({"a": 0.6, "b": 0.3}, "a", "add up to 0.9, not to 1"),
        ({"a": 0.33, "b": 0.33, "c": 0.33}, "a", "add up to 0.99"),
        ({"a": 0.6, "b": 0.4}, "c", "'c' is none of the choices a, b"),
        ({"a": 1.0}, "a", "two or more"),
        ({}, "a", "two or more"),
        ({"a": 1.2, "b": -0.2}, "a", "1.2 is not in"),
        ({"a": nan, "b": 0.5}, "a", "nan is not in"),
        ({"a": inf, "b": 0.5}, "a", "inf is not in"),
    ],
)
def test_what_is_no_forecast_over_choices_is_refused(
    score: object, probabilities: dict[str, float], outcome: str, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        score(probabilities, outcome)  # type: ignore[operator]  # one of SCORES


def test_three_digits_of_a_third_are_enough() -> None:
    assert choice_brier_score({"a": 0.333, "b": 0.333, "c": 0.333}, "a") == pytest.approx(1 / 3, abs=1e-3)


@given(st.floats(0, 1), st.booleans())
def test_two_choices_score_as_yes_and_no(probability: float, outcome: bool) -> None:
    forecast, came = {"yes": probability, "no": 1 - probability}, "yes" if outcome else "no"
    assert choice_brier_score(forecast, came) == pytest.approx(brier_score(probability, float(outcome)), abs=1e-12)
    assert choice_log_score(forecast, came) == pytest.approx(log_score(probability, outcome), abs=1e-9)
    assert choice_spherical_score(forecast, came) == pytest.approx(spherical_score(probability, outcome), abs=1e-12)


def over(weights: list[float]) -> dict[str, float]:
    total = sum(weights)
    assume(total > 0.01)
    return {name: weight / total for name, weight in zip("abcde", weights, strict=False)}


weights = st.lists(st.floats(0, 1), min_size=3, max_size=3).map(over)


@pytest.mark.parametrize(("score", "worst"), [(choice_brier_score, 1.0), (choice_log_score, 34.54), (SCORES[2], 1.0)])
@given(belief=weights, report=weights)
def test_choices_are_scored_within_bounds_and_properly(
    score: object, worst: float, belief: dict[str, float], report: dict[str, float]
) -> None:
    def expected(forecast: dict[str, float]) -> float:
        scores = [score(forecast, name) for name in belief]  # type: ignore[operator]  # one of SCORES
        assert all(0 <= value <= worst for value in scores)
        return float(sum(belief[name] * value for name, value in zip(belief, scores, strict=True)))

    assert expected(belief) <= expected(report) + 1e-9
