import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.extraction.sentences import paragraphs, sentence_at, sentences


def texts(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One came. Two left.", ["One came.", "Two left."]),
        (
            "Mr. Ode met Dr. Ito of the U.S. Navy. They spoke.",
            ["Mr. Ode met Dr. Ito of the U.S. Navy.", "They spoke."],
        ),
        ("Prices rose 3.5 per cent. Wages fell.", ["Prices rose 3.5 per cent.", "Wages fell."]),
        ("It ends at 5 p.m. The doors close.", ["It ends at 5 p.m.", "The doors close."]),
        ("It ends at 5 p.m. Doors close.", ["It ends at 5 p.m.", "Doors close."]),
        ("It ends at 5 p.m. Eastern time.", ["It ends at 5 p.m. Eastern time."]),
        ("It ends at 5 p.m. EST on Friday.", ["It ends at 5 p.m. EST on Friday."]),
        ('"We will win." He left.', ['"We will win."', "He left."]),
        (
            '"Will it rain?" the mayor asked. Nobody knew.',
            ['"Will it rain?" the mayor asked.', "Nobody knew."],
        ),
        (
            "He holds the Order of the Sun. On Monday, he left.",
            ["He holds the Order of the Sun.", "On Monday, he left."],
        ),
        ("It opens on Sun. May 5 in Oslo.", ["It opens on Sun. May 5 in Oslo."]),
        ("It ends on May 8.The yard closes.", ["It ends on May 8.", "The yard closes."]),
        ("The U.S. And Peru met.", ["The U.S. And Peru met."]),
        ("He went to the U.S. The firm stayed.", ["He went to the U.S.", "The firm stayed."]),
        (
            "A raid on the port According to the army, three fled.",
            ["A raid on the port", "According to the army, three fled."],
        ),
        (
            "READ MORE: Doe vows to go Under the old rules, he may stay.",
            ["READ MORE: Doe vows to go", "Under the old rules, he may stay."],
        ),
        ("A court in Orlando, Fla. Monday heard it.", ["A court in Orlando, Fla. Monday heard it."]),
        ("It grew in May (19.03.2017) In Oslo, it fell.", ["It grew in May (19.03.2017)", "In Oslo, it fell."]),
        ("He waited ... and left. She stayed.", ["He waited ... and left.", "She stayed."]),
        ("J. K. Miller wrote it. It sold.", ["J. K. Miller wrote it.", "It sold."]),
        ("“It holds.” “It does not.”", ["“It holds.”", "“It does not.”"]),
        (
            "Headline without a stop\n\nBy a reporter\n\nThe text.",
            ["Headline without a stop", "By a reporter", "The text."],
        ),
    ],
)
def test_sentences_end_where_they_should(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Long wait for the ferry The harbour is shut.", ["Long wait for the ferry", "The harbour is shut."]),
        (
            "READ MORE: The ferry sails, but nobody knows when The next one sails in May.",
            ["READ MORE: The ferry sails, but nobody knows when", "The next one sails in May."],
        ),
        ("The ferry sails to The Hague on Monday.", ["The ferry sails to The Hague on Monday."]),
        ("Nurses with hepatitis A are few.", ["Nurses with hepatitis A are few."]),
    ],
)
def test_a_heading_joined_to_a_sentence_is_parted_from_it(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry sails. ann@harbournews.org (Harbour News)",
            ["The ferry sails.", "ann@harbournews.org (Harbour News)"],
        ),
        ("The ferry sails. ab/cd (dpa)", ["The ferry sails.", "ab/cd (dpa)"]),
        ("They sell nets, ropes etc. Harbour fees rise.", ["They sell nets, ropes etc.", "Harbour fees rise."]),
        ("The ferry sails.-It is new.", ["The ferry sails.", "-It is new."]),
        ("They sell nets, ropes etc. at the quay.", ["They sell nets, ropes etc. at the quay."]),
        ("The U.S.-Canada line and the ca. and/or rule hold.", ["The U.S.-Canada line and the ca. and/or rule hold."]),
    ],
)
def test_what_is_put_behind_the_last_sentence_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_lines_wrapped_at_a_fixed_width_are_one_paragraph() -> None:
    text = (
        "The harbour authority said on Monday that the new quay would\n"
        "open in spring and that the old one would stay in use until the\n"
        "dredging of the northern channel is complete.\n\nA second paragraph."
    )
    assert len(paragraphs(text)) == 2
    assert len(texts(text)) == 2


def test_a_line_that_goes_on_in_lower_case_is_the_same_paragraph() -> None:
    assert len(paragraphs("The ministry said\nit would wait.")) == 1


@given(st.text(alphabet=st.sampled_from("aB1 .!?\"'“”\n…(),;é"), max_size=300))
def test_sentences_lie_in_order_and_hold_every_visible_character(text: str) -> None:
    found = sentences(text)
    at = 0
    for sentence in found:
        assert text[at : sentence.start].strip() == ""
        assert sentence.start < sentence.end
        at = sentence.end
    assert text[at:].strip() == ""
    for number, sentence in enumerate(found):
        assert sentence_at(found, sentence.start) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Barges wait in Leith The mill has closed.", ["Barges wait in Leith", "The mill has closed."]),
        ("Barges wait in Leith  Emma Ode came.", ["Barges wait in Leith", "Emma Ode came."]),
        ("She reads The Leith Post daily.", ["She reads The Leith Post daily."]),
        ("It needs two things: 1 The mill is sold.", ["It needs two things: 1 The mill is sold."]),
    ],
)
def test_a_caption_that_runs_into_a_sentence(text: str, expected: list[str]) -> None:
    assert texts(text) == expected
