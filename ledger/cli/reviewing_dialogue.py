"""What `ledger extract --review` shows and asks at a terminal: the statements of an article, one after the other.

Every question is asked outside a transaction: the ledger is read, let go, the person is asked, and only then is
the decision recorded.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import typer

from ledger.cli import prompts
from ledger.cli.accepting import (
    Acceptance,
    TakenUp,
    candidates_of,
    decided_before,
    decisions_of,
    is_opposite,
    take_up,
    with_outlet,
)
from ledger.cli.article_readings import Reading
from ledger.cli.asking_names import looked_up, settled_name
from ledger.cli.candidate import Candidate, candidate_found
from ledger.cli.candidate_editing import edited
from ledger.cli.candidate_lines import tell_candidate
from ledger.cli.candidate_splitting import split
from ledger.cli.listing import with_unit
from ledger.cli.options import question_number
from ledger.cli.output import paragraph, tell, write
from ledger.cli.session import Session
from ledger.cli.wording import counted, one_line
from ledger.errors import BadInputError, NotFoundError, RefusedError, UsageError
from ledger.terms import Stance

if TYPE_CHECKING:
    from ledger.recording.predictions import NewPrediction
    from ledger.recording.writer import Writer
    from ledger.store.questions import QuestionView

ACCEPT, EDIT, SKIP, SPLIT, ATTACH, QUIT = "accept", "edit", "skip", "split", "attach", "quit"
CHOICES = (ACCEPT, EDIT, SKIP, SPLIT, ATTACH, QUIT)
OF_A_PART = (ACCEPT, EDIT, SKIP, ATTACH, QUIT)

Act = Callable[["Writer"], TakenUp | None]
"""Records a decision: a prediction, or None for a passage that is left out."""


@dataclass(slots=True)
class Progress:
    """How far a review has come: what was recorded, how much was skipped, how much is left."""

    left: int
    taken: list[TakenUp] = field(default_factory=list)
    skipped: int = 0
    quits: bool = False

    def in_words(self) -> str:
        """What becomes of it."""
        left = f"{self.left or 'none'} {'is' if self.left == 1 else 'are'} left"
        later = "; the same command goes on with them" if self.left else ""
        return f"Recorded {counted(len(self.taken), 'prediction')}, skipped {self.skipped}; {left}{later}."


def review(current: Session, found: Reading, *, again: bool, aloud: bool) -> tuple[Acceptance, Progress]:
    """Ask about each statement that was not decided before; each decision is recorded as it is made.

    Args:
        current: the session.
        found: the article and what was found in it.
        again: ask about skipped ones too.
        aloud: write a line on standard output for each prediction that is recorded.

    Raises:
        typer.Exit: where the person stops in the middle; what was decided stays.
    """
    found = with_outlet(current, found)
    tell(paragraph(_heading(found)))
    decided = [each for each in decided_before(current, found) if not again or each.prediction is not None]
    every = [(new, each, decisions_of(decided, new, found)) for new, each in candidates_of(found)]
    open_ones = [candidate_found(new, each, found.read.text) for new, each, decisions in every if not decisions]
    known = [(new, decisions) for new, _, decisions in every if decisions]
    before = f", {len(known)} of them dealt with before" if known else ""
    tell(f"{counted(len(every), 'statement')} found{before}.")
    progress = Progress(len(open_ones))
    if open_ones:
        tell(paragraph("Each decision is recorded as it is made; Ctrl-C or quit keeps what was decided."))
        _walk(current, found, open_ones, progress, aloud)
    number = None if found.known is None else found.known.id
    article = progress.taken[0].view.article if progress.taken else number
    return Acceptance(article, progress.taken, known, progress.skipped), progress


def _walk(current: Session, found: Reading, candidates: Sequence[Candidate], progress: Progress, aloud: bool) -> None:
    try:
        outlet = _outlet(current, found)
        for place, candidate in enumerate(candidates, start=1):
            tell(f"\n{place} of {len(candidates)}")
            if not _decide(current, replace(candidate, new=outlet(candidate.new)), progress, aloud):
                progress.quits = True
                break
    except prompts.Quit:
        progress.quits = True
    except (typer.Abort, KeyboardInterrupt) as error:
        raise prompts.stopped(paragraph(progress.in_words())) from error
    tell(f"\n{paragraph(progress.in_words())}")


def _outlet(current: Session, found: Reading) -> "Callable[[NewPrediction], NewPrediction]":
    """Settles the name of a new article's outlet once, for all that is recorded of the article."""
    if found.known is not None or found.outlet is None:
        return lambda new: new
    article = found.by_outlet(settled_name(current, found.outlet)[0]).article
    return lambda new: replace(new, article=article)


