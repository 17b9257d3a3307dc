"""The one place that writes to the terminal: outside text made harmless, tables, JSON and CSV."""

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, TextIO

from ledger.cli.layout import (
    NARROWEST_TEXT,
    SECOND_HALF,
    WIDEST_TEXT,
    fitting,
    terminal_width,
    widened,
    wrapped,
)
from ledger.cli.layout import (
    Column as Column,
)
from ledger.errors import UsageError

JSON, CSV, TABLE = "json", "csv", "table"
MARKDOWN = {"markdown": "pipe", "md": "pipe"}
COLOURS = {"bold": "1", "red": "31", "green": "32", "yellow": "33", "faint": "2"}

# Controls but newline and tab, line and paragraph separators, marks that turn or hide text, lone surrogates.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_ESCAPED_IN_MARKDOWN = {*MARKDOWN, *MARKDOWN.values(), "github"}
_MARKDOWN_MARKS = re.compile(r"[\\|<\[\]`]")


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
    # Controls hold the places of the marks while lines are broken: no outside text has them once it is shown.
    lines = _broken(f"{shown(before)}\x02{shown(passage)}\x03{shown(after)}", indent)
    opening, closing = ("\x1b[1m", "\x1b[22m") if has_colours(sys.stderr) else ("»", "«")
    print(lines.replace("\x02", opening).replace("\x03", closing), file=sys.stderr)


def write_json(value: object) -> None:
    """A value as JSON in ASCII; dataclasses become objects, dates text."""
    print(json.dumps(plain(value), indent=2))


def write_json_line(value: object) -> None:
    """A value as JSON in ASCII on one line, for several that follow each other."""
    print(json.dumps(plain(value)))


def write_objects(
    name: str, keys: str, objects: Sequence[Mapping[str, object]], columns: Sequence[Column], output_format: str
) -> None:
    """Objects of one kind as a list in JSON, as CSV with their keys as headings, or as a table.

    Args:
        name: of the list.
        keys: of the objects, with spaces between; the first of them are what the columns of the table show.
        objects: all with these keys.
        columns: of the table, for the first keys in their order.
        output_format: as the person asked for it.
    """
    if output_format == JSON:
        write_json({name: objects})
    elif output_format == CSV:
        write_rows([Column(key) for key in keys.split()], [list(each.values()) for each in objects], CSV)
    else:
        write_rows(columns, [list(each.values())[: len(columns)] for each in objects], output_format)


def write_done(message: str, result: object, output_format: str) -> None:
    """What a command recorded: a line for a person, or its parts as JSON."""
    if output_format == JSON:
        write_json(result)
    else:
        write(message)


def write_json_list(key: str, values: Iterable[object]) -> None:
    """An object with one list, written as its members come, so that a long one never stands in memory whole."""
    separator = f'{{\n  "{key}": ['
    for value in values:
        member = json.dumps(plain(value), indent=2).replace("\n", "\n    ")
        print(f"{separator}\n    {member}", end="")
        separator = ","
    print(f"{separator}]\n}}" if separator != "," else "\n  ]\n}")


def write_rows(
    columns: Sequence[Column], rows: Iterable[Sequence[object]], table_format: str, *, indent: int = 0
) -> None:
    """Rows as a table in one of tabulate's formats, or as CSV; `indent` moves a table to the right."""
    if table_format == CSV:
        _write_csv([column.heading for column in columns], rows)
        return
    text = table_text(columns, rows, table_format, indent)
    print("\n".join(f"{' ' * indent}{line}" for line in text.split("\n")))


def table_text(
    columns: Sequence[Column], rows: Iterable[Sequence[object]], table_format: str = TABLE, indent: int = 0
) -> str:
    """A table as text; the default format fits the terminal's width, and has one line for each row in a pipe."""
    import tabulate

    tabulate.MIN_PADDING = 0  # else a heading of two letters takes four columns
    cells = [[_cell(value) for value in row] for row in rows]
    if table_format == TABLE:
        width = table_width()
        width = None if width is None else width - indent
        columns, cells = fitting(columns, cells, width)
        cells = _coloured(columns, wrapped(columns, cells, width))
    elif table_format in _ESCAPED_IN_MARKDOWN:
        cells = [[_MARKDOWN_MARKS.sub(r"\\\g<0>", cell) for cell in row] for row in cells]
    text = tabulate.tabulate(
        cells,
        [coloured(column.heading, "bold") if table_format == TABLE else column.heading for column in columns],
        tablefmt="simple" if table_format == TABLE else MARKDOWN.get(table_format, table_format),
        colalign=["right" if column.right else "left" for column in columns] if cells else None,
        disable_numparse=True,
    ).replace(SECOND_HALF, "")
    return "\n".join(line.rstrip() for line in text.split("\n")) if table_format == TABLE else text


def write_heading(text: str) -> None:
    """A heading of a page."""
    print(coloured(shown(" ".join(text.split())), "bold"))


def write_fields(pairs: Iterable[tuple[str, object]], indent: int = 2) -> None:
    """Names and what they say, one below the other, wrapped; those that say nothing are left out."""
    filled = [(name, _said(value)) for name, value in pairs]
    kept = [(name, said) for name, said in filled if said]
    if not kept:
        return
    margin = indent + max(len(name) for name, _ in kept) + 2
    for name, said in kept:
        text = paragraph(said, margin)
        print(f"{' ' * indent}{coloured(name, 'faint')}{text[indent + len(name) :]}")


def coloured(text: str, colour: str) -> str:
    """Text in a colour, where standard output is a terminal and `NO_COLOR` is not set."""
    return f"\x1b[{COLOURS[colour]}m{text}\x1b[0m" if text and has_colours() else text


def has_colours(stream: TextIO | None = None) -> bool:
    """Whether a stream, else standard output, shows colours and the person wants them (https://no-color.org)."""
    return (stream or sys.stdout).isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


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


def table_width() -> int | None:
    """Columns that a table may take; None in a pipe, where each row keeps to one line for `grep` and `less -S`."""
    return terminal_width() if sys.stdout.isatty() or os.environ.get("COLUMNS") else None


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
    """Outside text wrapped to the terminal's width, every line indented."""
    return _broken(shown(text), indent)


def _broken(text: str, indent: int) -> str:
    import textwrap

    space = " " * indent
    width = max(indent + NARROWEST_TEXT, min(terminal_width(), WIDEST_TEXT))
    # An address is not broken, so that it can be copied.
    wrapper = textwrap.TextWrapper(width, space, space, break_on_hyphens=False, break_long_words=False)
    lines = (wrapper.wrap(widened(line)) for line in text.splitlines())
    return "\n".join(line for wrapped in lines for line in (wrapped or [""])).replace(SECOND_HALF, "")


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "backslashreplace").decode("ascii")


def _said(value: object) -> str:
    value = plain(value)
    if value is None:
        return ""
    return (", ".join(map(str, value)) if isinstance(value, list) else str(value)).strip()


def _cell(value: object) -> str:
    """A value on one line, as it may stand in a table of any format."""
    value = plain(value)
    if isinstance(value, bool):
        return "yes" if value else ""
    return widened(" ".join(shown(_said(value)).split()))


def _coloured(columns: Sequence[Column], cells: list[list[str]]) -> list[list[str]]:
    if not has_colours() or not any(column.colours for column in columns):
        return cells
    return [
        [
            coloured(cell, column.colours[cell]) if cell in column.colours else cell
            for column, cell in zip(columns, row, strict=True)
        ]
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
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return shown("'" + value)
    return shown(value) if isinstance(value, str) else value
