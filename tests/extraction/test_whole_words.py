"""Claims keep the small words that they need, lose datelines and frames, and are marked where words are missing."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements

WEDNESDAY = date(2024, 3, 6)
MARK = 'does not say whom or what it is about ("{}")'


def drafted(text: str) -> list[tuple[str, str | None]]:
    return [(s.claim, s.vague) for s in statements(text, WEDNESDAY, threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Poe warned that as many as one in three mills will close.", "As many as one in three mills will close."),
        (
            "Nordbank has a ferry; that ship, known as Odin, won't sail before 2027.",
            "The ship, known as Odin, will not sail before 2027.",
        ),
        ("Poe says that inflation will fall.", "Inflation will fall."),
        (
            "The World Bank is preparing a loan, which its board will consider on May 3.",
            "The World Bank's board will consider the loan on 3 May 2024.",
        ),
        ("Nordbank is preparing a loan, which will help Norway by May.", "A loan will help Norway by 31 May 2024."),
        ("A Conservative spokesman said it will pay 2 crowns.", "The Conservatives will pay 2 crowns."),
        ("Jane Lee said she will leave sooner or later.", "Jane Lee will leave sooner or later."),
        (
            "Taxes will not rise in this parliament, Poe said.",
            "Taxes will not rise in the parliament that runs on 6 March 2024.",
        ),
        (
            "The new ships will come between May and June, Poe said.",
            "The new ships will come between 1 May 2024 and 30 June 2024.",
        ),
    ],
)
def test_no_word_is_lost(text: str, claim: str) -> None:
    assert claim in [told for told, _ in drafted(text)]


@pytest.mark.parametrize(
    ("text", "claim", "vague"),
    [
        ('"We will come out of this leaner," Jane Lee said.', "Jane Lee will come out of this leaner.", "this"),
        ("Poe says that day will never come.", "The day will never come.", "that day"),
        ("Norway had 9 storms; the office expects 17 to 21 in all.", "There will be 17 to 21 in all.", None),
        ('"We will close this mill by May," Jane Lee said.', "Jane Lee will close the mill by 31 May 2024.", ""),
    ],
)
def test_what_cannot_stand_alone_is_marked(text: str, claim: str, vague: str | None) -> None:
    found = dict(drafted(text))
    assert found[claim] == (MARK.format(claim if vague is None else vague) if vague != "" else None)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("HULL — Nordbank, the start-up, said on Tuesday that it would pay 12 crowns.", "Nordbank will pay 12 crowns."),
        ("HULL, March 6 (AP) - The Federal Bank will cut rates, Poe said.", "The Federal Bank will cut rates."),
        ("LEITH, Ohio — Jury selection is to begin on Friday.", "Jury selection will begin on 8 March 2024."),
        ("NASA - which Poe leads - will launch a rocket.", "NASA - which Poe leads - will launch a rocket."),
        ("In Jane Lee's view, the mill will close.", "The mill will close."),
        ("In Hull's harbour, the mill will close.", "In Hull's harbour, the mill will close."),
        (
            '"You\'re not going to see a single mill here until 2028," Lee said.',
            "There will not be a single mill until 2028.",
        ),
        ("The mayor denied that the tunnel would open.", "The tunnel will not open."),
        ("Nordbank denied it would close the mill.", "Nordbank will not close the mill."),
        (
            "Poe now sees a rise of 3 points in May.",
            "There will be a rise of 3 points between 1 May 2024 and 31 May 2024.",
        ),
    ],
)
def test_what_frames_a_claim_is_no_part_of_it(text: str, claim: str) -> None:
    assert claim in [told for told, _ in drafted(text)]


def test_a_double_denial_is_marked() -> None:
    ((_, vague),) = drafted("The mayor denied that the mill would not close.")
    assert vague is not None
