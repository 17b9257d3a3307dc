from random import Random

import pytest
from cells import cells
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.verification.diagram import binned_reliability_diagram, reliability_diagram
from ledger.verification.groups import Cell, grouped


def test_points_are_those_of_the_fit() -> None:
    groups = grouped([Cell(0.1, 0, 5), Cell(0.4, 1, 3), Cell(0.6, 0, 3), Cell(0.9, 1, 4)])
    points = reliability_diagram(groups, Random(1))
    assert [(p.probability, p.frequency, p.weight) for p in points] == [
        (0.1, 0.0, 5.0),
        (0.4, 0.5, 3.0),
        (0.6, 0.5, 3.0),
        (0.9, 1.0, 4.0),
    ]


def test_the_band_of_one_probability_is_binomial() -> None:
    # 5 % and 95 % of the binomial distribution with n = 100, p = 0.3 are 23 and 38.
    (point,) = reliability_diagram(grouped([Cell(0.3, 1, 30), Cell(0.3, 0, 70)]), Random(7), resamples=20_000)
    assert (point.low, point.high) == pytest.approx((0.23, 0.38), abs=0.01)


def test_the_band_of_a_bin_is_that_of_its_forecasts() -> None:
    # The same by bins: two probabilities in one bin, 200 forecasts; standard deviation .0309 around .26.
    groups = grouped([Cell(0.22, 0, 100), Cell(0.28, 1, 50), Cell(0.28, 0, 50)])
    (point,) = binned_reliability_diagram(groups, Random(7), resamples=20_000)
    assert point.probability == pytest.approx(0.25)
    assert (point.low, point.high) == pytest.approx((0.25 - 1.645 * 0.0305, 0.25 + 1.645 * 0.0305), abs=0.01)


def test_a_large_group_is_drawn_around_its_mean() -> None:
    (point,) = reliability_diagram(grouped([Cell(0.3, 1, 1_000_000)]), Random(7), resamples=2000)
    assert (point.low, point.high) == pytest.approx((0.3 - 1.645 * 0.000458, 0.3 + 1.645 * 0.000458), abs=1e-4)


def test_certain_forecasts_leave_nothing_to_chance() -> None:
    points = reliability_diagram(grouped([Cell(0.0, 1, 3), Cell(1.0, 0, 2.5)]), Random(1))
    assert [(p.low, p.high) for p in points] == [(0, 0), (1, 1)]


def test_a_part_of_a_weight_is_drawn_whole_or_not_at_all() -> None:
    (point,) = reliability_diagram(grouped([Cell(0.5, 1, 0.25)]), Random(1), level=0.98)
    assert (point.low, point.high) == (0, 1)


def test_the_seed_decides() -> None:
    groups = grouped([Cell(0.3, 1, 3), Cell(0.6, 0, 9)])
    assert reliability_diagram(groups, Random(5)) == reliability_diagram(groups, Random(5))
    assert reliability_diagram(grouped([]), Random(5)) == binned_reliability_diagram(grouped([]), Random(5)) == ()


@pytest.mark.parametrize(("level", "resamples"), [(0, 10), (1, 10), (0.9, 0)])
def test_bad_options_are_refused(level: float, resamples: int) -> None:
    with pytest.raises(ValueError, match=r"not between|one resample"):
        reliability_diagram(grouped([Cell(0.5, 1)]), Random(1), level=level, resamples=resamples)


def test_a_calibrated_source_lies_inside_about_as_often_as_said() -> None:
    random = Random(11)
    inside = total = 0
    for _ in range(60):
        rows = [Cell(p, float(random.random() < p)) for p in (0.1, 0.3, 0.5, 0.7, 0.9) for _ in range(40)]
        for point in reliability_diagram(grouped(rows), random, resamples=300):
            inside += point.low <= point.frequency <= point.high
            total += 1
    assert 0.86 <= inside / total <= 0.97


@settings(max_examples=30)
@given(cells, st.integers(0, 99))
def test_points_rise_and_bands_stay_in_range(given_cells: list[Cell], seed: int) -> None:
    groups = grouped(given_cells)
    points = reliability_diagram(groups, Random(seed), resamples=20)
    assert [p.frequency for p in points] == sorted(p.frequency for p in points)
    binned = binned_reliability_diagram(groups, Random(seed), resamples=20)
    assert all(0 <= p.low <= p.high <= 1 + 1e-12 for p in (*points, *binned))
    assert sum(p.weight for p in binned) == pytest.approx(groups.n)
