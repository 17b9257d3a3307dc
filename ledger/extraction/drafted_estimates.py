"""Drafts a question of another type than yes or no where the words plainly give an estimate.

What counts stands in ``data/estimates.toml``. It is read on the drafted claim, whose subject is filled in and whose cue
is a plain "will". Where any part is in doubt there is no draft: the question stays yes or no.
"""

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ledger.errors import BadInputError
from ledger.extraction.candidates import time_phrases
from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.deadline import FoundDeadline
from ledger.extraction.estimate_patterns import DATE, NUMERIC, EstimatePattern, estimate_patterns, guard, slot
from ledger.extraction.estimates import read_estimate
from ledger.extraction.expressions import expression
from ledger.extraction.likelihood import find_likelihood
from ledger.extraction.plain_future import in_plain_future
from ledger.extraction.spelled_times import BY, period
from ledger.extraction.statement import Expected
from ledger.terms import AnswerKind, Deadline, Likelihood, QuestionType, StatementKind

LONGEST_READ = 400
"""Characters of a claim that is read; a longer one says more than one thing."""

_FIGURE = expression(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\bbetween\b|"
    r" or (?!(?:so|days|weeks|months|years)\b)",
    re.IGNORECASE,
)
_LEADING_CONDITION = expression(r"(?:If|Unless|Provided(?: that)?|As long as|Assuming) [^,]{1,160}, ", re.IGNORECASE)
_CHANCE = expression(
    r".*?\b(?P<share>\d{1,2}(?:\.\d+)?)(?: ?%| ?per ?cent) (?:chance|probability|likelihood) that (?P<what>.+)",
    re.IGNORECASE,
    needs="chance|probability|likelihood",
)
_TOKEN = expression(r",? ?(?:\b(?:in|on|by|for|during|over) )?@\d+")
_DETERMINER = expression(r"(?:The|An?|Its|His|Her|Their|Our|My|This|These|That|Those|Some|Many|Most|All|About)\b")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_CURRENCIES = {"$": "$", "£": "GBP", "€": "EUR", "US": "USD", "A": "AUD", "C": "CAD", "NZ": "NZD", "HK": "HKD"}
_OTHER_CLAUSE = expression(r"\b(?:that|which|who|whose|where|when)\b", re.IGNORECASE)
_OTHER_FIGURE = expression(r"\d.* and | and .*\d")
"""What a claim tells a second number of: "growth of 1.1 percent and inflation of 2 percent"."""
_CHANGE_ALONE = expression(
    r"(?:rise|fall|increase|decrease|decline|drop|reduction|expansion|contraction)", re.IGNORECASE
)
"""A change without a word of what changes asks for no number."""
_PLURAL = expression(r"(?:s|people|men|women|children)$", re.IGNORECASE)
_PERCENT = expression(r" ?(?:%|percent|per cent)", re.IGNORECASE)
_YEAR = expression(r"(?:19|20)\d\d")
_BASE = expression(r" (?:from|to)\b", re.IGNORECASE)
_EVEN = Decimal("0.5")
_NO_OPTIONS = ("void", "ambiguous", "answered")


class Told(NamedTuple):
    """A statement as far as an estimate can be read from it.

    Attributes:
        claim: Its claim as drafted.
        quote: The passage to the letter.
        kind: Prediction, commitment or schedule.
        made: The day from which its time phrases count.
        deadline: Its deadline.
        events: Dated events of the user's own.
    """

    claim: str
    quote: str
    kind: StatementKind
    made: date
    deadline: Deadline
    events: tuple[DatedEvent, ...] = ()


def drafted_estimate(told: Told) -> Expected | None:
    """The question and the estimate of a statement; None where it is, or may be, one of yes or no.

    >>> deadline = Deadline("next year", date(2025, 1, 1), date(2025, 12, 31), "next-period")
    >>> quote = "The bank expects inflation of 2.5 to 3 percent next year"
    >>> claim = "There will be inflation of 2.5 to 3 percent between 1 January 2025 and 31 December 2025."
    >>> drafted = drafted_estimate(Told(claim, quote, StatementKind.PREDICTION, date(2024, 11, 16), deadline))
    >>> drafted.claim, drafted.kind.unit, drafted.estimate
    ('Inflation in 2025', '%', '2.5 to 3')
    """
    if told.kind is StatementKind.COMMITMENT or len(told.claim) > LONGEST_READ or "[" in told.claim:
        return None
    said = _LEADING_CONDITION.sub("", told.quote, count=1)
    if not _FIGURE.search(said) or guard("never").search(said):
        return None
    claim = _LEADING_CONDITION.sub("", in_plain_future(told.claim), count=1)
    text, phrases = _with_tokens(claim.rstrip(" ."), told)
    for pattern in estimate_patterns():
        if told.kind is StatementKind.SCHEDULE and pattern.group != DATE:
            continue
        found = _number(pattern, text, told) if pattern.group == NUMERIC else _shares(pattern, text, phrases, told)
        if found is not None and _can_be_read(found, told):
            return found
    return None


