"""Time phrases outside a clause that bound its claim: those it leans on, the day of its event."""

from dataclasses import replace
from datetime import date, timedelta

from ledger.extraction.clauses import Clause
from ledger.extraction.closing_times import closing_time
from ledger.extraction.counted_times import event_day
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import has_finite_verb
from ledger.extraction.following_times import following_time
from ledger.extraction.idle_times import MODAL, WEEKDAYS, bound, is_of_telling, tells
from ledger.extraction.listed_times import EVENT_BEFORE, names_thing
from ledger.extraction.time_phrases import TimePhrase, dated_between

SHORT_LEAD = 12
"""Characters of a sentence before a phrase that opens it: "But in May"."""
LEANS = expression(r"(?:when|where|meaning|during which|at which|in which|which)\b")
LED_INTO = expression(r",? (?:during|at|in|after|on) which ")
"""Between a day and the subject of what happens then: "on March 3, during which the choir"."""
GAP = expression(r"(?: [\w-]+){0,2}, ?(?:at|in|during)? ?")
"""Between a day and the clause that tells what happens then: "on March 3, when", "today to Brussels, where"."""
SAYING = expression(r"\b(?:say|tell|warn|announc|report|claim|argu)(?:s|ing|ed)?\b")
"""In a part of a sentence that only tells who speaks."""
WITH = expression(r"(?: (?:in|at|for|to|on) [^,;:]{3,60})?, with ")
"""Between a day and what goes with what is to happen then."""
LEADS_IN = expression(r"\b(?:said|says|saying|announced|added|means?|so) that $")
"""Before a time that opens what somebody said."""
FORECAST_BEFORE = expression(
    r"^\W*(?:according to|in|under|by) [^,;]*\b(?:outlook|forecasts?|projections?|estimates?|plans?|budget|scenario|"
    r"guidance) $"
)
"""Before the period for which a sentence then tells what is foreseen."""
SAME_SUBJECT = expression(r",? (?:but|and|(?:even )?though|although) (?P<subject>they|it|there|this|he|she) ")
"""Behind a day: a clause that goes on about what is to happen then."""
SAME_BACK = 3
"""Sentences before "on the same day" in which the day may be named."""
SAME_TIME = expression(
    r"\bon the day(?=[,.]|$)|\b(?:on|at) (?:(?:the same|that) (?:day|date)|that time)\b|\b(?:by|until|before) then\b"
    r"|\b(?:in|over|during|for) (?:the|that) (?:same )?period(?=[,.;]|$)"
    r"|(?<!since )(?<!and )\bthen(?=,?\"|[.]|$)",
    needs="then|on the day|same day|same date|that day|that date|that time|period",
)
LONGEST_WAIT = 62
"""Days of the time told for an event that a claim is about."""
SHORTEST_PERIOD = 80
"""Days of what "in the period" stands for."""
EVENT = (
    r"(?P<event>elections?|by-election|polls?|referendum|vote|conference|meeting|summit|talks|game|"
    r"match|games|race|trial|hearing|festival|ceremony|tournament|championships?|convention|primary|debate|concert|centennial|"
    r"anniversary|forum|rally|march|parade|protests?|demonstration|funeral|wedding|congress|inauguration|gala|awards|fair|"
    r"exhibition|launch|visit|trip|stay|retreat|strikes?|walkout|handover)\b"
)
DESCRIBED = (
    r"(?:(?!(?:\d+|last|previous|next|of|in|to|and|for|at|on|by|with|that|who|which|will|would|is|are|was|were|has|have|had|"
    r"may|might|could|can)\b)[\w-]+ )"
)
AT_EVENT = expression(
    r"\b(?:at|in|during|within|throughout|(?:when )?attending|attend|contest|join|for|take part in|participate in) "
    rf"(?:(?:the|this|these|his|her|their|its|our) {DESCRIBED}{{0,4}})?{EVENT}"
)
BEFORE_EVENT = expression(
    r"\b(?:before|ahead of|prior to|in the run-up to|by the time of) (?:the|this|these|his|her|their|its) "
    rf"{DESCRIBED}{{0,3}}{EVENT}(?!['’])"
)
"""An event on whose eve a claim is due at the latest."""
IF = expression(r"\b(?:if|unless|barring|short of) ")
SUBJECT_EVENT = expression(
    r"(?:the|this|these) (?:[a-z-]+ ){0,3}?"
    r"(?P<event>meeting|talks|conference|summit|visit|trip|votes?|voting|elections?|hearing|match|game|race|final|"
    r"ceremony|festival|rally|march|protest|demonstration|parade|funeral|concert|tournament|games|gathering|retreat)"
    r"(?=(?: \"?(?:(?:in|of|between|with|on) (?:[\w.'-]+ ){1,6}?)?|, (?:which|who)[^,;\"]{3,200}, )"
    r"(?:will|is|are|would)\b)"
)
"""An event that a claim is about and that was told before: "The meeting will be held in Italy"."""
JOINED = expression(r"\b(?:and|but|or),? $")
"""Before a verb that shares the subject, and the time, of the one before."""


