"""The clauses of a sentence that carry cues: one claim each, with its offsets."""

import re
from dataclasses import dataclass

from ledger.extraction.clause_ends import clause_end, relative_end, without_tail
from ledger.extraction.clause_reach import behind_opening, condition_start, gap_start, whole_start
from ledger.extraction.clause_starts import BARE_SPLIT, LEADING_CLAUSE, SPLIT, clause_start, speech_start
from ledger.extraction.cues import CueMatch
from ledger.extraction.document import Document
from ledger.extraction.finite_verbs import has_finite_verb
from ledger.extraction.frames import Frame
from ledger.extraction.postmodifiers import RELATIVE_CLAUSE, is_postmodifier

INTRODUCING = frozenset(
    ["expects", "expected-that", "vows", "announced-plan", "agreed-to", "offers-to", "warns-of", "sees", "future-time"]
)
"""Cues that give way to another in their clause."""
LEADS_ON = re.compile(
    r" (?:\w+ly |also |then )?(?:mean|ensure|guarantee|make sure|see to it|require|result in)\b(?: that)?"
)
"""Behind a cue: what follows, with its own cue, is the same claim."""
CUT_NUMBER, THOUSANDS = re.compile(r"\b\d{1,3}, ?$"), re.compile(r"\d{3}\b")
"""A number with a blank behind its comma: "30, 000 soldiers"."""
RELATIVE_PLACE = re.compile(
    r"\b(?:in|at|by|under|to|of|on|with|for|from|through|during|after|over|into|against|than) $"
)
"""Before "which": what follows says more about a thing that the claim names."""
INITIALS = re.compile(r"\b[A-Za-z]\.[A-Za-z]\.$")
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
    """Parts sentence `index` at its conjunctions so that each cue of `found` stands in its own clause."""
    sentence = document.sentences[index]
    pieces: list[tuple[int, list[CueMatch]]] = []
    for match in [match for match in found if match.cue.id != "future-time"] or found[:1]:
        if pieces:
            boundary = _boundary(document, pieces[-1][0], pieces[-1][1][-1].end, match.start, frames)
            if boundary is None:
                pieces[-1][1].append(match)
                continue
            pieces.append((boundary, [match]))
        else:
            pieces.append((sentence.start, [match]))
    result = []
    for number, (start, matches) in enumerate(pieces):
        limit = pieces[number + 1][0] if number + 1 < len(pieces) else sentence.end
        result.append(_clause(document, start, limit, matches, frames))
    return result


def _boundary(document: Document, opening: int, start: int, end: int, frames: list[Frame]) -> int | None:
    """Where a new clause begins between two cues; None where both stand in one. The first began at `opening`."""
    for frame in frames:
        if (
            start <= frame.subject_start < frame.end <= end
            and not frame.inverted
            and document.plain[frame.subject_start - 2 : frame.subject_start - 1] == ","
        ):
            return frame.subject_start
    between = document.plain[start:end]
    if LEADS_ON.match(between) or _is_place(document, start, end):
        return None
    concession = LEADING_CLAUSE.match(document.plain, opening, end)
    if concession is not None and start < concession.end() < end - 2:
        return concession.end()
    place = next(reversed([*_bare_places(between), *SPLIT.finditer(between)]), None)
    if place is not None:
        return start + place.start() + (len(place.group()) - len(place.group().lstrip(' ,;:"')))
    quote = between.find('" ')
    if quote >= 0 and '"' in between[quote + 2 :]:
        return start + between.rfind('"')
    return None


def _bare_places(between: str) -> list[re.Match[str]]:
    """Conjunctions without a comma that part two cues, the likeliest last.

    "And" may also join two nouns of the subject, so that any other conjunction before it goes first. A relative
    pronoun that is itself the subject of the second cue parts nothing: "a road which will cross the river".
    """
    places = [
        place
        for place in BARE_SPLIT.finditer(between)
        if RELATIVE_CLAUSE.fullmatch(between, place.start() + 1) is None
        and (len(between) - place.end() > 2 or place.group().strip() in ("and", "but", "or"))
    ]
    if places and places[-1].group().strip() in ("and", "or"):
        strong = [place for place in places if place.group().strip() not in ("and", "or", "then")]
        if strong and not has_finite_verb(between[strong[-1].end() :]):
            places.append(strong[-1])
    return places


def _is_place(document: Document, start: int, end: int) -> bool:
    """Whether a clause with its cue at `end` only says more about a thing in the claim before: "a show in which"."""
    pronoun = document.plain.rfind(" which ", start, end)
    return pronoun >= 0 and RELATIVE_PLACE.search(document.plain, start, pronoun + 1) is not None


def _clause(document: Document, start: int, limit: int, matches: list[CueMatch], frames: list[Frame]) -> Clause:
    cue = _leading(matches)
    floor = speech_start(document, start, cue, frames)
    begin, stop = clause_start(document, floor, cue, frames), clause_end(document, limit, matches[-1], frames)
    begin, stop = _trimmed(document, begin, stop)
    stop = relative_end(document, begin, cue, stop)
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
    while start < end and plain[start] in " ,;:\"'—–-*)":
        start += 1
    while end > start and plain[end - 1] in " ,;:—–-(":
        end -= 1
    while (
        end > start
        and plain[end - 1] in ".\"'!"
        and INITIALS.search(plain, max(start, end - 4), end) is None
        and not (plain[end - 1] == '"' and plain.count('"', start, end - 1) % 2)
    ):
        end -= 1
    return start, end
