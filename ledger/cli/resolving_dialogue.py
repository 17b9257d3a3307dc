"""What `ledger resolve` shows and asks at a terminal: one question, or all that are overdue.

Every question is asked outside a transaction: the ledger is read, let go, the person is asked, and only then is
the decision recorded.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import typer

from ledger.cli import prompts
from ledger.cli.options import typed_date
from ledger.cli.output import tell
from ledger.cli.resolution_options import ANSWER_LABELS, Said, outcomes, typed_fraction, typed_outcome
from ledger.cli.resolving_sheet import question_sheet, tell_sheet
from ledger.cli.session import Session
from ledger.cli.wording import counted
from ledger.errors import BadInputError, RefusedError, UsageError
from ledger.lifecycle import check_resolution, is_early, require_past
from ledger.terms import Outcome, Status

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.recording.resolutions import NewResolution
    from ledger.store.questions import QuestionView

SKIP, QUIT = "skip", "quit"


def asked_decision(current: Session, number: int, said: Said) -> "NewResolution | None":
    """The decision on one question; None where the person leaves it open.

    Raises:
        RefusedError: where it was decided already and nobody says that it is to be decided again.
        typer.Abort: where the person stops.
    """
    from ledger.recording.resolutions import check_order

    sheet = question_sheet(current, number)
    check_order(sheet.question, said.supersede)
    tell_sheet(sheet)
    if sheet.question.outcome is not None:
        decided = sheet.question.answer or sheet.question.outcome
        tell(f"  Decided before: {decided}, on {sheet.question.resolved_on}.")
    return _asked(sheet.question, said, current.today, (SKIP,))[1]


def walk_through_overdue(current: Session, record: "Callable[[NewResolution], None]") -> None:
    """Ask about each question that is overdue, the oldest deadline first; each decision is recorded as it is made.

    Args:
        current: the session.
        record: records a decision and says what it grades.

    Raises:
        typer.Exit: where the person stops in the middle; what was decided stays.
    """
    with current.reading() as connection:
        overdue = overdue_questions(connection, current.today)
    if not overdue:
        tell(f"Nothing is overdue on {current.today}.")
        return
    tell(f"{counted(len(overdue), 'question is', 'questions are')} overdue, the oldest deadline first.")
    tell("Each decision is recorded as it is made; Ctrl-C or quit keeps what was decided.")
    decided = 0
    try:
        for place, number in enumerate(overdue, start=1):
            tell(f"\n{place} of {len(overdue)}")
            word = _decide(current, number, record)
            decided += word not in (SKIP, QUIT)
            if word == QUIT:
                break
    except (typer.Abort, KeyboardInterrupt) as error:
        raise prompts.stopped(_tally(current, decided)) from error
    tell(f"\n{_tally(current, decided)}")


def overdue_questions(connection: "Connection", today: date) -> list[int]:
    """The questions with a prediction that is overdue, the oldest deadline first."""
    from ledger.store.predictions import Filters, predictions

    overdue = predictions(connection, today, Filters(statuses=[Status.OVERDUE], due_before=today))
    latest = {view.question: view.deadline.latest or today for view in overdue}
    return sorted(latest, key=lambda number: (latest[number], number))


def _decide(current: Session, number: int, record: "Callable[[NewResolution], None]") -> str:
    """Ask about one question and record the decision; return what was answered."""
    sheet = question_sheet(current, number)
    if sheet.question.outcome is not None:
        tell(f"q{sheet.question.id} was decided meanwhile: {sheet.question.answer or sheet.question.outcome}.")
        return SKIP
    tell_sheet(sheet)
    word, new = _asked(sheet.question, Said(), current.today, (SKIP, QUIT))
    if new is None:
        return word
    try:
        record(new)
    except RefusedError as error:
        prompts.tell_below(f"{error}")
        return SKIP
    return word


def _asked(
    question: "QuestionView", said: Said, today: date, others: tuple[str, ...]
) -> "tuple[str, NewResolution | None]":
    """What was answered and, where that is an outcome, the decision with its grounds.

    Where the grounds contradict the outcome, so that another one is right, the outcome is asked again.
    """
    while True:
        word = _asked_word(question, others, today)
        if word in others:
            return word, None
        try:
            new = _asked_grounds(question, *typed_outcome(word, question.kind), said, today)
        except (BadInputError, UsageError) as error:
            prompts.tell_below(str(error))
            continue
        return (SKIP, None) if new is None else (word, new)


def _asked_word(question: "QuestionView", others: tuple[str, ...], today: date) -> str:
    """An outcome, one of the other words, or an answer that the question can have."""
    choices = [*outcomes(question.kind), *others]
    if question.kind.is_binary:
        return prompts.ask_choice(f"Did it come true, as worded? ({'/'.join(choices)})", choices)
    from ledger.extraction.estimates import read_answer

    def read(typed: str) -> str:
        word = typed.casefold()
        return word if word in choices else read_answer(typed, question.kind, today).text

    return prompts.ask(f"{ANSWER_LABELS[question.kind.type]} (or {'/'.join(choices)})", read)


def _asked_grounds(
    question: "QuestionView", outcome: Outcome, answer: str | None, said: Said, today: date
) -> "NewResolution | None":
    """Ask for what the decision lacks; None where the person sees that it is too early.

    Raises:
        BadInputError: where the day contradicts the outcome.
        UsageError: where the command line says something that does not belong to this outcome.
    """
    if is_early(outcome, question.deadline.latest, today):
        early = _asked_why_early(question, said)
        if early is None:
            return None
        said = early
    if outcome is Outcome.PARTLY and said.fraction is None:
        said = replace(said, fraction=prompts.ask("How far, between 0 and 1", _fraction))
    day = said.on or _asked_day(question, outcome, answer, today)
    check_resolution(
        outcome=outcome,
        resolved_on=day,
        latest=question.deadline.latest,
        today=today,
        early=said.early,
        reason=said.reason,
        grounds=True,  # asked next
        fraction_given=said.fraction is not None,
    )
    if not said.evidence and not said.note:
        evidence, note = _asked_evidence_and_note()
        said = replace(said, evidence=evidence, note=note)
    if said.supersede and said.reason is None:
        said = replace(said, reason=prompts.ask_optional("Why is it decided again (optional)", str))
    return replace(said, on=day).decision(question.id, outcome, answer)


def _asked_why_early(question: "QuestionView", said: Said) -> Said | None:
    if not said.early:
        latest = question.deadline.latest
        until = "it has no deadline" if latest is None else f"its deadline is {latest}"
        prompts.tell_below(f"It can still come true: {until}.")
        if not prompts.agrees("Is it certain that it cannot?", default=False):
            return None
    reason = said.reason or prompts.ask("Why can it no longer come true", str)
    return replace(said, early=True, reason=reason)


def _asked_day(question: "QuestionView", outcome: Outcome, answer: str | None, today: date) -> date:
    from ledger.recording.resolutions import checked_answer, decided_by_default, require_after_answer

    read = checked_answer(question.kind, outcome, answer, today)
    label = "On what day did it come true" if outcome is Outcome.TRUE else "On what day was that known"
    default = decided_by_default(read, question.deadline.latest, today).isoformat()

    def day(typed: str) -> date:
        found = _past_day(typed, today)
        require_after_answer(read, found)
        return found

    return prompts.ask(label, day, default=default)


def _asked_evidence_and_note() -> tuple[tuple[str, ...], str | None]:
    """The grounds of a decision, at least one."""
    while True:
        evidence = []
        while address := prompts.ask_optional("Evidence, an address or a title (Enter for no more)", str):
            evidence.append(address)
        note = prompts.ask_optional("Note, what was found (optional)", str)
        if evidence or note:
            return tuple(evidence), note
        prompts.tell_below("A decision needs grounds: evidence, a note, or both.")


def _tally(current: Session, decided: int) -> str:
    with current.reading() as connection:
        left = len(overdue_questions(connection, current.today))
    return f"Decided {counted(decided, 'question')}; {left or 'none'} {'is' if left == 1 else 'are'} left overdue."


def _fraction(typed: str) -> Decimal:
    fraction = typed_fraction(typed)
    assert fraction is not None
    return fraction


def _past_day(typed: str, today: date) -> date:
    day = typed_date(typed, "the answer", today)
    assert day is not None
    require_past(day, today, "the day it was decided,")
    return day
