"""Taking up the journal of another copy of the same ledger."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import delete, exc, insert, select

from ledger import fulltext
from ledger.errors import BadInputError, RefusedError
from ledger.journal import Event
from ledger.models import article, prediction
from ledger.models.texts import blob
from ledger.projection import project
from ledger.recording.writer import Writer
from ledger.terms import Receipt

_REFUSED_ROWS = (exc.IntegrityError, exc.DataError, exc.InterfaceError, exc.ProgrammingError, OverflowError)


@dataclass(frozen=True, slots=True)
class KeptText:
    """The text of an article, by the hash of its UTF-8 bytes."""

    sha256: str
    text: str


@dataclass(frozen=True, slots=True)
class Extension:
    """How many events and article texts were taken up, and how far the ledger has come with them."""

    events: int
    texts: int
    receipt: Receipt


def extend_ledger(writer: Writer, items: Iterable[Event | KeptText | Receipt]) -> Extension:
    """Take up the events that follow those that the ledger has, and the article texts that it lacks.

    Args:
        writer: the open transaction.
        items: every event from the first on, its chain checked; then the article texts; then the receipt.

    Raises:
        RefusedError: where the ledger is not the beginning of what `items` hold.
        BadInputError: where an event does not hold what its type of event holds.
    """
    size, texts = writer.journal.size, 0
    for item in following(items, size, writer.journal.head):
        if isinstance(item, KeptText):
            texts += _take_text(writer, item)
        else:
            _take_event(writer, item)
    _flush(writer)
    receipt = Receipt(writer.journal.ledger, writer.journal.size, writer.journal.head)
    return Extension(receipt.size - size, texts, receipt)


def following(items: Iterable[Event | KeptText | Receipt], size: int, head: str) -> Iterator[Event | KeptText]:
    """The events that follow the one with number `size` and hash `head`, and all texts.

    Raises:
        RefusedError: where another event stands in this place, or none.
    """
    for item in items:
        if isinstance(item, KeptText):
            yield item
        elif isinstance(item, Receipt):
            _require_length(item.size, size)
        elif item.seq > size:
            yield item
        elif item.seq == size and item.hash != head:
            raise RefusedError(
                f"the ledger has other events: its event {size} is not the file's; import into a new one, with --db"
            )


def _require_length(offered: int, size: int) -> None:
    if offered < size:
        raise RefusedError(f"the ledger is ahead of the file: it has {size} events, the file {offered}; nothing to add")


def _take_event(writer: Writer, event: Event) -> None:
    try:
        if event.type == "article.forgotten":
            writer.connection.execute(delete(blob).where(blob.c.sha256 == event.data["sha256"]))
        writer.journal.extend(event)
        project(writer.rows, event)
    except (KeyError, TypeError, ValueError, AttributeError, exc.StatementError, OverflowError) as error:
        if isinstance(error, exc.OperationalError):
            raise
        raise BadInputError(f"event {event.seq}: it does not hold what a {event.type} holds") from error


def _take_text(writer: Writer, kept: KeptText) -> bool:
    """Keep the text and let the search find it; whether it was missing."""
    if writer.connection.execute(select(blob.c.sha256).where(blob.c.sha256 == kept.sha256)).first() is not None:
        return False
    _flush(writer)
    writer.connection.execute(insert(blob), [{"sha256": kept.sha256, "bytes": kept.text.encode()}])
    about = select(prediction.c.id).join(article, article.c.id == prediction.c.article_id)
    ids = writer.connection.execute(about.where(article.c.sha256 == kept.sha256)).scalars().all()
    fulltext.index_predictions(writer.connection, ids, new=False)
    return True


def _flush(writer: Writer) -> None:
    try:
        writer.flush()
    except _REFUSED_ROWS as error:
        raise BadInputError("the events contradict each other: their rows do not fit into the tables") from error
