"""How a person changes what answers the question of a statement that was found: its type, unit, options, estimate."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ledger.cli import prompts
from ledger.cli.candidate import Candidate
from ledger.cli.session import Session
from ledger.cli.wording import estimate_as_read
from ledger.errors import BadInputError, UsageError
from ledger.terms import AnswerKind, Estimate, QuestionType

if TYPE_CHECKING:
    from ledger.recording.predictions import NewPrediction

NONE = "none"
"""What is typed to empty a field."""

TYPE_LABEL = "Type of answer, binary for yes or no (binary/numeric/date/choice)"


def changed_type(current: Session, candidate: Candidate) -> "NewPrediction":
    """Another type of question; its drafts follow, and an estimate is asked for where it needs one."""
    before = candidate.kind.type
    chosen = QuestionType(prompts.ask_choice(TYPE_LABEL, list(QuestionType), default=str(before)))
    if chosen is before:
        return candidate.new
    if chosen is QuestionType.BINARY:
        from ledger.extraction.likelihood import find_likelihood

        likelihood = find_likelihood(candidate.new.quote or "")
        return replace(candidate.new, type=None, unit=None, options=(), estimate=None, likelihood=likelihood)
    new = replace(candidate.new, type=chosen, unit=None, options=(), estimate=None, likelihood=None)
    expected = candidate.expected
    if expected is not None and expected.kind.type is chosen:
        return replace(new, unit=expected.kind.unit, options=expected.kind.options, estimate=expected.estimate)
    candidate = replace(candidate, new=new)
    if chosen is QuestionType.NUMERIC:
        candidate = replace(candidate, new=replace(new, unit=_asked_unit("Unit, such as % or USD (optional)")))
    elif chosen is QuestionType.CHOICE:
        label = "Options, with semicolons between them (Enter to take those of the estimate)"
        candidate = replace(candidate, new=replace(new, options=prompts.ask_optional(label, _options) or ()))
    changed = _with_estimate(candidate)
    if "claim" in changed.drafts:
        prompts.tell_below("The claim is still worded for yes or no: change it too.")
    return changed


def changed_unit(current: Session, candidate: Candidate) -> "NewPrediction":
    """Another unit; the estimate is asked for again where it is not read in that unit."""
    label = f"Unit (Enter keeps it, {NONE} removes it)"
    unit = prompts.ask_optional(label, lambda typed: typed)
    if unit is None:
        return candidate.new
    emptied = None if unit.casefold() == NONE else unit
    return _with_readable_estimate(replace(candidate, new=replace(candidate.new, unit=emptied)))


def changed_options(current: Session, candidate: Candidate) -> "NewPrediction":
    """Other options; the estimate is asked for again where it names others."""
    label = "Options, with semicolons between them (Enter keeps them)"
    options = prompts.ask_optional(label, _options)
    if options is None:
        return candidate.new
    return _with_readable_estimate(replace(candidate, new=replace(candidate.new, options=options)))


def changed_estimate(current: Session, candidate: Candidate) -> "NewPrediction":
    """Another estimate."""
    return _with_estimate(candidate)


def _with_readable_estimate(candidate: Candidate) -> "NewPrediction":
    try:
        _read(candidate, candidate.new.estimate or "")
    except (BadInputError, UsageError) as error:
        prompts.tell_below(str(error))
        return _with_estimate(replace(candidate, new=replace(candidate.new, estimate=None)))
    return candidate.new


def _with_estimate(candidate: Candidate) -> "NewPrediction":
    """Ask what the source expects, and show how it was read."""
    from ledger.extraction.scales import EXAMPLES

    prompts.tell_below(f"What does the source expect? Such as {EXAMPLES[candidate.kind.type]}.")

    def read(typed: str) -> tuple[str, AnswerKind, Estimate | None]:
        return typed, *_read(candidate, typed)

    typed, kind, estimate = prompts.ask("Estimate", read, default=candidate.new.estimate)
    if estimate is not None:
        prompts.tell_below(f"Read as: {estimate_as_read(estimate, kind.unit)}")
    return replace(candidate.new, estimate=typed, options=kind.options)


def _read(candidate: Candidate, estimate: str) -> tuple[AnswerKind, Estimate | None]:
    from ledger.recording.estimates import answer_kind, stated_estimate

    asked, made = candidate.kind, candidate.new.made
    assert made is not None
    return stated_estimate(estimate, answer_kind(asked.type, asked.unit, asked.options), made)


def _asked_unit(label: str) -> str | None:
    return prompts.ask_optional(label, lambda typed: typed)


def _options(typed: str) -> tuple[str, ...]:
    from ledger.recording.estimates import answer_kind

    named = [name for name in typed.split(";") if name.strip()]
    return answer_kind(QuestionType.CHOICE, options=named).options
