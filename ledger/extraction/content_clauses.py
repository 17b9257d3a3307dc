"""Where a claim begins that a noun, an adjective or a verb holds without a speaker: "it is clear that"."""

import re

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import AUXILIARY_END, has_finite_verb

HELD = expression(
    r"\b(?:(?:confidence|fears?|concerns?|worries|warnings?|beliefs?|speculation|assurances?|expectations?|predictions?|"
    r"doubts?|likelihood|possibility|prospect|signs?|rumou?rs?|assumption|view|opinion|conclusion|guarantees?|"
    r"danger|indications?) (?:that |(?<=fears )(?=the |a |it |he |she |they )|(?<=concerns )(?=the |a |it |they ))"
    r"|(?:expectations|speculation|calculations|fears|concerns|worries|signs) (?=[\w'-]+(?: [\w'-]+)? $))"
)
"""A noun that says as much as a verb of speech: "expressed confidence that"."""
CONTENT = expression(
    r"\b(?:"
    r"(?:facts?|news|announcements?|reports?|evidence|statements?|estimates?|feelings?|decisions?|signals?|idea|theory|"
    r"potential|promises?|pledges?|threats?|notion|argument|claims?|understanding|point|message|word|speculation|"
    r"warnings?|beliefs?|predictions?|assurances?|suggestions?|declarations?|insistence)"
    r"(?: (?:of|from|in|to|by|on|at|among|abroad|here|today|yesterday)\b(?: [\w'.-]+){0,6})?"
    r"|(?:learn|know|reali[sz]e|recogni[sz]e|emphasi[sz]e|stress|note|understand|suggest|indicate|provide|show|"
    r"acknowledge|disclose|conclude|point out|find|think|prove|believe|mean)s?"
    r"|(?:learn|reali[sz]|recogni[sz]|emphasi[sz]|stress|not|suggest|indicat|provid|show|acknowledg|disclos|conclud|"
    r"prov|believ|threaten)(?:ed|ing)|(?:pointed|pointing|points) out|knew|understood|found|thought|meaning"
    r"|(?:is|was) (?:\w+ )?(?:clear|good|conceivable|obvious|plain|evident|true|certain)(?: to \w+)?|became clear"
    r"|(?:am|is|are|was|were) (?:\w+ )?(?:confident|determined|convinced|optimistic|sure|hopeful)|assured"
    r"|it (?:seems|appears)"
    r"|(?:answer|tragedy|truth|trouble|result|problem|reason|upshot|outlook|feeling|consensus)"
    r"(?: [\w'-]+){0,5} (?:is|was)"
    r") that "
)
"""What holds a claim without a speaker of its own."""
BARE_CONTENT = expression(
    r"\b(?:(?:show|suggest|indicate|mean|believe|reckon)s?|meant|suggested|indicated|believed|thought|reckoned|"
    r"(?:is|was|are|were|am) (?:\w+ )?(?:confident|convinced|sure|certain)|"
    r"it (?:is|was|has been) (?:expected|believed|thought|reported|understood|likely)|"
    r"(?:conviction|confidence|speculation)|comes? (?:\w+ly |just |only )?as|"
    r"(?:reports|polls|surveys|studies|figures|estimates|forecasts) (?:say|said|showed)) "
    r"(?=(?:the|an?|its|his|her|their|this|these|those|some|many|most|more|all|no|it|he|she|they|we|there|[A-Z0-9]))"
)
"""What holds a claim before which "that" is left out: "the survey shows prices will"."""
PLACE = expression(r"\b(?:under|in|at|of|from|by|for|with|through|during|to) which ")
"""Behind these a relative clause has a subject of its own: "an agreement under which"."""
UNSURE = expression(
    r"\b(?:no|not|never|little|few|hardly|unlikely|likely|probable|doubt\w*|deny|denied|dismiss\w*|reject\w*|refut\w*)\b|n't\b"
)
"""What makes the words before "that" part of the claim: "there is no sign that"."""
CONDITION = expression(r"(?:if|as|when|by|once|unless|while|although|in|on|at|after|before|until|should)\b")
WITH_VERB = expression(r"(?:it|he|she|they|we|i|you) (?!\w+ly\b|also\b|then\b|now\b|still\b)\w", re.IGNORECASE)
"""A pronoun with a verb of its own."""
MATRIX = 60
"""Characters before a claim in which a denial belongs to what holds it."""


def content_start(document: Document, begin: int, cue: int) -> int | None:
    """Where the claim begins that is held by the words between `begin` and its `cue`; None where none hold it."""
    held = [found.end() for found in HELD.finditer(document.lower, begin, cue) if cue - found.end() > 2]
    for pattern, word in ((CONTENT, " that "), (PLACE, " which ")):
        if document.lower.find(word, begin, cue) < 0:
            continue
        held += [
            found.end()
            for found in pattern.finditer(document.lower, begin, cue)
            if _is_claim(document, found.end(), cue)
            and not (pattern is PLACE and AUXILIARY_END.sub("", document.plain[found.end() : cue]).endswith(","))
            and UNSURE.search(document.lower, max(begin, found.start() - MATRIX), found.end()) is None
        ]
    held += [
        found.end()
        for found in BARE_CONTENT.finditer(document.plain, begin, cue)
        if _is_claim(document, found.end(), cue)
        and UNSURE.search(document.lower, max(begin, found.start() - MATRIX), found.start()) is None
    ]
    return max(held, default=None)


def _is_claim(document: Document, start: int, cue: int) -> bool:
    """Whether a subject stands between `start` and `cue` with no verb that would close its clause before the cue."""
    text = AUXILIARY_END.sub("", document.plain[start:cue])
    is_free = not has_finite_verb(text) and WITH_VERB.match(text) is None
    return len(text) > 2 and (CONDITION.match(text) is not None or is_free)
