"""The words in and around a clause, as features: what single signs do not tell, their company does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ledger.extraction.attribution import Voice
from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.lexicon import words
from ledger.terms import Attribution

TOKEN = re.compile(r"[a-z]+(?:['-][a-z]+)*|\d[\d.,]*|[$€£%]")
NUMBER = re.compile(r"\d")
CAPITAL = re.compile(r"[A-Z]")
PAST = re.compile(r"\b(?:was|were|had|did|[a-z]{2,}ed|said|told|took|made|went|came|began|fell|rose)\b")
STEM = 6
LENGTHS = (35, 70, 120, 200)
PRONOUNS = frozenset("i we he she it they you this that these those there who which what".split())
DETERMINERS = frozenset("the a an his her its their our my your some any no all each every many most more".split())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The tokens of a clause and of its sentence around the cue."""

    before: list[str]
    cue: str
    after: list[str]


def surroundings(document: Document, clause: Clause, voice: Voice, deadline: date | None) -> Iterator[str]:
    """Names of what stands in and around `clause`, most telling first."""
    lower, cue = document.lower, clause.cue
    index = document.sentence_at(cue.start)
    sentence = document.sentences[index]
    before = TOKEN.findall(lower, max(sentence.start, cue.start - 120), cue.start)
    after = TOKEN.findall(lower, cue.start, min(sentence.end, cue.end + 80))
    word, rest = (after[0] if after else ""), after[1:]
    yield f"word={word}"
    yield from _verb(word, rest, cue.cue.id)
    yield from _subject(document, clause, before)
    yield f"next={rest[0] if rest else ''}"
    yield f"before={before[-1] if before else ''}"
    yield f"before2={' '.join(before[-2:])}"
    yield from _voice(document, clause, voice)
    yield from _place(document, index, clause)
    yield f"dated={deadline is not None}&{cue.cue.id}"
    for stem in sorted({token[:STEM] for token in TOKEN.findall(lower, clause.own_start, clause.end)}):
        yield f"has={stem}"
    for stem in sorted({token[:STEM] for token in TOKEN.findall(lower, sentence.start, sentence.end)}):
        yield f"near={stem}"


def _verb(word: str, rest: list[str], cue: str) -> Iterator[str]:
    """What is said to happen: the verb behind the cue, and whether it is done to the subject."""
    passive = ""
    for token in rest[:6]:
        if token == "be":
            passive = "be+"
        elif token in words("surroundings", "between") or token.endswith("ly"):
            continue
        else:
            shape = "ed" if token.endswith(("ed", "en")) else "ing" if token.endswith("ing") else ""
            yield f"verb={passive}{token[:STEM]}"
            yield f"verb&{cue}={passive}{shape}"
            return


def _subject(document: Document, clause: Clause, before: list[str]) -> Iterator[str]:
    start = min(clause.own_start, clause.cue.start)
    tokens = TOKEN.findall(document.lower, start, clause.cue.start)
    while tokens and (tokens[-1] in words("surroundings", "between") or tokens[-1].endswith("ly")):
        tokens = tokens[:-1]
    if not tokens:
        yield "subject=none"
        yield f"subject&{clause.cue.cue.id}=none"
        return
    head = tokens[-1]
    at = document.lower.rfind(head, start, clause.cue.start)
    if head in PRONOUNS:
        sort = head
    elif document.plain[at].isupper():
        sort = "name"
    elif NUMBER.match(head):
        sort = "number"
    else:
        sort = "plural" if head.endswith("s") else "noun"
    yield f"subject={head[:STEM]}"
    yield f"subject-sort={sort}"
    yield f"subject&{clause.cue.cue.id}={sort}"
    yield f"opens={tokens[0] if tokens[0] in DETERMINERS or tokens[0] in PRONOUNS else ''}"
    yield f"subject-words={min(len(tokens), 8) // 2}"


def _voice(document: Document, clause: Clause, voice: Voice) -> Iterator[str]:
    cue = clause.cue.cue.id
    verb = voice.frame.verb if voice.frame is not None else "none" if voice.speaker is None else "near"
    yield f"says={verb}"
    yield f"voice={voice.attribution}&{cue}"
    yield f"person={voice.is_person}"
    quoted = document.quotation_at(clause.cue.start) is not None
    yield f"quoted={quoted}&{cue}"
    if quoted and voice.attribution is not Attribution.DIRECT:
        yield "fragment"


def _place(document: Document, index: int, clause: Clause) -> Iterator[str]:
    """Where in the article and in its sentence the clause stands, and how long it is."""
    sentence = document.sentences[index]
    paragraphs = document.sentences[-1].paragraph
    yield f"paragraph={min(sentence.paragraph, 4)}"
    yield f"last-paragraph={sentence.paragraph == paragraphs}"
    length = clause.end - clause.own_start
    yield f"length={sum(length > limit for limit in LENGTHS)}"
    share = length / max(1, sentence.end - sentence.start)
    yield f"share={int(share * 4)}"
    outside = document.lower[sentence.start : clause.own_start]
    yield f"past-before={PAST.search(outside) is not None}"
    yield f"past-inside={PAST.search(document.lower, clause.own_start, clause.cue.start) is not None}"
    yield f"number={NUMBER.search(document.lower, clause.own_start, clause.end) is not None}"
    yield f"first={sentence.start == clause.own_start}"
