"""Where the words of a speaker begin: behind a dateline, the verb of speech, a quotation that is over."""

import re

from ledger.extraction.clause_starts import CONDITION_OPENS, LEADING, LEADING_CLAUSE, LEANING, SUBJECT_OPENER
from ledger.extraction.cues import CueMatch
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import has_finite_verb
from ledger.extraction.frame import Frame
from ledger.extraction.frame_reach import is_in_condition
from ledger.extraction.lexicon import words

DATELINE = expression(
    r"(?!(?:The|An?|This|These) )[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}(?:, [A-Z][a-z]+\.?)?"
    r"(?:(?:,? (?:[A-Z][a-z]+\.? )?\d{1,2})?(?: \([\w ]{2,20}\))? --|,? (?:[A-Z][a-z]+\.? )?\d{1,2} [-—–]|"
    r" \([\w ]{2,20}\) [-—–]) (?=[A-Z])|"
    r"[A-Z]{3,}(?: [A-Z]{3,}){0,2} [-—–] (?=[A-Z])"
)
TOLD = expression(
    r"\s*(?:his|her|its|their|the|an?) (?:[\w'-]+ ){0,4}[\w'-]+,? (?:(?:[A-Z][\w'.-]*,? ){1,4})?"
    r"(?=(?:he|she|it|they|we|there) )|"
    r"\s*(?:(?:the )?(?:[A-Z][\w'.-]*,? )+(?:news agency |newspaper |radio |television )?|"
    r"(?:reporters|journalists|him|her|them|me|us|[a-z]+s) )(?:(?=[a-z]|[A-Z]))"
    r"(?:(?:of|in|at|from) (?:his|her|its|their|the) (?:[\w'-]+ ){1,5}(?=(?:he|she|it|they|we|there) ))?"
)
WHEN_SAID = expression(
    r"\s*,?(?:(?:late|early|earlier|later|again) )?(?:(?:on|in) (?:(?:mon|tues|wednes|thurs|"
    r"fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b(?: (?:morning|afternoon|evening|night|\d+))?|yesterday|today|"
    r"last (?:night|week|month|year|\w+day)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|"
    r"in an? (?:\w+ )?(?:statement|interview|speech|letter|press release)|"
    r"(?:to )?(?:reporters|journalists)),?\s",
    re.IGNORECASE,
)
THAT = expression(
    r"(?!\s*\w+ing that )\s*[^\",;:]{0,130}?(?<!\bof )(?<!\bfor )(?<!\bafter )(?<!if )(?<!now )(?<!so )(?<!when )"
    r"\bthat\b,?\s*"
)
CALLED = ("called ", "named ", "dubbed ", "titled ", "known as ")
"""Before a name in quotation marks, which is nobody's speech."""
VERB_FIRST = expression(
    r"(?:is|are|was|were|will|would|won't|has|have|had|can|could|may|might|must|should|does|did|do|never|not) "
)
"""What opens a quotation whose subject stands before it: 'the mayor "will never" leave'."""
INSERTED = expression(r",(?: \"?(?:not|also|then|still|is|are|was|were|\w+ly))* ?\"?")
"""Between inserted words of speech and the verb that goes on, in a quotation or not."""
RELATED = expression(r" (?:who|which) ")
OBJECT_RELATIVE = expression(r", (?:which|whom) ?$")
"""Before a speaker in a relative clause about what the claim names."""
GOES_ON = expression(
    r"\b(?:has|have|had|is|are|was|were|be|will|would|to|the|a|an|of|with|no|they|he|she|it|i|we|which|who) $"
)
"""Before a quotation that begins in the middle of a clause."""


def speech_start(document: Document, start: int, cue: CueMatch, frames: list[Frame]) -> int:
    """Where the words begin that the speaker of `cue` says, at `start` or behind it."""
    begin = _after_quotation(document, _after_frames(document, _after_dateline(document, start, cue), cue, frames), cue)
    lead = LEADING.match(document.plain, begin, cue.start)
    concedes = LEADING_CLAUSE.match(document.plain, begin, cue.start)
    is_lead = lead is not None and (concedes is None or concedes.end() <= lead.end())
    return lead.end() if lead is not None and is_lead else begin


def _after_dateline(document: Document, start: int, cue: CueMatch) -> int:
    """Behind the place and the agency that open a report: "San Francisco, March 17 (AP) -- "."""
    place = DATELINE.match(document.plain, start, cue.start)
    is_aside = place is not None and document.plain.find(" -- ", place.end(), cue.start) >= 0
    return place.end() if place is not None and not is_aside else start


