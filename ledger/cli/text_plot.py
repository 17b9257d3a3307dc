"""A reliability diagram drawn with letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ledger.verification.reliability import ReliabilityBin

ACROSS, UP = 50, 20
"""Steps of the axes: 2 % and 5 % each, which a terminal shows as a square."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The letters of a plot.

    Attributes:
        diagonal: where said and come true agree.
        band: where a calibrated source would lie nine times out of ten.
        inside: a bin that lies in its band.
        outside: a bin that does not.
        up: the axis upwards.
        across: the axis to the right.
        corner: where they meet.
    """

    diagonal: str
    band: str
    inside: str
    outside: str
    up: str
    across: str
    corner: str


DRAWN = Marks("·", "│", "○", "●", "│", "─", "└")
ASCII = Marks(".", ":", "o", "X", "|", "-", "+")


def marks_for(encoding: str | None) -> Marks:
    """The letters that an output of this encoding can show.

    >>> marks_for("utf-8").outside, marks_for("ascii").outside, marks_for(None).outside
    ('●', 'X', 'X')
    """
    return DRAWN if (encoding or "").lower().replace("-", "").startswith("utf") else ASCII


def plot_lines(bins: Sequence[ReliabilityBin], marks: Marks) -> Iterator[str]:
    """The lines of the plot: what was said to the right, what came true upwards."""
    grid = [[" "] * (ACROSS + 1) for _ in range(UP + 1)]
    for column in range(ACROSS + 1):
        grid[round(column * UP / ACROSS)][column] = marks.diagonal
    for each in bins:
        column = round(each.said * ACROSS)
        for row in range(round(each.band_low * UP), round(each.band_high * UP) + 1):
            grid[row][column] = marks.band
    for each in bins:
        mark = marks.outside if each.is_outside else marks.inside
        grid[round(each.came_true * UP)][round(each.said * ACROSS)] = mark
    yield "came true"
    for row in range(UP, -1, -1):
        label = f"{row * 100 // UP} %" if row % (UP // 4) == 0 else ""
        yield f"{label:>7} {marks.up}{''.join(grid[row])}".rstrip()
    yield f"{'':>8}{marks.corner}{marks.across * (ACROSS + 1)}"
    labels = "".join(f"{f'{share} %':<{ACROSS // 4}}" for share in (0, 25, 50, 75))
    yield f"{'':>8} {labels}100 %  said"
