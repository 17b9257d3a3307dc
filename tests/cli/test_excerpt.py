import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.cli.excerpt import ELLIPSIS, excerpt

TEXT = 'Spring at the river\n\nThe snow is melting. "The river will rise," the\nservice said. No floods are near.'
START = TEXT.index("The river")
END = START + len("The river will rise,")


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (
            200,
            (
                'Spring at the river ¶ The snow is melting. "',
                "The river will rise,",
                '" the service said. No floods are near.',
            ),
        ),
        (60, ('… snow is melting. "', "The river will rise,", '" the service …')),
        (20, ("… ", "The river will rise,", " …")),
        (0, ("… ", "The river will rise,", " …")),
    ],
)
def test_words_before_and_after_share_the_room(width: int, expected: tuple[str, str, str]) -> None:
    assert excerpt(TEXT, START, END, width) == expected


def test_a_side_with_little_to_say_leaves_its_room_to_the_other() -> None:
    assert excerpt("It rains. " + 20 * "word ", 0, 9, 40) == ("", "It rains.", " word word word word word …")
    assert excerpt(20 * "word " + "It rains.", 100, 109, 40) == ("… word word word word word ", "It rains.", "")


def test_a_long_text_is_not_read_whole() -> None:
    text = 2_000_000 * "\n \n" + "It rains." + 2_000_000 * "\n \n"
    assert excerpt(text, 6_000_000, 6_000_009, 80)[1] == "It rains."


@given(st.text(alphabet="ab \n\t.", max_size=200), st.data(), st.integers(0, 120))
def test_the_passage_is_whole_and_the_rest_keeps_to_the_width(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, passage, after = excerpt(text, start, end, width)
    assert passage.split() == text[start:end].split() or "¶" in passage
    assert len(before) + len(after) <= max(0, width - len(passage)) + len(f"{ELLIPSIS} ") + len(f" {ELLIPSIS}")
    assert not set("\n\t") & set(before + passage + after)
