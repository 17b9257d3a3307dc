"""Short names of organisations in one text: its acronyms, and one word of a firm's name."""

from dataclasses import replace

from ledger.extraction.expressions import expression
from ledger.extraction.firm_names import firms
from ledger.extraction.issuers import ACRONYM, acronyms, spelled_by_initials
from ledger.extraction.lexicon import words
from ledger.extraction.mentions import Mentions
from ledger.extraction.parties import Party
from ledger.extraction.people import is_role

OF_BODY = expression(r"\b(?P<noun>\w{3,}) (?:to|for|of|at|from) (?:the )?(?:[a-z]+['’]s )?[A-Z]")
"""In a description of somebody of a body that has an acronym behind its name: "a panel to the Board of Trade (BOT)"."""


class ShortNames:
    """What short names stand for in one text, found when first asked for."""

    def __init__(self, plain: str, mentions: Mentions, title: int = 0) -> None:
        self._plain, self._mentions, self._title = plain, mentions, title
        self._acronyms: dict[str, str] | None = None
        self._firms: dict[str, tuple[int, str]] | None = None

    def explained(self) -> dict[str, str]:
        """The acronyms that the text explains."""
        if self._acronyms is None:
            self._acronyms = acronyms(self._plain)
        return self._acronyms

    def spelled_out(self, named: Party) -> Party:
        """An acronym, alone or behind the name that it shortens, as that name."""
        core = named.name.removeprefix("the ").removeprefix("The ")
        behind = ACRONYM.search(core)
        is_behind = behind is not None and behind.end() == len(core)
        if behind is not None and is_behind and _is_of_body(core[: behind.start()]):
            return named
        short = behind[1] if behind is not None and is_behind else core
        full = self.explained().get(short) or spelled_by_initials(self._plain[self._title :], short)
        return replace(named, name=full) if full is not None else named

    def firm(self, named: Party) -> Party | None:
        """The firm for which the first words of its name stand, where the text has it before anybody of that name."""
        if named.role is not None:
            return None
        if self._firms is None:
            self._firms = firms(self._plain, self._title)
        at, name = self._firms.get(named.name.split()[0], (0, ""))
        if " " in named.name:
            return replace(named, name=name, sort="organisation") if name.startswith(f"{named.name} ") else None
        people = self._mentions.alike(named.name) if name else []
        is_first = bool(name) and (not people or at <= people[0][0])
        return replace(named, name=name, sort="organisation") if is_first else None


def _is_of_body(told: str) -> bool:
    """Whether somebody of a body is told of, not the body itself."""
    found = OF_BODY.search(told)
    if found is None:
        return False
    noun = found["noun"].lower()
    is_several = noun.endswith("s") and (noun in words("names", "groups") or is_role(noun.removesuffix("s")))
    return found["noun"].islower() or is_several
