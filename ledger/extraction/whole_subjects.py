"""The whole subject of a claim that begins inside it: "[the games] in the new hall will"."""

import re

from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import DETERMINER, VERB, NounPhrase, is_time, phrases, subject_of
from ledger.extraction.nouns_before import noun_before

AUXILIARY = r"(?:will|would|won't|is|are|was|were|has|have|had|may|might|could|can|should|must|shall)\b"
LONE_COMMA = expression(rf"([^,]{{2,90}}), (?={AUXILIARY})")
"""A comma that parts a subject from its verb, with none before it."""
PREPOSITION_FIRST = expression(
    r"(?:of|along|in|at|for|from|with|under|between|among|on|by|near|around|across|throughout|behind|outside|inside|"
    rf"to [a-z]+|against|about|featuring|including|towards?|into|within|beyond"
    rf"|via) (?:(?!{AUXILIARY}|(?:he|she|it|they|we|i|you|there|this|that)\b)"
    rf"[^\s,]+ )+?(?={AUXILIARY})",
    re.IGNORECASE,
)
"""Words that say more of a noun before them, up to the verb of the sentence."""
ADJECTIVE = r"(?:[\w'-]+ )"
NOUN_RIGHT_BEFORE = expression(
    rf"((?:(?:the|an?|its|his|her|their|another|more|all|both|[\d,]+) )?{ADJECTIVE}{{0,3}}[\w'-]{{3,}}) $"
)
TITLE_BEFORE = expression(r'"([^"]{3,60}?),?" $')
PRONOUN_CUT = expression(r"\b(That|(?<=\band )that|(?:This|It|They|He|She|this|it|they|he|she)) $")
"""A pronoun that a quotation left before its verb."""
PROMISE_CUT = expression(
    r"\b(agreed|vowed|pledged|promised|refused) (?:(?:today|yesterday|here|(?:on )?(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)day) )?$",
    re.IGNORECASE,
)
"""The verb of a promise, parted from what is promised: "agreed today [to begin]"."""
THAT_CUT = expression(r"\b[Tt]hat $")
COUNTED = expression(
    r"(?:(?:same|very|new|old) )?(?:"
    r"day|hour|moment|night|week|month|year|decade|product|device|plan|bill|deal|law|rule|"
    r"ban|tax|company|firm|bank|club|party|team|mission|flight|trip|vote|decision|process|"
    r"project|system|scheme|proposal|gap|trend|number|figure|total|sum|man|woman|person|"
    r"country|city|town|village|war|battle|match|game|race|trial|case|verdict|ruling|report|"
    r"book|film|song|album|show|bridge|tunnel|road|ship|plant|mill|factory|mine|offer|bid|"
    r"price|rate|target|promise|goal|problem|gamble|bet|model|chip|phone|car|plane|rocket|"
    r"engine|building|station|airport|hospital|school"
    r")(?=,| (?:will|would|won't|is|are|was|may|might|could|should|can|has)\b)"
)
"""One of several, which only an article or "that" can tell."""
THAT_ONE = expression(rf"^that (?={COUNTED.pattern})")
AND_TO = expression(r" and to (?=[a-z])")
DETERMINER_CUT = expression(r"\b([Tt]he|[Aa]n?) \"? ?$")
NO_DETERMINER = expression(
    rf"(?:{DETERMINER}|he|she|it|they|we|i|you|there|that|which|who|if|when)\b|{AUXILIARY}", re.IGNORECASE
)
"""An article that a quotation parts from its noun: "the \"[cruel law\" that]"."""
PLAN_CUT = expression(r"\b(?:expect|plan|intend|aim)(?:s|ed)? (?:today |now )?$", re.IGNORECASE)
"""The verb of a plan, parted from what is planned: "it expects [to earn a profit]"."""
PART_OF = expression(
    r"(?P<part>\w+) of (?:which|whom) (?P<verb>(?:is|are|was|were|have|has) [^,]{2,80}, )?", re.IGNORECASE
)
"""Some of what stands before: "many of which are banks, would"."""
JOINED_BEFORE = expression(r"(?:\bthat |^|[;:] )((?:(?:the|an?|its|their|both) )?[\w' .-]{2,50}? and )$", re.IGNORECASE)
"""The first of two who together are the subject."""
NAMED_FIRST = expression(r"(?:the |its |their )?(?:[A-Z][\w'-]* ){1,4}(?:will|would|are|may|might|could)\b")
RELATED = expression(r"((?:[A-Z]|\d)[^:;\"]{3,90}?),? (?:which|who|that) ")
"""A subject up to its relative clause."""
NAME_BEFORE, NAME_BEHIND = expression(r"[\w'-]$"), expression(r"[\w-]|\.\w| [A-Z]")
"""Letters around a name by which it is part of a longer one."""
ATTRIBUTE_OF = expression(
    r" (?:[a-z]+ )??(?:manager|coach|captain|striker|midfielder|player|boss|owner|chief|chairman)\b"
)
"""Behind a name that an article before it does not belong to: "the Leith manager"."""
DASHED = expression(r"([^-–—;:,]+) (?:-{1,2}|–|—) [^–—]{3,160} (?:-{1,2}|–|—) ?$")
"""A subject with something inserted between dashes."""
LONGEST_NOUN = 4
NO_PHRASE = NounPhrase("", 0, False)
NO_NOUN = words("noun_phrases", "stops") | words("speech", "says")


