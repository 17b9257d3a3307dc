"""Time phrases that bound no claim: when somebody spoke, which thing is meant, how long something lasts."""

import re
from dataclasses import replace
from datetime import date, timedelta

from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.time_phrases import TimePhrase, without_days

LASTING = re.compile(
    r"for (?:up to|several hours|(?:at least |about |around |more than )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty) (?:months|years)|(?:a|one) week)\b"
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
RATE = re.compile(r"\b(?:cost|save|earn|spend|consume|use|produce|lose|pay|waste|burn)s? [^,;]*\d[^,;]*$")
A_UNIT = re.compile(r"(?:in|over) an? (?:day|week|month|year)")
"""Before and in a time in which so much is used: "cost £100 alone in a year"."""
ASIDE = re.compile(r", (?:which|who|whose) [^,;]*$|\b(?:because|since (?:the|it|he|she|they|its)\b)[^;]*$")
"""Between a claim and a day that a remark or a reason names."""
TIME_ASIDE = re.compile(
    r"\b(?:day|week|month|quarter|year|season|period|deadline|date|election|vote), (?:which|whose) [^,;]*$"
)

PARTICIPLE = r"(?!scheduled|expected|planned|slated|proposed|needed|supposed)[a-z]{2,}ed"
DONE = re.compile(rf"\b{PARTICIPLE} (?:by [\w ]+ )?$")
"""Before the day on which the thing that a claim is about was done: "the project approved on Monday will"."""
APPOSED = re.compile(rf", an? [^,;\"]*\b{PARTICIPLE} $")
RECURS = re.compile(r"\b(?:first|second|third|fourth|fifth|last|every|each|alternate) $")
"""Before the weekday of every month or week: "on the second Friday of the month"."""
REMARK = re.compile(r", (?:which|who|whose) [^,;]*$")
CONDITION = re.compile(r"\b(?:if|unless|provided|assuming|barring|short of) [^,;]*$")
"""Between the beginning of a sentence and a day by which something else must happen first."""
MODAL = re.compile(r"\b(?:could|may|might|would|will|can|should)\b")
NEXT_VERB = re.compile(r" and (could|may|might|would|will|can) (?!not\b)")
"""Between a claim and a day that only its second verb has: "would cost 40 million and could open in two years"."""
AFTER = re.compile(r"\b(?:after|once|following|as soon as) (?:(?!\b(?:that|will|would)\b)[^,;]){4,90}$")
BEFORE = re.compile(
    r"(?<!on or )\b(?:before|ahead of|prior to) "
    r"(?![^,;]*\b(?:committee|subcommittee|court|panel|commission|board|judge|congress|parliament)\b)[^,;]{4,90}$"
)
"""Before the day of an event that itself is the bound: "before the premier leaves on May 3"."""
YEARLESS = re.compile(r"(?:week-of\()?(?:month-day|day-month|day-month-together|march-day|ordinal-may|month/day)\)?")
SAID_AHEAD = re.compile(r"\b(?:\d{4}|next|coming|following)\b")
LONG_AHEAD = 300
"""Days ahead: a day told without a year that would be further off is the one just past."""


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


def is_rate(before: str, said: str) -> bool:
    """Whether the time `said` behind the words `before`, in lower case, is one in which so much is used."""
    return A_UNIT.fullmatch(said) is not None and RATE.search(before) is not None


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
    if COUNTED.search(before) or is_rate(before, lower[phrase.start : phrase.end]):
        return True
    if _is_of_the_thing(lower, phrase, clause, before):
        return True
    between = lower[clause.cue.end : phrase.start]
    other = NEXT_VERB.search(between)
    own = MODAL.search(lower, clause.cue.start, clause.cue.end)
    if other is not None and own is not None and own.group() != other[1]:
        return True
    if ASIDE.search(between) and not TIME_ASIDE.search(between):
        return True
    return phrase.end <= clause.cue.start and PAST_ASIDE.search(lower, sentence.start, phrase.start) is not None


def _is_of_the_thing(lower: str, phrase: TimePhrase, clause: Clause, before: str) -> bool:
    """Whether a phrase dates what the claim is about, or its condition; `before` is the sentence up to it."""
    if phrase.rule in WEEKDAYS and RECURS.search(before):
        return True
    if APPOSED.search(before):
        return True
    if phrase.end > clause.cue.start:
        return False
    if phrase.rule in WEEKDAYS and DONE.search(before):
        return True
    apart = "," in lower[phrase.end : clause.cue.start]
    return apart and (CONDITION.search(before) is not None or REMARK.search(before) is not None)


def is_just_past(document: Document, phrase: TimePhrase, published: date | None) -> bool:
    """Whether a day without a year is the one just past: "the duties of April 17", told on April 27."""
    if phrase.latest is None or published is None or phrase.rule is None or not YEARLESS.fullmatch(phrase.rule):
        return False
    ahead = SAID_AHEAD.search(document.lower, phrase.start, phrase.end)
    return ahead is None and (phrase.latest - published).days > LONG_AHEAD


def of_event(document: Document, phrase: TimePhrase) -> TimePhrase:
    """`phrase` as the bound that it is inside "before the premier leaves on May 3" or "after the game on May 3"."""
    if phrase.latest is None:
        return phrase
    sentence = document.sentences[document.sentence_at(phrase.start)]
    if AFTER.search(document.lower, sentence.start, phrase.start):
        return without_days(phrase)
    on_day = phrase.earliest == phrase.latest and document.lower.startswith("on ", phrase.start)
    if on_day and BEFORE.search(document.lower, sentence.start, phrase.start):
        return replace(phrase, latest=phrase.latest - timedelta(days=1), earliest=None)
    return phrase


def is_duration(document: Document, clause: Clause, phrase: TimePhrase) -> bool:
    """Whether a phrase only tells how long something lasts: "for six months"."""
    lasts = LASTING.match(document.lower, phrase.start) is not None
    return lasts and NEGATED.search(document.lower, clause.own_start, phrase.start) is None
