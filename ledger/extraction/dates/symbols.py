"""Text to symbols: one for each word, number or sign, with its value and its place in the text.

The letters are those of `rule.CLASSES`; words that rules speak of stand for themselves, all others are "~".
"""

import re
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from ledger.extraction.dates.numbers import NUMBER_WORDS, worded_numbers
from ledger.extraction.dates.numerals import read_numeral
from ledger.extraction.dates.rule import Value
from ledger.extraction.dates.word_letters import ABBREVIATIONS, LETTERS, MAY_TOUCH_A_NUMBER, PLURAL_UNITS, UNITS
from ledger.extraction.expressions import expression

UNKNOWN = "~"
BREAK = "."  # a sign that no rule speaks of
_LONGEST_NUMBER = 7


class Symbol(NamedTuple):
    """A symbol with its value and the offsets of the words it stands for."""

    letter: str
    start: int
    end: int
    value: Value = None


_IN_NAME = expression(r"-[a-z]{1,3}-[a-z]")
"""Behind the first part of a name, "Mar-a-Lago"; it is no short name of a month."""
_NUMBERED = expression(
    r"\b(?:(?i:flight|page|room|highway|route|resolution|section|chapter|article|platform|gate) |"
    r"(?:Agenda|Vision|Project|Windows|Horizon|Act|Bill|Law|Directive|Regulation) )$"
)
_LONGEST_NUMBERED = 12
"""Characters of what is numbered or named by a figure that is no year: "Flight 2025", "Vision 2030"."""
_DOUBTFUL_LETTERS = frozenset("AMY")
_HYPHENS = ("-", "–")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_SIGNS = {"–": "-", "−": "-", "‑": "-", "~": "-", "&": "and", "’": "'", "[": "(", "]": ")"}

_SCAN = expression(
    r"(?P<break>\n\s*\n)"
    r"|(?P<money>(?:[$€£¥]|\brs\.?\s?)\s?[\d][\d.,]{0,20}|\d[\d.,]{0,12}\s?(?:%|(?:percent|per\scent)\b))"
    r"|(?P<decade>(?:(?:(?<![\w.,-])|(?<=mid-)|(?<=early-)|(?<=late-))[12]\d\d0|(?<!\w)['’]?[1-9]0)\s?['’]?s\b)"
    r"|(?P<time>\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\b\d{1,2}:\d\d(?::\d\d)?\b(?![:/])"
    r"|\b\d{1,4}\s?(?:[ap]\.m\.|[ap]m\b|o['’]?clock\b|(?=(?:utc|gmt|bst|est|cet)\b))|\b(?:noon|midnight|midday|lunchtime|nightfall|dusk|sunset)\b)"
    r"|(?P<ordinal>(?<![\w.-])\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<business>\b(?:business|working|trading)\sdays?\b|\bweekdays\b|(?<=few )sessions\b)"
    r"|(?P<quarter>\b[qh][1-4]\b|\b[1-4][qh](?:\d\d)?\b)"
    r"|(?P<apostrophe>(?:(?<!\w)|(?<=\bfy))['’]\d\d\b(?!['’]?s))"
    r"|(?P<mixed>\d{1,3}[ -]?(?:[½¼¾]|(?<=\D)(?:1/[24]|3/4))(?=[\s-]*(?:year|month|week|day|hour|decade)s?\b))"
    r"|(?P<digits>\d+(?:[-–~/.]\d+|,\d{3}(?!\d))*)"
    rf"|(?P<worded>{NUMBER_WORDS})"
    r"|(?P<word>[a-z]+)"
    r"|(?P<possessive>['’](?:s\b|(?=\s)))"
    r"|(?P<sign>\S)"
)


