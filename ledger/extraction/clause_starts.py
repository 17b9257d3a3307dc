"""Where the clause of a cue begins in a speech: behind finished clauses, at its own subject."""

import re

from ledger.extraction.content_clauses import content_start
from ledger.extraction.cues import CueMatch
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import AUXILIARY_END, has_finite_verb, is_finished
from ledger.extraction.frame import Frame
from ledger.extraction.postmodifiers import own_noun_start

SPLIT = expression(
    r"(?:;|:(?= )|—|–| -+ |&amp;mdash;)\s*"
    r"|,?\" (?=and |but |while )"
    r"|, (?:and then|and that|but that|and|but|while|whilst|whereas|although|though|so that|so|yet|"
    r"or|nor|(?:after|at|by|during|for|from|in|on|through|under|with) which|when|where|as well as|as|because|since|"
    r"which|who|whose|with|"
    r"then|meaning|followed by)\b"
    r"| (?:and that|but that)\b"
)
BARE_SPLIT = expression(
    r" (?:and|but|(?<!\bsooner )or|while|whilst|although|though|whereas|because|which|who|where|after which|then|"
    r"since(?= (?:the|its?|he|she|they|we|this|there)\b)|"
    r"(?<!soon )(?<!long )(?<!well )(?<!much )(?<!many )(?<!such )(?<!far )(?<!same )(?<!just )"
    r"as(?= (?:the|its?|he|she|they|we|this|there|no|more|fewer|most|some|"
    r"(?!(?:this|was|is|has)\b)[a-z]{3,}[^s\W]s)\b)|so(?= (?:I|we|he|she|it|they|you|there)\b))\b"
)
LEADING = expression(
    r"(?:[\s,;:—–\"'\])*-]|&amp;mdash;|(?:and that|but that|and|but|or|(?-i:that)|so|yet|also|then|"
    r"while|whilst|whereas|although|though|because(?! of\b)|however|meanwhile|moreover|nevertheless|"
    r"nonetheless|in addition(?! to\b)|furthermore|additionally),? "
    r"|(?:as a (?:result|consequence)(?: of [^,;\"]{1,60})?|at the same time|on the other hand|"
    r"for (?:example|instance)|in addition to [^,;\"]{1,80}|"
    r"of course|on balance|on the whole|in (?:fact|other words|turn)|above all|after all|first of all|despite this|"
    r"as (?:i|we|he|she|they) [^,;\"]{2,30}|"
    r"(?:un)?fortunately|certainly|actually|naturally|consequently|finally|thus|therefore|accordingly|besides|instead|"
    r"clearly|obviously|indeed|sadly), )+",
    re.IGNORECASE,
)
LEADING_CLAUSE = expression(
    r"(?:(?:although|though|while|whilst|whereas|as|since|because)\b(?! [\w'-]+,)|despite\b|in spite of\b)"
    r"(?:[^,;\"]|,(?=\d)){8,},(?!\d)\s*",
    re.IGNORECASE,
)
FIRST_PERSON_FRAME = expression(
    r"(?:(?:confident|convinced|certain|sure|hopeful|worried|afraid|fearful|aware) that|"
    r"(?:fearing|believing|knowing)(?: that)?|"
    r"(?:i|we) (?:also |still |really |strongly |do )?(?:believe|think|am sure|are sure|"
    r"know|am confident|are confident|feel|guess|suspect|fear|understand|say|can say)|"
    r"it is (?:clear|obvious|certain|believed|thought|understood|hoped)|it(?:'s| is) (?:clear|"
    r"obvious)|there is no doubt|no doubt|the fact is|i have no doubt|i'm sure|"
    r"we're confident|it is now clear)(?: that)? (?!to )",
    re.IGNORECASE,
)
ITS_OWN = expression(
    r"(?:there|it|they|he|she|we|i|this|that|you)(?:'s|'re|'m| is| are| was| were)?(?: \w+ly| also| then| now)? ?",
    re.IGNORECASE,
)
"""A whole subject: what stands before it is another clause."""
AUXILIARY = expression(
    r"(?:(?:is|are|was|were|has|have|had)(?:n't)?|be|been|not|also|now|then|still|\w+ly|\W)*", re.IGNORECASE
)
NOR = expression(r"(?:(?:and|but) )?(?:nor|neither) ?")
"""What opens a clause whose subject stands behind its verb."""
INSERTED = expression(r"(?:(?<= )(-+|—|–) |(?<=\w)(—|–))[^;\"]{2,150}?(?: (?:\1)|\2)(?= |$)")
LISTED_SUBJECT = expression(r"(?:although|though|while|whilst|whereas|as|since|because) (?:[A-Z][\w.-]* ?){1,3}, ")
LISTED_NAME = expression(r",(?: the)?(?: [A-Z][\w.'-]*){1,4}$")
"""Before "and" the last but one of several names: "the ports of Dover, Deal and Ramsgate will"."""
NOT_ONLY = expression(r"\b[Nn]ot\b")
"""Before a contrast of two nouns: "not the bank, but the insurer"."""
PARENTHESIS = expression(r"\([^()]*\)")
INSERTED_PHRASE = expression(r"^, (?:in|on|at|by|after|before|from|for|as|if|over|with)\b[^,;\"]{2,60}, ")
"""Words between a conjunction and the subject of its clause: "and, on Monday, the bank will"."""
DANGLING = expression(r"\w+ing [^,]*,")
"""Behind a conjunction words without a subject: "while being held there, they will"."""
STAGE = expression(r"\b(?:point|stage|situation|position|case|moment)$")
SPLICE = expression(
    r", (?:so |and so |then |I think |I guess )?(?=(?:there|it|they|he|she|we|i|this|that|you)\b)", re.IGNORECASE
)
"""A comma between two sentences, as in speech: "they lost, that will help us"."""
CONDITION_OPENS = (
    "if ",
    "unless ",
    "once ",
    "when ",
    "whenever ",
    "after ",
    "should ",
    "as ",
    "since ",
    "because ",
    "before ",
    "until ",
    "given ",
)
HEAD_CONDITIONS = ("if ", "unless ", "once ", "when ", "after ", "should ")
"""What opens a condition that the clause behind a conjunction belongs to as well."""
INNER_CONDITION = expression(r"\b(?:and|but|that|says?|said),? (?=(?:if|unless|once|when|whenever) [^,;]*$)")
"""Before a condition that the clause behind it goes on with."""
LEANING = expression(r"\W*(?:as|if|once|when|whenever|unless|after|until|with|without|even if)\b", re.IGNORECASE)
"""What opens a condition or a reason that belongs to the claim."""
BEFORE_SUBJECT = frozenset(["and", "but", "or", "as", "so", "and that", "but that", "where"])
"""Behind these a whole subject opens a clause."""
BEFORE_ANY_SUBJECT = frozenset(["but", "though", "although", "while", "whereas", ";"])
"""Behind these a clause opens with any word."""
LEANING_MARKS = frozenset(["which", "who", "whose", "where", "when", "as", "with", "or", "then"])
"""Behind these stands what belongs to the clause before."""
SUBJECT_OPENER = expression(
    r"(?:the|a|an|this|that|these|those|it|he|she|they|we|i|you|there|his|her|their|its|our|"
    r"my|some|many|most|more|all|both|no|one|another|any|few|each|such)\b|[A-Z\d$£€]",
    re.IGNORECASE,
)


