"""What the figures cost: the scorecards of a big ledger beside one plain query, intervals, diagrams, difficulty.

Usage: python benchmarks/verification.py [PREDICTIONS [SOURCES]]

The data are drawn with a fixed seed into SQLite files of their own. Times are of the processor, so that a busy machine
disturbs them little; the memory is the most that the whole run held.
"""

import importlib
import importlib.util
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from time import process_time

from big_ledger import build_ledger

from ledger.verification.diagram import reliability_diagram
from ledger.verification.difficulty import ScoredAnswer, difficulty_adjusted_scores
from ledger.verification.groups import grouped, groups_of_sums
from ledger.verification.intervals import bootstrap_interval
from ledger.verification.summary import ProbabilitySummary, probability_summary

PLAIN = """
    SELECT source, count(*), avg((probability - outcome) * (probability - outcome)), avg(outcome)
    FROM forecast GROUP BY source
"""
BY_PROBABILITY = """
    SELECT source, probability, count(*), sum(outcome), sum(outcome * outcome)
    FROM forecast GROUP BY source, probability ORDER BY source, probability
"""


HAND_WRITTEN = """
    SELECT source.name, count(*), avg(resolution.outcome = 'true'),
           avg((probability - (resolution.outcome = 'true')) * (probability - (resolution.outcome = 'true')))
    FROM prediction
    JOIN resolution ON resolution.question_id = prediction.question_id AND resolution.superseded_by IS NULL
    JOIN source ON source.id = prediction.source_id
    GROUP BY source.name
"""
ALLOWED = 1.5
"""How many times the hand-written query all scorecards may take, beside the start of the program."""


def build(path: Path, predictions: int, sources: int) -> sqlite3.Connection:
    """A file of forecasts in whole per cent, most of them calibrated."""
    random = Random(1)

    def rows() -> Iterable[tuple[int, float, float]]:
        for number in range(predictions):
            per_cent = random.randrange(101)
            yield number % sources, per_cent / 100, float(random.random() < per_cent / 100)

    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE forecast (source INTEGER, probability REAL, outcome REAL)")
    connection.executemany("INSERT INTO forecast VALUES (?, ?, ?)", rows())
    connection.commit()
    return connection


def summaries(connection: sqlite3.Connection) -> dict[int, ProbabilitySummary]:
    """All figures of every source, from sums that the database made."""
    found = {}
    for source, rows in groupby(connection.execute(BY_PROBABILITY), key=itemgetter(0)):
        found[source] = probability_summary(groups_of_sums(sums for _, *sums in rows))
    return found


# A process is counted with what its parent held when it began, so a small one stands between.
RUNNER = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
"""


def measured(what: str, work: Callable[[], object], against: float | None = None) -> float:
    start = process_time()
    work()
    seconds = process_time() - start
    ratio = "" if against is None else f"{seconds / against:8.2f} x the plain query"
    print(f"{what:<58} {seconds:8.2f} s {ratio}")
    return seconds


def of_command(*arguments: str) -> tuple[float, float]:
    """Seconds of the processor and megabytes that a ledger command takes."""
    command = [sys.executable, "-c", RUNNER, sys.executable, "-m", "ledger", *arguments]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"ledger {' '.join(arguments)} failed: {done.stderr}")
    seconds, kilobytes = done.stderr.split()[-2:]
    return float(seconds), float(kilobytes) / 1024


def scorecards(folder: Path, predictions: int, sources: int, questions: int) -> None:
    """All scorecards of a ledger beside one hand-written query over the same file."""
    path = folder / f"{questions}.db"
    build_ledger(path, predictions, sources, questions)
    print(f"{predictions} predictions by {sources} sources on {questions} questions, in a ledger")
    connection = sqlite3.connect(path)
    plain = measured("one hand-written GROUP BY, by sqlite3", lambda: connection.execute(HAND_WRITTEN).fetchall())
    beside(connection, plain)
    connection.close()
    small = folder / "small.db"
    if not small.exists():
        build_ledger(small, 10, 2, 10)
    start, _ = of_command("--db", str(small), "scorecard")
    seconds, megabytes = of_command("--db", str(path), "scorecard")
    ratio = (seconds - start) / plain
    print(f"{'ledger scorecard':<58} {seconds:8.2f} s, {start:.2f} s of it start-up; {megabytes:.0f} MB")
    verdict = "within" if ratio <= ALLOWED and megabytes < 300 else "BEYOND"
    print(f"{'':<58} {ratio:8.2f} x the query: {verdict} {ALLOWED} x and 300 MB\n")


def beside(connection: sqlite3.Connection, plain: float) -> None:
    """The same by pandas and scikit-learn, where they are installed."""
    missing = [name for name in ("pandas", "sklearn") if importlib.util.find_spec(name) is None]
    if missing:
        print(f"{'pandas with scikit-learn':<58} skipped: {' and '.join(missing)} not installed")
        return

    def scored() -> None:
        pandas = importlib.import_module("pandas")
        brier_score_loss = importlib.import_module("sklearn.metrics").brier_score_loss

        rows = pandas.read_sql_query(
            "SELECT source_id, probability, outcome = 'true' AS outcome FROM prediction"
            " JOIN resolution ON resolution.question_id = prediction.question_id",
            connection,
        )
        for _, group in rows.groupby("source_id"):
            brier_score_loss(group["outcome"], group["probability"])

    measured("pandas with scikit-learn: the Brier scores alone", scored, plain)


def main(predictions: int, sources: int) -> None:
    random = Random(2)
    with tempfile.TemporaryDirectory() as folder:
        connection = build(Path(folder) / "forecasts.db", predictions, sources)
        print(f"{predictions} predictions by {sources} sources")
        plain = measured("one GROUP BY source: n, Brier score, base rate", lambda: connection.execute(PLAIN).fetchall())
        measured("one GROUP BY source, probability", lambda: connection.execute(BY_PROBABILITY).fetchall(), plain)
        measured("the same, and all 18 figures of every source", lambda: summaries(connection), plain)
        connection.close()
        print()
        for questions in (predictions, predictions // 10):
            scorecards(Path(folder), predictions, sources, questions)
    clusters = [(random.randint(1, 3), random.random()) for _ in range(10_000)]
    measured("bootstrap, 10,000 questions x 1,000 resamples", lambda: bootstrap_interval(clusters, Random(1)))
    said = [random.randrange(101) / 100 for _ in range(100_000)]
    rounded = grouped((p, float(random.random() < p), 1) for p in said)
    measured("diagram with band, 101 probabilities x 1,000 resamples", lambda: reliability_diagram(rounded, Random(1)))
    exact = grouped((p, float(random.random() < p), 1) for p in (random.random() for _ in range(2000)))
    measured("diagram with band, 2,000 probabilities x 1,000 resamples", lambda: reliability_diagram(exact, Random(1)))
    answers = [ScoredAnswer(str(s), q, random.random()) for s in range(200) for q in random.sample(range(5000), 500)]
    measured("difficulty, 100,000 answers by 200 sources", lambda: difficulty_adjusted_scores(answers))
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main(*(int(argument) for argument in (sys.argv[1:] + ["1000000", "2000"][len(sys.argv) - 1 :])))
