"""Pronouns and descriptions of a claim stand for whoever they can be, else the claim is marked."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements

WEDNESDAY = date(2024, 3, 6)
MARK = 'does not say whom or what it is about ("{}")'


def drafted(text: str) -> list[tuple[str, str | None]]:
    return [(s.claim, s.vague) for s in statements(text, WEDNESDAY, threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Max Poe pleaded guilty. He is likely to appeal in exchange for a deal, said Olaf Lund, a professor.",
            "Max Poe will appeal in exchange for a deal.",
        ),
        ("Max Poe spoke in Oslo. He will resign, Poe said.", "Max Poe will resign."),
        ("Nordbank is ahead. It will probably win, said YouGov.", "Nordbank will win."),
        ("Nordbank cut jobs. It will close three mills, Nordbank said.", "Nordbank will close three mills."),
        ("The tunnel will open, Jane Lee said. The minister will resign, Max Poe said.", "The minister will resign."),
        ("Jane Lee, the minister, spoke. The minister will resign, Max Poe said.", "Jane Lee will resign."),
        ("Max Poe visited Malmstad. The company will open 2 mills, he said.", "The company will open 2 mills."),
        ("Nordbank grew. The company will open 2 mills, Max Poe said.", "Nordbank will open 2 mills."),
        ("The World Bank gave a loan. Some bakers said they would ride it out.", "Some bakers will ride it out."),
    ],
)
def test_it_is_who_can_be_meant(text: str, claim: str) -> None:
    assert claim in [told for told, _ in drafted(text)]


@pytest.mark.parametrize(
    ("text", "claim", "vague"),
    [
        ('"We will win in Leith," said Max Poe, the Leeds manager.', "Leeds will win in Leith.", None),
        ('"I expect us to win 3-1," said Max Poe, chief executive of Apple.', "Apple will win 3-1.", None),
        ('"I think we will win 3-1," said the captain, Max Poe.', "Max Poe will win 3-1.", MARK.format("we")),
        (
            '"I will leave in the spring," said the captain, Max Poe.',
            "Max Poe will leave between 1 March 2024 and 31 May 2024.",
            None,
        ),
    ],
)
def test_an_officer_speaks_for_a_body(text: str, claim: str, vague: str | None) -> None:
    assert (claim, vague) in drafted(text)


@pytest.mark.parametrize(
    ("before", "vague"),
    [("Norway plans a raid that could begin within weeks", MARK.format("they")), ("The troops moved on Hull", None)],
)
def test_one_country_does_not_tell_who_they_are(before: str, vague: str | None) -> None:
    assert drafted(f'{before}. "They will come before the snow," said Max Poe.')[-1][1] == vague


def test_somebody_with_one_name_is_not_passed_over() -> None:
    text = 'Olaf Lund spoke. Haugen should resign, said Max Poe, an MP. "If he stays, the party will lose," Poe said.'
    assert drafted(text)[-1] == ("If he stays, the party will lose.", MARK.format("he"))
