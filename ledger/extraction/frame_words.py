"""What the words of the speaker's frame tell of a pronoun in the claim: who says "it" of itself, what "she" is."""

import re

from ledger.extraction.candidates import Candidate
from ledger.extraction.contexts import speaks_as_person
from ledger.extraction.document import Document
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import is_certainly_human, is_human
from ledger.extraction.people import can_be, people

OWN_NAME = re.compile(r"(?:the )?[A-Z][\w&-]+", re.IGNORECASE)
THING_BEFORE = re.compile(r"\b((?:the|an?) (?:[\w'-]+ ){0,3}[\w'-]+),? (?:but|and|while|so)\s*$")
"""A noun phrase that closes a clause."""


def frame_itself(document: Document, candidate: Candidate) -> str | None:
    """The body that says of itself "it": its name in the frame right before, unless that names a person."""
    voice = candidate.voice
    if voice.frame is None or voice.speaker is None or voice.frame.inverted or not voice.is_person:
        return None
    if voice.frame.verb not in words("speech", "says"):
        return None
    own = document.plain[voice.frame.subject_start : voice.frame.subject_end].strip()
    is_right_before = document.plain[voice.frame.end : candidate.clause.start].strip() in ("", "that")
    if not is_right_before or speaks_as_person(candidate) or is_certainly_human(voice.speaker):
        return None
    if own.lower() == "it":
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
