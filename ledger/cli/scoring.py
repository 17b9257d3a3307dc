"""Commands that score: scorecard, compare."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.options import Format
from ledger.cli.scoring_options import AsOf, Forecasts, IncludeEarly, IncludeLate, Since, Until, typed_selection
from ledger.errors import UsageError

if TYPE_CHECKING:
    from ledger.cli.estimate_records import EstimateRecords
    from ledger.cli.ranking import Ranking


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
    from ledger.cli.cards import full_cards, narrow_cards
    from ledger.cli.estimate_records import estimate_records
    from ledger.cli.ranking import ranking, require_order
    from ledger.cli.scoring_tables import print_every_figure
    from ledger.store.groupings import GROUPINGS, SOURCE

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
        as_json = output_format == output.JSON
        in_full = len(selection.sources) == 1 and by == "source"
        if wide or in_full or sort == "log" or output_format != output.TABLE:
            cards = full_cards(connection, by, selection, include_early=include_early)
        else:
            cards = narrow_cards(connection, by, selection)
        estimates = estimate_records(connection, selection) if by == SOURCE and (in_full or as_json) else {}
        proof = receipt(connection, ledger.id)
    ranked = ranking(cards, sort, minimum)
    if as_json:
        listed = _scorecards_json(by, ranked, estimates, {"forecasts": forecasts, "include_early": include_early})
        output.write_json({"as_of": selection.day, "scorecards": listed, "receipt": proof})
        return
    if output_format != output.TABLE:
        print_every_figure(by, ranked.rows, output_format)
        return
    _print_table(by, ranked, estimates, forecasts, in_full=in_full, wide=wide)
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


def _print_table(
    by: str,
    ranked: "Ranking",
    estimates: "Mapping[str, EstimateRecords]",
    forecasts: str,
    *,
    in_full: bool,
    wide: bool,
) -> None:
    from ledger.cli.estimate_records import EstimateRecords, estimate_lines
    from ledger.cli.scorecard_page import print_scorecards

    if not ranked.rows:
        output.tell("No predictions to score here; `ledger add` records one.")
        return
    further = estimate_lines(estimates.get(ranked.rows[0].name or "", EstimateRecords()))
    print_scorecards(by, ranked, forecasts, in_full=in_full, wide=wide, further=further)


def _scorecards_json(
    by: str, ranked: "Ranking", estimates: "Mapping[str, EstimateRecords]", how: dict[str, Any]
) -> list[dict[str, Any]]:
    """The rows as other programs rely on them, `how` they were reckoned and what they were drawn toward in each."""
    from ledger.cli.estimate_records import estimates_object
    from ledger.cli.scoring_tables import every_figure

    shared = how | _field_json(ranked)
    return [every_figure(by, row) | estimates_object(estimates.get(row.name or "")) | shared for row in ranked.rows]


def _field_json(ranked: "Ranking") -> dict[str, Any]:
    """What the shrunk figures were drawn toward."""
    share, brier = ranked.field.share, ranked.field.brier
    return {
        "field_share": share and share.mean,
        "field_share_strength": share and share.strength,
        "field_brier": brier and brier.mean,
        "field_brier_between": brier and brier.between,
        "field_brier_within": brier and brier.within,
    }
