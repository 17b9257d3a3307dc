"""A prediction as it is listed and shown, with what its source said later."""

from dataclasses import dataclass
from datetime import date

from ledger.terms import Deadline, QuestionType, Status


@dataclass(frozen=True, slots=True)
class RevisionView:
    """A later probability or estimate that a source stated."""

    seq: int
    made: date
    probability: float | None
    probability_low: float | None
    probability_high: float | None
    probability_wording: str | None
    probability_table: str | None
    estimate: str | None
    estimate_form: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class PredictionView:
    """A prediction with its question, as it stands on a given day.

    Attributes:
        came_true: the outcome from where the source stands; None where nothing was decided.
        type: what kind of answer its question has.
        estimate: what its source expects where that is not yes or no, as said; None for yes or no.
        answer: how such a question came out.
        revised: the last probability or estimate that its source stated in time, which is the one that counts; None
            where it stated no other than the first.
        file_id: the file it was imported from, and the row there.
        extractor: the rule and the version that found it in its article.
        claim_is_draft: the question's claim stands as the extractor worded it; and so for its criteria.
        vague: why the question cannot be decided as the extractor worded it.
    """

    id: int
    question: int
    claim: str
    question_claim: str
    source: str
    role: str | None
    via: str | None
    outlet: str | None
    article: int | None
    quote: str | None
    quote_start: int | None
    quote_end: int | None
    attribution: str | None
    kind: str
    conditional: bool
    made: date
    deadline: Deadline
    criteria: str | None
    stance: str
    probability: float | None
    probability_low: float | None
    probability_high: float | None
    probability_wording: str | None
    probability_table: str | None
    type: QuestionType
    unit: str | None
    estimate: str | None
    estimate_form: str | None
    status: Status
    outcome: str | None
    answer: str | None
    came_true: str | None
    resolved_on: date | None
    late: bool
    withdrawn_on: date | None
    withdrawn_reason: str | None
    retracted_reason: str | None
    tags: tuple[str, ...]
    recorded_at: str
    seq: int
    affiliation: str | None
    revised: RevisionView | None
    file_id: int | None
    file_row: int | None
    extractor: str | None
    claim_is_draft: bool
    criteria_is_draft: bool
    vague: str | None
