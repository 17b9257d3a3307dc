"""A heading that was joined to the first word of a text: "KenyaEconomy Minister Jane Doe said"."""

import re

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.people import ARTICLES

GLUED = expression(r"\s*(?P<heading>[A-Z][a-z]+(?: (?:and |of )?[a-z]{3,}){0,3})(?=[A-Z])")

DATELINE = expression(
    r"(?=[A-Z]{3})(?:^|(?<=  )|(?<=[.!?\"] ))(?P<place>[A-Z]{3,}[A-Z]*(?:[ -][A-Z]{2,}[A-Z.]*){0,3}"
    r"(?:, (?:[A-Z][a-z.]+ ?){1,3}(?:\d{1,2})?){0,2}(?: \([A-Z][\w ]{1,20}\))? ?)(?P<dash>-{1,2}|—|–) (?=[\"A-Z])"
)
"""The place, the day and the agency that open a report: "COLUMBUS, Ohio, March 11 (AP) — Doe said"."""
TITLE = expression(r"[^\n]{10,120}(?=\n\n)")
LONGEST_ASIDE = 120
"""Characters within which another dash closes what the first one opens."""
CAPITALS = 4
"""Letters from which a word has a capital in a title, whatever it is."""


def title_end(text: str) -> int:
    r"""Where a title ends that has a capital in every longer word; 0 where the text has none.

    >>> title_end("Doe Sees Lower Prices\n\nJane Doe said"), title_end("Doe sees lower prices\n\nJane Doe said")
    (21, 0)
    """
    title = TITLE.match(text)
    if title is None or title.group().endswith("."):
        return 0
    longer = [word for word in title.group().split() if len(word) >= CAPITALS]
    return title.end() if longer and not any(word[0].islower() for word in longer) else 0


def without_heading(plain: str) -> str:
    """`plain` with spaces in place of a place's or a section's name that is joined to its first word.

    >>> without_heading("KenyaEconomy Minister Jane Doe"), without_heading("AirAsia said")
    ('     Economy Minister Jane Doe', 'AirAsia said')
    """
    plain = without_datelines(plain)
    glued = GLUED.match(plain)
    if glued is None:
        return plain
    first, *others = glued["heading"].lower().split()
    if first not in words("names", "places", "sections") and (not others or first in ARTICLES):
        return plain
    return " " * glued.end() + plain[glued.end() :]


def without_datelines(plain: str) -> str:
    """`plain` with spaces in place of a dateline at the beginning of a paragraph.

    >>> without_datelines("HULL (AP) - Doe said"), without_datelines("NASA - Doe's employer - said")
    ('            Doe said', "NASA - Doe's employer - said")
    """

    def blotted(found: re.Match[str]) -> str:
        goes_on = plain.find(f" {found['dash']} ", found.end(), found.end() + LONGEST_ASIDE) >= 0
        return found.group() if goes_on else " " * len(found.group())

    return DATELINE.sub(blotted, plain)
