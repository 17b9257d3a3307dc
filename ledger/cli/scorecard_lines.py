"""The lines of one scorecard in full: each figure with its n and what it means."""

from collections.abc import Iterator

from ledger.cli.figures_text import (
    decimal,
    decimal_range,
    number,
    of,
    percent,
    percent_range,
    signed,
    tenths,
)
from ledger.cli.ranking import Row
from ledger.cli.scoring_tables import FUNNEL
from ledger.verification.fairness import Fairness
from ledger.verification.limits import Limits
from ledger.verification.record import Figures
from ledger.verification.scorecard import Scorecard

Line = tuple[str, str]
"""A heading, empty where the line goes on with the one before, and what it says."""


def counts_lines(card: Scorecard) -> Iterator[Line]:
    """What became of the predictions."""
    states = [f"{getattr(card, state)} {state}" for state in FUNNEL if getattr(card, state)]
    yield "Predictions", f"{card.predictions} recorded" + (f": {', '.join(states)}" if states else "")
    outcomes = [f"{getattr(card, name)} {name}" for name in ("true", "false", "partly") if getattr(card, name)]
    yield "Scored", f"{card.scored}" + (f": {', '.join(outcomes)}" if outcomes else "")
    if card.n:
        interval = percent_range(card.share_true_low, card.share_true_high)
        yield "Share true", f"{percent(card.share_true)} of {number(card.n)} (95 % interval {interval})"
        if card.partly and card.share_true_of_clear is not None:
            yield "", f"{percent(card.share_true_of_clear)} without what came true in part"


def score_lines(card: Scorecard, figures: Figures | None) -> Iterator[Line]:
    """How good the probabilities were."""
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
    against_even = (
        f"; {signed(figures.skill_even_odds)} against always 50 %" if figures.skill_even_odds is not None else ""
    )
    yield "Skill", f"{signed(card.skill) or 'not defined'} {base}{against_even}"
    yield from _calibration(figures)


def _calibration(figures: Figures) -> Iterator[Line]:
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
    points = f"{abs(lean) * 100:.0f}"
    leaning = f"{points} points too {'high' if lean > 0 else 'low'}" if points != "0" else "as much as came true"
    yield (
        "",
        f"said {percent(figures.mean_probability)} on average, {leaning};"
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


def others_lines(row: Row) -> Iterator[Line]:
    """How it did against the other sources."""
    found = row.fairness
    if found is None or not row.card.with_probability:
        return
    if not found.community_n:
        yield "Others", "nobody else had given a probability on these questions by then: nothing to compare with"
        return
    yield (
        "Others",
        f"Brier {decimal(found.community_own_brier)} against {decimal(found.community_brier)} of the median of the"
        f" other sources on the same questions at that time (n = {number(found.community_n)});"
        f" skill {signed(found.skill_community) or 'not defined'}",
    )
    if found.peer_score is not None:
        yield (
            "",
            f"peer score {tenths(found.peer_score)} (n = {number(found.peer_n)}; 0 is the average of the others, more"
            " is better)",
        )
    yield from _adjusted(found)


def _adjusted(found: Fairness) -> Iterator[Line]:
    if found.adjusted_brier is not None:
        yield (
            "",
            f"Brier {decimal(found.adjusted_brier)} with the difficulty of the questions taken out, among"
            f" {found.adjusted_sources} sources on {found.adjusted_questions} questions",
        )


def limits_lines(limits: Limits | None) -> Iterator[Line]:
    """What the scores cannot say."""
    if limits is None or not limits.statements:
        return
    all_of = limits.statements
    yield (
        "Checkable",
        f"{of(limits.checkable, all_of)} of {all_of} have a last day and written criteria"
        f" ({limits.with_deadline} a last day, {limits.with_criteria} criteria, {limits.vague} too vague)",
    )
    if limits.decided:
        yield (
            "Void",
            f"{of(limits.undecidable, limits.decided)} of {limits.decided} decided turned out void or ambiguous",
        )
    hedged = [
        f"{count} {what}"
        for count, what in (
            (limits.in_numbers, "a number"),
            (limits.in_words, "words of likelihood"),
            (limits.conditional, "a condition"),
        )
        if count
    ]
    yield "Hedged", f"{', '.join(hedged)}, of {all_of}" if hedged else f"none of {all_of}: flat claims"
    timing = [] if limits.median_lead_days is None else [f"made {number(limits.median_lead_days)} days ahead (median)"]
    if limits.decided:
        timing.append(f"{limits.in_time} in time, {limits.late} too late to count")
        timing.append(f"{of(limits.recorded_afterwards, limits.decided)} recorded after the outcome was known")
    if timing:
        yield "Timing", "; ".join(timing)
    if limits.came_true_with_span:
        yield (
            "Reading",
            f"{limits.flips_at_earliest} of {limits.came_true_with_span} that came true within the days named would be"
            " false at the earliest reading of the deadline",
        )
    yield "Sampling", sampling(limits)


def sampling(limits: Limits) -> str:
    """How the statements were chosen, as far as the record tells.

    >>> sampling(Limits(statements=3, by_hand=3))
    '3 typed in one by one: hand-picked, so no sample of all that was said'
    """
    parts = [
        f"{count} {how}"
        for count, how in (
            (limits.by_hand, "typed in one by one"),
            (limits.drafted, "taken up from whole articles"),
            (limits.from_files, "from files"),
        )
        if count
    ]
    what = (
        "hand-picked, so no sample of all that was said"
        if limits.by_hand == limits.statements
        else ("a sample only as far as the files and articles are")
    )
    return f"{', '.join(parts)}: {what}"
