"""The command extract: forward-looking statements out of articles."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.articles_in import given_of
from ledger.cli.layout import Column
from ledger.cli.listing import with_unit
from ledger.cli.options import Format, NewSource, typed_past_date
from ledger.cli.progress import ProgressLine
from ledger.cli.prompts import stopped
from ledger.cli.session import Session, is_terminal
from ledger.cli.wording import one_line
from ledger.errors import BadInputError, ExitCode, LedgerError, NotFoundError, RefusedError, UsageError

if TYPE_CHECKING:
    from ledger.cli.article_readings import Reading
    from ledger.extraction.statement import Statement
    from ledger.intake.articles import Given, Intake

STDIN = "-"

LONGEST_QUOTE = 60
"""Characters of a quote that a message repeats."""

STATEMENT_KEYS = (
    *("quote", "start", "end", "kind", "strength", "conditional", "attribution", "speaker", "speaker_role", "claim"),
    *("criteria", "vague", "deadline_text", "deadline_earliest", "deadline", "deadline_rule", "probability"),
    *("probability_low", "probability_high", "probability_from", "score", "type", "unit", "options", "estimate"),
    *("rule", "version"),
)
"""What is said of each statement in JSON, in this order."""


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
    author: Annotated[str | None, typer.Option(metavar="NAME", help="Who wrote it.")] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Its headline.")] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Where it was published.")] = None,
    accept: Annotated[
        bool, typer.Option("--accept", help="Record all of them; claim and criteria are marked as drafts.")
    ] = False,
    review: Annotated[
        bool, typer.Option("--review", help="Go through them one by one at a terminal: take up, edit, skip.")
    ] = False,
    again: Annotated[bool, typer.Option("--again", help="With --review: ask about skipped ones again.")] = False,
    above: Annotated[
        float | None,
        typer.Option(metavar="SCORE", min=0.0, max=1.0, help="Only those with at least this score, 0 to 1."),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="A language model finds them (extra llm); all it says is checked."),
    ] = None,
    new_source: NewSource = False,
    output_format: Format = output.TABLE,
) -> None:
    """Find the forward-looking statements of articles: show them, take them all up, or go through them one by one.

    It is a first reading, to be checked by a person. Without --accept or --review nothing is recorded.

    Example: ledger extract seeds/000_8f39ec3155af1ad9.txt --published 2024-11-16 --outlet EADaily
    """
    from ledger.intake.listing import listed_articles

    current = session(ctx)
    listing = listed_articles(articles)
    for skipped in listing.skipped:
        output.tell(f"{skipped.path}: left out: {skipped.reason}")
    if len(listing.names) > 1 and (url or title):
        raise UsageError("--url and --title belong to one article: name one, or leave them out")
    _check_options(articles, accept=accept, review=review, again=again)
    given = given_of(title, outlet, author, typed_past_date(published, "--published", current.today), url)
    several = len(listing.names) > 1
    line = ProgressLine("Reading", 0 if review else len(listing.names))
    task = Task(current, given, above, accept, review, again, model, new_source, output_format, several, line)
    _each(listing.names, task)


def _check_options(articles: Sequence[str], *, accept: bool, review: bool, again: bool) -> None:
    """Refuse what does not go together, and a review where nobody can be asked.

    Raises:
        UsageError: saying what to do instead.
    """
    if accept and review:
        raise UsageError("--accept takes all of them up, --review asks about each: give one of the two")
    if again and not review:
        raise UsageError("--again belongs to --review: add it, or leave --again out")
    if review and (not is_terminal() or STDIN in articles):
        raise UsageError("--review asks about each statement at a terminal, and there is none; --accept takes all up")


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done with each article, as the command line says."""

    current: Session
    given: "Given"
    above: float | None
    accept: bool
    review: bool
    again: bool
    model: str | None
    new_source: bool
    output_format: str
    several: bool
    line: ProgressLine

    def read(self, name: str) -> "Intake":
        """Read an article.

        Raises:
            LedgerError: where it is none, or cannot be read.
        """
        from ledger.intake.articles import read_article

        return read_article(name, self.given, stdin=sys.stdin.buffer, english=True)

    def do(self, name: str, read: "Intake") -> ExitCode:
        """Show the statements of an article, or record them.

        Returns:
            REFUSED where some of them were left out, since nobody knows who their speaker is.

        Raises:
            LedgerError: where that cannot be done.
        """
        from ledger.cli.article_readings import reading

        record = self.accept or self.review
        name = "standard input" if name == STDIN else name
        hide, model = self.line.hide, self.model
        found = reading(
            self.current, name, read, self.given, self.above, record=record, model=model, before_asking=hide
        )
        hide()
        for each in found.dropped:
            output.tell(f'{name}: left out: "{one_line(each.quote, LONGEST_QUOTE)}": {each.reason}')
        if not record:
            _write(found, self.output_format, several=self.several, with_dropped=self.model is not None)
            return ExitCode.DONE
        from ledger.cli.acceptance_text import write_acceptance

        if self.accept:
            from ledger.cli.accepting import accept

            result = accept(self.current, found, new_source=self.new_source)
            write_acceptance(found, result, self.output_format, several=self.several)
            return ExitCode.REFUSED if result.unclear else ExitCode.DONE
        from ledger.cli.reviewing_dialogue import review

        aloud = self.output_format == output.TABLE
        result, progress = review(self.current, found, again=self.again, aloud=aloud)
        if not aloud:
            write_acceptance(found, result, self.output_format, several=self.several)
        if progress.quits:
            raise typer.Exit
        return ExitCode.DONE


