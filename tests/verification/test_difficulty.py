from math import inf, nan
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.difficulty import ScoredAnswer, difficulty_adjusted_scores

answers = st.lists(
    st.builds(ScoredAnswer, st.sampled_from("ABCDE"), st.integers(1, 6), st.floats(0, 1), st.floats(0.1, 3)),
    min_size=1,
    max_size=30,
)


def test_a_source_on_easy_questions_loses_its_head_start() -> None:
    # Easy questions cost 0.1, hard ones 0.3 more; A is 0.05 better than B on the one they share.
    found = difficulty_adjusted_scores(
        [
            ScoredAnswer("A", 1, 0.35),
            ScoredAnswer("A", 2, 0.35),
            ScoredAnswer("B", 2, 0.40),
            ScoredAnswer("B", 3, 0.10),
        ]
    )
    a, b = found["A"], found["B"]
    assert (a.raw, b.raw) == pytest.approx((0.35, 0.25))
    assert a.adjusted is not None
    assert b.adjusted is not None
    assert b.adjusted - a.adjusted == pytest.approx(0.05)
    # Effects: A 0, B .05, questions .35, .35, .05, so the mean over all three is .25 for A and .3 for B.
    assert (a.adjusted, b.adjusted) == pytest.approx((0.25, 0.30))
    assert (a.questions, a.group, a.group_sources, a.group_questions) == (2, 1, 2, 3)


def test_always_50_keeps_a_quarter() -> None:
    random = Random(2)
    rows = [ScoredAnswer("always 50", q, 0.25) for q in range(40)]
    rows += [ScoredAnswer(s, q, random.random()) for s in ("A", "B") for q in random.sample(range(40), 15)]
    assert difficulty_adjusted_scores(rows)["always 50"].adjusted == pytest.approx(0.25)


def test_who_answered_everything_keeps_the_raw_score() -> None:
    random = Random(2)
    rows = [ScoredAnswer(s, q, random.random()) for s in "ABC" for q in range(9)]
    for score in difficulty_adjusted_scores(rows).values():
        assert score.adjusted == pytest.approx(score.raw)


def test_sources_that_share_nothing_are_groups_of_their_own() -> None:
    found = difficulty_adjusted_scores(
        [
            ScoredAnswer("A", 1, 0.1),
            ScoredAnswer("B", 2, 0.2),
            ScoredAnswer("C", 2, 0.4),
            ScoredAnswer("C", 3, 0.1),
            ScoredAnswer("D", 3, 0.1),
        ]
    )
    assert {name: (s.group, s.group_sources, s.group_questions) for name, s in found.items()} == {
        "A": (2, 1, 1),
        "B": (1, 3, 2),
        "C": (1, 3, 2),
        "D": (1, 3, 2),
    }
    assert (found["A"].raw, found["A"].adjusted) == (0.1, None)


def test_a_long_chain_is_solved_to_the_end() -> None:
    # Source n answers questions n and n + 1; each is 0.01 worse than the one before, questions are all alike.
    rows = [ScoredAnswer(f"{n:03}", q, 0.2 + 0.01 * (n % 7)) for n in range(60) for q in (n, n + 1)]
    found = difficulty_adjusted_scores(rows)
    assert {score.group for score in found.values()} == {1}
    for number, score in enumerate(found.values()):
        assert score.adjusted == pytest.approx(0.2 + 0.01 * (number % 7), abs=1e-9)


def test_no_answers_no_scores() -> None:
    assert difficulty_adjusted_scores([]) == {}


@pytest.mark.parametrize(("score", "weight"), [(nan, 1), (inf, 1), (0.1, 0), (0.1, -1), (0.1, nan)])
def test_bad_answers_are_refused(score: float, weight: float) -> None:
    with pytest.raises(ValueError, match=r"finite|weight"):
        difficulty_adjusted_scores([ScoredAnswer("A", 1, score, weight)])


@given(answers, st.randoms(use_true_random=False))
def test_nothing_is_left_to_explain_and_order_changes_nothing(rows: list[ScoredAnswer], random: object) -> None:
    found = difficulty_adjusted_scores(rows)
    effects = {name: s.adjusted if s.adjusted is not None else s.raw for name, s in found.items()}
    questions = {row.question for row in rows}
    difficulty = {
        q: sum(r.weight * (r.score - effects[r.source]) for r in rows if r.question == q)
        / sum(r.weight for r in rows if r.question == q)
        for q in questions
    }
    for name in found:
        rest = sum(r.weight * (r.score - effects[name] - difficulty[r.question]) for r in rows if r.source == name)
        assert rest == pytest.approx(0, abs=1e-8)
    for number in {score.group for score in found.values() if score.adjusted is not None}:
        inside = {r.question for r in rows if found[r.source].group == number}
        assert sum(difficulty[q] for q in inside) / len(inside) == pytest.approx(0, abs=1e-8)
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    for name, score in difficulty_adjusted_scores(shuffled).items():
        assert score.adjusted == (None if found[name].adjusted is None else pytest.approx(found[name].adjusted))
