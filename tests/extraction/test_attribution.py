"""Names in these tests are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document
from ledger.terms import Attribution


def speaker(text: str, words: str) -> str | None:
    return Attributor(document(text)).voice(text.index(words)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elizabeth Bennet said that rents will rise.", "Elizabeth Bennet"),
        ("Elizabeth Bennet told reporters on Monday rents will rise.", "Elizabeth Bennet"),
        ("Rents will rise, Elizabeth Bennet said.", "Elizabeth Bennet"),
        ("Rents will rise, said Elizabeth Bennet, the head of the tenants' union.", "Elizabeth Bennet"),
        ("According to the housing ministry, rents will rise.", "the housing ministry"),
        ("Rents will rise, according to the housing ministry.", "the housing ministry"),
        ("The housing ministry expects that rents will rise.", "The housing ministry"),
        ("Analysts predict that rents will rise.", "Analysts"),
        ("In a report, the housing ministry warned that rents will rise.", "the housing ministry"),
        ("The ministry cut the subsidy and said rents will rise.", "The ministry"),
        ("Rents will rise next year.", None),
        ("Polls suggest that rents will rise.", None),
        ('"Rents will rise," Elizabeth Bennet said.', "Elizabeth Bennet"),
        ('Elizabeth Bennet said: "Rents will rise."', "Elizabeth Bennet"),
        ('"We have seen the figures," Elizabeth Bennet said. "Rents will rise."', "Elizabeth Bennet"),
        ('"It is over.\n\n"Rents will rise," said Elizabeth Bennet.', "Elizabeth Bennet"),
        ("Prices fell, the bank said, while the union told members that rents will rise.", "the union"),
        ("Rents will rise. It is reported by The Harbour Post.", "The Harbour Post"),
        (
            "The town planned flats, with mayor Elizabeth Bennet saying that rents will rise.",
            "Elizabeth Bennet",
        ),
        (
            "The city's statement was clear, and Emma Woodhouse, who chairs the board, said rents will rise.",
            "Emma Woodhouse",
        ),
        ('"Rents will rise," said housing campaigner Elizabeth Bennet.', "Elizabeth Bennet"),
        ("In the old harbour rents will rise says Bennet.", "Bennet"),
        ("Elizabeth Bennet, who had served as head of the bank, said rents will rise.", "Elizabeth Bennet"),
        ("Elizabeth Bennet, with Nordbank, estimated that rents will rise.", "Elizabeth Bennet"),
        ("The union is confident that rents will rise.", "The union"),
        ("The mayor made it clear that rents will rise.", "The mayor"),
        ("A report quoting friends of the mayor saying rents will rise was read.", "friends of the mayor"),
        ("Second in its field, the company said rents will rise.", "the company"),
        ("Rising demands will grow, and rents will rise.", None),
    ],
)
def test_the_speaker_is_found_around_the_words(text: str, expected: str | None) -> None:
    assert speaker(text, "ents will rise") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Prime Minister, Elizabeth Bennet, met them. The Prime Minister said rents will rise.",
            "Elizabeth Bennet",
        ),
        ("Nordbank said it was shut. The company said rents will rise.", "Nordbank"),
        ("The Labour Office (LO) issued a report. The report says rents will rise.", "The Labour Office (LO)"),
        ("The Harbour Fund stated in January they expect rents will rise.", "The Harbour Fund"),
        ("Elizabeth Bennet spoke on Monday. She said rents will rise.", "Elizabeth Bennet"),
        (
            "Elizabeth Bennet, an analyst at Nordbank, spoke. The analyst said rents will rise.",
            "Elizabeth Bennet",
        ),
        ("Elizabeth Bennet spoke. Later Bennet said rents will rise.", "Elizabeth Bennet"),
        ("The Harbour Workers' Union met. The union said rents will rise.", "Harbour Workers' Union"),
        (
            "The Central Statistics Office (CSO) met. The CSO said rents will rise.",
            "Central Statistics Office",
        ),
        ('Elizabeth Bennet said it was late. "Rents will rise," she added.', "Elizabeth Bennet"),
    ],
)
def test_short_mentions_become_the_fullest_name(text: str, expected: str) -> None:
    assert speaker(text, "ents will rise") == expected


def test_the_role_comes_with_the_speaker() -> None:
    text = "Elizabeth Bennet, head of the tenants' union, said rents will rise."
    voice = Attributor(document(text)).voice(text.index("will"))
    assert voice.role == "head of the tenants' union"
    assert voice.is_person


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Rents will rise," the ministry said.', Attribution.DIRECT),
        ("The ministry said rents will rise.", Attribution.PARAPHRASE),
        ("Rents will rise.", Attribution.OWN),
        ("The ministry said the bank had warned that rents will rise.", Attribution.RELAYED),
    ],
)
def test_the_way_the_words_reach_us(text: str, expected: Attribution) -> None:
    assert Attributor(document(text)).voice(text.index("ents will")).attribution is expected


def test_relayed_words_belong_to_whoever_said_them_first() -> None:
    assert speaker("The ministry said the bank had warned that rents will rise.", "ents will") == "the bank"
