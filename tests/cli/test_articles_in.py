"""Articles as commands name them."""

import io
import sys
from datetime import date
from pathlib import Path

import pytest
from conftest import Run
from sqlalchemy import select

from ledger.cli.articles_in import named_article
from ledger.db import open_ledger
from ledger.errors import BadInputError, NotFoundError
from ledger.intake.articles import Given
from ledger.models import prediction
from ledger.recording.catalogue import NewArticle
from ledger.store.articles import article_views
from ledger.store.texts import article_text

PAGES = Path(__file__).parents[1] / "intake" / "pages"
QUOTE = "The rail link to the airport will be ready in autumn 2027"


def test_an_id_names_a_known_article_unless_a_file_has_that_name(tmp_path: Path) -> None:
    assert named_article("a3") == named_article("3") == 3
    (tmp_path / "a3").write_text("A text.")
    assert named_article("a3") == NewArticle(text="A text.")


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"One.\r\nTwo.")))
    assert named_article("-") == NewArticle(text="One.\r\nTwo.")


def test_what_a_person_says_of_an_article_goes_first() -> None:
    article = named_article(str(PAGES / "front_matter.md"), Given(outlet="Another Weekly", published=date(2024, 3, 6)))
    assert isinstance(article, NewArticle)
    assert (article.outlet, article.published) == ("Another Weekly", date(2024, 3, 6))
    assert (article.title, article.author) == ("Rail link to be ready in 2027", "Jane Roe, Richard Roe")


def test_an_address_is_kept_alone_where_it_is_not_to_be_fetched() -> None:
    assert named_article("HTTPS://example.org/a", fetch=False) == NewArticle(url="HTTPS://example.org/a")
    with pytest.raises(BadInputError, match="no web address"):
        named_article("file:///etc/passwd", fetch=False)


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/", "http://2130706433/"])
def test_private_addresses_are_not_fetched(url: str) -> None:
    with pytest.raises(BadInputError, match="private address"):
        named_article(url)


def test_a_missing_file() -> None:
    with pytest.raises(NotFoundError, match="no such file"):
        named_article("none.txt")


def test_a_prediction_takes_over_what_its_article_says_of_itself(run: Run, path: Path) -> None:
    page = str(PAGES / "front_matter.md")
    deadline = ("--due", "end of 2027", "--latest", "2027-12-31")
    run("add", "The rail link is ready", *deadline, "--article", page, "--quote", QUOTE)
    with open_ledger(path).reading() as connection:
        (article,) = article_views(connection)
        quoted = connection.execute(select(prediction.c.quote, prediction.c.made)).one()
        kept = article_text(connection, article.id)
    assert (article.title, article.outlet) == ("Rail link to be ready in 2027", "Example Weekly")
    assert (article.url, article.published) == ("https://example.org/rail", date(2024, 3, 5))
    assert tuple(quoted) == (QUOTE, date(2024, 3, 5))
    assert kept == Path(page).read_text(encoding="utf-8").replace("# Rail link", "Rail link")


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"\x1f\x8b\x08", "gzip archive"), (b"", "is empty"), (b"\xff\xfe\x00", "UTF-16"), (b"\x00\x01", "binary")],
)
def test_bad_content_records_nothing(content: bytes, message: str, run: Run, path: Path, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_bytes(content)
    answer = run("add", "It rains", "--by", "Jane Roe", "--due", "none", "--article", str(article), expect=5)
    assert answer.stderr.startswith(f"ledger: error: {article}: ")
    assert message in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert not path.exists()
