"""Who is named: parties as the article describes them, and the fullest name it gives each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ledger.extraction.lexicon import words

PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who"])
ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "its",
        "his",
        "her",
        "their",
        "our",
        "some",
        "many",
        "several",
        "other",
        "one",
        "another",
        "both",
        "such",
        "each",
        "every",
    ]
)
UPPER = r"(?:[A-Z]|(?![a-zß-öø-ÿ])[^\W\d_\x00-\x7f])"
TITLE = r"(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Prof|Rev|St|Lt|Col|Sgt|Capt|Maj)\."
CAPITAL = rf"(?:{TITLE}|(?:[A-Z]\.)+|{UPPER}[\w'’]*(?:[-—–‑][\w'’]+)*|[a-z]{{1,3}}-[A-Z]\w+|e[A-Z]\w+)"
JOINT = r"(?:(?:al|bin|ibn|de|del|della|der|den|di|da|dos|du|van|von|la|le|el|ul|y|zu)[ -])"
PERSON = re.compile(rf"(?<![\w'’-]){CAPITAL}(?:[ \n]+{JOINT}{{0,2}}{CAPITAL})*")
HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Rev)\.? ")
PARENTHESIS = re.compile(r"\s*\([^)]*\)")
TOKEN = re.compile(r"[^\s,;:()\"]+")
POSSESSIVE = re.compile(r"['’]s?$")
DASH = re.compile("[-—–‑]")
GERUND = re.compile(r"[A-Z][a-z]+ing (?:the|an?|his|her|its|their|to|on|in|about|after|by|at|from) ")
BELONGS = re.compile(rf"^(.*{CAPITAL} {CAPITAL}) ((?:of|from|at) (?:the )?[A-Z].*)$")
ROLE_START = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|by|said|says|told|[a-z]{3,}ing|after|"
    r"before|with|because|that|when|where) (?=[^,]*$)"
)
ROLE_REST = re.compile(r"\s*(?:[a-z]+ed|began|came|made|took|gave|said|went) ")
PAIR = re.compile(rf"^{CAPITAL}(?:[ \n]+{CAPITAL})*[ \n]+and[ \n]+{CAPITAL}")


@dataclass(frozen=True, slots=True)
class Party:
    """A source as an article names it.

    Attributes:
        name: The name, or the description where no name is given; a pronoun before it is resolved.
        role: What the article says of it beside the name, or None.
        sort: "person", "organisation", "group", "description" or "pronoun".
        at: Offset of the words in the text.
    """

    name: str
    role: str | None
    sort: str
    at: int


def party(segment: str, at: int = 0) -> Party | None:
    """The source named by the words before (or behind) a verb of speech.

    >>> party("Hamas spokesperson Fawzy Barhoum")
    Party(name='Fawzy Barhoum', role='Hamas spokesperson', sort='person', at=19)
    >>> party("Dominique Strauss-Kahn, Managing Director of the IMF,").role
    'Managing Director of the IMF'
    >>> party("The head of the delegation, Azzam al-Ahmad,").name
    'Azzam al-Ahmad'
    >>> party("Meanwhile, the analyst").sort
    'description'
    """
    parts = [(m.start(), m.group()) for m in re.finditer(r"(?:[^,(]|\([^)]*\)|\()+", segment)]
    parts = [(start + len(part) - len(part.lstrip()), part.strip()) for start, part in parts if part.strip()]
    while len(parts) > 1 and _is_opener(parts[0][1]):
        parts = parts[1:]
    if not parts:
        return None
    start, first = _without_opener(*parts[0])
    found = _single(first, at + start)
    if found is None:
        return None
    if len(parts) == 1:
        return found
    following_start, following = parts[1]
    if found.sort == "person":
        rest = [part for _, part in parts[1:] if not _is_opener(part)]
        return replace(found, role=_joined_role(found.role, ", ".join(rest))) if _describes(following) else found
    if found.sort in ("description", "group") or _has_role(first) or first.lower().startswith(("the ", "a ", "an ")):
        apposed = _single(following, at + following_start)
        if apposed is not None and apposed.sort == "person":
            others = [part for _, part in parts[2:] if _describes(part)]
            return replace(apposed, role=", ".join([first, *([apposed.role] if apposed.role else []), *others]))
    return found


def same_name(one: str, other: str) -> bool:
    """Whether two names can stand for one person: they end alike and one holds the words of the other.

    >>> same_name("Mr Zuma", "Jacob Zuma"), same_name("Bill Clinton", "Hillary Clinton")
    (True, False)
    """
    short, long = sorted((name_words(one), name_words(other)), key=len)
    if len(short) == 1 and len(long) > 1 and short[0] == long[0]:
        return True
    return bool(short) and DASH.split(short[-1])[-1] == DASH.split(long[-1])[-1] and set(short[:-1]) <= set(long)


def people(text: str) -> Iterator[tuple[int, str]]:
    """Names of two words or more that can be a person's, with their offsets."""
    for found in PERSON.finditer(text):
        tokens = found.group().split()
        roles = [i for i, token in enumerate(tokens) if _is_role(token) and i < len(tokens) - 1]
        run = " ".join(tokens[roles[-1] + 1 :]) if roles else found.group()
        name = _person_name(re.sub(r"^.*['’]s ", "", run))
        if " " in name and not is_person(name):
            name = _person_name(_behind_organisation(run) or "")
        if " " in name and is_person(name) and name in found.group():
            yield found.start() + found.group().rfind(name), name


