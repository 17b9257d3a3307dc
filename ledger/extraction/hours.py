"""Hours told without their day, and lengths that somebody has left."""

from datetime import date

from ledger.extraction.clauses import Clause
from ledger.extraction.counted_times import TELLING
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.time_phrases import TimePhrase, dated_between, time_phrases

CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}:\d\d\b|\d{1,2}[:.]?\d\d ?"
    r"(?:gmt|utc|bst|est|edt|cet|ist|aest|jst)\b"
    r"|(?:noon|midnight)\b(?=[,.;)\"]| (?:on|in|and|to|at|for)\b|$))"
)
HOUR = expression(
    r"\b(?:later (?:on )?(?:in|on|that|the same) (?:(?:the|that|the same) )?day\b|"
    r"in the (?:afternoon|evening|early hours|middle of the night)(?! of (?:[a-z]+day|last|this)\b)|"
    r"(?:by|through|until) mid-?(?:morning|afternoon|day)|by (?:nightfall|lunchtime|dusk|dawn|sunset)|"
    rf"(?:by|until|till|at|around|about|before|from) {CLOCK}|"
    rf"(?:between|from) \d{{1,2}}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)? (?:and|to|until|till) {CLOCK})"
    rf"|\({CLOCK}"
)
PART_OF_DAY = expression(r"in the |[a-z]+ (?:mid|nightfall|lunchtime|dusk|dawn|sunset)")
NIGHTLY = expression(r"\b(?:curfews?|every|each|daily|nightly|nights|days|trading hours|opening hours)\b")
"""In a claim about many days."""
HOUR_BACK = 2
"""Sentences before an hour in which its day may be told."""
TAKING = expression(
    r"(?:(?:\btake|\bbe|\bhave|\bhas) (?:just |only |about |around |another |up to |at least )?"
    r"(?P<length>(?:an?|a few|a couple of|several|\w+ to \w+|\w+) (?:hours?|days?|weeks?|months?|years?))"
    r"(?= before| until| till| to\b|(?<=hour)$))"
    r"|\b(?:has|have) (?:just |only |about )?(?P<left>(?:an?|\w+|\d+) (?:hours?|days?|weeks?|months?)) "
    r"(?:left|in which|to (?:comply|pay|leave|respond|reply|appeal|decide|answer|agree))\b"
)
AFTER_WHICH = expression(r"(?:once|when|after|if|as soon as)\b")
"""What opens a claim that counts from something else: "once loaded, it will take a day to sail"."""
COUPLE = expression(r"a couple of ")


def hour(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """An hour or a part of the day without a day: that of the day told just before, else that of publication."""
    words = HOUR.search(document.lower, clause.own_start, clause.end)
    if words is None or published is None or NIGHTLY.search(document.lower, clause.own_start, clause.end):
        return None
    if PART_OF_DAY.match(words.group()):
        return TimePhrase(*words.span(), published, published, "hour")
    start = document.sentences[max(0, index - HOUR_BACK)].start
    days = [
        phrase
        for phrase in dated_between(document, start, clause.own_start, published)
        if phrase.latest is not None
        and phrase.latest >= published
        and phrase.earliest == phrase.latest
        and TELLING.search(document.lower, start, phrase.start) is None
    ]
    day = days[-1].latest if days else published
    return TimePhrase(*words.span(), day, day, "hour")


def taking(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """How long it takes from now: "it will take several days before", "they have two days to comply"."""
    words = TAKING.search(document.lower, clause.own_start, clause.end)
    if words is None or published is None or AFTER_WHICH.match(document.lower, clause.own_start):
        return None
    group = "length" if words["length"] else "left"
    counted = COUPLE.sub("two ", words[group])
    found = [each for each in time_phrases(f"in {counted}", published, document.events) if each.latest is not None]
    return TimePhrase(*words.span(group), published, found[0].latest, found[0].rule) if found else None
