"""What must not stand in a finished claim, kept as data in `data/claim_faults.toml`."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from ledger.extraction.expressions import expression


class Fault(NamedTuple):
    """A fault and how it is recognised; the fields are explained in `data/claim_faults.toml`."""

    pattern: str
    found: str
    sound: str
    told: bool = False
    needs: str = ""


@lru_cache(maxsize=1)
def faults() -> tuple[Fault, ...]:
    """All faults."""
    table = tomllib.loads((files("ledger.extraction") / "data" / "claim_faults.toml").read_text(encoding="utf-8"))
    return tuple(Fault(**entry) for entry in table["fault"])


@lru_cache(maxsize=64)
def fault_of(claim: str) -> tuple[Fault, str] | None:
    """The first fault of a finished `claim` and its words; None where it has none.

    Asked when a claim is drafted and again when it is judged.

    >>> fault_of("The mill will close"), fault_of("The mill can will close.")[1]
    (None, 'can will')
    """
    for fault in faults():
        found = _compiled(fault.pattern, fault.needs).search(claim)
        if found is not None:
            return fault, found[1] if found.re.groups else found.group()
    return None


@cache
def _compiled(pattern: str, needs: str) -> re.Pattern[str]:
    return expression(pattern, needs=needs)
