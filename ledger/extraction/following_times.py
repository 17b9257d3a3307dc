"""Claims that go on with a journey, a meeting or an event told in the sentence before, with its day.

"Doe and Poe will meet in Hull on May 3. The two will discuss the ferry. It will be their first meeting."
"""

from datetime import date

from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.idle_times import is_just_past, is_of_telling
from ledger.extraction.time_phrases import TimePhrase, dated_between

SUBJECTS = (
    r"(?:(?:he|she|they|we|i|(?:the|their|both) (?:(?:two|three) )?(?:sides|leaders|presidents|premiers|"
    r"(?:prime )?ministers|parties|delegations?|diplomats|negotiators|officials|heads of state|politicians|men|women|"
    r"pair|talks|discussions?|meeting|summit|negotiations|conversation|agenda))|talks|discussions)"
)
"""Who goes on, or what, in a sentence behind one that tells of a journey or a meeting."""
NEXT_CALL = expression(
    rf"{SUBJECTS} (?:(?:will|would|is|are|plans?|planned|due|likely|expected|scheduled|set|to|also|mainly) ){{1,5}}"
    r"(?:have (?:an? |the )?(?:chance|opportunity) to )?"
    r"(?:meet|visit|attend|address|hold|speak|tour|travel|fly|see|sign|discuss|focus|be focused|exchange|raise|review|"
    r"touch|cover|cent(?:er|re)|include|consider|be devoted)\b"
)
NEXT_TALKS = expression(
    r"(?:(?:will|would|is|are|plans?|due|likely|expected|scheduled|set|to|also) ){1,5}"
    r"(?:discuss|focus on|exchange|hold (?:talks|a meeting)|touch (?:up)?on|meet|visit|review|sign)\b"
)
"""What those just named do on a journey or at a meeting told before."""
NAME = expression(r"\b[A-Z][a-z]{2,}\b")
ON_JOURNEY = expression(
    r"\b(?:visit|meet|arriv|trip|tour|talks|travel|fly|flies|leave|stop|summit|negotiat|discuss|(?:will|to) be in)"
)
"""In a sentence about somebody's journey or meeting, with its days, and in the next, which goes on with it."""
NEXT_TOPIC = expression(
    r"(?:will|would|is|are) (?:(?:also|likely|expected|obviously|certainly|to) ){0,3}(?:be )?(?:touched (?:up)?on|"
    r"discussed|raised|on the (?:agenda|table)|in (?:the )?focus|high on the agenda|reviewed|considered|addressed)\b"
)
"""What is spoken of at a meeting told before."""
FIRST = expression(
    r"(?:it|this|that) (?:will|would) (?:also )?(?:be|mark) (?:only )?(?:the|his|her|their|its|[\w-]+['’]s) "
    r"(?:[\w'’-]+ )?(?:first|second|third|fourth|fifth|last|final|biggest|largest)\b"
)
"""A sentence about what was told right before: "It would be their first meeting"."""
TOLD_AHEAD = expression(
    r"\b(?:will|would|to be|is to|are to|plans?|due|scheduled|expected|set|planned|upcoming|ahead of|next)\b"
)
"""In a sentence that tells of what is to come."""
ADDED = expression(
    r"(?:will|would|is|are|plans?|aims?|hopes?|intends?|expects?) also\b|also (?:will|would|plans?|aims?|hopes?)\b"
)
"""A claim that adds to the one before."""
APART = expression(r"\W*(?:outside|apart|besides|later|then|after|next|but|however|beyond)\b")
"""What opens a sentence about another time."""
INTENDED = expression(
    r"\b(?:will|would|is to|are to|plans? to|aims? to|hopes? to|intends? to|expects? to|is expected)\b"
)
JOURNEY = 31
"""Days that a journey lasts at most."""
MONTH = 31
"""Days of the longest time that "It would be the first" takes up."""


def following_time(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The days told in the sentence before the one of `clause`, the number `index`, where the claim goes on with it."""
    if published is None or not index:
        return None
    before = document.sentences[index - 1]
    fronted = _fronted(document, index, clause, published)
    if fronted is not None:
        return fronted
    longest = _longest(document, index, clause)
    if not longest or TOLD_AHEAD.search(document.lower, before.start, before.end) is None:
        return None
    for phrase in reversed(dated_between(document, before.start, before.end, published)):
        if phrase.earliest is None or phrase.latest is None or is_of_telling(document, phrase, clause):
            continue
        ahead = phrase.latest >= published and not is_just_past(document, phrase, published)
        if ahead and "length" not in (phrase.rule or "") and (phrase.latest - phrase.earliest).days <= longest:
            return phrase
    return None


def _fronted(document: Document, index: int, clause: Clause, published: date) -> TimePhrase | None:
    """The time that opens the sentence before, where the claim adds to it: "By May, it will sell tea. It will also"."""
    before = document.sentences[index - 1]
    if APART.match(document.lower, document.sentences[index].start) or not ADDED.search(
        document.lower, max(clause.own_start, clause.cue.start - len("also ")), clause.end
    ):
        return None
    if INTENDED.search(document.lower, before.start, before.end) is None:
        return None
    for phrase in dated_between(document, before.start, before.end, published)[:1]:
        opens = not document.plain[before.start : phrase.start].strip(' "') and document.lower.startswith(
            ",", phrase.end
        )
        ahead = phrase.latest is not None and phrase.latest >= published
        if opens and ahead and not is_of_telling(document, phrase, clause):
            return phrase
    return None


def _longest(document: Document, index: int, clause: Clause) -> int:
    """Days that the time told before may take up for the claim to go on with it; none where it does not."""
    if FIRST.match(document.lower, clause.own_start, clause.end) is not None:
        return MONTH
    before = document.sentences[index - 1]
    journey = ON_JOURNEY.search(document.lower, before.start, before.end) is not None
    return JOURNEY if journey and _is_next_call(document, index, clause) else 0


def _is_next_call(document: Document, index: int, clause: Clause) -> bool:
    """Whether a claim goes on about those, or the meeting, that the sentence before told of."""
    if NEXT_CALL.match(document.lower, clause.own_start, clause.end) is not None:
        return True
    if NEXT_TOPIC.match(document.lower, clause.cue.start, clause.end) is not None:
        return True
    if NEXT_TALKS.match(document.lower, clause.cue.start, clause.end) is None:
        return False
    before = document.sentences[index - 1]
    told = set(NAME.findall(document.text, before.start, before.end))
    return any(name in told for name in NAME.findall(document.text, clause.own_start, clause.cue.start))
