"""``ledger add``."""

from typing import Annotated

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.articles_in import named_article
from ledger.cli.options import Format, NewSource, question_number, typed_date, typed_likelihood
from ledger.errors import UsageError
from ledger.terms import Attribution, StatementKind


@app.command()
def add(
    ctx: typer.Context,
    claim: Annotated[str | None, typer.Argument(help="What will happen, so worded that it can be checked.")] = None,
    by: Annotated[
        str | None, typer.Option(metavar="SOURCE", help="Who says so; the outlet in its own voice if left out.")
    ] = None,
    due: Annotated[str | None, typer.Option(metavar="WHEN", help='By when: a date, words, or "none".')] = None,
    latest: Annotated[
        str | None, typer.Option(metavar="DATE", help="Its last day, set by hand where the words do not say.")
    ] = None,
    criteria: Annotated[str | None, typer.Option(metavar="TEXT", help="How to tell whether it came true.")] = None,
    article: Annotated[str | None, typer.Option(metavar="FILE/URL/ID", help="The article it stands in.")] = None,
    quote: Annotated[str | None, typer.Option(metavar="TEXT", help="The passage, to the letter.")] = None,
    made: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day it was said; the article's date, else today.")
    ] = None,
    prob: Annotated[str | None, typer.Option(metavar="P", help="How sure the source is: 0.7, 70% or likely.")] = None,
    table: Annotated[
        str, typer.Option(metavar="NAME", help="The table that reads words of likelihood: icd203, survey.")
    ] = "icd203",
    tag: Annotated[list[str] | None, typer.Option(metavar="TAG", help="A subject; may be given again.")] = None,
    on: Annotated[
        str | None, typer.Option(metavar="QUESTION", help="The known question it answers, such as q3.")
    ] = None,
    denies: Annotated[
        bool, typer.Option("--denies", help="The source says that the question's claim does not come true.")
    ] = False,
    attribution: Annotated[Attribution | None, typer.Option(help="How the words reach us.")] = None,
    kind: Annotated[
        StatementKind, typer.Option(help="Foretold, promised, or fixed in a calendar.")
    ] = StatementKind.PREDICTION,
    conditional: Annotated[
        bool, typer.Option("--conditional", help="Holds only if something else happens first.")
    ] = False,
    role: Annotated[str | None, typer.Option(metavar="TEXT", help="The source's description in the article.")] = None,
    via: Annotated[str | None, typer.Option(metavar="SOURCE", help="Who relayed the words.")] = None,
    new_source: NewSource = False,
    output_format: Format = output.TABLE,
) -> None:
    """Record one prediction.

    Example: ledger add "Kursk is retaken" --by "Mikhail Zvinchuk" --due "before Trump's inauguration" --prob likely
    """
    from ledger.recording.predictions import NewPrediction, record_prediction

    current = session(ctx)
    missing = [name for name, value in (("CLAIM", claim), ("--due", due)) if value is None and on is None]
    if missing:
        raise UsageError(f"missing: {', '.join(missing)}; `ledger add --help` shows an example")
    new = NewPrediction(
        claim=claim,
        source=by,
        due=due,
        latest=typed_date(latest, "--latest", current.today),
        criteria=criteria,
        article=None if article is None else named_article(article),
        quote=quote,
        made=typed_date(made, "--made", current.today),
        likelihood=typed_likelihood(prob, table),
        question=None if on is None else question_number(on),
        denies=denies,
        tags=tuple(tag or ()),
        attribution=attribution,
        kind=kind,
        conditional=conditional,
        role=role,
        via=via,
        new_source=new_source,
    )
    with current.recording(create=True) as writer:
        recorded = record_prediction(writer, new)
    if output_format == output.JSON:
        output.write_json(
            {"id": recorded.id, "question": f"q{recorded.question}", "seq": recorded.seq, "hash": recorded.hash}
        )
        return
    output.write(f"Recorded prediction {recorded.id} on question q{recorded.question}.")
