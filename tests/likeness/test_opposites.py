"""Claims that deny each other are told from those that say the same in other words."""

import pytest

from ledger.likeness.opposites import are_opposites

OPENS = "The tunnel will open by 30 June 2027."


@pytest.mark.parametrize(
    "denial",
    [
        "The tunnel will not open by 30 June 2027.",
        "The tunnel won't open by 30 June 2027.",
        "The tunnel won’t open by 30 June 2027.",
        "The tunnel will never open.",
        "The tunnel will no longer open in June 2027.",
        "The tunnel will fail to open by 30 June 2027.",
        "No tunnel will open by 30 June 2027.",
        "The council will reject the opening of the tunnel by 30 June 2027.",
        "The council has ruled out the opening of the tunnel by 30 June 2027.",
        "If talks do not fail, the tunnel will not open by 30 June 2027.",
    ],
)
def test_a_denial_is_the_opposite(denial: str) -> None:
    assert are_opposites(OPENS, denial)
    assert are_opposites(denial, OPENS)


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        (OPENS, "The tunnel will open no later than 30 June 2027."),
        (OPENS, "The tunnel will not only be built but open by 30 June 2027."),
        (OPENS, "Unless money does not come, the tunnel will open by 30 June 2027."),
        (OPENS, "The tunnel will open by 30 June 2027 if the union does not strike."),
        (OPENS, "The tunnel will not fail to open by 30 June 2027."),
        (OPENS, "The tunnel will open by 30 June 2027, with no fewer than two tubes."),
        ("The tunnel will not open in 2027.", "The tunnel will fail to open in 2027."),
        ("The council will reject the plan.", "The council will turn the plan down and reject it."),
    ],
)
def test_claims_of_one_side_are_not(claim: str, other: str) -> None:
    assert not are_opposites(claim, other)
    assert not are_opposites(other, claim)
