"""What a person sees of a question before deciding it: its words, and every statement on it in its article."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.cli.excerpt import excerpt
from ledger.cli.listing import with_unit
from ledger.cli.output import paragraph, tell, tell_passage
from ledger.cli.session import Session
from ledger.cli.wording import deadline_as_said_and_read, one_line, probability_as_read
from ledger.terms import Stance, Status

if TYPE_CHECKING:
    from ledger.store.articles import ArticleView
    from ledger.store.prediction_views import PredictionView
    from ledger.store.questions import QuestionView

CONTEXT = 260
"""Characters of an article that are shown around a quote, the quote included."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A question with all that its decision needs in view.

    Attributes:
        question: what has to be decided.
        predictions: every statement on it.
        articles: the articles they stand in, by id.
        texts: the kept texts of the articles, by id.
    """

    question: "QuestionView"
    predictions: "list[PredictionView]"
    articles: "dict[int, ArticleView]"
    texts: dict[int, str]


def question_sheet(current: Session, number: int) -> Sheet:
    """Everything that is shown of a question.

    Raises:
        NotFoundError: where there is none of this id.
    """
    from ledger.store.articles import article_views
    from ledger.store.predictions import Filters, predictions
    from ledger.store.questions import require_question
    from ledger.store.texts import article_text

    with current.reading() as connection:
        question = require_question(connection, number)
        views = list(predictions(connection, current.today, Filters(questions=[question.id])))
        ids = sorted({view.article for view in views if view.article is not None})
        articles = {view.id: view for view in article_views(connection, ids)} if ids else {}
        texts = {number: text for number in ids if (text := article_text(connection, number)) is not None}
    return Sheet(question, views, articles, texts)


def tell_sheet(sheet: Sheet) -> None:
    """Show a question and every prediction on it."""
    question = sheet.question
    tell(paragraph(f"q{question.id}: {with_unit(one_line(question.claim), question.kind.unit)}"))
    if question.kind.options:
        tell(paragraph(f"Options: {', '.join(question.kind.options)}", 2))
    criteria = one_line(question.criteria, 2_000) if question.criteria else "none recorded; decide by the claim's words"
    tell(paragraph(f"Criteria: {criteria}", 2))
    tell(paragraph(f"Deadline: {deadline_as_said_and_read(question.deadline)}", 2))
    for view in sheet.predictions:
        _tell_prediction(view, sheet)


def _tell_prediction(view: "PredictionView", sheet: Sheet) -> None:
    who = f"{view.source}, {one_line(view.role)}" if view.role else view.source
    denies = " denies it" if view.stance == Stance.DENIES else ""
    withdrawn = "; withdrawn" if view.status is Status.WITHDRAWN else ""
    tell(paragraph(f"Prediction {view.id}: {who}{denies}, {view.made}{withdrawn}", 2))
    if view.claim != view.question_claim:
        tell(paragraph(f"In these words: {one_line(view.claim)}", 4))
    if view.probability is not None:
        read = probability_as_read(
            view.probability,
            view.probability_low,
            view.probability_high,
            view.probability_wording,
            view.probability_table,
        )
        tell(paragraph(f"Probability: {read}", 4))
    if view.estimate is not None:
        tell(paragraph(f"Estimate: {(view.revised or view).estimate}", 4))
    if view.quote is not None:
        tell_passage(*_quote_in_context(view, sheet.texts.get(view.article or 0)), indent=4)
    if view.article is not None:
        tell(paragraph(_article_line(sheet.articles[view.article]), 4))


def _quote_in_context(view: "PredictionView", text: str | None) -> tuple[str, str, str]:
    if text is None or view.quote_start is None or view.quote_end is None:
        return "", one_line(view.quote or "", 2_000), ""
    return excerpt(text, view.quote_start, view.quote_end, CONTEXT)


def _article_line(article: "ArticleView") -> str:
    title = f'"{one_line(article.title)}"' if article.title else None
    parts = (article.outlet, title, article.published, article.url)
    return ", ".join(str(part) for part in parts if part) or f"article a{article.id}"
