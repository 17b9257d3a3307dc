"""Where the words stand that name whoever a verb of speech belongs to."""

import re

from ledger.extraction.document import Document
from ledger.extraction.lexicon import words

BOUNDARY = re.compile(
    r"[;:\"]|(?<!editor)[—–]|\s-+\s|, (?:and|but|while|whereas|although|though|as|because|"
    r"after|when|so|yet|with|where|which)\b"
    r"|\b(?:but|while|whereas|although|though|because|if|that|whether|as) "
)
AND = re.compile(r"\b(?:and|or) ")
END_OF_SPEAKER = re.compile(
    r"[.;:\"]|,? (?:on|in|at|during) (?:\w+day|an? |the )|, (?:adding|saying|citing|noting|"
    r"referring|in|on|who|after|as|when|while|but|and|that)\b| (?:after|when|that|while|as|"
    r"in an?|during|told|to) "
)
ASIDE = re.compile(
    r"[\s,]+(?:has|have|had|also|did|does|do|is|are|was|were|then|later|further|not|\b(?!family|rally|ally|assembly|monopoly|supply|bully)[a-z]+ly|"
    r"who|today|yesterday|in turn|however|meanwhile|still|now)$"
)
CONJUNCTION_END = re.compile(r"\b(?:and|but|or)\s+(?:\w+ly |also |then )?$")
SUBJECT_TAIL = re.compile(
    r"\b((?:[Tt]he|[Aa]n?) (?:[\w'-]+ ){0,3}[\w'-]+|(?:[A-Z][\w'.-]*(?: |$))+|he|she|it|they|[a-z]+s)\s*$"
)
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|must|did|does|"
    r"do|[a-z]{3,}ed|made|took|gave|went|held|met|began|fell|rose|came|left|won|lost|sent|"
    r"said|says|told|spoke|wrote|thought|brought|felt|kept|ran|drew|struck|spent|built|broke|"
    r"became|got|put|grew|saw|shot|led|sat|stood|paid|sold|cut|hit|shut)\b"
)
CLOSES = re.compile(
    r"\w+(?: (?:on \w+day|in an? [^.,;]{3,40}|yesterday|today|late \w+))?[.\"]*\s*(?:$|\n)|\w+(?: on \w+day)?\. "
)
"""A verb with nothing of the sentence behind it but when it was said."""
COMMA = re.compile(r", ")
CLOSING = re.compile(
    r"(?:the|its|his|her|their|an?|[A-Z][\w'-]+|(?:chief|deputy|head|spokes\w+|analysts?|president|minister))\b"
)
RELATIVE_CLAUSE = re.compile(
    r", (?:(?:who|whose|which|where) [^;\"]*|(?:with|of|from|at) [A-Z][^,;\"]*|"
    r"(?:an?|the) [^;\"]*\"[^\"]{1,40}\"[^;,\"]*),\s*$"
)
"""Between a speaker and the verb: "Jones, who was fined as head of the bank, said"."""
SPEAKING = re.compile(r"(?<=\w), (?:speaking|talking|writing|responding|answering|asked) [^,;\"]*,?\s*$")
APPOSED = re.compile(r"(?:an?|the|who|his|her|its|their|former|one) ", re.IGNORECASE)
OWN_SUBJECT = re.compile(r"(?:the|it|he|she|they|we|i|its|his|her|their)\b[^,]*$", re.IGNORECASE)
OWN_NAME = re.compile(r"[A-Z]")
ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|Rev|U\.S|U\.N|U\.K)$")


def subject(document: Document, start: int, at: int, spoken: list[tuple[int, int, int]]) -> tuple[int, int] | None:
    """Where the subject of the verb at `at` stands in the sentence that begins at `start`.

    Args:
        document: The text.
        start: Where the sentence begins.
        at: Where the verb stands.
        spoken: The verbs of speech before it: where each ends, and where its own subject begins and ends.
    """
    relative = RELATIVE_CLAUSE.search(document.plain, start, at) or SPEAKING.search(document.plain, start, at)
    limit = relative.start() if relative is not None else at
    text = document.lower[start:limit]
    boundaries = list(BOUNDARY.finditer(text))
    cut = boundaries[-1].end() if boundaries else 0
    told = [end - start for end, _, _ in spoken if cut < end - start <= limit - start]
    if (
        told
        and text[told[-1] :].strip()
        and not CONJUNCTION_END.search(text)
        and not only_adverbs(text[told[-1] :].replace(" and ", " "))
    ):
        closing = _closing_source(document, start + told[-1], at) if limit == at else None
        return closing or _behind_verbs(document, start + told[-1], limit)
    if boundaries and boundaries[-1].group().strip(" ,") in words("attribution", "subordinate"):
        piece = text[cut:].rstrip(" ,")
        comma = piece.rfind(", ")
        cut += comma + 2 if comma >= 0 and has_verb(piece[:comma]) else 0
    quoted = bool(boundaries) and boundaries[-1].group() == '"'
    is_and = text[cut:].strip() in ("and", "but", "and also")
    shared = None if quoted and is_and else _shared(document, start + cut, limit, spoken)
    if shared is not None:
        return shared
    if not text[cut:].strip() or only_adverbs(text[cut:]) or (quoted and is_and):
        if spoken:
            return spoken[-1][1:]
        opens = text[:cut].strip() and not text.rstrip().endswith('"')
        return (start, head_end(document, start, limit)) if opens else None
    return _behind_verbs(document, start + cut, limit)


