from pathlib import Path

from conftest import Run
from statements import TEXT, record


def test_keeping_an_article_is_a_first_step(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "saved.txt"
    file.write_bytes(b"One.\r\nTwo.")
    answer = run("article", "add", str(file), "--title", "T", "--outlet", "EADaily", "--published", "2024-11-16",
                 "--url", "https://example.org/t")  # fmt: skip
    assert answer.stdout == 'Recorded article a1 "T", EADaily, 2024-11-16, 10 characters kept.\n'
    shown = run("article", "show", "a1", "--text", "-f", "json").json
    assert shown["article"]["text"] == "One.\r\nTwo."
    assert (shown["article"]["url"], shown["article"]["characters"]) == ("https://example.org/t", 10)


def test_a_known_article_is_named(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)
    answer = run("article", "add", str(tmp_path / "article.txt"), "--title", "Other")
    assert answer.stdout == f'Known already: article a1 "Kursk", EADaily, 2024-11-16, {len(TEXT)} characters kept.\n'
    assert answer.stderr == "what is known of it stays as it was: `ledger article amend a1` changes it\n"
    known = run("article", "add", str(tmp_path / "article.txt"), "-f", "json").json
    assert (known["id"], known["new"]) == ("a1", False)
    assert len(run("article", "list", "-f", "json").json["articles"]) == 1


def test_an_address_alone_keeps_no_text(run: Run) -> None:
    assert run("article", "add", "https://example.org/x").stdout == "Recorded article a1, no text kept.\n"
    assert "Text         none kept" in run("article", "show", "a1").stdout
    assert "no text of it is kept" in run("article", "forget", "a1", "--yes", expect=4).stderr
    assert "two addresses" in run("article", "add", "https://example.org/y", "--url", "https://e.org", expect=2).stderr


def test_what_cannot_be_kept_is_refused_and_nothing_is_left(run: Run, tmp_path: Path) -> None:
    for name, content, code in (("empty.txt", b" \n", 5), ("bytes.txt", b"\xff\xfe\x00", 5), ("nul.txt", b"a\x00b", 5)):
        (tmp_path / name).write_bytes(content)
        run("article", "add", str(tmp_path / name), expect=code)
    run("article", "add", str(tmp_path / "missing.txt"), expect=3)
    run("article", "add", str(tmp_path), expect=5)
    run("article", "add", "https://example.org/x", "--published", "2030-01-01", expect=5)
    assert run("article", "list", "-f", "json").json == {"articles": []}


def test_amending_corrects_and_empties(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)
    run("article", "amend", "a1", "--author", "Staff", "--title", "", "--published", "2024-11-17")
    article = run("article", "list", "-f", "json").json["articles"][0]
    assert (article["author"], article["title"], article["published"]) == ("Staff", None, "2024-11-17")
    run("article", "amend", "a1", "--author", "Staff", expect=4)
    run("article", "amend", "a1", expect=2)
    run("article", "amend", "a9", "--author", "Staff", expect=3)
    run("article", "amend", "nine", "--author", "Staff", expect=5)


def test_forgetting_asks_first_and_keeps_hash_and_quotes(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)
    assert "add --yes to do it" in run("article", "forget", "a1", expect=2).stderr
    run("article", "forget", "a1", "--yes", "--reason", "asked for")
    shown = run("article", "show", "a1", "--text").stdout
    assert "forgotten on purpose; its hash stays" in shown
    assert "blogger said" not in shown
    assert run("search", "blogger said").stderr.startswith("no prediction has")
    run("article", "forget", "a1", "--yes", expect=4)


def test_a_page_lists_the_predictions_in_it(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)
    assert [each["id"] for each in run("article", "show", "1", "-f", "json").json["predictions"]] == [1, 2, 4]
    assert "  Outlet       EADaily\n" in run("article", "show", "a1").stdout
    run("article", "show", "a9", expect=3)
