"""Articles in other languages, and those in two, are refused rather than read as if they were English."""

from pathlib import Path

import pytest
from conftest import Run

LANGUAGES = Path(__file__).parent / "languages"
ENGLISH = (
    "The mayor said that the bridge will open in May 2026, and the council expects that it would be closed again. "
)
CHINESE = "市长说，这座桥将于五月开放。委员会预计它将在冬季再次关闭，因为河水会上涨。"
JAPANESE = "市長は、橋は来年五月に開通すると述べた。議会は冬に再び閉鎖されると予想している。"
RUSSIAN = "Мэр сказал, что мост откроется в мае. Совет ожидает, что зимой он снова закроется."
GERMAN = (LANGUAGES / "german.txt").read_text(encoding="utf-8")
FRENCH_QUOTE = "“Le pont sera ouvert en mai, et la ville est prête pour les fêtes,” she wrote on a card. "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (CHINESE, "is not in English"),
        (JAPANESE, "is not in English"),
        (RUSSIAN, "is not in English"),
        (GERMAN, "is not in English"),
        (ENGLISH * 3 + CHINESE * 5, "is for a good part not in English"),
        (ENGLISH * 6 + " ".join((GERMAN * 3).split()[:240]), "is for a good part not in English"),
    ],
)
def test_another_language_is_said(run: Run, tmp_path: Path, path: Path, text: str, said: str) -> None:
    article = tmp_path / "a.txt"
    article.write_text(text, encoding="utf-8")
    refused = run("extract", str(article), "--published", "2025-02-24", "--accept", expect=5)
    assert refused.stderr.startswith(f"ledger: error: {article}: {said}")
    assert not path.exists()


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH * 4 + FRENCH_QUOTE,
        ENGLISH * 4 + "Its name is 北京大学, in Russian Пекинский университет.",
        ENGLISH,
        "市长",
        "Wahl am Montag",
    ],
)
def test_english_that_quotes_and_a_few_words_pass(run: Run, tmp_path: Path, text: str) -> None:
    article = tmp_path / "a.txt"
    article.write_text(text, encoding="utf-8")
    found = run("extract", str(article), "--published", "2025-02-24", "-f", "json").json["statements"]
    assert bool(found) is ("bridge" in text)
