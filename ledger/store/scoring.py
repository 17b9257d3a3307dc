"""Sums for scorecards: the database adds up, and one row comes out for each kind of case.

A source that spoke of a question once is added up in the database. Where it spoke several times, or changed its
probability, `statements` reads its words there, and the rule that is asked for weighs them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from ledger.models import prediction
from ledger.store.facts import facts_code, outcome_number, tally
from ledger.store.groupings import named_rows, with_source_names
from ledger.store.selection import Selection, conditions
from ledger.store.standing import Standing, standing
from ledger.store.statements import Told, said_several_times, told
from ledger.verification.record import clusters_of
from ledger.verification.scorecard import Sums, Tally, added, sums_of, sums_of_alike

Name = str | None
"""What a scorecard is named by; None for what has no author, no tag and so on."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a scorecard with all its figures is made of.

    Attributes:
        name: of the source, tag and so on.
        tallies: of its predictions.
        clusters: by question, the weight of the statements with a probability and their weighted Brier scores.
    """

    name: Name
    tallies: list[Tally]
    clusters: dict[int, tuple[float, float]]


def sums_by_name(connection: Connection, grouping: str, selection: Selection) -> dict[Name, Sums]:
    """The sums of each source, outlet and so on."""
    found: dict[Any, list[Sums]] = {}
    among_several = _are_several(connection)
    for row in _alone(connection, grouping, selection, _SUMS, among_several=among_several):
        like = tally(row.code, row.fraction, selection, None, row.count)
        parts = sums_of_alike(like, row.stated, row.brier or 0.0, row.brier_squares or 0.0)
        found.setdefault(row.name, []).append(parts)
    for each in _told(connection, grouping, selection, among_several=among_several):
        found.setdefault(each.name, []).append(sums_of(each.tallies(selection.counting)))
    return with_source_names(connection, grouping, {name: added(parts) for name, parts in found.items()})


def records_by_name(connection: Connection, grouping: str, selection: Selection) -> Iterator[Record]:
    """What the figures of each source, outlet and so on are made of, one after the other."""
    tallies: dict[Any, list[Tally]] = {}
    several: dict[Any, dict[int, tuple[float, float]]] = {}
    among_several = _are_several(connection)
    for row in _alone(connection, grouping, selection, _BY_PROBABILITY, among_several=among_several):
        tallies.setdefault(row.name, []).append(tally(row.code, row.fraction, selection, row.probability, row.count))
    for each in _told(connection, grouping, selection, among_several=among_several):
        found = list(each.tallies(selection.counting))
        tallies.setdefault(each.name, []).extend(found)
        _add(several.setdefault(each.name, {}), clusters_of((each.asked.id, one) for one in found))
    names = with_source_names(connection, grouping, {name: name for name in tallies})
    shown = {key: name for name, key in names.items()}
    by_question = _alone(connection, grouping, selection, _BY_QUESTION, among_several=among_several, order=("name",))
    for name, rows in groupby(by_question, attrgetter("name")):
        clusters = several.pop(name, {})
        for row in rows:
            if tally(row.code, row.fraction, selection).scored and row.stated:
                _add(clusters, {row.question_id: (row.stated, row.brier)})
        yield Record(shown[name], tallies.pop(name), clusters)
    for name, rest in tallies.items():
        yield Record(shown[name], rest, several.get(name, {}))


_SUMS = ()
_BY_PROBABILITY = ("probability",)
_BY_QUESTION = ("question_id",)


def grouped_rows(
    stand: Standing, grouping: str, selection: Selection, by: tuple[str, ...], *, among_several: bool
) -> Select[Any]:
    """Sums over the predictions that are alike in name, facts and the columns named by `by`.

    Args:
        stand: the join.
        grouping: what the scorecards are for.
        selection: which predictions enter.
        by: further columns of a prediction.
        among_several: whether there are sources that spoke several times of a question; these words are left out.
    """
    rows, name = named_rows(stand, grouping)
    distance = prediction.c.probability - outcome_number(stand)
    facts: list[ColumnElement[Any]] = [
        name.label("name"),
        facts_code(stand, selection).label("code"),
        stand.decision.c.fraction.label("fraction"),
        *(prediction.c[column] for column in by),
        (distance * distance).label("score"),
    ]
    wanted = conditions(stand, selection)
    if among_several:
        wanted.append(prediction.c.id.not_in(said_several_times()))
    # Grouped from outside, since PostgreSQL takes an expression with parameters for another one each time; the offset
    # keeps SQLite from taking the two apart again, which would sort all columns instead of these few.
    alike = select(*facts).select_from(rows).where(*wanted).offset(0).subquery("alike").c
    keys = [alike.name, alike.code, alike.fraction, *(alike[column] for column in by)]
    return select(
        *keys,
        func.count().label("count"),
        func.count(alike.score).label("stated"),
        func.sum(alike.score).label("brier"),
        func.sum(alike.score * alike.score).label("brier_squares"),
    ).group_by(*keys)


def _alone(
    connection: Connection,
    grouping: str,
    selection: Selection,
    by: tuple[str, ...],
    *,
    among_several: bool,
    order: tuple[str, ...] = (),
) -> Iterator[Any]:
    """Sums over the statements that are their source's only ones on their question."""
    if not selection.counting.weighs_alone_as_one:
        return iter(())
    stand = standing(selection.today, selection.as_of)
    asked = grouped_rows(stand, grouping, selection, by, among_several=among_several)
    return iter(connection.execute(asked.order_by(*order)))


def _told(connection: Connection, grouping: str, selection: Selection, *, among_several: bool) -> Iterator[Told]:
    """What the rule has to look at statement by statement."""
    every = not selection.counting.weighs_alone_as_one
    if not every and not among_several:
        return iter(())
    return told(connection, grouping, selection, every=every)


def _are_several(connection: Connection) -> bool:
    return connection.execute(said_several_times().limit(1)).first() is not None


def _add(clusters: dict[int, tuple[float, float]], more: dict[int, tuple[float, float]]) -> None:
    for question_id, (weight, score) in more.items():
        known_weight, known_score = clusters.get(question_id, (0.0, 0.0))
        clusters[question_id] = (known_weight + weight, known_score + score)
