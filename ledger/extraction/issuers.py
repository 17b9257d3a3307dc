"""Organisations behind short names: whose "the report" is, and what an acronym shortens."""

import re

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.parties import Party

WORD = r"(?:[A-Z][\w&'-]*|al-[A-Z][\w'-]*|of|for|on|and|the)"
ISSUER = rf"(?P<name>{WORD}(?: (?:{WORD}|\([A-Z]+\)))*?(?: [A-Z][\w&'-]*| al-[A-Z][\w'-]*| ?\([A-Z]+\)))"
REPORTS = (
    r"(?:(?!to )[a-z]+ )?(?:report|study|survey|statement|forecast|outlook|review|paper|letter|announcement|lawsuit|"
    r"suit|article|analysis)"
)
ISSUED_BY = expression(rf"\b{REPORTS}s?\b[^.\n]{{0,30}}? (?:by|from) (?:the )?(?=[A-Z]){ISSUER.replace('*?', '*')}")
ISSUERS = expression(rf"(?=[A-Z]){ISSUER}(?:'s?)? (?!contributed )(?:[a-z0-9-]+ ){{0,2}}{REPORTS}\b")
OWNERS = expression(
    rf"(?=[A-Z]){ISSUER.replace('*?', '*')[:-1]}|[A-Z][\w-]+)'s? (?:[a-z-]+ )?"
    r"(?:analysis|assessment|findings|figures)\b"
)
"""Whose findings are told, where no word tells whose report they are in."""
ISSUED = expression(
    rf"(?=[A-Z]){ISSUER.replace('*?', '*')}[^.\n]{{0,120}}? "
    rf"(?:issued|released|published|launched|presented|sent|filed) (?:an?|its|the|their) (?:[\w-]+ ){{0,3}}{REPORTS}\b"
)
PUBLISHED = expression(
    r"\barticle (?:published|carried|printed|posted) (?:on|in|by) (?:the )?"
    r"(?P<name>[A-Z][\w&'-]*(?: [A-Z][\w&'-]*)*(?: (?:state )?(?:media|press|newspapers?|websites?))?)"
)
OFFICES = expression(
    r"\bthe (?P<name>(?:[a-z]+ ){1,3}(?:department|ministry|agency|commission|committee|bureau|institute|"
    r"association|council))"
    r"['’]s (?:[a-z]+ ){0,2}(?P<noun>report|study|statement|survey|letter)\b"
)
"""Whose paper it is, by an office without a name: "the housing ministry's report"."""
ACRONYM = expression(r" ?\((?:the )?([A-Z][A-Za-z]{0,4}(?:[A-Z]|[0-9])[A-Za-z0-9]{0,6})\)")
SHORT = expression(r"[A-Z]{3,6}")
SPELLED = expression(r"\b([A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|of|for|to|and|the|on|in)){0,7} [A-Z][\w'-]*|[A-Z][\w'-]*),?$")
LEADING = expression(
    r"^(?:According to |But |And |However |Meanwhile |While |When |As |In |On |By |From |At |For |With )?(?:[Tt]he )?"
)


def issuer(plain: str, noun: str) -> Party | None:
    """Whose report "the report" is in a text: "a report by the Labour Office", "the Labour Office's annual report".

    >>> issuer("A study by the Labour Office was released.", "study").name
    'Labour Office'
    """
    for pattern in (ISSUED_BY, ISSUERS, ISSUED):
        found = pattern.search(plain)
        known = found is not None and found["name"].split()[0].lower() not in words("names", "openers")
        if found is not None and known and noun in found.group().lower():
            return Party(found["name"], None, "organisation", found.start("name"))
    published = PUBLISHED.search(plain) if noun == "article" else None
    if published is not None:
        return Party(published["name"], None, "organisation", published.start("name"))
    found = OWNERS.search(plain) if noun in ("report", "study", "statement") else None
    if found is not None:
        return Party(found["name"], None, "organisation", found.start("name"))
    office = OFFICES.search(plain)
    told = office is not None and office["noun"] == noun
    return Party(f"the {office['name']}", None, "description", office.start("name")) if office and told else None


def spelled_by_initials(plain: str, short: str) -> str | None:
    """The first name in a text whose words begin with the letters of an acronym that it does not explain.

    >>> spelled_by_initials("The Northern Tenants Union met. NTU", "NTU")
    'Northern Tenants Union'
    >>> spelled_by_initials("The Leith Herring Exchange met. LHEX", "LHEX")
    'Leith Herring Exchange'
    """
    if not SHORT.fullmatch(short):
        return None
    first, letters = short[0], short[1:]
    rest = "".join(rf" (?:(?:of|for|the|and|on) )*{letter}[\w'-]+" for letter in letters)
    found = re.search(rf"\b{first}[\w'-]+{rest}\b(?: (?:Inc|Corp|Co|Ltd|Plc|Administration|Organi[sz]ation)\b)?", plain)
    if found is not None:
        return found.group()
    begun = "".join(rf"(?:{letter.lower()}|[\w'-]*(?: (?:of|for|the|and|on))* {letter})" for letter in letters)
    names = re.finditer(rf"\b{first}{begun}[a-z][\w'-]*\b", plain)
    return next((name.group() for name in names if _is_organisation(name.group())), None)


def _is_organisation(name: str) -> bool:
    """Whether several words end with one that only organisations have: "Leith Herring Exchange"."""
    return " " in name and name.rsplit(None, 1)[-1].lower() in words("names", "organisations")


def acronyms(plain: str) -> dict[str, str]:
    """The acronyms that a text explains.

    >>> acronyms("The Committee to Protect Journalists (CPJ) and the Transport Agency (TrAg) met.")
    {'CPJ': 'Committee to Protect Journalists', 'TrAg': 'Transport Agency'}
    """
    found: dict[str, str] = {}
    for acronym in ACRONYM.finditer(plain):
        before = SPELLED.search(plain, max(0, acronym.start() - 120), acronym.start())
        if before is not None:
            found.setdefault(acronym[1], LEADING.sub("", before[1]))
    return found
