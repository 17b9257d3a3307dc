"""Whom the words of a description stand for, as far as the text before tells: "the council", "both sides"."""

import re

from ledger.extraction.lexicon import words
from ledger.extraction.names import Party

BOTH = re.compile(r"both (?:sides|countries|parties|nations|states)|the two (?:sides|countries|parties|nations|states)")
PAIR_NAMED = re.compile(
    r"\bbetween (?:the )?([A-Z][\w'-]+(?: [A-Z][\w'-]+)*) and (?:the )?([A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"
)
INTRODUCED_BACK, NAMED_BACK = 1500, 4000
"""Characters before a description in which the one it is short for may stand; an organisation's name."""


def both(plain: str, named: Party) -> Party:
    """The two of "between X and Y" before "both sides".

    >>> both("Talks between Hull and Leith failed. Both sides", Party("Both sides", None, "group", 37)).name
    'Hull and Leith'
    """
    pairs = list(PAIR_NAMED.finditer(plain, max(0, named.at - INTRODUCED_BACK), named.at))
    if not pairs:
        return named
    return Party(f"{pairs[-1][1]} and {pairs[-1][2]}", named.role, "group", named.at)


def introduced(plain: str, noun: str, named: Party) -> Party | None:
    """The fuller description before: "the official" is "a senior defence official".

    >>> introduced("A senior port official left. The official", "official", Party("The official", None, "", 29)).name
    'A senior port official'
    """
    before = re.findall(
        rf"\b[Aa]n? (?:[\w'-]+ ){{1,5}}{re.escape(noun)}\b(?: (?:for|of|at|in|from) (?:the )?[A-Z]\w+)?",
        plain[max(0, named.at - INTRODUCED_BACK) : named.at],
    )
    return Party(before[-1], None, "description", named.at) if before else None


def named_organisation(plain: str, head: str, at: int) -> Party | None:
    """The last name before `at` that ends with `head`: "the council" is "Leeds City Council"."""
    before = plain[max(0, at - NAMED_BACK) : at]
    title = re.escape(head.capitalize())
    named = list(
        re.finditer(
            rf"(?:[A-Z][\w'.-]* (?:(?:of|for|and|the|[a-z]+al) )?){{1,5}}(?:{title}|"
            rf"{re.escape(head)})\b|\b{title} (?:of|for) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*",
            before,
        )
    )
    if not named:
        return None
    name = re.sub(r"^(?:The|An?|In|On|But|And|Meanwhile|However) ", "", named[-1].group())
    if name.lower() == head:
        return None
    return Party(name, None, "organisation", max(0, at - NAMED_BACK) + named[-1].start())


def is_one_person(named: Party) -> bool:
    """Whether a party is a person, named or not.

    >>> is_one_person(Party("the mayor of Hull", None, "description", 0))
    True
    """
    head = re.split(r" (?:of|for|at|from|in|with) ", named.name.lower())[0].split()[-1:]
    return named.sort == "person" or bool(head and head[0] in words("names", "roles"))
