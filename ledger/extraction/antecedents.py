"""What "it", "they" and "this" stand for: the likeliest noun phrase of the sentences before."""

import re
from collections.abc import Iterator

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression, whole_words
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import (
    BE_OR_MODAL,
    HEADING,
    ONE_STATE,
    NounPhrase,
    head_of,
    is_certainly_human,
    is_human,
    is_plural,
    is_time,
    phrases,
    subject_of,
)

SENTENCES_BACK = 3
NAMED_BACK = 8
"""Sentences within which "this division" finds the division."""
CLAUSE_MARK = expression(
    r"[;—–\"]|:(?!\d)|\bthat\b|, (?=(?:and|but|while|whereas|although|though|so|as|when|where|after|because)\b)"
    r"|\b(?:said|says|stated|announced|added|warned|believes?|believed|expects?|told [\w ]{1,20}|reported|say)\b"
    r"(?! (?:to|by)\b)| (?:because|although|whereas) "
    r"|\b(?:figures|data|statistics|polls?|surveys?|records|documents|studies"
    r"|reports|estimates) (?:shows?|suggests?|indicates?|says?)\b"
)
INSIDE_SENTENCE = expression(r"[a-z,] $")
BEFORE_SURNAME = expression(r"\b(?:Mr|Mrs|Ms|Dr|Sir|[A-Z][a-z][\w'-]+)\.? $")
LONGEST_FIRST = 40
SPEAKS = expression(r" (?:said|says|told|added)\b")
PRONOUN_INSIDE = expression(r"\b(?:its|their|his|her|it|they|them|this|these|he|she|him|our|my|your)\b", re.IGNORECASE)
THERE_IS = expression(r"\b[Tt]here (?:is|are|was|were|will be|has been|have been) ")
BARE_PLURAL = expression(
    r"\b(?:of|for|in|with|from|by|that|new|planned|about|against|visited|met|told|"
    r"killed|found|sent) ((?:[a-z-]+ )?[a-z]{3,}(?<![su])s)\b"
)
STOPS_AND_VERBS = (
    "was ",
    "is ",
    "has ",
    "his ",
    "its ",
    "this ",
    "the ",
    "as ",
    "and ",
    "to ",
    "in ",
    "of ",
    "their ",
    "her ",
)
OWNER = expression(r"^(?:its|their|his|her|our|my) ", re.IGNORECASE)
OTHER = expression(r"(?:the |an? )?(?:first|second|third|last|other|another|only|same|such) ", re.IGNORECASE)
OURS = expression(r"^(?:our|my) ", re.IGNORECASE)
NAME = expression(r"(?:[Tt]he [A-Z]|(?!The |An? |This |These |Its )[A-Z])")
PLURAL_OF = expression(r"[A-Z][a-z]{2,}(?<!s)s (?:of|in|from|who|at|with|on|for) (?=[a-z])")
"""Several things that open a sentence: "Owners of old sets"."""
INNER_CAPITAL = expression(r"\S+ [A-Z]")
NOUN_BEHIND = expression(
    rf" (?!(?:{'|'.join(sorted(words('noun_phrases', 'stops')))}|[a-z]+ly|also|now)\b)[a-z]+ (?={BE_OR_MODAL}\b)"
)
"""Behind the first word of a sentence what it only describes: "Party [leaders were]"."""
LONGEST_HEADING = 6
INDEFINITE = expression(r"^(?:an?|this|these|that|those|another) (?=\w)", re.IGNORECASE)
COUNTED = expression(r"^(?:two|three|four|five|six|seven|eight|nine|ten|\d+) ", re.IGNORECASE)
UNFIT = expression(
    r"(?:such|any|no|each|every) |(?:what|who|how|why|where|when|whether|whatever"
    r"|whoever)\b|.* (?:this|that|these|those)$|(?-i:READ|WATCH|LISTEN|SEE|OPINION"
    r"|ANALYSIS|VIDEO)\b",
    re.IGNORECASE,
)
"""What cannot be told of again by its own words, and labels of other articles."""
FIGURE = expression(r"[$€£]?\d[\d.,]*(?: |$)")
"""What a figure opens does and is nothing by itself: "1.4 percent"."""
SAMPLE = 4
ANY_BEHIND = expression(r" (?:any|some|no) (?:further|more|longer)$")
PURPOSE_OF = expression(r"^(.+)['’]s? (?:[a-z]+ )?(?:goal|aim|mission|purpose|task|plan|job|objective|role|duty)s?$")
"""What somebody is for does nothing: "it" behind "the probe's goal" is the probe."""
LEAST, MARGIN = 3.0, 2.0
"""What the likeliest has to score, and by how much more than another one no farther back, to be named."""
NO_NOUN = words("noun_phrases", "stops") | frozenset(["such", "new", "own", "mr", "mrs", "ms", "dr", "whole"])
"""What no noun phrase ends with."""
POINTS = {
    "subject": 4.0,
    "sentence": -4.0,
    "named": 1.0,
    "mention": 0.5,
    "place": -2.0,
    "pronoun": -4.0,
    "human": -2.0,
    "speaker": -2.0,
    "speaks": -1.0,
    "bare": -2.0,
    "agrees": 1.0,
}
"""What speaks for and against a noun phrase; "sentence" for each one back, "mention" for each other one."""


