"""Scores of numbers, days and choices, against values worked by hand."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.terms import EstimateForm
from ledger.verification.counted import Counting
from ledger.verification.estimate_scores import Came, Part, Said, crps_of, days_late, middle, threshold_brier
from ledger.verification.estimates import Told, choice_record, day_record, number_record
from ledger.verification.quantities import quantiles_crps
from ledger.verification.timeline import Dated, ForecastRule

DAY = date(2025, 1, 1)


def point(number: float) -> Said:
    return Said(EstimateForm.POINT, (Part("", number),))


def interval(low: float, high: float, level: float | None = None) -> Said:
    if level is None:
        return Said(EstimateForm.INTERVAL, (Part("", low), Part("", high)))
    outside = (1 - level) / 2
    return Said(EstimateForm.INTERVAL, (Part("", low, outside), Part("", high, 1 - outside)))


def quantiles(**numbers: float) -> Said:
    return Said(EstimateForm.QUANTILES, tuple(Part("", n, int(level[1:]) / 100) for level, n in numbers.items()))


def above(*pairs: tuple[float, float]) -> Said:
    return Said(EstimateForm.THRESHOLDS, tuple(Part("", number, share, ">") for number, share in pairs))


def told(said: Said, came: float, *, later: bool = False) -> Told:
    return Told(Came(came, is_later=later), (Dated(DAY, said),))


def day(text: str) -> float:
    return float(date.fromisoformat(text).toordinal())


def test_crps_in_each_form() -> None:
    came = Came(80.0)
    assert crps_of(point(75), came) == 5
    assert crps_of(interval(60, 90, 0.8), Came(95.0)) == pytest.approx(8)  # as interval_crps
    assert crps_of(interval(60, 90), came) is None
    assert crps_of(quantiles(q10=60, q50=75, q90=95), came) == pytest.approx(4)  # as quantiles_crps
    # P(> 70) = 60 % and P(> 90) = 20 % are the quantiles 70 at 0.4 and 90 at 0.8: (10 * .4 + 10 * .2) * 2 / 2
    assert crps_of(above((70, 0.6), (90, 0.2)), came) == pytest.approx(6)
    assert crps_of(above((70, 1.0), (90, 0.0)), came) is None


def test_thresholds_with_one_probability_all_count() -> None:
    # 70 and 90 both at the level 0.5: (10 * .5 + 10 * .5) * 2 / 2
    assert crps_of(above((70, 0.5), (90, 0.5)), Came(80.0)) == pytest.approx(10)


def test_the_brier_score_of_thresholds_keeps_to_their_sides() -> None:
    said = Said(
        EstimateForm.THRESHOLDS,
        (Part("", 3, 0.7, ">="), Part("", 3, 0.6, ">"), Part("", 3, 0.1, "<"), Part("", 3, 0.4, "<=")),
    )
    # it was 3 exactly: >= holds, > does not, < does not, <= holds
    assert threshold_brier(said, Came(3.0)) == pytest.approx((0.09 + 0.36 + 0.01 + 0.36) / 4)
    assert threshold_brier(point(3), Came(3.0)) is None


def test_what_has_not_happened_decides_only_the_dates_that_have_passed() -> None:
    said = Said(
        EstimateForm.THRESHOLDS,
        (Part("", day("2025-06-30"), 0.4, "<="), Part("", day("2025-12-31"), 0.7, "<=")),
    )
    assert threshold_brier(said, Came(day("2025-07-31"), is_later=True)) == pytest.approx(0.16)
    assert threshold_brier(said, Came(day("2025-12-31"), is_later=True)) == pytest.approx((0.16 + 0.49) / 2)
    assert threshold_brier(said, Came(day("2025-01-31"), is_later=True)) is None
    assert threshold_brier(said, Came(day("2025-07-31"))) == pytest.approx((0.16 + 0.09) / 2)
    record = day_record([told(said, day("2025-12-31"), later=True)])
    assert (record.n, record.mean_error_days, record.crps_days) == (1, None, None)
    assert record.threshold_brier == pytest.approx(0.325)


def test_the_middle_of_an_estimate() -> None:
    assert middle(point(3)) == 3
    assert middle(interval(2, 5, 0.8)) == 3.5
    assert middle(quantiles(q10=1, q50=2, q90=9)) == 2
    assert middle(quantiles(q25=1, q75=3)) == 2
    assert middle(quantiles(q75=3, q90=4)) is None
    assert middle(above((3, 0.4))) is None


def test_a_wide_interval_is_not_free() -> None:
    wide, narrow = (number_record("mm", [told(said, 12.0)]) for said in (interval(0, 100), interval(10, 13)))
    assert (wide.mean_absolute_error, narrow.mean_absolute_error) == (38, 0.5)


def test_days_off_named_days() -> None:
    march = interval(day("2025-03-01"), day("2025-03-31"))
    assert days_late(march, Came(day("2025-03-15"))) == 0
    assert days_late(march, Came(day("2025-04-02"))) == 2
    assert days_late(march, Came(day("2025-02-27"))) == -2
    record = day_record([told(march, day("2025-04-02")), told(point(day("2025-03-11")), day("2025-03-01"))])
    assert (record.n, record.mean_error_days, record.mean_absolute_error_days) == (2, -4, 6)
    assert (record.crps_days, record.crps_n) == (10, 1)
    assert [(each.level, each.covered, each.interval_score) for each in record.intervals] == [(None, 0, None)]


def test_a_record_of_numbers() -> None:
    record = number_record(
        "%", [told(interval(2, 4, 0.8), 3.0), told(interval(2, 4, 0.8), 5.0), told(point(1), 0.0), told(point(6), 5.0)]
    )
    assert (record.unit, record.n, record.errors_n, record.percentages_n) == ("%", 4, 4, 3)
    assert record.mean_absolute_error == pytest.approx((0 + 2 + 1 + 1) / 4)
    assert record.mean_percentage_error == pytest.approx((0 - 40 + 20) / 3)
    assert record.mean_absolute_percentage_error == pytest.approx((0 + 40 + 20) / 3)
    (level,) = record.intervals
    assert (level.level, level.n, level.covered) == (0.8, 2, 0.5)
    assert level.interval_score == pytest.approx((2 + 2 + 10) / 2)
    assert record.crps == pytest.approx((0.2 + 1.2 + 1 + 1) / 4)


def test_nothing_is_none_and_never_0() -> None:
    record = number_record("%", [])
    assert (record.n, record.mean_absolute_error, record.crps, record.intervals) == (0, None, None, ())
    assert choice_record([]).half_brier is None
    assert day_record([]).mean_error_days is None


def test_a_question_weighs_one_however_often_a_source_speaks() -> None:
    said = (Dated(DAY, point(1)), Dated(date(2025, 1, 5), point(1)), Dated(date(2025, 1, 9), point(3)))
    often = Told(Came(3.0), said)
    record = number_record(None, [often, told(point(3), 3.0)])
    assert (record.n, record.mean_absolute_error) == (2, 0.5)
    assert number_record(None, [often], Counting(ForecastRule.LAST)).mean_absolute_error == 0
    assert number_record(None, [often], Counting(ForecastRule.EACH)).n == 3


def test_a_record_of_choices() -> None:
    options = ("Red", "Green", "Blue")
    shares = Said(EstimateForm.SHARES, (Part("Red", None, 0.5), Part("Green", None, 0.5)))
    pick = Said(EstimateForm.PICK, (Part("Blue"),))
    record = choice_record(
        [
            Told(Came(option="Red"), (Dated(DAY, shares),), options),
            Told(Came(option="Blue"), (Dated(DAY, pick),), options),
            Told(Came(option="Red"), (Dated(DAY, pick),), options),
        ]
    )
    assert (record.n, record.with_probabilities, record.picks, record.picks_right) == (3, 1, 2, 1)
    assert record.half_brier == pytest.approx(0.25)
    assert record.log_score == pytest.approx(0.693147, abs=1e-6)


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=5).map(sorted),
    st.lists(st.integers(1, 99), min_size=5, max_size=5, unique=True).map(sorted),
    st.floats(-1e6, 1e6),
)
def test_quantiles_score_as_the_plain_function_does(numbers: list[float], levels: list[int], came: float) -> None:
    pairs = list(zip(levels, numbers, strict=False))
    said = Said(EstimateForm.QUANTILES, tuple(Part("", number, level / 100) for level, number in pairs))
    assert crps_of(said, Came(came)) == pytest.approx(quantiles_crps({lv / 100: n for lv, n in pairs}, came))


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(0, 1)), min_size=1, max_size=5), st.floats(-100, 100))
def test_scores_stay_in_their_bounds(pairs: list[tuple[float, float]], came: float) -> None:
    said = above(*pairs)
    brier, crps = threshold_brier(said, Came(came)), crps_of(said, Came(came))
    assert brier is not None
    assert 0 <= brier <= 1
    assert crps is None or crps >= 0


@given(st.lists(st.floats(-100, 100), min_size=3, max_size=3, unique=True).map(sorted))
def test_no_other_point_scores_better_than_the_truth(numbers: list[float]) -> None:
    truth = numbers[1]
    scores = [crps_of(point(number), Came(truth)) or 0.0 for number in (truth, *numbers)]
    assert all(first <= other for first, other in pairwise([scores[0], min(scores[1:])]))
