"""``ledger rate`` and ``ledger agreement``: whether another person, who sees neither source nor verdict, agrees."""

from dataclasses import asdict
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from ledger.cli import output
from ledger.cli.app import app, session
from ledger.cli.completion import complete_outcome, complete_question
from ledger.cli.layout import Column
from ledger.cli.listing import with_unit
from ledger.cli.options import Format, question_number
from ledger.cli.resolution_options import ANSWER_LABELS, outcomes, typed_decision, typed_outcome
from ledger.cli.session import Session, is_terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ledger.store.questions import QuestionView
    from ledger.store.ratings import BlindQuestion
    from ledger.terms import AnswerKind, Outcome


@app.command()
def rate(
    ctx: typer.Context,
    item: Annotated[
        str | None,
        typer.Argument(metavar="QUESTION", help="A question such as q12.", autocompletion=complete_question),
    ] = None,
    outcome: Annotated[
        str | None,
        typer.Argument(
            help="true, false, partly, void or ambiguous; else the number, the day or the option.",
            autocompletion=complete_outcome,
        ),
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="What was found.")] = None,
    output_format: Format = output.TABLE,
) -> None:
    """Decide a question a second time, blind: neither its sources nor the first decision are shown.

    Without an outcome it shows what waits for you; on a terminal it walks through it. A second decision changes no
    score: `ledger agreement` shows how far the two agree. Name yourself with --actor or $LEDGER_ACTOR.

    Example: ledger rate q3 false --note "By the map of that day."
    """
    from ledger.recording.ratings import require_rater
    from ledger.store.ratings import blind_questions

    current = session(ctx)
    require_rater(current.actor)
    if item is not None and outcome is not None:
        asked = _known(current, item)
        _record(current, asked.id, *typed_outcome(outcome, asked.kind), note, output_format)
        return
    with current.reading() as connection:
        ids = () if item is None else (_known(current, item).id,)
        waiting = blind_questions(connection, current.actor, ids)
    if is_terminal() and output_format == output.TABLE:
        _walk(current, waiting, output_format)
    else:
        _show(waiting, output_format)


@app.command()
def agreement(ctx: typer.Context, output_format: Format = output.TABLE) -> None:
    """Show how far second, blind decisions agree with the first, and where they do not.

    Example: ledger agreement
    """
    from collections import Counter

    from ledger.store.ratings import rated_twice
    from ledger.verification.agreement import rater_agreement

    with session(ctx).reading() as connection:
        both = rated_twice(connection)
    found = rater_agreement(Counter((each.first, each.second) for each in both))
    apart = [each for each in both if each.first != each.second]
    if output_format == output.JSON:
        listed = [{**asdict(each), "question": f"q{each.question}"} for each in apart]
        output.write_json({**found._asdict(), "n": len(both), "disagreements": listed})
        return
    columns = [Column("ID"), Column("Claim", wraps=True), *map(Column, ("First", "Second", "By"))]
    columns.append(Column("Note", wraps=True))
    rows = [[f"q{each.question}", each.claim, each.first, each.second, each.second_by, each.note] for each in apart]
    if output_format != output.TABLE:
        output.write_rows(columns, rows, output_format)
        return
    if not both:
        output.tell("no question was decided a second time yet: `ledger rate` shows what waits for you")
        return
    decisions = "1 second decision" if len(both) == 1 else f"{len(both)} second decisions"
    kappa = (
        "kappa is not defined, since both gave one and the same answer throughout"
        if found.kappa is None
        else f"Cohen's kappa {found.kappa:.2f} (1 is always, 0 no more than by chance)"
    )
    agreed = len(both) - len(apart)
    output.write(output.paragraph(f"{decisions}, {agreed} of them the same as the first; {kappa}."))
    if apart:
        output.write("\nWhere they differ\n")
        output.write_rows(columns, rows, output.TABLE)


def _known(current: Session, item: str) -> "QuestionView":
    from ledger.store.questions import require_question

    with current.reading() as connection:
        return require_question(connection, question_number(item))


def _record(
    current: Session, number: int, outcome: "Outcome", answer: str | None, note: str | None, output_format: str
) -> None:
    """Record a rating, and say nothing of the first decision."""
    from ledger.recording.ratings import record_rating

    with current.recording() as writer:
        event = record_rating(writer, number, outcome, answer, note)
    question = f"q{event.data['question']}"
    said = event.data["answer"]["text"] if "answer" in event.data else outcome.value
    output.write_done(
        f"{question} is rated {said} by {current.actor}.",
        {
            "question": question,
            "outcome": outcome.value,
            "answer": event.data.get("answer"),
            "seq": event.seq,
            "hash": event.hash,
        },
        output_format,
    )


def _show(waiting: "Sequence[BlindQuestion]", output_format: str) -> None:
    columns = [
        Column("ID"),
        Column("Claim", wraps=True, weight=2),
        Column("Due"),
        Column("Criteria", wraps=True, weight=2),
    ]
    objects = [
        {
            "question": f"q{each.id}",
            "claim": each.claim,
            "deadline": each.deadline.latest,
            "criteria": each.criteria,
            "deadline_text": each.deadline.text,
        }
        for each in waiting
    ]
    output.write_objects("questions", "question claim deadline criteria deadline_text", objects, columns, output_format)
    if not waiting:
        output.tell("nothing waits for you: every decided question was decided or rated by you")


def _asking(kind: "AnswerKind") -> str:
    words = "/".join(outcomes(kind))
    if kind.is_binary:
        return f"Did it come true, as worded? ({words}; Enter skips)"
    return f"{ANSWER_LABELS[kind.type]} (or {words}; Enter skips)"


def _typed(typed: str, kind: "AnswerKind", today: date) -> "tuple[Outcome, str | None]":
    """The decision that a person typed; of an outcome the first letters are enough, as in `ledger resolve`."""
    from ledger.cli.prompts import one_of

    return typed_decision(one_of(typed, outcomes(kind)) if kind.is_binary else typed, kind, today)


def _walk(current: Session, waiting: "Sequence[BlindQuestion]", output_format: str) -> None:
    """Go through what waits with the person at the terminal."""
    from ledger.cli.page_words import deadline_in_words
    from ledger.cli.prompts import ask_optional, stopped
    from ledger.cli.wording import counted

    if not waiting:
        output.tell("nothing waits for you: every decided question was decided or rated by you")
        return
    output.tell(f"{counted(len(waiting), 'question waits', 'questions wait')} for your second decision.")
    output.tell("Each is recorded as it is made; Enter skips, Ctrl-C keeps what was rated.")
    rated = 0
    for place, each in enumerate(waiting, start=1):
        output.tell(f"\nq{each.id}, {place} of {len(waiting)}")
        output.tell(output.paragraph(with_unit(each.claim, each.kind.unit), 2))
        if each.kind.options:
            output.tell(output.paragraph(f"Options: {', '.join(each.kind.options)}", 2))
        output.tell(output.paragraph(f"Due: {deadline_in_words(each.deadline)}", 2))
        output.tell(output.paragraph(f"Criteria: {each.criteria or 'none recorded'}", 2))
        try:
            decided = ask_optional(_asking(each.kind), partial(_typed, kind=each.kind, today=current.today))
            note = None if decided is None else ask_optional("Note (Enter skips)", str)
        except (typer.Abort, KeyboardInterrupt) as error:
            raise stopped(f"Rated {counted(rated, 'question')}.") from error
        if decided is not None:
            _record(current, each.id, *decided, note, output_format)
            rated += 1
    output.tell(f"\nRated {counted(rated, 'question')}.")
