"""Trains the ranking of candidates (`ledger/extraction/data/weights.json`).

    python benchmarks/extraction/train.py [--news FILE] [--press FOLDER] [--newswire FOLDER] [--dailies FILE] [--check]

Learns from articles whose id does not end in 0 to 4, so that the others can judge it:
- the annotated ones of ../shared/extraction, and the one of ../shared/seeds;
- the unlabelled ones beside them, labelled here by the guide: `labels.jsonl` holds offsets, no text;
- `labels_news.jsonl`: daily radio news of 2001, labelled in the same way, by line number and offset in
  `lee_background.cor`, which the package gensim ships among its test data (--news FILE; left out without it);
- `labels_press.jsonl`: the press of 1961, reportage and editorials, in the Brown corpus (--press FOLDER, see
  `press.py`; left out without it), but for the files set aside;
- the newswire of 1987 (--newswire FOLDER, see `newswire.py`; left out without it): `labels_newswire.jsonl`, but for the
  items set aside, and `judged_newswire.jsonl`, where every cue of an item was judged alone;
- the daily news of 2016/17 (--dailies FILE, see `dailies.py`; left out without it): `labels_dailies.jsonl`, but for the
  articles set aside, and `judged_dailies.jsonl`.
A candidate that the scorer would match with an annotated statement is one, any other is none; where cues were judged,
the one whose cue was judged so.

--check prints precision, recall and F1 of an eight-fold cross-validation over the articles, by threshold, instead of
writing weights.
"""

import json
import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from types import ModuleType
from typing import Any

from articles import HERE, Article, loaded_scorer, training_articles

from ledger.extraction.candidates import Candidate, candidates
from ledger.extraction.document import document
from ledger.extraction.extractor import chosen
from ledger.extraction.features import is_vetoed
from ledger.extraction.ranking import score

