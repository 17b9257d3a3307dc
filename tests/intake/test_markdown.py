"""Markdown is read as its words: quotes, roles and claims hold no marks, and a byline tells the day."""

from pathlib import Path

import pytest
from conftest import Run

from ledger.intake.markdown import byline_facts, unmarked

ARTICLE = """# Tunnel to *open*

*By [Jane Roe](https://example.org/roe), 16 November 2024*

> "The tunnel will **open in May**," said [the minister](https://example.org/m "who"), Max Poe.

- The bridge will *not* be closed next week, he said.

[ref]: https://example.org/ref
"""


def test_statements_of_markdown_hold_no_marks(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    found = run("extract", "a.md", "-f", "json").json
    assert (found["article"]["title"], found["article"]["published"]) == ("Tunnel to open", "2024-11-16")
    first, second = found["statements"]
    assert first["quote"] == "The tunnel will open in May"
    assert second["quote"] == "The bridge will not be closed next week"
    assert not any(mark in str(found["statements"]) for mark in ("**", "*not*", "](", "the minister ["))
    assert (first["deadline"], second["deadline"]) == ("2025-05-31", "2024-11-24")


def test_offsets_are_those_of_the_kept_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\noutlet: The Gauge\n---\n{ARTICLE}", encoding="utf-8")
    done = run("extract", "a.md", "--accept", "-f", "json").json
    kept = run("article", "show", "a1", "--text", "-f", "json").json["article"]["text"]
    assert [kept[each["start"] : each["end"]] for each in done["recorded"]] == [
        each["quote"] for each in done["recorded"]
    ]
    assert len(run("extract", "a.md", "--accept", "-f", "json").json["known"]) == len(done["recorded"]) == 2


def test_plain_text_stays_to_the_letter(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The tunnel will **open in May**, Max Poe said.", encoding="utf-8")
    run("article", "add", "a.txt")
    assert "**open in May**" in run("article", "show", "a1", "--text", "-f", "json").json["article"]["text"]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("## Next steps ##", "Next steps"),
        ("Title\n=====\nText", "Title\nText"),
        ("a **b *c* d** e", "a b c d e"),
        ("***all***, __two__ and _one_", "all, two and one"),
        ("5 * 3 * 2 and a*b*c", "5 * 3 * 2 and a*b*c"),
        ("snake_case_name and 2_000", "snake_case_name and 2_000"),
        ("![a map](map.png)See [the [inner] map][1].", "See [the [inner] map][1]."),
        ("[a](b(c)d) and [e][f] and <https://example.org>", "a and e and https://example.org"),
        ("He [sic] said [it] so", "He [sic] said [it] so"),
        ("said so.[^2] Then `code`", "said so. Then code"),
        ("1. First\n2) Second\n- [x] Third\n2026. Fourth", "First\nSecond\nThird\n2026. Fourth"),
        ("one<br>two <b>bold</b> 3 < 4 > 2", "onetwo bold 3 < 4 > 2"),
        ("a \\*star\\* and \\_line", "a *star* and _line"),
        ("before\r\n\r\n---\r\n\r\nafter", "before\n\n\nafter"),
    ],
)
def test_marks_go_and_words_stay(marked: str, words: str) -> None:
    assert unmarked(marked) == words


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Tunnel to open\n\n16 November 2024", "2024-11-16"),
        ("Tunnel to open\nSaturday, November 16, 2024, 10:15", "2024-11-16"),
        ("Published: 2024-11-16", "2024-11-16"),
        ("By Jane Roe | Posted on 16 Nov 2024", "2024-11-16"),
        ("By Jane Roe, 03/11/2024", None),
        ("The tunnel opened on 16 November 2024", None),
        ("Tunnel to open by 16 November 2024", None),
        ("Updated 16 November 2024", None),
    ],
)
def test_the_byline_tells_the_day(head: str, day: str | None) -> None:
    facts = byline_facts(f"{head}\n\nThe mayor said so.")
    assert (facts["published"].value if facts else None) == day


@pytest.mark.parametrize("piece", ["*", "**a ", "_", "[", "[a](", "> ", "`", "<b", "!["])
def test_marks_without_end_take_no_time(piece: str, run: Run, tmp_path: Path) -> None:
    assert len(unmarked(piece * 20_000)) <= 20_000 * len(piece)
