from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.extraction.quotations import quotation_at, quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("He said “no” and left.", ["“no”"]),
        ("\"They call it 'soft' money,\" she said.", ["\"They call it 'soft' money,\""]),
        ("‘We will stay,’ she said. ‘It is home.’", ["‘We will stay,’", "‘It is home.’"]),
        ("‘We’ll stay’, said Doe.", ["‘We’ll stay’"]),
        ("'We'll stay', the mayor said.", ["'We'll stay'"]),
        ("‘The workers’, of whom we know, stay,’ she said.", ["‘The workers’, of whom we know, stay,’"]),
        ("„We stay“, said Doe. „No.“", ["„We stay“", "„No.“"]),
        ("»We stay«, said Doe.", ["»We stay«"]),
        ("«We stay», said Doe.", ["«We stay»"]),
        ("The workers' union and the firm's board met.", []),
        ('A 6" pipe burst.', []),
    ],
)
def test_quotations_are_found_by_their_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_speech_over_paragraphs_has_one_number() -> None:
    text = '"We will build.\n\n"We will stay," said the owner. "For good."'
    assert [q.speech for q in quotations(text)] == [0, 0, 1]


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    text = '"We will build.\n\nThe street was quiet.'
    assert quoted(text) == ['"We will build.']


@given(st.text(alphabet=st.sampled_from("aB \"'“”‘’\n.,"), max_size=200))
def test_quotations_do_not_overlap(text: str) -> None:
    found = quotations(text)
    for one, following in pairwise(found):
        assert one.start < one.end <= following.start
    for q in found:
        assert quotation_at(found, q.start) == q


def test_a_mark_inside_a_word_opens_no_quotation() -> None:
    assert quotations('The body"s rents will rise, they said.') == []
    assert len(quotations('They said: "Rents will rise."')) == 1
