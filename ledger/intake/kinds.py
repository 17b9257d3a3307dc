"""What a file or a body is: by its name, its declared type, its first bytes."""

import re
from enum import StrEnum
from pathlib import PurePath

from ledger.errors import BadInputError


class Kind(StrEnum):
    """How content is read."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"


KIND_OF_SUFFIX = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.TEXT,
    ".markdown": Kind.TEXT,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
}
"""Suffixes of files that a folder is searched for; other files are read when they are named themselves."""

KIND_OF_TYPE = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "text/plain": Kind.TEXT,
    "text/markdown": Kind.TEXT,
    "application/pdf": Kind.PDF,
}
"""Content types of an answer that holds an article."""

_REFUSED_STARTS = (
    (b"PK\x03\x04", "a zip archive, or a document that is packed as one (docx, odt, epub)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x1f\x9d", "a compressed file"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a rar archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
    (b"{\\rtf", "a rich text document"),
    (b"bplist", "a web archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
"""First bytes of what is refused, and what it is called."""

_TAR_MARK = slice(257, 262)
_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_WEB_ARCHIVE = re.compile(rb"(?:From: <Saved by|MIME-Version:|Content-Type: multipart/related)", re.IGNORECASE)


def kind_of_content(content: bytes, *, name: str = "", declared: str | None = None) -> Kind:
    """How to read some content.

    Args:
        content: all of it, or its first kilobytes.
        name: of the file; its suffix decides where it is a known one.
        declared: the content type that a server gave, without parameters.

    Raises:
        BadInputError: for archives, pictures and other content that holds no article.
    """
    require_no_archive(content)
    known = KIND_OF_TYPE.get(declared or "") or KIND_OF_SUFFIX.get(PurePath(name).suffix.lower())
    is_pdf = content[:1024].lstrip().startswith(b"%PDF-")
    if known is Kind.PDF and not is_pdf:
        raise BadInputError("is named PDF and is none")
    if known is not None:
        return known
    if is_pdf:
        return Kind.PDF
    return Kind.HTML if _HTML_START.match(content[:8192]) else Kind.TEXT


def require_no_archive(content: bytes) -> None:
    """Refuse what is known by its first bytes to hold no article."""
    for start, name in _REFUSED_STARTS:
        if content.startswith(start):
            raise BadInputError(f"is {name}: give a text, HTML or PDF file")
    if content[_TAR_MARK] == b"ustar":
        raise BadInputError("is a tar archive: give a text, HTML or PDF file")
    if _WEB_ARCHIVE.match(content):
        raise BadInputError("is a web archive or a mail: save the page as HTML")