def _shared(document: Document, start: int, limit: int, spoken: list[tuple[int, int, int]]) -> tuple[int, int] | None:
    """The subject before "and" in "the mayor met them and said"; None where the verb has one of its own."""
    piece = document.lower[start:limit]
    for conjunction in AND.finditer(piece):
        rest = piece[conjunction.end() :].strip()
        if not rest or only_adverbs(rest):
            if spoken and spoken[-1][2] <= start + conjunction.start():
                return spoken[-1][1:]
            return start, head_end(document, start, limit)
    return None


def _closing_source(document: Document, start: int, at: int) -> tuple[int, int] | None:
    """Who says it where the verb at `at` closes the sentence: "expects to sell 40 ships, its head, Jane Roe, said"."""
    if CLOSES.match(document.lower, at) is None:
        return None
    commas = [found.end() for found in COMMA.finditer(document.lower, start, at)]
    for comma in commas:
        words_behind = document.lower[comma:at]
        if (
            words_behind.strip(" ,")
            and not has_verb(words_behind.rstrip(" ,"))
            and CLOSING.match(document.plain, comma)
        ):
            return comma, at
    return None


def _behind_verbs(document: Document, start: int, limit: int) -> tuple[int, int]:
    """The subject between two offsets, behind clauses that are over: "rates fell and the bank"."""
    lower = document.lower
    piece = lower[start:limit]
    comma = piece.rfind(", ")
    if (
        comma >= 0
        and piece[comma + 2 :].strip()
        and has_verb(piece[:comma])
        and not has_verb(piece[comma + 2 :].rstrip(" ,"))
    ):
        return start + comma + 2, limit
    conjunctions = [found for found in AND.finditer(piece) if has_verb(piece[: found.start()])]
    if conjunctions:
        start += conjunctions[-1].end()
    if has_verb(lower[start:limit].rstrip(" ,")) and "," not in lower[start:limit].rstrip(" ,"):
        segment = ASIDE.sub("", document.plain[start:limit].rstrip(" ,"))
        tail = SUBJECT_TAIL.search(segment)
        if tail is not None and has_verb(segment[: tail.start()].lower()):
            return start + tail.start(1), start + len(segment)
    return _last_part(document, start, limit)


def _last_part(document: Document, start: int, limit: int) -> tuple[int, int]:
    """Without what stands before the subject: "Second in its field, the company". A comma at the end apposes."""
    plain = document.plain
    segment = plain[start:limit].rstrip()
    comma = segment.rfind(", ")
    if segment.endswith(",") or comma < 0 or not segment[comma + 2 :].strip():
        return start, limit
    first, last = segment[:comma].strip(), segment[comma + 2 :]
    if OWN_SUBJECT.match(last) and not (OWN_NAME.match(first) and len(first.split()) in (2, 3) and APPOSED.match(last)):
        return start + comma + 2, limit
    return start, limit


def head_end(document: Document, start: int, limit: int) -> int:
    """Where the first noun phrase from `start` ends: before the first verb, at most at `limit`."""
    verb = VERB.search(document.lower, start, limit)
    return verb.start() if verb and verb.start() > start else limit


def end_of_source(document: Document, start: int, end: int) -> int:
    """Where the words end that name a source which begins at `start`, behind its verb."""
    stop = END_OF_SPEAKER.search(document.plain, start, end)
    while (
        stop and stop.group() == "." and ABBREVIATED.search(document.plain, max(start, stop.start() - 5), stop.start())
    ):
        stop = END_OF_SPEAKER.search(document.plain, stop.end(), end)
    return stop.start() if stop else end


def only_adverbs(piece: str) -> bool:
    """Whether words in lower case leave no subject: adverbs and auxiliaries only."""
    return all(
        word.strip(",") in words("attribution", "adverbs") or word.strip(",").endswith("ly") for word in piece.split()
    )


def has_verb(piece: str) -> bool:
    """Whether words in lower case hold a finite verb.

    >>> has_verb("the ministry has"), has_verb("the head of the ministry")
    (True, False)
    """
    return VERB.search(piece) is not None
