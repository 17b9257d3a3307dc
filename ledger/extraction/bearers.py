"""Whom descriptions stand for: "the minister", "the company", "the report", "a company spokesman"."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ledger.extraction.descriptions import (
    is_nameless,
    named_organisation,
)
from ledger.extraction.document import Document
from ledger.extraction.document_names import DocumentNames
from ledger.extraction.expressions import expression
from ledger.extraction.frames import Frames
from ledger.extraction.lexicon import words
from ledger.extraction.named_later import ROLE_WORD, NamedLater
from ledger.extraction.office_holders import OfficeHolders
from ledger.extraction.outlets import OUTLETS, outlet
from ledger.extraction.papers import Papers
from ledger.extraction.parties import Party
from ledger.extraction.people import POSSESSIVE
from ledger.extraction.recent_speakers import RecentSpeakers

WORDS_BEHIND_HEAD = frozenset(["of", "for", "at", "in", "with", "from", "on", "to"])
SEVERAL_FIRMS = frozenset(["companies", "firms", "banks", "airlines", "carmakers"])
GOING_ON = words("names", "companies") | {"network", "newspaper"}
"""What a firm of any name is called where it goes on speaking."""
NO_OFFICE = frozenset(["the", "former", "current", "new", "own"])
"""Words of a description that tell nothing of the office."""
LONGEST_OFFICE, LONGEST_BUSINESS, LONGEST_BODY = 10, 5, 3
"""Words of a description of a person, of a firm, "the oilfield services concern", and of any other body."""
FIRMS_SPEAKER = expression(
    r"(?:an?|the) (?:company|bank|firm|group|airline)(?:'s)? (spokes\w+|official|statement|announcement)(?: issued)?"
)


@dataclass(frozen=True, slots=True)
class _Description:
    """A description of somebody, part by part.

    Attributes:
        named: The whole of it.
        tokens: Its words in lower case.
        head: How many of them there are up to its noun.
        noun: The noun, without a possessive ending.
    """

    named: Party
    tokens: list[str]
    head: int
    noun: str

    @property
    def is_bare(self) -> bool:
        """Whether only an article stands before the noun, and nothing behind it."""
        return len(self.tokens) == len(("the", self.noun))

    @property
    def is_member(self) -> bool:
        """Whether it tells somebody by a party or a people: "the Leith Liberal"."""
        if self.noun not in words("names", "affiliations") or self.tokens == ["the", self.noun]:
            return False
        return self.named.name.split()[self.head - 1].istitle()


def _description(named: Party) -> _Description:
    told = named.name.lower().split()
    head = next((i for i, word in enumerate(told) if i and word in WORDS_BEHIND_HEAD), len(told))
    return _Description(named, told, head, POSSESSIVE.sub("", told[head - 1]))


class Bearers:
    """Finds who bears a description in one document.

    Args:
        document: The text.
        frames: Its verbs of speech.
        names: Its names.
        resolved: Whom a party stands for.
    """

    def __init__(
        self, document: Document, frames: Frames, names: DocumentNames, resolved: Callable[[Party], Party | None]
    ) -> None:
        self._document, self._names = document, names
        self._later = NamedLater(document, frames, names)
        self._recent = RecentSpeakers(document, frames, names, resolved)
        self._holders = OfficeHolders(document, frames, names, self._later, self._recent)
        self._papers = Papers(document, frames, resolved)

    def bearer(self, named: Party) -> Party | None:
        """Whom a description stands for, or None."""
        return (
            self._spokesman(named) or self._papers.of_body(named) or self._described(named) or self._later.bearer(named)
        )

    def of_paper(self, named: Party, noun: str) -> Party | None:
        """Whoever made the paper or the article that "Thursday's report" tells of, whose noun is `noun`, or None."""
        paper = replace(named, name=f"the {noun}", sort="description")
        return self._papers.bearer(paper, noun)

    def of_title(self, named: Party) -> Party | None:
        """Whom a description in the title stands for, or None."""
        return self._later.of_title(named)

    def _spokesman(self, named: Party) -> Party | None:
        """Who "a company spokesman" is: whoever is named so soon after, else that of the firm named before."""
        office = FIRMS_SPEAKER.fullmatch(named.name.lower())
        later = self._later.spokesman(named, office is not None)
        if later is not None or office is None:
            return later
        firm = self._recent.firm(named)
        if firm is not None and office[1] in ("statement", "announcement"):
            return firm
        return Party(f"{firm.name} {office[1]}", None, "description", named.at) if firm is not None else None

    def _described(self, named: Party) -> Party | None:
        """Whom "the minister", "the ministry", "the company", "the report" stands for."""
        told = _description(named)
        if told.noun in OUTLETS and named.name[4:].islower():
            return outlet(self._document.plain)
        if told.tokens[0] != "the":
            return None
        firms = self._recent.two_firms(named) if told.noun in SEVERAL_FIRMS and told.is_bare else None
        if firms is not None:
            return firms
        if told.noun.endswith("-old") or (told.noun in words("names", "peoples") and told.is_bare):
            return self._nearest_person(named)
        if told.is_member:
            return self._recent.speaker(named, self._document.sentence_at(named.at), ("person",))
        if told.noun in words("names", "roles") or told.noun == "pair":
            holder = self._holder(told)
            if holder is not None or told.noun not in words("names", "companies"):
                return holder
        if len(told.tokens) > (LONGEST_BUSINESS if told.noun in words("names", "companies") else LONGEST_BODY):
            return None
        if told.noun in words("names", "papers"):
            return self._papers.bearer(named, told.noun)
        return self._body(told) or self._firm(told)

    def _holder(self, told: _Description) -> Party | None:
        """Who holds an office: "the minister", "the former head of the bank"."""
        called = self._recent.called(told.noun, told.named) if told.is_bare and told.noun != "pair" else None
        if called is not None and called.name.endswith(f" {told.noun.capitalize()}"):
            return called
        if len(told.tokens) >= LONGEST_OFFICE:
            return None
        office = set(ROLE_WORD.findall(told.named.name.lower())) - WORDS_BEHIND_HEAD - NO_OFFICE
        alone = len(office) == 1 or told.head == len(told.tokens)
        return self._holders.holder(told.noun, office, told.named, alone)

    def _body(self, told: _Description) -> Party | None:
        """The organisation or group that a common noun tells: "the ministry", "the union"."""
        if told.noun not in words("names", "organisations") and told.noun not in words("names", "groups"):
            return None
        goes_on = told.noun in GOING_ON and told.is_bare
        return (
            self._recent.called(told.noun, told.named)
            or (self._recent.right_before(told.named) if goes_on else None)
            or named_organisation(self._document.plain, told.noun, told.named.at, self._names.title)
        )

    def _firm(self, told: _Description) -> Party | None:
        """The firm that "the company" or "the oilfield services concern" stands for, whatever its name."""
        named = told.named
        if told.noun not in words("names", "companies") or not is_nameless(named.name.split()[1 : told.head]):
            return None
        return (
            self._recent.speaker(named, self._document.sentence_at(named.at), ("organisation",), goes_on=True)
            or self._recent.by_name(named)
            or self._recent.firm(named)
        )

    def _nearest_person(self, named: Party) -> Party | None:
        """Whoever the nearest sentence before names first: "the 31-year-old"."""
        here = self._document.sentence_at(named.at)
        for index in range(here - 1, max(-1, here - 3), -1):
            sentence = self._document.sentences[index]
            for at, name in self._names.mentions.between(sentence.start, sentence.end):
                return self._names.full.of(name, at)
        return None
