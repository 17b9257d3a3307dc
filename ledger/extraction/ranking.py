"""How sure the extractor is of a candidate: a logistic model, trained by benchmarks/extraction."""

import json
import math
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from itertools import repeat


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Weight of each feature; "bias" holds for all."""
    loaded: dict[str, float] = json.loads(
        (files("ledger.extraction") / "data" / "weights.json").read_text(encoding="utf-8")
    )
    return loaded


def score(features: Iterable[str], table: dict[str, float] | None = None) -> float:
    """Probability in [0, 1] that a candidate with these features is a statement, to four places.

    Args:
        features: Names of what it shows.
        table: Weights other than those shipped.
    """
    logit = total(features, weights() if table is None else table)
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, logit)))), 4)


def total(features: Iterable[str], table: dict[str, float]) -> float:
    """The sum of the weights that `table` has for `features`, with its "bias".

    >>> total(["deadline", "unheard-of"], {"bias": -1.0, "deadline": 0.5})
    -0.5
    """
    return table.get("bias", 0.0) + sum(map(table.get, features, repeat(0.0)))
