"""By when a claim can come true: which of the time phrases in and around its clause bounds it."""

import re
from dataclasses import dataclass, replace
from datetime import date

from ledger.extraction import deadline as deadlines
from ledger.extraction.clauses import Clause
from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.document import Document

OPEN_END = re.compile(
    r"\b(?:until|till|when|once|before|after|as soon as) (?!(?:now|then|recently|a |one)\b)[^,;.\"]{3,90}"
)
UNDATED = re.compile(
    r"\b(?:soon|shortly|eventually|one day|in the (?:near |foreseeable )?future|right away|"
    r"(?:at )?any (?:time|moment)|immediately|in due course)\b"
)
VERB_FALL = re.compile(r"(?<!this )(?<!next )(?<!last )(?<!the )(?<!by )(?<!early )(?<!late )(?<!in )\b[Ff]all\b")
QUOTED_LENGTH = re.compile(
    r"(?<=\bin )[\"“](?=an? |the |\d|(?:two|three|four|five|six|ten) )|(?<=\bwithin )[\"“](?=\w)"
)
"""A quotation mark inside a time phrase: "in "a matter of months"."""
AGE = re.compile(r"s?[- ]olds?\b", re.IGNORECASE)
"""Behind "18 year": no time at all."""
VERB_LAST = re.compile(r"(?<=to )last\b|(?<=ll )last\b|(?<=ld )last\b")
RELATED = re.compile(r"\b(?:who|which) $")
DURATION = re.compile(r"(?:in|within) (?:an?|one|\d+|\w+) (?:hours?|days?|weeks?|months?|years?)")
"""How long an act takes: without a day to count from, in a promise told in passing."""
LASTING = re.compile(r"for (?:up to|several hours)\b")
"""At the beginning of a length of time: how long something lasts, not by when it comes true."""
LISTED = re.compile(
    r"\b(?:and|or|but|followed by|then|possibly|as well as|(?:pushed|put) back|postponed|moved|delayed|extended)\b|^, $"
)
"""Between days that a claim names one after the other."""
OPENING = 25
"""Characters before a phrase that opens its clause."""
WEEKDAYS = frozenset(["weekday", "short-weekday", "late(weekday)", "early(weekday)", "later(weekday)"])
TOLD = (
    r"(?:said|told|announced|unveiled|presented|pledged|promised|vowed|agreed|warned|predicted|confirmed|reported|"
    r"signed|approved|decided|voted|revealed|declared|ordered|released|claimed|threatened)"
)
TOLD_BEFORE = re.compile(rf"\b{TOLD}(?: [^,;.\"]{{0,50}})? $")
TELLS_ON = re.compile(r",? (?:that|to|for|it|he|she|they|the|plans?|a|an)\b")
TOLD_BEHIND = re.compile(rf",? (?:[\w'’.-]+ ){{1,9}}?{TOLD}\b")
"""Around a weekday that tells when somebody spoke."""
NAMES = frozenset(["month", "holiday", "weak-month"])
ALONE = re.compile(r"\w+")
DESCRIBED = re.compile(
    r" (?!(?:and|or|to|at|in|on|of|as|if|for|by|but|when|with|where|which|while|before|after|because|since|this|next|"
    r"last|period|day|eve|is|are|was|were|will|would|it|he|she|they|that|the|a)\b)[a-z]{4,}"
)
PREPOSITION_BEFORE = re.compile(r"\b(?:by|in|until|till|before|after|during|from|since|to|through) $")
ONE_OF = re.compile(r"\b(?:one|that|those) of $")
"""Around the name of a month or a holiday that only describes: "the December quarter", "the one of May"."""
PAST_ASIDE = re.compile(
    r", (?:which |who )?(?!expected|scheduled|planned)(?:[a-z]+ed|held|won|made|built|begun) [^,]{0,30}$"
)
SHORT_LEAD = 12
"""Characters of a sentence before a phrase that opens it: "But in May"."""
SPEAKS = re.compile(rf"\b{TOLD}\b|\bsays\b")
LEANS = re.compile(r"(?:when|where|meaning|during which|at which|in which|which)\b")
GAP = re.compile(r"(?: [\w-]+){0,2}, ?(?:at|in|during)? ?")
"""Between a day and the clause that tells what happens then: "on March 3, when", "today to Brussels, where"."""
SAME_TIME = re.compile(r"\b(?:on|at) (?:the same|that) (?:day|date|time)\b|\bby then\b")
TAKING = re.compile(
    r"(?:\btake|\bbe) (?:just |only |about |around |another |up to |at least )?"
    r"(?P<length>(?:an?|a few|a couple of|several|\w+) (?:hours?|days?|weeks?|months?|years?))"
    r"(?= before| until| till| to\b|(?<=hour)$)"
)
COUPLE = re.compile(r"a couple of ")
HOUR = re.compile(
    r"\b(?:in the (?:afternoon|evening|early hours|middle of the night)|"
    r"(?:by|through|until) mid-?(?:morning|afternoon|day)|"
    r"by (?:nightfall|midnight|noon|lunchtime|dusk|dawn|sunset)|(?:by|until|around) \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b)"
)
EVENT_BACK = 1500
"""Characters before a claim in which its event may be dated."""
AT_EVENT = re.compile(
    r"\b(?:at|in|during|before|attend|contest|for) (?:(?:the|this|these) (?:[\w-]+ ){0,2})?"
    r"(?P<event>elections?|by-election|polls?|referendum|vote|conference|meeting|summit|talks|game|match|race|trial|"
    r"hearing|festival|ceremony|tournament|championships?|convention|primary|debate|concert|centennial|anniversary)\b"
)
ENDS_CLAIM = re.compile(r" to (?!the\b|an?\b|\d|\w+ing\b)[a-z]+|, (?:ahead of|for|becoming|making) ")
"""Behind the phrase that bounds a claim: what follows is its purpose or a remark, with days of its own."""


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """The time phrase that bounds a claim, as offsets of the text; dates are None where it names none."""

    start: int
    end: int
    earliest: date | None
    latest: date | None
    rule: str | None


