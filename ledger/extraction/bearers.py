"""Whom descriptions stand for: "the minister", "the company", "the report", "a company spokesman"."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from ledger.extraction.descriptions import (
    introduced,
    is_nameless,
    is_one_person,
    is_thing,
    named_organisation,
    names_before,
    told_of_most,
)
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frames import Frames
from ledger.extraction.full_names import FullNames
from ledger.extraction.headings import title_end
from ledger.extraction.lexicon import words
from ledger.extraction.mentions import NAMES_BACK, Mentions, offset
from ledger.extraction.named_subjects import party_between, subject_of_sort
from ledger.extraction.outlets import OUTLETS, outlet
from ledger.extraction.papers import Papers
from ledger.extraction.parties import Party
from ledger.extraction.people import HONORIFIC, POSSESSIVE, Mention, is_person
from ledger.extraction.roles import role_at
from ledger.extraction.short_names import ShortNames

SENTENCES_BACK, NEAR = 6, 4
"""Sentences in which whoever spoke last is sought; where the description tells more than one word."""
NAMED_WITHIN = 3
"""Sentences behind a description within which its bearer may be named."""
UNNAMED = frozenset(
    ["official", "officer", "source", "resident", "witness", "minister", "member", "man", "woman", "leader"]
)
"""Offices that many bear at a time: another one may be named."""
WORDS_BEHIND_HEAD = frozenset(["of", "for", "at", "in", "with", "from", "on", "to"])
LONGEST_OFFICE, LONGEST_BUSINESS = 10, 5
"""Words of a description of a person, of a firm: "the oilfield services concern"."""
HEADS = frozenset(["head", "chief", "director", "boss", "leader", "president", "chairman", "chairwoman"])
"""Offices that go by several names."""
FIRMS_SPEAKER = expression(
    r"(?:an?|the) (?:company|bank|firm|group|airline)(?:'s)? (spokes\w+|official|statement|announcement)(?: issued)?"
)
HEADS_OF_STATE = frozenset(["president", "prime", "minister", "premier", "chancellor", "us", "u.s", "british"])
"""Words of offices of which news tells so often that it leaves out the name."""
SECONDS = frozenset(["vice", "vice-president", "deputy", "ex-president", "ex-minister", "undersecretary"])
"""Words of an office that is not the one behind them: "the president" is no vice president."""
INDEFINITE = expression(r"an? ", re.IGNORECASE)
SPOKEN_FOR = HEADS | {"minister", "premier", "general", "governor", "mayor", "prosecutor", "attorney", "king", "queen"}
"""Offices whose bearers are not the spokesman who spoke last."""
STEM, SHORT = 6, 3
"""Letters that words of one origin share, "microbiologist" and "microbiology"; words of a plain description."""
ROLE_WORD = expression(r"[\w-]+")


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
        self._papers = Papers(document, frames, resolved)

    def bearer(self, named: Party) -> Party | None:
        """Whom a description stands for, or None."""
        return (
            self._spokesman(named)
            or self._described(named)
            or self._named_behind(named)
            or self._introduced_behind(named)
        )

    def _described(self, named: Party) -> Party | None:
        """Whom "the minister", "the ministry", "the company", "the report" stands for."""
        tokens = named.name.lower().split()
        head = next((i for i, word in enumerate(tokens) if i and word in WORDS_BEHIND_HEAD), len(tokens))
        noun = POSSESSIVE.sub("", tokens[head - 1])
        if noun in OUTLETS and named.name[4:].islower():
            return outlet(self._document.plain)
        if tokens[0] != "the":
            return None
        if noun.endswith("-old") or (noun in words("names", "peoples") and len(tokens) == 2):
            return self._nearest_person(named)
        if (
            noun in words("names", "affiliations")
            and tokens != ["the", noun]
            and named.name.split()[head - 1].istitle()
        ):
            return self._recent_speaker(named, self._document.sentence_at(named.at), ("person",))
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
            found = self._speaker_called(noun, named) or named_organisation(
                self._document.plain, noun, named.at, self._title
            )
        if found is None and noun in words("names", "companies") and is_nameless(named.name.split()[1:head]):
            found = (
                self._recent_speaker(named, self._document.sentence_at(named.at), ("organisation",))
                or self._recent_name(named)
                or self._recent_firm(named)
            )
        return found

    def _recent_name(self, named: Party) -> Party | None:
        """Whoever spoke last by a name that nothing tells to be a person's: "Nordbank Vesta said …. The company"."""
        last = self._recent_speaker(named, self._document.sentence_at(named.at), ("organisation", "person"))
        if last is None or last.role is not None or HONORIFIC.match(last.name):
            return None
        given = last.name.split()[0].casefold()
        is_known = given in words("given_names", "men", "women")
        return None if is_known else replace(last, sort="organisation")

    def _speaker_called(self, noun: str, named: Party) -> Party | None:
        """Who spoke last, where the name has `noun`: "Bank of Hull said …. The bank"; so do several."""
        sorts = ("organisation", "group", "description") if noun.endswith("s") else ("organisation",)
        last = self._recent_speaker(named, self._document.sentence_at(named.at), sorts)
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
        for at, name in names_before(self._document.plain, named.at, self._title):
            if not (self._mentions.alike(name) or (" " in name and is_person(name))):
                return self._short.spelled_out(Party(name, None, "organisation", at))
        return None

    def _holder(self, noun: str, office: set[str], named: Party, alone: bool) -> Party | None:
        """The person who bears an office: the nearest one before whose role has its words, else one behind.

        Where nothing behind the noun tells of whom the office is, `alone`, it can be that of whoever spoke last.
        """
        everyone = self._mentions.all()
        place = bisect_left(everyone, named.at, key=offset)
        found = (
            self._with_office(noun, office, reversed(everyone[max(0, place - NAMES_BACK) : place]))
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
        last = self._recent_speaker(named, self._document.sentence_at(named.at), ("person",), back)
        if last is not None and "spokes" in (last.role or "") and noun in SPOKEN_FOR:
            return None
        return last or (self._told_of_most(named.at) if office <= HEADS_OF_STATE else None)

    def _told_of_most(self, at: int) -> Party | None:
        """Whoever a text that gives nobody in full tells of most."""
        name = told_of_most(self._document.plain)
        return self._full_names.of(name, at) if name is not None else None

    def _introduced(self, noun: str, named: Party, office: set[str]) -> Party | None:
        """The fuller description before, or whoever it is of: "a senior banker"."""
        fuller = introduced(self._document.plain, noun, named, office)
        return (self._introduced_behind(fuller) or fuller) if fuller is not None else None

    def _with_office(self, noun: str, office: set[str], people: Iterable[Mention]) -> Party | None:
        """The first of `people` whose role has the words of an office."""
        for at, name in people:
            role = set(ROLE_WORD.findall((role_at(self._document, at, name) or "").lower()))
            if (role & SECONDS) - office:
                continue
            if office <= role or (noun in HEADS and role & HEADS and (office & role) - HEADS):
                return self._full_names.of(name, at)
        return None

    def _titled(self, noun: str, office: set[str], at: int) -> Party | None:
        """Whoever is named by title and surname before: "Mayor Doe …. The mayor"."""
        if len(office) > 1:
            return None
        title = re.escape(noun.capitalize())
        told = self._document.plain[self._title : at]
        if f"{noun.capitalize()} " not in told:
            return None
        before = re.findall(rf"\b(?<!Vice )(?<!Vice-){title} [A-Z][\w'-]+(?! [A-Z])", told)
        return Party(before[-1], None, "person", at) if before else None

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

    def _introduced_behind(self, named: Party) -> Party | None:
        """Who "a leading banker" of a first sentence is: whoever the next one names with an office and lets speak."""
        here = self._document.sentence_at(named.at)
        first = self._document.sentence_at(self._title) + 1 if self._title else 0
        definite = INDEFINITE.match(named.name) is None
        if not is_one_person(named) or "spokes" in named.name or (definite and here > first):
            return None
        for frame in self._frames.of(here + 1) if here + 1 < len(self._document.sentences) else []:
            other = party_between(self._document, frame.subject_start, frame.subject_end)
            if other is None or other.sort != "person" or other.role is None or " " not in other.name:
                return None
            is_new = self._mentions.alike(other.name)[:1] == [(other.at, other.name)]
            told = self._document.lower[frame.subject_start : max(frame.start, frame.subject_end)]
            alike = any(word[:STEM] in told for word in named.name.lower().split() if len(word) >= STEM)
            return other if is_new and (here <= first or alike or self._closes(named)) else None
        return None

    def _closes(self, named: Party) -> bool:
        """Whether a description of three words or more ends its sentence and keeps the name for the next one."""
        end = self._document.sentences[self._document.sentence_at(named.at)].end
        behind = self._document.plain[named.at + len(named.name) : end]
        return not behind.strip(" .") and len(named.name.split()) > SHORT

    def _spoken_before(self, here: int) -> Iterator[int]:
        """The sentences before `here`, the nearest first, without those that are nothing but a quotation."""
        for index in range(here - 1, -1, -1):
            sentence = self._document.sentences[index]
            quotation = self._document.quotation_at(sentence.start)
            if quotation is None or quotation.end < sentence.end:
                yield index

    def _recent_speaker(
        self, named: Party, here: int, sorts: tuple[str, ...], back: int = SENTENCES_BACK
    ) -> Party | None:
        for index in islice(self._spoken_before(here), back - 1):
            for frame in reversed(self._frames.of(index)):
                other = party_between(self._document, frame.subject_start, frame.subject_end)
                if other is None or other.name.lower() == named.name.lower():
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