def is_person(name: str) -> bool:
    """Whether a capitalised name can be a person's: it holds no word of an organisation or a place.

    >>> is_person("Pasi Paroinen"), is_person("The Washington Post"), is_person("Moscow")
    (True, False, False)
    """
    plain = [POSSESSIVE.sub("", word).lower().strip(".") for word in name.split()]
    if not plain or plain == ["both"] or any(word in words("names", "organisations") for word in plain):
        return False
    if any(word in words("names", "groups") for word in plain):
        return False
    if (
        plain[-1] in words("names", "roles")
        or plain[-1] in words("names", "places")
        or plain[0] in words("names", "places") | {"the"}
    ):
        return False
    return not (name.isupper() and len(plain) == 1) and not any(word in ("of", "for", "and") for word in plain)


def _single(part: str, at: int) -> Party | None:
    """The party in one stretch of words without commas."""
    tokens = list(TOKEN.finditer(part))
    if not tokens:
        return None
    lowered = [POSSESSIVE.sub("", token[0]).lower() for token in tokens]
    if lowered[0] in PRONOUNS:
        return Party(lowered[0], None, "pronoun", at)
    belongs = BELONGS.match(part)
    if belongs is not None and is_person(_person_name(belongs[1].rsplit(None, 1)[-1])):
        inner = _single(belongs[1], at)
        if inner is not None and inner.sort == "person" and " " in inner.name:
            return replace(inner, role=_joined_role(inner.role, belongs[2]))
    plain = PARENTHESIS.sub("", part)
    if PAIR.match(plain) and not _has_role(plain) and is_person(plain.split(" and ")[0]):
        return Party(part.strip(), None, "group", at)
    named = [m for m in PERSON.finditer(plain) if m.group().lower() not in ARTICLES]
    if named and named[-1].end() >= len(plain.rstrip(" .'\"")) - 1:
        found = _titled(plain, named[-1].start(), named[-1].group(), at)
        if found is not None:
            return found
    sort = (
        "organisation"
        if any(word[0].isupper() for word in (m[0] for m in tokens) if word.lower() not in ARTICLES)
        else "description"
    )
    if (
        sort == "organisation"
        and named
        and named[0].start() == 0
        and is_person(named[0].group())
        and not _has_role(part)
    ):
        return Party(_person_name(named[0].group()), None, "person", at)
    if any(word in words("names", "groups") for word in lowered[-1:]) and sort == "description":
        sort = "group" if lowered[0] not in ("the", "a", "an") and lowered[-1].endswith("s") else "description"
    if len(tokens) > 14 or (sort == "description" and not _is_noun_phrase(lowered)):
        return None
    return Party(part.strip(), None, sort, at)


def _is_noun_phrase(lowered: list[str]) -> bool:
    """Whether uncapitalised words can name a source: "the analyst", not "regardless of"."""
    head = next(
        (i for i, word in enumerate(lowered) if word in ("of", "for", "at", "from", "in", "who", "with")),
        len(lowered),
    )
    if head == 0 or lowered[0] in words("names", "openers") or lowered[0] in ("regardless", "and", "speaking"):
        return False
    noun = lowered[head - 1]
    known = words("names", "roles") | words("names", "groups") | words("names", "organisations")
    return (
        noun in known or lowered[0] in ARTICLES or noun.endswith("s") or lowered[0] in ("some", "many", "most", "few")
    )


