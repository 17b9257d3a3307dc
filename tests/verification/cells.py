"""Cells for Hypothesis, and the same forecasts written out one by one."""

from hypothesis import strategies as st

from ledger.verification.groups import Cell

# Few distinct values, so that ties and repeats are common, and the ends among them.
probabilities = st.sampled_from([0.0, 0.05, 0.1, 0.25, 0.3, 0.5, 0.7, 0.75, 0.9, 1.0]) | st.floats(0, 1)
plain_outcomes = st.sampled_from([0.0, 1.0])
outcomes = plain_outcomes | st.floats(0, 1)
counts = st.integers(1, 6).map(float)

cells = st.lists(st.builds(Cell, probabilities, outcomes, counts), min_size=1, max_size=25)
plain_cells = st.lists(st.builds(Cell, probabilities, plain_outcomes, counts), min_size=1, max_size=25)


def one_by_one(cells: list[Cell]) -> list[Cell]:
    return [Cell(cell.probability, cell.outcome) for cell in cells for _ in range(int(cell.weight))]
