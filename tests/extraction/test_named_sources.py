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
        ("Frank Churchill, who is also head of the court, said the bank planned that rents will rise.", "Frank Churchill"),
        ("Nordbank, a trust that was founded in Hull, said the rents will rise.", "Nordbank"),
        ("The rents will rise, said the bank.", "the bank"),
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
    ],
)
def test_nouns_that_look_like_verbs_of_speech(text: str) -> None:
    assert speaker(text) is None
