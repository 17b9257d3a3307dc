"""Which of several time phrases in a claim bounds it: of days told one after the other the last one."""

from dataclasses import replace
from datetime import date, timedelta

from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.time_phrases import TimePhrase

LISTED = expression(
    r"\b(?:and|or|but|followed by|then|possibly|as well as|(?:pushed|put) back|postponed|moved|delayed|extended)\b"
    r"|^, $|^ & $|^, may, $|^,? before \w+ing\b[^,;]{0,40}$"
)
"""Between days that a claim names one after the other."""
OPENING = 25
"""Characters before a phrase that opens its clause."""
ENDS_CLAIM = expression(r" to (?!the\b|an?\b|\d|\w+ing\b)[a-z]+|, (?:ahead of|for|becoming|making) ")
"""Right behind the phrase that bounds a claim: what follows is its purpose or a remark, with days of its own."""
OTHER_CLAIM = expression(
    r"\b(?:and|but|or) (?:(?:then|also|later|still|not|probably|possibly|eventually) )?"
    r"(?:(?:would|will|could|can|may|might|shall|should|must|is|are|was|were|has|have|had|do|does|did|be|stay|"
    r"remain|provide|keep|go|get|take|make|give|hold|open|close|begin|start|end|meet|visit|schedule|send|mail|file|"
    r"return|leave|arrive|rise|fall|grow|reach|become|play|face|pay|sell|buy|help|allow|lead|bring|need|want|continue|"
    r"seek|release|issue|announce|report|present|offer)s?|with|that|which|who|said|says)\b(?! (?:\d|up to))"
)
"""Between a time and that of another verb."""
LASTS = expression(r"(?:until|till|through) ")
"""What opens the end of something that lasts."""
EVENT_BEFORE = expression(
    r"\b(?:talks|meetings?|summit|votes?|elections?|polls?|referendum|hearing|trial|match|game|race|debate|conference|session|"
    r"launch|strikes?|protests?|rally|march|attacks?|deal|agreement|ruling|decision) (?:on |scheduled for |due )?$"
)
"""Before a day that says which event is meant: "the vote on Monday"."""
NEXT_PLACE = expression(r"[;,][ -](?:and )?(?:(?:(?:at|in|on|to|from) )?[A-Z\"]|(?:[a-z'-]+ ){1,3}$)")
"""Behind a day in a list of days and places: "in Hull Tuesday, in Leith Friday", "Hull, May 3; Leith, May 5"."""
NEXT_FIGURE = expression(r"[;,] (?:and )?(?:[a-z]+ ){0,3}[$€£]?\d[\d.,]*%?(?: [a-z]+){0,3} $")
"""Behind a year in a list of figures and years: "five million in 2018, six million in 2020"."""
OTHER_VERB = expression(
    r"\b(?:will|would|could|may|might|is|are|was|were|has|have|had|said|says|who|which|when|where|after|before|"
    r"[a-z]{2,}ed)\b"
)
NOT_JOINED = expression(r"[,;:]| (?:and|or|but|that|which|who) ")
"""Between a claim and a day that need not be its own."""
REACHES = expression(r"(?:by|until|till|through|throughout|over|from|within|before|after|since|for)\b")
"""What opens a period that reaches from now on, or to its end."""
WEEK = 7
IN_A_ROW = expression(r",? and (?:on )?|, ")
"""Between weekdays that follow one another."""
LONGEST_ENTRY = 120
"""Characters between two days of such a list."""
PREPOSITION = expression(r"(?:in|by|for|until|till|through|throughout|during|before|after|from|since|into|to) ")
DRAWN_UP = expression(
    r" (?:[\w-]+ ){0,2}(?:forecasts?|estimates?|projections?|targets?|budgets?|plans?|dividends?|guidance)\b"
)
"""What somebody draws up or pays for a year, which need not be the time of the claim."""
DESCRIBED = expression(r"\bthe (?:much |[a-z]+ly )?(?:[a-z]+(?:ed|ing)|upcoming|next|recent) $")
"""Before the year in the name of something: "the much anticipated 2018 Cup"."""
NAME_BEHIND = expression(r" [\"“]?[A-Z]")
THING_BEHIND = expression(r" [\"“]?[A-Za-z]")
EVENT_OF_YEAR = "year-of-something"
"""The rule that reads "at the 2028 games"."""
LONG = 300
"""Days of a time that a thing may be for."""
YEAR_RULES = frozenset(["year", "the-year", "split-year"])


def bounding(document: Document, clause: Clause, dated: list[TimePhrase]) -> TimePhrase:
    """The one of several dated phrases of `clause` that bounds its claim: the one that ends last of those it lists."""
    dated = [phrase for phrase in dated if not _describes(document, phrase)] or dated
    if any(phrase.earliest == phrase.latest for phrase in dated):
        dated = [phrase for phrase in dated if not _is_meant_for(document, clause, phrase)]
    behind = [phrase for phrase in dated if phrase.start >= clause.cue.start]
    if not behind:
        return _last(dated)
    adverb = _adverb(document, clause, dated)
    if adverb is not None and not LASTS.match(document.lower, behind[0].start):
        return adverb
    opening = [phrase for phrase in dated if phrase.start - clause.own_start < OPENING]
    listed = behind[:1]
    for phrase in behind[1:]:
        if _is_apposed(document, listed[-1], phrase):
            listed[-1] = phrase
            continue
        if not _goes_on(document, listed[-1], phrase):
            break
        listed.append(_weekday_behind(document, listed[-1], phrase))
    inner = _inside(document, clause, opening, listed[-1])
    return inner or _last([*opening, *listed])


