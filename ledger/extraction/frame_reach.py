"""Which words of a sentence a verb of speech reaches: none behind a condition, a concession or a gloss."""

from ledger.extraction.clause_verbs import has_verb
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame

RESOLVED = frozenset(["agreed", "agrees", "decided", "decides"])
"""What somebody does rather than says: who tells of it says so."""
OBJECT = expression(
    r" of (?:[\w'’-]+ ){0,8}[\w'’-]+, (?:and|but) (?:the|an?|its|they|it|he|she|there|this|[a-z]+s)\b",
    needs=", and |, but ",
)
"""What somebody speaks of, and a clause that is no part of it: "warned of strikes, and prices will rise"."""
GLOSS = expression(
    r"\"?, (?:(?:apparently |clearly |obviously )?(?:referring|alluding|pointing)|"
    r"in (?:an? |what \w+ )?(?:(?:apparent|clear|obvious|veiled|thinly veiled|indirect|likely) )?"
    r"(?:reference|allusion|nod)) to\b"
    r"|,? (?:commenting on|speaking of|when asked about|asked about) ",
    needs=" to|commenting|speaking|asked",
)
"""Behind a verb of speech: what the reporter adds to make it understood."""
ANOTHER = expression(r"[\";]|, (?:and|but|while|although|though|whereas)\b")
"""Where a gloss ends."""
UNCLOSED = expression(r"\b(?:if|unless|once|until) [^,;:\"]*$")
"""A condition that no comma has closed yet."""
CONCEDED = expression(r"\W*(?:while|although|though|even though|whereas)\b")
"""Opens a sentence with a clause that is not what the main clause behind it tells."""
MAIN_CLAUSE = expression(
    r", (?!(?:who|which|whose|where|and|or|but|as|if|when|with|including|after|before|in|on|at|by|for|from)\b)[\w\"$]"
)


def is_granted(document: Document, frame: Frame, begin: int, cue: int) -> bool:
    """Whether a frame stands in a condition or a concession that the words at `cue` are no part of."""
    if frame.verb in RESOLVED and frame.end <= cue and UNCLOSED.search(document.lower, begin, frame.start) is not None:
        return True
    return frame.end <= cue and (
        is_in_condition(document, frame, begin, cue) or is_conceded(document, frame, begin, cue)
    )


def is_beside(document: Document, frame: Frame, cue: int) -> bool:
    """Whether the words at `cue` are no part of what the speaker of `frame` says: "Doe said, referring to …"."""
    if OBJECT.match(document.lower, frame.end, cue):
        return True
    end = max(frame.end, frame.subject_end if frame.inverted else 0)
    gloss = GLOSS.match(document.lower, end, cue)
    return gloss is not None and ANOTHER.search(document.plain, gloss.end(), cue) is None


def is_in_condition(document: Document, frame: Frame, begin: int, cue: int) -> bool:
    """Whether a comma closes the condition that holds a frame: "unless both agree to stay, they will"."""
    opens = UNCLOSED.search(document.lower, begin, frame.start) is not None
    return opens and document.plain.find(",", frame.end, cue) >= 0


def is_conceded(document: Document, frame: Frame, begin: int, cue: int) -> bool:
    """Whether a frame stands in the clause that opens a sentence: "While he says he pays, the seat is free"."""
    if frame.inverted or CONCEDED.match(document.lower, begin, frame.start) is None:
        return False
    if "," in document.plain[begin : frame.subject_start]:
        return False
    commas = MAIN_CLAUSE.finditer(document.plain, frame.end, cue)
    return any(has_verb(document.lower[frame.end : comma.start()]) for comma in commas)
