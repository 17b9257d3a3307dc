"""What happened to a prediction or a question: the events of the journal that concern it."""

from collections.abc import Collection, Iterator

from sqlalchemy import ColumnElement, Connection, or_, select, union

from ledger.journal import ROWS_IMPORTED, Event, event_table
from ledger.models import prediction, resolution, revision, source
from ledger.models.history import amendment, rating, skipped_passage
from ledger.store.question_links import merged_group


def prediction_events(connection: Connection, prediction_id: int, question_id: int) -> list[Event]:
    """The events that concern a prediction or the question that it answers, oldest first."""
    return _events(connection, prediction.c.id == prediction_id, question_id, merged_group(connection, question_id))


def question_events(connection: Connection, question_id: int) -> list[Event]:
    """The events that concern a question or any prediction that answers it, oldest first."""
    group = merged_group(connection, question_id)
    return _events(connection, prediction.c.question_id.in_(group), question_id, group)


def source_names_by_id(connection: Connection) -> dict[int, str]:
    """The shown name of every source, of those too that were merged into another."""
    return {row.id: row.name for row in connection.execute(select(source.c.id, source.c.name))}


def _events(
    connection: Connection, chosen: ColumnElement[bool], question_id: int, group: Collection[int]
) -> list[Event]:
    """Events of the chosen predictions and of one question with all that were merged into it."""
    ids = select(prediction.c.id).where(chosen)
    through_rows = union(
        select(prediction.c.seq).where(chosen),
        select(revision.c.seq).where(revision.c.prediction_id.in_(ids)),
        select(amendment.c.seq).where(or_(amendment.c.prediction_id.in_(ids), amendment.c.question_id.in_(group))),
        select(resolution.c.seq).where(resolution.c.question_id.in_(group)),
        select(rating.c.seq).where(rating.c.question_id.in_(group)),
    )
    found = {event.seq: event for event in _at(connection, event_table.c.seq.in_(through_rows))}
    numbers = set(connection.execute(ids).scalars())
    moved = set()
    for event in _rare_events(connection):
        if event.type == "prediction.moved":
            moved.add(int(event.data["prediction"]))
        if _concerns(event, numbers, group):
            found[event.seq] = event
    parts = [part for seq in sorted(found) for part in _parts(found[seq], numbers, group)]
    if not any(_asks(part, question_id) for part in parts):
        asking = _asking_event(connection, question_id, group, moved)
        parts += [] if asking is None else [asking]
    return sorted(parts, key=lambda part: part.seq)


def _parts(event: Event, predictions: Collection[int], questions: Collection[int]) -> Iterator[Event]:
    """The event, or what it says of these where it holds rows of a file that speak of others, too."""
    for part in event.parts():
        if event.type != ROWS_IMPORTED or _concerns(part, predictions, questions):
            yield part


def _rare_events(connection: Connection) -> Iterator[Event]:
    """The events that left no row with their number, such as merges; all others are found through their rows."""
    tables = (prediction, revision, amendment, resolution, skipped_passage, rating)
    rows = union(*(select(table.c.seq) for table in tables))
    yield from _at(connection, event_table.c.seq.not_in(rows))


def _concerns(event: Event, predictions: Collection[int], questions: Collection[int]) -> bool:
    subject = event.type.split(".")[0]
    if subject == "prediction":
        return event.data["prediction"] in predictions
    named = (event.data.get(role) for role in ("question", "other", "merged"))
    return subject == "question" and any(number in questions for number in named)


def _asking_event(
    connection: Connection, question_id: int, group: Collection[int], moved: Collection[int]
) -> Event | None:
    """The event that brought the question: a prediction's own, which may answer another one by now."""
    candidates = select(prediction.c.seq).where(or_(prediction.c.question_id.in_(group), prediction.c.id.in_(moved)))
    for event in _at(connection, event_table.c.seq.in_(candidates)):
        for part in event.parts():
            if _asks(part, question_id):
                return part
    return None


def _asks(event: Event, question_id: int) -> bool:
    """Whether this event brought the question."""
    asked = event.data.get("question")
    return isinstance(asked, dict) and asked["id"] == question_id and "claim" in asked


def _at(connection: Connection, condition: ColumnElement[bool]) -> Iterator[Event]:
    for row in connection.execute(select(event_table).where(condition).order_by(event_table.c.seq)):
        yield Event(*row)
