"""Times that end a sentence, and bound what its parts before tell: "fares will rise, but wages by 2030"."""

import re
from datetime import date

from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression, made_expression
from ledger.extraction.finite_verbs import has_finite_verb
from ledger.extraction.idle_times import bound
from ledger.extraction.listed_times import OTHER_VERB
from ledger.extraction.time_phrases import TimePhrase, dated_between

BEHIND = expression(
    r",? ?(?:which (?:is|are|ends?|begins?|starts?|falls?|opens?|takes? place|"
    r"(?:runs?|lasts?|continues?|goes on|go on)(?= (?:until|till|through|to)\b))|that (?:ends|begins|starts)|"
    r"(?:which (?:is|are) )?(?:scheduled|due|expected|set|planned|slated)(?: (?:to (?:be held|take place|begin|start|"
    r"end|open)|for))?|to be held|ending|beginning|starting)"
)
"""Behind a clause and before the day of what it names last."""
INSERTED = expression(
    r", (?:[\w.'’-]+ ){1,5}?(?:said|says|fears?|feared|believes?|thinks?|predicts?|predicted|warns?|warned|added|"
    r"expects?|expected|hopes?), (?!\d)(?:(?:perhaps|possibly|probably|maybe|as (?:soon|early) as|some ?time) )?"
)
"""Behind a clause and before its time: "The mill will close, the guild fears, as soon as June"."""
EFFECTIVE = expression(
    r", (?:effective|starting|beginning)"
    r"(?= (?:on |from |as of |next |this |today|tomorrow|\w+ \d|[a-z]+day|immediately))"
)
"""Before the day from which all holds that a sentence tells."""
JOINED_NOUN = expression(
    r",? (?:and|but|or) (?=(?:an?|the|its|his|her|their|some|no|\d[\d.,]*)\b)"
    r"|, (?:including|such as|among them|as well as|along with|plus|followed by)\b"
)
"""Behind a clause and before a noun that shares its verb, or examples of what it speaks of."""
DIGIT = expression(r"\d")
LONGEST_PART = 150
"""Characters of such a part of a sentence."""


def closing_time(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The day told right behind a clause of what it names last: "by the end of the term, which ends on June 26"."""
    end = document.sentences[index].end
    words = (
        BEHIND.match(document.lower, clause.end, end)
        or INSERTED.match(document.lower, clause.end, end)
        or EFFECTIVE.search(document.lower, clause.end, end)
    )
    if published is None:
        return None
    if words is None:
        return _shared_behind(document, clause, end, published) or _row_behind(document, clause, end, published)
    for phrase in dated_between(document, words.end(), document.sentences[index].end, published)[:1]:
        near = not document.lower[words.end() : phrase.start].strip()
        if near and phrase.latest is not None and phrase.latest >= published:
            return phrase
    return None


def _shared_behind(document: Document, clause: Clause, end: int, published: date) -> TimePhrase | None:
    """The time that ends a sentence whose last part shares the verb: "fares will rise, but wages by 2030"."""
    if JOINED_NOUN.match(document.lower, clause.end) is None or end - clause.end > LONGEST_PART:
        return None
    found = dated_between(document, clause.end, end, published)
    if len(found) != 1 or found[0].latest is None or found[0].latest < published:
        return None
    rest = document.lower[found[0].end : end].strip(' ."”')
    part = document.plain[clause.end : found[0].start]
    verbless = OTHER_VERB.search(part) is None and not has_finite_verb(part)
    return found[0] if not rest and verbless and bound(document, found[0], clause, published) is not None else None


def _row_behind(document: Document, clause: Clause, end: int, published: date) -> TimePhrase | None:
    """The time that ends a row of figures foretold by the same verb: "tea will rise 5% and ale will fall 3% in May"."""
    verb = re.escape(document.lower[clause.cue.start : clause.cue.end].split()[0])
    row = made_expression(rf",? (?:and|while|but) (?!that )(?:[\w'.-]+ ){{1,6}}?{verb}\b")
    other = row.match(document.lower, clause.end, end)
    if other is None or end - clause.end > LONGEST_PART:
        return None
    if any(DIGIT.search(document.lower, *span) is None for span in ((clause.cue.end, clause.end), (other.end(), end))):
        return None
    found = dated_between(document, other.end(), end, published)
    if len(found) != 1 or found[0].latest is None or found[0].latest < published:
        return None
    rest = document.lower[found[0].end : end].strip(' ."”')
    last = not rest or rest.startswith(",")
    return found[0] if last and bound(document, found[0], clause, published) is not None else None
