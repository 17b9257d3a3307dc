"""Articles, without their texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from ledger.errors import NotFoundError
from ledger.models import article, prediction, source


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