def _each(names: Sequence[str], task: Task) -> None:
    """Deal with every article; of several, one that cannot be dealt with is told, and the others go on.

    Raises:
        LedgerError: where the only one cannot be dealt with, or the ledger cannot be used.
        typer.Exit: with the code of the first that could not be dealt with in full.
    """
    outcomes: list[ExitCode | LedgerError] = []
    try:
        for name in names:
            outcome = _outcome(name, task)
            if isinstance(outcome, LedgerError):
                if not task.several:
                    raise outcome
                task.line.hide()
                output.tell(f"ledger: error: {outcome}")
            outcomes.append(outcome)
            task.line.advance()
    except (typer.Abort, KeyboardInterrupt) as error:
        task.line.hide()
        raise stopped("Stopped: nothing more was recorded.") from error
    if failed := sum(isinstance(each, LedgerError) for each in outcomes):
        output.tell(f"{failed} of {len(names)} articles could not be dealt with.")
    codes = (each.exit_code if isinstance(each, LedgerError) else each for each in outcomes)
    if code := next(filter(None, codes), ExitCode.DONE):
        raise typer.Exit(code)


def _outcome(name: str, task: Task) -> ExitCode | LedgerError:
    """The code of an article that was dealt with, or why it could not be.

    Raises:
        LedgerError: where the ledger itself cannot be used.
    """
    try:
        read = task.read(name)
    except LedgerError as error:  # of the article, its server or its file: the next one may do
        return error
    try:
        return task.do(name, read)
    except (UsageError, NotFoundError, RefusedError, BadInputError) as error:
        return error


def _write(found: "Reading", output_format: str, *, several: bool, with_dropped: bool) -> None:
    read = found.read
    if output_format == output.JSON:
        statements = [_statement_json(each) for each in found.statements]
        page: dict[str, object] = {
            "article": _article_json(read) | {"published": found.published},
            "statements": statements,
        }
        if with_dropped:
            page["dropped"] = found.dropped
        output.write_json_line(page) if several else output.write_json(page)
        return
    if output_format == output.TABLE and several:
        output.write(f"{read.title or found.name}\n")
    if not found.statements:
        output.tell(f"{found.name}: no forward-looking statement was found")
        return
    columns = [
        Column("Score", right=True),
        Column("Quote", wraps=True, weight=3),
        Column("Speaker", wraps=True),
        Column("Due", wraps=True),
    ]
    voice = read.outlet or "the article itself"
    rows = [
        [f"{each.score:.2f}", each.quote, each.speaker or voice, each.deadline or each.deadline_text]
        for each in found.statements
    ]
    if output_format != output.TABLE or any(each.estimate for each in found.statements):
        columns.append(Column("Estimate", wraps=True))
        rows = [
            [*row, each.estimate and with_unit(each.estimate, each.unit)]
            for row, each in zip(rows, found.statements, strict=True)
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
