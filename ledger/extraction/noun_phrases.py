"""Noun phrases of a sentence without a parser: the subject that opens it, and what else it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.people import HONORIFIC, KEPT, is_person, is_role

HEADING = expression(
    r"(?:[A-Z][a-z]+(?: and [a-z]+)?|[A-Z][a-z]+ [a-z]+)(?=(?:The|A|An|On|In|At|After|According|Two|Three|Police|"
    r"United|"
    r"Former|President|New)\b)|[A-Z][a-z]+ and [a-z]{3,}(?=[A-Z])|Image: [^.]{0,40}?[a-z](?=[A-Z])"
)
"""A heading that runs into its text: "Crime and lawThe court"."""
DETERMINER = (
    r"(?:the|an?|its|his|her|their|this|these|those|our|my|some|many|several|most|more|all|both|no|two|three|"
    r"four|five|six|seven|"
    r"eight|nine|ten|dozens of|hundreds of|thousands of|\d[\d,.]*)"
)
DETERMINED = expression(DETERMINER, re.IGNORECASE)
OWNING = expression(r"['’]s?$")
ARTICLE = expression(r"^(?:[Tt]he|[Aa]n?) ")
JOINED = expression(r"\b(?:and|as well as) (?:the |an? |his |her |its )?\w", needs="and|as well as")
NAME_AND_NOUN = expression(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)* and [a-z]")
"""A name joined with what it is: "Norris Leith and company"."""
COUNTED = expression(
    r"(?:an?|the) (?:\w+ )?(?:number|majority|couple|group|range|variety) of (.+)", re.IGNORECASE, needs=" of "
)
BE_OR_MODAL = (
    r"(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|must|shall|did|does|do|cannot|won't|"
    r"isn't|"
    r"aren't|wasn't|weren't|hasn't|haven't|didn't|doesn't|don't)"
)
IRREGULAR = (
    r"(?:agreed|made|took|set|sought|bought|chose|flew|drove|fled|threw|withdrew|wore|laid|caught|taught|rode|shook|"
    r"gave|went|held|met|began|fell|rose|came|left|won|lost|sent|said|says|told|spoke|wrote|thought|"
    r"brought|"
    r"felt|kept|ran|drew|struck|spent|built|broke|became|got|put|grew|saw|shot|led|sat|stood|paid|sold|cut|hit|shut|"
    r"means|makes|takes|gives|shows|plans|expects|hopes|aims|wants|begins|comes|goes|remains|seems|appears|includes|"
    r"continues|believes|calls|holds|opens|closes|consists|contains|raises|say|expect|plan|believe|hope|want|"
    r"involves|"
    r"documents|carries|stands|works|lies|lives|uses|threatens|faces|needs|lets|allows|enables|brings|leaves|claims)"
)
VERB = expression(
    rf"\b{BE_OR_MODAL}\b|(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!-)\b(?:"
    rf"[a-z]{{3,}}(?<!e)ed|{IRREGULAR})\b(?!-)"
)
OPENING_PHRASE = expression(
    r"(?:on|in|at|after|before|during|since|by|for|with|without|under|over|despite|following|according to|as of|as|"
    r"while|when|although|though|because|if|once|from|until|among|amid|like|unlike|due to|besides|instead of|"
    r"at the same "
    r"time|meanwhile|however|also|moreover|furthermore|earlier|later|yesterday|today|currently|now|then|but|and|"
    r"so|yet|"
    r"still|in addition|as a result|for example|of course|therefore|thus|indeed|instead|nevertheless|finally|"
    r"first|second)"
    r"\b[^,;:\"]{0,90}, ",
    re.IGNORECASE,
)
BARE_OPENING = expression(
    r"(?:(?:and|but|so|or|yet|also|then|however|meanwhile|therefore|thus|now|still|that|while|earlier|currently|"
    r"today|"
    r"yesterday|(?:last|this|next) (?:year|month|week|night)|since|because|if|although|though|when|once|"
    r"(?:regularly|recently|additionally|eventually|finally|currently|previously|originally|reportedly|unfortunately|"
    r"apparently|ultimately)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b,? )+",
    re.IGNORECASE,
)
RELATIVE = expression(r", (?:who|which|whose|where|now|then|also|an?|the|one)\b[^,;\"]{1,120},")
NO_SUBJECT = expression(
    r"^(?:he|she|it|they|i|we|you|who|which|what|how|why|there|here|this|that|these|those|one|some|many|others?|"
    r"not|nothing|one of|none|both|either|to|if)\b(?!-)(?! [A-Za-z])|^(?:he|she|it|they|i|we|you|there|here|what|"
    r"how|why)\b|"
    r"^(?:with|in|on|at(?! (?:least|most) \d)|of|to|for|by|from|as|into|over|under|during|and|or|but) |"
    r"^[^A-Za-z\d]|\"|\bthat$",
    re.IGNORECASE,
)
REDUCED = expression(r"(?<=\w) (?:he|she|it|they|i|we|you)$", re.IGNORECASE)
"""The subject of a relative clause without its pronoun: "the answer we have"."""
LOOSE_PARTICIPLE = expression(r" (?:having|being|including|containing)\b.*$")
TAIL = expression(
    r"[ ,]+(?:also|now|still|then|later|soon|already|never|not|[a-z]+ly|today|yesterday|recently|who|which)$"
)
NAME = r"(?:[A-Z][\w&'.-]*(?:[ ](?:of|for|the|and|&|de|al)(?=[ ](?:the |de )?[A-Z]))?|\d+|[A-Z]+-?\d+)"
PHRASE = expression(
    rf"(?<!\d:)\b(?:(?i:{DETERMINER})|[A-Z][\w&'.-]*['’]s?) (?:[\w'’&.$€£%-]+ ){{0,5}}[\w'’&.$€£-]*\w"
    rf"|\b[A-Z][\w&'.-]*(?:[ ](?:{NAME}|of (?:the )?[A-Z]\w+))*(?:(?<=['’]s)(?: [\w'’&.-]+){{1,5}})?"
)
LAST_IN_CAPITALS, NAME_GOES_ON = expression(r" [A-Z][a-z]+$"), expression(r"(?: [A-Z][a-z]+)+\b")
"""A name that the longest phrase would cut: "the first night of the singer Jane [Doe]"."""
ONE_STATE = expression(r"(?:[Tt]he )?(?:United (?:States|Nations|Arab Emirates)|Netherlands|Philippines)")
"""What is one though its name is several."""
STOPS = words("noun_phrases", "stops")
OPENERS = STOPS - words("noun_phrases", "determiners")
TIMES = words("noun_phrases", "times")
BEHIND_NOUN = expression(
    r" (?:of|for|in|on|at|to|from|with|about|between|against|during|after|before|by|under|over|who|which|that) "
)
PARTICIPLE = expression(r"((?:[Tt]he |[Aa]n? )?\S+(?: \S+)*?) (?:[a-z]+ing|[a-z]{3,}ed|called|named) ")
COLLECTIVE = words("noun_phrases", "collective")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase of a text.

    Attributes:
        text: Its words.
        at: Offset of its first character in the text it was found in.
        is_subject: Whether it opens a clause as its subject.
        speaks: Whether that clause only says who speaks.
        is_bare: Whether it is several things without an article behind a preposition.
    """

    text: str
    at: int
    is_subject: bool
    speaks: bool = False
    is_bare: bool = False

    @property
    def head(self) -> str:
        """Its noun in lower case, without what "of" brings."""
        return head_of(self.text)


