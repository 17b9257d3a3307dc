"""The days of what has happened already, which go back from the day of publication."""

import re
from datetime import date, timedelta

from ledger.extraction.deadline import FoundDeadline
from ledger.extraction.expressions import expression

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
WEEKDAY = expression(rf"(?:\b(?:on|last) )?\b({'|'.join(WEEKDAYS)})day\b(?!['’-])", re.IGNORECASE)
IF = r"(?<!\b[Ii]f )(?<!\b[Oo]nce )(?<!\b[Uu]nless )(?<!\b[Ww]hen )"
"""Behind these a participle tells a condition: "if elected in November"."""
PAST_VERB = (
    r"(?!need|seed|indeed|speed|proceed|succeed|exceed)[a-z]{3,}ed|was|were|had|died|came|won|began|fell|rose|took|made|"
    r"met|left|lost|broke|struck|held|spoke|said|found|showed|sent|went|ran|led|gave|saw|told|knocked|drew|brought|grew"
)
"""Forms that only tell what has happened."""
WEEKDAY_NAMED = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
AFTER_DONE = expression(
    rf"\b((?:[Aa]fter|[Ss]ince|[Bb]ecause|[Aa]s) (?:(?!(?:will|would|may|might|could|to)\b)[\w'’-]+ ){{1,6}}?)"
    rf"(?:(?P<told>(?:on |last )?{WEEKDAY_NAMED}) (?P<verb>{PAST_VERB})\b"
    rf"|(?P<done>(?<!\bthe )(?<!\ba )(?<!\bits )(?:{PAST_VERB})) (?P<day>(?:on |last )?{WEEKDAY_NAMED})\b(?!['’-]))",
    needs="day",
)
"""What happened before, with its day: "after talks on Monday collapsed", "since it closed on Monday"."""
RESULT_OF_DAY = expression(
    rf"\b(?P<day>{WEEKDAY_NAMED})['’]s (?=(?:[\w-]+ ){{0,2}}?(?:win|victory|defeat|loss|draw|crash|attack|shooting|"
    r"(?:earth)?quake|explosion|blast|collapse|raid|killings?|bombings?)\b)",
    needs="day's|day’s",
)
"""What is known only once it has happened, by its day: "Saturday's win"."""
DONE_ON = expression(
    rf"{IF}"
    r"(?<!\bbe )(?<!\bbeing )(?<!\bto be )\b(?:enacted|signed|announced|passed|held|adopted|released|issued|published|"
    r"approved|killed|arrested|filed|imposed|launched|reported|agreed) (?:on )?(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day\b",
    re.IGNORECASE,
    needs="day",
)
"""Something done, with its day: "the act signed on Monday"."""
DONE_THING = "deal|agreement|accord|order|attack|crash|quake|earthquake|storm|coup|raid|shooting|bombing|flood|fire"
PAST_NOUN = expression(
    rf"\b((?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) )((?:{'|'.join(MONTHS)})(?: \d{{1,2}}(?= (?:{DONE_THING}|"
    rf"letter|report|decision|statement|ruling|announcement)\b)|(?= (?:{DONE_THING})\b)))",
    needs="|".join(MONTHS),
)
"""Something that exists, by its day or its month: "a February 21 deal", "his November order"."""
WHO_DID = expression(
    rf"\b((?:who|which) (?:{PAST_VERB}) (?:(?!will|would)[\w'-]+ ){{0,9}}?)"
    r"((?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!['’-])",
    needs="day",
)
"""What somebody did, with its day: "two girls who died of burns Monday"."""
DONE_IN = expression(
    rf"{IF}"
    r"(?<!\bbe )(?<!\bto be )(?<!\bare )(?<!\bis )\b((?:"
    r"announced|signed|launched|reached|passed|adopted|released|published|approved|filed|"
    r"agreed|unveiled|introduced|completed|made|issued|begun|started|opened|elected|appointed|reported|seen|struck|hit|"
    r"recorded|registered|earned|sold|killed|held|met) in (?:early |"
    rf"late |mid-)?)({'|'.join(MONTHS)})\b(?! (?:\d|quarter|and |or |to ))",
    needs="|".join(MONTHS),
)
"""Something done, with its month: "the merger announced in February"."""
WHEN_DONE = expression(
    rf"(^[Ii]n )({'|'.join(MONTHS)})(?=, [^,]{{3,80}} (?:was|were|had|fell|rose)\b)"
    rf"|(\b(?:[Ww]hen|[Aa]fter|[Ss]ince) (?:[\w'-]+ ){{1,3}}(?:met|visited|took|came|began|won|left|was|were|had|"
    rf"[a-z]{{3,}}ed) (?:[\w'-]+ ){{0,4}}?in )({'|'.join(MONTHS)})\b(?! \d)",
    needs="|".join(MONTHS),
)
"""The month of what is told as past: "in March, sales were", "when they met in January"."""
WEEKDAY_AND_DAY = expression(
    rf"\b(?:{'|'.join(WEEKDAYS)})day,? (?:the )?((?:{'|'.join(MONTHS)}) \d{{1,2}}\b|\d{{1,2}}(?:st|nd|rd|th)? "
    rf"(?:of )?(?:{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
    needs="day",
)
"""A day told twice: "Friday, 8 March"."""
DAY_OF_YEAR = expression(
    rf"\b(?:[Oo]n )?(?:({'|'.join(MONTHS)}) (\d{{1,2}})|(\d{{1,2}}) ({'|'.join(MONTHS)}))\b(?!,? \d{{4}}|[-–])"
)
"""A day without its year."""


