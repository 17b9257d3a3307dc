"""What an event says of sources, articles and questions, as rows."""

from sqlalchemy import delete, select

from ledger import fulltext, models
from ledger.journal import Event
from ledger.projection.rows import Data, Rows, as_date, column_value


def source_id(rows: Rows, reference: Data) -> int:
    """The id of a source that an event names, recorded first where the event brings it."""
    if "name" in reference:
        rows.insert(
            models.source,
            id=reference["id"],
            name=reference["name"],
            kind=reference.get("kind"),
            affiliation=reference.get("affiliation"),
        )
        rows.insert(models.source_name, source_id=reference["id"], key=reference["key"], name=reference["name"])
    return int(reference["id"])


def article_id(rows: Rows, reference: Data) -> int:
    """The id of an article that an event names, recorded first where the event brings it."""
    if len(reference) > 1:
        outlet = reference.get("outlet")
        rows.insert(
            models.article,
            id=reference["id"],
            url=reference.get("url"),
            title=reference.get("title"),
            outlet_id=None if outlet is None else source_id(rows, outlet),
            author=reference.get("author"),
            published=as_date(reference.get("published")),
            retrieved=reference.get("retrieved"),
            sha256=reference.get("sha256"),
            forgotten=False,
        )
    return int(reference["id"])


def question_id(rows: Rows, reference: Data) -> int:
    """The id of a question that an event names, recorded first where the event brings it."""
    if "claim" in reference:
        deadline = reference.get("deadline", {})
        rows.insert(
            models.question,
            id=reference["id"],
            key=reference.get("key"),
            kind=reference["kind"],
            **({"unit": reference["unit"]} if "unit" in reference else {}),
            claim=reference["claim"],
            criteria=reference.get("criteria"),
            deadline_text=deadline.get("text"),
            deadline_earliest=as_date(deadline.get("earliest")),
            deadline_latest=as_date(deadline.get("latest")),
            deadline_rule=deadline.get("rule"),
            deadline_from=as_date(deadline.get("from")),
            claim_is_draft="claim" in reference.get("drafts", ()),
            criteria_is_draft="criteria" in reference.get("drafts", ()),
            vague=reference.get("vague"),
        )
        if "options" in reference:
            from ledger.projection.answers import take_options

            take_options(rows, reference["id"], reference["options"])
    return int(reference["id"])


def source_recorded(rows: Rows, event: Event) -> None:
    source_id(rows, event.data["source"])


def source_named(rows: Rows, event: Event) -> None:
    """A further name, which becomes the shown one where the source was renamed."""
    data = event.data
    rows.flush()
    known = select(models.source_name.c.key).where(
        models.source_name.c.source_id == data["source"], models.source_name.c.key == data["key"]
    )
    if rows.connection.execute(known).first() is None:
        rows.insert(models.source_name, source_id=data["source"], key=data["key"], name=data["name"])
    if event.type == "source.renamed":
        rows.update(models.source, models.source.c.id == data["source"], name=data["name"])


def source_described(rows: Rows, event: Event) -> None:
    values = {name: event.data[name] for name in ("kind", "affiliation") if name in event.data}
    rows.update(models.source, models.source.c.id == event.data["source"], **values)


def source_merged(rows: Rows, event: Event) -> None:
    kept, gone = event.data["source"], event.data["merged"]
    names = models.source_name
    rows.update(models.prediction, models.prediction.c.source_id == gone, source_id=kept)
    rows.update(models.prediction, models.prediction.c.via_id == gone, via_id=kept)
    rows.update(models.article, models.article.c.outlet_id == gone, outlet_id=kept)
    rows.update(models.source, models.source.c.id == gone, merged_into=kept)
    shared = select(names.c.key).where(names.c.source_id == kept)
    rows.connection.execute(delete(names).where(names.c.source_id == gone, names.c.key.in_(shared)))
    rows.update(names, names.c.source_id == gone, source_id=kept)


def article_recorded(rows: Rows, event: Event) -> None:
    article_id(rows, event.data["article"])


def article_amended(rows: Rows, event: Event) -> None:
    data = event.data
    values: dict[str, object] = {}
    for field, change in data["changes"].items():
        if field == "outlet":
            values["outlet_id"] = None if change["after"] is None else source_id(rows, change["after"])
        else:
            values[field] = column_value(models.article, field, change["after"])
    rows.update(models.article, models.article.c.id == data["article"], **values)


def article_forgotten(rows: Rows, event: Event) -> None:
    rows.update(models.article, models.article.c.sha256 == event.data["sha256"], forgotten=True)
    fulltext.purge_removed_words(rows.connection)
