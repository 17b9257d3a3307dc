"""The lines between ``---`` at the head of a Markdown file."""

import re

from ledger.intake.dates import written_date
from ledger.intake.markdown import unmarked
from ledger.intake.names import listed_names
from ledger.intake.page import Facts, Origin, as_facts
from ledger.intake.whitespace import one_line

KEYS = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher", "publication", "site"),
    "author": ("author", "authors", "by", "byline"),
    "published": ("published", "date", "pubdate", "publish_date"),
    "url": ("url", "link", "canonical", "canonical_url", "original"),
}
"""Keys that are read, by field, the best first."""

_BLOCK = re.compile(r"\ufeff?---[ \t]*\r?\n(.{0,8000}?)^---[ \t]*(?:\r?\n|\Z)\s*", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]*(.*?)[ \t\r]*$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.*?)[ \t\r]*$")
_HEADING = re.compile(r"(?:^|\n)#[ \t]+([^\n]+)")


def front_matter(text: str) -> tuple[Facts, int]:
    r"""What the front matter of a text says, and where the text begins after it; 0 where there is none.

    >>> facts, start = front_matter("---\ntitle: 'A title'\ndate: 2024-11-16\n---\nText")
    >>> facts["title"].value, facts["published"].value, start
    ('A title', '2024-11-16', 42)
    """
    block = _BLOCK.match(text)
    if block is None:
        return {}, 0
    values = _values(block[1])
    if not values:
        return {}, 0
    found = {field: next((values[key] for key in keys if values.get(key)), []) for field, keys in KEYS.items()}
    day = written_date(found["published"][0]) if found["published"] else None
    said = {
        "title": one_line(" ".join(found["title"])),
        "outlet": one_line(" ".join(found["outlet"])),
        "author": listed_names(found["author"]),
        "published": None if day is None else day.isoformat(),
        "url": next((url for url in found["url"] if re.match("https?://", url, re.IGNORECASE)), None),
    }
    return as_facts(said, Origin.FRONT_MATTER), block.end()


def heading(text: str) -> Facts:
    r"""The title that a Markdown text begins with: its first heading of the first rank.

    >>> heading("# A title\n\nText")["title"].value
    'A title'
    """
    match = _HEADING.match(text.lstrip("\ufeff\r\n "))
    return as_facts({"title": one_line(unmarked(match[1].rstrip("# ")))}, Origin.PAGE) if match else {}


def _values(block: str) -> dict[str, list[str]]:
    """Keys and their values, one or several."""
    values: dict[str, list[str]] = {}
    key = None
    for line in block.split("\n"):
        if match := _LINE.match(line):
            key = match[1].lower()
            listed = match[2][1:-1].split(",") if match[2].startswith("[") and match[2].endswith("]") else [match[2]]
            values[key] = [bare for value in listed if (bare := _unquoted(value))]
        elif key is not None and (match := _ITEM.match(line)):
            values[key].append(_unquoted(match[1]))
    return values


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
