"""When the fiscal years of an article end: as it says itself, else as its country reckons."""

import re
import tomllib
from collections import Counter
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from ledger.extraction.dates.span import calendar_day, months
from ledger.extraction.expressions import expression

MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905
_DAY = rf"(?:(?P<month>{'|'.join(MONTHS)})(?: (?P<day>\d{{1,2}})\b)?)"
ENDS = expression(
    rf"(?:\byear|\bfiscal (?:19|20)\d\d(?: year)?|\byear-end)(?:,? \(?(?:which )?(?:to end|end(?:s|ed|ing)?|to)| on)"
    rf"(?: on| in)? {_DAY}"
)
ABBREVIATED = {month[:3]: month for month in MONTHS} | {"sept": "september"}
QUARTER_ENDS = expression(
    rf"\b(?P<which>first|second|third|fourth)[- ]quarter,? \(?(?:which )?end(?:s|ed|ing)(?: on| in)? "
    rf"(?P<month>{'|'.join([*MONTHS, 'sept', *(month[:3] for month in MONTHS)])})\b",
    needs="quarter",
)
"""A quarter by its last month: "third quarter ended February 28"."""
QUARTER = expression(r"\b(first|second|third|fourth)[- ]quarter$")
WHICH = ("first", "second", "third", "fourth")
WORDED_QUARTER = frozenset(["worded-quarter", "by(worded-quarter)"])
"""The rules of the grammar that read a quarter without a year, as one of the calendar."""
STARTS = expression(rf"\byear(?: which| that)? (?:start|begin|beg[au]n|commenc)\w*(?: on| in| from)? {_DAY}")
NAMED = expression(
    r"(?:(?:by|end-of|late|rest|(?P<part>fraction(?:-around|-behind|-of-that)?))\()*"
    r"(?:(?P<told>fiscal-split-year|split-fiscal-year)\((?:split-year|two-years)|split-(?P<season>season)\((?:split-year|two-years)|(?P<split>split-year)|(?P<fiscal>(?:named-)?fiscal-year)"
    r"|(?P<quarter>fiscal-(?P<named>year-)?quarter(?:-[a-z]+)?)|(?P<relative>this|next)-fiscal-year(?:-end)?)\)*"
)
"""The rules of the grammar that read a fiscal year as a whole, a part of it, or its end."""
SPLIT_YEAR = expression(r"(\d{4})[-/–](?:\d\d){1,2}")
PART = expression(r"half|quarter|third(?! quarter)")
HALF = expression(r"\bhalf|\bh\d|\dh\b")
YEAR = 12
PARTS = {"half": 6, "third": 4, "quarter": 3}
"""Lengths in months."""
LAST_MONTH_AS_READ = 9
"""That of a fiscal year of the United States."""


class FiscalYear(NamedTuple):
    """The last day of a fiscal year, and whether it is named after the calendar year in which it begins."""

    month: int
    day: int
    by_start: bool


class _Country(NamedTuple):
    """A country, or a crop, by the words that tell that an article is about it."""

    words: frozenset[str]
    year: FiscalYear
    is_crop: bool


@cache
def _countries() -> tuple[_Country, ...]:
    table = tomllib.loads((files("ledger.extraction") / "data" / "fiscal.toml").read_text(encoding="utf-8"))
    return tuple(
        _Country(
            frozenset(each["words"].split()),
            FiscalYear(each["ends"][0], each["ends"][1], each["named_by"] == "start"),
            kind == "crop",
        )
        for kind in ("country", "crop")
        for each in table[kind]
    )


@lru_cache(maxsize=8)
def fiscal_year(lower: str, *, split: bool = False) -> FiscalYear | None:
    """The fiscal year of an article in lower case, or None where it says neither an end nor a country.

    A year told as `split` over two, "1987/88", may be that of a crop too.

    >>> fiscal_year("it expects a profit for the year ending march 31.")
    FiscalYear(month=3, day=31, by_start=False)
    """
    ends = ENDS.search(lower)
    if ends is not None:
        return _ending(MONTHS.index(ends["month"]) + 1, by_start=False)
    last_month = _last_month_by_quarter(lower)
    if last_month is not None:
        return _ending(last_month, by_start=False)
    country = _country(lower, split=split)
    starts = STARTS.search(lower)
    if starts is not None:
        return _ending((MONTHS.index(starts["month"]) - 1) % 12 + 1, by_start=country is not None and country.by_start)
    return country


