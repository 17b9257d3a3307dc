"""Explicit days in the place of "tomorrow", "next year" and whatever else needs the day of publication."""

import re
from datetime import date, timedelta

from ledger.extraction.candidates import TimePhrase, time_phrases
from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.deadline import FoundDeadline
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.idle_times import is_rate
from ledger.extraction.named_days import bears_day, is_day_of_many, with_following_year, with_yesterday
from ledger.extraction.named_periods import with_named_periods
from ledger.extraction.past_days import MONTHS, WEEKDAY, day, past_weekdays, told_as_past, with_done_days
from ledger.extraction.until import UNTIL as UNTIL_WORDS
from ledger.extraction.until import named_until, start_until

QUARTERS = ("first", "second", "third", "fourth")
HOLIDAY = "holiday"
"""The rule that reads the name of a day."""
LONG = expression(r"in .*\b(?:months?|years?|decades?|centur(?:y|ies))\b", re.IGNORECASE)
"""A length so long that its last day is no appointment: "in two years"."""
RELATIVE = expression(
    r"\b(?:today|tonight|tomorrow|yesterday|next|this|coming|last|ago|within|following|later|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:hours?|days?|weeks?|months?|years?))\b",
    re.IGNORECASE,
)
SEASON = expression(r"\b(?:spring|summer|autumn|fall|winter)$", re.IGNORECASE)
MONTH = expression("|".join(MONTHS))
MONTH_NEXT = expression(rf",? (?:on|between|from) (?:(?:{'|'.join(MONTHS)})\b|\d{{1,2}} (?:{'|'.join(MONTHS)})\b)")
YEAR = expression(r"(?<!\bat )\b\d{4}")
FROM_TODAY = expression(r" from (?:today|now)$")
LENGTH_OF = expression(r"\b(?:takes?|taking|took|lasts?|spans?|spends?|of|over) $", re.IGNORECASE)
"""Behind these a phrase tells how long, not when."""
UNIT = expression(r"\b(?:hours?|days?|weeks?|months?|years?|decades?)\b")
ORDINAL = expression(r"\b(?:first|second|third|fourth|last) $", re.IGNORECASE)
SPAN_GOES_ON = expression(r"[-–]\d")
"""Behind the first year of two: "1986-88"."""
FRACTION = expression(r"\d-$")
PAST = expression(r"\b(?:past|(?<!\bnot )(?<!n't )(?<!\bto )(?<!\bwill )last) $", re.IGNORECASE)
NEW_YEAR = expression(r"\bnew year(?:'s)?\b", re.IGNORECASE)
FOR_LENGTH = expression(r"for (?!the (?:next|coming)\b).*\b(?:days?|weeks?|months?|years?)$", re.IGNORECASE)
DAY_BEFORE = expression(
    rf"\b(?:on|from|by|in) (?:(?:{'|'.join(MONTHS)}|(?:Mon|Tues|Wednes|Thurs|Fri"
    rf"|Satur|Sun)day)\b[ \d,]*|\d{{1,2}} [A-Z][a-z]+(?: \d{{4}})?|tomorrow) $"
)
"""Behind its first day a length tells how long something lasts: "on 4 May for a week"."""
HOURS_LONG = expression(r"for (?!the (?:next|coming)\b).*\b(?:hours?|minutes?)$", re.IGNORECASE)
"""How long something takes within a day."""
CLOCK = expression(r"\d{1,2}(?:[:.]\d\d)? ?(?i:[ap]\.?m\b\.?)?(?: [A-Z]{2,4}\b)?")
OVER_THE = expression(r"\b(?:over|during|in|for|through|throughout) the $", re.IGNORECASE)
ADJECTIVE_BEFORE = expression(r"\b(?:an?|his|her|their|its) [a-z]+ $", re.IGNORECASE)
OWN_PREPOSITION = expression(
    r"(?:early |late |mid )?(?:on|in|by|at|before|within|until|till|through|for|from|over|during|between|"
    r"since|after|ahead|no later|starting)\b",
    re.IGNORECASE,
)
NAMED_DAY = expression(r"\b(?:Blue|Black|Cyber|Super|Bloody|Giving|Fat|Red|Orange) $")
"""Before a weekday of that name: "Black Friday"."""
WHOLE_YEAR, DAY_NEXT = expression(r"(?:this|next) year$", re.IGNORECASE), MONTH_NEXT
"""A year before its own day: "this year on 4 May"."""
PART_OF_PERIOD = expression(r"(early|late) (?:this|next) (month|year)$", re.IGNORECASE)
BEFORE_PART = expression(r"\b(?:[a-z]+ly|very|too|so|as) $")
"""Behind these a part of a period says how early or late something is: "unusually early this year"."""
STATE_VERB = expression(r"\b(?:becomes?|be|is|are|was|were) $")
LATER = expression(r"\blater (?=on \d{1,2} [A-Z])")
ONCE = expression(r"\b((?:on|by) (?P<day>\d{1,2} [A-Z][a-z]+ \d{4})) (?:or )?on (?P=day)\b", needs=" on ")
"""Left where two words named the same day: "later today or tonight"."""
SECOND_OF_TWO = expression(r"\bbetween [^,]{2,30} and $")
FIXED_FOR = expression(r"\b(?:planned|scheduled|slated|set|due) $")
NAME_GOES_ON = expression(
    r" (?!(?:and|or|the)\b)(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b)[A-Z][a-z]+"
)
IN_NOUN_PHRASE = expression(
    r"\b(?:an?|the|its|their|his|her|original|new|planned|\w+['’]s) (?:[a-z]+ )?$", re.IGNORECASE
)
NOUN_BEHIND = expression(
    r" (?!(?:and|or|at|in|on|by|to|for|from|with|as|but|when|where|which|who|that|if|is|are|was|were|will|would|"
    r"of|after|before)\b)[a-z]+"
)
"""What tells a day inside a noun phrase: "the original 17 February date"."""
FROM_DAY = expression(
    r"\b(after|since|from|than|before) (today|tomorrow|yesterday|tonight)\b(?!['’-])",
    re.IGNORECASE,
    needs="today|tomorrow|yesterday|tonight",
)
DAYS_ON = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
THAT_DAY = expression(r"\bon (?:the|that|the same|this) day\b(?! (?:of|when|after|before|that|on|and|or)\b)")
"""The day that bounds the claim, told before."""
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
BY = expression(
    r"^(?:by|before|within|no later|in the (?:coming|next)|over the|during the (?:coming|next)|ahead of)\b",
    re.IGNORECASE,
)
UNTIL = expression(r"^(?:until|till|through|to|for)\b", re.IGNORECASE)
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


