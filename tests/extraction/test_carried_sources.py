"""Who says a sentence that names no source; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document

DENSE = (
    "Nordbank opened in Hull, officials said.\n\nWages fell, traders said.\n\n"
    "Houses are dear, landlords said.\n\nTalks went on, a spokesman said.\n\n"
    "Loans are cheap, dealers said.\n\nNo one moved, it was said.\n\n"
)
"""Paragraphs of an article that names a source for each."""
SPARSE = (
    DENSE.replace(", it was said", " at all")
    .replace(" officials said", " of all places")
    .replace(" traders said", " and then rose")
)


def speaker(text: str, passage: str = "ents") -> str | None:
    at = text.rindex("will", text.rindex(passage)) if "will" in text[text.rindex(passage) :] else text.rindex("would")
    return Attributor(document(text)).voice(at).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DENSE + "Emma Woodhouse said wages would rise. The rents will rise too.", "Emma Woodhouse"),
        (DENSE + "Wages would rise, Emma Woodhouse said. Hull rents will rise.", "Emma Woodhouse"),
        (DENSE + "Emma Woodhouse said wages would rise. So now the rents will rise.", None),
        (DENSE + "Emma Woodhouse said wages would rise. Another house with new rents will open.", None),
        (DENSE + "Emma Woodhouse reported higher wages.\n\nThe rents will rise too.", None),
        (DENSE + '"Wages would rise," Emma Woodhouse said. The rents will rise too.', None),
        (SPARSE + "Emma Woodhouse said wages would rise. The rents will rise too.", None),
    ],
)
def test_an_article_that_names_a_source_for_each_paragraph_goes_on_with_it(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Woodhouse said wages fell.\n\nHull rents will rise.\n\nShe said houses were dear.", "Emma Woodhouse"),
        ("Wages fell, traders said. Hull rents will rise. Houses are dear, they said.", "traders"),
        ("Emma Woodhouse said wages fell. Hull rents will rise. Frank Churchill said houses were dear.", None),
        ("Emma Woodhouse said wages fell. Hull rents will rise. She left for Leith.", None),
    ],
)
def test_a_pronoun_behind_a_sentence_ties_it_to_the_source_before(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Woodhouse said wages fell. The rents would rise.", "Emma Woodhouse"),
        ("Emma Woodhouse said wages fell. Houses would be built. The rents would rise.", "Emma Woodhouse"),
        ("Emma Woodhouse says wages fall. The rents would rise.", None),
        ("Nordbank announced its plan to leave Hull. The rents would rise.", None),
    ],
)
def test_a_would_tells_on_what_was_said_about_the_past(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


def test_a_forecast_shifted_to_the_past_is_told_on() -> None:
    text = "Emma Woodhouse said wages fell. The rents were unlikely to rise."
    assert Attributor(document(text)).voice(text.index("unlikely")).speaker == "Emma Woodhouse"
    assert Attributor(document(text)).voice(text.index("were")).speaker == "Emma Woodhouse"
    text = "Emma Woodhouse met tenants. The rents were unlikely to rise."
    assert Attributor(document(text)).voice(text.index("unlikely")).speaker is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a speech in Hull, Emma Woodhouse, the chief landlord, predicted the rents will rise.", "Emma Woodhouse"),
        ("Houses, predicted to be dear, are few. The rents will rise.", None),
        ("Nordbank made its peace with tenants by saying the rents will rise.", "Nordbank"),
        ("Emma Woodhouse pointed out that the rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse pointed out the house. The rents will rise.", None),
        ("Three of the landlords did say that the rents will rise.", "Three of the landlords"),
        ("Landlords do not expect that the rents will rise.", "Landlords"),
        ("The rents will rise, it was disclosed Tuesday by Emma Woodhouse.", "Emma Woodhouse"),
        ("The rents will rise if landlords agreed, said Emma Woodhouse, head of Nordbank.", "Emma Woodhouse"),
        ("Emma Woodhouse, in words hardly heard, said the bank was safe and rents will rise.", "Emma Woodhouse"),
        ("The rents will rise, town officials said Friday.", "town officials"),
        ("Tenants buy new notes. In additional notes, rents will rise.", None),
        ("A report by the Hull Tenants Union is out. The report warns that rents will rise.", "Hull Tenants Union"),
        ("Emma Woodhouse said the council has decided that rents will rise.", "Emma Woodhouse"),
        ("The council has decided that rents will rise.", "The council"),
    ],
)
def test_who_a_sentence_names_as_its_source(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


def test_what_is_expected_beside_something_else_is_no_ones_expectation() -> None:
    text = "Hull is braced for a storm, with heavy rents expected over the next two days."
    assert Attributor(document(text)).voice(text.index("expected"), (text.index("heavy"), 0)).speaker is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leith rents will rise. The houses of the town are dear, Emma Woodhouse said.", "Emma Woodhouse"),
        ("Leith rents will rise. Emma Woodhouse said the houses are dear.", None),
        ("Leith rents will rise. The houses are dear, though tenants said little of it then.", None),
    ],
)
def test_a_source_at_the_end_of_the_next_sentence_tells_both(text: str, expected: str | None) -> None:
    assert speaker(DENSE + text) == expected
    assert speaker(SPARSE + text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Woodhouse announced her plan. Steps include:\n*Wages stay low\n*Hull rents will rise", "Emma Woodhouse"),
        ("Emma Woodhouse left for Leith. Steps include:\n*Wages stay low\n*Hull rents will rise", None),
        ("Emma Woodhouse announced her plan.\n*Wages stay low\n*Hull rents will rise", None),
    ],
)
def test_the_items_of_a_list_are_told_by_whoever_opens_it(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("News from Hull fed Emma Woodhouse's belief that the rents will rise.", "Emma Woodhouse"),
        ("Nordbank said wages fell, despite the union's warning that rents will rise.", "the union"),
        ("Nordbank reiterated the union's forecast that rents will rise.", "Nordbank"),
        ("Emma Woodhouse gave tenants her assurance that rents will rise.", "Emma Woodhouse"),
        ("Claims by Frank Churchill that wages are low and that rents will rise moved no one.", "Frank Churchill"),
        ("Emma Woodhouse's house is so dear that rents will rise.", None),
    ],
)
def test_whose_belief_a_claim_is(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rents will rise, sources close to the talks have said.", "sources close to the talks"),
        ("The rents will rise, people who met the landlord said.", "people who met the landlord"),
        ("The rents will rise, officials here said.", "officials"),
        ("The rents, Emma Woodhouse said, will rise.", "Emma Woodhouse"),
        ("The rents, says Emma Woodhouse, will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse, head of Nordbank, said, rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse sent a letter to tenants warning that rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse, hired from Nordtel to run the bank, also said rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse, speaking to tenants in Hull, Yorkshire, said rents will rise.", "Emma Woodhouse"),
        ("According to the accord, rents will rise next year, Emma Woodhouse said.", "Emma Woodhouse"),
        ("Emma Woodhouse is away. This year, I am told, the rents will rise.", None),
        ("Emma Woodhouse is away. This year, tenants are told by landlords, the rents will rise.", "landlords"),
        ("Nordbank and Leithbank forecast that rents will rise.", "Nordbank and Leithbank"),
        ("Emma Woodhouse warned of strikes, and the rents will rise.", None),
        ("Emma Woodhouse warned of a strike that rents will bring.", "Emma Woodhouse"),
    ],
)
def test_sources_as_newswires_place_them(text: str, expected: str | None) -> None:
    assert speaker(text) == expected
