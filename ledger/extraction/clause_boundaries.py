"""Where, between two cues of a sentence, the clause of the second begins."""

import re

from ledger.extraction.clause_starts import (
    BARE_SPLIT,
    LEADING,
    LEADING_CLAUSE,
    SPLIT,
    joins_names,
    with_insertion_blotted,
)
from ledger.extraction.cues import CueMatch
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import AUXILIARY_END, has_finite_verb, is_parted
from ledger.extraction.frame import Frame
from ledger.extraction.lexicon import words
from ledger.extraction.postmodifiers import RELATIVE_CLAUSE, absolute_start, is_postmodifier

LEADS_ON = expression(
    r" (?:\w+ly |also |then )?(?:mean|ensure|guarantee|make sure|see to it|require|result in)\b(?: that)?"
)
"""Behind a cue: what follows, with its own cue, is the same claim."""
RELATIVE_PLACE = expression(
    r"(?<!, )\b(?:in|at|by|under|to|of|on|with|for|from|through|during|after|over|into|against|than) $"
)
"""Before "which" and behind no comma: what follows says more about a thing that the claim names."""
MAIN_AGAIN = expression(r", (?:but|and|while|whereas|although) ")
"""Behind a relative clause: another clause that is no part of it."""
SPLICE = expression(r", (?=(?:we|they|he|she|it|I|you|there|nobody|no \w+)(?:'s|'re|'m)? ?$)")
"""A comma alone between two clauses: "we will have no goods, we will have no staff"."""
NEXT_SUBJECT = expression(
    r", (?=(?!(?:and|or|but|nor|which|who|whose|whom|where|when|while|including|in|on|at|by|for|with|without|to|from|"
    r"of|after|before|if|unless|as|because|since|until|although|though|that|than|like|such|both|not|especially|"
    r"particularly|said|says|[a-z]+ing|[a-z]+ly)\b|\d)[^,;:\"]{3,60}(?<! which)(?<! who)(?<! that) $)"
)
"""A comma alone before the noun of the next claim: "prices will rise, demand from abroad will"."""
MODALS = frozenset(["will", "would", "going-to"])
HOLDS_CUE = expression(r", (?:which|who|whose)\b[^,;\"]*$")
"""Before a cue that stands in a relative clause between commas."""
BEFORE_ABSOLUTE = expression(r"(?:,| and) with $")
QUOTE_MARK = expression(r"[\"' ]+")
SUBORDINATE = expression(
    r"(?:although|though|while|whilst|whereas|with|(?:after|amid|despite|following|given)\b[^,;\"]* that)\b",
    re.IGNORECASE,
)
LAST_SUBJECT = expression(r", (?!(?:and|or|but|which|who|whose|where|including)\b)[^,;\"]{3,}$")
UNCLOSED = expression(r"\b(?:if|unless|once|when|whenever|as|because|since|before|until|after)\b[^,;]*$")
IN_CONDITION = expression(r"\W*(?:if|unless)\b[^,;]*$")
IN_TIME = expression(r"\b(?:when|once|until|before|after) (?:it|they|he|she|we|(?:the|its|their) [\w-]+|[A-Z]\w+) $")
"""Before a cue in a clause that only tells when: "will reopen the port and the yard when they meet"."""
INSERTED = frozenset(["which", "who", "whose", "where", "with", "as", "because", "since", "and", "or"])
"""Conjunctions that, with a comma behind their words, part a subject from its verb."""
JOINS_NOUNS = frozenset(["and", "or"])
RELATIVES = frozenset(["which", "who", "whose"])
OPENS_SUBJECT = expression(r"(?:the|an?|he|she|they|we|it|i|you|his|her|their|its)\b|[A-Z]")
"""Behind "who": a clause about the noun; any other words are a verb, and that of the cue goes on with the noun."""
LISTED_NOUN = expression(
    r"(?!(?:an?|the|its|his|her|their|this|that)\b)[\w'-]+"
    r"(?: (?!(?:that|which|who)\b)[\w'-]+){0,20} (?:which|who|that)$"
)
"""The second of two nouns, with the relative clause of the cue: "to the north and south with lamps which"."""
LISTED_HEARER = expression(r"(?:[a-z'-]+ ){0,3}(?P<group>[a-z]+) that \w")
"""The second of two groups that are told something: "he told Doe and other traders that"."""
FINITE_CUE = expression(r"(?:is|are|was|were|will|would|won't|shall|may|might|could|plans?|expects?|intends?)\b")


