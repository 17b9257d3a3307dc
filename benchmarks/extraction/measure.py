"""Measures the extractor on the annotated articles, both parts, with bootstrap intervals.

    python benchmarks/extraction/measure.py [--rounds N]

Prints one line a measure: the open part (rules and weights were made from it) beside the one set aside.
Intervals are the middle 95 % of N (1000) draws of the articles with replacement.
"""

import importlib.util
import json
import random
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from ledger.extraction.extractor import statements

SHARED = Path(__file__).resolve().parents[3] / "shared" / "extraction"
MEASURES = (
    "precision",
    "recall",
    "f1",
    "speaker",
    "deadline_found",
    "deadline_exact",
    "kind",
    "strength",
    "conditional",
)
SEED = 20240501


def main(argv: list[str]) -> None:
    rounds = int(argv[argv.index("--rounds") + 1]) if "--rounds" in argv else 1000
    scorer = loaded_scorer()
    articles = json.loads((SHARED / "dev_articles.json").read_text(encoding="utf-8"))
    gold = json.loads((SHARED / "dev_gold.json").read_text(encoding="utf-8"))
    texts = {article["id"]: article["text"] for article in articles}
    found = {article["id"]: predictions(texts[article["id"]], article["published"]) for article in gold}
    columns = []
    for aside in (False, True):
        part = [article for article in gold if (article["id"][-1] in "01234") == aside]
        columns.append(measured(scorer, articles, part, found, rounds))
    print(f"{'measure':16}{'open part':>26}{'set aside':>26}")
    for name in MEASURES:
        cells = ("{:.3f} ({:.3f} to {:.3f})".format(*column[name]) for column in columns)
        print(f"{name:16}" + "".join(f"{cell:>26}" for cell in cells))


def loaded_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("extraction_score", SHARED / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{SHARED / 'score.py'}: not found")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(text: str, published: str) -> list[dict[str, Any]]:
    return [
        {
            "start": s.start,
            "end": s.end,
            "quote": s.quote,
            "speaker": s.speaker,
            "deadline": s.deadline.isoformat() if s.deadline else None,
            "kind": str(s.kind),
            "strength": s.strength,
            "conditional": s.conditional,
        }
        for s in statements(text, date.fromisoformat(published))
    ]


def measured(
    scorer: ModuleType, articles: list[Any], part: list[Any], found: dict[str, Any], rounds: int
) -> dict[str, tuple[float, float, float]]:
    """Each measure with the ends of its interval."""
    draw = random.Random(SEED)

    def score(sample: list[Any]) -> dict[str, float]:
        result: dict[str, float] = scorer.score(articles, sample, lambda article, _: found[article["id"]])
        return result

    whole = score(part)
    draws = [score([draw.choice(part) for _ in part]) for _ in range(rounds)]
    intervals = {}
    for name in MEASURES:
        values = sorted(result.get(name, 0.0) for result in draws)
        intervals[name] = (whole[name], values[int(rounds * 0.025)], values[int(rounds * 0.975) - 1])
    return intervals


if __name__ == "__main__":
    main(sys.argv[1:])
