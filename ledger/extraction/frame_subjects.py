"""Where the words stand that name whoever a verb of speech belongs to."""

import re

from ledger.extraction.clause_verbs import has_verb
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finished_clauses import AND, NAME_ALONE, behind_verbs, closing_speaker
from ledger.extraction.lexicon import words
from ledger.extraction.source_ends import head_end, only_adverbs

BOUNDARY = expression(
    r"[;\"]|:(?!//|\d)|(?<!editor)[—–]|--|\s-+\s|, however (?=[a-z])"
    r"|, (?:and|but|while|whereas|although|though|as|because|after|when|so(?! far)|yet|with|where|which)\b"
    r"|\b(?:but|while|whereas|although|though|because|if|"
    r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bon )(?<!\bfor )(?<!\bwith )(?<!\bby )(?<!\bto )(?<!\bfrom )"
    r"that(?! (?:is|are|was|were|has|have|had|will|would)\b)|whether|"
    r"as(?! (?:much|many|little|few|high|low|early|late) )(?<!much as)(?<!many as)(?<!little as)(?<!few as)(?<!high as)"
    r"(?<!low as)(?<!early as)(?<!late as)|after|before|when) "
    r"|\b(?:which|what) (?=(?:the|an?|its|his|her|their|he|she|it|they|we|some|many|most|(?:[\w.-]+ )?(?:officials|"
    r"analysts|economists|experts|critics|traders|dealers|sources|police|scientists|diplomats|observers|"
    r"historians|authorities|companies|bankers|ministers)) )"
)
CONJUNCTION_END = expression(r"\b(?:and|but|or)\s+(?:\w+ly |also |then )?$")
WORD = expression(r"[a-z]+")
NO_OFFICE = expression(
    r"(?:an? (?:\w+ )?(?:result|consequence|precaution)|part|usual|expected|such|before|always|yet)\b"
)
"""Behind "as" before a subject where it tells nobody's office: "As a result, Doe"."""
ADVERBS = r"(?: (?:also|later|earlier|then|now|still|since|\w+ly|has|had|have))*"
RELATIVE_CLAUSE = expression(
    r", (?:(?:who|whose|which|where) (?:[^;\"]|\"[^\";]{1,40}\")*|"
    r"(?:with|of|from|at) [A-Z][^,;\"]*|in (?:its|his|her|their|an?) [^,;\"]*|"
    r"[a-z]+(?:ed|wn|lt|ght) (?:by|from|in|at|to|with|for|on|as) [^,;\"]*|"
    r"(?:an?|the) [^;\"]*\"[^\"]{1,40}\"[^;,\"]*|"
    r"(?:an?|the) [^,;\"]{2,50} (?:that|which|who) [^;\"]*),"
    rf"{ADVERBS}\s*$"
)
"""Between a speaker and the verb: "Jones, who was fined as head of the bank, said"."""
DASHED = expression(
    r"\s(?:--|—|–)\s(?:(?!--)[^;\"—–]){3,120}\s(?:--|—|–)"
    rf"{ADVERBS}\s*$"
)
"""Between dashes: "some officials -- the mayor among them -- have said"."""
SPEAKING = expression(
    r"(?<=\w), (?:speaking|talking|writing|responding|answering|asked|reporting) [^,;\"]*(?:, [A-Z][^,;\"]*)?,?\s*$"
)
DOING = expression(
    r"(?<=\w), (?!including|according|saying|adding|noting)(?:(?:this|last) (?:week|month|year) |now |\w+ly )?"
    r"[a-z]{3,}ing [^;\"]*,(?: (?:also|later|then|now|\w+ly|has|had|have))*\s*$"
)
"""What a speaker does, behind the name: "The ministry, commenting on the figures, said"."""
SET_OFF = (RELATIVE_CLAUSE, SPEAKING, DASHED, DOING)


