"""The word lists of `data/lexicon.toml`, as sets."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("ledger.extraction") / "data" / "lexicon.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=256)
def words(group: str, *names: str) -> frozenset[str]:
    """The lists `names` of `group`, as one.

    >>> "said" in words("speech", "says"), "expects" in words("speech", "says", "forecasts")
    (True, True)
    """
    return frozenset(word for name in names for word in _table()[group][name].split())


@lru_cache(maxsize=32)
def lists(group: str) -> dict[str, frozenset[str]]:
    """All lists of `group` by name.

    >>> "signed" in lists("told_by")["deal"]
    True
    """
    return {name: words(group, name) for name in _table()[group]}
