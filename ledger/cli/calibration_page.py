"""A reliability diagram on a terminal: the plot, the bins with their n, the terms, and what they allow one to say."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ledger.cli import output
from ledger.cli.figures_text import decimal, number, percent, percent_range
from ledger.cli.output import Column
from ledger.cli.scorecard_notes import how_counted, waiting_note
from ledger.cli.text_plot import marks_for, plot_lines
from ledger.verification.record import Figures
from ledger.verification.reliability import Reliability, ReliabilityBin

COLUMNS = [
    Column(name, right=name != "source")
    for name in ("source", "low", "high", "n", "said", "came_true", "band_low", "band_high")
]
"""Of the bins in CSV and other tables."""

FEW = 5
"""A bin with fewer forecasts says next to nothing."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What a diagram shows.

    Attributes:
        name: of the source.
        figures: the terms.
        reliability: bins and curve.
    """

    name: str
    figures: Figures
    reliability: Reliability


def bin_cells(each: Calibration) -> Iterator[list[object]]:
    """The bins as rows under `COLUMNS`."""
    for b in each.reliability.bins:
        yield [each.name, b.low, b.high, b.n, b.said, b.came_true, b.band_low, b.band_high]


def print_calibration(each: Calibration) -> None:
    """The diagram of one source."""
    bins, terms = each.reliability.bins, each.figures
    output.write_heading(each.name)
    output.write()
    if not bins:
        output.write("No forecasts with a probability have been decided that may enter a diagram.\n")
        return
    for line in plot_lines(bins, marks_for(sys.stdout.encoding)):
        output.write(line)
    output.write()
    columns = [Column(name, right=True) for name in ("bin", "said", "came true", "by chance 90 %", "n")]
    columns.append(Column("", colours={"outside": "yellow"}))
    output.write_rows(columns, [_bin_row(b) for b in bins], output.TABLE)
    output.write()
    output.write(
        output.paragraph(
            f"Brier {decimal(terms.calibration_brier)} = miscalibration {decimal(terms.miscalibration)}"
            f" - discrimination {decimal(terms.discrimination)} + uncertainty {decimal(terms.uncertainty)},"
            f" n = {number(terms.calibration_n)}; expected calibration error {decimal(terms.ece)}."
        )
    )
    output.write(output.paragraph(conclusion(each)) + "\n")


def print_notes(found: Sequence[Calibration], rule: str, *, pooled: bool) -> None:
    """How to read the diagrams."""
    marks = marks_for(sys.stdout.encoding)
    if any(each.reliability.bins for each in found):
        output.write(
            output.paragraph(
                f"{marks.inside} within, {marks.outside} outside the band {marks.band} in which a perfectly calibrated"
                f" source would lie nine times out of ten with as few forecasts; {marks.diagonal} is where what was"
                " said and what came true agree. Bins: [0, 10 %), [10, 20 %) ... [90, 100 %]."
            )
        )
    output.write(output.paragraph(how_counted(rule)))
    if pooled:
        output.write(
            output.paragraph(
                "Where several sources answered one question, their forecasts hang together: the band is too narrow."
            )
        )
    if any(each.figures.held_back for each in found):
        output.write(output.paragraph(waiting_note(sum(each.figures.held_back for each in found))))


def conclusion(each: Calibration) -> str:
    """What the diagram allows one to say."""
    told = [b for b in each.reliability.bins if b.n >= FEW]
    if not told:
        return f"Too few forecasts to tell: no bin holds {FEW} of them."
    outside = [b for b in told if b.is_outside]
    if not outside:
        return "Nothing here is farther from the diagonal than chance explains; that is no proof of good calibration."
    where = "; ".join(f"said {percent(b.said)}, {percent(b.came_true)} of {number(b.n)} came true" for b in outside)
    return f"Farther from the diagonal than chance explains: {where}."


def _bin_row(b: ReliabilityBin) -> list[object]:
    return [
        f"{b.low * 100:.0f}-{b.high * 100:.0f} %",
        percent(b.said),
        percent(b.came_true),
        percent_range(b.band_low, b.band_high),
        number(b.n),
        "outside" if b.is_outside else "",
    ]
