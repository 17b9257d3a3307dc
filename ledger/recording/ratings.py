"""Recording a second, blind decision on a question."""

from ledger.errors import RefusedError, UsageError
from ledger.journal import Event
from ledger.recording.estimates import answer_data
from ledger.recording.resolutions import checked_answer
from ledger.recording.texts import optional_text
from ledger.recording.writer import Writer
from ledger.store.decisions import resolution_in_force
from ledger.store.questions import require_question
from ledger.store.ratings import raters_of
from ledger.terms import Outcome


def record_rating(
    writer: Writer, question_id: int, outcome: Outcome, answer: str | None = None, note: str | None = None
) -> Event:
    """Decide a decided question once more, by somebody else than the one who decided it first.

    Args:
        writer: the open transaction.
        question_id: the question.
        outcome: how it came out.
        answer: the number, the day or the option, where it is not one of yes or no.
        note: what was found.

    Raises:
        UsageError: where nobody says who rates.
        BadInputError: where the question cannot have such an answer.
        RefusedError: where it was not decided yet, or this person decided or rated it before.
        NotFoundError: where there is no such question.
    """
    require_rater(writer.journal.actor)
    asked = require_question(writer.connection, question_id)
    first = resolution_in_force(writer.connection, asked.id)
    if first is None:
        raise RefusedError(f"q{asked.id} was not decided yet: `ledger resolve q{asked.id}` comes first")
    if first.decided_by == writer.journal.actor:
        raise RefusedError(f"q{asked.id} was decided by {first.decided_by}: a second rater is somebody else")
    if writer.journal.actor in raters_of(writer.connection, asked.id):
        raise RefusedError(f"{writer.journal.actor} has rated q{asked.id} already, and a first impression counts")
    read = checked_answer(asked.kind, outcome, answer, writer.today)
    return writer.record(
        "question.rated",
        {
            "question": asked.id,
            "outcome": outcome.value,
            "answer": read and answer_data(read),
            "rated_on": writer.today.isoformat(),
            "note": optional_text(note, "the note"),
        },
    )


def require_rater(actor: str) -> None:
    """Refuse to rate without a name.

    Raises:
        UsageError: where there is none.
    """
    if not actor:
        raise UsageError("a second rater has to be somebody: name yourself with --actor or $LEDGER_ACTOR")
