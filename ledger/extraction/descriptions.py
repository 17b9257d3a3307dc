"""Whom the words of a description stand for, as far as the text before tells: "the council", "both sides"."""

import re
from collections import Counter
from collections.abc import Iterator, Set
from functools import lru_cache
from operator import itemgetter

from ledger.extraction.clause_verbs import VERB
from ledger.extraction.expressions import expression, made_expression
from ledger.extraction.firm_names import FIRM, is_firm
from ledger.extraction.lexicon import words
from ledger.extraction.parties import Party
from ledger.extraction.people import ARTICLES, PERSON, has_role, is_person, is_role, person_name

BOTH = expression(r"both (?:sides|countries|parties|nations|states)|the two (?:sides|countries|parties|nations|states)")
PAIR_NAMED = expression(
    r"\bbetween (?:the )?([A-Z][\w'-]+(?: [A-Z][\w'-]+)*) and (?:the )?([A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"
)
PART_OF_NAME = r"(?:[A-Z]\.(?:[A-Z]\.)*|[A-Z][\w'-]*(?:\.\w[\w'-]*)*)"
SENTENCE = expression(r"[^\s.](?:[^.\n]|(?<=\b[A-Z])\.|\.(?=\w))*")
INSIDE = expression(r"(?<!hares )(?<!tock )(?<!stake )(?<!taff )\b(?:in|at|from|near|to) (?:the )?$")
"""Before the name of a place, not before that of a firm whose shares are meant."""
ACTS = expression(rf"['’]s\b| (?=(?:[a-z]+ly )?{VERB.pattern})")
"""Behind a name that begins a sentence."""
OTHER_HEAD = r"(?! (?:[A-Z][a-z]+ ?)*(?:Association|Union|Board|Act|Bill|Committee|Council|Party)\b)"
"""Behind a noun that is none of the head of a name: "Local Government Association"."""
UNCOMMON = (
    (words("names", "places") - words("names", "firms"))
    | words("names", "peoples")
    | words("names", "openers")
    | words("names", "groups")
    | {"i", "we", "he", "she", "it", "they", "you", "who"}
)
OF_THING = expression(r" of (?:the|an?|its|their|this) ")
"""Behind a common noun that opens a sentence: "Term of the debt"."""
JOINED = expression(r" (?:of|for|and) (?:the )?[A-Z]")
"""Behind a part of a longer name, or one of several: "Securities and Exchange Commission"."""
JOINED_BEFORE = expression(r"[A-Z][\w'-]* (?:of|for|and) $")
TICKER = expression(r"<\w{1,4}>")
"""What a firm's shares are called at an exchange: "<Ge>"."""
HEAD_END = expression(r" (?:of|for|at|from|in|with|who) ")
SEVERAL_NAMES = expression(r"(?:[A-Z][\w'’-]* ?)+(?:, .*)?and (?:the )?[A-Z].*")
DOES = expression(
    r"(?:(?<=[a-z.,:\"'”] )|(?<=[\"“]))(?<!\b[Tt]he )([A-Z][a-z]{2,}) "
    r"(?:[a-z]{2,}ed|said|says|told|laid|took|made|gave|wrote|has|was|is|will|would)\b"
)
"""Behind a surname alone: "Doe said", "Doe has"."""
COMMON_ENDS = ("ing", "ings", "ly", "s")
"""How words end that open a sentence and are no name where no other sentence has them inside: "Trading", "Terms"."""
INTRODUCED_BACK, NAMED_BACK = 1500, 4000
"""Characters before a description in which the one it is short for may stand; an organisation's name."""


def both(plain: str, named: Party) -> Party:
    """The two of "between X and Y" before "both sides".

    >>> both("Talks between Hull and Leith failed. Both sides", Party("Both sides", None, "group", 37)).name
    'Hull and Leith'
    """
    pairs = list(PAIR_NAMED.finditer(plain, max(0, named.at - INTRODUCED_BACK), named.at))
    if not pairs:
        return named
    return Party(f"{pairs[-1][1]} and {pairs[-1][2]}", named.role, "group", named.at)


def introduced(
    plain: str, noun: str, named: Party, office: Set[str] = frozenset(), back: int = INTRODUCED_BACK
) -> Party | None:
    """The fuller description at most `back` characters before: "the official" is "a senior defence official".

    >>> introduced("A senior port official left. The official", "official", Party("The official", None, "", 29)).name
    'A senior port official'
    """
    start = max(0, named.at - back)
    least = 0 if len(office) > 1 else 1  # what tells the office may stand behind it: "a spokesman for Nordbank"
    told = made_expression(
        rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?!(?:new|next|future) {re.escape(noun)}\b)"
        rf"(?:(?!(?:the|an?|of|in|at|during|for|to|from|with|by|on|is|was) )[\w'-]+ ){{{least},5}}"
        rf"{re.escape(noun)}\b"
        rf"(?: (?:for|of|at|in|from) (?:the )?[A-Z]\w+(?: government| ministry)?)?"
    ).finditer(plain[start : named.at])
    fitting = [each for each in told if office <= set(each.group().lower().split())]
    return Party(fitting[-1].group(), None, "description", start + fitting[-1].start()) if fitting else None


