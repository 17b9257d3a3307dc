"""What ``--article`` names: a known article, a file, an address, or standard input."""

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.cli.options import typed_address, typed_words

if TYPE_CHECKING:
    from ledger.intake.articles import Given, Intake
    from ledger.recording.catalogue import NewArticle


def named_article(name: str, given: "Given | None" = None, *, fetch: bool = True) -> "int | NewArticle":
    """A known article's id, or a new article with its text and what it says of itself.

    Args:
        name: an id such as a3, a file, an http or https address, or ``-`` for standard input.
        given: what the person says of the article, which goes before what it says of itself.
        fetch: read what stands at an address; otherwise the address alone is kept.

    Raises:
        NotFoundError: where there is no such file.
        BadInputError: where it is no article.
        StorageError: where the network or the file cannot be read.
        UsageError: where pages or PDFs need an extra that is missing.
    """
    from ledger.intake.articles import Given, is_address, read_article

    match = re.fullmatch(r"a?([0-9]{1,15})", name)
    if match and not Path(name).exists():
        return int(match[1])
    if not fetch and is_address(name):
        return _address_alone(name, given or Given())
    return new_article(read_article(name, given, stdin=sys.stdin.buffer))


def given_of(
    title: str | None, outlet: str | None, author: str | None, published: date | None, url: str | None
) -> "Given":
    """What a person says of an article by the options of a command.

    Raises:
        BadInputError: where one says nothing, or the address is none.
    """
    from ledger.intake.articles import Given

    named = {"title": title, "outlet": outlet, "author": author}
    said = {name: typed_words(text, f"--{name}") for name, text in named.items()}
    return Given(**said, published=published, url=typed_address(url))


def new_article(read: "Intake") -> "NewArticle":
    """An article that was read, as it is recorded."""
    from ledger.recording.catalogue import NewArticle

    return NewArticle(read.text, read.url, read.title, read.outlet, read.author, read.published)


def _address_alone(url: str, given: "Given") -> "NewArticle":
    """An article of which only the address and what the person says are kept.

    Raises:
        BadInputError: where it is no web address.
    """
    from ledger.errors import BadInputError
    from ledger.recording.catalogue import NewArticle

    if not re.match(r"https?://", url, re.IGNORECASE):
        raise BadInputError(f"{url}: is no web address: give one with http or https, a file, or an id like a3")
    return NewArticle(None, given.url or url, given.title, given.outlet, given.author, given.published)
