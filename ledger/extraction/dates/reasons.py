"""Why words were read as they were: what the rules that read them take for granted, in words for a person."""

import tomllib
from functools import cache
from importlib.resources import files

from ledger.extraction.expressions import expression

_RULE = expression(r"[^\s(),]+")
_FIGURES = expression(r"(?<![\d/])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?:/(?:\d\d|\d{4}))?(?![\d/])")


@cache
def _table() -> dict[str, str]:
    """What each rule takes for granted, by its name."""
    text = files("ledger.extraction").joinpath("data", "readings.toml").read_text(encoding="utf-8")
    return {rule: row["says"] for row in tomllib.loads(text)["reading"] for rule in row["rules"]}


def explained_rules() -> frozenset[str]:
    """The names of the rules that take something for granted."""
    return frozenset(_table())


def reasons(phrase: str, rule: str) -> list[str]:
    """What the reading of a phrase takes for granted, from the outside in; empty where its words say it all.

    Args:
        phrase: The words that were read.
        rule: How they were read, as `deadline.FoundDeadline.rule` names it: "by(mid(month))".

    >>> reasons("in early May", "early(weak-month)")[0]
    '“early” ends after the first third of its period'
    """
    said = [_table()[name] for name in _RULE.findall(rule) if name in _table()]
    return [*dict.fromkeys(said), *_order_of_figures(phrase)]


def _order_of_figures(phrase: str) -> list[str]:
    """That a day in figures could be another one where people write the day first."""
    figures = _FIGURES.search(phrase)
    if figures is None or figures["first"] == figures["second"]:
        return []
    could_be_either = all(1 <= int(figures[name]) <= 12 for name in ("first", "second"))
    said = f"{figures.group()} is read month first; where the day comes first, write the month in letters"
    return [said] if could_be_either else []
