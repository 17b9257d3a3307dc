"""How a person changes a statement that was found before it is recorded, field by field."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ledger.cli import prompts
from ledger.cli.asking_names import settled_name
from ledger.cli.candidate import Candidate, with_drafts
from ledger.cli.candidate_kinds import NONE, changed_estimate, changed_options, changed_type, changed_unit
from ledger.cli.options import typed_likelihood, typed_past_date
from ledger.cli.output import paragraph, tell
from ledger.cli.session import Session
from ledger.cli.wording import deadline_as_read
from ledger.errors import BadInputError, UsageError
from ledger.terms import Attribution, Deadline, QuestionType, StatementKind

if TYPE_CHECKING:
    from ledger.recording.predictions import NewPrediction

LIKELIHOODS = "icd203"
DONE = "done"
RESTING = ("deadline", "made", "kind", "condition", "type", "unit", "options", "estimate")
"""Fields that drafts rest on."""


def edited(current: Session, candidate: Candidate) -> Candidate:
    """The statement with what the person changed, one field after the other."""
    shown: list[str] = []
    while True:
        fields = [name for name in FIELDS if candidate.kind.type in OF_TYPES.get(name, QuestionType)]
        if fields != shown:
            tell(paragraph(f"Fields: {', '.join(fields)}.", 2))
            shown = fields
        chosen = prompts.ask_choice("Change what?", [*fields, DONE], default=DONE)
        if chosen == DONE:
            return candidate
        try:
            candidate = replace(candidate, new=FIELDS[chosen](current, candidate))
            candidate = with_drafts(candidate) if chosen in RESTING else candidate
        except (BadInputError, UsageError) as error:  # of the editor
            prompts.tell_below(str(error))


def _claim(current: Session, candidate: Candidate) -> "NewPrediction":
    claim = _reworded("claim", candidate.new.claim or "")
    return candidate.new if claim is None else _no_draft(replace(candidate.new, claim=claim), "claim")


def _criteria(current: Session, candidate: Candidate) -> "NewPrediction":
    criteria = _reworded("criteria", candidate.new.criteria or "")
    return candidate.new if criteria is None else _no_draft(replace(candidate.new, criteria=criteria), "criteria")


def _no_draft(new: "NewPrediction", part: str) -> "NewPrediction":
    return replace(new, drafts=tuple(each for each in new.drafts if each != part), vague=None)


def _reworded(name: str, text: str) -> str | None:
    """A longer text in the person's editor where they have one, else typed anew; None where it stays."""
    from ledger.cli.editing import edited_fields
    from ledger.recording.texts import required_text

    if os.environ.get("VISUAL") or os.environ.get("EDITOR"):
        changed = edited_fields({name: text}, f"Change the {name}, save, and leave the editor.")
        return required_text(changed[name], f"the {name}") if name in changed else None
    label = f"{name.capitalize()} (Enter keeps it)"
    return prompts.ask_edited(label, text, lambda typed: required_text(typed, f"the {name}"))


def _speaker(current: Session, candidate: Candidate) -> "NewPrediction":
    label = f"Speaker (Enter keeps it, {NONE} for the article's own voice)"
    typed = prompts.ask_edited(label, candidate.new.source, _kept_or(lambda typed: settled_name(current, typed)[0]))
    if typed is None:
        return candidate.new
    attribution = candidate.new.attribution
    if bool(typed) is (attribution is Attribution.OWN):
        attribution = Attribution.PARAPHRASE if typed else Attribution.OWN
    return replace(candidate.new, source=typed or None, attribution=attribution)


def _role(current: Session, candidate: Candidate) -> "NewPrediction":
    label = f"Role, as the article gives it (Enter keeps it, {NONE} removes it)"
    typed = prompts.ask_edited(label, candidate.new.role, _kept_or(str))
    return candidate.new if typed is None else replace(candidate.new, role=typed or None)


def _via(current: Session, candidate: Candidate) -> "NewPrediction":
    label = f"Relayed by (Enter keeps it, {NONE} removes it)"
    typed = prompts.ask_edited(label, candidate.new.via, _kept_or(lambda typed: settled_name(current, typed)[0]))
    return candidate.new if typed is None else replace(candidate.new, via=typed or None)


def _quote(current: Session, candidate: Candidate) -> "NewPrediction":
    def place(typed: str) -> tuple[str, int]:
        near = candidate.text.find(typed, max(0, candidate.start - len(typed)))
        at = near if near >= 0 else candidate.text.find(typed)
        if at < 0:
            raise BadInputError("the quote does not stand in the article to the letter: copy it from the text")
        return typed, at

    found = prompts.ask_edited("Quote, to the letter (Enter keeps it)", candidate.new.quote, place)
    return candidate.new if found is None else replace(candidate.new, quote=found[0], quote_start=found[1])


