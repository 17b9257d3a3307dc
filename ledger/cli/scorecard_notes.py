"""What stands under scorecards: how the figures were made, and what they allow one to conclude."""

from collections.abc import Iterator

from ledger.cli.figures_text import decimal, number, percent
from ledger.cli.ranking import Ranking, Row
from ledger.cli.scoring_tables import TOO_FEW

FEW = 10
"""Below so many decided questions no conclusion is drawn."""

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


def notes_on_one(row: Row, rule: str) -> Iterator[str]:
    """What is to be known of one scorecard in full."""
    yield how_counted(rule)
    if row.figures is not None and row.figures.held_back:
        yield waiting_note(row.figures.held_back)


def notes_on_tables(ranking: Ranking, rule: str, *, wide: bool) -> Iterator[str]:
    """What is to be known of several scorecards."""
    rows = ranking.rows
    yield "Share: came true as worded, of all scored, with Wilson's 95 % interval."
    if any(row.card.with_probability for row in rows):
        yield (
            "Brier (0 best, 0.25 for always 50 %) and skill (against the base rate) rest on the n statements that"
            " gave a probability; an unlikely claim that did not come true speaks for them, but not for the share."
        )
    if wide:
        yield from WIDE_NOTES
    yield how_counted(rule)
    held_back = sum(row.figures.held_back for row in rows if row.figures is not None)
    if held_back:
        yield waiting_note(held_back)
    if ranking.shrinks:
        yield _shrunk(ranking)
    if any(row.too_few for row in rows):
        yield f'"{TOO_FEW}": fewer than {ranking.minimum} behind the figure, so no rank (--min).'
    if sum(row.rank is not None for row in rows) > 1:
        yield "Ranks compare records on different questions; `ledger compare` uses the shared ones."


WIDE_NOTES = (
    "Log: natural logarithm, clipped at 1e-15. Brier = miscalibration - discrimination + uncertainty (CORP). ECE: ten"
    " bins of equal width. Lean: mean probability less base rate. Spread: standard deviation of the probabilities.",
    "Others': Brier score of the median of the other sources on the same question at that time. Peer and baseline score"
    " as Metaculus defines them. Adjusted: Brier score with the difficulty of the questions taken out.",
    "Checkable: a last day, criteria, not vague. In words: words of likelihood, or a condition. Flip: true, but false"
    " at the earliest reading of its deadline. Afterwards: recorded when the outcome was known. docs/scoring.md tells"
    " more of each figure.",
)


def _shrunk(ranking: Ranking) -> str:
    """What the ranked figures were drawn toward."""
    field = ranking.field
    if ranking.order == "share" and field.share is not None:
        usual = f"{percent(field.share.mean)} of all {field.shares} records together"
        worth = (
            "these records differ by no more than chance explains"
            if field.share.strength is None
            else f"counted as {field.share.strength:.0f} further questions"
        )
    elif field.brier is not None:
        usual = f"{decimal(field.brier.mean)}, what is usual among the {field.scores} records"
        worth = (
            "they differ by no more than chance explains"
            if field.brier.between == 0
            else f"it varies by {field.brier.between**0.5:.3f} between records, by {field.brier.within**0.5:.3f} in one"
        )
    return f"Drawn in: the ranked figure, drawn toward {usual}, the more so the smaller a record is ({worth})."


def conclusion(row: Row) -> str:
    """What the figures of one source allow one to conclude, in one sentence."""
    card, figures = row.card, row.figures
    low, high = percent(card.share_true_low), percent(card.share_true_high)
    if not card.n:
        return "Nothing that can be scored has been decided: these figures say nothing about accuracy yet."
    if card.n < FEW:
        few = "1 decided question is" if card.n == 1 else f"{number(card.n)} decided questions are"
        return f"{few} too few to conclude anything: a share true of {low} to {high} would fit."
    if card.brier is None or figures is None or figures.brier_low is None or figures.brier_high is None:
        return (
            f"Of claims like these, {low} to {high} come true; how hard they were, and whether anybody would have known"
            " better, cannot be said without probabilities."
        )
    reference = (card.base_rate or 0.0) * (1 - (card.base_rate or 0.0))
    if figures.brier_high < min(reference, 0.25):
        said = "did better than always saying 50 % and than the base rate, by more than chance explains"
    elif figures.brier_high < 0.25:
        said = "did better than always saying 50 %, but not surely better than the base rate"
    elif figures.brier_low > 0.25:
        said = "did worse than always saying 50 %, by more than chance explains"
    else:
        said = "are not distinguishable from always saying 50 %"
    questions = number(card.with_probability)
    return f"On these {questions} questions the probabilities {said}; of other questions this says little."
