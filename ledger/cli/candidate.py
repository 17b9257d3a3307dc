"""A statement that was found in an article, as it would be recorded, and what of it a program worded."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from ledger.terms import AnswerKind, Deadline, QuestionType

if TYPE_CHECKING:
    from ledger.extraction.statement import Expected, Statement
    from ledger.recording.predictions import NewPrediction

UNNAMED_CONDITION = "as quoted"
"""What drafted criteria say of a condition that a person or a model saw."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that was found, as it would be recorded.

    Attributes:
        new: what would be recorded.
        score: how sure the extractor is of it.
        text: the text of its article.
        published: the day its article was published.
        drafted: its claim of yes or no as the extractor worded it, which drafted criteria rest on.
        expected: the question and estimate that its words give, where they give one.
        condition: the words of its condition, where it has one.
    """

    new: "NewPrediction"
    score: float
    text: str
    published: date
    drafted: str
    expected: "Expected | None" = None
    condition: str | None = None

    @property
    def start(self) -> int:
        """Where its quote begins in the text."""
        return self.new.quote_start or 0

    @property
    def end(self) -> int:
        """The place behind its quote."""
        return self.start + len(self.new.quote or "")

    @property
    def deadline(self) -> Deadline:
        """Its deadline as it was read."""
        return self.new.deadline or Deadline()

    @property
    def kind(self) -> AnswerKind:
        """What answers its question has."""
        return AnswerKind(self.new.type or QuestionType.BINARY, self.new.unit, self.new.options)


def candidate_found(new: "NewPrediction", statement: "Statement", text: str) -> Candidate:
    """A statement as the extractor drafted it."""
    assert new.made is not None
    drafted = statement.yes_or_no or statement.claim
    return Candidate(new, statement.score, text, new.made, drafted, statement.expected, statement.condition)


def with_drafts(candidate: Candidate) -> Candidate:
    """Draft claim and criteria anew for the type of the question, where no person worded them."""
    from ledger.extraction.claims import Claim
    from ledger.extraction.criteria import answer_criteria, criteria
    from ledger.extraction.statement import Expected
    from ledger.extraction.vagueness import vagueness

    new, expected, kind = candidate.new, candidate.expected, candidate.kind
    drafted = Claim(candidate.drafted, None)
    fits = expected is not None and expected.kind.type is kind.type
    if "claim" in new.drafts:
        worded = _question(candidate, expected) if expected is not None and fits else drafted.text
        vague = new.vague if worded == new.claim else vagueness(drafted) if kind.is_binary else None
        new = replace(new, claim=worded, vague=vague)
    if "criteria" in new.drafts:
        condition = (candidate.condition or UNNAMED_CONDITION) if new.conditional else None
        if kind.is_binary:
            due = candidate.deadline
            written = criteria(drafted, new.kind, condition, due.latest, due.text, due.earliest)
        else:
            one_way = expected is not None and fits and expected.one_way
            asked = Expected(kind, new.estimate or "", new.claim or "", one_way, "")
            written = answer_criteria(asked, condition, candidate.deadline)
        new = replace(new, criteria=written)
    return replace(candidate, new=new)


def _question(candidate: Candidate, expected: "Expected") -> str:
    """The claim that goes with an estimate; of a choice it names the options as they are now."""
    from ledger.extraction.spelled_times import period

    options = candidate.new.options
    if options == expected.kind.options:
        return expected.claim
    deadline = candidate.deadline
    when = period(deadline.text, deadline.earliest, deadline.latest)
    return f"Which comes about: {' or '.join(options)} {when}".strip()
