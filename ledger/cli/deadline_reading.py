"""The command when: how the words of a deadline are read, and why."""

import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.layout import Column
from ledger.cli.options import Format, typed_date
from ledger.cli.session import Session
from ledger.cli.wording import one_line
from ledger.errors import UsageError

if TYPE_CHECKING:
    from ledger.extraction.deadline import FoundDeadline

STDIN = "-"
LONGEST_TEXT = 10_000
"""Characters that a text may have: a long sentence, not an article."""
NO_LAST_DAY = "none: the words set no last day"


@app.command()
def when(
    ctx: typer.Context,
    phrase: Annotated[
        list[str],
        typer.Argument(metavar="PHRASE", help="Words that say when, as they were said; - for standard input."),
    ],
    counted_from: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="The day they were said; today if left out.")
    ] = None,
    output_format: Format = output.TABLE,
) -> None:
    """Show how the words of a deadline are read: first and last day, and why.

    Example: ledger when "before Trump's inauguration" --from 2024-11-16
    """
    from ledger.extraction.dates.missing_days import missing_day
    from ledger.extraction.deadline import best_deadline, deadline_words

    current = session(ctx)
    start = typed_date(counted_from, "--from", current.today) or current.today
    text = _text(phrase)
    found = best_deadline(text, start, current.events)
    read = {
        "text": text,
        "phrase": found and found.phrase,
        "earliest": found and found.earliest,
        "latest": found and found.latest,
        "rule": found and found.rule,
        "from": start,
    }
    if output_format == output.JSON:
        output.write_json(read)
    elif output_format != output.TABLE:
        output.write_rows([Column(name) for name in read], [list(read.values())], output_format)
    elif found is None and (reason := missing_day(text)):
        output.write(one_line(reason))
    elif (shown := found or next(iter(deadline_words(text)), None)) is not None:
        output.write_fields(_fields(shown, start))
        _tell_of_others(text, shown, start, current)
    else:
        output.write(f"There is no date in these words; as a deadline they are kept as said: {one_line(text)}")


def _text(words: list[str]) -> str:
    """The words that were typed, in quotation marks or without, or those of standard input.

    Raises:
        UsageError: where there are none, or more than a sentence.
    """
    text = sys.stdin.read(LONGEST_TEXT + 1) if words == [STDIN] else " ".join(words)
    if not text.strip():
        raise UsageError('there are no words to read; give some, such as "by the end of March"')
    if len(text) > LONGEST_TEXT:
        raise UsageError(f"these are more than {LONGEST_TEXT:,} characters; `ledger extract` reads whole articles")
    return text.strip()


def _fields(found: "FoundDeadline", start: date) -> Iterator[tuple[str, object]]:
    """What a person is shown of a reading."""
    from ledger.extraction.dates.reasons import reasons

    yield "phrase", found.phrase
    yield "earliest", _day(found.earliest)
    yield "latest", _day(found.latest) or NO_LAST_DAY
    yield "rule", found.rule
    yield "from", _day(start)
    for place, reason in enumerate(reasons(found.phrase, found.rule)):
        yield "" if place else "why", reason


def _day(day: date | None) -> str | None:
    return f"{day.isoformat()}, {day:%A}" if day else None


def _tell_of_others(text: str, found: "FoundDeadline", start: date, current: Session) -> None:
    """Name the phrases with a day that the reading leaves aside."""
    from ledger.extraction.deadline import find_deadlines

    for other in find_deadlines(text, start, current.events):
        if other.start >= found.end or other.end <= found.start:
            day = other.latest or other.earliest
            output.tell(f'left aside, since the phrase that ends last counts: "{other.phrase}" ({day})')
