"""A source's record: the funnel of counts first, then the scores, each with its n."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Any

from ledger.lifecycle import came_true
from ledger.terms import Outcome, Status
from ledger.verification.intervals import wilson_interval
from ledger.verification.scores import brier_score, log_score, skill_score


@dataclass(frozen=True, slots=True)
class Tally:
    """How many predictions are alike in everything that a scorecard looks at.

    Attributes:
        status: where they stand.
        scored: whether they count, by the one rule in `lifecycle.is_scored`.
        outcome: how their question was decided; None where it was not.
        fraction: in [0, 1], how far a partly outcome came true.
        denied: whether the source denies the claim of the question.
        probability: of the question's claim, in [0, 1]; None where the source gave none.
        count: how many such predictions there are.
    """

    status: Status
    scored: bool
    outcome: Outcome | None
    fraction: float | None
    denied: bool
    probability: float | None
    count: int


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Counts and scores of a set of predictions; a score without data is None, never 0.

    Attributes:
        predictions: all that were recorded, the sum of the next six.
        open: not decided, their deadline not passed.
        overdue: not decided, their deadline passed.
        resolved: decided as true, false or partly, or answered.
        void: the question failed or its condition was not met.
        ambiguous: the world is not clear.
        withdrawn: taken back in time, or recorded by mistake.
        answered: resolved with a number, a day or an option: scored on their own, and in no figure below.
        late: resolved as true, false or partly, but made after the deadline or after the outcome was known.
        scored: resolved and counted; the n of the shares below.
        true: scored and come true, from where the source stands.
        false: scored and not come true.
        partly: scored and come true in part.
        share_true: true / scored, in [0, 1].
        share_true_low: lower end of Wilson's 95 % interval.
        share_true_high: upper end of it.
        with_probability: scored with a probability; the n of the Brier score.
        brier: mean Brier score in its 0 to 1 form, 0 is best.
        log_score: mean log score in nats, 0 is best.
        log_score_n: the n of the log score: partly outcomes have none.
        base_rate: mean outcome of the questions behind the Brier score, in [0, 1].
        skill: Brier skill against always saying the base rate; None where that reference is perfect.
    """

    predictions: int
    open: int
    overdue: int
    resolved: int
    void: int
    ambiguous: int
    withdrawn: int
    answered: int
    late: int
    scored: int
    true: int
    false: int
    partly: int
    share_true: float | None
    share_true_low: float | None
    share_true_high: float | None
    with_probability: int
    brier: float | None
    log_score: float | None
    log_score_n: int
    base_rate: float | None
    skill: float | None


def scorecard(tallies: Iterable[Tally]) -> Scorecard:
    """The scorecard of the predictions in the tallies.

    >>> one = Tally(Status.RESOLVED, True, Outcome.TRUE, None, False, 0.8, 1)
    >>> card = scorecard([one])
    >>> card.share_true, round(card.brier or 0, 4)
    (1.0, 0.04)
    """
    cells = list(tallies)
    by_status = {status: sum(cell.count for cell in cells if cell.status is status) for status in Status}
    scored = [cell for cell in cells if cell.scored]
    by_outcome = {outcome: _count_come(scored, outcome) for outcome in (Outcome.TRUE, Outcome.FALSE, Outcome.PARTLY)}
    n = sum(by_outcome.values())
    answered = sum(c.count for c in cells if c.status is Status.RESOLVED and c.outcome is Outcome.ANSWERED)
    interval = wilson_interval(by_outcome[Outcome.TRUE], n)
    return Scorecard(
        predictions=sum(by_status.values()),
        open=by_status[Status.OPEN],
        overdue=by_status[Status.OVERDUE],
        resolved=by_status[Status.RESOLVED],
        void=by_status[Status.VOID],
        ambiguous=by_status[Status.AMBIGUOUS],
        withdrawn=by_status[Status.WITHDRAWN],
        answered=answered,
        late=by_status[Status.RESOLVED] - answered - n,
        scored=n,
        true=by_outcome[Outcome.TRUE],
        false=by_outcome[Outcome.FALSE],
        partly=by_outcome[Outcome.PARTLY],
        share_true=by_outcome[Outcome.TRUE] / n if n else None,
        share_true_low=interval[0] if interval else None,
        share_true_high=interval[1] if interval else None,
        **_probability_scores([cell for cell in scored if cell.probability is not None]),
    )


def outcome_value(outcome: Outcome, fraction: float | None) -> float:
    """An outcome as the number that enters the Brier score.

    >>> outcome_value(Outcome.TRUE, None), outcome_value(Outcome.PARTLY, 0.4)
    (1.0, 0.4)
    """
    if outcome is Outcome.PARTLY:
        return 0.5 if fraction is None else fraction
    return 1.0 if outcome is Outcome.TRUE else 0.0


def _count_come(cells: Sequence[Tally], outcome: Outcome) -> int:
    return sum(c.count for c in cells if c.outcome is not None and came_true(c.outcome, denied=c.denied) is outcome)


def _probability_scores(cells: Sequence[Tally]) -> dict[str, Any]:
    """The figures that rest on probabilities, over tallies that all have one."""
    values = [(c.probability or 0.0, outcome_value(c.outcome or Outcome.FALSE, c.fraction), c) for c in cells]
    n = sum(c.count for c in cells)
    plain = [(p, o, c.count) for p, o, c in values if c.outcome is not Outcome.PARTLY]
    plain_n = sum(count for _, _, count in plain)
    brier = fsum(brier_score(p, o) * c.count for p, o, c in values) / n if n else None
    base_rate = fsum(o * c.count for _, o, c in values) / n if n else None
    skill = None
    if brier is not None and base_rate is not None:
        skill = skill_score(brier, fsum(brier_score(base_rate, o) * c.count for _, o, c in values) / n)
    return {
        "with_probability": n,
        "brier": brier,
        "log_score": fsum(log_score(p, o == 1.0) * count for p, o, count in plain) / plain_n if plain_n else None,
        "log_score_n": plain_n,
        "base_rate": base_rate,
        "skill": skill,
    }
