"""When a passage of a text was looked at before: by where it stands, whatever the rules that found it."""

from collections.abc import Iterable, Sequence

LEAST_COVERED = 0.5
"""Share of a passage that must have been decided for it to count as decided."""

LONGEST = 2.0
"""A decided passage longer than this many times another, such as a whole paragraph, says nothing of it."""

Span = tuple[int, int]
"""The first character of a passage and the character behind its last one."""


def covering(passage: Span, decided: Sequence[Span]) -> list[int]:
    """The places in `decided` of the passages that together are this one; none where they are another.

    A later version of the rules may cut a sentence a little otherwise, and a person may have split it into two.

    Args:
        passage: where it stands.
        decided: passages of the same text.

    >>> covering((100, 160), [(0, 40), (110, 160)]), covering((100, 160), [(0, 500)]), covering((0, 60), [(50, 99)])
    ([1], [], [])
    >>> covering((0, 100), [(0, 45), (50, 100)])
    [0, 1]
    """
    start, end = passage
    length = end - start
    near = [
        place
        for place, (first, last) in enumerate(decided)
        if first < end and start < last and last - first <= LONGEST * length
    ]
    covered = _length_of_union((max(start, decided[at][0]), min(end, decided[at][1])) for at in near)
    return near if near and covered >= LEAST_COVERED * length else []


def _length_of_union(spans: Iterable[Span]) -> int:
    total, reached = 0, -1
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total
