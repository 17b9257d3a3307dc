"""Many rows at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, TableClause, insert


def insert_rows(
    connection: Connection, table: TableClause, names: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Insert rows of values as the database stores them, past the work that SQLAlchemy does for each value.

    Args:
        connection: an open transaction.
        table: where they go.
        names: the columns that the rows fill, in the order of the table; other columns stay empty.
        rows: the values of each row, in the order of `names`.
    """
    compiled = insert(table).compile(dialect=connection.dialect, column_keys=list(names))
    if compiled.positional:
        connection.exec_driver_sql(str(compiled), list(map(tuple, rows)))
    else:
        connection.exec_driver_sql(str(compiled), [dict(zip(names, row, strict=True)) for row in rows])
