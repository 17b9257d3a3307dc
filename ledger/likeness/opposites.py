"""Whether of two claims that are alike one says what the other denies."""

import re
from functools import lru_cache

_ASIDE = re.compile(
    r"^(?:if|unless|when|once|although|though|while|after|because|should) [^,]+, |"
    r",? (?:if|unless|because|although|though|while|whether or not|so as not|in order not)\b.*$|"
    r", (?:which|who|whose|where) [^,]*(?:,|$)",
    re.IGNORECASE,
)
"""A clause beside the claim's own, whose "not" does not deny it."""

_NO_DENIAL = re.compile(
    r"\b(?:not (?:only|just|merely|least|later|earlier|less|fewer|more)|"
    r"no (?:later|earlier|less|fewer|more|sooner|doubt|matter|\d+)|no\.? \d+|no-\w+|nothing but)\b",
    re.IGNORECASE,
)
"""Words with a "not" or a "no" that denies nothing."""

_DENIAL = re.compile(
    r"\b(?:not|never|cannot|no|none|nobody|nothing|neither|without|"
    r"(?:fail|refus|neglect)(?:s|e|es|ed|ing)? to|failure to|refusal to|declin(?:e|es|ed|ing) to(?! \d)|"
    r"rul(?:e|es|ed|ing) out|refrain(?:s|ed|ing)? from|(?:stop|fall)s? short of|"
    r"reject(?:s|ed|ing)?|abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|veto(?:es|ed|ing)?|den(?:y|ies|ied|ying)|"
    r"oppos(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|avert(?:s|ed|ing)?|"
    r"unable|unwilling|unlikely|unchanged)\b|n['’]t\b",
    re.IGNORECASE,
)


def are_opposites(claim: str, other: str) -> bool:
    """Whether one of two claims about the same thing denies it and the other does not.

    Meant for claims that are alike otherwise: this does not compare what they are about.

    >>> are_opposites("The tunnel will open by June 2027", "The tunnel won't open by June 2027")
    True
    >>> are_opposites("The tunnel will never open", "The tunnel will not open by June 2027")
    False
    """
    return _denies(claim) is not _denies(other)


@lru_cache(maxsize=4_096)  # the same known claims are compared with each statement of an article
def _denies(claim: str) -> bool:
    """Whether a claim says that something does not come about; two denials in one claim lift each other."""
    own = _NO_DENIAL.sub(" ", _ASIDE.sub(" ", claim))
    return len(_DENIAL.findall(own)) % 2 == 1
