"""All figures of one record of yes/no forecasts, from the tallies of its predictions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from random import Random

from ledger.terms import Outcome
from ledger.verification.groups import Groups, groups_of_sums
from ledger.verification.intervals import bootstrap_interval, clustered_interval
from ledger.verification.references import baseline_score, probability_given
from ledger.verification.scorecard import Tally, whole
from ledger.verification.scores import brier_score, log_score, spherical_score
from ledger.verification.summary import probability_summary

SEED = 1
"""Of every draw: the same record has the same intervals and bands, on every day and on every machine."""

Clusters = Mapping[int, tuple[float, float]]
"""By question: the weight of the scored statements with a probability, and their Brier scores times their weights."""

Score = Callable[[float, bool], float]
"""The score of a probability against whether the claim came true."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is to be said of the probabilities of a record; a figure without data is None, never 0.

    The first figures rest on all that is scored with a probability. Those from `calibration_n` on rest on what of it
    may enter calibration, and Murphy's and CORP's terms each add up to `calibration_brier`.

    Attributes:
        brier_low: lower end of the 95 % interval of the Brier score, with whole questions drawn; None for one question.
        brier_high: upper end of it.
        brier_interval: how it was found: "bootstrap", or "clustered standard error" where there are too many draws.
        brier_questions: how many questions stand behind the Brier score.
        log_score: mean log score in nats, 0 is best.
        log_score_n: what it rests on: partly outcomes have none.
        spherical_score: mean spherical score, 0 is best, on the same n.
        baseline_score: mean baseline score as Metaculus defines it, 100 is best, 0 is always 50 %; on the same n.
        held_back: weight of what was decided before its deadline and waits for it, as far as calibration goes.
        calibration_n: weight of what enters the calibration.
        calibration_brier: mean Brier score of that.
        reliability: Murphy's, by distinct probability, 0 is best.
        resolution_murphy: Murphy's resolution: the more the better.
        uncertainty: variance of the outcomes.
        miscalibration: CORP's, 0 is best.
        discrimination: CORP's: the more the better.
        ece: expected calibration error over ten bins of equal width, 0 is best.
        calibration_in_the_large: mean probability less base rate, 0 is best.
        mean_probability: mean of what was said.
        sharpness: standard deviation of the probabilities.
        discrimination_slope: mean probability of what came true less that of what did not.
        auc: area under the ROC curve, 1 is best, 0.5 is chance.
        fraction_correct: share on the right side of 50 %.
        fraction_correct_n: what took a side.
        skill_even_odds: Brier skill against always saying 50 %.
    """

    brier_low: float | None
    brier_high: float | None
    brier_interval: str | None
    brier_questions: int
    log_score: float | None
    log_score_n: float
    spherical_score: float | None
    baseline_score: float | None
    held_back: float
    calibration_n: float
    calibration_brier: float | None
    reliability: float | None
    resolution_murphy: float | None
    uncertainty: float | None
    miscalibration: float | None
    discrimination: float | None
    ece: float | None
    calibration_in_the_large: float | None
    mean_probability: float | None
    sharpness: float | None
    discrimination_slope: float | None
    auc: float | None
    fraction_correct: float | None
    fraction_correct_n: float
    skill_even_odds: float | None


def figures(tallies: Iterable[Tally], clusters: Clusters, *, include_early: bool, draws: bool = True) -> Figures:
    """The figures of a record.

    Args:
        tallies: of its predictions.
        clusters: by question.
        include_early: let what was decided before its deadline into the calibration at once.
        draws: find the interval by drawing questions; else by their standard error, which is quick.
    """
    stated = [tally for tally in tallies if tally.weighs and tally.probability is not None]
    plain = [tally for tally in stated if tally.outcome is not Outcome.PARTLY]
    plain_n = whole(fsum(tally.weighs for tally in plain))
    summary = probability_summary(calibration_groups(stated, include_early=include_early))
    interval = _interval(clusters, draws=draws)
    return Figures(
        brier_low=interval and max(interval[0], 0.0),
        brier_high=interval and min(interval[1], 1.0),
        brier_interval=interval and ("bootstrap" if draws else "clustered standard error"),
        brier_questions=len(clusters),
        log_score=_mean(plain, plain_n, log_score),
        log_score_n=plain_n,
        spherical_score=_mean(plain, plain_n, spherical_score),
        baseline_score=_mean(plain, plain_n, lambda p, came: baseline_score(probability_given(p, came))),
        held_back=0 if include_early else whole(fsum(tally.weighs for tally in stated if tally.held_back)),
        calibration_n=whole(summary.n),
        calibration_brier=summary.brier,
        reliability=summary.reliability,
        resolution_murphy=summary.resolution_murphy,
        uncertainty=summary.uncertainty,
        miscalibration=summary.miscalibration,
        discrimination=summary.discrimination,
        ece=summary.expected_calibration_error,
        calibration_in_the_large=summary.calibration_in_the_large,
        mean_probability=summary.mean_probability,
        sharpness=summary.sharpness,
        discrimination_slope=summary.discrimination_slope,
        auc=summary.area_under_curve,
        fraction_correct=summary.fraction_correct,
        fraction_correct_n=whole(summary.fraction_correct_n),
        skill_even_odds=summary.skill_against_even_odds,
    )


def calibration_groups(tallies: Iterable[Tally], *, include_early: bool) -> Groups:
    """What enters the calibration, by probability.

    What was decided before its deadline waits for it unless asked for: in the meantime only that can be decided early
    which comes true, or fails, early, and calibration would lean that way.
    """
    found: dict[float, list[tuple[float, float]]] = {}
    for tally in tallies:
        if tally.weighs and tally.probability is not None and (include_early or not tally.held_back):
            found.setdefault(tally.probability, []).append((tally.weighs, tally.value))
    return groups_of_sums(
        (p, fsum(w for w, _ in alike), fsum(w * o for w, o in alike), fsum(w * o * o for w, o in alike))
        for p, alike in sorted(found.items())
    )


def clusters_of(tallies: Iterable[tuple[int, Tally]]) -> dict[int, tuple[float, float]]:
    """The clusters of tallies, each with the question it belongs to."""
    found: dict[int, tuple[float, float]] = {}
    for question, tally in tallies:
        if tally.weighs and tally.probability is not None:
            weight, score = found.get(question, (0.0, 0.0))
            found[question] = (
                weight + tally.weighs,
                score + tally.weighs * brier_score(tally.probability, tally.value),
            )
    return found


def _interval(clusters: Clusters, *, draws: bool) -> tuple[float, float] | None:
    return bootstrap_interval(clusters.values(), Random(SEED)) if draws else clustered_interval(clusters.values())


def _mean(tallies: Sequence[Tally], n: float, score: Score) -> float | None:
    total = fsum(score(t.probability or 0.0, t.outcome is Outcome.TRUE) * t.weighs for t in tallies)
    return total / n if n else None
