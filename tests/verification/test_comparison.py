import pytest

from ledger.terms import Outcome
from ledger.verification.comparison import Answer, comparison


def answer(question: int, outcome: Outcome, probability: float | None = None, *, denied: bool = False) -> Answer:
    return Answer(question, outcome, None, denied, probability)


def test_only_questions_that_all_answered_count() -> None:
    result = comparison(
        {
            "A": [answer(1, Outcome.TRUE, 0.9), answer(2, Outcome.FALSE, 0.2), answer(3, Outcome.TRUE)],
            "B": [answer(1, Outcome.TRUE, 0.6), answer(3, Outcome.TRUE, 0.5), answer(4, Outcome.FALSE, 0.1)],
        }
    )
    assert (result.shared, result.shared_with_probability, result.base_rate) == (2, 1, 1.0)
    first, second = result.sources
    assert (first.answered, second.answered) == (3, 3)
    assert (first.share_true, second.share_true) == (1.0, 1.0)
    assert first.brier == pytest.approx(0.01)
    assert second.brier == pytest.approx(0.16)
    assert first.skill is None


def test_several_statements_on_one_question_enter_with_their_mean() -> None:
    often = [answer(1, Outcome.TRUE, 0.9), answer(1, Outcome.TRUE, 0.5), answer(2, Outcome.FALSE, 0.1)]
    once = [answer(1, Outcome.TRUE, 0.8), answer(2, Outcome.FALSE, 0.3)]
    often_card, once_card = comparison({"often": often, "once": once}).sources
    assert often_card.brier == pytest.approx(((0.01 + 0.25) / 2 + 0.01) / 2)
    assert once_card.brier == pytest.approx((0.04 + 0.09) / 2)
    assert once_card.skill == pytest.approx(1 - 0.065 / 0.25)


def test_a_denial_comes_true_where_the_claim_does_not() -> None:
    result = comparison({"A": [answer(1, Outcome.FALSE, denied=True)], "B": [answer(1, Outcome.FALSE)]})
    assert [source.share_true for source in result.sources] == [1.0, 0.0]


def test_no_shared_question_gives_no_figures() -> None:
    result = comparison({"A": [answer(1, Outcome.TRUE)], "B": []})
    assert (result.shared, result.base_rate) == (0, None)
    assert {(s.share_true, s.brier, s.log_score, s.skill) for s in result.sources} == {(None, None, None, None)}
