"""Named integrity checks: each looks at one promise of the ledger and says everything that breaks it."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, FromClause, Row, Table, column, func, insert, select, table
from sqlalchemy.exc import SQLAlchemyError

from ledger import db, fulltext
from ledger.errors import IntegrityError, StorageError
from ledger.faults import storage_error
from ledger.journal import chain_findings, event_table, hash_at, journal_events, journal_head
from ledger.migrations import guard_findings
from ledger.models import article
from ledger.models.every import PROJECTED
from ledger.models.texts import blob
from ledger.projection import replay
from ledger.terms import Finding, Receipt

ROWS_NAMED = 20
"""Rows of one table that are named one by one; of more, the number is told."""

Difference = tuple[list[Any], str]
"""The key of a row, and in what two sides differ there."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a look at the whole ledger found.

    Attributes:
        events: how many events the journal has.
        findings: everything that breaks a promise; empty where the ledger is sound.
        forgotten: articles whose text was dropped on purpose, by id.
    """

    events: int
    findings: tuple[Finding, ...]
    forgotten: tuple[int, ...]


def receipt(connection: Connection, ledger: str) -> Receipt:
    """How far the ledger has come."""
    size, head = journal_head(connection)
    return Receipt(ledger, size, head)


def inspection(ledger: db.Ledger, *, full: bool = False, kept: Receipt | None = None) -> Inspection:
    """Look at the chain of events; at everything else too, or at a receipt, where that is asked for.

    Args:
        ledger: the ledger, open.
        full: look at the file, the journal's guards, the article texts and all tables too.
        kept: a receipt that the ledger has to extend.

    Raises:
        StorageError: where the file cannot be read; what can be read but not understood is a finding.
    """
    with ledger.inspecting() as connection:
        checks: list[tuple[str, Callable[[], Iterable[Finding]]]] = [
            ("chain", lambda: check_chain(connection, ledger.id))
        ]
        if kept is not None:
            checks.append(("receipt", lambda: check_receipt(connection, ledger.id, kept)))
        if full:
            checks += [
                ("file", lambda: check_file(connection)),
                ("guards", lambda: guard_findings(connection)),
                ("texts", lambda: check_texts(connection)),
                ("tables", lambda: check_tables(connection)),
            ]
        findings = [finding for name, check in checks for finding in _findings(ledger, name, check)]
        sound = not any(finding.check in ("chain", "tables") for finding in findings)
        forgotten = forgotten_articles(connection) if full and sound else []
        return Inspection(_events(ledger, connection), tuple(findings), tuple(forgotten))


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


def check_texts(connection: Connection) -> Iterator[Finding]:
    """Whether every kept article text has the hash that the journal names; a forgotten one has none."""
    named, kept = _untyped(article).c, _untyped(blob).c
    rows = (
        select(named.id, named.sha256, named.forgotten, kept.bytes)
        .outerjoin(kept.bytes.table, kept.sha256 == named.sha256)
        .where(named.sha256.is_not(None))
        .order_by(named.id)
    )
    for row in connection.execute(rows):
        if row.bytes is None and not row.forgotten:
            yield Finding("texts", f"a{row.id}", "its text is missing, and was not forgotten on purpose")
        elif row.bytes is not None and row.forgotten:
            yield Finding("texts", f"a{row.id}", "its text is there, although it was to be forgotten")
        elif row.bytes is not None and _sha256(row.bytes) != row.sha256:
            yield Finding("texts", f"a{row.id}", "its text was changed")


def forgotten_articles(connection: Connection) -> list[int]:
    """Ids of the articles whose text was dropped on purpose."""
    rows = select(article.c.id).where(article.c.forgotten).order_by(article.c.id)
    return list(connection.execute(rows).scalars())


def check_tables(connection: Connection) -> Iterator[Finding]:
    """Whether replaying the journal gives the rows that the tables hold; `ledger rebuild` mends them.

    Both sides are read in step, and the replayed one lies in a temporary file: the memory that this takes does not
    grow with the ledger.
    """
    with db.scratch_connection() as replayed:
        for row in connection.execute(select(_untyped(blob))):
            replayed.execute(insert(blob), [dict(row._mapping)])
        replay(replayed, journal_events(connection))
        for each in PROJECTED:
            key = [each_key.name for each_key in each.primary_key.columns]
            rows = select(_untyped(each)).order_by(*(column(name) for name in key))
            yield from _differences(each.name, connection.execute(rows), replayed.execute(rows), key)
        texts = fulltext.indexed_texts(connection), fulltext.indexed_texts(replayed)
        yield from _differences("search text", *texts, ["id"])
        words = fulltext.indexed_words(connection), fulltext.indexed_words(replayed)
        if any(ours != said for ours, said in zip_longest(*words)):
            yield Finding("tables", "search index", "does not find what the journal says")


def _findings(ledger: db.Ledger, name: str, check: Callable[[], Iterable[Finding]]) -> Iterator[Finding]:
    """What a check finds; where it cannot go on, that is a finding too.

    The file may hold anything, so a check may stumble over it in any of the ways that are caught here.
    """
    try:
        yield from check()
    except IntegrityError as error:
        yield Finding(name, "ledger", str(error))
    except (SQLAlchemyError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        told = storage_error(ledger.path, error)
        if isinstance(told, StorageError):
            raise told from error
        yield Finding(name, "ledger", f"cannot be read to its end: {getattr(error, 'orig', None) or error}")


def _events(ledger: db.Ledger, connection: Connection) -> int:
    """The number of events; 0 where nobody can count them."""
    try:
        return int(connection.execute(select(func.count()).select_from(event_table)).scalar_one())
    except SQLAlchemyError as error:
        if isinstance(told := storage_error(ledger.path, error), StorageError):
            raise told from error
        return 0


def _untyped(typed: Table) -> FromClause:
    """A table whose values are handed over as they are stored, legal or not."""
    return table(typed.name, *(column(each.name) for each in typed.columns))


def _sha256(content: object) -> str:
    return hashlib.sha256(content if isinstance(content, bytes) else repr(content).encode()).hexdigest()


def _differences(
    name: str, kept: Iterable[Row[Any]], wanted: Iterable[Row[Any]], key: Sequence[str]
) -> Iterator[Finding]:
    """What differs between two sides that are read in step, both in the order of their key."""
    count = 0
    for named, message in _row_differences(iter(kept), iter(wanted), key):
        count += 1
        if count <= ROWS_NAMED:
            yield Finding("tables", f"{name} {', '.join(str(value) for value in named)}", message)
    if count > ROWS_NAMED:
        yield Finding("tables", name, f"{count - ROWS_NAMED:,} more rows are not what the journal says")


def _row_differences(kept: Iterator[Row[Any]], wanted: Iterator[Row[Any]], key: Sequence[str]) -> Iterator[Difference]:
    ours, said = next(kept, None), next(wanted, None)
    while ours is not None or said is not None:
        here, there = _order(ours, key), _order(said, key)
        if here < there:
            yield _key(ours, key), "the journal knows no such row"
            ours = next(kept, None)
        elif there < here:
            yield _key(said, key), "is missing"
            said = next(wanted, None)
        else:
            if ours != said:
                yield _key(ours, key), _changes(ours, said)
            ours, said = next(kept, None), next(wanted, None)


def _key(row: Any, key: Sequence[str]) -> list[Any]:
    return [getattr(row, name) for name in key]


def _order(row: Row[Any] | None, key: Sequence[str]) -> list[tuple[int, Any]]:
    """The place of a row in SQLite's order: nothing, numbers, texts, bytes; the end comes after all rows."""
    if row is None:
        return [(4, 0)]
    ranks = {type(None): 0, int: 1, float: 1, str: 2, bytes: 3}
    return [(ranks[type(value)], 0 if value is None else value) for value in _key(row, key)]


def _changes(ours: Any, said: Any) -> str:
    columns = zip(ours._fields, ours, said, strict=True)
    changed = [
        f"{name} is {_short(is_)}, the journal says {_short(says)}" for name, is_, says in columns if is_ != says
    ]
    return "; ".join(changed)


def _short(value: object) -> str:
    shown = "empty" if value is None else repr(value)
    return shown if len(shown) <= 60 else f"{shown[:56]} ..."
