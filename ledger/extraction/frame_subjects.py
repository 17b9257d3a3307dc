"""Where the words stand that name whoever a verb of speech belongs to."""

import re

from ledger.extraction.clause_verbs import FINITE, VERB, has_verb
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words

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
AND = expression(r"\b(?:and|or) ")
END_OF_SPEAKER = expression(
    r"\.(?!\w)|[;:\"]|(?<! briefed)(?<! informed),? (?:on|in|at|during) (?:\w+day|an? |the )"
    r"|, (?:adding|saying|citing|noting|"
    r"referring|in|on|who|after|as|when|while|but|and|that)\b| (?:after|when|that|while|as|"
    r"in an?|in (?:response|reaction|reference|answer)|during|told|to|earlier|late) "
    r"| (?:an?|one|two|three|several|some) (?:few |couple of )?(?:hours?|days?|weeks?|months?|years?) "
    r"(?:ago|earlier|later)\b"
    r"| (?:last|this) (?:week|month|year|night|weekend|\w+day)\b| (?:yesterday|today)\b"
)
ASIDE = expression(
    r"[\s,]+(?:has|have|had|also|did|does|do|is|are|was|were|then|later|further|not|"
    r"\b(?!family|rally|ally|assembly|monopoly|supply|bully)[a-z]+ly|"
    r"who|here|today|yesterday|in turn|however|therefore|thus|always|meanwhile|still|now|already|again|"
    r"once|never|first|just|yet|(?<=has )long|so far|in the past|"
    r"(?:late |early )?(?<!ed )on \w+day|earlier(?: this \w+)?|(?:last|this) (?:week|month|year|night))$"
)
CONJUNCTION_END = expression(r"\b(?:and|but|or)\s+(?:\w+ly |also |then )?$")
SUBJECT_TAIL = expression(
    r"\b((?:[Tt]he|[Aa]n?) (?:[\w'.-]+ ){0,3}[\w'-]+|(?:[A-Z][\w'.-]*(?: & [A-Z][\w'.-]*)*(?: |$))+|"
    r"he|she|it|they|(?!always\b)[a-z]+s)\s*$"
)
CLOSES = expression(
    r"\w+(?:, but (?:refused|declined)\b[^,;\"]{0,60}|"
    r" (?:(?:on )?\w+day|in an? [^.,;]{3,40}|yesterday|today|late \w+))?[.\"]*\s*(?:$|\n)|"
    r"\w+(?: (?:on )?\w+day)?\. "
)
"""A verb with nothing of the sentence behind it but when it was said."""
NAME_LIKE_VERB = expression(r"[A-Z][a-z]+ed(?=-[A-Z]| (?:[A-Z][\w&'’-]+ )*[a-z])")
"""The first word of a name: "Consolidated-Hull fell", "Allied Mills said"."""
WORD = expression(r"[a-z]+")
COMMA = expression(r", ")
NO_OFFICE = expression(
    r"(?:an? (?:\w+ )?(?:result|consequence|precaution)|part|usual|expected|such|before|always|yet)\b"
)
"""Behind "as" before a subject where it tells nobody's office: "As a result, Doe"."""
INSIDE_NAME = expression(
    r"(?:(?:[Tt]he|[Aa]n?) )?(?:[a-z]+ ){0,3}(?:[A-Z][\w'’&-]* ){1,4}[A-Z][a-z]+ed "
    r"(?:[A-Z][\w'’&-]* )*(?:\(|[a-z])"
)
"""A name with a participle in it: "Doctors Against Forced Evictions said"."""
RELATIVE_BEFORE = expression(r"\b(?:who|which|whose|where)\b")
CLOSING = expression(
    r"(?:the|its|his|her|their|an?|[A-Z][\w'-]+|(?:chief|deputy|head|spokes\w+|analysts?|president|minister))\b"
)
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
NAME_ALONE = expression(r"[A-Z][\w'’-]+|he|she|it|they")
"""Behind the comma of a clause that "if" or "as" opened: "if Gulf prices fall, Doe said"."""
SET_OFF = (RELATIVE_CLAUSE, SPEAKING, DASHED, DOING)
APPOSED = expression(r"(?:an?|the|who|his|her|its|their|former|one) ", re.IGNORECASE)
SPEAKER_BEHIND = expression(r"(?:an?|one|some|the) |[A-Z]")
NAMED_IN_FULL = expression(r"(?:[a-z'-]+ ){1,4}[A-Z][\w'-]+ [A-Z][\w'-]+")
PLURAL_SUBJECT = expression(r"(?:[a-z'-]+ ){0,6}(?:[a-z]+s|police|people)")
NAME_ENDS = expression(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+$")
OFFICE_OF = expression(
    r"(?:the |an? )?(?:[a-z-]+ ){0,3}(?:leader|head|chief|director|chair\w*|president|secretary|spokes\w+|minister|"
    r"manager|economist|analyst|professor|editor|member|founder|author|officer|executive|lawyer) (?:of|at|for|with|to) "
)
"""Behind a name and a comma: what its bearer is, no other's name."""
TIME_ASIDE = expression(
    r"(?:the (?:next|following|same|previous) (?:day|week|month|year|morning|evening)"
    r"|(?:\w+ ){1,4}(?:prior to|before|after|earlier|later|ago)\b.*)",
    re.IGNORECASE,
)
"""Before the subject: "The next day, the mayor", "ten days before the vote, Doe"."""
PHRASE_BEFORE = expression(r"(?:of|in|on|at|for|to|from|with|by|between|against)\b")
OWN_SUBJECT = expression(r"(?:the|it|he|she|they|we|i|its|his|her|their)\b[^,]*$", re.IGNORECASE)
OWN_NAME = expression(r"[A-Z]")
REDUCED = expression(r"(?<=[a-z] )(?<!and )[a-z]{3,}ed (?=(?:by|with|to|in|on|at|from|as|for) )")
"""What tells more of a noun: "the head of a panel charged with selling houses"."""
INSIDE_PHRASE = expression(r"\b(?:by|of|on|in|at|from|to|for|with|about|under|near)\s+$")
"""Before a name that is no subject of its own: "Economists polled by Reuters expect"."""
ABBREVIATED = expression(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|Rev|U\.S|U\.N|U\.K)$")


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
        closing = _closing_source(document, start + told[-1], at) if limit == at else None
        return closing or _behind_verbs(document, start + told[-1], limit)
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
    return _behind_verbs(document, start + cut, limit)


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
    alone = NAME_ALONE.fullmatch(document.plain[start + comma + 2 : limit].rstrip(" ,")) if comma >= 0 else None
    if alone is not None and CLOSES.match(document.lower, limit) is not None:
        return start + comma + 2, limit
    apposed = _apposed_behind(piece) if piece.endswith(", ") else None
    if apposed is not None:
        return start + apposed, limit
    is_rest = PHRASE_BEFORE.match(piece.strip()) and "," not in piece and document.plain[start - 1 : start] == '"'
    conjunctions = [found for found in AND.finditer(piece) if is_rest or has_verb(piece[: found.start()])]
    if conjunctions:
        start += conjunctions[-1].end()
    if "," not in (whole := lower[start:limit].rstrip(" ,")) and has_verb(whole) and has_verb(REDUCED.sub("", whole)):
        segment = ASIDE.sub("", document.plain[start:limit].rstrip(" ,"))
        tail = SUBJECT_TAIL.search(segment)
        if tail is not None and has_verb(lower[start : start + tail.start()]):
            inside = INSIDE_PHRASE.search(segment[: tail.start(1)]) is not None
            return (start, limit) if inside else (start + tail.start(1), start + len(segment))
    return _last_part(document, start, limit)


def _apposed_behind(piece: str) -> int | None:
    """Where the subject begins that commas set off behind a clause: "rates will rise, Jane Roe, its head, "."""
    for comma in COMMA.finditer(piece):
        before, behind = piece[: comma.start()], piece[comma.end() :].rstrip(" ,")
        if FINITE.search(before) and behind and not has_verb(behind) and not RELATIVE_BEFORE.search(before):
            return comma.end()
    return None


def _last_part(document: Document, start: int, limit: int) -> tuple[int, int]:
    """Without what stands before the subject: "Second in its field, the company". A comma at the end apposes."""
    plain = document.plain
    segment = plain[start:limit].rstrip()
    comma = segment.rfind(", ")
    if segment.endswith(",") or comma < 0 or only_adverbs(segment[comma + 2 :]):
        return start, limit
    first, last = segment[:comma].strip(), segment[comma + 2 :]
    if NAME_ENDS.search(first) and OFFICE_OF.match(last):
        return start, limit
    is_time = TIME_ASIDE.fullmatch(first) is not None
    if (PHRASE_BEFORE.match(first) or is_time) and SPEAKER_BEHIND.match(last):
        return start + comma + 2, limit
    if (
        (PLURAL_SUBJECT.fullmatch(last) or NAMED_IN_FULL.fullmatch(last))
        and len(first.split()) > 2
        and "," not in first
    ):
        return start + comma + 2, limit
    if OWN_SUBJECT.match(last) and not (OWN_NAME.match(first) and len(first.split()) in (2, 3) and APPOSED.match(last)):
        return start + comma + 2, limit
    return start, limit


def head_end(document: Document, start: int, limit: int) -> int:
    """Where the first noun phrase from `start` ends: before the first verb, at most at `limit`."""
    opening = NAME_LIKE_VERB.match(document.plain, start)
    verb = VERB.search(document.lower, opening.end() if opening is not None else start, limit)
    if verb is not None and INSIDE_NAME.match(document.plain, start, limit):
        small = (each for each in VERB.finditer(document.lower, start, limit) if document.plain[each.start()].islower())
        verb = next(small, verb)
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
    """Whether words leave no subject: adverbs and auxiliaries only.

    >>> only_adverbs("also recently "), only_adverbs("Kelly ")
    (True, False)
    """
    return all(
        word.strip(",") in words("attribution", "adverbs") or (word.strip(",").endswith("ly") and word.islower())
        for word in piece.replace(",", " ").split()
    )
