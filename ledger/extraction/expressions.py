"""Regular expressions that are compiled once they are first needed: an article needs a third of those written here."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Any, cast


def expression(pattern: str, flags: int = 0, needs: str = "") -> re.Pattern[str]:
    """What `re.compile` gives, compiled once a text may hold what it finds.

    Args:
        pattern: The regular expression.
        flags: Those of `re.compile`.
        needs: Words or parts of words between bars, in lower case where case does not count; all that the expression
            finds holds one of them. A text without them is not searched. For what is rare and slow.

    >>> expression("(?:a|the) (?:old )?pier", re.IGNORECASE, needs="pier").search("The Pier").group()
    'The Pier'
    """
    made = _Guarded(pattern, flags, tuple(needs.split("|"))) if needs else _Expression(pattern, flags)
    return cast("re.Pattern[str]", made)


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
    """Stands in for a compiled expression; each of its methods is that one's own from the second call on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def search(self) -> Callable[..., Any]:
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., Any]:
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., Any]:
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Any]:
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., Any]:
        return self.compiled.findall

    @cached_property
    def split(self) -> Callable[..., Any]:
        return self.compiled.split

    @cached_property
    def sub(self) -> Callable[..., Any]:
        return self.compiled.sub


class _Guarded:
    """Stands in for an expression that finds something only where one of some words stands."""

    def __init__(self, pattern: str, flags: int, needs: tuple[str, ...]) -> None:
        self.pattern = pattern
        self.flags = flags
        self.needs = needs
        self.ignores_case = bool(flags & re.IGNORECASE)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    def _may_be_in(self, text: str, start: int = 0, end: int | None = None) -> bool:
        searched = text[start:end]
        if self.ignores_case:
            searched = searched.lower()
        for word in self.needs:  # noqa: SIM110 - any() would cost as much as the search that is spared
            if word in searched:
                return True
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

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self.compiled.sub(by, text, count) if self._may_be_in(text) else text


START = expression(r"\b\w{1,4}")