def clause_boundary(
    document: Document, opening: int, first: CueMatch, second: CueMatch, frames: list[Frame]
) -> int | None:
    """Where a new clause begins between two cues; None where both stand in one. The first began at `opening`."""
    start, end = first.end, second.start
    for frame in frames:
        if (
            start <= frame.subject_start < frame.end <= end
            and not frame.inverted
            and document.plain[frame.subject_start - 2 : frame.subject_start - 1] in (",", '"')
        ):
            return frame.subject_start if not is_parted(document.plain, _inserted_at(document, frame)) else None
    between = with_insertion_blotted(document.plain[start:end])
    if LEADS_ON.match(between):
        return None
    absolute = absolute_start(document, start, end)
    if absolute is not None and BEFORE_ABSOLUTE.search(document.plain, start, absolute) is not None:
        return absolute
    if _is_place(document, start, end):
        return None
    main = _main_start(document, opening, start, end)
    if main is not None:
        return main
    if (
        between.endswith(", ")
        and HOLDS_CUE.search(document.plain, opening, start) is not None
        and not has_finite_verb(between)
    ):
        return end
    if _is_main_verb(document, opening, first, between, frames):
        return None
    if IN_TIME.search(between) is not None and "," not in between:
        return None
    if "," not in between and IN_CONDITION.match(document.lower, opening, end) is not None:
        return None
    splice = _splice(between, first, second)
    if splice is not None and not _is_in_condition(document, opening, first.start):
        return start + splice.end()
    return _joint(document, first, end, between)


def _inserted_at(document: Document, frame: Frame) -> int:
    """Where the words of a speaker end before those that name him."""
    return len(document.plain[: frame.subject_start].rstrip(' ,"'))


def _joint(document: Document, first: CueMatch, end: int, between: str) -> int | None:
    """Where a conjunction or a quotation mark between two cues begins the clause of the second, at `end`."""
    start = first.end
    places = [*_bare_places(between), *SPLIT.finditer(between)]
    place = next((place for place in reversed(places) if not _joins(document, first, end, between, place)), None)
    if place is not None and place.group() in (" as", " where"):
        return start + place.end()
    if place is not None:
        return start + place.start() + (len(place.group()) - len(place.group().lstrip(' ,;:"')))
    quote = between.find('" ')
    if quote >= 0 and '"' in between[quote + 2 :]:
        return start + between.rfind('"')
    return None


def _main_start(document: Document, opening: int, start: int, end: int) -> int | None:
    """Where the main clause begins behind a subordinate one that opens the sentence and holds the first cue."""
    marks = QUOTE_MARK.match(document.plain, opening)
    opening = marks.end() if marks is not None else opening
    lead = LEADING.match(document.plain, opening, start)
    begin = lead.end() if lead is not None else opening
    for at in (opening, begin):
        concession = LEADING_CLAUSE.match(document.plain, at, end)
        if concession is not None and start < concession.end() < end - 2:
            return concession.end()
    if SUBORDINATE.match(document.plain, opening) is None and SUBORDINATE.match(document.plain, begin) is None:
        return None
    subject = LAST_SUBJECT.search(document.plain, start, end)
    if subject is None or has_finite_verb(AUXILIARY_END.sub("", document.plain[subject.start() : end])):
        return None
    return subject.start() + 2


def _splice(between: str, first: CueMatch, second: CueMatch) -> re.Match[str] | None:
    """A comma alone between two clauses."""
    found = SPLICE.search(between)
    if found is None and {first.cue.id, second.cue.id} <= MODALS and SPLIT.search(between) is None:
        return _next_subject(between)
    return found


