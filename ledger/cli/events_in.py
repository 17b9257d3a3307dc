"""The user's own table of dated events: the file that is named, or the one beside the ledger."""

from pathlib import Path
from typing import TYPE_CHECKING

from ledger.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    from ledger.extraction.dates.events import DatedEvent

LARGEST = 1_000_000
"""Bytes that a table may have."""


def events_of(named: str | None, location: str) -> "tuple[DatedEvent, ...]":
    """The events of the table that was named, else of the one beside the ledger; none where there is no table.

    Args:
        named: the file that an option or the environment names.
        location: the database as `--db` names it.

    Raises:
        NotFoundError: where the named file is not there.
        BadInputError: where a file is no table of events.
    """
    try:
        path = Path(named).expanduser() if named else beside(location)
    except RuntimeError as error:
        raise NotFoundError(f"{named or location}: there is no such home folder; write the path out") from error
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        if named is None:
            return ()
        raise NotFoundError(f"{named}: there is no such table of events; name a file, or leave --events out") from error
    except IsADirectoryError as error:
        raise BadInputError(f"{path}: is a folder: name a table of events") from error
    if len(content) > LARGEST:
        raise BadInputError(f"{path}: has more than {LARGEST:,} bytes, which no table of events has")
    from ledger.extraction.dates.events import read_events

    try:
        return read_events(content.decode(), str(path))
    except UnicodeDecodeError as error:
        raise BadInputError(f"{path}: is no UTF-8 text: save it as UTF-8 and try again") from error


def beside(location: str) -> Path:
    """Where the table of a ledger lies if nobody names another.

    >>> beside("work/ledger.db").as_posix(), beside("sqlite:///ledger.db").as_posix()
    ('work/ledger.events.toml', 'ledger.events.toml')
    """
    path = Path(location.removeprefix("sqlite:///")).expanduser()
    return path.parent / f"{path.stem}.events.toml"
