from math import inf, isfinite, nan
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.shrinkage import (
    Record,
    ScorePrior,
    SharePrior,
    score_prior,
    share_prior,
    shrunk_score,
    shrunk_share,
)

counts = st.lists(st.integers(0, 30).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), max_size=12)
records = st.lists(st.builds(Record, st.integers(1, 30), st.floats(0, 1), st.floats(0, 5)), max_size=12)


def test_share_prior_by_hand() -> None:
    # Two sources, 8 of 10 and 2 of 10: S = 1.8, S/.25 - 1 = 6.2, room 20 - 10 - 1 = 9; correlation 6.2/9.
    prior = share_prior([(8, 10), (2, 10)])
    assert prior is not None
    assert prior.mean == pytest.approx(0.5)
    assert prior.strength == pytest.approx(9 / 6.2 - 1)


def test_score_prior_by_hand() -> None:
    # Means .1 and .3 of 5 each, squares .08 each: within .02, between (.1 - .02) / 5.
    prior = score_prior([Record(5, 0.1, 0.08), Record(5, 0.3, 0.08)])
    assert prior == pytest.approx(ScorePrior(0.2, 0.016, 0.02))
    assert prior is not None
    assert shrunk_score(5, 0.1, prior) == pytest.approx((0.016 * 0.1 + 0.004 * 0.2) / 0.02)


def test_shares_that_differ_by_chance_only_are_drawn_to_one() -> None:
    prior = share_prior([(5, 10), (5, 10), (6, 12)])
    assert prior == SharePrior(0.5, None)
    assert prior is not None
    assert shrunk_share(9, 10, prior) == 0.5


@pytest.mark.parametrize(("share", "of"), [(0, 10), (10, 10)])
def test_where_all_shares_are_0_or_1(share: int, of: int) -> None:
    prior = share_prior([(share, of), (share, of)])
    assert prior is not None
    assert shrunk_share(share, of, prior) == prior.mean == share / of


def test_nothing_to_learn_a_prior_from() -> None:
    assert share_prior([]) is share_prior([(3, 5)]) is share_prior([(3, 5), (0, 0)]) is None
    assert share_prior([(1, 1), (0, 1), (1, 1)]) is None
    assert score_prior([]) is score_prior([Record(9, 0.2, 0.1)]) is None
    assert score_prior([Record(1, 0.2, 0.0), Record(1, 0.1, 0.0)]) is None


def test_sources_without_any_spread_keep_what_they_have() -> None:
    prior = score_prior([Record(4, 0.2, 0.0), Record(4, 0.2, 0.0)])
    assert prior is not None
    assert prior == pytest.approx(ScorePrior(0.2, 0, 0))
    assert shrunk_score(4, 0.2, prior) == pytest.approx(0.2)
    apart = score_prior([Record(4, 0.1, 0.0), Record(4, 0.3, 0.0)])
    assert apart is not None
    assert shrunk_score(4, 0.1, apart) == pytest.approx(0.1)


@pytest.mark.parametrize("bad", [(3, 2), (-1, 2), (nan, 2), (1, nan), (1, inf)])
def test_bad_counts_are_refused(bad: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match=r"do not fit|finite"):
        share_prior([(1, 2), bad])
    with pytest.raises(ValueError, match=r"do not fit|finite"):
        shrunk_share(*bad, SharePrior(0.5, 2))


@pytest.mark.parametrize("bad", [Record(0, 0.1, 0), Record(3, 0.1, -1), Record(3, nan, 1), Record(3, 0.1, nan)])
def test_bad_records_are_refused(bad: Record) -> None:
    with pytest.raises(ValueError, match=r"no record|finite"):
        score_prior([bad, Record(3, 0.1, 0.2)])


@given(counts)
def test_a_shrunk_share_lies_between_the_raw_one_and_the_field(given_counts: list[tuple[int, int]]) -> None:
    prior = share_prior(given_counts)
    if prior is None:
        return
    assert prior.strength is None or (isfinite(prior.strength) and prior.strength >= 0)
    for successes, trials in given_counts:
        shrunk = shrunk_share(successes, trials, prior)
        raw = successes / trials if trials else prior.mean
        assert min(raw, prior.mean) - 1e-9 <= shrunk <= max(raw, prior.mean) + 1e-9


@given(records)
def test_a_shrunk_score_lies_between_the_raw_one_and_the_field(given_records: list[Record]) -> None:
    prior = score_prior(given_records)
    if prior is None:
        return
    assert all(isfinite(value) for value in prior)
    for record in given_records:
        shrunk = shrunk_score(record.n, record.mean, prior)
        assert min(record.mean, prior.mean) - 1e-9 <= shrunk <= max(record.mean, prior.mean) + 1e-9


def test_the_priors_find_what_the_field_was_made_of() -> None:
    random = Random(3)
    # Shares from a beta distribution with mean .6 worth 10; scores from a normal one, sd .1 between and .3 within.
    shares = [random.betavariate(6, 4) for _ in range(2000)]
    found = share_prior(
        [(sum(random.random() < s for _ in range(n)), n) for s in shares for n in (random.randint(1, 40),)]
    )
    assert found is not None
    assert found.mean == pytest.approx(0.6, abs=0.02)
    assert found.strength == pytest.approx(10, rel=0.15)
    rows = []
    for _ in range(2000):
        centre, n = random.gauss(0.2, 0.1), random.randint(1, 40)
        scores = [random.gauss(centre, 0.3) for _ in range(n)]
        mean = sum(scores) / n
        rows.append(Record(n, mean, sum((score - mean) ** 2 for score in scores)))
    prior = score_prior(rows)
    assert prior is not None
    assert prior == pytest.approx(ScorePrior(0.2, 0.01, 0.09), rel=0.1)


def test_shrinking_brings_records_closer_to_the_truth() -> None:
    random = Random(5)
    truth = [random.betavariate(6, 4) for _ in range(500)]
    rows = [(sum(random.random() < share for _ in range(8)), 8) for share in truth]
    prior = share_prior(rows)
    assert prior is not None
    raw = sum((x / n - share) ** 2 for (x, n), share in zip(rows, truth, strict=True))
    shrunk = sum((shrunk_share(x, n, prior) - share) ** 2 for (x, n), share in zip(rows, truth, strict=True))
    assert shrunk < 0.7 * raw
