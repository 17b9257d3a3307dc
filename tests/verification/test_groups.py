from math import inf, nan

import pytest
from cells import cells, one_by_one
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.groups import (
    Cell,
    Groups,
    grouped,
    groups_of_sums,
    mean_brier_score,
    mean_outcome,
    mean_probability,
    outcome_variance,
)


def test_cells_of_one_probability_are_one_group() -> None:
    groups = grouped([Cell(0.7, 1, 2), Cell(0.2, 0.5), Cell(0.7, 0)])
    assert groups == Groups((0.2, 0.7), (1.0, 3.0), (0.5, 2.0), (0.25, 2.0))
    assert groups.n == 4
    assert groups.frequencies == pytest.approx((0.5, 2 / 3))


def test_means_by_hand() -> None:
    groups = grouped([Cell(0.8, 1, 2), Cell(0.8, 0), Cell(0.1, 0.4)])
    assert mean_outcome(groups) == pytest.approx(2.4 / 4)
    assert mean_probability(groups) == pytest.approx(2.5 / 4)
    assert mean_brier_score(groups) == pytest.approx((2 * 0.04 + 0.64 + 0.09) / 4)
    assert outcome_variance(groups) == pytest.approx((2 * 0.16 + 0.36 + 0.04) / 4)


def test_nothing_has_no_mean() -> None:
    groups = grouped([])
    assert groups.n == 0
    figures = (mean_outcome, mean_probability, mean_brier_score, outcome_variance)
    assert [figure(groups) for figure in figures] == [None] * 4


@pytest.mark.parametrize("bad", [-0.01, 1.01, nan, inf, -inf])
def test_what_is_no_probability_or_outcome_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="not in"):
        grouped([Cell(bad, 1)])
    with pytest.raises(ValueError, match="not in"):
        grouped([Cell(0.5, bad)])


@pytest.mark.parametrize("bad", [0, -1, nan, inf])
def test_a_weight_has_to_count_something(bad: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        grouped([Cell(0.5, 1, bad)])


@given(cells)
def test_the_mean_brier_score_is_that_of_the_forecasts_one_by_one(given_cells: list[Cell]) -> None:
    rows = one_by_one(given_cells)
    brier = mean_brier_score(grouped(given_cells))
    assert brier == pytest.approx(sum((p - o) ** 2 for p, o, _ in rows) / len(rows), abs=1e-12)
    mean = sum(o for _, o, _ in rows) / len(rows)
    variance = sum((o - mean) ** 2 for _, o, _ in rows) / len(rows)
    assert outcome_variance(grouped(given_cells)) == pytest.approx(variance, abs=1e-12)


@given(cells, st.randoms(use_true_random=False))
def test_order_changes_nothing_at_all(given_cells: list[Cell], random: object) -> None:
    shuffled = list(given_cells)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    assert grouped(shuffled) == grouped(given_cells)


def test_sums_of_a_database_make_the_same_groups() -> None:
    cells_of_two = [Cell(0.2, 0, 3), Cell(0.7, 1), Cell(0.7, 0.5, 2)]
    assert groups_of_sums([(0.2, 3, 0, 0), (0.7, 3, 2.0, 1.5)]) == grouped(cells_of_two)
    assert groups_of_sums([]) == grouped([])


@pytest.mark.parametrize(
    "rows",
    [
        [(0.7, 1, 1, 1), (0.2, 1, 0, 0)],
        [(0.2, 1, 1, 1), (0.2, 1, 0, 0)],
        [(-0.1, 1, 1, 1)],
        [(0.2, 1, 1, 1), (1.1, 1, 0, 0)],
        [(nan, 1, 1, 1)],
        [(0.2, 1, 1, 1), (nan, 1, 1, 1), (0.9, 1, 1, 1)],
        [(0.2, 1, 2, 1)],
        [(0.2, 1, -1, 0)],
        [(0.2, 1, 0.5, 0.6)],
        [(0.2, 1, nan, 0)],
        [(0.2, 0, 0, 0)],
        [(0.2, inf, 1, 1)],
    ],
)
def test_sums_that_do_not_fit_are_refused(rows: list[tuple[float, float, float, float]]) -> None:
    with pytest.raises(ValueError, match=r"rise within|do not fit|above 0"):
        groups_of_sums(rows)