def _made(current: Session, candidate: Candidate) -> "NewPrediction":
    from ledger.recording.predictions import deadline_from_words

    def day(typed: str) -> date:
        read = typed_past_date(typed, "the day it was said,", current.today)
        assert read is not None
        return read

    before = str(candidate.new.made)
    made = prompts.ask("Said on", day, default=before)
    if made != candidate.published:
        earlier = "before" if made < candidate.published else "after"
        prompts.tell_below(f"That is {earlier} the article was published, on {candidate.published}.")
    said = candidate.deadline.text
    if str(made) == before or said is None:
        return replace(candidate.new, made=made)
    deadline = deadline_from_words(said, made, events=current.events)
    prompts.tell_below(f"Deadline read as: {deadline_as_read(deadline)}")
    return replace(candidate.new, made=made, deadline=deadline)


def _deadline(current: Session, candidate: Candidate) -> "NewPrediction":
    """Another deadline, and where its words stay or name no day, its last day by hand."""
    from ledger.recording.predictions import deadline_from_words

    made = candidate.new.made or current.today
    label = f"Deadline, a date, words, or {NONE} (Enter keeps the words)"
    before = candidate.deadline
    typed = prompts.ask_edited(
        label, before.text, lambda typed: deadline_from_words(typed, made, events=current.events)
    )
    deadline, words = (before, before.text) if typed is None else (typed, typed.text)
    prompts.tell_below(f"Read as: {deadline_as_read(deadline)}")
    if typed is None or deadline.latest is None:

        def last_day(typed: str) -> Deadline:
            day = typed_deadline_day(typed, made)
            return deadline_from_words(words or NONE, made, day)

        stays = "optional" if deadline.latest is None else f"Enter keeps {deadline.latest}"
        deadline = prompts.ask_optional(f"Last day, set by hand ({stays})", last_day) or deadline
    return replace(candidate.new, deadline=deadline)


def typed_deadline_day(typed: str, made: date) -> date:
    """The day that is typed as a last day.

    Raises:
        BadInputError: where the words are not one day.
    """
    from ledger.cli.options import typed_date

    day = typed_date(typed, "the last day", made)
    assert day is not None
    return day


def _probability(current: Session, candidate: Candidate) -> "NewPrediction":
    label = f"Probability, such as 0.7, 70% or likely (Enter keeps it, {NONE} removes it)"
    typed = prompts.ask_optional(label, lambda typed: (typed == NONE or typed_likelihood(typed, LIKELIHOODS), typed)[0])
    if typed is None:
        return candidate.new
    return replace(candidate.new, likelihood=None if isinstance(typed, bool) else typed)


def _kind(current: Session, candidate: Candidate) -> "NewPrediction":
    kinds = [str(kind) for kind in StatementKind]
    chosen = prompts.ask_choice(f"Kind ({'/'.join(kinds)})", kinds, default=str(candidate.new.kind))
    return replace(candidate.new, kind=StatementKind(chosen))


def _attribution(current: Session, candidate: Candidate) -> "NewPrediction":
    kinds = [str(kind) for kind in Attribution]
    chosen = prompts.ask_choice(
        f"How the words reach us ({'/'.join(kinds)})", kinds, default=str(candidate.new.attribution)
    )
    return replace(candidate.new, attribution=Attribution(chosen))


def _condition(current: Session, candidate: Candidate) -> "NewPrediction":
    conditional = prompts.agrees("Does it hold only if something else happens first?", candidate.new.conditional)
    return replace(candidate.new, conditional=conditional)


def _tags(current: Session, candidate: Candidate) -> "NewPrediction":
    from ledger.recording.texts import unique_names

    label = "Tags, with commas between them (Enter keeps them)"
    tags = prompts.ask_edited(
        label,
        ", ".join(candidate.new.tags),
        lambda typed: unique_names([tag for tag in typed.split(",") if tag.strip()], "a tag"),
    )
    return candidate.new if tags is None else replace(candidate.new, tags=tuple(tags))


def _kept_or(read: Callable[[str], str]) -> Callable[[str], str]:
    """Reads an answer; the word for nothing empties the field."""
    return lambda typed: "" if typed.casefold() == NONE else read(typed)


FIELDS: dict[str, Callable[[Session, Candidate], "NewPrediction"]] = {
    "claim": _claim,
    "criteria": _criteria,
    "type": changed_type,
    "unit": changed_unit,
    "options": changed_options,
    "estimate": changed_estimate,
    "deadline": _deadline,
    "speaker": _speaker,
    "role": _role,
    "via": _via,
    "quote": _quote,
    "made": _made,
    "probability": _probability,
    "kind": _kind,
    "attribution": _attribution,
    "condition": _condition,
    "tags": _tags,
}
"""The fields that can be changed, by the word that is typed."""

NOT_YES_OR_NO = (QuestionType.NUMERIC, QuestionType.DATE, QuestionType.CHOICE)
OF_TYPES: dict[str, tuple[QuestionType, ...]] = {
    "unit": (QuestionType.NUMERIC,),
    "options": (QuestionType.CHOICE,),
    "estimate": NOT_YES_OR_NO,
    "probability": (QuestionType.BINARY,),
}
"""The types of question that have a field, where not all do."""
