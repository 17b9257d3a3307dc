"""A very long text in parts, each read by itself, so that the time grows with its length and no faster."""

import re
from collections.abc import Iterator, Set
from math import ceil

from ledger.extraction.people import is_person, same_name

LONGEST_PART = 30_000
"""Characters; the longest of 4,000 articles has 28,000, and what is looked up across a text costs little in so many."""

_ENDS = tuple(re.compile(end) for end in (r"\n\s*\n", r"\n", r"[.!?][\"”’)]? ", r"\s"))
"""Where a part can end, the best first: after a paragraph, a line, a sentence, a word."""


def parts(text: str, longest: int = LONGEST_PART) -> Iterator[tuple[int, str]]:
    r"""The parts of a text with the place where each begins; put together they are the text.

    >>> list(parts("One two three.\n\nFour five six. Seven", 20))
    [(0, 'One two three.\n\n'), (16, 'Four five six. Seven')]
    """
    start = 0
    while (left := len(text) - start) > longest:
        size = ceil(left / ceil(left / longest))  # of equal length, so that no part is but a few words
        end = _end(text, start + size // 2, start + size)
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def full_name(speaker: str | None, named: Set[str]) -> str | None:
    """A speaker who is called by a surname, by the full name that the parts before give it, if they give one alone.

    >>> full_name("Roe", {"Jane Roe", "Ann Poe"}), full_name("Roe", {"Jane Roe", "John Roe"}), full_name("Poe", set())
    ('Jane Roe', 'Roe', 'Poe')
    """
    if speaker is None or " " in speaker or not is_person(speaker):
        return speaker
    full = [name for name in named if name.endswith(f" {speaker}") and same_name(name, speaker)]
    return full[0] if len(full) == 1 else speaker


def _end(text: str, earliest: int, latest: int) -> int:
    """The last good end of a part between two places; the latter where there is none."""
    for end in _ENDS:
        found = [match.end() for match in end.finditer(text, earliest, latest)]
        if found:
            return found[-1]
    return latest
