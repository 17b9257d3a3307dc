"""A heading that was joined to the first word of a text: "KenyaEconomy Minister Jane Doe said"."""

import re

from ledger.extraction.lexicon import words
from ledger.extraction.people import ARTICLES

GLUED = re.compile(r"\s*(?P<heading>[A-Z][a-z]+(?: (?:and |of )?[a-z]{3,}){0,3})(?=[A-Z])")


def without_heading(plain: str) -> str:
    """`plain` with spaces in place of a place's or a section's name that is joined to its first word.

    >>> without_heading("KenyaEconomy Minister Jane Doe"), without_heading("AirAsia said")
    ('     Economy Minister Jane Doe', 'AirAsia said')
    """
    glued = GLUED.match(plain)
    if glued is None:
        return plain
    first, *others = glued["heading"].lower().split()
    if first not in words("names", "places") | words("names", "sections") and (not others or first in ARTICLES):
        return plain
    return " " * glued.end() + plain[glued.end() :]
