"""Where the clause of a cue ends: before the speaker, before another clause, before a long aside."""

import re

from ledger.extraction.cues import CueMatch
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import has_finite_verb, is_parted
from ledger.extraction.frame import Frame
from ledger.extraction.postmodifiers import RELATIVE_CLAUSE, absolute_start

CUT = expression(
    r", (?=(?:is|are|was|were|has|have|had|will|would|said|says)\b)|"
    r"(?:;|:(?= )|—|–| -+ |&amp;mdash;)"
    r"|,? (?:and|but|or), (?=(?:if|unless) [^,;\"]{2,80}(?:,|$))|,? (?:and|but) (?=(?:if|unless) [^,;\"]{2,80}, )"
    r"|, (?:saying|adding|according to|said|but(?! only)|while|although|though|whereas|which|"
    r"who|whose|whom|where|since|noting|citing|even though|even as|as (?!well|part|"
    r"soon|long|early|late|much|many)|in (?:an? |what|response|order)|after (?!which)|"
    r"following|with (?:many|some|most|more)|compared|versus|against(?= \d| a | an | loss)|"
    r"and (?:\w+ed (?:out )?|said )(?=that\b)|and (?:he|she|it|they|that|has|have|is|"
    r"was|were|said|the [a-z]+ (?:is|was|has|are|were)))\b"
    r"| and (?:it's|there (?:is|are|was|were)|that's|one of [^,;]{3,40} (?:is|are))\b"
    r"| and (?:he|she|it|they|we|i|the \w+) (?:is|are|was|were|has|have|had|\w{3,}ed)\b"
    r"| and (?=(?:this|that|the|its|an?|[A-Z][\w']*)"
    r"(?: (?!(?:that|which|who|he|she|it|they|we|there|if|when|as|while)\b)[\w'.-]+){0,7}? "
    r"(?:is|are|was|were|has|have|had|(?:\w{3,}ed|took|gave|made|held|said) (?:an?|the|its|his|their|that)) )"
    r"| (?:since|while) (?=(?:the|its?|he|she|they|we|this|there)\b)"
    r"|(?<!soon)(?<!long)(?<!well)(?<!much)(?<!many)(?<!such)(?<!far) as "
    r"(?=(?:it|they|he|she|we|the [\w.]+|(?:[\w.'-]+ ){1,2}[\w.'-]+s) "
    r"(?:is|are|was|were|has|have|had|do|does|did|already|wants?|needs?|seeks?|faces?|tr(?:y|ies))\b)"
    r"| (?:(?:largely|mainly|mostly|partly|chiefly|primarily|only|just|perhaps|in part|not least) )?because(?! of)\b"
    r"| (?:although|though|whereas|(?<!\band )(?<!ined )(?<!ated )(?<!set )(?<!ary )according to|"
    r"even though|saying that|adding that|and that)\b"
    r"|,? and (?:says?\b|said\b|"
    r"(?!(?:as|is|this|was|has|its|his|us)\b)[a-z]{2,}[^s\W]s (?=(?:the|an?|its|his|her|their|most) "
    r"(?![\w'-]+(?: [\w'-]+)? (?:is|are|was|were|has|have|had|will|would) ))|"
    r"[a-z]{3,}ed (?=(?:its|his|her|their|that|the (?!(?:next|following|same|coming|last|first|end)\b)) ))"
    r"|, (?:he|she|it|they|we|i|there) (?:is|are|was|were|has|have|had)\b"
    r"| (?:and|but) (?=(?:did(?:n't| not)|said|says|declined to|refused to|gave no|warned|conceded|stressed) )"
    r"|, given (?:that|the fact)\b|, without (?:offering|giving|providing|elaborating|naming|specifying|going into)\b"
    r"| but (?=(?:not|also|that|he|she|it|they|we|i|there|this|the|an?|some|many|[A-Z]\w+)\b)"
)
RESUMES = expression(r", (?:if|unless|when|once|until|provided|as long as|by|before|within)\b")
"""Behind inserted words of speech: the condition or the time of the claim that they part."""
PARALLEL = expression(
    r",? and (?:accus|add|appeal|ask|call|cit|defend|demand|highlight|insist|not|offer|point|prais|stress|tak|urg|vow|"
    r"warn)ing\b"
)
"""Behind what "saying" opens: what else its speaker does."""
SPEAKER_GOES_ON = expression(r" (?:and|but) (?:also |then |\w+ly )?(?:[a-z]{3,}ed|said|told|gave|took|made) ")
"""Behind a quotation: what else its speaker did."""
DASHES = ("—", "–", "-", "--")
BETWEEN_COMMAS = expression(
    r", (?:as|which|who|where|while|though) [^,;:\"]{2,50}, "
    r"(?=(?:by|before|until|in|on|at|from|to|for|with|within|during) )"
)
GOES_ON = expression(r" (?:by|before|until|in|on|at|from|to|for|within|during|and|or) ")
INCOMPLETE = expression(
    r"\b(?:no|not|the|an?|of|to|will|would|be|is|are|by|with|for|from|its|their|his|her|any|more|that|and|or)$"
)
"""No claim is over behind these: "there will be no - repeat, no - cuts"."""
LISTED = expression(r"\s*\d")
CONDITION = expression(r"\b(?:until|unless|if|once|provided|assuming|as long as) [^,;\"]*$")
"""A condition behind a cue that no comma has closed."""
IN_RELATIVE = expression(r"\b(?:that|which|who) (?:[a-z]+ly )?[a-z]+s [^,;]*$")
"""A relative clause whose verb another in its form may follow: "a law that helps the town and saves the port"."""
VERB_IN_S = expression(r",? and [a-z]+s $")
CLAUSE = expression(r"\s*(?:(?:he|she|it|they|we|I) |\"[^\"]*\"?\W*$)")
"""Behind a colon or a semicolon: another clause, or what is quoted as a reason."""
RELATIVE = expression(r"\b(?:that|which|who)\b")
TAIL = expression(r", (?:(?:\w+ly )?(?!including\b.*, to )\w{3,}(?:ed (?:by|in|to|at|as)|ing)|with|as part of)\b")
"""Where words about a part of the claim may begin: ", introduced by", ", giving", ", with"."""
TIME_LAST = expression(
    r", (?:(?:in|over|within|during|by|before|until) )?(?:this|next|the next|the coming|late|early|mid)"
    r" \w+(?: \w+){0,2}$|, (?:by|in|until) (?:\w+ )?\d{4}$"
)
"""A time at the very end, which bounds the claim whatever stands before it: "ships, among them two oilers, by 2030"."""
ADJECTIVE = expression(r"\b(?:an?|more|most|very) [\w-]+$")
"""Before a comma that only parts two adjectives: "a broad, busy street"."""
AUXILIARIES = frozenset(["will", "would", "may", "could"])
"""Cues that are nothing without the verb behind them."""
SHORTEST, SHORTEST_BEFORE_SOURCE = 3, 8
"""Characters behind a cue before which no conjunction and no inserted speaker ends its clause."""
MAIN_VERB = expression(
    r", (?=(?!(?:and|or|but|nor|in|on|at|by|from|to|with|without|for|of|the|an?|his|her|its|their|our|which|who|whose|"
    r"as|if|when|where|while|after|before|until|since|because|including|especially|such|not|both|most|more|some|many|"
    r"all|any|\w+ing|\w+ly)\b)[a-z]+ )"
)
"""A comma before the verb of the clause that a relative clause parts."""
OPENING_PHRASE = expression(
    r"\W*(?:about|after|ahead|amid|as|at|before|by|despite|during|following|for|from|in|on|since|through|under|until|"
    r"when|where|with|without)\b"
)
OPENING_CLAUSE = expression(
    r"\W*(?:(?:but|and|yet|so) )?(?:while|whilst|although|though|even though|whereas|"
    r"(?:confident|convinced|certain|sure|hopeful|worried|afraid|fearful|aware) that|"
    r"fearing|believing|knowing|saying|warning|arguing|claiming|insisting|predicting|noting|stressing|declaring|announcing|realising|realizing)\b"
    r"|\W*(?:after|amid|despite|following|given)\b[^,;\"]* that "
)
"""What opens a sentence with a clause beside the main one: "While A will rise, B fell", "Amid fears that A will, B"."""
MAIN_CLAUSE = expression(
    r", (?=(?:(?:it|he|she|they|we|you|I|there|this|that|these|those)\b|"
    r"(?:the|an?|its|his|her|their|our|my|[A-Z][\w'’.-]*|[a-z]+s)(?: [\w'’.-]+){0,7}? "
    r"(?:[a-z]{3,}ed|is|are|was|were|has|have|had|do|does|did|will|would|may|might|could|can|should|must|says?|said|made|took|gave|got|met|began|won|lost|told|laid|set|put|fell|rose|led|went|came|kept|left|held|sought|brought|spoke|wrote)\b))"
)
"""A comma before the main clause behind these, or behind a phrase with a relative clause of its own."""


