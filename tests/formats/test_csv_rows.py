"""Dialects and cells, checked against values that were written down beforehand."""

import csv

from hypothesis import given
from hypothesis import strategies as st

from ledger.formats.csv_rows import csv_table
from ledger.recording.statements import Problem

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)


def test_the_delimiter_that_gives_all_rows_one_width_is_taken() -> None:
    assert csv_table(b"a;b\n1,5;2\n", "f").delimiter == ";"
    assert csv_table(b"a\tb\n1;5\t2,3\n", "f").delimiter == "\t"
    assert csv_table(b"a,b\n1;5,2\n", "f").delimiter == ","
    assert csv_table(b"claim\nIt rains; it pours\n", "f").delimiter == ","


def test_a_long_cell_is_read_and_the_limit_of_the_csv_module_stays() -> None:
    before = csv.field_size_limit()
    content = f"a,b\n{'x' * 1_000_000},2\n".encode()
    assert [len(row[1][0]) for row in csv_table(content, "f").rows() if not isinstance(row, Problem)] == [1_000_000]
    assert csv.field_size_limit() == before


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=5))
def test_what_the_csv_module_writes_is_read_again(rows: list[list[str]]) -> None:
    import io

    file = io.StringIO(newline="")
    csv.writer(file).writerows([["a", "b", "c"], *rows])
    table = csv_table(file.getvalue().encode(), "f", ",")
    assert table.columns == ("a", "b", "c")
    assert [row[1] for row in table.rows() if not isinstance(row, Problem)] == [row for row in rows if any(row)]
