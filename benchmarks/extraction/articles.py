"""The annotated articles beside the repository: the shared ones, and those labelled here by offsets."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from dailies import daily_texts
from newswire import newswire_texts
from press import LABELS as PRESS_LABELS
from press import is_editorial, press_texts

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared" / "extraction"
SEEDS = SHARED.parent / "seeds"
SOME_DAY = "2010-06-15"
"""Stands in for a publication date that nobody knows."""
NEWS, OPINION, JUDGED = 0.4, 0.5, 0.5
"""What an example counts that is from the radio, from editorials and letters, from a cue that was judged alone."""

Article = dict[str, Any]


def is_aside(article: Article) -> bool:
    """Whether an article is never read, only measured: its id ends in 0 to 4."""
    return article["id"][-1] in "01234"


def texts() -> dict[str, str]:
    """The text of every article by its id."""
    lines = (SHARED / "unlabelled.jsonl").read_text(encoding="utf-8").splitlines()
    shared = json.loads((SHARED / "dev_articles.json").read_text(encoding="utf-8"))
    seeds = json.loads((SEEDS / "seed_articles.json").read_text(encoding="utf-8"))
    return {row["id"]: row["text"] for row in [*map(json.loads, lines), *shared, *seeds]}


def shared_articles() -> list[Article]:
    """The shared annotation, as it is."""
    articles: list[Article] = json.loads((SHARED / "dev_gold.json").read_text(encoding="utf-8"))
    return articles


def seed_articles() -> list[Article]:
    """The annotated article that the project began with."""
    articles: list[Article] = json.loads((SEEDS / "seed_gold.json").read_text(encoding="utf-8"))
    return articles


def news_texts(path: Path) -> dict[str, str]:
    """The daily radio news of 2001 in `lee_background.cor`, which the package gensim ships among its test data."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return {f"news{number:03d}": line for number, line in enumerate(lines) if line.strip()}


def labelled_articles(known: dict[str, str], labels: str = "labels.jsonl") -> list[Article]:
    """A file of labels in the form of the shared annotation: the words at its offsets filled in from the texts."""
    articles = []
    for line in (HERE / labels).read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        text = known[article["id"]]
        article.setdefault("published", SOME_DAY)
        for statement in article["statements"]:
            statement["quote"] = text[statement["start"] : statement["end"]]
            statement.setdefault("conditional", False)
            statement.setdefault("deadline", None)
            for field in ("speaker", "deadline_text"):
                statement[field] = text[slice(*statement[field])] if statement.get(field) else None
        articles.append(article)
    return articles


def training_articles(argv: list[str]) -> tuple[list[Article], dict[str, str]]:
    """What may be learnt from, with how much each counts ("weight"), and all texts.

    Articles that are not set aside, the radio news that `--news FILE` names, the press that `--press FOLDER` names, and
    the newswire and the dailies that `--newswire FOLDER` and `--dailies FILE` name: articles with statements, and
    others with single cues judged ("cues").
    """
    known = texts()
    articles = seed_articles() + [a for a in [*shared_articles(), *labelled_articles(known)] if not is_aside(a)]
    if "--news" in argv:
        radio = news_texts(Path(argv[argv.index("--news") + 1]))
        articles += [{**a, "weight": NEWS} for a in labelled_articles(radio, "labels_news.jsonl")]
        known |= radio
    if "--press" in argv:
        press = press_texts(Path(argv[argv.index("--press") + 1]))
        printed = [a for a in labelled_articles(press, PRESS_LABELS) if not a["aside"]]
        articles += [{**a, "weight": OPINION if is_editorial(a["id"]) else 1.0} for a in printed]
        known |= press
    if "--newswire" in argv:
        wire = newswire_texts(Path(argv[argv.index("--newswire") + 1]))
        articles += [a for a in labelled_articles(wire, "labels_newswire.jsonl") if not a["aside"]]
        articles += judged_articles("judged_newswire.jsonl")
        known |= wire
    if "--dailies" in argv:
        dailies = daily_texts(Path(argv[argv.index("--dailies") + 1]))
        articles += [a for a in labelled_articles(dailies, "labels_dailies.jsonl") if not a["aside"]]
        articles += judged_articles("judged_dailies.jsonl")
        known |= dailies
    return articles, known


def judged_articles(name: str) -> list[Article]:
    """Articles of which only cues were judged: by the offset of each, whether it is in a statement."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [
        {"id": row["id"], "published": row["published"], "statements": [], "cues": dict(row["cues"]), "weight": JUDGED}
        for row in map(json.loads, lines)
    ]


def loaded_scorer() -> ModuleType:
    """The scorer beside the shared articles, whose matching decides."""
    spec = importlib.util.spec_from_file_location("extraction_score", SHARED / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{SHARED / 'score.py'}: not found")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
