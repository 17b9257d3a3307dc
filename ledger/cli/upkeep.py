"""Trust and upkeep: head, verify, rebuild, backup."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.options import Format
from ledger.errors import BadInputError, IntegrityError, NotFoundError, RefusedError, StorageError

if TYPE_CHECKING:
    from ledger.checks import Inspection
    from ledger.terms import Receipt

RECEIPT_WITHIN = 1_000_000
"""Bytes at the end of a file in which its receipt is looked for; an export ends with it."""


@app.command()
def head(ctx: typer.Context, output_format: Format = output.TABLE) -> None:
    """Print the receipt: ledger, number of events, last hash. Kept elsewhere, it proves that nothing was rewritten.

    Example: ledger head > receipt.txt
    """
    from ledger.checks import receipt

    current = session(ctx)
    ledger = current.ledger()
    with ledger.reading() as connection:
        found = receipt(connection, ledger.id)
    if output_format == output.JSON:
        output.write_json(found)
    elif output_format == output.TABLE:
        output.write(found.text())
    else:
        columns = [output.Column(name) for name in ("ledger", "size", "head")]
        output.write_rows(columns, [(found.ledger, found.size, found.head)], output_format)


@app.command()
def verify(
    ctx: typer.Context,
    full: Annotated[
        bool, typer.Option("--full", help="Check the file, article texts and every table against the journal too.")
    ] = False,
    receipt: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="A receipt, or an export that ends with one; - is standard input."),
    ] = None,
    output_format: Format = output.TABLE,
) -> None:
    """Check that nothing recorded was changed or removed; silent where all is well, else everything found, exit 7.

    Example: ledger verify --full --receipt receipt.txt
    """
    from ledger.checks import inspection

    kept = None if receipt is None else kept_receipt(receipt)
    found = inspection(session(ctx).ledger(), full=full, kept=kept)
    _write_inspection(found, output_format)
    for article in found.forgotten:
        output.tell(f"a{article}: its text was forgotten on purpose")
    if found.findings:
        raise IntegrityError(_verdict(found))
    looked_at = "the chain, the file, the article texts and every table are" if full else "the chain is"
    extended = "" if kept is None else f", and the ledger extends the receipt of {kept.size:,}"
    output.tell(f"{_events(found.events)} checked: {looked_at} sound{extended}.")


@app.command()
def rebuild(ctx: typer.Context) -> None:
    """Make all tables anew from the journal; a ledger of an older version is brought up to date, a backup kept.

    Example: ledger rebuild
    """
    from ledger.db import migrate_ledger
    from ledger.migrations import rebuild

    current = session(ctx)
    backup = migrate_ledger(current.path)
    if backup is not None:
        output.tell(f"{current.path}: is of this version now; the ledger as it was is kept in {backup}")
    with current.ledger().writing() as connection:
        events = rebuild(connection)
    output.write(f"Rebuilt every table from {_events(events)}.")


@app.command()
def backup(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="Where the copy goes.")],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Copy the ledger, also while others write to it, check the copy, and print its receipt.

    Example: ledger backup ledger-2025-03-01.db
    """
    from ledger.checks import receipt
    from ledger.db import backup_file, open_ledger

    current, target = session(ctx), Path(file)
    current.ledger()
    _require_other_file(current.path, target, force)
    try:
        backup_file(current.path, target, replace=force)
    except FileExistsError as error:
        raise RefusedError(f"{target}: is there already; name another file, or add --force to replace it") from error
    copy = open_ledger(target)
    with copy.reading() as connection:
        found = receipt(connection, copy.id)
    output.tell(f"{target}: holds {_events(found.size)}, checked")
    output.write(found.text())


def kept_receipt(name: str) -> "Receipt":
    """The receipt at the end of a file, or of standard input for ``-``.

    Raises:
        NotFoundError: where there is no such file.
        BadInputError: where there is no receipt in it.
    """
    from ledger.receipts import receipt_from_text

    shown = "standard input" if name == "-" else name
    try:
        content = sys.stdin.buffer.read() if name == "-" else _end_of_file(Path(name))
    except FileNotFoundError as error:
        raise NotFoundError(f"{name}: there is no such file; `ledger head` prints a receipt to keep") from error
    except OSError as error:
        raise StorageError(f"{shown}: cannot be read: {error.strerror}") from error
    # PowerShell writes what a command prints as UTF-16.
    text = content.decode("utf-16" if content.startswith(b"\xff\xfe") else "utf-8", errors="replace")
    try:
        return receipt_from_text(text)
    except BadInputError as error:
        raise BadInputError(f"{shown}: {error}") from error


def _end_of_file(path: Path) -> bytes:
    with path.open("rb") as file:
        length = file.seek(0, 2)
        file.seek(max(0, length - RECEIPT_WITHIN))
        return file.read()


def _require_other_file(ledger: Path, target: Path, force: bool) -> None:
    """Refuse to write a copy over the ledger, beside it under a name that SQLite uses, or over anything unasked."""
    from ledger.files import require_replaceable

    taken = [ledger.resolve().with_name(ledger.resolve().name + end) for end in ("", "-journal", "-wal", "-shm")]
    if target.resolve() in taken or (target.exists() and target.samefile(ledger)):
        raise RefusedError(f"{target}: belongs to the ledger itself; name another file")
    require_replaceable(target)
    if target.exists() and not force:
        raise RefusedError(f"{target}: is there already; name another file, or add --force to replace it")


def _write_inspection(found: "Inspection", output_format: str) -> None:
    if output_format == output.JSON:
        output.write_json(
            {
                "sound": not found.findings,
                "events": found.events,
                "findings": found.findings,
                "forgotten": [f"a{article}" for article in found.forgotten],
            }
        )
    elif found.findings or output_format == output.CSV:
        columns = [output.Column("check"), output.Column("where"), output.Column("finding", wraps=True)]
        rows = [(finding.check, finding.where, finding.message) for finding in found.findings]
        output.write_rows(columns, rows, output_format)


def _verdict(found: "Inspection") -> str:
    """How many findings there are, and what to do next."""
    count = len(found.findings)
    told = f"{count:,} finding{'s' if count > 1 else ''} in {_events(found.events)}"
    if all(finding.check in ("guards", "tables") for finding in found.findings):
        return f"{told}: the journal itself is sound, `ledger rebuild` makes everything else anew from it"
    return f"{told}: keep this file for comparison, and go on with a backup that `ledger verify --receipt` accepts"


def _events(count: int) -> str:
    return f"{count:,} event{'' if count == 1 else 's'}"
