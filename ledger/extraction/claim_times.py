"""By when a claim can come true: which of the time phrases in and around its clause bounds it."""

from dataclasses import replace
from datetime import date

from ledger.extraction.clauses import Clause
from ledger.extraction.counted_times import counted_time, day_of_named_event
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.hours import hour, taking
from ledger.extraction.idle_times import bound
from ledger.extraction.listed_times import bounding, is_of_other_claim, names_thing
from ledger.extraction.neighbouring_times import eve_of_event, neighbouring_time
from ledger.extraction.retold_times import retold_time
from ledger.extraction.shared_periods import period_just_over, quarter_of_thing, shared_period, year_of_thing
from ledger.extraction.time_phrases import TimePhrase, dated_between, without_days

OPEN_END = expression(
    r"\b(?:until|till|(?<!time )(?<!times )(?<!example )(?<!example, )when|once|"
    r"(?!before (?:an?|the|its|his|her|their)? ?(?:[a-z]+ |"
    r"(?:house|senate|parliamentary|supreme|federal|select|high|district|joint|security) (?:[a-z]+ ){1,2})?"
    r"(?:enemy|court|courts|judges?|"
    r"jury|panel|committee|parliament|congress|cameras?|crowds?|council|house|senate|lawmakers|tribunal|board|assembly|"
    r"magistrates?|public|world)(?=$|[,.;\"]| (?:on|in|at|for|to|of|next|this|by|and|over)\b))before|after|as soon as) "
    r"(?!(?:now|then|recently|again|more|a |one|tax(?:es)?|depreciation|interest|amorti[sz]ation)\b)[^,;.\"]{3,90}"
)
UPON = expression(
    r"(?<!contingent )(?<!dependent )(?<!conditional )(?<!based )\bupon (?:the |his |her |its |their |full )?"
    r"(?:completion|return|arrival|closing|receipt|delivery|approval|ratification|expiry|expiration|maturity|retirement|"
    r"release|graduation|conclusion|election|publication|confirmation)\b[^,;.\"]{0,90}"
    r"|\bon (?:his|her|their|its) (?:return|arrival|retirement|release|election)\b[^,;.\"]{0,60}"
    r"|\bduring (?:his|her|their|its|the) (?:[\w-]+ ){0,2}(?:term|tenure|presidency|mandate|reign)\b"
    r"|\bwithin (?:about )?(?:\d+|an?|one|two|three|four|five|six|seven|ten|several) (?:hour|day|week|month|year)s? "
    r"(?:of|after|from) [a-z][^,;.\"]{3,90}",
    needs="upon |on his |on her |on their |on its |during |within ",
)
"""Words that bound a claim by what comes about: "upon completion", "within a week of the vote"."""
UNDATED = expression(
    r"\b(?:soon|shortly|eventually|one day|in the (?:near |foreseeable )?future|right away|"
    r"in the (?:very )?(?:short|near|medium|long|longer) (?:term|run)|"
    r"(?:at )?any (?:time|moment)|immediately(?! (?:after|before|following|preceding|behind))|in due course)\b"
)
UNTIL = expression(r"\b(?:until|till|indefinitely|for (?:now|the time being))\b")
"""In a claim that tells itself how long it holds."""
AT_ONCE = expression(r"\b(?:immediately|right away|straight away|at once)\b", needs="immediately|away|at once")
RELATED = expression(r"\b(?:who|which) $")
DURATION = expression(r"(?:in|within) (?:an?|one|\d+|\w+) (?:hours?|days?|weeks?|months?|years?)")
"""How long an act takes: without a day to count from, in a promise told in passing."""


def claim_time(
    document: Document, index: int, clause: Clause, published: date | None
) -> tuple[TimePhrase | None, bool]:
    """The phrase that bounds the claim of `clause`, and whether one in it names a day before publication."""
    found = _phrases(document, clause, published)
    counted = counted_time(document, index, clause, published)
    if counted is not None:
        found = [*(phrase for phrase in found if phrase.end <= counted.start or counted.end <= phrase.start), counted]
        found.sort(key=lambda phrase: phrase.start)
    past = [
        phrase for phrase in found if phrase.latest is not None and published is not None and phrase.latest < published
    ]
    found = [period_just_over(document, clause, phrase, published) for phrase in found]
    found = [each for phrase in found if (each := bound(document, phrase, clause, published)) is not None]
    dated = [
        phrase
        for phrase in found
        if phrase.latest is not None and phrase not in past and not names_thing(document, phrase)
    ]
    undated = next((phrase for phrase in found if phrase.latest is None), None)
    if dated and undated is not None and clause.cue.end <= undated.start < dated[0].start:
        dated = [] if is_of_other_claim(document, undated, dated[0]) else dated
    if dated:
        chosen = bounding(document, clause, dated)
        return day_of_named_event(document, chosen, clause, published) or chosen, bool(past)
    time = (
        taking(document, clause, published)
        or eve_of_event(document, clause, published)
        or _open(document, index, clause, published)
        or undated
        or _beside(document, index, clause, published)
    )
    return time, bool(past)


def _phrases(document: Document, clause: Clause, published: date | None) -> list[TimePhrase]:
    """The time phrases of `clause`: those of its own words, else those of its antecedent."""
    start, end = clause.own_start, clause.end
    found = dated_between(document, start, end, published)
    if not found and UNTIL.search(document.lower, clause.cue.end, end) is None:
        found = dated_between(document, clause.start, start, published)
    if clause.cue.cue.id == "vows" and RELATED.search(document.lower, max(0, clause.cue.start - 8), clause.cue.start):
        return [
            without_days(phrase) if DURATION.fullmatch(document.lower, phrase.start, phrase.end) else phrase
            for phrase in found
        ]
    return found


def _open(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """Words that say when without a day, "soon", "once it is over"; "immediately" is the day told before."""
    at_once = AT_ONCE.search(document.lower, clause.own_start, clause.end)
    if at_once is not None and (day := _day_before(document, index, clause, published)) is not None:
        return replace(day, start=at_once.start(), end=at_once.end())
    words = (
        UPON.search(document.lower, clause.own_start, clause.end)
        or OPEN_END.search(document.lower, clause.cue.end, clause.end)
        or UNDATED.search(document.lower, clause.own_start, clause.end)
    )
    return TimePhrase(words.start(), min(words.end(), clause.end), None, None, None) if words is not None else None


def _beside(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """What bounds a claim that has no time phrase of its own."""
    return (
        neighbouring_time(document, index, clause, published)
        or hour(document, index, clause, published)
        or quarter_of_thing(document, clause, published)
        or _year(document, clause, published)
        or shared_period(document, index, clause, published)
        or retold_time(document, index, clause, published)
    )


def _day_before(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The day of the clause before that "immediately" counts from: "the vote is on May 16 and the results"."""
    start = document.sentences[index].start
    before = [
        phrase
        for phrase in dated_between(document, start, clause.own_start, published)
        if phrase.latest is not None and (published is None or phrase.latest >= published)
    ]
    return before[-1] if before else None


def _year(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """The year of the figures that a claim is about."""
    year = year_of_thing(document, clause, published)
    return None if year is None or names_thing(document, year) else year
