"""The noun phrase that stands right before a claim: what "which" and "who" are about."""

import re

from ledger.extraction.candidates import Candidate
from ledger.extraction.contexts import PRONOUN_SUBJECT
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words

DETERMINED = expression(
    r"^.*(?<!\bof )\b((?:the|an?|its|his|their|these|this|our|her|any|every|each|another|no) [^,]+)$", re.IGNORECASE
)
NOUN_PHRASE = expression(
    r"((?:(?:the|an?|its|his|their|these|this|our|her|"
    r"\d[\d,.]*) )?(?:[\w'’.-]+ (?:of (?:the )?)?){0,4}[\w'’.-]+)$",
    re.IGNORECASE,
)
PHRASE_END = expression(
    r".*\b(?:is|are|was|were|has|have|had|will|would|in|on|at|to|by|for|with|from|into|and|or|"
    r"but|that|against|as|[a-z]{3,}ed|"
    rf"(?!(?:{'|'.join(sorted(words('noun_phrases', 'trades')))})\b)[a-z]{{4,}}ing) ",
    re.IGNORECASE,
)
COUPLE = expression(r"^((?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) [a-z-]+ and [a-z-]+)$")
"""Two that open a sentence: "The mother and daughter"."""
EVENT = expression(
    r"((?:the|an?|his|her|their|its) (?:[\w-]+ ){0,2}(?:visits?|meetings?|talks|trips?|conferences?|summits?|"
    r"elections?|"
    r"match|games?|ceremony|concerts?|festival|tour|hearing|trial|vote) (?:of|to|in|with|between|at|on|for) "
    r"[^,]{2,60}),? $",
    re.IGNORECASE,
)
BASE_VERB_NEXT = expression(r"\b(?:will|would|to|may|might|could|can|should|must|not) $", re.IGNORECASE)
BASE_VERB = expression(
    r"^(?:also |then |soon |\w+ly )?(?!(?:the|an?|its|his|her|their|our|this|that|some|any|"
    r"between|about)\b)[a-z]+ (?=\w)"
)
"""The verb between a modal and its object: "will [meet] Jane Roe, who"."""
HOLDING = expression(r"\b(?:point(?:s|ed)? out|say|argue|think|believe|show|agree|know|note|claim|fear|warn)s?$")
"""Behind these a clause of its own begins, whose subject is shared."""
PARENTHESIS = expression(r", (?:[A-Z][\w.'-]+ |he |she |it |they ){1,3}(?:said|says|added), (?:and|but) \"?$")
"""A speaker between two things that one subject does: "the plan fails, Poe said, and [would]"."""
IN_RELATIVE = expression(
    r"(?P<named>(?:the )?[A-Z][\w&'-]*(?: [A-Z][\w&'-]*)*), (?:which|who) [^,]+ (?:and|but) \"?$"
    r"|\b(?P<many>(?:people|those|men|women|[a-z]+ers) who \"?[^,]+?) and \"?$"
)
"""A relative clause that goes on: "Nordbank, which is shut but [plans to]", "people who stole and [will]"."""
OF_EVENT_BEHIND = expression(
    r"(?:(?:in turn|they say|he says|she says),? )?(?:will|would|could|may|might|is (?:likely|expected|set) to) "
    r"(?:in turn |also |likely |\w+ly )?(?:lead to|result in|mean|imply|trigger|spell|lower|make it|cause)\b|in turn\b"
)
"""What all that is told before does, and no thing alone."""
HELD_SOMEWHERE = expression(
    r"(?:will|would|is (?:likely|expected|due|set) to) (?:take place|be held|begin|start|last)\b"
)
IN_YEAR = expression(r"(?<=[a-z]) (?:in|for) (?:19|20)\d\d$")
"""A year between a noun and its relative clause: "the work in 1987, which"."""
LEADS_ON = expression(r"(?:\w+ly|\b(?:manner|ways?|extent|degree|fashion|case))$", re.IGNORECASE)
"""What a relative pronoun is not about: it then stands for all that is told before."""
PART_OF = expression(r"^(?:an? )?(?:part|member|piece|result) of (?=(?:the|its|his|her|their) )", re.IGNORECASE)
ASKS = expression(r"\b(?:is|are|was|were|knows?|knew|decides?|decided|sees?|wonders?|wondered|asked|asks?|of|about)$")
"""Behind these "who" and "which" ask: "the question is who will"."""
TOLD_OF = expression(
    r",? (?:which|who|that) (?:[\w'-]+ ){1,4}(?:says?|said|fears?|feared|believes?|hopes?|hoped|thinks?|claims?|"
    r"expects?|warns?|warned|estimates?) $"
)
RELATIVE_FRAME = expression(
    r"((?:(?:the|an?) )?[A-Z][\w'&-]*(?: [A-Z][\w'&-]*)*),(?: (?:an?|the) [^,]{3,90},)? which (?:has |had |"
    r"also |\w+ly )?(?:said|says|announced|announces|stated|confirmed|added|pledged|promised|vowed)(?: that)? $"
)
"""A named body that speaks in a relative clause: "Nordbank, a lender, which said [it would]"."""


