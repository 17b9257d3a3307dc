"""Whom the pronoun that is the subject of a claim stands for."""

import re
from dataclasses import dataclass

from ledger.extraction.antecedents import antecedent as likeliest
from ledger.extraction.attribution import Attributor, Voice
from ledger.extraction.candidates import Candidate
from ledger.extraction.contexts import speaks_as_person
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame_words import frame_itself, thing_before
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import HEADING, head_of, is_plural
from ledger.extraction.nouns_before import speaks_in_relative
from ledger.extraction.parties import Party
from ledger.extraction.people import can_be
from ledger.extraction.sides import PARTIES
from ledger.extraction.somebody import somebody_else
from ledger.extraction.told_people import described_person
from ledger.extraction.whole_subjects import with_article
from ledger.terms import Attribution

SEVERAL = expression(r"(?:.* )?[a-z]+s$|(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Oo]thers|[Ff]ew|[Bb]oth)\b")
"""Speakers who are more than one and have no name."""
SAY_SEVERAL = frozenset(["say", "believe", "fear", "expect", "think", "warn", "claim", "argue", "predict", "hope"])
"""Verbs of several who speak: "it" is none of them."""
UNNAMED = expression(r"(?:an?|the|one|another) ", re.IGNORECASE)
"""How a speaker without a name is told of: "a trader"."""
NAMES_ONE = expression(r"[A-Z][a-z]+ [A-Z]|^(?:the )?[A-Z]\w+$")
"""A full name, or a single one that is the whole phrase."""
NAME_FIRST = expression(r"\s*(?:[A-Z][\w'.-]*)(?: [A-Z][\w'.-]*)*")
NAMED_BACK = 4
"""Sentences within which a speaker who can be "he" or "it" was named."""
SPOKESPERSON = expression(
    r"(?:an? |the )?(?:((?:[\w-]+ ){1,3}?)(?:spokes|press )(?:man|woman|person|officer)"
    r"|(?:spokes|press )(?:man|woman|person|officer) (?:for|of|at) (?:the )?(.+))$",
    re.IGNORECASE,
)
DOCUMENTS = frozenset(
    [
        "declaration",
        "treaty",
        "statement",
        "report",
        "letter",
        "resolution",
        "communique",
        "manifesto",
        "accord",
        "bill",
    ]
)
"""What speaks of those who wrote it: "the treaty says that they will"."""


@dataclass(frozen=True, slots=True)
class _Pronoun:
    """A pronoun that is the subject of a claim, and what is known where it stands.

    Attributes:
        document: The article.
        candidate: The claim.
        attributor: Knows whom the article names, and where.
        word: In lower case.
        at: The offset before which whatever "it" and "they" stand for was named.
        quoted: Whether it stands in a quotation whose speaker is known.
        own: What names the speaker, in lower case: "the mayor", "she"; empty where nobody speaks.
    """

    document: Document
    candidate: Candidate
    attributor: Attributor
    word: str
    at: int
    quoted: bool
    own: str

    @property
    def voice(self) -> Voice:
        return self.candidate.voice

    def person_before(self) -> Party | None:
        """The person named before the claim whom "he" or "she" stands for."""
        return self.attributor.antecedent(self.word, self.candidate.clause.start)

    def person_beside(self) -> str | None:
        """Somebody named before who does not say the claim."""
        return somebody_else(self.document, self.word, self.candidate.clause.start, self.voice.speaker)

    def thing_before(self, is_person: bool = True) -> str | None:
        """The likeliest noun phrase before; the speaker is none of them where `is_person`."""
        return likeliest(self.document, self.word, self.at, self.voice.speaker, is_person)


def referent(
    document: Document, candidate: Candidate, attributor: Attributor, pronoun: str, at: int | None = None
) -> str | None:
    """Whom the subject pronoun of a claim stands for, or None where the article does not tell.

    Args:
        document: The article.
        candidate: The claim.
        attributor: The one of this article.
        pronoun: "i", "we", "you", "he", "she", "it" or "they".
        at: The offset before which whatever "it" and "they" stand for was named; that of the claim if None.
    """
    voice, clause = candidate.voice, candidate.clause
    if pronoun == "you":
        return None
    if pronoun in ("i", "we"):
        return voice.speaker
    said = document.quotation_at(clause.own_start) is not None or voice.frame is None
    quoted = voice.attribution is Attribution.DIRECT and said
    own = document.lower[voice.frame.subject_start : voice.frame.subject_end].strip() if voice.frame else ""
    subject = _Pronoun(document, candidate, attributor, pronoun, clause.start if at is None else at, quoted, own)
    return _he_or_she(subject) if pronoun in ("he", "she") else _it_or_they(subject)


def _he_or_she(pronoun: _Pronoun) -> str | None:
    """Whom "he" or "she" stands for: the speaker, whoever the speaker tells of, or somebody named before."""
    voice = pronoun.voice
    described = described_person(pronoun.document, pronoun.candidate.clause.start) if voice.speaker is None else None
    if described is not None:
        return described
    if voice.is_person and voice.frame is not None:
        if voice.frame.verb in words("speech", "forecasts") and pronoun.own != pronoun.word:
            return thing_before(pronoun.document, pronoun.candidate) if pronoun.word == "she" else None
        if not pronoun.quoted:
            return _he_of_speaker(pronoun)
    if voice.frame is not None and not pronoun.quoted and pronoun.own.startswith(("his ", "her ")):
        owner = pronoun.attributor.antecedent(pronoun.word, voice.frame.subject_start)
        return owner.name if owner is not None and owner.name != voice.speaker else None
    if not pronoun.quoted and pronoun.own != pronoun.word and _speaks_right_before(pronoun):
        return voice.speaker
    known = pronoun.person_before()
    if known is not None and pronoun.quoted and known.name == voice.speaker:
        return pronoun.person_beside()
    return known.name if known is not None else None


