"""The scorecards of a selection: quick ones from sums, full ones with every figure."""

from dataclasses import replace

from sqlalchemy import Connection

from ledger.cli.ranking import Card
from ledger.store.groupings import SOURCE
from ledger.store.limits import limits_by_name
from ledger.store.scoring import records_by_name, sums_by_name
from ledger.store.selection import Selection
from ledger.store.sources import source_views
from ledger.store.statements import told_by_several
from ledger.verification.fairness import Fairness, fairness
from ledger.verification.limits import Limits
from ledger.verification.record import figures
from ledger.verification.scorecard import scorecard, sums_of

DRAWN_AT_MOST = 20_000
"""Questions up to which intervals come from draws; with more, a person would wait, and the standard error will do."""


def narrow_cards(connection: Connection, by: str, selection: Selection) -> dict[str | None, Card]:
    """Counts and plain scores, which the database adds up; a named source has a card even without predictions."""
    sums = sums_by_name(connection, by, selection)
    if by == SOURCE and selection.sources:
        for view in source_views(connection, selection.sources):
            sums.setdefault(view.name, sums_of(()))
    return {name: Card(scorecard(of_name)) for name, of_name in sums.items()}


def full_cards(connection: Connection, by: str, selection: Selection, *, include_early: bool) -> dict[str | None, Card]:
    """The same with all other figures; those against other sources only where the cards are of sources."""
    cards = narrow_cards(connection, by, selection)
    draws = sum(each.card.with_probability for each in cards.values()) <= DRAWN_AT_MOST
    limits = limits_by_name(connection, by, selection)
    others = fairness(told_by_several(connection, selection), selection.counting) if by == SOURCE else {}
    empty = figures((), {}, include_early=include_early)
    found = {
        name: Card(each.card, empty, others.get(name or "", Fairness()), limits.get(name, Limits()))
        for name, each in cards.items()
    }
    for record in records_by_name(connection, by, selection):
        all_figures = figures(record.tallies, record.clusters, include_early=include_early, draws=draws)
        found[record.name] = replace(found[record.name], figures=all_figures)
    return found
