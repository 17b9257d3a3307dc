"""Records of different size made fit to be ranked: each drawn toward the field, the more so the smaller it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from ledger.verification.scorecard import Scorecard
from ledger.verification.shrinkage import (
    Record,
    ScorePrior,
    SharePrior,
    score_prior,
    share_prior,
    shrunk_score,
    shrunk_share,
)


@dataclass(frozen=True, slots=True)
class Field:
    """What is usual among records, as far as they tell.

    Attributes:
        shares: how many records have a share true.
        scores: how many have a Brier score.
        share: what is known of a share true before a record speaks; None where the records do not tell.
        brier: the same of a Brier score.
    """

    shares: int
    scores: int
    share: SharePrior | None
    brier: ScorePrior | None

    def shrunk_share(self, card: Scorecard) -> float | None:
        """The share true of a record drawn toward the field."""
        if card.share_true is None or self.share is None:
            return card.share_true
        return shrunk_share(card.share_true * card.n, card.n, self.share)

    def shrunk_brier(self, card: Scorecard) -> float | None:
        """The Brier score of a record drawn toward the field."""
        if card.brier is None or self.brier is None or card.with_probability < 1:
            return card.brier
        return shrunk_score(card.with_probability, card.brier, self.brier)


def field_of(cards: Sequence[Scorecard]) -> Field:
    """The field that records make."""
    shares = [(card.share_true * card.n, card.n) for card in cards if card.share_true is not None]
    scores = [
        Record(card.with_probability, card.brier, card.with_probability * (card.brier_deviation or 0.0) ** 2)
        for card in cards
        if card.brier is not None and card.with_probability >= 1
    ]
    return Field(len(shares), len(scores), share_prior(shares), score_prior(scores))
