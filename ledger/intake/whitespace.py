"""The white space of a text taken from a page or a PDF."""

import re

_REMOVED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028]")
_PARAGRAPH_END = "\u2029"
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_AROUND_LINE_END = re.compile(" ?\n ?")
_BLANK_LINES = re.compile("\n{2,}")


def normal_text(text: str) -> str:
    r"""Text with one kind of space and one kind of line end; words, quotation marks and dashes stay as they are.

    In this order: controls, soft hyphens and zero-width spaces go; half characters become U+FFFD; every kind of line
    end becomes a newline, of space one space; spaces around newlines go; several newlines become two, a paragraph's
    end; nothing stands before the first or after the last word. Applied twice it changes nothing more.

    >>> normal_text("  One\u00a0two\r\nthree \n\n\n four\u00ad ")
    'One two\nthree\n\nfour'
    """
    text = _SURROGATE.sub("\ufffd", _REMOVED.sub("", text))
    text = _LINE_END.sub("\n", text).replace(_PARAGRAPH_END, "\n\n")
    text = _AROUND_LINE_END.sub("\n", _SPACES.sub(" ", text))
    return _BLANK_LINES.sub("\n\n", text).strip(" \n")


def one_line(text: str) -> str:
    """A title or a name on one line."""
    return " ".join(normal_text(text).split())
