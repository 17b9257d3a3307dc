"""A day of publication in figures that can be read in two ways is none."""

from pathlib import Path

import pytest
from conftest import Run

PAGE = """<html><head><title>Mayor to resign</title>{meta}</head><body><article><h1>Mayor to resign</h1>
<p>The mayor will resign on Friday, Jane Roe said. The council met for an hour. {shown}</p></article></body></html>"""


def meta(day: str, name: str = "date") -> str:
    return f'<meta name="{name}" content="{day}">'


@pytest.fixture(autouse=True)
def _html() -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")


@pytest.mark.parametrize(
    ("head", "shown", "day"),
    [
        (meta("03/11/2024"), "", None),
        (meta("3.11.2024"), "", None),
        (meta("03-11-24"), "", None),
        ("", "Published: 03/11/2024.", None),
        (meta("03/11/2024") + meta("2024-11-03", "pubdate"), "", "2024-11-03"),
        (meta("03/11/2024"), "Published on 3 November 2024.", "2024-11-03"),
        (meta("13/11/2024"), "", "2024-11-13"),
        (meta("11/11/2024"), "", "2024-11-11"),
        (meta("2024-11-03"), "It was built by 03/11/2024.", "2024-11-03"),
    ],
)
def test_an_ambiguous_day_is_missing(run: Run, tmp_path: Path, head: str, shown: str, day: str | None) -> None:
    article = tmp_path / "a.html"
    article.write_text(PAGE.format(meta=head, shown=shown), encoding="utf-8")
    answer = run("extract", str(article), "-f", "json", expect=0 if day else 2)
    if day is None:
        assert "does not say when it was published" in answer.stderr
        assert run("extract", str(article), "--published", "2024-03-11", "-f", "json").json["statements"]
    else:
        assert answer.json["article"]["published"] == day
