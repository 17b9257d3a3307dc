"""Recording a prediction: one source's statement on one question."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ledger.errors import RefusedError, UsageError
from ledger.extraction.days import typed_deadline
from ledger.lifecycle import require_new_deadline, require_past
from ledger.models import prediction, question
from ledger.recording.catalogue import NewArticle, article_reference, source_reference
from ledger.recording.estimates import answer_kind, estimate_data, kind_data, require_agreement, stated_estimate
from ledger.recording.forms import deadline_data, likelihood_data, quote_data
from ledger.recording.texts import optional_text, required_text, unique_names
from ledger.recording.writer import Data, Writer, filled
from ledger.store.articles import ArticleView, require_article
from ledger.store.predictions import same_statement
from ledger.store.questions import require_question
from ledger.store.texts import article_text
from ledger.terms import AnswerKind, Attribution, Deadline, Estimate, Likelihood, QuestionType, Stance, StatementKind

if TYPE_CHECKING:
    from ledger.extraction.dates.events import DatedEvent

NO_DEADLINE = "none"
"""What is said in place of a deadline where there is none."""

BY_HAND = "by hand"
"""The rule of a deadline whose last day a person set."""


@dataclass(frozen=True, slots=True)
class NewPrediction:
    """A statement to record.

    Attributes:
        claim: what will happen, so worded that it can be checked; on a known question, the source's own wording.
        source: who says so; None where the article says it in its own voice, which is its outlet's.
        due: the deadline in words, or "none"; on a known question it may be left out.
        latest: last day of the deadline, set by hand where the words do not say it or would be read wrongly.
        criteria: how to tell whether it came true.
        article: a known article's id, or a new one.
        quote: the passage, to the letter.
        made: the day it was said; the article's date, else today, where left out.
        likelihood: how sure the source is of what it says, so for a denial, that the claim does not come true.
        question: the id of a known question that it answers.
        denies: the source says that the claim of the question does not come true.
        tags: subjects to file it under.
        attribution: how the words reach us.
        kind: prediction, commitment or schedule.
        conditional: it only holds if something else happens first.
        role: the description that the article gives of the source.
        via: who relayed the words.
        new_source: take names as new ones although they look like known ones.
        extractor: rule and version that found the statement in its article.
        type: what kind of answer a new question has; yes or no where left out. A known question has its own.
        unit: of the answer to a new numeric question.
        options: of a new choice; where left out, the estimate names them.
        estimate: the answer that the source expects, in words; every question but one of yes or no needs it.
        deadline: the deadline as it was read already; it goes before `due`.
        quote_start: where the quote stands in the article's text; its first place where left out.
        drafts: which of "claim" and "criteria" stand as a program worded them, and no person did.
        vague: why a drafted claim cannot be decided as worded.
    """

    claim: str | None
    source: str | None
    due: str | None = None
    latest: date | None = None
    criteria: str | None = None
    article: int | NewArticle | None = None
    quote: str | None = None
    made: date | None = None
    likelihood: Likelihood | None = None
    question: int | None = None
    denies: bool = False
    tags: tuple[str, ...] = ()
    attribution: Attribution | None = None
    kind: StatementKind = StatementKind.PREDICTION
    conditional: bool = False
    role: str | None = None
    via: str | None = None
    new_source: bool = False
    extractor: str | None = None
    type: QuestionType | None = None
    unit: str | None = None
    options: tuple[str, ...] = ()
    estimate: str | None = None
    deadline: Deadline | None = None
    quote_start: int | None = None
    drafts: tuple[str, ...] = ()
    vague: str | None = None


@dataclass(frozen=True, slots=True)
class RecordedPrediction:
    """What was recorded, and the proof that it is in the journal."""

    id: int
    question: int
    deadline: Deadline
    made: date
    estimate: Estimate | None
    seq: int
    hash: str


def record_prediction(writer: Writer, new: NewPrediction) -> RecordedPrediction:
    """Record a statement.

    Raises:
        UsageError: where a needed part is missing.
        BadInputError: where a part cannot be taken.
        RefusedError: where the same statement stands already, or a name is not clear.
        NotFoundError: where the named question or article is not there.
    """
    article, view, text = _article(writer, new)
    made = new.made or (view.published if view else _published(new)) or writer.today
    require_past(made, writer.today, "the day it was said,")
    kind, estimate = stated_estimate(new.estimate, _kind(writer, new), made)
    asked, deadline, claim = _question(writer, new, made, kind)
    statement = filled(
        {
            "prediction": writer.new_id(prediction),
            "source": _source(writer, new, article, view),
            "via": new.via and source_reference(writer, new.via, new_source=new.new_source),
            "question": asked,
            "article": article,
            "claim": claim,
            "quote": quote_data(new.quote, text, new.quote_start),
            "attribution": new.attribution and new.attribution.value,
            "kind": new.kind.value,
            "conditional": new.conditional,
            "made": made.isoformat(),
            "stance": (Stance.DENIES if new.denies else Stance.AFFIRMS).value,
            "probability": likelihood_data(new.likelihood, denied=new.denies),
            "estimate": estimate and estimate_data(estimate),
            "role": optional_text(new.role, "the role"),
            "tags": unique_names(new.tags, "a tag"),
            "extractor": new.extractor,
        }
    )
    _require_new(writer, statement)
    event = writer.record("prediction.recorded", statement)
    return RecordedPrediction(
        id=int(statement["prediction"]),
        question=int(asked["id"]),
        deadline=deadline,
        made=made,
        estimate=estimate,
        seq=event.seq,
        hash=event.hash,
    )


def deadline_from_words(
    due: str, counted_from: date, latest: date | None = None, events: "tuple[DatedEvent, ...]" = ()
) -> Deadline:
    """The deadline that a person typed: words, a date, or "none", with its last day where they set it by hand.

    Args:
        due: as typed.
        counted_from: the day from which relative words count.
        latest: its last day, set by hand.
        events: dated events of the person's own, beside the shipped ones.

    Raises:
        BadInputError: where it lies before the day it is counted from, or names a day that no calendar has.
    """
    words = required_text(due, "the deadline")
    text = None if words.casefold() == NO_DEADLINE else words
    if latest is not None:
        deadline = Deadline(text, min(counted_from, latest), latest, BY_HAND, counted_from)
    else:
        deadline = Deadline() if text is None else typed_deadline(text, counted_from, events)
    require_new_deadline(deadline.latest, counted_from)
    return deadline


def _article(writer: Writer, new: NewPrediction) -> tuple[Data | None, ArticleView | None, str | None]:
    """How the event names the article, what is known of it, and its text."""
    if new.article is None:
        return None, None, None
    if isinstance(new.article, int):
        reference = {"id": require_article(writer.connection, new.article).id}
    else:
        reference = article_reference(writer, new.article, new_source=new.new_source)
        if len(reference) > 1:
            return reference, None, new.article.text
    known = int(reference["id"])
    return reference, require_article(writer.connection, known), article_text(writer.connection, known)


def _published(new: NewPrediction) -> date | None:
    return new.article.published if isinstance(new.article, NewArticle) else None


def _source(writer: Writer, new: NewPrediction, article: Data | None, view: ArticleView | None) -> Data:
    if new.source is not None:
        return source_reference(writer, new.source, new_source=new.new_source)
    outlet = view.outlet if view else (article or {}).get("outlet")
    if outlet is None:
        raise UsageError(
            "nobody is named: give --by SOURCE, or an article with an outlet that says it in its own voice"
        )
    return source_reference(writer, outlet) if isinstance(outlet, str) else {"id": outlet["id"]}


def _kind(writer: Writer, new: NewPrediction) -> AnswerKind:
    """What answers the question can have: as said for a new one; a known one has its own."""
    said_type = new.type or QuestionType.BINARY
    if new.question is not None:
        known = require_question(writer.connection, new.question)
        said = AnswerKind(new.type or known.kind.type, new.unit, new.options)
        require_agreement(said, known.kind, f"q{known.id}")
        kind = known.kind
    else:
        kind = answer_kind(said_type, new.unit, new.options)
    if not kind.is_binary and new.likelihood is not None:
        raise UsageError('--prob is for yes or no: say how sure in the estimate, such as --estimate "2 to 4 (80%)"')
    if not kind.is_binary and new.denies:
        raise UsageError("--denies is for yes or no: give the source's own --estimate")
    return kind


def _question(writer: Writer, new: NewPrediction, made: date, kind: AnswerKind) -> tuple[Data, Deadline, str | None]:
    """How the event names the question, its deadline, and the source's own wording where it differs."""
    if new.question is None:
        claim = required_text(new.claim or "", "the claim")
        if new.denies:
            raise UsageError("--denies needs --on QUESTION: what is denied?")
        deadline = _deadline(writer, new, made)
        asked = {
            "id": writer.new_id(question),
            **kind_data(kind),
            "claim": claim,
            "criteria": optional_text(new.criteria, "the criteria"),
            "deadline": deadline_data(deadline),
            "drafts": list(new.drafts),
            "vague": new.vague,
        }
        return filled(asked), deadline, None
    known = require_question(writer.connection, new.question)
    if new.criteria is not None and new.criteria.strip() != known.criteria:
        raise RefusedError(f"q{known.id} has its criteria: leave --criteria out, or `ledger amend q{known.id}`")
    if new.due is not None and _deadline(writer, new, made).latest != known.deadline.latest:
        raise RefusedError(
            f"q{known.id} is due {known.deadline.latest or 'at no date'}: leave --due out, or record another question"
        )
    require_new_deadline(known.deadline.latest, made)
    own = optional_text(new.claim, "the claim")
    return {"id": known.id}, known.deadline, None if own == known.claim else own