def _titled(part: str, start: int, name: str, at: int) -> Party | None:
    """A name at the end of `part` behind a title: "Prime Minister John Howard"."""
    before = part[:start].strip()
    inner = list(TOKEN.finditer(name))
    last_role = max((i for i, token in enumerate(inner) if _is_role(token[0])), default=-1)
    if last_role == len(inner) - 1:
        return None
    owner = next((i for i, token in enumerate(inner[:-2]) if token[0].endswith(("'s", "’s")) and i > last_role), None)
    if owner is not None and is_person(name[inner[owner + 1].start() :]):
        of = f"of {POSSESSIVE.sub('', ' '.join(filter(None, [before, name[: inner[owner].end()]])))}"
        return Party(name[inner[owner + 1].start() :], of, "person", at + start + inner[owner + 1].start())
    shift = inner[last_role + 1].start() if last_role >= 0 else 0
    bare = name[shift:]
    title = " ".join(filter(None, [before, name[:shift].strip()]))
    if (
        last_role < 0
        and before
        and before.rsplit(None, 1)[-1].lower() in ("of", "for", "at", "from", "in", "to", "the", "with", "and", "&")
    ):
        known = _behind_organisation(bare)
        if known is None or not _has_role(before):
            return None
        title, bare, shift = f"{before} {bare[: bare.find(known)].strip()}", known, shift + bare.find(known)
    honorific = HONORIFIC.match(bare)
    core = bare[honorific.end() :] if honorific else bare
    if not is_person(core) or (not title and not honorific and " " not in core and not core[:1].isupper()):
        return None
    if re.search(r"['’]s?$", title) and " " in core:
        return Party(_person_name(bare), f"of {POSSESSIVE.sub('', title)}", "person", at + start + shift)
    bare_title = bool(title) and not _has_role(title) and not honorific
    if bare_title and (" " not in core or title.rsplit(None, 1)[-1][:1].isupper()):
        return None
    return Party(_person_name(bare), _clean_role(title), "person", at + start + shift)


def _behind_organisation(name: str) -> str | None:
    """The person's part of "United Nations Susan Rice"."""
    tokens = name.split()
    for i in range(len(tokens) - 2, 0, -1):
        if tokens[i - 1].lower() in words("names", "organisations") | words("names", "places"):
            return " ".join(tokens[i:])
    return " ".join(tokens[-2:]) if len(tokens) == 3 else None


def _person_name(name: str) -> str:
    """The name without a leading word that only the sentence's start gave a capital."""
    tokens = name.split()
    while len(tokens) > 1 and tokens[0].lower() in words("names", "openers") | ARTICLES | {"new", "former"}:
        tokens = tokens[1:]
    while len(tokens) > 1 and _is_role(tokens[0]):
        tokens = tokens[1:]
    return POSSESSIVE.sub("", " ".join(tokens))


def name_words(name: str) -> list[str]:
    """The words of a name in lower case, without title and possessive.

    >>> name_words("Mr. Darcy's")
    ['darcy']
    """
    return [POSSESSIVE.sub("", word).strip(".,").lower() for word in HONORIFIC.sub("", name).split()]


def _is_role(word: str) -> bool:
    plain = POSSESSIVE.sub("", word).lower()
    return any(piece in words("names", "roles") for piece in (plain, *DASH.split(plain)[:1]))


def _has_role(part: str) -> bool:
    return any(_is_role(token[0]) for token in TOKEN.finditer(part))


def _describes(part: str) -> bool:
    """Whether a stretch behind a name tells who the person is, not when or how something was said."""
    return not _is_opener(part) and (
        _has_role(part) or part.split()[0].lower() in ("a", "an", "the", "who", "of") or part[0].isupper()
    )


def _joined_role(first: str | None, second: str) -> str | None:
    return _clean_role(", ".join(filter(None, [first, second])))


def _clean_role(role: str | None) -> str | None:
    """A role without the verb and whatever else stands before its noun phrase."""
    if role is not None:
        verb = list(ROLE_START.finditer(role))
        role = role[verb[-1].end() :] if verb else role
        if ROLE_REST.match(role):
            return None
    return (role or "").strip(" ,.;:-—–\"'") or None


def _is_opener(part: str) -> bool:
    first = part.split()[0] if part.split() else ""
    if GERUND.match(part):
        return True
    return first.lower() in words("names", "openers") or (first.islower() and first.endswith(("ing", "ly")))


def _without_opener(start: int, part: str) -> tuple[int, str]:
    """`part` without the conjunctions and adverbs before its subject."""
    while True:
        tokens = part.split(None, 1)
        if len(tokens) < 2 or tokens[0].lower() not in words("names", "openers"):
            return start, part
        rest = part[len(tokens[0]) :]
        start, part = start + len(tokens[0]) + len(rest) - len(rest.lstrip()), rest.lstrip()
