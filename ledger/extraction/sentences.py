"""Where the sentences and paragraphs of an article begin and end."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from sys import maxsize
from typing import NamedTuple

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words

OPENING = "\"'“‘«„([—–-"
CLOSING = "\"'”’»)]"

SPEECH_AFTER_MARK = expression(
    r"\s+(?:[A-Z][\w'’.-]*\s+){0,4}(?:the\s+\w+\s+|he\s+|she\s+)?(?:said|says|asked|asks|told|"
    r"wrote|added|shouted)\b"
)
BREAK = expression(r"\n\s*")
END_MARK = expression(r"[.!?…][.!?…]*[\"'”’»)\]]*(?=\s|-+\s?[\"“A-Z])")
"""A hyphen behind it is what a faulty conversion leaves of a blank."""
LINK = expression(
    r"(?:(?:https?://|pic\.twitter\.)\S+|\(\d\d\.\d\d\.20\d\d\)"
    r"|\(@\w+\) [A-Z][a-z]+ \d\d?, 20\d\d)(?=\s+[A-Z])"
)
"""The address or the date of another page, or the signature of a message: it ends a sentence before a capital."""
LINK_MARKS = ("://", "pic.twitter.", ".20", "(@")
SIGNATURE = expression(r"[\s-]+(?:[\w.]+@[a-z]|(?!and/or)[a-z]{1,4}/[a-z]{1,4}\b)")
"""Behind the last sentence: an address or the initials of those who wrote it, small as they begin."""
DOTTED = expression(r"(?:[a-z]\.)+[a-z]")
"""What is left of "e.g." or "u.s." before its last dot."""
LAST_WORD = expression(r"[^\s(\[\"“'‘]*$")
OPENERS = expression(
    r"(?:The|An?|This|These|Those|He|She|They|It|But|In|On|At|For|As|If|When|After|While|Since|Although|Despite|"
    r"Under|During|By|With|There|Last|Earlier|Some|Many)"
    r"(?= [a-z])|And(?= [A-Z])|According(?= to )"
)
"""What begins a sentence behind a caption or a heading, which no mark ends."""
WIDE = expression(r"  (?=[A-Z])")
"""Two blanks before a capital: the same without a word that tells it."""
LETTERED = expression(r"\b(?:hepatitis|vitamin|[Tt]ype|[Gg]roup|[Pp]lan|[Cc]lass)\s$")
"""Before an "A" that opens nothing."""
RUN_INTO = expression(r"(?<![:;]\s\d)(?<=[\w'’)])\s+$")
UNSPACED = expression(r"[a-z\d]\.$")
"""Before a first word that a faulty conversion joined to the sentence before: "in May.The"."""
QUOTED = expression(r"[a-z]['’]\s+$")
CLOCK = ("a.m", "p.m")
"""What a sentence may end with, unless a day or a time zone follows."""
BEFORE = 12
"""Characters before the first word of a sentence by which a heading before it is known."""
LONGEST = 1500
"""Characters after which a sentence is parted at the next space, so that no text takes long."""
FIRST_WORD = expression(r"\s*(?:\.\.\.|…)?([\"'“‘«„(\[—–-]*)\s*(\w[\w'’.]*)?")


class Sentence(NamedTuple):
    """A sentence of a text.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last character, end mark and closing quotation marks included.
        paragraph: Number of its paragraph, from 0.
    """

    start: int
    end: int
    paragraph: int


@lru_cache(maxsize=2)
def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    r"""Offsets of the paragraphs of `text`, without the white space around them.

    Every line break parts paragraphs; in text that is wrapped at a fixed width, an empty line does.

    >>> paragraphs("Headline\n\nFirst.\nSecond.")
    ((0, 8), (10, 16), (17, 24))
    """
    wrapped = _is_wrapped(text)
    found: list[tuple[int, int]] = []
    at = 0
    for line_break in BREAK.finditer(text):
        end = line_break.start()
        while end > at and text[end - 1].isspace():
            end -= 1
        if line_break.group().count("\n") == 1 and _goes_on(text, at, (end, line_break.end()), wrapped):
            continue
        if text[at:end].strip():
            found.append(_stripped(text, at, end))
        at = line_break.end()
    if text[at:].strip():
        found.append(_stripped(text, at, len(text)))
    return tuple(found)


def sentences(text: str) -> list[Sentence]:
    r"""The sentences of `text` in their order.

    >>> [ (s.start, s.end) for s in sentences('Mr. Li of the U.S. fund said: "It will rise." He left.') ]
    [(0, 45), (46, 54)]
    """
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        at = start
        for boundary in (*_boundaries(text, start, end), end):
            found += [Sentence(*part, number) for part in _parts(text, *_stripped(text, at, boundary))]
            at = boundary
    return found


def sentence_at(found: list[Sentence], offset: int) -> int:
    """Index of the sentence that `offset` lies in or behind; -1 before the first."""
    return bisect_right(found, (offset, maxsize)) - 1  # without a key: this is asked most of all


def _is_wrapped(text: str) -> bool:
    """Whether most lines of some length break off in the middle of a sentence."""
    lines = [line.rstrip() for line in text.split("\n")]
    long = [line for line, following in pairwise(lines) if len(line) > 45 and following.strip()]
    broken = sum(1 for line in long if len(line) < 110 and line[-1] not in ".!?:\"”’'")
    return len(long) >= 2 and broken * 2 > len(long)


def _goes_on(text: str, start: int, line_break: tuple[int, int], wrapped: bool) -> bool:
    """Whether a single line break stands inside a paragraph."""
    end, following = line_break
    before, after = text[end - 1 : end], text[following : following + 1]
    if not before or before in '.!?:"”':
        return wrapped and end - max(start, text.rfind("\n", start, end)) > 45
    return after.islower() or (wrapped and end - start > 45)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in parts of bounded length; one part for all but freaks."""
    while end - start > LONGEST:
        space = text.find(" ", start + LONGEST, end)
        cut = space if space >= 0 else min(start + LONGEST, end)
        yield _stripped(text, start, cut)
        start = _stripped(text, cut, end)[0]
    if start < end:
        yield start, end