YEARLESS_RULE = expression(
    r"(?:(?:week-of|weekday-and-day|on|by)\()?(?:month-day|day-month|day-month-together|march-day|ordinal-may|month/day|"
    r"month-days|days-of-month)\)?"
)
MONTH_RULE = expression(r"(?:(?:early|mid|late)\()?(?:weak-)?month\)?")
"""The rules that read a day and a month without a year."""
LONG_AHEAD, AHEAD_OF_DONE = 300, 150
"""Days ahead beyond which a day without a year is the one just past; the same behind a verb of what is done."""
HAS_DONE = expression(
    rf"{IF}"
    r"(?<!\bbe )(?<!\bbeing )(?<!\bwill )\b(?!(?:expect|schedul|plann|slat|project"
    r"|need|anticipat|intend|predict|requir|"
    r"propos|forecast|postpon|delay|suppos)ed\b)(?:[a-z]{3,}ed|was|were|had|held"
    r"|made|begun|began|took|won|lost|met|set up|"
    r"fell|rose|came|built|bought|sold|sent|cut|hit|struck|paid|left|broke|spoke|drawn up|launch of|collapse of) "
    r"(?:(?!(?:will|would|to|that|it|he|she|they|plans?)\b)[\w'.-]+ ){0,5}$"
)
"""A verb of what has been done, right before its day: "the law passed on", "a fund set up in"."""


COMPARED_WITH = expression(
    r"\b(?:from|compared (?:with|to)|against|than|versus|down on|up on) (?:(?:an?"
    r"|the|about|around|some) )?(?:[\w.,%$£€-]+ ){0,6}(?:in )?$"
)
"""Before the month of a figure that another one is compared with: "from 14 billion in"."""


def day(value: date) -> str:
    """A date in words that no reader can take for another.

    >>> day(date(2024, 11, 16))
    '16 November 2024'
    """
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def past_weekdays(text: str, published: date) -> str:
    """`text`, which tells what has happened, with the last such day for every weekday.

    >>> past_weekdays("Nordbank agreed on Tuesday to close", date(2024, 3, 6))
    'Nordbank agreed on 5 March 2024 to close'
    """
    return WEEKDAY.sub(lambda found: f"on {_last(found[1], published)}", text)


