"""What was read from a page or a PDF."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Origin(StrEnum):
    """Where a title, a name, a date or an address was found; the earlier ones are believed first."""

    OPTION = "option"
    JSON_LD = "json-ld"
    OPEN_GRAPH = "open graph"
    META = "meta"
    PAGE = "page"
    FRONT_MATTER = "front matter"
    PDF = "pdf"
    TRAFILATURA = "trafilatura"
    ADDRESS = "address"


FIELDS = ("title", "outlet", "author", "published", "url")
"""What is found of an article beside its text."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and where it was found."""

    value: str
    origin: Origin


Facts = Mapping[str, Fact]
"""Facts by the name of the field, one of `FIELDS`; dates are written YYYY-MM-DD."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text and what is known of it."""

    text: str
    facts: Facts = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The page in the types of JSON."""
        return {"text": self.text, "facts": {name: [fact.value, fact.origin] for name, fact in self.facts.items()}}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> "Page":
        """The page that `as_json` wrote.

        >>> page = Page("Text", {"title": Fact("A title", Origin.META)})
        >>> Page.from_json(page.as_json()) == page
        True
        """
        facts = {name: Fact(found, Origin(origin)) for name, (found, origin) in value["facts"].items()}
        return cls(value["text"], facts)


def first_facts(found: Sequence[Facts]) -> dict[str, Fact]:
    """For each field the first fact of several readings, the most believed first."""
    facts: dict[str, Fact] = {}
    for reading in found:
        for name in FIELDS:
            if name in reading and reading[name].value:
                facts.setdefault(name, reading[name])
    return facts


def as_facts(values: Mapping[str, str | None], origin: Origin) -> dict[str, Fact]:
    """Values that were found in one place, without those that were not."""
    return {name: Fact(value, origin) for name, value in values.items() if value}
