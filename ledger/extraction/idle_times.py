"""Time phrases that bound no claim: when somebody spoke, which thing is meant, how long something lasts.

The guards that tell them are patterns kept as data in `data/idle_times.toml`.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.time_phrases import TimePhrase, without_days

MODAL = expression(r"\b(?:could|may|might|would|will|can|should)\b")
NEXT_VERB = expression(r" and (could|may|might|would|will|can) (?!not\b)")
"""Between a claim and a day that only its second verb has: "would cost 40 million and could open in two years"."""
YEARLESS = expression(
    r"(?:(?:week-of|weekday-and-day)\()?(?:month-day|day-month|day-month-together|march-day|ordinal-may|month/day|month-days|"
    r"days-of-month)\)?"
)
SAID_AHEAD = expression(r"\b(?:\d{4}|next|coming|following)\b")
LONG_AHEAD = 300
"""Days ahead: a day told without a year that would be further off is the one just past."""
AHEAD_OF_DONE = 150
"""The same where something is told to have been done on that day."""
WEEKDAYS = frozenset(["weekday", "during(weekday)", "short-weekday"])
SINCE_YESTERDAY = 6
"""Days from today to the next weekday of the name of yesterday's."""
DONE = expression(
    r"(?<!\bbe )(?<!\bbeing )\b(?:announced|reported|released|issued|signed|published|imposed|held|adopted|passed|"
    r"approved|made|filed|launched|introduced|begun|began|started|killed|arrested|took|declared|agreed|reached|elected|"
    r"won|lost|met|died)\b(?:(?!\b(?:will|would|to|that|it|he|she|they|plans?)\b)[^,;]){0,50}$"
)
MONTH = expression(r"(?:(?:early|mid|late)\()?(?:weak-)?month\)?")
"""The rules that read a month without a year."""
FROM_THE_START = frozenset(["said", "behind", "to_cue"])
"""Regions that a pattern must match from their first character on."""
REGIONS = ("said", "before", "within", "behind", "between", "own", "to_cue")
Condition = tuple[str, re.Pattern[str], bool]
"""A region, what is searched there, and whether it must be found."""


class Guard(NamedTuple):
    """What tells that a phrase does not bound its claim; the fields are explained in `data/idle_times.toml`."""

    id: str
    effect: str
    telling: bool
    rules: frozenset[str] | None
    conditions: tuple[Condition, ...]
    fires: str
    silent: str


@cache
def guards() -> tuple[Guard, ...]:
    """All guards, in the order in which they are tried."""
    groups = _table()["rules"]
    return tuple(
        Guard(
            each["id"],
            each["effect"],
            each.get("telling", False),
            frozenset(groups[each["rules"]]) if "rules" in each else None,
            tuple(_conditions(each)),
            each["fires"],
            each["silent"],
        )
        for each in _table()["guard"]
    )


def holding(document: Document, phrase: TimePhrase, clause: Clause) -> Iterator[Guard]:
    """The guards that hold for `phrase` as a bound of the claim of `clause`."""
    regions = None
    for guard in _for_rule(phrase.rule):
        regions = regions or _regions(document, phrase, clause)
        if _holds(guard, regions):
            yield guard


def bound(document: Document, phrase: TimePhrase, clause: Clause, published: date | None) -> TimePhrase | None:
    """`phrase` as the bound of the claim of `clause` that it is; None where it bounds nothing."""
    guard = next(holding(document, phrase, clause), None)
    if (guard is not None and guard.effect == "idle") or _is_of_next_verb(document, phrase, clause):
        return None
    if is_just_past(document, phrase, published):
        return None
    if guard is None or phrase.latest is None or (published is not None and phrase.latest < published):
        return phrase
    if guard.effect == "open":
        return without_days(phrase)
    on_day = phrase.earliest == phrase.latest
    return replace(phrase, latest=phrase.latest - timedelta(days=1), earliest=None) if on_day else phrase