def symbols(text: str, lowered: str, start: int, end: int, known: Collection[str], today: date) -> list[Symbol]:
    """The symbols of ``text[start:end]``.

    Args:
        text: The text as it was written.
        lowered: The same in lower case, of the same length.
        start: Where to begin.
        end: Where to stop.
        known: The words and signs that rules speak of.
        today: The day that dates without a year count from.

    Returns:
        Symbols in text order; runs of unknown words are one "~".
    """
    line: list[Symbol] = []
    for found in _SCAN.finditer(lowered, start, end):
        if found[0] == "." and _abbreviates(text, lowered, line, found.start()):
            continue
        for symbol in _symbols_of(found, lowered, line, known, today):
            if symbol.letter == UNKNOWN and line and line[-1].letter == UNKNOWN:
                continue
            line.append(_by_capitals(symbol, text, line) if symbol.letter in _DOUBTFUL_LETTERS else symbol)
    return line


def _by_capitals(symbol: Symbol, text: str, line: list[Symbol]) -> Symbol:
    """What capitals and the words before tell of a month or year that may be none."""
    if symbol.letter == "A":
        # "May" within a sentence is the month; at its beginning it may be the verb.
        inside = line and line[-1].letter != BREAK and text[symbol.start].isupper()
        return symbol._replace(letter="C") if inside else symbol
    if symbol.letter == "M":
        is_adjective = line and line[-1].letter == "an" and text.startswith("august", symbol.start)
        return symbol._replace(letter=UNKNOWN) if is_adjective else symbol
    is_number = _NUMBERED.search(text, max(0, symbol.start - _LONGEST_NUMBERED), symbol.start)
    return symbol._replace(letter=UNKNOWN) if is_number else symbol


def _abbreviates(text: str, lowered: str, line: list[Symbol], place: int) -> bool:
    """Whether the full stop at `place` belongs to "Dec." and does not end a sentence."""
    if not line or line[-1].end != place or lowered[line[-1].start : place] not in ABBREVIATIONS:
        return False
    following = text[place + 1 : place + 4].lstrip()
    return not following[:1].isupper() or lowered[place + 1 : place + 9].lstrip()[:3] in ABBREVIATIONS


def _symbols_of(
    found: re.Match[str], text: str, line: list[Symbol], known: Collection[str], today: date
) -> list[Symbol]:
    kind, words, start, end = found.lastgroup, found[0], found.start(), found.end()
    if kind == "word":
        return [_word(words, text, line, start, end, known)]
    if kind == "digits":
        return _digits(words, text, line, start, today)
    if kind == "sign":
        sign = _SIGNS.get(words, words)
        return [Symbol(sign if sign in known else BREAK, start, end)]
    if kind == "worded":
        return [Symbol(n.symbol, start + n.start, start + n.end, n.value) for n in worded_numbers(words)]
    value: Value = None
    if kind == "ordinal":
        value = int(words[:-2])
    elif kind == "apostrophe":
        value = short_year(int(words[1:]))
    elif kind == "decade":
        return [_decade(words, start, end)]
    elif kind == "mixed":
        return [Symbol("F", start, end, _mixed(words))]
    elif kind == "quarter":
        return _quarter(words, start)
    elif kind == "business":
        value = "day" if words == "sessions" else "business day"
    letter = {
        "ordinal": "O", "apostrophe": "y", "business": "days", "time": "T",
        "possessive": "'s", "break": BREAK, "money": UNKNOWN,
    }[kind or "break"]  # fmt: skip
    return [Symbol(letter, start, end, value)]


def _decade(words: str, start: int, end: int) -> Symbol:
    """Such as "1980s" and "'80s", or "80s", which may be an age."""
    number = int(re.sub(r"\D", "", words))
    if number < 100 and words[0] in "'’":
        number = short_year(number)
    return Symbol("J" if number >= 100 else "j", start, end, number)


def _mixed(words: str) -> float:
    """Such as "2½" and "2 1/2"."""
    fraction = next(written for written in _FRACTIONS if words.endswith(written))
    return int(words.removesuffix(fraction).rstrip(" -")) + _FRACTIONS[fraction]


def _quarter(words: str, start: int) -> list[Symbol]:
    """Such as "Q1", "1H", and "1Q25", which names its year."""
    kind, end = ("half" if "h" in words else "quarter"), start + 2
    number = int(words[0] if words[0].isdigit() else words[1])
    year = [Symbol("y", end, end + 2, short_year(int(words[2:])))] if words[2:] else []
    return [Symbol("Q", start, end, (kind, number)), *year]


