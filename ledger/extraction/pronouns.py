"""Names in the place of the pronouns that a drafted claim still holds."""

import re

from ledger.extraction.agreement import agreeing
from ledger.extraction.antecedents import antecedent as likeliest
from ledger.extraction.antecedents import definite
from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate
from ledger.extraction.claim_verbs import FINITE, PLAIN_VERB
from ledger.extraction.document import Document
from ledger.extraction.expletives import EXPLETIVE
from ledger.extraction.expressions import expression, whole_words
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import head_of, is_certainly_human, is_plural, subject_of
from ledger.extraction.people import can_be
from ledger.extraction.somebody import somebody_else
from ledger.extraction.stand_ins import stands_for_one_in
from ledger.extraction.subjects import owned_by
from ledger.terms import Attribution

FIRST_PERSON = expression(
    r"(?<![\w'])(I|we|me|us|my|our|ours)(?=$|'(?:ll|re|ve|m|d)\b|(?! (?:and|or) )[^\w'])", re.IGNORECASE
)
TITLE_BEFORE = expression(r"\b(?:Mr|Mrs|Ms|Dr)\.? $")
ONE_PERSON = expression(r"\b(he|she|him|his|her)\b", re.IGNORECASE)
SEVERAL = expression(r"\b(they|them|their|theirs)\b", re.IGNORECASE)
THING = expression(r"\b(its|it)\b(?!')", re.IGNORECASE)
OF_SUBJECT = expression(
    r"(?:(?:the|an?|some|all|most) )?[\w-]+(?: (?:and|or) [\w-]+)? (?:of|from|in|on|to|for|at|by|"
    r"about) (?:(?:all|most|some|many) (?:of )?)?",
    re.IGNORECASE,
)
"""Before the owner of what is the subject: "Changes to its rules will"."""
OBJECT_OF = expression(
    r"(?:[\w'-]+ ){1,5}(?:will|would|to) (?:not |also |then )?(?:be (?=[a-z]+ing\b)|be able to )?(?!lose|make|find|"
    r"call|consider|put)[a-z]+ (?:(?:or|and) [a-z]+ )?"
    r"|(?:[\w'-]+ ){1,5}?(?:expects?|expected) ",
    re.IGNORECASE,
)
OBJECT_OF_ACT = expression(
    r"(?:[\w'-]+ ){1,5}(?:will|would|to) (?:not |also )?[a-z]+ (?:the|an?|its|his|her|their) [a-z]+ (?:of|for|to|"
    r"by) [a-z]+ "
)
"""Before the object of an act that is itself an object: "would explore the option of closing it"."""
SEES_HER = expression(r"\b(?:see|sees|let|lets|make|makes|help|helps|watch|have) her$", re.IGNORECASE)
"""Where "her" is no owner: "will see her appear"."""
OWNED_FIRST = expression(r"[A-Z][\w-]+(?: [A-Z][\w-]+)*['’]s? [a-z]")
"""Opens a claim with somebody's thing: "Poe's next role will see her appear"."""
TO_REPLACE = expression(
    r"^(?:[\w'-]+ ){1,8}?(?:will|would|to) (?!.*\b(?:and|or|which|that)\b).*\bto"
    r" (?:replace|follow|succeed|supersede|supplement|complement) $"
)
"""Before what the object of the same act cannot be: "will issue an order to replace it"."""
OWN = frozenset(["his", "her", "their", "its", "theirs"])
SUBJECT_FORM = {
    "he": "he",
    "him": "he",
    "his": "he",
    "she": "she",
    "her": "she",
    "it": "it",
    "its": "it",
} | dict.fromkeys(("they", "them", "their", "theirs"), "they")
FILLER = expression(
    r" goes on| alone\b| (?:ir|im|un|in)?[a-z]+(?:ible|able|ult|ary|ant) (?:for [a-z ]+ )?to |"
    r" (?:is |was |is not |(?:will|would|may|might|could|should) be |will |would |may |might |could |should |seems |"
    r"has been )?(?:too |very |more |so |"
    r"quite )?(?:easy|easier|hard|harder|"
    r"difficult|possible|impossible|clear|likely|unlikely|necessary|important|illegal|legal|safe|time|up to|expected|"
    r"better|worth|cheaper|take|cost|mean|a |\w+ed that|shown|known|said|that )"
)
IDIOM = expression(
    r"\b(?:(?:rid|tough|stick|sit|sweat|slug|battl|fight|duk)(?:e|es|ing)? it out|call(?:s|ing)? it (?:a day|quits)|"
    r"go(?:es|ing)? it alone|play(?:s|ing)? it (?:safe|cool)|tak(?:e|es|ing) it easy|mak(?:e|es|ing) it big)\b"
)
"""Figures of speech in which "it" names nothing."""
LONGEST_IDIOM = 12
MADE_IT = expression(r" (?:to|through|into|past|across|back|home)\b(?! [a-z]+ (?:the|an?)\b)")
"""Where "make it" is to arrive: "if they make it to the border"."""
SUBORDINATE = expression(
    r"^(?:by the time|as soon as|if|when|once|unless|until|while|as|after|before|since|although|though|"
    r"because|despite|with|in|following|under|by|amid|unlike|besides)\b",
    re.I,
)
NO_NOUN_BEHIND = (
    r"back|off|out|up|down|over|through|away|together|again|alone|too|right|wrong|sooner|later|better|worse|faster|longer|"
    r"further|earlier|well|first|next|done|stronger|weaker|leaner|fitter|richer|poorer|wiser|bigger|smaller|safer|happy|"
    r"sad|alive|intact|unscathed|[a-z]{3,}ly|for|in|on|at|by|with|from|and|but|because|before|after|until|without|into|"
    r"under|than|all|when|while|though"
)
"""Words behind which "this" is no article: "walk this back", "come out of this leaner"."""
THIS_ALONE = expression(
    rf"(?<=[a-z] )this(?= (?:{NO_NOUN_BEHIND})\b(?! (?:summer|winter|spring|autumn|year|month|week)\b))", needs="this"
)
THIS_THING = expression(
    r"(?<=[a-z,] )(?:this|these)(?= (?!(?:happen\w*|occur\w*|came|comes?|goes|went|did|does|means?|meant|proves?|"
    r"is|was|are|were|will|would|may|can|could|has|have|had|coupled|combined|"
    r"year|month|week|morning|(?:lines|terms|steps|points|conditions)\W*$|"
    r"evening|afternoon|summer|winter|spring|autumn|weekend|time|way|case|[a-z]+ing)\b)[a-z]{3,})"
)
"""Before a noun in the middle of a claim; the article tells as much."""
NOTHING = expression(r"\b(?:no|without(?: an?y?)?) (?:[a-z-]+ )?[a-z]+\b", re.IGNORECASE)
"""What there is none of stands for nobody: "if no objections they will"."""
AMOUNT = expression(r"^\W?\d.*(?:%|percent|cents?|dollars?)$")
OPENED_BY = expression(
    r"(?:following|under|after|before|upon|on|in|by|with|despite|because of|as part of|once|if|when|unless) [^,]+, "
    r"(?:[^,]{3,40}, )?",
    re.IGNORECASE,
)
"""A phrase before the subject."""
WHILE_SO = expression(r"(?:while|although|though) [^,]+, ", re.IGNORECASE)
"""A clause before it, about something else."""
OPENING_PHRASE = expression(
    r"(?:due to|because of|in|at|during|under|despite|after|before|for|on|by"
    r"|following|in addition to|as a result of) [^,]+,? ",
    re.IGNORECASE,
)
"""What opens a sentence and is none of its subject."""
SPOKEN_FOR = expression(
    r"(?P<whom>(?!The )[A-Z][\w.-]*(?: [A-Z][\w.-]*)*)['’]s? (?:[a-z]+ )?(?:lawyers|attorneys|solicitors|"
    r"family|parents|doctors|relatives|supporters|aides)"
)
"""Several who speak of one person: "Poe's lawyers expect him to be freed". One lawyer can be "he" too."""
NOUN_BEHIND = expression(r" (?!(?:to|in|at|on|from|for|by|with|and|or|as|that|will|be)\b)([\w'-]+)")
"""What "her" owns, where it owns something: not in "expects her to win"."""
NEAR = 40
"""Characters behind a pronoun in which a name is somebody else's."""