def _ending(month: int, *, by_start: bool) -> FiscalYear:
    following = date(2001 + month // 12, month % 12 + 1, 1)
    return FiscalYear(month, (following - timedelta(days=1)).day, by_start)


def _country(lower: str, *, split: bool) -> FiscalYear | None:
    country = _most_told_of(lower, split=split)
    return country.year if country else None


def _crop_year(lower: str) -> FiscalYear | None:
    """The year of the crop that an article is about, if of any: "the 1987/88 season"."""
    crop = _most_told_of(lower, split=True)
    return crop.year if crop and crop.is_crop else None


@lru_cache(maxsize=8)
def _most_told_of(lower: str, *, split: bool) -> _Country | None:
    """The country, or where a year is `split` the crop, that most words of an article tell of."""
    counts = Counter(re.findall(r"[a-z]+", lower))
    ranked = [
        (sum(counts[word] for word in country.words), country)
        for country in _countries()
        if split or not country.is_crop
    ]
    most, country = max(ranked, key=lambda each: each[0])
    return country if most else None


@lru_cache(maxsize=8)
def _last_month_by_quarter(lower: str) -> int | None:
    """The last month of the fiscal year of an article that tells when a quarter of it ends."""
    told = QUARTER_ENDS.search(lower)
    if told is None:
        return None
    month = MONTHS.index(ABBREVIATED.get(told["month"], told["month"]))
    return (month + 3 * (3 - WHICH.index(told["which"]))) % YEAR + 1


def quarter_days(lower: str, said: str, rule: str, published: date) -> tuple[date, date] | None:
    """First and last day of a quarter told without a year, where the article tells when its fiscal quarters end.

    >>> quarter_days("the third quarter ended february 28", "the fourth quarter", "worded-quarter", date(2025, 3, 9))
    (datetime.date(2025, 3, 1), datetime.date(2025, 5, 31))
    """
    named = QUARTER.search(said) if rule in WORDED_QUARTER else None
    last = _last_month_by_quarter(lower) if named is not None else None
    if named is None or last is None or last == YEAR:
        return None
    return _coming(last - 3 * (4 - WHICH.index(named[1])), 3, published)


def _coming(month: int, length: int, published: date) -> tuple[date, date] | None:
    """First and last day of the months from `month` on, counted from January, the first time they are not over."""
    spans = (months((published.year + shift) * YEAR + month, length, "quarter") for shift in (-1, 0, 1, 2))
    return next(((each.first, each.last) for each in spans if each is not None and each.last >= published), None)


def _fiscal_quarter(
    year: FiscalYear, said: str, latest: date, published: date, *, named: bool
) -> tuple[date, date] | None:
    """A quarter or half of the fiscal year of an article, which the grammar reads by that of the United States."""
    length = PARTS["half"] if HALF.search(said) else PARTS["quarter"]
    month = year.month - _months_left(latest, None) - length
    if not named:
        return _coming(month, length, published)
    number = latest.year + (latest.month > LAST_MONTH_AS_READ) + year.by_start
    days = months(number * YEAR + month, length, "quarter")
    return (days.first, days.last) if days is not None else None


def fiscal_days(lower: str, said: str, rule: str, latest: date, published: date) -> tuple[date, date] | None:
    """First and last day of what `rule` read as a fiscal year, in that of the article; None where it tells of none.

    Args:
        lower: the article in lower case.
        said: the phrase, in lower case.
        rule: how the phrase was read.
        latest: the last day as it was read.
        published: the day of publication.
    """
    found = NAMED.fullmatch(rule)
    if found is None:
        return None
    is_bare = found["split"] is not None
    split = SPLIT_YEAR.search(said) if is_bare or found["told"] or found["season"] else None
    year = _crop_year(lower) if found["season"] else fiscal_year(lower, split=is_bare)
    if year is None:
        return None
    if found["quarter"]:
        return _fiscal_quarter(year, said, latest, published, named=bool(found["named"]))
    number = int(split[1]) + 1 if split is not None else latest.year
    part = PART.search(said) if found["part"] else None
    left = _months_left(latest, number if is_bare else None) if part is not None else 0
    if found["relative"]:
        running = calendar_day(published.year, year.month, year.day)
        number = published.year + (running is not None and running < published) + (found["relative"] == "next")
    elif found["fiscal"]:
        number += year.by_start + (latest.month + left > YEAR)
    length = PARTS[part.group()] if part is not None else YEAR
    days = months(number * YEAR + year.month - left - length, length, "year")
    return (days.first, days.last) if days is not None else None


def _months_left(latest: date, ends_in: int | None) -> int:
    """Months of a year behind `latest`, the last day of a part of it as the grammar reads it.

    It reads a split year as two calendar years, the second of them `ends_in`, and any other as that of the United
    States.
    """
    if ends_in is not None:
        return ((ends_in - latest.year) * YEAR + YEAR - latest.month) // 2
    return (LAST_MONTH_AS_READ - latest.month) % YEAR
