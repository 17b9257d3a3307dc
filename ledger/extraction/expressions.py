"""Regular expressions that are compiled once a text may hold what they find: to compile all takes longer than to read.

An expression is a stand-in until it is compiled. `data/needed_words.json`, made from the expressions' own structure by
`pytest --update-golden`, has words of which all that an expression finds holds one; before one of them is met, a search
finds nothing and compiles nothing. Then, or where many texts are read, the compiled expression takes over for good.
What is not in the table is compiled when it is first used.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
DOTTED_I, DOTLESS_I, LONG_S = FOLDED_OTHERWISE = ("\u0130", "\u0131", "\u017f")
"""Letters that expressions without regard to case take for "i" and "s", but `str.lower` does not."""
PATIENCE = 50
"""Searches in vain for the words of the table after which they are given up: where so much is read, they cost more."""


def expression(pattern: str, flags: int = 0, needs: str = "") -> re.Pattern[str]:
    """What `re.compile` gives, compiled once a text may hold what it finds.

    Args:
        pattern: The regular expression.
        flags: Those of `re.compile`.
        needs: Words or parts of words between bars, in lower case where case does not count; all that the expression
            finds holds one of them. A text without them is never searched. For what is rare and slow; what only should
            not be compiled in vain needs none.

    >>> expression("(?:a|the) (?:old )?pier", re.IGNORECASE, needs="pier").search("The Pier").group()
    'The Pier'
    """
    return cast("re.Pattern[str]", _Expression(pattern, flags, needs))


def openings(pattern: str, flags: int = 0, needs: str = "") -> re.Pattern[str]:
    """The same for what may open a text: its alternatives, which all begin with "^", are compiled one by one at first.

    It is only made for `sub`.

    >>> openings("^well, |^(?:yes|no), ", re.IGNORECASE).sub("", "No, the pier will stay")
    'the pier will stay'
    """
    return cast("re.Pattern[str]", _Openings(pattern, flags, needs))


@lru_cache(maxsize=4096)
def made_expression(pattern: str) -> re.Pattern[str]:
    """What `re.compile` gives for a pattern made around a word of a table, kept for the next article.

    For a name, of which each article has its own, see `whole_words`.
    """
    return re.compile(pattern)


def whole_words(text: str, words: str) -> Iterator[int]:
    """Where `words` begin in `text` that no letter or figure stands right before or behind.

    >>> list(whole_words("The Poes met Poe. Poe left.", "Poe"))
    [13, 18]
    """
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at
        at = text.find(words, end)


def word_starts(text: str) -> list[str]:
    """The first four letters of each word in `text`: by them expressions that find nothing can be told.

    >>> word_starts("The harbour isn't open.")
    ['The', 'harb', 'isn', 't', 'open']
    """
    found: list[str] = START.findall(text)
    return found


class _Expression:
    """Stands in for a compiled expression, as its methods do; see `expression`."""

    def __init__(self, pattern: str, flags: int, needs: str) -> None:
        self.pattern = pattern
        self.flags = flags
        self.needs = needs
        self.patience = PATIENCE

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        compiled = re.compile(self.pattern, self.flags)
        self.sought = self.needs.split("|")
        if not self.needs:
            self.__dict__.update((method, getattr(compiled, method)) for method in METHODS)
        return compiled

    @cached_property
    def sought(self) -> list[str]:
        """Words of which one stands in all that it finds."""
        return _needed_words().get(key_of(self.pattern, self.flags), self.needs).split("|")

    @cached_property
    def ignores_case(self) -> bool:
        return ignores_case(self.pattern, self.flags)

    def _may_be_in(self, text: str, start: int = 0, end: int | None = None) -> bool:
        searched = text[start:end] if start >= 0 else text[:end]
        if self.ignores_case:
            if not searched.isascii() and (LONG_S in searched or DOTLESS_I in searched or DOTTED_I in searched):
                return True
            searched = searched.lower()
        for word in self.sought:
            if word in searched:
                return True
        if self.patience:
            self.patience -= 1
            if not self.patience:
                self.sought = self.needs.split("|")
        return False

    def search(self, text: str, *between: int) -> re.Match[str] | None:
        return self.compiled.search(text, *between) if self._may_be_in(text, *between) else None

    def match(self, text: str, *between: int) -> re.Match[str] | None:
        return self.compiled.match(text, *between) if self._may_be_in(text, *between) else None

    def fullmatch(self, text: str, *between: int) -> re.Match[str] | None:
        return self.compiled.fullmatch(text, *between) if self._may_be_in(text, *between) else None

    def finditer(self, text: str, *between: int) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, *between) if self._may_be_in(text, *between) else iter(())

    def findall(self, text: str, *between: int) -> list[Any]:
        return self.compiled.findall(text, *between) if self._may_be_in(text, *between) else []

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        return self.compiled.split(text, maxsplit) if self._may_be_in(text) else [text]

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self.compiled.sub(by, text, count) if self._may_be_in(text) else text


class _Openings:
    """Stands in for an expression of alternatives, of which the first that fits the start of a text counts."""

    def __init__(self, pattern: str, flags: int, needs: str) -> None:
        first, *others = pattern.split("|^")
        self.alternatives = [_Expression(each, flags, "") for each in (first, *(f"^{other}" for other in others))]
        self.whole = _Expression(pattern, flags, needs)
        self.tried = 0

    def sub(self, by: str, text: str) -> str:
        if self.tried == PATIENCE:
            return self.whole.sub(by, text)
        self.tried += 1
        found = next(filter(None, (each.match(text) for each in self.alternatives)), None)
        return text if found is None else found.expand(by) + text[found.end() :]


def ignores_case(pattern: str, flags: int) -> bool:
    """Whether case does not count in an expression, or in a part of it: words are then sought in lower case."""
    return bool(flags & re.IGNORECASE) or "(?i" in pattern


def key_of(pattern: str, flags: int) -> str:
    """The name of an expression in `data/needed_words.json`."""
    return blake2b(f"{int(flags)} {pattern}".encode(), digest_size=6).hexdigest()


@lru_cache(maxsize=1)
def _needed_words() -> dict[str, str]:
    source = Path(__file__).parent / "data" / "needed_words.json"
    table: dict[str, str] = json.loads(source.read_text(encoding="utf-8"))
    return table


START = expression(r"\b\w{1,4}")
