"""Scorecards of several sources as tables: the funnel of counts first, then the scores with their n."""

from collections.abc import Sequence
from dataclasses import fields

from ledger.cli import output
from ledger.cli.figures_text import decimal, decimal_range, number, of, percent, percent_range, signed, tenths
from ledger.cli.output import Column
from ledger.cli.ranking import Ranking, Row
from ledger.verification.fairness import Fairness
from ledger.verification.limits import Limits
from ledger.verification.record import Figures
from ledger.verification.scorecard import Scorecard, whole

FUNNEL = ("open", "overdue", "resolved", "void", "ambiguous", "withdrawn", "answered", "late")

NAMELESS = {
    "source": "(nobody)",
    "outlet": "(no outlet)",
    "author": "(no author)",
    "affiliation": "(no affiliation)",
    "tag": "(no tag)",
    "year": "(no date)",
    "horizon": "(no deadline)",
    "attribution": "(not noted)",
    "kind": "(no kind)",
    "probability": "(none stated)",
}

TOO_FEW = "too few"


def shown_name(by: str, row: Row) -> str:
    """The name of a scorecard, or what stands in its place."""
    return NAMELESS[by] if row.name is None else row.name


def every_figure(by: str, row: Row) -> dict[str, object]:
    """Every figure of a scorecard by its name, with nothing where it has no data."""
    parts = ((Scorecard, row.card), (Figures, row.figures), (Fairness, row.fairness), (Limits, row.limits))
    found: dict[str, object] = {"by": by, "name": row.name, "rank": row.rank, "too_few": row.too_few}
    if by == "source":
        found = {"source": row.name, **found}
    for kind, part in parts:
        found |= {each.name: None if part is None else getattr(part, each.name) for each in fields(kind)}
    return found | {"shrunk_share": row.shrunk_share, "shrunk_brier": row.shrunk_brier}


def print_every_figure(by: str, rows: Sequence[Row], table_format: str) -> None:
    """Every figure of every scorecard in one table, for other programs."""
    found = [every_figure(by, row) for row in rows]
    names = [name for name in (found[0] if found else {}) if name not in ("by", "name", "too_few", "source", "rank")]
    columns = [Column("rank", right=True), Column(by), *(Column(name, right=True) for name in names)]
    cells = [[each["rank"], each["name"], *(each[name] for name in names)] for each in found]
    output.write_rows(columns, cells, table_format)


def print_tables(by: str, ranking: Ranking, *, wide: bool) -> None:
    """Several scorecards: what became of the predictions, how they came out, and where asked for all the rest."""
    rows = ranking.rows
    output.write("What became of the predictions\n")
    output.write_rows(*_funnel_table(by, rows), output.TABLE)
    output.write("\nHow they came out\n")
    output.write_rows(*_score_table(by, ranking), output.TABLE)
    for heading, table in WIDE_TABLES if wide else ():
        columns, cells = table(by, rows)
        if cells:
            output.write(f"\n{heading}\n")
            output.write_rows(columns, cells, output.TABLE)


Table = tuple[list[Column], list[list[object]]]


def _right(*headings: str) -> list[Column]:
    return [Column(heading, right=True) for heading in headings]


def _funnel_table(by: str, rows: Sequence[Row]) -> Table:
    """Counts from recorded to scored; a state that nothing is in has no column."""
    states = [state for state in FUNNEL if any(getattr(row.card, state) for row in rows)]
    columns = [Column(by, wraps=True), *_right("recorded", *states, "scored")]
    return columns, [
        [shown_name(by, row), row.card.predictions, *(getattr(row.card, state) for state in states), row.card.scored]
        for row in rows
    ]


