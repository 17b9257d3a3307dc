"""Explicit days in the place of "tomorrow", "next year" and whatever else needs the day of publication."""

import re
from datetime import date, timedelta

from ledger.extraction.candidates import TimePhrase, time_phrases
from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.days_in_place import with_days
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.named_days import with_following_year, with_yesterday
from ledger.extraction.named_periods import with_named_periods
from ledger.extraction.no_days import DAYS_ON, RELATIVE
from ledger.extraction.past_days import MONTHS, WEEKDAY, day, past_weekdays, told_as_past, with_done_days

YEAR = expression(r"(?<!\bat )\b\d{4}")
FOR_LENGTH = expression(r"for (?!the (?:next|coming)\b).*\b(?:days?|weeks?|months?|years?)$", re.IGNORECASE)
DAY_BEFORE = expression(
    rf"\b(?:on|from|by|in) (?:(?:{'|'.join(MONTHS)}|(?:Mon|Tues|Wednes|Thurs|Fri"
    rf"|Satur|Sun)day)\b[ \d,]*|\d{{1,2}} [A-Z][a-z]+(?: \d{{4}})?|tomorrow) $"
)
"""Behind its first day a length tells how long something lasts: "on 4 May for a week"."""
HOURS_LONG = expression(r"for (?!the (?:next|coming)\b).*\b(?:hours?|minutes?)$", re.IGNORECASE)
"""How long something takes within a day."""
LATER = expression(r"\blater (?=on \d{1,2} [A-Z])")
ONCE = expression(r"\b((?:on|by) (?P<day>\d{1,2} [A-Z][a-z]+ \d{4})) (?:or )?on (?P=day)\b", needs=" on ")
"""Left where two words named the same day: "later today or tonight"."""
FROM_DAY = expression(
    r"\b(after|since|from|than|before) (today|tomorrow|yesterday|tonight)\b(?!['’-])",
    re.IGNORECASE,
    needs="today|tomorrow|yesterday|tonight",
)
THAT_DAY = expression(r"\bon (?:the|that|the same|this) day\b(?! (?:of|when|after|before|that|on|and|or)\b)")
"""The day that bounds the claim, told before."""
NEXT_TOO = expression(
    r"\b((?:this|next) (year|month|week|quarter|season),? (?:and|or|to|into) (?:early |late |"
    r"into )?next)(?= *(?:[.,;]|and\b|$))",
    re.IGNORECASE,
    needs="next",
)
"""A unit said once for two times: "this year or next"."""
COMPARED = expression(
    r"(?<=\bover |\bfrom |\bthan |\bwith )an? ((?:year|month|week|quarter)) (?:ago|earlier|before)\b",
    re.IGNORECASE,
    needs="ago|earlier|before",
)
"""The time that a figure is compared with, which goes by the one it is for: "up from a year earlier"."""
CUT_SHORT = expression(r",? (?:of|at|from|and|or|the|an?|than)$")


def dated(document: Document, time: TimePhrase | None, text: str, published: date) -> str:
    """`text` with explicit days in the place of relative ones; the day that bounds it is named in any case."""
    bound = time.latest if time else None
    said = document.text[time.start : time.end] if time else None
    if bound is None and said is not None and WEEKDAY.search(said) is not None:
        text = past_weekdays(text, published)
    text = with_done_days(text, said, published)
    text = COMPARED.sub(r"the preceding \1", NEXT_TOO.sub(r"\1 \2", text))
    text = with_following_year(with_yesterday(text, day(published - timedelta(days=1))))
    if bound is not None:
        text = THAT_DAY.sub(f"on {day(bound)}", text)
    text, named = explicit_days(text, published, document.events, said if bound is None else None, bound)
    text = FROM_DAY.sub(lambda found: f"{found[1]} {day(published + timedelta(days=DAYS_ON[found[2].lower()]))}", text)
    if bound is not None and not named:
        whole = CUT_SHORT.sub("", text.rstrip(' .,"'))
        text = f"{whole} by {day(bound)}"
    return with_named_periods(text, day(published))


def explicit_days(
    text: str, published: date, events: tuple[DatedEvent, ...], kept: str | None = None, bound: date | None = None
) -> tuple[str, bool]:
    """`text` with explicit days for all phrases but `kept`, and whether one of them names `bound`."""
    named = False
    for phrase in sorted(time_phrases(text, published, events), key=lambda one: one.start, reverse=True):
        if phrase.latest is None or phrase.phrase == kept or HOURS_LONG.match(phrase.phrase):
            continue
        named = named or phrase.latest == bound
        if phrase.latest != bound:
            if FOR_LENGTH.match(phrase.phrase) is not None and DAY_BEFORE.search(text[: phrase.start]) is not None:
                continue
            phrase = told_as_past(phrase, text[: phrase.start], published)
        if RELATIVE.search(phrase.phrase) or not YEAR.search(phrase.phrase):
            text = with_days(text, phrase)
    return ONCE.sub(r"\1", LATER.sub("", text)), named
