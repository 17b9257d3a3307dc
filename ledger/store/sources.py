"""Sources by id and by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from ledger.errors import NotFoundError, RefusedError
from ledger.models import article, prediction, source, source_name
from ledger.naming import is_near_miss, name_key


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its further names."""

    id: int
    name: str
    kind: str | None
    affiliation: str | None
    aliases: tuple[str, ...]
    predictions: int
    articles: int


def source_id(connection: Connection, name: str) -> int | None:
    """The id of the source that bears this name or alias; None where none does.

    Raises:
        RefusedError: where several do.
    """
    found = select(source.c.id, source.c.name).join(source_name, source_name.c.source_id == source.c.id)
    rows = connection.execute(found.where(source_name.c.key == name_key(name)).order_by(source.c.id)).all()
    if len(rows) > 1:
        named = " and ".join(f'"{row.name}"' for row in rows)
        raise RefusedError(f'"{name}" fits several sources: {named}; give the full name of the one that is meant')
    return rows[0].id if rows else None


def require_source(connection: Connection, name: str) -> int:
    """The id of the source that bears this name or alias.

    Raises:
        NotFoundError: where none does; a near miss is named.
        RefusedError: where several do.
    """
    found = source_id(connection, name)
    if found is None:
        near = near_misses(connection, name) or near_misses(connection, name, in_part=True)
        hint = f'; did you mean "{near[0]}"?' if near else "; `ledger source list` shows all names"
        raise NotFoundError(f'no source is named "{name}"{hint}')
    return found


def near_misses(connection: Connection, name: str, *, in_part: bool = False) -> list[str]:
    """The shown names of sources one of whose names looks like `name`, at most five.

    Args:
        connection: to the ledger.
        name: as typed.
        in_part: a single word of a known name that looks like it is enough.
    """
    rows = connection.execute(
        select(source.c.name, source_name.c.name.label("alias"))
        .join(source_name, source_name.c.source_id == source.c.id)
        .order_by(source.c.id)
    )
    near = (
        row.name
        for row in rows
        if any(is_near_miss(name, known) for known in (row.alias.split() if in_part else [row.alias]))
    )
    return list(dict.fromkeys(near))[:5]


def source_views(connection: Connection, ids: Sequence[int] = ()) -> list[SourceView]:
    """Sources in the order in which they were recorded; those of `ids`, or all that were not merged away."""
    made = select(prediction.c.source_id, func.count().label("n")).group_by(prediction.c.source_id).subquery()
    out = select(article.c.outlet_id, func.count().label("n")).group_by(article.c.outlet_id).subquery()
    wanted = source.c.id.in_(ids) if ids else source.c.merged_into.is_(None)
    rows = connection.execute(
        select(source, func.coalesce(made.c.n, 0).label("predictions"), func.coalesce(out.c.n, 0).label("articles"))
        .outerjoin(made, made.c.source_id == source.c.id)
        .outerjoin(out, out.c.outlet_id == source.c.id)
        .where(wanted)
        .order_by(source.c.id)
    ).all()
    aliases = _aliases(connection, ids)
    return [
        SourceView(
            id=row.id,
            name=row.name,
            kind=row.kind,
            affiliation=row.affiliation,
            aliases=tuple(name for name in aliases.get(row.id, ()) if name != row.name),
            predictions=row.predictions,
            articles=row.articles,
        )
        for row in rows
    ]


def _aliases(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    names = select(source_name.c.source_id, source_name.c.name).order_by(source_name.c.source_id, source_name.c.name)
    found: dict[int, list[str]] = {}
    for row in connection.execute(names.where(source_name.c.source_id.in_(ids)) if ids else names):
        found.setdefault(row.source_id, []).append(row.name)
    return found
