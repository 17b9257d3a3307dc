"""The table of formats and what it promises to the command line."""

from ledger.formats import FORMATS, Reading
from ledger.formats.prediction_table import COLUMNS
from ledger.formats.rows import DECISION_FIELDS, FIELDS, REQUIRED_FIELDS, Row


def test_every_format_can_be_exported_or_imported() -> None:
    assert list(FORMATS) == ["jsonl", "csv"]
    for found in FORMATS.values():
        assert found.rows or found.lines or found.table
        assert bool(found.columns) == bool(found.table)


def test_every_field_of_an_import_is_a_column_of_the_export() -> None:
    assert set(FIELDS) <= set(COLUMNS)
    assert {*DECISION_FIELDS, *REQUIRED_FIELDS} <= set(FIELDS)


def test_a_template_whose_columns_are_all_empty_says_nothing() -> None:
    rows = FORMATS["csv"].rows
    assert rows is not None
    templates = {"claim": "{a} beats {b}", "source": "Model {b}"}
    found = list(rows(b"a,b\nUp,\n,\nUp,Down\n", Reading("f", templates)))
    assert found == [
        Row(2, {"claim": "Up beats"}),
        Row(4, {"claim": "Up beats Down", "source": "Model Down"}),
    ]
