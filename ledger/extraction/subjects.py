"""Fills in the subject of a claim: nouns for pronouns, antecedents for "which", context for "this"."""

import re

from ledger.extraction.agreement import agreeing
from ledger.extraction.antecedents import antecedent as likeliest
from ledger.extraction.antecedents import definite
from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate
from ledger.extraction.contexts import (
    BEHIND_PREPOSITION,
    CLOSED_RELATIVE,
    INSERTED,
    OF_EVENT,
    OPENING,
    PARTICIPLE_FIRST,
    PRONOUN_SUBJECT,
    PUBLIC,
    behind_context,
    first_person,
)
from ledger.extraction.demonstratives import DEMONSTRATIVE, named_by_noun
from ledger.extraction.document import Document
from ledger.extraction.expletives import EXPLETIVE
from ledger.extraction.expressions import expression
from ledger.extraction.frame_words import promising
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import BARE_OPENING, VERB, is_plural, subject_of
from ledger.extraction.nouns_before import (
    HELD_SOMEWHERE,
    HOLDING,
    OF_EVENT_BEHIND,
    PARENTHESIS,
    event_before,
    is_apart,
    noun_before,
    shares_relative,
    told_of_in_relative,
)
from ledger.extraction.referents import referent
from ledger.extraction.stand_ins import stands_for_one_in
from ledger.extraction.told_people import can_be_told_of
from ledger.terms import Attribution

THATS = expression(
    r"^(that|this|there|it|he|she|who|which)'s(?= (?:not |also |now )?(?:going|expected|likely|due|set|\w+ing)\b)",
    re.IGNORECASE,
)
RELATIVE_PRONOUN = expression(r"^(?:and |but )?(?:which|who|that)\b(?!') ?", re.IGNORECASE)
POSSESSIVE = expression(r"\b(his|her|their|its|my|our)\b", re.IGNORECASE)
PAST_VERB = expression(
    r"^((?:will|would|could|may|is|are) [^,]+), (?!\w+ (?:by|after|for|in|on|to|as|with|from|at)\b)(?:[a-z]{2,}ed|"
    r"did|was|were|"
    r"had|has|have)\b.*$"
)
"""The verb of the sentence behind a relative clause: "which will open in May, helped"."""
MAIN_VERB = expression(r"(?<=\d{4})(?: will| is| are| was| were| has| have) [a-z].*$")
"""What a relative clause that ends with its day stands before: "which will open on 9 May 2024 will be the first"."""
CLEFT = expression(
    r"^it(?:'s| is| was) ((?:[A-Z]|the )[^,.]{1,50}?) (?:that|who|which) (?=will\b|would\b|is\b|are\b)", re.IGNORECASE
)
FINITE = expression(r"\b(?:will|would|is|are|was|were|has|have|had|did|may|might|could|can|should|must)\b")
OPENED_BY = expression(
    r"(?:after|before|following|under|despite|in|with|by|amid|unlike|like|besides|on|at|from) ", re.IGNORECASE
)
"""Words that open a clause whose subject comes behind the comma, where "its" is told later."""
OPENED_BY_PLAN = expression(
    r"(?:Scheduled|Expected|Set|Due|Likely|Planned|Promised|Going) [^,]{3,120}, [^,]{2,60} (?:will|would) "
)
"""What is said of a subject that comes behind it: "Scheduled to open in May, the pier will"."""
BECAUSE_OF = expression(r"^(?:This|That|It) (?:is|was) (?:[a-z]+ ){0,3}because ", re.IGNORECASE)
"""Opens a reason: "This is in part because buyers"."""
PASSIVE = expression(r"(?:will|would) (?:\w+ly )?be (?!able\b)[a-z]+ed (?:against|by|to|with|on|in|at|for)?\b")
QUOTED_BEFORE = expression(r'\W*"([^"]+)," [^".;]+, "(?:(?:and|but|or) )?')
"""A quotation that inserted words of speech part before the claim: "Sales fell," she said, "and [will fall]"."""
OBJECT_OF_RELATIVE = expression(
    r"((?:its|his|her|their|the|an?|he|she|it|they|[A-Z][\w'.-]*)(?: [\w'’-]+){0,4}? (?:will|would) "
    r"(?:not |also |then )?[a-z]+(?: (?:on|for|to|about|over|with|up|out)"
    r"(?= (?:on|in|by|at|before|after|until|next|this|between)\b))?)"
    r"(?=$|[.,]| (?:on|in|by|at|before|after|until|next|this|between|within|during|tomorrow|today|later|soon)\b)"
)
"""Behind "which": another's act, of which what stands before it is the object: "which its board will consider"."""
WHOSE = expression(r"whose ", re.IGNORECASE)
TAKES_TIME = expression(
    r"it (?:will|would|may|might|could|should) (?:also |still |likely |probably"
    r" )?take (?:a while|(?:some |much |more )?time|years|months|weeks|longer)\b",
    re.IGNORECASE,
)
"""What an event or a task does, and nobody."""
SAYING = words("speech", "says", "forecasts")
SUBORDINATE_OPENING = expression(r"\b(?:if|although|though|when|once|since|because|while)\b", re.IGNORECASE)
"""What opens a clause before the one that has the subject: "if it rains, the mayor will wait and"."""
LONGEST_SUBJECT = 14
EXPECTING = frozenset(["expects", "expected-that", "expects-or-not", "said-it-expected"])
"""Cues whose subject is left out of the claim, so that it need not be known."""
SOURCE, ACTING = expression(r",? according to [^,]+$"), expression(r"[A-Z][a-z]+ing (?:on|to|for|the|a|an|that) ")
PLAIN_VERB = expression(
    r"(?<!-)\b(?:[a-z]{3,}(?:ed|es|(?<!s)s)|spent|fell|rose|took|made|began|won|lost|led|left|went|came|gave|cut|hit|saw|met|"
    r"held|kept|"
    r"built|bought|brought|sold|sent|paid|grew|ran|set|put|got|told|became|drew|found|broke|chose|lent|rebuilt)\b"
)
"""The verb that a clause with no auxiliary has; its subject stands before it."""


