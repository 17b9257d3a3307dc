"""Whether the speaker stands behind a verb of speech: "Rents will rise, said Doe"."""

import re

from ledger.extraction.clause_verbs import has_verb
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words

MARKS = (",", '"', ",'")
"""Behind a clause whose speaker a verb tells."""
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
GROUP_BEHIND = expression(
    r" (?:[a-z-]+ ){0,2}([a-z]+)(?=[,.;]|$| (?:familiar with|close to|briefed on|polled|contacted|here)\b)"
)
NAMED_BEHIND = expression(
    r"\s+(?!(?:in|on|at|to|during|that|of|by|about|while|when|after|before|as|and|but|with|for|from|if|so|because|it|"
    r"they|there|we)\b)"
    r"(?:(?:the|an?|one|another|some|several|many|his|her|its|their) |(?:[\w'’-]+,? ){0,7}[A-Z])"
)
"""What follows an inverted verb: "said Jones", "said political counsellor Sun Lushan", "says the mayor"."""
PLAIN = frozenset(["said", "says", "added", "noted", "explained"])
"""Verbs that tell nothing by a noun alone: what follows them is a clause or the speaker."""
SAY_BEHIND = expression(
    r"\s+(?:(?:the|some|many|most|several|two|three|four|both|other|local|senior|his|her|its|their) )?"
    r"(?:[\w'’-]+ ){0,3}?(?:[a-z]{3,}s|people|police|[A-Z][\w'’-]+ and (?:[A-Z][\w'’-]+ ?)+)"
    r"(?![\w'’-])(?! (?:are|were|have|had|will|would|may|might|could|can|should|must)\b)[^;:\"]{0,60}?(?:[,.\"]|$)"
)
"""What follows "say" where several speak: "say officials and bankers from both sides"."""
LAST_NAME = expression(r"\s+(?:[A-Z][\w.'’-]+ ?){1,3}[.\"]*\s*$")
NAMED_LAST = expression(r"\s+(?:[a-z-]+ ){0,5}(?:[A-Z][\w.'’-]+ ?){2,4}(?:,|[.\"]*\s*$)")
NAMED_INSIDE = expression(
    r"\s+(?:[a-z-]+ ){0,3}(?:[A-Z][\w.'’-]+ ?){1,4}, (?:will|would|is|are|may|might|could|can|has|have)\b"
)
CLAUSE_OF_NAME = expression(
    r"[^,;\"]*?\b(?:is|are|was|were|has|had|will|would|may|might|could|can|should|must)\b", re.IGNORECASE
)
""""Said the bank would": what stands behind the verb begins a clause."""
OWNED_CLAUSE = expression(
    r" (?:his|her|its|their) (?:[a-z-]+ ){1,3}(?:is|was|are|were|will|would|has|had|may|might|could) "
)
"""Behind a verb that begins a clause: "…," said his decision was", where nobody is named."""
SET_OFF = expression(r", (?:who|whose|which|where|an?|the|one|its|formerly|[a-z]+ed|with|of|[a-z]+ing) [^;\"]*,$")
"""What tells more of a subject before its verb: "Nordbank, which sells houses,", "Doe, a former mayor of Hull,"."""


def is_inverted(document: Document, before: str, verb: str, stop: int, end: int, earlier: bool) -> bool:
    """Whether the speaker of a verb of speech stands behind it.

    Args:
        document: The text.
        before: What stands before the verb in its sentence.
        verb: The verb in lower case.
        stop: Offset behind it.
        end: Where the sentence ends.
        earlier: Whether another verb of speech stands before it.
    """
    plain, inverts = document.plain, verb in words("attribution", "inverted")
    if verb == "say" and before.endswith(MARKS) and has_verb(before.rstrip(" ,'\"")):
        return SAY_BEHIND.match(plain, stop, end) is not None and CLAUSE_OF_NAME.match(plain, stop, end) is None
    if not before.endswith(('"', '",', ",'", "'")):
        if before.endswith(",") and inverts and has_verb(before[:-1]):
            goes_on = verb not in PLAIN or has_verb(document.lower[stop:end])
            if CLAUSE_OF_NAME.match(plain, stop, end) or (goes_on and _is_set_off(before)):
                return False
            return NAMED_LAST.match(plain, stop, end) is not None if earlier else _is_named_behind(document, stop)
        if before.endswith(",") and verb in ("says", "said") and NAMED_INSIDE.match(plain, stop, end):
            return _is_named_behind(document, stop)
        foresees = not words("speech", "says", "forecasts").isdisjoint(before.lower().split())
        if before.endswith(",") and verb in PLAIN and foresees and LAST_NAME.match(plain, stop, end):
            return _is_named_behind(document, stop)
        told = verb in ("says", "said") and not earlier and len(before) > 30
        named = told and before[-1:].islower() and LAST_NAME.match(plain, stop, end) is not None
        return named and not plain[stop : stop + 40].lstrip().lower().startswith(DAYS)
    if OWNED_CLAUSE.match(document.lower, stop):
        return False
    return _is_named_behind(document, stop)


def _is_set_off(before: str) -> bool:
    """Whether a verb stands only in what commas set off behind a subject, of which the verb behind it is told."""
    subject = SET_OFF.sub("", before)
    return subject != before and not has_verb(subject.lower())


def _is_named_behind(document: Document, stop: int) -> bool:
    plain = document.plain
    behind = NAMED_BEHIND.match(plain, stop) or _is_group_behind(document, stop)
    return bool(behind) and not plain[stop : stop + 40].lstrip().lower().startswith(DAYS)


def _is_group_behind(document: Document, stop: int) -> bool:
    """Whether a verb is followed by a group with nothing behind it: "said investigators,"."""
    group = GROUP_BEHIND.match(document.lower, stop)
    return group is not None and group[1] in words("names", "groups")
