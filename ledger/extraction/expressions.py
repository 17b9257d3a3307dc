"""Regular expressions that are compiled once they are first used: an article needs a third of those written here."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, cast


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled once one of its methods is called.

    >>> expression("pier|dock", re.IGNORECASE).search("The Dock").group()
    'Dock'
    """
    return cast("re.Pattern[str]", _Expression(pattern, flags))


class _Expression:
    """Stands in for a compiled expression; each of its methods is that one's own from the second call on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def search(self) -> Callable[..., Any]:
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., Any]:
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., Any]:
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Any]:
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., Any]:
        return self._compiled.findall

    @cached_property
    def split(self) -> Callable[..., Any]:
        return self._compiled.split

    @cached_property
    def sub(self) -> Callable[..., Any]:
        return self._compiled.sub
