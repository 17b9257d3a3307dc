import pytest
from cells import cells, one_by_one
from hypothesis import given

from ledger.verification.calibration import (
    TENTHS,
    calibration_in_the_large,
    expected_calibration_error,
    split_into_bins,
)
from ledger.verification.groups import Cell, grouped


def test_an_edge_belongs_to_the_bin_above_and_1_to_the_last() -> None:
    found = split_into_bins(grouped([Cell(tenth / 10, 1) for tenth in range(11)]))
    assert [(b.low, b.weight) for b in found] == [*((tenth / 10, 1.0) for tenth in range(9)), (0.9, 2.0)]


def test_empty_bins_are_left_out() -> None:
    found = split_into_bins(grouped([Cell(0.05, 0, 3), Cell(0.62, 1), Cell(0.68, 0)]))
    assert [(b.low, b.high) for b in found] == [(0.0, 0.1), (0.6, 0.7)]
    assert [b.mean_probability for b in found] == pytest.approx([0.05, 0.65])
    assert [b.frequency for b in found] == [0, 0.5]
    assert split_into_bins(grouped([])) == ()


@pytest.mark.parametrize("edges", [(), (0.0,), (0.0, 0.5), (0.1, 1.0), (0.0, 0.5, 0.5, 1.0), (0.0, 0.7, 0.3, 1.0)])
def test_edges_that_do_not_rise_from_0_to_1_are_refused(edges: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="rise from 0 to 1"):
        split_into_bins(grouped([Cell(0.5, 1)]), edges)


def test_expected_calibration_error_by_hand() -> None:
    groups = grouped([Cell(0.62, 1), Cell(0.68, 0), Cell(0.1, 0, 2)])
    assert expected_calibration_error(groups) == pytest.approx((2 * 0.15 + 2 * 0.1) / 4)
    assert expected_calibration_error(groups, (0, 1)) == pytest.approx(abs(1.5 / 4 - 1 / 4))
    assert expected_calibration_error(grouped([])) is None


def test_calibration_in_the_large_by_hand() -> None:
    assert calibration_in_the_large(grouped([Cell(0.9, 1, 2), Cell(0.6, 0)])) == pytest.approx(0.8 - 2 / 3)
    assert calibration_in_the_large(grouped([])) is None


@given(cells)
def test_bins_hold_every_forecast_once(given_cells: list[Cell]) -> None:
    groups = grouped(given_cells)
    found = split_into_bins(groups)
    assert sum(b.weight for b in found) == pytest.approx(groups.n)
    for b in found:
        assert all(b.low <= p < b.high or p == b.high == 1 for p in b.groups.probabilities)


@given(cells)
def test_the_error_lies_between_that_on_the_whole_and_1(given_cells: list[Cell]) -> None:
    groups = grouped(given_cells)
    error, whole = expected_calibration_error(groups), calibration_in_the_large(groups)
    assert error is not None
    assert whole is not None
    assert abs(whole) - 1e-12 <= error <= 1
    apart = grouped(one_by_one(given_cells))
    assert error == pytest.approx(expected_calibration_error(apart), abs=1e-12)
    assert expected_calibration_error(groups, TENTHS) == error
