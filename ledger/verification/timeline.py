"""Which of a source's forecasts on one question count, and how much: they stand one after the other, as steps."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value", bound=Hashable)


class ForecastRule(StrEnum):
    """Which forecasts of a source on one question count."""

    MEAN = "mean"
    FIRST = "first"
    LAST = "last"
    EACH = "each"
    TIME_WEIGHTED = "time-weighted"
    AT_LEAD = "at-lead"


class Dated(NamedTuple, Generic[Value]):
    """A forecast and the day from which it stands, until the next one takes its place.

    Attributes:
        day: when it was made.
        value: what was said: a probability, or whatever else makes two statements the same or not.
    """

    day: date
    value: Value


class Counted(NamedTuple, Generic[Value]):
    """A forecast that counts.

    Attributes:
        value: what was said.
        weight: how much it counts, above 0; of all that count on one question it adds up to 1, but for `each`, where
            every row counts as 1, and for `time-weighted`, where it is the share of the time covered.
    """

    value: Value
    weight: float


def counted_forecasts(
    forecasts: Iterable[Dated[Value]],
    rule: ForecastRule,
    *,
    deadline: date | None = None,
    ended: date | None = None,
    opened: date | None = None,
    lead_days: int | None = None,
) -> tuple[Counted[Value], ...]:
    """The forecasts of one source on one question that count, each with its weight.

    A forecast that says what the one before it said is a repeat and counts once, but for `each`. All figures are
    taken over these weights, so that Brier score, calibration and share rest on the same rows.

    - `mean`: all that are not repeats, with the same weight: who speaks often does not weigh more.
    - `first`, `last`: the one made first, or the one that stood in the end.
    - `each`: every row.
    - `time-weighted`: each by the days it stood, as a share of the days from `opened` to the scheduled deadline, both
      included; the last one of a day stands for that day. Where the question ended before its deadline, the days after
      count for nobody and the weights add up to less than 1: what is scored on a day then does not depend on how
      the question ends, which would favour those who foretell what can only come true early.
    - `at-lead`: the one that stood `lead_days` before the deadline; none where nothing had been said by then, or the
      question had ended.

    Args:
        forecasts: of one source on one question; those of the same day in the order in which they were made.
        rule: which of them count.
        deadline: the scheduled last day; needed for `time-weighted` and `at-lead`.
        ended: the day the outcome became known; None where that was not before the deadline. A forecast of that very
            day still stands on it; later ones are left out.
        opened: the first day that counts for `time-weighted`; the day of the first forecast where none is given.
        lead_days: 0 or more, for `at-lead`.

    Returns:
        None at all where there is no forecast to count.

    Raises:
        ValueError: where the rule lacks its deadline or its lead.

    References:
        Metaculus, Scores FAQ. https://www.metaculus.com/help/scores-faq/
        Good Judgment Open, FAQ. https://www.gjopen.com/faq

    >>> said = [Dated(date(2025, 1, 1), 0.6), Dated(date(2025, 1, 7), 0.6), Dated(date(2025, 1, 9), 0.9)]
    >>> [tuple(counted) for counted in counted_forecasts(said, ForecastRule.MEAN)]
    [(0.6, 0.5), (0.9, 0.5)]
    >>> [tuple(counted) for counted in counted_forecasts(said, ForecastRule.TIME_WEIGHTED, deadline=date(2025, 1, 10))]
    [(0.6, 0.8), (0.9, 0.2)]
    """
    in_order = sorted((f for f in forecasts if ended is None or f.day <= ended), key=lambda forecast: forecast.day)
    steps = without_repeats(in_order)
    if not steps:
        return ()
    if rule is ForecastRule.EACH:
        return tuple(Counted(forecast.value, 1.0) for forecast in in_order)
    if rule is ForecastRule.MEAN:
        return tuple(Counted(step.value, 1 / len(steps)) for step in steps)
    if rule is ForecastRule.FIRST:
        return (Counted(steps[0].value, 1.0),)
    if rule is ForecastRule.LAST:
        return (Counted(steps[-1].value, 1.0),)
    if deadline is None:
        raise ValueError(f"forecasts cannot be counted {rule} without a deadline")
    if rule is ForecastRule.AT_LEAD:
        return _at_lead(steps, deadline, ended, lead_days)
    return _time_weighted(steps, deadline, ended, opened)


def without_repeats(forecasts: Sequence[Dated[Value]]) -> list[Dated[Value]]:
    """The forecasts in the given order, without those that say what the one before them said.

    >>> said = [Dated(date(2025, 1, 1), 0.6), Dated(date(2025, 1, 7), 0.6), Dated(date(2025, 1, 9), 0.9)]
    >>> [step.day.day for step in without_repeats(said)]
    [1, 9]
    """
    return [f for number, f in enumerate(forecasts) if number == 0 or f.value != forecasts[number - 1].value]


def standing_on(forecasts: Iterable[Dated[Value]], day: date) -> Dated[Value] | None:
    """The forecast of a source that stood on a day: the last one made by then; None where there was none.

    >>> said = [Dated(date(2025, 1, 9), 0.9), Dated(date(2025, 1, 1), 0.6)]
    >>> standing_on(said, date(2025, 1, 8)).value
    0.6
    """
    made = sorted((forecast for forecast in forecasts if forecast.day <= day), key=lambda forecast: forecast.day)
    return made[-1] if made else None


def mean_counted_score(counted: Sequence[Counted[Value]], score: Callable[[Value], float]) -> float | None:
    """The mean score over the forecasts of one source on one question that count, each by its weight.

    Args:
        counted: as `counted_forecasts` gives them.
        score: the score of one forecast, for instance its Brier score against the outcome.

    Returns:
        In the range of the score; None where no forecast counts.

    >>> counted = (Counted(0.6, 0.8), Counted(0.9, 0.2))
    >>> round(mean_counted_score(counted, lambda probability: (probability - 1) ** 2), 4)
    0.13
    """
    weight = sum(forecast.weight for forecast in counted)
    return sum(forecast.weight * score(forecast.value) for forecast in counted) / weight if counted else None


def _at_lead(
    steps: Sequence[Dated[Value]], deadline: date, ended: date | None, lead_days: int | None
) -> tuple[Counted[Value], ...]:
    if lead_days is None or lead_days < 0:
        raise ValueError(f"a lead has to be 0 days or more, not {lead_days}")
    day = deadline - timedelta(days=lead_days)
    standing = standing_on(steps, day)
    return (Counted(standing.value, 1.0),) if standing and (ended is None or day <= ended) else ()


def _time_weighted(
    steps: Sequence[Dated[Value]], deadline: date, ended: date | None, opened: date | None
) -> tuple[Counted[Value], ...]:
    start = (opened or steps[0].day).toordinal()
    end = deadline.toordinal() + 1
    over = end if ended is None else min(end, ended.toordinal() + 1)
    begins = [max(step.day.toordinal(), start) for step in steps]
    days = [min(until, over) - begin for begin, until in zip(begins, [*begins[1:], over], strict=True)]
    return tuple(
        Counted(step.value, stood / (end - start)) for step, stood in zip(steps, days, strict=True) if stood > 0
    )
