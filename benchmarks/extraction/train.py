"""Trains the ranking of candidates (`ledger/extraction/data/weights.json`).

    python benchmarks/extraction/train.py [--news FILE] [--check]

Learns from three sets, none of them set aside:
- the open part of ../shared/extraction (articles whose id does not end in 0 to 4): a candidate that matches
  an annotated statement is one, any other is none;
- `labels_unlabelled.json`: cues of unlabelled articles, judged one by one by the guide (1 a statement, 0
  none), by article id and offset;
- `labels_news.json`: cues of daily radio news of 2001, judged the same way, by line number and offset in
  `lee_background.cor`, which the package gensim ships among its test data (--news FILE; left out without it).

--check prints the F1 of a five-fold cross-validation over the open articles instead of writing weights.
"""

import json
import math
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from ledger.extraction.candidates import candidates
from ledger.extraction.document import document
from ledger.extraction.features import is_vetoed

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared" / "extraction"
WEIGHTS = HERE.parents[1] / "ledger" / "extraction" / "data" / "weights.json"
NEWS_DAY = date(2001, 12, 15)
PENALTY, ROUNDS, RARE = 3.0, 400, 4

Example = tuple[str, frozenset[str], int]


def main(argv: list[str]) -> None:
    examples = open_examples() + labelled(HERE / "labels_unlabelled.json", unlabelled(), None)
    if "--news" in argv:
        lines = Path(argv[argv.index("--news") + 1]).read_text(encoding="utf-8").split("\n")
        examples += labelled(HERE / "labels_news.json", {str(i): line for i, line in enumerate(lines)}, NEWS_DAY)
    if "--check" in argv:
        check(examples)
        return
    weights = trained(examples)
    WEIGHTS.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(examples)} examples, {sum(e[2] for e in examples)} statements, {len(weights)} weights")


def open_examples() -> list[Example]:
    texts = {a["id"]: a["text"] for a in json.loads((SHARED / "dev_articles.json").read_text(encoding="utf-8"))}
    examples = []
    for article in json.loads((SHARED / "dev_gold.json").read_text(encoding="utf-8")):
        if article["id"][-1] in "01234":
            continue
        text = texts[article["id"]]
        spans = [(text.find(s["quote"]), text.find(s["quote"]) + len(s["quote"])) for s in article["statements"]]
        for found in candidates(document(text), date.fromisoformat(article["published"])):
            if is_vetoed(found.features):
                continue
            at = found.clause.cue.start
            hit = any(start - 12 <= at < end + 5 for start, end in spans)
            examples.append(("open:" + article["id"], frozenset(found.features), int(hit)))
    return examples


def unlabelled() -> dict[str, str]:
    lines = (SHARED / "unlabelled.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: row["text"] for row in map(json.loads, lines)}


def labelled(path: Path, texts: dict[str, str], published: date | None) -> list[Example]:
    examples = []
    for ident, labels in json.loads(path.read_text(encoding="utf-8")).items():
        for found in candidates(document(texts[ident]), published):
            label = labels.get(str(found.clause.cue.start))
            if label is not None and not is_vetoed(found.features):
                examples.append((path.stem + ":" + ident, frozenset(found.features), label))
    return examples


def trained(examples: list[Example]) -> dict[str, float]:
    """Weights of a logistic regression with a squared penalty, by gradient descent."""
    counts = Counter(f for _, features, _ in examples for f in features)
    weights = {f: 0.0 for f, n in counts.items() if n >= RARE} | {"bias": 0.0}
    rows = [([f for f in features if f in weights] + ["bias"], label) for _, features, label in examples]
    step = 4.0 / len(rows)
    speed = dict.fromkeys(weights, 0.0)
    for _ in range(ROUNDS):
        slope = {f: (0.0 if f == "bias" else -PENALTY * w) for f, w in weights.items()}
        for features, label in rows:
            total = sum(weights[f] for f in features)
            miss = label - 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            for f in features:
                slope[f] += miss
        for f in weights:
            speed[f] = 0.9 * speed[f] + step * slope[f]
            weights[f] += speed[f]
    return {f: round(w, 3) for f, w in weights.items() if abs(w) >= 0.005}


def check(examples: list[Example]) -> None:
    """Cross-validation over the open articles, a fifth left out at a time."""
    articles = sorted({ident for ident, _, _ in examples})
    folds = {ident: number % 5 for number, ident in enumerate(articles)}
    scored = []
    for fold in range(5):
        weights = trained([e for e in examples if folds[e[0]] != fold])
        for ident, features, label in examples:
            if folds[ident] == fold:
                total = weights["bias"] + sum(weights.get(f, 0.0) for f in features)
                scored.append((ident.split(":")[0], 1 / (1 + math.exp(-total)), label))
    for group in sorted({g for g, _, _ in scored}):
        for threshold in (0.0, 0.3, 0.4, 0.5, 0.6, 0.7):
            kept = [(p, y) for g, p, y in scored if g == group and p >= threshold]
            right, wanted = sum(y for _, y in kept), sum(y for g, _, y in scored if g == group)
            precision, recall = right / max(1, len(kept)), right / max(1, wanted)
            f1 = 2 * precision * recall / max(1e-9, precision + recall)
            print(f"{group:18} threshold {threshold:.1f}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
