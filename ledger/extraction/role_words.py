"""The words that tell an office, without what stands around them."""

import re

from ledger.extraction.expressions import expression
from ledger.extraction.people import is_role

ROLE_START = expression(
    r"\b(?:is|are|was|were|has|have|had|will|would|by|said|says|told|(?!ruling|governing|acting|managing|founding|"
    r"leading|outgoing|incoming|sitting|consulting|marketing|banking|housing|engineering|planning|training)[a-z]{3,}ing|after|"
    r"before|with|because|that|when|where) (?=[^,]*$)"
)
ROLE_REST = expression(r"\s*(?:[a-z]+ed|began|came|made|took|gave|said|went) ")


def joined_role(first: str | None, second: str) -> str | None:
    """Two descriptions of one person as one.

    >>> joined_role("mayor", "a baker")
    'mayor, a baker'
    """
    return clean_role(", ".join(filter(None, [first, second])))


def clean_role(role: str | None) -> str | None:
    """A role without the verb and whatever else stands before its noun phrase."""
    if role is not None:
        verb = [found for found in ROLE_START.finditer(role) if not _is_office_with(role, found)]
        role = role[verb[-1].end() :] if verb else role
        if ROLE_REST.match(role):
            return None
    return (role or "").strip(" ,.;:-—–\"'") or None


def _is_office_with(role: str, found: re.Match[str]) -> bool:
    """Whether an office stands before "with": "an economist with the bank"."""
    before = role[: found.start()].split()
    return found.group() == "with " and bool(before) and is_role(before[-1])
