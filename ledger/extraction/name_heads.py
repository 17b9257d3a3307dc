"""What a stretch of words that may name a source is about: the person who opens it, or the noun that is its head."""

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.people import ARTICLES, TOKEN, has_role, is_person

ENDS_HEAD = frozenset(["of", "for", "at", "from", "in", "who", "with"])
BEHIND_PARTICIPLE = frozenset(["by", "on", "in", "at", "to", "from", "with", "about", "for", "as"])
BEHIND_NAME = expression(
    r"(?:of|for|at|from|in|on|by|with|to|who|and|as|not|also|then|has|had|have|[a-z]+ly|[a-z]{3,}ed|[a-z]{3,}ing)$"
)
"""What may follow a surname that opens a stretch of words; a noun makes it part of another's name: "Acme officials"."""


def opens_as_person(part: str, name: str, lowered: list[str]) -> bool:
    """Whether words that begin with `name` are about this person, not about a group or an office."""
    if not is_person(name) or has_role(part) or lowered[0] in ARTICLES or lowered[-1] in words("names", "groups"):
        return False
    head = next((i for i, word in enumerate(lowered) if i and word in ENDS_HEAD), len(lowered))
    if lowered[head - 1] in words("names", "groups"):
        return False
    behind = TOKEN.search(part, len(name))
    if " " not in name and behind is not None and not BEHIND_NAME.match(behind[0]):
        return False
    return not any(_opens_participle(lowered, i) for i in range(len(lowered)))


def is_noun_phrase(lowered: list[str]) -> bool:
    """Whether uncapitalised words can name a source: "the analyst", not "regardless of"."""
    head = next(
        (i for i, word in enumerate(lowered) if word in ENDS_HEAD or _opens_participle(lowered, i)), len(lowered)
    )
    if head == 0 or lowered[0] in words("names", "openers") or lowered[0] in ("regardless", "and", "speaking"):
        return False
    noun = lowered[head - 1]
    if noun in words("names", "things"):
        return False
    known = words("names", "roles", "groups", "organisations") | {"people"}
    return (
        noun in known or lowered[0] in ARTICLES or noun.endswith("s") or lowered[0] in ("some", "many", "most", "few")
    )


def _opens_participle(lowered: list[str], at: int) -> bool:
    """Whether the word at `at` begins what stands behind a noun: "people familiar with", "economists polled by"."""
    behind = lowered[at + 1] if at + 1 < len(lowered) else ""
    word = lowered[at]
    return (
        word.endswith("ed") or word in ("led", "familiar", "close", "based", "known")
    ) and behind in BEHIND_PARTICIPLE
