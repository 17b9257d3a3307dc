"""One scorecard in full, every figure with what it means, and the notes under all scorecards."""

from collections.abc import Iterator, Sequence

from ledger.cli import output
from ledger.cli.figures_text import decimal, decimal_range, number, percent, percent_range, signed
from ledger.cli.ranking import Row
from ledger.cli.scoring_tables import FUNNEL, TOO_FEW, shown_name
from ledger.verification.record import Figures
from ledger.verification.scorecard import Scorecard

HEADING = 14
"""Columns of the headings on the left."""


def print_page(by: str, row: Row) -> None:
    """One scorecard in full."""
    output.write(f"{shown_name(by, row)}\n")
    for heading, text in (*_counts(row), *_scores(row.card, row.figures)):
        first, *rest = output.paragraph(text, HEADING + 2).split("\n")
        output.write(f"  {heading:<{HEADING}}{first.lstrip()}")
        for line in rest:
            output.write(line)


def notes(rows: Sequence[Row], minimum: int, rule: str, *, in_full: bool) -> Iterator[str]:
    """What the figures are, in plain words."""
    if not in_full:
        yield "Share: came true as worded, of all scored, with Wilson's 95 % interval."
        if any(row.card.with_probability for row in rows):
            yield (
                "Brier (0 best, 0.25 for always 50 %) and skill (against the base rate) rest on the n statements that"
                " gave a probability; an unlikely claim that did not come true speaks for them, but not for the share."
            )
    if any(row.figures is not None and row.card.with_probability for row in rows) and not in_full:
        yield (
            "Log: natural logarithm, clipped at 1e-15. Brier = miscalibration - discrimination + uncertainty (CORP)."
            " ECE: ten bins of equal width. Lean: mean probability less base rate. Spread: standard deviation of the"
            " probabilities. docs/scoring.md explains each figure."
        )
    yield how_counted(rule)
    held_back = sum(row.figures.held_back for row in rows if row.figures is not None)
    if held_back:
        yield waiting_note(held_back)
    if any(row.too_few for row in rows) and not in_full:
        yield f'"{TOO_FEW}": fewer than {minimum} behind the figure, so no rank (--min).'
    if sum(row.rank is not None for row in rows) > 1:
        yield "Ranks compare records on different questions; `ledger compare` uses the shared ones."


RULES_IN_WORDS = {
    "mean": "the mean over those that differ, so that each question counts once",
    "first": "only the first counts",
    "last": "only the last counts",
    "each": "every one counts",
    "time-weighted": "each counts by the share of the time to the scheduled deadline for which it stood; without a"
    " deadline none does",
}


def how_counted(rule: str) -> str:
    """Which of several statements on one question count, in words."""
    lead = f"the one that stood {rule.removesuffix('d')} days before the deadline counts; without a deadline none does"
    return f"Several statements of a source on one question: {RULES_IN_WORDS.get(rule, lead)}."


def waiting_note(held_back: float) -> str:
    """Why decided questions are missing from the calibration."""
    return (
        f"Decided before their deadline and not in the calibration until that has passed: {number(held_back)}"
        " (--include-early takes them in). Only some outcomes can be known early, so calibration would lean that way."
    )


def _counts(row: Row) -> Iterator[tuple[str, str]]:
    card = row.card
    states = [f"{getattr(card, state)} {state}" for state in FUNNEL if getattr(card, state)]
    yield "Predictions", f"{card.predictions} recorded" + (f": {', '.join(states)}" if states else "")
    outcomes = [f"{getattr(card, name)} {name}" for name in ("true", "false", "partly") if getattr(card, name)]
    yield "Scored", f"{card.scored}" + (f": {', '.join(outcomes)}" if outcomes else "")
    if card.n:
        interval = percent_range(card.share_true_low, card.share_true_high)
        yield "Share true", f"{percent(card.share_true)} of {number(card.n)} (95 % interval {interval})"
        if card.partly and card.share_true_of_clear is not None:
            yield "", f"{percent(card.share_true_of_clear)} without what came true in part"


def _scores(card: Scorecard, figures: Figures | None) -> Iterator[tuple[str, str]]:
    if card.brier is None or figures is None:
        if card.scored:
            yield "Probabilities", "none given: flat claims have no Brier score"
        return
    n = f"n = {number(card.with_probability)}"
    yield "Brier score", f"{decimal(card.brier)} ({n}; 0 is best, always 50 % earns 0.25)"
    if figures.brier_low is not None:
        ends = decimal_range(figures.brier_low, figures.brier_high)
        how = "whole questions drawn anew" if figures.brier_interval == "bootstrap" else "clustered by question"
        yield "", f"95 % interval {ends} ({figures.brier_questions} questions, {how})"
    if figures.log_score is not None:
        yield "Log score", f"{decimal(figures.log_score)} (n = {number(figures.log_score_n)}; always 50 % earns 0.693)"
    base = f"against always saying the base rate, {percent(card.base_rate)}"
    yield (
        "Skill",
        f"{signed(card.skill) or 'not defined'} {base}; {signed(figures.skill_even_odds)} against always 50 %",
    )
    yield from _calibration(figures)


def _calibration(figures: Figures) -> Iterator[tuple[str, str]]:
    waiting = f"{number(figures.held_back)} decided early wait for their deadline" if figures.held_back else ""
    if not figures.calibration_n:
        yield "Calibration", f"no data yet: {waiting}"
        return
    yield (
        "Calibration",
        f"miscalibration {decimal(figures.miscalibration)}, discrimination {decimal(figures.discrimination)},"
        f" uncertainty {decimal(figures.uncertainty)} (n = {number(figures.calibration_n)}"
        f"{'; ' + waiting if waiting else ''})",
    )
    lean = figures.calibration_in_the_large or 0.0
    which = "too high" if lean > 0 else "too low"
    yield (
        "",
        f"said {percent(figures.mean_probability)} on average, {abs(lean) * 100:.0f} points {which};"
        f" expected calibration error {decimal(figures.ece)} over ten bins",
    )
    if figures.auc is not None:
        yield (
            "Telling apart",
            f"AUC {decimal(figures.auc)} (0.5 is chance); {signed(figures.discrimination_slope)} more was given to what"
            f" came true; spread {decimal(figures.sharpness)}",
        )
    if figures.fraction_correct is not None:
        yield (
            "Right side",
            f"{percent(figures.fraction_correct)} of {number(figures.fraction_correct_n)} on the right side of 50 %",
        )
