"""The body of an answer, unpacked, and never more of it than is taken."""

import zlib
from collections.abc import Callable

from ledger.errors import BadInputError

LARGEST_ARTICLE = 10_000_000
"""Bytes of an article that are taken, once unpacked; a longer one is hardly an article."""

_PIECE = 65_536
_ZLIB_OR_GZIP = 47
_RAW_DEFLATE = -15
_TOO_LARGE = f"has more than {LARGEST_ARTICLE:,} bytes, which no article has"


def read_unpacked(read: Callable[[int], bytes], encoding: str | None, largest: int = LARGEST_ARTICLE) -> bytes:
    """All of a body, at most `largest` bytes of it.

    Args:
        read: gives up to so many of the next bytes; none at the end.
        encoding: how it is packed: gzip, deflate, or not.
        largest: bytes that are taken, packed or not.

    Raises:
        BadInputError: where there are more, or it is packed otherwise, or not as it says.

    >>> import io
    >>> read_unpacked(io.BytesIO(zlib.compress(b"text")).read, "deflate")
    b'text'
    """
    name = (encoding or "identity").strip().lower()
    if name in ("identity", ""):
        return _read_plain(read, largest)
    if name not in ("gzip", "x-gzip", "deflate"):
        raise BadInputError(f"is packed as {name}, which is not read: save the page in a browser")
    return _read_packed(read, largest)


def _read_plain(read: Callable[[int], bytes], largest: int) -> bytes:
    content = bytearray()
    while piece := read(_PIECE):
        content += piece
        if len(content) > largest:
            raise BadInputError(_TOO_LARGE)
    return bytes(content)


def _read_packed(read: Callable[[int], bytes], largest: int) -> bytes:
    content, taken = bytearray(), 0
    unpack = None
    while piece := read(_PIECE):
        taken += len(piece)
        while piece:
            if unpack is None:
                unpack = zlib.decompressobj(_ZLIB_OR_GZIP if _has_header(piece) else _RAW_DEFLATE)
            try:
                content += unpack.decompress(piece, largest + 1 - len(content))
            except zlib.error as error:
                raise BadInputError("is not packed as the server says: try again, or save the page") from error
            if max(len(content), taken) > largest:
                raise BadInputError(_TOO_LARGE)
            piece = unpack.unconsumed_tail
            if unpack.eof:
                piece, unpack = unpack.unused_data, None
    if unpack is not None:
        raise BadInputError("breaks off: try again, or save the page")
    return bytes(content)


def _has_header(piece: bytes) -> bool:
    """Whether it begins as gzip or zlib; some servers send deflate without either."""
    return piece[:2] == b"\x1f\x8b" or (len(piece) > 1 and piece[0] & 15 == 8 and (piece[0] * 256 + piece[1]) % 31 == 0)
