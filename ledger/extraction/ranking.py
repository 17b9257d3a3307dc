"""How sure the extractor is of a candidate: a logistic model, trained by benchmarks/extraction."""

import json
import math
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Weight of each feature; "bias" holds for all."""
    loaded: dict[str, float] = json.loads(
        (files("ledger.extraction") / "data" / "weights.json").read_text(encoding="utf-8")
    )
    return loaded


def score(features: Iterable[str]) -> float:
    """Probability in [0, 1] that a candidate with these features is a statement, to four places."""
    table = weights()
    total = table.get("bias", 0.0) + sum(table.get(feature, 0.0) for feature in features)
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 4)
