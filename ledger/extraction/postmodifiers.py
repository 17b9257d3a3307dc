"""Words that say more about a noun of another clause: "a road which will", "the vote scheduled for"."""

import re

from ledger.extraction.document import Document
from ledger.extraction.finite_verbs import has_finite_verb

LONGEST_PRONOUN = 60
RELATIVE_CLAUSE = re.compile(
    r"(?:\b(?:which|who)|(?<![,;:] )(?<!\band )(?<!\bbut )(?<!\bor )(?<!\bso )\bthat)"
    r"(?:(?: (?:is|are|was|were|has|have|had)(?:n't)?|,? \w+ly,?| be| been| not| also| now| then| still| soon))* $"
)
"""A relative pronoun that is the subject of the cue: behind "that" any other clause has a subject of its own."""
POSTMODIFIER = re.compile(
    r"(?:(?:scheduled|expected|due|set|slated|likely|planned|forecast) (?:to|for|in|on|at|next|this)|to be \w+ed)\b"
)
POINTS_OUT = re.compile(r"\W*(?:it|there|this|that|these|those)(?:'s| (?:is|are|was|were|seems?)) ", re.IGNORECASE)
"""What opens a sentence with a relative clause that is the claim itself: "it is Leeds that will"."""
AFTER_TIME = re.compile(r"(?:day|today|tomorrow|week|month|year), $")
"""Behind a time "which" takes up the whole clause: "snow on Friday, which will close roads"."""
NO_NOUN = re.compile(
    r"is|are|was|were|be|been|being|has|have|had|not|also|still|now|again|it|he|she|they|we|i|you|who|which|that|"
    r"most|more|least|less|quite|very|(?:appear|seem|look|remain)(?:s|ed)?|\w+ly|\W.*|.*\W"
)
"""Words before a participle that is part of the verb, or of an active clause."""


def own_noun_start(document: Document, start: int, cue: int) -> int:
    """Where the words begin that say more about a noun of another clause, whose verb stands behind `start`."""
    relative = RELATIVE_CLAUSE.search(document.plain, max(start, cue - LONGEST_PRONOUN), cue)
    begin = relative.start() if relative is not None else cue if is_postmodifier(document, cue) else start
    if POINTS_OUT.match(document.plain, start, begin) is not None:
        return start
    before = document.lower[start:begin]
    if AFTER_TIME.search(before[-12:]) is not None:
        return start
    is_apart = relative is not None and before.endswith(", ")
    return begin if begin > start and (is_apart or has_finite_verb(document.plain[start:begin])) else start


def is_postmodifier(document: Document, cue: int) -> bool:
    """Whether the words at `cue` describe the noun before them: "a meeting scheduled for", "a hall to be opened"."""
    if POSTMODIFIER.match(document.plain, cue) is None:
        return False
    before = document.lower[max(0, cue - 24) : cue].split()
    return bool(before) and NO_NOUN.fullmatch(before[-1]) is None
