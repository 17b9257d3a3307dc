"""The fullest name that an article gives a person."""

from dataclasses import replace

from ledger.extraction.document import Document
from ledger.extraction.headings import title_end
from ledger.extraction.mentions import Mentions
from ledger.extraction.parties import Party
from ledger.extraction.people import HONORIFIC, Mention, name_words, namesakes
from ledger.extraction.roles import role_at


class FullNames:
    """Fullest names of the people of one document; what was found is kept."""

    def __init__(self, document: Document, mentions: Mentions) -> None:
        self._document, self._mentions = document, mentions
        self._known: dict[tuple[str, str | None], Party] = {}

    def fullest(self, named: Party) -> Party:
        """`named` with the longest name that the article gives it, and with the role beside that name."""
        key = (named.name, named.role)
        if key not in self._known:
            names = [each for each in self._mentions.alike(named.name) if self._introduces(each, named.name)]
            names = namesakes(names, named.name) if names else names
            best = max([named.name, *(name for _, name in names)], key=lambda name: (len(name_words(name)), len(name)))
            self._known[key] = replace(named, name=best, role=self._role(named, names))
        return replace(self._known[key], at=named.at)

    def _role(self, named: Party, mentions: list[Mention]) -> str | None:
        """What stands beside a name where it is told of, all of it; else beside the first of its `mentions`."""
        if named.role is None:
            return next((role for at, name in mentions if (role := role_at(self._document, at, name))), None)
        whole = role_at(self._document, named.at, named.name)
        return whole if whole is not None and whole.startswith(named.role) else named.role

    def _introduces(self, mention: Mention, name: str) -> bool:
        """Whether `name` can be short for a mention: a first name only where the full name comes first."""
        at, full = mention
        words_of, own = name_words(full), name_words(name)
        if (
            len(own) != 1
            or HONORIFIC.match(name)
            or len(words_of) < 2
            or words_of[0] != own[0]
            or words_of[-1] == own[0]
        ):
            return True
        first = self._document.plain.find(name, title_end(self._document.text))
        return first < 0 or at <= first < at + len(full)

    def of(self, name: str, at: int) -> Party:
        """The person of this name at an offset, by the fullest name."""
        return self.fullest(Party(name, None, "person", at))