def _score_table(by: str, ranking: Ranking) -> Table:
    shrunk = ["drawn in"] if ranking.shrinks else []
    headings = _right("true", "share", "95 %", "Brier", "skill", "n")
    columns = [*_right("rank", *shrunk), Column(by, wraps=True), *headings]
    return columns, [
        [
            TOO_FEW if row.too_few else row.rank,
            *([_drawn_in(row, ranking.order)] if shrunk else []),
            shown_name(by, row),
            f"{number(whole((row.card.share_true or 0) * row.card.n))}/{number(row.card.n)}",
            percent(row.card.share_true),
            percent_range(row.card.share_true_low, row.card.share_true_high),
            decimal(row.card.brier),
            signed(row.card.skill),
            number(row.card.with_probability) if row.card.with_probability else None,
        ]
        for row in ranking.rows
    ]


def _drawn_in(row: Row, order: str) -> str | None:
    """The figure that the rank goes by, drawn toward the field; none below the floor."""
    if row.too_few:
        return None
    return percent(row.shrunk_share) if order == "share" else decimal(row.shrunk_brier)


def _probability_table(by: str, rows: Sequence[Row]) -> Table:
    columns = [Column(by, wraps=True), *_right("Brier", "95 %", "log", "vs 50 %", "AUC", "spread", "n")]
    return columns, [
        [
            shown_name(by, row),
            decimal(row.card.brier),
            decimal_range(row.figures.brier_low, row.figures.brier_high),
            decimal(row.figures.log_score),
            signed(row.figures.skill_even_odds),
            decimal(row.figures.auc),
            decimal(row.figures.sharpness),
            number(row.card.with_probability),
        ]
        for row in rows
        if row.figures is not None and row.card.with_probability
    ]


def _terms_table(by: str, rows: Sequence[Row]) -> Table:
    headings = ("miscal.", "discrim.", "uncert.", "ECE", "lean", "n", "waiting")
    columns = [Column(by, wraps=True), *_right(*headings)]
    return columns, [
        [
            shown_name(by, row),
            decimal(row.figures.miscalibration),
            decimal(row.figures.discrimination),
            decimal(row.figures.uncertainty),
            decimal(row.figures.ece),
            signed(row.figures.calibration_in_the_large),
            number(row.figures.calibration_n),
            number(row.figures.held_back) if row.figures.held_back else None,
        ]
        for row in rows
        if row.figures is not None and row.card.with_probability
    ]


def _others_table(by: str, rows: Sequence[Row]) -> Table:
    headings = ("Brier", "others'", "skill", "peer", "baseline", "n", "adjusted")
    columns = [Column(by, wraps=True), *_right(*headings)]
    return columns, [
        [
            shown_name(by, row),
            decimal(row.fairness.community_own_brier),
            decimal(row.fairness.community_brier),
            signed(row.fairness.skill_community),
            tenths(row.fairness.peer_score),
            None if row.figures is None else tenths(row.figures.baseline_score),
            number(row.fairness.community_n),
            decimal(row.fairness.adjusted_brier),
        ]
        for row in rows
        if row.fairness is not None and row.fairness.community_n
    ]


def _limits_table(by: str, rows: Sequence[Row]) -> Table:
    headings = ("checkable", "void", "in words", "lead days", "late", "flip", "afterwards")
    columns = [Column(by, wraps=True), *_right(*headings)]
    return columns, [
        [
            shown_name(by, row),
            of(row.limits.checkable, row.limits.statements),
            of(row.limits.undecidable, row.limits.decided),
            of(row.limits.in_words + row.limits.conditional, row.limits.statements),
            None if row.limits.median_lead_days is None else number(row.limits.median_lead_days),
            row.limits.late,
            row.limits.flips_at_earliest,
            of(row.limits.recorded_afterwards, row.limits.decided),
        ]
        for row in rows
        if row.limits is not None and row.limits.statements
    ]


WIDE_TABLES = (
    ("How good the probabilities were", _probability_table),
    ("What makes up the Brier score", _terms_table),
    ("Against the other sources, on the questions that they answered too", _others_table),
    ("What scores cannot say", _limits_table),
)
"""What `--wide` shows further."""
