"""Where the subject of a verb of speech stands behind clauses that are over: "rates fell, and the bank said"."""

import re

from ledger.extraction.clause_verbs import FINITE, has_verb
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.source_ends import only_adverbs

AND = expression(r"\b(?:and|or) ")
ASIDE = expression(
    r"[\s,]+(?:has|have|had|also|did|does|do|is|are|was|were|then|later|further|not|"
    r"\b(?!family|rally|ally|assembly|monopoly|supply|bully)[a-z]+ly|"
    r"who|here|today|yesterday|in turn|however|therefore|thus|always|meanwhile|still|now|already|again|"
    r"once|never|first|just|yet|(?<=has )long|so far|in the past|"
    r"(?:late |early )?(?<!ed )on \w+day|earlier(?: this \w+)?|(?:last|this) (?:week|month|year|night))$"
)
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
COMMA = expression(r", ")
RELATIVE_BEFORE = expression(r"\b(?:who|which|whose|where)\b")
CLOSING = expression(
    r"(?:the|its|his|her|their|an?|[A-Z][\w'-]+|(?:chief|deputy|head|spokes\w+|analysts?|president|minister))\b"
)
NAME_ALONE = expression(r"[A-Z][\w'’-]+|he|she|it|they")
"""Behind the comma of a clause that "if" or "as" opened: "if Gulf prices fall, Doe said"."""
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


def closing_speaker(document: Document, start: int, at: int) -> tuple[int, int] | None:
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


def behind_verbs(document: Document, start: int, limit: int) -> tuple[int, int]:
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
