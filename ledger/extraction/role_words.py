"""The words that tell an office, without what stands around them."""

from functools import lru_cache
from itertools import pairwise

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import BEHIND_NOUN, PARTICIPLE, VERB
from ledger.extraction.people import DASH, POSSESSIVE, is_person, is_role

DETERMINERS = frozenset(
    ["a", "an", "the", "its", "his", "her", "their", "our", "my", "another", "one", "this", "these", "those"]
)
STOPS = (words("noun_phrases", "stops") - DETERMINERS - {"most"}) | words("names", "days") | words("titles", "stops")
"""Words that no office has before its noun."""
TRADE_ENDS = expression(r"[a-z]{3,}(?:er|[st]or|ist|ian|woman|man|women|men|eer)|\d+-year-old")
"""How most nouns for what somebody does end."""
ABBREVIATED = expression(r"(?:[A-Z]\.)+|[A-Z][a-z]{1,4}\.")
STOPPED = expression(r"[,;:.!?)\"—–]$|^[-—–(\"]")
SHORT_FORM = expression(r"\([A-Z][\w.&-]*\)")
"""Behind a name of several words, what it is called for short: "the Bakers Union (BU)"."""
OWNED = expression(r"['’]s?$")
CONTRACTED = expression(r"(?:it|he|she|that|there|here|what|who|where|let)['’]s", needs="'s|’s")
AGE = expression(r"(?:aged )?\d{1,3}")
AFFILIATED = expression(r"(?:of|from|at|with|for) (?:the |an? )?(?:[a-z-]+ ){0,2}[A-Z]")
"""Behind a name: whose somebody is."""
TOLD = expression(
    rf"^((?:(?!\b(?:who|which|that)\b).)+?) (?:(?:{'|'.join(sorted(words('titles', 'told')))})\b"
    r"|(?:in|during) (?:an?|the|his|her) (?:[\w-]+ ){0,2}(?:interview|statement|speech|letter|broadcast|briefing)\b).*$"
)
"""A description into which what somebody told has run."""
SEAT = expression(r"[A-Z]-[A-Z][\w. ]*")
"""Behind a name the party and the state of whoever bears it: "R-Iowa"."""
PERSON_CLAUSE = expression(r"who(?:se)? [a-z]")
NOT_NOW = frozenset(["former", "deputy", "shadow", "vice", "acting", "ousted", "then", "ex"])
"""Before an office that somebody else bears."""
FIRM_ENDS = frozenset(["Co", "Sons", "Company", "Partners", "Associates"])
BEFORE_HEAD = 8
"""Words of an office before its noun."""


@lru_cache(maxsize=2048)
def is_office(word: str) -> bool:
    """Whether a noun tells what somebody is: an office, a trade, a membership.

    >>> is_office("minister"), is_office("Democrat"), is_office("geologist"), is_office("jobs"), is_office("power")
    (True, True, True, False, False)
    """
    plain = POSSESSIVE.sub("", word).strip(".").lower()
    if is_role(plain) or plain in words("titles", "trades") or plain in words("names", "affiliations"):
        return True
    if plain in words("names", "impersonal", "things", "organisations", "places") or plain in STOPS:
        return False
    last = DASH.split(plain)[-1]
    return last in words("titles", "trades") or TRADE_ENDS.fullmatch(plain) is not None


def office_before(text: str) -> str | None:
    """The noun phrase at the end of `text` that tells an office; None where it ends otherwise.

    >>> office_before("told the shadow housing secretary"), office_before("the trial of former state treasurer")
    ('the shadow housing secretary', 'former state treasurer')
    >>> office_before("will destroy jobs"), office_before("the U.S. ambassador to the United Nations")
    (None, 'the U.S. ambassador to the United Nations')
    """
    told = text.split()
    for head in range(len(told) - 1, -1, -1):
        if is_office(told[head]) and _completes(told[head + 1 :]):
            return " ".join(told[_start(told, head) :])
    return None


def _completes(rest: list[str]) -> bool:
    """Whether the words behind an office belong to its name: "of the Treasury", "elect"."""
    if not rest or (len(rest) == 1 and rest[0].lower() in words("titles", "designations")):
        return True
    inside = words("titles", "complements") | {"and", "&"}
    return rest[0] in words("titles", "complements") and not any(
        _is_cut(word)
        or (
            word.islower()
            and word not in inside
            and (word in STOPS or VERB.fullmatch(word))
            and before not in DETERMINERS
        )
        for before, word in pairwise(["", *rest])
    )


def _is_cut(word: str) -> bool:
    """Whether a phrase ends at a word, by the marks beside it."""
    return STOPPED.search(word) is not None and not (ABBREVIATED.fullmatch(word) or SHORT_FORM.fullmatch(word))


def _start(told: list[str], head: int) -> int:
    """Where the noun phrase begins whose noun is the word number `head`."""
    at = head
    while at > 0 and head - at < BEFORE_HEAD:
        joined = _joined(told, at)
        if joined:
            at -= joined
        elif _belongs(told, at - 1):
            at -= 1
            if told[at].lower() in DETERMINERS:
                break
        else:
            break
    return at


