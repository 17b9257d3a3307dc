"""What takes the place of a time in a claim: its explicit day, worded as what stands around it asks for."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ledger.extraction.deadline import FoundDeadline
from ledger.extraction.expressions import expression
from ledger.extraction.named_days import bears_day, is_day_of_many
from ledger.extraction.no_days import MONTH, NOUN_BEHIND, OWN_PREPOSITION, is_no_day
from ledger.extraction.past_days import MONTHS, day
from ledger.extraction.spelled_times import span, spelled

HOLIDAY = "holiday"
"""The rule that reads the name of a day."""
SEASON = expression(r"\b(?:spring|summer|autumn|fall|winter)$", re.IGNORECASE)
MONTH_NEXT = expression(rf",? (?:on|between|from) (?:(?:{'|'.join(MONTHS)})\b|\d{{1,2}} (?:{'|'.join(MONTHS)})\b)")
FROM_TODAY = expression(r" from (?:today|now)$")
WEEK = 7
AS_EARLY_AS = expression(r"\bas (?:soon|early) as $")
LENGTH_OF = expression(r"\b(?:takes?|taking|took|lasts?|spans?|spends?|of|over) $", re.IGNORECASE)
"""Behind these a phrase tells how long, not when."""
UNIT = expression(r"\b(?:hours?|days?|weeks?|months?|years?|decades?)\b")
CLOCK = expression(r"(?:\d{1,2}(?:[:.]\d\d)? ?(?i:[ap]\.?m\b\.?)?(?: [A-Z]{2,4}\b)?|noon|midday|midnight)")
OVER_THE = expression(r"\b(?:over|during|in|for|through|throughout) the $", re.IGNORECASE)
PART_OF_PERIOD = expression(r"(early|late) (?:this|next) (month|year)$", re.IGNORECASE)
BEFORE_PART = expression(r"\b(?:[a-z]+ly|very|too|so|as) $")
"""Behind these a part of a period says how early or late something is: "unusually early this year"."""
STATE_VERB = expression(r"\b(?:becomes?|be|is|are|was|were) $")
SECOND_OF_TWO = expression(r"\b(?:between [^,]{1,30} and|from \d[\d:.]{0,5}(?: ?[ap]\.?m\.?)? (?:to|until)) $")
FIXED_FOR = expression(r"\b(?:planned|scheduled|slated|set|due) $")
IN_NOUN_PHRASE = expression(
    r"\b(?:an?|the|its|their|his|her|original|new|planned|\w+['’]s) (?:[a-z]+ )?$", re.IGNORECASE
)
AS_SUBJECT = expression(r" (?:will|would|is|was|may|might|could|should|looks|remains) ")
"""Behind a period that is itself what is foretold: "June would be the likeliest time"."""
EXCEEDED = expression(
    r"\b(?:top|equal|exceed|match|beat|surpass|outpace|outstrip|repeat|(?<!rather )than|(?:above|below|double) "
    r"that of) $",
    re.IGNORECASE,
)
"""Behind these a time is what something is compared with."""
WHOLE_PAST = expression(r"last (?:year|month)$", re.IGNORECASE)
AS = expression(
    r"\b(?:than|from|of|top|equal|exceed|match|beat|surpass|into|between|and|over|since|on) $", re.IGNORECASE
)
"""Behind these a past period stands without "in"."""
DAY_OF_EVENT = expression(
    rf"(.*\bthe )(?:(?:{'|'.join(MONTHS)}) (\d{{1,2}})|(\d{{1,2}}) (?:{'|'.join(MONTHS)}))$", re.IGNORECASE
)
"""A day that tells which event is meant: "the April 18 [election]"."""
WHOLE_YEAR = expression(r"(?:this|next) year$", re.IGNORECASE)
"""A year before its own day: "this year on 4 May"."""
ARTICLE = expression(r"\b(?:an?|the) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Place:
    """A time where it stands in a text.

    Attributes:
        before: The text before it.
        said: Its words.
        behind: The text behind it.
        time: What the words tell.
        latest: The last day of `time`.
    """

    before: str
    said: str
    behind: str
    time: FoundDeadline
    latest: date

    @property
    def has_preposition(self) -> bool:
        return OWN_PREPOSITION.match(self.said) is not None

    @property
    def with_year(self) -> str:
        """Its words and its year: "Easter 2025"."""
        return f"{self.said} {self.latest.year}"

    @property
    def spelled(self) -> str:
        return spelled(self.said, self.time.earliest, self.latest)


def with_days(text: str, phrase: FoundDeadline) -> str:
    """`text` with explicit days in the place of `phrase`, which names its last day."""
    assert phrase.latest is not None
    place = _Place(text[: phrase.start], phrase.phrase, text[phrase.end :], phrase, phrase.latest)
    before, said, behind = place.before, place.said, place.behind
    if bears_day(before, said, behind) or is_day_of_many(said, behind):
        return text
    if behind.startswith(("'s ", "' ")):
        own = OWN_PREPOSITION.match(said)
        return f"{before}{own.group() + ' ' if own else ''}the {span(phrase)}{behind[behind.index(' ') :]}"
    if is_no_day(before, said, behind):
        return text
    if WHOLE_YEAR.match(said) and MONTH_NEXT.match(behind):
        return before.rstrip() + behind
    asked = next((told for wording in WORDINGS if (told := wording(place)) is not None), None)
    if asked is not None:
        return before + asked + behind
    if not place.has_preposition and _is_in_noun_phrase(place):
        return re.sub(r"\b([Aa])n $", r"\1 ", before) + day(place.latest) + behind
    over = OVER_THE.search(before)
    if over is not None:
        return before[: over.start()] + place.spelled + behind
    return before + (day(place.latest) if ARTICLE.search(before) else place.spelled) + behind


def _is_in_noun_phrase(place: _Place) -> bool:
    """Whether a time tells more of the noun behind it: "the original 17 February date"."""
    return IN_NOUN_PHRASE.search(place.before) is not None and NOUN_BEHIND.match(place.behind) is not None


def _part_of_period(place: _Place) -> str | None:
    """Such as "unusually early this year"."""
    part = PART_OF_PERIOD.match(place.said)
    if part is None or BEFORE_PART.search(place.before) is None:
        return None
    month = f"{MONTHS[place.latest.month - 1]} " if part[2] == "month" else ""
    return f"{part[1]} in {month}{place.latest.year}"


def _whole_past(place: _Place) -> str | None:
    """Such as "more than last year"."""
    if not WHOLE_PAST.match(place.said) or place.time.earliest is None or OWN_PREPOSITION.search(place.before[-8:]):
        return None
    return span(place.time) if AS.search(place.before) else f"in {span(place.time)}"


def _subject(place: _Place) -> str | None:
    """What a claim is about or compares with, and not when it comes true: "June would be the likeliest time"."""
    is_subject = not place.before.strip() and AS_SUBJECT.match(place.behind) is not None
    if place.has_preposition or not (is_subject or EXCEEDED.search(place.before)):
        return None
    return span(place.time) if place.time.rule != HOLIDAY else place.with_year


def _months_of_figures(place: _Place) -> str | None:
    """Such as "the July-September quarter"."""
    is_named = place.behind.startswith((" quarter", " period", " half", " season"))
    return place.with_year if is_named and MONTH.search(place.said) and "-" in place.said else None


def _day_of_event(place: _Place) -> str | None:
    """Such as "before the April 18 election"."""
    told = DAY_OF_EVENT.match(place.said)
    if told is None or NOUN_BEHIND.match(place.behind) is None:
        return None
    month = MONTH.search(place.said)
    return f"{told[1]}{told[2] or told[3]} {month.group() if month else ''} {place.latest.year}"


def _effective(place: _Place) -> str | None:
    """Such as "becomes effective July 15"."""
    is_state = place.said.startswith("effective ") and STATE_VERB.search(place.before) is not None
    return f"effective {place.spelled}" if is_state else None


def _before_event(place: _Place) -> str | None:
    """Such as "before the autumn session", "before the Monday vote": what is behind the last day."""
    if not place.said.lower().startswith("before the ") or NOUN_BEHIND.match(place.behind) is None:
        return None
    behind = place.latest + timedelta(days=1)
    return f"{place.said} {behind.year}" if SEASON.search(place.said) else f"before the {day(behind)}"


def _from_last(place: _Place) -> str | None:
    """Such as "up from last year"."""
    return f"from {span(place.time)}" if place.said.lower().startswith("from last ") else None


def _with_year(place: _Place) -> str | None:
    """What keeps its words and takes its year: "into May", "starting in May", "Norway's May"."""
    is_month = MONTH.fullmatch(place.said) is not None
    if place.before.endswith((" starting ", " beginning ")):
        is_asked = MONTH.search(place.said) is not None and place.time.earliest != place.latest
    else:
        is_asked = place.before.endswith(" into ") or (is_month and place.before.endswith("'s "))
    return place.with_year if is_asked else None


def _second_of_two(place: _Place) -> str | None:
    """Such as "between Monday and Friday", "from 7 a.m. to 9 a.m. on Monday"."""
    if place.has_preposition or SECOND_OF_TWO.search(place.before) is None:
        return None
    clock = CLOCK.match(place.said)
    return f"{clock.group()} on {day(place.latest)}" if clock is not None else day(place.latest)


def _fixed_for(place: _Place) -> str | None:
    """Such as "is scheduled for next week"."""
    if FIXED_FOR.search(place.before) is None or not place.said.lower().startswith("for "):
        return None
    return spelled(place.said[len("for ") :], place.time.earliest, place.latest)


def _length(place: _Place) -> str | None:
    """Such as "it will take two weeks from today"."""
    is_length = LENGTH_OF.search(place.before) is not None and UNIT.search(place.said) is not None
    return f"{FROM_TODAY.sub('', place.said)} (until {day(place.latest)})" if is_length else None


def _month_of_noun(place: _Place) -> str | None:
    """Such as "a May summit", "its June output"."""
    return place.with_year if MONTH.fullmatch(place.said) is not None and _is_in_noun_phrase(place) else None


def _as_early_as(place: _Place) -> str | None:
    """Such as "as soon as this week", "as early as next year"."""
    if place.has_preposition or AS_EARLY_AS.search(place.before) is None:
        return None
    earliest = place.time.earliest
    is_short = earliest is not None and (place.latest - earliest).days <= WEEK
    return day(earliest) if earliest is not None and is_short else span(place.time)


WORDINGS: tuple[Callable[[_Place], str | None], ...] = (
    _part_of_period,
    _whole_past,
    _subject,
    _months_of_figures,
    _day_of_event,
    _effective,
    _before_event,
    _from_last,
    _with_year,
    _second_of_two,
    _fixed_for,
    _length,
    _month_of_noun,
    _as_early_as,
)
"""How a time is worded that what stands around it asks for; the first that tells a wording holds."""
