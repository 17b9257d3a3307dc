"""Restates a statement so that it stands alone: subject filled in, frame removed, dates made explicit."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate, time_phrases
from ledger.extraction.document import Document
from ledger.extraction.pronouns import without_pronouns
from ledger.extraction.rewording import reworded
from ledger.extraction.subjects import OPENING, with_subject

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
QUARTERS = ("first", "second", "third", "fourth")
RELATIVE = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|next|this|coming|last|ago|within|following|later|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:hours?|days?|weeks?|months?|years?))\b",
    re.IGNORECASE,
)
MONTH = re.compile("|".join(MONTHS))
FROM_TODAY = re.compile(r" from (?:today|now)$")
LENGTH_OF = re.compile(r"\b(?:takes?|taking|took|lasts?|spans?|spends?|of|over) $", re.IGNORECASE)
"""Behind these a phrase tells how long, not when."""
YESTERDAY = re.compile(r"\b(on |the |from |since )?yesterday\b(?:'s)?", re.IGNORECASE)
BY = re.compile(
    r"^(?:by|before|within|no later|in the (?:coming|next)|over the|during the (?:coming|next)|ahead of)\b",
    re.IGNORECASE,
)
UNTIL = re.compile(r"^(?:until|till|through|to|for)\b", re.IGNORECASE)
CONCERN = re.compile(
    r"^(?:(?:[A-Z][\w'-]*|the|an?|[a-z]+s) (?:[\w'-]+ ){0,5})?(?:has |have |had )?(?:"
    r"(?:expressed|voiced|raised|stressed) (?:[a-z]+ )?(?:concerns?|fears?|doubts?|hopes?|confidence)"
    r"|(?:the )?(?:upshot|result|point|fact|truth|reality|likelihood|expectation|consensus|bottom line|idea) is"
    r"|made (?:it )?(?:clear|plain|known)|(?:is|are|was|were) (?:quietly |very |still |quite )?(?:confident|optimistic|"
    r"convinced|certain|adamant|pessimistic|insinuated)|insinuated) that ",
    re.IGNORECASE,
)
CONFIDENT = re.compile(
    r"^(?:very |quite |pretty )?(?:confident|sure|certain|convinced|optimistic) (?:that )?", re.IGNORECASE
)
SPEAKER_MARK = re.compile(r"^[A-Z]{1,3}: ")
FRAMING = re.compile(
    r"^(?:it (?:is|was|seems|looks|appears|remains|'s) (?:also |now |still |very |highly |"
    r"quite |increasingly )?"
    r"(?:likely|unlikely|clear|certain|possible|probable|expected|thought|believed|feared|"
    r"hoped|inevitable|obvious|estimated|reported|understood)"
    r"|there (?:is|are|'s|were|was) (?:an? |some |no |little |growing |widespread |"
    r"unofficial |also |already )*"
    r"(?:reports?|fears?|concerns?|speculation|hopes?|signs?|rumou?rs?|expectations?|doubt|"
    r"indications?|claims?)"
    r"|(?:i|we) (?:also |still |really |strongly |do )?(?:believe|think|expect|am sure|"
    r"are sure|am confident|are confident|know|suspect|fear|hope|guess)"
    r"|(?:i|we)(?:'m| am|'re| are) (?:\w+ )?(?:estimating|expecting|confident|hoping|hopeful|"
    r"predicting|assuming|sure|certain))"
    r"(?: that)? (?=.{0,80}\b(?:will|would|is|are|may|might|could|can)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A drafted claim.

    Attributes:
        text: The claim as a sentence.
        unresolved: The pronoun that stands for nobody known, or None.
    """

    text: str
    unresolved: str | None


def claim(document: Document, candidate: Candidate, attributor: Attributor, published: date | None) -> Claim:
    """Drafts the claim of `candidate`."""
    candidate = replace(candidate, clause=replace(candidate.clause, start=candidate.clause.own_start))
    text = _without_frames(document, candidate, attributor)
    text = _dated(document, candidate, text, published)
    text = text.replace('"', "").strip(" ,;:-—–'")
    for framing in (SPEAKER_MARK, OPENING, CONCERN, CONFIDENT, FRAMING, OPENING):
        text = framing.sub("", text)
    text, unresolved = with_subject(document, candidate, attributor, text)
    text, left = without_pronouns(document, candidate, attributor, text)
    text = reworded(candidate, text)
    text = re.sub(r"\s+([,.;:])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,;:-—–")
    if not text:
        text = document.text[candidate.clause.start : candidate.clause.end]
    return Claim(text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else "."), unresolved or left)


