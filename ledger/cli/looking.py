"""Commands that look at predictions: list, due, search."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ledger.cli import listing, output
from ledger.cli.app import app, session
from ledger.cli.layout import Column
from ledger.cli.options import Format, article_number, question_number, typed_date
from ledger.errors import BadInputError
from ledger.terms import StatementKind, Status

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.store.prediction_views import PredictionView

Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="Show at most so many.")]


@app.command("list")
def list_predictions(
    ctx: typer.Context,
    source: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this source, by name or alias; may be given again.")
    ] = None,
    outlet: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Only from articles of this outlet.")] = None,
    status: Annotated[list[Status] | None, typer.Option(help="Only what stands so.")] = None,
    tag: Annotated[list[str] | None, typer.Option(metavar="TAG", help="Only what is filed under this tag.")] = None,
    kind: Annotated[list[StatementKind] | None, typer.Option(help="Only statements of this kind.")] = None,
    due_before: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only what is due before this day; leaves out what has no date.")
    ] = None,
    due_after: Annotated[str | None, typer.Option(metavar="DATE", help="Only what is due after this day.")] = None,
    made_since: Annotated[str | None, typer.Option(metavar="DATE", help="Only what was said on this day or later.")] = (
        None
    ),
    made_until: Annotated[str | None, typer.Option(metavar="DATE", help="Only what was said by this day.")] = None,
    question: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only answers to this question, such as q3.")
    ] = None,
    article: Annotated[list[str] | None, typer.Option(metavar="ID", help="Only from this article, such as a1.")] = None,
    limit: Limit = None,
    sort: Annotated[
        Literal["id", "made", "due"], typer.Option(help="As recorded, by the day made, or by deadline.")
    ] = "id",
    output_format: Format = output.TABLE,
) -> None:
    """List predictions: every status, no limit unless --limit.

    Example: ledger list --source "Mikhail Zvinchuk" --status open --status overdue --sort due
    """
    from ledger.store.articles import require_article
    from ledger.store.predictions import Filters, predictions
    from ledger.store.questions import require_question
    from ledger.store.sources import require_source

    current = session(ctx)
    with current.reading() as connection:
        filters = Filters(
            questions=[require_question(connection, question_number(text)).id for text in question or ()],
            articles=[require_article(connection, article_number(text)).id for text in article or ()],
            sources=[require_source(connection, name) for name in source or ()],
            outlets=[require_source(connection, name) for name in outlet or ()],
            statuses=status or (),
            tags=tag or (),
            kinds=[each.value for each in kind or ()],
            made_since=typed_date(made_since, "--made-since", current.today),
            made_until=typed_date(made_until, "--made-until", current.today),
            due_after=typed_date(due_after, "--due-after", current.today),
            due_before=typed_date(due_before, "--due-before", current.today),
        )
        found = predictions(connection, current.today, filters, sort, limit)
        listing.write_predictions(
            found,
            output_format,
            empty="no predictions yet: `ledger add --help` shows how to record one"
            if filters == Filters(questions=[], articles=[], sources=[], outlets=[], kinds=[])
            else "no prediction meets all of these; `ledger list` shows every one",
        )


@app.command()
def due(
    ctx: typer.Context,
    within: Annotated[
        str, typer.Option(metavar="TIME", help="How far to look ahead: 30d, 2w, 3m or 1y; 0d for overdue only.")
    ] = "30d",
    limit: Limit = None,
    output_format: Format = output.TABLE,
) -> None:
    """Show what is overdue, oldest deadline first, then what falls due soon.

    Example: ledger due --within 2w
    """
    from ledger.store.predictions import Filters, predictions, undated_count

    current = session(ctx)
    last = day_after(current.today, within)

    def days(view: "PredictionView") -> int:
        assert view.deadline.latest is not None  # the filter leaves out what has no date
        return (view.deadline.latest - current.today).days

    with current.reading() as connection:
        filters = Filters(statuses=[Status.OPEN, Status.OVERDUE], due_by=last)
        found = predictions(connection, current.today, filters, "due", limit)
        listing.write_predictions(
            found,
            output_format,
            empty=f"nothing is overdue, and nothing falls due until {last}",
            extra={"days": days},
            columns=(
                *(listing.ID, listing.CLAIM, listing.SOURCE, listing.OUTLET, listing.MADE, listing.DUE),
                (Column("When", right=True), lambda view: listing.days_in_words(days(view))),
            ),
        )
        undated = undated_count(connection, current.today)
    if undated:
        are = "prediction without a date is" if undated == 1 else "predictions without a date are"
        output.tell(f"{undated} open {are} not among these: `ledger list --status open` shows all")


@app.command()
def search(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help='All must be there; negotiat* and "two words" work too.')
    ],
    limit: Limit = None,
    output_format: Format = output.TABLE,
) -> None:
    """Find predictions by words of their claim, quote, criteria or article, best match first.

    Example: ledger search Kursk negotiat*
    """
    current = session(ctx)
    asked = " ".join(f'"{word}"' if re.search(r"\s", word) and '"' not in word else word for word in words)
    with current.reading() as connection:
        found = _matching(connection, current.today, asked, limit)
        listing.write_predictions(
            found, output_format, empty=f"no prediction has all these words: {asked}; try fewer, or a part such as war*"
        )


def _matching(connection: "Connection", today: date, words: str, limit: int | None) -> "Iterator[PredictionView]":
    """Predictions by how well they match, read some at a time."""
    from ledger.fulltext import matching_predictions
    from ledger.store.predictions import AT_A_TIME, Filters, predictions

    ids = islice(matching_predictions(connection, words), limit)
    while some := list(islice(ids, AT_A_TIME)):
        views = {view.id: view for view in predictions(connection, today, Filters(ids=some))}
        yield from (views[number] for number in some)


def day_after(today: date, span: str) -> date:
    """The last day of a span that begins today.

    Raises:
        BadInputError: where the words are no span, or reach past the calendar.

    >>> day_after(date(2025, 1, 31), "1m").isoformat(), day_after(date(2025, 1, 31), "2w").isoformat()
    ('2025-02-28', '2025-02-14')
    """
    from dateutil.relativedelta import relativedelta

    match = re.fullmatch(r"\s*([0-9]{1,5})\s*([dwmy]?)[a-z]*\s*", span, re.IGNORECASE)
    if match is None:
        raise BadInputError(f'--within "{span}" is no span of time: write it as 30d, 2w, 3m or 1y')
    unit = {"d": "days", "": "days", "w": "weeks", "m": "months", "y": "years"}[match[2].lower()]
    try:
        return today + relativedelta(**{unit: int(match[1])})  # type: ignore[arg-type]  # the stubs know no mapping
    except (OverflowError, ValueError) as error:
        raise BadInputError(f'--within "{span}" reaches past the end of the calendar') from error
