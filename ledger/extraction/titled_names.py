"""A name behind a title: "Prime Minister John Howard", "Nordbank's Jane Doe"."""

import re

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.parties import Party
from ledger.extraction.people import (
    HONORIFIC,
    POSSESSIVE,
    TOKEN,
    behind_organisation,
    has_role,
    is_person,
    is_role,
    person_name,
)
from ledger.extraction.role_words import office_before

SPEAKS_FOR = expression(
    r"\b(?:spokes\w+|lawyers?|attorneys?|aides?|representatives?) (?:for|of|to)\b"
    r"|\b(?:[Ss]ources?|[Pp]eople|[Oo]fficials?|[Dd]iplomats?|those|[Pp]ersons?) (?:close|near) to\b"
)
"""Before the name of whomever somebody else speaks for: "a spokesman for Prime Minister Jane Doe"."""
INSIDE = frozenset(
    [
        "of",
        "for",
        "at",
        "from",
        "in",
        "who",
        "with",
        "by",
        "on",
        "to",
        "about",
        "the",
        "and",
        "&",
        "including",
        "as",
        "like",
    ]
)
"""Before a name that belongs to the words before it: "economists polled by Reuters"."""


def titled(part: str, start: int, name: str, at: int) -> Party | None:
    """A name at the end of `part` behind a title: "Prime Minister John Howard"."""
    before = part[:start].strip()
    inner = list(TOKEN.finditer(name))
    last_role = max((i for i, token in enumerate(inner) if is_role(token[0])), default=-1)
    if last_role == len(inner) - 1:
        return None
    owner = next(
        (
            i
            for i, token in enumerate(inner[: -2 if before else -1])
            if token[0].endswith(("'s", "’s", "s'", "s’")) and i > last_role
        ),
        None,
    )
    if owner is not None and is_person(name[inner[owner + 1].start() :]):
        of = f"of {POSSESSIVE.sub('', ' '.join(filter(None, [before, name[: inner[owner].end()]])))}"
        return Party(name[inner[owner + 1].start() :], of, "person", at + start + inner[owner + 1].start())
    shift = inner[last_role + 1].start() if last_role >= 0 else 0
    bare = name[shift:]
    title = " ".join(filter(None, [before, name[:shift].strip()]))
    if last_role < 0 and before and before.rsplit(None, 1)[-1].lower() in INSIDE:
        known = behind_organisation(bare)
        given = words("given_names", "men", "women")
        if known is None or not (has_role(before) or known.split()[0].lower() in given):
            return None
        own = f"{before} {bare[: bare.find(known)].strip()}" if has_role(before) else ""
        title, bare, shift = own, known, shift + bare.find(known)
    if SPEAKS_FOR.search(before):
        return Party(part.strip(), None, "description", at)
    honorific = HONORIFIC.match(bare)
    core = bare[honorific.end() :] if honorific else bare
    surname = bool(honorific or has_role(title)) and core.lower() in words("names", "places") - words("names", "days")
    if not (surname or is_person(core)) or (not title and not honorific and " " not in core and core[:1].islower()):
        return None
    if re.search(r"['’]s?$", title) and " " in core:
        return Party(person_name(bare), f"of {POSSESSIVE.sub('', title)}", "person", at + start + shift)
    bare_title = bool(title) and not has_role(title) and not honorific
    if bare_title and (" " not in core or title.rsplit(None, 1)[-1][:1].isupper()):
        return None
    own = person_name(bare)
    title = f"{title} {bare[: max(0, bare.rfind(own))]}" if before else title
    return Party(own, office_before(title), "person", at + start + shift)
