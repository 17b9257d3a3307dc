"""The record of a source on questions that are not yes or no: numbers in one unit, days, or choices.

Of several estimates on one question the same rule as for probabilities says which count, and how much; the mean score
of those is that of the question. Scores in different units are never averaged.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from ledger.terms import EstimateForm
from ledger.verification.choices import choice_brier_score, choice_log_score
from ledger.verification.counted import NEEDS_DEADLINE, Counting
from ledger.verification.estimate_scores import (
    Came,
    Said,
    crps_of,
    days_late,
    ends_of,
    level_of,
    middle,
    threshold_brier,
)
from ledger.verification.quantities import absolute_error, interval_score, is_covered, percentage_error
from ledger.verification.timeline import Counted, Dated, counted_forecasts


@dataclass(frozen=True, slots=True)
class Told:
    """What a source said of one answered question.

    Attributes:
        came: how it came out.
        said: the estimates with their days, only those in time.
        options: of a choice.
        deadline: the last day of the question; None where it has none.
        resolved_on: the day the answer was known, after which nothing counts; None where what came late does, too.
    """

    came: Came
    said: tuple[Dated[Said], ...]
    options: tuple[str, ...] = ()
    deadline: date | None = None
    resolved_on: date | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How central intervals of one level did.

    Attributes:
        level: the probability said to lie inside; None where the source gave none.
        n: questions.
        covered: share of them whose answer lay inside, in [0, 1].
        interval_score: mean interval score; None without a level.
    """

    level: float | None
    n: float
    covered: float
    interval_score: float | None


@dataclass(frozen=True, slots=True)
class NumberRecord:
    """Scores on numbers in one unit; None where nothing can be scored.

    Attributes:
        unit: of the numbers; None where they have none.
        n: questions.
        mean_absolute_error: of the point, the median or the middle of the interval, in the unit.
        errors_n: questions behind it; thresholds alone have no such point.
        mean_percentage_error: signed, above 0 where the source was too high.
        mean_absolute_percentage_error: the same without the sign.
        percentages_n: questions behind these: those whose answer is not 0.
        crps: mean CRPS in the unit, from point, interval, quantiles or thresholds.
        crps_n: questions behind it: an interval without a level has none.
        intervals: by level.
        threshold_brier: mean over questions of the mean Brier score of their thresholds.
        thresholds_n: questions behind it.
    """

    unit: str | None
    n: float
    mean_absolute_error: float | None
    errors_n: float
    mean_percentage_error: float | None
    mean_absolute_percentage_error: float | None
    percentages_n: float
    crps: float | None
    crps_n: float
    intervals: tuple[Coverage, ...]
    threshold_brier: float | None
    thresholds_n: float


@dataclass(frozen=True, slots=True)
class DayRecord:
    """Scores on days; None where nothing can be scored.

    Attributes:
        n: questions.
        mean_error_days: signed, above 0 where it happened later than said.
        mean_absolute_error_days: the same without the sign.
        errors_n: questions behind these: what has not happened has no error in days.
        crps_days: mean CRPS in days.
        crps_n: questions behind it.
        intervals: by level.
        threshold_brier: mean over questions of the mean Brier score of their dates.
        thresholds_n: questions behind it.
    """

    n: float
    mean_error_days: float | None
    mean_absolute_error_days: float | None
    errors_n: float
    crps_days: float | None
    crps_n: float
    intervals: tuple[Coverage, ...]
    threshold_brier: float | None
    thresholds_n: float


@dataclass(frozen=True, slots=True)
class ChoiceRecord:
    """Scores on choices; None where nothing can be scored.

    Attributes:
        n: questions.
        half_brier: mean half-Brier score, in [0, 1].
        log_score: mean log score in nats.
        with_probabilities: questions behind these.
        picks: questions on which an option was named without a probability.
        picks_right: weight of those among them on which it was the one.
    """

    n: float
    half_brier: float | None
    log_score: float | None
    with_probabilities: float
    picks: float
    picks_right: float


def number_record(unit: str | None, told: Iterable[Told], counting: Counting = Counting()) -> NumberRecord:
    """The record on numbers in one unit.

    >>> from ledger.verification.estimate_scores import Part
    >>> said = Dated(date(2025, 1, 1), Said(EstimateForm.POINT, (Part("75", 75.0),)))
    >>> record = number_record("USD", [Told(Came(80.0), (said,))])
    >>> record.n, record.mean_absolute_error, record.mean_percentage_error, record.crps
    (1.0, 5.0, -6.25, 5.0)
    """
    cells = _cells(told, counting)
    errors, errors_n = _mean(cells, lambda said, came: _on(middle(said), came, absolute_error))
    shares, percentages_n = _mean(cells, lambda said, came: _on(middle(said), came, percentage_error))
    plain, _ = _mean(cells, lambda said, came: _size(_on(middle(said), came, percentage_error)))
    crps, crps_n = _mean(cells, crps_of)
    brier, thresholds_n = _mean(cells, threshold_brier)
    return NumberRecord(
        unit=unit,
        n=_weight(cells),
        mean_absolute_error=errors,
        errors_n=errors_n,
        mean_percentage_error=shares,
        mean_absolute_percentage_error=plain,
        percentages_n=percentages_n,
        crps=crps,
        crps_n=crps_n,
        intervals=_coverages(cells),
        threshold_brier=brier,
        thresholds_n=thresholds_n,
    )


