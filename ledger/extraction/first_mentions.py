"""The fuller first mention in the place of a bare one: "the bill" is the Clean Air Bill where the article has one."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ledger.extraction.antecedents import OTHER, PRONOUN_INSIDE, definite
from ledger.extraction.candidates import Candidate
from ledger.extraction.contexts import behind_context
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frames import Frames
from ledger.extraction.lexicon import lists, words
from ledger.extraction.noun_phrases import DETERMINER, NounPhrase, is_plural, is_time, phrases
from ledger.extraction.parties import Party
from ledger.extraction.references import References
from ledger.extraction.whole_subjects import with_article

BARE_SUBJECT = expression(r"(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose) ([A-Za-z][a-z]+)(?![\w'-])")
BARE_OBJECT = expression(
    r"(?<=[a-z,] )(?:the|this|that) ([a-z]+)(?=$|[.;:]| (?:and|or|but|by|in|on|at|when|if|before|after|as|because|"
    r"while|is|was|are|will|would|may|can|could|has|have|during|until|within|reaches)\b)"
)
"""A noun that nothing behind it tells apart from others."""
VERB_BEHIND = expression(
    r", (?:which|who) | (?:(?:also|now|soon|then|still|\w+ly) )?(?:will|would|is|are|was|were|has|have|had|may|might|"
    r"could|should|can|must|plans?|expects?|intends?|aims?|hopes?|vowed|promised|pledged|agreed|begins?|starts?|opens?|ends?)\b"
)
COMPLEMENT = expression(r" (?:of|between|on|against) ")
AGAINST = expression(r"\bagainst (?:the )?([A-Z]\w+)")
"""Those that somebody plays or fights: with more than one "the game" may be against any."""
ONE_OF = expression(
    r"^(?:[Tt]he |[Aa]n? )?(?:[a-z-]+ )+of (?=the )|^(?:Last |Next |This |Early"
    r" |Late )?(?:January|February|March|April|May|June|July|August|September"
    r"|October|"
    r"November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?=the )"
)
"""Before the name of a body somebody in it, or a day: "a member of the", "Last July the"."""
OF = expression(r" (?:of|between) ")
ORIGIN = expression(r" (?:of|from) ")
FIRST_WORD = expression(rf"^(?:{DETERMINER}) ", re.IGNORECASE)
NAMED = expression(r"(?:^|\s)[A-Z]\S*$")
NONE_OF = expression(r"(?:no|any|each|every)\b", re.IGNORECASE)
"""Before what is no certain thing."""
BEARERS = ("companies", "roles", "organisations")
OTHERS = frozenset(["party", "government", "court", "parliament", "police", "service", "network", "house", "bridge"])
"""Bodies of which an article tells of more than one, and what is mostly none."""
MANY_BEAR = frozenset(["executive", "official", "spokesman", "spokeswoman", "officer", "member"])
"""Offices that more than one has."""
SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "over", "the", "to", "with"]
)
PUBLIC = frozenset(
    ["army", "navy", "ministry", "department", "government", "police", "court", "commission", "agency", "council"]
)
PLACE_LAST = expression(r" (?:Street|Avenue|Road|Square|House|Hill|Bay|Valley|Island|Park|Beach|County|City)$")
"""How the names of places end that are no firms: "Wall Street"."""
TO_PLACE = expression(
    r"\b(?:in|on|near|around|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|reached|returned to|flew to|went to) $"
)
"""Before the name of a place."""
SHORTEST = 3
"""Words that have no capital in a headline; words that a sentence has in any case."""
NAME_CUT = expression(r" (?:and|of|for|&) [A-Z]")
CUT_BEFORE = expression(r"[A-Z][\w'-]* (?:and|of|for|&) (?:the )?$")


def with_first_mentions(document: Document, candidate: Candidate, text: str) -> str:
    """`text` with fuller words for a bare subject, and for a bare object that the article names."""
    at = candidate.clause.own_start
    subject = BARE_SUBJECT.match(text)
    if subject is not None and VERB_BEHIND.match(text, subject.end()):
        noun, rest = subject[1], text[subject.end() :]
        fuller = first_mention(document, noun, at)
        if fuller is not None:
            text = with_article(document, fuller) + rest
        elif noun in lists("told_by"):
            told, left = behind_context(document, candidate, f"the {noun}{rest}", noun)
            before = set(told.removesuffix(rest).lower().split())
            if left is None and not before.isdisjoint(words("told_by", noun)):
                return told
    bare = BARE_OBJECT.search(text)
    if bare is not None and bare[1] in words("told_before", "things"):
        fuller = first_mention(document, bare[1], at)
        if fuller is not None and fuller not in text:
            return text[: bare.start()] + fuller + text[bare.end() :]
    return text


def first_mention(document: Document, noun: str, at: int) -> str | None:
    """The only fuller words by which the article names "the `noun`" before `at`; None where there are none or several.

    >>> from ledger.extraction.document import document
    >>> text = "The Clean Air Bill passed the house. Critics say the bill"
    >>> first_mention(document(text), "bill", 50)
    'the Clean Air Bill'
    """
    if is_time(noun) or noun in MANY_BEAR:
        return None
    told = list(_told(document, noun, at))
    for name in (noun, *(lists("named_as").get(noun, ()))):
        named = _names(document, told, name)
        if named:
            return definite(named[0]) if len(named) == 1 else None
    if any(noun in words("names", bearers) for bearers in BEARERS) and noun not in OTHERS:
        party = References(document, Frames(document)).resolved(Party(f"the {noun}", None, "description", at))
        if party is not None and NAMED.search(party.name) and _can_be(document, party, noun):
            return party.name
        if noun in words("names", "roles") or noun in words("names", "companies"):
            return None
    described = _described(document, told, noun) if noun.islower() else []
    return definite(described[0]) if len(described) == 1 else None


def _can_be(document: Document, party: Party, noun: str) -> bool:
    """Whether "the `noun`" can be `party`: an office only who is told to have it, no firm a place or a given name."""
    told = party.name.lower().split()
    if noun in words("names", "roles"):
        return noun in (party.role or "").lower() or noun in told or party.sort != "person"
    given = len(told) == 1 and told[0] in words("given_names", "men", "women")
    is_visited = TO_PLACE.search(document.plain, max(0, party.at - len("returned to ")), party.at) is not None
    is_named_so = PLACE_LAST.search(party.name) is not None or told[-1] in words("names", "places")
    place = party.role is None and (is_visited or is_named_so)
    is_firm = noun in words("names", "companies")
    return not given and not (is_firm and place) and (noun in PUBLIC or PUBLIC.isdisjoint(told))


def _told(document: Document, noun: str, at: int) -> Iterator[NounPhrase]:
    """The noun phrases of the sentences before `at` that have the noun or another word for it."""
    nouns = (noun.lower(), *lists("named_as").get(noun, ()))
    for sentence in document.sentences:
        if sentence.start >= at:
            return
        if _is_headline(document.plain[sentence.start : sentence.end]):
            continue
        end = min(sentence.end, at)
        if any(document.lower.find(word, sentence.start, end) >= 0 for word in nouns):
            for phrase in phrases(document.plain[sentence.start : end]):
                yield replace(phrase, at=sentence.start + phrase.at)


def _is_headline(sentence: str) -> bool:
    """Whether the words of a sentence have capitals as in a headline, where they make no names."""
    said = [word for word in sentence.split() if word[0].isalpha()]
    return len(said) > SHORTEST and all(word[0].isupper() or word in SMALL for word in said)


def _names(document: Document, told: list[NounPhrase], noun: str) -> list[str]:
    """The different names among `told` that hold the noun, each at its longest."""
    names = {
        FIRST_WORD.sub("the ", ONE_OF.sub("", phrase.text))
        for phrase in told
        if _is_name(document, phrase, noun.capitalize())
    }
    return [name for name in names if not any(name != other and name.removeprefix("the ") in other for other in names)]


def _is_name(document: Document, phrase: NounPhrase, noun: str) -> bool:
    """Whether a whole name ends with the noun, or has it before what tells it apart: "Tropical Storm Doe"."""
    parts = FIRST_WORD.sub("", phrase.text).split()
    if len(parts) < 2 or noun not in parts or PRONOUN_INSIDE.search(phrase.text):
        return False
    inside = noun.lower() in words("told_before", "before-name") and parts[-1][:1].isupper()
    end = phrase.at + len(phrase.text)
    cut = NAME_CUT.match(document.plain, end) or CUT_BEFORE.search(document.plain[max(0, phrase.at - 40) : phrase.at])
    last = parts[-1] == noun and parts[-2] not in SMALL
    return (last or inside) and cut is None


def _described(document: Document, told: list[NounPhrase], noun: str) -> list[str]:
    """The different descriptions among `told`, with what "of" brings; none where others may be one as well."""
    found: dict[str, str] = {}
    others = set()
    for phrase in told:
        parts = FIRST_WORD.sub("", phrase.text).lower().split()
        if noun in parts[:-1]:
            others.add(" ".join(parts[: parts.index(noun) + 1]))
        determined = FIRST_WORD.match(phrase.text) is not None or re.search(r"['’]s? ", phrase.text) is not None
        if (
            phrase.head != noun
            or not determined
            or NONE_OF.match(phrase.text)
            or OTHER.match(phrase.text)
            or PRONOUN_INSIDE.search(phrase.text)
        ):
            continue
        modifiers = {word.lower() for word in FIRST_WORD.sub("", phrase.text).split()[:-1]}
        is_full = bool(modifiers - words("told_before", "common"))
        joint = OF if is_full else ORIGIN if is_plural(phrase.text) else COMPLEMENT
        text = phrase.text + _complement(document, phrase, joint)
        if is_full or text != phrase.text:
            found.setdefault(FIRST_WORD.sub("", text).lower(), text)
    return [] if {other for other in others if " " in other} - found.keys() else list(found.values())


def _complement(document: Document, phrase: NounPhrase, joint: re.Pattern[str]) -> str:
    """What a preposition right behind `phrase` brings to it."""
    end = phrase.at + len(phrase.text)
    joined = joint.match(document.plain, end)
    if joined is None:
        return ""
    brought = next(phrases(document.plain[joined.end() : joined.end() + 80]), None)
    if joined.group() == " against " and len(set(AGAINST.findall(document.plain))) > 1:
        return ""
    if brought is None or brought.at > 0 or PRONOUN_INSIDE.search(brought.text):
        return ""
    name = brought.text.split(". ")[0]
    return "" if is_time(name) else joined.group() + name
