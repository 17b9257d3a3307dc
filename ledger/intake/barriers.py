"""What stands where an article should: nothing, a consent page, a paywall's opening."""

import re
from collections.abc import Iterable

from ledger.errors import BadInputError
from ledger.intake.walls import FEWEST_WORDS, is_barred, opening_only, require_open

FEWEST_GIVEN_WORDS = 60
"""The same where all of the text is given with the page's data: a teaser has fewer."""

SHARE_OF_WORDS = 0.6
"""A page that shows less than this share of the words that it says its article has is cut off."""

MOST_CONSENT_WORDS = 250
_CONSENT = re.compile(
    r"\b(?:cookies?|consent|your privacy|privacy (?:policy|settings|choices)|accept all|reject all"
    r"|manage (?:options|choices)|our partners|legitimate interest|personal(?:ised|ized) ads|before you continue)\b",
    re.IGNORECASE,
)
_CONSENT_MARKS = 3
_SCRIPT_WANTED = re.compile(
    r"\b(?:enable|turn on|requires?) javascript\b|\bverify(?:ing)? (?:that )?you are (?:a )?human\b", re.IGNORECASE
)


def require_article(
    text: str,
    *,
    is_free: bool | None = None,
    is_given: bool = False,
    words: int | None = None,
    shown: str = "",
    lines: Iterable[str] = (),
) -> None:
    """Refuse a text that is not an article, saying which it is.

    Args:
        text: what was taken for the article.
        is_free: whether the page says that all may read it.
        is_given: whether all of the text is given with the page's data.
        words: how many words the page says that the article has.
        shown: all that the page shows, where no article was found.
        lines: what the page shows beside its text, line by line; looked at only where the text is short.

    Raises:
        BadInputError: for a page without text, a consent page, the opening before a paywall.
    """
    found = len(text.split())
    fewest = FEWEST_GIVEN_WORDS if is_given else FEWEST_WORDS
    _require_no_wall(text or shown)
    if is_free is False and (found < fewest or (words and found < SHARE_OF_WORDS * words)):
        raise opening_only(found)
    if is_free is None:
        require_open(text)
        if text and found < fewest and any(map(is_barred, lines)):
            raise opening_only(found)
    if not re.search(r"[^\W\d_]", text):
        raise BadInputError("has no article in it: save the article's own page, or its text")


def _require_no_wall(text: str) -> None:
    """Refuse a short page that asks for something before it shows the article."""
    if len(text.split()) > MOST_CONSENT_WORDS:
        return
    if len(_CONSENT.findall(text)) >= _CONSENT_MARKS:
        raise BadInputError("asks for consent to cookies and shows no article: save the page after the answer")
    if _SCRIPT_WANTED.search(text):
        raise BadInputError("shows its article to a browser only: save the page from there")
