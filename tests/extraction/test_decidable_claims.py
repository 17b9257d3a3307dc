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
        ("Danes to head to polls amid row", "Danes will head to polls amid row."),
        (
            "The law means farmers will plant 40 acres in May 2025.",
            "The law means farmers will plant 40 acres in May 2025.",
        ),
        ("Jane Pax foresaw a flood of boats in Lund.", "There will be a flood of boats in Lund."),
        ("Sund Bank has agreed in principle to buy two mills.", "Sund Bank will buy two mills."),
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
        ("Norsk Mill stands to take a hit of 4 million crowns.", "Norsk Mill will take a hit of 4 million crowns."),
        (
            "People in Lund are planning on counter attacking with their own march.",
            "People in Lund will be counter attacking with their own march.",
        ),
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
    "text",
    [
        "The plan to be drawn up is old.",
        "A bid to close the mine failed.",
        "The council voted to go.",
        "There's no reason to go.",
    ],
)
def test_a_noun_with_an_aim_is_no_headline(text: str) -> None:
    assert not [
        claim for claim, _ in claims(text) if "plan will" in claim or "bid will" in claim or "son will" in claim
    ]


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
        ("Norway recently announced it will join the pact in Lund.", "Norway will join the pact in Lund."),
        ("It appears Norway is prepared to cut its tax on fish, Pax said.", "Norway will cut its tax on fish."),
        ("The Danes know very well that Norway will strike.", "Norway will strike."),
        ("Sund Mills Inc said it intends to sell two mills.", "Sund Mills Inc will sell two mills."),
        ("Lund Mills lost money. As a result it will close two mills.", "Lund Mills will close two mills."),
        ("Early estimates from town hall were that prices would rise in Lund.", "Prices will rise in Lund."),
        (
            "Pax has assured (the council) that he will not leave the board of Lund.",
            "Pax will not leave the board of Lund.",
        ),
        ("Shares rose, despite the line saying profits will dip in 2025.", "Profits will dip in 2025."),
        (
            "Pax told the conference the council of Lund did not plan to cut taxes.",
            "The council of Lund will not cut taxes.",
        ),
        ('"My guess is that voters will be angry in May 2025," Jane Pax said.', "Voters will be angry in May 2025."),
        ("Sund Mills recently announced it planned to sell two mills.", "Sund Mills will sell two mills."),
        (
            "Members will know that Norway starts afresh in 2026.",
            "Members will know that Norway starts afresh in 2026.",
        ),
        ("There should be no doubt that Norway will strike.", "Norway will strike."),
        (
            "The Lund Centre estimates about two million men will leave by 2030.",
            "About two million men will leave by 2030.",
        ),
        ("There's no doubt prices will rise in Lund.", "Prices will rise in Lund."),
        (
            "Jane Pax, chief of the division of markets, said on Monday she expected the mill to sell bread.",
            "The mill will sell bread.",
        ),
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


@pytest.mark.parametrize(
    ("text", "claim", "is_vague"),
    [
        ('"A trial will come in May. And it will be fair," Pax said.', None, True),
        ("The board of Nordbank will now look into that and report back, Pax said.", None, True),
        ("It would cost 5 million crowns to mend the pier.", "It will cost 5 million crowns to mend the pier.", False),
        (
            "It will take three to six months, maybe longer, for a deal to be worked out, Pax said.",
            "It will take three to six months, maybe longer, for a deal to be worked out.",
            False,
        ),
        ("Rates fell in Lund. Dealers expect them to rise in May 2024.", "They will rise", True),
        ('"We will pay the fines of Lund," a Conservative spokesman said.', "The Conservatives will pay", False),
        ("It's not going to be easy to mend the pier of Lund.", "It will not be easy to mend the pier of Lund.", None),
        (
            "It will be at least 10 days before the port of Lund opens.",
            "It will be at least 10 days before the port of Lund opens",
            False,
        ),
        ("If this happened, the makers of Lund would withdraw the offer.", "If this happened,", True),
        ("Sund Mills does not expect any change to net sales.", "There will not be any change to net sales.", False),
        (
            "The two-for-three issue of Sund Mills opens on April 4.",
            "The two-for-three issue of Sund Mills will",
            False,
        ),
        ("All of these will open in May.", None, True),
        ("The recognition of the tribe by Lund will change that, Pax said.", None, True),
        ("The board of Nordbank will now look into that loan, Pax said.", None, False),
        ("It will be hard to close the mine in Lund, Pax said.", "It will be hard to close the mine in Lund.", None),
        (
            "Nordbank is old. The bank plans to go it alone in Malmo.",
            "Nordbank will go it alone in Malmo.",
            False,
        ),
        ("Those who sell the bridge will leave the town in May 2024.", "Those who sell the bridge will leave", False),
    ],
)
def test_a_word_that_stands_for_nothing_is_told_from_one_that_does(
    text: str, claim: str | None, is_vague: bool | None
) -> None:
    found, marked = claims(text)[-1]
    assert claim is None or found.startswith(claim)
    assert is_vague in (None, marked)


@pytest.mark.parametrize("text", ["Members of the board certainly plan to sell the mill.", "Members plan to sell it."])
def test_an_adverb_before_a_plan_makes_it_no_noun(text: str) -> None:
    assert " will " in claims(text)[0][0]


def test_plans_behind_a_verb_are_no_verb() -> None:
    assert not any("ranging will" in claim for claim, _ in claims("Lund had put off far-ranging plans to rebuild it."))
    assert any(" will sell two" in claim for claim, _ in claims("Nordbank, which has 40 mills, plans to sell two."))


def test_a_subject_behind_its_plan_is_its_own() -> None:
    found = claims("The pier of Lund is old. Set to close in 2026, the Malmo bridge will cost 5 million crowns.")[-1]
    assert not found[0].startswith("It ")
