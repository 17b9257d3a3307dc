"""Files in and out: the formats by name.

A format of another system is one entry of `FORMATS`: with `rows` it can be imported, with `lines` or `table` exported.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from ledger.formats.csv_rows import csv_table
from ledger.formats.jsonl import ledger_lines
from ledger.formats.mapping import mapped_rows
from ledger.formats.prediction_table import COLUMNS, prediction_rows
from ledger.formats.rows import Row
from ledger.recording.statements import Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file of rows is to be read.

    Attributes:
        file: its name, for messages.
        templates: the template of each field, for formats whose columns have no fixed meaning.
        delimiter: the character between two cells; found from the file where left out.
    """

    file: str
    templates: Mapping[str, str]
    delimiter: str | None = None


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A format of files.

    Attributes:
        holds: what a file of this format holds.
        mapped: whether the columns have no fixed meaning, so that the import needs ``--map`` and ``--set``.
        rows: reads rows of statements from the bytes of a file.
        lines: writes the whole ledger, by its connection and id, as lines of text.
        columns: the headings of the table that `table` writes.
        table: writes the predictions as they stand on a day, one row each.
    """

    holds: str
    mapped: bool = False
    rows: Callable[[bytes, Reading], Iterator[Row | Problem]] | None = None
    lines: Callable[[Connection, str], Iterator[str]] | None = None
    columns: Sequence[str] = ()
    table: Callable[[Connection, date], Iterator[tuple[object, ...]]] | None = None


def _csv_rows(content: bytes, reading: Reading) -> Iterator[Row | Problem]:
    return mapped_rows(csv_table(content, reading.file, reading.delimiter), reading.templates)


FORMATS: dict[str, FileFormat] = {
    "jsonl": FileFormat("the whole ledger, to the letter", lines=ledger_lines),
    "csv": FileFormat("predictions, one row each", mapped=True, rows=_csv_rows, columns=COLUMNS, table=prediction_rows),
}
"""The formats by the name that ``ledger import`` and ``ledger export`` give them; jsonl is read by `jsonl`."""
