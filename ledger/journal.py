"""The append-only, hash-chained record of events: the only truth of a ledger.

Each event is one row ``(seq, prev, body, hash)``. `body` is canonical JSON, `hash` the SHA-256 of its bytes, and
`prev` the hash of the event before, so that any edit, removal, insertion or change of order is found.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import Any, NoReturn

from sqlalchemy import Connection, column, select, table

from ledger.bulk import insert_rows
from ledger.errors import HALF_CHARACTER, BadInputError, IntegrityError
from ledger.terms import Finding

VERSION = 1
"""Version of the event body. Bodies are never migrated: a reader for each version stays in the code."""

NO_HASH = "0" * 64
"""What stands as the hash before the first event."""

FIELDS = {"v", "ledger", "seq", "prev", "type", "recorded_at", "actor", "data"}

BATCH = 5_000_000
"""Characters of events that wait before they are written."""

PAGE = 200
"""Events that are read at a time."""

_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, check_circular=False)
_TEXT = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"')
_FRACTION = re.compile("[0-9][.e]|NaN|Infinity")
_FRACTION_ENDS = re.compile(r"\.[0-9]+[],}e]")

ROWS_IMPORTED = "rows.imported"
"""The type of an event that holds what several rows of a file say."""

ROW_PARTS = {"prediction.recorded": "predictions", "question.resolved": "resolutions"}
"""The types of event that rows of a file stand for, and where their data lie in the event that holds them."""

event_table = table("event", column("seq"), column("prev"), column("body"), column("hash"))


@dataclass(frozen=True)
class Event:
    """One row of the journal; what stands in its body is read when it is asked for."""

    seq: int
    prev: str
    body: str
    hash: str

    @cached_property
    def content(self) -> dict[str, Any]:
        """The parsed body.

        Raises:
            IntegrityError: where the body is not the JSON of an event.
        """
        try:
            content = json.loads(
                self.body, parse_float=_refuse_float, parse_constant=_refuse_float, object_pairs_hook=unique_keys
            )
        except (ValueError, RecursionError) as error:
            raise IntegrityError(f"event {self.seq}: its body is not the JSON of an event: {error}") from error
        if not isinstance(content, dict) or set(content) != FIELDS or not isinstance(content["data"], dict):
            raise IntegrityError(f"event {self.seq}: its body does not have the fields of an event")
        if content["v"] != VERSION:
            raise IntegrityError(f"event {self.seq}: version {content['v']} is newer than this program; update it")
        return content

    @property
    def type(self) -> str:
        """What happened, as ``noun.participle``."""
        return str(self.content["type"])

    @property
    def data(self) -> dict[str, Any]:
        """The facts of the event."""
        data: dict[str, Any] = self.content["data"]
        return data

    def parts(self) -> "Iterator[Event]":
        """The event itself; for one that holds rows of a file, an event for what each row says, in its place."""
        if self.type != ROWS_IMPORTED:
            yield self
            return
        for event_type, member in ROW_PARTS.items():
            for data in self.data.get(member, ()):
                part = object.__new__(Event)  # a row costs a third less without the checks of a frozen value
                part.__dict__.update(self.__dict__, content={**self.content, "type": event_type, "data": data})
                yield part

    @property
    def recorded_at(self) -> str:
        """When this program's clock said the event was recorded, RFC 3339 in UTC."""
        return str(self.content["recorded_at"])

    @property
    def actor(self) -> str:
        """Who recorded it, as they named themselves; empty unless they did."""
        return str(self.content["actor"])


class Journal:
    """The writing end of a journal, inside one write transaction."""

    def __init__(self, connection: Connection, ledger: str, now: Callable[[], datetime], actor: str) -> None:
        self.ledger = ledger
        self.size, self.head = journal_head(connection)
        self._connection = connection
        self._now = now
        self.actor = actor
        self._pending: list[Event] = []
        self._waiting = 0

    def append(self, event_type: str, data: Mapping[str, object]) -> Event:
        """Add an event after the last one; `flush` writes it."""
        content = {
            "v": VERSION,
            "ledger": self.ledger,
            "seq": self.size + 1,
            "prev": self.head,
            "type": event_type,
            "recorded_at": rfc3339(self._now().replace(microsecond=0)),
            "actor": self.actor,
            "data": data,
        }
        body = canonical(content)
        event = Event(self.size + 1, self.head, body, body_hash(body))
        event.__dict__["content"] = content  # what was just written need not be read again
        return self.extend(event)

    def extend(self, event: Event) -> Event:
        """Take an event to the letter; the database refuses it unless it follows the last one."""
        self._pending.append(event)
        self._waiting += len(event.body)
        self.size, self.head = event.seq, event.hash
        if self._waiting >= BATCH:
            self.flush()
        return event

    def flush(self) -> None:
        """Write what was appended into the open transaction."""
        if self._pending:
            rows = [(event.seq, event.prev, event.body, event.hash) for event in self._pending]
            insert_rows(self._connection, event_table, ("seq", "prev", "body", "hash"), rows)
            self._pending.clear()
            self._waiting = 0


