"""Which newspaper "the paper" is."""

import re

from ledger.extraction.expressions import expression
from ledger.extraction.parties import Party

OUTLETS = frozenset(["article", "newspaper", "paper", "publication", "outlet", "magazine", "daily"])
OUTLET = expression(
    r"\b(?:The )?(?:[A-Z]\w+ ){0,3}(?:Post|Times|News|Journal|Tribune|Herald|Guardian|"
    r"Telegraph|Mail|Gazette|Chronicle|Observer|Independent|Press|Reuters|Bloomberg|BBC|CNN)\b"
)
TOLD_BEFORE = expression(r"\b(?:told|to) (?:the )?$")
KIND_BEFORE = expression(r"\b(?:paper|newspaper|daily|weekly|magazine|tabloid|journal) (?:the )?$")
"""Before the name of an outlet: "the trade paper Automobile News"."""
NEAR = 20


def outlet(plain: str) -> Party | None:
    """The outlet that a text names: one that it calls a paper, else the first that is not only told something.

    >>> outlet("A clerk told Reuters of it. The paper Leith Times had it first.").name
    'Leith Times'
    """
    found = [each for each in OUTLET.finditer(plain) if not _follows(TOLD_BEFORE, plain, each.start())]
    called = [each for each in found if _follows(KIND_BEFORE, plain, each.start())]
    best = next(iter([*called, *found]), None)
    return Party(best.group(), "newspaper", "organisation", best.start()) if best is not None else None


def _follows(pattern: re.Pattern[str], plain: str, at: int) -> bool:
    return pattern.search(plain, max(0, at - NEAR), at) is not None