def _with_tokens(claim: str, told: Told) -> tuple[str, list[FoundDeadline]]:
    """The claim with @1, @2 … for its time phrases."""
    phrases = [each for each in time_phrases(claim, told.made, told.events) if each.latest is not None]
    pieces, at = [], 0
    for number, phrase in enumerate(phrases, start=1):
        pieces += [claim[at : phrase.start], f"@{number}"]
        at = phrase.end
    return "".join([*pieces, claim[at:]]).replace("\u00a0", " "), phrases


def _number(pattern: EstimatePattern, text: str, told: Told) -> Expected | None:
    """The number that a claim without its days gives."""
    chance = _CHANCE.fullmatch(text)
    plain = _TOKEN.sub("", chance["what"] if chance else text).lstrip(" ,")
    found = pattern.pattern.fullmatch(plain)
    if found is None or guard("bound").search(plain) or _tells_more(found, text):
        return None
    if pattern.hedged and not (guard("hedged").search(told.quote) or found["about"]):
        return None
    if pattern.unless_by and (told.deadline.text is None or BY.match(told.deadline.text)):
        return None
    parts = found.groupdict()
    things = (parts.get("things") or "").strip()
    if (
        _OTHER_CLAUSE.search(parts.get("what") or "")
        or _OTHER_FIGURE.search(parts.get("what") or "")
        or (things and not _are_counted(things, parts))
    ):
        return None
    likelihood = find_likelihood(told.quote)
    level = _level(chance["share"] if chance else _share(likelihood), parts, likelihood)
    unit, figures = _unit(parts, things), _figures(parts, told.quote)
    if level is None or figures is None or (unit is None and "unit" in parts and pattern.id != "level"):
        return None
    what = _inside((parts.get("what") or "").strip(), told.quote)
    if _CHANGE_ALONE.fullmatch(what) and not (parts.get("tail") or "").strip():
        return None
    tail = "" if _BASE.match(parts.get("tail") or "") and not things else parts.get("tail") or ""
    named = {name: value or "" for name, value in parts.items()} | {"things": things, "tail": tail, "who": what}
    claim = _sentence(pattern.claim.format_map(named) + _period(told))
    return Expected(AnswerKind(QuestionType.NUMERIC, unit), f"{figures}{level}", claim, pattern.one_way, pattern.id)


def _tells_more(found: re.Match[str], text: str) -> bool:
    """Whether another figure stands behind the estimate that is not what it is compared with."""
    parts = found.groupdict()
    tail, rest = parts.get("tail") or "", parts.get("rest") or ""
    base = guard("other_base")
    behind = "" if base.match(tail) else tail + ("" if base.match(rest) else rest)
    return any(mark.isdigit() for mark in behind) or ("@2" in text and " and " in rest)


def _are_counted(things: str, parts: dict[str, str | None]) -> bool:
    """Whether a number counts things: not "three men" of whom something is told, and no year."""
    low, is_bare = parts["low"] or "", not parts["low_magnitude"] and not parts["high"]
    told = is_bare and (low.lower() in _WORDS or _YEAR.fullmatch(low) is not None)
    return _PLURAL.search(things) is not None and not told


def _share(likelihood: Likelihood | None) -> str | None:
    """The percentage that a likelihood states; None for words, a range or a bound."""
    if likelihood is None or likelihood.table is not None or likelihood.low != likelihood.high:
        return None
    return f"{(likelihood.point * 100).normalize():f}"


def _level(share: str | None, parts: dict[str, str | None], likelihood: Likelihood | None) -> str | None:
    """What stands behind an estimate that says how sure it is: of an interval a share, of a number nothing.

    Returns:
        The words, maybe none; None where what is said of likelihood does not fit an estimate.
    """
    if likelihood is None:
        return "" if share is None else None
    if likelihood.table is not None:  # "likely": the source expects it, and names no number
        return "" if likelihood.low > _EVEN else None
    return None if share is None or not parts.get("high") else f" ({share}%)"


