"""The verb of a claim: an auxiliary, or the plain form of a clause that has none."""

import re

from ledger.extraction.expressions import expression
from ledger.extraction.noun_phrases import VERB

FINITE = expression(r"\b(?:will|would|is|are|was|were|has|have|had|did|may|might|could|can|should|must)\b")
PLAIN_VERB = expression(
    r"(?<!-)\b(?:[a-z]{3,}(?:ed|es|(?<!s)s)|spent|fell|rose|took|made|began|won|lost|led|left|went|came|gave|cut|hit|saw|met|"
    r"held|kept|"
    r"built|bought|brought|sold|sent|paid|grew|ran|set|put|got|told|became|drew|found|broke|chose|lent|rebuilt)\b"
)
"""The verb that a clause with no auxiliary has; its subject stands before it."""


def plain_verb(text: str) -> re.Match[str] | None:
    """The verb of a clause without an auxiliary: one that is surely a verb before a word in -s that may be a noun."""
    verbs = list(PLAIN_VERB.finditer(text))
    known = (verb for verb in verbs if VERB.fullmatch(verb.group()) is not None)
    return next(known, verbs[0] if verbs else None)
