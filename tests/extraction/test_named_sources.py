"""Which words of a sentence name its source; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document
from ledger.extraction.names import party


def speaker(text: str, passage: str = "ents ") -> str | None:
    return Attributor(document(text)).voice(text.rindex(passage)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frank Churchill, who is also head of the court, said the bank planned that rents will rise.",
         "Frank Churchill"),
        ("Nordbank, a trust that was founded in Hull, said the rents will rise.", "Nordbank"),
        ("The rents will rise, said the bank.", "the bank"),
        ("Nordbank, which owns flats, stands to gain as rents will rise, said Emma Woodhouse.", "Emma Woodhouse"),
        ("Privately-held Nordbank Inc, which owns houses, said it will let the rents rise.", "Nordbank Inc"),
        ('"The rents will rise," Emma Woodhouse, economist of Nordbank, Hull, predicted at the closing session.',
         "Emma Woodhouse"),
    ],
)  # fmt: skip
def test_what_commas_set_off_behind_a_subject_is_no_clause(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("segment", "name"),
    [
        ("Looking ahead, economists", "economists"),
        ("Separately, Nordbank Trust", "Nordbank Trust"),
        ("In a separate letter Knightley", "Knightley"),
        ("Hull directors", "Hull directors"),
        ("Privately-held Nordbank Inc", "Nordbank Inc"),
        ("at least one tenant", "one tenant"),
        ("the trustees' letter", "the trustees"),
        ("Knightley of Nordbank", "Knightley"),
        ("Late last week von Rothbart", "von Rothbart"),
        ("After the January vote the government", "the government"),
        ("the man suing the company", "the man suing the company"),
        ("the head of the bank", "the head of the bank"),
        ("One Western harbour attache here", "One Western harbour attache here"),
        ("Afterwards, Norris and Elton", "Norris and Elton"),
        ("During a forum in February Nordbank", "Nordbank"),
        ("Foreign harbour analysts in Leith", "Foreign harbour analysts in Leith"),
        ("Leith Savings and Loan Association of Hull", "Leith Savings and Loan Association of Hull"),
        ("Echoing Knightley's words, Emma Woodhouse", "Emma Woodhouse"),
    ],
)
def test_what_stands_before_and_behind_a_name(segment: str, name: str) -> None:
    found = party(segment)
    assert found is not None
    assert found.name == name


def test_several_of_an_office_are_no_person() -> None:
    assert speaker("Knightley said wages fell. Dealers said wages rose. They said rents will rise.") == "Dealers"


@pytest.mark.parametrize(
    "text",
    [
        "Jane Fairfax spoke. In remarks prepared for tenants, rents will rise.",
        "This compares with the bank's revised estimate of rents that will rise.",
        "Wages fell by one pct, against analysts' forecasts rents will rise.",
        "Terms were not disclosed. It means that rents will rise.",
        "Norris's previously announced change means that rents will rise.",
        "The fee is set according to market conditions. It means that rents will rise.",
        "If confirmed, the plan would mean that rents will rise.",
        "While estimates vary, the plan means that rents will rise.",
    ],
)
def test_nouns_that_look_like_verbs_of_speech(text: str) -> None:
    assert speaker(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The rents will rise, F.C. "Frank" Churchill, chairman, told reporters.', "F.C. Churchill"),
        ("At two ports--Hull, Leith and Dover--Knightley said rents will rise.", "Knightley"),
        ("The town sells houses, a move which the union said means that rents will rise.", "the union"),
        ("Hull shows a film which officials say is old. The town says rents will rise.", "The town"),
        ("The head of a panel charged with selling houses of towns said rents will rise.",
         "The head of a panel charged with selling houses of towns"),
        ("Norris, Elton Inc bank analyst Emma Woodhouse said rents will rise.", "Emma Woodhouse"),
        ("Knightley, adviser to mayor Emma Woodhouse, said rents will rise.", "Knightley"),
        ("Nordbank was first in the town by announcing that rents will rise.", "Nordbank"),
        ("Knightley said even with new houses, adding to those of Hull, rents will rise.", "Knightley"),
        ("Hull said that, instead of the houses that the mayor had requested, rents will rise.", "Hull"),
        ("Inspector of Mines Frank Churchill said wages fell. Churchill said rents will rise.", "Frank Churchill"),
        ("The rents will rise, said an official who asked not to be named.", "an official"),
        ("The town rejected a claim by the tenants union, which is new, that rents will rise.", "the tenants union"),
        ("Knightley said the banks had agreed that rents will rise.", "Knightley"),
        ("The town affiliate, Nordair, said rents will rise.", "Nordair"),
        ("The tenants union that has bid for houses of Hull said rents will rise.",
         "The tenants union"),
        ("The union has in the past said that rents will rise.", "The union"),
        ("The state daily Echo in the port of Leith said rents will rise.", "Echo"),
        ("Hull said that with snow expected over the weekend, rents will rise.", "Hull"),
        ("Tenants demanded a meeting after Knightley said rents will rise.", "Knightley"),
        ("After the meeting the bank said rents will rise.", "the bank"),
        ("Hull said it holds a fair called Rent Expo where rents will rise.", "Hull"),
        ("Hull said if all the flats announced are built, rents will rise.", "Hull"),
        ("Trade minister Emma Woodhouse Monday said rents will rise.", "Emma Woodhouse"),
    ],
)  # fmt: skip
def test_where_the_words_that_name_a_source_begin_and_end(text: str, expected: str) -> None:
    assert speaker(text) == expected
