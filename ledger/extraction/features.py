"""What speaks for and against a candidate being a statement: the names of the signs it shows."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from ledger.extraction.attribution import Voice
from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.lexicon import words
from ledger.extraction.neighbouring_words import neighbouring_words
from ledger.extraction.signs import signs, signs_in
from ledger.extraction.surroundings import surroundings
from ledger.terms import Attribution

AFTER, BEHIND = 70, 90
CONTRAST = expression(r", (?:but|although|though|while) $")
RELATIVE = expression(r"\b(?:who|which) (?:\w+ )?$")
BESIDE_WOULD = frozenset(
    ["hedged-cue", "if-behind", "quoted", "law", "proposal", "opinion", "safety-tense", "effect", "provision"]
)
"""Signs that say something else beside "would"."""


def is_vetoed(found: Iterable[str]) -> bool:
    """Whether a feature settles that the candidate is none: a question, a hope, a demand, an unreal past."""
    return not _vetoes().isdisjoint(found)


@lru_cache(maxsize=1)
def _vetoes() -> frozenset[str]:
    return frozenset(sign.id for sign in signs() if sign.veto) | {"frame=hope", "frame=demand"}


def features(
    document: Document, clause: Clause, voice: Voice, deadline: date | None, is_past: bool, published: date | None
) -> list[str]:
    """Names of what `clause` shows; `data/weights.json` says how much each counts.

    Args:
        document: The text.
        clause: The clause of the candidate.
        voice: Who says it.
        deadline: Its last day, or None.
        is_past: Whether the clause names a day before publication.
        published: The day of publication.
    """
    lower, cue = document.lower, clause.cue
    index = document.sentence_at(cue.start)
    sentence = document.sentences[index]
    regions = {
        "clause": lower[clause.own_start : clause.end],
        "subject": lower[min(clause.own_start, cue.start) : cue.start],
        "after": lower[cue.start : min(sentence.end, cue.start + AFTER)],
        "before": lower[sentence.start : cue.start],
        "sentence": lower[sentence.start : sentence.end],
        "behind": lower[cue.end : min(sentence.end, clause.end + BEHIND)],
        "previous": _sentence(document, index - 1),
        "following": _sentence(document, index + 1),
    }
    found = signs_in(regions, cue.cue.id)
    found.append(f"cue={cue.cue.id}")
    if document.quotation_at(cue.start) is not None:
        found.append("quoted")
    frame = _frame_kind(lower, clause, voice)
    # "The plan calls for" demands nothing: the verb is the cue itself.
    found.append("frame=say" if voice.frame is not None and voice.frame.start == cue.start else frame)
    found.extend(_tense(lower, clause, frame, found))
    if deadline is not None:
        found.append("deadline")
    if is_past:
        found.append("past-date")
    if clause.others:
        found.append("further-cue")
    if not regions["subject"].strip() and "relative-subject" not in found:
        found.append("no-subject")
    if len(regions["clause"]) < 35:
        found.append("short")
    found.extend(surroundings(document, clause, voice, deadline is not None, published))
    found.extend(neighbouring_words(document, clause))
    return found


def _sentence(document: Document, index: int) -> str:
    """The sentence of that number in lower case; empty where there is none."""
    if not 0 <= index < len(document.sentences):
        return ""
    return document.lower[document.sentences[index].start : document.sentences[index].end]


def _tense(lower: str, clause: Clause, kind: str, found: list[str]) -> Iterator[str]:
    """What a cue that may tell of the past shows together with other signs."""
    cue = clause.cue
    if cue.cue.id == "would":
        yield f"would&{kind}"
        yield from (f"would&{name}" for name in found if name in BESIDE_WOULD)
    plans = cue.cue.id in ("is-to", "plans-to")
    if "past-cue" in found or (plans and lower[cue.start : cue.end].startswith(("was", "were", "planned", "intended"))):
        yield f"past-cue&{kind}"


def _is_aside(lower: str, clause: Clause, frame: Frame) -> bool:
    """Whether a verb of demand stands beside the claim: "the unit, which it wants to keep, may close"."""
    cue = clause.cue.start
    if frame.start < clause.own_start:
        return CONTRAST.search(lower, frame.end, clause.own_start) is not None
    if frame.start > cue:
        return lower.startswith(" by ", frame.start + len(frame.verb))
    comma = lower.rfind(",", frame.start, cue)
    if comma >= 0:
        return words("speech", "demands").isdisjoint(lower[comma:cue].split())
    return RELATIVE.search(lower, clause.own_start, frame.start) is not None


def _frame_kind(lower: str, clause: Clause, voice: Voice) -> str:
    if voice.frame is None:
        return "frame=none" if voice.speaker is None else "frame=near"
    verb = voice.frame.verb
    if verb in ("hope", "hopes", "hoped", "hoping"):
        return "frame=hope"
    if (
        voice.attribution is not Attribution.DIRECT
        and verb in words("speech", "demands")
        and verb not in ("suggested", "called", "insisted")
    ):
        return "frame=none" if _is_aside(lower, clause, voice.frame) else "frame=demand"
    if verb in words("speech", "forecasts"):
        return "frame=forecast"
    return "frame=say"
