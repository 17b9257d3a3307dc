"""Who holds the office that a description tells: "the minister", "the bank's chief economist"."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import islice

from ledger.extraction.descriptions import introduced, told_of_most
from ledger.extraction.document import Document
from ledger.extraction.document_names import DocumentNames
from ledger.extraction.frames import Frames
from ledger.extraction.lexicon import words
from ledger.extraction.mentions import NAMES_BACK, offset
from ledger.extraction.named_later import HEADS, HEADS_OF_STATE, ROLE_WORD, UNNAMED, NamedLater
from ledger.extraction.named_subjects import party_between
from ledger.extraction.parties import Party
from ledger.extraction.people import Mention
from ledger.extraction.recent_speakers import NEAR, SENTENCES_BACK, RecentSpeakers
from ledger.extraction.roles import role_at

SECONDS = frozenset(["vice", "vice-president", "deputy", "ex-president", "ex-minister", "undersecretary"])
"""Words of an office that is not the one behind them: "the president" is no vice president."""
EARLIER = frozenset(["former", "ex", "late", "then"])
"""Before an office that somebody had."""
SPOKEN_FOR = HEADS | {"minister", "premier", "general", "governor", "mayor", "prosecutor", "attorney", "king", "queen"}
"""Offices whose bearers are not the spokesman who spoke last."""


class OfficeHolders:
    """Finds who holds an office in one document.

    Args:
        document: The text.
        frames: Its verbs of speech.
        names: Its names.
        later: Who is named behind a description.
        recent: Who spoke last before one.
    """

    def __init__(
        self, document: Document, frames: Frames, names: DocumentNames, later: NamedLater, recent: RecentSpeakers
    ) -> None:
        self._document, self._frames, self._later, self._recent = document, frames, later, recent
        self._mentions, self._full_names, self._title = names.mentions, names.full, names.title

    def holder(self, noun: str, office: set[str], named: Party, alone: bool) -> Party | None:
        """The person who holds an office: the nearest one before whose role has its words, else one behind.

        Args:
            noun: The head of the description.
            office: The words of the office, in lower case.
            named: The description.
            alone: Whether nothing behind the noun tells of whom the office is, so that whoever spoke last can hold it.
        """
        everyone = self._mentions.all()
        place = bisect_left(everyone, named.at, key=offset)
        found = (
            (self._recent.fuller(noun, named) if len(office) == 1 else None)
            or (self._head_of_state(noun, everyone[max(0, place - NAMES_BACK) : place]) if len(office) == 1 else None)
            or self._with_office(noun, office, reversed(everyone[max(0, place - NAMES_BACK) : place]))
            or self._speaker_with_office(noun, office, named)
            or self._titled(noun, office, named.at)
            or self._introduced(noun, named, office)
            or self._with_office(noun, office, everyone[place : place + NAMES_BACK])
            or self._introduced(noun, named, set())
        )
        return self._last_to_speak(noun, office, named) if found is None and alone else found

    def _last_to_speak(self, noun: str, office: set[str], named: Party) -> Party | None:
        """The person who spoke last and may hold an office of which nothing more is told; else the one told of most."""
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

    def _head_of_state(self, noun: str, people: list[Mention]) -> Party | None:
        """The only one of `people` with that title: "the president" is President Doe, not the president of a union."""
        if noun not in HEADS_OF_STATE:
            return None
        titled = {
            name: at
            for at, name in people
            if self._document.plain.endswith(f"{noun.capitalize()} ", 0, at)
            and not (SECONDS | EARLIER) & set(ROLE_WORD.findall((role_at(self._document, at, name) or "").lower()))
        }
        return self._full_names.of(*next(iter(titled.items()))) if len(titled) == 1 else None

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
