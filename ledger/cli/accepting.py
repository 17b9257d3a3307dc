"""``ledger extract --accept``: takes up all statements of an article, or none of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ledger.cli import output, prompts
from ledger.cli.article_readings import Reading
from ledger.cli.asking_names import settled_name
from ledger.cli.layout import Column
from ledger.cli.listing import stated_claim
from ledger.cli.session import Session, is_terminal
from ledger.cli.wording import counted, one_line
from ledger.errors import BadInputError, RefusedError, UsageError
from ledger.lifecycle import drafted_parts

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
class Acceptance:
    """What became of an article's statements.

    Attributes:
        article: the article's number; None where nothing of it was recorded, ever.
        taken: the statements that were recorded.
        known: those that had been dealt with before, and how.
        skipped: how many were looked at and left out.
    """

    article: int | None
    taken: "Sequence[TakenUp]"
    known: "Sequence[tuple[NewPrediction, Sequence[DecidedPassage]]]"
    skipped: int = 0


def accept(current: Session, found: Reading, *, new_source: bool) -> Acceptance:
    """Record every statement of an article that is not known yet, all of them or, after an error, none.

    Raises:
        LedgerError: where one of them cannot be recorded.
    """
    found = with_outlet(current, found)
    new = candidates_of(found, new_source=new_source)
    decided = decided_before(current, found)
    open_ones = [(each, statement.score) for each, statement in new if not decisions_of(decided, each, found)]
    known = [(each, decisions) for each, _ in new if (decisions := decisions_of(decided, each, found))]
    if not open_ones:
        return Acceptance(None if found.known is None else found.known.id, (), known)

    def act(writer: "Writer") -> list[TakenUp]:
        return [take_up(writer, each, score) for each, score in open_ones]

    try:
        taken = current.record_first(act)
    except (BadInputError, RefusedError, UsageError) as error:
        raise type(error)(
            f"{found.name}: {str(error).removesuffix('; nothing was recorded')}; nothing of it was recorded"
        ) from error
    return Acceptance(taken[0].view.article, taken, known)


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


def write_acceptance(found: Reading, result: Acceptance, output_format: str, *, several: bool) -> None:
    """Say what was recorded, what was known, and what may ask the same as a known question."""
    if output_format == output.JSON:
        page = acceptance_object(found, result)
        output.write_json_line(page) if several else output.write_json(page)
        return
    if output_format != output.TABLE:
        keys = ("id", "question", "source", "claim", "deadline", "score")
        rows = [[_taken_object(each)[key] for key in keys] for each in result.taken]
        output.write_rows([Column(key) for key in keys], rows, output_format)
    elif several:
        output.write(_in_one_line(found, result))
    elif result.taken:
        output.write(f"Recorded {counted(len(result.taken), 'prediction')} from a{result.article}:\n")
        columns = [Column("ID", right=True), Column("Claim", wraps=True, weight=3), Column("Source", wraps=True)]
        output.write_rows([*columns, Column("Due"), Column("Score", right=True)], map(_row, result.taken), output.TABLE)
    tell_acceptance(found, result, several=several)


def tell_acceptance(found: Reading, result: Acceptance, *, several: bool) -> None:
    """Messages about what was taken up: what to look at next."""
    if found.other_version:
        output.tell(f"{found.name}: a{result.article} is known in another version, and its kept text was read")
    if not found.statements and not several:
        output.tell(f"{found.name}: no forward-looking statement was found")
    if not several:
        _tell_known([decision for _, decisions in result.known for decision in decisions])
        if any(each.view.claim_is_draft for each in result.taken):
            output.tell("Claims and criteria are drafts: `ledger amend ID` rewords or confirms them.")
    for each in result.taken:
        for asked in each.alike[:1]:
            tell_alike(each.view, asked)


def is_opposite(claim: str | None, asked: "QuestionView") -> bool:
    """Whether a claim that is like a question of yes or no denies it."""
    from ledger.likeness.opposites import are_opposites

    return claim is not None and asked.kind.is_binary and are_opposites(claim, asked.claim)


def tell_alike(view: "PredictionView", asked: "QuestionView") -> None:
    """Offer to make two questions one; where they are due on different days, to link them.

    Where one denies the other they are never made one, which would turn a denial into its opposite.
    """
    if is_opposite(view.question_claim, asked):
        output.tell(f"q{view.question} says the opposite of q{asked.id}: {one_line(asked.claim)}")
        if asked.deadline.latest == view.deadline.latest:
            output.tell(f"  `ledger question move {view.id} q{asked.id} --opposite` makes it a denial of q{asked.id}.")
        else:
            output.tell(f"  `ledger question link q{view.question} q{asked.id} --as opposite` links them.")
        return
    output.tell(f"q{view.question} asks nearly the same as q{asked.id}: {one_line(asked.claim)}")
    if asked.deadline.latest == view.deadline.latest:
        output.tell(f"  `ledger question merge q{asked.id} q{view.question}` makes them one.")
    else:
        due = f"is due {asked.deadline.latest}" if asked.deadline.latest else "has no date"
        output.tell(f"  It {due}: `ledger question link q{view.question} q{asked.id} --as related` links them.")


def acceptance_object(found: Reading, result: Acceptance) -> dict[str, Any]:
    """What was recorded of an article, in the types of JSON."""
    return {
        "article": {
            "id": None if result.article is None else f"a{result.article}",
            "new": found.known is None and bool(result.taken),
            "title": found.read.title,
            "outlet": found.outlet,
            "published": found.published,
            "url": found.read.url,
        },
        "recorded": [_taken_object(each) for each in result.taken],
        "known": [
            {
                "quote": new.quote,
                "start": new.quote_start,
                "predictions": [each.prediction for each in decisions if each.prediction is not None],
                "skipped": any(each.prediction is None for each in decisions),
                "retracted": any(each.retracted for each in decisions),
            }
            for new, decisions in result.known
        ],
        "skipped": result.skipped,
        "dropped": found.dropped,
    }


def _taken_object(each: TakenUp) -> dict[str, Any]:
    view = each.view
    return {
        "id": view.id,
        "question": f"q{view.question}",
        "seq": each.recorded.seq,
        "hash": each.recorded.hash,
        "source": view.source,
        "claim": view.claim,
        "quote": view.quote,
        "start": view.quote_start,
        "end": view.quote_end,
        "deadline": view.deadline.latest,
        "type": view.type,
        "unit": view.unit,
        "estimate": view.estimate,
        "drafts": drafted_parts(claim=view.claim_is_draft, criteria=view.criteria_is_draft),
        "vague": view.vague,
        "score": each.score,
        "extractor": view.extractor,
        "alike": [f"q{asked.id}" for asked in each.alike if not is_opposite(view.question_claim, asked)],
        "opposite": [f"q{asked.id}" for asked in each.alike if is_opposite(view.question_claim, asked)],
    }


def _row(each: TakenUp) -> list[object]:
    view = each.view
    return [view.id, stated_claim(view), view.source, view.deadline.latest or "no date", f"{each.score:.2f}"]


def _in_one_line(found: Reading, result: Acceptance) -> str:
    known = f", {len(result.known)} known already" if result.known else ""
    number = "" if result.article is None else f"a{result.article}, "
    return f"{number}{found.name}: {counted(len(result.taken), 'prediction')} recorded{known}"


def _tell_known(decisions: "Sequence[DecidedPassage]") -> None:
    """Say what was dealt with before and is not recorded again."""
    standing, retracted = (
        sorted({each.prediction for each in decisions if each.prediction is not None and each.retracted is taken_out})
        for taken_out in (False, True)
    )
    if standing:
        output.tell(f"Recorded before and not again: {_numbered(standing)}.")
    if retracted:
        output.tell(f"Retracted before and not taken up again: {_numbered(retracted)}.")
    if skipped := sum(each.prediction is None for each in decisions):
        output.tell(f"Skipped before and not taken up: {counted(skipped, 'passage')}.")


def _numbered(ids: Sequence[int]) -> str:
    return f"prediction{'s' if len(ids) > 1 else ''} {', '.join(map(str, ids))}"
