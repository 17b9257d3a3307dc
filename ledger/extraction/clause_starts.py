"""Where the clause of a cue begins: behind the speaker's frame, behind finished clauses, at its own subject."""

import re

from ledger.extraction.content_clauses import content_start
from ledger.extraction.cues import CueMatch
from ledger.extraction.document import Document
from ledger.extraction.finite_verbs import has_finite_verb, is_finished
from ledger.extraction.frames import Frame
from ledger.extraction.lexicon import words
from ledger.extraction.postmodifiers import own_noun_start

SPLIT = re.compile(
    r"(?:;|:(?= )|—|–| -+ |&amp;mdash;)\s*"
    r"|,?\" (?=and |but |while )"
    r"|, (?:and then|and that|but that|and|but|while|whereas|although|though|so that|so|yet|"
    r"or|nor|after which|during which|when|where|as well as|as|because|since|which|who|whose|with|"
    r"then|meaning|followed by)\b"
    r"| (?:and that|but that)\b"
)
BARE_SPLIT = re.compile(
    r" (?:and|but|or|while|although|though|whereas|because|which|who|where|after which|then|"
    r"since(?= (?:the|its?|he|she|they|we|this|there)\b)|so(?= (?:I|we|he|she|it|they|you|there)\b))\b"
)
DATELINE = re.compile(
    r"(?!(?:The|An?|This|These) )[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}(?:, [A-Z][a-z]+\.?)?"
    r"(?:(?:,? (?:[A-Z][a-z]+\.? )?\d{1,2})?(?: \([\w ]{2,20}\))? --|,? (?:[A-Z][a-z]+\.? )?\d{1,2} [-—–]|"
    r" \([\w ]{2,20}\) [-—–]) (?=[A-Z])"
)
TOLD = re.compile(
    r"\s*(?:his|her|its|their|the|an?) (?:[\w'-]+ ){0,4}[\w'-]+,? (?:(?:[A-Z][\w'.-]*,? ){1,4})?"
    r"(?=(?:he|she|it|they|we|there) )|"
    r"\s*(?:(?:the )?(?:[A-Z][\w'.-]*,? )+(?:news agency |newspaper |radio |television )?|"
    r"(?:reporters|journalists|him|her|them|me|us|[a-z]+s) )(?:(?=[a-z]|[A-Z]))"
)
WHEN_SAID = re.compile(
    r"\s*,?(?:(?:late|early|earlier|later|again) )?(?:(?:on|in) (?:(?:mon|tues|wednes|thurs|"
    r"fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b(?: (?:morning|afternoon|evening|night|\d+))?|yesterday|today|"
    r"last (?:night|week|month|year|\w+day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"in an? (?:\w+ )?(?:statement|interview|speech|letter|press release)|"
    r"(?:to )?(?:reporters|journalists)),?\s",
    re.IGNORECASE,
)
THAT = re.compile(r"\s*[^\",;:]{0,90}?(?<!if )(?<!now )(?<!so )(?<!when )\bthat\b,?\s*")
LEADING = re.compile(
    r"(?:[\s,;:—–\"'\])*-]|&amp;mdash;|(?:and that|but that|and|but|or|that|so|yet|also|then|"
    r"while|whereas|although|though|because|however|meanwhile|moreover|nevertheless|"
    r"nonetheless|in addition|furthermore|additionally),? "
    r"|(?:as a (?:result|consequence)(?: of [^,;\"]{1,60})?|at the same time|on the other hand|"
    r"for (?:example|instance)|"
    r"of course|on balance|on the whole|in (?:fact|other words|turn)|above all|after all|first of all|despite this|"
    r"as (?:i|we|he|she|they) [^,;\"]{2,30}|"
    r"(?:un)?fortunately|certainly|actually|naturally|consequently|finally|thus|therefore|accordingly|besides|instead|"
    r"clearly|obviously|indeed|sadly), )+",
    re.IGNORECASE,
)
LEADING_CLAUSE = re.compile(
    r"(?:although|though|while|despite|whereas|as|since|because|in spite of)\b(?:[^,;\"]|,(?=\d)){8,},(?!\d)\s*",
    re.IGNORECASE,
)
FIRST_PERSON_FRAME = re.compile(
    r"(?:(?:i|we) (?:also |still |really |strongly |do )?(?:believe|think|am sure|are sure|"
    r"know|am confident|are confident|feel|guess|suspect|fear|understand|say|can say)|"
    r"it is (?:clear|obvious|certain|believed|thought|understood|hoped)|it(?:'s| is) (?:clear|"
    r"obvious)|there is no doubt|no doubt|the fact is|i have no doubt|i'm sure|"
    r"we're confident|it is now clear)(?: that)? (?!to )",
    re.IGNORECASE,
)
ITS_OWN = re.compile(
    r"(?:there|it|they|he|she|we|i|this|that|you)(?:'s|'re|'m| is| are| was| were)?(?: \w+ly| also| then| now)? ?",
    re.IGNORECASE,
)
"""A whole subject: what stands before it is another clause."""
AUXILIARY = re.compile(
    r"(?:(?:is|are|was|were|has|have|had)(?:n't)?|be|been|not|also|now|then|still|\w+ly|\W)*", re.IGNORECASE
)
AUXILIARY_END = re.compile(
    r" (?:is|are|was|were|has|have|had)(?:n't)?(?: (?:be|been|not|also|now|then|still|\w+ly)){0,3} ?$"
)
"""What belongs to the verb of a cue, between its subject and the cue."""
INSERTED = re.compile(r",(?: (?:not|also|then|still|\w+ly))* ?")
"""Between inserted words of speech and the verb that goes on."""
SPLICE = re.compile(
    r", (?:so |and so |then |I think |I guess )?(?=(?:there|it|they|he|she|we|i|this|that|you)\b)", re.IGNORECASE
)
"""A comma between two sentences, as in speech: "they lost, that will help us"."""
CONDITION_OPENS = (
    "if ",
    "unless ",
    "once ",
    "when ",
    "after ",
    "should ",
    "as ",
    "since ",
    "because ",
    "before ",
    "until ",
    "given ",
)
INNER_CONDITION = re.compile(r"\b(?:and|but|that),? (?=(?:if|unless|once|when) [^,;]*$)")
"""Before a condition that the clause behind it goes on with."""
LEANING = re.compile(r"\W*(?:as|if|once|when|unless|after|until|with|without|even if)\b", re.IGNORECASE)
"""What opens a condition or a reason that belongs to the claim."""
GOES_ON = re.compile(
    r"\b(?:has|have|had|is|are|was|were|be|will|would|to|the|a|an|of|with|no|they|he|she|it|i|we|which|who) $"
)
"""Before a quotation that begins in the middle of a clause."""
SUBJECT_OPENER = re.compile(
    r"(?:the|a|an|this|that|these|those|it|he|she|they|we|i|you|there|his|her|their|its|our|"
    r"my|some|many|most|more|all|both|no|one|another|any|few|each|such)\b|[A-Z\d$£€]",
    re.IGNORECASE,
)


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


