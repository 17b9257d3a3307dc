"""Time phrases that bound no claim: when somebody spoke, which thing is meant, how long something lasts."""

import re

from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.time_phrases import TimePhrase

LASTING = re.compile(
    r"for (?:up to|several hours|(?:at least |about |around |more than )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty) (?:months|years))\b"
)
"""At the beginning of a length of time: how long something lasts, not by when it comes true."""
NEGATED = re.compile(r"\b(?:not|no|never|cannot)\b|n't\b")
"""In a claim that nothing happens for so long: the length bounds it."""
WEEKDAYS = frozenset(["the-weekend", "weekday", "short-weekday", "late(weekday)", "early(weekday)", "later(weekday)"])
TOLD = (
    r"(?:said|told|announced|unveiled|presented|pledged|promised|vowed|agreed|warned|predicted|confirmed|reported|"
    r"signed|approved|decided|voted|revealed|declared|ordered|released|claimed|threatened|ruled)"
)
TOLD_BEFORE = re.compile(rf"\b{TOLD}(?: [^,;.\"]{{0,50}})? $")
TOLD_IN = re.compile(rf"\b{TOLD} (?:(?:the |new |its )?plans? )?$")
"""Before a month in which somebody spoke: "announced plans in February to"."""
TELLS_ON = re.compile(r",? (?:that|to|for|it|he|she|they|the|plans?|a|an)\b")
TOLD_BEHIND = re.compile(rf",? (?:[\w'’.-]+ ){{1,9}}?{TOLD}\b")
"""Around a weekday that tells when somebody spoke."""
NAMES = frozenset(["month", "holiday", "weak-month"])
ALONE = re.compile(r"\w+")
DESCRIBED = re.compile(
    r" (?!(?:and|or|to|at|in|on|of|as|if|for|by|but|when|with|where|which|while|before|after|because|since|this|next|"
    r"last|period|day|eve|is|are|was|were|will|would|it|he|she|they|that|the|a)\b)[a-z]{4,}"
)
PREPOSITION_BEFORE = re.compile(r"\b(?:by|in|until|till|before|after|during|from|since|to|through) $")
ONE_OF = re.compile(r"\b(?:one|that|those) of $")
"""Around the name of a month or a holiday that only describes: "the December quarter", "the one of May"."""
PAST_ASIDE = re.compile(
    r", (?:which |who )?(?!expected|scheduled|planned)"
    r"(?:[a-z]+ed|held|won|made|built|begun|began|met|took|left|struck) [^,]{0,30}$"
)
OF_TOMORROW = re.compile(r"s of $")
SOME = re.compile(r"\ban? [a-z]+ $")
"""Before "tomorrow" and "Christmas" in "the cars of tomorrow", "facing a bleak Christmas"."""
COUNTED = re.compile(r"\bbe (?:his|her|its|their|the) (?:second|third|fourth|fifth|sixth|first) (?:[\w'-]+ ){1,6}$")
"""Before a length within which something is counted: "his second visit to Leeds within a year"."""
ASIDE = re.compile(r", (?:which|who|whose) [^,;]*$|\b(?:because|since (?:the|it|he|she|they|its)\b)[^;]*$")
"""Between a claim and a day that a remark or a reason names."""
TIME_ASIDE = re.compile(
    r"\b(?:day|week|month|quarter|year|season|period|deadline|date|election|vote), (?:which|whose) [^,;]*$"
)


def is_of_telling(document: Document, phrase: TimePhrase) -> bool:
    """Whether a weekday is that of the telling: "pledged on Friday to", "On Monday it announced"."""
    sentence = document.sentences[document.sentence_at(phrase.start)]
    if phrase.rule == "month" and TOLD_IN.search(document.lower, sentence.start, phrase.start):
        return TELLS_ON.match(document.lower, phrase.end) is not None
    if phrase.rule not in WEEKDAYS:
        return False
    before = document.lower[max(sentence.start, phrase.start - 60) : phrase.start]
    if TOLD_BEFORE.search(before) and TELLS_ON.match(document.lower, phrase.end):
        return True
    return not before.strip() and TOLD_BEHIND.match(document.lower, phrase.end, sentence.end) is not None


def describes(document: Document, phrase: TimePhrase, clause: Clause) -> bool:
    """Whether a phrase only describes a thing: "Christmas flights", "laws, passed today, will"."""
    lower = document.lower
    if phrase.rule in NAMES and ALONE.fullmatch(lower, phrase.start, phrase.end):
        behind = DESCRIBED.match(lower, phrase.end)
        if behind is not None and not PREPOSITION_BEFORE.search(lower, max(0, phrase.start - 12), phrase.start):
            return True
        return ONE_OF.search(lower, max(0, phrase.start - 12), phrase.start) is not None
    sentence = document.sentences[document.sentence_at(phrase.start)]
    before = lower[sentence.start : phrase.start]
    if (phrase.rule == "tomorrow" and OF_TOMORROW.search(before)) or (phrase.rule == "holiday" and SOME.search(before)):
        return True
    if COUNTED.search(before):
        return True
    between = lower[clause.cue.end : phrase.start]
    if ASIDE.search(between) and not TIME_ASIDE.search(between):
        return True
    return phrase.end <= clause.cue.start and PAST_ASIDE.search(lower, sentence.start, phrase.start) is not None


def is_duration(document: Document, clause: Clause, phrase: TimePhrase) -> bool:
    """Whether a phrase only tells how long something lasts: "for six months"."""
    lasts = LASTING.match(document.lower, phrase.start) is not None
    return lasts and NEGATED.search(document.lower, clause.own_start, phrase.start) is None
