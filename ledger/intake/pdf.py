"""The text of a PDF, page by page."""

import io
import re
from collections.abc import Iterator

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from ledger.errors import BadInputError
from ledger.intake.page import Origin, Page, as_facts
from ledger.intake.whitespace import normal_text, one_line

FULL_LINE = 0.7
"""A line this share of the page's longest one, or more, goes on in the next; a shorter one ends a paragraph."""

_FILE_NAME = re.compile(r"^(Microsoft \w+ - .*|untitled.*|.*\.(docx?|pdf|indd|qxd|tex|rtf))$", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad\u2010]$")


def pdf_page(content: bytes) -> Page:
    """Text, title and author of a PDF. Its dates tell when the file was made, not when it was published.

    Raises:
        BadInputError: where it is broken, locked, or holds pictures of text only.
    """
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise BadInputError("is locked with a password: save a copy without one")
        pages = [paragraphs(page.extract_text()) for page in reader.pages]
        title, author = (reader.metadata.title, reader.metadata.author) if reader.metadata else (None, None)
    except DependencyError as error:
        raise BadInputError("is locked in a way that is not read: save a copy without a password") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        # a broken PDF shows itself in any of these; there is no work here but reading it
        raise BadInputError(f"is a broken PDF ({type(error).__name__}): save its text, and give that") from error
    text = normal_text("\n\n".join(pages))
    if not re.search(r"[^\W\d_]", text):
        raise BadInputError("has no text: its pages are pictures, which only OCR can read")
    title = None if title is None or _FILE_NAME.match(title.strip()) else one_line(title)
    return Page(text, as_facts({"title": title, "author": one_line(author or "")}, Origin.PDF))


def paragraphs(page: str) -> str:
    r"""The text of a page with the lines of a paragraph joined, words that were broken at a line's end mended.

    >>> paragraphs("The council will vote on the new bri-\ndge on Monday, and the mayor expects\nmore.\nThe end.")
    'The council will vote on the new bridge on Monday, and the mayor expects more.\n\nThe end.'
    """
    return "\n\n".join(_joined_lines(normal_text(page).split("\n")))


def _joined_lines(lines: list[str]) -> Iterator[str]:
    full = FULL_LINE * max(map(len, lines), default=0)
    paragraph = ""
    for line in filter(None, lines):
        if _HYPHEN.search(paragraph) and line[:1].islower():
            paragraph = paragraph[:-1] + line
        else:
            paragraph = f"{paragraph} {line}".strip()
        if len(line) < full:
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph
