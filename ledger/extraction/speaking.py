"""Whether words can name a source at all: "the ministry", not "the emergence of fighters" or a whole clause."""

import re

from ledger.extraction.clause_verbs import FINITE
from ledger.extraction.expressions import expression
from ledger.extraction.firm_names import is_firm
from ledger.extraction.lexicon import words
from ledger.extraction.people import ARTICLES, HONORIFIC, PERSON, POSSESSIVE, is_person, is_role, person_name

HEAD_ENDS = expression(
    r",| \((?=http|www)| (?:of|for|at|from|in|on|with|who|which|that|about|to|by|including|against|or|near|over|under|"
    r"between|known (?:for|as|to)|"
    r"close to|familiar with|briefed|based|"
    r"[a-z]+ing (?:the|an?|to|on|in|for|with|its|his|her|their|that|about|from|at)|"
    r"[a-z]+ed (?:by|with|in|to|on|at|as|for|from|last|late|earlier|this)) "
    r"| (?:issued|released|published|here|there|abroad|alone|himself|herself|itself|themselves)$"
)
RELATIVE = expression(r",? (?:who|which|that|whose|where) .*$")
PERSON_NOUN = expression(r"(?:er|or|ist|ian|man|men|woman|women|ant|eer|ee|people|one|body|person|old)$")
"""How most nouns for people end."""
GERUND = expression(r"[A-Z][a-z]+ing (?:his|her|the|its|an?|their|our|this|that)\b")
COUNTED = expression(
    r"(?:[Aa] (?:large |small |growing )?(?:number|handful|majority|couple|dozen|third|quarter|group) of|"
    r"(?:[Dd]ozens|[Hh]undreds|[Tt]housands|[Ss]cores) of|(?:(?:more than|about|over|nearly|some) )?"
    r"(?:\d[\d.]* ?(?:percent|per cent|%)|[Hh]alf|(?:two|three|four)-(?:thirds|quarters|fifths)) of) "
    r"(?=(?:[\w'’-]+ )*?[a-z]+s\b)"
)
"""Before the noun of several: "a number of lawmakers"."""
SINGULAR = ("ss", "sis", "us")
"""Ends of nouns in the singular: "analysis"."""
QUANTITIES = frozenset(
    "some many several few most others both one two three four five six seven eight".split(),  # noqa: SIM905
)
NUMBER = expression(r"(?:another|some|about|over|more than|at least)? ?\$?\d[\d.,]*%?$", re.IGNORECASE)
PAPERS = (
    r"(?:statements?|reports?|letters?|stud(?:y|ies)|surveys?|polls?|reviews?|papers?|announcements?|filings?|petitions?|"
    r"releases?|articles?|editorials?|posts?|tweets?|examples?|analys[ie]s|estimates?|projections?|forecasts?|"
    r"figures|research|documents?|memos?|notices?|bulletins?|websites?)"
)
OWNER = (
    r"(?!(?:The|An?|This|That|Its|Their) )[A-Z][\w'’-]*?(?: [A-Z][\w'’-]*?)*"
    r"|the [a-z]+(?=['’]| notice| filing| statement)"
)
PAPER_OF = expression(
    rf"(?:.* of )?(?:[Tt]he |[Aa]n? )?(?:[a-z]+ ){{0,2}}(?P<owner>{OWNER})(?:['’]s?)? (?:[a-z]+ ){{0,3}}{PAPERS}"
    r"(?: \((?:http|www)[^()]*\))?$"
)
"""Whose paper speaks: "the second page of the Bakers Union's report", "a recent Harbour Board estimate"."""
PAPER_BY = expression(
    r"(?:[Aa]n?|[Tt]he|[Aa]nother|[Oo]ne) (?:[\w-]+ ){0,2}"
    r"(?:statement|letter|memo|email|release|announcement|post|note) "
    r"(?:issued |released |published )?(?:from|by) (?=[A-Z]|the )"
)
OWNED = expression(r"[A-Z][\w-]*['’]s (?:[a-z-]+ ){0,3}(?P<noun>[a-z]+)$")
"""At the end of words that ran into a sentence: "rents fall Leith's central bank"."""
QUOTED_HEADING = expression(r"^[^\"]*['’] (?=[A-Z])(?<!s['’] )")
LABEL = expression(r"^(?:[A-Z]{3,}(?: [A-Z]{2,})*|Related|Read more|Photo|Image|Video): ")
"""Of a link inside an article: "READ MORE: "."""
MEMBER = expression(
    r"(?:^|, | )(?P<name>[A-Z][\w'’-]*[a-z](?: [A-Z][\w'’-]*[a-z])*) (?:MP|MSP|MEP|TD|QC)[\s,]*$",
    needs="MP|MSP|MEP|TD|QC",
)
"""The name of a member of parliament before what tells that it is one."""
STAMP = expression(r"^\(\d[\d./-]*\) ")
TITLE_INSIDE = expression(
    r"^(?:[\w'’-]+ )*(?:and|in|to|with|for|on) (?:[A-Z][\w'’-]+ )+(?=(?:Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Gen)\.? [A-Z][\w'’-]+)"
)


