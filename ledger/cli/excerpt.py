"""A passage of a text with what stands around it."""

from collections.abc import Iterable


def excerpt(text: str, start: int, end: int, width: int) -> tuple[str, str, str]:
    """The words before a passage, the passage, and the words after it, each on one line.

    Args:
        text: the whole text.
        start: where the passage begins; `text[start:end]` is the passage.
        end: where it ends.
        width: characters that are shown on either side at most, cut between words.

    Returns:
        Before, passage, after; three dots mark where words were left out.

    >>> excerpt("He said it would rain on Sunday, and left.", 8, 31, 9)
    ('He said', 'it would rain on Sunday', ', and ...')
    """
    # What is far away cannot be shown, and an article may have megabytes.
    near = 20 * width
    before, after = text[max(0, start - near) : start].split(), text[end : end + near].split()
    lead, tail = _fitting(reversed(before), width)[::-1], _fitting(after, width)
    return (
        " ".join(lead if len(lead) == len(before) else ["...", *lead]),
        " ".join(text[start:end].split()),
        " ".join(tail if len(tail) == len(after) else [*tail, "..."]),
    )


def _fitting(words: Iterable[str], width: int) -> list[str]:
    """The first of the words that, with spaces between them, fit into the width."""
    kept: list[str] = []
    for word in words:
        width -= len(word) + (1 if kept else 0)
        if width < 0:
            break
        kept.append(word)
    return kept
