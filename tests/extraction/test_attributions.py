"""Who speaks in the ways that a daily newspaper tells it; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.bare_names import bare_name
from ledger.extraction.document import document
from ledger.extraction.people import namesakes


def speaker(text: str, passage: str = "ents ") -> str | None:
    return Attributor(document(text)).voice(text.rindex(passage)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tenants polled by Nordpost expect rents to rise.", "Tenants"),
        ("Surveyors led by Emma Woodhouse say rents will rise.", "Surveyors led by Emma Woodhouse"),
        ("Two people familiar with the matter said rents will rise.", "Two people familiar with the matter"),
        ("The paper released on Monday says rents will rise.", "The paper released on Monday"),
        ("The coroner investigating the fire at the old mill in Highbury on a winter night, said rents will rise.",
         "The coroner"),
        ("The new rents will apply soon, Emma Woodhouse, a spokeswoman for Nordbank, said of the rents now.",
         "Emma Woodhouse"),
        ("The central bank forecast that rents would rise.", "The central bank"),
        ("The study, led by Emma Woodhouse, found that rents would rise.", "Emma Woodhouse"),
        ("The county states said rents would rise.", "The county states"),
        ("The city and county state governments announced that rents will rise.",
         "The city and county state governments"),
        ("The union's spokesman said rents will rise.", "The union's spokesman"),
        ("The Harbour Post reported, citing Emma Woodhouse, that rents will rise.", "Emma Woodhouse"),
        ("The Harbour Post, citing two officials, reported that rents will rise.", "two officials"),
        ("Emma Woodhouse was reported by the Harbour Post as saying that rents will rise.", "Emma Woodhouse"),
        ("The survey by Nordbank says the data show rents will rise.", "The survey by Nordbank"),
        ("Elizabeth Bennet, who also owns a mill, later said rents will rise.", "Elizabeth Bennet"),
        ("Ten days before the vote, Emma Woodhouse had said rents will rise.", "Emma Woodhouse"),
        ("The next day, the Board of Trade announced that rents will rise.", "the Board of Trade"),
        ("After a long debate on Sunday night, leading estate agents declared that rents will rise.",
         "leading estate agents"),
        ("Most tenants felt rents would rise.", "Most tenants"),
        ("Some, including Emma Woodhouse herself, called it folly, saying that rents will rise.", "Some"),
        ("Whereas Emma Woodhouse said rents will rise.", "Emma Woodhouse"),
        ("The United Mills Board of Works declared rents will rise.", "The United Mills Board of Works"),
        ("Deputy chief of General Staff, George Knightley, laughed and said that rents will rise.", "George Knightley"),
        ("Chancellor of the Exchequer Emma Woodhouse said rents will rise.", "Emma Woodhouse"),
        ("Co-CEO of Nordbank, Emma Woodhouse, said rents will rise.", "Emma Woodhouse"),
        ("Three flats burned, said investigators, and said rents will rise.", "investigators"),
        ("A spokesman for Mayor Emma Woodhouse said rents will rise.", "A spokesman for Mayor Emma Woodhouse"),
        ("Nordbank expects that rents will rise, Emma Woodhouse said.", "Emma Woodhouse"),
        ("The fund, in its new review, forecast that rents will rise.", "The fund"),
        ("The Harbour Post understands that rents will rise.", "The Harbour Post"),
        ("The iPhone maker said rents will rise.", "The iPhone maker"),
        ("Nordbank on Monday said rents will rise.", "Nordbank"),
        ("Nordpost.com claims that rents will rise.", "Nordpost.com"),
        ("According to the Harbour Post the rents will rise.", "the Harbour Post"),
        ("Emma Woodhouse spoke. According to her, rents will rise.", "Emma Woodhouse"),
        ("Jane Fairfax, a teacher at the school, and head of the choir, said rents will rise.", "Jane Fairfax"),
        ("Head of the choir, mayor of Hartfield, and member of the board, Jane Fairfax, said rents will rise.",
         "Jane Fairfax"),
        ("It is the \"best house\" of the town and the owner alleged that rents will rise.", "the owner"),
        ("In the hall on the night of the third ball, retired teacher Jane Fairfax told them rents will rise.",
         "Jane Fairfax"),
        ("Nordbank, a lender concerned with houses, issued a report on Monday explaining how rents will rise.",
         "Nordbank"),
        ("KenyaEconomy Minister Emma Woodhouse said rents will rise.", "Emma Woodhouse"),
        ('"The rents will rise," said Emma Woodhouse in response to him.', "Emma Woodhouse"),
    ],
)  # fmt: skip
def test_speakers_named_beside_the_verb(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Value added tax will be levied on the rents of all houses.",
        "While rents will rise, the bank says wages are higher.",
        "Both towns signed an agreement to let rents rise.",
        "Wages rose more than landlords expected and rents will rise.",
        "The board, called the Rent Office, knows that rents will rise.",
    ],
)
def test_nobody_is_told_to_say_it(text: str) -> None:
    assert speaker(text) is None


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("Emma Woodhouse has dismissed claims that rents would rise.", "would", "Emma Woodhouse"),
        ("Nordbank today unveiled a bold plan to build houses.", "plan", "Nordbank"),
        ("The town waits after a promise from mayor Emma Woodhouse to build houses.", "promise", "Emma Woodhouse"),
        ("The release of such plans to build houses is rare.", "plans", None),
    ],
)
def test_acts_that_tell_who_says_it(text: str, passage: str, expected: str | None) -> None:
    assert Attributor(document(text)).voice(text.index(passage)).speaker == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Fairfax won on Sunday. The 31-year-old said rents will rise.", "Jane Fairfax"),
        ("Apple will open a shop in Hull, the company said. The rents will rise, the company said.", "Apple"),
        ("Shares in Nordbank fell. The German lender said rents will rise.", "Nordbank"),
        ("Nordbank closed its doors. The company said rents will rise.", "Nordbank"),
        ("The Ministry of Works met in Highbury. The ministry said rents will rise.", "Ministry of Works"),
        ("But the Rent Relief Board (RRB) met. The RRB said rents will rise.", "Rent Relief Board"),
        ("Frank Churchill met Jane Churchill. Mrs Churchill said rents will rise.", "Jane Churchill"),
        ("Elinor Dashwood met Fanny Dashwood, her aunt. Dashwood said rents will rise.", "Elinor Dashwood"),
        ("Emma Woodhouse spoke of the man accused of theft. She said rents will rise.", "Emma Woodhouse"),
        ('Emma Woodhouse defended it in a letter: "Wages fell. The rents will rise."', "Emma Woodhouse"),
        ('In a letter sent on Monday, the Board of Works defended it: "The rents will rise."', "the Board of Works"),
    ],
)
def test_speakers_named_before(text: str, expected: str) -> None:
    assert speaker(text) == expected


INTERVIEW = """Emma Woodhouse talks about her houses in Highbury.

