"""``ledger add``."""

from typing import TYPE_CHECKING, Annotated

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.articles_in import named_article
from ledger.cli.completion import complete_question, complete_source, complete_tag
from ledger.cli.options import Format, NewSource, question_number, typed_date, typed_likelihood
from ledger.cli.prompts import stopped
from ledger.cli.session import Session, is_terminal
from ledger.cli.wording import as_number, deadline_as_said_and_read, estimate_as_read, one_line, probability_as_read
from ledger.errors import UsageError
from ledger.terms import Attribution, QuestionType, Stance, StatementKind

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.recording.predictions import NewPrediction, RecordedPrediction
    from ledger.recording.writer import Writer
    from ledger.store.prediction_views import PredictionView
    from ledger.store.questions import QuestionView


@app.command()
def add(
    ctx: typer.Context,
    claim: Annotated[str | None, typer.Argument(help="What will happen, so worded that it can be checked.")] = None,
    by: Annotated[
        str | None,
        typer.Option(
            metavar="SOURCE",
            help="Who says so; the outlet in its own voice if left out.",
            autocompletion=complete_source,
        ),
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
    question_type: Annotated[
        QuestionType | None,
        typer.Option("--type", help="What answers the question: yes or no if left out, a number, a day, a choice."),
    ] = None,
    unit: Annotated[str | None, typer.Option(metavar="UNIT", help='Of a number: "%", USD, people.')] = None,
    option: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="One of a choice's options; give each of them.")
    ] = None,
    estimate: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help='The answer expected: "2 to 4 (80%)", "March 2025", "Red: 60%, Blue: 40%".'),
    ] = None,
    tag: Annotated[
        list[str] | None,
        typer.Option(metavar="TAG", help="A subject; may be given again.", autocompletion=complete_tag),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            metavar="QUESTION", help="The known question it answers, such as q3.", autocompletion=complete_question
        ),
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
    via: Annotated[
        str | None, typer.Option(metavar="SOURCE", help="Who relayed the words.", autocompletion=complete_source)
    ] = None,
    new_source: NewSource = False,
    output_format: Format = output.TABLE,
) -> None:
    """Record one prediction.

    Example: ledger add "Kursk is retaken" --by "Mikhail Zvinchuk" --due "before Trump's inauguration"
    """
    from ledger.recording.predictions import NewPrediction

    current = session(ctx)
    asks = is_terminal()
    if not asks:
        _require_all(claim, by, due, article, on)
        _require_estimate(question_type, estimate)
    new = NewPrediction(
        claim=claim,
        source=by,
        due=due,
        latest=typed_date(latest, "--latest", current.today),
        criteria=criteria,
        article=None if article is None else named_article(article, fetch=False),
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
        type=question_type,
        unit=unit,
        options=tuple(option or ()),
        estimate=estimate,
    )
    if asks:
        new = _completed(current, new, table)

    recorded, view, similar = _recorded(current, new, seeks_similar=not asks)
    _report(recorded, view, output_format)
    if similar is not None:
        output.tell(
            f"q{similar.id} asks nearly the same: {one_line(similar.claim)}\n"
            f"`ledger question merge q{similar.id} q{view.question}` makes them one."
        )


def _recorded(
    current: Session, new: "NewPrediction", *, seeks_similar: bool
) -> "tuple[RecordedPrediction, PredictionView, QuestionView | None]":
    """The prediction, recorded; with a known question that asks nearly the same as a new one, if one is sought."""
    from ledger.recording.predictions import record_prediction
    from ledger.store.predictions import require_prediction

    def act(writer: "Writer") -> "tuple[RecordedPrediction, PredictionView, QuestionView | None]":
        recorded = record_prediction(writer, new)
        writer.flush()
        view = require_prediction(writer.connection, current.today, recorded.id)
        similar = _similar_question(writer.connection, view) if seeks_similar and not new.question else None
        return recorded, view, similar

    return current.record_first(act)


def _require_all(claim: str | None, by: str | None, due: str | None, article: str | None, on: str | None) -> None:
    """Refuse to guess what nobody can be asked for: a question brings claim and deadline, an article its outlet.

    Raises:
        UsageError: naming every missing part.
    """
    needed = (("CLAIM", claim, on), ("--by", by, article), ("--due", due, on))
    missing = [name for name, value, stand_in in needed if value is None and stand_in is None]
    if missing:
        raise UsageError(f"missing: {', '.join(missing)}; `ledger add --help` shows an example")


def _require_estimate(question_type: QuestionType | None, estimate: str | None) -> None:
    if question_type not in (None, QuestionType.BINARY) and estimate is None:
        from ledger.extraction.scales import EXAMPLES

        raise UsageError(f"missing: --estimate, such as {EXAMPLES[question_type]}")


def _completed(current: Session, new: "NewPrediction", table: str) -> "NewPrediction":
    from ledger.cli.adding_dialogue import completed_prediction

    try:
        return completed_prediction(current, new, table)
    except (typer.Abort, KeyboardInterrupt) as error:
        raise stopped("Stopped: nothing was recorded.") from error


def _similar_question(connection: "Connection", view: "PredictionView") -> "QuestionView | None":
    from ledger.store.questions import require_question, similar_question

    kind = require_question(connection, view.question).kind
    return similar_question(connection, view.question_claim, view.deadline.latest, kind=kind, besides=view.question)


def _report(recorded: "RecordedPrediction", view: "PredictionView", output_format: str) -> None:
    """Say what was recorded, as it was read."""
    keys = {"id": recorded.id, "question": f"q{recorded.question}", "seq": recorded.seq, "hash": recorded.hash}
    if output_format == output.JSON:
        output.write_json(keys)
        return
    if output_format != output.TABLE:
        output.write_rows([output.Column(key) for key in keys], [list(keys.values())], output_format)
        return
    denies = view.stance == Stance.DENIES
    said = f"{view.source}{' denies it' if denies else ''}, {view.made}"
    output.write(f"Recorded prediction {view.id} on q{view.question}: {said}")
    output.write(f"  deadline: {deadline_as_said_and_read(view.deadline)}")
    if recorded.estimate is None:
        output.write(f"  probability: {_probability(view, denies)}")
    else:
        output.write(f"  estimate: {estimate_as_read(recorded.estimate, view.unit)}")
    if view.criteria is None:
        output.tell(f"It has no criteria yet: `ledger amend q{view.question} --criteria TEXT` says how to decide it.")


def _probability(view: "PredictionView", denies: bool) -> str:
    """The source's own probability, and for a denial what that makes of the question's claim."""
    point, low, high = view.probability, view.probability_low, view.probability_high
    if denies and point is not None and low is not None and high is not None:
        own = probability_as_read(1 - point, 1 - high, 1 - low, view.probability_wording, view.probability_table)
        return f"that it does not come true: {own}; that it does: {as_number(point)}"
    return probability_as_read(point, low, high, view.probability_wording, view.probability_table)
