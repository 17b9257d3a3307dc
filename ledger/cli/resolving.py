"""``ledger resolve``."""

from decimal import Decimal, InvalidOperation
from typing import Annotated

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.options import Format, Reason, question_or_prediction, typed_date
from ledger.errors import BadInputError, UsageError
from ledger.terms import Outcome


@app.command()
def resolve(
    ctx: typer.Context,
    item: Annotated[
        str | None, typer.Argument(metavar="ID", help="A prediction such as 12, or a question such as q12.")
    ] = None,
    outcome: Annotated[str | None, typer.Argument(help="true, false, partly, void or ambiguous.")] = None,
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
    """Decide a question: did it come true, as worded?

    Example: ledger resolve 12 false --on 2025-01-19 --evidence https://example.org/report --note "Still held."
    """
    from ledger.recording.resolutions import NewResolution, record_resolution
    from ledger.store.predictions import require_prediction

    current = session(ctx)
    if item is None or outcome is None:
        raise UsageError("missing: ID, OUTCOME; `ledger due` shows what is overdue")
    is_question, number = question_or_prediction(item)
    with current.recording() as writer:
        if not is_question:
            number = require_prediction(writer.connection, current.today, number).question
        recorded = record_resolution(
            writer,
            NewResolution(
                question=number,
                outcome=typed_outcome(outcome),
                resolved_on=typed_date(on, "--on", current.today),
                evidence=tuple(evidence or ()),
                note=note,
                fraction=typed_fraction(fraction),
                early=early,
                reason=reason,
                supersede=supersede,
            ),
        )
    if output_format == output.JSON:
        output.write_json(
            {
                "question": f"q{recorded.question.id}",
                "outcome": recorded.outcome,
                "resolved_on": recorded.resolved_on,
                "predictions": [
                    {"id": view.id, "source": view.source, "status": view.status, "came_true": view.came_true}
                    for view in recorded.graded
                ],
                "seq": recorded.seq,
                "hash": recorded.hash,
            }
        )
        return
    output.write(f"q{recorded.question.id} is {recorded.outcome.value}, on {recorded.resolved_on}.")


def typed_outcome(text: str) -> Outcome:
    """The outcome that a person typed.

    Raises:
        BadInputError: where there is none of this name.
    """
    try:
        return Outcome(text.strip().casefold())
    except ValueError as error:
        raise BadInputError(f'"{text}" is no outcome: true, false, partly, void or ambiguous') from error


def typed_fraction(text: str | None) -> Decimal | None:
    """The fraction that a person typed.

    Raises:
        BadInputError: where it is no number.
    """
    if text is None:
        return None
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise BadInputError(f'--fraction "{text}" is no number between 0 and 1') from error
