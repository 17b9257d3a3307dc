"""What says as much as a verb of speech: "is confident that", "sent a message that", "Convinced that …, Doe"."""

from collections.abc import Iterator
from typing import NamedTuple

from ledger.extraction.clause_verbs import has_verb
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.source_ends import head_end

STATES = "confident|optimistic|adamant|convinced|certain|pessimistic|concerned|worried"
CONVINCED = expression(
    r"\b(?:(?:is|are|was|were|remain(?:s|ed)?|feels?|felt) (?:\w+ly |also |still |very |quite |now )*"
    rf"(?P<state>{STATES}|afraid|cautious|hopeful|sceptical|skeptical)|"
    r"(?:made|makes?|making) (?:it )?(?P<act>clear|plain|known)|"
    r"(?:have |has |had |also |earlier )*(?:express(?:ed|es)?|voiced?|stat(?:ed|ing)) "
    r"(?:\w+ )?(?P<feeling>concerns?|confidence|fears?|doubts?|optimism|alarm|worr(?:y|ies)|certainty|conviction|"
    r"belief)(?! (?:will|would|won't|is|are|can|could)\b))"
    r" (?:that |about |(?=(?:[\w'-]+ ){0,8}?(?:will|would|won't|is|are|can|could)\b))",
    needs="confiden|optimis|adamant|convinced|certain|pessimistic|concern|worr|afraid|cautious|hopeful|ptical|clear|plain|"
    "known|fear|doubt|alarm|conviction|belief",
)
"""What says as much as a verb of speech: "is confident that", "made it clear that"."""
NOUNS = (
    "message|warning|assurance|promise|pledge|guarantee|prediction|commitment|undertaking|view|opinion|conclusion|"
    "idea|belief|notion|threat|signal|hint"
)
TOLD_BY_NOUN = expression(
    r"(?<!['’]s )\b(?P<noun>(?:sen(?:t|ds?)(?: out)?|sound(?:ed|s)?|gave|gives?|given|ma(?:de|kes?)|"
    r"issue[sd]?|t(?:ook|akes?)|h(?:eld|olds?)|back(?:ed|s)|endorse[sd]?|repeat(?:ed|s)|conve(?:yed|ys)|"
    r"deliver(?:ed|s)|offer(?:ed|s)|reach(?:ed|es)|dr(?:ew|aws?)|came to|(?:is|are|was|were) of) "
    rf"(?:(?:an?|the|his|her|its|their) )?(?:[\w-]+ )??(?:{NOUNS})s?) (?:to (?:[\w'’-]+ ){{1,4}}?)?that ",
    needs=NOUNS,
)
"""What somebody tells by a noun: "sent a message that", "backed the idea that"."""
BESIDE = expression(rf", (?:\w+ly )?(?P<state>{STATES}|fearing|believing) that ", needs=f"{STATES}|fearing|believing")
"""Why somebody did something: "sold its shares, convinced that"."""
OPENING = expression(rf"\W*(?P<state>{STATES}|fearing|believing) that [^;:\"]*?, ", needs=f"{STATES}|fearing|believing")
"""Why somebody does what follows: "Convinced that prices will fall, the bank sold"."""
HEADED = expression(
    r"(?P<who>[A-Z][\w'’.-]*"
    r"(?: (?!(?:is|are|was|were|be|been|being|more|less|very|not|so|too|feels?|remains?|grows?)\b)"
    r"[\w'’.-]+){0,4}) (?P<state>[Cc]onfident|[Oo]ptimistic|[Aa]damant|[Cc]onvinced|[Cc]ertain) "
    r"(?=that |(?:[\w'’-]+ ){1,8}?(?:[Ww]ill|[Ww]ould|[Ww]on't|[Cc]an) )",
    needs="onfident|ptimistic|damant|onvinced|ertain",
)
"""A headline that leaves out the verb: "Mayor confident rents will fall"."""


class Conviction(NamedTuple):
    """Words that say as much as a verb of speech.

    Attributes:
        start: Where they begin.
        end: Where they end.
        word: The noun or adjective that tells what is said.
        verb: Where their verb begins, before which whoever says it is named.
        subject: Where whoever says it is named elsewhere, or None.
    """

    start: int
    end: int
    word: str
    verb: int
    subject: tuple[int, int] | None = None


def convictions(document: Document, start: int, end: int) -> Iterator[Conviction]:
    """What says as much as a verb of speech in the sentence from `start` to `end`."""
    lower = document.lower
    for found in CONVINCED.finditer(lower, start, end):
        word = next(name for name in ("state", "act", "feeling") if found[name])
        yield Conviction(*found.span(word), found[word], found.start())
    for found in TOLD_BY_NOUN.finditer(lower, start, end):
        yield Conviction(*found.span("noun"), "said", found.start())
    for found in BESIDE.finditer(lower, start, end):
        head = head_end(document, start, found.start())
        if head < found.start():
            yield Conviction(*found.span("state"), found["state"], found.start(), (start, head))
    opening = OPENING.match(lower, start, end)
    if opening is not None:
        head = head_end(document, opening.end(), end)
        yield Conviction(*opening.span("state"), opening["state"], opening.start(), (opening.end(), head))
    heading = HEADED.match(document.plain, start, end)
    if heading is not None and not has_verb(heading["who"].lower()):
        yield Conviction(*heading.span("state"), heading["state"].lower(), heading.start(), heading.span("who"))