@lru_cache(maxsize=KEPT)
def head_of(phrase: str) -> str:
    """The noun of a noun phrase in lower case.

    >>> head_of("The head of the delegation"), head_of("a tropical storm")
    ('head', 'storm')
    """
    core = BEHIND_NOUN.split(phrase, maxsplit=1)[0]
    participle = PARTICIPLE.match(core)
    core = participle[1] if participle is not None else core
    return OWNING.sub("", core.split()[-1].lower()) if core.split() else ""


def is_plural(phrase: str) -> bool:
    """Whether a noun phrase stands for several.

    >>> is_plural("three schools"), is_plural("the crisis"), is_plural("a number of people"), is_plural("Poe and Doe")
    (True, False, True, True)
    """
    if ONE_STATE.fullmatch(phrase) is not None:
        return False
    if JOINED.search(phrase) is not None:
        return NAME_AND_NOUN.match(phrase) is None or phrase.split(" and ")[0].endswith("s")
    counted = COUNTED.match(phrase)
    noun = head_of(counted[1]) if counted else head_of(phrase)
    if (
        phrase[:1].isupper()
        and phrase.split()[0].lower() not in ("the", "many", "some", "most", "all")
        and _is_name(phrase)
    ):
        return False
    return (
        noun in COLLECTIVE
        or noun.endswith(("women", "smen", "rmen"))
        or (
            noun.endswith("s")
            and not noun.endswith(("ss", "us", "is", "ics", "news", "series", "'s"))
            and len(noun) > 3
        )
    )


def _is_name(phrase: str) -> bool:
    return len(phrase.split()) > 1 and all(
        word[:1].isupper() or word in ("of", "the", "for", "and") for word in phrase.split()
    )


