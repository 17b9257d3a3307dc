from collections import Counter
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.verification.agreement import Agreement, rater_agreement

answers = st.sampled_from(["true", "false", "partly", "void"])


def test_kappa_by_hand() -> None:
    # The first rater gave .5, .305, .195 of the three answers, the second .5, .3, .2.
    counts = {("a", "a"): 40, ("a", "b"): 10, ("b", "a"): 10, ("b", "b"): 20, ("b", "c"): 0.5, ("c", "c"): 19.5}
    agreement = rater_agreement(counts)
    observed, expected = 79.5 / 100, 0.5 * 0.5 + 0.305 * 0.3 + 0.195 * 0.2
    assert agreement.n == 100
    assert agreement.kappa == pytest.approx((observed - expected) / (1 - expected))


def test_always_and_never() -> None:
    assert rater_agreement({("true", "true"): 3, ("false", "false"): 7}).kappa == 1
    assert rater_agreement({("true", "false"): 5, ("false", "true"): 5}).kappa == -1


def test_no_more_than_chance() -> None:
    counts = {("t", "t"): 36, ("t", "f"): 24, ("f", "t"): 24, ("f", "f"): 16}
    assert rater_agreement(counts).kappa == pytest.approx(0, abs=1e-12)


def test_one_rater_who_always_says_the_same_agrees_by_chance_only() -> None:
    assert rater_agreement({("true", "true"): 8, ("false", "true"): 2}).kappa == pytest.approx(0, abs=1e-12)


def test_where_agreement_was_certain_it_shows_nothing() -> None:
    assert rater_agreement({("true", "true"): 8}) == Agreement(8, 1, 1, None)
    assert rater_agreement({}) == Agreement(0, None, None, None)


def test_a_count_has_to_count_something() -> None:
    with pytest.raises(ValueError, match="above 0"):
        rater_agreement({("true", "true"): 0})


@given(st.lists(st.tuples(answers, answers), max_size=30))
def test_bounds_and_sides(decided: list[tuple[str, str]]) -> None:
    agreement = rater_agreement(Counter(decided))
    turned = rater_agreement(Counter((second, first) for first, second in decided))
    for one, other in zip(agreement, turned, strict=True):
        assert other == (None if one is None else pytest.approx(one))
    assert agreement.kappa is None or (isfinite(agreement.kappa) and -1 <= agreement.kappa <= 1)
