"""Everything about one prediction or one question: gathered once, given as JSON or as text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ledger.cli import output
from ledger.cli.events import event_object
from ledger.cli.excerpt import excerpt
from ledger.cli.layout import Column
from ledger.cli.listing import prediction_object
from ledger.lifecycle import drafted_parts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.journal import Event
    from ledger.store.articles import ArticleView
    from ledger.store.decisions import ResolutionView
    from ledger.store.estimates import PartView
    from ledger.store.files import ImportedFileView
    from ledger.store.prediction_views import PredictionView, RevisionView
    from ledger.store.questions import QuestionView

CONTEXT = 320
"""Characters of an article that are shown with a quote, the quote among them."""


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question with all that answers it, decides it and relates to it."""

    question: "QuestionView"
    today: date
    predictions: "Sequence[PredictionView]"
    resolutions: "Sequence[ResolutionView]"
    links: "Sequence[tuple[str, QuestionView]]"
    events: "Sequence[Event]"
    names: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class PredictionPage:
    """A prediction with its question, its article and its history."""

    view: "PredictionView"
    asked: QuestionPage
    article: "ArticleView | None"
    context: tuple[str, str, str] | None
    revisions: "Sequence[RevisionView]"
    parts: "Sequence[PartView]"
    file: "ImportedFileView | None"


def question_page(connection: "Connection", today: date, question_id: int) -> QuestionPage:
    """The page of a question; of the one that it was merged into, where it was.

    Raises:
        NotFoundError: where there is none of this id.
    """
    from ledger.store.history import question_events
    from ledger.store.questions import require_question

    asked = require_question(connection, question_id)
    return _question_page(connection, today, asked, question_events(connection, asked.id))


def prediction_page(connection: "Connection", today: date, prediction_id: int) -> PredictionPage:
    """The page of a prediction.

    Raises:
        NotFoundError: where there is none of this id.
    """
    from ledger.store.articles import require_article
    from ledger.store.history import prediction_events
    from ledger.store.predictions import answered_question, revisions
    from ledger.store.questions import require_question
    from ledger.store.texts import article_text

    asked = require_question(connection, answered_question(connection, prediction_id))
    page = _question_page(connection, today, asked, prediction_events(connection, prediction_id, asked.id))
    view = next(each for each in page.predictions if each.id == prediction_id)
    text = None if view.article is None else article_text(connection, view.article)
    return PredictionPage(
        view=view,
        asked=page,
        article=None if view.article is None else require_article(connection, view.article),
        context=_context(view, text),
        revisions=revisions(connection, view.id),
        parts=() if view.estimate is None else _parts(connection, view),
        file=None if view.file_id is None else _file(connection, view.file_id),
    )


def _parts(connection: "Connection", view: "PredictionView") -> "Sequence[PartView]":
    from ledger.store.estimates import estimate_parts

    return estimate_parts(connection, view.id, (view.revised or view).seq)


def _file(connection: "Connection", file_id: int) -> "ImportedFileView":
    from ledger.store.files import imported_file

    return imported_file(connection, file_id)


def write_page_objects(pages: "Sequence[PredictionPage | QuestionPage]") -> None:
    """The pages as JSON, predictions and questions each under their own name."""
    output.write_json(
        {
            "predictions": [prediction_page_object(page) for page in pages if isinstance(page, PredictionPage)],
            "questions": [question_page_object(page) for page in pages if isinstance(page, QuestionPage)],
        }
    )


def write_page_rows(pages: "Sequence[PredictionPage | QuestionPage]", output_format: str) -> None:
    """The pages as rows of field and value; lists, such as the history, only stand in the text and in JSON."""
    objects = [
        prediction_page_object(page) if isinstance(page, PredictionPage) else question_page_object(page)
        for page in pages
    ]
    simple = [
        (each["id"], field, value)
        for each in objects
        for field, value in each.items()
        if not isinstance(value, dict) and not (isinstance(value, list) and any(not isinstance(v, str) for v in value))
    ]
    output.write_rows([Column("id"), Column("field"), Column("value", wraps=True)], simple, output_format)


def prediction_page_object(page: PredictionPage) -> dict[str, Any]:
    """A prediction's page in the types of JSON: the keys of a list first, then the rest."""
    view, asked = page.view, page.asked
    before, _, after = page.context or (None, None, None)
    return {
        **prediction_object(view),
        "affiliation": view.affiliation,
        "deadline_from": view.deadline.counted_from,
        "withdrawn_on": view.withdrawn_on,
        "withdrawn_reason": view.withdrawn_reason,
        "retracted_reason": view.retracted_reason,
        "quote_start": view.quote_start,
        "quote_end": view.quote_end,
        "quote_before": before,
        "quote_after": after,
        "article_details": page.article and article_object(page.article),
        "probabilities": [_first_stated(view), *page.revisions] if _is_stated(view) else page.revisions,
        "estimate_parts": page.parts,
        "question_details": question_object(asked.question, asked.today),
        "others": [prediction_object(other) for other in asked.predictions if other.id != view.id],
        "links": _links_object(asked),
        "resolutions": asked.resolutions,
        "history": [event_object(event, asked.names) for event in asked.events],
        "origin": page.file and {**output.plain(page.file), "row": view.file_row},
        "extractor": view.extractor,
    }


