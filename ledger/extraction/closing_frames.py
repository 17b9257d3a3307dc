"""Verbs of speech that close the words they tell of: "…, its head told reporters"."""

from ledger.extraction.closing_sources import ENDS
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finished_clauses import CLOSES
from ledger.extraction.frame import Frame
from ledger.extraction.frame_reach import RESOLVED
from ledger.extraction.lexicon import words

CLOSING_VERBS = frozenset(["said", "says", "say", "added", "told", "tell", "tells"])
CONCEDED = expression(r"(?:while|although|though|whereas)\b")
"""At the beginning of a clause that is not part of what the speaker behind it says."""


def closing_frame(document: Document, sources: list[Frame], at: int) -> Frame | None:
    """The verb that closes the sentence, whose subject tells what somebody expects: "…, its head said."."""
    last, lower = sources[-1], document.lower
    if last.start <= at or last.verb not in CLOSING_VERBS or not follows_comma(document, last, at):
        return None
    sentence = document.sentences[document.sentence_at(at)]
    closes = (
        not lower[last.subject_end : sentence.end].strip(" .")
        if last.inverted
        else ends(document, last) or ends_told(document, last)
    )
    return last if closes and '"' not in lower[at : last.start] else None


def may_close(document: Document, closing: Frame, frame: Frame) -> bool:
    """Whether the verb that closes a sentence tells of `frame`, and not its speaker's own press office."""
    expects = frame.verb not in words("speech", "says") or frame.verb in RESOLVED
    return closing.verb not in ("told", "tell", "tells") or expects or ends(document, closing)


def follows_comma(document: Document, frame: Frame, at: int) -> bool:
    """Whether `frame` closes the words at `at`: "…, the ministry said"."""
    if frame.inverted:
        return document.plain[at : frame.start].rstrip().endswith((",", '"', ",'")) and frame.start > at
    before = document.plain[at : frame.subject_start + 1].rstrip()
    before = before if before.endswith(",") else document.plain[at : frame.subject_start].rstrip()
    opening = document.sentences[document.sentence_at(at)].start
    if CONCEDED.match(document.lower, opening, at) and not (ends(document, frame) or ends_told(document, frame)):
        return False
    return before.endswith((",", '"', ",'", "—", "–")) and frame.subject_start > at


def ends(document: Document, frame: Frame) -> bool:
    """Whether nothing but when it was said stands behind the verb of `frame`."""
    sentence = document.sentences[document.sentence_at(frame.start)]
    return CLOSES.match(document.lower, frame.start, sentence.end) is not None


def ends_told(document: Document, frame: Frame) -> bool:
    """Whether nothing but whom and when somebody told stands behind the verb of `frame`: "told reporters"."""
    sentence = document.sentences[document.sentence_at(frame.start)]
    return ENDS.match(document.lower[frame.start : sentence.end]) is not None
