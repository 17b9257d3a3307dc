"""Which words are the finite verb of a clause."""

from ledger.extraction.expressions import expression

VERB = expression(
    r"(?<!-)\b(?!(?:need|feed|seed|deed|breed|united|hundred|indeed|speed|limited|unnamed|retired|armed|aged|"
    r"mohamm?ed|muhamm?ed|ahmed|hamed|khaled|saeed|sayeed|waleed|rasheed|fred|alfred|manfred|wilfri?ed|siegfried|jared|"
    r"reed)\b)(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|must|did|does|"
    r"do|(?:did|does|do|is|are|was|were|has|have|had|wo|would|ca|could|should)n't|[a-z]{2,}ed|found|sought|bought|fought|chose|drove|rode|knew|threw|withdrew|caught|heard|made|took|gave|went|held|met|began|fell|rose|came|left|won|lost|sent|"
    r"said|says|told|spoke|wrote|thought|brought|felt|kept|ran|drew|struck|spent|built|broke|"
    r"became|got|put|grew|saw|shot|led|sat|stood|laid|paid|sold|cut|hit|shut)\b"
)
FINITE = expression(r"\b(?:is|are|was|were|has|have|had|will|would|won't|may|might|could|can|should|must)\b")


def has_verb(piece: str) -> bool:
    """Whether words in lower case hold a finite verb.

    >>> has_verb("the ministry has"), has_verb("the head of the ministry")
    (True, False)
    """
    return VERB.search(piece) is not None
