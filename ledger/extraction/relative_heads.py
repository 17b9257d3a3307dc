"""For whom "who" and "which" stand: where, before a relative clause, the words begin that name a source."""

from typing import NamedTuple

from ledger.extraction.clause_verbs import has_verb
from ledger.extraction.expressions import expression
from ledger.extraction.frame_subjects import BOUNDARY
from ledger.extraction.lexicon import words

PRONOUN = expression(r"\s*(?:who|which)$")
AMONG_THOSE = expression(r" (?:is|are|was|were) (?:among|one of) (?:those|the \w+|many)$")
BEFORE = r"\b(?:on|of|to|by|with|for|from|as|and|in|including|like|[a-z]+ed|is|was) "
APPOSED = expression(rf"{BEFORE}(?P<source>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*, (?:an?|the|his|her|its|[a-z-]+) [^,]*)$")
"""A name with an apposition: "was met by Jane Doe, head of the bank, who said"."""
NAMED = expression(rf"{BEFORE}(?P<source>(?:the |an? )?(?:[a-z-]+ ){{0,2}}[A-Z][^,]*)$")
SEVERAL = expression(
    r"\b(?:by|from|among|of|to|with) (?P<source>(?:(?:the|some|many|several|most|his|her|their) )?"
    r"(?:[\w-]+ ){0,3}?[a-z]{3,}s)$"
)
"""A group: "was met by bank dealers who said"."""
INVERTED = expression(r"\W*(?:said|says|added|told|noted|explained) (?=[A-Z]|the |an? )")
"""Before the name of a speaker of whom a relative clause tells more: "rents will rise, said Doe, who predicts"."""
EVIDENCE = ("forecast", "report", "statement", "study", "months", "warning", "outlook")
RESTRICTIVE = words("speech", "demands") | {"believe", "think", "say"}
"""Verbs that without a comma before "who" only tell which people are meant: "those who say"."""


class Antecedent(NamedTuple):
    """Where a relative pronoun's antecedent stands in the words before it.

    Attributes:
        start: Where it begins.
        end: Where it ends; None for the end of the noun phrase that begins there.
        closes: Whether what is said ends with the relative clause.
    """

    start: int
    end: int | None
    closes: bool = False


def antecedent(before: str, verb: str) -> Antecedent | None:
    """What the pronoun at the end of `before` stands for, whose verb is `verb`; None where nobody speaks.

    >>> before = "The plan was welcomed by Jane Doe, head of the union, who"
    >>> before[antecedent(before, "said").start :]
    'Jane Doe, head of the union, who'
    """
    head = PRONOUN.sub("", before)
    among = AMONG_THOSE.search(head)
    if among is not None:
        return Antecedent(0, among.start())
    if not head.endswith(",") and verb in RESTRICTIVE:
        return None
    head = head.rstrip(", ")
    cut = max((found.end() for found in BOUNDARY.finditer(head)), default=0)
    start = _start(head, cut, verb)
    inverted = INVERTED.match(head, start)
    start = inverted.end() if inverted is not None else start
    if start == cut and has_verb(head[cut:]) and head.endswith(EVIDENCE):
        return Antecedent(cut, None)
    return Antecedent(start, len(head), closes=True)


def _start(head: str, cut: int, verb: str) -> int:
    """Where the source begins in `head`, behind `cut`: the last noun phrase behind a clause."""
    kinds = (APPOSED, NAMED, SEVERAL) if verb in words("speech", "says") else (APPOSED, NAMED)
    for kind in kinds:
        named = kind.search(head, cut)
        while named is not None and has_verb(named["source"].lower()):
            named = kind.search(head, named.start() + 1)
        if named is not None and has_verb(head[cut : named.start("source")].lower()):
            return named.start("source")
    return cut
