"""Fills in the subject of a claim: nouns for pronouns, antecedents for "which", context for "this"."""

import re

from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.extraction.lexicon import words
from ledger.terms import Attribution

PRONOUN_SUBJECT = re.compile(
    r"^(he|she|it|they|i|we|you)\b(?!')|^(he|she|it|they|i|we|you)(?='(?:ll|re|s|m|ve)\b)", re.IGNORECASE
)
CONTRACTION = re.compile(r"^'(ll|re|s|m|ve)\b")
RELATIVE_PRONOUN = re.compile(r"^(?:and |but )?(?:which|who|that)\b ?", re.IGNORECASE)
DEMONSTRATIVE = re.compile(
    r"^(this|that|these|those|such)\b(?= (?:will|would|is|are|was|may|might|could|should|can|"
    r"expected|means?|the|\w+ly)\b)|^(?:such|these|those|this)\b"
    r"(?= (?!(?:week|month|year|summer|winter|autumn|spring|season)\b)"
    r"(?:[a-z]+ ){1,3}(?:will|would|is|are|was|were|may|might|could|should|can)\b)",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"\b(his|her|their|its|my|our)\b", re.IGNORECASE)
OPENING = re.compile(
    r"^(?:(?:and|but|so|or|that|also|then|therefore|however|meanwhile|moreover|furthermore|"
    r"instead|still|yet|now|"
    r"where|in addition|as a result|for example|of course|in any case|in turn|despite this|even so|"
    r"certainly|basically|"
    r"hopefully|apparently|eventually)\b,? ?)+",
    re.IGNORECASE,
)
EXPLETIVE = re.compile(
    r"^it (?:is|was|will|would|may|might|could|seems?|appears?|'s)(?: not| also|"
    r" still)?(?: be| take| mean)? (?:too |very |more |quite |even |so )?"
    r"(?:(?:un)?likely (?:that|to)|possible|impossible|hard|harder|difficult|easy|easier|clear|"
    r"important|necessary|early|inevitable|acceptable|"
    r"expected(?! to)|better|good|bad|time|up to|several|some|a (?:while|couple|few|long)|\d+|years|"
    r"months|weeks|days)\b|^there (?:will|would|is|are|may|might|could|has|have)\b",
    re.IGNORECASE,
)
FINITE = re.compile(r"\b(?:will|would|is|are|was|were|has|have|may|might|could|can|should|must)\b")
DETERMINED = re.compile(r"^.*(?<!\bof )\b((?:the|an?|its|his|their|these|this|our|her) [^,]+)$", re.IGNORECASE)
NOUN_PHRASE = re.compile(
    r"((?:(?:the|an?|its|his|their|these|this|our|her|"
    r"\d[\d,.]*) )?(?:[\w'’.-]+ (?:of (?:the )?)?){0,4}[\w'’.-]+)$",
    re.IGNORECASE,
)
PHRASE_END = re.compile(
    r".*\b(?:is|are|was|were|has|have|had|will|would|in|on|at|to|by|for|with|from|into|and|or|"
    r"but|that|against|as|[a-z]{3,}ed|[a-z]{4,}ing) ",
    re.IGNORECASE,
)
FRAME_LEFT = re.compile(
    r"^[^,]{3,80}?(?:, [^,]{3,60},?)? (?:said|says|stated|added|warned) (?:that |, )?"
    r"|(?:,| (?:and|but|though))? [\w' ]{2,40} (?:say|says|said)(?: that)?$|,? (?:which|who|that|and|but)$"
)
"""The speaker's frame at either end of a context."""
LONGEST_SUBJECT = 14
CONTEXT = 140