def _last(weekday: str, published: date) -> str:
    """The last day of this name, which may be that of publication."""
    back = (published.weekday() - WEEKDAYS.index(weekday.lower().removesuffix("day"))) % 7
    return day(published - timedelta(days=back))


def past_days(text: str, published: date) -> str:
    """`text`, which tells what has happened, with the last such day for every weekday and every day without a year.

    >>> past_days("On Tuesday, 5 March, Nordbank agreed to close", date(2024, 3, 6))
    'on 5 March 2024, Nordbank agreed to close'
    """

    def last(found: re.Match[str]) -> str:
        month, number = found[1] or found[4], int(found[2] or found[3])
        is_ahead = (MONTHS.index(month) + 1, number) > (published.month, published.day)
        return f"on {number} {month} {published.year - is_ahead}"

    return past_weekdays(DAY_OF_YEAR.sub(last, WEEKDAY_AND_DAY.sub(r"\1", text)), published)


def with_done_days(text: str, said: str | None, published: date) -> str:
    """`text` with the day of what is told as done: "the act signed on Monday", "the merger announced in February".

    Args:
        text: A claim.
        said: The time phrase of the claim itself, or None.
        published: The day of publication.
    """
    text = DONE_ON.sub(
        lambda found: found.group() if said and found[0][-6:] in said else past_weekdays(found.group(), published), text
    )
    text = PAST_NOUN.sub(lambda found: found[1] + _past_day_or_month(found[2], published), text)
    text = RESULT_OF_DAY.sub(lambda found: f"the {_last(found['day'], published)} ", text)
    text = AFTER_DONE.sub(lambda found: found[1] + past_weekdays(found.group()[len(found[1]) :], published), text)
    text = WHO_DID.sub(
        lambda found: found.group() if said and found[2] in said else f"{found[1]}{past_weekdays(found[2], published)}",
        text,
    )
    text = WHEN_DONE.sub(lambda found: f"{found[1] or found[3]}{_past_month(found[2] or found[4], published)}", text)
    return DONE_IN.sub(lambda found: f"{found[1]}{_past_month(found[2], published)}", WEEKDAY_AND_DAY.sub(r"\1", text))


def told_as_past(phrase: FoundDeadline, before: str, published: date) -> FoundDeadline:
    """`phrase`, a day or a month without a year, as the last such before publication where `before` tells it as past.

    >>> from ledger.extraction.time_phrases import time_phrases
    >>> (day_before,) = time_phrases("a talk held on Feb 24", date(2017, 3, 3))
    >>> told_as_past(day_before, "a talk held ", date(2017, 3, 3)).latest
    datetime.date(2017, 2, 24)
    """
    is_month = MONTH_RULE.fullmatch(phrase.rule) is not None
    if phrase.latest is None or not (is_month or YEARLESS_RULE.fullmatch(phrase.rule)):
        return phrase
    ahead = (phrase.latest - published).days
    is_done = HAS_DONE.search(before) is not None or (is_month and COMPARED_WITH.search(before) is not None)
    if ahead <= AHEAD_OF_DONE or not (is_done or (ahead > LONG_AHEAD and not is_month)):
        return phrase
    return phrase._replace(latest=_year_before(phrase.latest), earliest=_year_before(phrase.earliest))


def _year_before(value: date | None) -> date | None:
    """The same day a year before; the last of February for a day that only leap years have."""
    if value is None:
        return None
    is_last_of_february = value.month == 2 and (value + timedelta(days=1)).month == 3
    return date(value.year - 1, 3, 1) - timedelta(days=1) if is_last_of_february else value.replace(year=value.year - 1)


def _past_month(month: str, published: date) -> str:
    """The last such month that had begun when an article was published, with its year."""
    return f"{month} {published.year - (MONTHS.index(month) + 1 > published.month)}"


def _past_day_or_month(said: str, published: date) -> str:
    """A day without its year, or a month, as the last such before publication."""
    if said in MONTHS:
        return _past_month(said, published)
    return past_days(said, published).removeprefix("on ")
