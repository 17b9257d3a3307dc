"""Phrases of a text that name days, as the rules of claims read them."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from ledger.extraction import deadline as deadlines
from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.fiscal_years import fiscal_days, quarter_days

VERB_FALL = expression(
    r"(?<!this )(?<!next )(?<!last )(?<!the )(?<!by )(?<!early )(?<!late )(?<!in )\b[Ff]all\b", needs="fall|Fall"
)
MODAL_MAY = expression(r"(?<=\d )may\b")
"""The verb right behind a year, "in 1988 may rise", which is no month."""
VERB_COME = expression(
    r"(?:(?<=will )|(?<=would )|(?<=not )|(?<=to )|(?<=may )|(?<=could ))come\b(?= (?:between|in|on|by|next|this|"
    r"from|within|before|after|at|during|late|early)\b)"
)
"""Where it does not lead on to a day as in "come May"."""
YEAR_OF = expression(r"(?<=\byear )of(?= (?:about |around |some |at least |up to )?[$£]?\d)")
"""Between a year and the figure that is for it: "a gain for the full year of about 20 million"."""
RATE = expression(
    r"(?P<things>\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|more|fewer|extra) "
    r"(?:[\w-]+ ){0,2}[a-z-]+s )(?P<article>an?)(?= (?:day|week|month|year) from )"
)
"""Things and how often there are so many from some day on: "ten flights a week from May 3"."""
QUOTED_LENGTH = expression(
    r"(?<=\bin )[\"“](?=an? |the |\d|(?:two|three|four|five|six|ten) )|(?<=\bwithin )[\"“](?=\w)"
)
"""A quotation mark inside a time phrase: "in "a matter of months"."""
FROM_FIGURE = expression(
    r"(?<=(?:years|onths) )from(?= (?:about |around |some |just )?[$£€]?\d[\d,.]* "
    r"(?!(?:days|weeks|months|years)\b)[a-z])"
)
"""Between a length of time and the figure that something grows from: "within two years from 600 pounds"."""
NO_TIME = expression(r"s?[- ]olds?\b|-long\b", re.IGNORECASE)
"""Behind "18 year" or "a year": an age, or how long a thing lasts."""
PLACE = expression(r"(?:^|[\n.\"”] ?)[A-Z][A-Z .'/-]{2,40}, $")
AGENCY = expression(r"\.? ?(?:/[A-Z]|\([A-Z]|-{1,2} |[–—])")
"""Before and behind the day of a dateline: "HULL, May 3. /PRESS/"."""
LONGEST_PLACE = 45
EARLY_DATE = "early(now)"
NAMED_MAY = expression(r"\b(?:Theresa|Mrs?\.?|Ms\.?|Minister|PM) May\b|\bMay (?:said|says|told|has)\b", needs="May")
"""In an article about a person who is called so."""
BESIDE_A_NAME = ("for ", "from ", "of ", "to ", "with ", "on ")
"""Before the name of a person; "by May" and "in May" are the month all the same."""
VERB_LAST = expression(
    r"(?<=to )last\b|(?<=ll )last\b|(?<=ld )last\b"
    r"|(?:(?<=n['’]t )|(?<=not )|(?<=may )|(?<=might )|(?<=can ))last\b(?! (?:week|month|year|night|time|quarter|"
    r"season|summer|winter|spring|autumn|fall|\w+day)\b)"
)
"""What a length stands behind: "it will not last four days"."""


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """The time phrase that bounds a claim, as offsets of the text; dates are None where it names none."""

    start: int
    end: int
    earliest: date | None
    latest: date | None
    rule: str | None


@lru_cache(maxsize=64)
def time_phrases(
    text: str, published: date, events: tuple[DatedEvent, ...] = ()
) -> tuple[deadlines.FoundDeadline, ...]:
    """The phrases of `text` that name days; "fall" is the season only where a season can stand.

    The claims of a sentence ask for the same text one after another: the latest answers are kept.

    >>> [phrase.phrase for phrase in time_phrases("Rates are expected to fall next year.", date(2024, 3, 6))]
    ['next year']
    """
    plain = VERB_FALL.sub("drop", text) if "all" in text else text
    plain = VERB_LAST.sub("span", plain) if "last" in plain else plain
    plain = VERB_COME.sub("move", plain) if " come " in plain else plain
    plain = MODAL_MAY.sub("can", plain) if " may" in plain else plain
    plain = YEAR_OF.sub("at", plain) if " year of " in plain else plain
    plain = FROM_FIGURE.sub("with", plain) if "hs from " in plain or "rs from " in plain else plain
    plain = RATE.sub(lambda found: found["things"] + "x" * len(found["article"]), plain) if " from " in plain else plain
    plain = QUOTED_LENGTH.sub(" ", plain) if '"' in plain or "“" in plain else plain
    found = deadlines.find_deadlines(plain, published, events)
    return tuple(phrase for phrase in found if not NO_TIME.match(text, phrase.end))


def without_days(phrase: TimePhrase) -> TimePhrase:
    """`phrase` as one that names none."""
    return replace(phrase, earliest=None, latest=None, rule=None)


def on_the_day(phrase: TimePhrase) -> TimePhrase:
    """`phrase` with the day of the event itself where it ends on the eve: "before Friday's vote"."""
    if phrase.latest is None or not (phrase.rule or "").startswith("before("):
        return phrase
    day = phrase.latest + timedelta(days=1)
    return replace(phrase, earliest=day, latest=day)


def dated_between(document: Document, start: int, end: int, published: date | None) -> list[TimePhrase]:
    """The time phrases between two offsets."""
    if published is None or end <= start:
        return []
    found = []
    for phrase in time_phrases(document.text[start:end], published, document.events):
        at, days = start + phrase.start, (phrase.earliest, phrase.latest)
        if _is_of_dateline(document, at, start + phrase.end) or _is_no_time(document, phrase, at):
            continue
        if phrase.latest is not None:
            said = document.lower[at : start + phrase.end]
            days = (
                fiscal_days(document.lower, said, phrase.rule, phrase.latest, published)
                or quarter_days(document.lower, said, phrase.rule, published)
                or days
            )
        found.append(TimePhrase(at, start + phrase.end, *days, phrase.rule))
    return found


def _is_no_time(document: Document, phrase: deadlines.FoundDeadline, start: int) -> bool:
    """Whether the words from `start` on only look like a time: "at an early date", "for May's plan" of a person."""
    if phrase.rule == EARLY_DATE:
        return True
    if not phrase.phrase.endswith("May") or NAMED_MAY.search(document.text) is None:
        return False
    owns = document.plain.startswith("'s ", start + len(phrase.phrase))
    return owns or phrase.phrase.startswith(BESIDE_A_NAME)


def _is_of_dateline(document: Document, start: int, end: int) -> bool:
    """Whether a phrase tells when a text was sent, wherever its paragraphs were joined."""
    if AGENCY.match(document.text, end) is None:
        return False
    return PLACE.search(document.text[max(0, start - LONGEST_PLACE) : start]) is not None
