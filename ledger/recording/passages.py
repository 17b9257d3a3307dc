"""Taking up the statements that were found in an article: what each becomes as a prediction, or that it is left out."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ledger.extraction.likelihood import find_likelihood
from ledger.extraction.statement import BY_MODEL, Statement
from ledger.journal import Event
from ledger.naming import is_near_miss
from ledger.recording.catalogue import NewArticle, article_reference
from ledger.recording.forms import quote_data
from ledger.recording.predictions import NewPrediction
from ledger.recording.writer import Writer
from ledger.store.articles import require_article
from ledger.store.texts import article_text
from ledger.terms import Deadline

CLAIM, CRITERIA = "claim", "criteria"
"""The parts of a question that can be drafts."""


def prediction_found(statement: Statement, article: int | NewArticle, published: date) -> NewPrediction:
    """A statement as it would be recorded: its claim and its criteria are drafts.

    Args:
        statement: as the extractor hands it on; its offsets are those of the article's kept text.
        article: a known article's id, or a new one.
        published: the day of publication, on which it was said and from which its deadline counts.
    """
    deadline = Deadline(
        statement.deadline_text,
        statement.deadline_earliest,
        statement.deadline,
        statement.deadline_rule,
        None if statement.deadline_text is None else published,
    )
    return NewPrediction(
        claim=statement.claim,
        source=statement.speaker,
        deadline=deadline,
        criteria=statement.criteria,
        article=article,
        quote=statement.quote,
        quote_start=statement.start,
        made=published,
        likelihood=None if statement.probability is None else find_likelihood(statement.quote),
        attribution=statement.attribution,
        kind=statement.kind,
        conditional=statement.conditional,
        role=statement.speaker_role,
        type=None if statement.expected is None else statement.type,
        unit=statement.unit,
        options=statement.options,
        estimate=statement.estimate,
        extractor=f"{_finder(statement.rule)}, extractor {statement.version}",
        drafts=(CLAIM, CRITERIA),
        vague=statement.vague,
    )


def _finder(rule: str) -> str:
    return rule if rule.startswith(BY_MODEL) else f"rule {rule}"


def under_fullest_names(predictions: Iterable[NewPrediction]) -> list[NewPrediction]:
    """The predictions of one article, each speaker under the fuller name where just one of the others looks like it.

    "The MoD" and "The Ministry of Defence (MoD)" in one article are one speaker; across articles, and where a name fits
    several, that is for a person to say.
    """
    found = list(predictions)
    names = sorted({each.source for each in found if each.source is not None}, key=lambda name: (-len(name), name))
    fullest: dict[str, str] = {}
    for name in names:
        like = {other for other in fullest.values() if is_near_miss(name, other)}
        fullest[name] = like.pop() if len(like) == 1 else name
    return [each if each.source is None else replace(each, source=fullest[each.source]) for each in found]


def record_skip(writer: Writer, new: NewPrediction) -> Event:
    """Remember that a passage was looked at and left out; it brings its article where that is new.

    Raises:
        BadInputError: where it does not stand in the article.
        RefusedError: where the name of the article's outlet is not clear.
    """
    assert new.article is not None
    if isinstance(new.article, int):
        reference = {"id": require_article(writer.connection, new.article).id}
        text = article_text(writer.connection, new.article)
    else:
        reference = article_reference(writer, new.article, new_source=new.new_source)
        is_new = len(reference) > 1
        text = new.article.text if is_new else article_text(writer.connection, int(reference["id"]))
    quote = quote_data(new.quote, text, new.quote_start)
    return writer.record("passage.skipped", {"article": reference, "quote": quote, "extractor": new.extractor})
