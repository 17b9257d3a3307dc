"""Whom names, pronouns and descriptions stand for: the fullest name that the article gives."""

import re
from collections import Counter
from dataclasses import replace

from ledger.extraction.bearers import Bearers
from ledger.extraction.bodies_before import agent, owner
from ledger.extraction.descriptions import (
    BOTH,
    both,
    fits_number,
    is_one_person,
    is_thing,
)
from ledger.extraction.document import Document
from ledger.extraction.document_names import document_names
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.frames import Frames
from ledger.extraction.lexicon import words
from ledger.extraction.named_subjects import party_between, subject_of_sort
from ledger.extraction.parties import Party
from ledger.extraction.people import can_be, is_role

SENTENCES_BACK = 6
ONE_PERSON = frozenset(["he", "she", "i", "who"])
INDEFINITE = expression(r"(?:an?|one|another) ", re.IGNORECASE)
SEVERAL = expression(r"^(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er) .*[a-z] and (?:the|an?|its|his|her) ")
"""Two parties, of whom none is the speaker alone: "the mayor and the council"."""
OFFICE = expression(r"(?:[A-Z][\w-]*(?:['’]s?)? )+(?:[a-z-]+ ){0,3}?(?P<noun>[a-z-]+)(?: (?:of|to|for|at) .*)?")
"""An office without an article: "Leith mayor", "Nordbank's permanent delegate to the council"."""
NAME_OF = expression(
    r"[Tt]he (?:[A-Z][\w-]+ )*(?:Bank|Bureau|Office|House|Department|Ministry|University) (?:of|for) (?:the )?[A-Z].*"
)
"""A name that is no description, though an article stands before it: "the Bank of Hull"."""
POSSESSIVE_INSIDE = expression(r"['’]s?(?= )")
ASKED_NEAR = 30
"""Characters behind "asked" within which whoever was asked is named."""
SPEAKS = r"(?:, who)? (?:said|says|told|added|noted)\b"
HEARER_NEAR = 40
HEARER = expression(r"\b(?:told|tells) (?:[\w'’-]+ ){0,4}$")
"""Before the name of whoever is told something: "the senator told Radio Leith's Jane Doe"."""
LINK = expression(r"[A-Z]{3,}(?: [A-Z]{2,})*(?::| -) ")
"""Opens a link to another article, in which nobody is told of: "READ MORE: "."""
SHORTENED = frozenset(["officials", "sources"])
"""Groups named fuller before: "Treasury officials said …. Officials said"."""
OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
OF_SOMEBODY = expression(r"(?:his|her|its) [a-z-]+(?: [a-z-]+){0,3}$", re.IGNORECASE)
TITLED_INSIDE = expression(
    r"\b(?:to|of|for) (?:the )?(?:Prime Minister|President|Governor|Mayor|Senator|Minister|Chancellor|Mr|Mrs|Ms) "
    r"(?P<name>[A-Z][\w'-]+)"
)
OF_DAY = expression(r"(?:The )?(?:\w+day|[Ll]ast (?:week|month|year))['’]s (?=[a-z]+$)")
"""Before what stands for somebody whatever its day: "Thursday's article"."""
FARTHEST = 40
"""Descriptions that are followed from one to the next: "the company said. The company added."."""
DEEPEST = 12
"""Pronouns that are followed from one to the next: "He said. He added."."""


