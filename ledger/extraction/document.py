"""An article's text as the rules read it: the same length, plain marks, sentences and quotations."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.expressions import expression
from ledger.extraction.headings import without_heading
from ledger.extraction.lexicon import words
from ledger.extraction.quotations import Quotation, quotation_at, quotations
from ledger.extraction.sentences import Sentence, sentence_at, sentences

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"}
    | dict.fromkeys("\n\t\r\f\v\xa0\u2009\u202f", " ")
)
NICKNAME = expression(r"([A-Z][\w.]*) [\"“]([A-Z]\w+)[\"”] (?=[A-Z])")
"""In quotation marks between two names, where it is no quotation."""
QUOTED_NAME = expression(r"[\"“][A-Z]\w+[\"”] [A-Z]")
BROKEN_APOSTROPHE = expression(r"\"(?=(?:t|s|ll|re|ve|d|m)\b)(?<=[a-z]\")")
"""What a faulty conversion leaves of an apostrophe: "don"t"."""
STRAY_HYPHEN = expression(
    r"-(?:(?<=[,:;!?]-)(?=[\s\"“'A-Za-z])|(?<=[a-z\"”]\.-)(?=[\s\"“A-Z])|(?<=[.,!?][\"”]-)(?=[\s\"“A-Z])"
    r"|(?<=[a-z]-)(?=(?:said|told|has|have|and) )|(?<=[a-z]['’]s-)(?=[A-Z])"
    r"|(?:(?<= the-)|(?<= its-)|(?<= his-)|(?<= her-)|(?<= and-)|(?<= that-)|(?<= for-))(?=[A-Z])"
    r"|(?:(?<=\bMr-)|(?<=\bMs-)|(?<=\bMrs-))(?=[A-Z]))"
)
"""What a page's layout left in place of a space: "the attack.-Two", "Mr-Doe"."""
BEARS_MAY = expression(r"\b(?:M(?:r|rs|s)\.? |[Mm]inister )May\b|\b(?P<given>[A-Z][a-z]+) May\b(?! \d)", needs="May")
MAY = expression(
    r"(?<!\b[Ii]n )(?<!\b[Bb]y )(?<!\b[Oo]f )(?<!\b[Ii]nto )(?<!\b[Uu]ntil )(?<!\b[Ss]ince )(?<!\b[Ff]rom )"
    r"(?<!\b[Ll]ast )(?<!\b[Nn]ext )(?<!\b[Tt]his )(?<!\b[Ee]arly )(?<!\b[Ll]ate )(?<!\b[Tt]ill )(?<!\d )(?<!mid-)"
    r"\bMay\b(?! \d|,? 20\d\d)"
)
"""Where it can be a surname, in a text that has somebody of that name."""
ISLAMIC_STATE = expression(r"(?<![A-Z] )\bIS\b(?! [A-Z]{2})")
"""A name that looks like a verb, in a text that tells of the Islamic State."""


class Document(NamedTuple):
    """A text and what was found in it; all offsets are those of `text`.

    Attributes:
        text: The article to the letter.
        plain: The same with straight quotation marks and plain spaces.
        lower: `plain` in lower case, but for the names "May" and "IS", which then are no verbs.
        sentences: Its sentences.
        quotations: Its quotations.
        events: Dated events of the user's own, by which time phrases are read.
    """

    text: str
    plain: str
    lower: str
    sentences: list[Sentence]
    quotations: list[Quotation]
    events: tuple[DatedEvent, ...] = ()

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence at `offset`, -1 before the first."""
        return sentence_at(self.sentences, offset)

    def quotations_between(self, start: int, end: int) -> list[Quotation]:
        """The quotations that end from `start` on, up to `end`."""
        first = bisect_left(self.quotations, start, key=lambda quotation: quotation.end)
        last = bisect_right(self.quotations, end, key=lambda quotation: quotation.end)
        return self.quotations[first:last]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that covers `offset`, or None."""
        return quotation_at(self.quotations, offset)


def document(text: str, events: tuple[DatedEvent, ...] = ()) -> Document:
    """Prepares `text` for the rules.

    >>> document("“Soon”").plain
    '"Soon"'
    """
    told = NICKNAME.sub(r"\1 (\2) ", text) if QUOTED_NAME.search(text) is not None else text
    told = STRAY_HYPHEN.sub(" ", BROKEN_APOSTROPHE.sub("'", told))
    quoted = quotations(told)
    plain = _with_double_marks(without_heading(told.translate(_PLAIN)), quoted)
    lower = plain.lower()
    if len(lower) != len(plain):
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in plain)
    lower = _with_names(plain, lower)
    return Document(text, plain, lower, sentences(told), quoted, events)


def _with_double_marks(plain: str, quoted: list[Quotation]) -> str:
    """`plain` with double marks around quotations that stand between single ones."""
    single = [each for each in quoted if plain[each.start] == plain[each.end - 1] == "'"]
    if not single:
        return plain
    letters = list(plain)
    for each in single:
        letters[each.start] = letters[each.end - 1] = '"'
    return "".join(letters)


def _with_names(plain: str, lower: str) -> str:
    """`lower` with capitals in the names "May" and "IS", where `plain` has somebody or something of that name."""
    if "Islamic State" in plain:
        lower = _kept(plain, lower, ISLAMIC_STATE)
    if "May" not in plain:
        return lower
    given = words("given_names", "men", "women")
    found = BEARS_MAY.finditer(plain)
    if not any(name["given"] is None or name["given"].lower() in given for name in found):
        return lower
    return _kept(plain, lower, MAY)


def _kept(plain: str, lower: str, names: re.Pattern[str]) -> str:
    """`lower` with the capitals of `names` as in `plain`."""
    letters = list(lower)
    for name in names.finditer(plain):
        letters[name.start() : name.end()] = plain[name.start() : name.end()]
    return "".join(letters)
