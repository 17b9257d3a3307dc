"""The example ledger is what the seeds say, and gives every verb something to show."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "ledger.db.example"
SHARED = ROOT.parent / "shared"


def journal(path: Path) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute("SELECT seq, prev, body, hash FROM event ORDER BY seq").fetchall()
    finally:
        connection.close()


def ledger(*arguments: str, db: Path = EXAMPLE) -> str:
    command = [sys.executable, "-m", "ledger", "--db", str(db), "--today", "2026-11-23", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_the_example_is_built_from_the_seeds_byte_for_byte(tmp_path: Path) -> None:
    built = tmp_path / "built.db"
    subprocess.run(
        [sys.executable, str(ROOT / "seeds" / "build_example.py"), str(built)], check=True, capture_output=True
    )
    assert journal(built) == journal(EXAMPLE)


def test_the_example_is_sound() -> None:
    ledger("verify", "--full")


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not beside the repository")
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("000_8f39ec3155af1ad9.txt", "seeds/000_8f39ec3155af1ad9.txt"),
        ("538_governors_2022.csv", "scoring/538_governors_2022.csv"),
    ],
)
def test_the_seed_files_are_as_given(ours: str, theirs: str) -> None:
    assert (ROOT / "seeds" / ours).read_bytes() == (SHARED / theirs).read_bytes()


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not beside the repository")
def test_the_quotes_and_speakers_are_the_labelled_ones() -> None:
    (gold,) = json.loads((SHARED / "seeds" / "seed_gold.json").read_text(encoding="utf-8"))
    recorded = json.loads(ledger("list", "--article", "a1", "--format", "json"))["predictions"]
    wanted = {(statement["quote"], statement["speaker"]) for statement in gold["statements"]}
    assert {(row["quote"], row["source"]) for row in recorded} == wanted


def test_seven_statements_by_five_sources_two_on_one_question() -> None:
    recorded = json.loads(ledger("list", "--article", "a1", "--format", "json"))["predictions"]
    assert len(recorded) == 7
    assert len({row["source"] for row in recorded}) == 5
    assert len({row["question"] for row in recorded}) == 6
    assert all(row["criteria"] for row in recorded)


def test_three_forecasters_answer_eighty_nine_questions_each() -> None:
    cards = json.loads(ledger("scorecard", "--format", "json"))["scorecards"]
    forecasters = {card["name"]: card["scored"] for card in cards if card["name"].startswith("FiveThirtyEight")}
    assert forecasters == dict.fromkeys((f"FiveThirtyEight {model}" for model in ("classic", "deluxe", "lite")), 89)


LOOKS = (
    "list", "due", "show 6", "search Kursk", "log", "scorecard",
    "compare 'FiveThirtyEight classic' 'FiveThirtyEight lite'",
    "source list", "article list", "question list", "head", "export csv",
)  # fmt: skip


@pytest.mark.parametrize("verb", LOOKS)
def test_every_verb_that_looks_shows_something(verb: str, tmp_path: Path) -> None:
    import shlex

    assert ledger(*shlex.split(verb)).strip()


def test_the_demo_runs_from_the_seeds(tmp_path: Path) -> None:
    import shutil

    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    command = [sys.executable, str(tmp_path / "seeds" / "demo.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "80"})
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Recorded 7 predictions from a1" in done.stdout.split("demo-drafts.db extract")[1]
    assert "again: predictions 1, 2, 3, 4, 5, 6, 7." in done.stderr
    assert "$ ledger scorecard" in done.stdout
    assert "FiveThirtyEight classic" in done.stdout.split("$ ledger scorecard")[1]


def test_the_example_of_search_in_its_help_finds_something() -> None:
    found = json.loads(ledger("search", "Kursk", "negotiat*", "--format", "json"))["predictions"]
    assert {1, 2} <= {row["id"] for row in found}
