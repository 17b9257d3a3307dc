"""Scorecards of several sources as tables: the funnel of counts first, then the scores with their n."""

from collections.abc import Sequence
from dataclasses import fields

from ledger.cli import output
from ledger.cli.figures_text import decimal, decimal_range, number, percent, percent_range, signed
from ledger.cli.output import Column
from ledger.cli.ranking import Row
from ledger.verification.record import Figures
from ledger.verification.scorecard import Scorecard, whole

FUNNEL = ("open", "overdue", "resolved", "void", "ambiguous", "withdrawn", "late")

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


def print_every_figure(by: str, rows: Sequence[Row], table_format: str) -> None:
    """Every figure of every scorecard in one table, for other programs."""
    of_card = [field.name for field in fields(Scorecard)]
    further = [field.name for field in fields(Figures)]
    columns = [Column("rank", right=True), Column(by), *(Column(name, right=True) for name in (*of_card, *further))]
    cells = [
        [
            row.rank,
            row.name,
            *(getattr(row.card, name) for name in of_card),
            *(None if row.figures is None else getattr(row.figures, name) for name in further),
        ]
        for row in rows
    ]
    output.write_rows(columns, cells, table_format)


def print_tables(by: str, rows: Sequence[Row], *, wide: bool) -> None:
    """Several scorecards: what became of the predictions, how they came out, and where asked for all the rest."""
    output.write("What became of the predictions\n")
    output.write_rows(*_funnel_table(by, rows), output.TABLE)
    output.write("\nHow they came out\n")
    output.write_rows(*_score_table(by, rows), output.TABLE)
    if wide:
        for heading, table in (
            ("How good the probabilities were", _probability_table),
            ("What makes up the Brier score", _terms_table),
        ):
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


def _score_table(by: str, rows: Sequence[Row]) -> Table:
    columns = [*_right("rank"), Column(by, wraps=True), *_right("true", "share", "95 %", "Brier", "skill", "n")]
    return columns, [
        [
            TOO_FEW if row.too_few else row.rank,
            shown_name(by, row),
            f"{number(whole((row.card.share_true or 0) * row.card.n))}/{number(row.card.n)}",
            percent(row.card.share_true),
            percent_range(row.card.share_true_low, row.card.share_true_high),
            decimal(row.card.brier),
            signed(row.card.skill),
            number(row.card.with_probability) if row.card.with_probability else None,
        ]
        for row in rows
    ]


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
