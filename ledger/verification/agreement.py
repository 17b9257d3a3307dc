"""Whether two people who decide the same questions apart from each other decide them alike."""

from collections.abc import Hashable, Mapping
from math import fsum
from typing import NamedTuple, TypeVar

from ledger.verification.ranges import require_weight
from ledger.verification.scores import ROUNDING

Answer = TypeVar("Answer", bound=Hashable)


class Agreement(NamedTuple):
    """How far two raters agree.

    Attributes:
        n: how many questions both decided.
        observed: the share on which they agree, in [0, 1].
        expected: the share on which they would agree by chance, each keeping to its own habits, in [0, 1].
        kappa: Cohen's kappa: 1 where they always agree, 0 where no more often than by chance.
    """

    n: float
    observed: float | None
    expected: float | None
    kappa: float | None


def rater_agreement(counts: Mapping[tuple[Answer, Answer], float]) -> Agreement:
    """Cohen's kappa: agreement beyond chance between two raters.

    Formula: ``kappa = (observed - expected) / (1 - expected)``, with expected the sum over all answers of the share of
    the first rater's times that of the second's. Void and ambiguous are answers like any other.

    Args:
        counts: how many questions got each pair of answers, the first rater's first: a `Counter` of pairs will do.

    Returns:
        Kappa in [-1, 1]; None where both gave one and the same answer throughout: agreement was certain and shows
        nothing. All figures but n are None where there are no questions.

    Raises:
        ValueError: where a count is not above 0.

    References:
        Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20,
        37-46. https://doi.org/10.1177/001316446002000104

    >>> agreement = rater_agreement({("true", "true"): 20, ("true", "false"): 5, ("false", "true"): 10,
    ...                              ("false", "false"): 15})
    >>> agreement.n, agreement.observed, agreement.expected, round(agreement.kappa, 4)
    (50.0, 0.7, 0.5, 0.4)
    """
    n = fsum(require_weight(count) for count in counts.values())
    if n == 0:
        return Agreement(0.0, None, None, None)
    first: dict[Answer, float] = {}
    second: dict[Answer, float] = {}
    for (one, other), count in counts.items():
        first[one] = first.get(one, 0.0) + count
        second[other] = second.get(other, 0.0) + count
    observed = fsum(count for (one, other), count in counts.items() if one == other) / n
    expected = fsum(first[answer] / n * second.get(answer, 0.0) / n for answer in first)
    certain = 1 - expected < ROUNDING
    return Agreement(n, observed, expected, None if certain else (observed - expected) / (1 - expected))