def _deadline(writer: Writer, new: NewPrediction, made: date) -> Deadline:
    if new.deadline is not None:
        require_new_deadline(new.deadline.latest, made)
        return new.deadline
    if new.due is None:
        raise UsageError("a deadline is missing: give --due WHEN, or --due none where there is none")
    return deadline_from_words(new.due, made, new.latest, writer.events)


def _require_new(writer: Writer, statement: Data) -> None:
    """Refuse the same statement again: source, claim, quote, article, day, probability and estimate all equal."""
    asked, who, where = statement["question"], statement["source"], statement.get("article", {"id": None})
    if len(who) > 1 or len(where) > 1:
        return  # what is new cannot have said or held anything before
    stated = statement.get("probability")
    claim = statement.get("claim") or asked.get("claim") or require_question(writer.connection, asked["id"]).claim
    first = same_statement(
        writer.connection,
        claim,
        {
            "source_id": who["id"],
            "quote": statement.get("quote", {}).get("text"),
            "article_id": where["id"],
            "made": date.fromisoformat(statement["made"]),
            "probability": stated and float(stated["point"]),
            "stance": statement["stance"],
            "estimate": statement.get("estimate", {}).get("text"),
        },
    )
    if first is not None:
        raise RefusedError(f"this statement stands already as prediction {first}; nothing was recorded")
