"""Laws of the kept text: white space, charsets, languages, dates."""

import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.errors import BadInputError
from ledger.intake.charset import declared_charsets, decoded
from ledger.intake.dates import written_date
from ledger.intake.front_matter import front_matter
from ledger.intake.kinds import Kind, kind_of_content
from ledger.intake.language import english_share, require_english
from ledger.intake.page import Fact, Origin, Page
from ledger.intake.whitespace import normal_text

LANGUAGES = Path(__file__).parent / "languages"

ODD_SPACE = st.text(st.sampled_from("ab.“ \n\r\t\x0b\x0c\x85\u00a0\u00ad\u200b\u2009\u2028\u2029\ufeff\x00\x1b\ud800"))


@given(st.one_of(ODD_SPACE, st.text()))
def test_normal_text_is_stable_and_loses_no_word(text: str) -> None:
    once = normal_text(text)
    assert normal_text(once) == once
    assert "  " not in once
    assert "\n\n\n" not in once
    assert once == once.strip(" \n")
    once.encode()
    assert [letter for letter in once if letter.isalnum()] == [letter for letter in text if letter.isalnum()]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_is_kept_to_the_letter(text: str) -> None:
    assert decoded(text.encode()) == text
    assert decoded(text.encode(), ["utf-8"]) == text


@given(st.binary(max_size=200), st.lists(st.sampled_from(["utf-8", "windows-1252", "shift_jis", "rot13"]), max_size=2))
def test_any_bytes_are_read_or_refused(content: bytes, declared: list[str]) -> None:
    with contextlib.suppress(BadInputError):
        assert isinstance(decoded(content, declared), str)


def test_charsets_are_believed_where_the_bytes_bear_them_out() -> None:
    assert decoded("Zwölf €".encode("cp1252"), ["iso-8859-1"]) == "Zwölf €"
    assert decoded("Zwölf".encode(), ["iso-8859-1", "utf-8"]) == "Zwölf"  # server and page disagree, one is right
    assert decoded("плюс".encode("koi8-r"), ["KOI8-R"]) == "плюс"
    for declared in ("rot13", "utf-7", "unicode_escape", "zlib", "idna"):
        with pytest.raises(BadInputError, match="not known"):
            decoded(b"text", [declared])


@pytest.mark.parametrize(
    ("head", "charsets"),
    [
        (b'<meta charset="windows-1251">', ("windows-1251",)),
        (b"<META http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>", ("ISO-8859-2",)),
        (b'<?xml version="1.0" encoding="utf-8"?><html>', ("utf-8",)),
        (b"<html>", ()),
    ],
)
def test_charsets_that_pages_declare(head: bytes, charsets: tuple[str, ...]) -> None:
    assert declared_charsets(head) == charsets
    assert declared_charsets(head, "big5") == ("big5", *charsets)


def test_charset_declarations_made_to_be_slow() -> None:
    started = time.monotonic()
    for hostile in (b"<meta " * 100_000, b"<meta charset " + b" " * 100_000, b"<?xml " * 9_999, b"<!--" * 99_999):
        declared_charsets(hostile)
        kind_of_content(hostile)
    assert time.monotonic() - started < 1


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<!DOCTYPE html><p>", Kind.HTML),
        (b"\xef\xbb\xbf \n<!-- saved -->\n<html>", Kind.HTML),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', Kind.HTML),
        (b"%PDF-1.7\n", Kind.PDF),
        (b"<3 this town", Kind.TEXT),
        (b"The <html> tag", Kind.TEXT),
        (b"", Kind.TEXT),
    ],
)
def test_kinds_are_told_by_the_first_bytes(content: bytes, kind: Kind) -> None:
    assert kind_of_content(content) is kind
    assert kind_of_content(content, name="a.txt") is Kind.TEXT


@pytest.mark.parametrize("path", sorted(LANGUAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_other_languages_are_told(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert english_share(text) < 0.04
    with pytest.raises(BadInputError, match=r"a\.txt: is not in English"):
        require_english(text, "a.txt")


def test_english_passes_and_so_does_what_is_too_short_to_tell() -> None:
    require_english("The council will vote on the bridge, and the mayor expects that it passes by June. " * 5, "a.txt")
    require_english("Wahl am Montag", "a.txt")
    require_english("", "a.txt")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-11-16", "2024-11-16"),
        (" 2024-1-6T00:00", "2024-01-06"),
        ("20241116T101500Z", "2024-11-16"),
        ("16th of November, 2024", "2024-11-16"),
        ("Updated Sept. 5, 2023, 4 p.m.", "2023-09-05"),
        ("May 1st 2020", "2020-05-01"),
        ("2024", None),
        ("November 2024", None),
        ("11/12/2024", None),
        ("2024-02-30", None),
        ("maybe 3 2024", None),
    ],
)
def test_dates(text: str, day: str | None) -> None:
    found = written_date(text)
    assert (found and found.isoformat()) == day


@pytest.mark.parametrize("text", ["", "---", "---\n", "---\nno key\n---\n", "----\na: b\n----", "text\n---\na: b\n---"])
def test_what_is_no_front_matter(text: str) -> None:
    assert front_matter(text) == ({}, 0)


def test_front_matter_with_lists_and_quotes() -> None:
    head = '---\r\ntitle: "A: b"\r\nauthors:\r\n  - Jane Roe\r\n  - Richard Roe\r\n---\r\n\r\n'
    facts, start = front_matter(head + "Text")
    assert (facts["title"].value, facts["author"].value, start) == ("A: b", "Jane Roe, Richard Roe", len(head))


def test_a_page_comes_back_from_its_process_as_it_went() -> None:
    page = Page("Text “with” signs", {"title": Fact("T", Origin.JSON_LD)})
    assert Page.from_json(page.as_json()) == page
