"""Passages of articles that were decided: recorded as predictions, or left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from ledger.likeness.passages import covering
from ledger.models import prediction
from ledger.models.history import skipped_passage


@dataclass(frozen=True, slots=True)
class DecidedPassage:
    """A passage that a person, or an extraction for them, has dealt with.

    Attributes:
        quote: its words.
        start: first character in the kept text; None where no text was kept.
        end: the character behind its last one.
        prediction: the prediction that was recorded from it; None where it was left out.
        retracted: the prediction was taken out again as recorded by mistake.
    """

    quote: str
    start: int | None
    end: int | None
    prediction: int | None
    retracted: bool = False


def decided_passages(connection: Connection, article_id: int) -> list[DecidedPassage]:
    """What was recorded or left out of an article, predictions first, each kind in the order of recording."""
    p, s = prediction.c, skipped_passage.c
    recorded = select(p.quote, p.quote_start, p.quote_end, p.id, p.retracted).where(
        p.article_id == article_id, p.quote.is_not(None)
    )
    skipped = select(s.quote, s.quote_start, s.quote_end).where(s.article_id == article_id)
    found = [DecidedPassage(*row) for row in connection.execute(recorded.order_by(p.id))]
    return found + [DecidedPassage(*row, prediction=None) for row in connection.execute(skipped.order_by(s.seq))]


def decisions_on(
    decided: Sequence[DecidedPassage], quote: str, start: int | None, end: int | None
) -> list[DecidedPassage]:
    """What was decided of a passage: by its place in the text, else by its words; empty where nothing was.

    Args:
        decided: what was decided of its article.
        quote: its words.
        start: first character in the kept text; None where no text is kept.
        end: the character behind its last one.
    """
    same_words = [each for each in decided if each.quote == quote and None in (start, each.start)]
    placed = [each for each in decided if each.start is not None and each.end is not None]
    if same_words or start is None or end is None:
        return same_words
    spans = [(each.start or 0, each.end or 0) for each in placed]
    return [placed[place] for place in covering((start, end), spans)]
