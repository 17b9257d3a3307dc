"""Our scores against those of scoringrules and scikit-learn, on random input: `pip install -e '.[oracles]'`."""

from collections import Counter
from random import Random
from typing import Any

import pytest

from ledger.verification.agreement import rater_agreement
from ledger.verification.calibration import TENTHS, split_into_bins
from ledger.verification.choices import choice_brier_score, choice_log_score
from ledger.verification.decomposition import corp_decomposition
from ledger.verification.diagram import reliability_diagram
from ledger.verification.difficulty import ScoredAnswer, difficulty_adjusted_scores
from ledger.verification.discrimination import area_under_curve, sharpness
from ledger.verification.groups import Cell, grouped, mean_brier_score
from ledger.verification.intervals import percentile_interval
from ledger.verification.paired import paired_test
from ledger.verification.quantities import (
    absolute_error,
    interval_crps,
    interval_score,
    quantile_score,
    quantiles_crps,
)
from ledger.verification.scores import brier_score, log_score
from ledger.verification.student import student_t_cdf, student_t_quantile

SEEDS = range(5)
REASON = "oracles are not installed: pip install -e '.[oracles]'"


@pytest.fixture
def rules() -> Any:
    return pytest.importorskip("scoringrules", reason=REASON)


@pytest.fixture
def metrics() -> Any:
    return pytest.importorskip("sklearn.metrics", reason=REASON)


@pytest.fixture
def numpy() -> Any:
    pytest.importorskip("sklearn", reason=REASON)
    return pytest.importorskip("numpy", reason=REASON)


def random_cells(random: Random, n: int = 300) -> list[Cell]:
    """Forecasts with ties, some of them certain, worse calibrated the farther from one half."""
    said = [random.choice([random.random(), random.randrange(11) / 10]) for _ in range(n)]
    return [Cell(p, float(random.random() < 0.2 + 0.6 * p), random.randint(1, 3)) for p in said]


def columns(cells: list[Cell]) -> tuple[list[float], list[float], list[float]]:
    return [c.probability for c in cells], [c.outcome for c in cells], [c.weight for c in cells]


