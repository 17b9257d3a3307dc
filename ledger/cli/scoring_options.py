"""Options of the commands that score, and the selection that they make."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from ledger.cli.options import typed_date
from ledger.cli.session import Session
from ledger.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.store.selection import Selection
    from ledger.verification.counted import Counting

Since = Annotated[str | None, typer.Option(metavar="DATE", help="Only predictions made on or after this day.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Only predictions made on or before this day.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As the record stood on this day.")]
IncludeLate = Annotated[
    bool, typer.Option("--include-late", help="Score what was made after its deadline or outcome, too.")
]
IncludeEarly = Annotated[
    bool,
    typer.Option(
        "--include-early", help="Calibrate on what was decided before its deadline, too, before that has passed."
    ),
]
Forecasts = Annotated[
    str,
    typer.Option(
        metavar="RULE",
        help="Of several statements on a question: mean, first, last, each, time-weighted, or 30d before its deadline.",
    ),
]

RULES = ("mean", "first", "last", "each", "time-weighted")


def typed_counting(text: str) -> "Counting":
    """The rule that ``--forecasts`` names; a number of days such as ``30d`` is a lead before the deadline.

    Raises:
        UsageError: where it is neither.
    """
    from ledger.verification.counted import Counting
    from ledger.verification.timeline import ForecastRule

    lead = re.fullmatch(r"([0-9]{1,5})\s*d(ays?)?", text.strip())
    if lead:
        return Counting(ForecastRule.AT_LEAD, int(lead[1]))
    if text not in RULES:
        raise UsageError(f'--forecasts "{text}": one of {", ".join(RULES)}, or days before the deadline, such as 30d')
    return Counting(ForecastRule(text))


def typed_selection(
    connection: "Connection",
    current: Session,
    names: Sequence[str],
    *,
    since: str | None,
    until: str | None,
    as_of: str | None,
    include_late: bool,
    forecasts: str,
) -> "Selection":
    """What the options of a command that scores select."""
    from ledger.store.selection import Selection
    from ledger.store.sources import require_source

    return Selection(
        today=current.today,
        as_of=typed_date(as_of, "--as-of", current.today),
        since=typed_date(since, "--since", current.today),
        until=typed_date(until, "--until", current.today),
        sources=tuple(dict.fromkeys(require_source(connection, name) for name in names)),
        include_late=include_late,
        counting=typed_counting(forecasts),
    )
