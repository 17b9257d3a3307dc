"""What "until" bounds: the time before the day or the period that it names."""

import re
from datetime import date

from ledger.extraction.deadline import read_deadline
from ledger.extraction.expressions import expression
from ledger.extraction.past_days import day

UNTIL = expression(
    r"^(?:up )?(?:until|till|'?til)\b"
    r"(?: (?:at least|at the earliest|about|around|roughly|some ?time(?: in)?|as late as))* (?=\S)",
    re.IGNORECASE,
)
CLOCK = expression(
    r"(?:about |around )?(?:\d{1,2}[:.]\d\d|\d{1,2} ?(?=[ap]\.?m\b)|\d{1,2} o'clock\b|(?:noon|midday|midnight)\b)"
    r"(?: ?[ap]\.?m\b\.?)?(?: (?-i:[A-Z]{3,4})\b)?",
    re.IGNORECASE,
)
STATE = expression(
    r"\b(?:stays?|remains?|continues?|keeps?|lasts?|holds?|goes? on|"
    r"be (?:\w+ly )?(?:closed|shut|open|suspended|banned|barred|blocked|frozen|halted|in (?:force|place|effect|charge)|"
    r"under|out of|off|away))\b"
)
"""What goes on: behind "for the next two weeks" it holds to the end."""
END_OF = expression(r"\b(?:end|close) of\b", re.IGNORECASE)
LASTS = expression(r"^(?:for the (?:next|coming|rest)|through(?:out)?)\b", re.IGNORECASE)
"""How a phrase begins that says how long something goes on."""


def named_until(phrase: str | None, made: date | None) -> tuple[date, date] | None:
    """The first and the last day of the time behind "until"; None where the phrase has no "until" or names no day.

    Args:
        phrase: The time phrase as said, or None.
        made: The day from which it counts.

    >>> named_until("until July", date(2025, 3, 1))
    (datetime.date(2025, 7, 1), datetime.date(2025, 7, 31))
    >>> named_until("by July", date(2025, 3, 1)) is None
    True
    """
    until = UNTIL.match(phrase) if phrase is not None else None
    if phrase is None or until is None or made is None:
        return None
    named = read_deadline(phrase[until.end() :], made)
    if named.latest is None:
        return None
    if named.earliest is None or named.rule is None or named.rule.startswith("by("):
        return named.latest, named.latest
    return named.earliest, named.latest


def start_until(phrase: str | None, made: date | None) -> str | None:
    """When the time begins that "until" names, in words; what it bounds is all that comes before.

    >>> start_until("until July", date(2025, 3, 1)), start_until("until the end of July", date(2025, 3, 1))
    ('1 July 2025', '31 July 2025')
    >>> start_until("until 4 p.m. on Friday", date(2025, 3, 3))
    '4 p.m. on 7 March 2025'
    """
    named = named_until(phrase, made)
    if named is None or phrase is None:
        return None
    hour = CLOCK.match(UNTIL.sub("", phrase))
    if hour is not None:
        return f"{hour.group()} on {day(named[1])}"
    return day(named[1] if END_OF.search(phrase) is not None else named[0])


def lasts(phrase: str | None, claim: str) -> bool:
    """Whether a claim says that something goes on for the time that its phrase names.

    >>> lasts("for the next two weeks", "The park will stay shut."), lasts("until May", "Prices will rise.")
    (True, True)
    >>> lasts("for the next two weeks", "There will be a sale.")
    False
    """
    if phrase is None:
        return False
    return UNTIL.match(phrase) is not None or (LASTS.match(phrase) is not None and STATE.search(claim) is not None)
