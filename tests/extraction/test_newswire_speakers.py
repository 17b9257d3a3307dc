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
        ("Traders said wages fell. Large landlords are few. Hull rents will rise, they said.", "Traders"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kelly said rents will rise.", "Kelly"),
        ("Emma Woodhouse wrote and recently said rents will rise.", "Emma Woodhouse"),
        ("The rents will rise this year, Bank of Leith forecast.", "Bank of Leith"),
        ("As a result, Emma Woodhouse calculated that rents will rise.", "Emma Woodhouse"),
        ("As mayor, Emma Woodhouse said rents will rise.", "Emma Woodhouse"),
        ("The Hull Daily said last month rents will rise. Nordpost Times.", "The Hull Daily"),
        ("The treaty says rents will rise.", None),
        ("Papers quoted Emma Woodhouse as saying rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse said comments by the mayor were wrong as rents will rise.", "Emma Woodhouse"),
        ("The tenants have forecast that rents will rise.", "The tenants"),
        ("The mayor leaves on Friday for Leith, where rents will rise, town officials say.", "town officials"),
        ("The rents will rise, Emma Woodhouse, a banker representing landlords told reporters.", "Emma Woodhouse"),
        ("Bankers contacted by Nordpost said rents will rise.", "Bankers"),
    ],
)  # fmt: skip
def test_what_is_a_subject_and_what_is_a_verb(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The levies, announced on Friday by Emma Woodhouse, mean rents will rise.", None),
        ("The mayor, Emma Woodhouse, announced on Friday that rents will rise.", "Emma Woodhouse"),
        ("The fund said the recently announced levy means rents will rise.", "The fund"),
    ],
)  # fmt: skip
def test_a_participle_says_nothing(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Woodhouse said the market expects rents will rise.", "Emma Woodhouse"),
        ("Nordbank said it expects rents will rise.", "Nordbank"),
        ("Emma Woodhouse said wages fell, but analysts expect rents will rise.", "analysts"),
        ("Emma Woodhouse said Frank Churchill warned rents will rise.", "Frank Churchill"),
    ],
)  # fmt: skip
def test_who_tells_what_others_expect(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Woodhouse said wages fell.\n\nThe rents would rise.", "Emma Woodhouse"),
        ("Emma Woodhouse said wages fell.\n\nThe rents are likely to rise.", None),
        ("Emma Woodhouse said wages fell.\n\nIf they fell, rents would rise.", None),
    ],
)  # fmt: skip
def test_the_past_of_reported_speech_goes_on(text: str, expected: str | None) -> None:
    found = Attributor(document(text)).voice(text.index("likely" if "likely" in text else "would"))
    assert found.speaker == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Churchill Sees Lower Rents\n\nMayor Frank Churchill spoke. Churchill said rents will rise.",
         "Frank Churchill"),
        ("Norris Bros Inc met. Its head, John Norris, left. Norris said rents will rise.", "Norris Bros Inc"),
        ("John Norris left. He founded Norris Bros Inc in Hull. Norris said rents will rise.", "John Norris"),
        ("Norris Co said wages fell. The company said rents will rise.", "Norris Co"),
        ("Norris Co said wages fell. Term of the loans held by banks is short. It said rents will rise.", "Norris Co"),
        ("Norris Co said wages fell. The house building concern said rents will rise.", "Norris Co"),
        ("Norris Co sold houses. A company statement said rents will rise.", "Norris Co"),
        ("Emma Woodhouse said wages fell. A town banker made a guess. Later he said rents will rise.",
         "A town banker"),
        ("Frank Churchill said wages fell. He noted the Jane Fairfax house. He said rents will rise.",
         "Frank Churchill"),
    ],
)  # fmt: skip
def test_who_is_named_for_short(text: str, expected: str) -> None:
    assert speaker(text) == expected
