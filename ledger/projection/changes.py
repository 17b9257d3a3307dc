"""What an event says that changes, joins, rates or leaves out what was recorded, as rows."""

from collections.abc import Callable
from decimal import Decimal

from sqlalchemy import Table, delete, select

from ledger import models
from ledger.journal import Event
from ledger.models.details import estimate_part, imported_file
from ledger.models.history import amendment, question_link, rating, skipped_passage
from ledger.projection.answers import take_estimate
from ledger.projection.catalogue import article_id
from ledger.projection.predictions import probability_columns
from ledger.projection.rows import Data, Rows, amendment_text, as_date, column_value

_NO_LONGER_DRAFTED: dict[str, dict[str, object]] = {
    "claim": {"claim_is_draft": False, "vague": None},
    "criteria": {"criteria_is_draft": False, "vague": None},
}
"""What an amended or confirmed wording of a question does to the marks of the draft that stood there."""


def passage_skipped(rows: Rows, event: Event) -> None:
    data = event.data
    rows.insert(
        skipped_passage,
        seq=event.seq,
        article_id=article_id(rows, data["article"]),
        quote=data["quote"]["text"],
        quote_start=data["quote"].get("start"),
        quote_end=data["quote"].get("end"),
        extractor=data.get("extractor"),
    )


def prediction_moved(rows: Rows, event: Event) -> None:
    data = event.data
    prediction, this = models.prediction, models.prediction.c.id == data["prediction"]
    rows.flush()
    turned = rows.connection.execute(select(prediction.c.id).where(this, prediction.c.stance != data["stance"])).first()
    if turned is not None:
        _turn_revisions(rows, data["prediction"])
    values: dict[str, object] = {"question_id": data["question"], "stance": data["stance"]}
    rows.update(prediction, this, **values, **probability_columns(data.get("probability")))


def _turn_revisions(rows: Rows, prediction_id: int) -> None:
    """Later probabilities of a claim become those of its opposite, in decimals: 1 - 0.7 is 0.3."""
    revision = models.revision
    mine = [revision.c.prediction_id == prediction_id, revision.c.probability.is_not(None)]
    found = rows.connection.execute(select(revision).where(*mine)).all()
    for row in found:
        point, low, high = (
            float(1 - Decimal(repr(value))) for value in (row.probability, row.probability_high, row.probability_low)
        )
        ends = {"probability": point, "probability_low": low, "probability_high": high}
        rows.update(revision, revision.c.seq == row.seq, **ends)


def _amended(rows: Rows, event: Event, table: Table) -> None:
    """Keep every change beside the record, and take it into the record unless it came late."""
    data, subject = event.data, event.type.split(".")[0]
    late = set(data.get("late", ()))
    taken: dict[str, object] = {}
    for field, change in data["changes"].items():
        rows.insert(
            amendment,
            seq=event.seq,
            field=field,
            **{f"{subject}_id": data[subject]},
            before=amendment_text(change["before"]),
            after=amendment_text(change["after"]),
            amended_on=as_date(data["on"]),
            late=field in late,
            reason=data.get("reason"),
        )
        if table is models.question and (field not in late or change["before"] == change["after"]):
            taken |= _NO_LONGER_DRAFTED.get(field, {})
        if field == "tags":
            _retag(rows, data[subject], change["after"])
        elif field == "estimate" and field not in late:
            taken |= _first_estimate(rows, data[subject], change["after"])
        elif field not in late:
            taken[field] = column_value(table, field, change["after"])
    if taken:
        rows.update(table, table.c.id == data[subject], **taken)


def _first_estimate(rows: Rows, prediction_id: int, stated: Data) -> dict[str, object]:
    """Put another estimate in the place of the one that a source stated first."""
    rows.flush()
    prediction, part = models.prediction.c, estimate_part
    seq = rows.connection.execute(select(prediction.seq).where(prediction.id == prediction_id)).scalar_one()
    rows.connection.execute(delete(part).where(part.c.prediction_id == prediction_id, part.c.seq == seq))
    return take_estimate(rows, prediction_id, seq, stated)


def _retag(rows: Rows, prediction_id: int, names: list[str]) -> None:
    rows.flush()
    rows.connection.execute(delete(models.tag).where(models.tag.c.prediction_id == prediction_id))
    for name in names:
        rows.insert(models.tag, prediction_id=prediction_id, name=name)


def prediction_amended(rows: Rows, event: Event) -> None:
    _amended(rows, event, models.prediction)


def question_amended(rows: Rows, event: Event) -> None:
    _amended(rows, event, models.question)


def question_rated(rows: Rows, event: Event) -> None:
    data = event.data
    rows.insert(
        rating,
        seq=event.seq,
        question_id=data["question"],
        outcome=data["outcome"],
        answer=data.get("answer", {}).get("text"),
        rater=event.actor,
        rated_on=as_date(data["rated_on"]),
        note=data.get("note"),
    )


def file_imported(rows: Rows, event: Event) -> None:
    data = event.data
    names = ("name", "sha256", "format", "mapping")
    rows.insert(imported_file, id=data["file"], **{name: data[name] for name in names})


def question_merged(rows: Rows, event: Event) -> None:
    kept, gone = event.data["question"], event.data["merged"]
    rows.update(models.prediction, models.prediction.c.question_id == gone, question_id=kept)
    rows.update(rating, rating.c.question_id == gone, question_id=kept)
    rows.update(models.question, models.question.c.id == gone, merged_into=kept)


def question_linked(rows: Rows, event: Event) -> None:
    data = event.data
    rows.insert(question_link, question_id=data["question"], other_id=data["other"], relation=data["relation"])


HANDLERS: dict[str, Callable[[Rows, Event], None]] = {
    "prediction.amended": prediction_amended,
    "prediction.moved": prediction_moved,
    "passage.skipped": passage_skipped,
    "question.amended": question_amended,
    "question.rated": question_rated,
    "question.merged": question_merged,
    "question.linked": question_linked,
    "file.imported": file_imported,
}
"""What each of these types of event does to the tables."""
