"""Where the words end that name whoever speaks."""

from ledger.extraction.clause_verbs import VERB
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words

END_OF_SPEAKER = expression(
    r"\.(?!\w)|[;:\"]|(?<! briefed)(?<! informed),? (?:on|in|at|during) (?:\w+day|an? |the )"
    r"|, (?:adding|saying|citing|noting|"
    r"referring|in|on|who|after|as|when|while|but|and|that)\b| (?:after|when|that|while|as|"
    r"in an?|in (?:response|reaction|reference|answer)|during|told|to|earlier|late) "
    r"| (?:an?|one|two|three|several|some) (?:few |couple of )?(?:hours?|days?|weeks?|months?|years?) "
    r"(?:ago|earlier|later)\b"
    r"| (?:last|this) (?:week|month|year|night|weekend|\w+day)\b| (?:yesterday|today)\b"
)
NAME_LIKE_VERB = expression(r"[A-Z][a-z]+ed(?=-[A-Z]| (?:[A-Z][\w&'’-]+ )*[a-z])")
"""The first word of a name: "Consolidated-Hull fell", "Allied Mills said"."""
INSIDE_NAME = expression(
    r"(?:(?:[Tt]he|[Aa]n?) )?(?:[a-z]+ ){0,3}(?:[A-Z][\w'’&-]* ){1,4}[A-Z][a-z]+ed "
    r"(?:[A-Z][\w'’&-]* )*(?:\(|[a-z])"
)
"""A name with a participle in it: "Doctors Against Forced Evictions said"."""
ABBREVIATED = expression(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|Rev|U\.S|U\.N|U\.K)$")


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
