"""Speakers that several sentences tell; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document
from ledger.extraction.lexicon import words


def speaker(text: str, passage: str) -> str | None:
    return Attributor(document(text)).voice(text.index(passage)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some tenants had expressed concern that rents could rise.", "Some tenants"),
        ("Harbour officials are concerned that rents could rise.", "Harbour officials"),
        ("Rents, which Nordbank is confident could rise, are low.", "Nordbank"),
        ("It gives no figures, which Nordbank estimates could rise.", "Nordbank"),
        ("The figures raised fears that rents could rise.", None),
        ("Observers speculate that rents could rise.", "Observers"),
        ("By the summer rents could rise, the union forecast.", "the union"),
        ("On the coast, local union leaders now believe rents could rise.", "local union leaders"),
        ("Organisers of today's rally believe rents could rise.", "Organisers of today's rally"),
        ("Landlords are making no promises and say rents could rise.", "Landlords"),
        ("Nordbank has moved to assure tenants no rents could rise.", "Nordbank"),
        ("The bank's Emma Woodhouse is among those who believe rents could rise.", "Emma Woodhouse"),
        ("A senior harbour official was quoted by town radio as saying rents could rise.", "A senior harbour official"),
        ("Emma Woodhouse, head of the harbour's police, promised rents could rise.", "Emma Woodhouse"),
        ("While Emma Woodhouse, head of the harbour's police, warned rents could rise, all paid.", "Emma Woodhouse"),
        ("Bill Collins of the Northern Tenants Union (NTU) says rents could rise.", "Bill Collins"),
        ("Elizabeth Bennet tried and, speaking before the vote, said rents could rise.", "Elizabeth Bennet"),
        ('Elizabeth Bennet, the author of the "Longbourn" letters, said rents could rise.', "Elizabeth Bennet"),
        ('Emma Woodhouse dismissed it as "nonsense" and said rents could rise.', "Emma Woodhouse"),
        ("Last week Nordbank announced rents could rise.", "Nordbank"),
        ("On Monday, online rental firm Nordbank announced rents could rise.", "Nordbank"),
        ("HousingOn Monday, letting firm Nordbank announced rents could rise.", "Nordbank"),
        ("On the morning shows, rents could rise.", None),
        ("As per the previous question, rents could rise.", None),
        ("Rents could rise, a Tory and a bishop said.", "a Tory and a bishop"),
    ],
)
def test_who_says_it_in_one_sentence(text: str, expected: str | None) -> None:
    assert speaker(text, "could rise") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Northern Letting Agency (NoLet) met. NoLet said rents will rise.", "Northern Letting Agency"),
        ("Talks between Highbury and Meryton failed. Both sides said rents will rise.", "Highbury and Meryton"),
        ("South Australian Emma Woodhouse spoke. Woodhouse said rents will rise.", "Emma Woodhouse"),
        ("George Wickham was fined. Wickhem said rents will rise.", "George Wickham"),
        ("A senior harbour official met tenants. The official said rents will rise.", "A senior harbour official"),
        (
            "The manager of the letting chain, Nordbank, said rents will rise. Manager Emma Woodhouse left.",
            "Emma Woodhouse",
        ),
        ("Emma Woodhouse said the harbour was full. It would close, and rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse said the harbour was full. This would mean that rents will rise.", None),
    ],
)
def test_the_fullest_name_is_given(text: str, expected: str | None) -> None:
    passage = "would" if "would" in text else "will rise"
    assert speaker(text, passage) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Elizabeth Bennet attacked George Wickham. "Rents will rise," he replied.', "George Wickham"),
        (
            'George Wickham told of the plan. Elizabeth Bennet mocked it. "Rents will rise," she said.',
            "Elizabeth Bennet",
        ),
        ('"Rents will rise," he said.\n\nGeorge Wickham, the mayor, added that he was happy.', "George Wickham"),
        ('Nordbank announced the deal. "Rents will rise," it said.', "Nordbank"),
        (
            '"Wickham is wrong," Emma Woodhouse said. "Rents will rise." George Wickham said he was right.',
            "Emma Woodhouse",
        ),
        ('Emma Woodhouse is sure. "Rents will rise."', "Emma Woodhouse"),
        ('George Wickham asked Tom Bertram for his view. "Rents will rise," he replied.', "Tom Bertram"),
        ('Emma Woodhouse\'s statement said: "Rents will rise."', "Emma Woodhouse"),
        ('"We have met," George Wickham said. Emma Woodhouse disagreed: "Rents will rise".', "Emma Woodhouse"),
        ('Emma Woodhouse took another view: "Rents will rise."', "Emma Woodhouse"),
        ('"Rents might fall," said Emma Woodhouse. "Rents will rise," lamented Elizabeth Bennet.', "Elizabeth Bennet"),
        ('Emma Woodhouse spoke first. Elizabeth Bennet pointed out: "Rents will rise."', "Elizabeth Bennet"),
        ('"Rents will rise," said tax counsellor, Emma Woodhouse.', "Emma Woodhouse"),
    ],
)
def test_who_is_quoted(text: str, expected: str) -> None:
    assert speaker(text, "will rise") == expected


@pytest.mark.parametrize("verb", sorted(verb for verb in words("speech", "aloud") if verb.endswith("ed")))
def test_verbs_that_speak_only_beside_a_quotation(verb: str) -> None:
    told = "Elizabeth Bennet said little. "
    assert speaker(f'{told}"Rents will rise," {verb} Emma Woodhouse.', "will rise") == "Emma Woodhouse"
    assert speaker(f"{told}Emma Woodhouse {verb} the plan, so rents will rise.", "will rise") is None


INTERVIEW = """The Harbour Post interviewed the mayor Emma Woodhouse about rents.

Knightley: What will happen to the harbour?

Emma: The harbour is old. Rents will rise.

Knightley: And the ships?

Emma: We will sell them."""


@pytest.mark.parametrize("passage", ["will rise", "will sell"])
def test_the_label_of_an_answer_names_its_speaker(passage: str) -> None:
    assert speaker(INTERVIEW, passage) == "Emma Woodhouse"


def test_answers_without_labels_are_those_of_the_person_interviewed() -> None:
    text = "We spoke to Emma Woodhouse about rents.\n\nWhy now?\n\nIt is time.\n\nWhat next? And when?\n\nWe will sell."
    assert speaker(text, "will sell") == "Emma Woodhouse"
    assert speaker(text.replace("?", "."), "will sell") is None


def test_a_long_chain_of_pronouns_takes_no_long_time() -> None:
    text = 'I think we will sell. What? "It will," he said.\n\n' * 60
    assert Attributor(document(text)).voice(text.rindex("It will")).speaker is None