def without_pronouns(
    document: Document, candidate: Candidate, attributor: Attributor, text: str
) -> tuple[str, str | None]:
    """`text` with names for its pronouns, and a pronoun that stands for nobody known, or None.

    Args:
        document: The article.
        candidate: The statement.
        attributor: The article's speakers.
        text: Its claim, subject filled in.
    """
    voice = candidate.voice
    if voice.attribution is Attribution.DIRECT and voice.speaker is not None:
        text = _third_person(text, voice.speaker)
    for pattern in (ONE_PERSON, SEVERAL, THING):
        found = pattern.search(text)
        if found is None or _is_filler(text, found) or (pattern is THING and EXPLETIVE.match(text) is not None):
            continue
        word = SUBJECT_FORM[found[1].lower()]
        meant = "them" if found[1].lower() == "them" else word
        before = SUBORDINATE.sub("", text[: found.start()])  # a capital makes it no name
        others = _without_speaker(before, candidate, pattern is not ONE_PERSON)
        others = NOTHING.sub("", others)
        owned = pattern is ONE_PERSON and OWNED_FIRST.match(others) is not None
        inside = (owned or stands_for_one_in(others, meant)) and not _is_another(text, found)
        behind_opening = OPENED_BY if inside or _opens_only(text, found) else WHILE_SO
        if _is_speaker(text, found, candidate, behind_opening):
            text = f"{text[: found.start()]}{definite(voice.speaker or '')}{text[found.end() :]}"
            continue
        if inside or _is_told_later(text, found, word, candidate):
            continue
        name = _named(document, candidate, attributor, meant)
        name = None if name is not None and (AMOUNT.search(name) or FIRST_PERSON.match(name)) else name
        noun = NOUN_BEHIND.match(text, found.end())
        own = found[1].lower() in OWN and noun is not None and SEES_HER.search(text[: found.end()]) is None
        if name is not None and not own and _is_titled_behind(name, text[found.end() :][:NEAR]):
            return text, found[1].lower()
        if name is not None and not own and _names_one_before(name, text[: found.start()]):
            return text, found[1].lower()
        if name is None or (own and noun is not None and head_of(name) == noun[1].lower()):
            return text, found[1].lower()
        text = f"{text[: found.start()]}{owned_by(name) if own else name}{text[found.end() :]}"
    alone = THIS_ALONE.search(text)
    if alone is not None:
        return text, alone.group()
    return THIS_THING.sub("the", text), None


