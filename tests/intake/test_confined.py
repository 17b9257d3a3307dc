"""Pages made to be slow or large end within the limits, in one line."""

import time
from pathlib import Path

import pytest
from conftest import Run

from ledger.errors import BadInputError
from ledger.intake.confined import parsed
from ledger.intake.kinds import Kind

pytest.importorskip("trafilatura", reason="the extra html is not installed")

HOSTILE = {
    "open links": "<a " * 20_000,
    "open comments": "<!--" * 15_000,
    "open marks": "<![" * 20_000,
    "nested divs": "<div>" * 100_000 + "x" + "</div>" * 100_000,
    "open tables": "<table>" * 50_000,
    "open bold": "<b>" * 200_000 + "x",
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">",
    "deep json": '<script type="application/ld+json">' + "[" * 1_000_000 + "</script>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_ends_in_time_with_one_line(name: str) -> None:
    started = time.monotonic()
    with pytest.raises(BadInputError) as caught:
        parsed(Kind.HTML, HOSTILE[name].encode())
    assert time.monotonic() - started < 10
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["open links", "attributes"])
def test_the_command_says_so_and_records_nothing(name: str, path: Path, tmp_path: Path, run_process: Run) -> None:
    page = tmp_path / "a.html"
    page.write_text(HOSTILE[name])
    started = time.monotonic()
    answer = run_process("add", "It rains", "--by", "Jane Roe", "--due", "none", "--article", str(page), expect=5)
    assert time.monotonic() - started < 10
    assert answer.stderr.startswith(f"ledger: error: {page}: ")
    assert answer.stderr.count("\n") == 1
    assert not path.exists()


def test_time_is_limited() -> None:
    slow = ("<p>" + "The council will vote on the bridge. " * 3 + "</p>") * 60_000
    started = time.monotonic()
    with pytest.raises(BadInputError, match=r"takes more than 1 s"):
        parsed(Kind.HTML, slow.encode(), seconds=1)
    assert time.monotonic() - started < 3


def test_memory_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("resource", reason="this system cannot limit memory")
    monkeypatch.setattr("ledger.intake.confined.BYTES", 120_000_000)
    with pytest.raises(BadInputError) as caught:
        parsed(Kind.HTML, ("<p>" + "<b>x</b>" * 1_000_000 + "</p>").encode())
    assert "\n" not in str(caught.value)


def test_the_folder_that_the_command_runs_in_brings_in_no_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "trafilatura.py").write_text("raise SystemExit('taken from the folder')")
    (tmp_path / "json.py").write_text("raise SystemExit('taken from the folder')")
    monkeypatch.chdir(tmp_path)
    page = b"<html><body><article><p>The council will vote on the bridge on Monday.</p></article></body></html>"
    assert parsed(Kind.HTML, page).text == "The council will vote on the bridge on Monday."
