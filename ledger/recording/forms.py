"""Likelihoods, deadlines and quotes in the form of the journal."""

from ledger.errors import BadInputError
from ledger.extraction.scales import decimal_text
from ledger.recording.texts import required_text
from ledger.recording.writer import Data, filled
from ledger.terms import Deadline, Likelihood


def likelihood_data(likelihood: Likelihood | None, *, denied: bool = False) -> Data | None:
    """A likelihood as the probability of the question's claim, in the form of the journal.

    >>> from decimal import Decimal
    >>> likelihood_data(Likelihood(Decimal("0.80"), Decimal("0.7"), Decimal("0.9"), "very likely"), denied=True)
    {'point': '0.2', 'low': '0.1', 'high': '0.3', 'wording': 'very likely'}
    """
    if likelihood is None:
        return None
    point, low, high = likelihood.point, likelihood.low, likelihood.high
    if denied:
        point, low, high = 1 - point, 1 - high, 1 - low
    ends = {"point": decimal_text(point), "low": decimal_text(low), "high": decimal_text(high)}
    return filled({**ends, "wording": likelihood.wording, "table": likelihood.table})


def deadline_data(deadline: Deadline) -> Data:
    """A deadline in the form of the journal."""
    return filled(
        {
            "text": deadline.text,
            "earliest": deadline.earliest and deadline.earliest.isoformat(),
            "latest": deadline.latest and deadline.latest.isoformat(),
            "rule": deadline.rule,
            "from": deadline.counted_from and deadline.counted_from.isoformat(),
        }
    )


def quote_data(quote: str | None, text: str | None, start: int | None = None) -> Data | None:
    """A quote in the form of the journal, with its place in the kept text where there is one.

    Args:
        quote: the words.
        text: the article's text, where it is kept.
        start: where they stand in it; their first place where left out.

    Raises:
        BadInputError: where it does not stand there to the letter.
    """
    if quote is None or not quote.strip():
        return None
    if text is None:
        return {"text": required_text(quote, "the quote")}
    for words in (quote, quote.strip()):
        found = text.find(words) if start is None or not text.startswith(words, start) else start
        if found >= 0:
            return {"text": required_text(words, "the quote") and words, "start": found, "end": found + len(words)}
    raise BadInputError("the quote does not stand in the article to the letter: copy it from the text")
