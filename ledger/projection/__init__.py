"""From an event to the rows of the models; replaying the journal fills an empty ledger with the same rows."""

from collections.abc import Callable, Iterable

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError as ConstraintError

from ledger.errors import IntegrityError
from ledger.journal import Event
from ledger.projection import catalogue, predictions
from ledger.projection.rows import Rows

HANDLERS: dict[str, Callable[[Rows, Event], None]] = {
    "prediction.recorded": predictions.prediction_recorded,
    "prediction.retracted": predictions.prediction_retracted,
    "prediction.withdrawn": predictions.prediction_withdrawn,
    "prediction.revised": predictions.prediction_revised,
    "question.resolved": predictions.question_resolved,
    "source.recorded": catalogue.source_recorded,
    "source.renamed": catalogue.source_named,
    "source.aliased": catalogue.source_named,
    "source.described": catalogue.source_described,
    "source.merged": catalogue.source_merged,
    "article.recorded": catalogue.article_recorded,
    "article.amended": catalogue.article_amended,
    "article.forgotten": catalogue.article_forgotten,
}
"""What each daily type of event does to the tables; `changes` has the others, with the tables that only they need."""


def project(rows: Rows, event: Event) -> None:
    """Bring the tables to where they stand after `event`.

    Raises:
        IntegrityError: for a type of event that this version does not know.
    """
    for part in event.parts():
        handler = HANDLERS.get(part.type) or _rarer_handler(part.type)
        if handler is None:
            raise IntegrityError(f"event {event.seq}: {part.type!r} is not known to this version; update the program")
        handler(rows, part)


def _rarer_handler(event_type: str) -> Callable[[Rows, Event], None] | None:
    from ledger.projection.changes import HANDLERS as RARER

    return RARER.get(event_type)


def replay(connection: Connection, events: Iterable[Event]) -> int:
    """Fill the empty tables from the events; return how many there were.

    Raises:
        IntegrityError: where an event does not say what its type needs, or contradicts an earlier one.
    """
    rows, event = Rows(connection), None
    try:
        for event in events:
            project(rows, event)
        rows.flush()
    except _UNREADABLE as error:
        where = "the journal" if event is None else f"the journal up to event {event.seq}"
        raise IntegrityError(f"{where} cannot be replayed: {type(error).__name__}: {_cause(error)}") from error
    return 0 if event is None else event.seq


# An event comes from a file that anybody may have written: whatever it lacks or overdoes shows in one of these.
_UNREADABLE = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, ConstraintError)


def _cause(error: Exception) -> object:
    return error.orig if isinstance(error, ConstraintError) else error