def _decide(current: Session, candidate: Candidate, progress: Progress, aloud: bool) -> bool:
    """Ask about one statement and record what was decided; whether the review goes on."""
    while True:
        acts = _asked(current, candidate, CHOICES)
        if acts is None:
            return False
        try:
            results = current.record_first(lambda writer: [act(writer) for act in acts])  # noqa: B023  # runs at once
        except (BadInputError, NotFoundError, RefusedError, UsageError) as error:
            prompts.tell_below(str(error))
            continue
        break
    progress.left -= 1
    for taken in results:
        if taken is None:
            progress.skipped += 1
            tell("Skipped; it is not asked about again.")
            continue
        progress.taken.append(taken)
        if aloud:
            write(f"Recorded prediction {taken.view.id} on q{taken.view.question}: {taken.view.source}")
    return True


def _asked(current: Session, candidate: Candidate, choices: Sequence[str]) -> list[Act] | None:
    """What is to be recorded of one statement; None where the person stops here."""
    shown: Candidate | None = None
    while True:
        alike = _alike(current, candidate)
        if candidate is not shown:
            tell_candidate(current, candidate, alike)
            shown = candidate
        word = prompts.ask_choice(f"Take it up? ({'/'.join(choices)})", choices)
        if word == QUIT:
            return None
        if word == SKIP:
            return [_skipping(candidate.new)]
        if word == ACCEPT:
            return [_taking(_with_settled_names(current, candidate.new), candidate.score)]
        if word == EDIT:
            candidate = edited(current, candidate)
            continue
        acts = _split(current, candidate) if word == SPLIT else _attached(current, candidate, alike)
        if acts is not None:
            return acts


def _skipping(new: "NewPrediction") -> Act:
    from ledger.recording.passages import record_skip

    def act(writer: "Writer") -> None:
        record_skip(writer, replace(new, new_source=True))

    return act


def _taking(new: "NewPrediction", score: float) -> Act:
    return lambda writer: take_up(writer, replace(new, new_source=True), score)


def _with_settled_names(current: Session, new: "NewPrediction") -> "NewPrediction":
    """Ask where a name is nearly that of a known source."""
    source = new.source and settled_name(current, new.source, new.new_source)[0]
    via = new.via and settled_name(current, new.via, new.new_source)[0]
    return replace(new, source=source, via=via)


def _split(current: Session, candidate: Candidate) -> list[Act] | None:
    """Decide on two statements in place of one; None where the person stops between them, and nothing is recorded."""
    acts: list[Act] = []
    for place, part in enumerate(split(candidate) or (), start=1):
        tell(f"\nPart {place} of 2")
        decided = _asked(current, part, OF_A_PART)
        if decided is None:
            tell("The split is undone; nothing of it was recorded.")
            return None
        acts += decided
    return acts or None


def _attached(current: Session, candidate: Candidate, alike: "Sequence[QuestionView]") -> list[Act] | None:
    """Take a statement up as an answer to a known question, whose wording and deadline then hold."""
    from ledger.recording.estimates import require_agreement
    from ledger.store.questions import require_question

    if current.is_missing:
        prompts.tell_below("There is no question yet to attach it to.")
        return None

    def known(typed: str) -> "QuestionView":
        with current.reading() as connection:
            return require_question(connection, question_number(typed))

    such_as = f"q{alike[0].id}" if alike else "such as q3"
    asked = prompts.ask_optional(f"Question that it answers, {such_as} (Enter goes back)", known)
    if asked is None:
        return None
    prompts.tell_below(f"q{asked.id}: {with_unit(one_line(asked.claim), asked.kind.unit)}")
    try:
        require_agreement(candidate.kind, asked.kind, f"q{asked.id}")
    except RefusedError as error:
        prompts.tell_below(f"{error}: edit its type first, or attach it to another question")
        return None
    stance = _asked_stance(candidate, asked) if asked.kind.is_binary else Stance.AFFIRMS
    new = _with_settled_names(current, candidate.new)
    own_words = None if "claim" in new.drafts else new.claim
    answer = replace(
        new,
        claim=own_words,
        question=asked.id,
        denies=stance is Stance.DENIES,
        criteria=None,
        deadline=None,
        drafts=(),
        vague=None,
    )
    return [_taking(answer, candidate.score)]


def _asked_stance(candidate: Candidate, asked: "QuestionView") -> Stance:
    """Which way its speaker answers; a statement that is the opposite of the question denies it unless told."""
    stances = [str(stance) for stance in Stance]
    likely = Stance.DENIES if is_opposite(candidate.new.claim, asked) else Stance.AFFIRMS
    return Stance(prompts.ask_choice(f"Its speaker ({'/'.join(stances)})", stances, default=str(likely)))


def _alike(current: Session, candidate: Candidate) -> "list[QuestionView]":
    """Known questions that may ask the same."""
    from ledger.store.questions import like_questions_known

    claim, latest, kind = candidate.new.claim or "", candidate.deadline.latest, candidate.kind
    found: list[QuestionView] = []
    return looked_up(current, lambda connection: like_questions_known(connection, claim, latest, kind=kind), found)


def _heading(found: Reading) -> str:
    title = found.read.title or found.name
    number = "" if found.known is None else f"a{found.known.id}, "
    version = "; known in another version, whose kept text is read" if found.other_version else ""
    facts = ", ".join(str(part) for part in (found.outlet, found.published) if part)
    return f"{number}{one_line(title)}: {facts}{version}"
