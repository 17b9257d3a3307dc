"""What the rules read in place of a page's text."""

import pytest

from ledger.extraction.document import document


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The mill burned.-Two left.", "The mill burned. Two left."),
        ("Mr-Knightley left.", "Mr Knightley left."),
        ("A U.S.-Leith deal, 10-12 barges, an ill-fated mill.", "A U.S.-Leith deal, 10-12 barges, an ill-fated mill."),
    ],
)
def test_hyphens_left_in_place_of_spaces(text: str, plain: str) -> None:
    assert document(text).plain == plain


def test_the_surname_may_is_no_verb() -> None:
    assert "May left" in document("Helen May rules. Today May left. In May it rained.").lower
    assert "in may it" in document("Helen May rules. Today May left. In May it rained.").lower
    assert "may left" in document("Helen rules. Today May left.").lower
