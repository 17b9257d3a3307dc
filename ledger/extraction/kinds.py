"""Whether a candidate foretells, promises or names a fixed event, and how firmly."""

import json
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.extraction.estimate_patterns import slot
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.ranking import total
from ledger.terms import StatementKind

WEAK = expression(r"\b(?:may|might|could|possibly|perhaps|potential(?:ly)?|threaten\w*|cannot rule out)\b")
LIKELY = expression(
    r"\b(?:likely|unlikely|probabl[ey]|little chance|should|good chance|expected to be likely|"
    r"verge|appears?)\b"
)
LIKELY_BEFORE = expression(r"\b(?:probably|likely|in all (?:likelihood|probability),?)(?: also| now| soon)? $")
"""Before a cue: "rates probably won't fall"."""
NOT_RULED_OUT = expression(
    r"(?:cannot|\b(?:not|never)|n't|\b(?:refus|declin)\w+ to) (?:yet )?(?:be )?rul(?:e|ed|ing) out\b", needs=" out"
)
"""Holds open what follows it: "has not ruled out that it will strike"."""
FEARS = frozenset(["fear", "fears", "feared", "fearing"])
FIRST_PERSON = expression(
    r"\b(?:i|we)(?:'ll| will| won't| shall| are going| am going|'re going|'m going| would)\b|"
    r"\bmy \w+ (?:\w+ )?will\b"
)
HE_WOULD = expression(
    r"^(?:he|she|it|they)\s+(?:\w+ly |also )?(?:would|will)\b(?! (?:\w+ )?(?:be|have|need|"
    r"lose|face|become|see|get)\b)"
)
OWN_OFFICER = expression(r'[\s,"]*(?:its|their) (?:[\w-]+ ){1,3}(?:said|says|announced|added|confirmed)\b')
"""Whoever speaks for the subject of a claim, behind it: "The board will close the pier, its chairman said"."""
NO_DEED = expression(r"\b(?:will|would) (?:\w+ly |also |not )?(?:be|have|need|lose|face|become|see|get|rise|fall)\b")
DECIDED = expression(
    r"\b(?:will|would|to) (?:also |now |not |then |soon )?be (?:introduc|releas|us(?=e)|clos|open|"
    r"offer|built|made|given|paid|provid|extend|prosecut|charg|sent|replac|remov|held|reduc|"
    r"cut|creat|invest|announc|grant|sold|moved|transferr)"
)
EVENT = expression(
    r"\b(?:election|elections|hearing|trial|meeting|summit|conference|concert|match|game|"
    r"final|ceremony|funeral|festival|vote|poll|polls|referendum|session|talks|launch|inquest|"
    r"tournament|event)\b"
)
RULED = "by-rule="
DECIDABLE = (StatementKind.PREDICTION, StatementKind.COMMITMENT)
ON_A_DAY = frozenset(["days=day", "days=week"])
"""Signs of an event that a calendar can hold."""
WORD = expression(r"[a-z]+")
NEAR_CUE = 60
"""Characters before a cue in which words stand that say how firmly it is meant."""
NEAREST = 6
"""Words before a cue among which its subject is."""
MEETING = expression(
    r"\b(?:meet|visit|attend|host|travel|hold|held|appear|play|perform|discuss|arrive|"
    r"take place|address|vote)\b"
)


@lru_cache(maxsize=1)
def kind_weights() -> dict[StatementKind, dict[str, float]]:
    """Weight of each sign for each kind, trained by benchmarks/extraction; "bias" holds for all."""
    table = json.loads((files("ledger.extraction") / "data" / "kinds.json").read_text(encoding="utf-8"))
    return {StatementKind(name): weights for name, weights in table.items()}


def kind_of(read: Document, candidate: Candidate) -> StatementKind:
    """The kind of statement that `candidate` makes: the one that its signs speak for most."""
    return likeliest_kind(kind_signs(read, candidate), kind_weights())


def likeliest_kind(signs: list[str], tables: dict[StatementKind, dict[str, float]]) -> StatementKind:
    """The kind whose weights in `tables` are the most for `signs`, among those that they leave open.

    Args:
        signs: As `kind_signs` names them.
        tables: Weight of each sign for each kind.

    >>> likeliest_kind(["by-rule=prediction", "days=open"], {kind: {} for kind in StatementKind})
    <StatementKind.PREDICTION: 'prediction'>
    """
    ruled = next(StatementKind(sign.removeprefix(RULED)) for sign in signs if sign.startswith(RULED))
    if "measure" in signs and ruled is StatementKind.PREDICTION:
        return ruled  # inflation is foretold, never promised; the labelled articles hold too few figures to learn it
    open_kinds = [kind for kind in tables if kind in (ruled, *DECIDABLE) or not ON_A_DAY.isdisjoint(signs)]
    return max(open_kinds, key=lambda kind: total(signs, tables[kind]))


def kind_signs(read: Document, candidate: Candidate) -> list[str]:
    """Names of what speaks for a kind: the features of the candidate, who says it, its time, the kind by rule."""
    return [*candidate.features, *_further_signs(read, candidate)]


def _further_signs(read: Document, candidate: Candidate) -> Iterator[str]:
    kind, voice = kind_by_rule(read, candidate), candidate.voice
    yield f"{RULED}{kind}"
    yield f"by-rule={kind}&{candidate.clause.cue.cue.id}"
    yield f"speaker={'none' if voice.speaker is None else 'person' if voice.is_person else 'group'}"
    yield f"time={'none' if candidate.time is None else candidate.time.rule}"
    yield f"days={_days(candidate)}"
    if any(slot("measure").fullmatch(word) for word in _subject(read, candidate)):
        yield "measure"


def _subject(read: Document, candidate: Candidate) -> list[str]:
    """The last words before the cue."""
    return WORD.findall(read.lower, candidate.clause.own_start, candidate.clause.cue.start)[-NEAREST:]


def _days(candidate: Candidate) -> str:
    """How exactly its time is told: a day, a week, longer, or no day at all."""
    time = candidate.time
    if time is None or time.earliest is None or time.latest is None:
        return "open"
    days = (time.latest - time.earliest).days + 1
    return next((name for longest, name in ((1, "day"), (7, "week"), (31, "month")) if days <= longest), "longer")


def kind_by_rule(read: Document, candidate: Candidate) -> StatementKind:
    """The kind that the cue names, or that its verb and its day do."""
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
        if OWN_OFFICER.match(read.lower, clause.end) and not NO_DEED.search(text):
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
    before = read.lower[max(0, clause.cue.start - NEAR_CUE) : clause.cue.start]
    if (
        _is_feared(candidate)
        or NOT_RULED_OUT.search(read.lower, clause.start, clause.cue.end + 12) is not None
        or clause.cue.cue.strength == "possible"
        or (WEAK.search(said) and clause.cue.cue.strength != "likely")
    ):
        return "possible"
    if (
        clause.cue.cue.strength == "likely"
        or LIKELY.search(near)
        or LIKELY_BEFORE.search(before)
        or (any(o.cue.strength == "likely" for o in clause.others) and LIKELY.search(text))
    ):
        return "likely"
    return "firm"


def _is_feared(candidate: Candidate) -> bool:
    """Whether a claim only says what its speaker fears."""
    frame = candidate.voice.frame
    return frame is not None and frame.verb in FEARS and frame.end <= candidate.clause.cue.start