def with_subject(document: Document, candidate: Candidate, attributor: Attributor, text: str) -> tuple[str, str | None]:
    """`text` with a noun in the place of the pronoun that is its subject."""
    if EXPLETIVE.match(text):
        return text, None
    pronoun = PRONOUN_SUBJECT.match(text)
    relative = RELATIVE_PRONOUN.match(text)
    demonstrative = DEMONSTRATIVE.match(text)
    if pronoun is not None:
        word = (pronoun[1] or pronoun[2]).lower()
        if word in ("it", "they") and document.quotation_at(candidate.clause.cue.start) is not None:
            return _in_context(document, candidate, text), None
        name = _referent(document, candidate, attributor, word)
        if name is None:
            return _in_context(document, candidate, text), word if word != "it" else None
        rest = CONTRACTION.sub(
            lambda m: {"ll": " will", "re": " is", "s": " is", "m": " is", "ve": " has"}[m[1]],
            text[pronoun.end() :],
        )
        if word in ("i", "we", "you"):
            rest = re.sub(r"^ (am|are)\b", " is", re.sub(r"^ (have)\b", " has", rest))
        return _possessives(f"{name}{rest}", word, name), None
    if relative is not None and relative.group().strip():
        antecedent = _noun_before(document, candidate)
        if antecedent:
            return f"{antecedent} {text[relative.end() :]}", None
        return _in_context(document, candidate, text), None
    if demonstrative is not None:
        return _in_context(document, candidate, text), None
    if _lacks_subject(text):
        subject = _clause_subject(document, candidate, attributor)
        return (f"{subject} {text}", None) if subject else (_in_context(document, candidate, f"It {text}"), None)
    possessive = POSSESSIVE.search(text[: candidate.clause.cue.start - candidate.clause.start])
    if possessive is not None and candidate.voice.attribution is not Attribution.DIRECT:
        word = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}[possessive[1].lower()]
        owner = _referent(document, candidate, attributor, word)
        if owner is not None and owner not in text:
            return f"{text[: possessive.start()]}{owner}'s{text[possessive.end() :]}", None
    return text, None


def _referent(document: Document, candidate: Candidate, attributor: Attributor, pronoun: str) -> str | None:
    """Whom the subject pronoun of a claim stands for."""
    voice = candidate.voice
    if pronoun in ("i", "we", "you"):
        return voice.speaker if pronoun != "you" else None
    if pronoun == "it" and voice.speaker is not None and voice.speaker[0].islower() and voice.speaker.endswith("s"):
        return None
    own = document.lower[voice.frame.subject_start : voice.frame.subject_end].strip() if voice.frame else ""
    foretold = voice.frame is not None and voice.frame.verb in words("speech", "forecasts") and own != pronoun
    if pronoun in ("he", "she") and foretold and voice.is_person:
        return None
    if (
        pronoun in ("he", "she")
        and voice.is_person
        and voice.frame is not None
        and document.quotation_at(candidate.clause.cue.start) is None
    ):
        return voice.speaker
    if (
        pronoun in ("it", "they")
        and voice.speaker is not None
        and not voice.is_person
        and document.quotation_at(candidate.clause.cue.start) is None
    ):
        return voice.speaker
    if pronoun == "they" and voice.is_person and voice.role is not None:
        return None
    found = attributor.antecedent(pronoun, candidate.clause.start)
    if found is not None and (pronoun in ("he", "she") or found.sort != "person"):
        return found.name
    return (
        _subject_of(document, document.sentence_at(candidate.clause.cue.start) - 1)
        if pronoun in ("it", "they")
        else None
    )


def _subject_of(document: Document, index: int) -> str | None:
    """The noun phrase that opens sentence `index`."""
    if index < 0:
        return None
    sentence = document.sentences[index]
    text = OPENING.sub("", document.plain[sentence.start : sentence.end].strip('"'))
    verb = FINITE.search(text)
    head = text[: verb.start()].strip(" ,") if verb else ""
    if (
        not head
        or '"' in head
        or PRONOUN_SUBJECT.match(head)
        or not head[0].isupper()
        or len(head.split()) > LONGEST_SUBJECT
        or "," in head
    ):
        return None
    return head