def _without_speaker(before: str, candidate: Candidate, is_thing: bool = False) -> str:
    """The words before a pronoun without a speaker who is not meant: "he" in direct speech is somebody else."""
    speaker = candidate.voice.speaker
    is_person = candidate.voice.is_person and speaker is not None and " " in speaker
    meant = candidate.voice.attribution is not Attribution.DIRECT and not (is_thing and is_person)
    if meant or speaker is None:
        return before
    return before.replace(f"{speaker}'s", "the" if is_thing else "my").replace(speaker, "I")


def _named(document: Document, candidate: Candidate, attributor: Attributor, word: str) -> str | None:
    """Whom `word` in the middle of a claim stands for."""
    voice = candidate.voice
    speaker = voice.speaker if voice.attribution is Attribution.DIRECT or voice.is_person else None
    by_several = (
        voice.speaker is not None and voice.attribution is Attribution.PARAPHRASE and _is_several(voice.speaker)
    )
    if word in ("they", "them") and by_several:
        return voice.speaker
    if word in ("it", "they", "them"):
        return likeliest(document, word, candidate.clause.start, speaker)
    spoken_for = SPOKEN_FOR.fullmatch(voice.speaker or "") if voice.attribution is not Attribution.DIRECT else None
    if spoken_for is not None and can_be(spoken_for["whom"], word):
        return spoken_for["whom"]
    quoted = voice.speaker if voice.attribution is Attribution.DIRECT else None
    known = attributor.antecedent(word, candidate.clause.start)
    if known is not None and known.name != quoted:
        return known.name
    return somebody_else(document, word, candidate.clause.start, quoted) if quoted is not None else None


