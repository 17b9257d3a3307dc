"""A heading that was joined to the first word of a text: "KenyaEconomy Minister Jane Doe said"."""

import re

from ledger.extraction.lexicon import words

GLUED = re.compile(r"\s*(?P<heading>[A-Z][a-z]+(?: (?:and |of )?[a-z]+){0,3})(?=[A-Z])")


def without_heading(plain: str) -> str:
    """`plain` with spaces in place of a place's or a section's name that is joined to its first word.

    >>> without_heading("KenyaEconomy Minister Jane Doe"), without_heading("AirAsia said")
    ('     Economy Minister Jane Doe', 'AirAsia said')
    """
    glued = GLUED.match(plain)
    if glued is None:
        return plain
    first, *others = glued["heading"].lower().split()
    if not others and first not in words("names", "places") | words("names", "sections"):
        return plain
    return " " * glued.end() + plain[glued.end() :]
