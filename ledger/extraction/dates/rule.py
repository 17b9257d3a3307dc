"""What a rule of the grammar is: a row with a pattern over symbols, a reading, and two examples.

A pattern is a row of elements separated by spaces. An element is a word, a sign, or alternatives separated
by ``|``; ``_`` joins the words of one alternative; a trailing ``?`` makes the element optional; ``<name>``
stands for a class of symbols (see `CLASSES`; a digit after the name tells two of a kind apart);
``<name=class>`` gives a symbol another name; ``<name:one|two>`` keeps the word that was said; ``!word`` says
what must not follow, ``+word`` what must, ``%word`` what must not stand before, and ``^word`` what must.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from ledger.extraction.dates.span import Bound, Length, Span
from ledger.extraction.expressions import expression

Value = Span | Bound | Length | str | int | float | tuple[object, ...] | None

# Symbols by what they stand for. A weak span names days only in company: "7/6", "the 21st", "May", "2000".
_ONE = "day week fortnight month quarter year decade century hour minute"
_MANY = "days weeks fortnights months quarters years decades centuries hours minutes seconds yrs wks hrs mins"
CLASSES = {
    name: frozenset(symbols.split())
    for name, symbols in {
        "span": "S W I",
        "strong": "S",
        "weak": "W",
        "month": "M C A",
        "fullmonth": "M",
        "suremonth": "M C",
        "weakmonth": "C A",  # jan, feb …; may, march, mar
        "doubtful": "A",
        "weekday": "E G",
        "dayname": "E",
        "shortdayname": "G",
        "day": "N n O o",
        "counted": "N O o",
        "figure": "N O",  # 21, 21st
        "small": "N n",
        "number": "N n K Y Z",
        "decimal": "F",
        "ordinal": "O o",
        "year": "Y y Z",  # 1987, '87, two thousand and five
        "shortyear": "y",
        "digits": "Y",
        "figured": "O",  # 21st
        "worded": "Z",
        "one": _ONE,
        "many": _MANY,
        "unit": f"{_ONE} {_MANY}",
        "period": "week weekend fortnight month quarter half year decade century",
        "length": "L",
        "vague": "X",
        "season": "R r",
        "sureseason": "R",
        "quarter": "Q",
        "event": "I",
        "anyevent": "I i",  # i: one that is over
        "time": "T",
        "daypart": "P",
        "zone": "B",
        "decade": "J j",  # 1980s, '80s, eighties; 80s
        "suredecade": "J",
        "wordednumber": "n",
    }.items()
}


_LETTERS = {symbol for symbols in CLASSES.values() for symbol in symbols if len(symbol) == 1} | {"~", "."}


@dataclass(frozen=True, slots=True)
class Match:
    """What a pattern matched: the values of its symbols by name, and the day that words count from."""

    today: date
    values: Mapping[str, Value]

    def span(self, name: str = "span") -> Span:
        """The span that stands at `<name>`."""
        value = self.values[name]
        assert isinstance(value, Span)
        return value

    def length(self, name: str = "length") -> Length:
        """The length of time that stands at `<name>`."""
        value = self.values[name]
        assert isinstance(value, Length)
        return value

    def number(self, name: str) -> int:
        """The number that stands at `<name>`; a month counts from 1, a weekday from 0 for Monday."""
        value = self.values[name]
        assert isinstance(value, int)
        return value

    def word(self, name: str) -> str:
        """The word that stands at `<name:…>` or the symbol's own word; empty where it was left out."""
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    def value(self, name: str) -> Value:
        """Whatever stands at `<name>`; None where it was left out."""
        return self.values.get(name)


class Example(NamedTuple):
    """A sentence that a rule reads, and how; counted from Saturday, 16 November 2024."""

    text: str
    earliest: str | None
    latest: str | None


EXAMPLES_COUNT_FROM = date(2024, 11, 16)