def claim_time(
    document: Document, index: int, clause: Clause, published: date | None
) -> tuple[TimePhrase | None, bool]:
    """The phrase that bounds the claim of `clause`, and whether one in it names a day before publication."""
    start, end = clause.own_start, clause.end
    found = _dated(document, start, end, published) or _dated(document, clause.start, start, published)
    past = [
        phrase for phrase in found if phrase.latest is not None and published is not None and phrase.latest < published
    ]
    if clause.cue.cue.id == "vows" and RELATED.search(document.lower, max(0, clause.cue.start - 8), clause.cue.start):
        found = [
            _undated(phrase) if DURATION.fullmatch(document.lower, phrase.start, phrase.end) else phrase
            for phrase in found
        ]
    found = [
        phrase
        for phrase in found
        if not _is_of_telling(document, phrase) and not _describes(document, phrase, clause.cue.start)
    ]
    found = [_undated(phrase) if _is_duration(document, phrase) else phrase for phrase in found]
    dated = [phrase for phrase in found if phrase.latest is not None and phrase not in past]
    if dated:
        return _bounding(document, clause, dated), bool(past)
    taking = _taking(document, clause, published)
    if taking is not None:
        return taking, bool(past)
    undated = next((phrase for phrase in found if phrase.latest is None), None)
    words = OPEN_END.search(document.lower, clause.cue.end, end) or UNDATED.search(document.lower, start, end)
    if words is not None:
        return TimePhrase(words.start(), min(words.end(), end), None, None, None), bool(past)
    if undated is not None:
        return undated, bool(past)
    return _beside(document, index, clause, published) or _hour(document, clause, published), bool(past)


