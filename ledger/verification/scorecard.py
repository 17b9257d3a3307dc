"""A source's record: the funnel of counts first, then the scores, each with its n."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum, sqrt
from operator import attrgetter

from ledger.lifecycle import SCORED_OUTCOMES, came_true
from ledger.terms import Outcome, Status
from ledger.verification.intervals import wilson_interval
from ledger.verification.scores import brier_score, skill_score

ROUNDING = 1e-12
"""Share of a mean square by which sums of floats may be off, whatever the order they were added in."""


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
        count: how many such predictions there are, for the counts.
        weight: how much they weigh in the scores; as much as their count where nothing is given.
        held_back: whether their question was decided before its deadline, and that has not passed yet.
    """

    status: Status
    scored: bool
    outcome: Outcome | None
    fraction: float | None
    denied: bool
    probability: float | None
    count: int
    weight: float | None = None
    held_back: bool = False

    @property
    def weighs(self) -> float:
        """Their weight in the scores; none where they are not scored."""
        if not self.scored:
            return 0.0
        return self.count if self.weight is None else self.weight

    @property
    def value(self) -> float:
        """The outcome as a number, for those that are scored."""
        return outcome_value(self.outcome or Outcome.FALSE, self.fraction)


@dataclass(frozen=True, slots=True)
class Sums:
    """What the counts and the plain scores are made of. Sums of parts of a record add up to those of the whole.

    Attributes:
        counts: of predictions, by status.
        outcomes: counts of the scored ones by what they came to, from where the source stands; and of the answered.
        weight: of all scored statements.
        came_true: weight of those that came true, from where the source stands.
        came_partly: weight of those that came true in part.
        stated: weight of those with a probability.
        brier: their Brier scores, each times its weight.
        brier_squares: the squares of their Brier scores, each times its weight.
        values: their outcomes as numbers, each times its weight.
        value_squares: the squares of these, each times its weight.
    """

    counts: dict[Status, int]
    outcomes: dict[Outcome, int]
    weight: float
    came_true: float
    came_partly: float
    stated: float
    brier: float
    brier_squares: float
    values: float
    value_squares: float


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
        scored: resolved and counted.
        true: scored and come true, from where the source stands.
        false: scored and not come true.
        partly: scored and come true in part.
        n: what the shares rest on: all scored statements by their weight, so that a question counts once for a source
            however often it spoke of it.
        share_true: weight of what came true / n, in [0, 1].
        share_true_low: lower end of Wilson's 95 % interval.
        share_true_high: upper end of it.
        share_true_of_clear: the same without what came true in part, in [0, 1].
        with_probability: weight of the scored statements with a probability; the n of the Brier score.
        brier: mean Brier score in its 0 to 1 form, 0 is best.
        brier_deviation: standard deviation of the single Brier scores.
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
    n: float
    share_true: float | None
    share_true_low: float | None
    share_true_high: float | None
    share_true_of_clear: float | None
    with_probability: float
    brier: float | None
    brier_deviation: float | None
    base_rate: float | None
    skill: float | None


def scorecard(sums: Sums) -> Scorecard:
    """The scorecard of a record.

    >>> card = scorecard(sums_of([Tally(Status.RESOLVED, True, Outcome.TRUE, None, False, 0.8, 1)]))
    >>> card.share_true, round(card.brier or 0, 4)
    (1.0, 0.04)
    """
    n, true, partly = whole(sums.weight), min(sums.came_true, sums.weight), sums.came_partly
    # Weights such as thirds may leave a last digit where nothing is left.
    clear = whole(n - partly)
    interval = wilson_interval(min(true, n), n)
    answered = sums.outcomes.get(Outcome.ANSWERED, 0)
    scored = sum(sums.outcomes.values()) - answered
    with_probability = whole(sums.stated)
    brier, base_rate, skill = _probability_scores(sums, with_probability)
    return Scorecard(
        predictions=sum(sums.counts.values()),
        **{status.value: sums.counts.get(status, 0) for status in Status},
        answered=answered,
        late=sums.counts.get(Status.RESOLVED, 0) - answered - scored,
        scored=scored,
        **{outcome.value: sums.outcomes.get(outcome, 0) for outcome in SCORED_OUTCOMES},
        n=n,
        share_true=true / n if n else None,
        share_true_low=interval[0] if interval else None,
        share_true_high=interval[1] if interval else None,
        share_true_of_clear=min(true / clear, 1.0) if clear else None,
        with_probability=with_probability,
        brier=brier,
        brier_deviation=None if brier is None else _deviation(sums.brier_squares / sums.stated, brier),
        base_rate=base_rate,
        skill=skill,
    )