def is_of_telling(document: Document, phrase: TimePhrase, clause: Clause) -> bool:
    """Whether a day is that of the telling: "pledged on Friday to", "On Monday it announced"."""
    return any(guard.telling for guard in holding(document, phrase, clause))


def tells(text: str) -> bool:
    """Whether somebody is told to speak in `text`, in lower case."""
    return _verb_of_telling().search(text) is not None


def is_rate(before: str, said: str) -> bool:
    """Whether the time `said` behind the words `before`, in lower case, is one in which so much is used."""
    rate = next(guard for guard in guards() if guard.id == "rate")
    return _holds(rate, {"before": before, "said": said})


def _is_of_next_verb(document: Document, phrase: TimePhrase, clause: Clause) -> bool:
    """Whether another verb with a modal of its own stands between the claim and `phrase`."""
    other = NEXT_VERB.search(document.lower, clause.cue.end, max(clause.cue.end, phrase.start))
    own = MODAL.search(document.lower, clause.cue.start, clause.cue.end) if other is not None else None
    return other is not None and own is not None and own.group() != other[1]


def is_just_past(document: Document, phrase: TimePhrase, published: date | None) -> bool:
    """Whether a day is the one just past: "the duties of April 17", told on April 27, "Sunday's rally" on a Monday."""
    if phrase.latest is None or published is None or phrase.rule is None:
        return False
    if phrase.rule in WEEKDAYS and document.plain.startswith("'s ", phrase.end):
        return (phrase.latest - published).days == SINCE_YESTERDAY
    is_month = MONTH.fullmatch(phrase.rule) is not None
    if not is_month and not YEARLESS.fullmatch(phrase.rule):
        return False
    if SAID_AHEAD.search(document.lower, phrase.start, phrase.end) is not None:
        return False
    done = DONE.search(document.lower, document.sentences[document.sentence_at(phrase.start)].start, phrase.start)
    if is_month and (done is None or document.lower.startswith("by the ", phrase.start - len("by the "))):
        return False
    return (phrase.latest - published).days > (AHEAD_OF_DONE if done is not None else LONG_AHEAD)


def _regions(document: Document, phrase: TimePhrase, clause: Clause) -> dict[str, str]:
    """The stretches of text around `phrase` that patterns are searched in."""
    lower, cue = document.lower, clause.cue
    sentence = document.sentences[document.sentence_at(phrase.start)]
    found = {
        "said": lower[phrase.start : phrase.end],
        "before": lower[sentence.start : phrase.start],
        "within": lower[
            clause.own_start if sentence.start < clause.own_start <= phrase.start else sentence.start : phrase.start
        ],
        "behind": lower[phrase.end : sentence.end],
        "between": lower[cue.end : phrase.start],
        "own": lower[clause.own_start : phrase.start],
    }
    return found | {"to_cue": lower[phrase.end : cue.start]} if phrase.end <= cue.start else found


def _holds(guard: Guard, regions: dict[str, str]) -> bool:
    return all(
        region in regions and _stands(pattern, region, regions[region]) is wanted
        for region, pattern, wanted in guard.conditions
    )


def _stands(pattern: re.Pattern[str], region: str, text: str) -> bool:
    return (pattern.match(text) if region in FROM_THE_START else pattern.search(text)) is not None


def _conditions(entry: dict[str, Any]) -> Iterator[Condition]:
    for region in REGIONS:
        for name, wanted in ((region, True), (f"not_{region}", False)):
            if name in entry:
                yield region, _compiled(entry[name]), wanted


@cache
def _for_rule(rule: str | None) -> tuple[Guard, ...]:
    return tuple(guard for guard in guards() if guard.rules is None or rule in guard.rules)


@cache
def _verb_of_telling() -> re.Pattern[str]:
    return _compiled(r"\b{told}\b|\bsays\b")


def _compiled(pattern: str) -> re.Pattern[str]:
    for name, fragment in _table()["fragments"].items():
        pattern = pattern.replace("{" + name + "}", fragment)
    return expression(pattern)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("ledger.extraction") / "data" / "idle_times.toml").read_text(encoding="utf-8"))
