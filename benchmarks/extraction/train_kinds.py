"""Trains what kind a statement is of (`ledger/extraction/data/kinds.json`), from the articles of `train.py`.

    python benchmarks/extraction/train_kinds.py [--news FILE] [--press FOLDER] [--newswire FOLDER]
                                                 [--dailies FILE] [--check]

Each candidate that the scorer matches with an annotated statement is an example of its kind, against both others.

--check prints the share of right kinds in an eight-fold cross-validation over the articles, and that of the rules
alone, instead of writing weights.
"""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from types import ModuleType

from articles import Article, loaded_scorer, training_articles
from train import FOLDS, WEIGHTS, Example, trained

from ledger.extraction.candidates import candidates
from ledger.extraction.document import document
from ledger.extraction.features import is_vetoed
from ledger.extraction.kinds import kind_by_rule, kind_signs, likeliest_kind
from ledger.terms import StatementKind

KIND_WEIGHTS = WEIGHTS.with_name("kinds.json")


@dataclass(frozen=True, slots=True)
class Kind:
    """A candidate with the kind of the statement that it is."""

    article: str
    signs: tuple[str, ...]
    by_rule: StatementKind
    kind: StatementKind


def main(argv: list[str]) -> None:
    scorer = loaded_scorer()
    articles, known = training_articles(argv)
    examples = [kind for article in articles for kind in kinds(scorer, article, known[article["id"]])]
    if "--check" in argv:
        check(examples)
        return
    weights = trained_kinds(examples)
    KIND_WEIGHTS.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(examples)} examples, {sum(map(len, weights.values()))} weights")


def kinds(scorer: ModuleType, article: Article, text: str) -> Iterator[Kind]:
    """The candidates of `article` that are statements."""
    read = document(text)
    for one in candidates(read, date.fromisoformat(article["published"])):
        if is_vetoed(one.features):
            continue
        span = (one.clause.start, one.clause.end)
        closeness, kind = max(
            ((scorer.closeness(span, scorer.span(text, s)), s["kind"]) for s in article["statements"]),
            default=(0.0, ""),
        )
        if closeness > 0:
            yield Kind(article["id"], tuple(kind_signs(read, one)), kind_by_rule(read, one), StatementKind(kind))


def trained_kinds(examples: list[Kind]) -> dict[StatementKind, dict[str, float]]:
    """For each kind the weights of a logistic regression against the others."""
    return {
        kind: trained([Example(each.article, each.signs, int(each.kind is kind), 1.0) for each in examples])
        for kind in StatementKind
    }


def check(examples: list[Kind]) -> None:
    """Cross-validation over the articles."""
    order = sorted({each.article for each in examples})
    random.Random(5).shuffle(order)
    folds = {ident: number % FOLDS for number, ident in enumerate(order)}
    tables = [trained_kinds([e for e in examples if folds[e.article] != fold]) for fold in range(FOLDS)]
    right = sum(likeliest_kind(list(e.signs), tables[folds[e.article]]) is e.kind for e in examples)
    ruled = sum(e.by_rule is e.kind for e in examples)
    share, share_by_rule = right / len(examples), ruled / len(examples)
    print(f"{len(examples)} statements: kind right {share:.3f}, by the rules alone {share_by_rule:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
