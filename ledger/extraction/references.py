"""Whom names, pronouns and descriptions stand for: the fullest name that the article gives."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from ledger.extraction.descriptions import (
    BOTH,
    both,
    introduced,
    is_one_person,
    is_thing,
    named_organisation,
    names_before,
)
from ledger.extraction.document import Document
from ledger.extraction.frame_subjects import ASIDE, head_end
from ledger.extraction.frames import Frame, Frames
from ledger.extraction.headings import title_end
from ledger.extraction.issuers import issuer
from ledger.extraction.lexicon import words
from ledger.extraction.mentions import NAMES_BACK, Mentions, offset
from ledger.extraction.names import Party
from ledger.extraction.names import party as named_party
from ledger.extraction.people import (
    POSSESSIVE,
    can_be,
    is_person,
    name_words,
    namesakes,
)
from ledger.extraction.roles import role_at
from ledger.extraction.short_names import ShortNames

SENTENCES_BACK = 6
OUTLET = re.compile(
    r"\b(?:The )?(?:[A-Z]\w+ ){0,3}(?:Post|Times|News|Journal|Tribune|Herald|Guardian|"
    r"Telegraph|Mail|Gazette|Chronicle|Observer|Independent|Press|Reuters|Bloomberg|BBC|CNN)\b"
)
OUTLETS = frozenset(["article", "newspaper", "paper", "publication", "outlet", "magazine", "daily"])
ONE_PERSON = frozenset(["he", "she", "i", "who"])
INDEFINITE = re.compile(r"(?:an?|one|another) ", re.IGNORECASE)
ASKED_NEAR = 30
"""Characters behind "asked" within which whoever was asked is named."""
DEEPEST = 12
"""Pronouns that are followed from one to the next: "He said. He added."."""
NAMED_WITHIN = 3
"""Sentences behind a description within which its bearer may be named."""
UNNAMED = frozenset(
    ["official", "officer", "source", "resident", "witness", "minister", "member", "man", "woman", "leader"]
)
"""Offices that many bear at a time: another one may be named."""
WORDS_BEHIND_HEAD = frozenset(["of", "for", "at", "in", "with", "from", "on"])
LONGEST_OFFICE, LONGEST_BUSINESS = 10, 5
"""Words of a description of a person, of a firm: "the oilfield services concern"."""
HEADS = frozenset(["head", "chief", "director", "boss", "leader", "president", "chairman", "chairwoman"])
"""Offices that go by several names."""
FIRMS_SPEAKER = re.compile(
    r"(?:an?|the) (?:company|bank|firm|group|airline)(?:'s)? (spokes\w+|official|statement|announcement)(?: issued)?"
)
ROLE_WORD = re.compile(r"[\w-]+")


class References:
    """Resolves who is meant in one document; what was found is kept."""

    def __init__(self, document: Document, frames: Frames) -> None:
        self._document = document
        self._frames = frames
        self._mentions = Mentions(document.plain, title_end(document.text))
        self._antecedents: dict[tuple[str, int], Party | None] = {}
        self._short = ShortNames(document.plain, self._mentions)
        self._full: dict[tuple[str, str | None], Party] = {}
        self._resolving: set[tuple[str, int]] = set()

    def party(self, start: int, end: int) -> Party | None:
        """The party named between two offsets, auxiliaries and adverbs behind it left out."""
        segment = self._document.plain[start:end].rstrip(" ,")
        while (aside := ASIDE.search(segment)) is not None:
            segment = segment[: aside.start()].rstrip(" ,")
        return named_party(segment, start)

    def resolved(self, named: Party) -> Party | None:
        """`named` with the fullest name that the article gives; None for a pronoun of nobody known."""
        key = (named.name, named.at)
        if key in self._resolving:
            return None
        self._resolving.add(key)
        try:
            if named.sort == "pronoun":
                if key not in self._antecedents:
                    self._antecedents[key] = self._antecedent(named)
                return self._antecedents[key]
            if BOTH.fullmatch(named.name.lower()):
                return both(self._document.plain, named)
            if named.sort == "description" or named.name.lower().startswith("the "):
                return (
                    self._spokesman(named)
                    or self._described(named)
                    or self._named_behind(named)
                    or self._short.spelled_out(named)
                )
            if named.sort == "person" and not named.name.isupper() and named.name not in self._short.explained():
                return self._short.firm(named) or self._fullest(named)
            return self._short.spelled_out(named)
        finally:
            self._resolving.discard(key)

    def antecedent(self, pronoun: str, at: int) -> Party | None:
        """Whom `pronoun` at offset `at` stands for, or None."""
        return self._antecedent(Party(pronoun, None, "pronoun", at))

    def _fullest(self, named: Party) -> Party:
        key = (named.name, named.role)
        if key in self._full:
            return replace(self._full[key], at=named.at)
        names = self._mentions.alike(named.name)
        names = namesakes(names, named.name) if names else names
        best = max([named.name, *(name for _, name in names)], key=lambda name: (len(name_words(name)), len(name)))
        role = named.role or next((role for at, name in names if (role := role_at(self._document, at, name))), None)
        self._full[key] = replace(named, name=best, role=role)
        return self._full[key]

    def _antecedent(self, named: Party) -> Party | None:
        """Whom a pronoun stands for: the nearest speaker before, else the nearest sentence's first person.

        Where a nearer person cannot be meant, only one whose given name tells so.
        """
        document, surely = self._document, False
        here = document.sentence_at(named.at)
        wants_person = named.name in ONE_PERSON
        for index in range(here, max(-1, here - SENTENCES_BACK), -1):
            for frame in self._frames.of(index):
                if frame.subject_start >= named.at:
                    continue
                asked = self._asked(frame, index, named) if index < here else None
                if asked is not None:
                    return asked
                other = self.party(frame.subject_start, frame.subject_end)
                if other is None or (other.name == named.name and len(self._resolving) > DEEPEST):
                    continue
                full = self.resolved(other)
                if full is not None and is_one_person(full) == wants_person:
                    if can_be(full.name, named.name, surely):
                        return full
                    surely = True
            sentence = document.sentences[index]
            end = sentence.start if index == here and self._is_aside(named.at) else min(sentence.end, named.at)
            subject = self._first_name(sentence.start, end, named.name, surely)
            if subject is not None:
                return self.resolved(subject) or subject
        if not wants_person or surely:
            return None
        return self._main_person(named.at, named.name) or self._named_next(here, named)

    def _is_aside(self, at: int) -> bool:
        """Whether the pronoun at `at` names the source of the words before it: "Costs will rise, it said."."""
        here = self._document.sentence_at(at)
        told = self._document.plain[self._document.sentences[here].start : at].rstrip().endswith((",", '"'))
        return (
            here > 0 and told and any(frame.subject_start <= at < frame.subject_end for frame in self._frames.of(here))
        )

    def _named_next(self, here: int, named: Party) -> Party | None:
        """The first person whom the sentences behind a pronoun name, where nobody was named before it."""
        end = self._document.sentences[min(here + 2, len(self._document.sentences) - 1)].end
        behind = [name for _, name in self._mentions.between(named.at, end) if can_be(name, named.name)]
        return self._fullest(Party(behind[0], None, "person", named.at)) if behind else None

    def _asked(self, frame: Frame, index: int, named: Party) -> Party | None:
        """Whoever was asked in a sentence before, and is the one who answers."""
        if frame.verb not in ("asked", "asks") or frame.inverted or named.name not in ("he", "she"):
            return None
        end = self._document.sentences[index].end
        found = [name for at, name in self._mentions.between(frame.end, end) if at - frame.end < ASKED_NEAR]
        fits = found and can_be(found[0], named.name)
        return self._fullest(Party(found[0], None, "person", frame.end)) if fits else None

    def _main_person(self, at: int, pronoun: str) -> Party | None:
        """Whoever is named most often before `at`, where no one near can be meant."""
        named = Counter(self._fullest(Party(name, None, "person", 0)).name for _, name in self._mentions.between(0, at))
        full = [(count, name) for name, count in named.items() if " " in name and can_be(name, pronoun)]
        return self._fullest(Party(max(full)[1], None, "person", 0)) if full else None

    def _first_name(self, start: int, end: int, pronoun: str, surely: bool) -> Party | None:
        if end <= start:
            return None
        if pronoun in ONE_PERSON:
            quoted = self._document.quotation_at(start) is not None
            subject = None if quoted else self._party_of_sort(start, end, "person")
            full = self.resolved(subject) if subject is not None else None
            fits = full is not None and can_be(full.name, pronoun, surely)
            if subject is not None and fits and (" " in subject.name or self._mentions.alike(subject.name)):
                return subject
            told = None if quoted else self._party_of_sort(start, end, "description")
            if told is not None and is_one_person(told) and INDEFINITE.match(told.name):
                return told
            for at, name in self._mentions.between(start, end):
                if self._document.quotation_at(at) is None and self._document.lower[at - 4 : at] != "the ":
                    if can_be(name, pronoun, surely):
                        return Party(name, None, "person", at)
                    surely = True
            return None
        if self._document.quotation_at(start) is not None:
            return None
        found = self._party_of_sort(start, end, "organisation") or self._party_of_sort(start, end, "group")
        if found is None and pronoun == "it":
            alone = self._party_of_sort(start, end, "person")
            if alone is None or alone.name.lower() in words("names", "openers"):
                return None
            found = alone if " " not in alone.name and not self._mentions.alike(alone.name) else None
        return None if found is not None and is_thing(self._document.plain, found) else found

    def _party_of_sort(self, start: int, end: int, sort: str) -> Party | None:
        head = head_end(self._document, start, end)
        if head >= self._document.sentences[self._document.sentence_at(start)].end:
            return None  # a sentence whose verb is not known tells no subject
        found = self.party(start, head)
        return found if found is not None and found.sort == sort else None

    def _described(self, named: Party) -> Party | None:
        """Whom "the minister", "the ministry", "the company", "the report" stands for."""
        tokens = named.name.lower().split()
        head = next((i for i, word in enumerate(tokens) if i and word in WORDS_BEHIND_HEAD), len(tokens))
        noun = POSSESSIVE.sub("", tokens[head - 1])
        if noun in OUTLETS and named.name[4:].islower():
            outlet = OUTLET.search(self._document.plain)
            return Party(outlet.group(), "newspaper", "organisation", outlet.start()) if outlet else None
        if tokens[0] != "the":
            return None
        if noun.endswith("-old") or (noun in words("names", "peoples") and len(tokens) == 2):
            return self._nearest_person(named)
        if noun in words("names", "roles") or noun == "pair":
            office = (
                set(ROLE_WORD.findall(named.name.lower()))
                - WORDS_BEHIND_HEAD
                - {"the", "former", "current", "new", "own"}
            )
            return self._holder(noun, office, named) if len(tokens) < LONGEST_OFFICE else None
        if len(tokens) > (LONGEST_BUSINESS if noun in words("names", "companies") else 3):
            return None
        if noun in words("names", "papers"):
            return issuer(self._document.plain, noun)
        found = None
        if noun in words("names", "organisations") or noun in words("names", "groups"):
            found = self._speaker_called(noun, named) or named_organisation(self._document.plain, noun, named.at)
        if found is None and noun in words("names", "companies"):
            found = self._recent_speaker(named, self._document.sentence_at(named.at), ("organisation",))
            found = found or self._recent_firm(named)
        return found

    def _speaker_called(self, noun: str, named: Party) -> Party | None:
        """The organisation that spoke last, where its name has `noun`: "Bank of Hull said …. The bank"."""
        last = self._recent_speaker(named, self._document.sentence_at(named.at), ("organisation",))
        return last if last is not None and noun in last.name.lower().split() else None

    def _spokesman(self, named: Party) -> Party | None:
        """Who "a company spokesman" is: whoever is named so soon after, else that of the firm named before."""
        office = FIRMS_SPEAKER.fullmatch(named.name.lower())
        if office is None:
            return None
        here = self._document.sentence_at(named.at)
        last = self._document.sentences[min(here + NAMED_WITHIN, len(self._document.sentences) - 1)]
        for at, name in self._mentions.between(self._document.sentences[here].end, last.end):
            if "spokes" in (role_at(self._document, at, name) or ""):
                return self._fullest(Party(name, None, "person", at))
        firm = self._recent_firm(named)
        if firm is not None and office[1] in ("statement", "announcement"):
            return firm
        return Party(f"{firm.name} {office[1]}", None, "description", named.at) if firm is not None else None

    def _nearest_person(self, named: Party) -> Party | None:
        """Whoever the nearest sentence before names first: "the 31-year-old"."""
        here = self._document.sentence_at(named.at)
        for index in range(here - 1, max(-1, here - 3), -1):
            sentence = self._document.sentences[index]
            for at, name in self._mentions.between(sentence.start, sentence.end):
                return self._fullest(Party(name, None, "person", at))
        return None

    def _recent_firm(self, named: Party) -> Party | None:
        """The nearest name before a description of a firm that is nobody's and no place's."""
        for at, name in names_before(self._document.plain, named.at):
            if not (self._mentions.alike(name) or (" " in name and is_person(name))):
                return self._short.spelled_out(Party(name, None, "organisation", at))
        return None

    def _holder(self, noun: str, office: set[str], named: Party) -> Party | None:
        """The person who bears an office: the nearest one before whose role has its words, else one behind."""
        everyone = self._mentions.all()
        place = bisect_left(everyone, named.at, key=offset)
        near = [*reversed(everyone[max(0, place - NAMES_BACK) : place]), *everyone[place : place + NAMES_BACK]]
        for at, name in near:
            role = set(ROLE_WORD.findall((role_at(self._document, at, name) or "").lower()))
            if office <= role or (noun in HEADS and role & HEADS and (office & role) - HEADS):
                return self._fullest(Party(name, None, "person", at))
        fuller = introduced(self._document.plain, noun, named)
        if fuller is not None:
            return fuller
        if len(office) > 1:
            return None
        return self._recent_speaker(named, self._document.sentence_at(named.at), ("person",))

    def _named_behind(self, named: Party) -> Party | None:
        """Who is named with the same office soon after: "The coroner said …. Coroner Jane Doe …"."""
        noun = next((word for word in ROLE_WORD.findall(named.name.lower()) if word in words("names", "roles")), None)
        definite = named.name.lower().startswith("the ")
        if noun is None or not definite or noun.startswith("spokes") or noun in UNNAMED:
            return None
        here = self._document.sentence_at(named.at)
        last = self._document.sentences[min(here + NAMED_WITHIN, len(self._document.sentences) - 1)]
        for at, name in self._mentions.between(self._document.sentences[here].end, last.end):
            if noun in ROLE_WORD.findall((role_at(self._document, at, name) or "").lower()):
                return self._fullest(Party(name, None, "person", at))
        return None

    def _recent_speaker(self, named: Party, here: int, sorts: tuple[str, ...]) -> Party | None:
        for index in range(here - 1, max(-1, here - SENTENCES_BACK), -1):
            for frame in reversed(self._frames.of(index)):
                other = self.party(frame.subject_start, frame.subject_end)
                if other is None or other.name == named.name:
                    continue
                full = self.resolved(other)
                by_one_name = full is not None and full.sort == "person" and " " not in full.name
                if full is not None and (full.sort in sorts or (by_one_name and "organisation" in sorts)):
                    return full
            if "organisation" in sorts:
                sentence = self._document.sentences[index]
                subject = self._party_of_sort(sentence.start, sentence.end, "organisation")
                articled = subject is not None and subject.name.lower().startswith(("the ", "a ", "an "))
                if subject is not None and not articled and not is_thing(self._document.plain, subject):
                    return self._short.spelled_out(subject)
        return None
