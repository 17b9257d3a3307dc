"""Who is named: parties as the article describes them, and the fullest name it gives each."""

import re
from dataclasses import replace
from functools import lru_cache

from ledger.extraction.expressions import expression
from ledger.extraction.firm_names import LEGAL, NAMED_AFTER_OWNERS, is_firm
from ledger.extraction.lexicon import words
from ledger.extraction.name_heads import is_noun_phrase, opens_as_person
from ledger.extraction.openers import is_opener, without_heading, without_opener
from ledger.extraction.parties import Party
from ledger.extraction.people import (
    ARTICLES,
    CAPITAL,
    JOINT,
    PERSON,
    POSSESSIVE,
    TOKEN,
    has_role,
    is_person,
    person_name,
)
from ledger.extraction.role_words import SEAT, describes, description_behind, joined_role
from ledger.extraction.speaking import COUNTED, can_speak, is_document, name_inside, without_furniture
from ledger.extraction.titled_names import titled

PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who"])
ALONE = {"him": "he", "her": "she", "them": "they"} | dict.fromkeys(
    ["some", "many", "others", "several", "few", "two", "three", "four", "five", "six", "one"], ""
)
"""Words that name somebody alone: "according to him"; where they stand for no pronoun, a group."""
PARENTHESIS = expression(r"\s*\([^)]*\)")
BELONGS = expression(r" (?=(?:of|from|at|on|in) (?:the )?[A-Z])")
CONJUNCTION_BEHIND = expression(r"[\s,]+(?:and|but|or)[\s,]*$")
BUSINESS = expression(rf"^(?P<role>(?:[\w'’-]+ )*?[a-z]+) (?P<name>{CAPITAL}(?: {CAPITAL})*)(?: (?:in|of|from) .*)?$")
"""What a firm is before its name: "online rental firm Acme"."""
OF_FIRM = expression(
    r"\b(?:of|for|at|from) .*(?:chain|company|firm|group|airline|retailer|maker|bank|club|team|union|party)$"
)
DASH_BEHIND = expression(r"\s+[-–—]+(?: who| which)?\s*$")
OWN_STATEMENT = expression(
    r"(?:(?<=[a-z.])['’]s|(?<=s)['’]) (?:own )?(?:[a-z]+ )?"
    r"(?:statement|letter|speech|remarks|message|tweet|email|blog|memo|testimony)\s*$"
)
OF_ANOTHER_FIRM = expression(rf"^{CAPITAL} {LEGAL} .*{CAPITAL} {CAPITAL}$")
"""Behind the first word of a firm's name that holds a comma: "Norris, Elton Inc analyst Jane Doe"."""
OUTLETS = frozenset(["daily", "newspaper", "weekly", "magazine", "tabloid", "paper"])
FULL_NAME_END = expression(rf"{CAPITAL} {CAPITAL}$")
LAST_PRONOUN = expression(r"(?:^|[a-z,–-] )\b([Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)[\s,]*$")
BETWEEN_COMMAS = expression(r"(?:[^,(]|,(?=\d{3}\b)|\([^)]*\)|\()+")
OWN_WORDS = expression(
    r"\s*(his|her) (?:own )?(?:words|statement|comments|remarks|account|letter|speech|testimony|study|report|"
    r"analysis|note|memo)\s*$",
    re.IGNORECASE,
)
FULL_NAME = expression(rf"{CAPITAL}(?: {CAPITAL}){{1,2}}")
LONGEST = 14
"""Words of a name or a description."""
HEAD_ALONE = expression(
    r"(?:[Tt]he|[Aa]n?) (?:[\w'-]+ ){0,5}?[\w'-]+(?= (?:\w{3,}ing|who|that|which|[a-z]+ed (?:by|with|in|to|on)) )"
)
"""A description without what follows it: "the coroner" of "the coroner investigating the death of"."""
NAMED_HE = expression(r"He (?!\w+day\b)[A-Z][a-z]+\b")
"""A Chinese name, no pronoun: "He Jie"."""
ONE_OF = expression(r"(?:[Aa]nother|[Oo]ne) of ")
TELLS_MORE = expression(r"[a-z]+(?:ed|en|wn) (?:by|from|to|for|with|in|on|at) ")
"""Behind a noun and a comma: "the report, drafted by Jane Doe"."""
LAST_OF_LIST = expression(
    rf"({CAPITAL}(?: {CAPITAL})* and (?:the )?{CAPITAL}(?: {CAPITAL})*)(?: (?:all|both))?", needs=" and "
)
"""The end of a list of parties: "Hull, Leith and the United Isles"."""
ITSELF = expression(r" (?:it|him|her|them)sel(?:f|ves)(?=[\s,]*$)", needs="sel")
"""What only stresses who it is: "the bank itself expects"."""
PARTICLED = expression(rf"{JOINT}{{1,2}}{CAPITAL}")
PAIR = expression(rf"^{CAPITAL}(?:[ \n]+{CAPITAL})*[ \n]+and[ \n]+{CAPITAL}", needs="and")