def with_subject(document: Document, candidate: Candidate, attributor: Attributor, text: str) -> tuple[str, str | None]:
    """`text` with a noun in the place of the pronoun that is its subject."""
    text = _opened(document, candidate, promising(document, candidate, attributor, text))
    if EXPLETIVE.match(text):
        return text, None
    pronoun, relative = PRONOUN_SUBJECT.match(text), RELATIVE_PRONOUN.match(text)
    demonstrative = DEMONSTRATIVE.match(text)
    if pronoun is not None:
        return _for_pronoun(document, candidate, attributor, text, pronoun)
    if relative is not None and relative.group().strip():
        if OF_EVENT_BEHIND.match(text, relative.end()) is not None and is_apart(document, candidate):
            return behind_context(document, candidate, f"this {text[relative.end() :]}", "this")
        held = event_before(document, candidate) if HELD_SOMEWHERE.match(text, relative.end()) is not None else None
        if held is not None:
            return f"{held} {text[relative.end() :]}", None
        antecedent, whole = noun_before(document, candidate), CLOSED_RELATIVE.match(text)
        if antecedent and whole is not None and candidate.clause.own_start + whole.end() <= candidate.clause.cue.start:
            return f"{antecedent} {text[whole.end() :]}", None
        acted_on = OBJECT_OF_RELATIVE.match(text, relative.end()) if antecedent else None
        if antecedent and acted_on is not None:
            return f"{acted_on[1]} {definite(antecedent)}{text[acted_on.end() :]}", None
        if antecedent:
            own = MAIN_VERB.sub("", PAST_VERB.sub(r"\1", text[relative.end() :]))
            return f"{antecedent} {own}", None
        return behind_context(document, candidate, f"this {text[relative.end() :]}", "this")
    if demonstrative is not None:
        return named_by_noun(document, candidate, text, demonstrative)
    if WHOSE.match(text) is not None:
        bearer = noun_before(document, candidate)
        return (f"{owned_by(bearer)} {text[len('whose ') :]}", None) if bearer else (text, "whose")
    if _lacks_subject(text):
        subject = _missing_subject(document, candidate, attributor)
        return (f"{subject} {text}", None) if subject else behind_context(document, candidate, f"it {text}", "it")
    possessive = POSSESSIVE.search(text[: candidate.clause.cue.start - candidate.clause.start])
    is_thing = possessive is not None and possessive[1].lower() in ("its", "their")
    if possessive is not None and is_thing and OPENED_BY.match(text) and text.find(", ") > possessive.start():
        return text, None
    if possessive is not None and candidate.voice.attribution is not Attribution.DIRECT:
        word = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}[possessive[1].lower()]
        owner = referent(document, candidate, attributor, word)
        if owner is not None and owner not in text and not stands_for_one_in(text[: possessive.start()], word):
            return f"{text[: possessive.start()]}{owned_by(owner)}{text[possessive.end() :]}", None
    return text, None


def _opened(document: Document, candidate: Candidate, text: str) -> str:
    """`text` as it opens with what can be its subject."""
    if candidate.voice.is_person and candidate.voice.attribution is Attribution.DIRECT:
        text = PUBLIC.sub("the", text)
    text = THATS.sub(r"\1 is", text)
    text = BEHIND_PREPOSITION.sub(r"\1 ", text)
    if PARTICIPLE_FIRST.match(text) is not None and document.plain[candidate.clause.own_start - 2].isalnum():
        led = noun_before(document, candidate)
        text = f"{led} {text}" if led else text
    cleft = CLEFT.match(text)
    if cleft is not None:
        text = f"{cleft[1]} {text[cleft.end() :]}"
    return text


