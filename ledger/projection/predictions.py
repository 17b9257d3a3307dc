"""What an event says of predictions and their resolutions, as rows."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Table, delete, select

from ledger import models
from ledger.journal import Event
from ledger.projection.catalogue import article_id, question_id, source_id
from ledger.projection.rows import Data, Rows, amendment_text, as_date, column_value
from ledger.terms import Stance, StatementKind

# Named although empty, so that the rows of a batch are alike.
_NO_PROBABILITY: dict[str, object] = dict.fromkeys(
    ("probability", "probability_low", "probability_high", "probability_wording", "probability_table")
)


_NO_LONGER_DRAFTED: dict[str, dict[str, object]] = {
    "claim": {"claim_is_draft": False, "vague": None},
    "criteria": {"criteria_is_draft": False, "vague": None},
}
"""What an amended or confirmed wording of a question does to the marks of the draft that stood there."""


def _probability(stated: Data | None) -> dict[str, object]:
    """The probability columns of a row."""
    if stated is None:
        return {}
    return {
        "probability": float(stated["point"]),
        "probability_low": float(stated["low"]),
        "probability_high": float(stated["high"]),
        "probability_wording": stated["wording"],
        "probability_table": stated.get("table"),
    }


_NOTHING: dict[str, object] = {}


def _estimate(rows: Rows, prediction_id: int, seq: int, stated: Data) -> dict[str, object]:
    """Take the parts of an estimate into their table; its columns in the row that holds it."""
    for position, part in enumerate(stated["parts"], start=1):
        rows.insert(
            models.estimate_part,
            prediction_id=prediction_id,
            seq=seq,
            position=position,
            label=part["label"],
            relation=part.get("relation"),
            number=_number(part),
            level=None if "level" not in part else float(part["level"]),
        )
    return {"estimate": stated["text"], "estimate_form": stated["form"]}


def _number(said: Data) -> float | None:
    """The number of a part or an answer; that of its day where it names one."""
    if "day" in said:
        return float(date.fromisoformat(said["day"]).toordinal())
    return float(said["number"]) if "number" in said else None


def prediction_recorded(rows: Rows, event: Event) -> None:
    data = event.data
    quote: Data = data.get("quote", {})
    origin: Data = data.get("origin", {})
    article, via = data.get("article"), data.get("via")
    rows.insert(
        models.prediction,
        id=data["prediction"],
        question_id=question_id(rows, data["question"]),
        source_id=source_id(rows, data["source"]),
        via_id=None if via is None else source_id(rows, via),
        article_id=None if article is None else article_id(rows, article),
        claim=data.get("claim"),
        role=data.get("role"),
        quote=quote.get("text"),
        quote_start=quote.get("start"),
        quote_end=quote.get("end"),
        attribution=data.get("attribution"),
        kind=data.get("kind", StatementKind.PREDICTION.value),
        conditional=data.get("conditional", False),
        made=as_date(data["made"]),
        stance=data.get("stance", Stance.AFFIRMS.value),
        retracted=False,
        file_id=origin.get("file"),
        file_row=origin.get("row"),
        file_key=origin.get("key"),
        extractor=data.get("extractor"),
        recorded_at=event.recorded_at,
        seq=event.seq,
        **(_probability(data.get("probability")) or _NO_PROBABILITY),
        **(_estimate(rows, data["prediction"], event.seq, data["estimate"]) if "estimate" in data else _NOTHING),
    )
    for name in data.get("tags", ()):
        rows.insert(models.tag, prediction_id=data["prediction"], name=name)


def passage_skipped(rows: Rows, event: Event) -> None:
    data = event.data
    rows.insert(
        models.skipped_passage,
        seq=event.seq,
        article_id=article_id(rows, data["article"]),
        quote=data["quote"]["text"],
        quote_start=data["quote"].get("start"),
        quote_end=data["quote"].get("end"),
        extractor=data.get("extractor"),
    )


def prediction_retracted(rows: Rows, event: Event) -> None:
    this = models.prediction.c.id == event.data["prediction"]
    rows.update(models.prediction, this, retracted=True, retracted_reason=event.data["reason"])


def prediction_withdrawn(rows: Rows, event: Event) -> None:
    this = models.prediction.c.id == event.data["prediction"]
    day, reason = as_date(event.data["on"]), event.data.get("reason")
    rows.update(models.prediction, this, withdrawn_on=day, withdrawn_reason=reason)


def prediction_revised(rows: Rows, event: Event) -> None:
    data = event.data
    stated = _probability(data.get("probability")) or _estimate(rows, data["prediction"], event.seq, data["estimate"])
    rows.insert(
        models.revision,
        seq=event.seq,
        prediction_id=data["prediction"],
        made=as_date(data["made"]),
        reason=data.get("reason"),
        **stated,
    )


def prediction_moved(rows: Rows, event: Event) -> None:
    data = event.data
    prediction, this = models.prediction, models.prediction.c.id == data["prediction"]
    rows.flush()
    turned = rows.connection.execute(select(prediction.c.id).where(this, prediction.c.stance != data["stance"])).first()
    if turned is not None:
        _turn_revisions(rows, data["prediction"])
    values: dict[str, object] = {"question_id": data["question"], "stance": data["stance"]}
    rows.update(prediction, this, **values, **_probability(data.get("probability")))


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
            models.amendment,
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
    prediction, part = models.prediction.c, models.estimate_part
    seq = rows.connection.execute(select(prediction.seq).where(prediction.id == prediction_id)).scalar_one()
    rows.connection.execute(delete(part).where(part.c.prediction_id == prediction_id, part.c.seq == seq))
    return _estimate(rows, prediction_id, seq, stated)


def _retag(rows: Rows, prediction_id: int, names: list[str]) -> None:
    rows.flush()
    rows.connection.execute(delete(models.tag).where(models.tag.c.prediction_id == prediction_id))
    for name in names:
        rows.insert(models.tag, prediction_id=prediction_id, name=name)


def prediction_amended(rows: Rows, event: Event) -> None:
    _amended(rows, event, models.prediction)


def question_amended(rows: Rows, event: Event) -> None:
    _amended(rows, event, models.question)


def _answer(answer: Data) -> dict[str, object]:
    """The answer columns of a row."""
    later = answer.get("later", False)
    return {"answer": answer["text"], "answer_number": _number(answer), "answer_is_later": later}


def question_resolved(rows: Rows, event: Event) -> None:
    data = event.data
    rows.insert(
        models.resolution,
        id=data["resolution"],
        question_id=data["question"],
        outcome=data["outcome"],
        fraction=None if "fraction" not in data else float(data["fraction"]),
        resolved_on=as_date(data["resolved_on"]),
        decided_on=as_date(data["decided_on"]),
        early=data.get("early", False),
        reason=data.get("reason"),
        note=data.get("note"),
        decided_by=event.actor or None,
        recorded_at=event.recorded_at,
        seq=event.seq,
        **(_answer(data["answer"]) if "answer" in data else _NOTHING),
    )
    for position, url in enumerate(data.get("evidence", ()), start=1):
        rows.insert(models.evidence, resolution_id=data["resolution"], position=position, url=url)
    if "supersedes" in data:
        this = models.resolution.c.id == data["supersedes"]
        rows.update(models.resolution, this, superseded_by=data["resolution"])


def question_rated(rows: Rows, event: Event) -> None:
    data = event.data
    rows.insert(
        models.rating,
        seq=event.seq,
        question_id=data["question"],
        outcome=data["outcome"],
        answer=data.get("answer", {}).get("text"),
        rater=event.actor,
        rated_on=as_date(data["rated_on"]),
        note=data.get("note"),
    )