def _he_of_speaker(pronoun: _Pronoun) -> str | None:
    """Whom "he" is in the reported words of one person: somebody told of in full before, else mostly the speaker."""
    speaker = pronoun.voice.speaker
    known = pronoun.person_before() if not speaks_as_person(pronoun.candidate) else None
    if known is not None and " " in known.name:
        return known.name
    if speaker is not None and not can_be(speaker, pronoun.word):
        return pronoun.person_beside()
    if _speaks_anew(pronoun):
        known = pronoun.person_before() if known is None else known
        return known.name if known is not None and known.name != speaker else pronoun.person_beside()
    if UNNAMED.match(speaker or "") is not None:
        return known.name if known is not None else None
    return speaker


def _it_or_they(pronoun: _Pronoun) -> str | None:
    """What "it" or "they" stands for: the body that speaks, or the likeliest noun phrase before."""
    speaker, frame = pronoun.voice.speaker, pronoun.voice.frame
    # Whoever fears for "them" speaks of others, whom no noun phrase tells surely.
    if pronoun.word == pronoun.own == "they" and frame is not None and frame.verb.startswith("fear"):
        return None
    found = (_it_of_speaker(pronoun) if not pronoun.quoted else None) or _they_of_spokesmen(pronoun)
    if found is not None:
        return found
    if speaker is not None and _is_body_known(pronoun):
        if speaker.startswith("whose "):
            return None
        if pronoun.word == "they" and head_of(speaker) in DOCUMENTS:
            return pronoun.thing_before()
        if _can_mean_itself(pronoun, speaker):
            return speaker
    return pronoun.thing_before(pronoun.quoted or speaks_as_person(pronoun.candidate))


def _it_of_speaker(pronoun: _Pronoun) -> str | None:
    """The body that speaks, or for which somebody speaks, in the words right before a claim."""
    body = speaks_in_relative(pronoun.document, pronoun.candidate)
    if body is None and pronoun.word == "it":
        body = frame_itself(pronoun.document, pronoun.candidate)
    return body if body is not None else _employer(pronoun)


def _employer(pronoun: _Pronoun) -> str | None:
    """The body of a spokesman: "a spokesman for the bank", "the bank's spokeswoman"."""
    employed = SPOKESPERSON.match(pronoun.voice.speaker or "")
    if employed is None:
        return None
    body = (employed[1] or employed[2]).strip()
    if body in PARTIES:
        return PARTIES[body]
    return with_article(pronoun.document, body) if body[:1].isupper() else f"the {body}"


def _they_of_spokesmen(pronoun: _Pronoun) -> str | None:
    """Whom "they" are to officials or analysts who comment: others that were named before."""
    if pronoun.word != "they" or head_of(pronoun.voice.speaker or "") not in words("names", "commenting"):
        return None
    others = pronoun.thing_before()
    is_named = others is not None and (NAMES_ONE.search(others) or head_of(others) in words("names", "groups"))
    return others if is_named else None


def _is_body_known(pronoun: _Pronoun) -> bool:
    """Whether no person but a body is told to say the claim, and was told of before."""
    return (
        pronoun.voice.frame is not None
        and not pronoun.voice.is_person
        and not pronoun.quoted
        and not _speaks_anew(pronoun)
    )


def _can_mean_itself(pronoun: _Pronoun, speaker: str) -> bool:
    """Whether a body can be its own "it" or "they": no heading of a sentence, and not several where it is "it"."""
    frame = pronoun.voice.frame
    if frame is None or HEADING.match(pronoun.document.plain, frame.subject_start, frame.subject_end + 20) is not None:
        return False
    return pronoun.word != "it" or not (SEVERAL.match(speaker) is not None or frame.verb in SAY_SEVERAL)


def _speaks_anew(pronoun: _Pronoun) -> bool:
    """Whether the speaker is named first behind the claim, so that its pronoun stands for somebody told before."""
    document, start, frame = pronoun.document, pronoun.candidate.clause.own_start, pronoun.voice.frame
    here = document.sentence_at(start)
    if frame is None or frame.subject_start < start or here == 0:
        return False
    named = NAME_FIRST.match(document.plain, frame.subject_start, frame.subject_end)
    if named is None:
        return False
    first = document.sentences[max(0, here - NAMED_BACK)].start
    return named.group().split()[-1] not in document.plain[first:start]


def _speaks_right_before(pronoun: _Pronoun) -> bool:
    """Whether one with a name speaks right before his "he": "Poe said he"."""
    frame, speaker = pronoun.voice.frame, pronoun.voice.speaker
    if frame is None or frame.inverted or speaker is None or frame.verb not in words("speech", "says"):
        return False
    is_near = pronoun.document.plain[frame.end : pronoun.candidate.clause.start].strip() in ("", "that")
    return is_near and not is_plural(speaker) and NAMES_ONE.match(speaker) is not None and can_be(speaker, pronoun.word)
