"""Comma-separated files: their text, their dialect, their columns and rows."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from ledger.errors import BadInputError, UsageError
from ledger.recording.statements import Problem

LARGEST_FILE = 200_000_000
"""Bytes of a file that are taken at once: its rows are checked as a whole before the first is recorded."""

DELIMITERS = {",": ",", ";": ";", "tab": "\t", "\t": "\t", "\\t": "\t", "comma": ",", "semicolon": ";"}
"""What `--delimiter` may say, and the character it means."""

_SNIFFED = (",", ";", "\t")
_SAMPLE_ROWS = 20


@dataclass(frozen=True, slots=True)
class CsvTable:
    """The text of a file and how its rows are read.

    Attributes:
        file: its name, for messages.
        columns: names in the first row, white space around them removed.
        text: the whole text.
        delimiter: the character between two cells.
    """

    file: str
    columns: tuple[str, ...]
    text: str
    delimiter: str

    def rows(self) -> Iterator[tuple[int, list[str]] | Problem]:
        """The line on which each row begins, counted from 1, and its cells; a ragged row is a problem.

        Rows without any text are left out.
        """
        width, reader = len(self.columns), _records(self.text, self.delimiter, self.file)
        next(reader)
        for line, cells in reader:
            if len(cells) == width:
                if any(cells):
                    yield line, cells
            elif any(cells):
                yield Problem(line, "row", f"has {len(cells)} cells, but the first row names {width} columns")


def csv_table(content: bytes, file: str, delimiter: str | None = None) -> CsvTable:
    """Read the first row and find the dialect.

    Args:
        content: the bytes of the file: UTF-8, with or without a byte order mark.
        file: its name, for messages.
        delimiter: "," or ";" or "tab"; found from the first rows where left out.

    Raises:
        UsageError: for another delimiter.
        BadInputError: where it is no such file, or two columns have one name.
    """
    if delimiter is not None and delimiter not in DELIMITERS:
        raise UsageError(f'--delimiter "{delimiter}" is not known: give , or ; or tab')
    text = _text(content, file)
    chosen = _sniffed(text, file) if delimiter is None else DELIMITERS[delimiter]
    first = next(_records(text, chosen, file), None)
    if first is None or not any(first[1]):
        raise BadInputError(f"{file}:1: the file is empty: its first row has to name the columns")
    columns = tuple(name.strip() for name in first[1])
    twice = sorted({name for name in columns if name and columns.count(name) > 1})
    if twice:
        raise BadInputError(f'{file}:1: two columns are called "{twice[0]}": give each another name')
    return CsvTable(file, columns, text, chosen)


def _text(content: bytes, file: str) -> str:
    if len(content) > LARGEST_FILE:
        raise BadInputError(f"{file}:1: the file has {len(content):,} bytes; {LARGEST_FILE:,} is the most: split it")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadInputError(f"{file}:1: is UTF-16 text; save it as UTF-8 and try again")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadInputError(f"{file}:{line}: is not UTF-8 text (byte {error.start}); save the file as UTF-8") from error
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise BadInputError(f"{file}:{line}: holds a NUL character; save the file as UTF-8 text")
    return text


def _records(text: str, delimiter: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The line on which each record begins, and its cells."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    # How long a text may be is said for each field; a column that nobody asks for may be longer.
    before = csv.field_size_limit(max(len(text), 1))
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadInputError(f"{file}:{line}: is not a row of comma-separated values: {error}") from error
    finally:
        csv.field_size_limit(before)


def _sniffed(text: str, file: str) -> str:
    """The delimiter that gives the first rows one width; of several the one that gives most columns."""

    def fit(delimiter: str) -> tuple[bool, int]:
        widths = []
        try:
            for _, cells in _records(text, delimiter, file):
                if cells:
                    widths.append(len(cells))
                if len(widths) == _SAMPLE_ROWS:
                    break
        except BadInputError:
            return False, 0
        return len(set(widths)) == 1 and widths[0] > 1, widths[0] if widths else 0

    return max(_SNIFFED, key=fit)