def party(segment: str, at: int = 0) -> Party | None:
    """The source named by the words before (or behind) a verb of speech; None where they can be none.

    >>> party("Hamas spokesperson Fawzy Barhoum")
    Party(name='Fawzy Barhoum', role='Hamas spokesperson', sort='person', at=19)
    >>> party("Dominique Strauss-Kahn, Managing Director of the IMF,").role
    'Managing Director of the IMF'
    >>> party("The head of the delegation, Azzam al-Ahmad,").name
    'Azzam al-Ahmad'
    >>> party("Meanwhile, the analyst").sort
    'description'
    """
    found = _party(segment)
    return found if found is None or at == 0 else replace(found, at=found.at + at)


@lru_cache(maxsize=256)
def _party(words_of: str) -> Party | None:
    """The party in `words_of`; the claims of an article ask for the same words again and again."""
    segment, at = without_furniture(words_of, 0)
    found = _named(segment, at)
    named = found is not None and found.sort in ("person", "pronoun")
    if found is not None and (can_speak(found.name) or (named and found.name.lower() not in words("names", "priced"))):
        return found
    inside = name_inside(segment.rstrip(" ,")) if found is not None or len(segment.split()) > LONGEST else None
    if inside is not None:
        return _named(segment[inside[0] : inside[1]], at + inside[0])
    return found if found is not None and is_document(found.name) else None


def _named(segment: str, at: int) -> Party | None:
    """The source that `segment` names, whether or not it can speak."""
    segment, at = without_heading(DASH_BEHIND.sub("", segment), at)
    segment = ITSELF.sub("", OWN_STATEMENT.sub("", CONJUNCTION_BEHIND.sub("", segment)))
    pronoun = LAST_PRONOUN.search(segment)
    if pronoun is not None:
        return Party(pronoun[1].lower(), None, "pronoun", at + pronoun.start(1))
    own_words = OWN_WORDS.match(segment)
    if own_words is not None:
        return Party("he" if own_words[1].lower() == "his" else "she", None, "pronoun", at)
    parts = [(m.start(), m.group()) for m in BETWEEN_COMMAS.finditer(segment)]
    parts = [(start + len(part) - len(part.lstrip()), part.strip()) for start, part in parts if part.strip()]
    parts = [each for each in parts if not SEAT.fullmatch(each[1])]
    while len(parts) > 1 and is_opener(parts[0][1]):
        parts = parts[1:]
    if not parts:
        return None
    start, first = without_opener(*parts[0])
    found = _single(first, at + start)
    if found is None:
        return None
    if len(parts) == 1:
        return found
    return _apposed(found, first, parts[1:], at)


def _apposed(found: Party, first: str, parts: list[tuple[int, str]], at: int) -> Party:
    """The party of `first` and what stands behind it between commas: a role behind a name, or a name behind a role."""
    following_start, following = parts[0]
    listed = _listed_office(first, parts, at)
    if listed is not None:
        return listed
    names = [first, *(part for _, part in parts)]
    end = LAST_OF_LIST.fullmatch(names[-1])
    if (
        end is not None
        and not names[-1].endswith(" and Co")
        and all(part[:1].isupper() and not has_role(part) for part in names)
    ):
        return Party(", ".join([*names[:-1], end[1]]), None, "group", found.at)
    if found.sort == "person":
        firms_own = _single(following, at + following_start) if OF_ANOTHER_FIRM.search(following) else None
        if " " not in found.name and firms_own is not None and firms_own.sort == "person" and " " in firms_own.name:
            return replace(firms_own, role=joined_role(found.name, firms_own.role or ""))
        return replace(found, role=joined_role(found.role, description_behind([part for _, part in parts])))
    alone = len(parts) == 1 and FULL_NAME.fullmatch(following) is not None
    if len(parts) == 1 and found.sort == "organisation" and first.rsplit(None, 1)[-1] in words("names", "companies"):
        named = PERSON.fullmatch(following) is not None
        return replace(found, name=following, role=first, at=at + following_start) if named else found
    if TELLS_MORE.match(following):
        return found
    described = found.sort in ("description", "group") or has_role(first)
    if described or alone or ONE_OF.match(first) or first.lower().startswith(("the ", "a ", "an ")):
        apposed = _single(following, at + following_start)
        if apposed is not None and ONE_OF.match(first) and apposed.sort in ("person", "organisation"):
            return replace(apposed, role=first)
        if apposed is not None and apposed.sort == "person" and (" " in apposed.name or not OF_FIRM.search(first)):
            others = [part for _, part in parts[1:] if describes(part)]
            return replace(apposed, role=", ".join([first, *([apposed.role] if apposed.role else []), *others]))
    last_start, last = parts[-1]
    if has_role(first) and FULL_NAME.fullmatch(last) and is_person(last):
        return Party(last, ", ".join([first, *(part for _, part in parts[:-1])]), "person", at + last_start)
    return found


