"""From the texts of a row to a statement: days, probabilities, outcomes, names."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from ledger.errors import BadInputError
from ledger.extraction.days import iso_day, typed_deadline
from ledger.extraction.likelihood import DEFAULT_TABLE, read_likelihood
from ledger.formats.rows import DECISION_FIELDS, FIELDS, Row
from ledger.lifecycle import require_past
from ledger.recording.estimates import answer_kind
from ledger.recording.predictions import NO_DEADLINE
from ledger.recording.statements import Expected, Problem, Statement
from ledger.recording.texts import required_name, required_text
from ledger.terms import AnswerKind, Attribution, Deadline, Likelihood, Outcome, QuestionType, Stance, StatementKind

if TYPE_CHECKING:
    from ledger.extraction.dates.events import DatedEvent

OUTCOMES = {
    "true": Outcome.TRUE,
    "1": Outcome.TRUE,
    "yes": Outcome.TRUE,
    "false": Outcome.FALSE,
    "0": Outcome.FALSE,
    "no": Outcome.FALSE,
    "partly": Outcome.PARTLY,
    "void": Outcome.VOID,
    "ambiguous": Outcome.AMBIGUOUS,
}
"""What a file may say in place of an outcome, in any letter case."""

_TEXTS = frozenset({"question", "claim", "criteria", "quote", "role", "note", "url"})
"""Fields that are a text and nothing else."""

_EXPECTED_FIELDS = frozenset({"type", "unit", "options", "estimate"})
"""Fields that speak of an answer that is not yes or no."""

_MEMBERS = {"probability": "likelihood", "stance": "denies"}
"""Members of a statement that are not called like the field they come from."""

_MOST_REMEMBERED = 100_000
_NUMBER = re.compile(r"(?:[0-9]{1,4}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE]-[0-9]{1,2})?")
_Word = TypeVar("_Word", bound=Enum)


def statements(
    rows: Iterable[Row | Problem],
    today: date,
    table: str = DEFAULT_TABLE,
    events: "Callable[[], tuple[DatedEvent, ...]]" = tuple,
) -> Iterator[Statement | Problem]:
    """A statement for each row, or every problem of the row.

    Args:
        rows: the rows of a file.
        today: the day it is; nothing in a file can have been said after it.
        table: name of the table that reads words of likelihood.
        events: gives dated events of the user's own, by which deadlines in words are read.
    """
    reader = _Reader(today, table, events)
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        read = reader.read(row)
        if isinstance(read, Statement):
            yield read
        else:
            yield from read


class _Reader:
    """Reads the texts of rows; what it read once it knows: files say the same days, names and outcomes again."""

    def __init__(self, today: date, table: str, events: "Callable[[], tuple[DatedEvent, ...]]") -> None:
        self._today = today
        self._events = cache(events)
        self._read: dict[str, Callable[[str], Any]] = {
            "source": _name,
            "outlet": _name,
            "evidence": _evidence,
            "tags": _tags,
            "made": self._past_day,
            "resolved_on": self._past_day,
            "probability": lambda text: _likelihood(text, table),
            "outcome": _outcome,
            "fraction": _fraction,
            "stance": lambda text: _word(Stance, text) is Stance.DENIES,
            "attribution": lambda text: _word(Attribution, text),
            "kind": lambda text: _word(StatementKind, text),
        }
        self._known: dict[str, dict[str, Any]] = {field: {} for field in FIELDS}
        self._deadlines: dict[tuple[str, date], Deadline] = {}

    def read(self, row: Row) -> Statement | list[Problem]:
        problems: list[Problem] = []
        values: dict[str, Any] = {}
        texts = row.texts
        if not _EXPECTED_FIELDS.isdisjoint(texts):
            texts = self._without_expected(row, values, problems)
        for field, text in texts.items():
            known = self._known[field]
            if text in known:
                values[_MEMBERS.get(field, field)] = known[text]
                continue
            try:
                if field == "deadline":
                    values[field] = self._deadline(text, values.get("made") or self._today)
                else:
                    values[_MEMBERS.get(field, field)] = self._new(field, text)
            except BadInputError as error:
                problems.append(Problem(row.line, field, str(error)))
        if "source" not in row.texts:
            problems.append(Problem(row.line, "source", "is empty: who says so?"))
        if ("fraction" in row.texts) != (values.get("outcome") is Outcome.PARTLY):
            message = "is missing: how far did it come true?" if "fraction" not in row.texts else "is only for partly"
            problems.append(Problem(row.line, "fraction", message))
        if problems:
            return problems
        values.setdefault("made", self._today)
        return Statement(row.line, statement_key(row.texts), **values)

    def _without_expected(self, row: Row, values: dict[str, Any], problems: list[Problem]) -> dict[str, str]:
        """Take what a row says of an answer that is not yes or no; the texts that are left."""
        texts = {field: text for field, text in row.texts.items() if field not in _EXPECTED_FIELDS}
        try:
            kind = _kind(row.texts)
        except BadInputError as error:
            problems.append(Problem(row.line, "type", str(error)))
            return texts
        estimate = row.texts.get("estimate")
        if estimate is None:
            if kind is None or not kind.is_binary:
                problems.append(Problem(row.line, "estimate", "is empty: what does the source expect?"))
            return texts
        if kind is not None and kind.is_binary:
            problems.append(Problem(row.line, "estimate", "is for a number, a day or a choice: this row is yes or no"))
            return texts
        answer = texts.get("outcome", "")
        decided = answer.casefold() not in ("", Outcome.VOID, Outcome.AMBIGUOUS)
        if decided:
            del texts["outcome"]
            values["outcome"] = Outcome.ANSWERED
        for field in ("probability", "stance"):
            if field in texts and texts[field].casefold() != Stance.AFFIRMS:
                problems.append(Problem(row.line, field, "is for yes or no: leave it empty beside an estimate"))
        values["expected"] = Expected(kind, estimate, answer if decided else None)
        return texts

    def _new(self, field: str, text: str) -> Any:
        """The value of a text that was not met before."""
        if field in _TEXTS:
            return _text(text)
        value = self._read[field](text)
        if len(self._known[field]) < _MOST_REMEMBERED:
            self._known[field][text] = value
        return value

    def _past_day(self, text: str) -> date:
        day = _day(text)
        require_past(day, self._today, "the day")
        return day

    def _deadline(self, text: str, made: date) -> Deadline:
        """The deadline that the words name, counted from the day of the statement; an empty one for "none"."""
        known = self._deadlines.get((text, made))
        if known is None:
            words = _text(text)
            is_none = words.casefold() == NO_DEADLINE
            known = Deadline() if is_none else typed_deadline(words, made, self._events())
            if len(self._deadlines) < _MOST_REMEMBERED:
                self._deadlines[text, made] = known
        return known


def statement_key(texts: dict[str, str]) -> str:
    """What tells a row from others, wherever it stands in whichever file: all its fields and their texts.

    The first 32 of its 64 digits speak of the statement, the others of the outcome, so that a row is known again
    once its outcome has been filled in. An empty field is as good as none.

    >>> open_row, decided = {"claim": "Rain", "source": "Ana"}, {"claim": "Rain", "source": "Ana", "outcome": "yes"}
    >>> statement_key(open_row)[:32] == statement_key(decided)[:32], statement_key(open_row) == statement_key(decided)
    (True, False)
    """
    said: list[str] = []
    decided: list[str] = []
    for field, text in sorted(texts.items()):
        (decided if field in DECISION_FIELDS else said).extend((field, text))
    return _digits(said) + _digits(decided)


def _digits(parts: list[str]) -> str:
    # No text that can be recorded holds a NUL, so the joined texts can be told apart.
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def _kind(texts: dict[str, str]) -> AnswerKind | None:
    """What answers a row says that its question has; None where it does not say."""
    if "type" not in texts:
        for field in ("unit", "options"):
            if field in texts:
                raise BadInputError(f"is empty beside the field {field}: is the answer a number, a day or a choice?")
        return None
    options = [name for name in re.split(r";|\n", texts.get("options", "")) if name.strip()]
    return answer_kind(_word(QuestionType, texts["type"]), texts.get("unit"), options)


def _text(text: str) -> str:
    return required_text(text, "it")


def _name(text: str) -> str:
    return required_name(text, "it")


def _tags(text: str) -> tuple[str, ...]:
    named = (required_name(name, "it") for name in re.split("[;,\n]", text) if name.strip())
    return tuple(dict.fromkeys(named))


def _evidence(text: str) -> tuple[str, ...]:
    # An address may hold a semicolon, but none that white space follows.
    return tuple(required_text(part, "it") for part in re.split(r";(?=\s)|[\r\n]+", text) if part.strip(" ;"))


def _day(text: str) -> date:
    try:
        return iso_day(text)
    except ValueError as error:
        raise BadInputError(f'"{_short(text)}" is not a date like 2025-01-31') from error


def _likelihood(text: str, table: str) -> Likelihood | None:
    if _NUMBER.fullmatch(text):
        point = Decimal(text)
        if point > 1:
            raise BadInputError(f"{text} does not lie between 0 and 1; a percentage is written {text}%")
        return Likelihood(point, point, point, text)
    return read_likelihood(text, table)


def _outcome(text: str) -> Outcome:
    found = OUTCOMES.get(text.casefold())
    if found is None:
        raise BadInputError(f'"{_short(text)}" is no outcome: {", ".join(OUTCOMES)}; leave it empty where it is open')
    return found


def _fraction(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text) or not 0 < Decimal(text) < 1:
        raise BadInputError(f'"{_short(text)}" is no number between 0 and 1')
    return Decimal(text)


def _word(words: type[_Word], text: str) -> _Word:
    try:
        return words(text.casefold())
    except ValueError as error:
        raise BadInputError(f'"{_short(text)}" is none of: {", ".join(word.value for word in words)}') from error


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"
