"""What is shown of a statement that was found: its passage, its parts, and known questions that ask nearly the same."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ledger.cli.accepting import is_opposite
from ledger.cli.candidate import Candidate
from ledger.cli.excerpt import excerpt
from ledger.cli.output import paragraph, tell, tell_passage
from ledger.cli.page_text import ATTRIBUTION_WORDS, KIND_WORDS
from ledger.cli.page_words import answers_in_words
from ledger.cli.session import Session
from ledger.cli.wording import counted, deadline_as_said_and_read, one_line, probability_as_read

if TYPE_CHECKING:
    from ledger.recording.predictions import NewPrediction
    from ledger.store.questions import QuestionView

CONTEXT = 400
"""Characters of an article that are shown around a quote, the quote included."""

MOST_OFFERED = 3
"""Known questions that are offered with one statement."""


def tell_candidate(current: Session, candidate: Candidate, alike: "Sequence[QuestionView]") -> None:
    """Show a statement with what is known of it, and the first few of the questions `alike`."""
    new, likelihood = candidate.new, candidate.new.likelihood
    tell_passage(*excerpt(candidate.text, candidate.start, candidate.end, CONTEXT), indent=4)
    voice = "the article in its own voice" if new.source is None else one_line(new.source)
    role = f", {one_line(new.role)}" if new.role else ""
    said = f"; {ATTRIBUTION_WORDS[new.attribution]}" if new.attribution and new.source is not None else ""
    read = (
        probability_as_read(None, None, None, None, None)
        if likelihood is None
        else probability_as_read(
            float(likelihood.point), float(likelihood.low), float(likelihood.high), likelihood.wording, likelihood.table
        )
    )
    lines = [
        ("Speaker", f"{voice}{role}{said}"),
        ("Relayed by", new.via),
        (_drafted("Claim", new), new.claim),
        ("Too vague", new.vague),
        (_drafted("Criteria", new), new.criteria),
        ("Answered by", answers_in_words(candidate.kind)),
        ("Estimate", new.estimate),
        ("Deadline", deadline_as_said_and_read(candidate.deadline)),
        ("Probability", read if candidate.kind.is_binary else None),
        ("Kind", KIND_WORDS[new.kind]),
        ("Condition", "holds only if something else happens first" if new.conditional else None),
        ("Tags", ", ".join(new.tags)),
        ("Found by", f"{new.extractor}; score {candidate.score:.2f}"),
    ]
    for name, value in lines:
        if value:
            tell(paragraph(f"{name}: {one_line(str(value), 2_000)}", 2))
    for asked in alike[:MOST_OFFERED]:
        _tell_alike(current, new, asked)


def _drafted(name: str, new: "NewPrediction") -> str:
    return f"{name} (draft)" if name.lower() in new.drafts else name


def _tell_alike(current: Session, new: "NewPrediction", asked: "QuestionView") -> None:
    """A known question that may ask the same, and whether this speaker has answered it."""
    from ledger.store.predictions import Filters, predictions

    with current.reading() as connection:
        answers = list(predictions(connection, current.today, Filters(questions=[asked.id])))
    own = [answer.id for answer in answers if answer.source == new.source]
    same = f"; this speaker did so in prediction {own[0]}" if own else ""
    asks = "is nearly the opposite" if is_opposite(new.claim, asked) else "asks nearly the same"
    tell(paragraph(f"q{asked.id} {asks}: {one_line(asked.claim)}", 2))
    due = deadline_as_said_and_read(asked.deadline)
    tell(paragraph(f"Deadline: {due}. Answered by {counted(len(answers), 'prediction')}{same}.", 4))