def _deviation(mean_square: float, mean: float) -> float:
    """The standard deviation of scores, 0 where their variance is no more than what adding up in floats loses.

    >>> round(_deviation(0.25, 0.4), 9), _deviation(0.04 + 1e-17, 0.2)
    (0.3, 0.0)
    """
    variance = mean_square - mean * mean
    return sqrt(variance) if variance > ROUNDING * mean_square else 0.0


def sums_of(tallies: Iterable[Tally]) -> Sums:
    """The sums over tallies."""
    return added(_sums_of_one(tally) for tally in tallies)


def added(parts: Iterable[Sums]) -> Sums:
    """The sums of a record from those of its parts."""
    several = list(parts)
    totals = {field: fsum(map(attrgetter(field), several)) for field in _TOTALS}
    counts: dict[Status, int] = {}
    outcomes: dict[Outcome, int] = {}
    for part in several:
        for status, count in part.counts.items():
            counts[status] = counts.get(status, 0) + count
        for outcome, count in part.outcomes.items():
            outcomes[outcome] = outcomes.get(outcome, 0) + count
    return Sums(counts, outcomes, **totals)


def sums_of_alike(tally: Tally, stated: float, brier: float, brier_squares: float) -> Sums:
    """The sums of predictions that are alike in all but their probabilities.

    Args:
        tally: what they have in common; its probability plays no part.
        stated: weight of those with a probability.
        brier: their Brier scores, added up.
        brier_squares: the squares of these, added up.
    """
    came = None if tally.outcome is None else came_true(tally.outcome, denied=tally.denied)
    weight, stated = tally.weighs, stated if tally.scored else 0.0
    is_answered = came is Outcome.ANSWERED and tally.status is Status.RESOLVED
    return Sums(
        counts={tally.status: tally.count},
        outcomes={came: tally.count} if came is not None and (tally.scored or is_answered) else {},
        weight=weight,
        came_true=weight if came is Outcome.TRUE else 0.0,
        came_partly=weight if came is Outcome.PARTLY else 0.0,
        stated=stated,
        brier=brier if tally.scored else 0.0,
        brier_squares=brier_squares if tally.scored else 0.0,
        values=stated * tally.value,
        value_squares=stated * tally.value**2,
    )


def whole(weight: float) -> float:
    """A sum of weights, as a whole number where it is one but for rounding.

    >>> whole(1 / 3 + 1 / 3 + 1 / 3), whole(0.1 + 0.2)
    (1, 0.3)
    """
    nearest = round(weight, 9)
    return int(nearest) if nearest == int(nearest) else nearest


def outcome_value(outcome: Outcome, fraction: float | None) -> float:
    """An outcome as the number that enters the Brier score.

    >>> outcome_value(Outcome.TRUE, None), outcome_value(Outcome.PARTLY, 0.4)
    (1.0, 0.4)
    """
    if outcome is Outcome.PARTLY:
        return 0.5 if fraction is None else fraction
    return 1.0 if outcome is Outcome.TRUE else 0.0


_TOTALS = tuple(name for name in Sums.__slots__ if name not in ("counts", "outcomes"))


def _sums_of_one(tally: Tally) -> Sums:
    if tally.probability is None:
        return sums_of_alike(tally, 0.0, 0.0, 0.0)
    score = brier_score(tally.probability, tally.value)
    return sums_of_alike(tally, tally.weighs, score * tally.weighs, score * score * tally.weighs)


def _probability_scores(sums: Sums, n: float) -> tuple[float | None, float | None, float | None]:
    """Mean Brier score, base rate, and skill against that."""
    if not n:
        return None, None, None
    brier, base_rate = min(sums.brier / n, 1.0), min(sums.values / n, 1.0)
    reference = max(sums.value_squares / n - base_rate * base_rate, 0.0)
    return brier, base_rate, skill_score(brier, reference)
