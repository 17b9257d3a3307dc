"""Whom descriptions stand for: "the minister", "the company", "the report", "a company spokesman"."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice

from ledger.extraction.descriptions import (
    introduced,
    is_nameless,
    named_organisation,
    told_of_most,
)
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frames import Frames
from ledger.extraction.full_names import FullNames
from ledger.extraction.headings import title_end
from ledger.extraction.lexicon import words
from ledger.extraction.mentions import NAMES_BACK, Mentions, offset
from ledger.extraction.named_later import HEADS, HEADS_OF_STATE, ROLE_WORD, UNNAMED, NamedLater
from ledger.extraction.named_subjects import party_between
from ledger.extraction.outlets import OUTLETS, outlet
from ledger.extraction.papers import Papers
from ledger.extraction.parties import Party
from ledger.extraction.people import POSSESSIVE, Mention
from ledger.extraction.recent_speakers import NEAR, SENTENCES_BACK, RecentSpeakers
from ledger.extraction.roles import role_at
from ledger.extraction.short_names import ShortNames

WORDS_BEHIND_HEAD = frozenset(["of", "for", "at", "in", "with", "from", "on", "to"])
SEVERAL_FIRMS = frozenset(["companies", "firms", "banks", "airlines", "carmakers"])
GOING_ON = words("names", "companies") | {"network", "newspaper"}
"""What a firm of any name is called where it goes on speaking."""
LONGEST_OFFICE, LONGEST_BUSINESS = 10, 5
"""Words of a description of a person, of a firm: "the oilfield services concern"."""
FIRMS_SPEAKER = expression(
    r"(?:an?|the) (?:company|bank|firm|group|airline)(?:'s)? (spokes\w+|official|statement|announcement)(?: issued)?"
)
SECONDS = frozenset(["vice", "vice-president", "deputy", "ex-president", "ex-minister", "undersecretary"])
"""Words of an office that is not the one behind them: "the president" is no vice president."""
SPOKEN_FOR = HEADS | {"minister", "premier", "general", "governor", "mayor", "prosecutor", "attorney", "king", "queen"}
"""Offices whose bearers are not the spokesman who spoke last."""


class Bearers:
    """Finds who bears a description in one document.

    Args:
        document: The text.
        frames: Its verbs of speech.
        mentions: The people whom it names.
        full_names: Their fullest names.
        short: Its short names of organisations.
        resolved: Whom a party stands for.
    """

    def __init__(
        self,
        document: Document,
        frames: Frames,
        mentions: Mentions,
        full_names: FullNames,
        short: ShortNames,
        resolved: Callable[[Party], Party | None],
    ) -> None:
        self._document, self._frames, self._mentions = document, frames, mentions
        self._full_names, self._short, self._resolved = full_names, short, resolved
        self._title = title_end(document.text)
        self._later = NamedLater(document, frames, mentions, full_names)
        self._recent = RecentSpeakers(document, frames, mentions, short, self._title, resolved)
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
        tokens = named.name.lower().split()
        head = next((i for i, word in enumerate(tokens) if i and word in WORDS_BEHIND_HEAD), len(tokens))
        noun = POSSESSIVE.sub("", tokens[head - 1])
        if noun in OUTLETS and named.name[4:].islower():
            return outlet(self._document.plain)
        if tokens[0] != "the":
            return None
        if noun in SEVERAL_FIRMS and len(tokens) == len(("the", noun)):
            two = self._recent.two_firms(named)
            if two is not None:
                return two
        if noun.endswith("-old") or (noun in words("names", "peoples") and len(tokens) == 2):
            return self._nearest_person(named)
        if (
            noun in words("names", "affiliations")
            and tokens != ["the", noun]
            and named.name.split()[head - 1].istitle()
        ):
            return self._recent.speaker(named, self._document.sentence_at(named.at), ("person",))
        if noun in words("names", "roles") and len(tokens) == len(("the", noun)):
            called = self._recent.called(noun, named)
            if called is not None and called.name.endswith(f" {noun.capitalize()}"):
                return called
        if noun in words("names", "roles") or noun == "pair":
            office = (
                set(ROLE_WORD.findall(named.name.lower()))
                - WORDS_BEHIND_HEAD
                - {"the", "former", "current", "new", "own"}
            )
            alone = len(office) == 1 or head == len(tokens)
            found = self._holder(noun, office, named, alone) if len(tokens) < LONGEST_OFFICE else None
            if found is not None or noun not in words("names", "companies"):
                return found
        if len(tokens) > (LONGEST_BUSINESS if noun in words("names", "companies") else 3):
            return None
        if noun in words("names", "papers"):
            return self._papers.bearer(named, noun)
        found = None
        if noun in words("names", "organisations") or noun in words("names", "groups"):
            found = (
                self._recent.called(noun, named)
                or (
                    self._recent.right_before(named) if noun in GOING_ON and len(tokens) == len(("the", noun)) else None
                )
                or named_organisation(self._document.plain, noun, named.at, self._title)
            )
        if found is None and noun in words("names", "companies") and is_nameless(named.name.split()[1:head]):
            found = (
                self._recent.speaker(named, self._document.sentence_at(named.at), ("organisation",), goes_on=True)
                or self._recent.by_name(named)
                or self._recent.firm(named)
            )
        return found

    def _nearest_person(self, named: Party) -> Party | None:
        """Whoever the nearest sentence before names first: "the 31-year-old"."""
        here = self._document.sentence_at(named.at)
        for index in range(here - 1, max(-1, here - 3), -1):
            sentence = self._document.sentences[index]
            for at, name in self._mentions.between(sentence.start, sentence.end):
                return self._full_names.of(name, at)
        return None

    def _holder(self, noun: str, office: set[str], named: Party, alone: bool) -> Party | None:
        """The person who bears an office: the nearest one before whose role has its words, else one behind.

        Where nothing behind the noun tells of whom the office is, `alone`, it can be that of whoever spoke last.
        """
        everyone = self._mentions.all()
        place = bisect_left(everyone, named.at, key=offset)
        found = (
            (self._recent.fuller(noun, named) if len(office) == 1 else None)
            or self._with_office(noun, office, reversed(everyone[max(0, place - NAMES_BACK) : place]))
            or self._speaker_with_office(noun, office, named)
            or self._titled(noun, office, named.at)
            or self._introduced(noun, named, office)
            or self._with_office(noun, office, everyone[place : place + NAMES_BACK])
            or self._introduced(noun, named, set())
        )
        if found is not None or not alone:
            return found
        earlier = introduced(self._document.plain, noun, named, office, named.at) if noun in UNNAMED else None
        if earlier is not None:
            return earlier
        back = SENTENCES_BACK if len(office) == 1 else NEAR
        last = self._recent.speaker(named, self._document.sentence_at(named.at), ("person",), back)
        told = set(ROLE_WORD.findall((last.role or "").lower())) if last is not None else set()
        other = office <= HEADS_OF_STATE and told & SPOKEN_FOR and not office <= told
        if last is not None and (other or ("spokes" in (last.role or "") and noun in SPOKEN_FOR)):
            return None
        last = last or (
            self._recent.only_person(named) if noun in words("names", "anybodys") and not office & {"former"} else None
        )
        return last or (self._told_of_most(named.at) if office <= HEADS_OF_STATE else None)

    def _told_of_most(self, at: int) -> Party | None:
        """Whoever a text that gives nobody in full tells of most."""
        name = told_of_most(self._document.plain)
        return self._full_names.of(name, at) if name is not None else None

    def _introduced(self, noun: str, named: Party, office: set[str]) -> Party | None:
        """The fuller description before, or whoever it is of: "a senior banker"."""
        fuller = introduced(self._document.plain, noun, named, office)
        return (self._later.bearer(fuller) or fuller) if fuller is not None else None

    def _with_office(self, noun: str, office: set[str], people: Iterable[Mention]) -> Party | None:
        """The first of `people` whose role has the words of an office."""
        for at, name in people:
            role = set(ROLE_WORD.findall((role_at(self._document, at, name) or "").lower()))
            if (role & SECONDS) - office:
                continue
            if office <= role or (noun in HEADS and role & HEADS and (office & role) - HEADS):
                return self._full_names.of(name, at)
        return None

    def _speaker_with_office(self, noun: str, office: set[str], named: Party) -> Party | None:
        """The nearest person who speaks before a description and of whom the office is told in several words."""
        if len(office) == 1:
            return None
        for index in islice(self._recent.sentences_before(self._document.sentence_at(named.at)), SENTENCES_BACK * 2):
            for frame in reversed(self._frames.of(index)):
                other = party_between(self._document, frame.subject_start, frame.subject_end)
                role = set(ROLE_WORD.findall((other.role or "").lower())) if other is not None else set()
                if other is not None and other.sort == "person" and noun in role and office <= role:
                    return self._full_names.of(other.name, other.at)
        return None

    def _titled(self, noun: str, office: set[str], at: int) -> Party | None:
        """Whoever is named by title and surname before: "Mayor Doe …. The mayor"."""
        if len(office) > 1:
            return None
        title = re.escape(noun.capitalize())
        told = self._document.plain[self._title : at]
        if f"{noun.capitalize()} " not in told:
            return None
        before = re.findall(rf"\b(?<!Vice )(?<!Vice-){title} [A-Z][\w'-]+\b(?! [A-Z])", told)
        return Party(before[-1], None, "person", at) if before else None
