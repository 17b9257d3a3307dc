"""Who bears a description and is named only behind it: "a leading banker said. Jane Doe, head of …"."""

import re
from collections.abc import Iterator

from ledger.extraction.descriptions import is_one_person
from ledger.extraction.document import Document
from ledger.extraction.document_names import DocumentNames
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.frames import Frames
from ledger.extraction.headings import TITLE
from ledger.extraction.lexicon import words
from ledger.extraction.named_subjects import party_between
from ledger.extraction.parties import Party
from ledger.extraction.role_words import NOT_NOW
from ledger.extraction.roles import role_at

NAMED_WITHIN, SPEAKS_WITHIN = 3, 2
"""Sentences behind a description within which its bearer may be named; within which the bearer speaks again."""
UNNAMED = frozenset(
    ["official", "officer", "source", "resident", "witness", "minister", "member", "man", "woman", "leader"]
)
"""Offices that many bear at a time: another one may be named."""
HEADS = frozenset(["head", "chief", "director", "boss", "leader", "president", "chairman", "chairwoman"])
"""Offices that go by several names."""
HEADS_OF_STATE = frozenset(
    ["president", "prime", "first", "minister", "premier", "chancellor", "taoiseach", "us", "u.s", "british"]
)
"""Words of offices of which news tells so often that it leaves out the name."""
ALONE = expression(r"the (?:prime minister|first minister|president|premier|chancellor|taoiseach)", re.IGNORECASE)
"""An office of which a country has one."""
INDEFINITE = expression(r"an? ", re.IGNORECASE)
OWN_SPOKESMAN = expression(r"an? (?:[\w'’.&-]+ ){0,5}spokes\w+", re.IGNORECASE)
STEM, SHORT = 6, 3
"""Letters that words of one origin share, "microbiologist" and "microbiology"; words of a plain description."""
ROLE_WORD = expression(r"[\w-]+")


class NamedLater:
    """Finds who bears a description in one document where the name comes behind it.

    Args:
        document: The text.
        frames: Its verbs of speech.
        names: Its names.
    """

    def __init__(self, document: Document, frames: Frames, names: DocumentNames) -> None:
        self._document, self._frames = document, frames
        self._mentions, self._full_names = names.mentions, names.full
        title = TITLE.match(document.text)
        titled = title is not None and not title.group().endswith(".")
        self._title = title.end() if title is not None and titled else names.title
        self._first = document.sentence_at(self._title) + 1 if self._title else 0

    def bearer(self, named: Party) -> Party | None:
        """Who is named behind a description, or None."""
        return self._with_office(named) or self._introduced(named)

    def of_title(self, named: Party) -> Party | None:
        """Who "Leith harbour chief" of a title is: whoever the first sentences name with an office and let speak."""
        if named.at >= self._title or named.sort == "person" or not is_one_person(named):
            return None
        told = [found for found in self._speaking(self._first, SPEAKS_WITHIN) if found.role is not None]
        nouns = set(ROLE_WORD.findall(named.name.lower()))
        for found in told:
            role = set(ROLE_WORD.findall((found.role or "").lower()))
            offices = {word for word in nouns & role if word in words("names", "roles")}
            if (offices or (nouns & HEADS and role & HEADS)) and not NOT_NOW & (role - nouns):
                return found
        alike = [found for found in told if self._shares_origin(named.name, found.role or "")]
        return alike[0] if alike and len({found.name for found in told}) == 1 else None

    def spokesman(self, named: Party, is_anybodys: bool) -> Party | None:
        """Who "a company spokesman" is: whoever is named so soon after.

        Args:
            named: The description.
            is_anybodys: Whether it tells of nobody's name whose spokesman it is.
        """
        if not is_anybodys and OWN_SPOKESMAN.fullmatch(named.name) is None:
            return None
        own = set(ROLE_WORD.findall(named.name.lower()))
        for at, name in self._behind(named):
            role = (role_at(self._document, at, name) or "").lower()
            others = {word for word in ROLE_WORD.findall(role) if not word.startswith("spokes")}
            if "spokes" in role and (is_anybodys or others <= own):
                return self._full_names.of(name, at)
        return None

    def _behind(self, named: Party) -> list[tuple[int, str]]:
        """The people whom the sentences behind a description name."""
        here = self._document.sentence_at(named.at)
        last = self._document.sentences[min(here + NAMED_WITHIN, len(self._document.sentences) - 1)]
        return self._mentions.between(self._document.sentences[here].end, last.end)

    def _with_office(self, named: Party) -> Party | None:
        """Who is named with the same office soon after: "The coroner said …. Coroner Jane Doe …"."""
        noun = next((word for word in ROLE_WORD.findall(named.name.lower()) if word in words("names", "roles")), None)
        definite = named.name.lower().startswith("the ")
        if noun is None or not definite or noun.startswith("spokes") or noun in UNNAMED:
            return None
        for at, name in self._behind(named):
            if noun in ROLE_WORD.findall((role_at(self._document, at, name) or "").lower()):
                return self._full_names.of(name, at)
        return None

    def _introduced(self, named: Party) -> Party | None:
        """Who "a leading banker" of a first sentence is: whoever the next one names with an office and lets speak."""
        here = self._document.sentence_at(named.at)
        definite = INDEFINITE.match(named.name) is None
        if not is_one_person(named) or "spokes" in named.name or (definite and here > self._first):
            return None
        for frame, other in self._frames_behind(here, SPEAKS_WITHIN if here <= self._first else 1):
            is_known = other.role is not None or (here <= self._first and ALONE.fullmatch(named.name) is not None)
            if other.sort != "person" or not is_known or " " not in other.name:
                return None
            is_new = self._mentions.alike(other.name)[:1] == [(other.at, other.name)]
            told = self._document.lower[frame.subject_start : max(frame.start, frame.subject_end)]
            alike = self._shares_origin(named.name, told)
            return other if is_new and (here <= self._first or alike or self._closes(named)) else None
        return None

    def _frames_behind(self, here: int, within: int) -> Iterator[tuple[Frame, Party]]:
        """The verbs of speech of the sentences behind `here` with whoever speaks; none behind one that names nobody."""
        for index in range(here + 1, min(here + 1 + within, len(self._document.sentences))):
            for frame in self._frames.of(index):
                other = party_between(self._document, frame.subject_start, frame.subject_end)
                if other is None:
                    return
                yield frame, other

    def _speaking(self, first: int, within: int) -> list[Party]:
        """The people who speak by their full names in the sentences from `first` on."""
        found = (other for _, other in self._frames_behind(first - 1, within))
        return [other for other in found if other.sort == "person" and " " in other.name]

    def _shares_origin(self, name: str, told: str) -> bool:
        """Whether what is told of somebody has a longer word of a description, or one of its origin."""
        return any(word[:STEM] in told.lower() for word in name.lower().split() if len(word) >= STEM)

    def _closes(self, named: Party) -> bool:
        """Whether a description of three words or more ends its sentence and keeps the name for the next one."""
        end = self._document.sentences[self._document.sentence_at(named.at)].end
        behind = self._document.plain[named.at + len(named.name) : end]
        return not behind.strip(" .") and len(named.name.split()) > SHORT
