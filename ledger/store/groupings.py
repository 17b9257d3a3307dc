"""What scorecards can be made for, and the join that brings the name of each."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, FromClause, case, extract, select

from ledger.models import article, prediction, question, source, tag
from ledger.store.standing import Standing

T = TypeVar("T")

Named = tuple[FromClause, ColumnElement[Any]]

SOURCE = "source"

HORIZONS = ((1, "under 1 month"), (3, "1 to 3 months"), (12, "3 to 12 months"), (36, "1 to 3 years"))
"""Calendar months from the day made to the last day of the deadline: below which number, and what that is called."""

LONGEST_HORIZON = "over 3 years"


def named_rows(stand: Standing, grouping: str) -> Named:
    """The join that brings the name to group by, and its column; for sources it is their id."""
    return _NAMED[grouping](stand)


def with_source_names(connection: Connection, grouping: str, found: Mapping[Any, T]) -> dict[str | None, T]:
    """What was found by the names that `named_rows` gives, by the names that a person knows."""
    if grouping != SOURCE:
        return {None if name is None else str(name): value for name, value in found.items()}
    names = dict(map(tuple, connection.execute(select(source.c.id, source.c.name))))
    return {names[source_id]: value for source_id, value in found.items()}


def _by_source(stand: Standing) -> Named:
    # As a sum, so that the rows are read in the order in which they lie on the disk and not in that of an index.
    return stand.rows, prediction.c.source_id + 0


def _by_outlet(stand: Standing) -> Named:
    outlet = source.alias("outlet")
    with_article = stand.rows.outerjoin(article, article.c.id == prediction.c.article_id)
    return with_article.outerjoin(outlet, outlet.c.id == article.c.outlet_id), outlet.c.name


def _by_author(stand: Standing) -> Named:
    return stand.rows.outerjoin(article, article.c.id == prediction.c.article_id), article.c.author


def _by_affiliation(stand: Standing) -> Named:
    return stand.rows.join(source, source.c.id == prediction.c.source_id), source.c.affiliation


def _by_tag(stand: Standing) -> Named:
    return stand.rows.outerjoin(tag, tag.c.prediction_id == prediction.c.id), tag.c.name


def _by_year(stand: Standing) -> Named:
    return stand.rows, extract("year", prediction.c.made)


def _by_horizon(stand: Standing) -> Named:
    made, latest = prediction.c.made, question.c.deadline_latest
    months = (
        (extract("year", latest) - extract("year", made)) * 12
        + extract("month", latest)
        - extract("month", made)
        - case((extract("day", latest) < extract("day", made), 1), else_=0)
    )
    steps = [(months < below, name) for below, name in HORIZONS]
    return stand.rows, case((latest.is_(None), None), *steps, else_=LONGEST_HORIZON)


def _by_attribution(stand: Standing) -> Named:
    return stand.rows, prediction.c.attribution


def _by_kind(stand: Standing) -> Named:
    return stand.rows, prediction.c.kind


def _by_probability_origin(stand: Standing) -> Named:
    table = prediction.c.probability_table
    none, number = prediction.c.probability.is_(None), table.is_(None)
    return stand.rows, case((none, None), (number, "a number"), else_="words, read by " + table)


_NAMED: dict[str, Callable[[Standing], Named]] = {
    SOURCE: _by_source,
    "outlet": _by_outlet,
    "author": _by_author,
    "affiliation": _by_affiliation,
    "tag": _by_tag,
    "year": _by_year,
    "horizon": _by_horizon,
    "attribution": _by_attribution,
    "kind": _by_kind,
    "probability": _by_probability_origin,
}

GROUPINGS = tuple(_NAMED)
"""What scorecards can be made for; `probability` is where the probability came from."""
