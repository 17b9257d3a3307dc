"""Whom "we" stands for when a person speaks for others: the firm or body that the person's office names."""

import re
from dataclasses import replace

from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.whole_subjects import with_article
from ledger.terms import Attribution

NAME = r"[A-Z][\w&.'-]*(?: (?:(?:of|and|for|&) (?:the )?)?[A-Z][\w&.'-]*)*"
OFFICE = (
    r"(?i:president|chair(?:man|woman|person)?|chief|ceo|executive|director|manager|(?:co-)?founder|head|owner|partner|"
    r"spokes(?:man|woman|person)|coach|captain|vice[- ]president|officer|leader|organi[sz]er|treasurer)"
)
OF_BODY = expression(rf".*?\b{OFFICE}\b[^,]*? (?:of|at|for|with|from) (?:the )?(?:[a-z][\w-]* )*(?P<body>{NAME})$")
BODY_FIRST = expression(
    rf"(?:the )?(?P<body>{NAME}?)(?:['’]s?)? (?:[a-z]+ )?"
    rf"(?i:vice-|(?:head|{'|'.join(sorted(words('names', 'ranks')))}) )*{OFFICE}\b"
)
OF_OFFICE = words("names", "ranks", "departments") | frozenset(
    ["fire", "additional", "assistant", "joint", "principal", "special", "regional", "local", "medical", "policy"]
)
"""Words that open the name of an office: "Managing Director of Nordbank"."""
PLACES = words("names", "places")
NO_BODY = (
    frozenset(["their", "his", "her", "its", "our", "my"])
    | words("names", "peoples", "roles", "portfolios")
    | frozenset(["us", "u.s.", "uk", "house", "senate", "state", "former", "today", "vice", "white"])
)
"""Words of countries, peoples and offices."""
ARTICLES = frozenset(["the", "a", "an"])
OFFICIAL = expression(
    r"(?i:an?|another|the) (?:[\w-]+ )?(?:official|spokesman|spokeswoman|executive) (?:from|of|at|for) (?P<of>.+)"
    r"|(?i:an?|another|one) (?:[a-z]+ )??(?P<named>[A-Z].+) (?:official|spokesman|spokeswoman|executive|source|aide)"
    r"|(?i:an?|another|the|one) (?:senior |top )?(?P<body>company|firm|government|ministry|embassy|bank|union|army|"
    r"council|party|club|airline|airport|hospital|university|police|court|committee|commission) "
    r"(?:official|spokesman|spokeswoman|executive|source)",
    needs="official|spokes|executive|source|aide",
)
"""Somebody without a name, whose "we" is the organisation."""
PARTIES = {
    "Conservative": "the Conservatives",
    "Democrat": "the Democrats",
    "Democratic": "the Democrats",
    "Green": "the Greens",
    "Liberal": "the Liberals",
    "Republican": "the Republicans",
    "Tory": "the Tories",
}
"""Parties whose adjective stands before the office."""
OWNING = expression(r"['’]s?$")
ONE_OF_MANY = expression(r"(?:an?|one|another|some) ", re.IGNORECASE)
"""A speaker without a name, whose "we" nobody can tell."""
COMMENTS = expression(
    r"\b(?:analyst|economist|professor|strategist|researcher|scientist|[a-z]+logist|expert|historian|lecturer|fellow|"
    r"commentator|pollster|agronomist)\b",
    re.IGNORECASE,
)
"""One who speaks about others: "we" is whoever it may be."""
NATION = expression(
    r"(?:the |then-|the-|new )*(?P<nation>U\.S\.|US|UK|[A-Z][a-z]+) (?:[\w-]+ ){0,3}"
    r"(?i:president|premier|minister|secretary|ambassador|chancellor|king|queen|envoy|senator|diplomat)\b"
)
PARTY = expression(
    r"(?:own|party|government|campaign|administration|team|side|manifesto|candidates?|colleagues|friends|allies|country|countries|relations|relationship|children|families|"
    r"partners|own|new|position|view|meetings?|policy|proposals?|plans?|work|efforts|job|goal|aim|response)\b"
)
"""What is the speaker's own rather than the country's."""
OUR = expression(r"\bour (?=[a-z])")
BOTH_OURS = expression(r"\b(?:both )?our (?:two )?(?=(?:countries|nations|peoples|governments)\b)")
OF_FIRM = expression(
    r"\b(?:ceo|cfo|coo|chief executive|chief (?:financial|operating|technology|technical|investment) officer|"
    r"managing director|(?:co-)?founder|finance (?:chief|director)|(?:head )?coach|captain|(?:team )?manager)\b",
    re.IGNORECASE,
)
"""Offices that only a firm or a team has, whatever its name."""
FIRST_PERSON_FRAME = expression(
    r"\bI(?: \w+ly| do| also| still| just)*(?: (?:expect|think|believe|know|guess|suppose|hope|reckon|suspect|see)"
    r"|(?: am|'m)(?: very| quite| absolutely)? (?:sure|confident|certain|convinced|optimistic))(?: that)?\b"
)
"""In these "I" only holds what is said of others: "I expect us to win"."""
OURS = expression(r"\b(?:we|our|ours|us|ourselves)\b(?!\.S)", re.IGNORECASE)
ONE = expression(r"\b(?:I|my|me|myself)\b")


