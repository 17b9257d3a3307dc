"""The candidates of an article: clauses with a cue, who says them and by when."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby, islice

from ledger.extraction.attribution import Attributor, Voice
from ledger.extraction.claim_times import claim_time
from ledger.extraction.clauses import Clause, clauses
from ledger.extraction.cues import CueMatch, matches
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.features import features, is_vetoed
from ledger.extraction.frame import Frame
from ledger.extraction.occasions import occasion_time
from ledger.extraction.past_frames import is_no_claim_of_the_day
from ledger.extraction.ranking import score
from ledger.extraction.time_phrases import TimePhrase, time_phrases

__all__ = ["Candidate", "TimePhrase", "candidates", "time_phrases"]

NEXT_DAYS = 7
"""Days ahead up to which a sentence that opens with "it" goes on about the event of the one before."""
TODAY = frozenset(["today", "tonight", "this-daypart"])
ELSEWHEN = expression(r"(?:after|then|later|meanwhile|but|however|since|previously)\b")
FINITE_CUES = frozenset(["will", "would", "may", "could"])
RELATIVE = expression(r"\b(?:who|which|that|whose)\b")
INFINITIVE = expression(r" ?(?:to )?(?:\w+ly )?")
"""Between a cue and the verb of speech that it governs."""
MOST_CUES = 12
"""Cues read in one sentence; with more it is none."""
MOST_TELLINGS = 3
"""How often the same sentence is read in a text; what comes more often a page or a machine put there."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clause that may be a statement.

    Attributes:
        clause: Where it stands and which cue found it.
        voice: Who says it.
        time: The phrase that bounds it, or None.
        features: What speaks for and against it.
        score: In [0, 1]: how sure the extractor is.
    """

    clause: Clause
    voice: Voice
    time: TimePhrase | None
    features: tuple[str, ...]
    score: float


def candidates(document: Document, published: date | None, attributor: Attributor | None = None) -> Iterator[Candidate]:
    """All candidates of `document` in their order, sure or not; `attributor` is its own, if any."""
    attributor = attributor or Attributor(document)
    before: Candidate | None = None
    told: Counter[str] = Counter()
    for index, found in groupby(matches(document), key=lambda match: document.sentence_at(match.start)):
        sentence = document.sentences[index]
        words = document.text[sentence.start : sentence.end]
        told[words] += 1
        if told[words] > MOST_TELLINGS:
            continue
        frames = attributor.frames(index)
        parts = clauses(document, index, _outside_frames(document, list(islice(found, MOST_CUES)), frames), frames)
        for clause in parts:
            before = _candidate(document, index, clause, attributor, published, before)
            yield before


def _outside_frames(document: Document, found: list[CueMatch], frames: list[Frame]) -> list[CueMatch]:
    """Without cues that only name the speaker of a clause with a cue of its own."""
    outside = [match for match in found if not any(_names_speaker(document, match, frame, frames) for frame in frames)]
    return outside or found


def _names_speaker(document: Document, match: CueMatch, frame: Frame, frames: list[Frame]) -> bool:
    """Whether a cue stands in the words that name a speaker, and in nobody else's speech: '"..." predicted Doe'."""
    if frame.inverted and frame.start == match.start and document.plain[: match.start].rstrip().endswith('"'):
        return True
    if not frame.subject_start <= match.start < frame.subject_end:
        return False
    governed = any(other.end <= match.start and other is not frame and not other.inverted for other in frames)
    # "He plans to announce a date" is the claim itself: the verb of speech is what is planned.
    planned = INFINITIVE.fullmatch(document.lower[match.end : frame.start]) is not None
    # A verb of its own without "who" is no part of a name: "He will be followed by Doe, who came when Poe said".
    finite = match.cue.id in FINITE_CUES and RELATIVE.search(document.lower, frame.subject_start, match.start) is None
    return not governed and not finite and not planned


def _candidate(
    document: Document,
    index: int,
    clause: Clause,
    attributor: Attributor,
    published: date | None,
    before: Candidate | None,
) -> Candidate:
    cue = clause.cue
    subject = None
    if cue.cue.speaker == "subject":
        own = next((f for f in attributor.frames(index) if f.start <= cue.start < f.end), None)
        subject = (own.subject_start, own.subject_end) if own else (clause.own_start, cue.start)
    voice = attributor.voice(cue.start, subject)
    time, is_past = claim_time(document, index, clause, published)
    if time is None and before is not None and voice.speaker is None:
        time = _goes_on(document, index, before, published)
    if time is None and published is not None:
        just_told = before.time if before is not None and _is_near(document, index, before) else None
        time = occasion_time(document, index, clause, just_told, voice.speaker is None, published)
    shown = features(document, clause, voice, time.latest if time else None, is_past, published)
    is_none = is_vetoed(shown) or is_no_claim_of_the_day(document, clause, voice, published)
    return Candidate(clause, voice, time, tuple(shown), 0.0 if is_none else score(shown))


def _is_near(document: Document, index: int, before: Candidate) -> bool:
    """Whether a claim stands in the sentence `index` or in the one before it."""
    return index - document.sentence_at(before.clause.cue.start) <= 1


def _goes_on(document: Document, index: int, before: Candidate, published: date | None) -> TimePhrase | None:
    """The day of the article's own sentence before, where it lies so near that both tell of one event."""
    other = document.sentence_at(before.clause.cue.start)
    if (
        before.time is None
        or before.time.latest is None
        or before.voice.speaker is not None
        or published is None
        or other != index - 1
        or document.sentences[other].paragraph != document.sentences[index].paragraph
    ):
        return None
    start = document.sentences[index].start
    if document.lower.startswith(("it ", "they "), start):
        return before.time if (before.time.latest - published).days <= NEXT_DAYS else None
    return before.time if before.time.rule in TODAY and not ELSEWHEN.match(document.lower, start) else None
