"""Sources that a page prints beside words without quotation marks: a headline's, a message's, a letter's."""

import re
from functools import cached_property

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frames import Frames
from ledger.extraction.headings import title_end
from ledger.extraction.parties import Party
from ledger.extraction.references import References

HEADED = expression(
    r"(?P<who>(?:[A-Z][\w'’.-]*(?<!['’]s) ){0,2}(?P<last>[A-Z][\w'’-]*(?<!['’]s)))(?: (?:to|on) [^:\n]{2,40})?: (?=\S)"
)
"""Opens a headline: "Mayor Doe: Rents will rise", "Doe to tenants: I'll not pay"."""
SIGNED = expression(
    r"(?:^|[\s.!?\"])[-—–]{1,2} ?(?P<name>[A-Z][\w'’.-]*(?: [\w'’.-]+){0,3}) \(@\w+\)", re.MULTILINE, needs="(@"
)
"""Behind a message: "- Jane Doe (@janedoe) March 20"."""
LONGEST_MESSAGE = 300
"""Characters before its signature in which a message stands."""
INTRODUCED = expression(
    r"(?: (?:on|in|to|at|of|about) [^\";:]{2,40}| (?:the following|this|as follows))?:-?\s+(?=[A-Z]|$)"
)
"""Behind the verb that opens a letter without quotation marks: "She writes: I am proud"."""
FIRST_PERSON = expression(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b")
LONGEST_LETTER = 8
"""Sentences behind its introduction that a letter may have."""


class PrintedSources:
    """Finds whose words one document prints without a verb of speech in their sentence and without quotation marks."""

    def __init__(self, document: Document, frames: Frames, references: References) -> None:
        self._document = document
        self._frames = frames
        self._references = references

    def source(self, index: int, at: int) -> Party | None:
        """Whoever says the words at `at` in sentence `index`, which no verb of speech governs."""
        return self._heading(at) or self._signature(index, at) or self._introduction(index)

    def _heading(self, at: int) -> Party | None:
        """Whoever stands before the colon of a headline, where the article tells what they say."""
        headed = self._headed
        return headed[0] if headed is not None and headed[1] <= at < self._title else None

    @cached_property
    def _title(self) -> int:
        line = self._document.text.find("\n")
        return max(title_end(self._document.text), line)

    @cached_property
    def _headed(self) -> tuple[Party, int] | None:
        """The source of the headline and where its words begin."""
        found = HEADED.match(self._document.plain, 0, max(0, self._title))
        if found is None or self._frames.of(0):
            return None
        named = self._references.party(*found.span("who"))
        return (named, found.end()) if named is not None and self._speaks(found["last"]) else None

    def _speaks(self, name: str) -> bool:
        """Whether somebody of that name speaks in the article, and not only somebody in charge of such a thing."""
        for index in range(1, len(self._document.sentences)):
            for frame in self._frames.sources(index):
                if self._document.plain.find(name, frame.subject_start, frame.subject_end) >= 0:
                    party = self._references.party(frame.subject_start, frame.subject_end)
                    if party is not None and name in party.name.split():
                        return True
        return False

    @cached_property
    def _signatures(self) -> list[re.Match[str]]:
        return list(SIGNED.finditer(self._document.text))

    def _signature(self, index: int, at: int) -> Party | None:
        """Whoever signs the message that the words at `at` stand in."""
        for signed in self._signatures:
            if at < signed.start() <= at + LONGEST_MESSAGE:
                last = self._document.sentence_at(signed.start())
                if any(self._frames.of(between) for between in range(index, last)):
                    return None
                return self._references.party(*signed.span("name"))
        return None

    def _introduction(self, index: int) -> Party | None:
        """Whoever is named before the colon behind which sentence `index` goes on in the first person."""
        document = self._document
        if not any(self._is_first_person(each) for each in range(index, min(index + 2, len(document.sentences)))):
            return None
        for before in range(index - 1, max(-1, index - 1 - LONGEST_LETTER), -1):
            sentence, following = document.sentences[before], document.sentences[before + 1]
            frame = next(reversed(self._frames.sources(before)), None)
            if document.quotation_at(sentence.start) is not None:
                return None
            if frame is not None:
                opens = INTRODUCED.match(document.plain, frame.end, following.start)
                return self._references.party(frame.subject_start, frame.subject_end) if opens is not None else None
        return None

    def _is_first_person(self, index: int) -> bool:
        sentence = self._document.sentences[index]
        quoted = self._document.quotation_at(sentence.start)
        return quoted is None and FIRST_PERSON.search(self._document.plain, sentence.start, sentence.end) is not None
