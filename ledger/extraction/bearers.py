"""Whom descriptions stand for: "the minister", "the company", "the report", "a company spokesman"."""

import re
from bisect import bisect_left
from collections.abc import Callable

from ledger.extraction.descriptions import introduced, is_thing, named_organisation, names_before
from ledger.extraction.document import Document
from ledger.extraction.frames import Frames
from ledger.extraction.full_names import FullNames
from ledger.extraction.issuers import issuer
from ledger.extraction.lexicon import words
from ledger.extraction.mentions import NAMES_BACK, Mentions, offset
from ledger.extraction.named_subjects import party_between, subject_of_sort
from ledger.extraction.names import Party
from ledger.extraction.people import POSSESSIVE, is_person
from ledger.extraction.roles import role_at
from ledger.extraction.short_names import ShortNames

SENTENCES_BACK = 6
OUTLET = re.compile(
    r"\b(?:The )?(?:[A-Z]\w+ ){0,3}(?:Post|Times|News|Journal|Tribune|Herald|Guardian|"
    r"Telegraph|Mail|Gazette|Chronicle|Observer|Independent|Press|Reuters|Bloomberg|BBC|CNN)\b"
)
OUTLETS = frozenset(["article", "newspaper", "paper", "publication", "outlet", "magazine", "daily"])
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

    def bearer(self, named: Party) -> Party | None:
        """Whom a description stands for, or None."""
        return self._spokesman(named) or self._described(named) or self._named_behind(named)

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
                return self._full_names.of(name, at)
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
                return self._full_names.of(name, at)
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
                return self._full_names.of(name, at)
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
                return self._full_names.of(name, at)
        return None

    def _recent_speaker(self, named: Party, here: int, sorts: tuple[str, ...]) -> Party | None:
        for index in range(here - 1, max(-1, here - SENTENCES_BACK), -1):
            for frame in reversed(self._frames.of(index)):
                other = party_between(self._document, frame.subject_start, frame.subject_end)
                if other is None or other.name == named.name:
                    continue
                full = self._resolved(other)
                by_one_name = full is not None and full.sort == "person" and " " not in full.name
                if full is not None and (full.sort in sorts or (by_one_name and "organisation" in sorts)):
                    return full
            if "organisation" in sorts:
                sentence = self._document.sentences[index]
                subject = subject_of_sort(self._document, sentence.start, sentence.end, "organisation")
                articled = subject is not None and subject.name.lower().startswith(("the ", "a ", "an "))
                if subject is not None and not articled and not is_thing(self._document.plain, subject):
                    return self._short.spelled_out(subject)
        return None
