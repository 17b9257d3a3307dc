"""The signs of `data/signs.toml`: patterns around a cue, tried only where a word stands that they cannot do without."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from ledger.extraction.expressions import expression, word_starts


class Sign(NamedTuple):
    """Patterns in regions around a cue that must all fit; `data/signs.toml` explains them."""

    id: str
    parts: tuple[tuple[str, re.Pattern[str]], ...]
    veto: bool = False
    cues: frozenset[str] | None = None
    starts: tuple[str, ...] = ()

    def is_in(self, regions: Mapping[str, str]) -> bool:
        """Whether all its patterns fit."""
        for region, pattern in self.parts:  # noqa: SIM110 - a generator for each would cost as much as the search
            if pattern.search(regions[region]) is None:
                return False
        return True


@lru_cache(maxsize=1)
def signs() -> tuple[Sign, ...]:
    """All signs of `data/signs.toml`."""
    table = tomllib.loads((files("ledger.extraction") / "data" / "signs.toml").read_text(encoding="utf-8"))
    return tuple(
        Sign(
            entry["id"],
            tuple(
                (part["region"], expression(part["pattern"], needs=part.get("needs", "")))
                for part in (entry, *entry.get("also", ()))
            ),
            entry.get("veto", False),
            frozenset(entry["cues"]) if "cues" in entry else None,
            tuple(entry.get("starts", "").split()),
        )
        for entry in table["sign"]
    )


def signs_in(regions: Mapping[str, str], cue: str) -> list[str]:
    """The names of the signs that the `regions` around a `cue` show.

    Args:
        regions: The text of each region, in lower case.
        cue: The id of the cue.
    """
    always, by_start = _index()
    tried = set(always)
    for region, numbers in by_start.items():
        for start in numbers.keys() & word_starts(regions[region]):
            tried.update(numbers[start])
    every = signs()
    return [
        sign.id
        for sign in map(every.__getitem__, sorted(tried))
        if (sign.cues is None or cue in sign.cues) and sign.is_in(regions)
    ]


@lru_cache(maxsize=1)
def _index() -> tuple[tuple[int, ...], dict[str, dict[str, list[int]]]]:
    """The numbers of the signs that are always tried, and of the others by region and the starts of words."""
    always: list[int] = []
    by_start: dict[str, dict[str, list[int]]] = {}
    for number, sign in enumerate(signs()):
        region = by_start.setdefault(sign.parts[0][0], {})
        for start in sign.starts:
            region.setdefault(start, []).append(number)
        if not sign.starts:
            always.append(number)
    return tuple(always), by_start
