"""Named integrity checks: each looks at one promise of the ledger and says everything that breaks it."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, select

from ledger import db, fulltext, models
from ledger.errors import LedgerError
from ledger.journal import chain_findings, hash_at, journal_events, journal_head
from ledger.migrations import JOURNAL_DEFINITIONS, schema_definitions
from ledger.projection import project
from ledger.projection.rows import Rows
from ledger.terms import Finding, Receipt


def receipt(connection: Connection, ledger: str) -> Receipt:
    """How far the ledger has come."""
    size, head = journal_head(connection)
    return Receipt(ledger, size, head)


def check_chain(connection: Connection, ledger: str) -> Iterator[Finding]:
    """Whether every event is unchanged and follows the one before it."""
    yield from chain_findings(journal_events(connection), ledger)


def check_receipt(connection: Connection, ledger: str, kept: Receipt) -> Iterator[Finding]:
    """Whether the ledger still extends a receipt that was kept elsewhere."""
    if kept.ledger != ledger:
        yield Finding("receipt", "ledger", f"the receipt is of another ledger, {kept.ledger}; this one is {ledger}")
        return
    found = hash_at(connection, kept.size)
    if found is None:
        size, _ = journal_head(connection)
        yield Finding("receipt", f"event {kept.size}", f"is gone: the ledger ends at event {size}")
    elif found != kept.head:
        yield Finding("receipt", f"event {kept.size}", "is not the one of the receipt: the record was rewritten")


def check_file(connection: Connection) -> Iterator[Finding]:
    """Whether SQLite finds the file sound."""
    for message in db.integrity_messages(connection):
        yield Finding("file", "SQLite", message)


def check_guards(connection: Connection) -> Iterator[Finding]:
    """Whether the journal's table and its triggers are there as they were shipped."""
    found = schema_definitions(connection)
    for name, definition in JOURNAL_DEFINITIONS.items():
        if name not in found:
            yield Finding("guards", name, "is missing: the journal is not protected from changes")
        elif found[name] != definition:
            yield Finding("guards", name, "was changed: the journal is not protected as it was shipped")


def check_texts(connection: Connection) -> Iterator[Finding]:
    """Whether every kept article text has the hash that the journal names; a forgotten one has none."""
    article, blob = models.article.c, models.blob.c
    rows = select(article.id, article.sha256, article.forgotten, blob.bytes).outerjoin(
        models.blob, blob.sha256 == article.sha256
    )
    for row in connection.execute(rows.where(article.sha256.is_not(None)).order_by(article.id)):
        if row.bytes is None and not row.forgotten:
            yield Finding("texts", f"a{row.id}", "its text is missing, and was not forgotten on purpose")
        elif row.bytes is not None and hashlib.sha256(row.bytes).hexdigest() != row.sha256:
            yield Finding("texts", f"a{row.id}", "its text was changed")


def check_replay(connection: Connection) -> Iterator[Finding]:
    """Whether replaying the journal gives the rows that the tables hold; `ledger rebuild` mends them."""
    with db.scratch_connection() as replayed:
        rows = Rows(replayed)
        try:
            replayed.execute(models.blob.insert(), _kept_texts(connection) or [{"sha256": "", "bytes": b""}])
            for event in journal_events(connection):
                project(rows, event)
            rows.flush()
        except LedgerError as error:
            yield Finding("replay", "journal", str(error))
            return
        for table in models.PROJECTED:
            ordered = select(table).order_by(*table.primary_key.columns)
            kept, wanted = connection.execute(ordered).all(), replayed.execute(ordered).all()
            if kept != wanted:
                different = len(set(map(tuple, kept)) ^ set(map(tuple, wanted)))
                yield Finding("replay", table.name, f"{different} rows are not what the journal says")
        if list(fulltext.indexed_texts(connection)) != list(fulltext.indexed_texts(replayed)):
            yield Finding("replay", "search", "the search index is not what the journal says")


def _kept_texts(connection: Connection) -> list[dict[str, object]]:
    return [dict(row) for row in connection.execute(select(models.blob)).mappings()]
