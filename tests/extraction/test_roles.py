"""What an article says of a speaker, and what is no role; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document
from ledger.extraction.role_words import describes, office_before


def role(text: str, passage: str = "will rise") -> str | None:
    return Attributor(document(text)).voice(text.index(passage)).role


@pytest.mark.parametrize(
    "claim",
    [
        "Higher taxes will destroy jobs",
        "Hundreds of bakers will lose their jobs",
        "The scheme will fail",
        "The levy will hit ordinary families",
        "The pier will open before the end of the year",
        "There will be a one-in-three chance of a slump next year",
        "The mill will sue",
        "The judge will retire in May",
        "They will vote before the summer recess",
        "Half the town will be without power",
        "The club will replace its manager",
        "The harbour will need a pilot",
    ],
)
def test_words_of_the_claim_before_a_name_are_no_role(claim: str) -> None:
    assert role(f"{claim}, Elizabeth Bennet said.", "will") is None


@pytest.mark.parametrize(
    "told",
    [
        "the shadow housing secretary",
        "the Liberal Democrat housing spokeswoman",
        "the agency's acting administrator",
        "a managing partner at Nordbank",
        "managing partner at Nordbank",
        "the ranking Democrat on the committee",
        "an opposition MP",
        "a Labour MP",
        "who runs Nordbank's consumer A.I. group",
        "of the Centre for Research on Energy and Clean Air",
        "director of the sea.com website",
        "the minister of the Interior",
        "a 39-year-old from Leeds",
    ],
)
def test_a_description_behind_a_name_is_given_whole(told: str) -> None:
    assert role(f"Elizabeth Bennet, {told}, said rents will rise.") == told
    assert role(f"Rents will rise, said Elizabeth Bennet, {told}.") == told
    assert role(f"Elizabeth Bennet, 44, {told}, said rents will rise.") == told


@pytest.mark.parametrize(
    "told",
    [
        "shadow housing secretary",
        "the shadow housing secretary",
        "Liberal Democrat housing spokeswoman",
        "acting administrator",
        "Bank of England governor",
        "Nordbank Vice President and chief negotiator",
        "newly elected mayor",
        "economics and finance minister",
        "ranking Democrat",
    ],
)
def test_an_office_before_a_name_is_given_whole(told: str) -> None:
    assert role(f"Rents will rise, {told} Elizabeth Bennet said.") == told
    assert role(f'"Rents will rise," said {told} Elizabeth Bennet.') == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents will rise, said the mayor, Elizabeth Bennet.", "the mayor"),
        ("The mayor, Elizabeth Bennet, said rents will rise.", "The mayor"),
        ("Elizabeth Bennet, chairman of Nordbank, spoke. Rents will rise, Bennet said.", "chairman of Nordbank"),
        ("The trial of former state treasurer Elizabeth Bennet opens. Rents will rise, Bennet said.",
         "former state treasurer"),
        ("They met the envoy alongside Norland's President Elizabeth Bennet. Rents will rise, Bennet said.",
         "Norland's President"),
        ("The club will oust former coach Elizabeth Bennet. Rents will rise, Bennet said.", "former coach"),
        ("George Knightley and Labour leader Elizabeth Bennet met. Rents will rise, Bennet said.", "Labour leader"),
        ("Elizabeth Bennet, baker for Nordbank said on Monday. Rents will rise, Bennet said.", "baker for Nordbank"),
        ("Elizabeth Bennet, the last of them, left. Rents will rise, Bennet said.", None),
        ("Elizabeth Bennet MP said rents will rise.", None),
    ],
)  # fmt: skip
def test_where_an_office_begins_and_ends(text: str, expected: str | None) -> None:
    passage = "will rise"
    assert role(text, passage) == expected


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("will sue", None),
        ("critics accuse former minister", "former minister"),
        ("police said Mayor", "Mayor"),
        ("On Monday President", "President"),
        ("public finances director", "public finances director"),
        ("the minister said", None),
        ("Northern Bakers Union (NBU) president", "Northern Bakers Union (NBU) president"),
        ("prime minister designate", "prime minister designate"),
    ],
)
def test_an_office_ends_the_words_before_a_name(text: str, office: str | None) -> None:
    assert office_before(text) == office


@pytest.mark.parametrize(
    ("part", "expected"),
    [("the end of the year", False), ("a moment later", False), ("D-Yorkshire", False), ("an unpaid clerk", True)],
)
def test_what_describes_somebody(part: str, expected: bool) -> None:
    assert describes(part) is expected
