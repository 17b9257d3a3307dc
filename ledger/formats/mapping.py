"""Which column or which template each field of a row comes from."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ledger.errors import UsageError
from ledger.formats.csv_rows import CsvTable
from ledger.formats.rows import FIELDS, REQUIRED_FIELDS, Row
from ledger.recording.statements import Problem

Template = str
"""A text in which ``{column}`` stands for the column's text in the row, and ``{{`` for a brace."""

_BRACES = re.compile(r"\{\{|\}\}|\{(?P<column>[^{}]*)\}|[{}]")


def field_templates(maps: Iterable[str], sets: Iterable[str]) -> dict[str, Template]:
    """The template of each field.

    Args:
        maps: ``FIELD=COLUMN`` each.
        sets: ``FIELD=TEMPLATE`` each.

    Raises:
        UsageError: for an unknown field, one that is given twice, or no ``=``.

    >>> field_templates(["made=forecast_date"], ["claim={name} wins"])
    {'made': '{forecast_date}', 'claim': '{name} wins'}
    """
    templates: dict[str, Template] = {}
    for option, pairs in (("--map", maps), ("--set", sets)):
        for pair in pairs:
            field, equals, value = pair.partition("=")
            field = field.strip()
            if not equals:
                raise UsageError(
                    f'{option} "{pair}" has no =: write FIELD={"COLUMN" if option == "--map" else "TEMPLATE"}'
                )
            if field not in FIELDS:
                raise UsageError(f'{option}: there is no field "{field}"; the fields are {", ".join(FIELDS)}')
            if field in templates:
                raise UsageError(f'{option}: the field "{field}" is given twice')
            templates[field] = _column_template(value.strip()) if option == "--map" else value
    return templates


def mapped_rows(table: CsvTable, templates: Mapping[str, Template]) -> Iterator[Row | Problem]:
    """The rows of a file as texts by field.

    A template all of whose columns are empty in a row gives an empty text.

    Raises:
        UsageError: for a template that names a column the file does not have, and where a required field is missing.
    """
    listed = ", ".join(f'"{name}"' for name in table.columns if name)
    missing = [field for field in REQUIRED_FIELDS if field not in templates]
    if missing:
        wanted = " and ".join(f"--map {field}=COLUMN" for field in missing)
        raise UsageError(f"{' and '.join(missing)} cannot be missing: give {wanted}; the columns are {listed}")
    places = [(field, _place(field, templates[field], table.columns, listed)) for field in FIELDS if field in templates]
    for found in table.rows():
        if isinstance(found, Problem):
            yield found
        else:
            line, cells = found
            # A column of its own is the common case; a call for each of its cells would take twice the time.
            texts = {
                field: text
                for field, place in places
                if (text := cells[place].strip() if isinstance(place, int) else place(cells))
            }
            yield Row(line, texts)


def _column_template(column: str) -> Template:
    if "{" in column or "}" in column:
        raise UsageError(f'--map: the name of the column "{column}" holds a brace: rename it in the file')
    return "{" + column + "}"


def _place(field: str, template: Template, columns: Sequence[str], listed: str) -> int | Callable[[list[str]], str]:
    """The column that holds a field's text, counted from 0, or what makes the text from the cells of a row."""
    parts = _parts(field, template)
    for _, column in parts:
        if column is not None and (not column or column not in columns):
            raise UsageError(f'{field}: the file has no column "{column}"; the columns are {listed}')
    places = [(words, None if column is None else columns.index(column)) for words, column in parts]
    used = [place for _, place in places if place is not None]
    if len(places) == 1 and used and not places[0][0]:
        return used[0]

    def text(cells: list[str]) -> str:
        if used and not any(cells[place].strip() for place in used):
            return ""
        return "".join(words + ("" if place is None else cells[place].strip()) for words, place in places).strip()

    return text


def _parts(field: str, template: Template) -> list[tuple[str, str | None]]:
    """Words and the column that follows them; None at the end."""
    parts: list[tuple[str, str | None]] = []
    words, at = "", 0
    for match in _BRACES.finditer(template):
        words += template[at : match.start()]
        at = match.end()
        if match["column"] is not None:
            parts.append((words, match["column"].strip()))
            words = ""
        elif len(match[0]) == 2:
            words += match[0][0]
        else:
            raise UsageError(f'--set {field}: "{template}" has a brace too many: write {{column}}, or {{{{ for a brace')
    words += template[at:]
    return [*parts, (words, None)] if words or not parts else parts
