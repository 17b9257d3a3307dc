"""The words that tell an office, without what stands around them."""

from ledger.extraction.expressions import expression

ROLE_START = expression(
    r"\b(?:is|are|was|were|has|have|had|will|would|by|said|says|told|[a-z]{3,}ing|after|"
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
        verb = list(ROLE_START.finditer(role))
        role = role[verb[-1].end() :] if verb else role
        if ROLE_REST.match(role):
            return None
    return (role or "").strip(" ,.;:-—–\"'") or None
