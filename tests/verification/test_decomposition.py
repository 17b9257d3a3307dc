import pytest
from cells import cells, one_by_one, plain_cells
from hypothesis import assume, given

from ledger.verification.decomposition import (
    BinnedDecomposition,
    binned_decomposition,
    corp_decomposition,
    murphy_decomposition,
)
from ledger.verification.groups import Cell, grouped, mean_brier_score
from ledger.verification.isotonic import isotonic_fit


def test_murphy_by_hand() -> None:
    terms = murphy_decomposition(grouped([Cell(0.9, 1, 3), Cell(0.9, 0, 1), Cell(0.2, 0, 3), Cell(0.2, 1, 1)]))
    assert terms is not None
    # Frequencies .75 and .25, base rate .5.
    assert terms == pytest.approx((0.15**2 / 2 + 0.05**2 / 2, 0.0625, 0.25))


def test_bins_by_hand() -> None:
    terms = binned_decomposition(grouped([Cell(0.12, 0), Cell(0.18, 1), Cell(0.95, 1)]))
    assert terms is not None
    # Bins [.1, .2) with mean .15 and frequency .5, [.9, 1] with .95 and 1; base rate 2/3.
    assert terms.reliability == pytest.approx((2 * 0.35**2 + 0.05**2) / 3)
    assert terms.resolution == pytest.approx((2 / 36 + 1 / 9) / 3)
    assert terms.uncertainty == pytest.approx(2 / 9)
    assert terms.within_bin_variance == pytest.approx(2 * 0.03**2 / 3)
    assert terms.within_bin_covariance == pytest.approx(2 * 2 * 0.03 * 0.5 / 3)


def test_corp_by_hand() -> None:
    # .1 -> 0, then .4 and .6 are pooled at 1/2, then .9 -> 1.
    terms = corp_decomposition(grouped([Cell(0.1, 0), Cell(0.4, 1), Cell(0.6, 0), Cell(0.9, 1)]))
    assert terms is not None
    brier, recalibrated = (0.01 + 0.36 + 0.36 + 0.01) / 4, (0.25 + 0.25) / 4
    assert terms == pytest.approx((brier - recalibrated, 0.25 - recalibrated, 0.25))


def test_ties_are_pooled_before_the_fit() -> None:
    upward, downward = [Cell(0.5, 0), Cell(0.5, 1)], [Cell(0.5, 1), Cell(0.5, 0)]
    assert corp_decomposition(grouped(upward)) == corp_decomposition(grouped(downward)) == (0, 0, 0.25)


def test_nothing_has_no_terms() -> None:
    empty = grouped([])
    assert murphy_decomposition(empty) is None
    assert binned_decomposition(empty) is None
    assert corp_decomposition(empty) is None


@pytest.mark.parametrize("outcome", [0.0, 1.0])
def test_where_all_outcomes_are_the_same_all_is_miscalibration(outcome: float) -> None:
    groups = grouped([Cell(0.3, outcome, 2), Cell(0.8, outcome)])
    brier = mean_brier_score(groups)
    assert murphy_decomposition(groups) == pytest.approx((brier, 0, 0), abs=1e-15)
    assert corp_decomposition(groups) == pytest.approx((brier, 0, 0), abs=1e-15)


def test_one_certain_forecast() -> None:
    assert corp_decomposition(grouped([Cell(1.0, 1)])) == (0, 0, 0)
    assert corp_decomposition(grouped([Cell(0.0, 1)])) == (1, 0, 0)


@given(cells)
def test_the_terms_add_up_to_the_brier_score(given_cells: list[Cell]) -> None:
    groups = grouped(given_cells)
    brier = mean_brier_score(groups)
    murphy, binned, corp = murphy_decomposition(groups), binned_decomposition(groups), corp_decomposition(groups)
    assert murphy is not None
    assert binned is not None
    assert corp is not None
    assert murphy.reliability - murphy.resolution + murphy.uncertainty == pytest.approx(brier, abs=1e-12)
    assert binned_sum(binned) == pytest.approx(brier, abs=1e-12)
    assert corp.miscalibration - corp.discrimination + corp.uncertainty == pytest.approx(brier, abs=1e-12)
    assert all(0 <= term <= 1 for term in (*murphy, *corp))
    assert corp.discrimination <= corp.uncertainty + 1e-12
    # The isotonic fit explains no more than the frequencies themselves, and miscalibration no less than nothing.
    assert corp.discrimination <= murphy.resolution + 1e-12
    assert corp.miscalibration <= murphy.reliability + 1e-12


def binned_sum(terms: BinnedDecomposition) -> float:
    murphy = terms.reliability - terms.resolution + terms.uncertainty
    return murphy + terms.within_bin_variance - terms.within_bin_covariance


@given(cells)
def test_grouped_cells_give_what_rows_one_by_one_give(given_cells: list[Cell]) -> None:
    together, apart = grouped(given_cells), grouped(one_by_one(given_cells))
    for decomposition in (murphy_decomposition, binned_decomposition, corp_decomposition):
        assert decomposition(together) == pytest.approx(decomposition(apart), abs=1e-12)


@given(plain_cells)
def test_exact_bins_are_murphys(given_cells: list[Cell]) -> None:
    groups = grouped(given_cells)
    assume(1.0 not in groups.probabilities)  # the last bin would hold the probability before it too
    edges = sorted({0.0, 1.0, *(p for p in groups.probabilities)})
    exact, binned = murphy_decomposition(groups), binned_decomposition(groups, edges)
    assert exact is not None
    assert binned is not None
    assert binned[:3] == pytest.approx(exact, abs=1e-12)
    assert binned[3:] == pytest.approx((0, 0), abs=1e-12)


@given(cells)
def test_the_fit_rises_and_keeps_the_mean(given_cells: list[Cell]) -> None:
    groups = grouped(given_cells)
    blocks = isotonic_fit(groups.weights, groups.came_true)
    frequencies = [block.frequency for block in blocks]
    assert frequencies == sorted(frequencies)
    assert sum(block.groups for block in blocks) == len(groups.weights)
    assert sum(block.came_true for block in blocks) == pytest.approx(sum(groups.came_true))


@given(plain_cells)
def test_no_other_rising_function_fits_better(given_cells: list[Cell]) -> None:
    groups = grouped(given_cells)
    fitted = [b.frequency for b in isotonic_fit(groups.weights, groups.came_true) for _ in range(b.groups)]

    def loss(values: list[float]) -> float:
        pairs = zip(groups.weights, groups.frequencies, values, strict=True)
        return sum(weight * (frequency - value) ** 2 for weight, frequency, value in pairs)

    best = loss(fitted)
    for step in range(len(fitted) + 1):
        for move in (-0.01, 0.01):
            raised = fitted[:step] + [value + move for value in fitted[step:]]
            if raised == sorted(raised):
                assert best <= loss(raised) + 1e-12
