"""Scorecards on a terminal: one in full, several as tables, with what is to be known of them beneath."""

from collections.abc import Iterable
from itertools import chain

from ledger.cli import output
from ledger.cli.ranking import Ranking, Row
from ledger.cli.scorecard_lines import counts_lines, limits_lines, others_lines, score_lines
from ledger.cli.scorecard_notes import conclusion, notes_on_one, notes_on_tables
from ledger.cli.scoring_tables import print_tables, shown_name

HEADING = 14
"""Columns of the headings on the left."""


def print_scorecards(
    by: str, ranking: Ranking, rule: str, *, in_full: bool, wide: bool, further: Iterable[tuple[str, str]] = ()
) -> None:
    """One scorecard in full, with further lines behind its scores, or several as tables, and what the figures are."""
    if in_full:
        _print_page(by, ranking.rows[0], further)
        lines = notes_on_one(ranking.rows[0], rule)
    else:
        print_tables(by, ranking, wide=wide)
        lines = notes_on_tables(ranking, rule, wide=wide)
    output.write()
    for line in lines:
        output.write(output.paragraph(line))


def _print_page(by: str, row: Row, further: Iterable[tuple[str, str]]) -> None:
    output.write(f"{shown_name(by, row)}\n")
    scores = (score_lines(row.card, row.figures), further, others_lines(row))
    for heading, text in chain(counts_lines(row.card), *scores, limits_lines(row.limits)):
        first, *rest = output.paragraph(text, HEADING + 2).split("\n")
        output.write(f"  {heading:<{HEADING}}{first.lstrip()}")
        for line in rest:
            output.write(line)
    output.write("\n" + output.paragraph(conclusion(row)))