def _joined(told: list[str], at: int) -> int:
    """How many words before number `at` join it to another office or to the rest of a name: "chairman and"."""
    if at < 2 or not told[at - 2][:1].isalpha():
        return 0
    joint, before = told[at - 1], told[at - 2]
    if joint not in ("of", "for", "and", "&") or _is_cut(before):
        return 0
    if joint in ("and", "&"):
        return 2 if is_office(before) or _are_names(told, at) or _are_charges(told, at) else 0
    is_body = before.lower() in words("names", "organisations", "portfolios")
    return 2 if before[:1].isupper() and told[at][:1].isupper() and (is_body or joint == "for") else 0


def _are_names(told: list[str], at: int) -> bool:
    """Whether "and" before the word number `at` joins words of one name: "Arts and Media", not "Jane Doe and Poe"."""
    before = told[at - 2]
    if told[at].strip(".") in FIRM_ENDS:
        return True
    if not (before[:1].isupper() and told[at][:1].isupper()):
        return False
    return not (
        at > 2 and told[at - 3][:1].isupper() and not _is_cut(told[at - 3]) and is_person(f"{told[at - 3]} {before}")
    )


def _are_charges(told: list[str], at: int) -> bool:
    """Whether "and" joins what an office is in charge of: "economics and finance minister"."""
    if not (told[at - 2].islower() and told[at].islower()):
        return False
    opens = at > 2 and (told[at - 3].lower() in DETERMINERS or (at == 3 and told[0][:1].isupper()))
    return opens or not words("names", "portfolios").isdisjoint((told[at - 2], told[at]))


def _belongs(told: list[str], at: int) -> bool:
    """Whether the word number `at` can stand in a noun phrase before the one behind it."""
    word = told[at]
    lowered = word.lower()
    if _is_cut(word) or not any(letter.isalpha() for letter in word):
        return False
    if CONTRACTED.fullmatch(lowered):
        return False
    if lowered in DETERMINERS or OWNED.search(word):
        return True
    if word[0].isupper():
        return lowered not in words("names", "days") and not (at == 0 and lowered in words("names", "openers"))
    before = told[at - 1] if at else ""
    is_governed = before.lower() in DETERMINERS or OWNED.search(before) is not None
    return lowered not in STOPS and (is_governed or _describes_alone(lowered, told[at + 1], before))


def _describes_alone(word: str, behind: str, before: str) -> bool:
    """Whether a word without an article before it describes the noun behind it and is no verb or adverb."""
    if word in words("titles", "attributes") or "-" in word:
        return True
    if word.endswith("ly"):
        return behind.endswith("ed")
    if word.endswith("ed"):
        return before.endswith("ly")
    if word in words("names", "portfolios", "departments", "ranks", "roles"):
        return True
    if word in words("speech", "says", "forecasts", "demands") or word.endswith("ing") or VERB.fullmatch(word):
        return False
    if before in words("titles", "modals"):
        return False
    if before == "to":
        return word not in words("agreement", "verbs") | words("titles", "verbs")
    has_subject = word.endswith("s") or before.endswith("s")
    return not (has_subject and not _plain_forms(word).isdisjoint(words("titles", "verbs")))


def _plain_forms(word: str) -> frozenset[str]:
    """What a word can be a form of: "replaces" of "replace"."""
    return frozenset([word, word.removesuffix("s"), word.removesuffix("es")])


def description_behind(parts: list[str]) -> str | None:
    """What the parts between commas behind a name tell of whoever bears it; None where they tell nothing.

    >>> description_behind(["44", "a managing partner at Deepwater"]), description_behind(["the end of the year"])
    ('a managing partner at Deepwater', None)
    """
    while parts and AGE.fullmatch(parts[0]):
        parts = parts[1:]
    if not parts or not describes(parts[0]):
        return None
    kept = [TOLD.sub(r"\1", parts[0])]
    for part in parts[1:]:
        opens = part.split()[0].lower() in words("names", "openers") and not AFFILIATED.match(part)
        if opens or (VERB.search(part) and not PERSON_CLAUSE.match(part)):
            break
        kept.append(part)
    return ", ".join(kept)


def describes(part: str) -> bool:
    """Whether a stretch behind a name tells who the person is, not when or how something was said.

    >>> describes("managing partner at Deepwater"), describes("of Nordbank"), describes("speaking on Monday")
    (True, True, False)
    """
    first = part.split()[0]
    if SEAT.fullmatch(part):
        return False
    if PERSON_CLAUSE.match(part) or AFFILIATED.match(part):
        return True
    if first.lower() in words("names", "openers"):
        return False
    head = _noun(part)
    if first.lower() in DETERMINERS or first[0].islower():
        known = words("names", "companies", "organisations", "groups", "voices") | words("titles", "bodies")
        return is_office(head) or head in known or (first.lower() in DETERMINERS and head[:1].isupper())
    return is_office(head) or not ((" " in part and is_person(part)) or VERB.search(part))


def _noun(part: str) -> str:
    """The noun of a description, without what stands behind it."""
    core = BEHIND_NOUN.split(part, maxsplit=1)[0]
    cut = PARTICIPLE.match(core)
    if cut is not None and cut[1].lower() not in DETERMINERS and not OWNED.search(cut[1]):
        participle = core[len(cut[1]) :].split()[0]
        core = core if participle in words("titles", "attributes") else cut[1]
    return core.split()[-1] if core.split() else ""


def joined_role(first: str | None, second: str | None) -> str | None:
    """Two descriptions of one person as one.

    >>> joined_role("mayor", "a baker")
    'mayor, a baker'
    """
    return ", ".join(filter(None, [first, second])).strip(" ,.;:-—–\"'") or None
