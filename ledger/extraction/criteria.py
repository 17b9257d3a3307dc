"""Drafts what makes a claim true: by when, decided by what, what counts as false, partly and void."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from ledger.extraction.claims import BY, Claim, day
from ledger.extraction.statement import Expected
from ledger.terms import Deadline, QuestionType, StatementKind

NEGATIVE = re.compile(
    r"\b(?:will|would|shall|may|might|could) (?:not|never)\b|\bno \w+ will\b|\bwon't\b", re.IGNORECASE
)
NUMBER = re.compile(
    r"(?:[$£€] ?)?\d[\d,.]*(?: ?(?:%|per ?cent|percent|million|billion|trillion|"
    r"thousand))?(?= [a-z%]|[.,]|$)",
    re.IGNORECASE,
)
DAY = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December) \d{4}"
)
CONTEXT = re.compile(r"\[[^\]]*\]")
YEAR = re.compile(r"(?:19|20)\d\d[.,]?$")
SEVERAL = re.compile(r"\b(?:and|as well as)\b")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What decides claims that hold certain words."""

    id: str
    words: re.Pattern[str]
    evidence: str


@lru_cache(maxsize=1)
def _file() -> dict[str, Any]:
    return tomllib.loads((files("ledger.extraction") / "data" / "criteria.toml").read_text(encoding="utf-8"))


def _wording() -> dict[str, str]:
    wording: dict[str, str] = _file()["wording"]
    return wording


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[Evidence, ...], re.Pattern[str], re.Pattern[str]]:
    table = _file()
    entries = tuple(Evidence(e["id"], re.compile(e["words"]), e["evidence"]) for e in table["evidence"])
    return entries, re.compile(table["measures"]["vague"]), re.compile(table["measures"]["firm"])


def criteria(
    claim: Claim, kind: StatementKind, condition: str | None, deadline: date | None, deadline_text: str | None
) -> str:
    """Drafts resolution criteria.

    Args:
        claim: The claim as drafted.
        kind: The kind of statement.
        condition: The words of its condition, or None.
        deadline: Last day on which it can come true, or None.
        deadline_text: The time phrase as said, or None.

    >>> claim = Claim("Sales will fall.", None)
    >>> text = criteria(claim, StatementKind.PREDICTION, None, date(2025, 5, 16), None)
    >>> text.split(". ")[1]
    'True once it is reported to have happened on or before 16 May 2025; false if that day ends without it.'
    """
    say = _wording()
    evidence = next(entry.evidence for entry in _table()[0] if entry.words.search(claim.text.lower()))
    parts = [say["evidence"].format(evidence=evidence)]
    negative = NEGATIVE.search(CONTEXT.sub("", claim.text)) is not None
    if deadline is not None:
        form = "denied-by" if negative else "event-by" if kind is StatementKind.SCHEDULE else "done-by"
        parts.append(say[form].format(day=day(deadline)))
    else:
        until = f" ({deadline_text})" if deadline_text else ""
        parts.append(say["denied" if negative else "done"].format(until=until))
        parts.append(say["words-only" if deadline_text else "no-day"].format(until=deadline_text))
    parts.extend(_measures(claim, kind))
    if condition:
        parts.append(say["condition"].format(condition=condition))
    return " ".join(parts)


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
    words = f"{expected.claim} {kind.unit or ''}".lower()
    evidence = next(entry.evidence for entry in _table()[0] if entry.words.search(words))
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


def vagueness(claim: Claim) -> str | None:
    """Why a claim cannot be decided as worded, or None.

    >>> vagueness(Claim("Diplomacy will be an important tool.", None))
    'names nothing that can be observed or counted ("important")'
    """
    if claim.unresolved is not None:
        return f'does not say whom or what it is about ("{claim.unresolved}")'
    _, vague, firm = _table()
    found = vague.search(claim.text.lower())
    if found is not None and not firm.search(claim.text.lower()):
        return f'names nothing that can be observed or counted ("{found.group()}")'
    return None


def _measures(claim: Claim, kind: StatementKind) -> list[str]:
    """What numbers and lists in the claim ask for."""
    parts = []
    undated = [n for n in NUMBER.findall(DAY.sub("", claim.text)) if not YEAR.match(n) and len(n) > 1]
    if undated:
        parts.append(_wording()["figure"].format(figure=undated[0].rstrip(".,")))
    if kind is StatementKind.COMMITMENT:
        parts.append(_wording()["promise"])
    if SEVERAL.search(claim.text) and claim.text.count(",") >= 2:
        parts.append(_wording()["partly"])
    return parts
