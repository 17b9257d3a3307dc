"""Why a drafted claim cannot be decided as worded."""

import re
from functools import lru_cache

from ledger.extraction.claim_faults import fault_of
from ledger.extraction.claims import Claim
from ledger.extraction.criteria import MONTH, WILL, criteria_file
from ledger.extraction.expressions import expression
from ledger.extraction.leaning import RELATIVE_DAY

NAME = expression(r"(?<=[a-z,] )[A-Z][\w'-]*(?: [A-Z][\w'-]*)*|^(?:The )?[A-Z][\w'-]*(?: [A-Z][\w'-]*)+")
"""A name says nothing about what can be measured: "Leeds Tool Co"."""
UNDECIDED = expression(
    r"\b(?:(?:is|are|was|were|am) (?:not|never|by no means|far from|hardly|anything but)|(?:is|are|was|were)n't) "
    r"(?:at all |yet |so |\w+ly )?(?:certain|sure|clear|guaranteed|assured|inevitable|a given|known|"
    r"a foregone conclusion)(?= (?:that|whether|if|to)\b)|"
    r"\b(?:uncertain|unclear|unsure|undecided) (?:that|whether|if)\b|"
    r"\bno (?:guarantee|certainty|assurance)s? (?:that|of)\b",
    re.IGNORECASE,
)
"""What says that something may come about or not: "it is not certain that rates will fall"."""
ONLY_CONDITION = expression(r"^(?:[Ii]f|[Uu]nless) (?:ever )?(?:[Tt]he|[Aa]n?|[A-Z]\w*)(?: [\w'-]+){0,3} will [^,]*$")
"""A condition without what holds under it."""
LED_ON = expression(
    r"(?P<told>(?: \w+){2})(?<! able)(?<! likely)(?<! continue)(?<! begin)(?<! start)(?<! have)(?<! try)(?<! want)"
    r"(?= (?:in order |so as )?to [a-z])|,? (?:that|which|who|whose|because|while|when|until|once|after|before|so that|"
    r"as (?:soon|far|long|quickly)|"
    r"should|if|unless|even if|in order|despite|amid)\b"
)
"""Where an aim, a reason or a relative clause begins behind the verb of a claim."""
UNDER = expression(r", (?:if|unless|should|which|who|because|as) |\b(?:that|which|who) [^,]*$")
"""Before a "will" that is none of the claim's own verb."""
MATTER = expression(
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his) )?(?:\w+ )?(?:impact|effects?|consequences|implications|challenges?|"
    r"role|priority|benefits?|help)\b",
    re.IGNORECASE,
)
"""What a claim is about where that itself cannot be observed."""
FORETELLS = expression(
    r"\b(?:will|won't|wont|shall|can(?:not)?|may|might|could|would|never|sooner or later|chance)\b", re.IGNORECASE
)
"""One of these stands in every claim that says what is to come."""


def vagueness(claim: Claim) -> str | None:
    """Why a claim cannot be decided as worded, or None.

    >>> vagueness(Claim("Diplomacy will be an important tool.", None))
    'names nothing that can be observed or counted ("important")'
    """
    if claim.unresolved is not None:
        return f'does not say whom or what it is about ("{claim.unresolved}")'
    relative = RELATIVE_DAY.search(claim.text)
    if relative is not None:
        return f'counts from a day that it does not name ("{relative.group()}")'
    fault = fault_of(claim.text)
    if fault is not None:
        reason = "does not say whom or what it is about" if fault[0].told else "is no whole sentence"
        return f'{reason} ("{fault[1].strip()}")'
    if FORETELLS.search(MONTH.sub("", ONLY_CONDITION.sub("", claim.text))) is None:
        return "does not say what will happen"
    undecided = UNDECIDED.search(claim.text)
    if undecided is not None:
        return f'leaves open whether it will happen ("{undecided.group()}")'
    vague, firm = _measured()
    if firm.search(claim.text.lower()) is not None:
        return None
    found = vague.search(_foretold_part(NAME.sub("", claim.text)).lower())
    return f'names nothing that can be observed or counted ("{found.group()}")' if found is not None else None


@lru_cache(maxsize=1)
def _measured() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words that name nothing to be observed, and those beside which a claim can be observed all the same."""
    measures = criteria_file()["measures"]
    return expression(measures["vague"]), expression(measures["firm"])


def _foretold_part(text: str) -> str:
    """The words of a claim that say what comes about: no aim, no reason and no relative clause behind its verb.

    >>> _foretold_part("Both unions will sign a pact to meet the challenge"), _foretold_part("Sales will be good")
    ('will sign a pact', 'will be good')
    """
    will = WILL.search(text)
    if will is None or UNDER.search(text, 0, will.start()) is not None:
        return text
    end = LED_ON.search(text, will.end())
    part = text[will.start() :] if end is None else text[will.start() : end.end("told") if end["told"] else end.start()]
    return text[: will.end()] + part if MATTER.match(text) is not None else part
