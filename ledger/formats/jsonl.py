r"""The whole ledger as lines of JSON, to the letter, so that another ledger can be made from it.

First a line for each event, then one for each kept article text, last the receipt::

    {"seq": 1, "prev": "0000…", "body": "{\"actor\":\"\",…}", "hash": "8f39…"}
    {"sha256": "5ba5…", "text": "…"}
    {"receipt": {"head": "8f39…", "ledger": "0c9d…", "size": 1}}

`hash` is the SHA-256 of `body` as it stands in the string, and `prev` the `hash` of the line before, so any
program can check a file: ``sed -n 1p FILE | jq -j .body | sha256sum``, and the same with ``.text`` for a text.
The lines are ASCII. A text that was forgotten on purpose has no line.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection

from ledger.errors import BadInputError, IntegrityError
from ledger.journal import NO_HASH, Event, journal_events, link_findings, unique_keys
from ledger.recording.extending import KeptText
from ledger.store.texts import kept_texts
from ledger.terms import Receipt

LONGEST_LINE = 100_000_000
"""Bytes that a line may have; the text of an article stands in one."""

_EVENT, _TEXT, _RECEIPT = {"seq", "prev", "body", "hash"}, {"sha256", "text"}, {"receipt"}
_LEDGER_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


def ledger_lines(connection: Connection, ledger: str) -> Iterator[str]:
    """The lines of a ledger's export, without line ends."""
    size, head = 0, NO_HASH
    for event in journal_events(connection):
        yield _line({"seq": event.seq, "prev": event.prev, "body": event.body, "hash": event.hash})
        size, head = event.seq, event.hash
    for sha256, content in kept_texts(connection):
        yield _line({"sha256": sha256, "text": content.decode()})
    # In this order the receipt is found by every reader of receipts.
    yield _line({"receipt": {"head": head, "ledger": ledger, "size": size}})


def ledger_named(line: bytes, file: str) -> str:
    """The id of the ledger that the first line of a file speaks of.

    Raises:
        BadInputError: where it speaks of none.
    """
    content = _content(line, f"{file}:1")
    if set(content) == _RECEIPT:
        named = content["receipt"].get("ledger") if isinstance(content["receipt"], dict) else None
    else:
        named = _ledger_of(_event(content, f"{file}:1"), f"{file}:1") if set(content) == _EVENT else None
    if not isinstance(named, str) or not _LEDGER_ID.fullmatch(named):
        raise BadInputError(f"{file}:1: is not the export of a ledger; `ledger export jsonl` makes one")
    return named


def ledger_items(lines: Iterable[bytes], file: str, ledger: str) -> Iterator[Event | KeptText | Receipt]:
    """What the lines of an export hold, each checked before it is given out.

    Args:
        lines: the lines as bytes.
        file: name of the file, for messages.
        ledger: the id of the ledger that all of them have to speak of.

    Raises:
        BadInputError: for the first line that is not as it was written, and for a file that was cut.
    """
    reader = _Reader(file, ledger)
    for number, line in enumerate(lines, start=1):
        yield reader.item(line, number)
    reader.require_end()


