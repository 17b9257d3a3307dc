"""Commands that score: scorecard, compare."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.options import Format
from ledger.cli.scoring_options import (
    AsOf,
    Forecasts,
    IncludeEarly,
    IncludeLate,
    Since,
    Until,
    typed_selection,
)
from ledger.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.cli.ranking import Card, Row
    from ledger.store.selection import Selection

DRAWN_AT_MOST = 20_000
"""Questions up to which intervals come from draws; with more, a person would wait, and the standard error will do."""


@app.command()
def scorecard(
    ctx: typer.Context,
    sources: Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]...", help="Only these.")] = None,
    by: Annotated[
        str,
        typer.Option(
            metavar="WHAT",
            help="source, outlet, author, affiliation, tag, year, horizon, attribution, kind or probability.",
        ),
    ] = "source",
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    minimum: Annotated[int, typer.Option("--min", min=1, metavar="N", help="Scored questions that a rank needs.")] = 5,
    sort: Annotated[
        str, typer.Option(metavar="FIGURE", help="Rank by share, brier, log or skill; or list by scored or name.")
    ] = "share",
    forecasts: Forecasts = "mean",
    include_late: IncludeLate = False,
    include_early: IncludeEarly = False,
    wide: Annotated[bool, typer.Option("--wide", help="Show the figures of the probabilities, too.")] = False,
    output_format: Format = output.TABLE,
) -> None:
    """Print how many predictions came true, and how good the probabilities were.

    Example: ledger scorecard "Mikhail Zvinchuk" --as-of 2025-06-30
    """
    from ledger.checks import receipt
    from ledger.cli.ranking import ranked_rows, require_order
    from ledger.store.groupings import GROUPINGS

    current = session(ctx)
    if by not in GROUPINGS:
        raise UsageError(f'--by "{by}": one of {", ".join(GROUPINGS)}')
    require_order(sort)
    ledger = current.ledger()
    with ledger.reading() as connection:
        selection = typed_selection(
            connection,
            current,
            sources or (),
            since=since,
            until=until,
            as_of=as_of,
            include_late=include_late,
            forecasts=forecasts,
        )
        in_full = len(selection.sources) == 1 and by == "source"
        if wide or in_full or sort == "log" or output_format != output.TABLE:
            cards = _full_cards(connection, by, selection, include_early=include_early)
        else:
            cards = _narrow_cards(connection, by, selection)
        proof = receipt(connection, ledger.id)
    rows = ranked_rows(cards, sort, minimum)
    if output_format == output.JSON:
        how = {"forecasts": forecasts, "include_early": include_early}
        listed = [_card_json(by, row) | how for row in rows]
        output.write_json({"as_of": selection.day, "scorecards": listed, "receipt": proof})
    else:
        _print(by, rows, minimum, forecasts, output_format, in_full=in_full, wide=wide)
    if output_format == output.TABLE:
        output.write("\n" + proof.text())


@app.command()
def compare(
    ctx: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE SOURCE...", help="Two or more.")],
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    forecasts: Forecasts = "mean",
    include_late: IncludeLate = False,
    output_format: Format = output.TABLE,
) -> None:
    """Compare sources on the questions that all of them answered.

    Example: ledger compare "FiveThirtyEight classic" "FiveThirtyEight deluxe" "FiveThirtyEight lite"
    """
    from ledger.checks import receipt
    from ledger.cli.comparison_tables import print_comparison
    from ledger.store.sources import source_views
    from ledger.store.statements import scored_answers
    from ledger.verification.comparison import comparison

    current = session(ctx)
    ledger = current.ledger()
    with ledger.reading() as connection:
        selection = typed_selection(
            connection,
            current,
            sources,
            since=since,
            until=until,
            as_of=as_of,
            include_late=include_late,
            forecasts=forecasts,
        )
        if len(selection.sources) < 2:
            raise UsageError("compare needs two sources or more, and these names are one source")
        names = {view.id: view.name for view in source_views(connection, selection.sources)}
        found = scored_answers(connection, selection)
        result = comparison({names[source_id]: found[source_id] for source_id in selection.sources})
        proof = receipt(connection, ledger.id)
    if output_format == output.JSON:
        output.write_json({"as_of": selection.day, "forecasts": forecasts, **asdict(result), "receipt": proof})
        return
    print_comparison(result, output_format)
    if output_format == output.TABLE:
        output.write("\n" + proof.text())


def _narrow_cards(connection: "Connection", by: str, selection: "Selection") -> "dict[str | None, Card]":
    """Counts and plain scores, which the database adds up; a named source has a card even without predictions."""
    from ledger.cli.ranking import Card
    from ledger.store.groupings import SOURCE
    from ledger.store.scoring import sums_by_name
    from ledger.store.sources import source_views
    from ledger.verification.scorecard import scorecard as scorecard_of
    from ledger.verification.scorecard import sums_of

    sums = sums_by_name(connection, by, selection)
    if by == SOURCE and selection.sources:
        for view in source_views(connection, selection.sources):
            sums.setdefault(view.name, sums_of(()))
    return {name: Card(scorecard_of(of_name)) for name, of_name in sums.items()}


def _full_cards(
    connection: "Connection", by: str, selection: "Selection", *, include_early: bool
) -> "dict[str | None, Card]":
    """The same with all other figures."""
    from ledger.cli.ranking import Card
    from ledger.store.scoring import records_by_name
    from ledger.verification.record import figures

    cards = _narrow_cards(connection, by, selection)
    draws = sum(each.card.with_probability for each in cards.values()) <= DRAWN_AT_MOST
    empty = figures((), {}, include_early=include_early)
    found = {name: Card(each.card, empty) for name, each in cards.items()}
    for record in records_by_name(connection, by, selection):
        all_figures = figures(record.tallies, record.clusters, include_early=include_early, draws=draws)
        found[record.name] = Card(cards[record.name].card, all_figures)
    return found


def _card_json(by: str, row: "Row") -> dict[str, Any]:
    named = {"by": by, "name": row.name, "rank": row.rank, "too_few": row.too_few}
    if by == "source":
        named = {"source": row.name, **named}
    return named | asdict(row.card) | ({} if row.figures is None else asdict(row.figures))


def _print(
    by: str,
    rows: "Sequence[Row]",
    minimum: int,
    forecasts: str,
    output_format: str,
    *,
    in_full: bool,
    wide: bool,
) -> None:
    from ledger.cli.scorecard_page import notes, print_page
    from ledger.cli.scoring_tables import print_every_figure, print_tables

    if output_format != output.TABLE:
        print_every_figure(by, rows, output_format)
        return
    if not rows:
        output.tell("No predictions to score here; `ledger add` records one.")
        return
    if in_full:
        print_page(by, rows[0])
    else:
        print_tables(by, rows, wide=wide)
    output.write()
    for line in notes(rows, minimum, forecasts, in_full=in_full):
        output.write(output.paragraph(line))
