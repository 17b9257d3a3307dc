"""A passage of a text with some words before and after it."""

import re

ELLIPSIS = "…"
PARAGRAPH = "¶"


def excerpt(text: str, start: int, end: int, width: int) -> tuple[str, str, str]:
    """The passage ``text[start:end]`` and what stands around it, each on one line.

    The passage itself is never cut. What room it leaves is shared by the words before and after it; where one
    side has little to say, the other gets its room. White space is folded, `¶` stands for the end of a paragraph
    and `…` for what was left out.

    Args:
        text: the whole text.
        start: first character of the passage.
        end: the character behind its last one, at least `start`.
        width: characters that the three parts may have together, unless the passage alone has more.

    Returns:
        The words before, the passage, the words after; joined they read as the text does.

    >>> excerpt("He was asked again. It will rain, he said, and left the room.", 20, 32, 40)
    ('… again. ', 'It will rain', ', he said, and …')
    """
    reach = 4 * width  # white space is folded, so that more is looked at than can be shown
    before = f"{ELLIPSIS} " * (start > reach) + _one_line(text[max(0, start - reach) : start])
    passage = _one_line(text[start:end])
    after = _one_line(text[end : end + reach]) + f" {ELLIPSIS}" * (end + reach < len(text))
    room = max(0, width - len(passage))
    half = room // 2
    head_room = max(half, room - len(after))
    head = _tail_of(before, head_room)
    return head, passage, _head_of(after, max(half, room - len(head)))


def _one_line(text: str) -> str:
    """The text with its white space folded; a space at either end stays one."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", text))
    folded = f" {PARAGRAPH} ".join(filter(None, paragraphs))
    if not folded:
        return " " if text else ""
    return " " * text[0].isspace() + folded + " " * text[-1].isspace()


def _head_of(text: str, room: int) -> str:
    """As many whole words from the beginning as fit."""
    if len(text.rstrip()) <= room:
        return text.rstrip()
    kept = text[: max(0, room - 1)]
    cut = kept.rfind(" ")
    return f"{kept[:cut]} {ELLIPSIS}" if cut > 0 else f" {ELLIPSIS}"


def _tail_of(text: str, room: int) -> str:
    """As many whole words from the end as fit."""
    if len(text.lstrip()) <= room:
        return text.lstrip()
    kept = text[len(text) - max(0, room - 1) :]
    cut = kept.find(" ")
    return f"{ELLIPSIS}{kept[cut:]}" if 0 <= cut < len(kept) - 1 else f"{ELLIPSIS} "
