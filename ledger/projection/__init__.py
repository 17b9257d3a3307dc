"""From an event to the rows of the models; replaying the journal fills an empty ledger with the same rows."""

from collections.abc import Callable, Iterable

from sqlalchemy import Connection, delete

from ledger import fulltext, models
from ledger.errors import IntegrityError
from ledger.journal import Event
from ledger.projection import catalogue, predictions
from ledger.projection.rows import Rows

HANDLERS: dict[str, Callable[[Rows, Event], None]] = {
    "prediction.recorded": predictions.prediction_recorded,
    "prediction.amended": predictions.prediction_amended,
    "prediction.retracted": predictions.prediction_retracted,
    "prediction.withdrawn": predictions.prediction_withdrawn,
    "prediction.revised": predictions.prediction_revised,
    "prediction.moved": predictions.prediction_moved,
    "question.amended": predictions.question_amended,
    "question.resolved": predictions.question_resolved,
    "question.merged": catalogue.question_merged,
    "question.linked": catalogue.question_linked,
    "source.recorded": catalogue.source_recorded,
    "source.renamed": catalogue.source_named,
    "source.aliased": catalogue.source_named,
    "source.described": catalogue.source_described,
    "source.merged": catalogue.source_merged,
    "article.recorded": catalogue.article_recorded,
    "article.amended": catalogue.article_amended,
    "article.forgotten": catalogue.article_forgotten,
    "file.imported": catalogue.file_imported,
}
"""What each type of event does to the tables."""


def project(rows: Rows, event: Event) -> None:
    """Bring the tables to where they stand after `event`.

    Raises:
        IntegrityError: for a type of event that this version does not know.
    """
    handler = HANDLERS.get(event.type)
    if handler is None:
        raise IntegrityError(f"event {event.seq}: {event.type!r} is not known to this version; update the program")
    handler(rows, event)


def replay(connection: Connection, events: Iterable[Event]) -> None:
    """Empty the tables and fill them again from the events."""
    for table in reversed(models.PROJECTED):
        connection.execute(delete(table))
    fulltext.empty_index(connection)
    rows = Rows(connection)
    for event in events:
        project(rows, event)
    rows.flush()
