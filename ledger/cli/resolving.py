"""``ledger resolve``."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.completion import complete_outcome, complete_question_or_prediction
from ledger.cli.listing import answer_in_words
from ledger.cli.options import Format, Reason, question_or_prediction, typed_date
from ledger.cli.prompts import stopped
from ledger.cli.resolution_options import Said, typed_fraction, typed_outcome
from ledger.cli.session import Session, is_terminal
from ledger.errors import UsageError
from ledger.lifecycle import counts
from ledger.terms import Outcome, Stance, Status

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.recording.resolutions import NewResolution
    from ledger.store.prediction_views import PredictionView


# Without this a negative answer, such as -0.4, would be taken for an option.
@app.command(context_settings={"ignore_unknown_options": True})
def resolve(
    ctx: typer.Context,
    item: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help="A prediction such as 12, or a question such as q12.",
            autocompletion=complete_question_or_prediction,
        ),
    ] = None,
    outcome: Annotated[
        str | None,
        typer.Argument(
            help="true, false, partly, void or ambiguous; or the answer: 3.4, 2025-03-01, Red.",
            autocompletion=complete_outcome,
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day it became true, or known not to.")
    ] = None,
    evidence: Annotated[
        list[str] | None, typer.Option(metavar="URL", help="What it rests on; may be given again.")
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="What was found.")] = None,
    fraction: Annotated[str | None, typer.Option(metavar="F", help="For partly: how far it came true, 0 to 1.")] = None,
    early: Annotated[
        bool, typer.Option("--early", help="It can no longer come true, although its time is not up.")
    ] = False,
    supersede: Annotated[bool, typer.Option("--supersede", help="Decide again; the earlier decision stays.")] = False,
    reason: Reason = None,
    output_format: Format = output.TABLE,
) -> None:
    """Decide a question: did it come true, as worded? Or which number, day or option was it?

    Example: ledger resolve 12 false --on 2025-01-19 --evidence https://example.org/report --note "Still held."
    """
    _require_no_unknown_option(ctx, item, outcome)
    current = session(ctx)
    said = Said(
        on=typed_date(on, "--on", current.today),
        evidence=tuple(evidence or ()),
        note=note,
        fraction=typed_fraction(fraction),
        early=early,
        reason=reason,
        supersede=supersede,
    )
    if item is None:
        _walk(current, said, output_format)
    elif outcome is None:
        _ask(current, item, said, output_format)
    else:
        _record(current, lambda connection: _typed_decision(connection, current, item, outcome, said), output_format)


def _ask(current: Session, item: str, said: Said, output_format: str) -> None:
    """Decide one question with the person at the terminal."""
    if not is_terminal():
        raise UsageError("missing: OUTCOME, one of true, false, partly, void and ambiguous")
    from ledger.cli.resolving_dialogue import asked_decision

    with current.reading() as connection:
        number = _question(connection, current, item)
    try:
        new = asked_decision(current, number, said)
    except (typer.Abort, KeyboardInterrupt) as error:
        raise stopped("Stopped: nothing was decided.") from error
    if new is None:
        output.tell("Nothing was decided.")
    else:
        _record(current, lambda connection: new, output_format)


def _walk(current: Session, said: Said, output_format: str) -> None:
    """Go through what is overdue with the person at the terminal."""
    if not is_terminal():
        raise UsageError("missing: ID, OUTCOME; `ledger due` shows what is overdue")
    if said != Said():
        raise UsageError("missing: ID; options such as --on and --evidence belong to one decision")
    from ledger.cli.resolving_dialogue import walk_through_overdue

    walk_through_overdue(current, lambda new: _record(current, lambda connection: new, output_format))


def _require_no_unknown_option(ctx: typer.Context, *arguments: str | None) -> None:
    """Refuse what begins like an option and is no negative number."""
    for argument in arguments:
        if argument is not None and re.match("-+[A-Za-z]", argument):
            raise UsageError(f"no such option: {argument}; `{ctx.command_path} --help` shows all")


def _typed_decision(connection: "Connection", current: Session, item: str, outcome: str, said: Said) -> "NewResolution":
    """The decision that the command line says, in the terms of the question it is about."""
    from ledger.store.questions import require_question

    asked = require_question(connection, _question(connection, current, item))
    return said.decision(asked.id, *typed_outcome(outcome, asked.kind))


def _question(connection: "Connection", current: Session, item: str) -> int:
    """The number of the question that an id names, by itself or as that of a prediction."""
    from ledger.store.predictions import require_prediction

    is_question, number = question_or_prediction(item)
    return number if is_question else require_prediction(connection, current.today, number).question


def _record(current: Session, decision: "Callable[[Connection], NewResolution]", output_format: str) -> None:
    """Record a decision and say what it grades."""
    from ledger.recording.resolutions import record_resolution

    with current.recording() as writer:
        new = decision(writer.connection)
        recorded = record_resolution(writer, new)
    if output_format == output.TABLE:
        part = f" ({new.fraction})" if new.fraction is not None else ""
        answer = recorded.answer and answer_in_words(recorded.answer.text, recorded.question.kind.unit)
        came_out = answer or recorded.outcome.value
        output.write(f"q{recorded.question.id} is decided: {came_out}{part}, on {recorded.resolved_on}.")
        for view in recorded.graded:
            output.write(f"  prediction {view.id}, {view.source}: {_grade(view)}")
        return
    graded = [
        {
            "id": view.id,
            "source": view.source,
            "status": view.status,
            "came_true": view.came_true,
            "late": view.late,
            "scored": counts(view.status, late=view.late),
        }
        for view in recorded.graded
    ]
    if output_format != output.JSON:
        columns = [output.Column(key) for key in ("id", "source", "status", "came_true", "late", "scored")]
        output.write_rows(columns, [list(row.values()) for row in graded], output_format)
        return
    output.write_json(
        {
            "question": f"q{recorded.question.id}",
            "outcome": recorded.outcome,
            "answer": recorded.answer and recorded.answer.text,
            "resolved_on": recorded.resolved_on,
            "predictions": graded,
            "seq": recorded.seq,
            "hash": recorded.hash,
        }
    )


GRADES = {
    Outcome.TRUE: "came true",
    Outcome.FALSE: "did not come true",
    Outcome.PARTLY: "came true in part",
    Outcome.VOID: "void",
    Outcome.AMBIGUOUS: "ambiguous",
}
"""How a prediction came out, in words."""


def _grade(view: "PredictionView") -> str:
    """How a prediction came out, and whether it counts."""
    came_out = "withdrawn" if view.status is Status.WITHDRAWN else _came_out(view)
    if view.status is Status.RESOLVED and view.stance == Stance.DENIES:
        came_out = f"its denial {came_out}"
    if counts(view.status, late=view.late):
        return f"{came_out}; scored"
    return f"{came_out}; {'made late, ' if view.late and view.status is Status.RESOLVED else ''}not scored"


def _came_out(view: "PredictionView") -> str:
    if view.answer is not None:
        return f"said {(view.revised or view).estimate}"
    return GRADES[Outcome(view.came_true or "")]
