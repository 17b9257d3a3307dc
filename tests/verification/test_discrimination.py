from math import isfinite

import pytest
from cells import cells, one_by_one, plain_cells
from hypothesis import given

from ledger.verification.discrimination import area_under_curve, discrimination_slope, fraction_correct, sharpness
from ledger.verification.groups import Cell, grouped


def test_by_hand() -> None:
    groups = grouped([Cell(0.9, 1), Cell(0.6, 1), Cell(0.6, 0), Cell(0.2, 0)])
    assert area_under_curve(groups) == pytest.approx(3.5 / 4)
    assert discrimination_slope(groups) == pytest.approx(0.75 - 0.4)
    assert sharpness(groups) == pytest.approx(((0.325**2 + 2 * 0.025**2 + 0.375**2) / 4) ** 0.5)
    assert fraction_correct(groups) == (0.75, 4.0)


def test_those_of_exactly_half_take_no_side() -> None:
    assert fraction_correct(grouped([Cell(0.5, 1, 4), Cell(0.51, 1), Cell(0.49, 1)])) == (0.5, 2.0)
    assert fraction_correct(grouped([Cell(0.5, 1, 4)])) == (None, 0)


@pytest.mark.parametrize("outcome", [0.0, 1.0])
def test_where_all_outcomes_are_the_same_nothing_can_be_told_apart(outcome: float) -> None:
    groups = grouped([Cell(0.3, outcome), Cell(0.8, outcome)])
    assert area_under_curve(groups) is discrimination_slope(groups) is None


def test_a_source_that_always_says_the_same_has_no_sharpness_and_ranks_by_chance() -> None:
    groups = grouped([Cell(0.7, 1, 3), Cell(0.7, 0, 7)])
    assert (sharpness(groups), area_under_curve(groups)) == (0, 0.5)
    assert discrimination_slope(groups) == pytest.approx(0, abs=1e-12)


def test_nothing_has_no_figures() -> None:
    empty = grouped([])
    assert [figure(empty) for figure in (sharpness, area_under_curve, discrimination_slope)] == [None] * 3
    assert fraction_correct(empty) == (None, 0)


@given(plain_cells)
def test_the_area_is_the_share_of_pairs_told_apart(given_cells: list[Cell]) -> None:
    rows = one_by_one(given_cells)
    came, failed = [p for p, o, _ in rows if o == 1], [p for p, o, _ in rows if o == 0]
    area = area_under_curve(grouped(given_cells))
    if not came or not failed:
        assert area is None
        return
    told = sum((one > other) + (one == other) / 2 for one in came for other in failed)
    assert area == pytest.approx(told / (len(came) * len(failed)), abs=1e-12)
    slope = discrimination_slope(grouped(given_cells))
    assert slope == pytest.approx(sum(came) / len(came) - sum(failed) / len(failed), abs=1e-12)


@given(cells)
def test_bounds_and_grouping(given_cells: list[Cell]) -> None:
    together, apart = grouped(given_cells), grouped(one_by_one(given_cells))
    for figure, low, high in ((sharpness, 0, 0.5), (area_under_curve, 0, 1), (discrimination_slope, -1, 1)):
        value = figure(together)
        assert value is None or (isfinite(value) and low - 1e-12 <= value <= high + 1e-12)
        assert value == (None if value is None else pytest.approx(figure(apart), abs=1e-7))
    share, n = fraction_correct(together)
    assert (share is None) == (n == 0)
    assert share is None or 0 <= share <= 1
