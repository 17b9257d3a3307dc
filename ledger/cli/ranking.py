"""Scorecards in an order, with ranks where enough stands behind a figure."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledger.errors import UsageError
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
    """

    card: Scorecard
    figures: Figures | None = None

    def figure(self, field: str) -> float | None:
        """A figure by its name."""
        holder = self.card if hasattr(self.card, field) else self.figures
        value: float | None = getattr(holder, field)
        return value


@dataclass(frozen=True, slots=True)
class Row:
    """A scorecard with its place in the order.

    Attributes:
        name: of the source, outlet, tag and so on; None for what has none.
        card: the scorecard.
        figures: its further figures; None where they were not asked for.
        rank: from 1 on, equal figures sharing one; None below the floor, or where nothing is ranked.
        too_few: whether the figure rests on fewer predictions than a rank needs.
    """

    name: str | None
    card: Scorecard
    figures: Figures | None
    rank: int | None
    too_few: bool


def require_order(order: str) -> None:
    """Refuse an order that is not known.

    Raises:
        UsageError: for one.
    """
    if order not in ORDERS:
        raise UsageError(f'--sort "{order}": one of {", ".join(ORDERS)}')


def ranked_rows(cards: Mapping[str | None, Card], order: str, minimum: int) -> list[Row]:
    """The scorecards in order, with ranks where the order is by a figure and enough stands behind it."""
    by_name = sorted(cards.items(), key=lambda item: (item[0] is None, (item[0] or "").casefold()))
    if order not in FIGURES:
        if order == "scored":
            by_name.sort(key=lambda item: -item[1].card.scored)
        return [Row(name, c.card, c.figures, None, c.card.scored < minimum) for name, c in by_name]
    field, n_field, more_is_better = FIGURES[order]
    sign = -1 if more_is_better else 1
    enough = [
        (sign * value, name, card)
        for name, card in by_name
        if (value := card.figure(field)) is not None and (card.figure(n_field) or 0) >= minimum
    ]
    enough.sort(key=lambda item: item[0])
    values = [value for value, _, _ in enough]
    ranked = [Row(name, c.card, c.figures, values.index(value) + 1, False) for value, name, c in enough]
    names = {name for _, name, _ in enough}
    return ranked + [Row(name, c.card, c.figures, None, True) for name, c in by_name if name not in names]
