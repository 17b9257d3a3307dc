"""Last touches to a drafted claim: what earlier steps left around it, and names that own something told twice."""

import re

from ledger.extraction.claim_verbs import FINITE, PLAIN_VERB
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import has_finite_verb
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import is_plural
from ledger.extraction.people import can_be
from ledger.extraction.stand_ins import stands_for_one_in

HOLDING = words("speech", "says", "forecasts", "findings", "holds")
"""Behind these a claim is held by "that"."""
HELD = expression(
    r"(?P<frame>[^\"]{0,200}?(?P<word>\w+)(?: (?:on|between) \d[\w ]+\d{4})?) that "
    r"(?P<claim>(?!(?:will|would|it|they|he|she)\b)\w+ .*)",
    needs=" that ",
)
SAID_BARE = expression(
    r"(?P<frame>(?:(?!\b(?:will|if|unless|when)\b)[^,\"]){3,120}? (?P<word>[a-z]+)) "
    r"(?P<claim>(?:the|an?|some|[A-Z][\w'-]*) (?:[\w'-]+ ){0,6}?will .*)"
)
"""A frame without "that"."""
DENIES = expression(
    r"\b(?:will|would|if|unless|not|never|no|few|little|denied|denies|doubts?|doubted|rather|so|such)\b|n't\b"
)
NEAR = 15
"""Characters before what is told in which a denial belongs to it."""
RELATED = expression(
    r"(?P<head>[^,]{3,90}?),? (?:which|who|that) (?P<claim>(?:(?:also|now|soon) )?will (?P<rest>.*))",
    needs=" which | who | that ",
)
BEHIND_CLAIM = expression(r",? (?:when|once|because|if|unless|until|as soon as|as long as) ")
"""Where a condition or a time begins behind a claim."""
DESCRIBED = expression(r"^([A-Z][^,]{2,60}), ((?:an?|the) [^,]{3,80}) who (will [^,]+)$", needs=" who ")
"""Somebody with nothing but what he is and does: "Jane Doe, a baker who will open"."""
BEHIND_PREPOSITION = expression(
    r".*\b(?:by|of|on|with|among|for|in|from|to|about|at) (?P<noun>(?:(?:the|an?) )?[\w'-]+(?: [\w'-]+){0,3})$"
)
OPENS_PHRASE = expression(
    r"(?:in|on|with|among|for|by|of|from|at|to|about|including|amid|under|through|without|despite|between|"
    r"after|before|since|as|if|when|while)\b",
    re.IGNORECASE,
)
LONGEST_HEAD = 2
"""Words of a noun without an article before its relative clause."""
DETERMINED = expression(r"(?:the|an?|its|their|his|her|some|any|more|new|\d[\d,.]*)\b", re.IGNORECASE)
OBJECT = expression(
    r"[^,;]*?\bwill\b(?P<between>(?: (?!(?:and|or|but|that|who|which|if|when|because|as|after|before|while|until|"
    r"unless|how|what|where|whose|than)\b)[^\s,;]+)*?) (?P<pronoun>them|him)\b",
    needs="them|him",
)
"""A claim of one clause up to an object that is a pronoun."""
PRONOUNS = {"his": "he", "her": "she", "its": "it", "their": "they"}
RUN_ON = expression(
    r"(?<=[a-z\d])\.? (?=(?:It|They|He|She|This|There|We|These|His|Her|But)(?:'s)? (?!(?:and|or) )[a-z]+)"
    r"|(?<=[a-z]) (?=(?:To|When|After) (?:[a-z]+ ){2})"
    r"|(?<=[a-z]{4})\. (?=[A-Z][a-z]+ [a-z])",
    needs="It|They|He|She|This|There|We|These|His|But|To |When |After |. ",
)
"""Where a second sentence runs on."""


JOINED_NOUN = expression(
    r"(?P<noun>[^,]{3,60}), and (?P<claim>(?:the|an?|its|their|[A-Z][\w'-]*) .*\bwill\b.*)", needs=", and "
)
"""Something that another verb is about, before the clause of the claim."""
BARE_DAY = expression(
    r"((?!(?:on|by|until|till|between|and|or|of|from|to|since|after|before|for|in|the|an?|this|its|around|about|ended|"
    r"ending|beginning|starting|dated|than|at|over|above|below|through|as)\b)\b[a-z]{3,}) "
    r"(\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})"
    r"(?=$|[.,]| (?:between|along|and|with|to|for|at|in|when|as|after|before|but)\b)",
    needs="January|February|March|April|May|June|July|August|September|October|November|December",
)
"""A day that stands behind a noun without a joint."""
DAY_AGAIN = expression(
    r"((?:on|before|until|of) \d{1,2} [A-Z][a-z]+ \d{4}|[Ll]ater in the day) by (\d{1,2} [A-Z][a-z]+ \d{4})$",
    needs=" by ",
)
"""The last day of a claim right behind a day that it names."""