def antecedent(
    document: Document, pronoun: str, at: int, speaker: str | None = None, is_person: bool = True
) -> str | None:
    """The noun phrase that `pronoun` at offset `at` most likely stands for, as it can stand in its place.

    Args:
        document: The article.
        pronoun: "it", "they" or "them".
        at: Where the claim begins that holds it.
        speaker: Who says the claim, or None.
        is_person: Whether the speaker is one person and therefore not meant; else it is only less likely.
    """
    is_ours = is_person and speaker is not None
    found = [
        (score + POINTS["speaker"] * _is_speaker(phrase.text, speaker), -back, phrase)
        for back, phrase in _before(document, at)
        if not (is_person and _is_speaker(phrase.text, speaker))
        and not (pronoun == "it" and _ends_name(phrase.text, speaker))
        and (score := _score(document, pronoun, back, phrase, is_ours)) is not None
    ]
    if not found:
        return None
    best = max(found, key=lambda one: (one[0], one[1], -one[2].at))
    rivals = (one[0] for one in found if one[1] >= best[1] and not _is_alike(one[2].text, best[2].text))
    rival = max(rivals, default=0.0)
    opens = document.sentences[document.sentence_at(best[2].at)].start == best[2].at
    if best[0] + POINTS["bare"] * best[2].is_bare <= LEAST or (best[0] - rival < MARGIN and not opens):
        return None
    named = ANY_BEHIND.sub("", PURPOSE_OF.sub(r"\1", definite(best[2].text)))
    named = OURS.sub(f"{speaker}'s ", named) if is_ours and OURS.match(named) else _inside(document, named)
    is_whole = named.split()[-1].lower() not in NO_NOUN and PRONOUN_INSIDE.search(named) is None
    return named if is_whole else None


def _is_alike(one: str, other: str) -> bool:
    """Whether two noun phrases may be one thing: of the same noun, or one inside the other."""
    return head_of(one) == head_of(other) or one in other or other in one


def _inside(document: Document, phrase: str) -> str:
    """A phrase that opened its sentence as it stands inside one: "People" is "people" where the article writes so."""
    first = phrase.split()[0]
    if PLURAL_OF.match(phrase) is not None:
        return phrase[:1].lower() + phrase[1:]
    common = phrase[:1].isupper() and any(
        INSIDE_SENTENCE.search(document.plain, max(0, at - 2), at) for at in whole_words(document.plain, first.lower())
    )
    return phrase[:1].lower() + phrase[1:] if common and INNER_CAPITAL.match(phrase) is None else phrase


def named_before(document: Document, noun: str, at: int) -> str | None:
    """The last full noun phrase before `at` with the noun `noun`: for "this division" the one that was told of."""
    noun = noun.lower()
    last = document.sentence_at(at)
    first = document.sentences[max(0, last - NAMED_BACK)].start
    alike = [
        phrase.text
        for phrase in phrases(document.plain[first:at])
        if phrase.head == noun
        or (" " in phrase.text and noun in phrase.text.lower().split()[:-1] and _is_numbered(phrase.text))
    ]
    owned = [OWNER.sub("the ", text) for text in alike]
    good = [
        text
        for text in owned
        if PRONOUN_INSIDE.search(text) is None and len(text.split()) > 2 and not OTHER.match(text)
    ]
    good.sort(key=lambda text: (_is_numbered(text), text[:1].isupper()))
    return definite(good[-1]) if good else None


def definite(phrase: str) -> str:
    """A noun phrase as it is told of again.

    >>> definite("a storm"), definite("three schools"), definite("Nordbank"), definite("The old mine")
    ('the storm', 'the three schools', 'Nordbank', 'the old mine')
    """
    phrase = INDEFINITE.sub("the ", phrase)
    if COUNTED.match(phrase):
        return f"the {phrase[:1].lower()}{phrase[1:]}"
    opens_low = phrase.startswith(("The ", "Its ", "Some ", "Many ", "Several ", "Most ", "All ", "Both "))
    return phrase[:1].lower() + phrase[1:] if opens_low else phrase


def _is_numbered(text: str) -> bool:
    return re.search(r"\d", text.split()[-1]) is not None


def _before(document: Document, at: int) -> Iterator[tuple[int, NounPhrase]]:
    """The noun phrases before `at` and how many sentences back each stands."""
    here = document.sentence_at(at)
    for index in range(here, max(-1, here - SENTENCES_BACK - 1), -1):
        sentence = document.sentences[index]
        end = min(sentence.end, at)
        if end > sentence.start and not (0 < index < here and _is_heading(document.plain[sentence.start : end])):
            for phrase in _of_sentence(document.plain[sentence.start : end], sentence.start):
                yield here - index, phrase


