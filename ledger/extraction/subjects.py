"""Fills in the subject of a claim: nouns for pronouns, antecedents for "which", context for "this"."""

import re

from ledger.extraction.agreement import agreeing
from ledger.extraction.antecedents import definite
from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate
from ledger.extraction.contexts import (
    BEHIND_PREPOSITION,
    CLOSED_RELATIVE,
    OF_EVENT,
    PARTICIPLE_FIRST,
    PRONOUN_SUBJECT,
    PUBLIC,
    behind_context,
)
from ledger.extraction.demonstratives import DEMONSTRATIVE, named_by_noun
from ledger.extraction.document import Document
from ledger.extraction.expletives import EXPLETIVE
from ledger.extraction.expressions import expression
from ledger.extraction.frame_words import promising
from ledger.extraction.noun_phrases import is_plural
from ledger.extraction.nouns_before import (
    HELD_SOMEWHERE,
    OF_EVENT_BEHIND,
    event_before,
    is_apart,
    noun_before,
)
from ledger.extraction.referents import referent
from ledger.extraction.shared_subjects import lacks_subject, missing_subject
from ledger.extraction.stand_ins import stands_for_one_in
from ledger.extraction.told_people import can_be_told_of
from ledger.terms import Attribution

THATS = expression(
    r"^(that|this|there|it|he|she|who|which)'s(?= (?:not |also |now )?(?:going|expected|likely|due|set|\w+ing)\b)",
    re.IGNORECASE,
)
RELATIVE_PRONOUN = expression(r"^(?:and |but )?(?:which|who|that)\b(?!') ?", re.IGNORECASE)
POSSESSIVE = expression(
    r"\b(his|her(?! (?:to|in|at|on|from|for|by|with|and|or|as)\b)|their|its|my|our)\b", re.IGNORECASE
)
OWNERS = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}
"""The pronoun of whoever owns something."""
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
OPENED_BY = expression(
    r"(?:after|before|following|under|despite|in|with|by|amid|unlike|like|besides|on|at|from) ", re.IGNORECASE
)
"""Words that open a clause whose subject comes behind the comma, where "its" is told later."""
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
EXPECTING = frozenset(["expects", "expected-that", "expects-or-not", "said-it-expected"])
"""Cues whose subject is left out of the claim, so that it need not be known."""
ACTING = expression(r"[A-Z][a-z]+ing (?:on|to|for|the|a|an|that) ")


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
        return _for_relative(document, candidate, text, relative)
    if demonstrative is not None:
        return named_by_noun(document, candidate, text, demonstrative)
    if WHOSE.match(text) is not None:
        bearer = noun_before(document, candidate)
        return (f"{owned_by(bearer)} {text[len('whose ') :]}", None) if bearer else (text, "whose")
    if lacks_subject(text):
        subject = missing_subject(document, candidate, attributor)
        return (f"{subject} {text}", None) if subject else behind_context(document, candidate, f"it {text}", "it")
    return _with_owner(document, candidate, attributor, text), None


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


def _for_relative(
    document: Document, candidate: Candidate, text: str, relative: re.Match[str]
) -> tuple[str, str | None]:
    """`text` with what its first word, the `relative` "which" or "who", stands for."""
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


def _with_owner(document: Document, candidate: Candidate, attributor: Attributor, text: str) -> str:
    """`text` with the name of the owner in the place of "his", "its" or "their" before the verb."""
    possessive = POSSESSIVE.search(text[: candidate.clause.cue.start - candidate.clause.start])
    if possessive is None or candidate.voice.attribution is Attribution.DIRECT:
        return text
    is_thing = possessive[1].lower() in ("its", "their")
    if is_thing and OPENED_BY.match(text) and text.find(", ") > possessive.start():
        return text
    pronoun = OWNERS[possessive[1].lower()]
    owner = referent(document, candidate, attributor, pronoun)
    if owner is None or owner in text or stands_for_one_in(text[: possessive.start()], pronoun):
        return text
    return f"{text[: possessive.start()]}{owned_by(owner)}{text[possessive.end() :]}"


def owned_by(name: str) -> str:
    """`name` as an owner.

    >>> owned_by("the farmers"), owned_by("Nordbank")
    ("the farmers'", "Nordbank's")
    """
    return f"{name}'" if name.endswith("s") and is_plural(name) else f"{name}'s"
