"""Predictions as a flat table, one row each, under the names that an import gives to its fields."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection

from ledger.extraction.scales import decimal_text
from ledger.store.articles import article_views
from ledger.store.decisions import ResolutionView, decisions_in_force
from ledger.store.prediction_views import PredictionView
from ledger.store.predictions import predictions
from ledger.store.questions import question_views
from ledger.terms import Stance

COLUMNS = (
    "id",
    "question",
    "claim",
    "source",
    "role",
    "outlet",
    "url",
    "quote",
    "attribution",
    "kind",
    "stance",
    "made",
    "deadline",
    "deadline_text",
    "probability",
    "stated_probability",
    "probability_wording",
    "type",
    "unit",
    "options",
    "estimate",
    "status",
    "late",
    "outcome",
    "resolved_on",
    "fraction",
    "evidence",
    "note",
    "criteria",
    "tags",
)
"""`question` is the key it was imported under, else its id; `probability` is of the question's claim, while
`stated_probability` is the source's own, which differs for a denial and is what an import wants; `deadline` is the
last day, or the words where they name none; `outcome` is the answer where a question is not one of yes or no, and
`estimate` what the source said first: revisions stand in the journal, as those of a probability do."""


def prediction_rows(connection: Connection, today: date) -> Iterator[tuple[object, ...]]:
    """One row for each prediction, in the order in which they were recorded; empty is None.

    Predictions that were taken back or recorded by mistake are there too: `status` tells.
    """
    questions = question_views(connection)
    keys = {view.id: view.key for view in questions}
    options = {view.id: view.kind.options for view in questions if view.kind.options}
    urls = {view.id: view.url for view in article_views(connection)}
    decisions = decisions_in_force(connection)
    for view in predictions(connection, today):
        decision = decisions.get(view.question)
        yield _row(view, keys.get(view.question), urls.get(view.article or 0), options.get(view.question, ()), decision)


def _row(
    view: PredictionView, key: str | None, url: str | None, options: tuple[str, ...], decision: ResolutionView | None
) -> tuple[object, ...]:
    probability = None if view.probability is None else Decimal(repr(view.probability))
    stated = 1 - probability if probability is not None and view.stance == Stance.DENIES else probability
    return (
        view.id,
        key or f"q{view.question}",
        view.claim,
        view.source,
        view.role,
        view.outlet,
        url,
        view.quote,
        view.attribution,
        view.kind,
        view.stance,
        view.made,
        view.deadline.latest or view.deadline.text or "none",
        view.deadline.text,
        None if probability is None else decimal_text(probability),
        None if stated is None else decimal_text(stated),
        view.probability_wording,
        view.type,
        view.unit,
        options,
        view.estimate,
        view.status,
        view.late,
        view.answer or view.outcome,
        view.resolved_on,
        None if decision is None else decision.fraction,
        None if decision is None else decision.evidence,
        None if decision is None else decision.note,
        view.criteria,
        view.tags,
    )
