from pathlib import Path

import pytest
from conftest import Run

from ledger.db import open_ledger
from ledger.store.history import prediction_events, question_events
from ledger.store.question_links import merged_group, question_links


@pytest.fixture
def _chained(run: Run) -> None:
    """Questions q1 to q3, of which q3 was merged into q2 and that into q1; prediction 4 came from q4 to q1."""
    for number in range(1, 5):
        run("add", f"Claim {number}", "--by", "EADaily", "--due", "none", "--made", "2025-01-01")
    run("question", "link", "q3", "q4", "--as", "opposite")
    run("question", "merge", "q2", "q3", "--yes")
    run("question", "merge", "q1", "q2", "--yes")
    run("question", "move", "4", "q1")


@pytest.mark.usefixtures("_chained")
def test_what_happened_to_merged_questions_concerns_the_one_that_stays(path: Path) -> None:
    with open_ledger(path).reading() as connection:
        assert merged_group(connection, 1) == {1, 2, 3}
        assert question_links(connection, 1) == [("opposite", 4)]
        assert [event.seq for event in question_events(connection, 1)] == [1, 2, 3, 4, 5, 6, 7, 8]
        assert [event.seq for event in prediction_events(connection, 2, 1)] == [1, 2, 5, 6, 7]


@pytest.mark.usefixtures("_chained")
def test_a_question_whose_prediction_moved_away_keeps_its_beginning(path: Path) -> None:
    with open_ledger(path).reading() as connection:
        assert [event.seq for event in question_events(connection, 4)] == [4, 5]