def can_speak(name: str) -> bool:
    """Whether `name` can be a source.

    >>> can_speak("the ministry"), can_speak("Nordbank"), can_speak("the emergence of fighters")
    (True, True, False)
    >>> can_speak("Shares of Nordbank"), can_speak("oil prices")
    (False, False)
    >>> can_speak("The news was welcomed by Jane Doe"), can_speak("Another 100")
    (False, False)
    """
    if NUMBER.fullmatch(name) or name.lower().startswith("including "):
        return False
    if name.lower().startswith("those "):
        return True
    whole = RELATIVE.sub("", name)
    if FINITE.search(whole) or GERUND.match(name):
        return False
    head = HEAD_ENDS.split(COUNTED.sub("", whole), maxsplit=1)[0].split()
    if not head:
        return True
    last = POSSESSIVE.sub("", head[-1]).strip("\"'.")
    if len(head) == 1 and last.lower() in words("names", "priced"):
        return False
    if not last[:1].islower() or "-" in last:
        return len(head) > 1 or last.lower() not in ARTICLES - QUANTITIES
    known = words("names", "groups", "organisations", "companies", "papers", "voices")
    if last in known or last in QUANTITIES or is_role(last):
        return True
    if last in words("names", "impersonal", "things", "priced"):
        return False
    return (last.endswith("s") and not last.endswith(SINGULAR)) or PERSON_NOUN.search(last) is not None


def is_document(name: str) -> bool:
    """Whether a name is that of a text which can speak for whoever wrote it.

    >>> is_document("the document"), is_document("the prospectus for the sale"), is_document("the wall")
    (True, True, False)
    """
    head = HEAD_ENDS.split(RELATIVE.sub("", name), maxsplit=1)[0].split()
    return bool(head) and head[-1] in words("names", "documents")


def without_furniture(segment: str, at: int) -> tuple[str, int]:
    """A segment and its offset without a heading, a label or a date that a page put before the source.

    >>> without_furniture("READ MORE: Jane Doe", 0), without_furniture("'Hard luck' Jane Doe", 0)
    (('Jane Doe', 11), ('Jane Doe', 12))
    """
    member = MEMBER.search(segment)
    if (
        member is not None
        and is_person(member["name"])
        and not words("names", "affiliations") & {member["name"].rsplit(None, 1)[-1].lower()}
    ):
        segment = segment[: member.end("name")]
    for pattern in (LABEL, STAMP, QUOTED_HEADING, PAPER_BY, TITLE_INSIDE):
        found = pattern.match(segment)
        if found is not None:
            segment, at = segment[found.end() :], at + found.end()
    return segment, at


def name_inside(segment: str) -> tuple[int, int] | None:
    """Where, in words that cannot speak, the name stands that can: an owner of papers, or the last one.

    >>> name_inside("a recent Harbour Board estimate"), name_inside("Rents fall again Leith Bakers Ltd")
    ((9, 22), (17, 33))
    """
    owner = PAPER_OF.match(segment)
    if owner is not None:
        return owner.span("owner")
    owned = OWNED.search(segment.split(",")[0])
    if owned is not None and owned["noun"] in words("names", "organisations", "companies"):
        return owned.span()
    last = next(reversed(list(PERSON.finditer(segment))), None)
    if last is None or last.end() < len(segment.rstrip(" ,")):
        return None
    name = person_name(last.group())
    if is_firm(last.group()) or HONORIFIC.match(name) or (" " in name and is_person(name)):
        return last.end() - len(name) if not is_firm(last.group()) else last.start(), last.end()
    return None
