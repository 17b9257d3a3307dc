"""Days counted from one named before: "the following day", "a week later", "the day after the vote"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ledger.extraction.clauses import Clause
from ledger.extraction.dates.span import period
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression, made_expression
from ledger.extraction.following_times import TOLD_AHEAD
from ledger.extraction.idle_times import is_just_past
from ledger.extraction.sentences import Sentence
from ledger.extraction.time_phrases import TimePhrase, dated_between, on_the_day, time_phrases

BACK = 3
"""Sentences before the words in which the day that they count from may be named."""
EVENT_BACK = 5000
"""Characters before the words in which the event that they count from may be dated."""
LENGTH = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3}) (?:day|week|month|year)s?"
UNIT = r"(?:day|week|weekend|month|year)"
COUNTED = expression(
    rf"\b(?:(?:on |by |in |during )?the (?:following|next) (?P<part>day|morning|afternoon|evening|night)\b"
    rf"|(?:in |during |over )?the following (?P<following>{UNIT})\b"
    r"|(?:(?:until|till) )?later (?:in )?(?:that|the same) (?P<within>week|month|year)\b"
    rf"|the (?P<behind>{UNIT}) (?:after(?: that)?|following)(?= ?[,.;\"]|$)"
    r"|(?<!more )(?<!times )(?<!once )(?<!twice )(?<!dollars )(?<!million )(?<!for )(?<!about )"
    rf"(?P<later>{LENGTH}) (?:later|afterwards?|after that|thereafter)\b(?! (?:than|in|on|this|that)\b))",
    needs="later|after|following|next",
)
EVENT = (
    r"(?P<event>elections?|by-election|polls?|referendum|vote|conference|meeting|summit|game|match|race|trial|hearing|"
    r"festival|ceremony|tournament|convention|primary|debate|concert|anniversary|centennial|wedding|funeral|inauguration|"
    r"launch|launching|final|talks|deadline|expiry|expiration)\b"
)
AFTER_EVENT = expression(
    rf"\b(?:the (?P<unit>{UNIT})|(?:within )?(?P<length>{LENGTH})) (?:after|following) "
    rf"(?:the|that|this|its|his|her|their) (?:[\w-]+ ){{0,2}}?{EVENT}",
    needs="after|following",
)
TELLING = expression(
    r"\b(?:said|told [\w.]+|announced|reported|disclosed|added|declared|showed|"
    r"(?:was|were|been|data|figures|report|results) (?:released|published|issued)) (?:here |late |early |earlier )?$"
)
"""Before the day on which somebody spoke."""
WITHIN_OF = expression(
    r"\bwithin (?:[\w-]+ ){0,3}?(?:minutes?|hours?|days?|weeks?|months?|years?) (?:of|after|following) "
    r"(?!each\b|one another\b)[^,;.\"]{3,90}",
    needs="within",
)
HAPPENED = expression(r"\b(?:held|gave|hosted|attended|met|told|said|spoke|was|were|came|took|went|had|lost|won)\b")
OF_EVENT = expression(rf"['’]s (?:\w+ )?{EVENT}")
"""Behind a period: "next week's vote"."""
BEFORE_DAY = r"(?:[^.;\"\n]{0,40}|[^.;,\"\n]{0,70})$"
"""Between an event and its day."""
HELD_ON = (
    r"[^.;\"\n]{0,200}\b(?:(?:to be|will be|is|are) (?:held|staged|scheduled|due|set|planned|slated)|"
    r"tak(?:es?|ing) place)\b[^.;,\"\n]{0,50}$"
)
"""The same, whatever else is told between."""
JOINS_DAYS = expression(r",? ?(?:and|or|to|-)? ?")
"""Between two days of one event."""
SAME_EVENT = (
    ("game", "match", "fixture"),
    ("vote", "voting", "election", "poll"),
    ("protest", "demonstration", "rally", "march"),
    ("talk", "meeting"),
    ("stay", "visit", "trip"),
)
"""Nouns under which one event may be named again."""
PARTS = frozenset(["morning", "afternoon", "evening", "night"])


def counted_time(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The day that words of `clause` count from one named before it or in it; None where they count from none."""
    if published is None:
        return None
    words = COUNTED.search(document.lower, clause.own_start, clause.end)
    if words is not None:
        start = document.sentences[max(0, index - BACK)].start
        anchor = _latest(_ahead(document, start, words.start(), published)) or _over(document, index, words, published)
        return _reached(document, words, anchor) if anchor is not None else None
    words = AFTER_EVENT.search(document.lower, clause.own_start, clause.end)
    anchor = event_day(document, words["event"], clause.own_start, published) if words is not None else None
    if words is not None and anchor is not None:
        return _reached(document, words, anchor)
    return _within_of_event(document, clause, published)


def _within_of_event(document: Document, clause: Clause, published: date) -> TimePhrase | None:
    """The words that count from what has no known day: "within weeks of taking office"."""
    words = WITHIN_OF.search(document.lower, clause.cue.end, clause.end)
    if words is None or dated_between(document, words.start(), clause.end, published):
        return None
    return TimePhrase(*words.span(), None, None, None)


