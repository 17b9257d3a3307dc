"""The figure that a claim foretells: a number with what it measures, as the object of the claim's own verb."""

import re
from typing import NamedTuple

from ledger.extraction.expressions import expression

WILL = expression(r"\bwill\b")
DIGIT = expression(r"\d")
ASIDE = expression(
    r"\([^)]*\)|[,;:] .*|\b(?:who|which|that|where|whose|if|when|because|since|after|before|unless|while|as|despite|"
    r"following|including|containing|seeking|leaving|compared|up from|down from)\b.*"
)
"""Behind these a number belongs to something else."""
DAY = expression(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
)
SCALE = r"(?:hundred|thousand|million|billion|trillion)"
SHARE = r"(?:%|per ?cent(?:age points?)?|percent(?:age points?)?)"
NUMBER = r"\d[\d,]*(?:\.\d+)?"
FIGURE = expression(
    rf"(?P<before>(?:[\w'-]+ ){{0,3}})"
    rf"(?P<figure>(?:(?P<money>(?:US|A|C|NZ|HK)?[$£€¥] ?){NUMBER}(?:[- ]{SCALE})?"
    rf"|{NUMBER} ?{SHARE}(?!\w)"
    rf"|{NUMBER} {SCALE}(?! (?:[a-z-]+s|people|men|women|children)\b)"
    rf"|{NUMBER} (?:{SCALE} )?(?:(?:more|new|extra|additional) )?(?P<noun>[a-z][a-z-]*(?: [a-z-]+)?)))",
)
COUNTED = expression(
    r"(?:[a-z-]+ )?(?:(?!across|its)[a-z-]*[^su\W]s|people|men|women|children|police|troops|representatives|mph|"
    r"km/h)\b"
)
NOT_COUNTED = expression(
    r"(?:(?:hours?|days?|weeks?|months?|years?|minutes?|seconds?|gmt|bst|utc|est|edt|a\.?m|p\.?m|o'clock|st|nd|rd|th|"
    r"and|or|to|is|was|as|has)\b)"
)
LEADS = expression(
    r"\b(?:to|by|at|about|around|over|under|below|above|nearly|almost|some|estimated|roughly|approximately|least|"
    r"most|"
    r"than|exceed|reach|total|account for|up to|of up to|only|another|further|additional|additionally)$",
    re.IGNORECASE,
)
OF = expression(r"\bof$")
FROM = expression(r"\bfrom $")
BASE_VERB = expression(
    r"\bwill (?:not |also |then |only |soon |have )*(?:[a-z]+ )(?:up |out |down |off )?(?:an? |the )?$"
)
CEILING = expression(
    r"\b(?:up to|at most|no more than|less than|fewer than|under|below|not exceed|as low as|limit [\w ]+ to) $"
)


class Figure(NamedTuple):
    """A foretold figure.

    Attributes:
        words: The number with its unit, as the claim has it.
        is_ceiling: Whether it must not be passed.
    """

    words: str
    is_ceiling: bool


def foretold_figure(claim: str) -> Figure | None:
    """The figure that `claim` foretells, or None.

    >>> foretold_figure("Sales will fall by 3 per cent.")
    Figure(words='3 per cent', is_ceiling=False)
    >>> foretold_figure("The council will build 400 flats by 31 December 2030.").words
    '400 flats'
    >>> foretold_figure("The Printer P450 will be sold in 17 countries.") is None
    True
    """
    text = DAY.sub("that day", claim).rstrip(".")
    will = WILL.search(text) if DIGIT.search(text) is not None else None
    if will is None:
        return None
    subject = FIGURE.match(text[: will.start()])
    if subject is not None and subject["before"] == "" and _measures(subject, ""):
        return Figure(_trimmed(subject), False)
    predicate = ASIDE.sub("", text[will.start() :])
    for found in FIGURE.finditer(predicate):
        at = found.start("figure")
        if _measures(found, predicate[:at]):
            return Figure(_trimmed(found), CEILING.search(predicate[:at]) is not None)
    return None


def _measures(found: re.Match[str], before: str) -> bool:
    """Whether a number is the quantity that the verb is about, not the name or the size of something beside it."""
    words = found["figure"]
    noun = found["noun"]
    if noun is not None and (NOT_COUNTED.match(noun) or not COUNTED.match(noun)):
        return False
    if not before:
        return True
    if FROM.search(before):
        return False
    lead = before.rstrip()
    if LEADS.search(lead) or BASE_VERB.search(before):
        return True
    return OF.search(lead) is not None and (found["money"] is not None or re.search(SHARE, words) is not None)


def _trimmed(found: re.Match[str]) -> str:
    """The number with its unit: of the words behind it only those up to the noun that is counted."""
    noun = found["noun"]
    if noun is None:
        return found["figure"].strip()
    counted = COUNTED.match(noun)
    assert counted is not None
    return found["figure"][: found.start("noun") - found.start("figure")] + counted.group()
