import pytest

from ledger.extraction.figures import foretold_figure


@pytest.mark.parametrize(
    ("claim", "figure"),
    [
        ("Sales will fall by 3 per cent.", "3 per cent"),
        ("The rate will rise to 12.2% in 2030, from 11.4%.", "12.2%"),
        ("The company will invest $2.1 billion in stores.", "$2.1 billion"),
        ("The firm will cut around 6,700 jobs.", "6,700 jobs"),
        ("400 delegates will meet in Leeds.", "400 delegates"),
        ("The line will carry 20 million people a year.", "20 million people"),
    ],
)
def test_a_figure_is_what_the_verb_is_about(claim: str, figure: str) -> None:
    found = foretold_figure(claim)
    assert found is not None
    assert found.words == figure


@pytest.mark.parametrize(
    "claim",
    [
        "The Printer P450 will be released in the spring.",
        "The firm will file for Chapter 11 protection.",
        "The rally will begin at 11:34 GMT on July 17.",
        "The union, which has 17 countries, will admit another.",
        "Prince Poe, aged 78, will take the throne.",
        "The bill will pass by 31 December 2030.",
        "The council will sell what the 48 seats brought.",
    ],
)
def test_other_numbers_are_no_figure(claim: str) -> None:
    assert foretold_figure(claim) is None


def test_a_ceiling_is_not_to_be_passed() -> None:
    found = foretold_figure("Costs will rise by up to 6 per cent.")
    assert found is not None
    assert found.is_ceiling
