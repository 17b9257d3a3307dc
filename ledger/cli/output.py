"""The one place that writes to the terminal: outside text made harmless, tables, JSON and CSV."""

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, TextIO

from ledger.errors import UsageError

JSON, CSV, TABLE = "json", "csv", "table"
MARKDOWN = {"markdown": "pipe", "md": "pipe"}
NARROWEST_TEXT = 16

# Controls but newline and tab, line and paragraph separators, marks that turn or hide text, lone surrogates.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, and whether its words may be wrapped to the width of the terminal."""

    heading: str
    wraps: bool = False
    right: bool = False


def shown(text: object) -> str:
    r"""Outside text as it may stand on a terminal: what could steer or deceive it becomes a visible escape.

    >>> shown("safe\x1b[31m red")
    'safe\\x1b[31m red'
    """
    return _HARMFUL.sub(_escape, str(text))


def tell(message: str) -> None:
    """A message to the person, on standard error."""
    print(shown(message), file=sys.stderr)


def write(text: str = "") -> None:
    """A line of data, on standard output."""
    print(shown(text))


def tell_passage(before: str, passage: str, after: str, indent: int = 0) -> None:
    """Words with one passage of them marked, on standard error: bold where colour may be used, else » «."""
    print(_marked(before, passage, after, indent, sys.stderr), file=sys.stderr)


def write_passage(before: str, passage: str, after: str, indent: int = 0) -> None:
    """Words with one passage of them marked, on standard output."""
    print(_marked(before, passage, after, indent, sys.stdout))


def write_json(value: object) -> None:
    """A value as JSON in ASCII; dataclasses become objects, dates text."""
    print(json.dumps(plain(value), indent=2))


def write_rows(columns: Sequence[Column], rows: Iterable[Sequence[object]], table_format: str) -> None:
    """Rows as a table in one of tabulate's formats, or as CSV."""
    if table_format == CSV:
        _write_csv([column.heading for column in columns], rows)
        return
    print(table_text(columns, rows, table_format))


def table_text(columns: Sequence[Column], rows: Iterable[Sequence[object]], table_format: str = TABLE) -> str:
    """A table as text; the default format fits the terminal's width."""
    from tabulate import tabulate

    cells = [[_cell(value) for value in row] for row in rows]
    headings = [column.heading for column in columns]
    if table_format == TABLE:
        cells = _wrapped(columns, cells, terminal_width())
    return tabulate(
        cells,
        headings,
        tablefmt="simple" if table_format == TABLE else MARKDOWN.get(table_format, table_format),
        colalign=["right" if column.right else "left" for column in columns] if cells else None,
        disable_numparse=True,
    )


def require_format(name: str) -> str:
    """The name of an output format.

    Raises:
        UsageError: for an unknown one.
    """
    if name not in {JSON, CSV, TABLE, *MARKDOWN}:
        from tabulate import tabulate_formats

        if name not in tabulate_formats:
            raise UsageError(
                f'--format "{name}" is not known: table, json, csv, markdown, or tabulate\'s own, such as grid'
            )
    return name


def terminal_width() -> int:
    """Columns of the terminal; 80 where there is none."""
    import shutil

    return shutil.get_terminal_size((80, 24)).columns


def plain(value: object) -> Any:
    """A value in the types of JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(member) for key, member in value.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(member) for member in value]
    return value


def paragraph(text: str, indent: int = 0) -> str:
    """Words wrapped to the terminal's width, every line indented."""
    import textwrap

    space = " " * indent
    width = max(NARROWEST_TEXT, min(terminal_width(), 100))
    lines = (textwrap.wrap(line, width, initial_indent=space, subsequent_indent=space) for line in text.splitlines())
    return "\n".join(line for wrapped in lines for line in (wrapped or [""]))


def has_colour(stream: TextIO) -> bool:
    """Whether a stream is a terminal whose person did not ask for plain text."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _marked(before: str, passage: str, after: str, indent: int, stream: TextIO) -> str:
    # Controls hold the places of the marks while lines are broken: no outside text has them once it is shown.
    whole = paragraph(f"{shown(before)}\x02{shown(passage)}\x03{shown(after)}", indent)
    opening, closing = ("\x1b[1m", "\x1b[22m") if has_colour(stream) else ("»", "«")
    return whole.replace("\x02", opening).replace("\x03", closing)


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "backslashreplace").decode("ascii")


def _cell(value: object) -> str:
    value = plain(value)
    if value is None:
        return ""
    return shown(", ".join(map(str, value)) if isinstance(value, list) else value)


def _wrapped(columns: Sequence[Column], cells: list[list[str]], width: int) -> list[list[str]]:
    """Cells broken into lines, the columns that may be wrapped sharing what the others leave."""
    import textwrap

    widest = [max([len(column.heading), *(len(row[i]) for row in cells)]) for i, column in enumerate(columns)]
    wrapping = [i for i, column in enumerate(columns) if column.wraps]
    room = width - 2 * (len(columns) - 1) - sum(widest[i] for i in range(len(columns)) if i not in wrapping)
    limits = dict.fromkeys(wrapping, NARROWEST_TEXT)
    for i in sorted(wrapping, key=lambda i: widest[i]):
        left = (
            len(wrapping) - wrapping.index(i)
            if len(wrapping) == 1
            else sum(1 for j in wrapping if widest[j] >= widest[i])
        )
        limits[i] = max(NARROWEST_TEXT, min(widest[i], room // max(1, left)))
        room -= limits[i]
    return [
        ["\n".join(textwrap.wrap(cell, limits[i])) if i in limits else cell for i, cell in enumerate(row)]
        for row in cells
    ]


def _write_csv(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """CSV with a guard before text that a spreadsheet would run as a formula."""
    import csv

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(headings)
    for row in rows:
        writer.writerow([_csv_cell(value) for value in row])


def _csv_cell(value: object) -> object:
    value = plain(value)
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return shown("'" + value)
    return shown(value) if isinstance(value, str) else value