def clause_start(document: Document, begin: int, cue: CueMatch, frames: list[Frame]) -> int:
    """Where the clause of `cue` begins in the speech that begins at `begin`."""
    begin = own_noun_start(document, _after_finished(document, begin, cue.start), cue.start)
    content = content_start(document, begin, cue.start)
    begin = content if content is not None else _after_splice(document, begin, cue.start)
    own = next((frame for frame in frames if frame.start == cue.start and frame.closed is not None), None)
    if own is not None:
        begin = max(begin, cue.start)
    concession = LEADING_CLAUSE.match(document.plain, begin, cue.start)
    if concession is not None and cue.start - concession.end() > 2:
        begin = concession.end()
    lead = LEADING.match(document.plain, begin, cue.start)
    if lead is not None:
        that = lead.group().lower().rfind("that ")
        # The whole subject of "that will help" is no conjunction.
        begin = begin + that if lead.end() == cue.start and that >= 0 else lead.end()
    for pattern, least in ((FIRST_PERSON_FRAME, 1), (LEADING_CLAUSE, 2)):
        opening = pattern.match(document.plain, begin, cue.start)
        if opening is not None and cue.start - opening.end() > least:
            begin = opening.end()
    return begin


def _after_frames(document: Document, start: int, cue: CueMatch, frames: list[Frame]) -> int:
    """Behind the last verb of speech that the cue stands under."""
    begin = start
    for frame in frames:
        if (
            frame.end > cue.start
            or frame.end <= begin
            or frame.start == cue.start
            or frame.verb in ("denied", "denies")
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


def _is_inserted(document: Document, frame: Frame, begin: int, cue: int) -> bool:
    """Whether a frame between two commas parts a subject from its verb: "A strike, he said, would be illegal"."""
    subject = min(frame.start, frame.subject_start)
    end = max(frame.end, frame.subject_end if frame.inverted else 0)
    before = document.plain[begin:subject].rstrip()
    return (
        before.endswith(",")
        and INSERTED.fullmatch(document.plain, end, cue) is not None
        and not has_finite_verb(before)
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
            q for q in document.quotations_between(begin, cue.start) if document.plain[q.end - 2 : q.end - 1] in ",.!?"
        ]
        return max(begin, closed[-1].end) if closed else begin
    if document.plain[begin : quotation.start].lstrip(" ,").lower().startswith(CONDITION_OPENS[:4]):
        return begin
    opens = SUBJECT_OPENER.match(document.plain[quotation.start + 1 : quotation.start + 20])
    goes_on = GOES_ON.search(document.plain, max(begin, quotation.start - 20), quotation.start)
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


def _after_splice(document: Document, start: int, cue: int) -> int:
    """In direct speech, leaves out a sentence that only a comma parts from that of the cue."""
    if document.quotation_at(cue) is None:
        return start
    for comma in reversed(list(SPLICE.finditer(document.plain, start, cue))):
        rest = document.plain[comma.end() : cue]
        frame = FIRST_PERSON_FRAME.match(rest)
        head = document.plain[start : comma.start()]
        if ITS_OWN.fullmatch(rest[frame.end() :] if frame else rest) or (frame and not rest[frame.end() :].strip()):
            condition = INNER_CONDITION.search(head)
            if condition is not None:
                return start + condition.end()
            is_sentence = has_finite_verb(head) and not head.lower().lstrip(' "').startswith(CONDITION_OPENS)
            return comma.end() if is_sentence else start
    return start


def _after_finished(document: Document, start: int, cue: int) -> int:
    """Leaves out a clause before the one of the cue that has its own finite verb."""
    text = document.plain[start:cue]
    for pattern in (SPLIT, BARE_SPLIT):
        for place in reversed(list(pattern.finditer(text))):
            head, rest = text[: place.start()], text[place.end() :].lstrip()
            mark = place.group().strip(" ,")
            if mark in ("and", "but", "or", "as", "so", "and that", "but that") and ITS_OWN.fullmatch(rest):
                return start + place.start()
            if (
                mark in ("and", "but", "nor")
                and AUXILIARY.fullmatch(rest)
                and (not rest.strip() or has_finite_verb(head))
            ):
                return start + place.start()
            if mark in ("and that", "but that") and rest:
                return start + place.start()
            if mark == "where" and ITS_OWN.fullmatch(rest):
                return start + place.start()
            if pattern is BARE_SPLIT and rest.rstrip().endswith(","):
                continue
            if (
                not rest
                or rest.startswith("not ")
                or not (SUBJECT_OPENER.match(rest) or mark in ("but", "though", "although", "while", "whereas", ";"))
            ):
                continue
            if mark in ("which", "who", "whose", "where", "when", "as", "with", "or", "then"):
                continue
            if (mark != ";" and not is_finished(text[: place.start() + 1], mark)) or head.lower().lstrip().startswith(
                ("if ", "unless ", "once ", "when ", "after ", "should ")
            ):
                continue
            if (
                pattern is BARE_SPLIT
                and has_finite_verb(AUXILIARY_END.sub("", rest))
                and not FIRST_PERSON_FRAME.match(rest)
            ):
                continue
            return start + place.start()
    return start