def clause_end(document: Document, limit: int, cues: list[CueMatch], frames: list[Frame]) -> int:
    """Where the clause of `cues` ends: before a speaker, another clause or words of another kind."""
    plain, first, last = document.plain, cues[0], cues[-1]
    stop = limit
    for frame in frames:
        subject = min(frame.start, frame.subject_start)
        apart = last.start < subject < stop and plain[:subject].rstrip()[-1:] in (",", '"', "—", "–")
        end = max(frame.end, frame.subject_end)
        closes = not plain[end:limit].strip(' .,"')
        is_told = closes and last.cue.id not in AUXILIARIES
        if (
            apart
            and RESUMES.match(plain, end, limit) is None
            and (is_told or subject - first.end > (SHORTEST if closes else SHORTEST_BEFORE_SOURCE))
        ):
            stop = subject
        if frame.closed is not None and frame.start <= last.start < frame.closed < stop:
            stop = frame.closed + 2 * (plain[frame.closed + 1 : frame.closed + 2] == '"')
    own = max((frame for frame in frames if frame.end <= last.start), key=lambda frame: frame.end, default=None)
    if own is not None and own.verb.endswith("ing"):
        parallel = PARALLEL.search(plain, last.end, stop)
        stop = parallel.start() if parallel is not None else stop
    quotation = document.quotation_at(last.start)
    if quotation is not None and quotation.end - 1 < stop:
        stop = quotation.end - 1 if _is_whole(document, quotation.end, stop) else stop
    return _before_cut(document, last, stop)


