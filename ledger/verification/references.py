"""Scores against a reference: always 50 %, the base rate, the other sources on the same question."""

from collections.abc import Sequence
from math import fsum, log
from statistics import fmean, median

from ledger.verification.groups import Groups, mean_brier_score, mean_outcome, outcome_variance
from ledger.verification.ranges import require_share
from ledger.verification.scores import skill_score

LEAST_GIVEN, MOST_GIVEN = 0.001, 0.999
"""Probabilities enter the baseline and the peer score no closer to 0 or 1 than this: the limits Metaculus sets."""


def skill_against_even_odds(groups: Groups) -> float | None:
    """Brier skill against always saying 50 %.

    Formula: ``1 - brier / reference``, the reference being the mean of ``(0.5 - o)²``: 0.25 where nothing came true
    in part.

    Args:
        groups: as `grouped` gives them.

    Returns:
        1 for a perfect record, 0 for one no better than 50 % each time, below 0 for a worse one; None where there are
        no forecasts, or everything came true by half.

    References:
        Murphy, A. H. (1988). Skill scores based on the mean square error and their relationships to the correlation
        coefficient. Monthly Weather Review 116, 2417-2424.
        https://doi.org/10.1175/1520-0493(1988)116<2417:SSBOTM>2.0.CO;2

    >>> from ledger.verification.groups import Cell, grouped
    >>> round(skill_against_even_odds(grouped([Cell(0.8, 1, 3), Cell(0.4, 0, 1)])), 4)
    0.72
    """
    brier, variance, base_rate = mean_brier_score(groups), outcome_variance(groups), mean_outcome(groups)
    if brier is None or variance is None or base_rate is None:
        return None
    return skill_score(brier, variance + (base_rate - 0.5) ** 2)


def skill_against_base_rate(groups: Groups) -> float | None:
    """Brier skill against always saying the base rate of these very questions.

    Formula: ``1 - brier / uncertainty``. The reference knows how many came true in the end, which no one knew
    before: it is a hard one.

    Args:
        groups: as `grouped` gives them.

    Returns:
        1 for a perfect record, 0 for one no better than the base rate, below 0 for a worse one; None where all
        outcomes are the same, so that the base rate is perfect, or there are no forecasts.

    References:
        Murphy, A. H. (1988), as for `skill_against_even_odds`.

    >>> from ledger.verification.groups import Cell, grouped
    >>> round(skill_against_base_rate(grouped([Cell(0.8, 1, 3), Cell(0.4, 0, 1)])), 4)
    0.6267
    """
    brier, reference = mean_brier_score(groups), outcome_variance(groups)
    return None if brier is None or reference is None else skill_score(brier, reference)


def skill_against_community(own: Sequence[float], community: Sequence[float]) -> float | None:
    """Skill of a source's scores against those of the community on the same questions.

    Formula: ``1 - Σ own / Σ community``, question by question the score of the source and that of the
    `community_probability` of the others at that time.

    Args:
        own: the Brier scores of the source, one a question.
        community: those of the community, in the same order.

    Returns:
        1 for a perfect record, 0 for one no better than the community, below 0 for a worse one; None where there are
        no questions, or the community was perfect.

    Raises:
        ValueError: where there are not as many of one as of the other, or a score is below 0.

    References:
        Murphy, A. H. (1988), as for `skill_against_even_odds`.

    >>> round(skill_against_community([0.04, 0.09], [0.16, 0.10]), 4)
    0.5
    """
    if len(own) != len(community):
        raise ValueError(f"{len(own)} scores of the source against {len(community)} of the community")
    if any(not score >= 0 for score in (*own, *community)):
        raise ValueError("a score lies below 0 or is not a number")
    return skill_score(fsum(own), fsum(community)) if own else None


def community_probability(others: Sequence[float], *, by_mean: bool = False) -> float | None:
    """What the other sources said of the same question at the same time, as one probability.

    Formula: their median, which a single outlier cannot move, or their mean.

    Args:
        others: their probabilities, each in [0, 1], without that of the source compared: what stood on the day of its
            forecast (`standing_on`).
        by_mean: take the mean.

    Returns:
        In [0, 1]; None where nobody else had spoken: then there is no community to compare with.

    Raises:
        ValueError: where a probability lies outside [0, 1].

    References:
        Galton, F. (1907). Vox populi. Nature 75, 450-451. https://doi.org/10.1038/075450a0

    >>> community_probability([0.6, 0.9, 0.7]), community_probability([])
    (0.7, None)
    """
    average = fmean if by_mean else median
    return average([require_share(probability) for probability in others]) if others else None


def baseline_score(given: float, choices: int = 2) -> float:
    """Metaculus' baseline score: the log score against the same probability for each choice.

    Formula: ``100 ln(q n) / ln n`` with q the probability given to what happened, clipped to [0.001, 0.999], and n the
    number of choices, 2 for yes or no.

    Args:
        given: the probability given to what happened, in [0, 1].
        choices: how many there were, 2 or more.

    Returns:
        100 is best, 0 the same probability for each, -896.6 the worst for yes or no: more is better.

    Raises:
        ValueError: where the probability lies outside [0, 1] or there are fewer than two choices.

    References:
        Metaculus, Scores FAQ. https://www.metaculus.com/help/scores-faq/

    >>> [round(baseline_score(q), 1) for q in (0.999, 0.9, 0.5, 0.1, 0.001)]
    [99.9, 84.8, 0.0, -232.2, -896.6]
    """
    if choices < 2:
        raise ValueError(f"a baseline score needs two choices or more, not {choices}")
    return 100 * log(_clipped(given) * choices) / log(choices)


def peer_score(given: float, others: Sequence[float]) -> float | None:
    """Metaculus' peer score: the log score against those of the others on the same question.

    Formula: ``100 (ln q - mean ln q_j)`` with q the probability given to what happened, clipped to [0.001, 0.999], and
    q_j those of the others: 100 times the logarithm of q over their geometric mean. The peer scores of all sources
    on one question add up to 0.

    Args:
        given: the probability given to what happened, in [0, 1].
        others: those that the other sources gave, at the same time.

    Returns:
        Above 0 where it was better than the others: more is better, in [-690.7, 690.7]; None where there are no
        others: alone, nobody is average.

    Raises:
        ValueError: where a probability lies outside [0, 1].

    References:
        Metaculus, Scores FAQ. https://www.metaculus.com/help/scores-faq/

    >>> round(peer_score(0.8, [0.5, 0.4]), 2), peer_score(0.8, [])
    (58.16, None)
    """
    own = log(_clipped(given))
    return 100 * (own - fsum(log(_clipped(other)) for other in others) / len(others)) if others else None


def probability_given(probability: float, outcome: bool) -> float:
    """The probability given to what happened: p if the claim came true, 1 - p if not.

    Raises:
        ValueError: where the probability lies outside [0, 1].

    >>> probability_given(0.75, False)
    0.25
    """
    return require_share(probability) if outcome else 1 - require_share(probability)


def _clipped(given: float) -> float:
    return min(max(require_share(given), LEAST_GIVEN), MOST_GIVEN)
