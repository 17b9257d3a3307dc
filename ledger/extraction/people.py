"""Names of people: which words can be one, and whether two names can stand for one person."""

import re
from bisect import bisect_left
from functools import lru_cache

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words

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
        "most",
        "few",
        "all",
        "any",
        "these",
        "those",
        "two",
        "three",
        "four",
        "five",
        "six",
    ]
)
UPPER = r"(?:[A-Z]|(?![a-zß-öø-ÿ])[^\W\d_\x00-\x7f])"
TITLE = r"(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Prof|Rev|St|Lt|Col|Sgt|Capt|Maj)\."
DOMAIN = r"(?:\.(?:com|net|org)\b)?"
CAPITAL = rf"(?:{TITLE}|(?:[A-Z]\.)+|{UPPER}[\w'’]*(?:[-—–‑][\w'’]+)*{DOMAIN}|[a-z]{{1,3}}-[A-Z]\w+|e[A-Z]\w+)"
JOINT = r"(?:(?:al|bin|ibn|de|del|della|der|den|di|da|dos|du|van|von|la|le|el|ul|y|zu)[ -])"
PERSON = expression(rf"(?<![\w'’-]){CAPITAL}(?:[ \n]+{JOINT}{{0,2}}{CAPITAL})*")
HONORIFIC = expression(r"^(?:the (?=Rev|Hon))?(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Rev|Hon)\.? )+")
TITLES = {"Mr": "he", "Sir": "he", "Lord": "he", "Mrs": "she", "Ms": "she", "Miss": "she", "Dame": "she", "Lady": "she"}
TOKEN = expression(r"[^\s,;:()\"]+")
POSSESSIVE = expression(r"['’]s?$")
DIRECTIONS = frozenset(["north", "south", "east", "west", "new", "central", "latin"])
NO_NAMES = words("names", "openers") | ARTICLES | {"new", "former"}
UNPERSONAL = words("names", "affiliations", "portfolios", "days")
"""What may stand before a name without being a part of it: "Republican Jane Doe", "Chief of Staff Jane Doe"."""
JOINED_WORDS = expression(r"(?<![A-Z'’-])(?!Mac|Mc|De|Di|Du|La|Le|Fitz|Van|O['’])[A-Z][a-z]{2,}[A-Z]")
"""In the name of a firm: "NordBank"."""
TITLES_INSIDE = frozenset(["Sen.", "Rep.", "Gov.", "Gen.", "Lt.", "Col.", "Mr.", "Mrs.", "Ms.", "Dr."])
"""Before whose bearer's name another one may stand: of a heading, say."""
RUN_IN = frozenset(["He", "She", "It", "They", "We", "The", "In", "But"])
"""Behind a name: the first word of a sentence that ran into a heading."""
KEPT = 2048
"""Answers about single names and words that are kept: an article repeats its own, all repeat the common ones."""
LONG_NAME = 6
"""Letters of a name that can be recognised misspelt."""
OWNED_BY = expression(r"^.*['’]s ")
DAY_BEHIND = expression(r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
BEHIND_PLACE = 3
"""Words behind "the" of which the first is a place: "director for the Caribbean Jane Doe"."""
HYPHENATED = expression(r"-[a-z]+ed\b|-[a-z]+-[A-Za-z]{4}")
"""No name but words that a page joined: "Doe-signed-papers"."""
Mention = tuple[int, str]
"""Offset and name."""
SAINT = expression(r"St\.? [A-Z][\w'’-]+")
"""A day's or a place's name: "St Patrick's parade"."""
INITIALS = expression(r"[A-Z]{3,5}")
"""At the end of what is no person's name: "Anonymous NTU"."""
NUMERAL = expression(r"[IVX]+")
VOWELS = expression("[aeiou]")
DASH = expression("[-—–‑]")


def same_name(one: str, other: str) -> bool:
    """Whether two names can stand for one person: they end alike and one holds the words of the other.

    >>> same_name("Mr Zuma", "Jacob Zuma"), same_name("Bill Clinton", "Hillary Clinton")
    (True, False)
    """
    short, long = sorted((name_words(one), name_words(other)), key=len)
    if len(short) == 1 and len(long) > 1 and short[0] == long[0]:
        return True
    if len(short) == 1 and len(long) > 1 and short[0] in DASH.split(long[-1]):
        return True
    return bool(short) and DASH.split(short[-1])[-1] == DASH.split(long[-1])[-1] and set(short[:-1]) <= set(long)


def consonants(name: str) -> str:
    """What two spellings of a longer surname have in common; empty for a short one.

    >>> consonants("Haniyah") == consonants("Haniyeh"), consonants("Clinton") == consonants("Clifton"), consonants("Li")
    (True, False, '')
    """
    last = name.rsplit(None, 1)[-1].lower()
    return last[0] + VOWELS.sub("", last[1:]) if len(last) >= LONG_NAME - 1 else ""


def people(text: str) -> list[Mention]:
    """Names of two words or more that can be a person's, with their offsets."""
    return [mention for _, mention in _runs(text) if mention is not None]


def people_before(text: str, end: int) -> list[Mention]:
    """What `people` finds in the text up to `end`.

    >>> people_before("Jane Doe met Joe Low and left.", 13)
    [(0, 'Jane Doe')]
    """
    runs = _runs(text)
    whole = bisect_left(runs, end, key=lambda run: run[0])
    found = [mention for _, mention in runs[:whole]]
    cut = PERSON.finditer(text, runs[whole - 1][0] if whole else 0, end)
    return [mention for mention in (*found, *(_named(text, run) for run in cut)) if mention is not None]


@lru_cache(maxsize=64)
def _runs(text: str) -> tuple[tuple[int, Mention | None], ...]:
    """Where each run of capitalised words ends, and the name in it, if any."""
    return tuple((run.end(), _named(text, run)) for run in PERSON.finditer(text))


def _named(text: str, run: re.Match[str]) -> Mention | None:
    """The name that a run of capitalised words holds."""
    tokens = run.group().split()
    tokens = tokens[:-1] if len(tokens) > 1 and tokens[-1] in RUN_IN else tokens
    roles = [i for i, token in enumerate(tokens) if is_role(token) and i < len(tokens) - 1]
    roles += [i for i, token in enumerate(tokens[:-2]) if i and token in TITLES_INSIDE]
    part = DAY_BEHIND.sub("", " ".join(tokens[max(roles) + 1 :]) if roles else " ".join(tokens))
    if text.endswith("the ", 0, run.start()) and len(tokens) == BEHIND_PLACE and not roles:
        part = " ".join(tokens[1:])
    name = person_name(OWNED_BY.sub("", part))
    if " " in name and not is_person(name):
        name = person_name(behind_organisation(part) or "")
    if " " in name and is_person(name) and name in run.group():
        return run.start() + run.group().rfind(name), name
    return None


@lru_cache(maxsize=KEPT)
def is_person(name: str) -> bool:
    """Whether a capitalised name can be a person's: it holds no word of an organisation or a place.

    >>> is_person("Pasi Paroinen"), is_person("The Washington Post"), is_person("Moscow"), is_person("Helen May")
    (True, False, False, True)
    """
    plain = [POSSESSIVE.sub("", word).lower().strip(".") for word in name.split()]
    given = len(plain) > 1 and plain[0] in words("given_names", "men", "women")
    if not plain or plain == ["both"] or any(word in words("names", "organisations") for word in plain[given:]):
        return False
    if any(word in words("names", "groups") for word in plain) or JOINED_WORDS.search(name):
        return False
    if (
        plain[-1] in words("names", "roles")
        or (not given and plain[-1].removesuffix("s") in words("names", "roles"))
        or (not given and plain[-1] in words("names", "places"))
        or plain[-1] in ("staff", "exchequer", "affairs")
        or plain[0] in words("names", "places") | {"the"}
    ):
        return False
    if plain[-1] in words("names", "peoples") and (len(plain) == 1 or plain[0] in DIRECTIONS):
        return False
    inner = plain[1:-1] if given else plain
    if len(plain) > 2 and any(word in words("names", "places") for word in inner):
        return False
    last = name.rsplit(None, 1)[-1]
    if HYPHENATED.search(name) or SAINT.fullmatch(name):
        return False
    if not given and any(INITIALS.fullmatch(each) and not NUMERAL.fullmatch(each) for each in (last, name.split()[0])):
        return False
    return not name.isupper() and not any(word in ("of", "for", "and") for word in plain)


def behind_organisation(name: str) -> str | None:
    """The person's part of "United Nations Susan Rice"."""
    tokens = name.split()
    for i in range(len(tokens) - 2, 0, -1):
        before = words("names", "organisations", "places", "portfolios")
        if tokens[i - 1].lower() in before:
            return " ".join(tokens[i:])
    return " ".join(tokens[-2:]) if len(tokens) == 3 else None


@lru_cache(maxsize=KEPT)
def person_name(name: str) -> str:
    """The name without a leading word that only the sentence's start gave a capital."""
    tokens = name.split()
    while len(tokens) > 1 and tokens[0].lower() in NO_NAMES:
        tokens = tokens[1:]
    while len(tokens) > 1 and is_role(tokens[0]):
        tokens = tokens[1:]
    people_at = next((i for i, token in enumerate(tokens[:2]) if token.lower() in words("names", "peoples")), -1)
    if len(tokens) > people_at + 2 and (people_at == 0 or tokens[0].lower() in DIRECTIONS):
        tokens = tokens[people_at + 1 :]
    while len(tokens) > 2 and tokens[0].lower() in words("names", "places"):
        tokens = tokens[1:]
    charge = max(
        (i for i, token in enumerate(tokens[:-2]) if token.lower() in words("names", "portfolios")), default=-1
    )
    tokens = tokens[charge + 1 :]
    while len(tokens) > 2 and (tokens[0].lower() in UNPERSONAL or (tokens[0].isupper() and len(tokens[0]) > 2)):
        tokens = tokens[1:]
    return POSSESSIVE.sub("", " ".join(tokens))


@lru_cache(maxsize=KEPT)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without title and possessive.

    >>> name_words("Mr. Darcy's")
    ('darcy',)
    """
    return tuple(POSSESSIVE.sub("", word).strip(".,").lower() for word in HONORIFIC.sub("", name).split())


def namesakes(named: list[tuple[int, str]], name: str) -> list[tuple[int, str]]:
    """Those of the people `named` who are one person whom `name` can stand for: the first that its title fits.

    >>> namesakes([(0, "Bill Clinton"), (40, "Hillary Clinton")], "Mrs Clinton")
    [(40, 'Hillary Clinton')]
    """
    pronoun = TITLES.get(name.split()[0].strip("."), "")
    fitting = [mention for mention in named if can_be(mention[1], pronoun)] or named
    return [mention for mention in fitting if same_name(mention[1], fitting[0][1])]


@lru_cache(maxsize=KEPT)
def is_role(word: str) -> bool:
    """Whether a word is a title or an office: "minister", "vice-president"."""
    plain = POSSESSIVE.sub("", word).lower()
    first, *rest = DASH.split(plain)
    pieces = (plain, first, *(rest if first in ("co", "ex", "vice", "deputy", "sub", "under") else ()))
    return any(piece in words("names", "roles") for piece in pieces)


def has_role(part: str) -> bool:
    """Whether words hold a title or an office."""
    return any(is_role(token[0]) for token in TOKEN.finditer(part))


def can_be(name: str, pronoun: str, surely: bool = False) -> bool:
    """Whether a person of this name can be meant by "he" or "she"; one whose given name is not known can.

    Args:
        name: The person's name.
        pronoun: In lower case.
        surely: Whether the given name must be known for a man's or a woman's.

    >>> can_be("Mikhail Zvinchuk", "she"), can_be("Angela Merkel", "she"), can_be("Kim Campbell", "he")
    (False, True, True)
    >>> can_be("Kim Campbell", "he", surely=True)
    False
    """
    own, other = {"he": ("men", "women"), "she": ("women", "men")}.get(pronoun, (None, None))
    if own is None or other is None:
        return True
    title = TITLES.get(name.split()[0].strip("."))
    if title is not None and not OWNED_BY.match(name):
        return title == pronoun
    given = name.split()[0].casefold()
    return given in words("given_names", own) if surely else given not in words("given_names", other)