def canonical(value: object) -> str:
    """Canonical JSON: sorted keys, no spaces, UTF-8, and neither floats, lone surrogates nor NUL.

    Within these limits it equals RFC 8785, so other programs can compute the same bytes.

    Raises:
        BadInputError: where a text cannot be kept to the letter.
        TypeError: for a float; numbers with a fraction are kept as decimal strings.

    >>> canonical({"b": [1, None], "a": "é"})
    '{"a":"é","b":[1,null]}'
    """
    written = _CANONICAL.encode(value)
    # What looks like a number with a fraction mostly stands in a text; to look without the texts takes far longer.
    suspect = _FRACTION_ENDS.search(written) or any(sign in written for sign in ("e+", "e-", "NaN", "Infinity"))
    if suspect and _FRACTION.search(_TEXT.sub('""', written)):
        raise TypeError("the journal keeps no floats: write numbers with a fraction as text")
    if "\\u0000" in written:
        _refuse_nul(value)
    try:
        written.encode()
    except UnicodeEncodeError as error:
        raise BadInputError(HALF_CHARACTER) from error
    return written


def body_hash(body: str) -> str:
    """The SHA-256 of a body's bytes, in hexadecimal digits; lone surrogates stand for bytes that are not UTF-8."""
    return hashlib.sha256(body.encode(errors="surrogateescape")).hexdigest()


@lru_cache(maxsize=8)
def rfc3339(moment: datetime) -> str:
    """An instant in UTC to the second.

    >>> rfc3339(datetime(2024, 11, 16, 9, 30, tzinfo=UTC))
    '2024-11-16T09:30:00Z'
    """
    return moment.astimezone(UTC).isoformat(timespec="seconds").removesuffix("+00:00") + "Z"


def journal_head(connection: Connection) -> tuple[int, str]:
    """Number of events and the hash of the last one."""
    last = select(event_table.c.seq, event_table.c.hash).order_by(event_table.c.seq.desc()).limit(1)
    row = connection.execute(last).first()
    return (row.seq, row.hash) if row else (0, NO_HASH)


def hash_at(connection: Connection, seq: int) -> str | None:
    """The hash of one event; that of the empty journal for 0; None where there is no such event."""
    if seq == 0:
        return NO_HASH
    found = connection.execute(select(event_table.c.hash).where(event_table.c.seq == seq)).scalar()
    return None if found is None else str(found)


def journal_events(connection: Connection, after: int | None = None) -> Iterator[Event]:
    """The events in order; all of them, or from the one after `after` on.

    Raises:
        IntegrityError: where the file is damaged so that it gives them in another order.
    """
    while True:
        page = select(event_table).order_by(event_table.c.seq).limit(PAGE)
        rows = connection.execute(page if after is None else page.where(event_table.c.seq > after)).all()
        if rows and after is not None and rows[0].seq <= after:
            raise IntegrityError(f"event {rows[0].seq} comes after event {after}: the file is damaged")
        for row in rows:
            yield Event(*row)
        if len(rows) < PAGE:
            return
        after = rows[-1].seq


def chain_findings(events: Iterator[Event], ledger: str) -> Iterator[Finding]:
    """Everything that breaks the chain, in order, and not only the first break."""
    seq, head = 0, NO_HASH
    for event in events:
        if event.seq < 1:
            yield Finding("chain", f"event {event.seq}", "was put before the first event")
            continue
        yield from link_findings(event, seq, head, ledger)
        seq, head = event.seq, event.hash


def link_findings(event: Event, seq: int, head: str, ledger: str) -> Iterator[Finding]:
    """What is wrong with one event that has to follow event `seq` with the hash `head`."""
    where = f"event {event.seq}"
    if event.seq != seq + 1:
        yield Finding("chain", where, f"follows event {seq}: events between them are missing")
    if event.prev != head:
        yield Finding("chain", where, "does not carry the hash of the event before it")
    yield from _body_findings(event, ledger)


def unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The members of a JSON object, for `json.loads`; a key that stands twice is refused."""
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a key stands twice")
    return members


def _body_findings(event: Event, ledger: str) -> Iterator[Finding]:
    where = f"event {event.seq}"
    if not all(isinstance(column, str) for column in (event.prev, event.body, event.hash)):
        yield Finding("chain", where, "is not text")
        return
    if body_hash(event.body) != event.hash:
        yield Finding("chain", where, "was changed: its hash is not that of its body")
    try:
        content = event.content
    except IntegrityError as error:
        yield Finding("chain", where, str(error).removeprefix(f"{where}: "))
        return
    if not _is_canonical(event):
        yield Finding("chain", where, "its body is not in canonical form")
    if (content["ledger"], content["seq"], content["prev"]) != (ledger, event.seq, event.prev):
        yield Finding("chain", where, "its body names another ledger or another place in it")


def _is_canonical(event: Event) -> bool:
    try:
        return canonical(event.content) == event.body
    except (BadInputError, RecursionError):
        return False


def _refuse_nul(value: object) -> None:
    """Raise where a text holds a NUL; a backslash before "u0000" is written in the same way."""
    if isinstance(value, str):
        if "\x00" in value:
            raise BadInputError("a text holds a NUL character: remove it and try again")
    elif isinstance(value, Mapping):
        for member in value.values():
            _refuse_nul(member)
    elif isinstance(value, list | tuple):
        for member in value:
            _refuse_nul(member)


def _refuse_float(digits: str) -> NoReturn:
    raise ValueError(f"it holds a number with a fraction, {digits}")
