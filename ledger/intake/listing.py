"""Which articles several names stand for: files, folders and all in them, addresses."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ledger.errors import NotFoundError
from ledger.intake.articles import STANDARD_INPUT, is_address
from ledger.intake.kinds import KIND_OF_SUFFIX


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file of a folder that is not read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What is to be read.

    Attributes:
        names: files, addresses and ``-``, each once: as given, a folder's files by their paths.
        skipped: files of the folders that are left out; hidden files and folders are one entry each.
    """

    names: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()


def listed_articles(names: Sequence[str]) -> Listing:
    """The articles that names stand for, in a stable order.

    A folder stands for the text, Markdown, HTML and PDF files in it and in its sub-folders. Links to folders, and
    to files outside it, are not followed. A file that is named itself is read whatever its suffix.

    Raises:
        NotFoundError: where there is no such file or folder, or a folder holds no article.
    """
    found: dict[str, None] = {}
    skipped: list[Skipped] = []
    for name in names:
        if name == STANDARD_INPUT or is_address(name) or not Path(name).is_dir():
            _require_there(name)
            found[name] = None
            continue
        within = list(_files(Path(name), Path(name).resolve()))
        files = [path for path in within if isinstance(path, Path)]
        skipped += [path for path in within if isinstance(path, Skipped)]
        if not files:
            raise NotFoundError(f"{name}: holds no article; {', '.join(KIND_OF_SUFFIX)} files are read")
        found.update(dict.fromkeys(map(str, files)))
    return Listing(tuple(found), tuple(skipped))


def _require_there(name: str) -> None:
    if name != STANDARD_INPUT and not is_address(name) and not os.path.lexists(name):
        raise NotFoundError(
            f"{name}: there is no such file; give a file, a folder, an address, or - for standard input"
        )


def _files(folder: Path, whole: Path) -> Iterator[Path | Skipped]:
    """The files of a folder by name, then those of its sub-folders; none that lies outside the `whole` folder."""
    entries = sorted(folder.iterdir(), key=lambda path: (path.is_dir(), path.name))
    for path in entries:
        if path.name.startswith("."):
            yield Skipped(str(path), "hidden")
        elif path.is_dir():
            if path.is_symlink():
                yield Skipped(str(path), "a link to a folder")
            else:
                yield from _files(path, whole)
        elif path.suffix.lower() not in KIND_OF_SUFFIX:
            yield Skipped(str(path), "no text, Markdown, HTML or PDF file by its name")
        elif not path.is_file():
            yield Skipped(str(path), "no file")
        elif path.is_symlink() and not path.resolve().is_relative_to(whole):
            yield Skipped(str(path), "a link to a file outside the folder: name that file itself")
        else:
            yield path
