"""``ledger question``: what has to be decided, and how questions relate."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ledger.cli import output, page_text, pages
from ledger.cli.app import app, session
from ledger.cli.confirming import counted, require_confirmation
from ledger.cli.layout import Column
from ledger.cli.listing import answer_in_words
from ledger.cli.options import Format, Yes, question_number, question_or_prediction
from ledger.errors import BadInputError

if TYPE_CHECKING:
    from ledger.store.questions import QuestionView

group = typer.Typer(
    name="question", help="List, show, join and link questions.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(group)


@group.command("list")
def list_questions(ctx: typer.Context, output_format: Format = output.TABLE) -> None:
    """List every question, where it stands, and its number of predictions.

    Example: ledger question list
    """
    from ledger.store.questions import question_views

    current = session(ctx)
    with current.reading() as connection:
        views = question_views(connection)
    objects = [pages.question_object(view, current.today) for view in views]
    if output_format not in (output.JSON, output.CSV):
        objects = [each | _shown_outcome(view) for each, view in zip(objects, views, strict=True)]
    columns = [
        Column("ID"),
        Column("Claim", wraps=True),
        Column("Due"),
        Column("Predictions", right=True),
        Column("Status", colours={"overdue": "yellow"}),
        Column("Outcome"),
    ]
    output.write_objects("questions", pages.QUESTION_KEYS, objects, columns, output_format)
    if not objects:
        output.tell("no questions yet: every prediction brings one")


def _shown_outcome(view: "QuestionView") -> dict[str, str]:
    """In a table the answer takes the place of the word that there is one."""
    return {} if view.answer is None else {"outcome": answer_in_words(view.answer, view.kind.unit)}


@group.command()
def show(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Questions, such as q3.")],
    output_format: Format = output.TABLE,
) -> None:
    """Show a question: criteria, predictions, decisions, links, history.

    Example: ledger question show q1
    """
    current = session(ctx)
    with current.reading() as connection:
        found = [pages.question_page(connection, current.today, question_number(text)) for text in ids]
    page_text.write_pages(found, output_format)


@group.command()
def merge(
    ctx: typer.Context,
    kept: Annotated[str, typer.Argument(metavar="KEPT", help="The question that stays, such as q3.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The one that asks the same.")],
    yes: Yes = False,
    output_format: Format = output.TABLE,
) -> None:
    """Make two questions that ask the same into one, for good.

    Example: ledger question merge q3 q4 --yes
    """
    from ledger.recording.questions import merge_questions
    from ledger.store.questions import require_question

    current = session(ctx)
    first, second = question_number(kept), question_number(other)
    with current.reading() as connection:
        into, gone = require_question(connection, first), require_question(connection, second)
    if into.id != gone.id:
        answers = counted(gone.predictions, "prediction")
        require_confirmation(f'merge q{gone.id} with its {answers} into q{into.id}, "{into.claim}"', yes)
    with current.recording() as writer:
        event = merge_questions(writer, first, second)
    output.write_done(
        f"q{gone.id} is part of q{into.id} now.",
        {"question": f"q{into.id}", "merged": f"q{gone.id}", "seq": event.seq, "hash": event.hash},
        output_format,
    )


@group.command()
def link(
    ctx: typer.Context,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="A question, such as q3.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The one it relates to.")],
    relation: Annotated[
        Literal["related", "opposite", "narrower", "wider"],
        typer.Option("--as", help="How the first relates to the other."),
    ] = "related",
    output_format: Format = output.TABLE,
) -> None:
    """Say how one question relates to another.

    Example: ledger question link q5 q1 --as narrower
    """
    from ledger.cli.events import relation_words
    from ledger.recording.questions import link_questions

    with session(ctx).recording() as writer:
        event = link_questions(writer, question_number(question), question_number(other), relation)
    one, two = f"q{event.data['question']}", f"q{event.data['other']}"
    output.write_done(
        f"{one} is {relation_words(relation)} {two}.",
        {"question": one, "other": two, "relation": relation, "seq": event.seq, "hash": event.hash},
        output_format,
    )


@group.command()
def move(
    ctx: typer.Context,
    prediction: Annotated[str, typer.Argument(metavar="PREDICTION", help="A prediction, such as 12.")],
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="The question that it answers, such as q3.")],
    opposite: Annotated[
        bool, typer.Option("--opposite", help="The two claims deny each other: the stance turns round.")
    ] = False,
    output_format: Format = output.TABLE,
) -> None:
    """Let a prediction answer another question.

    Example: ledger question move 3 q5 --opposite
    """
    from ledger.recording.changes import move_prediction

    is_question, number = question_or_prediction(prediction)
    if is_question:
        raise BadInputError(f'"{prediction}" is a question: name the prediction first, such as 12')
    with session(ctx).recording() as writer:
        event = move_prediction(writer, number, question_number(question), opposite=opposite)
    target = f"q{event.data['question']}"
    output.write_done(
        f"Prediction {number} {event.data['stance']} {target} now.",
        {"id": number, "question": target, "stance": event.data["stance"], "seq": event.seq, "hash": event.hash},
        output_format,
    )