def clause_start(document: Document, begin: int, cue: CueMatch, frames: list[Frame]) -> int:
    """Where the clause of `cue` begins in the speech that begins at `begin`."""
    concession = LEADING_CLAUSE.match(document.plain, begin, cue.start)
    if concession is not None and ITS_OWN.fullmatch(document.plain, concession.end(), cue.start) is not None:
        begin = concession.end()
    begin = own_noun_start(document, _after_finished(document, begin, cue.start), cue.start)
    content = content_start(document, begin, cue.start)
    begin = content if content is not None else _after_splice(document, begin, cue.start)
    own = next((frame for frame in frames if frame.start == cue.start and frame.closed is not None), None)
    if own is not None:
        begin = max(begin, cue.start)
    concession = LEADING_CLAUSE.match(document.plain, begin, cue.start)
    if concession is not None and cue.start - concession.end() > 2 and not is_listed_subject(concession.group()):
        begin = concession.end()
    lead = LEADING.match(document.plain, begin, cue.start)
    if lead is not None:
        that = lead.group().lower().rfind("that ")
        # The whole subject of "that will help" is no conjunction.
        begin = begin + that if lead.end() == cue.start and that >= 0 else lead.end()
    for pattern, least in ((FIRST_PERSON_FRAME, 1), (LEADING_CLAUSE, 2)):
        opening = pattern.match(document.plain, begin, cue.start)
        if opening is not None and cue.start - opening.end() > least and not is_listed_subject(opening.group()):
            begin = opening.end()
    return begin


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


def with_insertion_blotted(text: str) -> str:
    """`text`, which ends at a verb, without parentheses, and words between dashes that part the verb from its subject.

    >>> with_insertion_blotted("the ferry - old as it is - still ")
    'the ferry ________________ still '
    """
    text = PARENTHESIS.sub(lambda found: "_" * len(found.group()), text)
    inserted = next((found for found in INSERTED.finditer(text) if AUXILIARY.fullmatch(text, found.end())), None)
    if inserted is None:
        return text
    return text[: inserted.start()] + "_" * (inserted.end() - inserted.start()) + text[inserted.end() :]


