"""The words around a cue, as features: what single signs do not tell, their company does."""

from collections.abc import Iterator
from datetime import date

from ledger.extraction.attribution import Voice
from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words

TOKEN = expression(r"[a-z]+(?:['-][a-z]+)*|\d[\d.,]*|[$€£%]")
NUMBER = expression(r"\d")
PAST = expression(r"\b(?:was|were|had|did|[a-z]{2,}ed|said|told|took|made|went|came|began|fell|rose)\b")
STEM = 6
"""Letters that count of a word, so that its forms are one."""
YEAR = expression(r"\b(?:19[5-9]|20[0-4])\d\b", needs="19|20")
LENGTHS = (35, 70, 120, 200)
PRONOUNS = frozenset(
    ["i", "we", "he", "she", "it", "they", "you", "this", "that", "these", "those", "there", "who", "which", "what"]
)


def surroundings(
    document: Document, clause: Clause, voice: Voice, is_dated: bool, published: date | None
) -> Iterator[str]:
    """Names of what stands around the cue of `clause`.

    Args:
        document: The text.
        clause: The clause of the candidate.
        voice: Who says it.
        is_dated: Whether it has a last day.
        published: The day of publication: years before it tell of the past.
    """
    lower, cue = document.lower, clause.cue
    sentence = document.sentences[document.sentence_at(cue.start)]
    before = TOKEN.findall(lower, max(sentence.start, cue.start - 40), cue.start)
    word, *rest = TOKEN.findall(lower, cue.start, min(sentence.end, cue.end + 60)) or [""]
    yield f"word={word}"
    yield f"next={rest[0] if rest else ''}"
    yield f"before={before[-1] if before else ''}"
    yield f"before2={' '.join(before[-2:])}"
    yield from _verb(rest, cue.cue.id)
    yield from _subject(document, clause)
    yield from _voice(document, clause, voice)
    yield from _shape(document, clause)
    yield f"dated={is_dated}&{cue.cue.id}"
    if published is not None:
        yield from _years(document, clause, published.year)


def _verb(rest: list[str], cue: str) -> Iterator[str]:
    """What is said to happen: the verb behind the cue, and whether it is done to the subject."""
    passive = ""
    for token in rest[:6]:
        if token == "be":
            passive = "be+"
        elif token not in words("surroundings", "between") and not token.endswith("ly"):
            shape = "ed" if token.endswith(("ed", "en")) else "ing" if token.endswith("ing") else ""
            yield f"verb={passive}{token[:STEM]}"
            yield f"verb&{cue}={passive}{shape}"
            return


def _subject(document: Document, clause: Clause) -> Iterator[str]:
    start, end = min(clause.own_start, clause.cue.start), clause.cue.start
    tokens = TOKEN.findall(document.lower, start, end)
    while tokens and (tokens[-1] in words("surroundings", "between") or tokens[-1].endswith("ly")):
        tokens = tokens[:-1]
    yield f"subject&{clause.cue.cue.id}={_sort(document, tokens[-1], start, end) if tokens else 'none'}"
    yield f"subject-words={min(len(tokens), 8) // 2}"


def _sort(document: Document, head: str, start: int, end: int) -> str:
    """What sort of word `head`, the last of a subject, is."""
    if head in PRONOUNS:
        return head
    if document.plain[document.lower.rfind(head, start, end)].isupper():
        return "name"
    if NUMBER.match(head):
        return "number"
    return "plural" if head.endswith("s") else "noun"


def _voice(document: Document, clause: Clause, voice: Voice) -> Iterator[str]:
    cue = clause.cue.cue.id
    yield f"says={voice.frame.verb if voice.frame is not None else 'none' if voice.speaker is None else 'near'}"
    yield f"voice={voice.attribution}&{cue}"
    yield f"quoted={document.quotation_at(clause.cue.start) is not None}&{cue}"


def _shape(document: Document, clause: Clause) -> Iterator[str]:
    """How long the clause is, what share of its sentence, and what tense stands before its cue."""
    sentence = document.sentences[document.sentence_at(clause.cue.start)]
    length = clause.end - clause.own_start
    yield f"length={sum(length > limit for limit in LENGTHS)}"
    yield f"share={int(length / max(1, sentence.end - sentence.start) * 4)}"
    yield f"past-before={PAST.search(document.lower, sentence.start, clause.own_start) is not None}"
    yield f"past-inside={PAST.search(document.lower, clause.own_start, clause.cue.start) is not None}"
    yield f"number={NUMBER.search(document.lower, clause.own_start, clause.end) is not None}"
    yield f"first={sentence.start == clause.own_start}"


def _years(document: Document, clause: Clause, now: int) -> Iterator[str]:
    """Where years are named in and before the claim, and on which side of the year of publication."""
    index = document.sentence_at(clause.cue.start)
    spans = {"clause": (clause.start, clause.end)}
    for name, at in (("sentence", index), ("told", index - 1), ("told2", index - 2)):
        if at >= 0:
            spans[name] = (document.sentences[at].start, document.sentences[at].end)
    for name, (start, end) in spans.items():
        years = [int(year) for year in YEAR.findall(document.lower, start, end)]
        if years and max(years) < now:
            yield f"year-past-{name}"
            yield f"year-past-{name}&{clause.cue.cue.id}"
        elif years and max(years) > now:
            yield f"year-ahead-{name}"
