"""What of a sentence stands outside a quote, and which words are not to be parted in it."""

from datetime import date

import pytest

from ledger.extraction.candidates import candidates
from ledger.extraction.document import document

WEDNESDAY = date(2024, 3, 6)


def quotes(text: str) -> list[str]:
    return [text[c.clause.start : c.clause.end] for c in candidates(document(text), WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "While the talks will go on in May, the union also hopes to meet the owner.",
            ["the talks will go on in May"],
        ),
        (
            '"While the talks are likely to last until May, the strike will end this week," he said.',
            ["the talks are likely to last until May", "the strike will end this week"],
        ),
        ("Convinced that the bill will pass, Doe laid out her next steps.", ["the bill will pass"]),
        (
            "In her letter, which will be read on Friday, she praised the nurses.",
            ["In her letter, which will be read on Friday"],
        ),
        ("While the bank will close in Leeds, York and Hull.", ["the bank will close in Leeds, York and Hull"]),
        ("Certain kinds of nets will be banned.", ["Certain kinds of nets will be banned"]),
    ],
)
def test_a_clause_that_opens_its_sentence_ends_before_the_main_one(text: str, found: list[str]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The old idea - a tunnel under the river - will return in May.",
            ["The old idea - a tunnel under the river - will return in May"],
        ),
        (
            "The rents will rise, and the three new ports - Hull, Leith and Cork - will open in May.",
            ["The rents will rise", "the three new ports - Hull, Leith and Cork - will open in May"],
        ),
        ("The strike is over - the port will open in May.", ["the port will open in May"]),
        ("The storm did not close the port - and nor will the strike.", ["nor will the strike"]),
    ],
)
def test_words_between_dashes_part_no_subject_from_its_verb(text: str, found: list[str]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The union has criticised the owner's plans to close the yard.", "the owner's plans to close the yard"),
        ("The order is part of an effort to keep its promise to rebuild the yard.", "its promise to rebuild the yard"),
        ("The owner's plan to close the yard is under review.", "The owner's plan to close the yard is under review"),
    ],
)
def test_a_plan_is_quoted_with_its_owner(text: str, quote: str) -> None:
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("That share is expected to fall in May.", ["That share is expected to fall in May"]),
        ("The mayor says lifting that limit would cost jobs.", ["lifting that limit would cost jobs"]),
        ("The mayor says the city fears that rents will rise.", ["rents will rise"]),
        (
            'The yard will help us grow," the owner said, adding that the deal will be paid in cash.',
            ["The yard will help us grow", "the deal will be paid in cash"],
        ),
        (
            "The yard will close as it is likely to lose its last client.",
            ["The yard will close", "it is likely to lose its last client"],
        ),
        (
            "Doe will be sworn in as the first mayor of the town.",
            ["Doe will be sworn in as the first mayor of the town"],
        ),
        (
            "They intend to clean the quay and places the crew is known to have seen.",
            ["They intend to clean the quay and places the crew is known to have seen"],
        ),
        (
            "He expected the yard to make a profit in 2025, and pointed out that the debts were paid.",
            ["He expected the yard to make a profit in 2025"],
        ),
        (
            "The tour will visit nine towns, including Leeds, York, Hull, Derby, Bath, Stoke, Wells, Ely, Ripon, Truro,"
            " Durham and Bristol.",
            ["The tour will visit nine towns"],
        ),
        (
            "The tour will visit nine towns, including Leeds and York.",
            ["The tour will visit nine towns, including Leeds and York"],
        ),
        (
            "The ban announced on Monday is likely to anger the owners of the yard.",
            ["The ban announced on Monday is likely to anger the owners of the yard"],
        ),
        (
            "The quay, which will become a broad, busy street, needs lamps.",
            ["The quay, which will become a broad, busy street"],
        ),
    ],
)
def test_a_quote_has_the_words_of_its_claim_only(text: str, found: list[str]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The crews will rest, while Leeds, York and Hull will play on.",
            ["The crews will rest", "Leeds, York and Hull will play on"],
        ),
        (
            "The owner promised that workers who have asked for leave will know the dates in May.",
            ["workers who have asked for leave will know the dates in May"],
        ),
        (
            "It is unlikely that the union and the owner would agree.",
            ["It is unlikely that the union and the owner would agree"],
        ),
        (
            "Doe would hear from Roe and other traders that the port would close.",
            ["Doe would hear from Roe and other traders that the port would close"],
        ),
        ("Doe will sell the yard and the port will close.", ["Doe will sell the yard", "the port will close"]),
        (
            "She has given us the task of clearing the yard and, on the evening of 8 May, the yard will be empty.",
            ["on the evening of 8 May, the yard will be empty"],
        ),
        ("The yard was sold for 10m (17m; 21m) and work will start in May.", ["work will start in May"]),
    ],
)
def test_a_list_is_not_split_between_its_nouns(text: str, found: list[str]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This comes as the council is expected to raise rents.", ["the council is expected to raise rents"]),
        (
            "The yards have been sold and it seems that the next step will be to close them.",
            ["the next step will be to close them"],
        ),
        (
            "Amid reports that the yard would close, the owner looks likely to resign.",
            ["the yard would close", "the owner looks likely to resign"],
        ),
        (
            "The plan is like a net, pursuant to which lamps will be hung over the quay.",
            ["lamps will be hung over the quay"],
        ),
        ("There will be no - I repeat, no - cuts in wages.", ["There will be no - I repeat, no - cuts in wages"]),
        (
            "Because of expected new limits, the owner will need the support of the union.",
            ["the owner will need the support of the union"],
        ),
        ("Early press reports said the yard would close.", ["the yard would close"]),
        ("A new strike would be unlikely, the owner added.", ["A new strike would be unlikely"]),
        ("We will stay https://harbour.example/news The mayor came.", ["We will stay https://harbour.example/news"]),
    ],
)
def test_what_only_leads_to_a_claim_is_not_quoted(text: str, found: list[str]) -> None:
    assert quotes(text) == found
