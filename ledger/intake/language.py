"""Whether a text is in English: by its letters, and by its share of small words that other languages do not have."""

import re
from collections.abc import Iterator, Sequence

from ledger.errors import BadInputError

_WORDS = """
the of and that with from are has had been his their they it its not would which when where there this these than but
were said about after before into could should who we he she you because while through
"""
FUNCTION_WORDS = frozenset(_WORDS.split())
"""Small English words; left out are those that German, Dutch, Danish, French, Spanish or Italian use as well, such as
a, in, is, to, as, for, at, her, over, was, will."""

_OTHER_WORDS = """
der das und ist nicht ein eine einen dem den des von mit auf für sich im zu zum zur bei nach wird werden auch sind
le la les et du une dans que qui pour sur pas au par est avec ont cette il elle
el los las y del una con por para se como más su fue al
di che della sono non gli nel alla dei più anche
het een van op niet zijn voor aan ook maar naar
og det som på af att och är inte ikke til har kan
os da um uma não em dos na ao pelo foi
"""
OTHER_FUNCTION_WORDS = frozenset(_OTHER_WORDS.split())
"""Small words of German, French, Spanish, Italian, Dutch, the Scandinavian languages and Portuguese."""

LEAST_SHARE = 0.05
"""Share of such words: in 500 English news texts .12 to .33, in other languages below .03."""

FEWEST_WORDS = 40
"""Too few words to tell from."""

FEWEST_LETTERS = 20
"""Too few letters to tell a script from."""

PIECE = 25
"""Words that are looked at together in a text of two languages."""

MOST_FOREIGN = 0.3
"""Share of a text in another language from which on it is not an English one that quotes."""

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile("[A-Za-zÀ-ɏḀ-ỿ]")
_LOOKED_AT = 200_000


def english_share(text: str) -> float:
    """Share of the words that are small English ones, in [0, 1]; 0 where there are no words.

    >>> english_share("The council will vote on the bridge") > 0.2, english_share("Der Rat stimmt über die Brücke ab")
    (True, 0.0)
    """
    words = _WORD.findall(text[:_LOOKED_AT].casefold())
    return sum(word in FUNCTION_WORDS for word in words) / len(words) if words else 0.0


def require_english(text: str, where: str) -> None:
    """Refuse a text that is not in English, or for a good part not; one of a few words passes.

    Raises:
        BadInputError: where another language is likely.
    """
    start = text[:_LOOKED_AT]
    letters, latin, words = len(_LETTER.findall(start)), len(_LATIN.findall(start)), _WORD.findall(start.casefold())
    in_other_script = letters - latin if letters - latin >= FEWEST_LETTERS else 0
    enough = len(words) >= FEWEST_WORDS
    if 2 * in_other_script > letters or (enough and english_share(text) < LEAST_SHARE):
        raise BadInputError(f"{where}: is not in English, and statements are found in English only; add them by hand")
    foreign = sum(len(piece) for piece in _pieces(words) if _is_foreign(piece)) if enough else 0
    if in_other_script > MOST_FOREIGN * letters or foreign > MOST_FOREIGN * len(words):
        raise BadInputError(
            f"{where}: is for a good part not in English, and statements are found in English only;"
            " give its English part alone"
        )


def _pieces(words: Sequence[str]) -> Iterator[Sequence[str]]:
    return (words[start : start + PIECE] for start in range(0, len(words), PIECE))


def _is_foreign(piece: Sequence[str]) -> bool:
    """Whether small words of other languages outnumber the English ones of some words."""
    other = sum(word in OTHER_FUNCTION_WORDS for word in piece)
    return other >= 2 and other > sum(word in FUNCTION_WORDS for word in piece)
