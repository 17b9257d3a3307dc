from pathlib import Path

import pytest
from conftest import Run
from statements import record


@pytest.fixture(autouse=True)
def _recorded(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)


def test_overdue_comes_first_and_the_oldest_before_all(run: Run) -> None:
    answer = run("due")
    assert answer.stdout.splitlines() == [
        "ID  Claim                                Source         Due                 When",
        "--  -----------------------------------  -------------  ----------  ------------",
        " 4  Ukraine holds less of Kursk          Pasi Paroinen  2024-11-23  98 days over",
        " 2  The Kursk issue is resolved          Mikhail        2025-01-19  41 days over",
        "                                         Zvinchuk",
        " 3  denies: The Kursk issue is resolved  Black Bird     2025-01-19  41 days over",
        "                                         Group",
        " 5  A promise is kept                    Donald Trump   2025-03-10   9 days left",
    ]
    assert answer.stderr == (
        "1 open prediction without a date is not among these: `ledger list --status open` shows all\n"
    )


def test_days_are_left_or_over(run: Run) -> None:
    found = run("due", "-f", "json").json["predictions"]
    assert [(each["id"], each["days"]) for each in found] == [(4, -98), (2, -41), (3, -41), (5, 9)]
    assert list(found[0])[-1] == "days"


@pytest.mark.parametrize(
    ("within", "expected"), [("0d", [4, 2, 3]), ("8d", [4, 2, 3]), ("9", [4, 2, 3, 5]), ("2w", [4, 2, 3, 5])]
)
def test_the_look_ahead_ends_on_its_last_day(run: Run, within: str, expected: list[int]) -> None:
    assert [each["id"] for each in run("due", "--within", within, "-f", "json").json["predictions"]] == expected


def test_on_its_last_day_a_claim_is_not_overdue(run: Run) -> None:
    assert run("due", "--limit", "9", today="2025-03-10").stdout.splitlines()[-1].endswith("today")


def test_what_was_decided_is_no_longer_due(run: Run) -> None:
    run("resolve", "q2", "false", "--note", "It was not.")
    assert [each["id"] for each in run("due", "-f", "json").json["predictions"]] == [4, 5]


def test_a_span_that_is_none_is_refused(run: Run) -> None:
    assert "write it as 30d, 2w, 3m or 1y" in run("due", "--within", "soon", expect=5).stderr
    assert "past the end of the calendar" in run("due", "--within", "99999y", expect=5).stderr


def test_nothing_due_is_told(run: Run) -> None:
    answer = run("due", "--within", "1d", today="2024-11-16")
    assert "nothing is overdue, and nothing falls due until 2024-11-17" in answer.stderr
