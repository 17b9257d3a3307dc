"""How a table and running text fit the width of a terminal."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

NARROWEST_TEXT = 12
WIDEST_TEXT = 100
"""Columns that running text takes at most: longer lines are hard to read."""

# Stands behind a letter that takes two columns, so that what counts letters leaves room for it. Outside text cannot
# hold it: `shown` escapes it.
SECOND_HALF = "\x00"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        heading: what stands above it.
        wraps: whether its words may be wrapped to the width of the terminal.
        right: whether it is aligned to the right.
        weight: its part of the width that the wrapping columns share, beside the others.
        from_width: the default table has it only on a terminal that is at least so wide.
        colours: the colour that a cell has on a terminal, by what stands in it.
    """

    heading: str
    wraps: bool = False
    right: bool = False
    weight: int = 1
    from_width: int = 0
    colours: Mapping[str, str] = field(default_factory=dict)


def terminal_width() -> int:
    """Columns of the terminal; 80 where there is none."""
    import shutil

    return shutil.get_terminal_size((80, 24)).columns


def widened(text: str) -> str:
    """The text with a mark behind each letter that takes two columns of a terminal."""
    if text.isascii():
        return text
    return "".join(letter + SECOND_HALF if unicodedata.east_asian_width(letter) in "WF" else letter for letter in text)


def fitting(
    columns: Sequence[Column], cells: list[list[str]], width: int | None
) -> tuple[list[Column], list[list[str]]]:
    """The columns that this width has room for; all where there is no limit."""
    kept = [i for i, column in enumerate(columns) if width is None or column.from_width <= width]
    return [columns[i] for i in kept], [[row[i] for i in kept] for row in cells]


def wrapped(columns: Sequence[Column], cells: list[list[str]], width: int | None) -> list[list[str]]:
    """Cells broken into lines, the columns that may be wrapped sharing what the others leave."""
    import textwrap

    widest = [max([len(column.heading), *(len(row[i]) for row in cells)]) for i, column in enumerate(columns)]
    wrapping = [i for i, column in enumerate(columns) if column.wraps]
    if width is None or not wrapping:
        return cells
    room = width - 2 * (len(columns) - 1) - sum(size for i, size in enumerate(widest) if i not in wrapping)
    limits = _shared({i: (widest[i], columns[i].weight) for i in wrapping}, room)
    return [
        [
            "\n".join(textwrap.wrap(cell, limits[i])) if i in limits and len(cell) > limits[i] else cell
            for i, cell in enumerate(row)
        ]
        for row in cells
    ]


def _shared(wanted: Mapping[int, tuple[int, int]], room: int) -> dict[int, int]:
    """The room of each column, from what it wants and its weight: what one does not need goes to the others.

    >>> _shared({1: (200, 3), 2: (10, 1), 3: (90, 1)}, room=60)
    {2: 10, 1: 37, 3: 13}
    """
    limits: dict[int, int] = {}
    for i, (size, weight) in sorted(wanted.items(), key=lambda item: item[1][0] / item[1][1]):
        weights = sum(other for j, (_, other) in wanted.items() if j not in limits)
        limits[i] = min(size, max(NARROWEST_TEXT, (room - sum(limits.values())) * weight // weights))
    return limits
