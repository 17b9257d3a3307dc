"""Where the clause of a cue ends: before the speaker, before another clause, before a long aside."""

import re

from ledger.extraction.cues import CueMatch
from ledger.extraction.document import Document
from ledger.extraction.finite_verbs import has_finite_verb
from ledger.extraction.frame import Frame
from ledger.extraction.postmodifiers import RELATIVE_CLAUSE

CUT = re.compile(
    r", (?=(?:is|are|was|were|has|have|had|will|would|said|says)\b)|"
    r"(?:;|:(?= )|—|–| -+ |&amp;mdash;)"
    r"|, (?:saying|adding|according to|said|but(?! only)|while|although|though|whereas|which|"
    r"who|whose|whom|where|because(?! of)|since|noting|citing|even though|even as|as (?!well|part|"
    r"soon|long|early|late|much|many)|in (?:an? |what|response|order)|after (?!which)|"
    r"following|with (?:many|some|most|more)|compared|versus|against(?= \d| a | an | loss)|and \w+ed (?=that\b)|"
    r"and (?:he|she|it|they|that|has|have|is|"
    r"was|were|said|the [a-z]+ (?:is|was|has|are|were)))\b"
    r"| and (?:it's|there (?:is|are|was|were)|that's|one of [^,;]{3,40} (?:is|are))\b"
    r"| and (?:he|she|it|they|we|i|the \w+) (?:is|are|was|were|has|have|had|\w{3,}ed)\b"
    r"| and (?=(?:this|that|the|its|an?|[A-Z][\w']*)(?: [\w'.-]+){0,7}? (?:is|are|was|were|has|have|had|"
    r"(?:\w{3,}ed|took|gave|made|held|said) (?:an?|the|its|his|their|that)) )"
    r"| (?:since|while) (?=(?:the|its?|he|she|they|we|this|there)\b)"
    r"|(?<!soon)(?<!long)(?<!well)(?<!much)(?<!many)(?<!such)(?<!far) as "
    r"(?=(?:it|they|he|she|we|the [\w.]+|(?:[\w.'-]+ ){1,2}[\w.'-]+s) "
    r"(?:is|are|was|were|has|have|had|do|does|did|already)\b)"
    r"| (?:because(?! of)|although|though|whereas|according to|even though|saying that|adding that|and that)\b"
    r"|,? and (?:says?\b|said\b|"
    r"(?!(?:as|is|this|was|has|its|his|us)\b)[a-z]{2,}[^s\W]s (?=(?:the|an?|its|his|her|their|most) )|"
    r"[a-z]{3,}ed (?=(?:its|his|her|their|that|the (?!(?:next|following|same|coming|last|first|end)\b)) ))"
    r"|, (?:he|she|it|they|we|i) (?:is|are|was|were|has|have|had)\b"
    r"| but (?=(?:not|also|that|he|she|it|they|we|i|there|this|the|an?|some|many|[A-Z]\w+)\b)"
)
RESUMES = re.compile(r", (?:if|unless|when|once|until|provided|as long as|by|before|within)\b")
"""Behind inserted words of speech: the condition or the time of the claim that they part."""
DASHES = ("—", "–", "-", "--")
GOES_ON = re.compile(r" (?:by|before|until|in|on|at|from|to|for|within|during|and|or) ")
LISTED = re.compile(r"\s*\d")
CLAUSE = re.compile(r"\s*(?:(?:he|she|it|they|we|I) |\"[^\"]*\"?\W*$)")
"""Behind a colon or a semicolon: another clause, or what is quoted as a reason."""
RELATIVE = re.compile(r"\b(?:that|which|who)\b")
TAIL = re.compile(r", (?:(?:\w+ly )?(?!including)\w{3,}(?:ed (?:by|in|to|at|as)|ing)|with|as part of)\b")
"""Where words about a part of the claim may begin: ", introduced by", ", giving", ", with"."""
SHORTEST, SHORTEST_BEFORE_SOURCE = 3, 8
MAIN_VERB = re.compile(
    r", (?=(?!(?:and|or|but|nor|in|on|at|by|from|to|with|without|for|of|the|an?|his|her|its|their|our|which|who|whose|"
    r"as|if|when|where|while|after|before|until|since|because|including|especially|such|not|both|most|more|some|many|"
    r"all|any|\w+ing|\w+ly)\b)[a-z]+ )"
)
"""A comma before the verb of the clause that a relative clause parts."""