def is_human(phrase: str) -> bool:
    """Whether a noun phrase names one person or an office."""
    head = head_of(phrase)
    core = ARTICLE.sub("", phrase)
    if head in words("names", "organisations") or head in words("names", "places"):
        return False
    return is_role(head) or (" " in core and all(w[:1].isupper() for w in core.split()) and is_person(core))


def is_certainly_human(phrase: str) -> bool:
    """Whether a noun phrase names one person beyond doubt: by an office, a title or a given name.

    >>> is_certainly_human("Mr Poe"), is_certainly_human("the mayor"), is_certainly_human("Tropical Storm Doe")
    (True, True, False)
    """
    first = phrase.split()[0].casefold()
    given = first in words("given_names", "men") or first in words("given_names", "women")
    titled = HONORIFIC.match(phrase) is not None or any(
        is_role(word) for word in phrase.split()[:-1] if word[:1].isupper()
    )
    return is_human(phrase) and (given or titled or is_role(head_of(phrase)))


def is_time(phrase: str) -> bool:
    """Whether a noun phrase tells a time or means nothing by itself."""
    return head_of(phrase) in TIMES or phrase.split()[-1].lower() in TIMES


@lru_cache(maxsize=256)
def subject_of(clause: str) -> tuple[str, int] | None:
    """The noun phrase that is the subject of a clause and its offset there, or None.

    >>> subject_of("On Monday, the old retailer Nordbank announced a plan.")
    ('the old retailer Nordbank', 11)
    >>> subject_of("Zuma, who has three wives, made these comments.")
    ('Zuma', 0)
    >>> subject_of("It has not rained.") is None
    True
    """
    at = 0
    for pattern in (HEADING, BARE_OPENING, OPENING_PHRASE, OPENING_PHRASE, BARE_OPENING):
        opening = pattern.match(clause, at)
        at = opening.end() if opening is not None else at
    rest = RELATIVE.sub(lambda aside: "," + " " * (len(aside.group()) - 2) + ",", clause[at:])
    verb = VERB.search(rest)
    if verb is None or verb.start() == 0:
        return None
    before = rest[: verb.start()].rstrip()
    closed = before.endswith(",")
    before = REDUCED.sub("", before.rstrip(" ,"))
    comma = before.find(", ") if closed else before.rfind(", ")
    if comma >= 0 and not (" and " in before[comma:] and before.count(", ") > 0 and not closed):
        if closed:
            before = before[:comma]
        else:
            at += comma + 2
            before = before[comma + 2 :]
    while (tail := TAIL.search(before)) is not None:
        before = before[: tail.start()]
    at += len(before) - len(before.lstrip())
    before = before.strip()
    before = LOOSE_PARTICIPLE.sub("", before)
    if not before or NO_SUBJECT.search(before) or len(before.split()) > 9 or before.endswith((" of", " in", " to")):
        return None
    if not (before[0].isupper() or before[0].isdigit() or re.match(rf"{DETERMINER} ", before) or is_plural(before)):
        return None
    return before, at


def phrases(text: str) -> Iterator[NounPhrase]:
    """The noun phrases of `text` that begin with a determiner or a capital.

    >>> [phrase.text for phrase in phrases("The old mine will close in a different town.")]
    ['The old mine', 'a different town']
    """
    at = 0
    while (found := PHRASE.search(text, at)) is not None:
        goes_on = NAME_GOES_ON.match(text, found.end()) if LAST_IN_CAPITALS.search(found.group()) else None
        tokens = text[found.start() : goes_on.end() if goes_on is not None else found.end()].split(" ")
        kept = [tokens[0]]
        for token in tokens[1:]:
            ends = token.lower() in STOPS and not (token in ("of", "the") and kept[0][:1].isupper() and len(kept) > 1)
            if ends or VERB.fullmatch(token) or (token.endswith("ing") and token.islower() and len(kept) > 1):
                break
            kept.append(token)
            if token.endswith((".", ",")) and len(token) > 3:
                break
        while kept and kept[-1].lower() in STOPS:
            kept.pop()
        at = found.start() + max(1, len(" ".join(kept)))
        begin = found.start()
        while len(kept) > 1 and kept[0].lower() in OPENERS:
            begin += len(kept[0]) + 1
            kept = kept[1:]
        alone = len(kept) == 1 and (kept[0].lower() in STOPS or kept[0].lower() in words("names", "openers"))
        if kept and not alone and not kept[-1].endswith("ly") and DETERMINED.fullmatch(kept[-1]) is None:
            yield NounPhrase(" ".join(kept).rstrip(".,"), begin, False)
