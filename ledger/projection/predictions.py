"""What an event says of a new prediction, its later probabilities and its resolution, as rows."""

from ledger import models
from ledger.journal import Event
from ledger.projection.catalogue import article_id, question_id, source_id
from ledger.projection.rows import Data, Rows, as_date, number_in
from ledger.terms import Stance, StatementKind

# Named although empty, so that the rows of a batch are alike.
_NO_PROBABILITY: dict[str, object] = dict.fromkeys(
    ("probability", "probability_low", "probability_high", "probability_wording", "probability_table")
)
_NOTHING: dict[str, object] = {}


def probability_columns(stated: Data | None) -> dict[str, object]:
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


def _estimate(rows: Rows, prediction_id: int, seq: int, stated: Data) -> dict[str, object]:
    from ledger.projection.answers import take_estimate

    return take_estimate(rows, prediction_id, seq, stated)


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
        **(probability_columns(data.get("probability")) or _NO_PROBABILITY),
        **(_estimate(rows, data["prediction"], event.seq, data["estimate"]) if "estimate" in data else _NOTHING),
    )
    for name in data.get("tags", ()):
        rows.insert(models.tag, prediction_id=data["prediction"], name=name)


def prediction_retracted(rows: Rows, event: Event) -> None:
    this = models.prediction.c.id == event.data["prediction"]
    rows.update(models.prediction, this, retracted=True, retracted_reason=event.data["reason"])


def prediction_withdrawn(rows: Rows, event: Event) -> None:
    this = models.prediction.c.id == event.data["prediction"]
    day, reason = as_date(event.data["on"]), event.data.get("reason")
    rows.update(models.prediction, this, withdrawn_on=day, withdrawn_reason=reason)


def prediction_revised(rows: Rows, event: Event) -> None:
    data = event.data
    stated = probability_columns(data.get("probability"))
    rows.insert(
        models.revision,
        seq=event.seq,
        prediction_id=data["prediction"],
        made=as_date(data["made"]),
        reason=data.get("reason"),
        **(stated or _estimate(rows, data["prediction"], event.seq, data["estimate"])),
    )


def _answer(answer: Data) -> dict[str, object]:
    """The answer columns of a row."""
    later = answer.get("later", False)
    return {"answer": answer["text"], "answer_number": number_in(answer), "answer_is_later": later}


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
