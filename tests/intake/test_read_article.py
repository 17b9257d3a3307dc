"""Articles from pages, files and standard input, through the one function that reads them."""

import io
from datetime import date
from pathlib import Path

import pytest

from ledger.errors import BadInputError, NotFoundError, UsageError
from ledger.intake import confined
from ledger.intake.articles import Given, Intake, read_article
from ledger.intake.kinds import Kind
from ledger.intake.page import Origin

PAGES = Path(__file__).parent / "pages"


@pytest.fixture
def _html() -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")


def page(name: str, given: Given | None = None) -> Intake:
    return read_article(str(PAGES / name), given)


def refusal(path: Path) -> str:
    with pytest.raises(BadInputError) as caught:
        read_article(str(path))
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message.removeprefix(f"{path}: ")


@pytest.mark.usefixtures("_html")
class TestPages:
    def test_an_amp_page_gives_its_json_ld_and_no_more_than_its_article(self) -> None:
        read = page("amp.html")
        assert read.title == "Bridge over the Elm to open by June, mayor says"
        assert (read.outlet, read.author) == ("Example Gazette", "Jane Roe")
        assert read.published == date(2024, 11, 16)  # 17 November in UTC: the day is taken as written
        assert read.url == "https://www.example.org/2024/11/16/bridge-over-the-elm"
        assert read.text.startswith("The new bridge over the Elm")
        assert read.text.endswith("expected to cost 58 million.")
        assert "The council is likely to vote" in read.text  # a no-break space in the page
        assert "newsletter" not in read.text

    def test_a_graph_is_followed_to_its_authors_and_publisher(self) -> None:
        read = page("graph.html")
        assert read.title == "Harbour strike to end on Friday, unions & owners say"
        assert (read.author, read.outlet) == ("Jane Roe, Richard Roe", "The Example Post")
        assert read.published == date(2025, 2, 6)
        assert read.url == "https://example.org/news/harbour-strike?id=77"
        assert set(read.origins.values()) == {Origin.JSON_LD, Origin.PAGE}
        for passage in ("4,200 dockers", "What happens next", "Trains will follow from Monday", "“It is not what"):
            assert passage in read.text
        for junk in ("Most read", "recipes", "Advertise", "Business"):
            assert junk not in read.text

    def test_old_tables_with_meta_tags_only(self) -> None:
        read = page("soup.html")
        assert (read.author, read.outlet, read.published) == ("Richard Roe", "The Town Paper", date(1998, 11, 16))
        assert read.origins["published"] is Origin.META
        assert "Small ads" not in read.text
        assert "on Monday in a letter to the 640 miners.\n\nThe owners" in read.text

    def test_text_behind_a_wall_is_taken_where_the_page_gives_it_with_its_data(self) -> None:
        read = page("hidden_text.html")
        assert "by the end of 2025 — sooner than forecast" in read.text
        assert read.text.endswith('"We will hold what we hold," she said.')
        assert "Subscribe" not in read.text

    def test_what_is_no_article_is_told_apart(self) -> None:
        assert "not free" in refusal(PAGES / "paywall.html")
        assert "36 words" in refusal(PAGES / "paywall.html")
        assert "consent" in refusal(PAGES / "consent.html")

    def test_another_language_is_refused_where_english_is_needed_only(self) -> None:
        assert page("german.html").title == "Brücke soll im Juni öffnen"
        with pytest.raises(BadInputError, match="not in English"):
            read_article(str(PAGES / "german.html"), english=True)

    def test_what_a_person_says_goes_before_what_the_page_says(self) -> None:
        given = Given("T", "O", "A", date(2001, 2, 3), "https://example.org/given")
        read = page("graph.html", given)
        assert (read.title, read.outlet, read.author, read.published, read.url) == (
            given.title,
            given.outlet,
            given.author,
            given.published,
            given.url,
        )
        assert set(read.origins.values()) == {Origin.OPTION}

    def test_the_same_page_gives_the_same_text(self) -> None:
        content = (PAGES / "graph.html").read_bytes()
        assert read_article("-", stdin=io.BytesIO(content)) == page("graph.html")

    def test_a_declared_charset_is_read_and_a_lying_one_refused(self, tmp_path: Path) -> None:
        whole = (PAGES / "graph.html").read_text(encoding="utf-8").replace("unions and owners", "unions – and owners’")
        western = tmp_path / "western.html"
        western.write_bytes(whole.replace("UTF-8", "windows-1252").encode("cp1252"))
        assert "unions – and owners’" in read_article(str(western)).text
        lying = tmp_path / "lying.html"
        lying.write_bytes(whole.encode("cp1252"))
        assert "utf-8" in refusal(lying)
        other = tmp_path / "other.html"
        other.write_bytes(whole.replace("UTF-8", "iso-8859-1").encode())
        assert "its bytes are UTF-8" in refusal(other)

    def test_a_page_without_text(self, tmp_path: Path) -> None:
        path = tmp_path / "a.html"
        path.write_text("<html><body><img src='a.png'></body></html>")
        assert "no article" in refusal(path)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"pip install 'prediction-ledger\[html\]'"):
        page("graph.html")
    with pytest.raises(UsageError, match=r"pip install 'prediction-ledger\[pdf\]'"):
        confined.parsed(Kind.PDF, b"%PDF-1.4")


@pytest.mark.parametrize(
    "content",
    ["One line.\r\nThe next\tone.  \n\n", "\ufeffWith a mark of byte order\n", "Spaces\u00a0stay, “quotes” too", "x"],
)
def test_plain_text_is_kept_to_the_letter(content: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content.encode())
    assert read_article(str(path)).text.encode() == path.read_bytes()
    assert read_article("-", stdin=io.BytesIO(content.encode())).text == content


def test_text_in_utf_16_is_read_by_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Zwölf words", encoding="utf-16")
    assert read_article(str(path)).text == "Zwölf words"


def test_front_matter_is_read_and_kept_and_the_text_behind_it_has_no_marks() -> None:
    read = page("front_matter.md")
    assert (read.title, read.outlet) == ("Rail link to be ready in 2027", "Example Weekly")
    assert (read.author, read.published) == ("Jane Roe, Richard Roe", date(2024, 3, 5))
    assert read.url == "https://example.org/rail"
    whole = (PAGES / "front_matter.md").read_text(encoding="utf-8")
    assert read.text[: read.body_start] == whole[: read.body_start]
    assert read.text[read.body_start :].startswith("Rail link")


def test_a_heading_is_the_title_of_markdown(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# The title #\n\nText.")
    assert read_article(str(path)).title == "The title"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"\xef\xbb\xbf \n", "has no words"),
        (b"*** --- ...", "has no words"),
        (b"Caf\xe9 will open", "byte 3"),
        (b"text\x00more", "binary"),
        (bytes(range(1, 32)) * 9, "binary"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x1f\x8b\x08rest", "gzip"),
        (b"a" * 257 + b"ustar\x0000", "tar"),
        (b"{\\rtf1 text}", "rich text"),
        (b"MIME-Version: 1.0\n", "web archive"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert message in refusal(path)


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "more than 10,000,000 bytes" in refusal(path)
    with pytest.raises(BadInputError, match="more than"):
        read_article("/dev/zero")


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no such file"):
        read_article(str(tmp_path / "none.txt"))
    with pytest.raises(BadInputError, match="folder"):
        read_article(str(tmp_path))
    with pytest.raises(BadInputError, match="no name of a file"):
        read_article("a\x00b")
    with pytest.raises(BadInputError, match="only http and https"):
        read_article("file:///etc/passwd")
