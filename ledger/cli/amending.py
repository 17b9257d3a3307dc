"""Commands that change the record: amend, retract, withdraw, revise."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.options import Format, Reason, question_or_prediction, typed_date, typed_likelihood
from ledger.cli.session import Session
from ledger.errors import UsageError
from ledger.terms import Attribution, StatementKind

if TYPE_CHECKING:
    from ledger.journal import Event
    from ledger.recording.changes import Amended
    from ledger.store.prediction_views import PredictionView

Item = Annotated[str, typer.Argument(metavar="ID", help="A prediction such as 12, or a question such as q12.")]
PredictionId = Annotated[str, typer.Argument(metavar="ID", help="A prediction, such as 12.")]
Table = Annotated[str, typer.Option(metavar="NAME", help="The table that reads words of likelihood: icd203, survey.")]


@app.command()
def amend(
    ctx: typer.Context,
    item: Item,
    claim: Annotated[str | None, typer.Option(metavar="TEXT", help="The question's claim.")] = None,
    criteria: Annotated[str | None, typer.Option(metavar="TEXT", help="The question's criteria.")] = None,
    due: Annotated[str | None, typer.Option(metavar="WHEN", help="The question's deadline.")] = None,
    latest: Annotated[str | None, typer.Option(metavar="DATE", help="The deadline's last day, set by hand.")] = None,
    quote: Annotated[str | None, typer.Option(metavar="TEXT", help="The passage, to the letter.")] = None,
    made: Annotated[str | None, typer.Option(metavar="DATE", help="The day it was said.")] = None,
    prob: Annotated[str | None, typer.Option(metavar="P", help="The probability that the source had stated.")] = None,
    estimate: Annotated[str | None, typer.Option(metavar="TEXT", help="The estimate that it had stated.")] = None,
    table: Table = "icd203",
    tag: Annotated[
        list[str] | None, typer.Option(metavar="TAG", help="The tags, in place of the present ones.")
    ] = None,
    role: Annotated[str | None, typer.Option(metavar="TEXT", help="The source's description in the article.")] = None,
    attribution: Annotated[Attribution | None, typer.Option(help="How the words reach us.")] = None,
    kind: Annotated[StatementKind | None, typer.Option(help="Foretold, promised, or fixed.")] = None,
    reason: Reason = None,
    output_format: Format = output.TABLE,
) -> None:
    """Correct a record; the old text stays visible, and what comes late is shown but does not count.

    Without options it opens the wording and the deadline in $EDITOR. Claim, criteria and deadline are those of the
    question and hold for every prediction on it.

    Example: ledger amend q3 --criteria "A report by Reuters or AP says so." --reason "named who decides"
    """
    from ledger.recording.changes import amend_prediction, amend_question

    current = session(ctx)
    likelihood = typed_likelihood(prob, table)
    day = typed_date(made, "--made", current.today)
    last_day = typed_date(latest, "--latest", current.today)
    of_question: dict[str, Any] = {"claim": claim, "criteria": criteria, "due": due, "latest": last_day}
    of_prediction: dict[str, Any] = {
        "quote": quote,
        "made": day,
        "likelihood": likelihood,
        "estimate": estimate,
        "tags": None if tag is None else tuple(tag),
        "role": role,
        "attribution": attribution and attribution.value,
        "kind": kind and kind.value,
    }
    if not any(value is not None for value in (*of_question.values(), *of_prediction.values())):
        of_question = _edited(current, item)
    question_id, view = _subject(current, item)
    if view is None and any(value is not None for value in of_prediction.values()):
        named = ", ".join(f"--{name}" for name, value in of_prediction.items() if value is not None)
        raise UsageError(f"{named}: belongs to a prediction, and {item} is a question; name the prediction")
    amended = []
    with current.recording() as writer:
        if view is not None and any(value is not None for value in of_prediction.values()):
            amended.append(amend_prediction(writer, view, reason=reason, **of_prediction))
        if any(value is not None for value in of_question.values()):
            amended.append(amend_question(writer, question_id, reason=reason, **of_question))
    _tell_amended(item, amended, output_format)


@app.command()
def retract(
    ctx: typer.Context,
    item: PredictionId,
    mistake: Annotated[bool, typer.Option("--mistake", help="Confirms that it was recorded by mistake.")] = False,
    reason: Reason = None,
    output_format: Format = output.TABLE,
) -> None:
    """Take out a prediction that was recorded by mistake; it stays in the log and is not scored.

    Example: ledger retract 12 --mistake --reason "the quote is by somebody else"
    """
    from ledger.recording.changes import retract_prediction

    if not mistake:
        raise UsageError(
            "retract is for slips of the person who typed: add --mistake; if the source took it back, `ledger withdraw`"
        )
    with session(ctx).recording() as writer:
        event = retract_prediction(writer, _prediction_number(item), reason)
    _tell_event(f"Prediction {item} is retracted as recorded by mistake; it is not scored.", event, output_format)


@app.command()
def withdraw(
    ctx: typer.Context,
    item: PredictionId,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day the source took it back.")] = None,
    reason: Reason = None,
    output_format: Format = output.TABLE,
) -> None:
    """Record that a source took its prediction back; it stays scored unless that was before deadline and outcome.

    Example: ledger withdraw 12 --on 2024-12-20 --reason "said on air that he no longer expects it"
    """
    from ledger.recording.changes import withdraw_prediction
    from ledger.store.predictions import require_prediction
    from ledger.terms import Status

    current, number = session(ctx), _prediction_number(item)
    with current.recording() as writer:
        event = withdraw_prediction(writer, number, typed_date(on, "--on", current.today), reason)
        writer.flush()
        view = require_prediction(writer.connection, current.today, number)
    counts = "is not scored" if view.status is Status.WITHDRAWN else "stays scored: its deadline or outcome came first"
    _tell_event(f"Prediction {number} was taken back on {view.withdrawn_on}; it {counts}.", event, output_format)


@app.command()
def revise(
    ctx: typer.Context,
    item: PredictionId,
    prob: Annotated[
        str | None, typer.Option(metavar="P", help="How sure the source is now: 0.7, 70% or likely.")
    ] = None,
    estimate: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What it expects now, where that is not yes or no.")
    ] = None,
    table: Table = "icd203",
    made: Annotated[str | None, typer.Option(metavar="DATE", help="The day it said so; today if left out.")] = None,
    reason: Reason = None,
    output_format: Format = output.TABLE,
) -> None:
    """Record that a source changed its probability or its estimate.

    It counts as one more statement on the question; `scorecard --forecasts` says which of several are scored.

    Example: ledger revise 12 --prob 0.4 --made 2024-12-20
    """
    from ledger.recording.changes import revise_prediction

    current, likelihood = session(ctx), typed_likelihood(prob, table)
    if (likelihood is None) is (estimate is None):
        raise UsageError("give --prob, or --estimate for a number, a day or a choice: what does the source say now?")
    with current.recording() as writer:
        day = typed_date(made, "--made", current.today)
        event = revise_prediction(writer, _prediction_number(item), likelihood, day, reason, estimate)
    said_on, stated = event.data["made"], estimate if likelihood is None else likelihood.wording
    _tell_event(f"Prediction {item} stands at {stated} from {said_on} on.", event, output_format)


def _prediction_number(item: str) -> int:
    is_question, number = question_or_prediction(item)
    if is_question:
        raise UsageError(f"{item} is a question: name one prediction on it, such as 12")
    return number


def _subject(current: Session, item: str) -> tuple[int, "PredictionView | None"]:
    """The question that an id leads to, and the prediction where it names one."""
    from ledger.store.predictions import require_prediction
    from ledger.store.questions import require_question

    is_question, number = question_or_prediction(item)
    with current.reading() as connection:
        if is_question:
            return require_question(connection, number).id, None
        view = require_prediction(connection, current.today, number)
        return view.question, view


def _edited(current: Session, item: str) -> dict[str, Any]:
    """Claim, criteria and deadline as they come back from the editor; what was not touched is None."""
    from ledger.cli.editing import edited_fields
    from ledger.cli.session import is_terminal
    from ledger.store.questions import require_question

    if not is_terminal():
        raise UsageError("nothing to amend: give an option such as --criteria TEXT; `ledger amend --help` shows all")
    question_id, _ = _subject(current, item)
    with current.reading() as connection:
        asked = require_question(connection, question_id)
    fields = {"claim": asked.claim, "criteria": asked.criteria or "", "due": asked.deadline.text or "none"}
    changed = edited_fields(fields, f"q{asked.id}: change what is between the headings, save, and leave the editor.")
    if not changed:
        raise UsageError("nothing was changed in the editor; nothing was recorded")
    return {name: changed.get(name) for name in fields}


def _tell_amended(item: str, amended: "list[Amended]", output_format: str) -> None:
    fields = [name for each in amended for name in each.fields]
    late = [name for each in amended for name in each.late]
    if output_format == output.JSON:
        events = [{"seq": event.seq, "hash": event.hash} for each in amended for event in each.events]
        output.write_json({"id": item, "amended": fields, "late": late, "events": events})
        return
    output.write(f"Amended {item}: {_in_words(fields)}.")
    if late:
        output.tell(
            f"It came after the deadline or the decision: {_in_words(late)} is kept and shown, but does not count."
        )


def _in_words(fields: list[str]) -> str:
    """Fields as a person calls them: what belongs together is said once."""
    return ", ".join(dict.fromkeys(field.split("_")[0] for field in fields))


def _tell_event(message: str, event: "Event", output_format: str) -> None:
    if output_format == output.JSON:
        output.write_json({"seq": event.seq, "hash": event.hash, "type": event.type, "data": event.data})
    else:
        output.write(message)
