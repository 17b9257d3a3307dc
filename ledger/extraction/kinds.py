"""Whether a candidate foretells, promises or names a fixed event, and how firmly."""

import re

from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.extraction.lexicon import words
from ledger.terms import StatementKind

WEAK = re.compile(r"\b(?:may|might|could|possibly|perhaps|potential(?:ly)?|threaten\w*|cannot rule out)\b")
LIKELY = re.compile(
    r"\b(?:likely|unlikely|probabl[ey]|little chance|should|good chance|expected to be likely|"
    r"verge|appears?)\b"
)
FIRST_PERSON = re.compile(
    r"\b(?:i|we)(?:'ll| will| won't| shall| are going| am going|'re going|'m going| would)\b|"
    r"\bmy \w+ (?:\w+ )?will\b"
)
HE_WOULD = re.compile(
    r"^(?:he|she|it|they)\s+(?:\w+ly |also )?(?:would|will)\b(?! (?:\w+ )?(?:be|have|need|"
    r"lose|face|become|see|get)\b)"
)
DECIDED = re.compile(
    r"\b(?:will|would|to) (?:also |now |not |then |soon )?be (?:introduc|releas|us(?=e)|clos|open|"
    r"offer|built|made|given|paid|provid|extend|prosecut|charg|sent|replac|remov|held|reduc|"
    r"cut|creat|invest|announc|grant|sold|moved|transferr)"
)
EVENT = re.compile(
    r"\b(?:election|elections|hearing|trial|meeting|summit|conference|concert|match|game|"
    r"final|ceremony|funeral|festival|vote|poll|polls|referendum|session|talks|launch|inquest|"
    r"tournament|event)\b"
)
MEETING = re.compile(
    r"\b(?:meet|visit|attend|host|travel|hold|held|appear|play|perform|discuss|arrive|"
    r"take place|address|vote)\b"
)


def kind_of(read: Document, candidate: Candidate) -> StatementKind:
    """The kind of statement that `candidate` makes."""
    clause = candidate.clause
    kind = StatementKind(clause.cue.cue.kind)
    text = read.lower[clause.own_start : clause.end]
    dated = candidate.time is not None and candidate.time.latest is not None
    fixed = clause.cue.cue.id in ("will", "is-to", "expected-when", "set-to") and dated
    if (
        fixed
        and candidate.voice.speaker is None
        and (
            EVENT.search(read.lower, clause.own_start, clause.cue.start)
            or MEETING.match(read.lower, clause.cue.end + 1)
        )
    ):
        return StatementKind.SCHEDULE
    if clause.cue.cue.id in ("will", "would", "going-to"):
        if FIRST_PERSON.search(text) or DECIDED.search(text):
            return StatementKind.COMMITMENT
        foretold = candidate.voice.frame is not None and candidate.voice.frame.verb in words("speech", "forecasts")
        if candidate.voice.speaker is not None and not foretold and HE_WOULD.search(text):
            return StatementKind.COMMITMENT
    return kind


def strength_of(read: Document, candidate: Candidate) -> str:
    """How firmly `candidate` is said: "firm", "likely" or "possible"."""
    clause = candidate.clause
    text = read.lower[clause.own_start : clause.end]
    near = read.lower[clause.cue.start : clause.cue.end + 25]
    # With its capitals, so that the month of May is none of these words.
    said = read.plain[clause.cue.start : clause.cue.end + 25]
    if clause.cue.cue.strength == "possible" or (WEAK.search(said) and clause.cue.cue.strength != "likely"):
        return "possible"
    if (
        clause.cue.cue.strength == "likely"
        or LIKELY.search(near)
        or (any(o.cue.strength == "likely" for o in clause.others) and LIKELY.search(text))
    ):
        return "likely"
    return "firm"
