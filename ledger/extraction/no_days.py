"""What reads as a time and tells no day: part of a name, of a figure or of a figure of speech."""

import re

from ledger.extraction.expressions import expression
from ledger.extraction.idle_times import is_rate
from ledger.extraction.past_days import MONTHS

RELATIVE = expression(
    r"\b(?:today|tonight|tomorrow|yesterday|next|this|coming|last|ago|within|following|later|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:hours?|days?|weeks?|months?|years?))\b",
    re.IGNORECASE,
)
"""What counts a time from the day of publication."""
MONTH = expression("|".join(MONTHS))
ORDINAL = expression(r"\b(?:first|second|third|fourth|last) $", re.IGNORECASE)
"""Before a weekday of a month: "the first [Monday] of each month"."""
SPAN_GOES_ON = expression(r"[-–]\d")
"""Behind the first year of two: "1986-88"."""
FRACTION = expression(r"\d-$")
"""Before the fraction of a number: "6-[3/16]"."""
PAST = expression(r"\b(?:past|(?<!\bnot )(?<!n't )(?<!\bto )(?<!\bwill )last) $", re.IGNORECASE)
NEW_YEAR = expression(r"\bnew year(?:'s)?\b", re.IGNORECASE)
ADJECTIVE_BEFORE = expression(r"\b(?:an?|his|her|their|its) [a-z]+ $", re.IGNORECASE)
OWN_PREPOSITION = expression(
    r"(?:early |late |mid )?(?:on|in|by|at|before|within|until|till|through|for|from|over|during|between|"
    r"since|after|ahead|no later|starting)\b",
    re.IGNORECASE,
)
"""What a time begins with that tells when something happens."""
NAMED_DAY = expression(r"\b(?:Blue|Black|Cyber|Super|Bloody|Giving|Fat|Red|Orange) $")
"""Before a weekday of that name: "Black Friday"."""
NAME_GOES_ON = expression(
    r" (?!(?:and|or|the)\b)(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b)[A-Z][a-z]+"
)
NOUN_BEHIND = expression(
    r" (?!(?:and|or|at|in|on|by|to|for|from|with|as|but|when|where|which|who|that|if|is|are|was|were|will|would|"
    r"of|after|before)\b)[a-z]+"
)
"""What tells a day inside a noun phrase: "the original 17 February date"."""
DAYS_ON = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
"""Days from the day of publication."""


def is_no_day(before: str, said: str, behind: str) -> bool:
    """Whether what reads as a time, `said`, tells none between what stands before and behind it.

    >>> is_no_day("The fair will open on Black ", "Friday", "."), is_no_day("The fair will open on ", "Friday", ".")
    (True, False)
    """
    if not before and said.lower() in DAYS_ON:
        return False
    goes_on, alone = NAME_GOES_ON.match(behind) is not None, OWN_PREPOSITION.match(said) is None
    in_month = ORDINAL.search(before) is not None and behind.startswith(" of ")
    if (
        is_rate(before.lower(), said.lower())
        or PAST.search(before)
        or in_month
        or FRACTION.search(before)
        or before.endswith("/")
        or NAMED_DAY.search(before)
        or (behind.startswith("/") and MONTH.search(said))
        or SPAN_GOES_ON.match(behind)
        or (MONTH.fullmatch(said) and behind.startswith((" quarter", " period", " half")))
        or behind.startswith(" ending ")
    ):
        return True
    if RELATIVE.search(NEW_YEAR.sub("", said)) is None and not re.search(r"\d", said) and MONTH.search(said) is None:
        described = NOUN_BEHIND.match(behind) is not None or ADJECTIVE_BEFORE.search(before) is not None
        return goes_on or (alone and described)
    return (goes_on and alone) or (before.endswith(" of ") and said.lower() in ("today", "tomorrow"))