def with_whole_subject(document: Document, candidate: Candidate, text: str) -> str:
    """`text` with the words of its subject that stand before it in the sentence of `candidate`."""
    start = candidate.clause.start
    before = document.plain[document.sentences[document.sentence_at(start)].start : start]
    if not before.strip(' "') or document.plain[start : start + 4].lower() != text[:4].lower():
        return text
    cut = PRONOUN_CUT.search(before) if re.match(AUXILIARY, text) is not None else None
    if cut is not None:
        return f"{'this' if cut[1].lower() == 'that' else cut[1]} {text}"
    if THAT_CUT.search(before) is not None and COUNTED.match(text) is not None:
        return f"that {text}"
    if text.startswith("to ") and PLAN_CUT.search(before) is not None:
        return f"will {AND_TO.sub(' and ', text[len('to ') :], count=1)}"
    promise = PROMISE_CUT.search(before) if text.startswith("to ") else None
    if promise is not None:
        return f"{promise[1]} {text}"
    determiner = DETERMINER_CUT.search(before) if text[:1].islower() and NO_DETERMINER.match(text) is None else None
    if determiner is not None:
        return f"{determiner[1]} {text}"
    part = PART_OF.match(text)
    if part is not None:
        return _of_part(document, candidate, text, part)
    dashed = DASHED.search(before) if re.match(AUXILIARY, text) is not None else None
    if dashed is not None:
        named = _last_noun(dashed[1])
        return f"{named} {text}" if named else text
    title = TITLE_BEFORE.search(before)
    joined = JOINED_BEFORE.search(before)
    if joined is not None and VERB.search(joined[1]) is None and NAMED_FIRST.match(text) is not None:
        return f"{joined[1]}{text}"
    lone = LONE_COMMA.match(text)
    if lone is not None and title is not None:
        return f"{title[1]}, {text}"
    short = _noun_right_before(f"{before.rstrip(' ,')} ") if lone is not None and lone[1].isupper() else None
    if lone is not None and short is not None:
        return f"{short} {text[lone.end() :]}"
    if lone is not None and before.rstrip().endswith((",", " and", " or", " even", " its")):
        subject = _opening_subject(before.strip('" '))
        return f"{subject} {text[lone.end() :]}" if subject is not None else text
    if PREPOSITION_FIRST.match(text) is not None:
        named_by = _noun_right_before(before)
        return f"{named_by} {text}" if named_by else text
    return text


def _of_part(document: Document, candidate: Candidate, text: str, part: re.Match[str]) -> str:
    """A claim of part of what stands before it, as one of that part, or of the whole behind what is inserted."""
    named = noun_before(document, candidate)
    if named is None:
        return text
    if part["verb"] and re.match(AUXILIARY, text[part.end() :]) is not None:
        return f"{named} {text[part.end() :]}"
    rest = text[part.end("part") :].split(" ", 3)[3] if len(text.split(" ")) > 3 else ""
    return f"{part['part']} of {named} {rest}"


def _noun_right_before(before: str) -> str | None:
    """The noun phrase that ends where a claim begins."""
    found = NOUN_RIGHT_BEFORE.search(before)
    if found is None:
        return None
    kept: list[str] = []
    for word in reversed(found[1].split()):
        if (word.lower() in NO_NOUN and not re.fullmatch(DETERMINER, word, re.IGNORECASE)) or VERB.fullmatch(word):
            break
        kept.insert(0, word)
    named = " ".join(kept)
    return named if kept and not is_time(named) else None


def _opening_subject(before: str) -> str | None:
    """The subject of a sentence, which a relative clause may part from its verb."""
    related = RELATED.match(before)
    if related is not None and VERB.search(related[1]) is None:
        return related[1]
    found = subject_of(before)
    return found[0] if found is not None else None


def _last_noun(before: str) -> str | None:
    """The subject with nothing else of the clause that `before` ends with, behind its conjunction."""
    clause = re.split(r"\b(?:as|because|that|while|and|but|when|where|said|says)\b ", before)[-1].strip()
    is_short = 0 < len(clause.split()) <= LONGEST_NOUN and VERB.search(clause) is None
    return clause if is_short or next(phrases(clause), NO_PHRASE).text == clause else None


def with_article(document: Document, name: str) -> str:
    """`name` with "the" where the article never tells of its bearer without it: "the Department of Trade"."""
    if not name[:1].isupper() or name.startswith(("The ", "A ", "An ")):
        return name
    text, said, at = document.plain, 0, document.plain.find(name)
    while at >= 0:
        if not (NAME_BEFORE.search(text, max(0, at - 1), at) or NAME_BEHIND.match(text, at + len(name))):
            if not text.startswith(("the ", "The "), max(0, at - len("the "))):
                return name
            said += ATTRIBUTE_OF.match(text, at + len(name)) is None
        at = text.find(name, at + 1)
    return f"the {name}" if said else name
