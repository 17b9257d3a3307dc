"""Openings before a wall are refused; an article that has a wall's line at its end is read without it."""

from pathlib import Path

import pytest
from conftest import Run

OPENING = "The mayor will resign on Monday, Jane Roe said. The council met for an hour. "
ARTICLE = OPENING + "Nobody spoke of the old mill by the river, where the road had been closed for weeks. " * 12

LINES = [
    "This article is for subscribers only",
    "Subscribe to continue reading.",
    "Your trial will renew automatically at £15 a month.",
    "If you are in Reader mode, please exit Reader mode and log in, or subscribe for all of The Gauge.",
    "The rest of this article is available to subscribers only.",
    "To continue reading, start a free trial.",
    "You have reached your limit of free articles.",
    "Already a subscriber? Log in",
    "This is a premium article.",
]
NO_WALL = [
    "Readers will have to subscribe to continue reading, the publisher said.",
    "Members of the club will vote on Friday to continue the strike, or register their claims.",
    "The story is for children only. Its readers will join the club in May.",
    "The trial will continue on Monday, and your own lawyer will speak, the judge told him.",
]


def extract(run: Run, path: Path, *more: str, expect: int = 0) -> tuple[list[str], str]:
    answer = run("extract", str(path), "--published", "2025-02-24", "-f", "json", *more, expect=expect)
    return [each["quote"] for each in answer.json["statements"]] if not expect else [], answer.stderr


@pytest.mark.parametrize("line", LINES)
def test_an_opening_with_a_walls_line_is_refused(run: Run, tmp_path: Path, path: Path, line: str) -> None:
    article = tmp_path / "a.txt"
    article.write_text(f"{OPENING}\n\n{line}\n", encoding="utf-8")
    _, said = extract(run, article, "--accept", expect=5)
    assert said.startswith(f"ledger: error: {article}: shows only the opening (1")
    assert not path.exists()


@pytest.mark.parametrize("line", LINES)
def test_at_the_end_of_an_article_it_is_no_statement(run: Run, tmp_path: Path, line: str) -> None:
    article = tmp_path / "a.txt"
    article.write_text(f"{ARTICLE}\n\n{line}\n", encoding="utf-8")
    assert extract(run, article, "--above", "0")[0] == ["The mayor will resign on Monday"]


@pytest.mark.parametrize("line", NO_WALL)
def test_what_is_told_of_subscribers_is_no_wall(run: Run, tmp_path: Path, line: str) -> None:
    article = tmp_path / "a.txt"
    article.write_text(f"{OPENING}\n\n{line}\n", encoding="utf-8")
    assert "The mayor will resign on Monday" in extract(run, article)[0]


PAGE = """<html><head><title>Mayor to resign</title>{data}</head><body>
<nav><a href="/">Already a subscriber? Log in</a></nav><article><h1>Mayor to resign</h1><p>{text}</p></article>
<div class="paywall"><p>{line}</p></div></body></html>"""
FREE = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": true}</script>'


@pytest.mark.parametrize(
    ("text", "line", "data", "refused"),
    [
        (OPENING * 3, "This article is for subscribers only", "", True),
        (OPENING * 3, "Subscribe to continue reading", "", True),
        (OPENING * 3, "Weather for today", "", False),
        (OPENING * 3, "Subscribe to continue reading", FREE, False),
        (ARTICLE, "Subscribe to continue reading", "", False),
    ],
)
def test_a_page_says_that_there_is_more(
    run: Run, tmp_path: Path, text: str, line: str, data: str, refused: bool
) -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    article = tmp_path / "a.html"
    article.write_text(PAGE.format(text=text, line=line, data=data), encoding="utf-8")
    quotes, said = extract(run, article, expect=5 if refused else 0)
    assert ("shows only the opening" in said) is refused
    assert refused or "The mayor will resign on Monday" in quotes
