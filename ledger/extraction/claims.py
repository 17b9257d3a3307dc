"""Restates a statement so that it stands alone: subject filled in, frame removed, dates made explicit."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate, time_phrases
from ledger.extraction.deadline import FoundDeadline
from ledger.extraction.document import Document
from ledger.extraction.noun_phrases import HEADING
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
RELATIVE = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|next|this|coming|last|ago|within|following|later|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:hours?|days?|weeks?|months?|years?))\b",
    re.IGNORECASE,
)
MONTH = re.compile("|".join(MONTHS))
FROM_TODAY = re.compile(r" from (?:today|now)$")
LENGTH_OF = re.compile(r"\b(?:takes?|taking|took|lasts?|spans?|spends?|of|over) $", re.IGNORECASE)
"""Behind these a phrase tells how long, not when."""
OWN_PREPOSITION = re.compile(
    r"(?:on|in|by|at|before|within|until|till|through|for|from|over|during|between|since|after|ahead|no later|starting)\b", re.IGNORECASE
)
FIXED_FOR = re.compile(r"\b(?:planned|scheduled|slated|set|due) $")
NAME_GOES_ON = re.compile(r" (?!(?:and|or|the)\b)(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][a-z]+")
IN_NOUN_PHRASE = re.compile(r"\b(?:an?|the|its|their|his|her|original|new|planned|[A-Z]\w+'s) (?:[a-z]+ )?$", re.IGNORECASE)
NOUN_BEHIND = re.compile(r" (?!(?:and|or|at|in|on|by|to|for|from|with|as|but|when|where|which|who|that|if|is|are|was|were|will|would|after|before)\b)[a-z]+")
"""What tells a day inside a noun phrase: "the original 17 February date"."""
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
    r"convinced|certain|adamant|pessimistic|insinuated)|insinuated) that "
    r"|^(?:[A-Z][\w'-]*|[Tt]he|[Aa]n?) (?:[\w'-]+ ){0,4}(?:is|are) (?:hopeful|confident|sure|optimistic|"
    r"concerned|worried|afraid|convinced|certain) (?:that )?(?=\w+ .*\bwill\b)"
    r"|^(?:[A-Z][\w'-]* |[Tt]he |[Aa]n? |[Ss]ome |[Mm]any )?(?:[\w'-]+ ){0,3}(?:say|says|said|speculates?|believes?|thinks?|fears?|suggests?|claims?|"
    r"warns?|advises?|estimates?|suspects?|argues?|insists?|stated|announced|added|indicates?|shows?) (?:that |(?=the |an? |this |there |(?-i:[A-Z])))(?=\w+ .*\b(?:will|would|is|are|may|might|could)\b)",
    re.IGNORECASE,
)
CONFIDENT = re.compile(
    r"^(?:very |quite |pretty )?(?:confident|sure|certain|convinced|optimistic) (?:that )?", re.IGNORECASE
)
FEARED = re.compile(
    r"^.{3,160}?\b(?:amid|over|on|raising|sparking|prompting|fuelling) (?:[a-z]+ ){0,2}(?:fears?|concerns?|speculation|reports|"
    r"hopes|warnings?|expectations|signs|rumou?rs) (?:that )?(?=[^,]{3,80}\b(?:will|would|may|might|could)\b)",
    re.IGNORECASE,
)
"""A clause about what happened, before the one about what is feared from it."""
FILLER = re.compile(
    r"^(?:you know|well|look|i mean|yes|no|yeah|okay|of course|frankly|in fact|indeed|actually|"
    r"(?:after|before|following|with|in|because of|despite|along with|in addition to) (?:this|that|these|those|it)), "
    r"|^with (?=(?:the|an?|new|more|several|many) .*\b(?:expected|set|due|likely|scheduled) to\b)|^(?:having said that|that said|in the end|for now), |^take [^,]+ for example, |^(?:as|even though|although|though|whereas) (?=[^,]*$)"
    r"|^(?:meaning|which means|this means|it means) (?:that )?(?=.* (?:will|would)\b)"
    r"|^according to (?:him|her|them|it|[^,]{3,80},|(?:the )?(?:[A-Z][\w'-]+ ?){1,5}(?= (?:the|a|an|this|there|it|they|he|she)\b)),? "
    r"|^(?:he|she|they|it|[A-Z]\w+) (?:points? out|says?|said|notes?|argues?|adds?), ",
    re.IGNORECASE,
)
WHEN_SAID = re.compile(
    r"^(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today) (?:that )?"
    r"(?=(?:it|they|he|she|we|i|the|its|his|their)\b(?! (?:after|before|of)\b))",
    re.IGNORECASE,
)
"""Left from the speaker's frame: "announced Tuesday it will"."""
NEXT_ONE = re.compile(
    r"\b((?:in|for|at|during|before|until|by) )?(?:the |his |her |their |its )?next (season|session|term|match|game|meeting|budget|round|parliament|"
    r"election|issue|episode)\b", re.IGNORECASE
)
SAID_LAST = re.compile(
    r"[, ]+(?:said|says|stated|added)(?: that)?$|,? (?:said|says|vowed|added|warned|promised) (?:[a-z-]+ ){0,3}[A-Z][\w'-]+(?: [A-Z][\w'-]+)*$"
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
    r"|(?:i|we) (?:also |still |do |\w+ly )?(?:believe|think|expect|am sure|"
    r"are sure|am confident|are confident|have no doubts?|know|suspect|fear|hope|guess)"
    r"|(?:i|we)(?:'m| am|'re| are) (?:\w+ )?(?:saying|estimating|expecting|confident|hoping|hopeful|"
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
    text = WHEN_SAID.sub("", text)
    text = _dated(document, candidate, text, published)
    text = NEXT_ONE.sub(lambda found: f"{found[1] or 'in '}the first {found[2]} after {day(published)}", text) if published is not None else text
    text = text.replace('"', "").strip(" ,;:-—–'")
    for framing in (SPEAKER_MARK, HEADING, FEARED, FILLER, OPENING, CONCERN, CONFIDENT, FRAMING, OPENING):
        text = framing.sub("", text)
    text, unresolved = with_subject(document, candidate, attributor, text)
    text, left = without_pronouns(document, candidate, attributor, text)
    text = reworded(candidate, SAID_LAST.sub("", text))
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
            text = _with_days(text, phrase)
    if bound is not None and not named:
        text = f"{text.rstrip(' .,')} by {day(bound)}"
    return text


def _with_days(text: str, phrase: FoundDeadline) -> str:
    """`text` with explicit days in the place of `phrase`, as what stands around it asks for."""
    assert phrase.latest is not None
    before, said, behind = text[: phrase.start], phrase.phrase, text[phrase.end :]
    explicit = _explicit(said, phrase.earliest, phrase.latest)
    if behind.startswith(("'s ", "' ")):
        explicit, behind = f"the {day(phrase.latest)}", behind[behind.index(" ") :]
    elif NAME_GOES_ON.match(behind) and OWN_PREPOSITION.match(said) is None:
        return text
    elif before.endswith(" of ") and said.lower() in ("today", "tomorrow"):
        return text
    elif before.endswith(" into ") or (MONTH.fullmatch(said) and before.endswith("'s ")):
        explicit = f"{said} {phrase.latest.year}"
    elif FIXED_FOR.search(before) and said.lower().startswith("for "):
        explicit = _explicit(said[len("for ") :], phrase.earliest, phrase.latest)
    elif LENGTH_OF.search(before):
        explicit = f"{FROM_TODAY.sub('', said)} (until {day(phrase.latest)})"
    elif OWN_PREPOSITION.match(said) is None and IN_NOUN_PHRASE.search(before) and NOUN_BEHIND.match(behind):
        explicit, before = day(phrase.latest), re.sub(r"\b([Aa])n $", r"\1 ", before)
    elif re.search(r"\b(?:an?|the) $", before, re.IGNORECASE):
        explicit = day(phrase.latest)
    return before + explicit + behind


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
