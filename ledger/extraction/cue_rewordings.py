"""How the words of single cues are told with a plain "will", kept as data in `data/rewordings.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Rewording:
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
    return tuple((re.compile(e.pattern, re.IGNORECASE), e.words) for e in rewordings() if cue in e.cues)


def in_future(text: str, verbs: tuple[str, ...]) -> str:
    """`text` with "will begin" for "begins"."""
    verb = next((word for word in WORD.finditer(text) if word.group() in verbs), None)
    if verb is None:
        return text
    base = verb.group()
    if base.endswith("goes"):
        base = base[:-2]
    elif base.endswith("s"):
        base = base[:-1]
    return f"{text[: verb.start()]}will {base}{text[verb.end() :]}"
