"""What stands before the name of a source without being a part of it: "On Monday", "Looking ahead", "In a letter"."""

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words

GLUED = expression(r"[A-Z][\w ]{1,30}?[a-z](?=(?:The|On|In|At|An?|After|For|By|According|Last) )")
"""A caption or heading that was joined to the first word of a text: "BusinessOn Monday"."""
TIMED = expression(
    r"(?:(?:[Ee]arlier|[Ll]ate|[Ll]ater|[Ee]arly) )?(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|weekend|month|year|night|"
    r"morning|evening|[A-Z][a-z]+day),? (?=(?:(?:de|van|von|den|der|du|la|al)[ -])*[A-Z])"
)
DAY_BEHIND = expression(
    r"(?<=[a-z])(?<!\b[Oo]n)(?<! last)(?<! next)(?<! this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*$", needs="day"
)
"""Behind a name: when it was said."""
SECOND = expression(
    r"(?:.* )?(?!(?:of|for|at|in|from|by|with|to|on|and|or|that|against|under|over|about|than|as|like|including|into|"
    r"near|between|both|all|is|was|who|through|within|toward|towards|without|since|after|before|during)\b)[\w'’-]*"
    r"(?:[A-Za-z](?<!ing)(?<!ed)|\d) (?P<own>the (?:[a-z-]+ )?(?P<noun>[a-z]+))\s*$"
)
"""Words of another phrase before those that name a source: "After the May vote the company"."""
CLAUSE_BEFORE = expression(
    r"(?:[A-Z][a-z]+, )?(?P<name>(?:[A-Z][\w'’&-]* ){1,4})(?:[a-z]+s|had|has|was|is) (?:the |an? |its |\d)[^,;\"]* "
    r"(?:and|but) the (?:[a-z-]+ )?(?P<noun>[a-z]+)(?: (?:has|had|have|also))*\s*$"
)
"""A clause about a firm before the next one about it: "Nordbank employs 90 people and the bank"."""
CONTACT = expression(r"(?:[Aa]nother|[Oo]ne|[Tt]he|[Tt]his|[Aa]n?) (?:[a-z]+ )?(?P<noun>[a-z]+) (?P<own>[A-Z].*)$")
"""What somebody speaks of, right before the name: "Another step Doe said he will take"."""
SPEAKERS = ("roles", "companies", "organisations", "groups")
HELD = expression(r"[A-Z][a-z]+ly-[a-z]+ (?=[A-Z])")
"""Before a firm: "Privately-held Acme"."""
GERUND = expression(
    r"[A-Z][a-z]+ing (?:(?:the|an?|his|her|its|their|to|on|in|about|after|by|at|from|that|ahead|with|for|against|into|"
    r"over|under|off|up|out|as|this|these|those|such|all|both|no)\b|(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['’]s )"
)
OPENING_NOUNS = expression(
    r"(?:(?:to )?(?:[a-z]+ ){1,3}|"
    r"(?:January|February|March|April|June|July|August|September|October|November|December) )(?=the (?!of)[A-Za-z])"
)
"""Words of an opening phrase before the subject: "By comparison the Labor leader"."""
OPENING_TEXT = expression(
    r"(?:an?|the) (?:[a-z-]+ ){1,3}(?:in|on) (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|[A-Z][a-z]+day) (?=[A-Z])|"
    r"(?:an?|the|its|his|her|their) (?:[a-z-]+ ){0,2}(?:statement|interview|speech|report|letter|message|article|memo|"
    r"filing|release|communique|broadcast|address|briefing|study|outlook|review) (?=[A-Z])"
)
"""Behind "in" before the subject: "In a separate letter Doe"."""
TEXT_OPENERS = ("in", "on", "at", "during", "after")


def without_heading(segment: str, at: int) -> tuple[str, int]:
    """A segment and its offset without a heading joined to it, or a time phrase before the name or behind it.

    >>> without_heading("BusinessOn Monday", 0), without_heading("Late last week von Doe", 4)
    (('On Monday', 8), ('von Doe', 19))
    """
    for pattern in (GLUED, TIMED, HELD):
        found = pattern.match(segment)
        if found is not None:
            segment, at = segment[found.end() :], at + found.end()
    second = SECOND.match(segment)
    if second is not None and any(second["noun"] in words("names", kind) for kind in SPEAKERS):
        segment, at = segment[second.start("own") :], at + second.start("own")
    clause = CLAUSE_BEFORE.fullmatch(segment)
    if clause is not None and clause["noun"] in words("names", "companies"):
        segment, at = clause["name"], at + clause.start("name")
    contact = CONTACT.match(segment)
    if contact is not None and contact["noun"] in words("names", "things"):
        segment, at = segment[contact.start("own") :], at + contact.start("own")
    return DAY_BEHIND.sub("", segment), at


def is_opener(part: str) -> bool:
    """Whether what stands before a comma opens a sentence and is no name.

    >>> is_opener("Looking ahead"), is_opener("Separately"), is_opener("Boeing"), is_opener("Kelly Doe")
    (True, True, False, False)
    """
    first = part.split()[0] if part.split() else ""
    if GERUND.match(part):
        return True
    return first.lower() in words("names", "openers") or (first.islower() and first.endswith(("ing", "ly")))


def without_opener(start: int, part: str) -> tuple[int, str]:
    """`part`, which stands at `start`, without the conjunctions and adverbs before its subject."""
    while True:
        tokens = part.split(None, 1)
        if len(tokens) < 2 or tokens[0].lower() not in words("names", "openers"):
            return start, part
        rest = part[len(tokens[0]) :]
        if tokens[0].lower() == "at" and rest.startswith(" least "):
            rest = rest[len(" least") :]
        start, part = start + len(part) - len(rest.lstrip()), rest.lstrip()
        aside = OPENING_NOUNS.match(part) or (OPENING_TEXT.match(part) if tokens[0].lower() in TEXT_OPENERS else None)
        if aside is not None:
            start, part = start + aside.end(), part[aside.end() :]