def _next_subject(between: str) -> re.Match[str] | None:
    """The comma before the subject of another claim: behind the verb of the first, with no verb but its own."""
    place = NEXT_SUBJECT.search(between)
    if place is None or not between[: place.start()].strip() or has_finite_verb(between[place.end() :]):
        return None
    return place


def _is_in_condition(document: Document, opening: int, cue: int) -> bool:
    """Whether a cue stands in a condition or a reason that no comma has closed."""
    return UNCLOSED.search(document.lower, opening, cue) is not None


def _joins(document: Document, first: CueMatch, second: int, between: str, place: re.Match[str]) -> bool:
    """Whether a conjunction between two cues joins two nouns, or only opens words inserted before the verb."""
    mark, rest = place.group().strip(' ,"'), between[place.end() :].strip()
    last_word = document.lower[first.start : first.end].rstrip().rpartition(" ")[2]
    holds = last_word == "that" or between.startswith(" that ")
    # A cue may take in the article behind which "devolved regions" is no verb.
    has_verb = has_finite_verb((f"{last_word} " if last_word == "the" else "") + between[: place.start()])
    has_own_verb = place.group() == " who" and rest != "" and OPENS_SUBJECT.match(rest) is None
    if mark in RELATIVES and not has_verb and (holds or has_own_verb):
        return True
    if (
        mark in JOINS_NOUNS
        and "," not in place.group()
        and (_is_listed(rest) or joins_names(between[: place.start()], rest))
    ):
        return not has_verb
    if mark == "as" and not (FINITE_CUE.match(document.lower, second) or AUXILIARY_END.search(between)):
        return True
    if mark in INSERTED and rest.endswith(",") and not rest.startswith(",") and rest.count(",") == 1:
        return True
    if mark not in JOINS_NOUNS or "," in place.group() or has_verb:
        return False
    return holds or is_postmodifier(document, first.start)


def _is_listed(rest: str) -> bool:
    """Whether what follows "and" is a noun alone, of which a clause with the cue tells more."""
    hearer = LISTED_HEARER.match(rest)
    told = hearer is not None and hearer["group"] in words("names", "groups") | {"others"}
    return told or (LISTED_NOUN.match(rest) is not None and not has_finite_verb(rest))


def _bare_places(between: str) -> list[re.Match[str]]:
    """Conjunctions without a comma that part two cues, the likeliest last.

    "And" may also join two nouns of the subject, so that any other conjunction before it goes first. A relative
    pronoun that is itself the subject of the second cue parts nothing: "a road which will cross the river".
    """
    places = [
        place
        for place in BARE_SPLIT.finditer(between)
        if RELATIVE_CLAUSE.fullmatch(between, place.start() + 1) is None
        and (len(between) - place.end() > 2 or place.group().strip() in ("and", "but", "or"))
    ]
    if places and places[-1].group().strip() in ("and", "or"):
        strong = [place for place in places if place.group().strip() not in ("and", "or", "then")]
        if strong and not has_finite_verb(between[strong[-1].end() :]):
            places.append(strong[-1])
    return places


def _is_main_verb(document: Document, opening: int, first: CueMatch, between: str, frames: list[Frame]) -> bool:
    """Whether the second cue is the verb of the noun whose relative clause holds the first: "rules that will ban A"."""
    said = max((frame.end for frame in frames if opening <= frame.end <= first.start), default=opening)
    noun, that, _ = document.plain[said : first.start].rpartition(" that ")
    if not that or said + len(noun) + len(that) < first.start or RELATIVE_PLACE.search(noun + " ") is not None:
        return False
    return SPLIT.search(between) is None and not has_finite_verb(noun) and not has_finite_verb(between)


def _is_place(document: Document, start: int, end: int) -> bool:
    """Whether a clause with its cue at `end` only says more about a thing in the claim before: "a show in which"."""
    pronoun = document.plain.rfind(" which ", start, end)
    if pronoun < 0 or MAIN_AGAIN.search(document.plain, pronoun, end) is not None:
        return False
    return RELATIVE_PLACE.search(document.plain, start, pronoun + 1) is not None
