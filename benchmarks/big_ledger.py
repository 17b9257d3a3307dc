"""Builds a ledger of many resolved predictions, straight into its tables: scoring is measured on it, not recording."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from random import Random

from ledger.db import create_ledger

MADE, DUE, DECIDED = date(2025, 1, 2), date(2025, 6, 30), date(2025, 7, 1)


def build_ledger(path: Path, predictions: int, sources: int, questions: int) -> None:
    """A ledger in which each source answers questions of its own choice once each, with whole per cents."""
    create_ledger(path, "benchmark", lambda connection: None)
    random = Random(1)
    difficulty = [random.random() for _ in range(questions)]
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    _fill(connection, "source", "id name", ((s + 1, f"Source {s + 1}") for s in range(sources)))
    _fill(
        connection,
        "question",
        "id kind claim deadline_earliest deadline_latest claim_is_draft criteria_is_draft",
        ((q + 1, "binary", f"Claim {q + 1}", str(MADE), str(DUE), 0, 0) for q in range(questions)),
    )
    _fill(
        connection,
        "resolution",
        "id question_id outcome resolved_on decided_on early recorded_at seq",
        (
            (q + 1, q + 1, "true" if random.random() < difficulty[q] else "false", str(DUE), str(DECIDED), 0, "", q + 1)
            for q in range(questions)
        ),
    )

    def rows() -> Iterator[tuple[object, ...]]:
        for number in range(predictions):
            source, turn = number % sources, number // sources
            question = (source * 7919 + turn) % questions
            stated = round(min(max(difficulty[question] + random.gauss(0, 0.2), 0), 1), 2)
            yield (
                number + 1, question + 1, source + 1, str(MADE), stated, stated, stated, f"{stated:.0%}",
                "prediction", 0, "affirms", 0, "", number + 1,
            )  # fmt: skip

    _fill(
        connection,
        "prediction",
        "id question_id source_id made probability probability_low probability_high probability_wording"
        " kind conditional stance retracted recorded_at seq",
        rows(),
    )
    connection.commit()
    connection.close()


def _fill(connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[tuple[object, ...]]) -> None:
    names = columns.split()
    holes = ", ".join("?" * len(names))
    connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({holes})", rows)
