"""Full-text search over claim, quote, criteria and article. The only queries that are SQLite's own."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, text

DEFINITION = (
    "CREATE VIRTUAL TABLE prediction_text USING fts5(claim, quote, criteria, article,"
    " tokenize = 'unicode61 remove_diacritics 2')"
)
"""The search table.

Words are kept as they are: a stemmer cuts "negotiations" shorter than the prefix of "negotiat*", which then finds
nothing. Triggers could not fill the table: with trusted_schema off SQLite refuses them a virtual one.
"""

TEXT_COLUMNS = {
    "prediction": {"claim", "quote", "question_id", "article_id"},
    "question": {"claim", "criteria"},
    "article": {"title", "sha256", "forgotten"},
}
"""Columns whose change makes the search rows of predictions stale, by table."""

_REMOVE = text("DELETE FROM prediction_text WHERE rowid IN :ids").bindparams(bindparam("ids", expanding=True))
_ADD = text(
    "INSERT INTO prediction_text (rowid, claim, quote, criteria, article)"
    " SELECT p.id, coalesce(p.claim || char(10), '') || q.claim,"
    " p.quote, q.criteria, coalesce(a.title, '') || char(10) || coalesce(CAST(b.bytes AS TEXT), '')"
    " FROM prediction AS p JOIN question AS q ON q.id = p.question_id"
    " LEFT JOIN article AS a ON a.id = p.article_id"
    " LEFT JOIN blob AS b ON b.sha256 = a.sha256 AND NOT a.forgotten"
    " WHERE p.id IN :ids"
).bindparams(bindparam("ids", expanding=True))

_AT_A_TIME = 500


def make_index(connection: Connection) -> None:
    """Make the search table anew, empty."""
    connection.execute(text("DROP TABLE IF EXISTS prediction_text"))
    connection.execute(text(DEFINITION))


def index_predictions(connection: Connection, ids: Sequence[int], *, new: bool) -> None:
    """Write the search rows of these predictions; `new` says that they have none yet."""
    for start in range(0, len(ids), _AT_A_TIME):
        some = {"ids": ids[start : start + _AT_A_TIME]}
        if not new:
            connection.execute(_REMOVE, some)
        connection.execute(_ADD, some)


def purge_removed_words(connection: Connection) -> None:
    """Write the index anew without the words of removed rows, which it otherwise keeps, marked as removed."""
    connection.execute(text("INSERT INTO prediction_text (prediction_text) VALUES ('optimize')"))


def matching_predictions(connection: Connection, words: str) -> Iterator[int]:
    """Ids of the predictions in which all the words stand, best match first.

    A word may end in ``*`` for all words that begin so; words in double quotes stand beside each other.
    """
    query = fulltext_query(words)
    if query:
        found = text("SELECT rowid FROM prediction_text WHERE prediction_text MATCH :query ORDER BY rank, rowid")
        for row in connection.execute(found, {"query": query}):
            yield row.rowid


def indexed_texts(connection: Connection) -> Iterator[Row[Any]]:
    """Every search row, in the order of the predictions."""
    rows = text("SELECT rowid AS id, claim, quote, criteria, article FROM prediction_text ORDER BY rowid")
    yield from connection.execute(rows)


def indexed_words(connection: Connection) -> Iterator[Row[Any]]:
    """Every word that the index knows with each of its places, in the order of words and predictions.

    The texts may be right and the index wrong, so that a search finds what is not there or misses what is.
    """
    read_only = connection.execute(text("PRAGMA query_only")).scalar_one()
    # The view on the index is made in the connection's own temporary schema; the ledger itself stays as it is.
    connection.execute(text("PRAGMA query_only = OFF"))
    try:
        connection.execute(text("DROP TABLE IF EXISTS temp.prediction_word"))
        connection.execute(
            text("CREATE VIRTUAL TABLE temp.prediction_word USING fts5vocab(main, prediction_text, instance)")
        )
    finally:
        connection.execute(text(f"PRAGMA query_only = {read_only}"))
    yield from connection.execute(text('SELECT term, doc, col, "offset" FROM temp.prediction_word'))


def fulltext_query(words: str) -> str:
    """The words as a query in which nothing but a closing ``*`` and double quotes has a meaning.

    >>> fulltext_query('Kursk "new counter-offensive" negotiat* OR')
    '"Kursk" "new counter-offensive" "negotiat"* "OR"'
    """
    parts = []
    for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', words):
        stem = phrase or word.removesuffix("*")
        if re.search(r"\w", stem):
            parts.append(f'"{stem}"' + ("*" if word.endswith("*") else ""))
    return " ".join(parts)