class Rule(NamedTuple):
    """A row of a table of the grammar.

    Attributes:
        id: Name of the rule; shown with a reading.
        pattern: What it matches, in the notation of this module.
        read: The reading of a match; None where it makes no sense ("30 February").
        fires: A sentence that it reads.
        silent: A sentence that it must not read.
        makes: Symbol of the result: "S" a span, "W" a span that needs company, "L" a length, "X" a vague
            length, "!" a finished reading.
        clear: Whether the rule only adds words to a span, so that the span keeps its own rule's name.
    """

    id: str
    pattern: str
    read: Callable[[Match], Value]
    fires: Example
    silent: str
    makes: str = "S"
    clear: bool = False


_OTHER_WORDS = (
    "academic|back|been|brought|course|deferred|delayed|done|down|extended|gone|her|his|lasted|line|moved|my|our"
    "|postponed|pushed|put|rather|rescheduled|road|school|shifted|stretch|term|their|track|turn"
)
"""Words that rules speak of, but that show like unknown ones that a phrase goes on: "in 2026 his", "2026 lines"."""
_BARS = expression(r"\|(?![^<]*>)")
_PLACEHOLDER = expression(r"<([a-z]+)(\d*)(?:=([a-z]+))?(?::([^>]*))?>")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern, over lines in which every symbol is followed by one space."""
    return expression(r"(?<![^ ])" + "".join(_element(element) for element in pattern.split()))


@cache
def needed(pattern: str) -> tuple[frozenset[str], ...]:
    """For each element that must stand, the symbols of which a line has to hold one."""
    elements = [element for element in pattern.split() if element[0] not in "!%+" and element[1:][-1:] != "?"]
    elements = [element.removeprefix("^") for element in elements]
    return tuple(frozenset().union(*(_beginnings(part) for part in _BARS.split(element))) for element in elements)


def vocabulary(pattern: str) -> set[str]:
    """The words and signs that a pattern speaks of; letters that are symbols are no words."""
    words = _PLACEHOLDER.sub(lambda found: found[4] or "", pattern)
    return {word for word in re.split(r"[ |?!%+^_]+", words) if word} - _LETTERS


def _element(element: str) -> str:
    if element.startswith("%"):
        return "".join(f"(?<!{re.escape(word)} )" for word in element[1:].split("|"))
    if element.startswith("^"):
        before = "|".join(f"(?<={re.escape(words.replace('_', ' '))} )" for words in element[1:].split("|"))
        return f"(?:{before})"
    if element.startswith("+"):
        return f"(?={_behind(element[1:])} )"
    if element.startswith("!"):
        return f"(?!{_behind(element[1:])} )"
    optional = len(element) > 1 and element.endswith("?")
    body = _alternatives(element[:-1] if optional else element)
    return f"(?:{body} )?" if optional else f"{body} "


def _behind(element: str) -> str:
    """The expression for what may or may not follow."""
    return _alternatives(f"{element}|{_OTHER_WORDS}" if "~" in element.split("|") else element)


def _beginnings(part: str) -> frozenset[str]:
    """The symbols that an alternative can begin with."""
    found = _PLACEHOLDER.fullmatch(part)
    if not found:
        return frozenset({part.split("_")[0]})
    name, _, kind, words = found.groups()
    return CLASSES[kind or name] if words is None else frozenset(word.split("_")[0] for word in words.split("|"))


def _alternatives(element: str) -> str:
    """The expression for alternatives; bars inside ``<…>`` belong to the placeholder."""
    return "(?:" + "|".join(_alternative(part) for part in _BARS.split(element)) + ")"


def _alternative(part: str) -> str:
    found = _PLACEHOLDER.fullmatch(part)
    if not found:
        return re.escape(part.replace("_", " "))
    name, digit, kind, words = found.groups()
    choices = sorted(CLASSES[kind or name]) if words is None else words.replace("_", " ").split("|")
    return f"(?P<{name}{digit}>" + "|".join(re.escape(choice) for choice in choices) + ")"