def noun_before(document: Document, candidate: Candidate) -> str | None:
    """The noun phrase that stands before a relative pronoun."""
    sentence = document.sentences[document.sentence_at(candidate.clause.cue.start)]
    return _last_noun(document.plain[sentence.start : candidate.clause.start])


def told_of_in_relative(document: Document, candidate: Candidate) -> str | None:
    """What somebody tells the claim of in a relative clause: "a tax which the mayor says [will]"."""
    start = document.sentences[document.sentence_at(candidate.clause.cue.start)].start
    found = TOLD_OF.search(document.plain, start, candidate.clause.cue.start)
    return _last_noun(document.plain[start : found.start()]) if found is not None else None


def _last_noun(before: str) -> str | None:
    """The noun phrase at the end of `before`, behind which a relative pronoun may stand."""
    before = re.sub(r",?\s*(?:who|which|that|and|but)?\s*$", "", before.rstrip(' ,"'))
    before = IN_YEAR.sub("", before)
    if ASKS.search(before) is not None:
        return None
    couple = COUPLE.search(before)
    if couple is not None:
        return couple[1]
    clause = before.rsplit(",", 1)[-1].rsplit('"', 1)[-1]
    tail = PHRASE_END.sub("", clause)
    if BASE_VERB_NEXT.search(clause.removesuffix(tail)) is not None:
        tail = BASE_VERB.sub("", tail)
    if LEADS_ON.search(tail.rstrip()) is not None:
        return None
    determined = DETERMINED.search(tail.strip())
    if determined is not None:
        return PART_OF.sub("", determined[1])
    found = NOUN_PHRASE.search(tail.strip())
    is_noun = found is not None and re.search(r"[a-z]{2}", found[1]) and not found[1].endswith(("self", "selves"))
    return found[1] if found is not None and is_noun and not PRONOUN_SUBJECT.fullmatch(found[1]) else None


def speaks_in_relative(document: Document, candidate: Candidate) -> str | None:
    """The body that speaks in the relative clause right before a claim and is its "it"."""
    start = candidate.clause.start
    found = RELATIVE_FRAME.search(document.plain, document.sentences[document.sentence_at(start)].start, start)
    return found[1] if found is not None and found.end() == start else None


def event_before(document: Document, candidate: Candidate) -> str | None:
    """The event that stands before a claim with its place or its people: "the visit of Max Poe to Norway"."""
    start = candidate.clause.start
    found = EVENT.search(document.plain, document.sentences[document.sentence_at(start)].start, start)
    return found[1] if found is not None else None


def shares_relative(document: Document, candidate: Candidate) -> str | None:
    """Whom the relative clause is about that a claim goes on with."""
    start = candidate.clause.start
    found = IN_RELATIVE.search(document.plain, document.sentences[document.sentence_at(start)].start, start)
    return (found["named"] or found["many"].replace('"', "")) if found is not None else None


def is_apart(document: Document, candidate: Candidate) -> bool:
    """Whether a comma stands before the relative clause of a claim."""
    return document.plain[: candidate.clause.start].rstrip().endswith(",")
