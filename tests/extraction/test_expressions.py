import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import cast

import pytest
from needed_words import stands_in_all, starts_in_all

import ledger.extraction
from ledger.extraction.claim_faults import faults
from ledger.extraction.criteria import Evidence, kinds_of_event
from ledger.extraction.estimate_patterns import estimate_patterns
from ledger.extraction.expressions import _Expression, _Guarded, expression
from ledger.extraction.likelihood import _words_within, likelihood_tables
from ledger.extraction.signs import Sign, signs
from ledger.extraction.stated_numbers import STATED_FORMS


def modules() -> list[str]:
    return [each.name for each in walk_packages(ledger.extraction.__path__, "ledger.extraction.")]


def expressions_in(value: object) -> Iterator[_Expression | _Guarded]:
    if isinstance(value, _Expression | _Guarded):
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
        if isinstance(each, _Guarded):
            assert stands_in_all(each.pattern, each.flags, each.needs), each.pattern


def test_the_words_of_estimates_stand_in_all_that_they_fit() -> None:
    for each in estimate_patterns():
        if isinstance(each.pattern, _Guarded):
            assert stands_in_all(each.pattern.pattern, each.pattern.flags, each.pattern.needs), each.id


def test_the_needed_words_of_signs_stand_in_all_that_shows_them() -> None:
    for sign in signs():
        for _, pattern in sign.parts:
            if isinstance(pattern, _Guarded):
                assert stands_in_all(pattern.pattern, pattern.flags, pattern.needs), sign.id


@pytest.mark.parametrize("sign", [sign for sign in signs() if sign.starts], ids=lambda sign: sign.id)
def test_a_word_begins_with_one_of_the_starts_of_a_sign_in_all_that_shows_it(sign: Sign) -> None:
    assert starts_in_all(sign.parts[0][1].pattern, sign.starts)


@pytest.mark.parametrize("kind", [kind for kind in kinds_of_event() if kind.starts], ids=lambda kind: kind.id)
def test_a_word_begins_with_one_of_the_starts_of_an_event_in_all_that_tells_it(kind: Evidence) -> None:
    assert starts_in_all(rf"\b(?:{kind.words})\b", kind.starts)


@pytest.mark.parametrize(
    ("pattern", "starts", "holds"),
    [
        (r"\bharbours?\b", ["harb"], True),
        (r"harbours?\b", ["harb"], False),
        (r"\bpiers?\b", ["pier"], True),
        (r"\bdam\b", ["dam"], True),
        (r"\bdams?\b", ["dam"], False),
        (r"\bdams?\b", ["dam", "dams"], True),
        (r"\bdam\w*", ["dam"], False),
        (r"^(?:old |new )?harbour", ["harb"], True),
        (r"\b(?:\w+ly )?(?:harbour|pier\w*|the dam )", ["harb", "pier", "the"], True),
        (r"\b(?:\w+ly)?harbour", ["harb"], False),
    ],
)
def test_the_starts_of_words_in_all_that_an_expression_finds_are_known(
    pattern: str, starts: list[str], holds: bool
) -> None:
    assert starts_in_all(pattern, starts) is holds


def test_the_needed_words_of_faults_stand_in_all_that_has_them() -> None:
    for fault in faults():
        assert not fault.needs or stands_in_all(fault.pattern, 0, tuple(fault.needs.split("|"))), fault.pattern


def test_the_needed_words_of_likelihoods_stand_in_all_that_says_them() -> None:
    for form in STATED_FORMS:
        assert form.within is None or stands_in_all(form.within, re.IGNORECASE, tuple(form.needs.split("|"))), form.id


@pytest.mark.parametrize("table", likelihood_tables())
def test_the_stems_of_likelihoods_stand_in_all_words_of_a_table(table: str) -> None:
    words = cast("_Guarded", _words_within(table))
    assert stands_in_all(words.pattern, words.flags, words.needs)


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


@pytest.mark.parametrize(
    ("pattern", "needs", "holds"),
    [
        (r"\b(?:old )?piers?\b", ("pier",), True),
        (r"\b(?:old )?piers?\b", ("old",), False),
        (r"(?:closed|opened) (?:on|by) (?:Mon|Tues)day", ("day",), True),
        (r"(?:closed|opened) (?:on|by) (?:Mon|Tues)day", ("closed on", "closed by", "opened"), True),
        (r"(?:closed|opened) (?:on|by) (?:Mon|Tues)day", ("closed on", "opened on"), False),
        (r"(?:piers?|docks?){2}", ("pier", "dock"), True),
        (r"(?:pier|dock)*", ("pier", "dock"), False),
        (r"(?=.*pier)the dock(?! gate)", ("pier",), True),
        (r"(?=.*pier)the dock(?! gate)", ("gate",), False),
        (r"[a-z]+ing", ("ing",), True),
    ],
)
def test_what_stands_in_all_that_an_expression_finds_is_known(
    pattern: str, needs: tuple[str, ...], holds: bool
) -> None:
    assert stands_in_all(pattern, 0, needs) is holds


def test_a_text_without_the_needed_words_is_not_searched() -> None:
    pier = expression(r"(?:old|new) (pier|dock)", re.IGNORECASE, needs="pier|dock")
    assert pier.search("A new road") is None
    assert "compiled" not in vars(pier)
    assert pier.search("A New Pier and an old dock", 8) is not None
    assert [found[1] for found in pier.finditer("a new pier, an old DOCK")] == ["pier", "DOCK"]
    assert [found[1] for found in pier.finditer("a new pier, an old dock", 0, 15)] == ["pier"]
    assert pier.sub(r"the \1", "A new pier") == "A the pier"
    assert pier.sub("", "A new road") == "A new road"
    assert pier.findall("a new pier") == ["pier"]
    assert pier.findall("a new road") == []
    assert pier.match("old dock") is not None
    assert pier.match("an old dock") is None
    assert pier.fullmatch("old dock, old pier") is None
