"""Who speaks on the pages of daily papers; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document


def speaker(text: str, passage: str = "ents ") -> str | None:
    return Attributor(document(text)).voice(text.rindex(passage)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The arrival of barges promises higher rents in Hull.", None),
        ("The harbour board's arrival promises higher rents in Hull.", None),
        ("Another 40 said rents will rise.", None),
        ("The harbour board said rents will rise.", "The harbour board"),
        ("The town said rents will rise.", "The town"),
        ("A recent Harbour Board analysis says rents will rise.", "Harbour Board"),
        ("The last page of the Harbour Board's report says rents will rise.", "Harbour Board"),
        ("Rents may fall. A letter from Emma Woodhouse, the head of the union, said rents will rise.",
         "Emma Woodhouse"),
    ],
)  # fmt: skip
def test_things_do_not_speak_but_whoever_they_are_of(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill has closed. READ MORE: Ten facts about the fair in Leith Emma Woodhouse, a baker, said rents will"
         " rise.", "Emma Woodhouse"),
        ('"Wages fell," he said. He left. \'Hard luck\' Emma Woodhouse said rents will rise.', "Emma Woodhouse"),
        ("The bakers' Emma Woodhouse said rents will rise.", "Emma Woodhouse"),
        ("The mill has closed. Bakers and Knightley Sen. Emma Woodhouse said rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse MP said rents will rise.", "Emma Woodhouse"),
        ("Sen. Emma Woodhouse, R-Yorkshire, said rents will rise.", "Emma Woodhouse"),
        ("Mr-Knightley said rents will rise.", "Mr Knightley"),
        ("Sport, Arts and Media Committee chairman George Knightley said rents will rise.", "George Knightley"),
        ("Hull's Radio Leith reporter Emma Woodhouse, reporting from Dover, said rents will rise.", "Emma Woodhouse"),
    ],
)  # fmt: skip
def test_what_a_page_puts_around_a_name(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Helen May runs the town. Earlier, Mrs May said rents will rise.", "Helen May"),
        ("Helen May runs the town. In her letter, May said rents will rise.", "Helen May"),
        ('Helen May runs the town. May took the train. "Rents will rise," she told bakers.', "Helen May"),
        ("Emma Woodhouse runs the town. The mill closed in May, the baker said, and rents will rise.", "the baker"),
        ("He Jie, head of the union, predicts rents will rise.", "He Jie"),
        ("Emma Woodhouse left. She says rents will rise.", "Emma Woodhouse"),
    ],
)
def test_surnames_that_are_other_words_too(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The idea was welcomed by Emma Woodhouse, head of the bakers' union, who said rents will rise.",
         "Emma Woodhouse"),
        ("The court heard the case of the three Leith bakers, who say rents will rise.", "the three Leith bakers"),
        ("Some bakers -- among them the mayor of Leith -- have insisted that rents will rise.", "Some bakers"),
        ("Another of the mills, Vesta Leith, maintained that rents will rise.", "Vesta Leith"),
        ("Hull, Leith and the United Isles all expect rents will rise.", "Hull, Leith and the United Isles"),
        ("After saying the mill would stay, the board met bakers and said rents will rise.", "the board"),
        ("Emma Woodhouse said the bank expects a boom, but warned that rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse did, however, say rents will rise.", "Emma Woodhouse"),
        ("The letter of the bank came. Emma Woodhouse said the report showed the rents will rise.", "Emma Woodhouse"),
        ("The Leith bakers countered that rents will rise.", "The Leith bakers"),
        ("The bakers countered the plan, so rents will rise.", None),
        ("I think rents will rise.", None),
        ("The rents in Hull and Dover (407 bn; 5 bn), as told, will rise, a senior official said on Dec 29.",
         "a senior official"),
        ("Mills close and rents fall amid a boom across all of the isles and towns Leith's central bank, or LCB, said"
         " rents will rise.", "Leith's central bank"),
        ("Vesta Leith, the mill, will raise rents soon, sources in the firm told HARP.", "sources in the firm"),
        ("The Bank of Leith said little. At noon the Bank of Hull said the rents will rise.", "the Bank of Hull"),
        ("Watching her barge reveals how rents will rise.", None),
        ("Rents will rise, state radio said on Monday, citing the mayor George Knightley.", "George Knightley"),
    ],
)  # fmt: skip
def test_subjects_of_verbs_of_speech(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


LONG = "Barges came. " * 9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Emma Woodhouse wrote to bakers in a letter. It was long. Rents will rise, the letter said.',
         "Emma Woodhouse"),
        ('The harbour ministry said wages fell. "Rents will rise," the statement said.', "The harbour ministry"),
        ('Emma Woodhouse said wages fell. "Rents will rise," the statement said.', "the statement"),
        ("A senior mill official spoke first. " + LONG + "Knightley said little. Rents will rise, the official said.",
         "A senior mill official"),
        ("Russia's delegate to the council Emma Woodhouse said wages fell. Russia's delegate to the council said"
         " rents will rise.", "Emma Woodhouse"),
        ('Emma Woodhouse said wages fell. "They fell," the Leith Democrat told Radio Hull\'s Jane Fairfax. "Rents will'
         ' rise," she added.', "Emma Woodhouse"),
        ("Some bakers said Knightley took the train. Knightley has left. The president said rents will rise.",
         "Knightley"),
        ("Bakers took the train. The president said rents will rise.", "The president"),
        ('Vesta Leith said wages fell. The Dover press service said mills close. "Rents will rise," it said.',
         "The Dover press service"),
        ("The mayor met Jane Fairfax. Leith's attorney general said mills close and that rents will rise.",
         "Leith's attorney general"),
        ("The warning was made by Vesta Mills, which grinds corn. It said rents will rise.", "Vesta Mills"),
    ],
)  # fmt: skip
def test_whom_descriptions_stand_for(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Emma Woodhouse said: "Wages fell. "Rents will rise. "Mills close." Jane Fairfax said mills stay.',
         "Emma Woodhouse"),
        ('Emma Woodhouse called it "dear". "Rents will rise." The study made by Vesta Leith predicts that mills close.',
         "Emma Woodhouse"),
        ('Few heard what Emma Woodhouse had to say at noon: "Rents will rise."', "Emma Woodhouse"),
        ('"Wages fell," Emma Woodhouse wrote. "Rents will rise," the letter said.', "Emma Woodhouse"),
        ('"Rents will rise," the note quoted Emma Woodhouse of Vesta Leith as saying.', "Emma Woodhouse"),
    ],
)  # fmt: skip
def test_who_is_quoted_in_joined_paragraphs(text: str, expected: str) -> None:
    assert speaker(text) == expected


def test_no_source_is_carried_on_through_joined_paragraphs() -> None:
    dense = "Wages fell, Emma Woodhouse said. Mills closed, she added. " * 4
    assert speaker(f"{dense}The rents will rise.") is None
    assert speaker(f"{dense}\n\nMills closed, Jane Fairfax said. The rents will rise.") == "Jane Fairfax"


def test_whoever_answers_inside_a_paragraph() -> None:
    text = "Did wages fall? Emma Woodhouse: They did. Will mills close? Emma Woodhouse: We hope not. Why? Our rents go."
    assert speaker(f"{text} Our rents will rise.") == "Emma Woodhouse"
    assert speaker(text.replace("Emma Woodhouse:", "Note:") + " Our rents will rise.") is None
