"""The words that give an estimate of a number, a day or shares: patterns kept as data in `data/estimates.toml`."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from ledger.extraction.expressions import expression
from ledger.terms import QuestionType

NUMERIC, DATE, THRESHOLD, CHOICE = "numeric", "date", "threshold", "choice"
TYPES = {
    NUMERIC: QuestionType.NUMERIC,
    DATE: QuestionType.DATE,
    THRESHOLD: QuestionType.NUMERIC,
    CHOICE: QuestionType.CHOICE,
}
"""The groups of the table, and the type of question that each is of."""

_DEEPEST = 4
"""So many times a slot stands within a slot."""


class EstimatePattern(NamedTuple):
    """One way to word an estimate; the fields are explained in `data/estimates.toml`."""

    group: str
    id: str
    pattern: re.Pattern[str]
    claim: str
    fires: tuple[str, str]
    silent: str
    estimate: str = ""
    phrase: re.Pattern[str] | None = None
    unless_by: bool = False
    hedged: bool = False
    one_way: bool = False

    @property
    def type(self) -> QuestionType:
        """The type of question that it gives."""
        return TYPES[self.group]


@lru_cache(maxsize=1)
def estimate_patterns() -> tuple[EstimatePattern, ...]:
    """All patterns, in the order in which they are tried."""
    return tuple(_compiled_entry(group, entry) for group in TYPES for entry in _table()[group])


@lru_cache(maxsize=8)
def guard(name: str) -> re.Pattern[str]:
    """What keeps a claim yes or no.

    >>> guard("bound").search("Prices will rise by at least 5 percent.") is None
    False
    """
    return _compiled(_table()["guards"][name])


@lru_cache(maxsize=4)
def slot(name: str) -> re.Pattern[str]:
    """One of the parts that patterns are made of.

    >>> slot("measure").fullmatch("inflation") is None
    False
    """
    return _compiled("{" + name + "}")


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads((files("ledger.extraction") / "data" / "estimates.toml").read_text(encoding="utf-8"))


def _compiled_entry(group: str, entry: dict[str, Any]) -> EstimatePattern:
    first, second = entry["fires"]
    pattern = _compiled(entry["pattern"], entry.get("words", ""))
    given = {name: value for name, value in entry.items() if name != "words"}
    given |= {"fires": (first, second), "pattern": pattern}
    if "phrase" in entry:
        given["phrase"] = _compiled(entry["phrase"])
    return EstimatePattern(group, **given)


def _compiled(pattern: str, needs: str = "") -> re.Pattern[str]:
    for _ in range(_DEEPEST):
        for name, part in _table()["slots"].items():
            pattern = pattern.replace("{" + name + "}", part)
    return expression(pattern, re.IGNORECASE, needs)
