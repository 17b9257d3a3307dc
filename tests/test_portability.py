"""Tables and queries hold to what SQLite and PostgreSQL share."""

import re
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

import ledger
from ledger.models import identity
from ledger.models.every import PROJECTED
from ledger.models.texts import blob
from ledger.store import groupings, limits, scoring, selection, statements
from ledger.store.standing import standing

POSTGRESQL = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
ROOT = Path(ledger.__file__).parent
SQLITE_ONLY = {"db.py", "migrations.py", "fulltext.py"}
SQLITE_WORDS = re.compile(r"PRAGMA|sqlite_schema|sqlite_master|INSERT OR|(?<!\.)strftime|julianday|\btext\(\"")


def test_every_table_can_be_made_on_postgresql() -> None:
    for table in (*PROJECTED, blob, identity):
        assert str(CreateTable(table).compile(dialect=POSTGRESQL))
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=POSTGRESQL))


@pytest.mark.parametrize("grouping", groupings.GROUPINGS)
@pytest.mark.parametrize("as_of", [None, date(2025, 1, 1)])
def test_scorecards_can_be_asked_of_postgresql(grouping: str, as_of: date | None) -> None:
    stand = standing(date(2025, 3, 1), as_of)
    chosen = selection.Selection(today=date(2025, 3, 1), as_of=as_of, sources=(1,))
    asked = scoring.grouped_rows(stand, grouping, chosen, ("probability",), among_several=True)
    assert "GROUP BY" in str(asked.compile(dialect=POSTGRESQL))
    assert "ORDER BY" in str(statements.statement_rows(stand, grouping, chosen).compile(dialect=POSTGRESQL))


def test_sql_of_sqlite_stays_in_its_three_modules() -> None:
    found = [
        str(path.relative_to(ROOT))
        for path in sorted(ROOT.rglob("*.py"))
        if path.name not in SQLITE_ONLY and SQLITE_WORDS.search(path.read_text(encoding="utf-8"))
    ]
    assert not found


@pytest.mark.parametrize("grouping", groupings.GROUPINGS)
def test_what_scores_cannot_say_can_be_asked_of_postgresql(grouping: str) -> None:
    chosen = selection.Selection(today=date(2025, 3, 1))
    for asked in (limits.limits_query(grouping, chosen), limits.leads_query(grouping, chosen)):
        assert "GROUP BY" in str(asked.compile(dialect=POSTGRESQL))
