"""The day of an event that an article announced, for the sentences behind that tell what will happen there.

"The guild gives a dinner on Friday. Guests will wear masks. Jane Doe will preside." What belongs to which kind of
event is kept as data in `data/occasions.toml`.
"""

import re
import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ledger.extraction.clauses import Clause
from ledger.extraction.counted_times import TELLING, is_past_weekday
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.time_phrases import TimePhrase, dated_between, on_the_day

BACK = 25
"""Sentences before a claim in which its event may be announced."""
LONGEST = 3
"""Days that an event lasts at most; longer ones are periods, not days of an event."""
NEAR = 80
"""Characters between the words for an event and the day behind them."""
BEHIND = expression(r"(?:'s?|,)?(?: (?!(?:and|but|to|at|in|that|which|who)\b)[\w'.-]+){0,5}?")
"""Between a day and the event behind it: "Sunday night's annual dinner"."""
DATELINE = expression(r"[A-Z][\w .,()]{2,40} -{1,2} ")
HOUR = expression(
    r"\b(?:at|from|until|till|by) (?:(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?(?: to (?:1[0-2]|[1-9])(?:[:.][0-5]\d)?)? ?"
    r"(?:[ap]\.?m\b|o'clock)|noon\b|midnight\b)"
)
ELSEWHEN = expression(r"(?:after|then|later|meanwhile|but|however|since|previously|proceeds|he|she|we|i|you)\b")
"""What opens a sentence that does not go on about an event just told."""
DAY_BEHIND = expression(r"\bthe (?:following|next) (?:day|morning|afternoon|evening|night)\b")
"""In a claim about the day behind the event, not its own."""
NAMING = r"\b(?:the|this|these|of|at|for) (?:(?!next\b|last\b|previous\b|other\b)[\w-]+ ){0,2}?"
"""Before an event that is named again; "the next dinner" is another."""
BEGUN = expression(r"\b(?:kicked off|began|opened|started|took place|got under way|(?:was|were) held)\b[^,;]*$")
"""Before the day on which an event has begun."""


class Kind(NamedTuple):
    """A kind of event; the fields are explained in `data/occasions.toml`."""

    id: str
    told: re.Pattern[str]
    again: re.Pattern[str] | None
    belongs: re.Pattern[str]
    goes_on: bool
    any_voice: bool
    fires: str
    silent: str


class Occasion(NamedTuple):
    """An event as it was announced: its kind, the words for it and the phrase with its day."""

    kind: Kind
    noun: str
    time: TimePhrase


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds of events, in the order in which they are tried."""
    table = tomllib.loads((files("ledger.extraction") / "data" / "occasions.toml").read_text(encoding="utf-8"))
    return tuple(
        Kind(
            each["id"],
            expression(each["told"]),
            expression(each["again"]) if "again" in each else None,
            expression(each["belongs"]),
            each.get("goes_on", False),
            each.get("any_voice", False),
            each["fires"],
            each["silent"],
        )
        for each in table["occasion"]
    )


def occasion_time(
    document: Document, index: int, clause: Clause, before: TimePhrase | None, own_voice: bool, published: date
) -> TimePhrase | None:
    """The day of the event that the claim of `clause` is about, of those announced before it.

    Args:
        document: The article.
        index: Number of the sentence of the claim.
        clause: The claim, which has no time phrase of its own.
        before: What bounds the claim right before, in this sentence or the one before, if any.
        own_voice: Whether the article makes the claim in its own voice.
        published: The day of publication.
    """
    start, end = clause.own_start, clause.end
    may_go_on = before is not None and own_voice and clause.cue.cue.id == "will"
    if not may_go_on and _cheap().search(document.lower, start, end) is None:
        return None
    found = announced(document, index, start, published)
    if found is None or DAY_BEHIND.search(document.lower, start, end) is not None:
        return None
    if _names(document, found, start, end):
        return found.time
    if not own_voice and not found.kind.any_voice:
        return None
    if found.kind.belongs.search(document.lower, start, end) or HOUR.search(document.lower, start, end):
        return found.time
    same = before is not None and before.latest == found.time.latest
    return found.time if same and may_go_on and _goes_on(document, index, found) else None


def _goes_on(document: Document, index: int, found: Occasion) -> bool:
    """Whether a sentence goes on about an event that the claim before was about, or that was announced right before."""
    start = document.sentences[index].start
    if not found.kind.goes_on or ELSEWHEN.match(document.lower, start):
        return False
    told_before = found.time.start < document.sentences[max(0, index - 1)].start
    return told_before or document.lower.startswith(("it ", "there "), start)


def announced(document: Document, index: int, end: int, published: date) -> Occasion | None:
    """The latest event announced before `end`; None where another day was told since, or another place's news began."""
    for number in range(index, max(-1, index - BACK - 1), -1):
        start = document.sentences[number].start
        ahead = [
            phrase
            for phrase in map(on_the_day, dated_between(document, start, end, published))
            if _is_of_event(phrase, published) and not _is_told_as_past(document, start, phrase)
        ]
        if ahead:
            return _occasion(document, start, end, ahead)
        if DATELINE.match(document.plain, start):
            return None
        end = start
    return None


def _is_of_event(phrase: TimePhrase, published: date) -> bool:
    """Whether a phrase names a day ahead, or as few days as an event may last."""
    first, last = phrase.earliest, phrase.latest
    return first is not None and last is not None and last >= published and (last - first).days < LONGEST


def _is_told_as_past(document: Document, start: int, phrase: TimePhrase) -> bool:
    """Whether the sentence that begins at `start` tells what was said or begun on the day of `phrase`."""
    told = any(pattern.search(document.lower, start, phrase.start) is not None for pattern in (TELLING, BEGUN))
    return told or is_past_weekday(document, start, phrase)


def _occasion(document: Document, start: int, end: int, ahead: list[TimePhrase]) -> Occasion | None:
    """The event that the sentence from `start` to `end` announces for the only day that it tells."""
    if len({phrase.latest for phrase in ahead}) > 1 or document.quotation_at(ahead[0].start) is not None:
        return None
    time = ahead[0]
    for kind in kinds():
        nouns = list(kind.told.finditer(document.lower, max(start, time.start - NEAR), time.start))
        if nouns:
            return Occasion(kind, nouns[-1].group(), time)
        for noun in kind.told.finditer(document.lower, time.end, end):
            if BEHIND.fullmatch(document.lower[time.end : noun.start()].rstrip()):
                return Occasion(kind, noun.group(), time)
    return None


def _names(document: Document, occasion: Occasion, start: int, end: int) -> bool:
    """Whether words from `start` to `end` name `occasion` again: "the dinner", "the event"."""
    if occasion.kind.again is None:
        return False
    noun = re.escape(occasion.noun.split()[-1])
    again = expression(rf"{NAMING}(?:{noun}\b|{occasion.kind.again.pattern})")
    return again.search(document.lower, start, end) is not None


@cache
def _cheap() -> re.Pattern[str]:
    """What a claim about an announced event says at least."""
    belongs = "|".join(kind.belongs.pattern for kind in kinds())
    told = "|".join(kind.told.pattern for kind in kinds())
    again = "|".join(kind.again.pattern for kind in kinds() if kind.again is not None)
    return expression(f"{belongs}|{told}|{again}|{HOUR.pattern}")
