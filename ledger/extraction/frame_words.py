"""What the words of the speaker's frame tell of a pronoun in the claim: who says "it" of itself, what "she" is."""

import re

from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import is_certainly_human, is_human
from ledger.extraction.people import can_be, has_role, people

OWN_NAME = expression(r"(?:the )?[A-Z][\w&-]+", re.IGNORECASE)
COMPANY = expression(
    r", (?:an?|the|one of the) [^,]*?\b(?:division|unit|company|subsidiary|bank|maker|firm|agency|utility|group|"
    r"airline|retailer|start-?up|automaker|carmaker|insurer|pollster|brewer|union|lender|operator|producer|publisher|charity|chain)\b"
)
"""What a body is, behind its name: "Nordbank, a unit of Norwood, said"."""
WHEN_SAID = expression(
    r"(?: (?:(?:on |late on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last (?:night|week|month)))?"
    r"(?: in an? (?:[a-z]+ )?(?:statement|report|letter|post))?(?:,? that)? ?\"?"
)
"""Between "said" and what is said."""
PROMISING = expression(r"(vowing|pledging|promising|threatening)(?= (?:not |never )?to [a-z]+)")
SAID_BEFORE = expression(r"\b(he|she) (?:also )?(?:said|says|added)\b")
THING_BEFORE = expression(r"\b((?:the|an?) (?:[\w'-]+ ){0,3}[\w'-]+),? (?:but|and|while|so)\s*$")
"""A noun phrase that closes a clause."""


def frame_itself(document: Document, candidate: Candidate) -> str | None:
    """The body that says of itself "it": its name in the frame right before, unless that names a person."""
    voice = candidate.voice
    if voice.frame is None or voice.speaker is None or voice.frame.inverted or not voice.is_person:
        return None
    if voice.frame.verb not in words("speech", "says"):
        return None
    own = document.plain[voice.frame.subject_start : voice.frame.subject_end].strip()
    is_right_before = WHEN_SAID.fullmatch(document.plain, voice.frame.end, candidate.clause.start) is not None
    has_office = voice.role is not None and has_role(voice.role)
    if not is_right_before or has_office or is_certainly_human(voice.speaker):
        return None
    if own.lower() == "it":
        return voice.speaker
    if COMPANY.search(document.plain, voice.frame.subject_start, voice.frame.start) is not None:
        return voice.speaker
    is_name = OWN_NAME.fullmatch(own) is not None and not is_human(own) and own in voice.speaker
    return own if is_name and not any(True for _ in people(own)) else None


def thing_before(document: Document, candidate: Candidate) -> str | None:
    """The ship or place that "she" is for a man who speaks: what stands right before his "but Doe expects that she"."""
    frame = candidate.voice.frame
    if frame is None or can_be(candidate.voice.speaker or "", "she"):
        return None
    sentence = document.sentences[document.sentence_at(frame.start)]
    found = THING_BEFORE.search(document.plain, sentence.start, frame.subject_start)
    return found[1] if found is not None else None


def promising(document: Document, candidate: Candidate, attributor: Attributor, text: str) -> str:
    """`text` with who promises before a participle that adds it to what was said: "he said, vowing to rebuild"."""
    found = PROMISING.match(text)
    if found is None:
        return text
    start = candidate.clause.start
    said = list(SAID_BEFORE.finditer(document.lower, document.sentences[document.sentence_at(start)].start, start))
    known = attributor.antecedent(said[-1][1], start) if said and candidate.voice.speaker is None else None
    name = known.name if known is not None else candidate.voice.speaker
    verb = "vowed" if found[1] == "vowing" else "promised" if found[1] == "promising" else f"{found[1][:-3]}ed"
    return f"{name} {verb}{text[found.end(1) :]}" if name is not None else text