def tidied(text: str) -> str:
    """A drafted claim without what is left around it.

    >>> tidied("Nordbank repeated that rates will fall"), tidied("On a visit by envoys who will leave")
    ('rates will fall', 'envoys will leave')
    """
    text = without_relative(without_holder(one_sentence(text)))
    joined = JOINED_NOUN.fullmatch(text)
    if joined is not None and OPENS_PHRASE.match(text) is None and not _has_verb(joined["noun"]):
        text = joined["claim"]
    text = BARE_DAY.sub(r"\1 by \2", text)
    return DAY_AGAIN.sub(lambda day: day[1] if day[1].endswith(tuple("0123456789")) else f"by {day[2]}", text)


def _has_verb(text: str) -> bool:
    """Whether a clause has its verb; a word in -s at its end is a noun."""
    plain = PLAIN_VERB.search(text)
    is_plain = plain is not None and plain.end() < len(text)
    return is_plain or FINITE.search(text) is not None or has_finite_verb(text)


def loose_object(text: str) -> str | None:
    """A pronoun behind the verb of a claim that cannot be its subject, where nothing between can be meant.

    >>> loose_object("Voters will lose all trust in them"), loose_object("Nordbank will buy mines and sell them")
    ('them', None)
    """
    found = OBJECT.match(text)
    if found is None or stands_for_one_in(found["between"], found["pronoun"]):
        return None
    return found["pronoun"]


def one_sentence(text: str) -> str:
    """The sentence of a claim that has its "will", where another runs on."""
    run_on = RUN_ON.search(text)
    if run_on is None:
        return text
    first, second = text[: run_on.start()], text[run_on.end() :]
    return first if FINITE.search(first) is not None and " will " in f"{first} " else one_sentence(second)


def without_holder(text: str) -> str:
    """A claim without the words before it that only say who tells it."""
    held, bare = HELD.fullmatch(text), SAID_BARE.fullmatch(text)
    bare = bare if bare is not None and not bare["word"].startswith("t") else None  # "told the board" names whom
    found = held if held is not None and held["word"].lower() in HOLDING else bare
    if found is None or found["word"].lower() not in HOLDING or DENIES.search(found["frame"][-NEAR:]) is not None:
        return text
    claim = found["claim"]
    will = claim.find(" will ")
    return claim if will > 0 and (FINITE.search(claim[:will]) is None or claim.startswith("if ")) else text


def without_relative(text: str) -> str:
    """A claim of the noun whose relative clause is all that it has: "ships that will leave"."""
    text = DESCRIBED.sub(r"\1, \2, \3", text)
    found = RELATED.fullmatch(text)
    rest = BEHIND_CLAIM.split(found["rest"], maxsplit=1)[0] if found is not None else ""
    if found is None or FINITE.search(found["head"]) is not None or FINITE.search(rest) is not None:
        return text
    head = found["head"]
    if OPENS_PHRASE.match(head) is not None:
        noun = BEHIND_PREPOSITION.fullmatch(head)
        return f"{noun['noun']} {found['claim']}" if noun is not None else text
    short = len(head.split()) <= LONGEST_HEAD or DETERMINED.match(head) is not None
    verb = PLAIN_VERB.search(head)
    is_noun = short and (verb is None or verb.end() == len(head))
    return f"{head} {found['claim']}" if is_noun else text


def without_repeats(text: str, name: str, own: str) -> str:
    """A claim with `own`, "his" or "their", where `name` owns something and stands before in it.

    >>> without_repeats("Jane Doe will finish Jane Doe's book", "Jane Doe", "her")
    'Jane Doe will finish her book'
    """
    first = text.find(name)
    at = text.find(f"{name}'s ", first + len(name)) if first >= 0 else -1
    between = text[text.rfind(name, 0, at) + len(name) : at] if at >= 0 else ""
    if at < 0 or stands_for_one_in(between, PRONOUNS[own]):
        return text
    return without_repeats(text[:at] + own + text[at + len(name) + len("'s") :], name, own)


def owner_of(name: str, is_person: bool, for_others: bool) -> str:
    """The possessive pronoun for a speaker, who may speak for others too.

    >>> owner_of("Jane Doe", True, False), owner_of("Jane Doe", True, True), owner_of("Nordbank", False, True)
    ('her', 'their', 'its')
    """
    if not is_person:
        return "their" if is_plural(name) else "its"
    man, woman = can_be(name, "he"), can_be(name, "she")
    return "their" if for_others or man == woman else "his" if man else "her"