def question_page_object(page: QuestionPage) -> dict[str, Any]:
    """A question's page in the types of JSON."""
    return {
        **question_object(page.question, page.today),
        "answers": [prediction_object(view) for view in page.predictions],
        "links": _links_object(page),
        "resolutions": page.resolutions,
        "history": [event_object(event, page.names) for event in page.events],
    }


QUESTION_KEYS = (
    "id claim deadline predictions status outcome resolved_on criteria deadline_text deadline_earliest deadline_rule"
    " deadline_from key type unit options answer drafts vague"
)
"""The keys of `question_object` in their order."""


def question_object(asked: "QuestionView", today: date) -> dict[str, Any]:
    """A question under the keys that lists and pages of questions share."""
    return {
        "id": f"q{asked.id}",
        "claim": asked.claim,
        "deadline": asked.deadline.latest,
        "predictions": asked.predictions,
        "status": question_status(asked, today),
        "outcome": asked.outcome,
        "resolved_on": asked.resolved_on,
        "criteria": asked.criteria,
        "deadline_text": asked.deadline.text,
        "deadline_earliest": asked.deadline.earliest,
        "deadline_rule": asked.deadline.rule,
        "deadline_from": asked.deadline.counted_from,
        "key": asked.key,
        "type": asked.kind.type,
        "unit": asked.kind.unit,
        "options": asked.kind.options,
        "answer": asked.answer,
        "drafts": drafted_parts(claim=asked.claim_is_draft, criteria=asked.criteria_is_draft),
        "vague": asked.vague,
    }


def question_status(asked: "QuestionView", today: date) -> str:
    """Where a question stands."""
    from ledger.store.standing import status_of

    latest = asked.deadline.latest
    return status_of(False, asked.outcome, latest is not None and latest < today).value


ARTICLE_KEYS = "id title outlet published predictions author url retrieved sha256 forgotten"
"""The keys of `article_object` in their order."""


def article_object(view: "ArticleView") -> dict[str, Any]:
    """An article under the keys that lists and pages of articles share."""
    return {
        "id": f"a{view.id}",
        "title": view.title,
        "outlet": view.outlet,
        "published": view.published,
        "predictions": view.predictions,
        "author": view.author,
        "url": view.url,
        "retrieved": view.retrieved,
        "sha256": view.sha256,
        "forgotten": bool(view.forgotten),
    }


def _question_page(
    connection: "Connection", today: date, asked: "QuestionView", events: "Sequence[Event]"
) -> QuestionPage:
    from ledger.store.decisions import resolutions
    from ledger.store.history import source_names_by_id
    from ledger.store.predictions import Filters, predictions
    from ledger.store.question_links import question_links
    from ledger.store.questions import require_question

    links = question_links(connection, asked.id)
    return QuestionPage(
        question=asked,
        today=today,
        predictions=list(predictions(connection, today, Filters(questions=[asked.id]))),
        resolutions=resolutions(connection, asked.id),
        links=list(dict.fromkeys((relation, require_question(connection, other)) for relation, other in links)),
        events=events,
        names=source_names_by_id(connection),
    )


def _context(view: "PredictionView", text: str | None) -> tuple[str, str, str] | None:
    if text is None or view.quote_start is None or view.quote_end is None:
        return None
    return excerpt(text, view.quote_start, view.quote_end, CONTEXT)


def _first_stated(view: "PredictionView") -> dict[str, Any]:
    """What the source stated first, under the keys of a revision."""
    return {
        "seq": view.seq,
        "made": view.made,
        "probability": view.probability,
        "probability_low": view.probability_low,
        "probability_high": view.probability_high,
        "probability_wording": view.probability_wording,
        "probability_table": view.probability_table,
        "estimate": view.estimate,
        "estimate_form": view.estimate_form,
        "reason": None,
    }


def _is_stated(view: "PredictionView") -> bool:
    return view.probability is not None or view.estimate is not None


def _links_object(page: QuestionPage) -> list[dict[str, Any]]:
    return [
        {
            "relation": relation,
            "question": f"q{other.id}",
            "claim": other.claim,
            "outcome": other.outcome,
            "answer": other.answer,
        }
        for relation, other in page.links
    ]