class _Reader:
    """Follows an export line by line: how far its journal has come, and the texts that it still has to bring."""

    def __init__(self, file: str, ledger: str) -> None:
        self._file = file
        self._receipt = Receipt(ledger, 0, NO_HASH)
        self._awaited: dict[str, int] = {}
        self._brought: set[str] = set()
        self._ended = False

    def item(self, line: bytes, number: int) -> Event | KeptText | Receipt:
        where = f"{self._file}:{number}"
        if self._ended:
            raise BadInputError(f"{where}: stands behind the receipt, which has to be the last line")
        content = _content(line, where)
        if set(content) == _EVENT:
            return self._next_event(content, where)
        if set(content) == _TEXT:
            return self._next_text(content, where)
        if set(content) == _RECEIPT:
            return self._end(content["receipt"], where)
        raise BadInputError(f"{where}: is neither an event, nor an article's text, nor the receipt")

    def require_end(self) -> None:
        if not self._ended:
            raise BadInputError(f"{self._file}: the receipt is missing at its end: the file was cut; export it again")

    def _next_event(self, content: dict[str, Any], where: str) -> Event:
        event = _event(content, where)
        if self._brought:
            raise BadInputError(f"{where}: an event stands behind the texts of the articles")
        seen = self._receipt
        for finding in link_findings(event, seen.size, seen.head, seen.ledger):
            raise BadInputError(f"{where}: {finding.where} {finding.message}")
        self._receipt = Receipt(seen.ledger, event.seq, event.hash)
        for sha256 in _texts_of(event.data):
            self._awaited.setdefault(sha256, event.seq)
        if event.type == "article.forgotten":
            self._awaited.pop(str(event.data.get("sha256")), None)
        return event

    def _next_text(self, content: dict[str, Any], where: str) -> KeptText:
        sha256, text = content["sha256"], content["text"]
        if not isinstance(sha256, str) or not isinstance(text, str):
            raise BadInputError(f"{where}: is not the text of an article")
        if hashlib.sha256(_utf8(text, where)).hexdigest() != sha256:
            raise BadInputError(f"{where}: the text was changed: its hash is not {sha256[:64]}")
        if sha256 not in self._awaited:
            raise BadInputError(f"{where}: no event speaks of this text, or it was forgotten on purpose")
        if sha256 in self._brought:
            raise BadInputError(f"{where}: this text stood there already")
        self._brought.add(sha256)
        return KeptText(sha256, text)

    def _end(self, content: Any, where: str) -> Receipt:
        seen = self._receipt
        wanted = {"ledger": seen.ledger, "size": seen.size, "head": seen.head}
        if content != wanted:
            raise BadInputError(f"{where}: the receipt does not fit the lines above it: some were cut or changed")
        lost = next((seq for sha256, seq in self._awaited.items() if sha256 not in self._brought), None)
        if lost is not None:
            raise BadInputError(f"{where}: the text of the article of event {lost} is missing above it")
        self._ended = True
        return seen


def _line(content: dict[str, object]) -> str:
    return json.dumps(content, separators=(",", ":"))


def _content(line: bytes, where: str) -> dict[str, Any]:
    if len(line) > LONGEST_LINE:
        raise BadInputError(f"{where}: has more than {LONGEST_LINE:,} bytes")
    try:
        content = json.loads(line.decode(), object_pairs_hook=unique_keys)
    except UnicodeDecodeError as error:
        raise BadInputError(f"{where}: is not UTF-8 text; `ledger export jsonl` writes it") from error
    except (ValueError, RecursionError) as error:
        raise BadInputError(f"{where}: is not JSON: {error}") from error
    if not isinstance(content, dict):
        raise BadInputError(f"{where}: is not a JSON object")
    return content


def _event(content: dict[str, Any], where: str) -> Event:
    seq, prev, body, digest = content["seq"], content["prev"], content["body"], content["hash"]
    if type(seq) is not int or not all(isinstance(text, str) for text in (prev, body, digest)):
        raise BadInputError(f"{where}: is not an event: seq is a number; prev, body and hash are texts")
    _utf8(body, where)
    return Event(seq, prev, body, digest)


def _ledger_of(event: Event, where: str) -> object:
    try:
        return event.content["ledger"]
    except IntegrityError as error:
        raise BadInputError(f"{where}: {error}") from error


def _texts_of(data: dict[str, Any]) -> Iterator[str]:
    """The hash of the text that an event brings with its article."""
    named = data.get("article")
    if isinstance(named, dict) and isinstance(named.get("sha256"), str):
        yield named["sha256"]


def _utf8(text: str, where: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise BadInputError(f"{where}: holds half of a character (a lone surrogate)") from error
