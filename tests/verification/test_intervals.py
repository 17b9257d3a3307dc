from math import inf, nan
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.intervals import bootstrap_interval, clustered_interval, percentile_interval

clusters = st.lists(st.tuples(st.integers(1, 5), st.floats(0, 1)), min_size=2, max_size=12)


def test_percentiles_by_hand() -> None:
    assert percentile_interval([0.0, 10.0], 0.5) == (2.5, 7.5)
    assert percentile_interval([3.0], 0.9) == (3.0, 3.0)
    with pytest.raises(ValueError, match="no values"):
        percentile_interval([], 0.9)


def test_two_questions_by_hand() -> None:
    # Both drawn twice or each once: means 0, 0.5, 0.5, 1, so that a quarter lies at each end.
    assert bootstrap_interval([(1, 0.0), (1, 1.0)], Random(1), resamples=4000) == (0, 1)
    assert bootstrap_interval([(1, 0.0), (1, 1.0)], Random(1), level=0.4, resamples=4000) == (0.5, 0.5)


def test_many_predictions_on_one_question_do_not_narrow_the_interval() -> None:
    scores = [Random(3).random() for _ in range(1)] + [0.1, 0.9, 0.3, 0.6, 0.2, 0.8, 0.4]
    once = bootstrap_interval([(1, score) for score in scores], Random(5))
    often = bootstrap_interval([(10, 10 * score) for score in scores], Random(5))
    assert once == pytest.approx(often)
    apart = bootstrap_interval([(1, score) for score in scores for _ in range(10)], Random(5))
    assert once is not None
    assert apart is not None
    assert apart[1] - apart[0] < (once[1] - once[0]) / 2


def test_it_agrees_with_the_clustered_standard_error() -> None:
    random = Random(8)
    many = [(random.randint(1, 4), random.random()) for _ in range(1000)]
    assert bootstrap_interval(many, Random(2), resamples=2000) == pytest.approx(clustered_interval(many), abs=3e-3)


def test_clustered_interval_by_hand() -> None:
    # One prediction a question: the interval of Student's t. Mean 2, standard deviation 1, t(2) = 4.302653.
    interval = clustered_interval([(1, 1.0), (1, 2.0), (1, 3.0)])
    assert interval == pytest.approx((2 - 4.302653 / 3**0.5, 2 + 4.302653 / 3**0.5), abs=1e-6)


def test_one_question_or_none_has_no_interval() -> None:
    for given_clusters in ([], [(3.0, 0.5)]):
        assert bootstrap_interval(given_clusters, Random(1)) is None
        assert clustered_interval(given_clusters) is None


@pytest.mark.parametrize("bad", [(0, 0.1), (-1, 0.1), (nan, 0.1), (inf, 0.1), (1, nan), (1, inf)])
def test_bad_clusters_are_refused(bad: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match=r"weight|finite"):
        bootstrap_interval([(1, 0.1), bad], Random(1))
    with pytest.raises(ValueError, match=r"weight|finite"):
        clustered_interval([(1, 0.1), bad])


@pytest.mark.parametrize(("level", "resamples"), [(0, 10), (1, 10), (nan, 10), (0.9, 0)])
def test_bad_options_are_refused(level: float, resamples: int) -> None:
    with pytest.raises(ValueError, match=r"not between|one resample"):
        bootstrap_interval([(1, 0.1), (1, 0.2)], Random(1), level=level, resamples=resamples)


@given(clusters, st.integers(0, 99), st.randoms(use_true_random=False))
def test_the_seed_alone_decides_and_order_does_not(
    given_clusters: list[tuple[int, float]], seed: int, random: object
) -> None:
    shuffled = list(given_clusters)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    ends = bootstrap_interval(given_clusters, Random(seed), resamples=50)
    assert ends == bootstrap_interval(shuffled, Random(seed), resamples=50)
    means = [score / weight for weight, score in given_clusters]
    assert ends is not None
    assert min(means) - 1e-12 <= ends[0] <= ends[1] <= max(means) + 1e-12


def test_it_covers_about_as_often_as_said() -> None:
    random = Random(6)
    covered = clustered = 0
    for _ in range(200):
        # Questions of one to four predictions that share an outcome; the mean score is 0.25 by construction.
        questions = [(n, n * 0.5 * random.random()) for n in (1, 2, 3, 4) for _ in range(10)]
        low, high = bootstrap_interval(questions, random, resamples=200) or (1, 0)
        covered += low <= 0.25 <= high
        low, high = clustered_interval(questions) or (1, 0)
        clustered += low <= 0.25 <= high
    assert 0.88 <= covered / 200 <= 0.98
    assert 0.90 <= clustered / 200 <= 0.99
