"""Where one claim of a sentence ends and the next begins, and what neither of them takes in."""

from datetime import date

import pytest

from ledger.extraction.candidates import candidates
from ledger.extraction.document import document

WEDNESDAY = date(2024, 3, 6)


def quotes(text: str) -> list[str]:
    return [text[c.clause.start : c.clause.end] for c in candidates(document(text), WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The new kiln, which would burn straw, would cost 40 million crowns.",
            [
                "The new kiln, which would burn straw",
                "The new kiln, which would burn straw, would cost 40 million crowns",
            ],
        ),
        (
            "The owner said the line, which is expected to open in May, will carry 300 trains.",
            [
                "the line, which is expected to open in May",
                "the line, which is expected to open in May, will carry 300 trains",
            ],
        ),
        (
            "The kiln, which would burn straw in a town that will grow.",
            ["The kiln, which would burn straw in a town that will grow"],
        ),
    ],
)
def test_the_main_verb_behind_a_relative_clause_keeps_its_subject(text: str, parts: list[str]) -> None:
    assert quotes(text) == parts


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The sessions planned for May between Holm and Poe will deal with fish.",
            "The sessions planned for May between Holm and Poe will deal with fish",
        ),
        ("The paper predicts that wages and other costs will fall.", "wages and other costs will fall"),
        (
            "The union, which counted 3,000 men and women, would call a strike.",
            "The union, which counted 3,000 men and women, would call a strike",
        ),
        (
            "If the road will be closed and the bridge will be sold, we will leave.",
            "If the road will be closed and the bridge will be sold, we will leave",
        ),
        (
            "It expects the outer wards of Holm, Leem and North Poe will be paved.",
            "the outer wards of Holm, Leem and North Poe will be paved",
        ),
        (
            "It expects sales in Holm, Leem and the Poe islands will rise.",
            "sales in Holm, Leem and the Poe islands will rise",
        ),
        ("The letter promised those who leave early will be paid.", "those who leave early will be paid"),
    ],
)
def test_a_conjunction_inside_the_subject_parts_no_claims(text: str, quote: str) -> None:
    assert quotes(text)[-1] == quote


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"We will have no bread, we will have no coal," she said.', ["We will have no bread", "we will have no coal"]),
        ('"If they will not pay, we will leave," she said.', ["If they will not pay, we will leave"]),
        (
            "While the mayor is due to go home this week for a wedding, set for Friday, her aides will stay in Holm.",
            ["the mayor is due to go home this week for a wedding, set for Friday", "her aides will stay in Holm"],
        ),
        (
            "The council is expected to tax small boats, most of which are old, but large ships will be free of it.",
            ["The council is expected to tax small boats, most of which are old", "large ships will be free of it"],
        ),
        (
            "The council is expected to open a school in which pupils will learn Danish.",
            ["The council is expected to open a school in which pupils will learn Danish"],
        ),
    ],
)
def test_two_claims_that_no_conjunction_joins(text: str, parts: list[str]) -> None:
    assert quotes(text) == parts


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The mayor opened the fair with 20 more guests expected to come in May.",
            "20 more guests expected to come in May",
        ),
        ("Trade is slack, with prices likely to fall again.", "prices likely to fall again"),
        (
            "The firm with the oldest ships is expected to close in May.",
            "The firm with the oldest ships is expected to close in May",
        ),
        (
            "The mills now eat half of the budget and are the cause of an expected shortfall this year of 3 million.",
            "an expected shortfall this year of 3 million",
        ),
        ("The expected shortfall this year is 3 million.", "The expected shortfall this year is 3 million"),
        ("The envoy named some men on the list he will send to Holm.", "the list he will send to Holm"),
        ("The envoy told the crowd he will send a list.", "he will send a list"),
        ("The report says a survey of the figures shows the rents will rise.", "the rents will rise"),
        ("There are no figures that show the rents will rise.", "There are no figures that show the rents will rise"),
        ("The deal means Holm will take up to 200 boats.", "Holm will take up to 200 boats"),
        (
            "Proposed changes in the old rules of Holm and Sons will end quarrels.",
            "Proposed changes in the old rules of Holm and Sons will end quarrels",
        ),
        ("The mayor proposed changes and the council will vote.", "the council will vote"),
        ("The mayor said she plans to announce a date.", "she plans to announce a date"),
    ],
)
def test_where_a_claim_begins(text: str, quote: str) -> None:
    assert quotes(text)[-1] == quote


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The union will picket the yard and says its 900 members are poor.", ["The union will picket the yard"]),
        ("The union will picket the yard and address a crowd.", ["The union will picket the yard and address a crowd"]),
        ("She would stay for a year and defended her choice with a poem.", ["She would stay for a year"]),
        ("The road will be cleared and repaired the next day.", ["The road will be cleared and repaired the next day"]),
        (
            "It can win back its costs by 2030 by selling peat; it hopes to draw crowds.",
            ["It can win back its costs by 2030 by selling peat"],
        ),
        (
            "While it is not expected to sell 400,000 cars, it is expected to please buyers.",
            ["it is not expected to sell 400,000 cars", "it is expected to please buyers"],
        ),
        (
            "The siege has been in place since the first days of the long war with Poe and will end in May.",
            ["will end in May"],
        ),
        ("Holm has no comment and will study the plans.", ["Holm has no comment and will study the plans"]),
        ("We have won, one way or the other. ...We will now pay them back.", ["We will now pay them back"]),
    ],
)
def test_where_a_claim_ends_before_another_verb(text: str, parts: list[str]) -> None:
    assert quotes(text) == parts


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("In addition to the sale of its parks, Holm will close a mill.", "Holm will close a mill"),
        (
            "The poll showed a gain in the two wards where the vote is likely to be decided.",
            "the vote is likely to be decided",
        ),
        (
            "They have reached the point where the plan will not work.",
            "They have reached the point where the plan will not work",
        ),
        (
            "Raids, which the mayor warned of in May, would stop the mill.",
            "Raids, which the mayor warned of in May, would stop the mill",
        ),
        (
            "With local demand likely to stay high, growth was expected to slow in May.",
            "growth was expected to slow in May",
        ),
        (
            "The mill, a unit of a firm owned by Holm, said it would change its name in May to Nord Ltd.",
            "it would change its name in May to Nord Ltd",
        ),
        ("Holm will stay in the pact and expects its envoy to come back.", "expects its envoy to come back"),
    ],
)
def test_what_stands_before_a_claim(text: str, quote: str) -> None:
    assert quotes(text)[-1] == quote


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            'He said they would not harm the farmers: "Touching one is against our creed."',
            "they would not harm the farmers",
        ),
        (
            "They will fight three ills: old books, loud films and papers that have a bad name.",
            "They will fight three ills: old books, loud films and papers that have a bad name",
        ),
        ("Only 20 claims would be heard as the rest do not meet the terms.", "Only 20 claims would be heard"),
        ("The road will be as long as the first ones are.", "The road will be as long as the first ones are"),
        ("This will save 89 million and it's the first step.", "This will save 89 million"),
        ("Orders will be strong for a month, and there are signs of more.", "Orders will be strong for a month"),
        ("The firm will earn 3 million, versus 2 million last year.", "The firm will earn 3 million"),
    ],
)
def test_what_stands_behind_a_claim(text: str, quote: str) -> None:
    assert quotes(text)[0] == quote


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The bill, which is expected to pass on Friday and be signed soon, would cover all costs.",
            [
                "The bill, which is expected to pass on Friday and be signed soon",
                "The bill, which is expected to pass on Friday and be signed soon, would cover all costs",
            ],
        ),
        (
            "Holm, who leaves for Oslo tomorrow, told a paper he will visit three farms.",
            ["Holm, who leaves for Oslo tomorrow", "he will visit three farms"],
        ),
        (
            "Coaches will replace trains for a week, during which works will go on.",
            ["Coaches will replace trains for a week", "works will go on"],
        ),
        (
            "The town will build a hall in which it will store grain.",
            ["The town will build a hall in which it will store grain"],
        ),
        (
            "Debts will shrink, demand for homes in the valley will be sustained.",
            ["Debts will shrink", "demand for homes in the valley will be sustained"],
        ),
        (
            "The bonds will be paid back after March 26, 1987 and the books will close.",
            ["The bonds will be paid back after March 26, 1987", "the books will close"],
        ),
        (
            "She will travel to Hull where she will speak.",
            ["She will travel to Hull", "she will speak"],
        ),
        (
            "The port will have to act as more rain is expected on Sunday.",
            ["The port will have to act", "more rain is expected on Sunday"],
        ),
    ],
)
def test_a_clause_with_a_cue_of_its_own_is_a_claim_of_its_own(text: str, parts: list[str]) -> None:
    assert quotes(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # A weak cue makes a claim only where no other does, and none of what introduces another.
        ("The outlook for wheat remained poor.", ["The outlook for wheat remained poor"]),
        ("The outlook is that wheat will be poor.", ["The outlook is that wheat will be poor"]),
        (
            "Wheat will be poor; the outlook for rye is bleak.",
            ["Wheat will be poor", "the outlook for rye is bleak"],
        ),
    ],
)
def test_weak_cues(text: str, parts: list[str]) -> None:
    assert quotes(text) == parts
