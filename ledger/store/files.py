"""The files that predictions were imported from."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from ledger.models.details import imported_file as files


@dataclass(frozen=True, slots=True)
class ImportedFileView:
    """A file that predictions were imported from."""

    name: str
    format: str
    sha256: str


def imported_file(connection: Connection, file_id: int) -> ImportedFileView:
    """The file of this id."""
    row = connection.execute(select(files).where(files.c.id == file_id)).mappings().one()
    return ImportedFileView(**{name: row[name] for name in ImportedFileView.__slots__})