def _is_heading(sentence: str) -> bool:
    """Whether a few words without an end mark stand between paragraphs."""
    words_of = sentence.strip()
    return words_of[-1:].isalnum() and len(words_of.split()) <= LONGEST_HEADING


def _is_speaker(text: str, speaker: str | None) -> bool:
    return speaker is not None and (text in speaker or speaker in text)


def _is_body(document: Document, text: str) -> bool:
    """Whether a noun phrase can name a body of several: no country, and no common noun that opens its sentence."""
    return NAME.match(_inside(document, text)) is not None and head_of(text) not in words("names", "places")


def _ends_name(text: str, speaker: str | None) -> bool:
    """Whether `text` is the surname of the speaker."""
    return speaker is not None and speaker.endswith(f" {text}") and not text[:1].islower()


def _is_surname(document: Document, text: str) -> bool:
    """Whether a single name is the last part of a person's name elsewhere in the article."""
    if " " in text or not text[:1].isupper():
        return False
    places = list(whole_words(document.plain, text))
    firsts = (BEFORE_SURNAME.search(document.plain, max(0, at - LONGEST_FIRST), at) for at in places)
    names = [f"{first.group()}{text}" for first in firsts if first is not None]
    if any(is_certainly_human(name) for name in names):
        return True
    speaks = any(SPEAKS.match(document.plain, at + len(text)) for at in places)
    return speaks and any(is_human(name) for name in names)


def _of_sentence(text: str, offset: int) -> Iterator[NounPhrase]:
    start = 0
    for end in [*(mark.start() for mark in CLAUSE_MARK.finditer(text)), len(text)]:
        piece = text[start:end]
        mark = CLAUSE_MARK.match(text, end)
        found = subject_of(piece.strip(' "'))
        if found is not None:
            speaks = mark is not None and mark.group().islower() and mark.group() != "that"
            yield NounPhrase(found[0], offset + start + found[1], True, speaks)
        start = mark.end() if mark is not None else end
    for there in THERE_IS.finditer(text):
        told = next(phrases(text[there.end() :]), None)
        if told is not None and told.at == 0:
            yield NounPhrase(told.text, offset + there.end(), True)
    for several in BARE_PLURAL.finditer(text):
        if not text[several.start(1) :].startswith(tuple(STOPS_AND_VERBS)):
            yield NounPhrase(several[1], offset + several.start(1), False, is_bare=True)
    heading = HEADING.match(text)
    begin = heading.end() if heading is not None else 0
    for phrase in phrases(text[begin:]):
        if phrase.at == 0 and " " not in phrase.text and NOUN_BEHIND.match(text, begin + len(phrase.text)):
            continue
        yield NounPhrase(phrase.text, offset + begin + phrase.at, False)


def _score(document: Document, pronoun: str, back: int, phrase: NounPhrase, is_ours: bool) -> float | None:
    """How well `phrase` fits; None where it cannot be meant."""
    text = phrase.text
    if is_time(text) or head_of(text) in words("attribution", "evidence") or len(text) < 2 or UNFIT.match(text):
        return None
    if text.lower() in words("names", "peoples") or (pronoun == "it" and FIGURE.match(text)):
        return None
    if is_ours and pronoun != "it" and head_of(text) in words("names", "commenting"):
        return None  # "Traders were doubtful. 'They will fail,' said Poe": one of them tells of others
    plural, human = is_plural(text), is_human(text)
    certain = is_certainly_human(text) or _is_surname(document, text)
    if certain and not plural:
        return None
    if (pronoun == "it" and plural) or (pronoun != "it" and ONE_STATE.fullmatch(text) is not None):
        return None
    if (
        pronoun in ("they", "them")
        and not plural
        and not (pronoun == "they" and phrase.is_subject and _is_body(document, text))
    ):
        return None
    places = words("names", "places")
    score = 8.0 + back * POINTS["sentence"]
    score += POINTS["subject"] * phrase.is_subject
    score += POINTS["named"] * (re.search(r"(?<!^)\b[A-Z]|^[A-Z][a-z]+[A-Z]", text) is not None)
    score += POINTS["mention"] * min(SAMPLE, document.lower.count(head_of(text)) - 1)
    score += POINTS["place"] * (not phrase.is_subject and head_of(text) in places)
    score += POINTS["speaks"] * phrase.speaks
    score += POINTS["human"] * (human and not plural)
    inside = PRONOUN_INSIDE.search(text)
    score += POINTS["pronoun"] * (inside is not None and not (is_ours and OURS.match(text)))
    return score + POINTS["agrees"] * (pronoun != "it" and plural)