def _unit(parts: dict[str, str | None], things: str) -> str | None:
    said = " ".join((parts.get("unit") or "").replace("-", " ").split())
    money = " ".join((parts.get("money") or "").upper().split())
    unit = "%" if _PERCENT.fullmatch(said) else said or things
    if money:
        unit = _CURRENCIES.get(money.removesuffix("$").removesuffix("D").strip() or "$", money)
    return f"{unit}{parts.get('per') or ''}".strip() or None


def _figures(parts: dict[str, str | None], quote: str) -> str | None:
    """The figures as an estimate; None where they are no range, or do not stand in the quote."""
    low, high = parts["low"] or "", parts.get("high")
    low_magnitude, high_magnitude = (parts.get(f"{end}_magnitude") or "" for end in ("low", "high"))
    if any(figure not in quote for figure in (low, high or low)):
        return None
    if high is None:
        return None if parts["between"] else f"{_digits(low)}{_behind(low_magnitude)}"
    low_magnitude = low_magnitude or high_magnitude
    return f"{_digits(low)}{_behind(low_magnitude)} to {_digits(high)}{_behind(high_magnitude)}"


def _digits(figure: str) -> str:
    lower = figure.lower()
    return str(_WORDS.index(lower) + 1) if lower in _WORDS else figure


def _behind(magnitude: str) -> str:
    return f" {magnitude.strip(' -').lower()}" if magnitude else ""


def _shares(pattern: EstimatePattern, text: str, phrases: list[FoundDeadline], told: Told) -> Expected | None:
    """Days for one event, and shares over thresholds or outcomes."""
    found = pattern.pattern.fullmatch(text)
    if found is None:
        return None
    if pattern.phrase and not all(pattern.phrase.fullmatch(each.phrase) for each in phrases):
        return None
    if pattern.group == DATE and not _in_order(phrases, told.deadline):
        return None
    parts = found.groupdict()
    named = {name: _TOKEN.sub("", value or "").strip() for name, value in parts.items()}
    options = tuple(named[name] for name in ("option1", "option2") if name in named)
    if pattern.group == DATE:
        estimate = _days(pattern, phrases, named)
        claim = named["what"]
    elif options:
        estimate = f"{options[0]}: {named['share1']}%, {options[1]}: {named['share2']}%"
        claim = pattern.claim.format_map(named) + _period(told)
    else:
        estimate, claim = pattern.estimate.format_map(named), named["what"] + _period(told)
    unit = _unit({"unit": named.get("unit")}, "") if pattern.type is QuestionType.NUMERIC else None
    return Expected(AnswerKind(pattern.type, unit, options), estimate, _sentence(claim), False, pattern.id)


def _days(pattern: EstimatePattern, phrases: list[FoundDeadline], named: dict[str, str]) -> str:
    """The template of a pattern with days for {1} and {2}; a window has its first and its last day there."""
    first, last = phrases[0], phrases[-1]
    opening = first.latest if pattern.estimate.startswith("by") else first.earliest
    days = {"1": str(opening), "2": str(last.latest)}
    return re.sub(r"\{(\w+)\}", lambda slot: {**named, **days}[slot[1]], pattern.estimate)


def _in_order(phrases: list[FoundDeadline], deadline: Deadline) -> bool:
    """Whether days follow each other up to the deadline; a window has both ends."""
    ends = [(each.earliest, each.latest) for each in phrases]
    ordered = all(a[1] is not None and b[1] is not None and a[1] < b[1] for a, b in pairwise(ends))
    return bool(ends) and ordered and ends[0][0] is not None and ends[-1][1] == deadline.latest


def _period(told: Told) -> str:
    found = period(told.deadline.text, told.deadline.earliest, told.deadline.latest)
    return f" {found}" if found else ""


def _inside(words: str, quote: str) -> str:
    """Words as they stand inside a sentence: "The bank" becomes "the bank", a name stays."""
    first, _, rest = words.partition(" ")
    lower = first[:1].lower() + first[1:]
    common = _DETERMINER.match(words) or (slot("measure").match(words) and not first.isupper())
    return f"{lower}{' ' if rest else ''}{rest}" if common or f" {lower} " in f" {quote}" else words


def _sentence(words: str) -> str:
    folded = " ".join(words.split()).strip(" ,;:")
    return folded[:1].upper() + folded[1:]


def _can_be_read(drafted: Expected, told: Told) -> bool:
    """Whether our own grammar takes the estimate as an answer to the question."""
    names = [option.casefold() for option in drafted.kind.options]
    if len(set(names)) < len(names) or any(name in _NO_OPTIONS or ";" in name for name in names):
        return False
    try:
        read_estimate(drafted.estimate, drafted.kind, told.made)
    except BadInputError:
        return False
    return True