def named_organisation(plain: str, head: str, at: int, title: int = 0) -> Party | None:
    """The last name before `at`, behind the title, that ends with `head`: "the council" is "Leeds City Council"."""
    start = max(title, at - NAMED_BACK)
    before = plain[start:at]
    capital = re.escape(head.capitalize())
    named = list(
        made_expression(
            rf"(?:{PART_OF_NAME} (?:(?:of|for|and|the|[a-z]+al) )?){{1,5}}(?:{capital}|"
            rf"{re.escape(head)})\b{OTHER_HEAD}(?: of (?:the )?[A-Z]\w+(?:(?:,| and|, and)? [A-Z]\w+)*)?"
            rf"|\b{capital} (?:of|for) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*"
        ).finditer(before)
    )
    if not named:
        return None
    name = re.sub(r"^(?:The|An?|In|On|But|And|Meanwhile|However|\w+day the|\w+day) ", "", named[-1].group())
    if name.lower() == head:
        return None
    return Party(name, None, "organisation", start + named[-1].start())


def names_before(plain: str, at: int, title: int = 0) -> Iterator[tuple[int, str]]:
    """The names before `at`, behind the title, that can be a firm's, the first of the nearest sentence first.

    >>> list(names_before("Shares in Nordbank fell. The bank", 25))
    [(10, 'Nordbank')]
    """
    start = max(title, at - INTRODUCED_BACK)
    for sentence in reversed(list(SENTENCE.finditer(plain, start, at))):
        joint = next((firm for firm in FIRM.finditer(plain, *sentence.span()) if " and " in firm.group()), None)
        for found in PERSON.finditer(plain, *sentence.span()):
            name = found.group() if is_firm(found.group()) else person_name(found.group())
            if joint is not None and joint.start() <= found.start() < joint.end():
                yield joint.start(), joint.group()
                continue
            is_place = INSIDE.search(plain, sentence.start(), found.start()) is not None
            is_part = JOINED.match(plain, found.end()) or JOINED_BEFORE.search(plain, sentence.start(), found.start())
            opens = found.start() == sentence.start() and " " not in name
            if not (is_place or is_part or has_role(name) or _is_common(plain, found, name, opens)):
                yield found.start() + found.group().rfind(name), name


def _is_common(plain: str, found: re.Match[str], name: str, opens: bool) -> bool:
    """Whether a name is a ticker, a place or a word that only the sentence's beginning gave a capital."""
    lowered = name.lower()
    is_plural = name.endswith("s") and f" {name}" not in plain
    if opens and (is_plural or f" {lowered} " in plain or not ACTS.match(plain, found.end())):
        return True
    is_ticker = TICKER.fullmatch(plain, found.start() - 1, found.end() + 1) is not None
    has_digit = any(letter.isdigit() for letter in name)
    return lowered in ARTICLES or is_ticker or has_digit or len(name) == 1 or not UNCOMMON.isdisjoint(lowered.split())


def is_one_person(named: Party) -> bool:
    """Whether a party is a person, named or not.

    >>> is_one_person(Party("the mayor of Hull", None, "description", 0))
    True
    """
    head = re.split(r" (?:of|for|at|from|in|with) ", named.name.lower())[0].split()[-1:]
    return named.sort == "person" or bool(head and head[0] in words("names", "roles"))


def fits_number(named: Party, pronoun: str) -> bool:
    """Whether "it" can stand for a party: not where its words are several's, "bankers", "Hull and Leith".

    >>> fits_number(Party("oil traders", None, "group", 0), "it"), fits_number(Party("Leith Mills", None, "", 0), "it")
    (False, True)
    """
    if pronoun != "it":
        return True
    head = HEAD_END.split(named.name, maxsplit=1)[0].split()[-1:]
    last = head[0] if head else ""
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is", "ews"))
    several = plural and (last.islower() or named.name.lower() in words("names", "groups") or is_role(last[:-1]))
    joined = SEVERAL_NAMES.fullmatch(named.name) is not None and not is_firm(named.name)
    return not (several or (joined and named.sort == "group"))


def is_thing(plain: str, named: Party) -> bool:
    """Whether what opens a sentence is no name but a common noun, by its own ending or the rest of the text.

    Args:
        plain: The text.
        named: The party that the first words of a sentence seem to name.

    >>> is_thing("Value added tax rises. The face value falls.", Party("Value", None, "person", 0))
    True
    """
    *before, last = HEAD_END.split(named.name, maxsplit=1)[0].split() or [""]
    if before or " " in named.name:
        known = words("names", "organisations", "groups", "companies")
        return last.islower() and last not in known
    if OF_THING.match(plain, named.at + len(named.name)):
        return True
    if last.endswith(COMMON_ENDS) and re.search(rf"[\w,] {re.escape(last)}\b", plain) is None:
        return last.lower() not in words("names", "places")
    return re.search(rf" {re.escape(last.lower().removesuffix('s'))}s?\b", plain) is not None


def is_nameless(told: list[str]) -> bool:
    """Whether the words of a description, its head the last, hold no name but a people's."""
    known = words("names", "peoples") | {"us", "u.s", "uk", "un", "u.n", "eu", "world"}
    return bool(told) and told[-1].islower() and all(word[0].islower() or word.lower() in known for word in told)


@lru_cache(maxsize=1)
def told_of_most(plain: str) -> str | None:
    """The surname that acts most often in a text, at least twice.

    >>> told_of_most("Today Doe said rents fell. Then Doe joined bakers.")
    'Doe'
    """
    acting = Counter(found[1] for found in DOES.finditer(plain))
    name, often = max(acting.items(), key=itemgetter(1), default=("", 0))
    is_somebody = often > 1 and is_person(name) and not is_thing(plain, Party(name, None, "person", 0))
    return name if is_somebody else None
