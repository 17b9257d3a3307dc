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
        ('"We will win." He left.', ['"We will win."', "He left."]),
        (
            '"Will it rain?" the mayor asked. Nobody knew.',
            ['"Will it rain?" the mayor asked.', "Nobody knew."],
        ),
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
