"""Who speaks where a newswire names its source last or for short; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document


def speaker(text: str, passage: str = "ents ") -> str | None:
    return Attributor(document(text)).voice(text.rindex(passage)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rents will rise in Hull, Leith and Dover, Emma Woodhouse said.", "Emma Woodhouse"),
        ("The rents will rise after talks with mayor Jane Fairfax, bank director Emma Woodhouse said.",
         "Emma Woodhouse"),
        ("The rents will rise, particularly as tenants are rich, Emma Woodhouse, director of <Nordbank Ltd>, said.",
         "Emma Woodhouse"),
        ("The rents will rise, Emma Woodhouse, senior economist with Nordbank in Hull noted.", "Emma Woodhouse"),
        ("Hull plans to spend much, raise rents and cut fees, town officials said.", "town officials"),
        ("While rents will rise, wages will follow, economists said.", "economists"),
        ("The rents will rise, analysts have said.", "analysts"),
        ("The rents will rise as tenants shift from flats to houses, Emma Woodhouse told reporters.",
         "Emma Woodhouse"),
        ('"The rents will rise," Emma Woodhouse, head of Nordbank, said.', "Emma Woodhouse"),
    ],
)  # fmt: skip
def test_a_source_that_closes_the_sentence(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nordbank said wages fell. Highbury rents will rise, it said.", "Nordbank"),
        ("Nordbank said wages fell. Houses are dear, more than any house before. Hull rents will rise, it said.",
         "Nordbank"),
        ("Analysts see wages climbing to 70 cents an hour. The bank, in its report, said rents will rise.", "The bank"),
        ("Nordbank said wages fell. Capital costs are high. It said Hull rents will rise.", "Nordbank"),
        ("Emma Woodhouse said wages fell. Houses in Donwell Abbey have rents that will rise, she said.",
         "Emma Woodhouse"),
        ("Traders said wages fell. Large landlords say little. Hull rents will rise, they said.", "Traders"),
    ],
)  # fmt: skip
def test_a_pronoun_that_closes_the_sentence_is_nobody_in_it(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Northern Tenants Union met. NTU said rents will rise.", "Northern Tenants Union"),
        ("Bank of Leith said it sold houses to Hull Bank of Donwell. The bank said rents will rise.", "Bank of Leith"),
        ("Nordtel sold houses. A company spokesman said rents will rise.", "Nordtel spokesman"),
        ("A company spokesman said rents will rise. The houses are new, spokesman Frank Churchill said.",
         "Frank Churchill"),
    ],
)  # fmt: skip
def test_organisations_named_for_short(text: str, expected: str) -> None:
    assert speaker(text) == expected
