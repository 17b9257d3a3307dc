"""The subject of a claim that begins with its verb: that of the clause before, or of the sentence."""

import re

from ledger.extraction.antecedents import antecedent as likeliest
from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate
from ledger.extraction.claim_verbs import FINITE, plain_verb
from ledger.extraction.contexts import INSERTED, OPENING, PRONOUN_SUBJECT, first_person
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import BARE_OPENING, subject_of
from ledger.extraction.nouns_before import HOLDING, PARENTHESIS, noun_before, shares_relative, told_of_in_relative
from ledger.extraction.referents import referent

OPENED_BY_PLAN = expression(
    r"(?:Scheduled|Expected|Set|Due|Likely|Planned|Promised|Going) [^,]{3,120}, [^,]{2,60} (?:will|would) "
)
"""What is said of a subject that comes behind it: "Scheduled to open in May, the pier will"."""
BECAUSE_OF = expression(r"^(?:This|That|It) (?:is|was) (?:[a-z]+ ){0,3}because ", re.IGNORECASE)
"""Opens a reason: "This is in part because buyers"."""
PASSIVE = expression(r"(?:will|would) (?:\w+ly )?be (?!able\b)[a-z]+ed (?:against|by|to|with|on|in|at|for)?\b")
QUOTED_BEFORE = expression(r'\W*"([^"]+)," [^".;]+, "(?:(?:and|but|or) )?')
"""A quotation that inserted words of speech part before the claim: "Sales fell," she said, "and [will fall]"."""
SAYING = words("speech", "says", "forecasts")
SUBORDINATE_OPENING = expression(r"\b(?:if|although|though|when|once|since|because|while)\b", re.IGNORECASE)
"""What opens a clause before the one that has the subject: "if it rains, the mayor will wait and"."""
LONGEST_SUBJECT = 14
SOURCE = expression(r",? according to [^,]+$")
RELATIVE_END = (" who", " which", " that")
"""Right before a claim the word that stands for its subject."""
VERB_FIRST = expression(
    r"(?:will|would|won't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|shall|is|are|was|were|may|might|"
    r"could|should|to(?! [a-z]+, )|plans?(?! (?:call|are|were|include|for|of)\b)|planned|"
    r"intends?|vowed|pledged|promised|promises|agreed|"
    r"refuse[sd]?|expects?|has|have|not|likely|unlikely|expected|set|scheduled|"
    r"due(?! to (?:the|an?|its|their|his|her|our|my|this|these|such|poor|bad"
    r"|high|low|heavy|rising|falling)\b)|going)\b",
    re.IGNORECASE,
)
"""The verb, or what is left of it, with which a claim begins."""


def lacks_subject(text: str) -> bool:
    """Whether a claim begins with its verb.

    >>> lacks_subject("will open in May"), lacks_subject("Should it rain, the fair will close")
    (True, False)
    """
    if text.startswith(("To ", "Should ", "Were ", "Had ")) and FINITE.search(text) is not None:
        return False
    return OPENED_BY_PLAN.match(text) is None and VERB_FIRST.match(text) is not None


def missing_subject(document: Document, candidate: Candidate, attributor: Attributor) -> str | None:
    """The subject of a claim that begins with its verb."""
    subject = (
        _clause_subject(document, candidate, attributor)
        or _sentence_subject(document, candidate)
        or likeliest(document, "it", candidate.clause.start, first_person(candidate))
    )
    named = subject and subject.lower() not in words("noun_phrases", "stops")
    return subject if named and subject and subject.split()[-1].lower() not in SAYING else None


def _sentence_subject(document: Document, candidate: Candidate) -> str | None:
    """The noun phrase that opens the sentence of a claim."""
    sentence = document.sentences[document.sentence_at(candidate.clause.cue.start)]
    found = subject_of(document.plain[sentence.start : candidate.clause.own_start].strip('" '))
    return found[0] if found is not None else None


def _clause_subject(document: Document, candidate: Candidate, attributor: Attributor) -> str | None:
    """The subject of a clause that shares it with the clause before: "It opened in May and will close"."""
    plain, voice, clause = document.plain, candidate.voice, candidate.clause
    index = document.sentence_at(clause.cue.start)
    start = document.sentences[index].start
    shared = told_of_in_relative(document, candidate) or shares_relative(document, candidate)
    if shared is not None:
        return shared
    if clause.cue.cue.speaker == "subject" and voice.speaker is not None:
        return voice.speaker
    if plain[start : clause.start].rstrip(' "').endswith(RELATIVE_END):
        return noun_before(document, candidate)
    inserted = INSERTED.search(plain[start : clause.own_start].rstrip())
    if inserted is not None:
        return inserted[1]
    if PARENTHESIS.search(plain, start, clause.start) is not None:
        told = subject_of(plain[start : clause.start].strip('" '))
        return told[0] if told is not None else voice.speaker
    return _subject_before(document, candidate, attributor, start)


def _subject_before(document: Document, candidate: Candidate, attributor: Attributor, start: int) -> str | None:
    """The subject of the words before a claim in a sentence from `start`; the speaker where they have none."""
    plain, clause = document.plain, candidate.clause
    quoted = QUOTED_BEFORE.fullmatch(plain, start, clause.own_start)
    before = quoted[1] if quoted is not None else plain[_behind_frames(document, candidate, attributor) : clause.start]
    text = _without_opening(before)
    held, _, inner = text.rpartition(" that ")
    told = subject_of(inner) if HOLDING.search(held) is not None else None
    if told is not None:
        return told[0]
    verb = FINITE.search(text) or plain_verb(text)
    if quoted is not None and verb is None:
        return _short(text)
    pronoun = PRONOUN_SUBJECT.match(text)
    if pronoun is not None:
        return referent(document, candidate, attributor, (pronoun[1] or pronoun[2]).lower(), start)
    subject = _short(_before_verb(text[: verb.start()])) if verb is not None else None
    if subject is not None or quoted is not None:
        return subject
    is_done_to = PASSIVE.match(plain, clause.cue.start) is not None
    return candidate.voice.speaker if not is_done_to else None


def _behind_frames(document: Document, candidate: Candidate, attributor: Attributor) -> int:
    """Where what is said begins before a claim: behind "he said", or at the beginning of the sentence."""
    index, start = document.sentence_at(candidate.clause.cue.start), candidate.clause.start
    ends = (
        frame.end
        for frame in attributor.frames(index)
        if frame.end <= start and not frame.inverted and not document.plain.endswith("than ", 0, frame.start)
    )
    return max(ends, default=document.sentences[index].start)


def _without_opening(before: str) -> str:
    """The words before a claim without what opens them and the clause that stands before their subject."""
    text = BECAUSE_OF.sub("", OPENING.sub("", before.strip('" ,')))
    opening = BARE_OPENING.match(text)
    if opening is None:
        return text
    text = text[opening.end() :]
    is_clause = SUBORDINATE_OPENING.search(opening.group()) is not None
    return text.partition(", ")[2] if is_clause and ", " in text else text


def _before_verb(before: str) -> str:
    """The words before a verb as its subject, without their source; a comma that closes an apposition stays."""
    head = SOURCE.sub("", before).strip(" ,")
    return f"{head}," if head.count(", ") == 1 and before.endswith(", ") else head


def _short(subject: str) -> str | None:
    """`subject` where it is not too long to be one."""
    return subject if subject and len(subject.split()) <= LONGEST_SUBJECT else None