HP: How is the town?
:EW: It is quiet. I think that rents will rise.
HP: Are you sure?
:EW: I am. The wages will follow."""


@pytest.mark.parametrize("passage", ["rents will", "wages will"])
def test_initials_before_an_answer_are_those_of_a_name(passage: str) -> None:
    assert Attributor(document(INTERVIEW)).voice(INTERVIEW.index(passage)).speaker == "Emma Woodhouse"


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Monday Emma Woodhouse", "Emma Woodhouse"),
        ("Sen. Emma Woodhouse", "Emma Woodhouse"),
        ("Gen. Tilney", "Gen. Tilney"),
    ],
)
def test_names_lose_a_day_or_a_rank(name: str, bare: str) -> None:
    assert bare_name(name) == bare


def test_a_surname_stands_for_the_first_of_its_bearers() -> None:
    named = [(0, "Jo March"), (20, "Margaret Curtis March"), (50, "Jo Theodora March")]
    assert namesakes(named, "March") == [(0, "Jo March"), (50, "Jo Theodora March")]


ANSWERS = """The Harbour Post spoke to Emma Woodhouse about her town.

How is the town?

It is quiet. The rents will rise.

What of wages?

They are low. Are they?"""


def test_a_paragraph_behind_a_question_is_the_answer_of_the_person_interviewed() -> None:
    assert Attributor(document(ANSWERS)).voice(ANSWERS.index("rents will")).speaker == "Emma Woodhouse"
