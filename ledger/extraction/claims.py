"""Restates a statement so that it stands alone: subject filled in, frame removed, dates made explicit."""

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate
from ledger.extraction.claim_faults import fault_of
from ledger.extraction.claim_verbs import FINITE
from ledger.extraction.contexts import PRONOUN_SUBJECT
from ledger.extraction.document import Document
from ledger.extraction.expletives import EXPLETIVE
from ledger.extraction.explicit_days import ONCE, dated
from ledger.extraction.expressions import expression
from ledger.extraction.first_mentions import with_first_mentions
from ledger.extraction.framings import FILLER, SAID_LAST, without_framing
from ledger.extraction.leaning import behind_what_it_leans_on, untold, with_days_of_context
from ledger.extraction.left_frames import WHEN_SAID
from ledger.extraction.named_days import without_own_day
from ledger.extraction.other_clauses import without_other_clauses
from ledger.extraction.people import has_role
from ledger.extraction.plain_future import in_plain_future
from ledger.extraction.pronouns import without_pronouns
from ledger.extraction.rewording import reworded
from ledger.extraction.sides import (
    as_organisation,
    for_nation,
    speaks_for_others,
    speaks_for_untold_body,
    speaks_of_others,
)
from ledger.extraction.subjects import EXPECTING, with_subject
from ledger.extraction.tidying import loose_object, owner_of, tidied, without_repeats
from ledger.extraction.whole_subjects import THAT_ONE, with_whole_subject
from ledger.terms import Attribution

