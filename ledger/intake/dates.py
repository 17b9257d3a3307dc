"""A date that a page gives, as it is written: no time zone shifts it."""

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAY, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>(?:19|20)\d{2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\s*{_YEAR}-(?P<number>\d{{1,2}})-{_DAY}(?!\d)",  # 2024-11-16T23:30:00-05:00
        rf"\s*{_YEAR}/(?P<number>\d{{1,2}})/{_DAY}(?!\d)",  # 2024/11/16
        rf"\s*{_YEAR}(?P<number>\d{{2}})(?P<day>\d{{2}})(?!\d)",  # 20241116T233000Z
        rf"\b{_DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\.?,?\s+{_YEAR}\b",  # Sat, 16 Nov 2024 23:30:00 GMT
        rf"\b{_MONTH}\.?\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}\b",  # November 16, 2024
    )
)


def written_date(text: str) -> date | None:
    """The day that a text gives in one of the usual forms; None for any other, as 11/12/2024 or a month alone.

    >>> written_date("2024-11-16T23:30:00-05:00").isoformat(), written_date("Published Nov. 6, 2024 10:15").isoformat()
    ('2024-11-16', '2024-11-06')
    """
    for form in _FORMS:
        match = form.match(text) if form.pattern.startswith(r"\s") else form.search(text[:200])
        if match is None:
            continue
        named = match.groupdict()
        month = int(named["number"]) if "number" in named else MONTHS.index(named["month"][:3].lower()) + 1
        try:
            return date(int(named["year"]), month, int(named["day"]))
        except ValueError:
            return None
    return None
