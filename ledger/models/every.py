"""All tables that the journal fills: what makes, empties or compares a whole ledger needs every one of them."""

from sqlalchemy import Table

from ledger.models import IN_ORDER, details, history  # noqa: F401  # to import them is to declare their tables
from ledger.models.record import Record

PROJECTED: tuple[Table, ...] = tuple(Record.metadata.tables[name] for name in IN_ORDER)
"""Tables that replaying the journal fills, in an order in which foreign keys hold."""
