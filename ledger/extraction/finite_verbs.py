"""Whether words before a conjunction are a clause that is over, or only the first part of a noun phrase."""

import re

from ledger.extraction.expressions import expression

FINITE = expression(
    r"\b(?i:it|he|she|that|what|here|there|who)'s\b|'(?:ve|re?|m)\b|"
    r"(?<!\d )\bam\b|\b(?:appears?|seems?|is|are|was|were|has|have|had|does|did|do|could|can|should|must|"
    r"(?<!-)(?<!\bbe )(?<!\bbeen )(?<!\bbeing )[a-z]{3,}ed(?! by\b)|says?|said|fell|rose|took|made|began|won|lost|led|"
    r"left|went|came|gave|cut|broke|chose|drew|drove|grew|knew|ran|rode|spoke|stole|threw|withdrew|wrote|"
    r"hit|saw|met|held|kept)\b"
)
AUXILIARY_END = expression(
    r" (?:is|are|was|were|has|have|had)(?:n't)?(?: (?:be|been|not|also|now|then|still|\w+ly)){0,3} ?$"
)
"""What belongs to the verb of a cue, between its subject and the cue."""
IN_NOUN_PHRASE = expression(
    r"(?:\b(?:the|an?|its|his|her|their|our|my|your|this|these|those|some|no|any|of|in|with|by|for|to|on|at|from|into|"
    r"under)|['’]s?)"
    r"(?: \w+ly)? $",
    re.IGNORECASE,
)
"""Before a form in -ed that only describes a noun: "the newly elected council"."""
OPENER = expression(
    r"\b(?:that|which|who|why|how|where|when|because|although|though|whereas|while|as|if|says?|said|"
    r"expected|believed|feared) "
)
"""Behind these a clause, or a noun phrase with a relative clause, begins anew."""
OPENING_PARTICIPLE = expression(r"\W*[a-z]{3,}ed (?!(?:by|the|an?|to|it|its|his|her|their|that)\b)", re.IGNORECASE)
"""What describes a noun without an article at the start of a clause: "proposed changes", "continued growth"."""
BEGUN = expression(r"(?: (?:will|would|won't|may|might|could|should|shall|going to)|'ll)(?: (?:not|never|\w+ly))?$")
LONGEST_BEGUN = 20
"""A verb that another has to follow, and the most letters of it that are looked at."""
TAKEN_UP = expression(
    r",\" (?=[^\".;]{3,80}, \")[^\"]+\"(?!(?:and|but|or|so|because|if|when|once|as|while|though|although|unless|"
    r"the|an?|it|he|she|they|we|you|there|that|this|in|on|at|by|from|with|for|to)\b)[a-z]{2,} "
)
"""Inserted words of speech, and the verb with which the quotation goes on."""
NO_SUBJECT = expression(r"\s*(?:of|than) ", re.IGNORECASE)
"""What opens the rest of a phrase, and no noun that another could be joined to."""


def has_finite_verb(text: str) -> bool:
    """Whether a finite verb stands in `text`, as far as its forms tell.

    >>> has_finite_verb("The mayor arrived"), has_finite_verb("The mayor's newly painted office")
    (True, False)
    """
    return any(
        IN_NOUN_PHRASE.search(text, max(0, verb.start() - 30), verb.start()) is None for verb in FINITE.finditer(text)
    )


def is_finished(text: str, conjunction: str) -> bool:
    """Whether the clause in `text` has its verb, so that a noun behind `conjunction` begins another.

    "And" and "or" may also join two nouns: there the verb must stand in the last clause of `text`.

    >>> is_finished("The mayor arrived", "and"), is_finished("He said that the mayor's aides", "and")
    (True, False)
    """
    if OPENING_PARTICIPLE.match(text) is not None and not has_finite_verb(OPENING_PARTICIPLE.sub("", text)):
        return False
    if conjunction not in ("and", "or"):
        return FINITE.search(text) is not None
    if NO_SUBJECT.match(text) is not None:
        return True
    begin = max((opener.end() for opener in OPENER.finditer(text)), default=0)
    return has_finite_verb(text if text.endswith(",") else text[begin:])


def is_parted(text: str, at: int) -> bool:
    """Whether inserted words of speech part a verb at `at`: between "will" and what follows it.

    >>> is_parted('"We will," Doe said, "open it."', 8), is_parted('"We will," Doe said, "and soon."', 8)
    (True, False)
    """
    is_begun = BEGUN.search(text, max(0, at - LONGEST_BEGUN), at) is not None
    return is_begun and TAKEN_UP.match(text, at) is not None
