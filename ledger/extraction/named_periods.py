"""Periods and events that only the day of publication tells: "the current season", "the next election"."""

import re

from ledger.extraction.expressions import expression

RUNNING = expression(
    r"\b(the )?(?:(?:current|present) |this (?=season|session|term|school|academic|fiscal|financial)"
    r"|(?:(?<=\bin )|(?<=\bof )|(?<=\bduring )|(?<=\bthroughout ))this (?=parliament\b))"
    r"((?:(?:financial|fiscal|school|academic|legislative|parliamentary|calendar) )?"
    r"(?:quarter|season|session|term|year|month|parliament))\b",
    re.IGNORECASE,
    needs="this |current|present",
)
LED_ON = expression(
    r"(?:, |\b(?:in|for|at|during|before|until|by|of|after|from|to|over|with|on|about|and|than|end|win|begin) )$"
)
"""Behind these a season stands without "in"."""
NOW = expression(
    r"\b(?:right now|as of now|at the moment|at present)\b(?! by\b)",
    re.IGNORECASE,
    needs="right now|as of now|at the moment|at present",
)
NEXT_ONE = expression(
    r"(?P<joint>(?:^|(?<=, )|\b(?:in|for|at|during|before|until|by|of|after|from|to|over|with|on|about|between|and|"
    r"into) ))?"
    r"\b(?:(?:the|this|his|her|their|its) )?(?:next|coming|upcoming) (?P<what>season|session|term|match|game|"
    r"meeting|budget|round|parliament|election|issue|episode)\b",
    re.IGNORECASE,
    needs="next|coming",
)


def with_named_periods(text: str, published: str) -> str:
    """`text` with what runs or comes next told by the day of publication.

    >>> with_named_periods("The next election will be lost", "6 March 2024")
    'the first election after 6 March 2024 will be lost'
    >>> with_named_periods("The mayor will stand next election", "6 March 2024")
    'The mayor will stand in the first election after 6 March 2024'
    """
    text = RUNNING.sub(lambda found: f"{_running_joint(text, found)}the {found[2]} that runs on {published}", text)
    text = NOW.sub(f"on {published}", text)
    return NEXT_ONE.sub(lambda found: f"{_joint(text, found)}the first {found['what']} after {published}", text)


def _running_joint(text: str, found: re.Match[str]) -> str:
    """What leads on to "this season", which needs no preposition as "the season" does."""
    is_bare = found.group().lower().startswith("this ") and found.start() > 0
    return "in " if is_bare and LED_ON.search(text[: found.start()]) is None else ""


def _joint(text: str, found: re.Match[str]) -> str:
    """What leads on to an event: its own preposition, none where it is a subject or an object, else "in"."""
    if found["joint"] is not None:
        return found["joint"]
    determined = found.group().split()[0].lower() not in ("next", "coming", "upcoming")
    return "" if determined else "in "
