"""Which predictions a scorecard rests on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import ColumnElement

from ledger.models import prediction
from ledger.store.standing import Standing
from ledger.verification.counted import Counting


@dataclass(frozen=True, slots=True)
class Selection:
    """Which predictions enter, how they are weighed, and as seen from which day.

    Attributes:
        today: the day it is.
        as_of: see only what was claimed to have happened by that day.
        since: first day on which a prediction was made.
        until: last day on which a prediction was made.
        sources: only those of these sources, by id; all where empty.
        include_late: count late predictions too.
        counting: which of several statements on one question count.
    """

    today: date
    as_of: date | None = None
    since: date | None = None
    until: date | None = None
    sources: Sequence[int] = ()
    include_late: bool = False
    counting: Counting = field(default_factory=Counting)

    @property
    def day(self) -> date:
        """The day from which the record is seen."""
        return self.as_of or self.today


def conditions(stand: Standing, selection: Selection) -> list[ColumnElement[bool]]:
    """What a prediction has to meet."""
    wanted = [stand.known]
    if selection.since is not None:
        wanted.append(prediction.c.made >= selection.since)
    if selection.until is not None:
        wanted.append(prediction.c.made <= selection.until)
    if selection.sources:
        wanted.append(prediction.c.source_id.in_(selection.sources))
    return wanted
