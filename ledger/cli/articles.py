"""``ledger article``: the texts that predictions stand in."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ledger.cli import listing, output
from ledger.cli.app import app, session
from ledger.cli.articles_in import given_of, named_article
from ledger.cli.confirming import counted, require_confirmation
from ledger.cli.layout import Column
from ledger.cli.options import Format, NewSource, Reason, Yes, article_number, typed_address, typed_date
from ledger.cli.pages import ARTICLE_KEYS, article_object
from ledger.errors import UsageError

if TYPE_CHECKING:
    from ledger.intake.articles import Given
    from ledger.recording.catalogue import NewArticle
    from ledger.recording.writer import Writer
    from ledger.store.articles import ArticleView

group = typer.Typer(
    name="article", help="Keep articles: list, show, add, amend, forget.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(group)

ID = Annotated[str, typer.Argument(metavar="ID", help="An article, such as a1.")]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="Its headline.")]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Who published it; a source too.")]
Author = Annotated[str | None, typer.Option(metavar="NAME", help="Who wrote it.")]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="The day it was published.")]
Address = Annotated[str | None, typer.Option("--url", metavar="URL", help="Where it was published.")]


@group.command("list")
def list_articles(ctx: typer.Context, output_format: Format = output.TABLE) -> None:
    """List every article and its number of predictions.

    Example: ledger article list
    """
    from ledger.store.articles import article_views

    with session(ctx).reading() as connection:
        views = article_views(connection)
    columns = [
        Column("ID"),
        Column("Title", wraps=True, weight=3),
        Column("Outlet", wraps=True),
        Column("Published"),
        Column("Predictions", right=True),
        Column("Author", wraps=True, from_width=110),
        Column("Address", wraps=True, from_width=110),
    ]
    output.write_objects("articles", ARTICLE_KEYS, [article_object(v) for v in views], columns, output_format)
    if not views:
        output.tell("no articles yet: `ledger article add FILE` keeps one")


@group.command()
def show(
    ctx: typer.Context,
    article: ID,
    text: Annotated[bool, typer.Option("--text", help="Show the kept text too.")] = False,
    output_format: Format = output.TABLE,
) -> None:
    """Show an article and the predictions in it.

    Example: ledger article show a1 --text
    """
    from ledger.store.articles import require_article
    from ledger.store.predictions import Filters, predictions
    from ledger.store.texts import article_text

    current = session(ctx)
    with current.reading() as connection:
        view = require_article(connection, article_number(article))
        kept = article_text(connection, view.id)
        found = predictions(connection, current.today, Filters(articles=[view.id]))
        if output_format == output.JSON:
            described = {**_described(view, kept), "text": kept if text else None}
            objects = [listing.prediction_object(each) for each in found]
            output.write_json({"article": described, "predictions": objects})
            return
        if output_format == output.TABLE:
            _write_article(view, kept, text)
        listing.write_predictions(found, output_format, empty=f"no predictions were recorded from a{view.id}")


@group.command()
def add(
    ctx: typer.Context,
    article: Annotated[str, typer.Argument(metavar="FILE/URL/-", help="A file, an address, or - for standard input.")],
    url: Address = None,
    title: Title = None,
    outlet: Outlet = None,
    author: Author = None,
    published: Published = None,
    address_only: Annotated[
        bool, typer.Option("--address-only", help="Keep an address without asking for what stands there.")
    ] = False,
    new_source: NewSource = False,
    output_format: Format = output.TABLE,
) -> None:
    """Keep an article with its text: from a text, Markdown, HTML or PDF file, or from an address.

    Example: ledger article add saved.txt --outlet EADaily --published 2024-11-16
    """
    from ledger.recording.catalogue import record_article
    from ledger.store.articles import require_article
    from ledger.store.texts import article_text

    current = session(ctx)
    new = _new_article(
        article, given_of(title, outlet, author, _published(published, current.today), url), fetch=not address_only
    )

    def act(writer: "Writer") -> "tuple[bool, ArticleView, str | None]":
        article_id, is_new = record_article(writer, new, new_source=new_source)
        writer.flush()
        view = require_article(writer.connection, article_id)
        return is_new, view, article_text(writer.connection, article_id)

    is_new, view, kept = current.record_first(act)
    done = "Recorded" if is_new else "Known already:"
    characters = "no text kept" if kept is None else f"{counted(len(kept), 'character')} kept"
    output.write_done(
        f"{done} article {', '.join([*_named(view), characters])}.",
        {**_described(view, kept), "new": is_new},
        output_format,
    )
    if not is_new and any((title, outlet, author, published, url)):
        output.tell(f"what is known of it stays as it was: `ledger article amend a{view.id}` changes it")


@group.command()
def amend(
    ctx: typer.Context,
    article: ID,
    url: Address = None,
    title: Title = None,
    outlet: Outlet = None,
    author: Author = None,
    published: Published = None,
    new_source: NewSource = False,
    output_format: Format = output.TABLE,
) -> None:
    """Correct what is said of an article; an empty text removes it.

    Example: ledger article amend a1 --author "EADaily" --published 2024-11-16
    """
    from ledger.recording.catalogue import amend_article
    from ledger.recording.texts import optional_text

    current = session(ctx)
    url = typed_address(url) if url and url.strip() else url
    typed = {"url": url, "title": title, "outlet": outlet, "author": author}
    changes = {name: optional_text(value, f"--{name}") for name, value in typed.items() if value is not None}
    if published is not None:
        day = _published(published, current.today) if published.strip() else None
        changes["published"] = None if day is None else day.isoformat()
    if not changes:
        raise UsageError("nothing to amend: give --title, --url, --outlet, --author or --published")
    number = article_number(article)
    with current.recording() as writer:
        event = amend_article(writer, number, changes, new_source=new_source)
    output.write_done(
        f"Amended article a{number}: {', '.join(event.data['changes'])}.",
        {"id": f"a{number}", "changed": list(event.data["changes"]), "seq": event.seq, "hash": event.hash},
        output_format,
    )


@group.command()
def forget(
    ctx: typer.Context, article: ID, yes: Yes = False, reason: Reason = None, output_format: Format = output.TABLE
) -> None:
    """Drop the kept text of an article for good; its hash and the quotes from it stay.

    Example: ledger article forget a1 --reason "The publisher asked for it." --yes
    """
    from ledger.recording.catalogue import forget_article
    from ledger.store.articles import require_article

    current = session(ctx)
    number = article_number(article)
    with current.reading() as connection:
        view = require_article(connection, number)
    if view.sha256 is not None and not view.forgotten:
        require_confirmation(f"drop the kept text of article {', '.join(_named(view))}", yes)
    with current.recording() as writer:
        event = forget_article(writer, number, reason)
    output.write_done(
        f"Dropped the text of article a{number}.",
        {"id": f"a{number}", "sha256": event.data["sha256"], "seq": event.seq, "hash": event.hash},
        output_format,
    )


def _new_article(name: str, given: "Given", *, fetch: bool) -> "NewArticle":
    """The article that was typed, with what was typed of it put over what it says of itself.

    Raises:
        UsageError: for the id of a known one, or two addresses.
    """
    from ledger.intake.articles import is_address

    if given.url is not None and is_address(name):
        raise UsageError("two addresses: leave --url out, or name the file that the text was saved in")
    named = named_article(name, given, fetch=fetch)
    if isinstance(named, int):
        raise UsageError(f"{name} is the id of an article: name a file or an address, or use `ledger article show`")
    return named


def _published(text: str | None, today: date) -> date | None:
    from ledger.lifecycle import require_past

    day = typed_date(text, "--published", today)
    if day is not None:
        require_past(day, today, "the day of publication,")
    return day


def _named(view: "ArticleView") -> list[str]:
    """Id and title, outlet and date, as far as they are known."""
    title = f'a{view.id} "{view.title}"' if view.title else f"a{view.id}"
    return [title, *(str(part) for part in (view.outlet, view.published) if part)]


def _described(view: "ArticleView", text: str | None) -> dict[str, object]:
    return {**article_object(view), "characters": None if text is None else len(text)}


def _write_article(view: "ArticleView", kept: str | None, with_text: bool) -> None:
    output.write_heading(f"Article a{view.id}")
    dropped = "forgotten on purpose; its hash stays" if view.forgotten else "none kept"
    output.write_fields(
        [
            ("Title", view.title),
            ("Outlet", view.outlet),
            ("Author", view.author),
            ("Published", view.published),
            ("Address", view.url),
            ("Retrieved", view.retrieved),
            ("Text", dropped if kept is None else f"{counted(len(kept), 'character')} kept"),
            ("SHA-256", view.sha256),
            ("Predictions", view.predictions),
        ]
    )
    output.write()
    if with_text and kept is not None:
        output.write(output.paragraph(kept, 2))
        output.write()
