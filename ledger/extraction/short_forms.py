"""A plain "will" for the short forms that leave it out: headlines, what a noun is expected to do, a date one has."""

import re

from ledger.extraction.claim_verbs import FINITE, PLAIN_VERB
from ledger.extraction.expressions import expression

TO_BE_DONE = expression(r"^([^,]{3,80}),? to be (?=[a-z]+(?:ed|en|ld|de|nt|ht|wn)\b[^,]*$)")
"""A thing and what will be done to it: "the closures, to be completed in May"."""
INTENT_LAST = expression(
    r"\b(?:plan|bid|effort|attempt|proposal|move|decision|pledge|promise|vow|need|right|ability|failure|chance|way|time|"
    r"refusal|deal|agreement|commitment|mandate|duty|offer|threat|call|demand|order|permission|power|intention|"
    r"intent|expected|set|due|scheduled|planned|slated|forecast|supposed|said|reason|stand|wish|desire|idea|aim|goal|hope|opportunity|likely|able|ready|unable|how|where|what|when|not|enough|"
    r"up|as|order|him|them|us|me|money|work|step|measure|action|one|first|last)s?$",
    re.IGNORECASE,
)
"""Behind these "to" says what for, or of what: "a plan to be drawn up"."""
HEADLINE = expression(
    r"^((?!\w+'s (?:no|an?|the)\b)(?:[A-Z]|\d+ )[^,:;]{2,60}?) to (?=(?!(?:the"
    r"|an?|its|their|his|her)\b)[a-z]{2,}(?: |$))"
)
"""A headline's short form: "Mayor to face trial"."""
NOUN_EXPECTED = expression(
    r"(?<=[a-z])(?<! is)(?<! are)(?<! was)(?<! were)(?<! be)(?<! been)(?<! most)(?<! more)(?<! less)(?<! not)"
    r"(?<! than)(?<!ly)(?<! as) (?:expected|due|set|scheduled|slated) to (?=[a-z])",
    needs="expected to|due to|set to|scheduled to|slated to",
)
"""What is told of a noun in the middle of a claim: "a sum expected to rise"."""
APPOINTED = expression(
    r"^([^,]{2,60}?) (?:has|have) (?=(?:an?|another|one|two|three|his|her|its|their) (?:[\w'-]+ ){1,4}?(?:on|between) "
    r"\d{1,2} [A-Z])",
    needs="has |have ",
)
"""A date that somebody has, which is an event to come: "she has a hearing on 3 May 2012"."""


def with_done(text: str) -> str:
    """`text` with what will be done to its subject, where it has no other verb.

    >>> with_done("The closures, to be completed in May"), with_done("The plan to be drawn up")
    ('The closures will be completed in May', 'The plan to be drawn up')
    """
    done = TO_BE_DONE.match(text)
    if done is None or not _names_thing(done[1]):
        return text
    return f"{done[1]} will be {text[done.end() :]}"


def with_told(text: str) -> str:
    """`text`, if it has no "will" yet, with one for what is told of a noun or is somebody's appointment.

    >>> with_told("Mayor to face trial"), with_told("There are 30 ships, a number expected to rise")
    ('Mayor will face trial', 'There are 30 ships, a number that will rise')
    """
    if " will " in text:
        return text
    headed = HEADLINE.match(text)
    if headed is not None and _names_thing(headed[1]):
        return f"{headed[1]} will {text[headed.end() :]}"
    appointed = APPOINTED.match(text)
    if appointed is not None and FINITE.search(appointed[1]) is None:
        return f"{appointed[1]} will have {text[appointed.end() :]}"
    return NOUN_EXPECTED.sub(" that will ", text, count=1)


def _names_thing(before: str) -> bool:
    """Whether the words before "to be done" are only what it is done to: no verb, and no plan to do it."""
    if FINITE.search(before) is not None:
        return False
    verb = PLAIN_VERB.search(before)
    return (verb is None or verb.end() == len(before)) and INTENT_LAST.search(before) is None
