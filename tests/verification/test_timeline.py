from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.scores import brier_score
from ledger.verification.timeline import (
    Counted,
    Dated,
    ForecastRule,
    counted_forecasts,
    mean_counted_score,
    standing_on,
)

JAN = [date(2025, 1, day) for day in range(1, 32)]
DEADLINE = JAN[9]
SAID = [Dated(JAN[0], 0.6), Dated(JAN[2], 0.6), Dated(JAN[4], 0.8), Dated(JAN[8], 0.6)]


def pairs(rule: ForecastRule, **options: date | int | None) -> list[tuple[float, float]]:
    counted = counted_forecasts(SAID, rule, **options)  # type: ignore[arg-type]  # each option has its type
    return [(value, round(weight, 12)) for value, weight in counted]


def test_each_rule_by_hand() -> None:
    assert pairs(ForecastRule.FIRST) == [(0.6, 1)]
    assert pairs(ForecastRule.LAST) == [(0.6, 1)]
    assert pairs(ForecastRule.EACH) == [(0.6, 1), (0.6, 1), (0.8, 1), (0.6, 1)]
    assert pairs(ForecastRule.MEAN) == [(p, round(1 / 3, 12)) for p in (0.6, 0.8, 0.6)]
    # 10 days: .6 on four, .8 on four, .6 on the last two.
    assert pairs(ForecastRule.TIME_WEIGHTED, deadline=DEADLINE) == [(0.6, 0.4), (0.8, 0.4), (0.6, 0.2)]


@pytest.mark.parametrize(("lead", "said"), [(0, 0.6), (1, 0.6), (2, 0.8), (5, 0.8), (6, 0.6), (9, 0.6), (10, None)])
def test_what_stood_at_a_lead(lead: int, said: float | None) -> None:
    expected = [] if said is None else [(said, 1)]
    assert pairs(ForecastRule.AT_LEAD, deadline=DEADLINE, lead_days=lead) == expected


def test_time_after_an_early_end_counts_for_nobody() -> None:
    # Ended on the 6th: .6 stood four days of ten, .8 two of them.
    early = pairs(ForecastRule.TIME_WEIGHTED, deadline=DEADLINE, ended=JAN[5])
    assert early == [(0.6, 0.4), (0.8, 0.2)]
    assert pairs(ForecastRule.AT_LEAD, deadline=DEADLINE, ended=JAN[5], lead_days=2) == []
    assert pairs(ForecastRule.LAST, ended=JAN[5]) == [(0.8, 1)]


def test_time_before_the_first_forecast_is_not_covered() -> None:
    opened = JAN[0] - timedelta(days=10)
    covered = counted_forecasts(SAID, ForecastRule.TIME_WEIGHTED, deadline=DEADLINE, opened=opened)
    assert sum(weight for _, weight in covered) == pytest.approx(0.5)
    later = pairs(ForecastRule.TIME_WEIGHTED, deadline=DEADLINE, opened=JAN[5])
    assert later == [(0.8, 0.6), (0.6, 0.4)]


def test_the_last_of_a_day_stands_for_it() -> None:
    twice = [Dated(JAN[0], 0.2), Dated(JAN[0], 0.9)]
    assert counted_forecasts(twice, ForecastRule.TIME_WEIGHTED, deadline=JAN[0]) == (Counted(0.9, 1.0),)
    assert counted_forecasts(twice, ForecastRule.MEAN) == (Counted(0.2, 0.5), Counted(0.9, 0.5))


def test_a_forecast_of_the_day_it_ended_is_in_time_and_one_after_is_not() -> None:
    assert counted_forecasts(SAID, ForecastRule.MEAN, ended=JAN[4]) == (Counted(0.6, 0.5), Counted(0.8, 0.5))
    assert counted_forecasts(SAID, ForecastRule.MEAN, ended=JAN[0] - timedelta(days=1)) == ()


def test_what_stood_on_a_day() -> None:
    assert standing_on(SAID, JAN[3]) == Dated(JAN[2], 0.6)
    assert standing_on(SAID, JAN[0] - timedelta(days=1)) is None
    assert standing_on([Dated(JAN[0], 0.2), Dated(JAN[0], 0.9)], JAN[0]) == Dated(JAN[0], 0.9)


def test_flat_claims_and_denials_are_told_apart_by_their_values() -> None:
    said = [Dated(JAN[0], (None, False)), Dated(JAN[1], (None, False)), Dated(JAN[2], (None, True))]
    assert counted_forecasts(said, ForecastRule.MEAN) == (Counted((None, False), 0.5), Counted((None, True), 0.5))


@pytest.mark.parametrize("rule", ForecastRule)
def test_no_forecast_counts_nothing(rule: ForecastRule) -> None:
    assert counted_forecasts([], rule, deadline=DEADLINE, lead_days=1) == ()
    assert mean_counted_score((), lambda value: 0.0) is None


def test_what_a_rule_needs_is_asked_for() -> None:
    with pytest.raises(ValueError, match="time-weighted without a deadline"):
        counted_forecasts(SAID, ForecastRule.TIME_WEIGHTED)
    with pytest.raises(ValueError, match="at-lead without a deadline"):
        counted_forecasts(SAID, ForecastRule.AT_LEAD, lead_days=3)
    for lead in (None, -1):
        with pytest.raises(ValueError, match="a lead has to be"):
            counted_forecasts(SAID, ForecastRule.AT_LEAD, deadline=DEADLINE, lead_days=lead)


days = st.integers(0, 30).map(lambda n: JAN[0] + timedelta(days=n))
histories = st.lists(
    st.builds(Dated, days, st.sampled_from([0.0, 0.1, 0.6, 1.0])), max_size=8, unique_by=lambda said: said.day
)


@given(histories, st.sampled_from(ForecastRule), days, st.none() | days, st.none() | days, st.randoms())
def test_weights_are_shares_and_order_changes_nothing(
    said: list[Dated[float]],
    rule: ForecastRule,
    deadline: date,
    ended: date | None,
    opened: date | None,
    random: object,
) -> None:
    def count() -> tuple[Counted[float], ...]:
        return counted_forecasts(said, rule, deadline=deadline, ended=ended, opened=opened, lead_days=3)

    counted = count()
    assert all(weight > 0 for _, weight in counted)
    if rule is not ForecastRule.EACH:
        assert sum(weight for _, weight in counted) <= 1 + 1e-12
    if counted and rule not in (ForecastRule.EACH, ForecastRule.TIME_WEIGHTED):
        assert sum(weight for _, weight in counted) == pytest.approx(1)
    score = mean_counted_score(counted, lambda probability: brier_score(probability, 1))
    assert (score is None) == (not counted)
    assert score is None or 0 <= score <= 1
    random.shuffle(said)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    assert count() == counted


@given(histories, st.sampled_from([rule for rule in ForecastRule if rule is not ForecastRule.EACH]))
def test_repeating_oneself_changes_nothing(said: list[Dated[float]], rule: ForecastRule) -> None:
    in_order = sorted(said)
    repeated = [again for one in in_order for again in (one, one)]
    options = {"deadline": JAN[30], "lead_days": 2}
    assert counted_forecasts(repeated, rule, **options) == counted_forecasts(in_order, rule, **options)  # type: ignore[arg-type]  # each option has its type
