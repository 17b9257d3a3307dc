"""What a drafted claim leans on: words that only its article explains, and the clause before it that tells them."""

import re
from datetime import date
from functools import lru_cache

from ledger.extraction.candidates import Candidate
from ledger.extraction.claim_faults import fault_of
from ledger.extraction.contexts import behind_context
from ledger.extraction.document import Document
from ledger.extraction.explicit_days import explicit_days
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.past_days import past_days

BEHIND_CONTEXT = expression(
    r", and (?:(?:this|these|it|they|he|she|that) (?:will|would|may|could)|the [a-z]+ [a-z]+|such (?:an? )?[a-z]+)\b"
)
BOUND = expression(r"^((?:(?:even )?if|when|once|unless) [^,]+, )(?:this|that) (?=(?:will|would)\b)", re.IGNORECASE)
"""What the condition before it tells: "if sales fall, this will"."""
LEFT_OPEN = expression(
    r"^(He|She|They|We|I|You|Its|Their|His|Her(?! (?:Majesty|Royal))|Your|Our|My)\b"
    r"|\b(I|I'm|I've|you|your|yours|us|ourselves|myself|yourself|we|our|me|my)\b(?!\. ?[A-Z])"
    r"|^(?:[Tt]he|[Aa]n?|[Aa]ny|[Ss]ome) (?:[\w'-]+ ){1,4}?(it|they|he|she) (?:will|would)\b[^,]*$"
    r"|(?<! and )\b([Tt]his|[Tt]hese)(?=,| in turn\b| (?:(?!the\b)[a-z]+ing to|will|either|also|to (?!be\b)|"
    r"happen\w*|occurs?|is|was|would)\b|\.?$)"
    r"|\b(?:[Ii]f|[Ww]hen|[Oo]nce|[Uu]nless|[Oo]f|[Bb]y|[Ww]ith) (that|this|these|those)(?=,|"
    r" (?:happen|occur|is|are|was|were|will|would|have|fail|do)\w*\b|\.?$)"
    r"|\b(?:will|to) (?:[a-z]+ ){1,3}(?:into|at|about|with|for|on|against|after|of|through) (that|this)"
    r"(?=$|\.|,| and\b| or\b)|\bwill (?:not )?(?:(?:want|try|have|seek|need|be"
    r" able) to )?(?:change|do|stop|prevent|end|support|pass|sign|oppose|allow"
    r"|accept|fix|"
    r"confirm|deny|discuss|solve) (that|this)(?=$|\.|,| and\b| or\b)"
    r"|^(?:[Uu]ntil|[Bb]y|[Bb]efore|[Ss]ince) (then)\b|^([Bb]oth|[Nn]either|[Ee]ither) (?:will|is|are)\b"
    r"|\b(these|those) (?:lines|terms|steps|points|conditions)\.?$"
    r"|^(?!If|When|Unless)[^,]*\b(then)\.?$"
    r"|(?<!free )(?<!own )(?<!the )(?<!their )\b(will|would|won't)(?: not)?\.?$"
    r"|^(?:(?:if|unless|when) )?[^,]{0,60}? (?:will|to|may|can)(?: \w+ly| not| in fact| also|"
    r" continue to)* do(?:ing)? (so)\b(?!\w)"
)
"""Words that stand for what only the article tells; "do so" where nothing in the claim says what."""
RELATIVE_DAY = expression(
    r"\b(?:(?<!of )(?:tomorrow|tonight)|(?<!of )(?<!until )today|yesterday|(?:next|this coming) (?:week|month|"
    r"quarter|year|summer|"
    r"winter|spring|autumn|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|last (?:night|week|month|quarter|year|summer|"
    r"winter|spring|"
    r"autumn|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|this (?:week|month|quarter|year|summer|winter|spring|autumn|"
    r"weekend)|"
    r"(?:a|one) (?:week|month|quarter|year) (?:earlier|ago))\b(?! of (?-i:[A-Z]))"
    r"(?!(?<=winter|summer|spring|autumn) (?-i:[A-Z]))",
    re.IGNORECASE,
    needs="today|tomorrow|tonight|yesterday|next |this |last |ago|earlier",
)
"""A day or a time that only somebody with the article can date."""
OPENS_WITH = expression(
    r"(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Tt]hat) ([a-z-]+) (?:(?:also|now|then"
    r"|itself|alone) )?(?:will|would|is|are|has)\b"
)
"""A noun with nothing else to tell it by, at the beginning of a claim."""
THIS_BEHIND = expression(r"(?:[^,]{3,60}, )?(?:this|that) (?:will|would|could|may)\b", re.IGNORECASE)
STEM = 5
"""Letters by which a noun is known in another form: "charged" for "the charges"."""


@lru_cache(maxsize=256)
def untold(text: str) -> str | None:
    """The word of a drafted claim that only its article explains: "you", "this", "do so"; None where there is none.

    >>> untold("If that happens, the bank will close"), untold("The bank will close this branch")
    ('that', None)
    """
    found = LEFT_OPEN.search(BOUND.sub(r"\1", text))
    word = next(word for word in found.groups() if word) if found is not None else None
    return word if word is None or word.startswith("I") else word.lower()


def with_days_of_context(document: Document, text: str, published: date | None) -> str:
    """`text` with explicit days in the clause before it that tells what it is about."""
    told = BEHIND_CONTEXT.search(text)
    if published is None or told is None:
        return text
    text = past_days(text[: told.start()], published) + text[told.start() :]
    return explicit_days(text, published, document.events)[0]


def behind_what_it_leans_on(
    document: Document, candidate: Candidate, text: str, left: str | None, published: date | None
) -> tuple[str, str | None]:
    """A claim of "the move" or "this" behind the clause that tells what it is, where one stands before it.

    Args:
        document: The article.
        candidate: The statement.
        text: Its claim.
        left: The word in it that only the article explains, or None.
        published: The day of publication.
    """
    bare, fault = OPENS_WITH.match(text), fault_of(text if text.endswith(".") else f"{text}.")
    leans = bare is not None and (left is not None or (fault is not None and fault[0].told))
    if not leans and not (left in ("this", "that") and THIS_BEHIND.match(text)):
        return text, left
    told, word = behind_context(document, candidate, text, left or "the")
    context = told.removesuffix(text[1:]).lower()
    is_told = bare is None or bare[1] in words("told_before", "any") or bare[1][:STEM] in context
    if word is not None or not is_told:
        return text, left
    told = with_days_of_context(document, told, published)
    leans_too = untold(told) is not None or fault_of(f"{told}.") is not None or RELATIVE_DAY.search(told) is not None
    return (text, left) if leans_too or OPENS_WITH.match(told) is not None else (told, None)
