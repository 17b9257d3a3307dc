"""Commands that score: scorecard, compare."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.options import Format, typed_date
from ledger.cli.session import Session
from ledger.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.cli.scoring_tables import Row
    from ledger.store.scoring import Selection

Since = Annotated[str | None, typer.Option(metavar="DATE", help="Only predictions made on or after this day.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Only predictions made on or before this day.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As the record stood on this day.")]
IncludeLate = Annotated[
    bool, typer.Option("--include-late", help="Score what was made after its deadline or outcome, too.")
]

LATER_FIGURES = (
    "brier_low",
    "brier_high",
    "reliability",
    "resolution_murphy",
    "uncertainty",
    "miscalibration",
    "discrimination",
    "ece",
)
"""Keys that the JSON promises and that no part of the program fills yet."""


@app.command()
def scorecard(
    ctx: typer.Context,
    sources: Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]...", help="Only these.")] = None,
    by: Annotated[str, typer.Option(metavar="WHAT", help="source, outlet, tag or year.")] = "source",
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    minimum: Annotated[
        int, typer.Option("--min", min=1, metavar="N", help="Scored predictions that a rank needs.")
    ] = 5,
    sort: Annotated[
        str, typer.Option(metavar="FIGURE", help="Rank by share, brier, log or skill; or list by scored or name.")
    ] = "share",
    include_late: IncludeLate = False,
    output_format: Format = output.TABLE,
) -> None:
    """Print how many predictions came true, and how good the probabilities were.

    Example: ledger scorecard "Mikhail Zvinchuk" --as-of 2025-06-30
    """
    from ledger.checks import receipt
    from ledger.cli.estimate_records import estimate_lines, estimate_records, estimates_object
    from ledger.cli.scoring_tables import print_scorecards, ranked_rows
    from ledger.store.scoring import GROUPINGS

    current = session(ctx)
    if by not in GROUPINGS:
        raise UsageError(f'--by "{by}": one of {", ".join(GROUPINGS)}')
    ledger = current.ledger()
    with ledger.reading() as connection:
        selection = _selection(connection, current, sources or (), since, until, as_of, include_late)
        cards = _cards(connection, by, selection, sources or ())
        estimates = estimate_records(connection, selection) if by == "source" else {}
        proof = receipt(connection, ledger.id)
    rows = ranked_rows(cards, sort, minimum)
    if output_format == output.JSON:
        output.write_json(
            {
                "as_of": selection.as_of or current.today,
                "scorecards": [_card_json(by, row) | estimates_object(estimates.get(row.name or "")) for row in rows],
                "receipt": proof,
            }
        )
        return
    print_scorecards(
        by,
        rows,
        minimum,
        output_format,
        in_full=bool(sources) and len(rows) == 1,
        further=list(estimate_lines(estimates[rows[0].name or ""])) if rows and rows[0].name in estimates else (),
    )
    if output_format == output.TABLE:
        output.write("\n" + proof.text())


@app.command()
def compare(
    ctx: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE SOURCE...", help="Two or more.")],
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    include_late: IncludeLate = False,
    output_format: Format = output.TABLE,
) -> None:
    """Compare sources on the questions that all of them answered.

    Example: ledger compare "FiveThirtyEight classic" "FiveThirtyEight deluxe" "FiveThirtyEight lite"
    """
    from ledger.checks import receipt
    from ledger.cli.scoring_tables import print_comparison
    from ledger.store.scoring import scored_answers
    from ledger.store.sources import source_views
    from ledger.verification.comparison import comparison

    current = session(ctx)
    ledger = current.ledger()
    with ledger.reading() as connection:
        selection = _selection(connection, current, sources, since, until, as_of, include_late)
        if len(selection.sources) < 2:
            raise UsageError("compare needs two sources or more, and these names are one source")
        names = {view.id: view.name for view in source_views(connection, selection.sources)}
        found = scored_answers(connection, selection)
        result = comparison({names[source_id]: found[source_id] for source_id in selection.sources})
        proof = receipt(connection, ledger.id)
    if output_format == output.JSON:
        day = selection.as_of or current.today
        output.write_json({"as_of": day, **asdict(result), "receipt": proof})
        return
    print_comparison(result, output_format)
    if output_format == output.TABLE:
        output.write("\n" + proof.text())


def _selection(
    connection: "Connection",
    current: Session,
    names: Sequence[str],
    since: str | None,
    until: str | None,
    as_of: str | None,
    include_late: bool,
) -> "Selection":
    from ledger.store.scoring import Selection
    from ledger.store.sources import require_source

    return Selection(
        today=current.today,
        as_of=typed_date(as_of, "--as-of", current.today),
        since=typed_date(since, "--since", current.today),
        until=typed_date(until, "--until", current.today),
        sources=tuple(dict.fromkeys(require_source(connection, name) for name in names)),
        include_late=include_late,
    )


def _cards(connection: "Connection", by: str, selection: "Selection", names: Sequence[str]) -> Mapping[str | None, Any]:
    """The scorecards by name; a source that was named has one even where it has no predictions."""
    from ledger.store.scoring import tallies_by_name
    from ledger.store.sources import source_views
    from ledger.verification.scorecard import scorecard as scorecard_of

    tallies = tallies_by_name(connection, by, selection)
    if by == "source" and names:
        for view in source_views(connection, selection.sources):
            tallies.setdefault(view.name, [])
    return {name: scorecard_of(cells) for name, cells in tallies.items()}


def _card_json(by: str, row: "Row") -> dict[str, Any]:
    named = {"by": by, "name": row.name, "rank": row.rank, "too_few": row.too_few}
    if by == "source":
        named = {"source": row.name, **named}
    return named | asdict(row.card) | dict.fromkeys(LATER_FIGURES)