def side_of(role: str | None) -> str | None:
    """The firm or body for which somebody with the office `role` speaks; None where it names none, or a country.

    >>> side_of("chief executive of Nordbank"), side_of("Nordbank's finance director"), side_of("President of Norway")
    ('Nordbank', 'Nordbank', None)
    >>> side_of("Additional Director of Harbour Studies"), side_of("Fire Chief")
    ('Harbour Studies', None)
    """
    told = (role or "").split(", ")[0]
    found = BODY_FIRST.match(told)
    if found is None or OF_OFFICE.issuperset(found["body"].lower().split()):
        found = OF_BODY.fullmatch(told)
    body = OWNING.sub("", found["body"]) if found is not None else None
    return body if body is not None and _is_body(body, OF_FIRM.search(told) is not None) else None


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


def speaks_of_others(role: str | None, text: str, speaker: str | None = None) -> bool:
    """Whether `text` says "we" of people whom somebody who only comments does not tell."""
    alone = speaker is not None and ONE_OF_MANY.match(speaker) is not None
    return (alone or COMMENTS.search(role or "") is not None) and OURS.search(text) is not None


def speaks_for_untold_body(candidate: Candidate, text: str) -> bool:
    """Whether an officer of a firm or a team says "we" in `text`, and the office does not name which."""
    voice = candidate.voice
    is_officer = voice.is_person and OF_FIRM.search(voice.role or "") is not None
    return is_officer and side_of(voice.role) is None and OURS.search(text) is not None


def speaks_for_others(document: Document, candidate: Candidate) -> bool:
    """Whether the words of `candidate` say "we" and never "I"."""
    text = document.plain[candidate.clause.start : candidate.clause.end]
    return OURS.search(text) is not None and ONE.search(FIRST_PERSON_FRAME.sub("", text)) is None


def as_organisation(document: Document, candidate: Candidate) -> Candidate:
    """`candidate` with the organisation as the speaker of its officer's "we"; an article is no speaker."""
    voice = candidate.voice
    if voice.speaker is None:
        return candidate
    if voice.speaker.lower() in ARTICLES:
        return replace(candidate, voice=replace(voice, speaker=None))
    candidate = replace(candidate, voice=replace(voice, speaker=with_article(document, voice.speaker)))
    if not speaks_for_others(document, candidate):
        return candidate
    official, body = OFFICIAL.fullmatch(voice.speaker), side_of(voice.role)
    if official is not None:
        body = f"the {official['body']}" if official["body"] else official["of"] or official["named"]
        body = PARTIES.get(body, body)
        if body.lower() in words("names", "peoples"):
            return candidate
    if body is None or (official is None and voice.attribution is not Attribution.DIRECT):
        return candidate
    return replace(candidate, voice=replace(voice, speaker=with_article(document, body), is_person=False))


def _is_body(name: str, of_firm: bool) -> bool:
    """Whether a name in an office is no people and no office itself, and a place only as a firm or a team."""
    told = {word.lower().removesuffix("'s") for word in name.split()}
    return NO_BODY.isdisjoint(told) and (of_firm or PLACES.isdisjoint(told))
