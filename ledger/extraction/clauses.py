"""The clauses of a sentence that carry cues: one claim each, with its offsets."""

import re
from dataclasses import dataclass

from ledger.extraction.cues import CueMatch
from ledger.extraction.document import Document
from ledger.extraction.frames import Frame
from ledger.extraction.lexicon import words

SPLIT = re.compile(
    r"(?:;|:(?= )|—|–| -+ |&amp;mdash;)\s*"
    r"|,?\" (?=and |but |while )"
    r"|, (?:and then|and that|but that|and|but|while|whereas|although|though|so that|so|yet|"
    r"or|after which|during which|when|where|as well as|as|because|since|which|who|whose|with|"
    r"then|meaning|followed by)\b"
    r"| (?:and that|but that)\b"
)
BARE_SPLIT = re.compile(r" (?:and|but|or|while|although|though|whereas|because|which|who|after which|then)\b")
TOLD = re.compile(
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
    r"nonetheless|in addition|furthermore|additionally),? )+",
    re.IGNORECASE,
)
LEADING_CLAUSE = re.compile(
    r"(?:although|though|while|despite|whereas|as|since|because|in spite of)\b[^,;\"]{8,},\s*", re.IGNORECASE
)
CUT = re.compile(
    r", (?=(?:is|are|was|were|has|have|had|will|would|said|says)\b)|"
    r"(?:;|:(?= )|—|–| -+ |&amp;mdash;)"
    r"|, (?:saying|adding|according to|said|but(?! only)|while|although|though|whereas|which|"
    r"who|whose|where|because|since|noting|citing|despite|even though|even as|as (?!well|part|"
    r"soon|long|early|late|much|many)|in (?:an? |what|response|order)|after (?!which)|"
    r"following|with (?:many|some|most|more)|compared|and (?:he|she|it|they|that|has|have|is|"
    r"was|were|said|the [a-z]+ (?:is|was|has|are|were)))\b"
    r"| and (?:he|she|it|they|we|i|the \w+) (?:is|are|was|were|has|have|had|\w{3,}ed)\b"
    r"| (?:because|although|though|whereas|according to|even though|but(?! only)|saying that|adding that)\b"
)
FINITE = re.compile(
    r"'(?:s|ve|re|m)\b|\b(?:appears?|seems?|is|are|was|were|has|have|had|does|did|do|"
    r"[a-z]{3,}ed|says?|said|fell|rose|took|made|began|won|lost|led|left|went|came|gave|cut|"
    r"hit|saw|met|held|kept)\b"
)
FIRST_PERSON_FRAME = re.compile(
    r"(?:(?:i|we) (?:also |still |really |strongly |do )?(?:believe|think|am sure|are sure|"
    r"know|am confident|are confident|feel|guess|suspect|fear|understand|say|can say)|"
    r"it is (?:clear|obvious|certain|believed|thought|understood|hoped)|it(?:'s| is) (?:clear|"
    r"obvious)|there is no doubt|no doubt|the fact is|i have no doubt|i'm sure|"
    r"we're confident|it is now clear)(?: that)? (?!to )",
    re.IGNORECASE,
)
SUBJECT_OPENER = re.compile(
    r"(?:the|a|an|this|that|these|those|it|he|she|they|we|i|you|there|his|her|their|its|our|"
    r"my|some|many|most|more|all|both|no|one|another|any|few|each|such)\b|[A-Z\d$£€]",
    re.IGNORECASE,
)
SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with the cues that stand in it.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last character.
        cue: The cue that makes it a statement.
        others: Further cues in the same clause.
    """

    start: int
    end: int
    cue: CueMatch
    others: tuple[CueMatch, ...] = ()


def clauses(document: Document, index: int, found: list[CueMatch], frames: list[Frame]) -> list[Clause]:
    """Parts sentence `index` at its conjunctions so that each cue of `found` stands in its own clause."""
    sentence = document.sentences[index]
    pieces: list[tuple[int, list[CueMatch]]] = []
    for match in found:
        if pieces:
            boundary = _boundary(document, pieces[-1][1][-1].end, match.start, frames)
            if boundary is None:
                pieces[-1][1].append(match)
                continue
            pieces.append((boundary, [match]))
        else:
            pieces.append((sentence.start, [match]))
    result = []
    for number, (start, matches) in enumerate(pieces):
        limit = pieces[number + 1][0] if number + 1 < len(pieces) else sentence.end
        result.append(_clause(document, start, limit, matches, frames))
    return result


def _boundary(document: Document, start: int, end: int, frames: list[Frame]) -> int | None:
    """Where a new clause begins between two cues; None where both stand in one."""
    for frame in frames:
        if (
            start <= frame.subject_start < frame.end <= end
            and not frame.inverted
            and document.plain[frame.subject_start - 2 : frame.subject_start - 1] == ","
        ):
            return frame.subject_start
    between = document.plain[start:end]
    for pattern in (SPLIT, BARE_SPLIT):
        places = list(pattern.finditer(between))
        for place in reversed(places):
            if (
                pattern is SPLIT
                or len(between) - place.end() > 2
                or place.group().strip() in ("and", "but", "or", "which", "who")
            ):
                return start + place.start() + (len(place.group()) - len(place.group().lstrip(' ,;:"')))
    quote = between.find('" ')
    if quote >= 0 and '"' in between[quote + 2 :]:
        return start + between.rfind('"')
    return None


def _clause(document: Document, start: int, limit: int, matches: list[CueMatch], frames: list[Frame]) -> Clause:
    cue = _leading(matches)
    begin = _left(document, start, cue, matches, frames)
    stop = _right(document, limit, matches[-1], frames)
    begin, stop = _trimmed(document, begin, stop)
    return Clause(begin, max(stop, cue.end), cue, tuple(match for match in matches if match is not cue))


def _leading(matches: list[CueMatch]) -> CueMatch:
    """The cue that decides: a verb that only introduces a claim gives way to the one inside the claim."""
    for match in matches:
        if match.cue.id not in ("expects", "expected-that", "vows", "announced-plan", "agreed-to"):
            return match
    return matches[0]


def _left(document: Document, start: int, cue: CueMatch, matches: list[CueMatch], frames: list[Frame]) -> int:
    begin = start
    for frame in frames:
        if (
            frame.end > cue.start
            or frame.end <= begin
            or frame.start == cue.start
            or frame.verb in ("denied", "denies")
        ):
            continue
        if frame.verb == "according":
            comma = document.plain.find(",", frame.end, cue.start)
            while 0 <= comma < frame.subject_end:
                comma = document.plain.find(",", comma + 1, cue.start)
            if comma >= 0:
                begin = comma + 1
            continue
        if frame.closed is not None and frame.closed < cue.start:
            continue
        if frame.verb in words("speech", "demands") and frame.verb not in (
            "suggested",
            "insisted",
            "hopes",
            "hope",
            "hoped",
            "hoping",
        ):
            that = THAT.match(document.plain, frame.end, cue.start)
            begin = that.end() if that is not None and that.end() < cue.start else begin
            continue
        begin = _content_start(document, max(frame.end, frame.subject_end if frame.inverted else 0), cue.start)
    quotation = document.quotation_at(cue.start)
    if (
        quotation is not None
        and quotation.start + 1 > begin
        and len(document.plain[quotation.start + 1 : cue.start].split()) >= 1
    ):
        if SUBJECT_OPENER.match(document.plain[quotation.start + 1 : quotation.start + 20]) or quotation.start < begin:
            begin = quotation.start + 1
    else:
        closed = [
            q for q in document.quotations_between(begin, cue.start) if document.plain[q.end - 2 : q.end - 1] in ",.!?"
        ]
        if closed:
            begin = max(begin, closed[-1].end)
    begin = _after_finished(document, begin, cue.start)
    own = next((frame for frame in frames if frame.start == cue.start and frame.closed is not None), None)
    if own is not None:
        begin = max(begin, cue.start)
    text = document.plain[begin : cue.start]
    lead = LEADING.match(text)
    begin += lead.end() if lead else 0
    opinion = FIRST_PERSON_FRAME.match(document.plain, begin, cue.start)
    if opinion is not None and cue.start - opinion.end() > 1:
        begin = opinion.end()
    clause = LEADING_CLAUSE.match(document.plain, begin, cue.start)
    if clause is not None and cue.start - clause.end() > 2:
        begin = clause.end()
    return begin


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


def _after_finished(document: Document, start: int, cue: int) -> int:
    """Leaves out a clause before the one of the cue that has its own finite verb."""
    text = document.plain[start:cue]
    for pattern in (SPLIT, BARE_SPLIT):
        for place in reversed(list(pattern.finditer(text))):
            head, rest = text[: place.start()], text[place.end() :].lstrip()
            mark = place.group().strip(" ,")
            if mark in ("which", "who") and not rest.strip():
                return start + place.start()
            if not rest or not (
                SUBJECT_OPENER.match(rest) or mark in ("but", "though", "although", "while", "whereas", ";")
            ):
                continue
            if mark in ("which", "who", "whose", "where", "when", "as", "with", "or", "then"):
                continue
            if not FINITE.search(head) or head.lower().lstrip().startswith(
                ("if ", "unless ", "once ", "when ", "after ", "should ")
            ):
                continue
            if pattern is BARE_SPLIT and FINITE.search(rest) and not FIRST_PERSON_FRAME.match(rest):
                continue
            return start + place.start()
    return start


def _right(document: Document, limit: int, last: CueMatch, frames: list[Frame]) -> int:
    plain = document.plain
    stop = limit
    for frame in frames:
        subject = min(frame.start, frame.subject_start)
        if (
            last.end < subject < stop
            and plain[:subject].rstrip()[-1:] in (",", '"', "—", "–")
            and plain[last.end : subject].strip()
        ):
            stop = subject
        if frame.closed is not None and frame.start <= last.start < frame.closed < stop:
            stop = frame.closed + 2 * (plain[frame.closed + 1 : frame.closed + 2] == '"')
    quotation = document.quotation_at(last.start)
    if quotation is not None and quotation.end - 1 < stop:
        stop = quotation.end - 1 if _is_whole(document, quotation.end, stop) else stop
    for cut in CUT.finditer(plain, last.end, stop):
        if cut.start() - last.end >= SHORTEST and plain[last.end : cut.start()].strip():
            return cut.start()
    return stop


def _is_whole(document: Document, quotation_end: int, stop: int) -> bool:
    """Whether nothing of the claim follows the quotation."""
    before = document.plain[quotation_end - 2 : quotation_end - 1]
    return before in ",.!?" or quotation_end >= stop - 1


def _trimmed(document: Document, start: int, end: int) -> tuple[int, int]:
    plain = document.plain
    while start < end and plain[start] in " ,;:\"'—–-*)":
        start += 1
    while end > start and plain[end - 1] in " ,;:—–-(":
        end -= 1
    while (
        end > start
        and plain[end - 1] in ".\"'!"
        and not (plain[end - 1] == '"' and plain.count('"', start, end - 1) % 2)
    ):
        end -= 1
    return start, end
