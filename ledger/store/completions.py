"""What a shell offers when a person presses Tab: ids, names and tags that begin with what was typed.

Plain SQL through the standard library: a person waits for each Tab, and the table classes take longer to load
than the whole answer. A test holds these queries to the tables.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

MOST = 200
"""Completions that are offered at most; more cannot be read on one screen."""

PATIENCE_SECONDS = 0.5

Completion = tuple[str, str]
"""A value and what it stands for."""


def prediction_completions(path: Path, typed: str) -> list[Completion]:
    """Predictions whose id begins so, the newest first, each with its claim."""
    return _found(
        path,
        "SELECT CAST(prediction.id AS TEXT), coalesce(prediction.claim, question.claim)"
        " FROM prediction JOIN question ON question.id = prediction.question_id"
        " WHERE NOT prediction.retracted AND CAST(prediction.id AS TEXT) LIKE ? ESCAPE '!'"
        " ORDER BY prediction.id DESC LIMIT ?",
        typed,
    )


def question_completions(path: Path, typed: str) -> list[Completion]:
    """Questions whose id begins so, written ``q3``, the newest first, each with its claim."""
    return _found(
        path,
        "SELECT 'q' || id, claim FROM question WHERE merged_into IS NULL AND 'q' || id LIKE ? ESCAPE '!'"
        " ORDER BY id DESC LIMIT ?",
        typed,
    )


def source_completions(path: Path, typed: str) -> list[Completion]:
    """Names and aliases of sources that begin so, in the order of the alphabet; an alias with its source."""
    return _found(
        path,
        "SELECT source_name.name, CASE WHEN source.name <> source_name.name THEN source.name ELSE '' END"
        " FROM source_name JOIN source ON source.id = source_name.source_id"
        " WHERE source_name.name LIKE ? ESCAPE '!' ORDER BY source_name.key LIMIT ?",
        typed,
    )


def tag_completions(path: Path, typed: str) -> list[Completion]:
    """Tags that begin so, in the order of the alphabet, each with how often it stands."""
    return _found(
        path,
        "SELECT name, COUNT(*) || ' predictions' FROM tag WHERE name LIKE ? ESCAPE '!' GROUP BY name"
        " ORDER BY name LIMIT ?",
        typed,
    )


def _found(path: Path, query: str, typed: str) -> list[Completion]:
    """The rows of a query; none where there is no ledger, or it cannot be read now."""
    begins = "".join(f"!{letter}" if letter in "!%_" else letter for letter in typed) + "%"
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE_SECONDS)) as connection:
            return connection.execute(query, (begins, MOST)).fetchall()
    except (sqlite3.Error, ValueError):
        return []
