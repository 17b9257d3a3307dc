"""What a clause takes in before its own words: its antecedent, the subject it shares, its condition."""

import re

from ledger.extraction.clause_starts import LEADING, LEANING
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import AUXILIARY_END, has_finite_verb
from ledger.extraction.frame import Frame
from ledger.extraction.postmodifiers import is_postmodifier

PRONOUN_ONLY = expression(
    r"(?:(?:and|but|or|which|who|that|(?:is|are|was|were|has|have|had)(?:n't)?|be|been|also|then|now|still|\w+ly)\W*)*",
    re.IGNORECASE,
)
NEAR = 70
"""Characters within which a subject is taken in, however short the clause."""
RELATIVE = expression(r"\W*(?:who|which|that)\b", re.IGNORECASE)
BEHIND_RELATIVE = expression(r"\b(?:who|which|that) (?:\w+ly |also |has |have )?$", re.IGNORECASE)
BEFORE_SPEAKER = expression(r"\b(?:who|which|that) (?:[\w'.-]+ ){1,7}$", re.IGNORECASE)
SHARED = expression(r"\S[\s,]+(?:(?:and|but|or) )?$")
CONDITION = expression(r"\W*(?:if|unless|should|once|when|until|even if)\b", re.IGNORECASE)
ANTECEDENT = expression(
    r"(?:[,;:\"] ?|\((?![^()]*\)) ?|\b(?:and|but|or|that|to|with|by|as|from|after|before|under|"
    r"between|into|over|than|is|are|was|were|has|have|had|will|would|says?|said|[a-z]{3,}ed|except for) |"
    r"\b(?:about|against|among|at|during|for|in|on|without) (?=(?:the|an?|its|his|her|their|some|\d[\d,.]*) ))"
)
"""Behind these a noun phrase may begin."""
SUMMING_UP = expression(
    r"an? (?:\w+ )?(?:figure|number|total|level|sum|amount|move|step|decision|change|rise|increase)\b"
)
"""A noun that stands for all that was told before it: "They have 300 boats, a number that will grow"."""
OPENS_CLAUSE = expression(r", |\b(?:and|but|where|before|how|so|as|because|predict(?:s|ed|ing)|means|when) ")
"""What may stand before the first word of a clause."""
OPENING_PHRASE = expression(
    r"(?:after|as|at|before|by|despite|during|for|following|from|in|on|since|under|with|without|"
    r"\w+(?:ed|ing) (?:by|to|in|on|at|from|with|the|an?|its|his|her|their|aside|out|up|that)) ",
    re.IGNORECASE,
)
"""What opens a sentence before its subject."""
PARTICIPLE = expression(r"\w+ing\b")


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
    if own == cue and is_postmodifier(document, cue):
        return _antecedent(document, floor, own, own, stop)
    pronoun = BEHIND_RELATIVE.search(plain, floor, own)
    if RELATIVE.match(plain, own) is None and pronoun is None:
        limit = NEAR if has_finite_verb(plain[floor:own]) else max(NEAR, own - reach)
        return floor if own - floor <= limit and SHARED.search(plain, floor, own) else own
    return _antecedent(document, floor, pronoun.start() if pronoun else own, own, stop)


def gap_start(document: Document, start: int, own: int, stop: int, frames: list[Frame]) -> int:
    """Where a clause begins whose subject stands before a verb of speech: "a test that they said may take hours".

    Args:
        document: The text.
        start: Where the sentence, or the part of it with the clause, begins.
        own: Where the clause's own words begin, with its verb.
        stop: Where it ends.
        frames: The verbs of speech of the sentence.
    """
    plain = document.plain
    subject = next((frame.subject_start for frame in frames if frame.end <= own <= frame.end + 1), None)
    pronoun = BEFORE_SPEAKER.search(plain, start, own) if subject is not None else None
    if subject is None or pronoun is None or pronoun.start() > subject:
        return own
    return _antecedent(document, start, pronoun.start(), own, stop)


def _antecedent(document: Document, floor: int, pronoun: int, own: int, stop: int) -> int:
    """Where the noun phrase before a relative pronoun begins; `own` where it is too far to be told."""
    plain = document.plain
    noun = len(plain[:pronoun].rstrip(" ,-–—"))
    if own - floor <= stop - own:
        return floor
    near = max(floor, own - 2 * (stop - own), own - max(NEAR, stop - own))
    begin = _noun_start(plain, near, noun)
    if begin is None and near > floor:
        near = max(floor, own - NEAR)
        begin = _noun_start(plain, near, noun)
    if begin is None:
        return near if near == floor else own
    sums_up = SUMMING_UP.match(plain, begin) is not None and own - floor <= 2 * (stop - own)
    return floor if sums_up else begin


def _noun_start(plain: str, near: int, noun: int) -> int | None:
    """Where the noun phrase that ends at `noun` begins, at `near` or behind it."""
    return max((found.end() for found in ANTECEDENT.finditer(plain, near, noun) if found.end() < noun), default=None)


def behind_opening(document: Document, begin: int, cue: int, stop: int) -> int:
    """Where a clause begins without words of another kind before it that are more than twice as long.

    These are a whole clause ("The poll showed a gain in the seats where") or an opening phrase ("After the long
    strike at the old yard of the town,"); a condition belongs to the claim however long it is.

    Args:
        document: The text.
        begin: Where the clause begins as far as its conjunctions tell.
        cue: Offset of its cue.
        stop: Where it ends.
    """
    plain = document.plain
    if cue - begin <= 2 * (stop - cue) or CONDITION.match(plain, begin, cue) is not None:
        return begin
    is_phrase = OPENING_PHRASE.match(plain, begin, cue) is not None
    for place in reversed(list(OPENS_CLAUSE.finditer(plain, begin, cue))):
        own = place.end()
        if place.start() - begin <= 2 * (stop - own) or has_finite_verb(AUXILIARY_END.sub("", plain[own:cue])):
            continue
        is_subject = cue - own > 2 and plain[own:cue].rstrip()[-1:] != ","
        if place.group() == ", ":
            is_clause = (is_subject and is_phrase) or PARTICIPLE.match(plain, cue) is not None
        else:
            is_clause = is_subject and has_finite_verb(plain[begin:own]) and not (is_phrase and place.group() == "and ")
        if is_clause:
            return own
    return begin


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