@pytest.mark.parametrize("seed", SEEDS)
def test_brier_score(rules: Any, metrics: Any, seed: int) -> None:
    cells = random_cells(Random(seed))
    said, outcomes, weights = columns(cells)
    for p, outcome in zip(said, outcomes, strict=True):
        assert brier_score(p, outcome) == pytest.approx(float(rules.brier_score(outcome, p)), abs=1e-12)
    theirs = metrics.brier_score_loss(outcomes, said, sample_weight=weights)
    assert mean_brier_score(grouped(cells)) == pytest.approx(theirs, abs=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_log_score(metrics: Any, seed: int) -> None:
    said, outcomes, _ = columns([c for c in random_cells(Random(seed)) if 0 < c.probability < 1])
    ours = sum(log_score(p, outcome == 1) for p, outcome in zip(said, outcomes, strict=True)) / len(said)
    assert ours == pytest.approx(metrics.log_loss(outcomes, said), abs=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_scores_over_choices(rules: Any, metrics: Any, seed: int) -> None:
    random = Random(seed)
    raw = [random.random() for _ in range(4)]
    said = {name: weight / sum(raw) for name, weight in zip("abcd", raw, strict=True)}
    for place, name in enumerate("abcd"):
        log_loss = metrics.log_loss([name], [list(said.values())], labels=list("abcd"))
        assert choice_log_score(said, name) == pytest.approx(log_loss, abs=1e-12)
        squares = [rules.brier_score(float(other == place), p) for other, p in enumerate(said.values())]
        assert choice_brier_score(said, name) == pytest.approx(float(sum(squares)) / 2, abs=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_quantities(rules: Any, numpy: Any, seed: int) -> None:
    random = Random(seed)
    for _ in range(50):
        outcome, level = random.gauss(0, 2), random.uniform(0.05, 0.95)
        low, high = sorted((random.gauss(0, 2), random.gauss(0, 2)))
        theirs = float(rules.interval_score(outcome, low, high, 1 - level))
        assert interval_score(low, high, level, outcome) == pytest.approx(theirs, rel=1e-9)
        assert quantile_score(level, low, outcome) == pytest.approx(float(rules.quantile_score(outcome, low, level)))
        levels = sorted(random.uniform(0.01, 0.99) for _ in range(7))
        values = sorted(random.gauss(0, 2) for _ in range(7))
        crps = float(rules.crps_quantile(outcome, numpy.array(values), numpy.array(levels)))
        assert quantiles_crps(dict(zip(levels, values, strict=True)), outcome) == pytest.approx(crps, rel=1e-9)
        ends = float(rules.crps_quantile(outcome, numpy.array([low, high]), numpy.array([1 - level, 1 + level]) / 2))
        assert interval_crps(low, high, level, outcome) == pytest.approx(ends, rel=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_crps_of_equally_likely_numbers_and_of_one(rules: Any, numpy: Any, seed: int) -> None:
    random = Random(seed)
    values = sorted(random.gauss(0, 2) for _ in range(9))
    outcome = random.gauss(0, 2)
    quantiles = {(k + 0.5) / 9: value for k, value in enumerate(values)}
    assert quantiles_crps(quantiles, outcome) == pytest.approx(float(rules.crps_ensemble(outcome, numpy.array(values))))
    assert absolute_error(values[0], outcome) == pytest.approx(
        float(rules.crps_ensemble(outcome, numpy.array(values[:1])))
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_weighted_interval_score(rules: Any, numpy: Any, seed: int) -> None:
    """With a median and pairs around it, the mean over quantiles is the weighted interval score."""
    random = Random(seed)
    values = sorted(random.gauss(0, 2) for _ in range(5))
    outcome, alphas = random.gauss(0, 2), [0.2, 0.5]
    quantiles = dict(zip([0.1, 0.25, 0.5, 0.75, 0.9], values, strict=True))
    # scoringrules 0.10 adds the median itself where |outcome - median| is meant, so that term is added here.
    lower, upper = numpy.array(values[:2]), numpy.array([values[4], values[3]])
    theirs = rules.weighted_interval_score(outcome, values[2], lower, upper, numpy.array(alphas), w_median=0.0)
    assert quantiles_crps(quantiles, outcome) == pytest.approx(float(theirs) + abs(outcome - values[2]) / 2 / 2.5)


def test_many_quantiles_come_close_to_the_crps_of_a_normal_forecast(rules: Any) -> None:
    stats = pytest.importorskip("scipy.stats", reason=REASON)
    levels = [(k + 0.5) / 999 for k in range(999)]
    quantiles = {level: float(stats.norm.ppf(level, 3, 2)) for level in levels}
    assert quantiles_crps(quantiles, 4.5) == pytest.approx(float(rules.crps_normal(4.5, 3, 2)), rel=1e-3)


@pytest.mark.parametrize("seed", SEEDS)
def test_area_under_curve_and_sharpness(metrics: Any, numpy: Any, seed: int) -> None:
    cells = random_cells(Random(seed))
    said, outcomes, weights = columns(cells)
    theirs = metrics.roc_auc_score(outcomes, said, sample_weight=weights)
    assert area_under_curve(grouped(cells)) == pytest.approx(theirs, abs=1e-9)
    spread = numpy.sqrt(numpy.cov(said, fweights=numpy.array(weights, dtype=int), ddof=0))
    assert sharpness(grouped(cells)) == pytest.approx(float(spread), abs=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_isotonic_fit_and_corp(metrics: Any, seed: int) -> None:
    isotonic = pytest.importorskip("sklearn.isotonic", reason=REASON)
    cells = random_cells(Random(seed))
    said, outcomes, weights = columns(cells)
    fitted = isotonic.IsotonicRegression().fit(said, outcomes, sample_weight=weights).predict(said)
    points = {
        point.probability: point.frequency for point in reliability_diagram(grouped(cells), Random(1), resamples=1)
    }
    assert [points[p] for p in said] == pytest.approx(fitted.tolist(), abs=1e-9)
    terms = corp_decomposition(grouped(cells))
    assert terms is not None
    score, recalibrated = (metrics.brier_score_loss(outcomes, x, sample_weight=weights) for x in (said, fitted))
    assert terms.miscalibration == pytest.approx(score - recalibrated, abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_bins(numpy: Any, seed: int) -> None:
    calibration = pytest.importorskip("sklearn.calibration", reason=REASON)
    # scikit-learn counts an edge to the bin below: no forecasts on edges here.
    said = [p + 0.001 for p, _, _ in random_cells(Random(seed)) if p < 0.99 and p not in TENTHS]
    outcomes = [float(Random(seed + n).random() < p) for n, p in enumerate(said)]
    frequencies, means = calibration.calibration_curve(outcomes, said, n_bins=10)
    found = split_into_bins(grouped(Cell(p, o) for p, o in zip(said, outcomes, strict=True)))
    assert [b.frequency for b in found] == pytest.approx(frequencies.tolist())
    assert [b.mean_probability for b in found] == pytest.approx(means.tolist())


@pytest.mark.parametrize("seed", SEEDS)
def test_kappa(metrics: Any, seed: int) -> None:
    random = Random(seed)
    first = [random.choice("tfv") for _ in range(80)]
    second = [answer if random.random() < 0.6 else random.choice("tfv") for answer in first]
    ours = rater_agreement(Counter(zip(first, second, strict=True)))
    assert ours.kappa == pytest.approx(metrics.cohen_kappa_score(first, second))


@pytest.mark.parametrize("freedom", [1, 2, 3.5, 9, 30, 250, 10_000])
def test_student(freedom: float) -> None:
    stats = pytest.importorskip("scipy.stats", reason=REASON)
    for t in (-30, -3, -1, -0.01, 0, 0.2, 1.5, 8):
        assert student_t_cdf(t, freedom) == pytest.approx(float(stats.t.cdf(t, freedom)), rel=1e-8)
    for level in (0.001, 0.1, 0.5, 0.8, 0.975, 0.9999):
        assert student_t_quantile(level, freedom) == pytest.approx(
            float(stats.t.ppf(level, freedom)), rel=1e-8, abs=1e-9
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_paired_test(seed: int) -> None:
    stats = pytest.importorskip("scipy.stats", reason=REASON)
    random = Random(seed)
    first, second = ([random.random() ** 2 for _ in range(12)] for _ in range(2))
    ours, theirs = paired_test(first, second, level=0.9), stats.ttest_rel(first, second)
    assert ours.p_value == pytest.approx(theirs.pvalue, rel=1e-9)
    assert (ours.low, ours.high) == pytest.approx(tuple(theirs.confidence_interval(0.9)), rel=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_difficulty_by_least_squares(numpy: Any, seed: int) -> None:
    random = Random(seed)
    rows = [ScoredAnswer(f"s{s}", q, random.random()) for s in range(8) for q in random.sample(range(12), 4)]
    sources, questions = sorted({r.source for r in rows}), sorted({r.question for r in rows})
    design = numpy.zeros((len(rows) + 1, len(sources) + len(questions)))
    for number, row in enumerate(rows):
        design[number, sources.index(row.source)] = design[number, len(sources) + questions.index(row.question)] = 1
    design[-1, len(sources) :] = 1  # the effects of the questions add up to 0
    solution = numpy.linalg.lstsq(design, numpy.array([*(r.score for r in rows), 0.0]), rcond=None)[0]
    found = difficulty_adjusted_scores(rows)
    assert {score.group for score in found.values()} == {1}
    assert [found[source].adjusted for source in sources] == pytest.approx(solution[: len(sources)].tolist(), abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_percentiles(numpy: Any, seed: int) -> None:
    values = sorted(Random(seed).random() for _ in range(37))
    theirs = numpy.percentile(values, [2.5, 97.5])
    assert percentile_interval(values, 0.95) == pytest.approx(tuple(theirs.tolist()))
