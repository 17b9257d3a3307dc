"""Who spoke last, or is named last, before a description: whom "the company" goes on to mean."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from ledger.extraction.descriptions import is_one_person, is_thing, names_before
from ledger.extraction.document import Document
from ledger.extraction.document_names import DocumentNames
from ledger.extraction.firm_names import FIRM
from ledger.extraction.frames import Frames
from ledger.extraction.lexicon import words
from ledger.extraction.named_later import HEADS_OF_STATE, INDEFINITE
from ledger.extraction.named_subjects import party_between, subject_of_sort
from ledger.extraction.parties import Party
from ledger.extraction.people import HONORIFIC, is_person

SENTENCES_BACK, NEAR = 6, 4
"""Sentences in which whoever spoke last is sought; where the description tells more than one word."""
FAR = 15
"""Sentences in which somebody alone speaks."""


class RecentSpeakers:
    """Finds who spoke last in one document.

    Args:
        document: The text.
        frames: Its verbs of speech.
        names: Its names.
        resolved: Whom a party stands for.
    """

    def __init__(
        self, document: Document, frames: Frames, names: DocumentNames, resolved: Callable[[Party], Party | None]
    ) -> None:
        self._document, self._frames, self._resolved = document, frames, resolved
        self._mentions, self._short, self._title = names.mentions, names.short, names.title

    def sentences_before(self, here: int) -> Iterator[int]:
        """The sentences before `here`, the nearest first, without those that are nothing but a quotation."""
        for index in range(here - 1, -1, -1):
            sentence = self._document.sentences[index]
            quotation = self._document.quotation_at(sentence.start)
            if quotation is None or quotation.end < sentence.end:
                yield index

    def speaker(
        self, named: Party, here: int, sorts: tuple[str, ...], back: int = SENTENCES_BACK, goes_on: bool = False
    ) -> Party | None:
        """Who spoke last; where the description `goes_on`, whom it stood for before."""
        for index in islice(self.sentences_before(here), back - 1):
            for frame in reversed(self._frames.of(index)):
                other = party_between(self._document, frame.subject_start, frame.subject_end)
                if other is None or (other.name.lower() == named.name.lower() and not goes_on):
                    continue
                if self._is_other_office(named, other):
                    continue
                full = self._resolved(other)
                by_one_name = full is not None and full.sort == "person" and " " not in full.name
                if full is not None and (full.sort in sorts or (by_one_name and "organisation" in sorts)):
                    return full
            if "organisation" in sorts:
                sentence = self._document.sentences[index]
                if sentence.start < self._title:
                    continue  # its capitals run names and verbs together
                subject = subject_of_sort(self._document, sentence.start, sentence.end, "organisation")
                articled = subject is not None and subject.name.lower().startswith(("the ", "a ", "an ", '"'))
                if subject is not None and not articled and not is_thing(self._document.plain, subject):
                    return self._short.spelled_out(subject)
        return None

    def _is_other_office(self, named: Party, other: Party) -> bool:
        """Whether two descriptions tell of two heads of a state: the first minister is not the prime minister."""
        one, two = ({word for word in each.name.lower().split() if word != "the"} for each in (named, other))
        return bool(two) and one <= HEADS_OF_STATE and two <= HEADS_OF_STATE and one != two

    def fuller(self, noun: str, named: Party) -> Party | None:
        """Who spoke last by a description that tells whose it is: "the ministry's spokesman …. The spokesman"."""
        for index in islice(self.sentences_before(self._document.sentence_at(named.at)), SENTENCES_BACK):
            for frame in reversed(self._frames.of(index)):
                other = party_between(self._document, frame.subject_start, frame.subject_end)
                if other is not None and other.name.lower().endswith((f"'s {noun}", f"s' {noun}")):
                    return other
        return None

    def only_person(self, named: Party) -> Party | None:
        """Whoever alone speaks by a full name in the sentences before a description; None where several do."""
        found: dict[str, Party] = {}
        for index in islice(self.sentences_before(self._document.sentence_at(named.at)), FAR):
            for frame in self._frames.of(index):
                other = party_between(self._document, frame.subject_start, frame.subject_end)
                full = self._resolved(other) if other is not None and other.sort == "person" else None
                if full is not None:
                    found[full.name] = full
        return next(iter(found.values())) if len(found) == 1 else None

    def called(self, noun: str, named: Party) -> Party | None:
        """Who spoke last, where the name has `noun`: "Bank of Hull said …. The bank"; so do several."""
        sorts = ("organisation", "group", "description") if noun.endswith("s") else ("organisation",)
        last = self.speaker(named, self._document.sentence_at(named.at), sorts)
        told = last.name.lower().split() if last is not None else []
        if noun not in told or (len(told) == 1 and not noun.endswith("s")):
            return None
        is_owner = (
            told[0] == noun != told[-1] and not noun.endswith("s") and told[-1] in words("names", "groups")
        )  # "City officials"
        return None if is_owner else last

    def right_before(self, named: Party) -> Party | None:
        """The organisation that says the sentence right before a description, which goes on: "the network said"."""
        here = self._document.sentence_at(named.at)
        for frame in reversed(self._frames.sources(here - 1)) if here > 0 else []:
            other = party_between(self._document, frame.subject_start, frame.subject_end)
            full = self._resolved(other) if other is not None and other.name.lower() != named.name.lower() else None
            return full if full is not None and self._is_firm_or_body(full) else None
        return None

    def by_name(self, named: Party) -> Party | None:
        """Whoever spoke last by a name that nothing tells to be a person's: "Nordbank Vesta said …. The company"."""
        last = self.speaker(named, self._document.sentence_at(named.at), ("organisation", "person"))
        if last is None or last.role is not None or HONORIFIC.match(last.name):
            return None
        given = last.name.split()[0].casefold()
        is_known = given in words("given_names", "men", "women")
        return None if is_known else replace(last, sort="organisation")

    def firm(self, named: Party) -> Party | None:
        """The nearest name before a description of a firm that is nobody's and no place's."""
        for at, name in names_before(self._document.plain, named.at, self._title):
            is_somebody = self._mentions.alike(name) or (" " in name and is_person(name))
            if not is_somebody or self._mentions.is_body(name) or self._opens_as_thing(name, at):
                return self._short.spelled_out(Party(name, None, "organisation", at))
        return None

    def _opens_as_thing(self, name: str, at: int) -> bool:
        """Whether a sentence opens with an article and a name that nothing tells to be a person's: "The Nord Line"."""
        start = self._document.sentences[self._document.sentence_at(at)].start
        return self._document.plain[start:at].strip() == "The" and not self._mentions.is_evident(name)

    def two_firms(self, named: Party) -> Party | None:
        """The two firms that the nearest sentence before "the companies" names."""
        here = self._document.sentence_at(named.at)
        for index in range(here - 1, max(-1, here - NEAR), -1):
            plain, sentence = self._document.plain, self._document.sentences[index]
            firms = [firm for firm in FIRM.finditer(plain, sentence.start, sentence.end) if plain[firm.end()] != "'"]
            names = list(dict.fromkeys(firm.group() for firm in firms))
            if len(names) == len(("one", "other")) and not any(" and " in name for name in names):
                return Party(" and ".join(names), None, "group", named.at)
        return None

    def _is_firm_or_body(self, full: Party) -> bool:
        """Whether a party is one organisation by name, not a description and not several people."""
        last = full.name.rsplit(None, 1)[-1].lower()
        described = INDEFINITE.match(full.name) is not None or last in words("names", "groups")
        alone = full.sort == "person" and " " not in full.name and not self._mentions.alike(full.name)
        return alone or (full.sort == "organisation" and not described and not is_one_person(full))