def _boundaries(text: str, start: int, end: int) -> list[int]:
    marks = [mark.end() for mark in END_MARK.finditer(text, start, end) if _ends_sentence(text, mark, end)]
    has_links = any(text.find(mark, start, end) >= 0 for mark in LINK_MARKS)
    links = [link.end() for link in LINK.finditer(text, start, end)] if has_links else []
    return sorted({*marks, *links, *_run_ins(text, start, end)})


def _run_ins(text: str, start: int, end: int) -> Iterator[int]:
    """Where a caption or a heading ends that runs into a sentence."""
    found = [(word.start(), word.group()) for word in OPENERS.finditer(text, start + 1, end)]
    if text.find("  ", start, end) >= 0:
        found += [(wide.end(), "") for wide in WIDE.finditer(text, start, end)]
    for at, word in found:
        if UNSPACED.search(text, max(start, at - 3), at) is not None:
            yield at
        elif text[at - 1].isspace() and not (word == "A" and LETTERED.search(text, max(start, at - BEFORE), at)):
            space = (QUOTED if word == "And" else RUN_INTO).search(text, max(start, at - BEFORE), at)
            if space is not None:
                yield space.start() + len(space.group().rstrip())


def _ends_sentence(text: str, mark: re.Match[str], limit: int) -> bool:
    following = FIRST_WORD.match(text, mark.end(), min(limit, mark.end() + 80))
    opening, word = (following[1], following[2] or "") if following else ("", "")
    if not word:
        return bool(opening)
    if not (word[0].isupper() or word[0].isdigit() or (opening[:1] in '"“‘«„' and opening)):
        return SIGNATURE.match(text, mark.end(), limit) is not None
    marks = mark.group()
    if marks[0] in "!?" and len(marks) > 1 and SPEECH_AFTER_MARK.match(text, mark.end(), min(limit, mark.end() + 120)):
        return False
    if marks[0] != "." or len(marks) > 1:
        return not (marks.startswith("..") and word[0].islower())
    return not _is_abbreviation(text, mark.start(), word)


def _is_abbreviation(text: str, dot: int, word: str) -> bool:
    """Whether the full stop at `dot`, before `word`, belongs to an abbreviation."""
    found = LAST_WORD.search(text, max(0, dot - 20), dot)
    last = found.group() if found else ""
    if len(last) == 1 and last.isupper():
        return last != "I" or word[0].isupper()
    plain = last.lower()
    if plain in CLOCK:
        return word.isupper() or word.lower() in words("sentences", "behind-clock")
    if plain in words("sentences", "may-end") or (DOTTED.fullmatch(plain) is not None):
        if word in ("And", "Or"):
            return True  # in a headline, or a wire whose capitals were restored: "the U.S. And Peru"
        return word.lower() not in words("sentences", "starters") and not (plain == "no" and not word[0].isdigit())
    return plain in words("sentences", "abbreviations")
