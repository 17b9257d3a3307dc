"""What somebody tells in a paper, a letter or a tribute: "issued a report saying how", "the study found rents will"."""

import re

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression

TOLD_IN = expression(
    r"\b(?:(?:post|issu|publish|releas|send)(?:ed|ing)|sent|wrote|gave) (?:an?|its|his|her|their|the) (?:[\w-]+ ){0,2}"
    r"(?:statement|letter|report|message|post|note|email|release|study|warning|paper|video)\b"
    r"[^,;\"]{0,40}$"
)
"""Before a participle that tells what was in it: "issued a report on Monday explaining how"."""
TRIBUTE = expression(
    r"\b(?:(?:paid|pays|pay) (?:[\w-]+ ){0,3}(?:tribute|homage|respects)|"
    r"(?:wrote|writes|written|responded|reacted|replied|hit back|lashed out|took to|turned to|defended|attacked|"
    r"criticised|criticized|dismissed|rejected|praised|thanked))\b[^,;:\"]{0,80}$"
)
"""Before "saying" without a comma: "paid tribute to his daughter saying she"."""
CLAUSE_BEHIND = expression(r" (?:that|he|she|it|they|there|we|I|the|his|her|its|their|[A-Z])\b")
PAPER = expression(
    r"\b(?:analysis|report|study|review|research|inquiry|investigation|paper|assessment|audit)\b[^,;:\"]{0,100}$"
)
"""Before the verb that tells what is in it."""
FOUND = expression(
    r" (?!(?:in|to|by|on|at|for|guilty|itself|himself|herself)\b)(?:[\w$€£%,.'’-]+ ){1,9}?"
    r"(?:will|would|could|may|might)\b"
)


def is_paper_finding(document: Document, start: int, verb: re.Match[str]) -> bool:
    """Whether a paper of the sentence from `start` tells a clause behind `verb` without "that": "found prices will"."""
    return (
        verb.group() in ("found", "finds", "concluded")
        and FOUND.match(document.lower, verb.end()) is not None
        and PAPER.search(document.lower, max(start, verb.start() - 160), verb.start()) is not None
    )


def tells_contents(document: Document, before: str, verb: str, stop: int) -> bool:
    """Whether a participle tells what is in the words that `before`, its sentence up to it, names.

    Args:
        document: The text.
        before: The words of its sentence before the participle.
        verb: The participle.
        stop: Offset behind it.
    """
    if TOLD_IN.search(before):
        return True
    behind = CLAUSE_BEHIND.match(document.plain, stop)
    return verb == "saying" and behind is not None and TRIBUTE.search(before.rstrip('"')) is not None
