"""One article from a file, an address or standard input."""

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ledger.errors import BadInputError, NotFoundError
from ledger.intake.charset import declared_charsets, decoded
from ledger.intake.kinds import Kind, kind_of_content
from ledger.intake.page import Fact, Facts, Origin, Page, as_facts, first_facts
from ledger.intake.unpacking import LARGEST_ARTICLE

if TYPE_CHECKING:
    from ledger.intake.fetching import Fetched, Network

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says of an article; it goes before what the article says of itself."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """An article that was read.

    Attributes:
        text: the kept text; for a text file its content to the letter, else as `whitespace.normal_text` makes it.
        title: and the other fields: None where it is not known.
        origins: where each known field was found.
        body_start: where the article begins in the text, after front matter.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict)
    body_start: int = 0


def is_address(name: str) -> bool:
    """Whether a name is a web address rather than a file's.

    >>> is_address("https://example.org/a"), is_address("ftp://example.org/a"), is_address("notes/a.txt")
    (True, True, False)
    """
    return re.match(r"[a-z][a-z0-9+.-]*://", name, re.IGNORECASE) is not None


def read_article(
    name: str,
    given: Given | None = None,
    *,
    stdin: BinaryIO | None = None,
    english: bool = False,
    network: "Network | None" = None,
) -> Intake:
    """Read one article.

    Args:
        name: a file, an http or https address, or ``-`` for standard input.
        given: what the person says of it.
        stdin: where standard input is read from, as bytes.
        english: refuse an article in another language.
        network: how an address is fetched; the public web if left out.

    Raises:
        NotFoundError: where there is no such file.
        BadInputError: where it is no article: archive, binary, empty, in another charset than it says, too large, too
            slow to parse, a consent page, a paywall's opening, an address that is not public.
        StorageError: where a file or the network cannot be read.
        UsageError: where the extra that reads pages or PDFs is missing.
    """
    answer = _fetched(name, network) if is_address(name) else None
    content = answer.content if answer else _content(name, stdin)
    where = "standard input" if name == STANDARD_INPUT else name
    try:
        page, start = _page("" if answer else name, content, answer)
    except BadInputError as error:
        raise BadInputError(f"{where}: {error}") from error
    if english:
        from ledger.intake.language import require_english  # noqa: PLC0415  # not every reading asks for it

        require_english(page.text[start:], where)
    return _intake(page, start, given or Given(), answer)


def _fetched(url: str, network: "Network | None") -> "Fetched":
    from ledger.intake.fetching import fetched  # noqa: PLC0415  # the parts for the network take time to load

    return fetched(url, network)


def _parsed(kind: Kind, content: bytes, url: str | None = None) -> Page:
    from ledger.intake.confined import parsed  # noqa: PLC0415  # the parts for processes take time to load

    return parsed(kind, content, url)


def _content(name: str, stdin: BinaryIO | None) -> bytes:
    """The bytes of a file or of standard input, at most as many as an article may have."""
    if name == STANDARD_INPUT:
        if stdin is None:
            raise BadInputError("standard input is not to be had here: name a file")
        content = stdin.read(LARGEST_ARTICLE + 1)
    else:
        try:
            _require_no_pipe(name)
            with Path(name).open("rb") as file:
                content = file.read(LARGEST_ARTICLE + 1)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise NotFoundError(
                f"{name}: there is no such file; give a file, an address, or - for standard input"
            ) from error
        except IsADirectoryError as error:
            raise BadInputError(f"{name}: is a folder: name one file") from error
        except ValueError as error:
            raise BadInputError(f"{name}: is no name of a file") from error
    if len(content) > LARGEST_ARTICLE:
        raise BadInputError(f"{name}: has more than {LARGEST_ARTICLE:,} bytes, which no article has")
    return content


def _require_no_pipe(name: str) -> None:
    """Refuse a named pipe, which may never end; what a shell opened for us (``<(…)``) is read.

    Raises:
        BadInputError: for such a pipe.
    """
    if stat.S_ISFIFO(Path(name).stat().st_mode) and not name.startswith(("/dev/fd/", "/proc/self/fd/", "/dev/stdin")):
        raise BadInputError(f"{name}: is a pipe, not a file: give what comes from it as standard input, -")


def _page(name: str, content: bytes, answer: "Fetched | None") -> tuple[Page, int]:
    """What the content holds, and where in its text the article begins."""
    if not content.strip():
        raise BadInputError("is empty")
    kind = kind_of_content(content, name=name, declared=answer.content_type if answer else None)
    if kind is Kind.PDF:
        page = _parsed(Kind.PDF, content)
        _require_open(page.text)
        return page, 0
    charset = answer.charset if answer else None
    if kind is Kind.HTML:
        text = decoded(content, declared_charsets(content, charset))
        return _parsed(Kind.HTML, text.encode(), answer.url if answer else None), 0
    text = decoded(content, [charset] if charset else [])
    is_markdown = os.path.splitext(name)[1].lower() in (".md", ".markdown") or (
        answer is not None and answer.content_type == "text/markdown"
    )
    facts, start, text = _said_at_the_head(text, is_markdown=is_markdown)
    if not re.search(r"[^\W_]", text[start:]):
        raise BadInputError("has no words")
    _require_open(text[start:])
    return Page(text, facts), start


def _require_open(text: str) -> None:
    from ledger.intake.walls import require_open  # noqa: PLC0415  # its patterns take time to load

    require_open(text)


def _said_at_the_head(text: str, *, is_markdown: bool) -> tuple[Facts, int, str]:
    """What a text says of itself, where the article begins after front matter, the text without Markdown's marks."""
    if not is_markdown and not text.removeprefix("\ufeff").startswith("---"):
        return {}, 0, text
    from ledger.intake.front_matter import front_matter, heading  # noqa: PLC0415  # its patterns take time to load

    facts, start = front_matter(text)
    if not is_markdown:
        return (first_facts([facts, heading(text[start:])]) if start else {}), start, text
    from ledger.intake.markdown import byline_facts, unmarked  # noqa: PLC0415  # the same

    body = unmarked(text[start:])
    return first_facts([facts, heading(text[start:]), byline_facts(body)]), start, text[:start] + body


def _intake(page: Page, start: int, given: Given, answer: "Fetched | None") -> Intake:
    """The article, with what the person gave put over what was found."""
    options: dict[str, str | None] = {
        "title": given.title,
        "outlet": given.outlet,
        "author": given.author,
        "published": None if given.published is None else given.published.isoformat(),
        "url": given.url,
    }
    fetched_from: dict[str, Fact] = as_facts({"url": answer.url if answer else None}, Origin.ADDRESS)
    facts = first_facts([as_facts(options, Origin.OPTION), page.facts, fetched_from])
    published = facts.pop("published", None)
    origins = {name: fact.origin for name, fact in facts.items()}
    if published is not None:
        origins["published"] = published.origin
    return Intake(
        page.text,
        **{name: fact.value for name, fact in facts.items()},
        published=None if published is None else date.fromisoformat(published.value),
        origins=origins,
        body_start=start,
    )
