"""What "this" and "those" at the beginning of a claim name: "this division", "this will be the third mission"."""

import re

from ledger.extraction.antecedents import antecedent as likeliest
from ledger.extraction.antecedents import named_before
from ledger.extraction.candidates import Candidate
from ledger.extraction.contexts import behind_context, first_person
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression

DEMONSTRATIVE = expression(
    r"^(this|that|these|those|such)\b(?= (?:will|would|is|are|was|may|might|could|should|can|"
    r"expected|means?|the|in turn|\w+ly)\b)"
    r"|^(?:such|these|those(?! (?:\w+ed|who|whose|that|which|with|in|of|from|at|on)\b)|this)\b"
    r"(?= (?!(?:in turn|week|month|year|summer|winter|autumn|spring|season)\b)"
    r"(?:[a-z]+ ){1,3}(?:will|would|is|are|was|were|may|might|could|should|can)\b)"
    r"|^(?:these|this)\b(?= (?:[a-z]+ ){0,2}?[a-z]{3,}(?:,| (?:as well as|of|in|for|between|from|along with|"
    r"together with) ).*\b(?:will|would|is|are|may|might|could)\b)",
    re.IGNORECASE,
    needs="this|that|these|those|such",
)
DETERMINED_BY = expression(
    r" ((?:[\w'-]+ ){0,2}?[\w'-]+)(?= (?:will|would|is|are|was|were|may|might|could|should|can)\b)"
)
PREDICATE_NOUN = expression(
    r" (?:will|would|is going to|is expected to|is set to|could|may|might)(?: likely| also| probably)? be "
    r"(?:the |an? |one of the )(?:(?:first|second|third|fourth|fifth|last|next|largest|biggest|only|new|"
    r"\w+est) )*([a-z]+)\b"
)
TOO_GENERAL = frozenset(
    ["case", "time", "end", "way", "result", "big", "huge", "very", "great", "good", "real", "most", "more"]
)
"""Nouns, and adjectives before one, that do not tell what "this" is."""


def named_by_noun(
    document: Document, candidate: Candidate, text: str, demonstrative: re.Match[str]
) -> tuple[str, str | None]:
    """`text`, which begins with "this", with what it names: "this division", "this will be the third mission"."""
    word = demonstrative.group().lower()
    if word == "such":
        return behind_context(document, candidate, text, word)
    if demonstrative[1] is None:
        phrase = DETERMINED_BY.match(text, demonstrative.end())
        noun = phrase[1].split()[-1] if phrase is not None else ""
        if noun == "one" and phrase is not None:
            thing = likeliest(document, "it", candidate.clause.start, first_person(candidate))
            return (f"{thing}{text[phrase.end(1) :]}", None) if thing else (text, word)
        named = named_before(document, noun, candidate.clause.own_start) if noun else None
        if named is not None and phrase is not None:
            return f"{named}{text[phrase.end(1) :]}", None
        return f"the{text[demonstrative.end() :]}", None
    kind = PREDICATE_NOUN.match(text, demonstrative.end())
    named = named_before(document, kind[1], candidate.clause.own_start) if kind is not None else None
    if kind is not None and kind[1] not in TOO_GENERAL and (named or not kind.group().endswith(f" a {kind[1]}")):
        return f"{named or f'the {kind[1]}'}{text[demonstrative.end() :]}", None
    return behind_context(document, candidate, text, word)
