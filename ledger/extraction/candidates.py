"""The candidates of an article: clauses with a cue, who says them and by when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, islice

from ledger.extraction import deadline as deadlines
from ledger.extraction.attribution import Attributor, Voice
from ledger.extraction.clauses import Clause, clauses
from ledger.extraction.cues import CueMatch, matches
from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.document import Document
from ledger.extraction.features import features, is_vetoed
from ledger.extraction.frames import Frame
from ledger.extraction.ranking import score

MOST_CUES = 12
"""Cues read in one sentence; with more it is none."""
OPEN_END = re.compile(
    r"\b(?:until|till|when|once|before|after|as soon as) (?!(?:now|then|recently|a |one)\b)[^,;.\"]{3,90}"
)
UNDATED = re.compile(
    r"\b(?:soon|shortly|eventually|one day|in the (?:near |foreseeable )?future|right away|"
    r"(?:at )?any (?:time|moment)|immediately|in due course)\b"
)
VERB_FALL = re.compile(r"(?<!this )(?<!next )(?<!last )(?<!the )(?<!by )(?<!early )(?<!late )(?<!in )\b[Ff]all\b")
AGE = re.compile(r"s?[- ]olds?\b", re.IGNORECASE)
"""Behind "18 year": no time at all."""
VERB_LAST = re.compile(r"(?<=to )last\b|(?<=ll )last\b|(?<=ld )last\b")
RELATED = re.compile(r"\b(?:who|which) $")
DURATION = re.compile(r"(?:in|within) (?:an?|one|\d+|\w+) (?:hours?|days?|weeks?|months?|years?)")
"""How long an act takes: without a day to count from, in a promise told in passing."""


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """The time phrase that bounds a claim, as offsets of the text; dates are None where it names none."""

    start: int
    end: int
    earliest: date | None
    latest: date | None
    rule: str | None


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
    for index, found in groupby(matches(document), key=lambda match: document.sentence_at(match.start)):
        frames = attributor.frames(index)
        parts = clauses(document, index, _outside_frames(list(islice(found, MOST_CUES)), frames), frames)
        for clause in parts:
            yield _candidate(document, index, clause, attributor, published)


def _outside_frames(found: list[CueMatch], frames: list[Frame]) -> list[CueMatch]:
    """Without cues that only name the speaker of a clause with a cue of its own."""
    outside = [match for match in found if not any(_names_speaker(match, frame, frames) for frame in frames)]
    return outside or found


def _names_speaker(match: CueMatch, frame: Frame, frames: list[Frame]) -> bool:
    """Whether a cue stands in the words that name a speaker, and in nobody else's speech."""
    governed = any(other.end <= match.start and other is not frame and not other.inverted for other in frames)
    return frame.subject_start <= match.start < frame.subject_end and not governed


def _candidate(
    document: Document, index: int, clause: Clause, attributor: Attributor, published: date | None
) -> Candidate:
    cue = clause.cue
    subject = None
    if cue.cue.speaker == "subject":
        own = next((f for f in attributor.frames(index) if f.start <= cue.start < f.end), None)
        subject = (own.subject_start, own.subject_end) if own else (clause.own_start, cue.start)
    voice = attributor.voice(cue.start, subject)
    time, is_past = _time_phrase(document, index, clause, published)
    shown = features(document, clause, voice, time.latest if time else None, is_past)
    return Candidate(clause, voice, time, tuple(shown), 0.0 if is_vetoed(shown) else score(shown))


def _time_phrase(
    document: Document, index: int, clause: Clause, published: date | None
) -> tuple[TimePhrase | None, bool]:
    """The phrase that bounds the claim, and whether one in it names a day before publication."""
    start, end = clause.own_start, clause.end
    found = _dated(document, start, end, published) or _dated(document, clause.start, start, published)
    past = [
        phrase for phrase in found if phrase.latest is not None and published is not None and phrase.latest < published
    ]
    if clause.cue.cue.id == "vows" and RELATED.search(document.lower, max(0, clause.cue.start - 8), clause.cue.start):
        found = [
            _undated(phrase) if DURATION.fullmatch(document.lower, phrase.start, phrase.end) else phrase
            for phrase in found
        ]
    dated = [phrase for phrase in found if phrase.latest is not None and phrase not in past]
    if dated:
        return max(dated, key=lambda phrase: (phrase.latest or date.min, phrase.start)), bool(past)
    undated = next((phrase for phrase in found if phrase.latest is None), None)
    words = OPEN_END.search(document.lower, clause.cue.end, end) or UNDATED.search(document.lower, start, end)
    if words is not None:
        return TimePhrase(words.start(), min(words.end(), end), None, None, None), bool(past)
    if undated is not None:
        return undated, bool(past)
    sentence = document.sentences[index]
    lead = _dated(document, sentence.start, min(start, sentence.start + 80), published)
    opening = [
        p
        for p in lead
        if p.latest is not None
        and (published is None or p.latest >= published)
        and p.start - sentence.start < 12
        and document.plain[p.end : p.end + 1] == ","
    ]
    return (opening[0] if opening else None), bool(past)


def time_phrases(text: str, published: date, events: tuple[DatedEvent, ...] = ()) -> list[deadlines.FoundDeadline]:
    """The phrases of `text` that name days; "fall" is the season only where a season can stand.

    >>> [phrase.phrase for phrase in time_phrases("Rates are expected to fall next year.", date(2024, 3, 6))]
    ['next year']
    """
    found = deadlines.find_deadlines(VERB_LAST.sub("span", VERB_FALL.sub("drop", text)), published, events)
    return [phrase for phrase in found if not AGE.match(text, phrase.end)]


def _undated(phrase: TimePhrase) -> TimePhrase:
    return replace(phrase, earliest=None, latest=None, rule=None)


def _dated(document: Document, start: int, end: int, published: date | None) -> list[TimePhrase]:
    """The time phrases between two offsets."""
    if published is None or end <= start:
        return []
    found = []
    for phrase in time_phrases(document.text[start:end], published, document.events):
        at = start + phrase.start
        found.append(TimePhrase(at, start + phrase.end, phrase.earliest, phrase.latest, phrase.rule))
    return found
