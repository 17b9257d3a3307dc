"""What a clause takes in before its own words: its antecedent, the subject it shares, its condition."""

import re

from ledger.extraction.clause_starts import LEADING, LEANING
from ledger.extraction.document import Document
from ledger.extraction.frames import Frame

PRONOUN_ONLY = re.compile(
    r"(?:(?:and|but|or|which|who|that|(?:is|are|was|were|has|have|had)(?:n't)?|be|been|also|then|now|still|\w+ly)\W*)*",
    re.IGNORECASE,
)
NEAR = 70
"""Characters within which a subject is taken in, however short the clause."""
RELATIVE = re.compile(r"\W*(?:who|which|that)\b", re.IGNORECASE)
BEHIND_RELATIVE = re.compile(r"\b(?:who|which|that) (?:\w+ly |also |has |have )?$", re.IGNORECASE)
SHARED = re.compile(r"\S[\s,]+(?:(?:and|but|or) )?$")
CONDITION = re.compile(r"\W*(?:if|unless|should|once|when|until|even if)\b", re.IGNORECASE)
ANTECEDENT = re.compile(
    r"(?:[,;:(\"] ?|\b(?:and|but|or|that|to|with|by|as|from|after|before|under|between|into|over|than|is|are|was|were|"
    r"has|have|had|will|would|says?|said|[a-z]{3,}ed) )"
)
"""Behind these a noun phrase may begin."""


def whole_start(document: Document, floor: int, own: int, cue: int, stop: int) -> int:
    """Where a clause begins with what it leans on: its antecedent, the subject it shares, its condition.

    Only words behind `floor` that leave at least a third to the clause's own are taken in.

    Args:
        document: The text.
        floor: Where the speaker's words begin.
        own: Where the clause's own words begin.
        cue: Offset of its cue.
        stop: Where it ends.
    """
    plain = document.plain
    if plain[own : own + 4].lower() == "that" and plain[floor:own].rstrip(" so").endswith(","):
        return own  # behind a comma "that" is no relative pronoun
    reach = own - 2 * (stop - own)
    opening = LEANING.match(plain, floor, own)
    if opening is not None and floor >= reach:
        return floor
    if PRONOUN_ONLY.fullmatch(plain, own, cue) is None:
        return own
    pronoun = BEHIND_RELATIVE.search(plain, floor, own)
    if RELATIVE.match(plain, own) is None and pronoun is None:
        return floor if own - floor <= max(NEAR, own - reach) and SHARED.search(plain, floor, own) else own
    noun = len(plain[: pronoun.start() if pronoun else own].rstrip(" ,"))
    near = max(floor, own - (stop - own))
    starts = [found.end() for found in ANTECEDENT.finditer(plain, near, noun) if found.end() < noun]
    return near if near == floor else starts[-1] if starts else own


def condition_start(document: Document, start: int, floor: int, own: int, stop: int, frames: list[Frame]) -> int:
    """Where a clause begins with the condition told before its speaker: "Unless it rains, she said, they will play".

    Args:
        document: The text.
        start: Where the sentence, or the part of it with the clause, begins.
        floor: Where the speaker's words begin behind the verb of speech.
        own: Where the clause's own words begin.
        stop: Where it ends.
        frames: The verbs of speech of the sentence.
    """
    lead = LEADING.match(document.plain, start, floor)
    begin = lead.end() if lead is not None else start
    verb = next((frame.start for frame in frames if begin < frame.start < floor), begin)
    is_apart = document.plain.count(",", begin, verb) == 1
    if not is_apart or own - begin > 2 * (stop - own) or CONDITION.match(document.plain, begin, verb) is None:
        return own
    return begin
