"""What the options of ``ledger resolve`` say of a decision."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from ledger.errors import BadInputError
from ledger.terms import AnswerKind, Outcome, QuestionType

if TYPE_CHECKING:
    from ledger.recording.resolutions import NewResolution


@dataclass(frozen=True, slots=True)
class Said:
    """What the command line says of a decision, beside its question and its outcome.

    Attributes:
        on: the day it became true, or known not to.
        evidence: addresses or titles of what it rests on.
        note: what was found.
        fraction: how far it came true, in (0, 1).
        early: it can no longer come true, although its time is not up.
        reason: why it is decided early, or again.
        supersede: it is decided again.
    """

    on: date | None = None
    evidence: tuple[str, ...] = ()
    note: str | None = None
    fraction: Decimal | None = None
    early: bool = False
    reason: str | None = None
    supersede: bool = False

    def decision(self, question: int, outcome: Outcome, answer: str | None = None) -> "NewResolution":
        """The decision on a question."""
        from ledger.recording.resolutions import NewResolution

        return NewResolution(
            question=question,
            outcome=outcome,
            answer=answer,
            resolved_on=self.on,
            evidence=self.evidence,
            note=self.note,
            fraction=self.fraction,
            early=self.early,
            reason=self.reason,
            supersede=self.supersede,
        )


ANSWER_LABELS = {
    QuestionType.NUMERIC: "Which number was it",
    QuestionType.DATE: 'On what day did it happen, or "not by" which day',
    QuestionType.CHOICE: "Which option was it",
}
"""How the answer to a question that is not one of yes or no is asked for."""


def outcomes(kind: AnswerKind) -> tuple[Outcome, ...]:
    """The outcomes that have a word of their own; where the answer is not yes or no, any other word is the answer."""
    if kind.is_binary:
        return Outcome.TRUE, Outcome.FALSE, Outcome.PARTLY, Outcome.VOID, Outcome.AMBIGUOUS
    return Outcome.VOID, Outcome.AMBIGUOUS


def typed_outcome(text: str, kind: AnswerKind) -> tuple[Outcome, str | None]:
    """The outcome that a person typed, and the answer where the question is not one of yes or no.

    Raises:
        BadInputError: where there is none of this name.
    """
    word = text.strip().casefold()
    if word in outcomes(kind):
        return Outcome(word), None
    if kind.is_binary:
        raise BadInputError(f'"{text}" is no outcome: true, false, partly, void or ambiguous')
    return Outcome.ANSWERED, text


def typed_decision(text: str, kind: AnswerKind, today: date) -> tuple[Outcome, str | None]:
    """The same, once it is clear that the question can have this answer.

    Raises:
        BadInputError: where it cannot.
    """
    from ledger.extraction.estimates import read_answer

    outcome, answer = typed_outcome(text, kind)
    return outcome, None if answer is None else read_answer(answer, kind, today).text


def typed_fraction(text: str | None) -> Decimal | None:
    """The fraction that a person typed.

    Raises:
        BadInputError: where it is no number between 0 and 1.
    """
    if text is None:
        return None
    try:
        fraction = Decimal(text.strip())
    except InvalidOperation:
        fraction = Decimal("nan")
    if not fraction.is_finite() or not 0 < fraction < 1:
        raise BadInputError(f'the fraction "{text}" is no number between 0 and 1, such as 0.5')
    return fraction