def _listed_office(first: str, parts: list[tuple[int, str]], at: int) -> Party | None:
    """Whoever bears an office over several things: "Sport, Arts and Media Committee chairman Joe Doe"."""
    *others, (start, last) = parts
    before = [first, *(part for _, part in others)]
    if " and " not in last or any(" " in part or not part[:1].isupper() for part in before):
        return None
    named = _single(last, at + start)
    if named is None or named.sort != "person" or " and " not in (named.role or ""):
        return None
    return replace(named, role=", ".join([*before, named.role or ""]))


def _single(part: str, at: int) -> Party | None:
    """The party in one stretch of words without commas."""
    tokens = list(TOKEN.finditer(part))
    if len(tokens) > LONGEST and (short := _shortened(part)) is not None:
        return _single(short, at)
    if not tokens:
        return None
    counted = COUNTED.match(part)
    if counted is not None:
        inner = _single(part[counted.end() :], at + counted.end())
        return replace(inner, name=part.strip(), sort="group", at=at) if inner is not None else None
    lowered = [POSSESSIVE.sub("", token[0]).lower() for token in tokens]
    alone = ALONE.get(lowered[0]) if len(lowered) == 1 else None
    if alone is not None:
        return Party(alone or part.strip(), None, "pronoun" if alone else "group", at)
    if all(word in ARTICLES or word in words("names", "days") for word in lowered):
        return None
    if lowered[0] in PRONOUNS and tokens[0][0] != "WHO" and not NAMED_HE.match(part):
        return Party(lowered[0], None, "pronoun", at)
    if PARTICLED.fullmatch(part):
        return Party(part, None, "person", at)
    belonging = _belonging(part, at)
    if belonging is not None:
        return belonging
    if (is_firm(part) or part.strip().endswith(NAMED_AFTER_OWNERS)) and not has_role(part):
        return Party(part.strip(), None, "organisation", at)
    plain = PARENTHESIS.sub("", part)
    if (
        PAIR.match(plain)
        and not has_role(plain)
        and words("names", "organisations").isdisjoint(lowered)
        and is_person(plain.split(" and ")[0])
    ):
        return Party(part.strip(), None, "group", at)
    two = _two(plain, at)
    if two is not None:
        return two
    named = [m for m in PERSON.finditer(plain) if m.group().lower() not in ARTICLES]
    if named and named[-1].end() >= len(plain.rstrip(" .'\"")) - 1:
        found = titled(plain, named[-1].start(), named[-1].group(), at)
        if found is not None:
            return found
    return _of_sort(part, at, [m[0] for m in tokens], lowered, named[0] if named else None)


def _two(part: str, at: int) -> Party | None:
    """Two people, each with an office: "House leader Joe Doe and council chairman Jim Roe"."""
    first, joint, second = part.rpartition(" and ")
    if not joint or not (has_role(first) and has_role(second)):
        return None
    one, other = _single(first, at), _single(second, at)
    if one is None or other is None or not (one.sort == other.sort == "person" and one.role and other.role):
        return None
    is_whole = " " in one.name and " " in other.name and first.rstrip().endswith(one.name)
    return Party(f"{one.name} and {other.name}", None, "group", at) if is_whole else None


def _of_sort(part: str, at: int, tokens: list[str], lowered: list[str], name: re.Match[str] | None) -> Party | None:
    """The organisation, the group or the description that `part` is, or the person whose `name` opens it."""
    sort = (
        "organisation" if any(word[0].isupper() for word in tokens if word.lower() not in ARTICLES) else "description"
    )
    opens = sort == "organisation" and name is not None and name.start() == 0
    if opens and name is not None and opens_as_person(part, name.group(), lowered):
        return Party(person_name(name.group()), None, "person", at)
    if any(word in words("names", "groups") for word in lowered[-1:]) and sort == "description":
        sort = "group" if lowered[0] not in ("the", "a", "an") and lowered[-1].endswith("s") else "description"
    business = BUSINESS.match(part)
    if business is not None and business["role"].rsplit(None, 1)[-1] in words("names", "companies") | OUTLETS:
        return Party(business["name"], business["role"], "organisation", at + business.start("name"))
    begins_low = part[0].islower() and lowered[0] not in ARTICLES and lowered[0] not in words("names", "groups")
    if len(tokens) > LONGEST or ((sort == "description" or begins_low) and not is_noun_phrase(lowered)):
        return None
    return Party(part.strip(), None, sort, at)


def _shortened(part: str) -> str | None:
    """The name or the described person that begins a long stretch of words, or None."""
    name = FULL_NAME.match(part)
    if name is not None and part.split(None, 1)[0].lower() not in ARTICLES and is_person(name.group()):
        return name.group()
    head = HEAD_ALONE.match(part)
    return head.group() if head is not None and has_role(head.group()) else None


def _belonging(part: str, at: int) -> Party | None:
    """The person of "Jane Doe of the Bakers Union"."""
    for cut in BELONGS.finditer(part):
        before = part[: cut.start()]
        if FULL_NAME_END.search(before) and is_person(person_name(before.rsplit(None, 1)[-1])):
            inner = _single(before, at)
            if inner is not None and inner.sort == "person" and " " in inner.name:
                place = part.startswith(("on ", "in "), cut.end())
                return inner if place else replace(inner, role=joined_role(inner.role, part[cut.end() :]))
    return None