def period(said: str | None, earliest: date | None, latest: date | None) -> str:
    """The time that a figure is for; empty where no day is known.

    >>> period("next year", date(2025, 1, 1), date(2025, 12, 31))
    'in 2025'
    >>> period("by the end of March", date(2025, 1, 2), date(2025, 3, 31))
    'by 31 March 2025'
    """
    if said is None or latest is None:
        return ""
    if earliest is None or BY.match(said) or UNTIL.match(said):
        return _explicit(said, earliest, latest)
    behind = latest + timedelta(days=1)
    if earliest.day == behind.day == 1:
        months = (behind.year - earliest.year) * 12 + behind.month - earliest.month
        if months == 12 and earliest.month == 1:
            return f"in {earliest.year}"
        if months == 3 and earliest.month % 3 == 1:
            return f"in the {QUARTERS[earliest.month // 3]} quarter of {earliest.year}"
        if months == 1:
            return f"in {MONTHS[earliest.month - 1]} {earliest.year}"
    return _explicit("", earliest, latest)


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
            text = _with_days(text, phrase)
    return ONCE.sub(r"\1", LATER.sub("", text)), named


def _with_days(text: str, phrase: FoundDeadline) -> str:
    """`text` with explicit days in the place of `phrase`, as what stands around it asks for."""
    assert phrase.latest is not None
    before, said, behind = text[: phrase.start], phrase.phrase, text[phrase.end :]
    explicit = _explicit(said, phrase.earliest, phrase.latest)
    if bears_day(before, said, behind) or is_day_of_many(said, behind):
        return text
    if behind.startswith(("'s ", "' ")):
        own = OWN_PREPOSITION.match(said)
        explicit, behind = f"{own.group() + ' ' if own else ''}the {_span(phrase)}", behind[behind.index(" ") :]
    elif _is_no_day(before, said, behind):
        return text
    elif WHOLE_YEAR.match(said) and DAY_NEXT.match(behind):
        return before.rstrip() + behind
    elif (part := PART_OF_PERIOD.match(said)) is not None and BEFORE_PART.search(before):
        named = f"{MONTHS[phrase.latest.month - 1]} " if part[2] == "month" else ""
        explicit = f"{part[1]} in {named}{phrase.latest.year}"
    elif WHOLE_PAST.match(said) and phrase.earliest is not None and OWN_PREPOSITION.search(before[-8:]) is None:
        explicit = _span(phrase) if AS.search(before) else f"in {_span(phrase)}"
    elif OWN_PREPOSITION.match(said) is None and _stands_as_noun(before, behind):
        explicit = _span(phrase) if phrase.rule != HOLIDAY else f"{said} {phrase.latest.year}"
    elif behind.startswith((" quarter", " period", " half", " season")) and MONTH.search(said) and "-" in said:
        explicit = f"{said} {phrase.latest.year}"
    elif (told := DAY_OF_EVENT.match(said)) is not None and NOUN_BEHIND.match(behind):
        month = MONTH.search(said)
        explicit = f"{told[1]}{told[2] or told[3]} {month.group() if month else ''} {phrase.latest.year}"
    elif said.startswith("effective ") and STATE_VERB.search(before):
        explicit = f"effective {explicit}"
    elif said.lower().startswith("before the ") and SEASON.search(said) and NOUN_BEHIND.match(behind):
        explicit = f"{said} {(phrase.latest + timedelta(days=1)).year}"
    elif said.lower().startswith("before the ") and NOUN_BEHIND.match(behind):
        explicit = f"before the {day(phrase.latest + timedelta(days=1))}"
    elif said.lower().startswith("from last "):
        explicit = f"from {_span(phrase)}"
    elif _needs_only_year(before, said, phrase):
        explicit = f"{said} {phrase.latest.year}"
    elif SECOND_OF_TWO.search(before) and OWN_PREPOSITION.match(said) is None:
        clock = CLOCK.match(said)
        explicit = f"{clock.group()} on {day(phrase.latest)}" if clock is not None else day(phrase.latest)
    elif FIXED_FOR.search(before) and said.lower().startswith("for "):
        explicit = _explicit(said[len("for ") :], phrase.earliest, phrase.latest)
    elif LENGTH_OF.search(before) and UNIT.search(said):
        explicit = f"{FROM_TODAY.sub('', said)} (until {day(phrase.latest)})"
    elif MONTH.fullmatch(said) and IN_NOUN_PHRASE.search(before) and NOUN_BEHIND.match(behind):
        explicit = f"{said} {phrase.latest.year}"
    elif OWN_PREPOSITION.match(said) is None and IN_NOUN_PHRASE.search(before) and NOUN_BEHIND.match(behind):
        explicit, before = day(phrase.latest), re.sub(r"\b([Aa])n $", r"\1 ", before)
    elif (over := OVER_THE.search(before)) is not None:
        before = before[: over.start()]
    elif re.search(r"\b(?:an?|the) $", before, re.IGNORECASE):
        explicit = day(phrase.latest)
    return before + explicit + behind


