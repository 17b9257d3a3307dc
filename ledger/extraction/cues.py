"""The cues of a statement about the future: patterns kept as data in `data/cues.toml`."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression

WORD = expression(r"[a-z]+(?:'t)?|'ll")
ABBREVIATION = expression(r"\b(?:[A-Z]\.){2,} $")
"""What newswires end with a dot and go on behind with a capital as if a sentence ended: "the U.S. Will"."""
HEADLINE = 120
"""Characters that a headline has at most."""
REACH = 60
"""How many characters before a cue its `before` patterns may read."""


class Cue(NamedTuple):
    """A pattern that makes a clause a statement; the fields are explained in `data/cues.toml`."""

    id: str
    words: tuple[str, ...]
    pattern: str
    kind: str
    strength: str
    speaker: str
    fires: str
    silent: str
    before: str | None = None
    not_before: str | None = None
    where: str | None = None
    weak: bool = False


class CueMatch(NamedTuple):
    """A place where a cue stands, as offsets of the text."""

    cue: Cue
    start: int
    end: int


@lru_cache(maxsize=1)
def cues() -> tuple[Cue, ...]:
    """All cues, in the order in which they are tried."""
    return tuple(Cue(**{**cue, "words": tuple(cue["words"])}) for cue in _table()["cue"])


def matches(document: Document) -> Iterator[CueMatch]:
    """Where cues stand in `document`, from its start to its end; at most one at a place."""
    opening, lower = _by_word(), document.lower
    for word in WORD.finditer(lower):
        if word[0] not in opening:
            continue
        at = word.start()
        for cue, pattern, before, not_before in _compiled_for(word[0]):
            found = pattern.match(lower, at)
            if found is None or _is_name(document, at):
                continue
            begin = max(0, at - REACH)
            if not_before is not None and not_before.search(lower, begin, at):
                continue
            if before is not None and not before.search(lower, begin, at):
                continue
            if cue.where == "headline" and not is_headline(document, at):
                continue
            yield CueMatch(cue, at, found.end())
            break


def is_headline(document: Document, at: int) -> bool:
    """Whether `at` lies in an opening paragraph without an end mark."""
    first = document.sentences[0]
    return at < first.end and first.end - first.start < HEADLINE and document.plain[first.end - 1] not in '.!?":'


def _is_name(document: Document, at: int) -> bool:
    """Whether the word at `at` bears a capital that no sentence or quotation start explains."""
    if not document.plain[at].isupper():
        return False
    if ABBREVIATION.search(document.plain, max(0, at - 8), at):
        return False
    before = document.plain[max(0, at - 2) : at].strip()
    return not (before == "" and document.sentences[document.sentence_at(at)].start == at) and before[-1:] not in {
        '"',
        ":",
    }


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads((files("ledger.extraction") / "data" / "cues.toml").read_text(encoding="utf-8"))


Compiled = tuple[Cue, re.Pattern[str], re.Pattern[str] | None, re.Pattern[str] | None]


@lru_cache(maxsize=1)
def _by_word() -> dict[str, list[int]]:
    """The numbers of the cues by the words that they begin with."""
    index: dict[str, list[int]] = {}
    for number, cue in enumerate(cues()):
        for word in cue.words:
            index.setdefault(word, []).append(number)
    return index


@cache
def _compiled_for(word: str) -> tuple[Compiled, ...]:
    """The cues that begin with `word`, compiled only once a text has it: most articles need few of them."""
    return tuple(_compiled_cue(number) for number in _by_word()[word])


@cache
def _compiled_cue(number: int) -> Compiled:
    cue = cues()[number]
    return cue, _compiled(cue.pattern), _compiled_end(cue.before), _compiled_end(cue.not_before)


def _compiled(pattern: str) -> re.Pattern[str]:
    fragments = _table()["fragments"]
    for _ in range(2):
        for name, fragment in fragments.items():
            pattern = pattern.replace("{" + name + "}", fragment)
    return expression(pattern)


def _compiled_end(pattern: str | None) -> re.Pattern[str] | None:
    return None if pattern is None else _compiled(f"(?:{pattern})$")
