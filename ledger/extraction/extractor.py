"""The one way in: an article's text gives its forward-looking statements."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ledger.extraction.attribution import Attributor, Voice
from ledger.extraction.candidates import Candidate, candidates
from ledger.extraction.claims import claim as drafted_claim
from ledger.extraction.conditions import condition_of
from ledger.extraction.criteria import criteria
from ledger.extraction.cues import is_headline
from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.denials import with_denial
from ledger.extraction.document import Document, document
from ledger.extraction.drafts import with_distributions, with_estimate
from ledger.extraction.expressions import expression
from ledger.extraction.kinds import kind_of, strength_of
from ledger.extraction.likelihood import find_likelihood
from ledger.extraction.parts import full_name, parts
from ledger.extraction.people import people
from ledger.extraction.role_words import NOT_NOW, is_office
from ledger.extraction.statement import Statement
from ledger.extraction.vagueness import vagueness
from ledger.terms import StatementKind

THRESHOLD = 0.5
"""Score from which a statement is handed on."""
MARGIN, MARGIN_UNNAMED = 0.2, 0.4
"""How much surer it must be of a fixed event or what a person holds possible; of what is possible without one."""
ARTICLE = expression(r"^(?:the|an?) ")
COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "and",
        "or",
        "be",
        "will",
        "would",
        "is",
        "are",
        "was",
        "were",
        "it",
        "its",
        "that",
        "this",
        "he",
        "she",
        "they",
        "we",
        "i",
        "with",
        "by",
        "from",
        "as",
        "has",
        "have",
        "had",
        "not",
    ]
)
SAME_CLAIM, SAME_HEADLINE = 0.8, 0.5
"""Share of the shorter telling's words that two tellings of one claim have in common; a headline words it anew."""
NEAR = 40
ONLY_POSSIBLE = "says only that it could happen, which no outcome refutes"
"""Why a claim cannot be decided whose speaker holds it possible, and no more."""


def statements(
    text: str, published: date | None = None, threshold: float = THRESHOLD, events: tuple[DatedEvent, ...] = ()
) -> list[Statement]:
    """The forward-looking statements of an article.

    Args:
        text: The article's text; any text will do.
        published: The day it was published: relative time phrases are counted from it. Without it
            there are no deadlines.
        threshold: Candidates with a lower score are left out; in [0, 1].
        events: Dated events of the user's own, beside the shipped ones.

    Returns:
        Statements in the order of the text; `text[s.start:s.end] == s.quote` holds for each.

    >>> text = "Talks failed. The union will strike on Friday, its leader said."
    >>> [s.quote for s in statements(text, date(2024, 5, 6))]
    ['The union will strike on Friday']
    """
    found: list[Statement] = []
    told: set[tuple[str | None, str]] = set()
    named: set[str] = set()
    for start, part in parts(text):
        here = _statements(part, published, threshold, events)
        if start:
            here = [
                replace(each, start=each.start + start, end=each.end + start, speaker=full_name(each.speaker, named))
                for each in here
            ]
        if len(part) < len(text):
            named.update(name for _, name in people(part))
        found += [each for each in here if (each.speaker, each.quote) not in told]
        told.update((each.speaker, each.quote) for each in here)
    return found


def _statements(text: str, published: date | None, threshold: float, events: tuple[DatedEvent, ...]) -> list[Statement]:
    """The statements of a text that is read as a whole."""
    read = document(text, events)
    attributor = Attributor(read)
    kept = chosen(read, candidates(read, published, attributor), threshold)
    found = [_statement(read, candidate, published, attributor) for candidate in kept]
    found = with_distributions(read.text, found, published, events)
    return [each if each.expected else with_estimate(each, published, events) for each in found]


def chosen(read: Document, found: Iterable[Candidate], threshold: float) -> list[Candidate]:
    """Those of the candidates `found` in `read` that are sure enough, each claim once."""
    return _distinct(read, [candidate for candidate in found if candidate.score >= _needed(read, candidate, threshold)])


def _needed(read: Document, candidate: Candidate, threshold: float) -> float:
    """The score that `candidate` needs: what is only possible or a date in a calendar a higher one."""
    more, most = min(threshold + MARGIN, 0.95), min(threshold + MARGIN_UNNAMED, 0.95)
    if threshold <= 0 or candidate.score < threshold or candidate.score >= most:
        return threshold  # the most that it could need would not decide otherwise
    if strength_of(read, candidate) == "possible":
        return more if candidate.voice.is_person else most
    if candidate.score < more and kind_of(read, candidate) is StatementKind.SCHEDULE:
        return more
    return threshold


