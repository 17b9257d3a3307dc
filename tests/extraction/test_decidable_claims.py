"""Claims that say what will happen, keep their denials and name what they are about."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements

WEDNESDAY = date(2024, 3, 6)


def claims(text: str) -> list[tuple[str, bool]]:
    return [(found.claim, found.vague is not None) for found in statements(text, WEDNESDAY, threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Mayor to face trial over bridge", "Mayor will face trial over bridge."),
        ("The closures, to be completed by 2026.", "The closures will be completed by 2026."),
        (
            "There are 30 ships in Lund, a number expected to rise to 50 by 2026.",
            "There are 30 ships in Lund, a number that will rise to 50 by 2026.",
        ),
        (
            "Pax said he expects within the next year to sell two mills.",
            "Pax will sell two mills by 6 March 2025.",
        ),
        ("Pax is not gonna leave the town.", "Pax will not leave the town."),
        ("Revenue is seen at 23 million crowns in 2025.", "Revenue will be at 23 million crowns in 2025."),
        ("The Lund Atlas is scheduled for release on 4 May 2024.", "The Lund Atlas will be released on 4 May 2024."),
        (
            "Norway is preparing to send 200 troops in order to be ready to join the force.",
            "Norway will send 200 troops in order to be ready to join the force.",
        ),
    ],
)
def test_short_forms_are_told_with_a_plain_will(text: str, claim: str) -> None:
    assert (claim, False) in claims(text)


@pytest.mark.parametrize(
    "text", ["The plan to be drawn up is old.", "A bid to close the mine failed.", "The council voted to go."]
)
def test_a_noun_with_an_aim_is_no_headline(text: str) -> None:
    assert not [claim for claim, _ in claims(text) if " plan will" in claim or " bid will" in claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Jane Pax said she did not anticipate any mills would be sold.", "No mills will be sold."),
        ("Jane Pax said she did not expect prices would rise.", "Prices will not rise."),
        ("Jane Pax said she expected prices would rise.", "Prices will rise."),
    ],
)
def test_a_denied_expectation_stays_denied(text: str, claim: str) -> None:
    assert claim in [found for found, _ in claims(text)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The tax will not fall, town hall officials tell Nordic News.", "The tax will not fall."),
        ("The town hall response is that taxes will not rise.", "Taxes will not rise."),
        ('"It seems to me that voters will be angry in May 2025," Jane Pax said.', "Voters will be angry in May 2025."),
        ("OPINION: Closing the mine will not save the town.", "Closing the mine will not save the town."),
        (
            "Jane Pax was not named in the list, implying that she will stay on as mayor of Lund.",
            "Jane Pax will stay on as mayor of Lund.",
        ),
    ],
)
def test_who_tells_it_and_what_shows_it_are_left_out(text: str, claim: str) -> None:
    assert claim in [found for found, _ in claims(text)]


@pytest.mark.parametrize(
    ("text", "is_vague"),
    [
        ("The council will use its powers to confront future gatherings.", False),
        ("Lund and Malmo will form a union to meet the challenge from abroad.", False),
        ("The union of Lund and Malmo will be a challenge.", True),
        ("Jane Pax will need treatment in Lund in the future.", False),
        ("Robots will be the future.", True),
        ("The impact on Lund will be felt.", True),
    ],
)
def test_only_what_is_foretold_has_to_be_observable(text: str, is_vague: bool) -> None:
    assert claims(text)[0][1] == is_vague


def test_this_in_turn_is_what_the_sentence_before_tells() -> None:
    found = claims("Lund will cut its tax on fish. This in turn will make boats cheaper.")
    assert found[-1][0] == "Lund will cut its tax on fish, and this in turn will make boats cheaper."


def test_no_first_word_of_a_sentence_is_a_person() -> None:
    text = "Jane Pax leads Lund. Tens of thousands marched. If she is forced out, a vote will be held in May 2024."
    assert not any("Tens" in claim for claim, _ in claims(text))


def test_the_inquiry_is_not_the_bureau_named_after_inquiries() -> None:
    text = "The Lund Bureau of Investigation came. Once the investigation is done, Pax will hand over the file."
    assert claims(text)[-1][0] == "Once the investigation is done, Pax will hand over the file."