def _needs_only_year(before: str, said: str, phrase: FoundDeadline) -> bool:
    """Whether a time keeps its words and takes its year: "into May", "starting in May", "Norway's May"."""
    if before.endswith((" starting ", " beginning ")):
        return MONTH.search(said) is not None and phrase.earliest != phrase.latest
    return before.endswith(" into ") or (MONTH.fullmatch(said) is not None and before.endswith("'s "))


def _stands_as_noun(before: str, behind: str) -> bool:
    """Whether a time is what a claim is about or compares with, and not when it comes true."""
    return (not before.strip() and AS_SUBJECT.match(behind) is not None) or EXCEEDED.search(before) is not None


def _is_no_day(before: str, said: str, behind: str) -> bool:
    """Whether words are part of a name, a figure or a figure of speech: "the Easter Show", "6-3/16"."""
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


def _span(phrase: FoundDeadline) -> str:
    """The year, the month or the day that stands before a noun: "the 2007 elections"."""
    first, last = phrase.earliest, phrase.latest
    assert last is not None
    if first is not None and (last - first).days > 360:
        return str(last.year)
    if first is not None and first.day == 1 and (last + timedelta(days=1)).day == 1 and first.month == last.month:
        return f"{MONTHS[last.month - 1]} {last.year}"
    return day(last)


def _until(phrase: str, counted_from: date | None, latest: date) -> str:
    """The time that bounds what goes on, by its own name where it is longer than a day: "until July 2025"."""
    named, start = named_until(phrase, counted_from), start_until(phrase, counted_from)
    if named is None or start is None:
        return f"until {day(latest)}"
    whole = "" if start == day(latest) else period(UNTIL_WORDS.sub("", phrase), *named)
    return f"until {whole.removeprefix('in ') if whole.startswith('in ') else start}"


def _explicit(phrase: str, earliest: date | None, latest: date) -> str:
    if UNTIL.match(phrase):
        return _until(phrase, earliest, latest)
    if phrase.lower().startswith(("from ", "starting ")) and earliest is not None and " to " not in phrase:
        return f"from {day(earliest)} to {day(latest)}" if earliest != latest else f"from {day(latest)}"
    if BY.match(phrase) or earliest is None:
        return f"by {day(latest)}"
    if earliest == latest:
        return f"{'by' if LONG.match(phrase) else 'on'} {day(latest)}"
    return f"between {day(earliest)} and {day(latest)}"
