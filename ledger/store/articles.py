"""Articles and their kept texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from ledger.errors import NotFoundError
from ledger.models import article, blob, prediction, source


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article, without its text."""

    id: int
    title: str | None
    outlet: str | None
    author: str | None
    published: date | None
    url: str | None
    retrieved: str | None
    sha256: str | None
    forgotten: bool
    predictions: int


def article_views(connection: Connection, ids: Sequence[int] = ()) -> list[ArticleView]:
    """Articles in the order in which they were recorded; those of `ids`, or all."""
    made = select(prediction.c.article_id, func.count().label("n")).group_by(prediction.c.article_id).subquery()
    rows = (
        select(article, source.c.name.label("outlet"), func.coalesce(made.c.n, 0).label("predictions"))
        .outerjoin(source, source.c.id == article.c.outlet_id)
        .outerjoin(made, made.c.article_id == article.c.id)
        .order_by(article.c.id)
    )
    if ids:
        rows = rows.where(article.c.id.in_(ids))
    fields = ArticleView.__slots__
    return [ArticleView(**{name: row[name] for name in fields}) for row in connection.execute(rows).mappings()]


def require_article(connection: Connection, article_id: int) -> ArticleView:
    """One article.

    Raises:
        NotFoundError: where there is none of this id.
    """
    found = article_views(connection, [article_id])
    if not found:
        raise NotFoundError(f"there is no article a{article_id}; `ledger article list` shows all")
    return found[0]


def known_article(connection: Connection, *, url: str | None, sha256: str | None) -> int | None:
    """The id of the article that has this text or, where no text is given, this address."""
    same = article.c.sha256 == sha256 if sha256 is not None else article.c.url == url
    found = connection.execute(select(article.c.id).where(same).order_by(article.c.id).limit(1)).scalar()
    return None if found is None else int(found)


def article_text(connection: Connection, article_id: int) -> str | None:
    """The kept text to the letter; None where none was kept, or it was forgotten."""
    kept = select(blob.c.bytes).join(article, article.c.sha256 == blob.c.sha256).where(article.c.id == article_id)
    found = connection.execute(kept).scalar()
    return None if found is None else bytes(found).decode()


def kept_texts(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """The hash and the bytes of every kept text, one at a time."""
    rows = select(blob.c.sha256, blob.c.bytes).order_by(blob.c.sha256).execution_options(yield_per=1)
    for row in connection.execute(rows):
        yield row.sha256, bytes(row.bytes)
