"""What answers a question can have, and the estimates of it, in the form of the journal."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ledger.errors import BadInputError, RefusedError, UsageError
from ledger.extraction.estimates import read_estimate
from ledger.extraction.scales import EXAMPLES, decimal_text
from ledger.recording.texts import required_name
from ledger.recording.writer import Data, filled
from ledger.terms import Answer, AnswerKind, Estimate, EstimatePart, Outcome, QuestionType

NO_OPTIONS = tuple(outcome.value for outcome in (Outcome.VOID, Outcome.AMBIGUOUS, Outcome.ANSWERED))
"""Names that no option can have: they decide a question without an answer."""


def answer_kind(question_type: QuestionType, unit: str | None = None, options: Sequence[str] = ()) -> AnswerKind:
    """What answers a new question can have, checked.

    Args:
        question_type: yes or no, a number, a day, or one of several options.
        unit: of a number; no other type has one.
        options: of a choice; where there are none, its first estimate names them.

    Raises:
        BadInputError: where unit or options do not belong, or the options cannot be told apart.
    """
    if unit is not None and question_type is not QuestionType.NUMERIC:
        raise BadInputError(f'the unit "{unit}" belongs to a numeric question; this one is {question_type.value}')
    if options and question_type is not QuestionType.CHOICE:
        raise BadInputError(f"options belong to a choice; this question is {question_type.value}")
    return AnswerKind(
        question_type, None if unit is None else required_name(unit, "the unit"), _checked_options(options)
    )


def _checked_options(options: Sequence[str]) -> tuple[str, ...]:
    names = [required_name(option, "an option") for option in options]
    folded = [name.casefold() for name in names]
    for place, name in enumerate(names):
        if folded[place] in folded[:place]:
            raise BadInputError(f'the option "{name}" stands there twice')
        if folded[place] in NO_OPTIONS or ";" in name:
            raise BadInputError(
                f'"{name}" cannot be an option: void and ambiguous are decisions, ; stands between options'
            )
    if len(names) == 1:
        raise BadInputError(f'"{names[0]}" is the only option: a choice has two or more')
    return tuple(names)


def agrees(said: AnswerKind, known: AnswerKind) -> bool:
    """Whether somebody who says this means a question of this kind; what is not said agrees.

    >>> percent = AnswerKind(QuestionType.NUMERIC, "%")
    >>> agrees(AnswerKind(QuestionType.NUMERIC), percent), agrees(percent, AnswerKind(QuestionType.NUMERIC))
    (True, False)
    """
    same_unit = said.unit is None or said.unit.casefold() == (known.unit or "").casefold()
    same_options = not said.options or _folded(said.options) == _folded(known.options)
    return said.type is known.type and same_unit and same_options


def require_agreement(said: AnswerKind, known: AnswerKind, name: str) -> None:
    """Refuse another type, unit or other options than a question has.

    Raises:
        RefusedError: where something differs.
    """
    if not agrees(said, known):
        raise RefusedError(f"{name} is {kind_in_words(known)}, not {kind_in_words(said)}")


def kind_in_words(kind: AnswerKind) -> str:
    """What answers a question can have, for a message.

    >>> kind_in_words(AnswerKind(QuestionType.NUMERIC, "%")), kind_in_words(AnswerKind())
    ('numeric, in %', 'binary, yes or no')
    """
    more = {
        QuestionType.BINARY: "yes or no",
        QuestionType.NUMERIC: f"in {kind.unit}" if kind.unit else "without a unit",
        QuestionType.DATE: "a day",
        QuestionType.CHOICE: " or ".join(kind.options) or "options not named",
    }
    return f"{kind.type.value}, {more[kind.type]}"


def stated_estimate(text: str | None, kind: AnswerKind, made: date) -> tuple[AnswerKind, Estimate | None]:
    """The estimate that a source gives, and the kind of the question with the options that it names first.

    Raises:
        UsageError: where it is missing, or does not belong.
        BadInputError: where it cannot be read as an answer to the question.
    """
    if kind.is_binary:
        if text is not None:
            raise UsageError(
                "--estimate is for a number, a day or a choice: a new question needs --type, yes or no takes --prob"
            )
        return kind, None
    if text is None:
        raise UsageError(f"an estimate is missing: give --estimate, such as {EXAMPLES[kind.type]}")
    estimate = read_estimate(text, kind, made)
    if kind.type is QuestionType.CHOICE and not kind.options:
        kind = replace(kind, options=_checked_options([part.label for part in estimate.parts]))
    return kind, estimate


def kind_data(kind: AnswerKind) -> Data:
    """What answers a question can have, in the form of the journal."""
    return filled({"kind": kind.type.value, "unit": kind.unit, "options": list(kind.options)})


def estimate_data(estimate: Estimate) -> Data:
    """An estimate in the form of the journal: the words, and every part as it was read."""
    return {"text": estimate.text, "form": estimate.form.value, "parts": [_part_data(part) for part in estimate.parts]}


def answer_data(answer: Answer) -> Data:
    """An answer in the form of the journal."""
    return filled({"text": answer.text, **_number_data(answer.number), "later": answer.is_later})


def _part_data(part: EstimatePart) -> Data:
    level = None if part.level is None else decimal_text(part.level)
    return filled({"label": part.label, "relation": part.relation, **_number_data(part.number), "level": level})


def _number_data(number: Decimal | date | None) -> Data:
    if number is None:
        return {}
    return {"number": decimal_text(number)} if isinstance(number, Decimal) else {"day": number.isoformat()}


def _folded(options: Sequence[str]) -> set[str]:
    return {option.casefold() for option in options}
