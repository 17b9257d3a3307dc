"""What ``--article`` names: a known article, a file with its text, or an address."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    from ledger.recording.catalogue import NewArticle

LARGEST_ARTICLE = 10_000_000
"""Bytes of an article that are taken; a longer file is hardly one."""


def named_article(name: str) -> "int | NewArticle":
    """A known article's id, or a new article with the text of a file, or with an address only.

    Raises:
        NotFoundError: where there is no such file.
        BadInputError: where the file is no text.
    """
    from ledger.recording.catalogue import NewArticle

    match = re.fullmatch(r"a?([0-9]{1,15})", name)
    if match and not Path(name).exists():
        return int(match[1])
    if re.match(r"https?://", name, re.IGNORECASE):
        return NewArticle(url=name)
    return NewArticle(text=article_file_text(Path(name)))


def article_file_text(path: Path) -> str:
    """The text of a file to the letter.

    Raises:
        NotFoundError: where there is no such file.
        BadInputError: where it is no UTF-8 text, or too large.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise NotFoundError(
            f"{path}: there is no such file; --article takes a file, an address or an id like a3"
        ) from error
    except IsADirectoryError as error:
        raise BadInputError(f"{path}: is a folder; name one file") from error
    if len(content) > LARGEST_ARTICLE:
        raise BadInputError(f"{path}: has {len(content):,} bytes; {LARGEST_ARTICLE:,} is the most")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise BadInputError(
            f"{path}: is not UTF-8 text (byte {error.start}); save it as UTF-8 and try again"
        ) from error
