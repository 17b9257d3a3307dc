"""Which words of a sentence a statement quotes."""

from datetime import date

import pytest

from ledger.extraction.candidates import candidates
from ledger.extraction.document import document

WEDNESDAY = date(2024, 3, 6)


def quotes(text: str) -> list[str]:
    return [text[c.clause.start : c.clause.end] for c in candidates(document(text), WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The union met; however, the plant will close.", "the plant will close"),
        ("Prices rose in May and they will fall in June.", "they will fall in June"),
        ("The ferry is old and will be sold.", "The ferry is old and will be sold"),
        ("The mayor opened the new bridge, which will close in May.", "the new bridge, which will close in May"),
        ('The firm won"t sell the port and the yard.', 'The firm won"t sell the port and the yard'),
        ("The result is such that it shows that the port is about to close.", "the port is about to close"),
        (
            "I am the owner of the port, but as mayor my only task will be the town.",
            "as mayor my only task will be the town",
        ),
        ("If it rains on the day, the match will move indoors.", "If it rains on the day, the match will move indoors"),
        ("Although the bank lost money last year, it will hire 20 people.", "it will hire 20 people"),
        (
            'The agency has "no intention of selling its stake" in the port.',
            'The agency has "no intention of selling its stake" in the port',
        ),
        (
            "The port will be, according to the mayor, the largest in the north.",
            "The port will be, according to the mayor, the largest in the north",
        ),
        ("The dam will fail because of the rain.", "The dam will fail because of the rain"),
        ("Rates will fall, because demand is weak.", "Rates will fall"),
        ("The lake will freeze slowly but surely.", "The lake will freeze slowly but surely"),
        ("The lake will freeze but the river is open.", "The lake will freeze"),
        ('"They are tired, that will help us," the coach said.', "that will help us"),
        (
            "Failure to pay the fee, the letter said, will be treated as a refusal.",
            "Failure to pay the fee, the letter said, will be treated as a refusal",
        ),
        ("The harvest failed, the farmer said, and will fail again.", "will fail again"),
        (
            "Should they find a leak, she has said, the plant will close.",
            "Should they find a leak, she has said, the plant will close",
        ),
        (
            "The queues will grow shorter, Doe reported, when the second lane opens.",
            "The queues will grow shorter, Doe reported, when the second lane opens",
        ),
        ("The queues will grow shorter, Doe reported, and left the room.", "The queues will grow shorter"),
        (
            "Doe is in good form but isn't likely to play this week.",
            "Doe is in good form but isn't likely to play this week",
        ),
        (
            "The council will open a hall in which the choir will sing.",
            "The council will open a hall in which the choir will sing",
        ),
        (
            "The firm will earn a profit this year, against a loss of 3 million in 2023.",
            "The firm will earn a profit this year",
        ),
        ("The pound will hold steady while the market waits for figures.", "The pound will hold steady"),
        ("The school will hold a sale, and announced that it had new funds.", "The school will hold a sale"),
        (
            "The president told his French counterpart, Max Poe, he will not block the force.",
            "he will not block the force",
        ),
        ("The mayor expressed confidence that the bridge would open by Friday.", "the bridge would open by Friday"),
        (
            "The deal will mean that land in Holm and Lund will be free.",
            "The deal will mean that land in Holm and Lund will be free",
        ),
        (
            "Unless the rain stops, Max Poe said that the dam will fail soon.",
            "Unless the rain stops, Max Poe said that the dam will fail soon",
        ),
        (
            "They passed a package that will, according to some, help the town.",
            "They passed a package that will, according to some, help the town",
        ),
        (
            "The firm will close four plants — Ayr, Bute, Holm and Lund — by the end of May.",
            "The firm will close four plants — Ayr, Bute, Holm and Lund — by the end of May",
        ),
        ("In May, he said, 30, 000 soldiers will leave by June.", "30, 000 soldiers will leave by June"),
        ("The firm will close four plants — a blow to the towns.", "The firm will close four plants"),
        (
            "The panel will meet on Monday, opening a week of talks in which envoys of eleven states, three banks and "
            "the harbour board are looking for a way out of the dispute over the old port.",
            "The panel will meet on Monday",
        ),
        (
            "The panel will meet on Monday, opening a week of talks.",
            "The panel will meet on Monday, opening a week of talks",
        ),
    ],
)
def test_a_quote_is_the_clause_with_what_it_leans_on(text: str, quote: str) -> None:
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "While the method could prove useful, it is likely to come under fire.",
            ["the method could prove useful", "it is likely to come under fire"],
        ),
        (
            "The mayor says the port will have to close some projects, but says no jobs will be lost.",
            ["the port will have to close some projects", "no jobs will be lost"],
        ),
        (
            "The envoy says the focus will be on trade and he admits that peace will be hard to reach.",
            ["the focus will be on trade", "peace will be hard to reach"],
        ),
    ],
)
def test_two_claims_of_a_sentence_are_quoted_apart(text: str, parts: list[str]) -> None:
    assert quotes(text) == parts


def test_a_clause_keeps_where_its_own_words_begin() -> None:
    text = "The mayor opened the new bridge, which will close in May."
    (found,) = candidates(document(text), WEDNESDAY)
    assert text[found.clause.own_start :].startswith("which will")


def test_the_date_of_the_clause_before_bounds_nothing() -> None:
    text = "The blockade was begun on July 12 and will end tomorrow."
    (found,) = candidates(document(text), WEDNESDAY)
    assert found.time is not None
    assert found.time.latest == date(2024, 3, 7)


def test_an_age_is_no_deadline() -> None:
    (found,) = candidates(document("The wage for 18-21 year-olds will rise."), WEDNESDAY)
    assert found.time is None


def test_a_headline_is_read_without_a_finite_verb() -> None:
    assert quotes("Bank to cut 500 jobs\n\nIt was a dull day.") == ["Bank to cut 500 jobs"]
    assert quotes("The bank moved to cut 500 jobs.") == []