def subject(document: Document, start: int, at: int, spoken: list[tuple[int, int, int]]) -> tuple[int, int] | None:
    """Where the subject of the verb at `at` stands in the sentence that begins at `start`.

    Args:
        document: The text.
        start: Where the sentence begins.
        at: Where the verb stands.
        spoken: The verbs of speech before it: where each ends, and where its own subject begins and ends.
    """
    relative = next((found for each in SET_OFF if (found := each.search(document.plain, start, at))), None)
    limit = relative.start() if relative is not None else at
    text = document.lower[start:limit]
    boundaries = _boundaries(text)
    cut = boundaries[-1].end() if boundaries else 0
    told = [end - start for end, _, _ in spoken if cut < end - start <= limit - start]
    if (
        told
        and text[told[-1] :].strip()
        and not CONJUNCTION_END.search(text)
        and not only_adverbs(document.plain[start + told[-1] : limit].replace(" and ", " "))
    ):
        closing = closing_speaker(document, start + told[-1], at) if limit == at else None
        return closing or behind_verbs(document, start + told[-1], limit)
    behind = text[told[-1] :] if told else ""
    if behind.startswith(", ") and behind.strip(" ,") and only_adverbs(behind):
        return spoken[-1][1:]
    if boundaries and boundaries[-1].group().strip(" ,") in words("attribution", "subordinate"):
        piece = text[cut:].rstrip(" ,")
        comma = piece.rfind(", ")
        named = (
            NAME_ALONE.fullmatch(document.plain[start + cut + comma + 2 : limit].rstrip(" ,")) if comma >= 0 else None
        )
        cut += comma + 2 if comma >= 0 and (has_verb(piece[:comma]) or named or NO_OFFICE.match(piece)) else 0
    quoted = bool(boundaries) and boundaries[-1].group() == '"'
    is_and = text[cut:].strip() in ("and", "but", "and also")
    shared = None if quoted and is_and else _shared(document, start + cut, limit, spoken)
    if shared is not None:
        return shared
    if only_adverbs(document.plain[start + cut : limit]) or (quoted and is_and):
        if spoken:
            return spoken[-1][1:]
        opens = text[:cut].strip() and not text.rstrip().endswith('"')
        return (start, head_end(document, start, limit)) if opens else None
    return behind_verbs(document, start + cut, limit)


def _boundaries(text: str) -> list[re.Match[str]]:
    """Where a clause begins in words in lower case.

    The "and" of a list, "Doe, head of one, and member of", begins none, nor does "after" before a noun.
    """
    found: list[re.Match[str]] = []
    for boundary in BOUNDARY.finditer(text):
        before = text[found[-1].end() if found else 0 : boundary.start()]
        word = boundary.group().strip()
        if word in ("after", "before", "when"):
            behind = text[boundary.end() :]
            is_clause = has_verb(before) and "," not in behind and behind.strip() != "" and not has_verb(behind)
        else:
            is_clause = word != ", and" or has_verb(before) or not before.strip()
        if is_clause:
            found.append(boundary)
    return found


def _shared(document: Document, start: int, limit: int, spoken: list[tuple[int, int, int]]) -> tuple[int, int] | None:
    """The subject before "and" in "the mayor met them and said"; None where the verb has one of its own."""
    piece = document.lower[start:limit]
    for conjunction in AND.finditer(piece):
        if only_adverbs(document.plain[start + conjunction.end() : limit]):
            if spoken and spoken[-1][2] <= start + conjunction.start():
                return spoken[-1][1:]
            start = _behind_opening(document, start, start + conjunction.start())
            return start, head_end(document, start, limit)
    return None


def _behind_opening(document: Document, start: int, limit: int) -> int:
    """Where the subject begins behind an opening phrase: "After saying the wall had gone, the town met"."""
    first = WORD.match(document.lower, start)
    comma = document.lower.rfind(", ", start, limit)
    opens = first is not None and first.group() in words("names", "openers") and comma >= 0
    return comma + 2 if opens and has_verb(document.lower[comma + 2 : limit]) else start