class References:
    """Resolves who is meant in one document; what was found is kept."""

    def __init__(self, document: Document, frames: Frames) -> None:
        self._document = document
        self._frames = frames
        names = document_names(document)
        self._title, self._mentions = names.title, names.mentions
        self._short, self._full_names = names.short, names.full
        self._antecedents: dict[tuple[str, int], Party | None] = {}
        self._bearers = Bearers(document, frames, names, self.resolved)
        self._resolving: set[tuple[str, int]] = set()

    def party(self, start: int, end: int) -> Party | None:
        """The party named between two offsets, auxiliaries and adverbs behind it left out."""
        return party_between(self._document, start, end)

    def resolved(self, named: Party) -> Party | None:
        """`named` with the fullest name that the article gives; None for a pronoun of nobody known."""
        key = (named.name, named.at)
        if key in self._resolving or len(self._resolving) > FARTHEST:
            return None
        self._resolving.add(key)
        try:
            if named.sort == "pronoun":
                if key not in self._antecedents:
                    self._antecedents[key] = self._antecedent(named)
                return self._antecedents[key]
            dated = OF_DAY.match(named.name)
            if dated is not None:
                return self._bearers.of_paper(named, named.name[dated.end() :]) or named
            if BOTH.fullmatch(named.name.lower()):
                return both(self._document.plain, named)
            if SEVERAL.search(named.name):
                return named
            if (titled := self._bearers.of_title(named)) is not None:
                return titled
            if NAME_OF.fullmatch(named.name):
                return self._short.spelled_out(named)
            if OF_SOMEBODY.match(named.name):
                return self._bearers.bearer(named) or self._of_somebody(named)
            if named.sort == "description" or named.name.lower().startswith(("the ", "a ", "an ")):
                return self._bearers.bearer(named) or self._short.spelled_out(named)
            if named.sort == "person" and not named.name.isupper() and named.name not in self._short.explained():
                return self._short.firm(named) or self._full_names.fullest(named)
            if named.name.islower() and " " not in named.name and is_role(named.name):
                return self._bearers.bearer(replace(named, name=f"the {named.name}")) or named
            if named.name.lower() in SHORTENED:
                return self._bearers.bearer(replace(named, name=f"the {named.name.lower()}")) or named
            office = OFFICE.fullmatch(named.name)
            if office is not None and is_role(office["noun"]):
                told = POSSESSIVE_INSIDE.sub("", named.name)
                bearer = self._bearers.bearer(replace(named, name=f"the {told}"))
                return bearer if bearer is not None and office["noun"] in (bearer.role or "").lower() else named
            if self._is_surname(named):
                return self._full_names.of(named.name, named.at)
            firm = self._short.firm(named) if " " in named.name and named.sort == "organisation" else None
            return firm or self._short.spelled_out(named)
        finally:
            self._resolving.discard(key)

    def _is_surname(self, named: Party) -> bool:
        """Whether what else is a month's or a place's name is that of somebody named in full: "May"."""
        if named.sort != "organisation" or named.name.lower() not in words("names", "places"):
            return False
        return any(name.endswith(f" {named.name}") for _, name in self._mentions.alike(named.name))

    def _of_somebody(self, named: Party) -> Party:
        """A description by whose somebody is, "her lawyer", with the name of that one."""
        pronoun, _, rest = named.name.partition(" ")
        owner = self.antecedent(OWNERS[pronoun.lower()], named.at)
        if owner is None or owner.sort == "description":
            return named
        return replace(named, name=f"{owner.name}'s {rest}")

    def named_in_role(self, frame: Frame, pronoun: str) -> Party | None:
        """The person behind an inverted verb's speaker in what the speaker is: "said Doe, an aide to Mayor Roe"."""
        if not frame.inverted:
            return None
        end = self._document.sentences[self._document.sentence_at(frame.start)].end
        speaker = self.party(frame.subject_start, frame.subject_end)
        here = frame.subject_start + (len(speaker.name) if speaker is not None else 0)
        role = self._document.plain[here:end]
        surname = TITLED_INSIDE.search(role)
        named = [name for _, name in self._mentions.between(here, end) if can_be(name, pronoun)]
        found = named[0] if named else surname["name"] if surname is not None else None
        return self._full_names.of(found, here) if found is not None else None

    def antecedent(self, pronoun: str, at: int) -> Party | None:
        """Whom `pronoun` at offset `at` stands for, or None."""
        return self._antecedent(Party(pronoun, None, "pronoun", at))

    def _antecedent(self, named: Party) -> Party | None:
        """Whom a pronoun stands for: the nearest speaker before, else the nearest sentence's first person.

        Where a nearer person cannot be meant, only one whose given name tells so.
        """
        document, surely = self._document, False
        here = document.sentence_at(named.at)
        wants_person, is_aside = named.name in ONE_PERSON, self._is_aside(named.at)
        for index in range(here, max(-1, here - SENTENCES_BACK), -1):
            for frame in self._frames.of(index):
                told = index == here and is_aside and wants_person and frame.verb in words("speech", "forecasts")
                if told or frame.subject_start >= named.at:
                    continue
                asked = self._asked(frame, index, named) if index < here else None
                if asked is not None:
                    return asked
                other = party_between(self._document, frame.subject_start, frame.subject_end)
                if other is None or (other.name == named.name and len(self._resolving) > DEEPEST):
                    continue
                full = self.resolved(other)
                if full is not None and is_one_person(full) == wants_person and fits_number(full, named.name):
                    if can_be(full.name, named.name, surely):
                        return full
                    surely = True
            sentence = document.sentences[index]
            if index < here and not self._frames.of(index) and LINK.match(document.plain, sentence.start):
                continue
            end = sentence.start if index == here and is_aside else min(sentence.end, named.at)
            is_title = sentence.start < self._title
            subject = None if is_title else self._first_name(sentence.start, end, named.name, surely)
            if subject is not None:
                return self.resolved(subject) or subject
        if named.name == "it" and is_aside:
            return owner(self._document, self._mentions, self._short, document.sentences[here].start)
        if not wants_person or surely:
            return None
        doubtful = self._doubtful(here, named)
        if doubtful is not None:
            return doubtful
        return self._main_person(named.at, named.name) or self._named_next(here, named)

    def _doubtful(self, here: int, named: Party) -> Party | None:
        """The nearest name before a pronoun of which nothing tells that it is a person's."""
        start = self._document.sentences[max(0, here - SENTENCES_BACK + 1)].start
        before = [name for _, name in self._mentions.between(start, named.at) if can_be(name, named.name)]
        return self._full_names.of(before[-1], named.at) if before else None

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
        return self._full_names.of(behind[0], named.at) if behind else None

    def _asked(self, frame: Frame, index: int, named: Party) -> Party | None:
        """Whoever was asked in a sentence before, and is the one who answers."""
        if frame.verb not in ("asked", "asks") or frame.inverted or named.name not in ("he", "she"):
            return None
        end = self._document.sentences[index].end
        found = [name for at, name in self._mentions.between(frame.end, end) if at - frame.end < ASKED_NEAR]
        fits = found and can_be(found[0], named.name)
        return self._full_names.of(found[0], frame.end) if fits else None

    def _is_somebody(self, subject: Party, end: int) -> bool:
        """Whether a sentence's subject is named in full, or by a surname by which somebody speaks."""
        if " " in subject.name or self._mentions.alike(subject.name):
            return True
        speaks = re.search(rf"\b{re.escape(subject.name)}{SPEAKS}", self._document.plain) is not None
        return speaks and self._short.firm(subject) is None and not self._mentions.between(subject.at, end)

    def _main_person(self, at: int, pronoun: str) -> Party | None:
        """Whoever is named most often before `at`, where no one near can be meant."""
        named = Counter(self._full_names.of(name, 0).name for _, name in self._mentions.between(0, at))
        full = [(count, name) for name, count in named.items() if " " in name and can_be(name, pronoun)]
        return self._full_names.of(max(full)[1], 0) if full else None

    def _person_subject(self, start: int, end: int) -> Party | None:
        """The person who opens a sentence from `start`, before its verb."""
        subject = subject_of_sort(self._document, start, end, "person")
        other = subject_of_sort(self._document, start, end, "organisation") if subject is None else None
        return other if other is not None and self._is_surname(other) else subject

    def _first_name(self, start: int, end: int, pronoun: str, surely: bool) -> Party | None:
        if end <= start:
            return None
        if pronoun in ONE_PERSON:
            quoted = self._document.quotation_at(start) is not None
            subject = None if quoted else self._person_subject(start, end)
            full = self.resolved(subject) if subject is not None else None
            fits = full is not None and can_be(full.name, pronoun, surely)
            if subject is not None and fits and (subject.role is not None or self._is_somebody(subject, end)):
                return subject
            told = None if quoted else subject_of_sort(self._document, start, end, "description")
            if told is not None and is_one_person(told):
                bearer = told if INDEFINITE.match(told.name) else self.resolved(told)
                if bearer is not None and is_one_person(bearer) and can_be(bearer.name, pronoun, surely):
                    return bearer
            for at, name in self._mentions.between(start, end):
                before = self._document.plain[max(start, at - HEARER_NEAR) : at]
                if (
                    self._document.quotation_at(at) is None
                    and not before.endswith("the ")
                    and not HEARER.search(before)
                    and self._mentions.is_evident(name)
                ):
                    if can_be(name, pronoun, surely):
                        return Party(name, None, "person", at)
                    surely = True
            return None
        if self._document.quotation_at(start) is not None:
            return None
        found = subject_of_sort(self._document, start, end, "organisation") or subject_of_sort(
            self._document, start, end, "group"
        )
        found = found or (agent(self._document, start, end) if pronoun == "it" else None)
        if found is None and pronoun == "it":
            alone = subject_of_sort(self._document, start, end, "person")
            if alone is None or alone.name.lower() in words("names", "openers"):
                return None
            is_business = (alone.role or "").rpartition(" ")[2] in words("names", "companies")
            is_single = " " not in alone.name and not self._mentions.alike(alone.name)
            found = alone if is_business or is_single else None
        found = found or (owner(self._document, self._mentions, self._short, start) if pronoun == "it" else None)
        wrong = found is not None and (is_thing(self._document.plain, found) or not fits_number(found, pronoun))
        return None if wrong else found
