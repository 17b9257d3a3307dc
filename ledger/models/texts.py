"""The table of article texts, which no event holds: they can be forgotten."""

from sqlmodel import Field

from ledger.models.record import Record, table_of


class Blob(Record, table=True):
    """A kept article text, by the hash of its bytes."""

    __tablename__ = "blob"

    sha256: str = Field(primary_key=True)
    bytes: bytes


blob = table_of(Blob)
