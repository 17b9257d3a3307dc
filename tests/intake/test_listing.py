"""Folders and several files."""

from pathlib import Path

import pytest

from ledger.errors import NotFoundError
from ledger.intake.listing import Skipped, listed_articles


def test_a_folder_stands_for_its_articles_in_a_stable_order(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.MD",
        "sub/c.html",
        "sub/deep/d.pdf",
        "notes.docx",
        ".hidden.txt",
        ".git/e.txt",
        "sub.x/f.htm",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    (tmp_path / "sub" / "round").symlink_to(tmp_path)
    listing = listed_articles([str(tmp_path)])
    names = [str(Path(name).relative_to(tmp_path)) for name in listing.names]
    assert names == ["a.MD", "b.txt", "sub/c.html", "sub/deep/d.pdf", "sub.x/f.htm"]
    reasons = {str(Path(left.path).relative_to(tmp_path)): left.reason for left in listing.skipped}
    assert reasons == {
        ".hidden.txt": "hidden",
        ".git": "hidden",
        "notes.docx": "no text, Markdown, HTML or PDF file by its name",
        "sub/round": "a link to a folder",
    }


def test_what_is_named_is_read_whatever_its_suffix_and_each_once(tmp_path: Path) -> None:
    odd, plain = tmp_path / "odd.xyz", tmp_path / "a.txt"
    odd.write_text("text")
    plain.write_text("text")
    names = ["-", str(odd), "https://example.org/a", str(plain), str(tmp_path), str(odd)]
    listing = listed_articles(names)
    assert listing.names == ("-", str(odd), "https://example.org/a", str(plain))
    assert listing.skipped == (Skipped(str(odd), "no text, Markdown, HTML or PDF file by its name"),)


def test_a_missing_file_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no such file"):
        listed_articles(["https://example.org/a", str(tmp_path / "none.txt")])
    with pytest.raises(NotFoundError, match="holds no article"):
        listed_articles([str(tmp_path)])
