"""Drafts what makes a claim true: by when, decided by what, what counts as false, partly and void."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from ledger.extraction.claims import Claim
from ledger.extraction.conditions import condition_in
from ledger.extraction.expressions import expression, word_starts
from ledger.extraction.figures import DAY, foretold_figure
from ledger.extraction.past_days import day
from ledger.extraction.spelled_times import BY
from ledger.extraction.statement import Expected
from ledger.extraction.until import lasts, start_until
from ledger.terms import Deadline, QuestionType, StatementKind

NEGATIVE = expression(
    r"\b(?:will|would|shall|may|might|could) (?:not(?! (?:only|just|merely))|never)\b|\bno \w+ will\b|\bwon't\b|"
    r"\bwill be no (?!(?:later|earlier|less|fewer|more|longer|doubt|better|worse)\b)|"
    r"^(?:no (?!doubt|longer|later|matter)(?:[\w'-]+ ){1,6}?|(?:nobody|no one|none|neither|nothing)(?: [\w'-]+){0,6}? )"
    r"will\b",
    re.IGNORECASE,
)
ASIDE = expression(r"^(?:if|unless|when|once) [^,]+, | (?:if|unless|because|while|although)\b.*$", re.IGNORECASE)
"""A clause whose "not" does not deny the claim."""
CONTEXT = expression(r"^.*, and (?=(?:this|that|it|they|he|she)\b)")
"""The clause that only tells what "this" is."""
MONTH = expression(r"\b(?:March|May|August)\b", needs="Ma|August")
"""Not a march, not "may"."""
UNTIL_BEFORE = expression(r"\b(?:until|till) $", re.IGNORECASE)
WILL = expression(r"\bwill\b")
WITH_RECORD = frozenset(["vote", "sport", "court", "talks", "labour"])
"""Events that leave a record of their own where they are held."""
LASTING = "lasting"
"""The kind of event that is a state."""
NEAR_VERB = 60
"""Characters behind "will" in which the words stand that tell the kind of event best."""
LISTED = expression(r"[^,]+, (?!which|who|where|but|and (?:he|she|it|they|the) )[^,]+,? (?:and|as well as) ")


class Evidence(NamedTuple):
    """What decides claims that hold certain words.

    Attributes:
        id: The kind of event.
        words: The words.
        evidence: What decides.
        counts: When it has happened.
        unless: The words with which it is another kind, or None.
        starts: First letters of words, of which one stands in all that `words` finds; empty where none are known.
    """

    id: str
    words: str
    evidence: str
    counts: str
    unless: str | None = None
    starts: frozenset[str] = frozenset()

    def fits(self, part: str, whole: str) -> bool:
        """Whether `part` of the claim `whole` has the words of this kind of event."""
        if self.words and not _any_of(self.words).search(part):
            return False
        return not (self.unless and _any_of(self.unless).search(whole))


@cache
def _any_of(words: str) -> re.Pattern[str]:
    """A pattern for whole words, compiled once a claim is held against it."""
    return expression(rf"\b(?:{words})\b")


@lru_cache(maxsize=1)
def criteria_file() -> dict[str, Any]:
    """All of `data/criteria.toml`."""
    return tomllib.loads((files("ledger.extraction") / "data" / "criteria.toml").read_text(encoding="utf-8"))


def _wording() -> dict[str, str]:
    wording: dict[str, str] = criteria_file()["wording"]
    return wording


@lru_cache(maxsize=1)
def _table() -> tuple[Evidence, ...]:
    table = criteria_file()
    names = ("id", "words", "evidence", "counts", "unless")
    return tuple(
        Evidence(
            **{name: entry[name] for name in names if name in entry},
            starts=frozenset(entry.get("starts", "").split()),
        )
        for entry in table["evidence"]
    )


def criteria(
    claim: Claim,
    kind: StatementKind,
    condition: str | None,
    deadline: date | None,
    deadline_text: str | None,
    earliest: date | None = None,
) -> str:
    """Drafts resolution criteria.

    Args:
        claim: The claim as drafted.
        kind: The kind of statement.
        condition: The words of its condition, or None.
        deadline: Last day on which it can come true, or None.
        deadline_text: The time phrase as said, or None.
        earliest: First day of the span that it names, or None.

    >>> claim = Claim("Sales will fall.", None)
    >>> text = criteria(claim, StatementKind.PREDICTION, None, date(2025, 5, 16), None)
    >>> text.split(". ")[2]
    'True if that is so on or before 16 May 2025; false if that day ends without it.'
    """
    say = _wording()
    event = event_of(claim)
    negative = NEGATIVE.search(ASIDE.sub("", claim.text)) is not None
    said = _with_until(claim.text, deadline_text)
    parts = [say["evidence"].format(evidence=event.evidence)]
    if negative or not (deadline and lasts(said, claim.text)) or event.id == LASTING:
        parts.append(say["counts-denied" if negative else "counts"].format(counts=event.counts))
    if deadline is not None:
        parts.append(_decided_by(claim, kind, deadline, said, earliest, negative=negative))
    else:
        until = f" ({deadline_text})" if deadline_text else ""
        parts.append(say["denied" if negative else "done"].format(until=until))
        parts.append(say["words-only" if deadline_text else "no-day"].format(until=deadline_text))
    parts.extend(_measures(claim, kind))
    if condition:
        parts.append(say["condition"].format(condition=condition_in(claim.text) or condition))
    return " ".join(parts)


def _with_until(text: str, said: str | None) -> str | None:
    """A time phrase with the "until" that stands apart from it in the claim: "until sometime in July"."""
    at = text.find(said) if said else -1
    return f"until {said}" if at > 0 and UNTIL_BEFORE.search(text, 0, at) is not None else said


def _decided_by(
    claim: Claim, kind: StatementKind, deadline: date, said: str | None, earliest: date | None, *, negative: bool
) -> str:
    """By which day the claim is true or false: where it is bounded by "until", before that time begins."""
    say, until = _wording(), start_until(said, earliest)
    if until is not None:
        return say["denied-until" if negative else "lasts-until"].format(day=until)
    if not negative and lasts(said, claim.text):
        return say["lasts-through"].format(day=day(deadline))
    form = "denied-by" if negative else "event-by" if kind is StatementKind.SCHEDULE else "done-by"
    return say[form].format(day=day(deadline))


def answer_criteria(expected: Expected, condition: str | None, deadline: Deadline) -> str:
    """Drafts what decides a question that is not one of yes or no: which figure, day or option, from whom, for when.

    Args:
        expected: The question.
        condition: The words of the condition, or None.
        deadline: By when it is decided.

    >>> from ledger.terms import AnswerKind
    >>> asked = Expected(AnswerKind(QuestionType.NUMERIC, "%"), "2 to 3", "Turnout", False, "level")
    >>> text = answer_criteria(asked, None, Deadline("on Sunday", date(2025, 5, 18), date(2025, 5, 18)))
    >>> text.split(". ")[1]
    'The answer is the figure, in %, for 18 May 2025, as first published; a forecast or a plan does not count.'
    """
    say, kind = _wording(), expected.kind
    evidence = event_of(Claim(f"{expected.claim} {kind.unit or ''}", None)).evidence
    parts = [say["evidence"].format(evidence=evidence)]
    if kind.type is QuestionType.NUMERIC:
        unit = f", in {kind.unit}," if kind.unit else ""
        parts.append(say["number"].format(unit=unit, span=_span(deadline)).replace(",,", ","))
        parts += [say["one-way"]] * expected.one_way
    elif kind.type is QuestionType.DATE:
        parts.append(say["day-happened"].format(day=day(deadline.latest) if deadline.latest else "DAY"))
    else:
        parts.append(say["option"].format(options=", ".join(kind.options)))
    if deadline.latest is None:
        parts.append(say["words-only" if deadline.text else "no-day"].format(until=deadline.text))
    if condition:
        parts.append(say["condition"].format(condition=condition))
    return " ".join(parts)


def _span(deadline: Deadline) -> str:
    """What time a figure is for."""
    say, first, last = _wording(), deadline.earliest, deadline.latest
    if last is None:
        return ""
    if first is None or BY.match(deadline.text or ""):
        return say["number-by"].format(day=day(last))
    if first == last:
        return say["number-on"].format(day=day(last))
    return say["number-over"].format(first=day(first), last=day(last))


def kinds_of_event() -> tuple[Evidence, ...]:
    """All kinds of events, special ones first."""
    return _table()


def event_of(claim: Claim) -> Evidence:
    """The kind of event that `claim` is about: by the words close behind its "will", else by those before it.

    >>> event_of(Claim("Parliament will open a second bridge.", None)).id
    'building'
    """
    entries, text = _table(), CONTEXT.sub("", MONTH.sub("", claim.text)).lower()
    will = WILL.search(text)
    if will is None:
        return next(_fitting(entries, text, text))
    for part in (text[will.end() : will.end() + NEAR_VERB], text[: will.start()]):
        found = next(_fitting(entries[:-1], part, text), None)
        if found is not None and found.id == "event":
            named = _fitting(entries, text[: will.start()], text)
            return next((entry for entry in named if entry.id in WITH_RECORD), found)
        if found is not None:
            return found
    return next(_fitting(entries, text[will.start() : will.end() + NEAR_VERB], text))


def _fitting(entries: tuple[Evidence, ...], part: str, whole: str) -> Iterator[Evidence]:
    """Those of `entries` whose words stand in `part` of the claim `whole`."""
    starts = word_starts(part)
    for entry in entries:
        if not (entry.starts and entry.starts.isdisjoint(starts)) and entry.fits(part, whole):
            yield entry


def _measures(claim: Claim, kind: StatementKind) -> list[str]:
    """What numbers and lists in the claim ask for."""
    parts = []
    figure = foretold_figure(claim.text)
    if figure is not None:
        parts.append(_wording()["ceiling" if figure.is_ceiling else "figure"].format(figure=figure.words))
    if kind is StatementKind.COMMITMENT:
        parts.append(_wording()["promise"])
    will = WILL.search(claim.text)
    if will is not None and LISTED.search(DAY.sub("", claim.text[will.end() :])):
        parts.append(_wording()["partly"])
    return parts