def _inside(document: Document, clause: Clause, opening: list[TimePhrase], day: TimePhrase) -> TimePhrase | None:
    """`day` where it only tells when in the period that opens the claim: "Next week they will vote on Tuesday"."""
    if (
        len(opening) != 1
        or opening[0] is day
        or NOT_JOINED.search(document.lower, clause.cue.end, day.start) is not None
    ):
        return None
    start, end, first, last = opening[0].earliest, opening[0].latest, day.earliest, day.latest
    if start is None or end is None or first is None or last is None or last - first >= end - start:
        return None
    if REACHES.match(document.lower, opening[0].start):
        return None
    if day.rule == "weekday" and (end - start).days == WEEK - 1 and last < start:
        first = last = last + timedelta(days=WEEK)
    return replace(day, earliest=first, latest=last) if start <= first and last <= end else None


def _adverb(document: Document, clause: Clause, dated: list[TimePhrase]) -> TimePhrase | None:
    """The day between the subject of a claim and its cue: "the board on Monday will vote on a sale in May"."""
    for phrase in dated:
        near = phrase.end <= clause.cue.start and not document.plain[phrase.end : clause.cue.start].strip(" ,")
        day = phrase.earliest == phrase.latest and "length" not in (phrase.rule or "")
        if near and day and phrase.start > clause.own_start:
            return None if EVENT_BEFORE.search(document.lower, clause.own_start, phrase.start) else phrase
    return None


def is_of_other_claim(document: Document, one: TimePhrase, other: TimePhrase) -> bool:
    """Whether a verb of its own stands between `one` and `other`."""
    return OTHER_CLAIM.search(document.lower, one.end, other.start) is not None


def _goes_on(document: Document, one: TimePhrase, other: TimePhrase) -> bool:
    """Whether `other` is the next in a list of times that `one` stands in."""
    between = document.lower[one.end : other.start]
    if ENDS_CLAIM.match(document.lower, one.end) or is_of_other_claim(document, one, other):
        return False
    if LISTED.search(between):
        return True
    days = one.earliest == one.latest and other.earliest == other.latest
    entry = document.plain[one.end : other.start]
    if NEXT_FIGURE.fullmatch(entry):
        return True
    return days and len(entry) < LONGEST_ENTRY and bool(NEXT_PLACE.match(entry)) and not OTHER_VERB.search(between)


def _weekday_behind(document: Document, one: TimePhrase, other: TimePhrase) -> TimePhrase:
    """`other` as the weekday behind `one` in a list: "on Thursday and Friday", told on a Friday."""
    if one.rule != "weekday" or other.rule != "weekday" or one.latest is None or other.latest is None:
        return other
    if other.latest >= one.latest or not IN_A_ROW.fullmatch(document.lower, one.end, other.start):
        return other
    day = other.latest + timedelta(days=WEEK)
    return replace(other, earliest=day, latest=day)


def _is_apposed(document: Document, period: TimePhrase, day: TimePhrase) -> bool:
    """Whether `day` tells on which day a period right before it ends: "at the end of the term, March 3"."""
    between = document.text[period.end : day.start]
    ends = day.earliest == day.latest or document.lower.startswith(("until ", "till ", "over the next "), day.start)
    return not between.strip(" ,(") and ends and period.earliest != period.latest


def names_thing(document: Document, phrase: TimePhrase) -> bool:
    """Whether a bare year is part of a name or of what somebody has: "the 1961 "Oscar"", "his 1987 forecasts"."""
    if not _is_bare_year(document, phrase):
        return False
    before = document.lower[max(0, phrase.start - 4) : phrase.start]
    described = DESCRIBED.search(document.lower, max(0, phrase.start - 40), phrase.start) is not None
    name = (described or before == "the ") and NAME_BEHIND.match(document.text, phrase.end) is not None
    owned = before in ("its ", "his ", "her ", "eir ") and DRAWN_UP.match(document.lower, phrase.end) is not None
    return name or owned


def _describes(document: Document, phrase: TimePhrase) -> bool:
    """Whether a bare year only says which thing is meant, beside a day that says when: "the 1987 harvest"."""
    before = document.lower[max(0, phrase.start - 4) : phrase.start]
    thing = THING_BEHIND.match(document.text, phrase.end) is not None
    described = _is_bare_year(document, phrase) and before in ("the ", " an ")
    return thing and (described or (phrase.rule or "").startswith(EVENT_OF_YEAR))


def _is_meant_for(document: Document, clause: Clause, phrase: TimePhrase) -> bool:
    """Whether a phrase may be the time that a thing is for, "a budget for 2026": a year or more."""
    long = phrase.earliest is None or phrase.latest is None or (phrase.latest - phrase.earliest).days >= LONG
    noun = bool(document.lower[clause.cue.end : phrase.start].strip())
    return long and noun and document.lower.startswith("for ", phrase.start)


def _is_bare_year(document: Document, phrase: TimePhrase) -> bool:
    return phrase.rule in YEAR_RULES and PREPOSITION.match(document.lower, phrase.start) is None


def _last(dated: list[TimePhrase]) -> TimePhrase:
    return max(dated, key=lambda phrase: (phrase.latest or date.min, phrase.start))