def is_listed_subject(opening: str) -> bool:
    """Whether what seems a clause is only a conjunction and the first of several subjects: "while Peru, Chile and"."""
    return LISTED_SUBJECT.fullmatch(opening) is not None


def joins_names(head: str, rest: str) -> bool:
    """Whether "and" between `head` and `rest` stands before the last of several names.

    >>> joins_names("the ports of Dover, Deal", "Ramsgate")
    True
    """
    return rest.removeprefix("the ")[:1].isupper() and LISTED_NAME.search(head) is not None


def _is_apart(head: str, rest: str) -> bool:
    """Whether the clause behind "where" is the claim, and the finished clause `head` before it none of its words."""
    whole = is_finished(head, "where") and STAGE.search(head) is None and not head.lstrip().lower().startswith("if ")
    return whole and rest.rstrip()[-1:] != "," and not has_finite_verb(AUXILIARY_END.sub("", rest))


def _closes_insertion(head: str, rest: str) -> bool:
    """Whether a comma in `rest`, before the verb, closes what one in `head` opened: "a plan, once made, is"."""
    return "," in head and rest.count(",") == 1 and AUXILIARY_END.sub("", rest).rstrip().endswith(",")


def _after_finished(document: Document, start: int, cue: int) -> int:
    """Leaves out a clause before the one of the cue that has its own finite verb."""
    text = with_insertion_blotted(document.plain[start:cue])
    for pattern in (SPLIT, BARE_SPLIT):
        for place in reversed(list(pattern.finditer(text))):
            head, rest = text[: place.start()], INSERTED_PHRASE.sub("", text[place.end() :]).lstrip()
            begin = _own_start(place, head, rest)
            if begin is None:
                begin = _start_behind(place, head, rest, is_bare=pattern is BARE_SPLIT)
            if begin is not None:
                return start + begin
    return start


def _own_start(place: re.Match[str], head: str, rest: str) -> int | None:
    """Where a clause begins that shows at once to be one: by a whole subject before its cue, or by none at all.

    Args:
        place: The conjunction or sign between `head` and `rest`.
        head: What stands before it.
        rest: What stands between it and the cue.
    """
    mark = place.group().strip(" ,")
    if mark in BEFORE_SUBJECT and ITS_OWN.fullmatch(rest):
        return place.end() if mark == "as" else place.start()
    if NOR.fullmatch(rest):
        return place.end()
    if mark in ("and", "but", "nor") and AUXILIARY.fullmatch(rest) and (not rest.strip() or has_finite_verb(head)):
        return place.start()
    return place.start() if mark in ("and that", "but that") and rest else None


def _start_behind(place: re.Match[str], head: str, rest: str, is_bare: bool) -> int | None:
    """Where the clause of `rest` begins if that of `head` is over; None where both are one, or `rest` is no clause.

    Args:
        place: The conjunction or sign between the two.
        head: What stands before it.
        rest: What stands between it and the cue.
        is_bare: Whether `place` is a word without a comma.
    """
    mark = place.group().strip(" ,")
    if is_bare and (rest.rstrip(' "').endswith(",") or _closes_insertion(head, rest)):
        return None
    if (mark in ("and", "or") and joins_names(head, rest)) or not _can_be_clause(mark, rest):
        return None
    if mark == "where" and _is_apart(head, rest):
        return place.end()
    if mark in LEANING_MARKS or not _is_over(place, head, rest):
        return None
    has_own_verb = is_bare and has_finite_verb(AUXILIARY_END.sub("", rest)) and not FIRST_PERSON_FRAME.match(rest)
    return place.start() if not has_own_verb else None


def _can_be_clause(mark: str, rest: str) -> bool:
    """Whether what stands between the conjunction `mark` and the cue can open a clause with a subject of its own."""
    if mark.endswith(" which") and AUXILIARY_END.sub("", rest).endswith(","):
        return False
    if not rest or rest.startswith("not ") or DANGLING.match(rest):
        return False
    return SUBJECT_OPENER.match(rest) is not None or mark in BEFORE_ANY_SUBJECT


def _is_over(place: re.Match[str], head: str, rest: str) -> bool:
    """Whether the clause `head` ends before the conjunction at `place`: it has its verb, and is no condition."""
    contrasts = place.group() == ", but" and SUBJECT_OPENER.match(rest) and NOT_ONLY.search(head) is None
    mark = place.group().strip(" ,")
    is_whole = mark == ";" or contrasts or is_finished(head + place.group()[:1], mark)
    return bool(is_whole) and not head.lower().lstrip().startswith(HEAD_CONDITIONS)
