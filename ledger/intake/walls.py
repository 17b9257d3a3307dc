"""What a publisher tells readers who have not paid: the lines of a wall, which are no part of an article."""

import re
from bisect import bisect_right

from ledger.errors import BadInputError
from ledger.extraction.expressions import expression

FEWEST_WORDS = 150
"""An article that is not free, of which fewer words are shown, is only an opening."""

MOST_WORDS = 1_000
"""A text with more words is not looked through for a wall."""

_NOUN = r"(?:article|story|content|page|post|report|piece)"
_ARTICLE = rf"(?:(?:this|the|our|your)\ (?:(?:full|whole|rest\ of\ (?:this|the)|premium|exclusive)\ )?{_NOUN})"
_READERS = r"(?:(?:(?:our|paying|paid|premium|digital|registered)\ )*(?:subscribers|members))"
_ASKS = r"(?:subscribe|sign\ up|sign\ in|log\ ?in)"
_JOIN = rf"(?:{_ASKS}|register|join(?:\ us)?|become\ an?\ (?:subscriber|member))"
_WALL = expression(
    rf"""
      ^\W*{_ARTICLE}\ is\ (?:a\ premium\ article\ |(?:only|exclusively|exclusive|reserved|available|accessible)\ )*
          (?:for|to)\ {_READERS}\b
    | ^\W*this\ is\ an?\ (?:premium|exclusive|subscriber[ -]only)\ {_NOUN}\b
    | ^\W*(?:(?:for|available\ to)\ )?{_READERS}[ -]only(?:\W*$|\ {_NOUN}\b)
    | ^\W*(?:only|exclusively)\ (?:for|available\ to)\ {_READERS}\W*$
    | (?:(?:^\W*|\bplease\ ){_JOIN}|(?:\bthen\ |,\ |\bor\ ){_ASKS})\b[^.!?]{{0,60}}?
          \ to\ (?:continue|keep\ reading|read\ (?:on|more|the\ (?:full|rest|whole)|this)|unlock|access|view)\b
    | ^\W*to\ (?:continue|keep)\ reading\b
    | ^\W*to\ (?:read|unlock|access|view)\ {_ARTICLE}\b[^.!?]{{0,40}}?,\ (?:please\ )?{_JOIN}\b
    | ^\W*(?:continue|keep)\ reading\ (?:with|by|for\ (?:free|[£$€\d]))
    | ^\W*unlock\ {_ARTICLE}
    | ^\W*you(?:['’]ve|\ have)\ (?:now\ )?(?:reached|used|read)\ (?:your|all|the)\b
          [^.!?]{{0,40}}\b(?:free|limit|articles?)\b
    | \b(?:exit|leave|turn\ off|disable)\ reader\ mode\b
    | \bin\ reader\ mode\b[^.!?]{{0,20}}\bexit\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A sentence that speaks to the reader at the wall; what is told of others' subscriptions is none."""

_OFFER = expression(
    r"""
      ^\W*(?:already|not\ yet|not)\ an?\ (?:subscriber|member)\b
    | ^\W*your\ (?:(?:free|paid)\ )?(?:trial|subscription|membership)\ (?:will\ )?(?:then\ )?(?:be\ )?
          (?:automatically\ )?renew(?:s|ed)?\b
    | ^\W*(?:start|begin)\ your\ (?:\w+[ -]){0,3}(?:trial|subscription)\b
    | ^\W*cancel\ (?:at\ )?any\ ?time\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What stands beside a wall, and at the head of many a free page as well."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+|\n\s*")


def is_of_wall(sentence: str) -> bool:
    """Whether a sentence belongs to a wall.

    >>> is_of_wall("Subscribe to continue reading."), is_of_wall("Readers must subscribe to continue reading.")
    (True, False)
    """
    start = sentence[:300].strip()
    return is_barred(start) or _OFFER.search(start) is not None


def is_barred(sentence: str) -> bool:
    """Whether a sentence says that there is more to read for those who pay."""
    return _WALL.search(sentence[:300].strip()) is not None


def require_open(text: str) -> None:
    """Refuse the few words that are shown before a wall.

    Raises:
        BadInputError: where a wall's line is there and hardly anything else.
    """
    if len(text.split(None, MOST_WORDS)) > MOST_WORDS:
        return
    sentences = _SENTENCE_END.split(text)
    rest = [sentence for sentence in sentences if not is_of_wall(sentence)]
    words = sum(len(sentence.split()) for sentence in rest)
    if len(rest) < len(sentences) and words < FEWEST_WORDS:
        raise opening_only(words)


def opening_only(words: int) -> BadInputError:
    """What is told where so many words of an article are all that can be read."""
    return BadInputError(
        f"shows only the opening ({words} words) of an article that is not free: save it where you can read all"
    )


class Walls:
    """The lines of a wall in one text, by their place.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [found.end() for found in _SENTENCE_END.finditer(text)]

    def hold(self, start: int) -> bool:
        """Whether the sentence at an offset belongs to a wall."""
        place = bisect_right(self._ends, start)
        first = self._ends[place - 1] if place else 0
        last = self._ends[place] if place < len(self._ends) else len(self._text)
        return is_of_wall(self._text[first:last])
