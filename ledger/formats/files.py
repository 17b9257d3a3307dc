"""Files that are read and written: standard input by ``-``, and output that is whole or not there."""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TextIO

from ledger.errors import BadInputError, NotFoundError, RefusedError, StorageError

STANDARD_INPUT = "-"


def shown_name(file: str) -> str:
    """How messages and the record call a file: by its name, not by where it lies.

    >>> shown_name("/home/ana/forecasts.csv"), shown_name("-")
    ('forecasts.csv', 'standard input')
    """
    return "standard input" if file == STANDARD_INPUT else Path(file).name


@contextmanager
def opened(file: str) -> Iterator[IO[bytes]]:
    """A file to read as bytes; ``-`` is standard input, which is read to its end first.

    Raises:
        NotFoundError: where there is no such file.
        BadInputError: where it is a folder.
        StorageError: where it cannot be read.
    """
    if file == STANDARD_INPUT:
        with tempfile.TemporaryFile() as copy:
            shutil.copyfileobj(sys.stdin.buffer, copy)
            copy.seek(0)
            yield copy
        return
    try:
        source = Path(file).open("rb")  # noqa: SIM115  # closed below, apart from the errors of opening
    except FileNotFoundError as error:
        raise NotFoundError(f"{file}: there is no such file") from error
    except IsADirectoryError as error:
        raise BadInputError(f"{file}: is a folder; name one file") from error
    except OSError as error:
        raise StorageError(f"{file}: cannot be read: {error.strerror}") from error
    with source:
        yield source


def lines(source: IO[bytes], longest: int) -> Iterator[bytes]:
    """The lines of a file; a longer one comes in parts, the first of them longer than `longest`."""
    while line := source.readline(longest + 1):
        yield line


@contextmanager
def written_whole(path: Path, *, beside: Path) -> Iterator[TextIO]:
    """A text file that appears under its name once all of it is on disk; after an error the old one stays.

    Args:
        path: where it shall be; an existing file is replaced and keeps its permissions.
        beside: the ledger, which is never replaced.

    Raises:
        RefusedError: where `path` is the ledger.
        BadInputError: where it is a folder, a device or a pipe.
        StorageError: where it cannot be written.
    """
    target = path.resolve()
    if target == beside.resolve() or (target.exists() and beside.exists() and target.samefile(beside)):
        raise RefusedError(f"{path}: is the ledger itself; write to another file")
    if target.exists() and not target.is_file():
        raise BadInputError(f"{path}: is not a plain file; name one, or leave -o out and redirect the output")
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    except OSError as error:
        raise StorageError(f"{path}: cannot be written: {error.strerror}") from error
    fresh = Path(name)
    try:
        with open(descriptor, "w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            fresh.chmod(stat.S_IMODE(target.stat().st_mode))
        fresh.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise StorageError(f"{path}: cannot be written: {error.strerror}; the file was left as it was") from error
    finally:
        fresh.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
