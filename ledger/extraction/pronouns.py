"""Names in the place of the pronouns that a drafted claim still holds."""

import re

from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.extraction.people import people
from ledger.extraction.subjects import context_before
from ledger.terms import Attribution

FIRST_PERSON = re.compile(
    r"(?<![\w'])(I|we|me|us|my|our|ours)(?:'(ll|re|ve|m))?(?! (?:and|or) )(?![\w'])", re.IGNORECASE
)
CONTRACTED = {"ll": " will", "re": " is", "ve": " has", "m": " is"}
ONE_PERSON = re.compile(r"\b(he|she|him|his|her)\b", re.IGNORECASE)
CONTEXT = re.compile(r"^ \[[^\]]*\]")
"""What the subject was given in brackets to tell whom a pronoun means."""
SEVERAL = re.compile(r"\b(them|they|their)\b", re.IGNORECASE)
PLURAL = re.compile(
    r"\b(?!(?:is|was|has|this|its|his|us|as)\b)\w{2,}(?<!s)s\b|\b[A-Z]\w+ and [A-Z]|"
    r"\b(?:people|police|children|men|women)\b"
)
AGREES = re.compile(r"^ (am|are|have|don't|do)\b")
AGREEING = {"am": "is", "are": "is", "have": "has", "don't": "does not", "do": "does"}


def without_pronouns(
    document: Document, candidate: Candidate, attributor: Attributor, text: str
) -> tuple[str, str | None]:
    """`text` with names for its pronouns, and a pronoun that stands for nobody known, or None.

    Args:
        document: The article.
        candidate: The statement.
        attributor: The article's speakers.
        text: Its claim, subject filled in.
    """
    voice = candidate.voice
    if voice.attribution is Attribution.DIRECT and voice.speaker is not None:
        text = _third_person(text, voice.speaker)
    found = ONE_PERSON.search(text)
    if found is not None and not any(True for _ in people(text[: found.start()])):
        word = "she" if found[1].lower() in ("she", "her") else "he"
        known = attributor.antecedent(word, candidate.clause.start)
        if known is not None and not (voice.attribution is Attribution.DIRECT and known.name == voice.speaker):
            own = found[1].lower() in ("his", "her")
            behind = CONTEXT.sub("", text[found.end() :])
            text = f"{text[: found.start()]}{known.name}{chr(39) + 's' if own else ''}{behind}"
        else:
            return text, found[1].lower()
    several = SEVERAL.search(text)
    if several is not None and "[" not in text and not PLURAL.search(text[: several.start()]):
        context = context_before(document, candidate)
        if not context:
            return text, several[1].lower()
        return f"{text[: several.end()]} [{context}]{text[several.end() :]}", None
    return text, None


def _third_person(text: str, speaker: str) -> str:
    """`text` as somebody else would say it of `speaker`."""
    pieces, at = [], 0
    for found in FIRST_PERSON.finditer(text):
        if found.group() == "US":
            continue
        pieces.append(text[at : found.start()])
        at = found.end()
        word = found[1].lower()
        pieces.append(f"{speaker}'s" if word in ("my", "our", "ours") else speaker)
        if found[2]:
            pieces.append(CONTRACTED[found[2].lower()])
        elif word in ("i", "we") and (verb := AGREES.match(text[at:])) is not None:
            pieces.append(f" {AGREEING[verb[1]]}")
            at += verb.end()
    return "".join(pieces) + text[at:]
