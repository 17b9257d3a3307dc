"""Scorecards in an order, with ranks where enough stands behind a figure."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledger.errors import UsageError
from ledger.verification.fairness import Fairness
from ledger.verification.limits import Limits
from ledger.verification.ranking import Field, field_of
from ledger.verification.record import Figures
from ledger.verification.scorecard import Scorecard

FIGURES = {
    # figure: (field, the n it rests on, whether more is better)
    "share": ("share_true", "n", True),
    "brier": ("brier", "with_probability", False),
    "log": ("log_score", "log_score_n", False),
    "skill": ("skill", "with_probability", True),
}
"""Figures that scorecards can be ranked by."""

ORDERS = (*FIGURES, "scored", "name")


@dataclass(frozen=True, slots=True)
class Card:
    """All that is known of one record.

    Attributes:
        card: counts and plain scores.
        figures: the other figures; None where they were not asked for.
        fairness: how it did against others; None where that was not asked for.
        limits: what its scores cannot say; None where that was not asked for.
    """

    card: Scorecard
    figures: Figures | None = None
    fairness: Fairness | None = None
    limits: Limits | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A scorecard with its place in the order.

    Attributes:
        name: of the source, outlet, tag and so on; None for what has none.
        card: the scorecard.
        figures: its further figures; None where they were not asked for.
        fairness: how it did against others; None where that was not asked for.
        limits: what its scores cannot say; None where that was not asked for.
        rank: from 1 on, equal figures sharing one; None below the floor, or where nothing is ranked.
        too_few: whether the figure rests on fewer predictions than a rank needs.
        shrunk_share: the share true drawn toward the field.
        shrunk_brier: the Brier score drawn toward the field.
    """

    name: str | None
    card: Scorecard
    figures: Figures | None
    fairness: Fairness | None
    limits: Limits | None
    rank: int | None
    too_few: bool
    shrunk_share: float | None
    shrunk_brier: float | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """Scorecards in order.

    Attributes:
        rows: the scorecards.
        order: what they are ordered by.
        field: what they were drawn toward.
        minimum: what a rank needs behind it.
    """

    rows: list[Row]
    order: str
    field: Field
    minimum: int

    @property
    def shrinks(self) -> bool:
        """Whether the ranks go by figures that were drawn toward the field."""
        return {"share": self.field.share, "brier": self.field.brier}.get(self.order) is not None


def require_order(order: str) -> None:
    """Refuse an order that is not known.

    Raises:
        UsageError: for one.
    """
    if order not in ORDERS:
        raise UsageError(f'--sort "{order}": one of {", ".join(ORDERS)}')


def ranking(cards: Mapping[str | None, Card], order: str, minimum: int) -> Ranking:
    """The scorecards in order, with ranks where the order is by a figure and enough stands behind it."""
    field = field_of([each.card for each in cards.values()])
    by_name = sorted(cards.items(), key=lambda item: (item[0] is None, (item[0] or "").casefold()))
    if order not in FIGURES:
        if order == "scored":
            by_name.sort(key=lambda item: -item[1].card.scored)
        return Ranking([_row(n, c, field, None, c.card.n < minimum) for n, c in by_name], order, field, minimum)
    figure, n_figure, more_is_better = FIGURES[order]
    sign = -1 if more_is_better else 1
    enough = []
    for name, card in by_name:
        raw = _figure(card, figure)
        if raw is not None and (_figure(card, n_figure) or 0) >= minimum:
            # Rounding in the last digits makes no order; among equals the raw figure decides who is named first.
            enough.append((round(sign * (_ranked_by(card, order, field) or 0.0), 12), sign * raw, name, card))
    enough.sort(key=lambda item: item[:2])
    values = [value for value, _, _, _ in enough]
    rows = [_row(name, card, field, values.index(value) + 1, False) for value, _, name, card in enough]
    names = {row.name for row in rows}
    return Ranking(rows + [_row(n, c, field, None, True) for n, c in by_name if n not in names], order, field, minimum)


def _ranked_by(card: Card, order: str, field: Field) -> float | None:
    """The figure that ranks go by: small records are drawn toward the field first, where that can be done."""
    if order == "share":
        return field.shrunk_share(card.card)
    return field.shrunk_brier(card.card) if order == "brier" else _figure(card, FIGURES[order][0])


def _figure(card: Card, name: str) -> float | None:
    holder = card.card if hasattr(card.card, name) else card.figures
    value: float | None = getattr(holder, name)
    return value


def _row(name: str | None, card: Card, field: Field, rank: int | None, too_few: bool) -> Row:
    return Row(
        name=name,
        card=card.card,
        figures=card.figures,
        fairness=card.fairness,
        limits=card.limits,
        rank=rank,
        too_few=too_few,
        shrunk_share=field.shrunk_share(card.card),
        shrunk_brier=field.shrunk_brier(card.card),
    )
