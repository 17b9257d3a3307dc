"""Files that are whole and on disk before anyone can see them under their name."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ledger.errors import RefusedError, StorageError


@contextmanager
def whole_file(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """An empty file to fill; once the block is left it is on disk and has its name, or there is nothing.

    Args:
        path: the name it shall have.
        replace: whether it takes the place of a file of that name.

    Raises:
        FileExistsError: where the name is taken, were it only since a moment ago, and `replace` is not set.
        StorageError: where the folder cannot be written or the disk is full.
    """
    fresh: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        os.close(descriptor)
        fresh = Path(name)
        yield fresh
        sync_file(fresh)
        if replace:
            fresh.replace(path)
        else:
            _take_free_name(fresh, path)
        sync_folder(path.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise StorageError(f"{path}: cannot be made: {error.strerror or error}; name another file") from error
    finally:
        if fresh is not None:
            fresh.unlink(missing_ok=True)


def require_replaceable(path: Path) -> None:
    """Refuse to replace anything but a plain file: a folder, a device, a link to elsewhere.

    Raises:
        RefusedError: where it is none; nothing at all is fine.
    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageError(f"{path}: cannot be made: {error.strerror}; name another file") from error
    if not stat.S_ISREG(mode):
        raise RefusedError(f"{path}: is not a plain file and was left as it is; name another file")


def sync_file(path: Path) -> None:
    """Wait until what a file holds is on disk."""
    with path.open("rb") as written:
        os.fsync(written.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _take_free_name(fresh: Path, path: Path) -> None:
    """Name the file `path` unless something has that name; between looking and taking nobody can come."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without links: hold the name with an empty file, then put the whole one in its place.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        fresh.replace(path)