def _taking(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """How long it takes from now: "it will take several days before", "it will be a couple of weeks until"."""
    words = TAKING.search(document.lower, clause.own_start, clause.end)
    if words is None or published is None:
        return None
    couple = COUPLE.sub("two ", words["length"])
    found = [each for each in time_phrases(f"in {couple}", published, document.events) if each.latest is not None]
    return TimePhrase(*words.span("length"), published, found[0].latest, found[0].rule) if found else None


def _hour(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """An hour or a part of the day without a day, which is that of publication."""
    words = HOUR.search(document.lower, clause.own_start, clause.end)
    return TimePhrase(*words.span(), published, published, "hour") if words is not None and published else None


def _beside(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The phrase outside a clause that bounds it all the same."""
    sentence = document.sentences[index]
    before = [
        phrase
        for phrase in _dated(document, sentence.start, clause.own_start, published)
        if phrase.latest is not None
        and (published is None or phrase.latest >= published)
        and not _is_of_telling(document, phrase)
    ]
    for phrase in before[:1]:
        between = document.lower[phrase.end : clause.own_start]
        opens = not document.plain[sentence.start : phrase.start].strip(' "')
        if phrase.start - sentence.start < SHORT_LEAD and (
            between.startswith(",") or (opens and " and " in between and not SPEAKS.search(between))
        ):
            return phrase
    for phrase in before[-1:]:
        gap = document.lower[phrase.end : clause.own_start]
        leans = LEANS.match(document.lower, clause.own_start)
        if leans is not None and (gap == ", " or (leans.group() != "which" and GAP.fullmatch(gap))):
            return phrase
    return _same_time(document, index, clause, published) or _of_event(document, clause, published)


def _of_event(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """The day of an event that the claim names and the article dated before: "the game on July 3", "at the game"."""
    for named in AT_EVENT.finditer(document.lower, clause.own_start, clause.end):
        noun = named["event"].removesuffix("s")
        told = re.compile(rf"\b{noun}s?\b[^.;\"]{{0,40}}$")
        start = max(0, clause.own_start - EVENT_BACK)
        for phrase in reversed(_dated(document, start, clause.own_start, published)):
            if phrase.latest is None or (published is not None and phrase.latest < published):
                continue
            if told.search(document.lower, start, phrase.start) or document.lower.startswith(
                (f" {noun}", f"'s {noun}"), phrase.end
            ):
                return replace(phrase, start=named.start(), end=named.end())
    return None


def _same_time(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The day named before that "on the same day" or "before then" stands for."""
    words = SAME_TIME.search(document.lower, clause.own_start, clause.end)
    if words is None:
        return None
    start = document.sentences[max(0, index - 1)].start
    before = [phrase for phrase in _dated(document, start, words.start(), published) if phrase.latest is not None]
    return replace(before[-1], start=words.start(), end=words.end()) if before else None


def _is_of_telling(document: Document, phrase: TimePhrase) -> bool:
    """Whether a weekday is that of the telling: "pledged on Friday to", "On Monday it announced"."""
    if phrase.rule not in WEEKDAYS:
        return False
    sentence = document.sentences[document.sentence_at(phrase.start)]
    before = document.lower[max(sentence.start, phrase.start - 60) : phrase.start]
    if TOLD_BEFORE.search(before) and TELLS_ON.match(document.lower, phrase.end):
        return True
    return not before.strip() and TOLD_BEHIND.match(document.lower, phrase.end, sentence.end) is not None


def _describes(document: Document, phrase: TimePhrase, cue: int) -> bool:
    """Whether a phrase only describes a thing: "Christmas flights", "laws, passed today, will"."""
    lower = document.lower
    if phrase.rule in NAMES and ALONE.fullmatch(lower, phrase.start, phrase.end):
        behind = DESCRIBED.match(lower, phrase.end)
        if behind is not None and not PREPOSITION_BEFORE.search(lower, max(0, phrase.start - 12), phrase.start):
            return True
        return ONE_OF.search(lower, max(0, phrase.start - 12), phrase.start) is not None
    sentence = document.sentences[document.sentence_at(phrase.start)]
    return phrase.end <= cue and PAST_ASIDE.search(lower, sentence.start, phrase.start) is not None


def _is_duration(document: Document, phrase: TimePhrase) -> bool:
    """Whether a phrase only tells how long something lasts: "for six months"."""
    return LASTING.match(document.lower, phrase.start) is not None


def _bounding(document: Document, clause: Clause, dated: list[TimePhrase]) -> TimePhrase:
    """The one of several dated phrases that bounds the claim: the one that ends last."""
    behind = [phrase for phrase in dated if phrase.start >= clause.cue.start]
    if not behind:
        return _last(dated)
    opening = [phrase for phrase in dated if phrase.start - clause.own_start < OPENING]
    listed = behind[:1]
    for phrase in behind[1:]:
        between = document.lower[listed[-1].end : phrase.start]
        if ENDS_CLAIM.match(between) or not LISTED.search(between):
            break
        listed.append(phrase)
    return _last([*opening, *listed])


def _last(dated: list[TimePhrase]) -> TimePhrase:
    return max(dated, key=lambda phrase: (phrase.latest or date.min, phrase.start))


def time_phrases(text: str, published: date, events: tuple[DatedEvent, ...] = ()) -> list[deadlines.FoundDeadline]:
    """The phrases of `text` that name days; "fall" is the season only where a season can stand.

    >>> [phrase.phrase for phrase in time_phrases("Rates are expected to fall next year.", date(2024, 3, 6))]
    ['next year']
    """
    plain = QUOTED_LENGTH.sub(" ", VERB_LAST.sub("span", VERB_FALL.sub("drop", text)))
    found = deadlines.find_deadlines(plain, published, events)
    return [phrase for phrase in found if not AGE.match(text, phrase.end)]


def _undated(phrase: TimePhrase) -> TimePhrase:
    return replace(phrase, earliest=None, latest=None, rule=None)


def _dated(document: Document, start: int, end: int, published: date | None) -> list[TimePhrase]:
    """The time phrases between two offsets."""
    if published is None or end <= start:
        return []
    found = []
    for phrase in time_phrases(document.text[start:end], published, document.events):
        at = start + phrase.start
        found.append(TimePhrase(at, start + phrase.end, phrase.earliest, phrase.latest, phrase.rule))
    return found
