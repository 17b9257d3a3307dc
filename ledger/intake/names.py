"""Names of authors as pages give them."""

import html
import re
from collections.abc import Iterable

from ledger.intake.whitespace import one_line

_BYLINE = re.compile(r"^(?:(?:written|posted|reported)\s+)?by[:\s]\s*", re.IGNORECASE)
_NO_NAME = re.compile(
    r"https?://|www\.|^@|^\s*$|^(?:admin|administrator|editor|unknown|n/?a|none|null)$", re.IGNORECASE
)


def listed_names(names: Iterable[str]) -> str:
    """Names in one line, each once, without "By" and without addresses that stand where a name should.

    >>> listed_names(["By Jane Roe", "https://example.org/people/roe", "Richard Roe", "Jane Roe"])
    'Jane Roe, Richard Roe'
    """
    cleaned = (_BYLINE.sub("", one_line(html.unescape(name))) for name in names)
    return ", ".join(dict.fromkeys(name for name in cleaned if not _NO_NAME.search(name)))


def in_natural_order(name: str) -> str:
    """A name that a catalogue gives with the family name first, as it is spoken.

    >>> in_natural_order("Roe, Jane"), in_natural_order("Jane Roe")
    ('Jane Roe', 'Jane Roe')
    """
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given and given.strip() else name
