"""Recording a second, blind decision on a question."""

from ledger.errors import RefusedError, UsageError
from ledger.journal import Event
from ledger.recording.estimates import kind_in_words
from ledger.recording.texts import optional_text
from ledger.recording.writer import Writer
from ledger.store.questions import require_question, resolution_in_force
from ledger.store.ratings import raters_of
from ledger.terms import Outcome


def record_rating(writer: Writer, question_id: int, outcome: Outcome, note: str | None) -> Event:
    """Decide a decided question once more, by somebody else than the one who decided it first.

    Raises:
        UsageError: where nobody says who rates.
        RefusedError: where it is not one of yes or no, was not decided yet, or this person decided or rated it before.
        NotFoundError: where there is no such question.
    """
    require_rater(writer.journal.actor)
    asked = require_question(writer.connection, question_id)
    if not asked.kind.is_binary:
        raise RefusedError(f"q{asked.id} is {kind_in_words(asked.kind)}: a second decision is for yes or no")
    first = resolution_in_force(writer.connection, asked.id)
    if first is None:
        raise RefusedError(f"q{asked.id} was not decided yet: `ledger resolve q{asked.id}` comes first")
    if first.decided_by == writer.journal.actor:
        raise RefusedError(f"q{asked.id} was decided by {first.decided_by}: a second rater is somebody else")
    if writer.journal.actor in raters_of(writer.connection, asked.id):
        raise RefusedError(f"{writer.journal.actor} has rated q{asked.id} already, and a first impression counts")
    return writer.record(
        "question.rated",
        {
            "question": asked.id,
            "outcome": outcome.value,
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