def _before_cut(document: Document, last: CueMatch, stop: int) -> int:
    """Where a conjunction or a mark before `stop` ends the clause whose last cue is `last`."""
    inserted = last.end + SHORTEST
    for cut in CUT.finditer(document.plain, last.end, stop):
        least = last.end - 1 if cut.group().endswith("because") else inserted
        if cut.start() > least and not _goes_on(document, last, cut, stop):
            goes_on = _behind_insertion(document, cut, stop)
            if goes_on is None:
                return cut.start()
            inserted = goes_on
    return stop


def _goes_on(document: Document, last: CueMatch, cut: re.Match[str], stop: int) -> bool:
    """Whether the claim of cue `last` is not over at `cut`.

    It goes on in a list without a verb, in a time ("since the war"), and in the second half of a condition ("until the
    road is open and the bridge is built").
    """
    mark, plain = cut.group().strip(" ,"), document.plain
    if cut.group().startswith(" and ") and CONDITION.search(document.lower, last.end, cut.start()) is not None:
        return True
    if VERB_IN_S.fullmatch(cut.group()) and IN_RELATIVE.search(document.lower, last.end, cut.start()) is not None:
        return True
    if mark == "since":
        return not has_finite_verb(plain[cut.end() : stop].split(",")[0])
    if mark not in (":", ";") or CLAUSE.match(plain, cut.end(), stop) is not None:
        return False
    items = RELATIVE.split(plain[cut.end() : stop], maxsplit=1)[0]
    return LISTED.match(plain, cut.end()) is not None or not has_finite_verb(items)


def _behind_insertion(document: Document, cut: re.Match[str], stop: int) -> int | None:
    """Where the clause goes on behind words between two dashes ("four plants - A, B - by May") or commas, or None."""
    inserted = BETWEEN_COMMAS.match(document.plain, cut.start(), stop)
    if inserted is not None:
        return inserted.end()
    dash = cut.group().strip()
    close = document.plain.find(dash, cut.end(), stop) if dash in DASHES else -1
    if close < 0:
        return None
    if INCOMPLETE.search(document.lower, max(0, cut.start() - 10), cut.start()) is not None:
        return close + len(dash)
    goes_on = GOES_ON.match(document.plain, close + len(dash), stop)
    return goes_on.end() if goes_on is not None else None


def main_clause_start(document: Document, own: int, cue: CueMatch, stop: int) -> int:
    """Where a subordinate clause with the cue ends, and the main clause behind it begins; `stop` where there is none.

    The clause is relative ("The talks, which are to last a day, concern trade") or opens its sentence ("While the
    talks will go on, the strike is over").

    Args:
        document: The text.
        own: Where the clause's own words begin.
        cue: The cue in it.
        stop: Where it ends as far as its conjunctions tell.
    """
    plain = document.plain
    sentence = document.sentences[document.sentence_at(own)]
    is_relative = plain[:own].endswith(", ") and RELATIVE_CLAUSE.fullmatch(plain, own, cue.start) is not None
    if is_relative:
        pattern = MAIN_CLAUSE if OPENING_PHRASE.match(document.lower, sentence.start, own) else MAIN_VERB
    elif "," not in plain[sentence.start : cue.start] and (
        OPENING_CLAUSE.match(document.lower, sentence.start, cue.start)
        or absolute_start(document, sentence.start, cue.start) is not None
    ):
        pattern = MAIN_CLAUSE
    else:
        return stop
    places = (main.start() for main in pattern.finditer(plain, cue.end, stop))
    return next((place for place in places if ADJECTIVE.search(plain, cue.end, place) is None), stop)


def without_tail(document: Document, begin: int, stop: int, cue: CueMatch) -> int:
    """`stop` without a long aside at the end, of which the claim would be less than a third."""
    if TIME_LAST.search(document.lower, max(begin, stop - 40), stop) is not None:
        return stop
    for tail in TAIL.finditer(document.plain, cue.end + SHORTEST_BEFORE_SOURCE, stop):
        if stop - tail.start() > 2 * (tail.start() - begin):
            return tail.start()
    return stop


def _is_whole(document: Document, quotation_end: int, stop: int) -> bool:
    """Whether nothing of the claim follows the quotation."""
    before = document.plain[quotation_end - 2 : quotation_end - 1]
    if before == "," and is_parted(document.plain, quotation_end - 2):
        return False
    is_over = before in ",.!?" or quotation_end >= stop - 1
    return is_over or SPEAKER_GOES_ON.match(document.plain, quotation_end, stop) is not None
