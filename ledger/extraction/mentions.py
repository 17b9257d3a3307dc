"""The people whom a text names, and which of the names a shorter one can stand for."""

from bisect import bisect_left
from collections.abc import Iterator

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.people import (
    DASH,
    HONORIFIC,
    LONG_NAME,
    Mention,
    consonants,
    has_role,
    is_role,
    name_words,
    people,
    same_name,
)

NAMES_BACK = 60
CALLED = expression(r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Sen|Rep|Gov|Gen|PM)\.?|(?P<before>[\w-]+),?) $")
"""Before a name: a title, or an office."""
DOES = expression(
    r" (?:said|says|told|tells|added|adds|noted|explained|warned|argued|insisted|was born|has said|had said)\b"
    r"|, (?:who\b|whose\b|aged\b|\d\d,|(?:an?|the|his|her) "
    r"(?P<office>[^,;.\"]{3,80}?)(?: (?:of|at|in|for|with|from|on|who)\b|[,;.\"]))"
)
"""Behind a name that is a person's, or can be where an office follows."""
DOES_ALONE = expression(r"(?:['’]s)?,? (?:[a-z]+(?:s|ed)|said|told|had|who|wrote|went|took|came|made|will|would)\b")
"""Behind a surname that stands alone."""
PART_BEFORE = expression(r"(?:[A-Z][\w'’.&-]*|\b(?:[Tt]he|[Aa]n?|of|and|[Ii]ts|[Tt]heir|new|this)) $")
"""Before the last word of a longer name, or of a name that is a thing's."""
PLACE_BEFORE = expression(r"\b(?:in|at|near) $")


class Mentions:
    """The names of people in one text, found when first asked for.

    A title in capitals runs names and verbs together ("Doe Sees Lower Prices"): what it has alone is no name.

    Args:
        plain: The text.
        title: Where such a title ends.
    """

    def __init__(self, plain: str, title: int = 0) -> None:
        self._plain, self._title = plain, title
        self._people: list[Mention] | None = None
        self._by_word: dict[str, list[Mention]] = {}
        self._by_sound: dict[str, Mention] = {}
        self._evident: dict[str, bool] = {}

    def all(self) -> list[Mention]:
        """Every mention in text order."""
        if self._people is None:
            found = people(self._plain)
            places = self._places(found)
            told = {name for at, name in found if at >= self._title and name not in places}
            self._people = [mention for mention in found if mention[1] in told]
            for mention in self._people:
                if sound := consonants(mention[1]):
                    self._by_sound.setdefault(sound, mention)
                for word in {piece for whole in name_words(mention[1]) for piece in (whole, *DASH.split(whole))}:
                    self._by_word.setdefault(word, []).append(mention)
        return self._people

    def _places(self, found: list[Mention]) -> set[str]:
        """The names that stand only behind "in", "at" or "near", where a place is told and nobody."""
        people: set[str] = set()
        places: set[str] = set()
        for at, name in found:
            (places if PLACE_BEFORE.search(self._plain, max(0, at - 8), at) else people).add(name)
        return places - people

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions between two offsets."""
        found = self.all()
        return found[bisect_left(found, start, key=offset) : bisect_left(found, end, key=offset)]

    def is_evident(self, name: str) -> bool:
        """Whether something tells that a name is a person's: the given name, an office beside it, that it speaks."""
        if name not in self._evident:
            given = words("given_names", "men", "women")
            self._evident[name] = (
                bool(HONORIFIC.match(name))
                or name.split()[0].casefold() in given
                or any(
                    self._acts(at, len(told), told == name)
                    for told in dict.fromkeys([name, name.rsplit(None, 1)[-1]])
                    for at in self._places_of(told)
                )
            )
        return self._evident[name]

    def is_body(self, name: str) -> bool:
        """Whether an apposition tells that a name is a firm's or a body's: "Norris Leith, the ship company"."""
        bodies = words("names", "organisations", "companies")
        for at in self._places_of(name):
            does = DOES.match(self._plain, at + len(name))
            if does is not None and does["office"] and not has_role(does["office"]):
                return not bodies.isdisjoint(does["office"].lower().split())
        return False

    def _places_of(self, told: str) -> Iterator[int]:
        """Where words stand in the text behind its title."""
        at = self._plain.find(told, self._title)
        while at >= 0:
            yield at
            at = self._plain.find(told, at + len(told))

    def _acts(self, at: int, length: int, whole: bool) -> bool:
        """Whether a person is told of where a name, or its last word alone, stands."""
        before = CALLED.search(self._plain, max(0, at - 20), at)
        if before is not None and (before["before"] is None or is_role(before["before"])):
            return True
        if not whole:
            alone = DOES_ALONE.match(self._plain, at + length) is not None
            return alone and PART_BEFORE.search(self._plain, max(0, at - 20), at) is None
        does = DOES.match(self._plain, at + length)
        if does is None or does["office"] is None:
            return does is not None
        bodies = words("names", "organisations", "companies")
        return has_role(does["office"]) or bodies.isdisjoint(does["office"].lower().split())

    def alike(self, name: str) -> list[Mention]:
        """The first mentions in the article that `name` can be short for."""
        self.all()
        near = [mention for word in set(name_words(name)) for mention in self._by_word.get(word, ())[:NAMES_BACK]]
        alike = sorted({mention for mention in near if same_name(mention[1], name)})
        if alike or " " in name:
            return alike
        spelt = self._by_sound.get(consonants(name))
        other = spelt[1].rsplit(None, 1)[-1] if spelt is not None else ""
        longer = max(len(other), len(name)) >= LONG_NAME
        return [spelt] if spelt is not None and longer and abs(len(other) - len(name)) < 2 else []


def offset(mention: Mention) -> int:
    """Where a mention stands."""
    return mention[0]
