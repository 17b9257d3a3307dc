"""The body that a sentence is about without speaking: whose thing it tells of, who made what it tells of."""

from dataclasses import replace

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.mentions import Mentions
from ledger.extraction.named_subjects import party_between
from ledger.extraction.parties import Party
from ledger.extraction.short_names import ShortNames

MADE_BY = expression(
    r"\b(?:warning|claim|call|report|study|survey|analysis|statement|letter|figures|research|estimate|forecast|"
    r"announcement)s? [^.,;\"]{0,40}"
    r"\b(?:made|issued|published|released|written|produced|compiled|carried out|conducted|commissioned) by "
    r"(?P<agent>(?:the )?[A-Z][^.,;\"]*?)(?=[.,;]| (?:and|on|in|after|this|last)\b)"
)
OWNER = expression(
    r"(?:But |And )?(?:The )?(?P<name>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,5})(?:['’]s|(?<=s)['’]) [a-z0-9]"
)
"""Opens a sentence with somebody's thing."""


def agent(document: Document, start: int, end: int) -> Party | None:
    """The organisation that a passive of speech tells of: "the warning was made by the union, which"."""
    made = MADE_BY.search(document.plain, start, end)
    doer = party_between(document, *made.span("agent")) if made is not None else None
    given = words("given_names", "men", "women")
    is_known = doer is not None and doer.name.split()[0].lower() in given
    return None if doer is None or doer.sort == "pronoun" or is_known else doer


def owner(document: Document, mentions: Mentions, short: ShortNames, start: int) -> Party | None:
    """The organisation or the country of whose thing a sentence from `start` tells: "Nordbank's aim is"."""
    opens = OWNER.match(document.plain, start)
    if opens is None or mentions.alike(opens["name"]):
        return None
    named = party_between(document, *opens.span("name"))
    return short.spelled_out(replace(named, sort="organisation")) if named is not None else None