PROMISES = frozenset(["announced-plan", "agreed-to", "announced-act", "vows", "announces", "offers-to", "plans-to"])
TOLD_ON = expression(r"[Oo]n \d{1,2} [A-Z][a-z]+ \d{4}, (?=.*\bwill\b)")
"""Before a promise the day on which it was given."""
AGREED_IN = expression(
    r"^(?:In|During|At|After|Following) (?:an?|the|their|his|her|its|that|this)"
    r" (?:[\w-]+ ){0,3}(?:conversation|call|meeting|talks|interview|letter|"
    r"summit|speech|statement|conference|session|visit|briefing)(?: [^,]{2,60})?, (?=.*\bwill\b)"
)
"""Before a promise the occasion on which it was given."""
LINK = expression(r"\s*\(\s*(?:links?|sources?|video|photos?|pdf|map)\s*\)", re.IGNORECASE)
"""Left of a page where something could be clicked."""
PLACE_SAID = expression(
    r"(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\bget)(?<!\bgo)(?<!\bstay)(?<!\bremain) (?:there|here)(?=[.,]|$| [A-Z][a-z]+ "
    r"(?:will|would|is|may)\b|"
    r" (?:on|in|by|between|until) (?:\d|[A-Z]))",
    needs="here",
)
"""A place told before, where the claim says enough without it."""
THERE = expression(r"\b(?:be|is|are|get|go|stay|remain) there\b")
CONDITION_FIRST = expression(r"(?:if|unless)\b[^,]*$", re.IGNORECASE)
"""A condition that a claim's own words are part of: "if he proves that he will act"."""
OPENED_APART = expression(
    r"(?:as(?! soon)|when|while|once|after) (?![^,]*\b(?:its|their|it|they)\b)[^,]{5,120}, $", re.IGNORECASE
)
LEANS_BACK = expression(r"(?:their|its|they|it)\b", re.IGNORECASE)
"""Words at which a claim begins that the clause before them explains: "as towns grow, their demand will"."""
CONDITION_APART = expression(
    r"((?:if|unless|once) (?!(?:that|this|it|he|she|they|we|I|you|so|not|then)\b)[^,\"]{3,120}, )", re.IGNORECASE
)
"""A condition that the speaker's frame parts from the claim: "if approved, the Fund said a fee will"."""
SPEAKER_LAST = expression(
    r", (?:[\w-]+ ){0,2}[A-Z][\w'.-]+(?: \"?[A-Z][\w'.-]+\"?){0,3}(?:, (?:an? |the )?[a-z][^\"]{3,160})?$"
)
OFFICE_LAST = expression(r", (?!and |or |but |which |who |where )[^,\"]{3,120}$")
NAME_SPEAKS = expression(r",? [A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,3},? (?:said|says|told|added|warned|announced)\b")
"""The speaker's office at the end of a claim, with the name and the verb behind it."""
SAID_BEHIND = expression(r"(?:, [a-z][^.\"]{3,80},)? said\b")
ABBREVIATED = expression(r"(?<=\b[A-Z]\.[A-Z]\. )[A-Z][a-z]+\b")
"""What the full stop of an abbreviation made the beginning of a sentence: "the U.S. Should"."""
FUNCTION_WORD = expression(
    r"And|But|To|In|On|For|With|Will|Would|Should|Could|May|Might|Is|Are|Was|Were|Has|Had|If|About|By|At|From|As|Of|"
    r"Or|Also|Not|Can|Must"
)
BRACKETED = expression(r"\[([^\]\[]{1,80})\]")
SAME_DAY = expression(r"^on (\d{1,2} [A-Z][a-z]+ \d{4}),? (.*\bon \1\b)", re.IGNORECASE)
"""A day told twice."""
OUTSIDE = frozenset(["he", "she", "they", "it"])
"""Pronouns that a rewording may cut with the words that held them: "they expect prices to fall"."""
DENIED_ITSELF = expression(r"\bden(?:ied|ies) (?:that )?(?:it|he|she|they) ", needs="den")
"""What somebody denies of himself, whose pronoun goes with the denial."""
THIS_FIRST = expression(
    r"^(?:This|These) (?=(?!(?:in|coupled|combined|followed|is|are|was|were|will|would|has|have|had|"
    r"may|might|could|can|should|must|year|month|week|morning|afternoon|evening|time|means|did|does)\b)"
    r"(?:(?<=These )[A-Za-z-]+|[A-Za-z-]+(?<!s)) )"
)
"""Before a noun that the claim cannot tell apart from others."""
POINTED = expression(
    r"(?:these|those|this|that) ([a-z]+)(?= (?:also |then |now )?(?:will|would|may|might|could|is|are)\b)",
    re.IGNORECASE,
)
"""A noun that points back and has nothing else to tell it by."""
LED_TWICE = expression(r"\b(to|until|till|from|since) on (\d)", needs=" on ")
THERE_BE = expression(r"^((?:.*, )?[Tt]here will (?:not )?be )([A-Z][a-z]+)(?=(?: [a-z]|$))")
SEVERAL_OF = expression(r"[A-Z][a-z]+s (?:on|of|for|in|to|from|by|with|about|between|against|at) (?!the [A-Z])")
"""Several things that opened a sentence: "Votes on the law"."""
DASHED_VERB = expression(r"(?<=[a-z])-(?=(?:will|would|is|are|was|were|has|have|had|could|may|that|which) )")
"""A mark in the place of a space."""
SIC = expression(r" \[?\bsic\b\]?(?= |$)", needs="sic")
"""An editor's mark."""
OPENS_SINGLE = expression(r"(?<![\w.])['‘](?!(?:em|til|tis|round|cause)\b)(?=[A-Za-z]{2})")
CLOSES_SINGLE = expression(r"(?<=[a-rt-z.,!?\d])['’](?![\w])")
"""Single marks of quotation; one behind an "s" may own something."""
SURE = 12
"""Characters by which the beginning of a claim is found in the text."""
NO_SUBJECT = expression(
    r"(?:will|would|is|are|was|were|has|have|which|who|whom|whose|and|but|or|be|of\b(?![^,]*, )|via|"
    r"along\b(?! with [^,]*, )|featuring)\b|to (?!.*\bwill\b)[a-z]+ [^,]*$",
    re.IGNORECASE,
)
"""What no claim begins with."""
DANGLING = expression(
    r",? (?:who|which|that), in [^,]+$|,? (?:(?<!have )(?<!need )(?<!want )(?<!going )to|of|at|from|and|or|the|an?|"
    r"than|under|whose|by which|which)$|"
    r"(?<= terms) on$"
)
"""What leads on to words that the claim does without."""


class Claim(NamedTuple):
    """A drafted claim.

    Attributes:
        text: The claim as a sentence.
        unresolved: The pronoun that stands for nobody known, or None.
    """

    text: str
    unresolved: str | None


