"""A source as an article names it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    """A source as an article names it.

    Attributes:
        name: The name, or the description where no name is given; a pronoun before it is resolved.
        role: What the article says of it beside the name, or None.
        sort: "person", "organisation", "group", "description" or "pronoun".
        at: Offset of the words in the text.
    """

    name: str
    role: str | None
    sort: str
    at: int