def _after_frames(document: Document, start: int, cue: CueMatch, frames: list[Frame]) -> int:
    """Behind the last verb of speech that the cue stands under."""
    begin = start
    for frame in frames:
        if (
            frame.end > cue.start
            or frame.end <= begin
            or frame.start == cue.start
            or frame.verb in ("denied", "denies")
            or (frame.inverted and frame.subject_end > cue.start)
            or is_in_condition(document, frame, begin, cue.start)
            or _is_in_relative(document, frame, begin, cue.start)
            or _is_inserted(document, frame, begin, cue.start)
        ):
            continue
        if frame.verb == "according":
            begin = _after_source(document, frame, cue.start) or begin
        elif frame.closed is not None and frame.closed < cue.start:
            continue
        elif frame.verb in words("speech", "demands") - words("speech", "tells"):
            that = THAT.match(document.plain, frame.end, cue.start)
            begin = that.end() if that is not None and that.end() < cue.start else begin
        else:
            begin = _content_start(document, max(frame.end, frame.subject_end if frame.inverted else 0), cue.start)
    return begin


def _is_in_relative(document: Document, frame: Frame, begin: int, cue: int) -> bool:
    """Whether a comma closes the relative clause of a frame: "a strike, which he warned of, would"."""
    relative = OBJECT_RELATIVE.search(document.plain, begin, frame.subject_start)
    return relative is not None and document.plain.find(",", frame.end, cue) >= 0


def _is_inserted(document: Document, frame: Frame, begin: int, cue: int) -> bool:
    """Whether a frame between two commas parts a subject from its verb: "A strike, he said, would be illegal"."""
    subject = min(frame.start, frame.subject_start)
    end = len(document.plain[: max(frame.end, frame.subject_end if frame.inverted else 0)].rstrip(' ,"'))
    before = document.plain[begin:subject].rstrip(' "')
    return (
        before.endswith(",")
        and INSERTED.fullmatch(document.plain, end, cue) is not None
        and not has_finite_verb(RELATED.split(before, maxsplit=1)[0])
        and LEANING.match(before) is None
    )


def _after_source(document: Document, frame: Frame, limit: int) -> int | None:
    """Behind "according to SOURCE,"; None where the source ends at no comma before `limit`."""
    comma = document.plain.find(",", frame.end, limit)
    while 0 <= comma < frame.subject_end:
        comma = document.plain.find(",", comma + 1, limit)
    return comma + 1 if comma >= 0 else None


def _after_quotation(document: Document, begin: int, cue: CueMatch) -> int:
    """Inside the quotation that holds the cue, or behind those that are over before it."""
    quotation = document.quotation_at(cue.start)
    if quotation is None or quotation.start + 1 <= begin or not document.plain[quotation.start + 1 : cue.start].split():
        if quotation is not None and quotation.start + 1 > begin:
            return begin
        closed = [
            q
            for q in document.quotations_between(begin, cue.start)
            if document.plain[q.end - 2 : q.end - 1] in ",.!?" and not document.lower.endswith(CALLED, 0, q.start)
        ]
        return max(begin, closed[-1].end) if closed else begin
    if document.plain[begin : quotation.start].lstrip(" ,").lower().startswith(CONDITION_OPENS[:4]):
        return begin
    opens = SUBJECT_OPENER.match(document.plain[quotation.start + 1 : quotation.start + 20])
    goes_on = GOES_ON.search(document.plain, max(begin, quotation.start - 20), quotation.start) or VERB_FIRST.match(
        document.plain, quotation.start + 1
    )
    return quotation.start + 1 if (opens and not goes_on) or quotation.start < begin else begin


def _content_start(document: Document, start: int, limit: int) -> int:
    """Where the content of a verb of speech begins: behind "that", else behind the verb."""
    that = THAT.match(document.plain, start, limit)
    if that is not None and that.end() < limit:
        return that.end()
    told = (
        TOLD.match(document.plain, start, limit)
        if document.lower[max(0, start - 7) : start].endswith(("told", "tells", "telling", "assured"))
        else None
    )
    start = told.end() if told is not None and told.end() < limit else start
    when = WHEN_SAID.match(document.plain, start, limit)
    return when.end() if when is not None and when.end() < limit else start
