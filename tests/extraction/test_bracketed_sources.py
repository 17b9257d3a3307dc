"""Who says a sentence between two that name their source; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document

DENSE = (
    "Nordbank opened in Hull, officials said.\n\nWages fell, traders said.\n\n"
    "Houses are dear, landlords said.\n\nTalks went on, a spokesman said.\n\n"
    "Loans are cheap, dealers said.\n\nNo one moved, it was said.\n\n"
)
"""Paragraphs of an article that names a source for each."""


def speaker(text: str, cue: str) -> str | None:
    return Attributor(document(text)).voice(text.rindex(cue)).speaker


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Emma Woodhouse said wages fell.\n\nIn Hull rents were seen falling.\n\nWoodhouse said houses were dear.",
         "were", "Emma Woodhouse"),
        ("Emma Woodhouse said wages fell. This would cut the rents. Woodhouse said houses were dear.", "would",
         "Emma Woodhouse"),
        ("Emma Woodhouse said wages fell. This would cut the rents. Frank Churchill said houses were dear.", "would",
         None),
        ('Emma Woodhouse said wages fell. This would cut the rents. "Houses are dear," Woodhouse told him.', "would",
         None),
        ("Emma Woodhouse says wages fall. Hull rents were seen falling. Woodhouse says houses are dear.", "were", None),
        (DENSE + "Emma Woodhouse said wages fell.\n\nIf mills closed, rents would fall.\n\nWoodhouse said it was so.",
         "would", "Emma Woodhouse"),
        ("Emma Woodhouse said wages fell. If mills closed, rents would fall. He left Hull.", "would", None),
    ],
)  # fmt: skip
def test_what_is_told_between_two_sentences_of_one_source(text: str, cue: str, expected: str | None) -> None:
    assert speaker(text, cue) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Woodhouse said a tax would cost tenants a pound. An increase in rents would cost them two.",
         "Emma Woodhouse"),
        ("Emma Woodhouse said a tax would cost tenants a pound. A rise would cost two. A cut in rents would help.",
         "Emma Woodhouse"),
        ('Emma Woodhouse said a tax would cost tenants a pound. A "yes" would cost them two.', None),
        ("Emma Woodhouse said a tax was dear. An increase in rents would cost them two.", None),
        ("Emma Woodhouse said a tax would cost tenants a pound. Another fear would be a rise in rents.", None),
        ("Emma Woodhouse said a tax would bring a pound. Another 20 would be brought by rents.", "Emma Woodhouse"),
    ],
)  # fmt: skip
def test_one_more_thing_is_told_on(text: str, expected: str | None) -> None:
    assert speaker(text, "would") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DENSE + "Emma Woodhouse said wages would rise. The trial is due to begin in May.", None),
        (DENSE + "Emma Woodhouse said wages would rise. The rents are likely to rise.", "Emma Woodhouse"),
    ],
)
def test_a_date_in_a_calendar_needs_no_source(text: str, expected: str | None) -> None:
    assert speaker(text, "due" if "due" in text else "likely") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rents will rise in Hull. This is according to the Harbour Board.", "the Harbour Board"),
        ("The rents will rise in Hull. That's the view of Emma Woodhouse.", "Emma Woodhouse"),
        ("The rents will rise in Hull. So says Emma Woodhouse.", "Emma Woodhouse"),
        ("The rents will rise in Hull. This is the house of Emma Woodhouse.", None),
    ],
)
def test_a_sentence_that_only_names_the_source_of_the_one_before(text: str, expected: str | None) -> None:
    assert speaker(text, "will") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Loans are cheap, the dealers said. Hull rents will rise. Houses are dear, they said.", "the dealers"),
        ("Loans are cheap, the dealers said. But few such dealers will sell. Houses are dear, they said.", None),
    ],
)
def test_a_group_is_not_the_source_of_what_is_told_of_it(text: str, expected: str | None) -> None:
    assert speaker(text, "will") == expected
