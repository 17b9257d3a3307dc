"""The rules of a prediction's life, over plain values: what may be resolved, amended, withdrawn, and what counts."""

from datetime import date

from ledger.errors import BadInputError, RefusedError, UsageError
from ledger.terms import Outcome, Status

SCORED_OUTCOMES = (Outcome.TRUE, Outcome.FALSE, Outcome.PARTLY)
"""Outcomes that enter the scores; the others say that there is nothing to score."""

COUNTED_FIELDS = frozenset(
    {
        "claim",
        "criteria",
        "deadline_text",
        "deadline_earliest",
        "deadline_latest",
        "deadline_rule",
        "deadline_from",
        "made",
        "probability",
        "probability_low",
        "probability_high",
        "probability_wording",
        "probability_table",
    }
)
"""Fields that a verdict or a score rests on: changed late, the change is kept and shown but does not count."""


def prediction_status(*, withdrawn: bool, outcome: Outcome | None, past_deadline: bool) -> Status:
    """Where a prediction stands.

    Args:
        withdrawn: taken back in time, or recorded by mistake.
        outcome: how its question was decided; None where it was not.
        past_deadline: whether the latest day of the deadline lies before the day in question.

    >>> prediction_status(withdrawn=False, outcome=None, past_deadline=True).value
    'overdue'
    """
    if withdrawn:
        return Status.WITHDRAWN
    if outcome is None:
        return Status.OVERDUE if past_deadline else Status.OPEN
    return Status.RESOLVED if outcome in SCORED_OUTCOMES else Status(outcome.value)


def is_scored(status: Status, *, late: bool, include_late: bool = False) -> bool:
    """The one rule for what counts: decided as true, false or partly, and made in time.

    Args:
        status: where the prediction stands.
        late: made strictly after the question's deadline or after the day its outcome was known.
        include_late: count late ones too.
    """
    return status is Status.RESOLVED and (include_late or not late)


def is_late(made: date, latest: date | None, resolved_on: date | None) -> bool:
    """Whether a statement came strictly after its question's deadline, or after the day its outcome was known.

    >>> is_late(date(2024, 11, 5), latest=date(2024, 11, 5), resolved_on=date(2024, 11, 4))
    True
    """
    return (latest is not None and made > latest) or (resolved_on is not None and made > resolved_on)


def came_true(outcome: Outcome, *, denied: bool) -> Outcome:
    """The outcome from where the source stands: a denial of what did not happen came true.

    >>> came_true(Outcome.FALSE, denied=True).value
    'true'
    """
    flipped = {Outcome.TRUE: Outcome.FALSE, Outcome.FALSE: Outcome.TRUE}
    return flipped.get(outcome, outcome) if denied else outcome


def require_new_deadline(latest: date | None, made: date) -> None:
    """Refuse a deadline that had passed when the statement was made.

    Raises:
        BadInputError: where it had.
    """
    if latest is not None and latest < made:
        raise BadInputError(f"the deadline {latest} lies before the day the statement was made, {made}")


def require_past(day: date, today: date, what: str) -> None:
    """Refuse a day that has not come yet.

    Raises:
        BadInputError: where it has not.
    """
    if day > today:
        raise BadInputError(f"{what} {day} lies in the future: today is {today}")


def default_resolved_on(latest: date | None, today: date) -> date:
    """The day a question counts as decided where nobody says: its deadline once that has passed, else today."""
    return latest if latest is not None and latest < today else today


def check_resolution(
    *,
    outcome: Outcome,
    resolved_on: date,
    latest: date | None,
    today: date,
    early: bool,
    reason: str | None,
    grounds: bool,
    fraction_given: bool,
) -> None:
    """Refuse a decision that the record does not bear out.

    Args:
        outcome: the decision.
        resolved_on: the day the outcome became true, or became known.
        latest: last day of the deadline; None where there is none.
        today: the day of the decision.
        early: whether it is said that the claim can no longer come true, although its time is not up.
        reason: why it is decided early.
        grounds: whether there is evidence or a note.
        fraction_given: whether it is said how far the claim came true.

    Raises:
        UsageError: where grounds, a fraction or a reason are missing, or do not belong.
        BadInputError: where the dates contradict the outcome.
        RefusedError: where the time for this outcome has not come.
    """
    if not grounds:
        raise UsageError("a decision needs grounds: give --evidence URL, --note TEXT, or both")
    if (outcome is Outcome.PARTLY) != fraction_given:
        raise UsageError("`partly` needs --fraction between 0 and 1, and no other outcome takes one")
    require_past(resolved_on, today, "the day it was decided,")
    if outcome is Outcome.TRUE and latest is not None and resolved_on > latest:
        raise BadInputError(
            f"{resolved_on} lies after the deadline {latest}: as worded the claim did not come true; resolve it false"
        )
    if is_early(outcome, latest, today):
        _check_early(outcome, latest, early, reason)


def is_early(outcome: Outcome, latest: date | None, today: date) -> bool:
    """Whether this outcome would be decided while the claim can still come true, or come true in full."""
    return outcome in (Outcome.FALSE, Outcome.PARTLY) and (latest is None or today <= latest)


def _check_early(outcome: Outcome, latest: date | None, early: bool, reason: str | None) -> None:
    until = "it has no deadline" if latest is None else f"its deadline is {latest}"
    if not early:
        raise RefusedError(
            f"it can still come true ({until}): to resolve it {outcome.value} now, add --early and --reason TEXT"
        )
    if not reason:
        raise UsageError("--early needs --reason TEXT: why can it no longer come true?")


def drafted_parts(*, claim: bool, criteria: bool) -> list[str]:
    """Which parts of a question stand as a program worded them; a person's wording is no draft.

    >>> drafted_parts(claim=True, criteria=False)
    ['claim']
    """
    return [name for name, is_draft in (("claim", claim), ("criteria", criteria)) if is_draft]


def is_late_change(field: str, *, latest: date | None, resolved: bool, today: date) -> bool:
    """Whether a change of this field comes too late to count: after the deadline, or after a decision."""
    return field in COUNTED_FIELDS and (resolved or (latest is not None and today > latest))
