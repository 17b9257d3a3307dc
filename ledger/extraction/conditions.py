"""The condition that a statement stands under, in the words of its article."""

import re

from ledger.extraction.candidates import Candidate
from ledger.extraction.claim_verbs import PLAIN_VERB
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import has_finite_verb
from ledger.extraction.lexicon import words

CONDITION = expression(
    r"\b(?:if(?<!what if)(?<!what, if)|unless|provided(?! (?:by|for|with|in|to|at|from|an?|under)\b)(?: that| it)?|"
    r"as long as|on condition|only if|in case|assuming|should [a-z]+ [a-z]+ (?:be|fail|win|lose)|"
    r"(?<!nor )(?<!what )(?<!why )(?<!how )(?<!when )(?<=[a-z\d] )should "
    r"(?:the|an?|any|his|her|its|their|this|these|those|he|she|they)(?= [^,;?]*[^?\w]))\b"
)
INVERTED = expression(r"(?:should|had|were)\b(?! (?:not|be)\b)[^,;?\"]{3,120}, (?![^?]*\?)")
"""A condition that opens its sentence without an "if": "should the talks fail, the union will"."""
RIGHT_BEFORE = expression(r"(?<!\bas )\b(?:if|unless|provided that|in case|assuming)\b[^,;\"]{2,}, ?$")
"""A condition that stands between a conjunction and the claim: "and, if convicted, [he will]"."""
LONGEST_BEFORE = 120
OPENS_NEXT = expression(r"\b(?:and|but|or|so),? $")
"""Before a condition that belongs to the clause behind it."""
VERBLESS = expression(r"(?:if|unless) (?:no|any|not|approved|necessary|possible|needed|required|so)\b")
"""A condition that is whole without a verb: "if no objections"."""
MAIN_CLAUSE = expression(
    r" (?=(?:it|they|he|she|we|i|you|there|this|that) (?:also |then |still |probably |certainly |\w+ly )?"
    r"(?:will|would|could|may|might|can|should|won't|wouldn't)\b|(?:it|they|he|she|we|you|there)'ll\b)"
)
"""Where the claim follows its condition with no comma between: "if the tax falls it would help"."""
HOLDING = words("speech", "says", "forecasts", "holds") | frozenset(["that", "than", "as", "and", "or", "what", "sure"])
"""Behind these a pronoun opens no main clause: "if he says it will"."""
OPENS_QUOTATION = expression(r'(?<= )"(?=\w)(?!(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ww]e|I|[Yy]ou|[Tt]here)\b)')
"""A quotation inside a condition; one with a subject of its own is the claim."""
ASIDE = expression(r"^\w+ (?P<subject>[^,;\"]{2,80}), (?:who|which|where|whose) [^,;\"]{3,120},")
"""What says more of the subject of a condition: "if Poe, who is in Oslo, is convicted"."""
LONGEST_BEHIND = 60
"""Characters behind a claim within which its condition begins."""


def condition_of(read: Document, candidate: Candidate) -> str | None:
    """The words of the condition that a claim stands under, or None."""
    clause = candidate.clause
    sentence = read.sentences[read.sentence_at(clause.cue.start)]
    begin = sentence.start + (read.plain[sentence.start] == '"')
    found = (
        _behind(read, clause.start, clause.end, sentence.end)
        or CONDITION.match(read.lower, begin, clause.start)
        or INVERTED.match(read.lower, begin, sentence.end)
        or RIGHT_BEFORE.search(read.lower, max(begin, clause.start - LONGEST_BEFORE), clause.start)
    )
    if found is None:
        return None
    start, end = found.start(), condition_end(read.plain[found.start() : sentence.end])
    return read.text[start : start + end].rstrip(" .,;")


def _behind(read: Document, start: int, end: int, stop: int) -> re.Match[str] | None:
    """The condition in a clause or right behind it; not one that opens the next: "will pay and, if fined, will go"."""
    for found in CONDITION.finditer(read.lower, start, min(stop, end + LONGEST_BEHIND)):
        if found.start() < end or OPENS_NEXT.search(read.lower, max(start, found.start() - 6), found.start()) is None:
            return found
    return None


def condition_in(claim: str) -> str | None:
    """The words of the condition in a drafted claim; None where it tells none."""
    found = CONDITION.search(claim.lower())
    if found is None:
        return None
    start = found.start()
    return claim[start : start + condition_end(claim[start:])].rstrip(" .,;")


def condition_end(text: str) -> int:
    """Where the condition ends with which `text` opens.

    >>> said = "if the law is strict it will fail, said Poe"
    >>> said[: condition_end(said)]
    'if the law is strict'
    """
    lower = text.lower()
    opened = {mark.start() for mark in OPENS_QUOTATION.finditer(text)}
    marks = (at for at, letter in enumerate(text) if letter in ',;"' and at not in opened)
    aside = ASIDE.search(text)
    if aside is not None and PLAIN_VERB.search(aside["subject"]) is not None:
        aside = None
    end = next((at for at in marks if aside is None or not aside.start() <= at < aside.end()), len(text))
    for main in MAIN_CLAUSE.finditer(lower, 0, end):
        told = lower[: main.start()]
        inner = f"{told.partition(' ')[2]} "
        whole = has_finite_verb(inner) or PLAIN_VERB.search(inner) or VERBLESS.match(told)
        if whole and told.split()[-1] not in HOLDING:
            return main.start()
    return end
