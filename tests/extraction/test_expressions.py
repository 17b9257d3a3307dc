import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import ledger.extraction
from ledger.extraction.expressions import _Expression, expression


def modules() -> list[str]:
    return [each.name for each in walk_packages(ledger.extraction.__path__, "ledger.extraction.")]


def expressions_in(value: object) -> Iterator[_Expression]:
    if isinstance(value, _Expression):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from expressions_in(each)
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from expressions_in(each)


@pytest.mark.parametrize("module", modules())
def test_every_expression_can_be_compiled(module: str) -> None:
    for each in expressions_in(vars(import_module(module))):
        assert re.compile(each.pattern, each.flags).pattern == each.pattern


def test_an_expression_is_compiled_once_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    made = re.compile

    def noted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return made(pattern, flags)

    monkeypatch.setattr(re, "compile", noted)
    harbour = expression("piers?|docks?", re.IGNORECASE)
    assert not compiled
    assert harbour.search("the Docks") is not None
    assert harbour.fullmatch("the docks") is None
    assert compiled == ["piers?|docks?"]


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("search", ("a pier and docks",)),
        ("search", ("a pier and docks", 4)),
        ("match", ("docks, a pier", 0, 4)),
        ("fullmatch", ("dock",)),
        ("findall", ("a pier and docks",)),
        ("finditer", ("a pier and docks",)),
        ("split", ("a pier and docks",)),
        ("sub", ("x", "a pier and docks")),
    ],
)
def test_it_finds_what_a_compiled_one_finds(method: str, arguments: tuple[object, ...]) -> None:
    def shown(found: object) -> object:
        if isinstance(found, (str, list)):
            return found
        if isinstance(found, re.Match):
            return found.span()
        return [each.span() for each in found]  # type: ignore[attr-defined]

    pattern = "piers?|docks?"
    ours, theirs = getattr(expression(pattern), method), getattr(re.compile(pattern), method)
    assert shown(ours(*arguments)) == shown(theirs(*arguments))
