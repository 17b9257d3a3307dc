"""Words that bound a claim without a known day: "until the fleet is retired", "soon", "at any moment"."""

import re
from functools import cache
from typing import NamedTuple

from ledger.extraction.expressions import expression

_CLAUSE = r"\s+[^\s,.;:!?()\"“”—\n][^,.;:!?()\"“”—\n]{0,120}"


class OpenPhrase(NamedTuple):
    """Words that say when, but name no day.

    Attributes:
        id: Name of the rule.
        pattern: Regular expression for the words; case does not count.
        fires: A sentence in which it finds something, and what.
        silent: A sentence in which it must not.
    """

    id: str
    pattern: str
    fires: tuple[str, str]
    silent: str


OPEN_PHRASES = (
    OpenPhrase(
        "soon",
        r"(?:very |quite |pretty |as )?(?:soon|shortly)(?: as possible)?(?! (?:after|as|before)\b)"
        r"|before long",
        ("The talks will very soon resume.", "very soon"),
        "As soon as he left, they met.",
    ),
    OpenPhrase(
        "at-once",
        r"right away|straight away|immediately|at once|without delay|imminently|instantly",
        ("He will right away resign.", "right away"),
        "He was right to stay away.",
    ),
    OpenPhrase(
        "some-time",
        r"(?:at )?any (?:time|moment|minute|day)(?: now| soon)?|at some (?:point|stage|time)"
        r"|one day|some ?day|sooner or later|eventually|ultimately|in due (?:course|time)|in the end",
        ("War could break out at any moment.", "at any moment"),
        "He had some time left.",
    ),
    OpenPhrase(
        "future",
        r"(?:in|for) the (?:near|nearest|immediate|foreseeable|distant|not[- ]too[- ]distant|short|medium"
        r"|long)(?:er)?[- ](?:future|term|run)|in (?:the )?future"
        r"|(?:down|further down) the (?:road|line|track)",
        ("The ban will be lifted in the near future.", "in the near future"),
        "The future of the ban is open.",
    ),
    OpenPhrase(
        "for-now",
        r"for now|for the time being|for the moment|until further notice|indefinitely"
        r"|permanently|forever|for good",
        ("The airport will stay shut until further notice.", "until further notice"),
        "For nowhere else he left.",
    ),
    OpenPhrase(
        "until-event",
        rf"(?:up )?(?:until|till){_CLAUSE}",
        ("It stays shut until repairs are completed, he said.", "until repairs are completed"),
        "The tiller broke.",
    ),
    OpenPhrase(
        "within-event",
        r"within (?:[\w-]+ ){0,3}?(?:minutes?|hours?|days?|weeks?|months?|years?) (?:of|after|from|following)"
        rf"{_CLAUSE}",
        ("It will fall within days of taking office.", "within days of taking office"),
        "It will fall within days.",
    ),
    OpenPhrase(
        "before-event",
        rf"(?:before|prior to|ahead of|by the time){_CLAUSE}",
        ("They will meet before the fleet sails.", "before the fleet sails"),
        "Beforehand they met.",
    ),
    OpenPhrase(
        "when-event",
        rf"(?:when|once(?! (?:again|more)\b)|as soon as|the moment|immediately after|after|following){_CLAUSE}",
        ("He will resign once the budget has passed.", "once the budget has passed"),
        "He resigned afterwards.",
    ),
)


@cache
def _compiled() -> re.Pattern[str]:
    return expression(
        "|".join(rf"(?P<_{place}>(?<![\w-])(?:{phrase.pattern})(?!\w))" for place, phrase in enumerate(OPEN_PHRASES)),
        re.IGNORECASE,
    )


def open_phrases(text: str) -> list[tuple[int, int, str]]:
    """Start, end and rule of the phrases of a text that bound without a day, in text order.

    >>> open_phrases("It stays shut until repairs are completed, he said.")
    [(14, 41, 'until-event')]
    """
    found = []
    for match in _compiled().finditer(text):
        place = int((match.lastgroup or "_0")[1:])
        end = match.start() + len(match[0].rstrip())
        found.append((match.start(), end, OPEN_PHRASES[place].id))
    return found
