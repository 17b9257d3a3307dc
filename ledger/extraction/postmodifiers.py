"""Words that say more about a noun of another clause: "a road which will", "the vote scheduled for"."""

import re

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import has_finite_verb

LONGEST_PRONOUN = 60
RELATIVE_CLAUSE = expression(
    r"(?:\b(?:which|who)|(?<![,;:] )(?<!\band )(?<!\bbut )(?<!\bor )(?<!\bso )\bthat)"
    r"(?:(?: (?:is|are|was|were|has|have|had)(?:n't)?|,? \w+ly,?| be| been| not| also| now| then| still| soon))* $"
)
"""A relative pronoun that is the subject of the cue: behind "that" any other clause has a subject of its own."""
POSTMODIFIER = expression(
    r"(?:(?:scheduled|expected|due|set|slated|likely|planned|forecast) (?:to|for|in|on|at|next|this)|to be \w+ed)\b"
)
POINTS_OUT = expression(r"\W*(?:it|there|this|that|these|those)(?:'s| (?:is|are|was|were|seems?)) ", re.IGNORECASE)
"""What opens a sentence with a relative clause that is the claim itself: "it is Leeds that will"."""
AFTER_TIME = expression(
    r"(?:day|today|tomorrow|week|month|year|\b(?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december)(?: \d+)?), $"
)
"""Behind a time "which" takes up the whole clause: "snow on Friday, which will close roads"."""
FORETOLD = expression(
    r"(?:expected|likely|probable|imminent|impending|inevitable|forecast|predicted|projected|anticipated)"
    r" (?!to\b|that\b|of\b|by\b|for\b|in\b|on\b|at\b|this\b|next\b|from\b)"
)
"""What foretells the noun behind it."""
ARTICLE = expression(r"\b(?:an?|the|its|his|her|their) (?:[a-z]+ly |now |most )?$")
CONTACT = expression(
    r"\b(?:the|an?|any|every|all|another) (?:[\w-]+ )?(?!(?:time|day|moment|year|month|week|way|fact|chance|more|"
    r"next|first|danger|risk|fear|hope|promise|feeling|news|idea|claim|sign|belief|threat|possibility|reason|"
    r"assumption)s? )[\w-]+ (?:he|she|they|we|it|I) $"
)
"""A noun and the subject of its relative clause; a noun that holds a whole claim, or a time, has no such clause."""
PLANNED = expression(r"(?:intentions?|intent|plans?|promises?|pledges?|vows?|threats?) (?:of|to)\b")
POSSESSOR = expression(
    r"(?:\b(?:his|her|its|their|our|my)|(?:\b(?:the|an?) (?:[a-z-]+ ){0,2})?"
    r"(?:\b[A-Z][\w.-]*(?: of)? ){0,3}[\w.-]+(?:'s|s'))"
    r" (?:(?!and\b|to\b)[\w-]+ ){0,2}$"
)
"""Whose plan it is: "the government's ", "its declared "."""
TOLD_OR_WHEN = expression(
    r"(?:\b(?:told|tells?|telling|assur\w+|warn\w*|inform\w*|remind\w*|promis\w+|notif\w+|advis\w+|convinc\w+|persuad\w+|"
    r"show\w*|if|when|once|after|before|as|while|because|since|until|unless|than)(?: [\w-]+)?|,) $"
)
"""Before a noun that is told something, or that is the subject of a condition."""
NON_FINITE = expression(
    r"(?:expected|scheduled|set|slated|(?:un)?likely|planned|forecast|projected|predicted|anticipated|targeted|to|"
    r"expecting|predicting|forecasting|planning|promising|vowing|due)\b"
)
WITH = expression(r"\bwith (?!(?:which|whom|whose)\b)")
LONGEST_NOUN = 12
"""Words that a noun phrase behind "with" has at most."""
NO_NOUN = expression(
    r"is|are|was|were|be|been|being|has|have|had|not|also|still|now|again|it|he|she|they|we|i|you|who|which|that|"
    r"most|more|least|less|quite|very|(?:appear|seem|look|remain)(?:s|ed)?|\w+ly|\W.*|.*\W"
)
"""Words before a participle that is part of the verb, or of an active clause."""


def own_noun_start(document: Document, start: int, cue: int) -> int:
    """Where the words begin that say more about a noun of another clause, whose verb stands behind `start`."""
    for own_start in (absolute_start, _noun_phrase_start, _contact_start, _plan_start):
        own = own_start(document, start, cue)
        if own is not None:
            return own
    relative = RELATIVE_CLAUSE.search(document.plain, max(start, cue - LONGEST_PRONOUN), cue)
    begin = relative.start() if relative is not None else cue if is_postmodifier(document, cue) else start
    if POINTS_OUT.match(document.plain, start, begin) is not None:
        return start
    before = document.lower[start:begin]
    if AFTER_TIME.search(before[-16:]) is not None:
        return start
    is_apart = relative is not None and before.endswith(", ")
    return begin if begin > start and (is_apart or has_finite_verb(document.plain[start:begin])) else start


def absolute_start(document: Document, start: int, cue: int) -> int | None:
    """Where a clause without a finite verb begins behind "with": "with the talks expected to last until May"."""
    if NON_FINITE.match(document.lower, cue) is None:
        return None
    opening = max((found.end() for found in WITH.finditer(document.lower, start, cue)), default=None)
    if opening is None or has_finite_verb(document.plain[opening:cue]):
        return None
    return opening if len(document.plain[opening:cue].split()) <= LONGEST_NOUN else None


def _noun_phrase_start(document: Document, start: int, cue: int) -> int | None:
    """Where a noun phrase begins that a participle foretells, behind a verb: "they face an expected shortfall"."""
    if FORETOLD.match(document.lower, cue) is None:
        return None
    article = ARTICLE.search(document.lower, max(start, cue - LONGEST_PRONOUN), cue)
    if article is None or not has_finite_verb(document.plain[start : article.start()]):
        return None
    return article.start()


def _contact_start(document: Document, start: int, cue: int) -> int | None:
    """Where a noun begins whose relative clause has no pronoun: "he named some men on the list they will send"."""
    noun = CONTACT.search(document.plain, max(start, cue - LONGEST_PRONOUN), cue)
    if noun is None or TOLD_OR_WHEN.search(document.lower, start, noun.start()) is not None:
        return None
    return noun.start() if has_finite_verb(document.plain[start : noun.start()]) else None


def _plan_start(document: Document, start: int, cue: int) -> int | None:
    """Where the owner of a plan stands behind a verb of another kind: "they criticise the bank's plans to"."""
    if PLANNED.match(document.lower, cue) is None:
        return None
    owner = POSSESSOR.search(document.plain, max(start, cue - LONGEST_PRONOUN), cue)
    if owner is None or not has_finite_verb(document.plain[start : owner.start()]):
        return None
    return owner.start()


def is_postmodifier(document: Document, cue: int) -> bool:
    """Whether the words at `cue` describe the noun before them: "a meeting scheduled for", "a hall to be opened"."""
    if POSTMODIFIER.match(document.plain, cue) is None:
        return False
    before = document.lower[max(0, cue - 24) : cue].split()
    return bool(before) and NO_NOUN.fullmatch(before[-1]) is None
