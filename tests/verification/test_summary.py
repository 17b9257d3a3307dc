from dataclasses import asdict
from math import isfinite

import pytest
from cells import cells, one_by_one
from hypothesis import given

from ledger.verification.groups import Cell, grouped
from ledger.verification.summary import probability_summary


def test_without_forecasts_every_figure_is_none_and_never_0() -> None:
    for name, value in asdict(probability_summary(grouped([]))).items():
        assert value == (0 if name in ("n", "fraction_correct_n") else None), name


def test_one_forecast() -> None:
    summary = probability_summary(grouped([Cell(0.8, 1)]))
    assert summary.brier == pytest.approx(0.04)
    assert summary.skill_against_even_odds == pytest.approx(1 - 0.04 / 0.25)
    assert summary.calibration_in_the_large == pytest.approx(-0.2)
    undefined = (summary.skill_against_base_rate, summary.area_under_curve, summary.discrimination_slope)
    assert undefined == (None, None, None)
    assert (summary.sharpness, summary.uncertainty, summary.discrimination) == (0, 0, 0)


@pytest.mark.parametrize("probability", [0.0, 1.0])
@pytest.mark.parametrize("outcome", [0.0, 1.0])
def test_certainties_give_numbers(probability: float, outcome: float) -> None:
    summary = probability_summary(grouped([Cell(probability, outcome, 3), Cell(0.5, 1 - outcome)]))
    assert all(value is None or isfinite(value) for value in asdict(summary).values())
    assert summary.brier == pytest.approx((3 * (probability - outcome) ** 2 + 0.25) / 4)


@given(cells)
def test_every_figure_is_a_number_or_none_and_the_same_row_by_row(given_cells: list[Cell]) -> None:
    together = asdict(probability_summary(grouped(given_cells)))
    apart = asdict(probability_summary(grouped(one_by_one(given_cells))))
    for name, value in together.items():
        assert value is None or isfinite(value), name
        assert apart[name] == (None if value is None else pytest.approx(value, rel=1e-6, abs=1e-7)), name
    assert together["brier"] == pytest.approx(
        together["miscalibration"] - together["discrimination"] + together["uncertainty"], abs=1e-12
    )
