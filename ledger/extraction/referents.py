"""Whom the pronoun that is the subject of a claim stands for."""

import re

from ledger.extraction.antecedents import antecedent as likeliest
from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate
from ledger.extraction.contexts import speaks_as_person
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame_words import frame_itself, thing_before
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import HEADING, head_of, is_plural
from ledger.extraction.nouns_before import speaks_in_relative
from ledger.extraction.people import can_be
from ledger.extraction.sides import PARTIES
from ledger.extraction.somebody import somebody_else
from ledger.extraction.told_people import described_person
from ledger.extraction.whole_subjects import with_article
from ledger.terms import Attribution

SEVERAL = expression(r"(?:.* )?[a-z]+s$|(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Oo]thers|[Ff]ew|[Bb]oth)\b")
"""Speakers who are more than one and have no name."""
SAY_SEVERAL = frozenset(["say", "believe", "fear", "expect", "think", "warn", "claim", "argue", "predict", "hope"])
"""Verbs of several who speak: "it" is none of them."""
UNNAMED = expression(r"(?:an?|the|one|another) ", re.IGNORECASE)
NAMES_ONE = expression(r"[A-Z][a-z]+ [A-Z]|^(?:the )?[A-Z]\w+$")
NAME_FIRST = expression(r"\s*(?:[A-Z][\w'.-]*)(?: [A-Z][\w'.-]*)*")
NAMED_BACK = 4
"""Sentences within which a speaker who can be "he" or "it" was named."""
SPOKESPERSON = expression(
    r"(?:an? |the )?(?:((?:[\w-]+ ){1,3}?)(?:spokes|press )(?:man|woman|person|officer)"
    r"|(?:spokes|press )(?:man|woman|person|officer) (?:for|of|at) (?:the )?(.+))$",
    re.IGNORECASE,
)
DOCUMENTS = frozenset(
    [
        "declaration",
        "treaty",
        "statement",
        "report",
        "letter",
        "resolution",
        "communique",
        "manifesto",
        "accord",
        "bill",
    ]
)
"""What speaks of those who wrote it: "the treaty says that they will"."""


def referent(
    document: Document, candidate: Candidate, attributor: Attributor, pronoun: str, at: int | None = None
) -> str | None:
    """Whom the subject pronoun of a claim stands for."""
    voice = candidate.voice
    if pronoun in ("i", "we", "you"):
        return voice.speaker if pronoun != "you" else None
    said = document.quotation_at(candidate.clause.own_start) is not None or voice.frame is None
    quoted = voice.attribution is Attribution.DIRECT and said
    described = (
        described_person(document, candidate.clause.start)
        if pronoun in ("he", "she") and voice.speaker is None
        else None
    )
    if described is not None:
        return described
    own = document.lower[voice.frame.subject_start : voice.frame.subject_end].strip() if voice.frame else ""
    if pronoun in ("he", "she"):
        foretold = voice.frame is not None and voice.frame.verb in words("speech", "forecasts") and own != pronoun
        if foretold and voice.is_person:
            return thing_before(document, candidate) if pronoun == "she" else None
        if voice.is_person and voice.frame is not None and not quoted:
            other = voice.speaker is not None and not can_be(voice.speaker, pronoun)
            known = attributor.antecedent(pronoun, candidate.clause.start) if not speaks_as_person(candidate) else None
            if known is not None and " " in known.name:
                return known.name
            if other or speaks_anew(document, candidate):
                if known is None:
                    known = attributor.antecedent(pronoun, candidate.clause.start)
                if known is not None and not other and known.name != voice.speaker:
                    return known.name
                return somebody_else(document, pronoun, candidate.clause.start, voice.speaker)
            if UNNAMED.match(voice.speaker or "") is not None:
                return known.name if known is not None else None
            return voice.speaker
        if voice.frame is not None and not quoted and own.startswith(("his ", "her ")):
            owner = attributor.antecedent(pronoun, voice.frame.subject_start)
            return owner.name if owner is not None and owner.name != voice.speaker else None
        if not quoted and own != pronoun and _speaks_right_before(document, candidate, pronoun):
            return voice.speaker
        found = attributor.antecedent(pronoun, candidate.clause.start)
        if found is not None and quoted and found.name == voice.speaker:
            return somebody_else(document, pronoun, candidate.clause.start, voice.speaker)
        return found.name if found is not None else None
    if pronoun == own == "they" and voice.frame is not None and voice.frame.verb.startswith("fear"):
        return None
    body = speaks_in_relative(document, candidate) if not quoted else None
    if body is not None:
        return body
    itself = frame_itself(document, candidate) if pronoun == "it" and not quoted else None
    if itself is not None:
        return itself
    employer = SPOKESPERSON.match(voice.speaker or "") if not quoted else None
    if employer is not None:
        body = (employer[1] or employer[2]).strip()
        if body in PARTIES:
            return PARTIES[body]
        return with_article(document, body) if body[:1].isupper() else f"the {body}"
    if pronoun == "they" and head_of(voice.speaker or "") in words("names", "commenting"):
        others = likeliest(document, pronoun, candidate.clause.start if at is None else at, voice.speaker)
        if others is not None and (NAMES_ONE.search(others) or head_of(others) in words("names", "groups")):
            return others
    anew = not quoted and speaks_anew(document, candidate)
    if voice.speaker is not None and voice.frame is not None and not voice.is_person and not quoted and not anew:
        heading = HEADING.match(document.plain, voice.frame.subject_start, voice.frame.subject_end + 20)
        several = SEVERAL.match(voice.speaker) is not None
        if voice.speaker.startswith("whose "):
            return None
        if pronoun == "they" and head_of(voice.speaker) in DOCUMENTS:
            return likeliest(document, pronoun, candidate.clause.start if at is None else at, voice.speaker)
        if heading is None and not ((several or voice.frame.verb in SAY_SEVERAL) and pronoun == "it"):
            return voice.speaker
    is_person = quoted or speaks_as_person(candidate)
    return likeliest(document, pronoun, candidate.clause.start if at is None else at, voice.speaker, is_person)


def speaks_anew(document: Document, candidate: Candidate) -> bool:
    """Whether the speaker is named first behind the claim, so that its pronoun stands for somebody told before."""
    frame, start = candidate.voice.frame, candidate.clause.own_start
    here = document.sentence_at(start)
    if frame is None or frame.subject_start < start or here == 0:
        return False
    named = NAME_FIRST.match(document.plain, frame.subject_start, frame.subject_end)
    if named is None:
        return False
    first = document.sentences[max(0, here - NAMED_BACK)].start
    return named.group().split()[-1] not in document.plain[first:start]


def _speaks_right_before(document: Document, candidate: Candidate, pronoun: str) -> bool:
    """Whether one with a name speaks right before his "he": "Poe said he"."""
    frame, speaker = candidate.voice.frame, candidate.voice.speaker
    if frame is None or frame.inverted or speaker is None or frame.verb not in words("speech", "says"):
        return False
    is_near = document.plain[frame.end : candidate.clause.start].strip() in ("", "that")
    return is_near and not is_plural(speaker) and NAMES_ONE.match(speaker) is not None and can_be(speaker, pronoun)