def claim(document: Document, candidate: Candidate, attributor: Attributor, published: date | None) -> Claim:
    """Drafts the claim of `candidate`."""
    opened = OPENED_APART.match(document.plain, candidate.clause.start, candidate.clause.own_start)
    apart = CONDITION_APART.match(document.plain, candidate.clause.start, candidate.clause.own_start)
    leans = opened is not None and LEANS_BACK.match(document.plain, candidate.clause.own_start) is not None
    part = CONDITION_FIRST.match(document.plain, candidate.clause.start, candidate.clause.own_start)
    if not leans and part is None:
        candidate = replace(candidate, clause=replace(candidate.clause, start=candidate.clause.own_start))
    candidate = as_organisation(document, candidate)
    text, left = _worded(document, candidate, attributor, published, apart[1] if apart is not None else "")
    fault = fault_of(_sentence(text))
    if fault is not None and not fault[0].told:
        text, left = _near_quote(document, candidate, published)
    text, left = behind_what_it_leans_on(document, candidate, text, left, published)
    return Claim(_sentence(text), left)


def _worded(
    document: Document, candidate: Candidate, attributor: Attributor, published: date | None, condition: str
) -> tuple[str, str | None]:
    """The words of `candidate` behind its `condition` as they stand alone, and what stands for nobody known."""
    text = _without_frames(document, candidate, attributor)
    text = WHEN_SAID.sub("", without_other_clauses(document, candidate, text))
    if published is not None:
        text = dated(document, candidate.time, text, published)
    text = without_framing(text.replace('"', "").strip(" ,;:-—–'"))
    text = ABBREVIATED.sub(lambda found: _inside(document, found.group()), text)
    candidate = _behind_framing(document, candidate, text)
    text = with_whole_subject(document, candidate, text)
    others = None
    if candidate.voice.attribution is Attribution.DIRECT:
        others = "we" if speaks_of_others(candidate.voice.role, text, candidate.voice.speaker) else None
        others = "we" if speaks_for_untold_body(candidate, text) else others
        text = for_nation(text, candidate.voice.role)
    pointed = POINTED.match(text)
    text = THAT_ONE.sub("the ", text)
    text, unresolved = with_subject(document, candidate, attributor, text)
    text, left = without_pronouns(document, candidate, attributor, condition + FILLER.sub("", text))
    text = without_own_day(with_first_mentions(document, candidate, text))
    text = reworded(candidate, SAID_LAST.sub("", text.rstrip(" .")))
    text = with_days_of_context(document, text, published)
    text, left = PLACE_SAID.sub("", text), left or (THERE.search(text) and "there") or None
    text = THERE_BE.sub(
        lambda found: found[1] + _inside(document, found[2], SEVERAL_OF.match(text, found.start(2))), text
    )
    text = _cleaned(document, candidate, tidied(text))
    others = others if candidate.voice.speaker is not None and candidate.voice.speaker in text else None
    left = others or unresolved or left or untold(text) or untold(text[:1].upper() + text[1:]) or loose_object(text)
    if left is None and pointed is not None and text.lower().startswith(f"the {pointed[1]} "):
        left = pointed.group()
    if left is None and text.lower().startswith("it will ") and EXPLETIVE.match(text) is None:
        left = "it"
    quote = document.plain[candidate.clause.start : candidate.clause.end]
    is_outside = candidate.clause.cue.cue.id in EXPECTING or DENIED_ITSELF.search(quote) is not None
    is_cut = left == "this" or (is_outside and left in OUTSIDE)
    if is_cut and re.search(rf"\b{left}\b", text, re.IGNORECASE) is None:
        left = untold(text)
    text = THIS_FIRST.sub("The ", text)
    if re.search(r"\w", text) is None or NO_SUBJECT.match(text):
        text, left = document.text[candidate.clause.start : candidate.clause.end].strip(), left or "it"
    return text, left


