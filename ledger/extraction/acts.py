"""Who says something without a verb of speech: presents a plan, denies a claim, has made a promise."""

import re

from ledger.extraction.document import Document
from ledger.extraction.frame_subjects import subject
from ledger.extraction.frames import Frame

PRESENTED = re.compile(
    r"\b(?:unveil(?:s|ed)|outlin(?:es|ed)|present(?:s|ed)|publish(?:es|ed)|launch(?:es|ed)|releas(?:es|ed)|"
    r"tabl(?:es|ed)|(?:laid|lays|sets?) out) (?:[\w'’-]+ ){0,4}"
    r"(?:plans?|proposals?|polic(?:y|ies)|strateg(?:y|ies)|blueprint|programmes?|programs?|measures|packages?)\b"
)
DENIED = re.compile(
    r"\b(?:dismiss(?:es|ed)|reject(?:s|ed)|den(?:ies|ied)|refut(?:es|ed)|discount(?:s|ed)|play(?:s|ed) down) "
    r"(?:the |any )?(?:[\w-]+ ){0,2}(?:claims?|suggestions?|reports?|speculation|rumou?rs?|fears?|accusations?|"
    r"allegations?|warnings?|idea|notion) (?:that )?[^.;\"]*$"
)
MADE_BY = re.compile(
    r"\b(?:promises?|pledges?|vows?|threats?|warnings?|assurances?|commitments?|undertakings?|predictions?) "
    r"(?:from|by) (?P<name>(?=(?:[\w'’-]+ ){0,5}?[A-Z])[\w'’. -]{3,70}?) (?:to|that|not)\b"
)
REACH = 12
"""Characters behind the beginning of a cue within which the plan that it names may stand."""


def act(document: Document, at: int) -> Frame | None:
    """The act in the sentence of a cue at `at` that tells who says it, as a frame with whoever acts."""
    sentence = document.sentences[document.sentence_at(at)]
    start = sentence.start
    made = MADE_BY.search(document.plain, start, sentence.end)
    if made is not None and made.start() <= at <= made.end() + REACH:
        return Frame(made.start(), made.end(), "promised", *made.span("name"), True)
    found = DENIED.search(document.lower, start, at) or PRESENTED.search(document.lower, start, at + REACH)
    if found is None or document.quotation_at(found.start()) is not None:
        return None
    place = subject(document, start, found.start(), [])
    return Frame(found.start(), found.end(), found.group().split(None, 1)[0], *place, False) if place else None
