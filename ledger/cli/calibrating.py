"""``ledger calibration``: whether what was said to happen in 7 of 10 cases did."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.options import Format
from ledger.cli.scoring_options import AsOf, Forecasts, IncludeEarly, IncludeLate, Since, Until, typed_selection

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.cli.calibration_page import Calibration
    from ledger.store.selection import Selection

EVERYBODY = "all sources"


@app.command()
def calibration(
    ctx: typer.Context,
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="[SOURCE]...", help="A diagram for each; for all together if none.")
    ] = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    forecasts: Forecasts = "mean",
    include_late: IncludeLate = False,
    include_early: IncludeEarly = False,
    out: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Draw it into this file, .svg or .png (extra: plots)."),
    ] = None,
    output_format: Format = output.TABLE,
) -> None:
    """Show what was said against what happened, as a reliability diagram.

    Example: ledger calibration "FiveThirtyEight lite"
    """
    from ledger.checks import receipt
    from ledger.cli.calibration_page import COLUMNS, bin_cells, print_calibration, print_notes

    current = session(ctx)
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
        found = _calibrations(connection, selection, include_early=include_early)
        proof = receipt(connection, ledger.id)
    if out is not None:
        _draw(found, out, ledger.path)
        output.tell(f"{out}: drawn")
        return
    if output_format == output.JSON:
        how = {"forecasts": forecasts, "include_early": include_early}
        listed = [_json(each) | how for each in found]
        output.write_json({"as_of": selection.day, "calibrations": listed, "receipt": proof})
        return
    if output_format != output.TABLE:
        output.write_rows(COLUMNS, [row for each in found for row in bin_cells(each)], output_format)
        return
    for each in found:
        print_calibration(each)
    print_notes(found, forecasts, pooled=not selection.sources)
    output.write("\n" + proof.text())


def _calibrations(connection: "Connection", selection: "Selection", *, include_early: bool) -> "list[Calibration]":
    """One for each source that was named, in this order, or one for all."""
    from ledger.cli.calibration_page import Calibration
    from ledger.store.groupings import SOURCE
    from ledger.store.scoring import records_by_name
    from ledger.store.sources import source_views
    from ledger.verification.record import figures
    from ledger.verification.reliability import reliability
    from ledger.verification.scorecard import Tally

    tallies: dict[str, list[Tally]] = {}
    names = {view.id: view.name for view in source_views(connection, selection.sources)} if selection.sources else {}
    for source_id in selection.sources:
        tallies[names[source_id]] = []
    if not selection.sources:
        tallies[EVERYBODY] = []
    for record in records_by_name(connection, SOURCE, selection):
        tallies[EVERYBODY if not selection.sources else str(record.name)] += record.tallies
    return [
        Calibration(
            name,
            figures(of_name, {}, include_early=include_early),
            reliability(of_name, include_early=include_early),
        )
        for name, of_name in tallies.items()
    ]


def _json(each: "Calibration") -> dict[str, Any]:
    terms = each.figures
    return {
        "source": None if each.name == EVERYBODY else each.name,
        "n": terms.calibration_n,
        "held_back": terms.held_back,
        "brier": terms.calibration_brier,
        "reliability": terms.reliability,
        "resolution_murphy": terms.resolution_murphy,
        "uncertainty": terms.uncertainty,
        "miscalibration": terms.miscalibration,
        "discrimination": terms.discrimination,
        "calibration_in_the_large": terms.calibration_in_the_large,
        "ece": terms.ece,
        "bins": [asdict(each_bin) for each_bin in each.reliability.bins],
        "curve": [asdict(point) for point in each.reliability.curve],
    }


def _draw(found: "Sequence[Calibration]", out: Path, beside: Path) -> None:
    from ledger.formats.files import written_whole
    from ledger.report.reliability_plot import Panel, draw_reliability, require_plot_format

    plot_format = require_plot_format(out)
    panels = [Panel(each.name, each.figures, each.reliability) for each in found]
    image = draw_reliability(panels, plot_format)
    with written_whole(out, beside=beside) as file:
        file.buffer.write(image)
