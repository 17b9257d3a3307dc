from math import isfinite, log

import pytest
from cells import cells, probabilities
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.groups import Cell, grouped
from ledger.verification.references import (
    baseline_score,
    community_probability,
    peer_score,
    probability_given,
    skill_against_base_rate,
    skill_against_community,
    skill_against_even_odds,
)


def test_skill_by_hand() -> None:
    groups = grouped([Cell(0.8, 1, 2), Cell(0.3, 0, 2)])
    assert skill_against_even_odds(groups) == pytest.approx(1 - 0.065 / 0.25)
    assert skill_against_base_rate(groups) == pytest.approx(1 - 0.065 / 0.25)
    one_sided = grouped([Cell(0.8, 1, 3), Cell(0.4, 0)])
    assert skill_against_base_rate(one_sided) == pytest.approx(1 - 0.07 / 0.1875)


def test_always_50_has_no_skill_against_itself() -> None:
    assert skill_against_even_odds(grouped([Cell(0.5, 1, 3), Cell(0.5, 0)])) == 0


def test_a_perfect_reference_leaves_no_skill_to_show() -> None:
    assert skill_against_base_rate(grouped([Cell(0.9, 1, 7)])) is None
    assert skill_against_base_rate(grouped([Cell(0.9, 0.3, 7), Cell(0.2, 0.3, 3)])) is None
    assert skill_against_even_odds(grouped([Cell(0.9, 0.5, 7)])) is None
    assert skill_against_community([0.1], [0.0]) is None


def test_nothing_has_no_skill() -> None:
    assert skill_against_even_odds(grouped([])) is skill_against_base_rate(grouped([])) is None
    assert skill_against_community([], []) is None


def test_the_community_by_hand() -> None:
    assert community_probability([0.9, 0.1, 0.6, 0.7]) == pytest.approx(0.65)
    assert community_probability([0.9, 0.1, 0.6, 0.7], by_mean=True) == pytest.approx(0.575)
    assert skill_against_community([0.1, 0.1], [0.3, 0.1]) == pytest.approx(0.5)
    assert skill_against_community([0.3, 0.5], [0.3, 0.1]) == pytest.approx(-1)


def test_scores_that_do_not_pair_are_refused() -> None:
    with pytest.raises(ValueError, match="2 scores of the source against 1"):
        skill_against_community([0.1, 0.2], [0.1])
    with pytest.raises(ValueError, match="below 0"):
        skill_against_community([0.1], [float("nan")])


@pytest.mark.parametrize(("given_to_it", "score"), [(0.999, 99.9), (0.9, 84.8), (0.1, -232.2), (0.001, -896.6)])
def test_baseline_scores_as_published(given_to_it: float, score: float) -> None:
    assert baseline_score(given_to_it) == pytest.approx(score, abs=0.05)


def test_baseline_score_over_choices() -> None:
    assert [baseline_score(1 / n, n) for n in (2, 3, 8)] == pytest.approx([0, 0, 0], abs=1e-12)
    assert baseline_score(0.5, 4) == pytest.approx(50)
    with pytest.raises(ValueError, match="two choices"):
        baseline_score(0.5, 1)


def test_certainty_is_held_to_the_limits() -> None:
    assert baseline_score(1.0) == baseline_score(0.999)
    assert baseline_score(0.0) == baseline_score(0.001)
    assert peer_score(0.0, [1.0]) == pytest.approx(100 * log(0.001 / 0.999))


def test_peer_score_by_hand() -> None:
    assert peer_score(0.9, [0.5, 0.5]) == pytest.approx(100 * log(1.8))
    # 100 N / (N - 1) ln(q / geometric mean of all), the other form of the same.
    everyone = [0.9, 0.4, 0.6]
    geometric = (0.9 * 0.4 * 0.6) ** (1 / 3)
    assert peer_score(0.9, everyone[1:]) == pytest.approx(100 * 3 / 2 * log(0.9 / geometric))


def test_alone_nobody_is_average() -> None:
    assert peer_score(0.9, []) is None
    assert community_probability([]) is None


@given(st.lists(probabilities, min_size=2, max_size=8))
def test_peer_scores_on_one_question_add_up_to_0(said: list[float]) -> None:
    scores = [peer_score(p, said[:place] + said[place + 1 :]) for place, p in enumerate(said)]
    assert all(score is not None and isfinite(score) for score in scores)
    assert sum(score or 0 for score in scores) == pytest.approx(0, abs=1e-8)


@given(st.floats(0.001, 0.999), st.floats(0.001, 0.999), st.lists(probabilities, min_size=1, max_size=4))
def test_baseline_and_peer_scores_are_proper(belief: float, report: float, others: list[float]) -> None:
    def expected(probability: float, peer: bool) -> float:
        scores = []
        for outcome in (True, False):
            q = probability_given(probability, outcome)
            against = [probability_given(other, outcome) for other in others]
            scores.append(peer_score(q, against) if peer else baseline_score(q))
        return belief * (scores[0] or 0) + (1 - belief) * (scores[1] or 0)

    for peer in (True, False):
        assert expected(belief, peer) >= expected(report, peer) - 1e-9


@given(cells)
def test_skill_is_a_number_up_to_1_or_none(given_cells: list[Cell]) -> None:
    groups = grouped(given_cells)
    for skill in (skill_against_even_odds(groups), skill_against_base_rate(groups)):
        assert skill is None or (isfinite(skill) and skill <= 1)
