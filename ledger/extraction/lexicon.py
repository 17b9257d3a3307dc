"""The word lists of `data/lexicon.toml`, as sets."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("ledger.extraction") / "data" / "lexicon.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=128)
def words(group: str, name: str) -> frozenset[str]:
    """The list `name` of `group`.

    >>> "said" in words("speech", "says")
    True
    """
    return frozenset(_table()[group][name].split())


@lru_cache(maxsize=32)
def lists(group: str) -> dict[str, frozenset[str]]:
    """All lists of `group` by name.

    >>> "signed" in lists("told_by")["deal"]
    True
    """
    return {name: words(group, name) for name in _table()[group]}
