"""Scorecards and comparisons as tables: the funnel of counts first, then the scores with their n."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ledger.cli import output
from ledger.cli.output import Column
from ledger.errors import UsageError
from ledger.verification.comparison import Comparison
from ledger.verification.scorecard import Scorecard

FIGURES = {
    # figure: (field of the scorecard, the n it rests on, whether more is better)
    "share": ("share_true", "scored", True),
    "brier": ("brier", "with_probability", False),
    "log": ("log_score", "log_score_n", False),
    "skill": ("skill", "with_probability", True),
}
"""Figures that scorecards can be ranked by."""

ORDERS = (*FIGURES, "scored", "name")

FUNNEL = ("open", "overdue", "resolved", "void", "ambiguous", "withdrawn", "answered", "late")

NAMELESS = {"source": "(nobody)", "outlet": "(no outlet)", "tag": "(no tag)", "year": "(no date)"}

TOO_FEW = "too few"


@dataclass(frozen=True, slots=True)
class Row:
    """A scorecard with its place in the order.

    Attributes:
        name: of the source, outlet, tag or year; None for what has none.
        card: the scorecard.
        rank: from 1 on, equal figures sharing one; None below the floor, or where nothing is ranked.
        too_few: whether the figure rests on fewer predictions than a rank needs.
    """

    name: str | None
    card: Scorecard
    rank: int | None
    too_few: bool


def ranked_rows(cards: Mapping[str | None, Scorecard], order: str, minimum: int) -> list[Row]:
    """The scorecards in order, with ranks where the order is by a figure and enough stands behind it.

    Raises:
        UsageError: for an unknown order.
    """
    if order not in ORDERS:
        raise UsageError(f'--sort "{order}": one of {", ".join(ORDERS)}')
    by_name = sorted(cards.items(), key=lambda item: (item[0] is None, (item[0] or "").casefold()))
    if order not in FIGURES:
        if order == "scored":
            by_name.sort(key=lambda item: -item[1].scored)
        return [Row(name, card, None, card.scored < minimum) for name, card in by_name]
    field, n_field, more_is_better = FIGURES[order]
    enough = [(n, c) for n, c in by_name if getattr(c, n_field) >= minimum and getattr(c, field) is not None]
    sign = -1 if more_is_better else 1
    enough.sort(key=lambda item: sign * getattr(item[1], field))
    values = [getattr(card, field) for _, card in enough]
    ranked = [Row(name, card, values.index(getattr(card, field)) + 1, False) for name, card in enough]
    names = {name for name, _ in enough}
    return ranked + [Row(name, card, None, True) for name, card in by_name if name not in names]


def print_scorecards(
    by: str,
    rows: Sequence[Row],
    minimum: int,
    table_format: str,
    *,
    in_full: bool,
    further: Sequence[tuple[str, str]] = (),
) -> None:
    """Print scorecards: one source in full, with further lines, several as two tables, other formats as one."""
    if table_format != output.TABLE:
        output.write_rows(*_one_table(by, rows), table_format)
        return
    if not rows:
        output.tell("No predictions to score here; `ledger add` records one.")
        return
    if in_full:
        _print_in_full(rows[0], further)
    else:
        output.write("What became of the predictions\n")
        output.write_rows(*_funnel_table(by, rows), table_format)
        output.write("\nHow they came out\n")
        output.write_rows(*_score_table(by, rows), table_format)
    output.write()
    for line in _notes(rows, minimum):
        output.write(output.paragraph(line))


def print_comparison(result: Comparison, table_format: str) -> None:
    """Print sources side by side, and on how many questions."""
    columns = [
        Column("source", wraps=True),
        Column("answered", right=True),
        Column("share true", right=True),
        Column("95 %", right=True),
        Column("Brier", right=True),
        Column("log score", right=True),
        Column("skill", right=True),
    ]
    rows = [
        (
            source.name,
            source.answered,
            _percent(source.share_true),
            _range(source.share_true_low, source.share_true_high),
            _decimal(source.brier),
            _decimal(source.log_score),
            _signed(source.skill),
        )
        for source in result.sources
    ]
    if table_format == output.TABLE:
        count = f"{result.shared} scored questions" if result.shared != 1 else "1 scored question"
        output.write(f"On the {count} that all of them answered,")
        output.write(
            f"{result.shared_with_probability} of them with a probability from each"
            + ("" if result.base_rate is None else f" (base rate {_percent(result.base_rate)})")
            + "\n"
        )
    output.write_rows(columns, rows, table_format)


def _one_table(by: str, rows: Sequence[Row]) -> tuple[list[Column], list[list[object]]]:
    """Every figure of every scorecard, for other programs and for wide tables."""
    fields = list(Scorecard.__slots__)
    columns = [Column("rank", right=True), Column(by), *(Column(field, right=True) for field in fields)]
    return columns, [[row.rank, row.name, *(getattr(row.card, field) for field in fields)] for row in rows]


def _funnel_table(by: str, rows: Sequence[Row]) -> tuple[list[Column], list[list[object]]]:
    """Counts from recorded to scored; a state that nothing is in has no column."""
    states = [state for state in FUNNEL if any(getattr(row.card, state) for row in rows)]
    columns = [Column(by, wraps=True), *(Column(name, right=True) for name in ("recorded", *states, "scored"))]
    return columns, [
        [_name(by, row), row.card.predictions, *(getattr(row.card, state) for state in states), row.card.scored]
        for row in rows
    ]


def _score_table(by: str, rows: Sequence[Row]) -> tuple[list[Column], list[list[object]]]:
    columns = [
        Column("rank", right=True),
        Column(by, wraps=True),
        Column("true", right=True),
        Column("share", right=True),
        Column("95 %", right=True),
        Column("Brier", right=True),
        Column("log", right=True),
        Column("skill", right=True),
        Column("n", right=True),
    ]
    return columns, [
        [
            TOO_FEW if row.too_few else row.rank,
            _name(by, row),
            f"{row.card.true}/{row.card.scored}",
            _percent(row.card.share_true),
            _range(row.card.share_true_low, row.card.share_true_high),
            _decimal(row.card.brier),
            _decimal(row.card.log_score),
            _signed(row.card.skill),
            row.card.with_probability or None,
        ]
        for row in rows
    ]


def _print_in_full(row: Row, further: Sequence[tuple[str, str]]) -> None:
    card = row.card
    output.write(f"{row.name}\n")
    states = [f"{getattr(card, state)} {state}" for state in FUNNEL if getattr(card, state)]
    counts = f"{card.predictions} recorded" + (f": {', '.join(states)}" if states else "")
    lines = [("Predictions", counts), ("Scored", _scored_line(card))]
    if card.scored:
        interval = _range(card.share_true_low, card.share_true_high)
        lines.append(("Share true", f"{_percent(card.share_true)} of {card.scored} (95 % interval {interval})"))
    if card.brier is not None:
        n = f"n = {card.with_probability}"
        reference = f"always saying the base rate, {_percent(card.base_rate)}"
        lines += [
            ("Brier score", f"{_decimal(card.brier)} ({n}; 0 is best, always 50 % earns 0.25)"),
            ("Log score", f"{_decimal(card.log_score)} (n = {card.log_score_n}; 0 is best, always 50 % earns 0.693)"),
            ("Skill", f"{_signed(card.skill) or 'not defined'} against {reference}"),
        ]
    elif card.scored:
        lines.append(("Probabilities", "none given: flat claims have no Brier score"))
    if row.rank is not None or row.too_few:
        lines.append(("Rank", TOO_FEW if row.too_few else str(row.rank)))
    for heading, text in lines:
        output.write(f"  {heading:<14}{text}")
    if further:
        output.write_fields(further)


def _scored_line(card: Scorecard) -> str:
    outcomes = [f"{getattr(card, name)} {name}" for name in ("true", "false", "partly") if getattr(card, name)]
    return f"{card.scored}" + (f": {', '.join(outcomes)}" if outcomes else "")


def _notes(rows: Sequence[Row], minimum: int) -> list[str]:
    """What the figures are, in plain words."""
    notes = ["Share: came true as worded, of all scored, with Wilson's 95 % interval."]
    if any(row.card.with_probability for row in rows):
        notes.append(
            "Brier (0 best, 0.25 for always 50 %), log score (natural logarithm, clipped at 1e-15) and skill (against"
            " the base rate) rest on the n predictions that gave a probability; an unlikely claim that did not come"
            " true speaks for them, but not for the share."
        )
    if any(row.too_few for row in rows):
        notes.append(f'"{TOO_FEW}": fewer than {minimum} behind the figure, so no rank (--min).')
    if sum(row.rank is not None for row in rows) > 1:
        notes.append("Ranks compare records on different questions; `ledger compare` uses the shared ones.")
    return notes


def _name(by: str, row: Row) -> str:
    return NAMELESS[by] if row.name is None else row.name


def _percent(share: float | None) -> str | None:
    return None if share is None else f"{share:.0%}".replace("%", " %")


def _range(low: float | None, high: float | None) -> str | None:
    return None if low is None or high is None else f"{low * 100:.0f}-{high * 100:.0f}"


def _decimal(value: float | None) -> str | None:
    return None if value is None else f"{value:.3f}"


def _signed(value: float | None) -> str | None:
    return None if value is None else f"{value:+.2f}"
