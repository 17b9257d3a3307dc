"""Sources and articles: taken up, named, joined."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from ledger.errors import BadInputError, RefusedError
from ledger.journal import Event, canonical
from ledger.models import article, source
from ledger.models.texts import blob
from ledger.naming import name_key
from ledger.recording.texts import optional_text, required_name
from ledger.recording.writer import Data, Writer, filled
from ledger.store.articles import require_article
from ledger.store.sources import near_misses, require_source, source_id
from ledger.store.texts import article_text, known_article
from ledger.terms import SourceKind


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article to take up; one that has the same or nearly the same text, or the same address, is not taken twice."""

    text: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    retrieved: str | None = None


def source_reference(writer: Writer, name: str, *, new_source: bool = False, kind: SourceKind | None = None) -> Data:
    """How an event names a source: by its id, and with its name where this event is the first to name it.

    Args:
        writer: the open transaction.
        name: as typed; found by name or alias.
        new_source: take the name as a new one although it looks like a known one.
        kind: what a new source is.

    Raises:
        RefusedError: where the name fits several sources, or looks like a known one.
    """
    name = required_name(name, "the source's name")
    known = settled_source(writer.connection, name, new_source=new_source)
    if known is not None:
        return {"id": known}
    return filled({"id": writer.new_id(source), "name": name, "key": name_key(name), "kind": kind and kind.value})


def settled_source(connection: Connection, name: str, *, new_source: bool = False) -> int | None:
    """The id of the source that bears a name; None where it is clearly a new one.

    Raises:
        RefusedError: where the name fits several sources, or looks like a known one.
    """
    known = source_id(connection, name)
    near = near_misses(connection, name) if known is None and not new_source else []
    if near:
        listed = " or ".join(f'"{other}"' for other in near)
        raise RefusedError(
            f'"{name}" is new but looks like {listed}: use that name, or add --new-source if it is somebody else'
        )
    return known


def article_reference(writer: Writer, new: NewArticle, *, new_source: bool = False) -> Data:
    """How an event names an article, its text kept; the article that is known already where there is one."""
    sha256 = None if new.text is None else hashlib.sha256(_utf8(new.text)).hexdigest()
    if sha256 is not None or new.url is not None:
        known = known_article(writer.connection, url=new.url, sha256=sha256, text=new.text)
        if known is not None:
            return {"id": known}
    if new.text is not None:
        if not new.text.strip():
            raise BadInputError("the article has no words")
        canonical(new.text)
        kept = select(blob.c.sha256).where(blob.c.sha256 == sha256)
        if writer.connection.execute(kept).first() is None:
            writer.connection.execute(insert(blob), [{"sha256": sha256, "bytes": _utf8(new.text)}])
    outlet = new.outlet and source_reference(writer, new.outlet, new_source=new_source, kind=SourceKind.OUTLET)
    return filled(
        {
            "id": writer.new_id(article),
            "url": optional_text(new.url, "the article's address"),
            "title": optional_text(new.title, "the article's title"),
            "outlet": outlet,
            "author": optional_text(new.author, "the article's author"),
            "published": new.published and new.published.isoformat(),
            "retrieved": new.retrieved,
            "sha256": sha256,
        }
    )


def record_article(writer: Writer, new: NewArticle, *, new_source: bool = False) -> tuple[int, bool]:
    """Take up an article; return its id and whether it was new."""
    reference = article_reference(writer, new, new_source=new_source)
    if len(reference) > 1:
        writer.record("article.recorded", {"article": reference})
    return int(reference["id"]), len(reference) > 1


def amend_article(writer: Writer, article_id: int, changes: Mapping[str, str | None], *, new_source: bool) -> Event:
    """Correct what is said of an article: title, url, author, published, outlet.

    Raises:
        NotFoundError: where there is no such article.
        RefusedError: where nothing would change.
    """
    view = require_article(writer.connection, article_id)
    before = {name: None if (old := getattr(view, name)) is None else str(old) for name in changes}
    changed = {name: after for name, after in changes.items() if after != before[name]}
    if not changed:
        raise RefusedError(f"a{article_id} says that already")
    after: Data = dict(changed)
    if changed.get("outlet"):
        name = str(changed["outlet"])
        after["outlet"] = source_reference(writer, name, new_source=new_source, kind=SourceKind.OUTLET)
    data = {name: {"before": before[name], "after": after[name]} for name in changed}
    return writer.record("article.amended", {"article": article_id, "changes": data})


def forget_article(writer: Writer, article_id: int, reason: str | None) -> Event:
    """Drop the kept text of an article for good; its hash and the quotes taken from it stay.

    Raises:
        RefusedError: where no text is kept.
    """
    view = require_article(writer.connection, article_id)
    if view.sha256 is None or article_text(writer.connection, article_id) is None:
        raise RefusedError(f"a{article_id}: no text of it is kept")
    writer.connection.execute(delete(blob).where(blob.c.sha256 == view.sha256))
    return writer.record("article.forgotten", {"article": article_id, "sha256": view.sha256, "reason": reason})


def record_source(
    writer: Writer, name: str, *, kind: SourceKind | None, affiliation: str | None, new_source: bool
) -> Event:
    """Take up a source before it says anything.

    Raises:
        RefusedError: where the name is known, fits several sources, or looks like a known one.
    """
    reference = source_reference(writer, name, new_source=new_source, kind=kind)
    if "name" not in reference:
        raise RefusedError(f'"{name}" is the name of a known source: `ledger source describe` says more about it')
    affiliation = optional_text(affiliation, "the affiliation")
    return writer.record("source.recorded", {"source": filled({**reference, "affiliation": affiliation})})


def rename_source(writer: Writer, name: str, new_name: str) -> Event:
    """Show a source under another name; the old one stays an alias."""
    data = _name_for(writer, name, new_name)
    return writer.record("source.renamed", data)


def alias_source(writer: Writer, name: str, alias: str) -> Event:
    """Give a source a further name to be found under."""
    data = _name_for(writer, name, alias)
    if source_id(writer.connection, alias) == data["source"]:
        raise RefusedError(f'"{alias}" is a name of this source already')
    return writer.record("source.aliased", data)


def describe_source(writer: Writer, name: str, *, kind: SourceKind | None, affiliation: str | None) -> Event:
    """Say what a source is and where it belongs."""
    found = require_source(writer.connection, name)
    affiliation = optional_text(affiliation, "the affiliation")
    return writer.record("source.described", {"source": found, "kind": kind and kind.value, "affiliation": affiliation})


def merge_sources(writer: Writer, kept: str, merged: str) -> Event:
    """Make two sources one, under the name of the first; the other's names become aliases."""
    into, gone = require_source(writer.connection, kept), require_source(writer.connection, merged)
    if into == gone:
        raise RefusedError(f'"{kept}" and "{merged}" are one source already')
    return writer.record("source.merged", {"source": into, "merged": gone})


def _name_for(writer: Writer, name: str, new_name: str) -> Data:
    found = require_source(writer.connection, name)
    new_name = required_name(new_name, "the new name")
    taken = source_id(writer.connection, new_name)
    if taken not in (None, found):
        raise RefusedError(f'"{new_name}" is the name of another source: `ledger source merge` makes them one')
    return {"source": found, "name": new_name, "key": name_key(new_name)}


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise BadInputError("the article's text holds half of a character: save it as UTF-8 and try again") from error
