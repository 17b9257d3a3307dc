"""Measures the extractor on annotated articles, with bootstrap intervals, beside a list of cue words.

    python benchmarks/extraction/measure.py [--rounds N] [--only PART] [--newswire FOLDER] [--press FOLDER]
                                             [--dailies FILE]

Three sets of articles: the open part (rules and weights were made from it), the validation part (articles labelled
here whose id ends in 0 to 4: their errors are never read) and the part of the shared annotation set aside
(neither). `--newswire FOLDER` (see `newswire.py`) adds daily business news, `--press FOLDER` (see `press.py`) the
reportage of daily and weekly papers, `--dailies FILE` (see `dailies.py`) the daily news of nine outlets: of each a set
that rules and weights were made from too, and one set aside. Intervals are the middle 95 % of N (1000) draws of the
articles with replacement. A gap between the first and the others above .10 is over-fitting.
Last come the dates that ../shared/dates asks for, and the speed in one process over all articles.
"""

import random
import re
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from articles import HERE, SHARED, Article, is_aside, labelled_articles, loaded_scorer, shared_articles, texts
from dailies import daily_texts
from newswire import newswire_texts
from press import LABELS as PRESS_LABELS
from press import is_editorial, press_texts

from ledger.extraction.document import document
from ledger.extraction.extractor import statements

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
CUE_WORDS = re.compile(
    r"\b(?:will|won't|would|shall|going to|expect(?:s|ed)? to|plans? to|is set to|are set to|likely to|due to|"
    r"scheduled|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|predict(?:s|ed)?|forecast(?:s|ed)?|expects?)\b",
    re.IGNORECASE,
)
"""A list of cue words: every sentence with one of them is a statement of the article's own."""
SEED = 20240501
Found = dict[str, list[dict[str, Any]]]


def main(argv: list[str]) -> None:
    rounds = int(argv[argv.index("--rounds") + 1]) if "--rounds" in argv else 1000
    scorer, known = loaded_scorer(), texts()
    shared, labelled = shared_articles(), labelled_articles(known)
    parts = {
        "open": [a for a in shared if not is_aside(a)],
        "validation": [a for a in labelled if is_aside(a)],
        "aside": [a for a in shared if is_aside(a)],
    }
    if "--newswire" in argv:
        wire = newswire_texts(Path(argv[argv.index("--newswire") + 1]))
        items, known = labelled_articles(wire, "labels_newswire.jsonl"), known | wire
        parts["newswire"] = [a for a in items if not a["aside"]]
        parts["newswire aside"] = [a for a in items if a["aside"]]
    if "--press" in argv:
        press = press_texts(Path(argv[argv.index("--press") + 1]))
        known |= press
        printed = [a for a in labelled_articles(press, PRESS_LABELS) if not is_editorial(a["id"])]
        parts["press"] = [a for a in printed if not a["aside"]]
        parts["press aside"] = [a for a in printed if a["aside"]]
    if "--dailies" in argv:
        dailies = daily_texts(Path(argv[argv.index("--dailies") + 1]))
        daily, known = labelled_articles(dailies, "labels_dailies.jsonl"), known | dailies
        parts["dailies"] = [a for a in daily if not a["aside"]]
        parts["dailies aside"] = [a for a in daily if a["aside"]]
    if "--only" in argv:
        parts = {name: part for name, part in parts.items() if name == argv[argv.index("--only") + 1]}
    for name, part in parts.items():
        cues = measured(scorer, known, part, {a["id"]: cue_sentences(known[a["id"]]) for a in part}, 1)
        ours = {a["id"]: predictions(known[a["id"]], a["published"]) for a in part}
        print_table(name, len(part), cues, measured(scorer, known, part, ours, rounds))
    print_dates()
    print_speed([known[a["id"]] for a in shared + labelled])


def cue_sentences(text: str) -> list[dict[str, Any]]:
    sentences = document(text).sentences
    return [{"start": s.start, "end": s.end} for s in sentences if CUE_WORDS.search(text, s.start, s.end)]


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
    scorer: ModuleType, known: dict[str, str], part: list[Article], found: Found, rounds: int
) -> dict[str, tuple[float, float, float]]:
    """Each measure with the ends of its interval."""
    draw = random.Random(SEED)
    articles = [{"id": a["id"], "text": known[a["id"]]} for a in part]

    def score(sample: list[Article]) -> dict[str, float]:
        result: dict[str, float] = scorer.score(articles, sample, lambda article, _: found[article["id"]])
        return result

    whole = score(part)
    draws = [score([draw.choice(part) for _ in part]) for _ in range(rounds)]
    intervals = {}
    for name in MEASURES:
        values = sorted(result.get(name, 0.0) for result in draws)
        intervals[name] = (whole.get(name, 0.0), values[int(rounds * 0.025)], values[max(0, int(rounds * 0.975) - 1)])
    return intervals


def print_table(
    name: str, size: int, cues: dict[str, tuple[float, float, float]], ours: dict[str, tuple[float, float, float]]
) -> None:
    heading = f"{name} ({size} articles)"
    print(f"{heading:28}{'cue words':>10}{'ledger extract':>26}")
    for measure in MEASURES:
        baseline = f"{cues[measure][0]:.3f}" if measure in ("precision", "recall", "f1") else ""
        print(f"  {measure:26}{baseline:>10}{'{:.3f} ({:.3f} to {:.3f})'.format(*ours[measure]):>26}")
    print()


def print_dates() -> None:
    """What the scorer of the dates says of `ledger when`."""
    command = [sys.executable, str(SHARED.parent / "dates" / "score.py"), "--", sys.executable, "-m", "ledger"]
    options = ["when", "{text}", "--from", "{from}", "--format", "json"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False, cwd=HERE.parents[1])
    print(done.stdout or done.stderr)


def print_speed(articles: list[str]) -> None:
    """Kilobytes a second in one process, the best of three passes over all articles."""
    statements(articles[0], date(2010, 6, 15))
    best = 0.0
    for _ in range(3):
        begun = time.process_time()
        for text in articles:
            statements(text, date(2010, 6, 15))
        best = max(best, sum(map(len, articles)) / 1000 / (time.process_time() - begun))
    print(f"speed: {best:.0f} kB of text a second, {len(articles)} articles")


if __name__ == "__main__":
    main(sys.argv[1:])
