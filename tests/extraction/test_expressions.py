import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import needed_words_table
import pytest
from needed_words import stands_in_all, starts_in_all
from needed_words_table import expressions_in, in_package

import ledger.extraction
from ledger.extraction import expressions
from ledger.extraction.criteria import Evidence, kinds_of_event
from ledger.extraction.expressions import FOLDED_OTHERWISE, PATIENCE, _needed_words, expression, key_of, openings
from ledger.extraction.signs import Sign, signs

NEEDED_WORDS = Path(expressions.__file__).parent / "data" / "needed_words.json"


def modules() -> list[str]:
    return [each.name for each in walk_packages(ledger.extraction.__path__, "ledger.extraction.")]


@pytest.mark.parametrize("module", modules())
def test_every_expression_can_be_compiled(module: str) -> None:
    for each in expressions_in(vars(import_module(module))):
        assert re.compile(each.pattern, each.flags).pattern == each.pattern


def test_the_words_that_expressions_are_said_to_need_stand_in_all_that_they_find() -> None:
    for each in in_package():
        assert not each.needs or stands_in_all(each.pattern, each.flags, tuple(each.needs.split("|"))), each.pattern


def test_the_words_of_the_table_stand_in_all_that_their_expressions_find() -> None:
    known = {key_of(pattern, flags): (pattern, flags) for pattern, flags in needed_words_table.expressions()}
    for key, words in _needed_words().items():
        pattern, flags = known[key]
        assert stands_in_all(pattern, flags, tuple(words.split("|"))), pattern


def test_the_table_of_needed_words_is_that_of_the_expressions(golden: Callable[[str | Path, str], None]) -> None:
    golden(NEEDED_WORDS, needed_words_table.as_text())


def test_no_two_expressions_have_one_key() -> None:
    known = needed_words_table.expressions()
    assert len({key_of(pattern, flags) for pattern, flags in known}) == len(known)


def test_lower_case_and_expressions_without_regard_to_case_differ_in_known_letters_only() -> None:
    for code in range(0x80, sys.maxunicode + 1):
        letter = chr(code)
        if letter not in FOLDED_OTHERWISE and re.match("[a-z]", letter, re.IGNORECASE):
            assert re.match(letter.lower(), letter, re.IGNORECASE)
            assert letter.lower().isascii()


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


def test_until_a_needed_word_is_met_nothing_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern, flags = "old (?:pier|dock)s?", re.IGNORECASE
    monkeypatch.setattr(expressions, "_needed_words", lambda: {key_of(pattern, flags): "pier|dock"})
    pier = expression(pattern, flags)
    text = "an old PIER"
    assert pier.search("An old road") is None
    assert pier.match("old road") is None
    assert pier.fullmatch("old road") is None
    assert pier.search(text, 0, 9) is None
    assert pier.findall("an old road") == list(pier.finditer("an old road")) == []
    assert pier.split("an old road", maxsplit=1) == ["an old road"]
    assert pier.sub("", "an old road", count=1) == "an old road"
    assert "compiled" not in vars(pier)
    assert pier.search(text, -100) is not None
    assert "compiled" in vars(pier)
    assert pier.search == pier.compiled.search  # type: ignore[attr-defined]
    assert pier.sub("a road", text) == "an a road"


@pytest.mark.parametrize("letter", FOLDED_OTHERWISE)
def test_letters_that_only_expressions_take_for_others_are_searched(letter: str) -> None:
    pier = expression("pier|dusk", re.IGNORECASE, needs="pier|dusk")
    assert (pier.search(f"A p{letter}er") or pier.search(f"at du{letter}k")) is not None


@pytest.mark.parametrize(("needs", "compiled"), [("", True), ("old", False)])
def test_many_texts_are_not_looked_through_for_the_words_of_the_table(
    monkeypatch: pytest.MonkeyPatch, needs: str, compiled: bool
) -> None:
    monkeypatch.setattr(expressions, "_needed_words", lambda: {key_of("old piers?", 0): "pier"})
    pier = expression("old piers?", needs=needs)
    for _ in range(PATIENCE + 1):
        assert pier.search("a new road") is None
    assert ("compiled" in vars(pier)) is compiled
    assert pier.search("an old road") is None
    assert "compiled" in vars(pier)
    assert pier.search("an old pier") is not None


def test_the_first_alternative_that_fits_the_start_of_a_text_counts() -> None:
    opening = openings("^the (?:old )?|^the old pier|^an? (?=pier)", re.IGNORECASE, needs="the|a")
    for _ in range(2 * PATIENCE):
        assert opening.sub("", "The old pier") == "pier"
        assert opening.sub("", "A pier by the mill") == "pier by the mill"
        assert opening.sub("", "A mill by the old pier") == "A mill by the old pier"
