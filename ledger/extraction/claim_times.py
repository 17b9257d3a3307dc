"""By when a claim can come true: which of the time phrases in and around its clause bounds it."""

import re
from dataclasses import replace
from datetime import date

from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.idle_times import bound
from ledger.extraction.neighbouring_times import neighbouring_time
from ledger.extraction.shared_periods import shared_period, year_of_thing
from ledger.extraction.time_phrases import TimePhrase, dated_between, time_phrases, without_days

OPEN_END = re.compile(
    r"\b(?:until|till|when|once|before|after|as soon as) (?!(?:now|then|recently|a |one)\b)[^,;.\"]{3,90}"
)
UNDATED = re.compile(
    r"\b(?:soon|shortly|eventually|one day|in the (?:near |foreseeable )?future|right away|"
    r"(?:at )?any (?:time|moment)|immediately(?! (?:after|before|following|preceding|behind))|in due course)\b"
)
AT_ONCE = re.compile(r"\b(?:immediately|right away|straight away|at once)\b")
RELATED = re.compile(r"\b(?:who|which) $")
DURATION = re.compile(r"(?:in|within) (?:an?|one|\d+|\w+) (?:hours?|days?|weeks?|months?|years?)")
"""How long an act takes: without a day to count from, in a promise told in passing."""
LISTED = re.compile(
    r"\b(?:and|or|but|followed by|then|possibly|as well as|(?:pushed|put) back|postponed|moved|delayed|extended)\b|^, $"
)
"""Between days that a claim names one after the other."""
OPENING = 25
"""Characters before a phrase that opens its clause."""
TAKING = re.compile(
    r"(?:\btake|\bbe|\bhave|\bhas) (?:just |only |about |around |another |up to |at least )?"
    r"(?P<length>(?:an?|a few|a couple of|several|\w+) (?:hours?|days?|weeks?|months?|years?))"
    r"(?= before| until| till| to\b|(?<=hour)$)"
)
COUPLE = re.compile(r"a couple of ")
HOUR = re.compile(
    r"\b(?:in the (?:afternoon|evening|early hours|middle of the night)|"
    r"(?:by|through|until) mid-?(?:morning|afternoon|day)|"
    r"by (?:nightfall|midnight|noon|lunchtime|dusk|dawn|sunset)|(?:by|until|around) \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b)"
)
ENDS_CLAIM = re.compile(r" to (?!the\b|an?\b|\d|\w+ing\b)[a-z]+|, (?:ahead of|for|becoming|making) ")
"""Behind the phrase that bounds a claim: what follows is its purpose or a remark, with days of its own."""


def claim_time(
    document: Document, index: int, clause: Clause, published: date | None
) -> tuple[TimePhrase | None, bool]:
    """The phrase that bounds the claim of `clause`, and whether one in it names a day before publication."""
    start, end = clause.own_start, clause.end
    found = dated_between(document, start, end, published) or dated_between(document, clause.start, start, published)
    past = [
        phrase for phrase in found if phrase.latest is not None and published is not None and phrase.latest < published
    ]
    if clause.cue.cue.id == "vows" and RELATED.search(document.lower, max(0, clause.cue.start - 8), clause.cue.start):
        found = [
            without_days(phrase) if DURATION.fullmatch(document.lower, phrase.start, phrase.end) else phrase
            for phrase in found
        ]
    found = [each for phrase in found if (each := bound(document, phrase, clause, published)) is not None]
    dated = [phrase for phrase in found if phrase.latest is not None and phrase not in past]
    if dated:
        return _bounding(document, clause, dated), bool(past)
    taking = _taking(document, clause, published)
    if taking is not None:
        return taking, bool(past)
    undated = next((phrase for phrase in found if phrase.latest is None), None)
    at_once = AT_ONCE.search(document.lower, start, end)
    if at_once is not None and (day := _day_before(document, index, clause, published)) is not None:
        return replace(day, start=at_once.start(), end=at_once.end()), bool(past)
    words = OPEN_END.search(document.lower, clause.cue.end, end) or UNDATED.search(document.lower, start, end)
    if words is not None:
        return TimePhrase(words.start(), min(words.end(), end), None, None, None), bool(past)
    if undated is not None:
        return undated, bool(past)
    beside = (
        neighbouring_time(document, index, clause, published)
        or _hour(document, clause, published)
        or year_of_thing(document, clause, published)
        or shared_period(document, index, clause, published)
    )
    return beside, bool(past)


def _day_before(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The day of the clause before that "immediately" counts from: "the vote is on May 16 and the results"."""
    start = document.sentences[index].start
    before = [
        phrase
        for phrase in dated_between(document, start, clause.own_start, published)
        if phrase.latest is not None and (published is None or phrase.latest >= published)
    ]
    return before[-1] if before else None


def _taking(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """How long it takes from now: "it will take several days before", "it will be a couple of weeks until"."""
    words = TAKING.search(document.lower, clause.own_start, clause.end)
    if words is None or published is None:
        return None
    couple = COUPLE.sub("two ", words["length"])
    found = [each for each in time_phrases(f"in {couple}", published, document.events) if each.latest is not None]
    return TimePhrase(*words.span("length"), published, found[0].latest, found[0].rule) if found else None


def _hour(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """An hour or a part of the day without a day, which is that of publication."""
    words = HOUR.search(document.lower, clause.own_start, clause.end)
    return TimePhrase(*words.span(), published, published, "hour") if words is not None and published else None


def _bounding(document: Document, clause: Clause, dated: list[TimePhrase]) -> TimePhrase:
    """The one of several dated phrases that bounds the claim: the one that ends last."""
    behind = [phrase for phrase in dated if phrase.start >= clause.cue.start]
    if not behind:
        return _last(dated)
    opening = [phrase for phrase in dated if phrase.start - clause.own_start < OPENING]
    listed = behind[:1]
    for phrase in behind[1:]:
        between = document.lower[listed[-1].end : phrase.start]
        if ENDS_CLAIM.match(between) or not LISTED.search(between):
            break
        listed.append(phrase)
    return _last([*opening, *listed])


def _last(dated: list[TimePhrase]) -> TimePhrase:
    return max(dated, key=lambda phrase: (phrase.latest or date.min, phrase.start))
