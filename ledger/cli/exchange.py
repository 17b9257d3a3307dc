"""Files in and out: ``ledger import``, ``ledger export``."""

from contextlib import ExitStack, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.importing import import_ledger, import_rows
from ledger.cli.options import Format
from ledger.errors import UsageError

if TYPE_CHECKING:
    from ledger.formats import FileFormat


def format_names(incomplete: str) -> list[str]:
    """The formats whose names begin so, for the shell's completion."""
    from ledger.formats import FORMATS

    return [name for name in FORMATS if name.startswith(incomplete)]


FormatName = Annotated[
    str,
    typer.Argument(metavar="FORMAT", help="jsonl: the whole ledger; csv: predictions.", autocompletion=format_names),
]


@app.command("import")
def import_(
    ctx: typer.Context,
    format_name: FormatName,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The file; - is standard input.")],
    maps: Annotated[
        list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN", help="csv: the column that a field is in.")
    ] = None,
    sets: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=TEMPLATE", help='csv: words with columns in braces, "{name} wins".'),
    ] = None,
    delimiter: Annotated[
        str | None, typer.Option(metavar="CHAR", help="csv: , or ; or tab; found from the file if left out.")
    ] = None,
    table: Annotated[
        str, typer.Option(metavar="NAME", help="The table that reads words of likelihood: icd203, survey.")
    ] = "icd203",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be added, and write nothing.")] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="Leave bad rows out, and say which.")] = False,
    output_format: Format = output.TABLE,
) -> None:
    """Take up a file: a whole ledger, or predictions. What was taken up before is not added again.

    Fields: question, claim, source, made, deadline, probability, stance, criteria, quote, role, attribution, kind,
    tags, type, unit, options, estimate, url, outlet, outcome, resolved_on, fraction, evidence, note.
    Needed: claim and source.

    Example: ledger import csv f.csv --set claim="{who} wins" --map source=model --map deadline=day --map outcome=won
    """
    current, chosen = session(ctx), named_format(format_name)
    if (maps or sets or delimiter) and not chosen.mapped:
        raise UsageError(f"{format_name} has fixed fields: leave --map, --set and --delimiter out")
    if chosen.rows is not None:
        from ledger.formats import Reading
        from ledger.formats.files import shown_name
        from ledger.formats.mapping import field_templates

        reading = Reading(shown_name(file), field_templates(maps or (), sets or ()), delimiter)
        answer = import_rows(current, file, format_name, reading, table, dry_run=dry_run, skip_bad=skip_bad)
    else:
        if skip_bad:
            raise UsageError(f"{format_name} is taken as a whole or not at all: leave --skip-bad out")
        answer = import_ledger(current, file, dry_run=dry_run)
    if output_format == output.JSON:
        output.write_json(answer.json)
        return
    for line in answer.lines:
        output.write(line)


@app.command()
def export(
    ctx: typer.Context,
    format_name: FormatName,
    out: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, whole or not at all.")
    ] = None,
) -> None:
    """Write a file: the whole ledger as jsonl, to the letter, or its predictions as csv.

    Example: ledger export jsonl -o ledger.jsonl
    """
    from ledger.checks import receipt
    from ledger.formats.files import written_whole

    current, chosen = session(ctx), named_format(format_name)
    ledger = current.ledger()
    with ExitStack() as stack:
        if out is not None:
            stack.enter_context(redirect_stdout(stack.enter_context(written_whole(out, beside=ledger.path))))
        connection = stack.enter_context(ledger.reading())
        proof = receipt(connection, ledger.id)
        if chosen.lines is not None:
            for line in chosen.lines(connection, ledger.id):
                output.write(line)
        if chosen.table is not None:
            columns = [output.Column(name) for name in chosen.columns]
            output.write_rows(columns, chosen.table(connection, current.today), output.CSV)
    if out is not None or chosen.lines is None:
        output.tell(proof.text())


def named_format(name: str) -> "FileFormat":
    """The format of this name.

    Raises:
        UsageError: where there is none.
    """
    from ledger.formats import FORMATS

    if name not in FORMATS:
        listed = ", ".join(f"{known} ({found.holds})" for known, found in FORMATS.items())
        raise UsageError(f'there is no format "{name}"; there are {listed}')
    return FORMATS[name]
