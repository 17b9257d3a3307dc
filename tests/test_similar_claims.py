import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.naming import LONGEST_COMPARED, is_nearly_same_claim, likely_lengths

CLAIM = "The river rises above five metres at the lock"


@pytest.mark.parametrize(
    "other",
    [
        CLAIM,
        "the river  rises above five metres at the lock",
        "The river rises above five meters at the lock.",
        "The river will rise above five metres at the lock",
    ],
)
def test_small_slips_leave_a_claim_the_same(other: str) -> None:
    assert is_nearly_same_claim(CLAIM, other)
    assert is_nearly_same_claim(other, CLAIM)


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        (CLAIM, "The river does not rise above five metres at the lock"),
        (CLAIM, "The river rises above five metres at the bridge"),
        ("The rate is cut by 25 points in March", "The rate is cut by 50 points in March"),
        ("Candidate A of the party wins in 2024", "Candidate A of the party wins in 2028"),
        ("The ceasefire holds until May", "The ceasefire never holds until May"),
        ("", CLAIM),
    ],
)
def test_another_number_a_negation_or_another_thing_makes_another_claim(claim: str, other: str) -> None:
    assert not is_nearly_same_claim(claim, other)
    assert not is_nearly_same_claim(other, claim)


def test_long_claims_are_the_same_only_to_the_letter() -> None:
    long = "word " * LONGEST_COMPARED
    assert is_nearly_same_claim(long, long.upper())
    assert not is_nearly_same_claim(long, long + "more")


@given(st.text(alphabet="abcde ", min_size=1, max_size=60), st.text(alphabet="abcde ", max_size=60))
def test_the_lengths_looked_at_leave_no_such_claim_out(claim: str, other: str) -> None:
    claim, other = " ".join(claim.split()), " ".join(other.split())
    shortest, longest = likely_lengths(claim)
    if is_nearly_same_claim(claim, other):
        assert shortest <= len(other) <= longest
