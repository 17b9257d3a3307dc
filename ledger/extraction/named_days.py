"""Days that are told otherwise than by a date: in a name, as a generation's own, from a year told before."""

import re

from ledger.extraction.expressions import expression

NAME_BEFORE = expression(
    r"(?<![.!?:] )(?<=\w )\b(?!(?:On|In|By|At|From|Until|Till|Since|After|Before|For|To|Through|Of|And|Or|The|Late|"
    r"Early|Mid|Next|This|Last|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b)[A-Z][a-z]+ $"
)
"""A name right before a month and a number that go on with it: "the Long [March 10 rocket]"."""
MONTH_AND_NUMBER = expression(r"[A-Z][a-z]+ \d{1,2}")
THING_BEHIND = expression(
    r" (?:rocket|missile|launcher|booster|party|movement|brigade|square|bridge|hospital|university|airport|stadium|"
    r"street|avenue|road|alliance|coalition|campaign|project|programme|program)s?\b"
)
"""What bears such a name."""
OF_MANY = expression(
    r"['’]s (?!(?:\w+ )?(?:elections|talks|votes|polls|games|matches|results|figures|attacks|hearings|negotiations|"
    r"ceremonies|celebrations|events|protests|meetings|sessions|races|primaries|headlines|news|[a-z]+ss)\b)"
    r"(?:[a-z-]+ )??(?:children|people|[a-z]{2,}[^s\W]s)\b"
)
"""Those who live, or what there is, at one time, and no event of the day: "today's children"."""
DAYS_OWN = expression(
    r"\b(?:[Tt]he )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday|[Tt]onight|[Ll]ast (?:night|"
    r"week|month|"
    r"year))'s (?=[a-z])",
    needs="day's|night's|week's|month's|year's",
)
"""The day by which the article tells the subject from others: "yesterday's vote"."""
YESTERDAY = expression(
    r"\b(on |the |from |since )?yesterday\b(?P<own>['’]s(?= [a-z]))?(?:['’]s)?", re.IGNORECASE, needs="yesterday"
)
FOLLOWING_YEAR = expression(
    r"(?P<year>\b(?:19|20)\d\d)\b(?P<between>[^.;]{1,80}?) (?:in |during )?"
    r"(?:the (?:following year|year after)|a year later)(?=$|[.,;]| (?:and|but|as|when|while|by|at|to|with)\b)",
    needs="following year|year after|year later",
)
"""The year after one told before in the same claim."""


def bears_day(before: str, said: str, behind: str) -> bool:
    """Whether what reads as a day is part of a thing's name.

    >>> bears_day("The Long ", "March 10", " rocket"), bears_day("The Fed ", "March 10", " meeting")
    (True, False)
    """
    is_day = MONTH_AND_NUMBER.fullmatch(said) is not None
    return is_day and THING_BEHIND.match(behind) is not None and NAME_BEFORE.search(before) is not None


def is_day_of_many(said: str, behind: str) -> bool:
    """Whether "today" tells the time of those who live now, and no day.

    >>> is_day_of_many("today", "'s children will"), is_day_of_many("today", "'s elections will")
    (True, False)
    """
    return said.lower() == "today" and OF_MANY.match(behind) is not None


def with_yesterday(text: str, told: str) -> str:
    """`text` with the day `told` for "yesterday".

    >>> with_yesterday("Yesterday's storm will cost more than yesterday", "5 March 2024")
    'the 5 March 2024 storm will cost more than on 5 March 2024'
    """
    return YESTERDAY.sub(lambda found: f"the {told}" if found["own"] else f"{found[1] or 'on '}{told}", text)


def with_following_year(text: str) -> str:
    """`text` with the number of a year that follows one told before it.

    >>> with_following_year("The mill will close in 2028 and reopen the following year")
    'The mill will close in 2028 and reopen in 2029'
    """
    return FOLLOWING_YEAR.sub(lambda found: f"{found['year']}{found['between']} in {int(found['year']) + 1}", text)


def without_own_day(text: str) -> str:
    """`text` without the day by which the article tells something: "today's vote" is "the vote".

    >>> without_own_day("today's vote and today's children")
    "the vote and today's children"
    """
    return DAYS_OWN.sub(
        lambda found: found.group() if OF_MANY.match(text, found.end() - len("'s ")) is not None else "the ", text
    )