def neighbouring_time(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The phrase outside `clause` that bounds it all the same."""
    return (
        _same_time(document, index, clause, published)
        or _leant_on(document, index, clause, published)
        or closing_time(document, index, clause, published)
        or _of_event(document, clause, published)
        or following_time(document, index, clause, published)
    )


def _leant_on(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The phrase of the sentence that opens it, or stands right before a clause that tells what happens then."""
    sentence = document.sentences[index]
    before = [
        phrase
        for phrase in dated_between(document, sentence.start, clause.own_start, published)
        if phrase.latest is not None
        and (published is None or phrase.latest >= published)
        and bound(document, phrase, clause, published) is not None
        and not is_of_telling(document, phrase, clause)
        and not names_thing(document, phrase)
        and not _is_of_other_thing(document, sentence.start, phrase)
    ]
    for phrase in before[:1]:
        between = document.lower[phrase.end : clause.own_start]
        opens = _opens(document, sentence.start, phrase)
        joined = (" and " in between or " but " in between) and not tells(between)
        if (opens and joined) or (phrase.start - sentence.start < SHORT_LEAD and between.startswith(",")):
            return phrase
    for phrase in before[-1:]:
        gap = document.lower[phrase.end : clause.own_start]
        if _introduces(document, sentence.start, phrase, gap):
            return phrase
        leans = LEANS.match(document.lower, clause.own_start)
        if LED_INTO.fullmatch(gap) is not None:
            return phrase
        if _is_accompanied(document, gap, clause):
            return phrase
        if _goes_on_with_pronoun(document, phrase, clause):
            return phrase
        if leans is not None and (gap in (", ", '," ') or (leans.group() != "which" and GAP.fullmatch(gap))):
            return phrase
        shares = clause.cue.start == clause.own_start and JOINED.search(gap) and not tells(gap)
        if shares and not IF.search(document.lower, clause.cue.end, clause.end):
            return phrase
    return None


def _is_of_other_thing(document: Document, start: int, phrase: TimePhrase) -> bool:
    """Whether a weekday in the sentence from `start` only says which thing is meant: "of Monday's strike"."""
    owns = phrase.rule in WEEKDAYS and document.plain.startswith("'s ", phrase.end)
    return owns and phrase.start - start >= SHORT_LEAD


def _introduces(document: Document, start: int, phrase: TimePhrase, gap: str) -> bool:
    """Whether `phrase`, in the sentence that begins at `start`, opens what is told right behind it.

    "She said that from May 3, "fares"", "According to its outlook for 2026, fares", "The vote is on Friday; fares".
    """
    if gap in (", ", ', "', ' "') and LEADS_IN.search(document.lower, start, phrase.start) is not None:
        return True
    if gap == ", " and document.lower.startswith("for ", phrase.start):
        return FORECAST_BEFORE.search(document.lower, start, phrase.start) is not None
    return gap == "; " and EVENT_BEFORE.search(document.lower, start, phrase.start) is not None


def _is_accompanied(document: Document, gap: str, clause: Clause) -> bool:
    """Whether `clause` tells what goes with what is to happen on a day: "in May, with fares rising"."""
    joined = WITH.fullmatch(gap) is not None or (gap == ", " and document.lower.startswith("with ", clause.own_start))
    return joined and SAYING.search(document.lower, clause.own_start, clause.cue.end) is None


def _goes_on_with_pronoun(document: Document, phrase: TimePhrase, clause: Clause) -> bool:
    """Whether `clause` is joined to `phrase` and its subject is a pronoun: "in May, but they will"."""
    words = SAME_SUBJECT.match(document.lower, phrase.end)
    if words is None or words.start("subject") != clause.own_start:
        return False
    before = document.lower[document.sentences[document.sentence_at(phrase.start)].start : phrase.start]
    return MODAL.search(before) is not None or not has_finite_verb(before)


def _opens(document: Document, start: int, phrase: TimePhrase) -> bool:
    """Whether `phrase` is the first of its sentence, which begins at `start`, or of a quotation in it."""
    before = document.plain[start : phrase.start]
    return not before.strip(' "') or before.endswith((', "', ': "'))


def _of_event(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """The day of an event that the claim names and the article dated before: "the game on July 3", "at the game"."""
    if published is None:
        return None
    about = SUBJECT_EVENT.match(document.lower, clause.own_start, clause.end)
    day = event_day(document, about["event"], clause.own_start, published) if about is not None else None
    if about is not None and day is not None and _is_near(day):
        return replace(day, start=about.start(), end=about.end())
    for named in AT_EVENT.finditer(document.lower, clause.own_start, clause.end):
        own = dated_between(document, named.end(), clause.end, published)
        if IF.search(document.lower, clause.own_start, named.start()) or (own and own[0].start <= named.end() + 1):
            continue
        day = event_day(document, named["event"], clause.own_start, published)
        if day is not None:
            return replace(day, start=named.start(), end=named.end())
    return None


def _is_near(phrase: TimePhrase) -> bool:
    """Whether a phrase names few enough days for an event that is waited for."""
    first, last = phrase.earliest, phrase.latest
    return first is not None and last is not None and (last - first).days <= LONGEST_WAIT


def eve_of_event(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """The day before an event that the article dated and that the claim comes before: "ahead of the vote"."""
    words = BEFORE_EVENT.search(document.lower, clause.cue.end, clause.end) if published is not None else None
    if words is None or published is None or IF.search(document.lower, clause.own_start, words.start()):
        return None
    if dated_between(document, *words.span(), published):
        return None
    day = event_day(document, words["event"], clause.own_start, published)
    if day is None or day.earliest is None or day.earliest <= published:
        return None
    return replace(day, start=words.start(), end=words.end(), earliest=None, latest=day.earliest - timedelta(days=1))


def _lasts(phrase: TimePhrase) -> bool:
    """Whether a phrase names a period for which figures are told, a quarter at least."""
    return (
        phrase.earliest is not None
        and phrase.latest is not None
        and (phrase.latest - phrase.earliest).days >= SHORTEST_PERIOD
    )


def _same_time(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The day named before that "on the same day" or "before then" stands for."""
    words = SAME_TIME.search(document.lower, clause.own_start, clause.end)
    if words is None:
        return None
    start = document.sentences[max(0, index - SAME_BACK)].start
    before = [
        phrase
        for phrase in dated_between(document, start, words.start(), published)
        if phrase.latest is not None
        and (published is None or phrase.latest >= published)
        and phrase.rule != "for-length"
        and ("period" not in words.group() or _lasts(phrase))
    ]
    if not before:
        return None
    day = replace(before[-1], start=words.start(), end=words.end())
    if words.group().startswith("before") and day.earliest is not None:
        return replace(day, earliest=None, latest=day.earliest - timedelta(days=1))
    return day
