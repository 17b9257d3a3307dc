from math import inf, nan
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.paired import PairedTest, paired_test


def test_students_own_example() -> None:
    # Student (1908), hours of sleep gained with two drugs: t = 4.0621 with 9 degrees of freedom.
    first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    test = paired_test(first, second)
    assert test.n == 10
    assert test.difference == pytest.approx(-1.58)
    assert test.p_value == pytest.approx(0.002833, abs=1e-6)
    assert (test.low, test.high) == pytest.approx((-2.459886, -0.700114), abs=1e-6)


def test_without_spread_there_is_nothing_to_test() -> None:
    assert paired_test([], []) == PairedTest(0, None, None, None, None)
    assert paired_test([0.5], [0.25]) == PairedTest(1, 0.25, None, None, None)
    same = paired_test([0.1, 0.2, 0.3], [0.0, 0.1, 0.2])
    assert (same.low, same.high, same.p_value) == (None, None, None)
    assert same.difference == pytest.approx(0.1)


@pytest.mark.parametrize("bad", [nan, inf])
def test_bad_scores_are_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        paired_test([0.1, bad], [0.1, 0.2])
    with pytest.raises(ValueError, match="2 scores of one source against 1"):
        paired_test([0.1, 0.2], [0.1])


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=2, max_size=20), st.randoms())
def test_sides_and_order(pairs: list[tuple[float, float]], random: object) -> None:
    first, second = [a for a, _ in pairs], [b for _, b in pairs]
    test, turned = paired_test(first, second), paired_test(second, first)
    assert test.difference == pytest.approx(-(turned.difference or 0), abs=1e-12)
    assert test.p_value == turned.p_value
    random.shuffle(pairs)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    assert paired_test([a for a, _ in pairs], [b for _, b in pairs]) == test
    if test.p_value is not None and test.low is not None and test.high is not None:
        assert 0 <= test.p_value <= 1
        # The interval leaves out 0 just where p is below 5 %.
        assert (test.p_value < 0.05) == (not test.low <= 0 <= test.high) or test.p_value == pytest.approx(0.05)


def test_it_cries_wolf_about_as_often_as_said() -> None:
    """Two sources of the same skill: five in a hundred comparisons come out below 5 %."""
    random = Random(9)
    alarms = 0
    for _ in range(600):
        first: list[float] = []
        second: list[float] = []
        for _ in range(25):
            chance = random.random()
            outcome = random.random() < chance
            for scores in (first, second):
                said = min(max(chance + random.gauss(0, 0.2), 0), 1)
                scores.append((said - outcome) ** 2)
        alarms += (paired_test(first, second).p_value or 1) < 0.05
    assert 0.03 <= alarms / 600 <= 0.07