def clause_end(document: Document, limit: int, last: CueMatch, frames: list[Frame]) -> int:
    """Where the clause ends whose last cue is `last`: before a speaker, another clause or words of another kind."""
    plain = document.plain
    stop = limit
    for frame in frames:
        subject = min(frame.start, frame.subject_start)
        apart = last.start < subject < stop and plain[:subject].rstrip()[-1:] in (",", '"', "—", "–")
        end = max(frame.end, frame.subject_end)
        closes = not plain[end:limit].strip(' .,"')
        if (
            apart
            and RESUMES.match(plain, end, limit) is None
            and subject - last.end > (SHORTEST if closes else SHORTEST_BEFORE_SOURCE)
        ):
            stop = subject
        if frame.closed is not None and frame.start <= last.start < frame.closed < stop:
            stop = frame.closed + 2 * (plain[frame.closed + 1 : frame.closed + 2] == '"')
    quotation = document.quotation_at(last.start)
    if quotation is not None and quotation.end - 1 < stop:
        stop = quotation.end - 1 if _is_whole(document, quotation.end, stop) else stop
    return _before_cut(document, last, stop)


def _before_cut(document: Document, last: CueMatch, stop: int) -> int:
    """Where a conjunction or a mark before `stop` ends the clause whose last cue is `last`."""
    inserted = last.end + SHORTEST
    for cut in CUT.finditer(document.plain, last.end, stop):
        least = last.end - 1 if cut.group().strip(" ,") == "because" else inserted
        if cut.start() > least and not _goes_on(document, cut, stop):
            goes_on = _behind_insertion(document, cut, stop)
            if goes_on is None:
                return cut.start()
            inserted = goes_on
    return stop


def _goes_on(document: Document, cut: re.Match[str], stop: int) -> bool:
    """Whether the claim is not over at `cut`: before a list without a verb, or before a time ("since the war")."""
    mark, plain = cut.group().strip(" ,"), document.plain
    if mark == "since":
        return not has_finite_verb(plain[cut.end() : stop].split(",")[0])
    if mark not in (":", ";") or CLAUSE.match(plain, cut.end(), stop) is not None:
        return False
    items = RELATIVE.split(plain[cut.end() : stop], maxsplit=1)[0]
    return LISTED.match(plain, cut.end()) is not None or not has_finite_verb(items)


def _behind_insertion(document: Document, cut: re.Match[str], stop: int) -> int | None:
    """Where the clause goes on behind words between two dashes ("four plants - A, B - by May"), or None."""
    dash = cut.group().strip()
    close = document.plain.find(dash, cut.end(), stop) if dash in DASHES else -1
    goes_on = GOES_ON.match(document.plain, close + len(dash), stop) if close >= 0 else None
    return goes_on.end() if goes_on is not None else None


def relative_end(document: Document, own: int, cue: CueMatch, stop: int) -> int:
    """Where words about a noun end whose own clause goes on: "the talks, which are to last a day, concern trade"."""
    if not document.plain[:own].endswith(", ") or RELATIVE_CLAUSE.fullmatch(document.plain, own, cue.start) is None:
        return stop
    main = MAIN_VERB.search(document.plain, cue.end, stop)
    return main.start() if main is not None else stop


def without_tail(document: Document, begin: int, stop: int, cue: CueMatch) -> int:
    """`stop` without a long aside at the end, of which the claim would be less than a third."""
    for tail in TAIL.finditer(document.plain, cue.end + SHORTEST_BEFORE_SOURCE, stop):
        if stop - tail.start() > 2 * (tail.start() - begin):
            return tail.start()
    return stop


def _is_whole(document: Document, quotation_end: int, stop: int) -> bool:
    """Whether nothing of the claim follows the quotation."""
    before = document.plain[quotation_end - 2 : quotation_end - 1]
    return before in ",.!?" or quotation_end >= stop - 1
