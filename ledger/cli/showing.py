"""Commands that show all of something: show, log."""

from typing import TYPE_CHECKING, Annotated

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.options import Format, question_or_prediction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from ledger.journal import Event


@app.command()
def show(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Predictions such as 12, questions such as q3.")],
    output_format: Format = output.TABLE,
) -> None:
    """Show everything about a prediction or a question: words, deadline, decision, history.

    Example: ledger show 6
    """
    from ledger.cli import page_text, pages

    current = session(ctx)
    named = [question_or_prediction(text) for text in ids]
    with current.reading() as connection:
        found = [
            pages.question_page(connection, current.today, number)
            if is_question
            else pages.prediction_page(connection, current.today, number)
            for is_question, number in named
        ]
    page_text.write_pages(found, output_format)


@app.command()
def log(
    ctx: typer.Context,
    item: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="A prediction (12) or a question (q3); everything if left out."),
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="Only the newest N.")] = None,
    output_format: Format = output.TABLE,
) -> None:
    """Show what was recorded, newest last: the journal's events, all or those that concern one prediction or question.

    Example: ledger log 6
    """
    from ledger.cli.events import write_events
    from ledger.store.history import source_names_by_id

    current = session(ctx)
    with current.reading() as connection:
        events = _logged_events(connection, item, limit)
        write_events(events, source_names_by_id(connection), output_format)


def _logged_events(connection: "Connection", item: str | None, limit: int | None) -> "Iterable[Event]":
    from ledger.journal import journal_events, journal_head
    from ledger.store.history import prediction_events, question_events
    from ledger.store.predictions import answered_question
    from ledger.store.questions import require_question

    if item is None:
        size, _ = journal_head(connection)
        return journal_events(connection, after=max(0, size - limit) if limit else 0)
    is_question, number = question_or_prediction(item)
    if is_question:
        found = question_events(connection, require_question(connection, number).id)
    else:
        found = prediction_events(connection, number, answered_question(connection, number))
    return found[-limit:] if limit else found
