"""Recording a decision on a question."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ledger.errors import BadInputError, RefusedError
from ledger.extraction.estimates import read_answer
from ledger.extraction.scales import decimal_text
from ledger.lifecycle import SCORED_OUTCOMES, check_resolution, default_resolved_on
from ledger.models import resolution
from ledger.recording.estimates import answer_data, kind_in_words
from ledger.recording.texts import optional_text, required_text
from ledger.recording.writer import Writer
from ledger.store.decisions import resolution_in_force
from ledger.store.prediction_views import PredictionView
from ledger.store.predictions import Filters, predictions
from ledger.store.questions import QuestionView, require_question
from ledger.terms import Answer, AnswerKind, Outcome


@dataclass(frozen=True, slots=True)
class NewResolution:
    """A decision to record.

    Attributes:
        question: id of the question.
        outcome: how it was decided.
        answer: the number, the day or the option that it came to, where the outcome is that it was answered.
        resolved_on: the day it became true, or became known not to; the deadline, else today, where left out.
        evidence: addresses or titles of what it rests on.
        note: what was found, in words.
        fraction: in (0, 1), how far a partly outcome came true.
        early: decided although its time is not up.
        reason: why it is decided early, or again.
        supersede: decide again; the earlier decision stays visible.
    """

    question: int
    outcome: Outcome
    resolved_on: date | None = None
    evidence: tuple[str, ...] = ()
    note: str | None = None
    answer: str | None = None
    fraction: Decimal | None = None
    early: bool = False
    reason: str | None = None
    supersede: bool = False


@dataclass(frozen=True, slots=True)
class RecordedResolution:
    """What was decided, the predictions that this grades, and the proof that it is in the journal."""

    question: QuestionView
    outcome: Outcome
    answer: Answer | None
    resolved_on: date
    graded: tuple[PredictionView, ...]
    seq: int
    hash: str


def record_resolution(writer: Writer, new: NewResolution) -> RecordedResolution:
    """Decide a question.

    Raises:
        UsageError: where grounds, a fraction or a reason are missing.
        BadInputError: where the dates contradict the outcome, or a part cannot be taken.
        RefusedError: where it was decided already, or its time has not come.
        NotFoundError: where there is no such question.
    """
    asked = require_question(writer.connection, new.question)
    standing = resolution_in_force(writer.connection, asked.id)
    check_order(asked, new.supersede)
    latest = asked.deadline.latest
    answer = checked_answer(asked.kind, new.outcome, new.answer, writer.today)
    resolved_on = new.resolved_on or decided_by_default(answer, latest, writer.today)
    evidence = [required_text(address, "the evidence") for address in new.evidence]
    note, reason = optional_text(new.note, "the note"), optional_text(new.reason, "the reason")
    check_resolution(
        outcome=new.outcome,
        resolved_on=resolved_on,
        latest=latest,
        today=writer.today,
        early=new.early,
        reason=reason,
        grounds=bool(evidence or note),
        fraction_given=new.fraction is not None,
    )
    require_after_answer(answer, resolved_on)
    if new.fraction is not None and not 0 < new.fraction < 1:
        raise BadInputError(f"--fraction {new.fraction}: must lie between 0 and 1")
    event = writer.record(
        "question.resolved",
        {
            "resolution": writer.new_id(resolution),
            "question": asked.id,
            "outcome": new.outcome.value,
            "answer": answer and answer_data(answer),
            "fraction": new.fraction and decimal_text(new.fraction),
            "resolved_on": resolved_on.isoformat(),
            "decided_on": writer.today.isoformat(),
            "early": new.early,
            "reason": reason,
            "note": note,
            "evidence": evidence,
            "supersedes": standing and standing.id,
        },
    )
    writer.flush()
    graded = predictions(writer.connection, writer.today, Filters(questions=[asked.id]))
    return RecordedResolution(asked, new.outcome, answer, resolved_on, tuple(graded), event.seq, event.hash)


def checked_answer(kind: AnswerKind, outcome: Outcome, text: str | None, today: date) -> Answer | None:
    """How a question came out, where it is not one of yes or no and it did come out.

    Raises:
        BadInputError: where the outcome is none that such a question has, or the answer cannot be read.
    """
    if outcome is Outcome.ANSWERED and not kind.is_binary and text is not None:
        return read_answer(text, kind, today)
    if outcome is Outcome.ANSWERED or (outcome in SCORED_OUTCOMES and not kind.is_binary):
        raise BadInputError(f'"{outcome.value}" is no answer to this question: it is {kind_in_words(kind)}')
    return None


def decided_by_default(answer: Answer | None, latest: date | None, today: date) -> date:
    """The day a question counts as decided where nobody says: that on which it happened, else as usual."""
    if answer is not None and isinstance(answer.number, date) and not answer.is_later:
        return answer.number
    return default_resolved_on(latest, today)


def require_after_answer(answer: Answer | None, resolved_on: date) -> None:
    """Refuse that something was known before it happened.

    Raises:
        BadInputError: where it was.
    """
    if answer is not None and isinstance(answer.number, date) and resolved_on < answer.number:
        raise BadInputError(f"decided on {resolved_on}, before the day that the answer names, {answer.number}")


def check_order(asked: QuestionView, supersede: bool) -> None:
    """Refuse to decide twice unless it is said, and to decide again what was not decided.

    Raises:
        RefusedError: where the one or the other is asked for.
    """
    if asked.outcome is not None and not supersede:
        raise RefusedError(
            f"q{asked.id} was resolved {asked.answer or asked.outcome} on {asked.resolved_on}: add --supersede to"
            " decide again; the earlier decision stays visible"
        )
    if asked.outcome is None and supersede:
        raise RefusedError(f"q{asked.id} was not decided yet: leave --supersede out")