def day_record(told: Iterable[Told], counting: Counting = Counting()) -> DayRecord:
    """The record on days.

    >>> from ledger.verification.estimate_scores import Part
    >>> june = date(2025, 6, 30).toordinal()
    >>> said = Dated(date(2025, 1, 1), Said(EstimateForm.POINT, (Part("2025-06-30", float(june)),)))
    >>> record = day_record([Told(Came(june + 2.0), (said,))])
    >>> record.mean_error_days, record.crps_days
    (2.0, 2.0)
    """
    cells = _cells(told, counting)
    errors, errors_n = _mean(cells, days_late)
    plain, _ = _mean(cells, lambda said, came: _size(days_late(said, came)))
    crps, crps_n = _mean(cells, crps_of)
    brier, thresholds_n = _mean(cells, threshold_brier)
    return DayRecord(
        n=_weight(cells),
        mean_error_days=errors,
        mean_absolute_error_days=plain,
        errors_n=errors_n,
        crps_days=crps,
        crps_n=crps_n,
        intervals=_coverages(cells),
        threshold_brier=brier,
        thresholds_n=thresholds_n,
    )


def choice_record(told: Sequence[Told], counting: Counting = Counting()) -> ChoiceRecord:
    """The record on choices.

    >>> from ledger.verification.estimate_scores import Part
    >>> said = Dated(date(2025, 1, 1), Said(EstimateForm.SHARES, (Part("Red", None, 0.6), Part("Blue", None, 0.4))))
    >>> record = choice_record([Told(Came(option="Red"), (said,), ("Red", "Blue", "Green"))])
    >>> round(record.half_brier or 0, 2), round(record.log_score or 0, 3), record.picks
    (0.16, 0.511, 0.0)
    """
    brier: list[tuple[float, float]] = []
    log: list[tuple[float, float]] = []
    picks, right = 0.0, 0.0
    for each in told:
        came = each.came.option or ""
        for said, weight in _counted(each, counting):
            if said.form is EstimateForm.PICK:
                picks += weight
                right += weight * (said.parts[0].label == came)
                continue
            shares = dict.fromkeys(each.options, 0.0) | {part.label: part.level or 0.0 for part in said.parts}
            brier.append((choice_brier_score(shares, came), weight))
            log.append((choice_log_score(shares, came), weight))
    stated = fsum(weight for _, weight in brier)
    return ChoiceRecord(stated + picks, _weighed(brier), _weighed(log), stated, picks, right)


Cell = tuple[Said, Came, float]
"""An estimate that counts, how its question came out, and its weight."""


def _cells(told: Iterable[Told], counting: Counting) -> list[Cell]:
    return [(said, each.came, weight) for each in told for said, weight in _counted(each, counting)]


def _counted(each: Told, counting: Counting) -> tuple[Counted[Said], ...]:
    if each.deadline is None and counting.rule in NEEDS_DEADLINE:
        return ()
    return counted_forecasts(
        each.said, counting.rule, deadline=each.deadline, ended=each.resolved_on, lead_days=counting.lead_days
    )


def _mean(cells: Sequence[Cell], score: Callable[[Said, Came], float | None]) -> tuple[float | None, float]:
    """The mean score of the estimates that have it, and how much they weigh."""
    found = [(value, weight) for said, came, weight in cells if (value := score(said, came)) is not None]
    return _weighed(found), fsum(weight for _, weight in found)


def _weighed(found: Sequence[tuple[float, float]]) -> float | None:
    weight = fsum(weight for _, weight in found)
    return fsum(value * weight for value, weight in found) / weight if weight else None


def _weight(cells: Sequence[Cell]) -> float:
    return fsum(weight for _, _, weight in cells)


def _on(middle: float | None, came: Came, score: Callable[[float, float], float | None]) -> float | None:
    return None if middle is None or came.number is None or came.is_later else score(middle, came.number)


def _size(value: float | None) -> float | None:
    return None if value is None else abs(value)


def _coverages(cells: Sequence[Cell]) -> tuple[Coverage, ...]:
    by_level: dict[float | None, list[Cell]] = {}
    for cell in cells:
        if cell[0].form is EstimateForm.INTERVAL and not cell[1].is_later:
            by_level.setdefault(level_of(cell[0]), []).append(cell)
    ordered = sorted(by_level.items(), key=lambda item: (item[0] is None, item[0] or 0.0))
    return tuple(_coverage(level, of_level) for level, of_level in ordered)


def _coverage(level: float | None, cells: Sequence[Cell]) -> Coverage:
    covered, n = _mean(cells, lambda said, came: float(is_covered(*ends_of(said), came.number or 0.0)))
    score = None
    if level is not None:
        score, _ = _mean(cells, lambda said, came: interval_score(*ends_of(said), level, came.number or 0.0))
    return Coverage(level, n, covered or 0.0, score)
