"""All figures of a set of probability forecasts at once, from one pass over their groups."""

from collections.abc import Sequence
from dataclasses import dataclass

from ledger.verification.calibration import TENTHS, calibration_in_the_large, expected_calibration_error
from ledger.verification.decomposition import corp_decomposition, murphy_decomposition
from ledger.verification.discrimination import area_under_curve, discrimination_slope, fraction_correct, sharpness
from ledger.verification.groups import Groups, mean_brier_score, mean_outcome, mean_probability
from ledger.verification.references import skill_against_base_rate, skill_against_even_odds


@dataclass(frozen=True, slots=True)
class ProbabilitySummary:
    """What is to be said of a set of probability forecasts; a figure without data is None, never 0.

    Attributes:
        n: how many forecasts there are; with a weight for each, their sum.
        base_rate: mean outcome, in [0, 1].
        mean_probability: mean of what was said, in [0, 1].
        brier: mean Brier score in its 0 to 1 form, 0 is best.
        reliability: Murphy's, by distinct probability, 0 is best.
        resolution_murphy: Murphy's resolution, by distinct probability: the more the better.
        uncertainty: variance of the outcomes, the Brier score of always saying the base rate.
        miscalibration: CORP's, 0 is best.
        discrimination: CORP's: the more the better.
        calibration_in_the_large: mean probability less base rate, 0 is best.
        expected_calibration_error: over ten bins of equal width, 0 is best.
        sharpness: standard deviation of the probabilities, in [0, 0.5].
        discrimination_slope: mean probability of what came true less that of what did not, 1 is best.
        area_under_curve: of the ROC curve, 1 is best, 0.5 is chance.
        fraction_correct: share of forecasts on the right side of 50 %.
        fraction_correct_n: how many took a side.
        skill_against_even_odds: Brier skill against always saying 50 %.
        skill_against_base_rate: Brier skill against always saying the base rate of these very questions.
    """

    n: float
    base_rate: float | None
    mean_probability: float | None
    brier: float | None
    reliability: float | None
    resolution_murphy: float | None
    uncertainty: float | None
    miscalibration: float | None
    discrimination: float | None
    calibration_in_the_large: float | None
    expected_calibration_error: float | None
    sharpness: float | None
    discrimination_slope: float | None
    area_under_curve: float | None
    fraction_correct: float | None
    fraction_correct_n: float
    skill_against_even_odds: float | None
    skill_against_base_rate: float | None


def probability_summary(groups: Groups, edges: Sequence[float] = TENTHS) -> ProbabilitySummary:
    """The figures of the forecasts in the groups. What each is, with its source, stands at its own function.

    Args:
        groups: as `grouped` gives them: each probability once, in rising order.
        edges: of the bins of the expected calibration error.

    Raises:
        ValueError: where the edges do not rise from 0 to 1.

    References:
        Dimitriadis, T., Gneiting, T. and Jordan, A. I. (2021). Stable reliability diagrams for probabilistic
        classifiers. Proceedings of the National Academy of Sciences 118, e2016191118.
        https://doi.org/10.1073/pnas.2016191118

    >>> from ledger.verification.groups import Cell, grouped
    >>> summary = probability_summary(grouped([Cell(0.8, 1, 3), Cell(0.8, 0, 1), Cell(0.3, 0, 4)]))
    >>> summary.n, summary.base_rate, summary.area_under_curve, round(summary.brier, 4)
    (8.0, 0.375, 0.9, 0.14)
    """
    murphy = murphy_decomposition(groups)
    corp = corp_decomposition(groups)
    correct, correct_n = fraction_correct(groups)
    return ProbabilitySummary(
        n=groups.n,
        base_rate=mean_outcome(groups),
        mean_probability=mean_probability(groups),
        brier=mean_brier_score(groups),
        reliability=murphy.reliability if murphy else None,
        resolution_murphy=murphy.resolution if murphy else None,
        uncertainty=murphy.uncertainty if murphy else None,
        miscalibration=corp.miscalibration if corp else None,
        discrimination=corp.discrimination if corp else None,
        calibration_in_the_large=calibration_in_the_large(groups),
        expected_calibration_error=expected_calibration_error(groups, edges),
        sharpness=sharpness(groups),
        discrimination_slope=discrimination_slope(groups),
        area_under_curve=area_under_curve(groups),
        fraction_correct=correct,
        fraction_correct_n=correct_n,
        skill_against_even_odds=skill_against_even_odds(groups),
        skill_against_base_rate=skill_against_base_rate(groups),
    )