def _for_pronoun(
    document: Document, candidate: Candidate, attributor: Attributor, text: str, pronoun: re.Match[str]
) -> tuple[str, str | None]:
    """`text` with the name of whom its first word, `pronoun`, stands for."""
    word = (pronoun[1] or pronoun[2]).lower()
    name = referent(document, candidate, attributor, word)
    if word in ("he", "she") and name is not None and not can_be_told_of(document, name):
        name = None
    if name is not None and ACTING.match(name) is not None:
        return text, word
    if (
        word == "it"
        and (OF_EVENT.match(document.plain, candidate.clause.cue.end) or TAKES_TIME.match(text)) is not None
    ):
        return behind_context(document, candidate, text, word)
    if name is None and candidate.clause.cue.cue.id in EXPECTING:
        return text, None
    if name is None:
        return behind_context(document, candidate, text, word)
    rest = agreeing(text[pronoun.end() :], is_plural(name))
    return f"{name}{rest}", None


def _missing_subject(document: Document, candidate: Candidate, attributor: Attributor) -> str | None:
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
    index = document.sentence_at(candidate.clause.cue.start)
    sentence = document.sentences[index]
    cue = candidate.clause.cue.cue
    shared = told_of_in_relative(document, candidate) or shares_relative(document, candidate)
    if shared is not None:
        return shared
    if cue.speaker == "subject" and candidate.voice.speaker is not None:
        return candidate.voice.speaker
    if document.plain[sentence.start : candidate.clause.start].rstrip(' "').endswith((" who", " which", " that")):
        return noun_before(document, candidate)
    inserted = INSERTED.search(document.plain[sentence.start : candidate.clause.own_start].rstrip())
    if inserted is not None:
        return inserted[1]
    start = max(
        (
            frame.end
            for frame in attributor.frames(index)
            if frame.end <= candidate.clause.start
            and not frame.inverted
            and not document.plain.endswith("than ", 0, frame.start)
        ),
        default=sentence.start,
    )
    quoted = QUOTED_BEFORE.fullmatch(document.plain, sentence.start, candidate.clause.own_start)
    text = quoted[1] if quoted is not None else document.plain[start : candidate.clause.start]
    text = OPENING.sub("", text.strip('" ,'))
    text = BECAUSE_OF.sub("", text)
    if PARENTHESIS.search(document.plain, sentence.start, candidate.clause.start) is not None:
        told = subject_of(document.plain[sentence.start : candidate.clause.start].strip('" '))
        return told[0] if told is not None else candidate.voice.speaker
    opening = BARE_OPENING.match(text)
    text = text[opening.end() :] if opening is not None else text
    if opening is not None and SUBORDINATE_OPENING.search(opening.group()) and ", " in text:
        text = text.partition(", ")[2]
    held, _, inner = text.rpartition(" that ")
    told = subject_of(inner) if HOLDING.search(held) is not None else None
    if told is not None:
        return told[0]
    verb = FINITE.search(text) or _plain_verb(text)
    if quoted is not None and verb is None:
        return text if len(text.split()) <= LONGEST_SUBJECT else None
    head = SOURCE.sub("", text[: verb.start()]).strip(" ,") if verb else ""
    head = f"{head}," if verb and head.count(", ") == 1 and text[: verb.start()].endswith(", ") else head
    pronoun = PRONOUN_SUBJECT.match(text)
    if pronoun is not None:
        return referent(document, candidate, attributor, (pronoun[1] or pronoun[2]).lower(), sentence.start)
    if head and len(head.split()) <= LONGEST_SUBJECT:
        return head
    if quoted is not None:
        return None
    is_done_to = PASSIVE.match(document.plain, candidate.clause.cue.start) is not None
    return candidate.voice.speaker if not is_done_to else None


def _plain_verb(text: str) -> re.Match[str] | None:
    """The verb of a clause without an auxiliary: one that is surely a verb before a word in -s that may be a noun."""
    verbs = list(PLAIN_VERB.finditer(text))
    known = (verb for verb in verbs if VERB.fullmatch(verb.group()) is not None)
    return next(known, verbs[0] if verbs else None)


def _lacks_subject(text: str) -> bool:
    if text.startswith(("To ", "Should ", "Were ", "Had ")) and FINITE.search(text) is not None:
        return False
    if OPENED_BY_PLAN.match(text) is not None:
        return False
    return (
        re.match(
            r"(?:will|would|won't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|shall|is|are|was|were|may|might|"
            r"could|should|to(?! [a-z]+, )|plans?(?! (?:call|are|were|include|for|of)\b)|planned|"
            r"intends?|vowed|pledged|promised|promises|agreed|"
            r"refuse[sd]?|expects?|has|have|not|likely|unlikely|expected|set|scheduled|"
            r"due(?! to (?:the|an?|its|their|his|her|our|my|this|these|such|poor|bad"
            r"|high|low|heavy|rising|falling)\b)|going)\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def owned_by(name: str) -> str:
    """`name` as an owner.

    >>> owned_by("the farmers"), owned_by("Nordbank")
    ("the farmers'", "Nordbank's")
    """
    return f"{name}'" if name.endswith("s") and is_plural(name) else f"{name}'s"