def short_year(year: int) -> int:
    """The year that two digits stand for: 0 to 39 after 2000, 40 to 99 after 1900."""
    return year + (2000 if year < 40 else 1900) if year < 100 else year


def _word(word: str, text: str, line: list[Symbol], start: int, end: int, known: Collection[str]) -> Symbol:
    glued = start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")
    if glued and not (line and line[-1].letter in "NnKYF" and (word in PLURAL_UNITS or word in UNITS)):
        return Symbol(UNKNOWN, start, end)
    if word == "today" and _is_our_time(text, line, start, end):
        return Symbol(UNKNOWN, start, end)
    if word in LETTERS and not (word in ABBREVIATIONS and _IN_NAME.match(text, end)):
        letter, value = LETTERS[word]
        return Symbol(letter, start, end, value)
    return Symbol(word if word in known else UNKNOWN, start, end, word)


def _is_our_time(text: str, line: list[Symbol], start: int, end: int) -> bool:
    """Whether "today" is the age we live in: "the women of today", "children born today", not "the end of today"."""
    if text[end : end + 1] in ("'", "’"):
        return False
    of = text.startswith("of ", start - 3) and len(line) > 1 and line[-2].letter == UNKNOWN
    return start > 4 and (of or text.startswith("born ", start - 5))


def _digits(words: str, text: str, line: list[Symbol], start: int, today: date) -> list[Symbol]:
    end = start + len(words)
    date_in_figures = read_numeral(words, today)
    # Behind a hyphen, "2-1/2", "May-2025-23", what needs company is something else.
    if date_in_figures and not (date_in_figures[0] == "W" and text[start - 1 : start] in _HYPHENS):
        letter, span = date_in_figures
        return [Symbol(letter, start, end, span)]
    before = line[-1] if line and line[-1].end == start else None
    touching = text[before.start : start] if before else ""
    hyphened = len(line) > 1 and touching == "-" and line[-2].end == before.start if before else False
    owner = text[line[-2].start : line[-2].end] if hyphened else touching
    if (hyphened or (touching and touching[-1].isalnum())) and not _may_touch(owner):
        return [Symbol(UNKNOWN, start, end)]
    if end < len(text) and text[end].isalpha() and not text.startswith(("year", "month", "week", "day"), end):
        return [Symbol(UNKNOWN, start, end)]
    return _plain_numbers(words, start)


def _may_touch(owner: str) -> bool:
    return owner in MAY_TOUCH_A_NUMBER or bool(
        re.fullmatch(r"[qh][1-4]|\d{1,2}(?:st|nd|rd|th)?|\d{4}|end|to|in", owner)
    )


def _plain_numbers(words: str, start: int) -> list[Symbol]:
    """Numbers that are no date by themselves, "10", "19-20", "1,000", "2.5"; "~" for others."""
    end = start + len(words)
    if words.isdigit() and words.isascii():
        return [_number(words, start)]
    pair = re.fullmatch(r"(\d{1,4})([-–~/])(\d{1,4})", words)
    if pair:
        middle = start + pair.start(2)
        return [
            _number(pair[1], start),
            Symbol(_SIGNS.get(pair[2], pair[2]), middle, middle + 1),
            _number(pair[3], middle + 1),
        ]
    if re.fullmatch(r"\d{1,3}(?:,\d{3}){1,2}", words):
        return [Symbol("K", start, end, int(words.replace(",", "")))]
    if re.fullmatch(r"\d{1,3}\.\d{1,2}", words):
        return [Symbol("F", start, end, float(words))]
    return [Symbol(UNKNOWN, start, end)]


def _number(digits: str, start: int) -> Symbol:
    end = start + len(digits)
    if len(digits) > _LONGEST_NUMBER:
        return Symbol(UNKNOWN, start, end)
    value = int(digits)
    if len(digits) == 4 and 1000 <= value <= 2999:
        return Symbol("Y", start, end, value)
    return Symbol("N" if len(digits) <= 2 else "K", start, end, value)