def day(value: date) -> str:
    """A date in words that no reader can take for another.

    >>> day(date(2024, 11, 16))
    '16 November 2024'
    """
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def period(said: str | None, earliest: date | None, latest: date | None) -> str:
    """The time that a figure is for; empty where no day is known.

    >>> period("next year", date(2025, 1, 1), date(2025, 12, 31))
    'in 2025'
    >>> period("by the end of March", date(2025, 1, 2), date(2025, 3, 31))
    'by 31 March 2025'
    """
    if said is None or latest is None:
        return ""
    if earliest is None or BY.match(said) or UNTIL.match(said):
        return _explicit(said, earliest, latest)
    behind = latest + timedelta(days=1)
    if earliest.day == behind.day == 1:
        months = (behind.year - earliest.year) * 12 + behind.month - earliest.month
        if months == 12 and earliest.month == 1:
            return f"in {earliest.year}"
        if months == 3 and earliest.month % 3 == 1:
            return f"in the {QUARTERS[earliest.month // 3]} quarter of {earliest.year}"
        if months == 1:
            return f"in {MONTHS[earliest.month - 1]} {earliest.year}"
    return _explicit("", earliest, latest)


def _without_frames(document: Document, candidate: Candidate, attributor: Attributor) -> str:
    """The quote without "he said" inside it."""
    start, end = candidate.clause.start, candidate.clause.end
    pieces, at = [], start
    for frame in attributor.frames(document.sentence_at(candidate.clause.cue.start)):
        first, last = (
            min(frame.start, frame.subject_start),
            max(frame.end, frame.subject_end if frame.inverted else frame.end),
        )
        inside = start < first and last < end and document.plain[:first].rstrip()[-1:] in (",", '"')
        if inside and not (frame.start <= candidate.clause.cue.start < frame.end) and first >= at:
            pieces.append(document.plain[at:first].rstrip(' ,"'))
            at = last
    pieces.append(document.plain[at:end])
    return " ".join(piece.strip(' ,"') if i else piece for i, piece in enumerate(pieces))


def _dated(document: Document, candidate: Candidate, text: str, published: date | None) -> str:
    """`text` with explicit days in the place of relative ones."""
    if published is None:
        return text
    bound = candidate.time.latest if candidate.time else None
    said = document.text[candidate.time.start : candidate.time.end] if candidate.time else None
    text = YESTERDAY.sub(lambda found: f"{found[1] or 'on '}{day(published - timedelta(days=1))}", text)
    found = time_phrases(text, published, document.events)
    named = False
    for phrase in sorted(found, key=lambda one: one.start, reverse=True):
        if phrase.latest is None or (bound is None and phrase.phrase == said):
            continue
        named = named or phrase.latest == bound
        if RELATIVE.search(phrase.phrase) or not re.search(r"\d{4}", phrase.phrase):
            explicit, behind = _explicit(phrase.phrase, phrase.earliest, phrase.latest), text[phrase.end :]
            if behind.startswith(("'s ", "' ")):
                explicit, behind = f"the {day(phrase.latest)}", behind[behind.index(" ") :]
            elif text[: phrase.start].endswith(" into ") or (
                MONTH.fullmatch(phrase.phrase) and text[: phrase.start].endswith("'s ")
            ):
                explicit = f"{phrase.phrase} {phrase.latest.year}"
            elif LENGTH_OF.search(text[: phrase.start]):
                explicit = f"{FROM_TODAY.sub('', phrase.phrase)} (until {day(phrase.latest)})"
            elif re.search(r"\b(?:an?|the) $", text[: phrase.start], re.IGNORECASE):
                explicit = day(phrase.latest)
            text = text[: phrase.start] + explicit + behind
    if bound is not None and not named:
        text = f"{text.rstrip(' .,')} by {day(bound)}"
    return text


def _describes(phrase: str, before: str) -> bool:
    """Whether a month only tells which: "the party's August convention"."""
    return MONTH.fullmatch(phrase) is not None and before.endswith("'s ")


def _explicit(phrase: str, earliest: date | None, latest: date) -> str:
    if UNTIL.match(phrase):
        return f"until {day(latest)}"
    if phrase.lower().startswith(("from ", "starting ")) and earliest is not None and " to " not in phrase:
        return f"from {day(earliest)} to {day(latest)}" if earliest != latest else f"from {day(latest)}"
    if BY.match(phrase) or earliest is None:
        return f"by {day(latest)}"
    if earliest == latest:
        return f"on {day(latest)}"
    return f"between {day(earliest)} and {day(latest)}"
