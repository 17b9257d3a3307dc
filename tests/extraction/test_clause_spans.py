"""Where the quoted clause begins and ends among coordinated, relative and long phrases."""

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
        ("Holm's rail and bus lines will close in May.", "Holm's rail and bus lines will close in May"),
        (
            "The newly elected council and the old board will meet in May.",
            "The newly elected council and the old board will meet in May",
        ),
        (
            "They asked why the mayor and the board will meet in May.",
            "They asked why the mayor and the board will meet in May",
        ),
        ("The mayor arrived and the board will meet in May.", "the board will meet in May"),
        ("The old lines can carry more and that the port will grow.", "the port will grow"),
    ],
)
def test_a_second_noun_is_no_second_clause(text: str, quote: str) -> None:
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The council has borrowed 5 million to widen a road and to repair a school that will reopen.",
            "to repair a school that will reopen",
        ),
        (
            "The envoys met in the old town during talks with the rebels, which are expected to go on.",
            "the rebels, which are expected to go on",
        ),
        (
            "The board spoke for an hour on Monday about a test that they said may take hours.",
            "a test that they said may take hours",
        ),
        (
            "The owner was paid for all of his yards except for 400 million in claims, which should be paid by May.",
            "400 million in claims, which should be paid by May",
        ),
        ("The mayor said that the school will reopen.", "the school will reopen"),
        ("It was the school that will reopen.", "It was the school that will reopen"),
        ("The mayor said in May that they fear the school will close.", "the school will close"),
    ],
)
def test_a_relative_clause_begins_at_its_own_noun(text: str, quote: str) -> None:
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("She has stood for her old party in the election scheduled in April.", "the election scheduled in April"),
        (
            "The port has 300 boats, a number expected to grow by May.",
            "The port has 300 boats, a number expected to grow by May",
        ),
        ("He said the vote of the board was scheduled for Friday.", "the vote of the board was scheduled for Friday"),
        ("A vote scheduled for Friday will be close.", "A vote scheduled for Friday will be close"),
    ],
)
def test_words_that_describe_a_noun_are_quoted_with_it(text: str, quote: str) -> None:
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The plan will part the town into 16 zones which would be closed to cars.",
            ["The plan will part the town into 16 zones which would be closed to cars"],
        ),
        (
            "The board will meet in May, which would please the mayor.",
            ["The board will meet in May", "which would please the mayor"],
        ),
        (
            "Supply will be good but rail and bus fares will rise.",
            ["Supply will be good", "rail and bus fares will rise"],
        ),
        ("The bank will close and rates will rise.", ["The bank will close", "rates will rise"]),
    ],
)
def test_where_two_cues_stand_in_two_claims(text: str, parts: list[str]) -> None:
    assert quotes(text) == parts


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It became clear that the port will close.", "the port will close"),
        ("It led to an announcement of the board that the port will close.", "the port will close"),
        ("They learned that as time passes the port will close.", "as time passes the port will close"),
        ("They signed an agreement under which the port will close.", "the port will close"),
        ("Holm, March 5 (AP) -- The port will close.", "The port will close"),
        ("HOLM, Feb 5 - Fares will fall.", "Fares will fall"),
        ("Holm -- A fair will open.", "A fair will open"),
        ("Jane Doe -- Holm's mayor -- will resign.", "Jane Doe -- Holm's mayor -- will resign"),
        ("As a result, the port will close.", "the port will close"),
        ("At the same time, the port will close.", "the port will close"),
        ("Since the board has lost its case, the port will close.", "the port will close"),
        ("As soon as the rain stops, the port will close.", "As soon as the rain stops, the port will close"),
        ("In May, the port will close.", "In May, the port will close"),
        ("There is no evidence that the port will close.", "There is no evidence that the port will close"),
        ("The board rejected claims that the port will close.", "The board rejected claims that the port will close"),
        (
            "The fact that it works in the north will help the firm.",
            "The fact that it works in the north will help the firm",
        ),
        ("They opened the port because trade is likely to grow.", "trade is likely to grow"),
        ("Costs were cut in May and further cuts were expected in June.", "further cuts were expected in June"),
        (
            "The firm, led by Doe and not by Poe, is likely to grow.",
            "The firm, led by Doe and not by Poe, is likely to grow",
        ),
    ],
)
def test_what_only_leads_to_a_claim_is_left_out(text: str, quote: str) -> None:
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "After the long strike at the old yard and the dispute over the wages of its welders and fitters in May, "
            "the yard will close.",
            "the yard will close",
        ),
        (
            "The board is at odds over the old port with the owners of the quay, a day before the port will close.",
            "the port will close",
        ),
        (
            "Heavy surf, with waves over 30 feet high in the bay and at the mouth of the river near the old harbour of "
            "Holm, warning of a flood.",
            "warning of a flood",
        ),
        ("After the long strike, the yard will close.", "After the long strike, the yard will close"),
        (
            "Unless the board of the old yard and the welders of the town find a way out of it, the yard will close.",
            "Unless the board of the old yard and the welders of the town find a way out of it, the yard will close",
        ),
        (
            "Operating costs of the schools in the five towns of Ayr, Bute, Holm, Lund and New Ross will rise.",
            "Operating costs of the schools in the five towns of Ayr, Bute, Holm, Lund and New Ross will rise",
        ),
    ],
)
def test_long_words_before_a_short_claim_are_left_out(text: str, quote: str) -> None:
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The talks, which are expected to last three days, concern the price of grain and the tax on it.",
            "The talks, which are expected to last three days",
        ),
        (
            "The talks, which are expected to end on Friday, Saturday or Sunday, concern grain.",
            "The talks, which are expected to end on Friday, Saturday or Sunday",
        ),
        (
            "The shows will be in Ayr on May 5; Bute, May 6; Holm, May 7.",
            "The shows will be in Ayr on May 5; Bute, May 6; Holm, May 7",
        ),
        ("The port will close; the mayor resigned.", "The port will close"),
        (
            "It will be done in two ways: a cut in fares and a tax.",
            "It will be done in two ways: a cut in fares and a tax",
        ),
        ("This will be the third march since the war.", "This will be the third march since the war"),
        ("Fares will fall, since the board has lost its case.", "Fares will fall"),
        (
            "Talks will go on, despite the withdrawal of the envoy.",
            "Talks will go on, despite the withdrawal of the envoy",
        ),
        ("A sale this year is in doubt because the board showed no interest.", "A sale this year is in doubt"),
        ("Fares are likely to fall and Holm's mayor announced a plan for it.", "Fares are likely to fall"),
        ("Fares will rise and the board will fall.", "Fares will rise"),
        (
            "The board is expected to cut fares when it meets on March 3, two members told the Holm Echo.",
            "The board is expected to cut fares when it meets on March 3",
        ),
        ("The dinner will begin at 7 p.m.", "The dinner will begin at 7 p.m."),
        ("The firm will leave the U.S.", "The firm will leave the U.S."),
        ("The firm will leave Holm.", "The firm will leave Holm"),
    ],
)
def test_where_a_quote_ends(text: str, quote: str) -> None:
    assert quotes(text)[0] == quote


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            'He said, "The town is changing and unless we plant trees, there will be no shade."',
            "unless we plant trees, there will be no shade",
        ),
        (
            'She added that if the board votes in May "it will spoil the fair."',
            'if the board votes in May "it will spoil the fair',
        ),
        ("This is not the first strike of the year, nor will it be the last.", "nor will it be the last"),
        ("The mill has burnt down so they will build another.", "they will build another"),
    ],
)
def test_a_claim_keeps_its_condition_and_no_other_clause(text: str, quote: str) -> None:
    assert quotes(text) == [quote]
