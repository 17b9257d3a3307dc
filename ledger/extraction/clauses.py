"""The clauses of a sentence that carry cues: one claim each, with its offsets."""

from collections.abc import Iterator
from dataclasses import dataclass

from ledger.extraction.clause_boundaries import clause_boundary
from ledger.extraction.clause_ends import clause_end, main_clause_start, without_tail
from ledger.extraction.clause_reach import behind_opening, condition_start, gap_start, whole_start
from ledger.extraction.clause_starts import clause_start
from ledger.extraction.cues import CueMatch
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.postmodifiers import is_postmodifier
from ledger.extraction.sentences import Sentence
from ledger.extraction.speech_starts import speech_start

INTRODUCING = frozenset(
    ["expects", "expected-that", "vows", "announced-plan", "agreed-to", "offers-to", "warns-of", "sees", "future-time"]
)
"""Cues that give way to another in their clause."""
CUT_NUMBER, THOUSANDS = expression(r"\b\d{1,3}, ?$"), expression(r"\d{3}\b")
"""A number with a blank behind its comma: "30, 000 soldiers"."""
OPEN_END = " ,;:—–-("
"""What no claim ends with."""
HANGING = expression(
    r"[ ,]+(?:(?:and|but|or)[ ,]+)?(?:with|and|but|or|as|where)$|, (?:largely|mainly|mostly|partly|chiefly|primarily)$"
)
"""Before a claim of its own: "..., and with more talks expected", "..., partly because prices"."""
STRANDED = expression(r" with[,.\"]$")
"""A preposition that ends its clause, unlike one that opens the next: "the firms they deal with"."""
APART = expression(r"[;:—]|, ?(?:and|but|or|while|although|though)\b|\b(?:and|but)\b|\"")
"""What stands between two clauses; without it a weak cue only introduces the claim behind it."""
DOTS = "..."
"""What may stand before the first word of a quotation."""
INITIALS = expression(r"\b[A-Za-z]\.[A-Za-z]\.$")
"""Whose last full stop belongs to them, at the end of a sentence too: "the U.S.", "7 p.m."."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with the cues that stand in it.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last character.
        own_start: Where its own words begin, behind those that its pronoun or its missing subject stands for.
        cue: The cue that makes it a statement.
        others: Further cues in the same clause.
    """

    start: int
    end: int
    own_start: int
    cue: CueMatch
    others: tuple[CueMatch, ...] = ()


def clauses(document: Document, index: int, found: list[CueMatch], frames: list[Frame]) -> list[Clause]:
    """Parts sentence `index` at its conjunctions so that each cue of `found` stands in its own clause.

    A weak cue has one of its own only where no other is in its clause.
    """
    sentence = document.sentences[index]
    strong = [match for match in found if match.cue.id != "future-time" and not match.cue.weak]
    weak = [match for match in found if match.cue.weak]
    parts = _strong_clauses(document, sentence, strong or ([] if weak else found[:1]), frames)
    for match in weak:
        if not any(part.start <= match.start < part.end for part in parts):
            start = max([part.end for part in parts if part.end <= match.start], default=sentence.start)
            limit = min([part.start for part in parts if part.start > match.start], default=sentence.end)
            if limit == sentence.end or APART.search(document.plain, match.end, limit) is not None:
                parts.append(_clause(document, start, limit, [match], frames))
    return sorted(parts, key=lambda part: part.cue.start)


def _strong_clauses(document: Document, sentence: Sentence, found: list[CueMatch], frames: list[Frame]) -> list[Clause]:
    pieces: list[tuple[int, list[CueMatch]]] = []
    limits: list[int] = []
    for match in found:
        if pieces:
            boundary = clause_boundary(document, pieces[-1][0], pieces[-1][1][-1], match, frames)
            if boundary is None:
                pieces[-1][1].append(match)
                continue
            # The main verb behind a relative clause has the subject that stands before that clause.
            pieces.append((pieces[-1][0] if boundary == match.start else boundary, [match]))
            limits.append(boundary)
        else:
            pieces.append((sentence.start, [match]))
    limits.append(sentence.end)
    return [
        clause
        for (start, matches), limit in zip(pieces, limits, strict=bool(pieces))
        for clause in _parted(document, start, limit, matches, frames)
    ]


def _parted(
    document: Document, start: int, limit: int, matches: list[CueMatch], frames: list[Frame]
) -> Iterator[Clause]:
    """The clause of `matches`, and another for those that its end leaves outside: of the main verb behind "which"."""
    while matches:
        clause = _clause(document, start, limit, matches, frames)
        yield clause
        matches = [match for match in matches if match.start >= clause.end and match not in (clause.cue, matches[0])]


def _clause(document: Document, start: int, limit: int, matches: list[CueMatch], frames: list[Frame]) -> Clause:
    cue = _leading(matches)
    floor = speech_start(document, start, cue, frames)
    begin, stop = clause_start(document, floor, cue, frames), clause_end(document, limit, matches, frames)
    begin, stop = _trimmed(document, begin, stop)
    stop = main_clause_start(document, begin, cue, stop)
    stop = without_tail(document, begin, max(stop, cue.end), cue)
    begin = behind_opening(document, begin, cue.start, stop)
    whole = whole_start(document, floor, begin, cue.start, stop)
    if whole == begin == cue.start:
        whole = gap_start(document, start, begin, stop, frames)
    if whole == begin and floor > start:
        whole = condition_start(document, start, floor, begin, stop, frames)
    if begin == cue.start and is_postmodifier(document, cue.start):
        begin = whole
    whole, _ = _trimmed(document, whole, stop)
    if (number := CUT_NUMBER.search(document.plain, start, whole)) is not None and THOUSANDS.match(
        document.plain, whole
    ):
        whole = begin = number.start()
    return Clause(whole, stop, begin, cue, tuple(match for match in matches if match is not cue))


def _leading(matches: list[CueMatch]) -> CueMatch:
    """The cue that decides: a verb that only introduces a claim gives way to the one inside the claim."""
    for match in matches:
        if match.cue.id not in INTRODUCING:
            return match
    return matches[0]


def _trimmed(document: Document, start: int, end: int) -> tuple[int, int]:
    plain = document.plain
    while plain.startswith(DOTS, start, end):
        start += len(DOTS)
    while start < end and plain[start] in " ,;:\"'—–-*)":
        start += 1
    kept = plain[start:end].rstrip(OPEN_END)
    if STRANDED.search(plain, max(start, start + len(kept) - 5), start + len(kept) + 1) is None:
        kept = HANGING.sub("", kept).rstrip(OPEN_END)
    end = start + len(kept)
    while (
        end > start
        and plain[end - 1] in " .,\"'!"
        and INITIALS.search(plain, max(start, end - 4), end) is None
        and not (plain[end - 1] == '"' and plain.count('"', start, end - 1) % 2)
    ):
        end -= 1
    return start, end