def day_of_named_event(
    document: Document, period: TimePhrase, clause: Clause, published: date | None
) -> TimePhrase | None:
    """The day of an event told before, of which a claim only names the period: "in next week's vote"."""
    words = OF_EVENT.match(document.lower, period.end, clause.end)
    if words is None or published is None or period.earliest is None or period.latest is None:
        return None
    day = event_day(document, words["event"], clause.own_start, published)
    if day is None or day.latest is None or not period.earliest <= day.latest < period.latest:
        return None
    return replace(period, earliest=day.earliest, latest=day.latest, rule=day.rule)


def event_day(document: Document, event: str, end: int, published: date) -> TimePhrase | None:
    """The day for which an article tells `event`, a noun, before the offset `end`: the latest one."""
    first, last = document.sentence_at(max(0, end - EVENT_BACK)), document.sentence_at(max(0, end - 1))
    noun = event.removesuffix("s")
    stem = noun.removesuffix("ing")
    found = _day_of(document, noun, rf"\b{stem}(?:ing)?s?\b", document.sentences[first : last + 1], end, published)
    for same in () if found else next((group for group in SAME_EVENT if noun in group), ()):
        near = document.sentences[max(first, last - BACK) : last + 1]
        found = found or _day_of(document, same, rf"\b{same}s?\b", near, end, published)
    return found


def _day_of(
    document: Document, noun: str, words: str, sentences: Sequence[Sentence], end: int, published: date
) -> TimePhrase | None:
    """The latest day told in `sentences`, before the offset `end`, for an event, `noun`, that `words` find."""
    near, held = made_expression(words + BEFORE_DAY), made_expression(words + HELD_ON)
    for sentence in reversed(sentences):
        stop = min(sentence.end, end)
        if noun.removesuffix("ing") not in document.lower[sentence.start : stop]:
            continue
        days = _ahead(document, sentence.start, stop, published)
        for place, phrase in reversed([*enumerate(days)]):
            if is_past_weekday(document, sentence.start, phrase) or "length" in (phrase.rule or ""):
                continue
            if TELLING.search(document.lower, sentence.start, phrase.start) is not None:
                continue
            if document.lower.startswith((f" {noun}", f"'s {noun}"), phrase.end):
                return on_the_day(phrase)
            before = days[place - 1].end if place else sentence.start
            if JOINS_DAYS.fullmatch(document.lower, before, phrase.start):
                before = sentence.start
            if near.search(document.lower, before, phrase.start) or held.search(
                document.lower, sentence.start, phrase.start
            ):
                return phrase
    return None


def is_past_weekday(document: Document, start: int, phrase: TimePhrase) -> bool:
    """Whether the sentence that begins at `start` tells what has happened on the weekday of `phrase`."""
    owner = document.lower.startswith("'s", phrase.end)
    happened = (
        not owner and phrase.rule == "weekday" and HAPPENED.search(document.lower, start, phrase.start) is not None
    )
    return happened and TOLD_AHEAD.search(document.lower, start, phrase.start) is None


def _ahead(document: Document, start: int, end: int, published: date) -> list[TimePhrase]:
    return [
        phrase
        for phrase in dated_between(document, start, end, published)
        if phrase.latest is not None and phrase.latest >= published and not is_just_past(document, phrase, published)
    ]


def _over(document: Document, index: int, words: re.Match[str], published: date) -> TimePhrase | None:
    """The year just told of that is over, from which "the following year" counts: "in 2015 and the following year"."""
    before = dated_between(document, document.sentences[index].start, words.start(), published)
    return next((each for each in reversed(before) if each.rule == "year" and _is_over(each, published)), None)


def _is_over(phrase: TimePhrase, published: date) -> bool:
    return phrase.latest is not None and phrase.latest < published


def _latest(found: list[TimePhrase]) -> TimePhrase | None:
    """The last of the phrases told, if any: what follows goes on from there."""
    return found[-1] if found else None


def _reached(document: Document, words: re.Match[str], anchor: TimePhrase) -> TimePhrase | None:
    """The day that `words` name, counted from that of `anchor`."""
    assert anchor.latest is not None
    said = words.groupdict()
    within = period(said["within"], anchor.latest) if said.get("within") else None
    if within is not None:
        return TimePhrase(*words.span(), anchor.latest, within.last, "within-period")
    unit = said.get("part") or said.get("following") or said.get("behind") or said.get("unit")
    if unit is not None:
        unit = "day" if unit in PARTS else unit
        counted = "tomorrow" if unit == "day" else f"next {unit}"
    else:
        counted = f"in {said.get('later') or said.get('length')}"
    found = [each for each in time_phrases(counted, anchor.latest, document.events) if each.latest is not None]
    return TimePhrase(*words.span(), found[0].earliest, found[0].latest, found[0].rule) if found else None
