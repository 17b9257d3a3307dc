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

_UNANCHORED = tuple(re.compile(form.pattern.removeprefix(r"\s*"), re.IGNORECASE) for form in _FORMS)
"""The same forms, wherever in a text they stand."""

_MONTHS = 12


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


def is_only_in_figures(day: date, text: str) -> bool:
    """Whether a text gives a day in figures alone that can be read as another day: 03/11/2026 is March or November.

    >>> is_only_in_figures(date(2026, 11, 3), "on 03/11/2026"), is_only_in_figures(date(2026, 11, 13), "on 13/11/2026")
    (True, False)
    >>> is_only_in_figures(date(2026, 11, 3), "03/11/2026, which is 3 November 2026")
    False
    """
    pairs = {(int(one), int(other)) for one, other in _figures_of(day.year, text)}
    if day.month == day.day or pairs.isdisjoint({(day.month, day.day), (day.day, day.month)}) or day.day > _MONTHS:
        return False
    return not any(written_date(match.group()) == day for form in _UNANCHORED for match in form.finditer(text))


def _figures_of(year: int, text: str) -> list[tuple[str, str]]:
    """The pairs of figures, day and month or month and day, that stand before a year."""
    pattern = rf"(?<![\d./-])(\d{{1,2}})[./-](\d{{1,2}})[./-](?:{year}|{year % 100:02d})(?![\d/-]|\.\d)"
    return re.findall(pattern, text)
