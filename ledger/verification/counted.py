"""What a source said of one question, weighed by a rule, as the tallies that scorecards are made of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from ledger.terms import Outcome
from ledger.verification.scorecard import Tally
from ledger.verification.timeline import Counted, Dated, ForecastRule, counted_forecasts

NEEDS_DEADLINE = frozenset({ForecastRule.TIME_WEIGHTED, ForecastRule.AT_LEAD})
"""Rules under which a statement without a deadline does not count."""


@dataclass(frozen=True, slots=True)
class Counting:
    """Which of several statements on one question count.

    Attributes:
        rule: the rule.
        lead_days: how many days before the deadline, for `at-lead`.
    """

    rule: ForecastRule = ForecastRule.MEAN
    lead_days: int | None = None

    @property
    def weighs_alone_as_one(self) -> bool:
        """Whether a statement that is the only one of its source on the question weighs 1 whenever it was made."""
        return self.rule not in NEEDS_DEADLINE


@dataclass(frozen=True, slots=True)
class Said:
    """What a statement says of the question: two that say the same are a statement and its repeat.

    Attributes:
        denied: whether the source denies the claim.
        probability: of the claim, in [0, 1]; None where the source gave none.
        day: when it was said; no part of what was said.
    """

    denied: bool
    probability: float | None
    day: date = field(compare=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """The question that the statements answer, as it stands.

    Attributes:
        id: of the question.
        outcome: how it was decided; None where it was not.
        fraction: in [0, 1], how far a partly outcome came true.
        deadline: its last day; None where it has none.
        resolved_on: the day the outcome became known.
    """

    id: int
    outcome: Outcome | None
    fraction: float | None
    deadline: date | None
    resolved_on: date | None


def counted_statements(said: Sequence[Said], asked: Asked, counting: Counting) -> tuple[Counted[Said], ...]:
    """The statements of one source on one question that count, each with its weight.

    Args:
        said: those that are scored, in the order in which they were made.
        asked: the question.
        counting: the rule. Where it needs a deadline and there is none, nothing counts.
    """
    ended = None
    if not counting.weighs_alone_as_one:
        if asked.deadline is None:
            return ()
        if asked.resolved_on is not None and asked.resolved_on < asked.deadline:
            ended = asked.resolved_on
    return counted_forecasts(
        (Dated(each.day, each) for each in said),
        counting.rule,
        deadline=asked.deadline,
        ended=ended,
        lead_days=counting.lead_days,
    )


def weighed(counted: Iterable[Counted[Said]], like: Tally) -> Iterator[Tally]:
    """The tallies of what counts on one question: they weigh in the scores and are no further predictions.

    Args:
        counted: as `counted_statements` gives them.
        like: the tally of one of the predictions behind them.
    """
    for said, weight in counted:
        yield Tally(
            status=like.status,
            scored=True,
            outcome=like.outcome,
            fraction=like.fraction,
            denied=said.denied,
            probability=said.probability,
            count=0,
            weight=weight,
            held_back=like.held_back,
        )