def _statement(read: Document, candidate: Candidate, published: date | None, attributor: Attributor) -> Statement:
    candidate = with_denial(read, candidate)
    clause, voice, time = candidate.clause, candidate.voice, candidate.time
    likelihood = find_likelihood(read.text[clause.start : clause.end])
    condition = condition_of(read, candidate)
    kind = kind_of(read, candidate)
    claim = drafted_claim(read, candidate, attributor, published)
    deadline_text = read.text[time.start : time.end] if time else None
    deadline = time.latest if time else None
    strength = strength_of(read, candidate)
    return Statement(
        quote=read.text[clause.start : clause.end],
        start=clause.start,
        end=clause.end,
        kind=kind,
        strength=strength,
        conditional=condition is not None,
        attribution=voice.attribution,
        speaker=voice.speaker,
        speaker_role=voice.role,
        claim=claim.text,
        criteria=criteria(claim, kind, condition, deadline, deadline_text, time.earliest if time else None),
        vague=vagueness(claim) or (ONLY_POSSIBLE if strength == "possible" and likelihood is None else None),
        deadline_text=deadline_text,
        deadline_earliest=time.earliest if time else None,
        deadline=deadline,
        deadline_rule=time.rule if time else None,
        probability=likelihood.point if likelihood else None,
        probability_low=likelihood.low if likelihood else None,
        probability_high=likelihood.high if likelihood else None,
        probability_from=likelihood.wording if likelihood else None,
        score=candidate.score,
        rule=clause.cue.cue.id,
        condition=condition,
    )


def _distinct(read: Document, found: list[Candidate]) -> list[Candidate]:
    """Without the same claim told again by one speaker, or by the article itself: the fuller telling stays."""
    kept: list[Candidate] = []
    contents: list[set[str]] = []
    by_word: dict[str, list[int]] = {}
    for candidate in found:
        content = _content(read, candidate)
        shared = Counter(i for word in content for i in by_word.get(word, ())[-NEAR:])
        twin = next(
            (i for i, n in sorted(shared.items()) if _is_told_again(read, candidate, content, kept[i], contents[i], n)),
            None,
        )
        if twin is None:
            for word in content:
                by_word.setdefault(word, []).append(len(kept))
            kept.append(candidate)
            contents.append(content)
        elif _fullness(read, candidate) > _fullness(read, kept[twin]):
            kept[twin] = candidate
    return sorted(kept, key=lambda candidate: candidate.clause.start)


def _is_told_again(
    read: Document, candidate: Candidate, content: set[str], told: Candidate, its: set[str], shared: int
) -> bool:
    """Whether `candidate` makes the claim that `told` makes; `shared` is how many words they have in common."""
    headline = is_headline(read, told.clause.cue.start)
    if (
        not _can_be_one(candidate.voice, told.voice, headline)
        or _figures_differ(content, its)
        or _is_inside(candidate, told)
    ):
        return False
    return shared >= (2 if headline else 3) and shared >= (SAME_HEADLINE if headline else SAME_CLAIM) * min(
        len(content), len(its)
    )


def _can_be_one(voice: Voice, told: Voice, headline: bool) -> bool:
    """Whether two claims have one speaker; a headline may call by an office whom the text names: "Mayor vows"."""
    one, other = voice.speaker, told.speaker
    if one is None or other is None or one == other:
        return True
    office = ARTICLE.sub("", other.lower())
    said = ARTICLE.sub("", (voice.role or "").lower())
    before, found, _ = f" {said} ".partition(f" {office} ")
    is_same = bool(found) and NOT_NOW.isdisjoint(before.split())
    return headline and voice.is_person and is_office(office.split()[-1]) and is_same


def _figures_differ(content: set[str], its: set[str]) -> bool:
    """Whether each of two claims holds a figure that the other does not: sales of 460 billion are not those of 695."""
    figures, theirs = ({word for word in words if word[0].isdigit()} for words in (content, its))
    return bool(figures - theirs) and bool(theirs - figures)


def _is_inside(candidate: Candidate, told: Candidate) -> bool:
    """Whether one clause runs through the other's cue: what is said in "X, which will …, may …" are two claims."""
    one, other = candidate.clause, told.clause
    return one.start <= other.cue.start < one.end or other.start <= one.cue.start < other.end


def _fullness(read: Document, candidate: Candidate) -> tuple[bool, bool, bool, int]:
    dated = candidate.time is not None and candidate.time.latest is not None
    in_text = not is_headline(read, candidate.clause.cue.start)
    return in_text, dated, candidate.voice.speaker is not None, candidate.clause.end - candidate.clause.start


def _content(read: Document, candidate: Candidate) -> set[str]:
    words = re.findall(r"[^\W_]+", read.lower[candidate.clause.start : candidate.clause.end])
    return {word[:6] for word in words if word not in COMMON}