WEIGHTS = HERE.parents[1] / "ledger" / "extraction" / "data" / "weights.json"
PENALTY, PENALTY_OF_WORDS = 4.0, 12.0
"""Of a sign, and of the words around a cue, of which there are many and each is rare."""
ROUNDS, RARE, FOLDS = 250, 3, 8
SMALLEST = 0.02
"""A weight below it is not worth its place: without them the file is a quarter shorter and F1 the same."""
NEUTRAL, PARTIAL = 1.0, 0.3
"""What an example counts: only possible, covering too little of a statement."""
WORDS = re.compile(
    r"(?:word|next|before2?|verb|verb&[\w-]+|subject&[\w-]+|subject-words|says|voice|quoted|length|share|past-before|"
    r"past-inside|number|first|dated|(?:ahead|back)\d|(?:ahead|back)-\w+|beside|beside&[\w-]+|opening-end|"
    r"opening-end&[\w-]+|rest-start)=|(?:subject|predicate|opening|rest|told):"
)


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate with whether it is a statement and how much it counts."""

    article: str
    features: tuple[str, ...]
    label: int
    weight: float


def main(argv: list[str]) -> None:
    scorer = loaded_scorer()
    articles, known = training_articles(argv)
    found = {a["id"]: found_in(a, known) for a in articles}
    examples = [e for a in articles for e in article_examples(scorer, a, known[a["id"]], found[a["id"]])]
    if "--check" in argv:
        check(scorer, articles, known, found, examples)
        return
    weights = trained(examples)
    WEIGHTS.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(examples)} examples, {sum(e.label for e in examples)} statements, {len(weights)} weights")


def found_in(article: Article, known: dict[str, str]) -> list[Candidate]:
    return list(candidates(document(known[article["id"]]), date.fromisoformat(article["published"])))


def article_examples(scorer: ModuleType, article: Article, text: str, found: list[Candidate]) -> Iterator[Example]:
    gold = [(scorer.span(text, s), scorer.neutral(s)) for s in article["statements"]]
    judged = article.get("cues")
    for one in found:
        if is_vetoed(one.features):
            continue
        if judged is not None:
            if one.clause.cue.start in judged:
                yield Example(article["id"], one.features, judged[one.clause.cue.start], article["weight"])
            continue
        span = (one.clause.start, one.clause.end)
        hits = [neutral for wanted, neutral in gold if scorer.closeness(span, wanted) > 0]
        touched = any(start - 12 <= one.clause.cue.start < end + 5 for (start, end), _ in gold)
        weight = (NEUTRAL if all(hits) else 1.0) if hits else PARTIAL if touched else 1.0
        yield Example(article["id"], one.features, int(bool(hits) or touched), weight * article.get("weight", 1.0))


def trained(examples: list[Example]) -> dict[str, float]:
    """Weights of a logistic regression with a squared penalty, by accelerated gradient descent."""
    counts = Counter(f for e in examples for f in set(e.features))
    names = ["bias", *sorted(f for f, n in counts.items() if n >= RARE)]
    place = {name: i for i, name in enumerate(names)}
    penalty = [0.01, *(PENALTY_OF_WORDS if WORDS.match(name) else PENALTY for name in names[1:])]
    rows = [
        ([0, *(place[f] for f in sorted(set(e.features)) if f in place)], float(e.label), e.weight) for e in examples
    ]
    step = 1 / (0.25 * _steepest(rows, len(names)) + PENALTY_OF_WORDS)
    weights, ahead, pace = [0.0] * len(names), [0.0] * len(names), 1.0
    for _ in range(ROUNDS):
        slope = [p * w for p, w in zip(penalty, ahead, strict=True)]
        for active, label, weight in rows:
            total = sum([ahead[i] for i in active])
            miss = weight * (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - label)
            for i in active:
                slope[i] += miss
        later = (1 + math.sqrt(1 + 4 * pace * pace)) / 2
        moved = [w - step * s for w, s in zip(ahead, slope, strict=True)]
        ahead = [m + (pace - 1) / later * (m - w) for m, w in zip(moved, weights, strict=True)]
        weights, pace = moved, later
    return {name: round(w, 3) for name, w in zip(names, weights, strict=True) if abs(w) >= SMALLEST}


def _steepest(rows: list[tuple[list[int], float, float]], size: int) -> float:
    """Largest eigenvalue of the weighted Gram matrix, by power iteration: it bounds the step."""
    vector, norm = [1.0] * size, 1.0
    for _ in range(12):
        image = [0.0] * size
        for active, _, weight in rows:
            total = weight * sum([vector[i] for i in active])
            for i in active:
                image[i] += total
        norm = math.sqrt(sum(x * x for x in image))
        vector = [x / norm for x in image]
    return norm


def check(
    scorer: ModuleType,
    articles: list[Article],
    known: dict[str, str],
    found: dict[str, list[Candidate]],
    examples: list[Example],
) -> None:
    """Cross-validation over the articles, by threshold."""
    articles = [a for a in articles if "cues" not in a]
    order = [a["id"] for a in articles]
    random.Random(5).shuffle(order)
    folds = {ident: number % FOLDS for number, ident in enumerate(order)}
    weights = [trained([e for e in examples if folds.get(e.article) != fold]) for fold in range(FOLDS)]
    for threshold in (0.4, 0.45, 0.5, 0.55, 0.6, 0.65):

        def predicted(article: Article, text: str, threshold: float = threshold) -> list[dict[str, Any]]:
            table = weights[folds[article["id"]]]
            scored = [rescored(one, table) for one in found[article["id"]]]
            kept = chosen(document(text), scored, threshold)
            return [{"start": one.clause.start, "end": one.clause.end} for one in kept]

        result = scorer.score([{"id": i, "text": t} for i, t in known.items()], articles, predicted)
        print(f"threshold {threshold:.2f}  " + "  ".join(f"{m} {result[m]:.3f}" for m in ("precision", "recall", "f1")))


def rescored(candidate: Candidate, weights: dict[str, float]) -> Candidate:
    """`candidate` with the score that other weights give it."""
    return replace(candidate, score=0.0 if is_vetoed(candidate.features) else score(candidate.features, weights))


if __name__ == "__main__":
    main(sys.argv[1:])