def _is_several(speaker: str) -> bool:
    last = speaker.split()[-1].lower()
    return is_plural(speaker) or (last.endswith("s") and last in words("names", "groups"))


def _is_filler(text: str, found: re.Match[str]) -> bool:
    """Whether "it" stands for what follows: "make it easier to"."""
    if found[1].lower() == "it" and IDIOM.search(text, max(0, found.start() - LONGEST_IDIOM), found.end() + 6):
        return True
    made = MADE_IT.match(text, found.end()) is not None and text[: found.start()].lower().endswith(
        ("make ", "makes ", "made ")
    )
    return found[1].lower() in ("it", "them") and (made or FILLER.match(text, found.end()) is not None)


def _is_another(text: str, found: re.Match[str]) -> bool:
    """Whether a pronoun cannot stand for the subject that alone stands before it: "The army will use it"."""
    before = text[: found.start()]
    if TO_REPLACE.search(before) is not None:
        return True
    if found[1].lower() in ("it", "they") and _opens_only(text, found):
        return True
    if found[1].lower() in OWN:
        return OF_SUBJECT.fullmatch(before) is not None
    return (
        found[1].lower() in ("it", "them", "him")
        and (OBJECT_OF.fullmatch(before) or OBJECT_OF_ACT.fullmatch(before)) is not None
        and FINITE.match(text, found.end() + 1) is None
    )


def _opens_only(text: str, found: re.Match[str]) -> bool:
    """Whether a pronoun is the subject right behind an opening phrase without a verb: "due to the rain it will"."""
    before = text[: found.start()]
    opens = OPENING_PHRASE.fullmatch(before) is not None and FINITE.match(text, found.end() + 1) is not None
    verb = PLAIN_VERB.search(before)
    is_noun = verb is None or verb.end() == len(before.rstrip(" ,"))
    return opens and is_noun and FINITE.search(before) is None


def _names_one_before(name: str, before: str) -> bool:
    """Whether `name` has a word of what stands `before` the pronoun, which then is somebody else."""
    told = set(before.lower().replace("'s", "").split())
    return any(word in told for word in name.lower().split() if len(word) > len("the"))


def _is_titled_behind(name: str, behind: str) -> bool:
    """Whether `name` stands right behind the pronoun, with a title: "by the time he meets Mr Poe"."""
    places = whole_words(behind, name.split()[-1])
    return any(TITLE_BEFORE.search(behind, max(0, at - 5), at) for at in places)


def _is_speaker(text: str, found: re.Match[str], candidate: Candidate, opening: re.Pattern[str]) -> bool:
    """Whether a pronoun is the organisation that speaks, the subject behind an opening phrase: "in May, it will"."""
    voice = candidate.voice
    speaks = voice.speaker is not None and voice.attribution is Attribution.PARAPHRASE
    is_subject = found[1].lower() in ("it", "they") and FINITE.match(text, found.end() + 1) is not None
    opens = opening.fullmatch(text[: found.start()]) is not None
    is_body = not voice.is_person or (
        found[1].lower() == "it" and voice.role is None and not is_certainly_human(voice.speaker or "")
    )
    fits = found[1].lower() != "it" or not is_plural(voice.speaker or "")
    return speaks and fits and is_body and is_subject and opens


def _is_told_later(text: str, found: re.Match[str], word: str, candidate: Candidate) -> bool:
    """Whether a pronoun in an opening clause stands for what the main clause names: "If it wins, the party will"."""
    comma = text.find(", ", found.end())
    if comma < 0 or SUBORDINATE.match(text) is None:
        return False
    main = subject_of(text[comma + 2 :])
    return main is not None and stands_for_one_in(_without_speaker(main[0], candidate), word)


def _third_person(text: str, speaker: str) -> str:
    """`text` as somebody else would say it of `speaker`."""
    found = next((each for each in FIRST_PERSON.finditer(text) if each.group() != "US"), None)
    if found is None:
        return text
    word, behind = found[1].lower(), text[found.end() :]
    if word in ("i", "we"):
        behind = agreeing(behind, is_plural(speaker))
    name = owned_by(speaker) if word in ("my", "our", "ours") else speaker
    return f"{text[: found.start()]}{name}{_third_person(behind, speaker)}"
