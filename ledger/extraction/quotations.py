"""Where an article quotes to the letter, and which passages are one speech."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from sys import maxsize
from typing import NamedTuple

from ledger.extraction.expressions import expression
from ledger.extraction.sentences import paragraphs

DOUBLE = expression('["“”«»„]')
SINGLE = expression(r"[‘’']")
LONGEST_SINGLE = 1500
TAG = expression(
    r"[’'],? (?:(?:the|an?|his|her|its|he|she|they|it|[A-Z][\w-]*)\b[\w’'. -]{0,60}? )?"
    r"(?:said|says|told|tells|added|adds|explained|insisted|warned|wrote|argued|predicted|promised|claimed|replied)\b"
)
"""A single mark and words of speech behind it: "next year', said Doe"."""


PAIRS = ("„“", "»«")
"""Marks of which the second closes what the first opens, though it opens elsewhere."""


class Quotation(NamedTuple):
    """A passage between quotation marks.

    Attributes:
        start: Offset of the opening mark.
        end: Offset behind the closing mark, or behind the paragraph where no mark closes it.
        speech: Number of the speech it belongs to: a quote that runs over paragraphs has one number.
    """

    start: int
    end: int
    speech: int


def quotations(text: str) -> list[Quotation]:
    r"""The quotations of `text` in their order, outermost marks only.

    A paragraph that opens with a mark while the one before was never closed goes on with the same speech.

    >>> [(q.start, q.end, q.speech) for q in quotations('"We will win," he said. "Soon."')]
    [(0, 14, 0), (24, 31, 1)]
    >>> [q.speech for q in quotations('"We will win.\n\n"They will lose," he said.')]
    [0, 0]
    """
    spans = paragraphs(text)
    found = _quotations(text, spans, DOUBLE)
    if len(found) < 2:
        single = _quotations(text, spans, SINGLE)
        if len(single) > len(found):
            return single
    return found


def quotation_at(found: list[Quotation], offset: int) -> Quotation | None:
    """The quotation that covers `offset`, if there is one."""
    index = bisect_right(found, (offset, maxsize)) - 1
    return found[index] if index >= 0 and offset < found[index].end else None


def _quotations(text: str, spans: Iterable[tuple[int, int]], marks: re.Pattern[str]) -> list[Quotation]:
    found: list[Quotation] = []
    speech, unclosed = -1, False
    for start, end in spans:
        opened: int | None = None
        continues = unclosed
        unclosed = False
        for mark in marks.finditer(text, start, end):
            at = mark.start()
            way = _direction(text, at, opened is not None, marks is SINGLE)
            if opened is not None and text[opened] + text[at] in PAIRS:
                way = "close"
            if way == "open":
                goes_on = opened is not None or (continues and at == start)
                if opened is not None:
                    found.append(Quotation(opened, at, speech))
                if not goes_on:
                    speech += 1
                opened, continues = at, False
            elif way == "close" and opened is not None:
                found.append(Quotation(opened, at + 1, speech))
                opened = None
        if opened is not None and not (marks is SINGLE and end - opened > LONGEST_SINGLE):
            found.append(Quotation(opened, end, speech))
            unclosed = True
    return found


def _direction(text: str, at: int, is_open: bool, single: bool) -> str:
    """Whether the mark at `at` opens or closes a quotation, or is no quotation mark."""
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    opens = (before.isspace() or before in "([—–-‘'“/") and not after.isspace()
    closes = not before.isspace() and (after.isspace() or not after.isalnum())
    if single:
        if mark == "‘" or (mark == "'" and opens and not closes and not is_open and not after.isdigit()):
            return "open"
        is_over = before in ",.!?;:…" or (after in ", " and TAG.match(text, at) is not None)
        return "close" if is_open and closes and is_over else ""
    if mark == "»" and opens and not is_open:
        return "open"
    if mark in "“„«":
        return "open"
    if mark in "”»":
        return "close"
    if before.islower() and after.islower() and not is_open:
        return ""  # a slip for an apostrophe: body"s
    if opens and not closes:
        return "open"
    if closes and not opens:
        return "close"
    return "close" if is_open else "open"
