"""The words of a claim and those beside it, as features: many, each of little weight."""

from collections.abc import Iterator

from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words

TOKEN = expression(r"(?<![a-z])[a-z]+(?:['’-][a-z]+)*|\d[\d.,]*|[$€£%,;:()\"“”]")
STEM = 6
"""Letters that count of a word, so that its forms are one."""
ASIDE = 120
"""Characters of a sentence that are looked at before and behind a clause."""
BESIDE = 4
"""Words that count by their distance from the cue, on each side."""
SUBJECT, PREDICATE, OPENING, REST, BEFORE = 8, 14, 14, 10, 25
"""Words that count of each part: nearest the cue, or, of what surrounds the clause, nearest to it."""


def neighbouring_words(document: Document, clause: Clause) -> Iterator[str]:
    """Names of the words of `clause`, of its sentence and of the sentence before, by where they stand."""
    lower, cue = document.lower, clause.cue
    index = document.sentence_at(cue.start)
    sentence = document.sentences[index]
    opening = _stems(lower, max(sentence.start, clause.start - ASIDE), clause.start)[-OPENING:]
    subject = _stems(lower, clause.start, cue.start)[-SUBJECT:]
    predicate = _stems(lower, cue.end, clause.end)[:PREDICATE]
    rest = _stems(lower, clause.end, min(sentence.end, clause.end + ASIDE))[:REST]
    yield from _beside([*opening, *subject], [*predicate, *rest], cue.cue.id)
    for name, stems in (("subject", subject), ("predicate", predicate), ("opening", opening), ("rest", rest)):
        yield from (f"{name}:{stem}" for stem in dict.fromkeys(stems))
    if opening:
        yield f"opening-end={opening[-1]}"
        yield f"opening-end&{cue.cue.id}={opening[-1]}"
    if rest:
        yield f"rest-start={rest[0]}"
    if index:
        told = document.sentences[index - 1]
        tokens = TOKEN.findall(lower, max(told.start, told.end - 2 * ASIDE), told.end)[-BEFORE:]
        telling = words("surroundings", "told")
        yield from (f"told:{token}" for token in dict.fromkeys(tokens) if token in telling)


def _beside(back: list[str], ahead: list[str], cue: str) -> Iterator[str]:
    """The words nearest a cue, alone and in company."""
    yield from (f"ahead{n}={stem}" for n, stem in enumerate(ahead[:BESIDE]))
    yield from (f"back{n}={stem}" for n, stem in enumerate(back[: -BESIDE - 1 : -1]))
    beside = " ".join([*back[-1:], *ahead[:1]])
    yield f"ahead-two={' '.join(ahead[:2])}"
    yield f"ahead-three={' '.join(ahead[:3])}"
    yield f"back-two={' '.join(back[-2:])}"
    yield f"beside={beside}"
    yield f"beside&{cue}={beside}"


def _stems(lower: str, start: int, end: int) -> list[str]:
    return [token[:STEM] for token in TOKEN.findall(lower, start, end)]
