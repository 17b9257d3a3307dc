"""Whom "we" stands for when a person speaks for others: the firm or body that the person's office names."""

import re

from ledger.extraction.lexicon import words

NAME = r"[A-Z][\w&.'-]*(?: (?:(?:of|and|for|&) (?:the )?)?[A-Z][\w&.'-]*)*"
OFFICE = (
    r"(?i:president|chair(?:man|woman|person)?|chief|ceo|executive|director|manager|(?:co-)?founder|head|owner|partner|"
    r"spokes(?:man|woman|person)|coach|captain|vice[- ]president|officer|leader|organi[sz]er|treasurer)"
)
OF_BODY = re.compile(rf".*?\b{OFFICE}\b[^,]*? (?:of|at|for|with|from) (?:the )?(?:[a-z][\w-]* )*(?P<body>{NAME})$")
BODY_FIRST = re.compile(
    rf"(?:the )?(?P<body>{NAME}?)(?:['’]s?)? (?:[a-z]+ )?(?i:vice[- ]|senior |deputy |head )*{OFFICE}\b"
)
OWNING = re.compile(r"['’]s?$")
COMMENTS = re.compile(
    r"\b(?:analyst|economist|professor|strategist|researcher|scientist|[a-z]+logist|expert|historian|lecturer|fellow|"
    r"commentator|pollster|agronomist)\b",
    re.IGNORECASE,
)
"""One who speaks about others: "we" is whoever it may be."""
NATION = re.compile(
    r"(?:the |then-|the-|new )*(?P<nation>U\.S\.|US|UK|[A-Z][a-z]+) (?:[\w-]+ ){0,3}"
    r"(?i:president|premier|minister|secretary|ambassador|chancellor|king|queen|envoy|senator|diplomat)\b"
)
PARTY = re.compile(
    r"(?:own|party|government|campaign|administration|team|side|manifesto|candidates?|colleagues|friends|allies|country|countries|relations|relationship|children|families|"
    r"partners|own|new|position|view|meetings?|policy|proposals?|plans?|work|efforts|job|goal|aim|response)\b"
)
"""What is the speaker's own rather than the country's."""
OUR = re.compile(r"\bour (?=[a-z])")
BOTH_OURS = re.compile(r"\bour (?:two )?(?=(?:countries|nations|peoples|governments)\b)")
OURS = re.compile(r"\b(?:we|our|ours|us|ourselves)\b(?!\.S)", re.IGNORECASE)
ONE = re.compile(r"\b(?:I|my|me|myself)\b")


def side_of(role: str | None) -> str | None:
    """The firm or body for which somebody with the office `role` speaks; None where it names none, or a country.

    >>> side_of("chief executive of Nordbank"), side_of("Nordbank's finance director"), side_of("President of Norway")
    ('Nordbank', 'Nordbank', None)
    """
    told = (role or "").split(", ")[0]
    found = BODY_FIRST.match(told) or OF_BODY.fullmatch(told)
    body = OWNING.sub("", found["body"]) if found is not None else None
    return body if body is not None and _is_body(body) else None


def nation_of(role: str | None) -> str | None:
    """The people or the country at the head of an office: "Norwegian" of "Norwegian Prime Minister"."""
    found = NATION.match(role or "")
    if found is None:
        return None
    nation = found["nation"]
    return nation if nation in ("US", "U.S.", "UK") or nation.lower() in words("names", "peoples") else None


def for_nation(text: str, role: str | None) -> str:
    """`text` with the country's adjective for "our" in the mouth of its officer.

    >>> for_nation("they will cross our border", "Norwegian foreign minister")
    'they will cross the Norwegian border'
    """
    text, nation = BOTH_OURS.sub("the two ", text), nation_of(role)
    if nation is None:
        return text
    return OUR.sub(lambda our: our.group() if PARTY.match(text, our.end()) else f"the {nation} ", text)


def speaks_of_others(role: str | None, text: str) -> bool:
    """Whether `text` says "we" of people whom somebody who only comments does not tell."""
    return COMMENTS.search(role or "") is not None and OURS.search(text) is not None


def speaks_for_others(text: str) -> bool:
    """Whether `text` says "we" and never "I"."""
    return OURS.search(text) is not None and ONE.search(text) is None


def _is_body(name: str) -> bool:
    """Whether a name in an office is neither a country, a people nor an office itself."""
    told = [word.lower().removesuffix("'s") for word in name.split()]
    return not any(
        word in words("names", "places")
        or word in words("names", "peoples")
        or word in words("names", "roles")
        or word in words("names", "portfolios")
        or word in ("us", "u.s.", "uk", "house", "senate", "state", "former", "today", "vice", "white")
        for word in told
    )