def _cleaned(document: Document, candidate: Candidate, text: str) -> str:
    """`text` without brackets, days told twice, the day of a promise and ends that lead on to nothing."""
    text = _without_loose_quotes(BRACKETED.sub(r"\1", LINK.sub("", text.replace('"', ""))))
    text = DASHED_VERB.sub(" ", text)
    text = SIC.sub("", text.lstrip("*•· "))
    text = ONCE.sub(r"\1", SAME_DAY.sub(r"\2", LED_TWICE.sub(r"\1 \2", text)))
    speaker = candidate.voice.speaker
    if speaker is not None:
        text = text.replace(f"{speaker} will be to ", f"{speaker} will ", 1)
        if " " in speaker or not candidate.voice.is_person:
            own = owner_of(speaker, candidate.voice.is_person, speaks_for_others(document, candidate))
            text = without_repeats(text, speaker, own)
    if candidate.clause.cue.cue.id in PROMISES and FINITE.search(text.split(" will ")[0]) is None:
        text = AGREED_IN.sub("", TOLD_ON.sub("", text))
    text = re.sub(r"\s+([,.;:])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,;:-—–")
    return DANGLING.sub("", text)


def _without_loose_quotes(text: str) -> str:
    """`text` without the single mark of a quotation that it cuts.

    >>> _without_loose_quotes("Raids 'will go on until the end"), _without_loose_quotes("Poe will call it 'war'")
    ('Raids will go on until the end', "Poe will call it 'war'")
    """
    opened, closed = OPENS_SINGLE.findall(text), CLOSES_SINGLE.findall(text)
    if len(opened) == len(closed):
        return text
    return OPENS_SINGLE.sub("", text) if len(opened) > len(closed) else CLOSES_SINGLE.sub("", text)


def _near_quote(document: Document, candidate: Candidate, published: date | None) -> tuple[str, str | None]:
    """The claim as near to the quote as makes a sentence, else the quote; and what it does not tell."""
    quote = document.text[candidate.clause.start : candidate.clause.end].strip()
    text = without_framing(quote.replace('"', "").strip(" ,;:-—–'"))
    text = tidied(dated(document, candidate.time, text, published) if published is not None else text)
    for plain in (in_plain_future(text).strip(), text):
        led = PRONOUN_SUBJECT.match(plain) is not None or NO_SUBJECT.match(plain) is not None
        if not led and FINITE.search(plain) is not None and fault_of(_sentence(plain)) is None:
            return plain, untold(plain)
    opening = PRONOUN_SUBJECT.match(quote) or NO_SUBJECT.match(quote)
    return quote, untold(quote) or (opening.group().lower() if opening is not None else None)


def _sentence(text: str) -> str:
    """`text` with a capital and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def _inside(document: Document, word: str, several: object = None) -> str:
    """A word with a capital as it stands inside a sentence: small if it means little or the article writes it so."""
    common = several or FUNCTION_WORD.fullmatch(word) or re.search(rf"(?<=[a-z,] ){word.lower()}\b", document.plain)
    return word.lower() if common else word


def _behind_framing(document: Document, candidate: Candidate, text: str) -> Candidate:
    """`candidate` from where `text` begins, so that what was cut before it can be what a pronoun stands for."""
    clause = candidate.clause
    reach = SURE if PRONOUN_SUBJECT.match(text) is not None else 0  # a pronoun is shorter than what makes sure
    at = document.plain.find(text[:SURE], clause.start, clause.cue.start + reach) if len(text) > SURE else -1
    return candidate if at < 0 else replace(candidate, clause=replace(clause, start=at, own_start=at))


def _end_before_speaker(document: Document, candidate: Candidate) -> int:
    """Where a claim ends that has its speaker's name behind a comma at its end: "sales will fall, Doe [said]"."""
    clause = candidate.clause
    name = SPEAKER_LAST.search(document.plain, clause.cue.end, clause.end)
    said = candidate.voice.frame is not None and SAID_BEHIND.match(document.plain, clause.end) is not None
    if name is not None and said:
        return name.start()
    office = OFFICE_LAST.search(document.plain, clause.cue.end, clause.end)
    is_office = office is not None and has_role(office.group()) and NAME_SPEAKS.match(document.plain, clause.end)
    return office.start() if office is not None and is_office else clause.end


def _without_frames(document: Document, candidate: Candidate, attributor: Attributor) -> str:
    """The quote without "he said" inside it."""
    start, end = candidate.clause.start, _end_before_speaker(document, candidate)
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
