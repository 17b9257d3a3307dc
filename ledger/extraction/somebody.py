"""Whom "he" in somebody's speech stands for: a person named before who does not speak."""

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression, whole_words
from ledger.extraction.noun_phrases import is_certainly_human
from ledger.extraction.people import can_be, name_words, people_before

SINGLE_NAME = expression(
    r"(?:^|[.!?][\"”]? +)(?!(?:It|He|She|They|We|You|There|This|That|These|Those|What|Who|But|And|Nobody|Everybody|"
    r"Everyone|Nothing|Everything|Some|Many|Most|Others?)\b)([A-Z][a-z]{3,}) "
    r"(?:should|must|will|would|has|had|is|was|may|might|can)\b"
)
"""Somebody known by one name, as the subject of a sentence."""
NEAR = 600
"""Characters within which "he" in a speech finds somebody else."""


def somebody_else(document: Document, pronoun: str, at: int, speaker: str | None) -> str | None:
    """The last person named before `at` who is not the speaker and can be meant by "he" or "she"."""
    own = set(name_words(speaker or ""))
    told = people_before(document.plain, at)
    others = [name for _, name in told if own.isdisjoint(name_words(name)) and can_be(name, pronoun)]
    near = document.plain[max(0, at - NEAR) : at]
    found = [
        (near.rfind(name.split()[-1]), name)
        for name in others
        if is_certainly_human(name) or _is_named_alone(near, name)
    ]
    last, name = max(found, default=(-1, None))
    return name if last >= 0 and not _names_nearer(near[last + len(name or "") :], own) else None


def _names_nearer(behind: str, own: set[str]) -> bool:
    """Whether somebody with a single name, who is not the speaker, is the subject of a sentence in `behind`."""
    return any(each[1].lower() not in own | {word.lower() for word in own} for each in SINGLE_NAME.finditer(behind))


def _is_named_alone(near: str, name: str) -> bool:
    """Whether the last part of a name stands without the first, as a surname does."""
    first, last = name.split()[0], name.split()[-1]
    return any(not near.endswith(f"{first} ", 0, at) for at in whole_words(near, last))