def _clause_subject(document: Document, candidate: Candidate, attributor: Attributor) -> str | None:
    """The subject of a clause that shares it with the clause before: "It opened in May and will close"."""
    index = document.sentence_at(candidate.clause.cue.start)
    sentence = document.sentences[index]
    cue = candidate.clause.cue.cue
    if cue.speaker == "subject" and candidate.voice.speaker is not None:
        return candidate.voice.speaker
    if document.plain[sentence.start : candidate.clause.start].rstrip().endswith((" who", " which", " that")):
        return _noun_before(document, candidate)
    start = max(
        (f.end for f in attributor.frames(index) if f.end <= candidate.clause.start and not f.inverted),
        default=sentence.start,
    )
    text = OPENING.sub("", document.plain[start : candidate.clause.start].strip('" ,'))
    verb = FINITE.search(text) or re.search(r"\b[a-z]{3,}(?:ed|es|s)\b", text)
    head = text[: verb.start()].strip(" ,") if verb else ""
    pronoun = PRONOUN_SUBJECT.match(head)
    if pronoun is not None and head.lower() in ("it", "they") and document.quotation_at(candidate.clause.cue.start):
        return None
    if pronoun is not None:
        return _referent(document, candidate, attributor, (pronoun[1] or pronoun[2]).lower())
    if head and len(head.split()) <= LONGEST_SUBJECT:
        return head
    return candidate.voice.speaker


def _noun_before(document: Document, candidate: Candidate) -> str | None:
    """The noun phrase that stands before a relative pronoun."""
    sentence = document.sentences[document.sentence_at(candidate.clause.cue.start)]
    before = re.sub(
        r",?\s*(?:who|which|that|and|but)?\s*$",
        "",
        document.plain[sentence.start : candidate.clause.start].rstrip(" ,"),
    )
    tail = PHRASE_END.sub("", before.rsplit(",", 1)[-1].rsplit('"', 1)[-1])
    determined = DETERMINED.search(tail.strip())
    if determined is not None:
        return determined[1]
    found = NOUN_PHRASE.search(tail.strip())
    return found[1] if found and not PRONOUN_SUBJECT.fullmatch(found[1]) else None


def _in_context(document: Document, candidate: Candidate, text: str) -> str:
    """`text` with the words before it in brackets, where nothing shorter tells what "this" is."""
    context = context_before(document, candidate)
    first, _, rest = text.partition(" ")
    return f"{first} [{context}] {rest}" if context else text


def context_before(document: Document, candidate: Candidate) -> str:
    """The words before a claim in its sentence or its quotation; where they are few, the sentence before."""
    sentence = document.sentences[document.sentence_at(candidate.clause.cue.start)]
    quotation = document.quotation_at(candidate.clause.cue.start)
    start = max(sentence.start, quotation.start if quotation is not None else 0)
    before = document.plain[start : candidate.clause.start].strip(' ,;"')
    if len(before.split()) < 4:
        index = document.sentence_at(sentence.start) - 1
        if index < 0:
            return ""
        previous = document.sentences[index]
        before = document.plain[previous.start : previous.end]
    before = FRAME_LEFT.sub("", before.replace('"', "").strip(" ,.;"))
    return before[:CONTEXT].rsplit(" ", 1)[0] + " …" if len(before) > CONTEXT else before


def _lacks_subject(text: str) -> bool:
    return (
        re.match(
            r"(?:will|would|won't|shall|is|are|was|were|may|might|could|should|to|plans?|planned|"
            r"intends?|vowed|pledged|promised|promises|agreed|"
            r"refuse[sd]?|expects?|has|have|not|likely|expected|set|scheduled|due|going)\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def _possessives(text: str, pronoun: str, name: str) -> str:
    """First-person words of a speech in the third person."""
    if pronoun not in ("i", "we"):
        return text
    text = re.sub(r"\b(?:my|our)\b", f"{name}'s", text, count=1)
    return re.sub(r"\b(?:me|us)\b", name, text, count=1)
