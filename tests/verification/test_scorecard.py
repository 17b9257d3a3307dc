from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.lifecycle import is_scored, prediction_status
from ledger.terms import Outcome, Status
from ledger.verification.scorecard import Scorecard, Tally, scorecard, sums_of


def tally(
    outcome: Outcome | None = None,
    *,
    probability: float | None = None,
    denied: bool = False,
    fraction: float | None = None,
    count: int = 1,
    late: bool = False,
    withdrawn: bool = False,
    past_deadline: bool = False,
) -> Tally:
    status = prediction_status(withdrawn=withdrawn, outcome=outcome, past_deadline=past_deadline)
    return Tally(status, is_scored(status, outcome, late=late), outcome, fraction, denied, probability, count)


def scorecard_of(tallies: list[Tally]) -> Scorecard:
    return scorecard(sums_of(tallies))


def test_the_funnel_counts_every_status_once() -> None:
    card = scorecard_of(
        [
            tally(count=2),
            tally(past_deadline=True),
            tally(Outcome.VOID),
            tally(Outcome.AMBIGUOUS, count=3),
            tally(Outcome.TRUE, withdrawn=True),
            tally(Outcome.TRUE, count=4),
            tally(Outcome.FALSE, late=True),
        ]
    )
    assert (card.predictions, card.open, card.overdue, card.void, card.ambiguous) == (13, 2, 1, 1, 3)
    assert (card.withdrawn, card.resolved, card.late, card.scored, card.true) == (1, 5, 1, 4, 4)


def test_scores_by_hand() -> None:
    card = scorecard_of(
        [tally(Outcome.TRUE, probability=0.8), tally(Outcome.FALSE, probability=0.4), tally(Outcome.FALSE)]
    )
    assert card.share_true == pytest.approx(1 / 3)
    assert (card.scored, card.n, card.with_probability) == (3, 3, 2)
    assert card.brier == pytest.approx((0.04 + 0.16) / 2)
    assert card.base_rate == pytest.approx(0.5)
    assert card.skill == pytest.approx(1 - 0.1 / 0.25)


def test_a_denial_of_what_did_not_happen_came_true_and_its_probability_is_the_questions() -> None:
    card = scorecard_of([tally(Outcome.FALSE, denied=True, probability=0.2), tally(Outcome.TRUE, denied=True)])
    assert (card.true, card.false, card.share_true) == (1, 1, 0.5)
    assert card.brier == pytest.approx(0.04)


def test_a_fraction_enters_the_brier_score_only() -> None:
    card = scorecard_of([tally(Outcome.PARTLY, fraction=0.4, probability=0.7)])
    assert (card.partly, card.share_true, card.with_probability) == (1, 0.0, 1)
    assert card.brier == pytest.approx(0.09)


def test_without_data_a_score_is_none_and_never_zero() -> None:
    card = scorecard_of([])
    figures = {"share_true", "share_true_low", "share_true_high", "share_true_of_clear"}
    figures |= {"brier", "brier_deviation", "base_rate", "skill"}
    for name, value in asdict(card).items():
        assert value is None if name in figures else value == 0, name


def test_skill_is_undefined_where_every_outcome_is_the_same() -> None:
    assert scorecard_of([tally(Outcome.TRUE, probability=0.9, count=5)]).skill is None


outcomes = st.sampled_from([None, *Outcome])
tallies = st.lists(
    st.builds(
        tally,
        outcomes,
        probability=st.none() | st.floats(0, 1),
        denied=st.booleans(),
        fraction=st.floats(0.1, 0.9),
        count=st.integers(1, 9),
        late=st.booleans(),
        withdrawn=st.booleans(),
        past_deadline=st.booleans(),
    ),
    max_size=12,
)


@given(tallies)
def test_the_funnel_adds_up_and_shares_stay_in_range(cells: list[Tally]) -> None:
    card = scorecard_of(cells)
    states = (card.open, card.overdue, card.resolved, card.void, card.ambiguous, card.withdrawn)
    assert sum(states) == card.predictions == sum(cell.count for cell in cells)
    assert card.true + card.false + card.partly == card.scored == card.resolved - card.answered - card.late
    assert card.with_probability <= card.n == card.scored
    for share in (card.share_true, card.share_true_low, card.share_true_high, card.brier, card.base_rate):
        assert share is None or 0 <= share <= 1


@given(tallies, st.randoms())
def test_order_and_grouping_change_nothing(cells: list[Tally], random: object) -> None:
    apart = [
        Tally(c.status, c.scored, c.outcome, c.fraction, c.denied, c.probability, 1)
        for c in cells
        for _ in range(c.count)
    ]
    random.shuffle(apart)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    assert_equal(scorecard_of(cells), scorecard_of(apart))


def test_equal_scores_do_not_deviate_however_they_are_added() -> None:
    cells = [Tally(Status.RESOLVED, True, Outcome.TRUE, None, False, 0.6247030570016031, count) for count in (4, 6)]
    assert scorecard_of(cells).brier_deviation == 0.0


def assert_equal(one: Scorecard, other: Scorecard) -> None:
    for name, value in asdict(one).items():
        assert getattr(other, name) == (value if value is None else pytest.approx(value, abs=1e-9)), name


def test_statuses_are_those_of_the_terms() -> None:
    assert {status.value for status in Status} == {"open", "overdue", "resolved", "void", "ambiguous", "withdrawn"}
