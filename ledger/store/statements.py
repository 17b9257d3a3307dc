"""Every statement that was scored, by source and question, in the order in which it was made.

Here are the rows behind the rules that have to look at each of them; sums that need no such look are in `scoring`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select, union_all

from ledger.models import prediction, question, revision, source
from ledger.store.facts import facts_code, tally
from ledger.store.groupings import SOURCE, named_rows
from ledger.store.selection import Selection, conditions
from ledger.store.standing import Standing, standing
from ledger.verification.comparison import Answer
from ledger.verification.counted import Asked, Counting, Said, counted_statements, weighed
from ledger.verification.fairness import QuestionTold
from ledger.verification.scorecard import Tally
from ledger.verification.timeline import Counted


@dataclass(frozen=True, slots=True)
class Told:
    """What one source said of one question.

    Attributes:
        name: what the scorecard is named by, as `named_rows` gives it.
        source: id of the source.
        asked: the question.
        predictions: a tally for each prediction recorded.
        said: the statements that are scored, in the order in which they were made.
    """

    name: Any
    source: int
    asked: Asked
    predictions: tuple[Tally, ...]
    said: tuple[Said, ...]

    def counted(self, counting: Counting) -> tuple[Counted[Said], ...]:
        """The statements that count, each with its weight."""
        return counted_statements(self.said, self.asked, counting)

    def tallies(self, counting: Counting) -> Iterator[Tally]:
        """The predictions for the counts, and what counts of the statements for the scores."""
        for each in self.predictions:
            yield Tally(each.status, each.scored, each.outcome, each.fraction, each.denied, None, each.count, 0.0)
        scored = next((each for each in self.predictions if each.scored), None)
        if scored is not None:
            yield from weighed(self.counted(counting), scored)


def said_several_times() -> Select[Any]:
    """The ids of the predictions that are not their source's only words on their question."""
    pair = (prediction.c.source_id, prediction.c.question_id)
    other = select(*pair).group_by(*pair).having(func.count() > 1).subquery("pair")
    both = and_(other.c.source_id == pair[0], other.c.question_id == pair[1])
    ids = union_all(
        select(prediction.c.id).select_from(prediction.join(other, both)),
        select(revision.c.prediction_id),
    ).subquery("several")
    return select(ids.c.id)


def told(
    connection: Connection,
    grouping: str,
    selection: Selection,
    *,
    every: bool,
) -> Iterator[Told]:
    """What each source said of each question.

    Args:
        connection: to the ledger.
        grouping: what the scorecards are for.
        selection: which predictions enter.
        every: also of the questions on which a source spoke once.
    """
    stand = standing(selection.today, selection.as_of)
    wanted = conditions(stand, selection)
    if not every:
        wanted.append(prediction.c.id.in_(said_several_times()))
    rows = connection.execute(statement_rows(stand, grouping, selection).where(*wanted))
    for _, group in groupby(rows, attrgetter("name", "source_id", "question_id")):
        yield _told(list(group), selection)


def told_by_several(connection: Connection, selection: Selection) -> Iterator[QuestionTold]:
    """What all sources said of each question that several answered, one of them one of the selected."""
    everybody = replace(selection, sources=())
    stand = standing(selection.today, selection.as_of)
    several = select(prediction.c.question_id).group_by(prediction.c.question_id)
    wanted = [
        *conditions(stand, everybody),
        prediction.c.question_id.in_(
            several.having(func.min(prediction.c.source_id) < func.max(prediction.c.source_id))
        ),
    ]
    if selection.sources:
        theirs = select(prediction.c.question_id).where(prediction.c.source_id.in_(selection.sources))
        wanted.append(prediction.c.question_id.in_(theirs))
    asked = statement_rows(stand, SOURCE, everybody).where(*wanted)
    rows = connection.execute(
        asked.order_by(None).order_by(prediction.c.question_id, *_in_order(prediction.c.source_id))
    )
    names = dict(map(tuple, connection.execute(select(source.c.id, source.c.name))))
    for _, group in groupby(rows, attrgetter("question_id")):
        found = [_told(list(of_source), everybody) for _, of_source in groupby(group, attrgetter("source_id"))]
        said = {names[each.source]: each.said for each in found if each.said}
        if said:
            yield QuestionTold(found[0].asked, said)


def _in_order(name: ColumnElement[Any]) -> tuple[ColumnElement[Any], ...]:
    """The order of time within a name, a source and a question."""
    return (
        name,
        prediction.c.source_id,
        prediction.c.question_id,
        prediction.c.made,
        prediction.c.id,
        revision.c.made,
        revision.c.seq,
    )


def statement_rows(stand: Standing, grouping: str, selection: Selection) -> Select[Any]:
    """A row for each statement and each of its revisions, by name, source and question, in the order of time."""
    rows, name = named_rows(stand, grouping)
    name = name.label("name")
    return (
        select(
            name,
            prediction.c.source_id,
            prediction.c.question_id,
            prediction.c.id,
            prediction.c.made,
            prediction.c.probability,
            facts_code(stand, selection).label("code"),
            stand.decision.c.fraction,
            stand.decision.c.resolved_on,
            question.c.deadline_latest,
            revision.c.made.label("revised_on"),
            revision.c.probability.label("revised_to"),
        )
        .select_from(rows.outerjoin(revision, revision.c.prediction_id == prediction.c.id))
        .order_by(*_in_order(name))
    )


def _told(rows: Sequence[Any], selection: Selection) -> Told:
    first = rows[0]
    predictions: list[Tally] = []
    said: list[Said] = []
    for _, group in groupby(rows, attrgetter("id")):
        of_prediction = list(group)
        row = of_prediction[0]
        found = tally(row.code, row.fraction, selection)
        predictions.append(found)
        if found.scored:
            said.append(Said(found.denied, row.probability, row.made))
            said += [
                Said(found.denied, each.revised_to, each.revised_on)
                for each in of_prediction
                if _counts(each, selection)
            ]
    asked = Asked(first.question_id, predictions[0].outcome, first.fraction, first.deadline_latest, first.resolved_on)
    return Told(first.name, first.source_id, asked, tuple(predictions), tuple(said))


def _counts(row: Any, selection: Selection) -> bool:
    """Whether a revision was made in time."""
    day: date | None = row.revised_on
    if day is None or (selection.as_of is not None and day > selection.as_of):
        return False
    ends = [end for end in (row.deadline_latest, row.resolved_on) if end is not None]
    return selection.include_late or all(day <= end for end in ends)


def scored_answers(connection: Connection, selection: Selection) -> dict[int, list[Answer]]:
    """The counted statements of the selected sources, by the source's id."""
    found: dict[int, list[Answer]] = {source_id: [] for source_id in selection.sources}
    for each in told(connection, SOURCE, selection, every=True):
        for said, weight in each.counted(selection.counting):
            assert each.asked.outcome is not None
            answer = Answer(
                question=each.asked.id,
                outcome=each.asked.outcome,
                fraction=each.asked.fraction,
                denied=said.denied,
                probability=said.probability,
                weight=weight,
            )
            found[each.source].append(answer)
    return found
