"""Clauses that stand around a claim in its sentence and say something else: what they add is cut."""

import re

from ledger.extraction.antecedents import definite
from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.noun_phrases import subject_of

PAST_TAIL = expression(
    r"^(?P<claim>[^,]*\b(?:will|would|could|may|might|(?:is|are) (?:set|due|likely|expected) to)\b [^,]+), "
    r"(?:did|does|do|was|were|had)(?:n't)? .*$"
)
"""The verb of the sentence of which a claim is the subject: "[reports that] prices would rise, did not sway"."""
OTHERS_TAIL = expression(
    r", (?:there|others|some|many|most|critics|it|he|she|they|the [\w-]+(?: [\w-]+)?|[A-Z][\w'-]+(?: [A-Z][\w'-]+)*) "
    r"(?:has|have|had|was|were|did|is|are|remains?|say|says|said)\b"
)
"""The main clause behind one that begins with "while"."""
TOLD = expression(r"\b(?:told|warned|informed|assured|reminded) (?:[\w' ,-]+ and )?$")
TOLD_WHOM = expression(r"(?:[\w'-]+ ){0,3}[a-z]+s (?=(?:they|he|she|it|we|there) (?:had|have|has|is|are|will|would)\b)")
"""Those whom somebody told it: "[told] Swedish officials they would"."""
THEY = expression(r"^they(?= )")
SAID_BEHIND_QUOTE = expression(
    r",\" (?:he|she|the|an?|[A-Z][\w.'-]+)[^\"]*? "
    r"(?:said|says|predicted|added|warned|told|declared|explained|wrote)\b[^\"]*$"
)
"""The speaker behind the quotation."""
WHILE = expression(r"(?:(?:and|but) )?(?:while|although|though|whereas)\b", re.IGNORECASE)
RIGHT_BEFORE = expression(r"\b(?:while|although|though|whereas) $", re.IGNORECASE)
NEXT_CLAUSE = expression(r"^[^,]{5,120}, (?=(?:the|an?|its|his|her|their|[A-Z]|it|he|she|they|there)\b)")
REPORTED_TAIL = expression(
    r"(?<=[a-z\d]) and (?:also )?(?:supported|opposed|called|urged|expressed|predicted|warned|criticised|criticized|"
    r"praised|confirmed|denied|rejected|welcomed|noted|insisted|argued|defended) (?:for |on |that |the |his |her |its |"
    r"their |an? |[a-z]+ing )"
)
"""What the speaker did besides: "[said he] would stand again and supported cutting taxes"."""
PARTICIPLE = expression(r"\b(?:be|been|being|is|are|was|were|has|have|had)\b")


def without_other_clauses(document: Document, candidate: Candidate, text: str) -> str:
    """`text`, the words of `candidate`, without the clauses of its sentence that are no part of the claim."""
    start, cue = candidate.clause.start, candidate.clause.cue.start
    sentence = document.sentences[document.sentence_at(start)]
    before = document.plain[sentence.start : start]
    ahead = max(0, cue - start)
    if RIGHT_BEFORE.search(before) is not None:
        opening = NEXT_CLAUSE.match(text)
        if opening is not None and opening.end() <= ahead:
            return _named(opening.group(), text[opening.end() :])
    whom = TOLD_WHOM.match(text) if TOLD.search(before) is not None else None
    if whom is not None:
        return THEY.sub(whom.group().strip(), text[whom.end() :])
    if (WHILE.match(before.strip('" ')) is not None or RIGHT_BEFORE.search(before) is not None) and WHILE.match(
        text
    ) is None:
        other = OTHERS_TAIL.search(text, ahead)
        if other is not None and "," not in text[: other.start()]:
            return text[: other.start()]
    said = SAID_BEHIND_QUOTE.search(text, ahead)
    if said is not None:
        return text[: said.start()]
    past = PAST_TAIL.match(text)
    if past is not None and before.strip('" '):
        return past["claim"]
    reported = REPORTED_TAIL.search(text, ahead)
    if (
        reported is not None
        and candidate.voice.frame is not None
        and PARTICIPLE.search(text[: reported.start()]) is None
    ):
        return text[: reported.start()]
    return text


def _named(cut: str, text: str) -> str:
    """`text` with the subject of the clause `cut` before it in the place of its pronoun."""
    pronoun = re.match(r"(?:it|they)(?= )", text)
    named = subject_of(cut) if pronoun is not None else None
    return f"{definite(named[0])}{text[pronoun.end() :]}" if pronoun is not None and named is not None else text
