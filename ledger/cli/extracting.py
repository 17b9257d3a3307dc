"""Commands that read texts: when, extract. They only show, and need no ledger."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.layout import Column
from ledger.cli.options import Format, typed_date
from ledger.errors import UsageError

if TYPE_CHECKING:
    from ledger.extraction.statement import Statement
    from ledger.intake.articles import Intake

STATEMENT_KEYS = (
    *("quote", "start", "end", "kind", "strength", "conditional", "attribution", "speaker", "speaker_role", "claim"),
    *("criteria", "vague", "deadline_text", "deadline_earliest", "deadline", "deadline_rule", "probability"),
    *("probability_low", "probability_high", "probability_from", "score", "rule", "version"),
)
"""What is said of each statement in JSON, in this order."""


@app.command()
def when(
    ctx: typer.Context,
    phrase: Annotated[str, typer.Argument(help="Words that say when, such as a deadline as it was said.")],
    counted_from: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="The day they were said; today if left out.")
    ] = None,
    output_format: Format = output.TABLE,
) -> None:
    """Show how the words of a deadline are read: first and last day, and the rule that read them.

    Example: ledger when "before Trump's inauguration" --from 2024-11-16
    """
    from ledger.extraction.deadline import best_deadline

    today = session(ctx).today
    start = typed_date(counted_from, "--from", today) or today
    found = best_deadline(phrase, start)
    read = {
        "text": phrase,
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
    elif found is None:
        output.write(f"There is no date in these words; as a deadline they are kept as said: {phrase}")
    else:
        output.write_fields((name, read[name]) for name in ("phrase", "earliest", "latest", "rule", "from"))


@app.command()
def extract(
    ctx: typer.Context,
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Files, folders, addresses, or - for standard input.")
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of publication, where the article does not say it.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None,
    output_format: Format = output.TABLE,
) -> None:
    """Show the forward-looking statements of articles: quote, who says so, and by when. Nothing is recorded.

    It is a first reading, to be checked by a person: `ledger add` records what you take from it.

    Example: ledger extract seeds/000_8f39ec3155af1ad9.txt --published 2024-11-16 --outlet EADaily
    """
    from ledger.extraction.extractor import statements
    from ledger.intake.articles import Given, read_article
    from ledger.intake.listing import listed_articles

    today = session(ctx).today
    given = Given(outlet=outlet, published=typed_date(published, "--published", today))
    listing = listed_articles(articles)
    for skipped in listing.skipped:
        output.tell(f"{skipped.path}: left out: {skipped.reason}")
    several = len(listing.names) > 1
    with _progress(len(listing.names)) as advance:
        for name in listing.names:
            read = read_article(name, given, stdin=sys.stdin.buffer, english=True)
            body = statements(read.text[read.body_start :], read.published or today)
            if read.published is None and any(each.deadline for each in body):
                raise UsageError(
                    f"{name}: does not say when it was published, and deadlines count from there: --published"
                )
            found = [replace(each, start=each.start + read.body_start, end=each.end + read.body_start) for each in body]
            _write(name, read, found, output_format, several=several)
            advance(1)


def _write(name: str, read: "Intake", found: "list[Statement]", output_format: str, *, several: bool) -> None:
    if output_format == output.JSON:
        page = {"article": _article_json(read), "statements": [_statement_json(each) for each in found]}
        output.write_json_line(page) if several else output.write_json(page)
        return
    if output_format == output.TABLE and several:
        output.write(f"{read.title or name}\n")
    if not found:
        output.tell(f"{name}: no forward-looking statement was found")
        return
    columns = [
        Column("Score", right=True),
        Column("Quote", wraps=True, weight=3),
        Column("Speaker", wraps=True),
        Column("Due", wraps=True),
    ]
    voice = read.outlet or "the article itself"
    rows = [
        (f"{each.score:.2f}", each.quote, each.speaker or voice, each.deadline or each.deadline_text) for each in found
    ]
    output.write_rows(columns, rows, output_format)


def _article_json(read: "Intake") -> dict[str, Any]:
    import hashlib

    known = {name: getattr(read, name) for name in ("title", "outlet", "author", "published", "url")}
    return known | {"sha256": hashlib.sha256(read.text.encode()).hexdigest()}


def _statement_json(statement: "Statement") -> dict[str, Any]:
    said = {name: getattr(statement, name) for name in STATEMENT_KEYS}
    for name in ("probability", "probability_low", "probability_high"):
        said[name] = None if said[name] is None else float(said[name])
    return said


@contextmanager
def _progress(length: int) -> Iterator[Any]:
    """A progress bar for several articles on a terminal, and none elsewhere."""
    if length < 2 or not sys.stderr.isatty():
        yield lambda steps: None
        return
    with typer.progressbar(length=length, label="Reading", file=sys.stderr) as bar:
        yield bar.update
