"""Days told where the act of a claim is told again: by a noun in the sentences behind it, or in the headline.

"The two will sign a pact. The pact will be signed on May 3." Which noun takes up which verb is kept as data in
`data/retold_acts.toml`.
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files

from ledger.extraction.clauses import Clause
from ledger.extraction.cues import is_headline
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression, made_expression
from ledger.extraction.idle_times import is_just_past, is_of_telling
from ledger.extraction.sentences import Sentence
from ledger.extraction.time_phrases import TimePhrase, dated_between

AHEAD = 2
"""Sentences behind a claim in which its act may be told again."""
AGAIN = expression(
    r"\b(?:the|this|that|its|his|her|their) (?:(?!(?:of|in|to|and|for|first|second|third|last|next|"
    r"previous|other|latest)\b)[\w-]+ ){0,2}?(?P<noun>[a-z-]{4,})"
    r"(?: (?:of|for|in|with|between|on|at|by) (?:[\w.'’-]+ ){1,6}?| )"
    r"(?:(?:will|would|is|are) (?:(?:now|also|then|probably|likely|to|set|due|expected|scheduled|planned|slated) ){0,3}"
    r"(?:be |get )?(?:[a-z]+ly )?(?P<verb>[a-z]+)\b|(?P<fixed>(?:due|scheduled|planned|slated) (?:to|for)\b))"
)
"""A noun that takes up what was told, what becomes of it, and its day behind."""
HAPPENS = expression(
    r"(?:held|take|takes|begin|start|happen|come|occur|open|made|submitted|filed|due|scheduled|set|planned|slated|expected|"
    r"completed|finali[sz]ed|staged|last|kick|follow)"
)
"""What becomes of an act, whichever it is."""
STEPS = frozenset(
    ["practice", "move", "step", "measure", "work", "process", "project", "change", "reform", "effort", "task"]
)
FINISHED = expression(r"accomplished|completed|done|finished|implemented|carried|achieved|executed|finali[sz]ed")
"""What takes up any act, and what becomes of it."""
ELSEWHERE = expression(r"[;:]|, (?:which|who|when|where|and|but|while|as)\b|\b(?:after|because|that|if|unless)\b")
"""Between it and a day that is told for something else."""
NEW = (
    r"(?:\b(?:an?|another|new|planned|major|mass|\w+ing|hold|holding|stage|staging)(?: (?!the\b)[\w'\"-]+){0,3}? [\"']?"
)
"""Before a thing that a claim tells for the first time."""
FIRST_WORDS = 60
"""Characters behind a cue in which its verb stands."""
HEADLINE_SHARE, HEADLINE_WORDS = 0.5, 3
"""Share and number of the words of a headline that a lead has in common with it to tell the same."""
WORD = expression(r"[a-z][a-z'-]{2,}")
DATELINE = 45
"""Characters of the longest dateline between the headline and the sentence that tells it again."""
STEM = 5


@cache
def acts() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    """Verbs, and the nouns that take up what they tell."""
    table = tomllib.loads((files("ledger.extraction") / "data" / "retold_acts.toml").read_text(encoding="utf-8"))
    return tuple((expression(rf"\b(?:{each['verb']})\b"), frozenset(each["nouns"])) for each in table["act"])


def retold_time(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The day of the act of `clause`, in sentence `index`, that a sentence behind it or the headline tells."""
    if published is None:
        return None
    for place, sentence in enumerate(document.sentences[index + 1 : index + 1 + AHEAD]):
        for noun, verb, end in _told_again(document, sentence):
            step = not place and noun in STEPS and FINISHED.fullmatch(verb) is not None
            if step or _is_of_claim(document, clause, noun, verb):
                found = _day_behind(document, clause, end, sentence.end, published)
                if found is not None:
                    return found
    return _of_headline(document, index, clause, published)


def _told_again(document: Document, sentence: Sentence) -> Iterator[tuple[str, str, int]]:
    """Nouns of a sentence that may take up what was told before, what becomes of each, and where that ends."""
    for found in AGAIN.finditer(document.lower, sentence.start, sentence.end):
        yield found["noun"], found["verb"] or "scheduled", found.end()


def _is_of_claim(document: Document, clause: Clause, noun: str, verb: str) -> bool:
    """Whether `noun` takes up the act of `clause` in a sentence that tells that it does `verb`."""
    happens = HAPPENS.fullmatch(verb) is not None
    told = document.lower[clause.cue.start : min(clause.end, clause.cue.end + FIRST_WORDS)]
    if happens and any(noun in nouns and verbs.search(told) for verbs, nouns in acts()):
        return True
    same_verb = verb[:4] in {word[:4] for word in WORD.findall(told)[:4]} and len(verb) > STEM - 1
    if not happens and not same_verb:
        return False
    new = made_expression(rf"{NEW}{re.escape(noun)}\b)")
    return new.search(document.lower[clause.cue.start : clause.end]) is not None


def _day_behind(document: Document, clause: Clause, start: int, end: int, published: date) -> TimePhrase | None:
    """The first day told from `start` on for what stands before it."""
    for phrase in dated_between(document, start, end, published)[:1]:
        if ELSEWHERE.search(document.lower, start, phrase.start) or is_of_telling(document, phrase, clause):
            return None
        ahead = phrase.latest is not None and phrase.latest >= published
        return phrase if ahead and not is_just_past(document, phrase, published) else None
    return None


def _of_headline(document: Document, index: int, clause: Clause, published: date) -> TimePhrase | None:
    """The day of the headline where `clause`, in the lead, tells the same at greater length."""
    headline, between = document.sentences[0], document.sentences[1:index]
    if not index or len(between) > 2 or any(each.end - each.start > DATELINE for each in between):
        return None
    if is_headline(document, clause.cue.start) or not is_headline(document, headline.start):
        return None
    found = dated_between(document, headline.start, headline.end, published)
    if len(found) != 1 or found[0].latest is None or found[0].latest < published:
        return None
    said = document.lower[headline.start : found[0].start] + document.lower[found[0].end : headline.end]
    words, told = (_stems(text) for text in (said, document.lower[clause.start : clause.end]))
    shared = len(words & told)
    return found[0] if shared >= HEADLINE_WORDS and shared >= HEADLINE_SHARE * len(words) else None


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(text)} - {"the", "and", "for", "with", "will", "from", "that"}
