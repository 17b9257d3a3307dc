"""Takes words that say how likely something is off a claim, so that it tells the thing itself.

What they say becomes the claim's probability (`likelihood`); a claim that kept them beside it would say it twice, and
one that kept their "not" would say the opposite. The words stand in ``data/chances.toml``.
"""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from ledger.extraction.expressions import expression

SPOKEN_OF = expression(
    r"likely|probab|certain|chance|odds|likelihood|possibilit|prospect|risk|danger|doubt|ceptical|keptical|50.50|fifty-fifty|"
    r"n't|\b(?:not|no|never|neither|none|nobody|cannot|little|few|hardly|any|untrue|false|impossible|inconceivable|"
    r"unthinkable|unrealistic|out) ",
    re.IGNORECASE,
)
"""Without one of these nothing is said of how likely something is."""
CONDITION_BEHIND = expression(r"(?<=\w),? (?:even )?(?:if|unless|provided(?: that)?|as long as) (?!not\b|any)[^;]*$")
IN_CONDITION = expression(r"(?:even )?(?:if|unless|provided(?: that)?|as long as) [^,;]*$", re.IGNORECASE)
"""A condition says how likely something else is: "will resign if the bill is not likely to pass"."""
TWICE = expression(
    r"(?:%|percent|per cent|pct|\bin [\w]+)[ -](?:chance|probability|likelihood|risk)\b.*"
    r"(?:%|percent|per cent|pct|\bin [\w]+)[ -](?:chance|probability|likelihood|risk)\b",
    re.IGNORECASE,
    needs="chance|probability|likelihood|risk",
)
"""Two chances belong to two claims, or to the parts of one estimate."""
LEAD = "^(?P<lead>"
"""How the pattern of words begins that stand before a claim and not inside it."""
DENIES = expression(r"\b(?:will|would) (?:not|never)\b|\bw(?:o|ould)n't\b", re.IGNORECASE)
FORETELLS = expression(r"\b(?:will|would|may|might|could|(?:is|are) going to)\b", re.IGNORECASE)
ANY_FIRST = expression(r"any(?P<body>body|one|thing)? (?=[a-z])", re.IGNORECASE)
SUBORDINATE = expression(r"(?:if|unless|once|when|because|although|while) [^,]*, ", re.IGNORECASE)
"""A clause before the one that is denied."""


class Chance(NamedTuple):
    """Words that say how likely something is; the fields are explained in `data/chances.toml`."""

    pattern: str
    words: str
    said: str
    claim: str
    silent: str
    denies: bool = False
    needs: str = ""


@lru_cache(maxsize=1)
def chances() -> tuple[Chance, ...]:
    """All entries, in the order in which they are tried."""
    table = tomllib.loads((files("ledger.extraction") / "data" / "chances.toml").read_text(encoding="utf-8"))
    entries = []
    for entry in table["chance"]:
        pattern = entry["pattern"]
        for name, part in reversed(table["slots"].items()):
            pattern = pattern.replace(f"{{{name}}}", part)
        needs = table["needs"][entry["needs"]] if "needs" in entry else ""
        entries.append(Chance(**{**entry, "pattern": pattern, "needs": needs}))
    return tuple(entries)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], Chance], ...]:
    return tuple((expression(entry.pattern, re.IGNORECASE, entry.needs), entry) for entry in chances())


def without_chance(text: str) -> str:
    """`text` without what it says of how likely its claim is; where that leaves no chance, what will not come about.

    >>> without_chance("There is a 60% chance that rates will fall")
    'rates will fall'
    >>> without_chance("There is no chance that rates will fall")
    'rates will not fall'
    """
    if SPOKEN_OF.search(text) is None or TWICE.search(text) is not None:
        return text
    behind = CONDITION_BEHIND.search(text)
    text, condition = (text, "") if behind is None else (text[: behind.start()], behind.group())
    for pattern, entry in _compiled():
        found = pattern.search(text)
        if found is None or (not entry.pattern.startswith(LEAD) and IN_CONDITION.match(text, 0, found.start())):
            continue
        told = text[: found.start()] + found.expand(entry.words) + text[found.end() :]
        text = denied(told) if entry.denies else told
    return text + condition


def frame_end(text: str) -> int | None:
    """Where words end that open `text` and say how likely, or that it is not so, what follows; None without them.

    >>> frame_end("The bank doubts that rates will fall"), frame_end("The bank says that rates will fall")
    (21, None)
    """
    if SPOKEN_OF.search(text) is None:
        return None
    opening = (pattern.search(text) for pattern, entry in _compiled() if entry.pattern.startswith(LEAD))
    return max((found.end() for found in opening if found is not None), default=None)


def denied(clause: str) -> str:
    """What comes about where what `clause` foretells does not.

    >>> denied("any jobs would go"), denied("prices would rise"), denied("prices would not rise")
    ('no jobs will go', 'prices will not rise', 'prices will rise')
    """
    before = SUBORDINATE.match(clause)
    if before is not None:
        return before.group() + denied(clause[before.end() :])
    if DENIES.search(clause) is not None:
        return DENIES.sub("will", clause, count=1)
    some = ANY_FIRST.match(clause)
    if some is not None:
        none = f"no{'body' if some['body'] == 'one' else some['body'] or ''} "
        return FORETELLS.sub("will", none + clause[some.end() :], count=1)
    return FORETELLS.sub("will not", clause, count=1)
