"""Who says a claim that an attitude or a noun holds; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document


def speaker(text: str, passage: str = "ents ") -> str | None:
    return Attributor(document(text)).voice(text.rindex(passage)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Woodhouse expressed her certainty that rents will rise.", "Emma Woodhouse"),
        ('Emma Woodhouse called for "calm and order" in the town and remained adamant rents will rise.',
         "Emma Woodhouse"),
        ("Emma Woodhouse and George Knightley met the bakers and sent out a message that rents will rise.",
         "Emma Woodhouse and George Knightley"),
        ("Nordbank gave an assurance to the town council that rents will rise.", "Nordbank"),
        ("Emma Woodhouse praised the mill and backed the idea that rents will rise.", "Emma Woodhouse"),
        ("The mill's smell sent a signal that rents will rise.", None),
        ("Nordbank sold its houses, convinced that rents will rise.", "Nordbank"),
        ("Convinced that rents will rise, Emma Woodhouse laid out a plan.", "Emma Woodhouse"),
        ("A house of bricks, painted by those who saw that rents will rise, was sold.", None),
        ("Mayor Emma Woodhouse confident rents will rise", "Emma Woodhouse"),
        ("It is certain that rents will rise.", None),
        ("Emma Woodhouse took a moment to remind the town that rents will rise.", "Emma Woodhouse"),
        ("Nordbank answered by signalling that rents will rise.", "Nordbank"),
        ("The union wrote to the mill's owners in Hull saying that rents will rise.", "The union"),
        ("A plate on the house was seen saying that rents will rise.", None),
    ],
)  # fmt: skip
def test_attitudes_and_nouns_tell_as_much_as_verbs(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Woodhouse met them. This house's rents, she holds, will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse met them. This house holds rents that will rise.", None),
    ],
)
def test_some_verbs_tell_only_between_commas(text: str, expected: str | None) -> None:
    assert speaker(text, "will") == expected


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("Emma Woodhouse met them. The budget leaves out her promise to lower rents soon.", None, "Emma Woodhouse"),
        ("The budget leaves out Emma Woodhouse's campaign pledge to lower rents soon.", None, "Emma Woodhouse"),
        ("Emma Woodhouse met them. The budget leaves out her plan to lower rents soon.", None, None),
        ("If the Harbour Board decides to lower rents soon, all is well.", (0, 20), None),
        ("The Harbour Board promised to lower rents soon.", (0, 17), "The Harbour Board"),
    ],
)  # fmt: skip
def test_whose_promise_it_is(text: str, place: tuple[int, int] | None, expected: str | None) -> None:
    cue = next(word for word in ("promise", "pledge", "plan", "decides") if word in text)
    assert Attributor(document(text)).voice(text.index(cue), place).speaker == expected
