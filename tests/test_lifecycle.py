"""The rules of a prediction's life, by worked examples."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from ledger.errors import BadInputError, LedgerError, RefusedError, UsageError
from ledger.lifecycle import (
    came_true,
    check_resolution,
    counts,
    default_resolved_on,
    is_late_change,
    is_scored,
    prediction_status,
    require_new_deadline,
    require_past,
)
from ledger.terms import Outcome, Status

DEADLINE = date(2025, 1, 31)


@pytest.mark.parametrize(
    ("withdrawn", "outcome", "past_deadline", "status"),
    [
        (False, None, False, Status.OPEN),
        (False, None, True, Status.OVERDUE),
        (False, Outcome.TRUE, False, Status.RESOLVED),
        (False, Outcome.FALSE, True, Status.RESOLVED),
        (False, Outcome.PARTLY, True, Status.RESOLVED),
        (False, Outcome.VOID, True, Status.VOID),
        (False, Outcome.AMBIGUOUS, False, Status.AMBIGUOUS),
        (True, None, True, Status.WITHDRAWN),
        (True, Outcome.TRUE, False, Status.WITHDRAWN),
    ],
)
def test_status(withdrawn: bool, outcome: Outcome | None, past_deadline: bool, status: Status) -> None:
    assert prediction_status(withdrawn=withdrawn, outcome=outcome, past_deadline=past_deadline) is status


def test_every_case_has_one_status() -> None:
    for withdrawn, outcome, past in product((False, True), (None, *Outcome), (False, True)):
        assert prediction_status(withdrawn=withdrawn, outcome=outcome, past_deadline=past) in Status


def test_only_resolved_in_time_is_scored() -> None:
    for outcome in (Outcome.TRUE, Outcome.FALSE, Outcome.PARTLY):
        assert is_scored(Status.RESOLVED, outcome, late=False)
        assert not is_scored(Status.RESOLVED, outcome, late=True)
        assert is_scored(Status.RESOLVED, outcome, late=True, include_late=True)
        assert not any(is_scored(status, outcome, late=False) for status in set(Status) - {Status.RESOLVED})


def test_an_answer_counts_but_is_neither_true_nor_false() -> None:
    assert counts(Status.RESOLVED, late=False)
    assert not counts(Status.RESOLVED, late=True)
    assert not is_scored(Status.RESOLVED, Outcome.ANSWERED, late=False)
    assert prediction_status(withdrawn=False, outcome=Outcome.ANSWERED, past_deadline=True) is Status.RESOLVED


@pytest.mark.parametrize(
    ("outcome", "denied", "come"),
    [
        (Outcome.TRUE, False, Outcome.TRUE),
        (Outcome.TRUE, True, Outcome.FALSE),
        (Outcome.FALSE, True, Outcome.TRUE),
        (Outcome.PARTLY, True, Outcome.PARTLY),
        (Outcome.VOID, True, Outcome.VOID),
    ],
)
def test_a_denial_comes_true_where_the_claim_does_not(outcome: Outcome, denied: bool, come: Outcome) -> None:
    assert came_true(outcome, denied=denied) is come


def test_a_deadline_may_be_the_day_itself_but_not_before() -> None:
    require_new_deadline(DEADLINE, DEADLINE)
    require_new_deadline(None, DEADLINE)
    with pytest.raises(BadInputError, match="lies before the day"):
        require_new_deadline(DEADLINE, date(2025, 2, 1))


def test_a_day_that_has_not_come_is_refused() -> None:
    require_past(DEADLINE, DEADLINE, "it was")
    with pytest.raises(BadInputError, match="lies in the future"):
        require_past(date(2025, 2, 1), DEADLINE, "it was")


def test_where_nobody_says_a_question_is_decided_on_its_deadline_once_that_has_passed() -> None:
    assert default_resolved_on(DEADLINE, date(2025, 2, 1)) == DEADLINE
    assert default_resolved_on(DEADLINE, DEADLINE) == DEADLINE
    assert default_resolved_on(DEADLINE, date(2025, 1, 1)) == date(2025, 1, 1)
    assert default_resolved_on(None, date(2025, 1, 1)) == date(2025, 1, 1)


BEFORE, AFTER = date(2025, 1, 10), date(2025, 2, 10)
PLAIN: dict[str, Any] = {
    "outcome": Outcome.TRUE,
    "resolved_on": BEFORE,
    "latest": DEADLINE,
    "today": AFTER,
    "early": False,
    "reason": None,
    "grounds": True,
    "fraction_given": False,
}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"outcome": Outcome.FALSE},
        {"outcome": Outcome.PARTLY, "fraction_given": True},
        {"today": BEFORE},
        {"today": BEFORE, "latest": None},
        {"today": BEFORE, "outcome": Outcome.VOID},
        {"today": BEFORE, "outcome": Outcome.AMBIGUOUS, "latest": None},
        {"today": BEFORE, "outcome": Outcome.FALSE, "early": True, "reason": "It cannot come any more."},
        {"resolved_on": DEADLINE},
        {"resolved_on": AFTER, "outcome": Outcome.FALSE},
    ],
)
def test_decisions_that_the_record_bears_out(change: dict[str, Any]) -> None:
    check_resolution(**PLAIN | change)


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        ({"grounds": False}, UsageError, "needs grounds"),
        ({"fraction_given": True}, UsageError, "--fraction"),
        ({"outcome": Outcome.PARTLY}, UsageError, "--fraction"),
        ({"resolved_on": date(2025, 2, 11)}, BadInputError, "lies in the future"),
        ({"resolved_on": AFTER}, BadInputError, "after the deadline 2025-01-31"),
        ({"outcome": Outcome.FALSE, "today": BEFORE}, RefusedError, "its deadline is 2025-01-31"),
        ({"outcome": Outcome.FALSE, "today": DEADLINE}, RefusedError, "can still come true"),
        ({"outcome": Outcome.FALSE, "latest": None}, RefusedError, "it has no deadline"),
        ({"outcome": Outcome.PARTLY, "fraction_given": True, "today": BEFORE}, RefusedError, "--early"),
        ({"outcome": Outcome.FALSE, "today": BEFORE, "early": True}, UsageError, "needs --reason"),
    ],
)
def test_decisions_that_it_does_not(change: dict[str, Any], error: type[LedgerError], words: str) -> None:
    with pytest.raises(error, match=words):
        check_resolution(**PLAIN | change)


@pytest.mark.parametrize(
    ("field", "latest", "resolved", "today", "late"),
    [
        ("claim", DEADLINE, False, DEADLINE, False),
        ("claim", DEADLINE, False, AFTER, True),
        ("criteria", None, True, BEFORE, True),
        ("criteria", None, False, AFTER, False),
        ("probability", DEADLINE, True, BEFORE, True),
        ("tags", DEADLINE, True, AFTER, False),
        ("quote", DEADLINE, True, AFTER, False),
    ],
)
def test_a_change_of_what_counts_comes_late_after_deadline_or_decision(
    field: str, latest: date | None, resolved: bool, today: date, late: bool
) -> None:
    assert is_late_change(field, latest=latest, resolved=resolved, today=today) is late
