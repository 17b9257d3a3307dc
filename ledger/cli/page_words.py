"""How the facts of a prediction, a question or a decision read on a page."""

from datetime import date
from typing import TYPE_CHECKING

from ledger.cli.listing import answer_in_words, days_in_words, percent
from ledger.lifecycle import came_true
from ledger.terms import AnswerKind, Deadline, Outcome, QuestionType, Stance, Status

if TYPE_CHECKING:
    from ledger.store.prediction_views import PredictionView, RevisionView

_COME_TRUE = {Outcome.TRUE: "came true", Outcome.FALSE: "did not come true", Outcome.PARTLY: "came true in part"}


def standing_in_words(view: "PredictionView", today: date) -> str:
    """Where a prediction stands, and since when or for how long."""
    latest = view.deadline.latest
    if view.retracted_reason is not None:
        return f"retracted, recorded by mistake: {view.retracted_reason}"
    if view.status is Status.WITHDRAWN:
        why = f": {view.withdrawn_reason}" if view.withdrawn_reason else ""
        return f"taken back by its source on {view.withdrawn_on}{why}"
    late = ", made too late to count" if view.late else ""
    if view.status is Status.RESOLVED and view.answer is not None:
        return f"the answer is {answer_in_words(view.answer, view.unit)}{late}"
    if view.status is Status.RESOLVED:
        return f"{_COME_TRUE[Outcome(view.came_true or 'partly')]}{late}"
    if view.status in (Status.OPEN, Status.OVERDUE) and latest is not None:
        return f"{view.status.value}, {days_in_words((latest - today).days)}{late}"
    return f"{view.status.value}{late}"


def deadline_in_words(deadline: Deadline) -> str:
    """A deadline as said and as read."""
    if deadline.text is None and deadline.latest is None:
        return "no deadline"
    said = "" if deadline.text is None else f'as said: "{deadline.text}"'
    if deadline.latest is None:
        return f"no date; {said}"
    if deadline.text == deadline.latest.isoformat():
        return str(deadline.latest)
    read = [f'read by the rule "{deadline.rule}"'] if deadline.rule else []
    read += [f"counted from {deadline.counted_from}"] if deadline.counted_from else []
    read += [f"earliest {deadline.earliest}"] if deadline.earliest not in (None, deadline.latest) else []
    return "\n".join(part for part in (str(deadline.latest), said, ", ".join(read)) if part)


def probability_in_words(stated: "PredictionView | RevisionView") -> str:
    """A probability of the question's claim, and how it was stated; or the estimate, as said."""
    if stated.estimate is not None:
        return stated.estimate
    if stated.probability is None:
        return "none stated"
    number = percent(stated.probability)
    if stated.probability_table is None:
        same = stated.probability_wording in (None, number)
        return number if same else f'{number}, stated as "{stated.probability_wording}"'
    span = f"{percent(stated.probability_low)} to {percent(stated.probability_high)}"
    return f'{number}, read from "{stated.probability_wording}" by the table {stated.probability_table} ({span})'


def own_probability_in_words(view: "PredictionView") -> str:
    """The probability that counts for a source; for a denial, what it is about."""
    words = probability_in_words(view.revised or view)
    if view.probability is not None and view.stance == Stance.DENIES:
        words += f"; the number is about q{view.question}, the words are about its denial"
    return words


def answered_in_words(view: "PredictionView") -> str:
    """The question that a prediction answers, and on which side."""
    if view.stance == Stance.DENIES:
        return f"denies q{view.question}: {view.question_claim}"
    same = view.claim == view.question_claim
    return f"q{view.question}" if same else f"affirms q{view.question}: {view.question_claim}"


def denial_in_words(outcome: str, view: "PredictionView") -> str | None:
    """What a decision means for a source that denied the claim."""
    if view.stance != Stance.DENIES or outcome not in ("true", "false"):
        return None
    graded = _COME_TRUE[came_true(Outcome(outcome), denied=True)]
    return f"the denial {graded}"


def outcome_in_words(outcome: str | None, answer: str | None, unit: str | None) -> str:
    """How a question was decided; nothing where it was not.

    >>> outcome_in_words("false", None, None), outcome_in_words("answered", "3.4", "%")
    ('did not come true', 'came to 3.4 %')
    """
    if answer is not None:
        return f"came to {answer_in_words(answer, unit)}"
    return "" if outcome is None else _COME_TRUE.get(Outcome(outcome), outcome)


def answers_in_words(kind: AnswerKind) -> str | None:
    """What answers a question, where that is not yes or no."""
    words = {
        QuestionType.NUMERIC: f"a number in {kind.unit}" if kind.unit else "a number",
        QuestionType.DATE: "a day",
        QuestionType.CHOICE: f"one of: {'; '.join(kind.options)}",
    }
    return words.get(kind.type)
