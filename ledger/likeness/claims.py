"""When a claim asks what a known question asks already: a proposal for a person, never a decision."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ledger.naming import name_key

LEAST_LIKENESS = 0.6
"""Below this a known question is not proposed."""

DAYS_APART = 7
"""Deadlines further apart than this make two questions."""

_FUNCTION_WORDS = """
a an the of to in on at by for from with and or that this it its is are was be been will would shall should may might
could can has have had as not no never do does did than then there their his her they he she who which into until
before after during within year month week day
"""
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = re.compile(
    rf"\b(?:\d{{4}}-\d\d-\d\d|{_NTH} {_MONTH}(?:,? \d{{4}})?|{_MONTH} {_NTH}(?:, \d{{4}})?)\b", re.IGNORECASE
)
"""A day as claims name it, with or without its year."""

_EMPTY = frozenset(_FUNCTION_WORDS.split())
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "s", "e")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as far as it is compared.

    Attributes:
        id: the question's number.
        claim: what it asks.
        deadline: its last day, None where there is none.
    """

    id: int
    claim: str
    deadline: date | None = None


def claim_likeness(a: str, b: str) -> float:
    """How alike two claims are, in [0, 1]; 1 where they have the same words of substance.

    Share of the words that both have (Dice), without function words, endings, case and accents. Claims with
    different numbers ask different things: 0; a number that only one of them gives is no difference. Days that a
    claim names do not count: deadlines are compared by themselves.

    >>> claim_likeness("Kursk will be retaken by the army", "The army retakes Kursk")
    1.0
    >>> claim_likeness("Unemployment falls to 4 %", "Unemployment falls to 5 %")
    0.0
    """
    ours, theirs = _stems(a), _stems(b)
    figures, others = _numbers(ours), _numbers(theirs)
    if not ours or not theirs or not (figures <= others or others <= figures):
        return 0.0
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


def like_questions(
    claim: str, deadline: date | None, known: Iterable[Asked], least: float = LEAST_LIKENESS
) -> list[tuple[Asked, float]]:
    """Known questions that may ask the same, with their likeness, the likest first; equal ones by their number.

    Args:
        claim: what the new statement claims; a denial of a claim asks the same question.
        deadline: its last day, None where there is none; a question without one is like any.
        known: the questions to choose from.
        least: likeness in [0, 1] below which nothing is proposed.
    """
    close = (
        (asked, claim_likeness(claim, asked.claim)) for asked in known if _is_near_in_time(deadline, asked.deadline)
    )
    return sorted((pair for pair in close if pair[1] >= least), key=lambda pair: (-pair[1], pair[0].id))


def _is_near_in_time(a: date | None, b: date | None) -> bool:
    return a is None or b is None or abs((a - b).days) <= DAYS_APART


@lru_cache(maxsize=4_096)  # the same known claims are compared with each statement of an article
def _stems(claim: str) -> frozenset[str]:
    undated = _DAY.sub(" ", re.sub(r"['’]s\b", "", name_key(claim)))
    words = re.findall(r"\d+(?:[.,]\d+)*|[^\W\d_]+", undated)
    return frozenset(_stem(word) for word in words if word not in _EMPTY)


def _stem(word: str) -> str:
    """The word without a usual ending, so that "retaken" and "retakes" meet."""
    if word[0].isdigit():
        return word.replace(",", "")
    for ending in ("en", *_ENDINGS):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _numbers(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if stem[0].isdigit())
