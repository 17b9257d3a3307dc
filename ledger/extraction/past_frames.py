"""What is no claim of the day: what was foretold years ago, what was done to a forecast, what a page says of itself."""

from datetime import date

from ledger.extraction.attribution import Voice
from ledger.extraction.clause_verbs import has_verb
from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.past_days import MONTHS

ONCE = expression(
    r"\bused to (?:\w+ly |always |also )?$|(?<!at )(?<!more than )\bonce (?:\w+ly )?$", needs="used to|once"
)
"""Before a verb of speech or belief: what somebody no longer holds."""
YEAR_TOLD = expression(
    r"\bin (?:(?:early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"[ -])*(?P<year>(?:19|20)\d\d)\b",
    needs=" in |in ",
)
LONG_AGO = expression(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|\d{1,3}|some|many|"
    r"several|a few|a dozen) years|(?:(?:a|two|three|several|some) )?decades?|years) ago\b",
    needs=" ago",
)
OPENS = expression(r"^\W*(?:back |as early as |only )?$")
"""Before a past time that opens a sentence."""
OTHER_CLAUSE = expression(r"[;\"]|,? (?:and|but|so|while|which|who) ")
"""Between a past time and a verb of speech: the time is that of something else."""
BEHIND_VERB = expression(r"(?:(?! that\b)[^,;:\"]){0,60}")
"""Whom somebody told and when, before what was told."""
WITHIN = expression(
    r"\b(?:within|in a matter of) (?:the |a |\w+ ){0,2}(?:hours?|days?|weeks?)\b", needs="within|matter"
)
MONTH_TOLD = expression(
    r"\bin (?P<month>january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d)",
    needs="in ",
)
AHEAD = expression(r"\b(?:20\d\d)\b", needs="20")
FORECAST_CHANGED = expression(
    r"^(?:[^.;]*? )?(?:cut|slashed|raised|lowered|trimmed|lifted|downgraded|upgraded|reduced|withdrew|withdrawn|"
    r"scrapped|reaffirmed|maintained|kept|revised|confirmed|reiterated|abandoned) (?:(?:up|down) )?"
    r"(?:its|the|their|his|her)(?: (?:[\w-]+|[\w-]+['’]s)){0,4}? "
    r"(?:forecasts?|outlook|guidance|projections?|estimates?)\b"
    r"(?![^.;]*(?:\d|\bto (?:be|a|an)\b|\b(?:will|would|may|could|saying|after|because)\b))",
    needs="forecast|outlook|guidance|projection|estimate",
)
"""A finished act on a forecast whose figures are not told: "Nordbank cut its profit forecast for the year"."""
PAGE_NOTE = expression(
    r"^\W*(?:(?:more|further|full|additional|latest)(?: (?:details|information|updates?|news|coverage|reaction|"
    r"reports?))?(?: (?:on|about|of) (?:this|that|the)(?: [a-z]+){0,3})?|updates?) (?:will |to )(?:shortly )?"
    r"(?:follow|come)(?: (?:shortly|soon|later|here|today|on this page|as (?:we|they) [a-z ]+))*\W*$"
    r"|^\W*(?:this|our) (?:[a-z]+ ){0,3}(?:story|page|article|report|post|blog|file) (?:will|is going to) be "
    r"(?:[a-z]+ly )?(?:updated|amended|refreshed|corrected)\b[^.]*\W*$"
    r"|^\W*we(?:'ll| will) (?:bring|have|keep|give|update) (?:you |this |more )[^.]*"
    r"(?:story|page|updates?|updated|posted|as we get (?:it|them)|on this)\b[^.]*\W*$",
    needs="follow|come|story|page|article|report|post|blog|file|update|on this|get",
)
"""What a page promises its readers about itself."""
YEARS_BACK = 2
"""Years before publication from which on what was told then is no claim of the day."""


def is_no_claim_of_the_day(document: Document, clause: Clause, voice: Voice, published: date | None) -> bool:
    """Whether a clause tells what was once foretold, what was done to a forecast or what a page says of itself."""
    sentence = document.sentences[document.sentence_at(clause.cue.start)]
    if voice.speaker is None and PAGE_NOTE.match(document.lower[sentence.start : sentence.end]) is not None:
        return True
    if clause.cue.cue.id == "estimates-figure":
        return FORECAST_CHANGED.match(document.lower[clause.start : sentence.end]) is not None
    return published is not None and _is_foretold_once(document, clause, voice, published)


def _is_foretold_once(document: Document, clause: Clause, voice: Voice, published: date) -> bool:
    """Whether the verb that tells a claim has a past time with it, from which the claim is over or forgotten."""
    frame, lower = voice.frame, document.lower
    if frame is None or frame.verb == "according":
        return False
    sentence = document.sentences[document.sentence_at(frame.start)]
    if ONCE.search(lower, max(sentence.start, frame.start - 30), frame.start) is not None:
        return True
    told = _told_with(lower, frame, clause, sentence.end)
    opening = lower[sentence.start : frame.start]
    if any(int(year) >= published.year for year in AHEAD.findall(lower, clause.own_start, clause.end)):
        return False
    if _told_long_ago(told, published) or _told_long_ago(opening, published, opens=True):
        return True
    return WITHIN.search(lower, clause.own_start, clause.end) is not None and _told_in_past_month(told, published)


def _told_with(lower: str, frame: Frame, clause: Clause, end: int) -> str:
    """The words behind a verb of speech that tell whom and when, up to what was told."""
    opens = frame.end <= clause.own_start
    stop = clause.own_start if opens else end
    found = BEHIND_VERB.match(lower, frame.end, stop)
    if found is None or not (opens or frame.start > clause.cue.start or lower.startswith(" that ", found.end())):
        return ""
    return found.group()


def _told_long_ago(told: str, published: date, opens: bool = False) -> bool:
    """Whether words name a time two years back or more; with `opens` only at their beginning."""
    for pattern in (YEAR_TOLD, LONG_AGO):
        found = pattern.search(told)
        if found is not None and not (opens and OPENS.match(told[: found.start()]) is None):
            is_elses = OTHER_CLAUSE.search(told, found.end()) if opens else has_verb(told[: found.start()])
            if is_elses:
                return False
            return pattern is LONG_AGO or published.year - int(found["year"]) >= YEARS_BACK
    return False


def _told_in_past_month(told: str, published: date) -> bool:
    """Whether words name a month that is over."""
    found = MONTH_TOLD.search(told)
    return found is not None and found["month"] != MONTHS[published.month - 1].lower()
