"""What scores cannot say: how a record came about, and how far its verdicts hang on how words were read."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Counts behind the questions that no score answers; none of them looks at what was recorded by mistake.

    Attributes:
        statements: all that were recorded.
        with_deadline: their words name a last day.
        with_criteria: it is written down how to decide them, by a person or confirmed by one.
        vague: their claim was found too vague to be decided as worded.
        checkable: a last day, criteria and not vague: these can be decided by somebody else in the same way.
        undecidable: their question was found void or ambiguous.
        decided: their question was decided in any way.
        in_numbers: gave a probability as a number.
        in_words: gave one in words, which a table turned into a number.
        conditional: hang on a condition.
        median_lead_days: half of those with a deadline were made at least so many days before its end.
        in_time: scored ones, made by their deadline and before their outcome.
        late: decided, but made too late to count.
        flips_at_earliest: came true, but only after the first day that the words of the deadline could mean.
        came_true_with_span: questions that came true and whose deadline names a first and a last day.
        recorded_afterwards: were recorded after the day their outcome became known.
        by_hand: typed in one by one.
        drafted: proposed by the extractor from a whole article, and taken up.
        from_files: imported from a file.
    """

    statements: int = 0
    with_deadline: int = 0
    with_criteria: int = 0
    vague: int = 0
    checkable: int = 0
    undecidable: int = 0
    decided: int = 0
    in_numbers: int = 0
    in_words: int = 0
    conditional: int = 0
    median_lead_days: float | None = None
    in_time: int = 0
    late: int = 0
    flips_at_earliest: int = 0
    came_true_with_span: int = 0
    recorded_afterwards: int = 0
    by_hand: int = 0
    drafted: int = 0
    from_files: int = 0


def median_of_counts(counts: Iterable[tuple[float, int]]) -> float | None:
    """The median of values, each with how often it occurs.

    >>> median_of_counts([(30, 2), (10, 1), (90, 1)]), median_of_counts([])
    (30, None)
    """
    ordered = sorted(counts)
    total = sum(count for _, count in ordered)
    middle: list[float] = []
    for place in ((total - 1) // 2, total // 2):
        seen = 0
        for value, count in ordered:
            seen += count
            if place < seen:
                middle.append(value)
                break
    if not middle:
        return None
    return middle[0] if middle[0] == middle[1] else sum(middle) / 2
