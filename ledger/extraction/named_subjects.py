"""The parties that stretches of a document name: beside a verb of speech, or at the beginning of a sentence."""

from ledger.extraction.document import Document
from ledger.extraction.frame_subjects import ASIDE, head_end
from ledger.extraction.names import party
from ledger.extraction.parties import Party


def party_between(document: Document, start: int, end: int) -> Party | None:
    """The party named between two offsets, auxiliaries and adverbs behind it left out."""
    segment = document.plain[start:end].rstrip(" ,")
    while (aside := ASIDE.search(segment)) is not None:
        segment = segment[: aside.start()].rstrip(" ,")
    return party(segment, start)


def subject_of_sort(document: Document, start: int, end: int, sort: str) -> Party | None:
    """The party of one sort that opens a sentence from `start`, before its verb; None for others."""
    head = head_end(document, start, end)
    if head >= document.sentences[document.sentence_at(start)].end:
        return None  # a sentence whose verb is not known tells no subject
    found = party_between(document, start, head)
    return found if found is not None and found.sort == sort else None
