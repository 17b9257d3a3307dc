"""Reliability diagrams as SVG or PNG, drawn by matplotlib (extra: plots)."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ledger.errors import UsageError
from ledger.verification.record import Figures
from ledger.verification.reliability import Reliability

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FORMATS = ("svg", "png")
INCHES = 4.5
"""Width and height of one diagram."""


class Panel(NamedTuple):
    """One diagram.

    Attributes:
        name: of the source.
        figures: the terms beneath it.
        reliability: bins and curve.
    """

    name: str
    figures: Figures
    reliability: Reliability


def require_plot_format(path: Path) -> str:
    """The format that a file's name asks for.

    Raises:
        UsageError: where it is none that can be drawn.
    """
    name = path.suffix.lower().removeprefix(".")
    if name not in FORMATS:
        raise UsageError(f"{path}: name a file that ends in .svg or .png")
    return name


def draw_reliability(panels: Sequence[Panel], plot_format: str) -> bytes:
    """The diagrams side by side as one image; the same figures give the same bytes.

    Raises:
        UsageError: where matplotlib is missing.
    """
    try:
        import matplotlib
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UsageError("drawing into a file needs an extra: pip install 'prediction-ledger[plots]'") from error
    with matplotlib.rc_context({"svg.hashsalt": "ledger", "svg.fonttype": "none", "text.parse_math": False}):
        figure = Figure(figsize=(INCHES * len(panels), INCHES + 0.6), layout="constrained")
        for place, panel in enumerate(panels, start=1):
            _draw_panel(figure.add_subplot(1, len(panels), place), panel)
        image = BytesIO()
        figure.savefig(image, format=plot_format, dpi=144, metadata={"Date": None} if plot_format == "svg" else None)
    return image.getvalue()


def _draw_panel(axes: "Axes", panel: Panel) -> None:
    bins, curve = panel.reliability.bins, panel.reliability.curve
    axes.plot([0, 1], [0, 1], color="0.7", linewidth=1, linestyle=":")
    axes.vlines(
        [b.said for b in bins],
        [b.band_low for b in bins],
        [b.band_high for b in bins],
        color="0.75",
        linewidth=6,
        label="by chance, 90 %",
    )
    axes.plot([point.said for point in curve], [point.recalibrated for point in curve], linewidth=1, label="CORP curve")
    axes.scatter([b.said for b in bins], [b.came_true for b in bins], color="black", s=18, zorder=3, label="bins")
    for b in bins:
        axes.annotate(f"{b.n:g}", (b.said, b.came_true), xytext=(4, -9), textcoords="offset points", fontsize=7)
    axes.set(xlim=(-0.04, 1.06), ylim=(-0.06, 1.04), xlabel="said", ylabel="came true", aspect="equal")
    axes.set_title(panel.name)
    if bins:
        axes.legend(loc="upper left", fontsize=7, frameon=False)
    axes.text(0.98, 0.02, _terms(panel.figures), ha="right", va="bottom", fontsize=7, transform=axes.transAxes)


def _terms(figures: Figures) -> str:
    if figures.calibration_brier is None or figures.miscalibration is None:
        return "no data"
    return (
        f"Brier {figures.calibration_brier:.3f}, n = {figures.calibration_n:g}\n"
        f"miscalibration {figures.miscalibration:.3f}\n"
        f"discrimination {figures.discrimination:.3f}\n"
        f"uncertainty {figures.uncertainty:.3f}"
    )
