"""Sources side by side, on the questions that all of them answered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum

from ledger.lifecycle import came_true
from ledger.terms import Outcome
from ledger.verification.intervals import wilson_interval
from ledger.verification.paired import PairedTest, paired_test
from ledger.verification.scorecard import outcome_value
from ledger.verification.scores import brier_score, log_score, skill_score


@dataclass(frozen=True, slots=True)
class Answer:
    """One scored statement on one question.

    Attributes:
        question: the question's id.
        outcome: how it was decided: true, false or partly.
        fraction: in [0, 1], how far a partly outcome came true.
        denied: whether the source denies the claim.
        probability: of the claim, in [0, 1]; None where the source gave none.
        weight: how much it counts among those of its source on the question, above 0.
    """

    question: int
    outcome: Outcome
    fraction: float | None
    denied: bool
    probability: float | None
    weight: float = 1.0


Said = Mapping[int, Sequence[Answer]]
"""What a source said, by question."""


@dataclass(frozen=True, slots=True)
class ComparedSource:
    """One source's figures on the shared questions; several statements on one question enter with their mean.

    Attributes:
        name: of the source.
        answered: scored questions of this source, shared or not.
        share_true: mean over the shared questions of the share of its statements that came true, in [0, 1].
        share_true_low: lower end of Wilson's 95 % interval, with the questions as n.
        share_true_high: upper end of it.
        brier: mean Brier score over the shared questions on which all gave a probability, 0 is best.
        log_score: mean log score over those of them that came out true or false, in nats.
        skill: Brier skill against always saying the base rate of those questions.
    """

    name: str
    answered: int
    share_true: float | None
    share_true_low: float | None
    share_true_high: float | None
    brier: float | None
    log_score: float | None
    skill: float | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Whether two sources differ by more than chance, on the questions that all answered.

    Attributes:
        first: name of the one.
        second: name of the other.
        brier: paired test of the Brier scores: below 0 where the first did better.
        share_true: paired test of the shares true: above 0 where the first did better.
    """

    first: str
    second: str
    brier: PairedTest
    share_true: PairedTest


@dataclass(frozen=True, slots=True)
class Comparison:
    """Sources on the questions that they share.

    Attributes:
        shared: questions that all the sources answered and that are scored; the n of the shares.
        shared_with_probability: those on which all of them gave a probability; the n of the Brier scores.
        base_rate: mean outcome of these, in [0, 1].
        sources: one entry for each source, in the order given.
        differences: one for each pair of them.
    """

    shared: int
    shared_with_probability: int
    base_rate: float | None
    sources: tuple[ComparedSource, ...]
    differences: tuple[Difference, ...]


def comparison(answers: Mapping[str, Sequence[Answer]]) -> Comparison:
    """Compare sources on the questions that all of them answered.

    Args:
        answers: the scored statements of each source, by its name; at least one source.

    >>> rain = Answer(1, Outcome.TRUE, None, False, 0.8)
    >>> both = comparison({"A": [rain], "B": [rain, Answer(2, Outcome.FALSE, None, False, 0.1)]})
    >>> both.shared, [round(source.brier or 0, 2) for source in both.sources]
    (1, [0.04, 0.04])
    """
    by_question = {name: _by_question(given) for name, given in answers.items()}
    shared = sorted(set.intersection(*(set(questions) for questions in by_question.values())))
    stated = [q for q in shared if all(_all_stated(questions[q]) for questions in by_question.values())]
    first = next(iter(by_question.values()))
    outcomes = [outcome_value(first[q][0].outcome, first[q][0].fraction) for q in stated]
    base_rate = _mean(outcomes)
    reference = None if base_rate is None else _mean([brier_score(base_rate, outcome) for outcome in outcomes])
    return Comparison(
        shared=len(shared),
        shared_with_probability=len(stated),
        base_rate=base_rate,
        sources=tuple(_compared(name, said, shared, stated, reference) for name, said in by_question.items()),
        differences=tuple(
            Difference(
                one,
                other,
                brier=_test(by_question[one], by_question[other], stated, _brier),
                share_true=_test(by_question[one], by_question[other], shared, _came_true),
            )
            for one, other in combinations(by_question, 2)
        ),
    )


def _compared(
    name: str, said: Said, shared: Sequence[int], stated: Sequence[int], reference: float | None
) -> ComparedSource:
    came = fsum(_on_each(said, shared, _came_true))
    interval = wilson_interval(min(came, len(shared)), len(shared))
    brier = _mean(_on_each(said, stated, _brier))
    plain = [q for q in stated if said[q][0].outcome is not Outcome.PARTLY]
    return ComparedSource(
        name=name,
        answered=len(said),
        share_true=came / len(shared) if shared else None,
        share_true_low=interval[0] if interval else None,
        share_true_high=interval[1] if interval else None,
        brier=brier,
        log_score=_mean(_on_each(said, plain, _log)),
        skill=None if brier is None or reference is None else skill_score(brier, reference),
    )


def _on_each(said: Said, questions: Sequence[int], score: Callable[[Answer], float]) -> list[float]:
    """The mean score of a source on each question, its statements there weighted."""
    return [
        fsum(score(answer) * answer.weight for answer in said[q]) / fsum(answer.weight for answer in said[q])
        for q in questions
    ]


def _test(one: Said, other: Said, questions: Sequence[int], score: Callable[[Answer], float]) -> PairedTest:
    return paired_test(_on_each(one, questions, score), _on_each(other, questions, score))


def _by_question(answers: Sequence[Answer]) -> dict[int, list[Answer]]:
    found: dict[int, list[Answer]] = {}
    for answer in answers:
        found.setdefault(answer.question, []).append(answer)
    return found


def _all_stated(answers: Sequence[Answer]) -> bool:
    return all(answer.probability is not None for answer in answers)


def _came_true(answer: Answer) -> float:
    return float(came_true(answer.outcome, denied=answer.denied) is Outcome.TRUE)


def _brier(answer: Answer) -> float:
    return brier_score(answer.probability or 0.0, outcome_value(answer.outcome, answer.fraction))


def _log(answer: Answer) -> float:
    return log_score(answer.probability or 0.0, answer.outcome is Outcome.TRUE)


def _mean(values: Sequence[float]) -> float | None:
    return fsum(values) / len(values) if values else None
