"""``ledger source``: who makes statements, and under which names they are found."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ledger.cli import listing, output
from ledger.cli.app import app, session
from ledger.cli.confirming import counted, require_confirmation
from ledger.cli.layout import Column
from ledger.cli.options import Format, NewSource, Yes
from ledger.errors import UsageError
from ledger.terms import SourceKind

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.journal import Event
    from ledger.store.sources import SourceView

group = typer.Typer(
    name="source", help="List, show, name and join sources.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(group)

Name = Annotated[str, typer.Argument(metavar="NAME", help="A source, by name or alias.")]
Kind = Annotated[SourceKind | None, typer.Option(help="Who the source is.")]
Affiliation = Annotated[str | None, typer.Option(metavar="TEXT", help="Where the source belongs.")]


@group.command("list")
def list_sources(ctx: typer.Context, output_format: Format = output.TABLE) -> None:
    """List every source, its names, and its number of predictions.

    Example: ledger source list
    """
    from ledger.store.sources import source_views

    with session(ctx).reading() as connection:
        views = source_views(connection)
    columns = [
        Column("Name", wraps=True, weight=2),
        Column("Kind"),
        Column("Affiliation", wraps=True),
        Column("Also known as", wraps=True),
        Column("Predictions", right=True),
        Column("Articles", right=True, from_width=100),
    ]
    output.write_objects("sources", KEYS, [source_object(view) for view in views], columns, output_format)
    if not views:
        output.tell("no sources yet: the first prediction brings one")


@group.command()
def show(ctx: typer.Context, name: Name, output_format: Format = output.TABLE) -> None:
    """Show a source and its predictions.

    Example: ledger source show "Mikhail Zvinchuk"
    """
    from ledger.store.predictions import Filters, predictions

    current = session(ctx)
    with current.reading() as connection:
        view = _source(connection, name)
        found = predictions(connection, current.today, Filters(sources=[view.id]))
        if output_format == output.JSON:
            objects = [listing.prediction_object(each) for each in found]
            output.write_json({"source": source_object(view), "predictions": objects})
            return
        if output_format == output.TABLE:
            output.write_heading(view.name)
            output.write_fields(
                [
                    ("Kind", view.kind),
                    ("Affiliation", view.affiliation),
                    ("Also known as", view.aliases),
                    ("Predictions", view.predictions),
                    ("Articles", view.articles or None),
                ]
            )
            output.write()
        listing.write_predictions(found, output_format, empty="no predictions of this source")


@group.command()
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name that is shown.")],
    kind: Kind = None,
    affiliation: Affiliation = None,
    new_source: NewSource = False,
    output_format: Format = output.TABLE,
) -> None:
    """Take up a source before it says anything.

    Example: ledger source add "Institute for the Study of War" --kind organisation
    """
    from ledger.recording.catalogue import record_source

    with session(ctx).recording() as writer:
        event = record_source(writer, name, kind=kind, affiliation=affiliation, new_source=new_source)
    _write_done(f'Recorded the source "{event.data["source"]["name"]}".', event, output_format)


@group.command()
def rename(
    ctx: typer.Context,
    name: Name,
    new_name: Annotated[str, typer.Argument(metavar="NEW", help="The name that is shown from now on.")],
    output_format: Format = output.TABLE,
) -> None:
    """Show a source under another name; the old one stays an alias.

    Example: ledger source rename "Mikhail Zvinchuk" "Mikhail Zvinchuk (Rybar)"
    """
    from ledger.recording.catalogue import rename_source

    with session(ctx).recording() as writer:
        event = rename_source(writer, name, new_name)
    _write_done(f'"{name}" is shown as "{event.data["name"]}" now, and found under both.', event, output_format)


@group.command()
def alias(
    ctx: typer.Context,
    name: Name,
    alias: Annotated[str, typer.Argument(metavar="ALIAS", help="A further name.")],
    output_format: Format = output.TABLE,
) -> None:
    """Give a source a further name to be found under.

    Example: ledger source alias "Mikhail Zvinchuk" Rybar
    """
    from ledger.recording.catalogue import alias_source

    with session(ctx).recording() as writer:
        event = alias_source(writer, name, alias)
    _write_done(f'"{name}" is found as "{event.data["name"]}" too.', event, output_format)


@group.command()
def merge(
    ctx: typer.Context,
    kept: Annotated[str, typer.Argument(metavar="KEPT", help="The source whose name stays.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The one that becomes part of it.")],
    yes: Yes = False,
    output_format: Format = output.TABLE,
) -> None:
    """Make two sources one, for good: what the second has goes to the first.

    Example: ledger source merge "The Washington Post" "Washington Post" --yes
    """
    from ledger.recording.catalogue import merge_sources

    current = session(ctx)
    with current.reading() as connection:
        into, gone = _source(connection, kept), _source(connection, other)
    if into.id != gone.id:
        answers = counted(gone.predictions, "prediction")
        require_confirmation(f'merge "{gone.name}" with its {answers} into "{into.name}"', yes)
    with current.recording() as writer:
        event = merge_sources(writer, kept, other)
    _write_done(f'"{gone.name}" is part of "{into.name}" now.', event, output_format)


@group.command()
def describe(
    ctx: typer.Context,
    name: Name,
    kind: Kind = None,
    affiliation: Affiliation = None,
    output_format: Format = output.TABLE,
) -> None:
    """Say what a source is and where it belongs.

    Example: ledger source describe "Pasi Paroinen" --kind person --affiliation "Black Bird Group"
    """
    from ledger.recording.catalogue import describe_source

    if kind is None and affiliation is None:
        raise UsageError("missing: --kind, --affiliation, or both")
    with session(ctx).recording() as writer:
        event = describe_source(writer, name, kind=kind, affiliation=affiliation)
    _write_done(f'Recorded what "{name}" is.', event, output_format)


KEYS = "name kind affiliation aliases predictions articles"
"""The keys of `source_object` in their order."""


def source_object(view: "SourceView") -> dict[str, Any]:
    """A source in the types of JSON."""
    return {
        "name": view.name,
        "kind": view.kind,
        "affiliation": view.affiliation,
        "aliases": view.aliases,
        "predictions": view.predictions,
        "articles": view.articles,
    }


def _source(connection: "Connection", name: str) -> "SourceView":
    from ledger.store.sources import require_source, source_views

    return source_views(connection, [require_source(connection, name)])[0]


def _write_done(message: str, event: "Event", output_format: str) -> None:
    output.write_done(message, {**event.data, "seq": event.seq, "hash": event.hash}, output_format)
