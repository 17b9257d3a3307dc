"""The parties that stretches of a document name: beside a verb of speech, or at the beginning of a sentence."""

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finished_clauses import ASIDE
from ledger.extraction.names import party
from ledger.extraction.parties import Party
from ledger.extraction.source_ends import head_end

BEHIND_QUOTE = expression(
    r" (?:(?:for|in|on|at|of|with|by|as|during|since|from|to|after|before) [^,;:]*,"
    r"|[^,;:]* (?:and|but))(?: (?:has|had|have|also|already|then|later|now|\w+ly))* ?$"
)
"""What stands between the words of others and a verb whose subject is named before them."""


def party_between(document: Document, start: int, end: int) -> Party | None:
    """The party named between two offsets, auxiliaries and adverbs behind it left out."""
    segment = document.plain[start:end].rstrip(" ,")
    start += len(segment) - len(segment.lstrip(" "))
    segment = segment.lstrip(" ")
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


def behind_list(document: Document, start: int, begin: int, end: int) -> tuple[int, int]:
    """Where the subject of the first verb stands where what is between two offsets is none: "called it X, promised"."""
    is_listed = document.plain[begin:end].rstrip().endswith(",") and party_between(document, begin, end) is None
    is_rest = document.plain[begin - 1 : begin] == '"' and BEHIND_QUOTE.match(document.plain, begin, end)
    if begin == start or not (is_listed or is_rest):
        return begin, end
    head = head_end(document, start, begin)
    return (start, head) if head < begin and party_between(document, start, head) is not None else (begin, end)
