"""The people whom a text names, and which of the names a shorter one can stand for."""

from bisect import bisect_left

from ledger.extraction.expressions import expression
from ledger.extraction.people import DASH, Mention, consonants, name_words, people, same_name

NAMES_BACK = 60
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

    def alike(self, name: str) -> list[Mention]:
        """The first mentions in the article that `name` can be short for."""
        self.all()
        near = [mention for word in set(name_words(name)) for mention in self._by_word.get(word, ())[:NAMES_BACK]]
        alike = sorted({mention for mention in near if same_name(mention[1], name)})
        if alike or " " in name:
            return alike
        spelt = self._by_sound.get(consonants(name))
        return [spelt] if spelt is not None and abs(len(spelt[1].rsplit(None, 1)[-1]) - len(name)) < 2 else []


def offset(mention: Mention) -> int:
    """Where a mention stands."""
    return mention[0]
