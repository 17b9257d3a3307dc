"""How the words of single cues are told with a plain "will", kept as data in `data/rewordings.toml`."""

import re
import tomllib
from collections.abc import Container
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from ledger.extraction.expressions import expression

WORD = expression(r"[a-z]+")
SEVERAL_BEFORE = expression(
    r"(?:\b(?!\w*(?:ss|us|is)\b)\w{2,}s|\b(?:they|we|I|you|who|which|that|people|police|men|women|children|will)|"
    r"\band [\w' -]+|\b[A-Z]\w+\.?|\d{4}|\b(?:also|then|now)|, [^,]{2,60},) $"
)
"""What a verb without an "s" has before it; a noun such as "the move" has not."""
STAYS = expression(r"\b(?:remain|stay|keep|be|become|leave|held|hold)(?:s|ed|ing)? $")
"""Before an adjective that looks like a verb: "remains open"."""
COUNTED = expression(
    r"(?<!-)\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|few) (?:[a-z]+ )?$", re.IGNORECASE
)
"""Before a noun that looks like a verb: "four home runs"."""


class Rewording(NamedTuple):
    """A pattern and what takes its place; the fields are explained in `data/rewordings.toml`."""

    cues: tuple[str, ...]
    pattern: str
    words: str
    said: str
    claim: str


@lru_cache(maxsize=1)
def rewordings() -> tuple[Rewording, ...]:
    """All entries, in the order in which they are tried."""
    table = tomllib.loads((files("ledger.extraction") / "data" / "rewordings.toml").read_text(encoding="utf-8"))
    return tuple(Rewording(**{**entry, "cues": tuple(entry["cues"])}) for entry in table["rewording"])


def in_words_of_will(cue: str, text: str) -> str:
    """`text` with "will" in the place of what the cue says; as it is where nothing of the cue fits.

    >>> in_words_of_will("in-store", "More cuts are on the cards")
    'More cuts will come'
    """
    for pattern, replacement in _compiled_for(cue):
        if pattern.search(text):
            return pattern.sub(replacement, text, count=1)
    return text


@cache
def _compiled_for(cue: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The entries of `cue`, compiled only once a text has it: most articles need few of them."""
    return tuple((expression(e.pattern, re.IGNORECASE), e.words) for e in rewordings() if cue in e.cues)


def in_future(text: str, verbs: Container[str]) -> str:
    """`text` with "will begin" for "begins".

    >>> in_future("The trial begins on 4 May 2024", ("begins",)), in_future("His sudden move on 4 May 2024", ("move",))
    ('The trial will begin on 4 May 2024', 'His sudden move on 4 May 2024')
    """
    verb = next((word for word in WORD.finditer(text) if word.group() in verbs and _is_verb(text, word)), None)
    if verb is None:
        return text
    base = verb.group()
    if base.endswith("goes"):
        base = base[:-2]
    elif base.endswith("s"):
        base = base[:-1]
    return f"{text[: verb.start()]}will {base}{text[verb.end() :]}"


def _is_verb(text: str, word: re.Match[str]) -> bool:
    """Whether a word can be the verb of what stands before it, and no noun."""
    before = text[: word.start()]
    if STAYS.search(before) is not None:
        return False
    if word.group().endswith("s"):
        return COUNTED.search(before) is None
    return SEVERAL_BEFORE.search(before) is not None
