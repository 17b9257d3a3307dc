"""``ledger extract --accept``: takes up the statements of an article, but for those whose speaker is not clear."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ledger.cli import prompts
from ledger.cli.article_readings import Reading
from ledger.cli.asking_names import settled_name
from ledger.cli.session import Session, is_terminal
from ledger.errors import BadInputError, RefusedError, UsageError

if TYPE_CHECKING:
    from ledger.extraction.statement import Statement
    from ledger.recording.predictions import NewPrediction, RecordedPrediction
    from ledger.recording.writer import Writer
    from ledger.store.passages import DecidedPassage
    from ledger.store.prediction_views import PredictionView
    from ledger.store.questions import QuestionView


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A statement that was recorded.

    Attributes:
        recorded: what was recorded, with the proof of it.
        view: as it stands now.
        score: how sure the extractor was.
        alike: questions that may ask the same in other words.
    """

    recorded: "RecordedPrediction"
    view: "PredictionView"
    score: float
    alike: "Sequence[QuestionView]"


@dataclass(frozen=True, slots=True)
class Unclear:
    """A statement that was left out, since nobody knows who its speaker is.

    Attributes:
        new: as it would be recorded.
        reason: what is not clear.
    """

    new: "NewPrediction"
    reason: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What became of an article's statements.

    Attributes:
        article: the article's number; None where nothing of it was recorded, ever.
        taken: the statements that were recorded.
        known: those that had been dealt with before, and how.
        skipped: how many were looked at and left out.
        unclear: those that wait for a person to say who spoke.
    """

    article: int | None
    taken: "Sequence[TakenUp]"
    known: "Sequence[tuple[NewPrediction, Sequence[DecidedPassage]]]"
    skipped: int = 0
    unclear: Sequence[Unclear] = ()


def accept(current: Session, found: Reading, *, new_source: bool) -> Acceptance:
    """Record the statements of an article that are not known yet, but for those whose speaker is not clear.

    Raises:
        LedgerError: where one of them cannot be recorded for another reason; none of them is then.
    """
    found = with_outlet(current, found)
    new = candidates_of(found, new_source=new_source)
    decided = decided_before(current, found)
    open_ones = [(each, statement.score) for each, statement in new if not decisions_of(decided, each, found)]
    known = [(each, decisions) for each, _ in new if (decisions := decisions_of(decided, each, found))]
    number = None if found.known is None else found.known.id
    if not open_ones:
        return Acceptance(number, (), known)

    def act(writer: "Writer") -> tuple[list[TakenUp], list[Unclear]]:
        taken: list[TakenUp] = []
        unclear: list[Unclear] = []
        for each, score in open_ones:
            reason = _unclear_name(writer, each)
            if reason is None:
                taken.append(take_up(writer, each, score))
            else:
                unclear.append(Unclear(each, reason))
        return taken, unclear

    try:
        taken, unclear = current.record_first(act)
    except (BadInputError, RefusedError, UsageError) as error:
        raise type(error)(
            f"{found.name}: {str(error).removesuffix('; nothing was recorded')}; nothing of it was recorded"
        ) from error
    return Acceptance(taken[0].view.article if taken else number, taken, known, unclear=unclear)


def _unclear_name(writer: "Writer", new: "NewPrediction") -> str | None:
    """Why nobody can say who speaks in a statement; None where it is clear."""
    from ledger.recording.catalogue import settled_source

    for name in filter(None, (new.source, new.via)):
        try:
            settled_source(writer.connection, name, new_source=new.new_source)
        except RefusedError as error:
            return str(error)
    return None


def take_up(writer: "Writer", new: "NewPrediction", score: float) -> TakenUp:
    """Record one statement, and look for questions that may ask the same."""
    from ledger.recording.predictions import record_prediction
    from ledger.store.predictions import require_prediction
    from ledger.store.questions import like_questions_known, require_question

    recorded = record_prediction(writer, new)
    view = require_prediction(writer.connection, writer.today, recorded.id)
    alike: Sequence[QuestionView] = ()
    if new.question is None:
        kind = require_question(writer.connection, view.question).kind
        latest, besides = view.deadline.latest, view.question
        alike = like_questions_known(writer.connection, view.claim, latest, kind=kind, besides=besides)
    return TakenUp(recorded, view, score, alike)


def candidates_of(found: Reading, *, new_source: bool = False) -> "list[tuple[NewPrediction, Statement]]":
    """The statements as they would be recorded, each with what the extractor says of it."""
    from ledger.recording.passages import prediction_found, under_fullest_names

    assert found.published is not None
    article, published = found.article, found.published
    drafted = under_fullest_names(prediction_found(each, article, published) for each in found.statements)
    paired = zip(drafted, found.statements, strict=True)
    # The same words of one speaker again, as in a caption, are the same statement.
    distinct = {(new.source, new.quote): (new, each) for new, each in reversed(list(paired))}
    return [(replace(new, new_source=new_source), each) for new, each in reversed(distinct.values())]


def decided_before(current: Session, found: Reading) -> "list[DecidedPassage]":
    """What was recorded or left out of an article before."""
    from ledger.store.passages import decided_passages

    if found.known is None:
        return []
    with current.reading() as connection:
        return decided_passages(connection, found.known.id)


def with_outlet(current: Session, found: Reading) -> Reading:
    """The reading with an outlet where the article says something in its own voice, which is its outlet's.

    Raises:
        UsageError: where nobody says who published it.
    """
    if found.outlet is not None or all(each.speaker is not None for each in found.statements):
        return found
    if found.known is not None:
        raise UsageError(
            f"{found.name}: says something in its own voice, and a{found.known.id} has no outlet:"
            f" `ledger article amend a{found.known.id} --outlet NAME`"
        )
    if not is_terminal():
        raise UsageError(f"{found.name}: says something in its own voice, and nobody is named as its outlet: --outlet")
    label = f"{found.name}: outlet, who published it"
    return found.by_outlet(prompts.ask(label, lambda typed: settled_name(current, typed)[0]))


def decisions_of(
    decided: "Sequence[DecidedPassage]", new: "NewPrediction", found: Reading
) -> "Sequence[DecidedPassage]":
    """What of a statement's passage was decided before."""
    from ledger.store.passages import decisions_on

    has_text = found.known is None or found.known.text is not None
    start = new.quote_start if has_text else None
    return decisions_on(decided, new.quote or "", start, None if start is None else start + len(new.quote or ""))


def is_opposite(claim: str | None, asked: "QuestionView") -> bool:
    """Whether a claim that is like a question of yes or no denies it."""
    from ledger.likeness.opposites import are_opposites

    return claim is not None and asked.kind.is_binary and are_opposites(claim, asked.claim)
