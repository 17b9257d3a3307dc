"""Bytes as text, in the charset that they are in, or not at all."""

import codecs
import re
from collections.abc import Sequence

from ledger.errors import BadInputError

_WESTERN = "cp1252"
_CODEC_OF_LABEL = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be"), "utf-8"),
    **dict.fromkeys(("windows-1252", "cp1252", "iso-8859-1", "latin1", "latin-1", "iso8859-1", "ascii"), _WESTERN),
    "us-ascii": _WESTERN,
    **{f"windows-125{n}": f"cp125{n}" for n in (0, 1, 3, 4, 5, 6, 7, 8)},
    **{f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{
        name: name for name in ("koi8-r", "koi8-u", "gb2312", "gbk", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr")
    },
    "macintosh": "mac-roman",
}
"""What browsers take a label for (encoding.spec.whatwg.org), as far as articles use it.

A page that could be read up to its label is not in UTF-16, which only a byte-order mark declares.
"""

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.+-]{1,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""^\s{0,9}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.+-]{1,40})""", re.IGNORECASE)


def decoded(content: bytes, declared: Sequence[str] = ()) -> str:
    """Content as text.

    A byte-order mark decides; else the first declared charset in which the bytes make sense; else UTF-8. The mark of
    UTF-8 stays in the text, which is then the content to the letter.

    Args:
        content: the bytes.
        declared: charsets by name, the most trusted first.

    Raises:
        BadInputError: where it is binary, or in none of the declared charsets.
    """
    for mark, codec in _WIDE_MARKS:
        if content.startswith(mark):
            return _in_codec(content, codec, f"begins as {codec.upper()}")
    if b"\x00" in content or len(_CONTROL.findall(content)) > len(content) // 100:
        raise BadInputError("is binary, not text")
    if not declared:
        return _in_codec(content, "utf-8", "says no charset, and UTF-8 is taken then")
    labels = [label.strip().lower() for label in declared]
    for label in labels:
        if label not in _CODEC_OF_LABEL:
            raise BadInputError(f'says that its charset is "{label}", which is not known: save it as UTF-8')
        if _holds(content, _CODEC_OF_LABEL[label]):
            return content.decode(_CODEC_OF_LABEL[label])
    if _holds(content, "utf-8"):
        raise BadInputError(f"says that its charset is {labels[0]}, but its bytes are UTF-8: save it as UTF-8")
    return _in_codec(content, _CODEC_OF_LABEL[labels[0]], f"says that its charset is {labels[0]}")


def declared_charsets(content: bytes, of_answer: str | None = None) -> tuple[str, ...]:
    """The charsets that a page declares: the server's answer first, then its own head."""
    head = content[:4096]
    found = [match[1].decode("ascii") for pattern in (_META_CHARSET, _XML_CHARSET) if (match := pattern.search(head))]
    return tuple(dict.fromkeys([of_answer, *found] if of_answer else found))


def _holds(content: bytes, codec: str) -> bool:
    """Whether bytes can be in a charset. Bytes beyond ASCII that are right UTF-8 are in no other one."""
    try:
        content.decode(codec)
    except UnicodeDecodeError:
        return False
    return codec == "utf-8" or content.isascii() or not _holds(content, "utf-8")


def _in_codec(content: bytes, codec: str, says: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        raise BadInputError(f"{says}, but byte {error.start} is none of it: save it as UTF-8") from error
