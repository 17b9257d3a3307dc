"""Sources told without a verb of speech: "according to the ministry", "a warning from the bank that"."""

import re
from collections.abc import Iterator

from ledger.extraction.clause_verbs import has_verb
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.source_ends import end_of_source

ACCORDING = expression(r"\b(?:according to|in the words of|as per)\s+", needs="according to|in the words of|as per")
MADE_BY = expression(
    r"(?:(?:an?|the|its|some|new|official) )?(?:[\w-]+ ){0,3}?"
    r"(?:(?:information|data|figures|numbers|statistics|results|tally|count) "
    r"(?:(?:released|published|issued|provided|compiled|given|shared|obtained|collected|gathered) (?:\w+ ){0,3}?)?"
    r"(?:by|from)"
    r"|(?:surveys?|polls?|stud(?:y|ies)|analys[ie]s|reviews?|estimates?|projections?|research) of [^,;.\"]{3,60}? by) "
    r"(?=[A-Z]|the [A-Z])"
)
"""Before whoever made the paper that a claim rests on: "information released last year by Nordbank"."""
OPENS = 20
"""Characters of a sentence before a source that opens it."""
CLAUSE_BEHIND = expression(
    r"(?<! of)(?<! in)(?<! at)(?<! for)(?<! to)(?<! by)(?<! from)(?<! with) "
    r"(?=(?:the|an?|he|she|it|they|his|her|its|their|there|this|these|those|we) )"
)
SPEECH_OF = expression(
    r"\b(?:assurance|assertion|claim|warning|promise|pledge|prediction|allegation|contention|guarantee|threat|"
    r"suggestion|statement|report|complaint)s? (?:by|from) (?P<source>(?:(?!and |for )[\w.'-]+ ){0,5}[\w.'-]+)"
    r"(?:, [^;:\"]{3,80}?,)? that\b",
    needs=" that",
)
"""What somebody says, behind another verb: "it rejected a claim by the union that"."""


def noun_frames(document: Document, start: int, end: int) -> Iterator[Frame]:
    """Frames such as "a warning from the bank that" in the sentence from `start` to `end`."""
    for noun in SPEECH_OF.finditer(document.lower, start, end):
        if document.quotation_at(noun.start()) is None:
            yield Frame(noun.start(), noun.end(), "said", noun.start("source"), noun.end() - len(" that"), False)


def according_frames(document: Document, start: int, end: int) -> Iterator[Frame]:
    """Frames such as "according to the ministry"."""
    for source in ACCORDING.finditer(document.lower, start, end):
        if document.quotation_at(source.start()) is not None:
            continue
        made = MADE_BY.match(document.plain, source.end(), end)
        named = made.end() if made is not None else source.end()
        stop = end_of_source(document, named, end)
        stop = _end_without_comma(document, start, source, stop)
        comma = document.plain.find(", ", source.end(), stop)
        while comma >= 0:
            following = document.plain.find(",", comma + 1, stop)
            piece = document.lower[comma : following if following >= 0 else stop]
            if has_verb(piece) or (source.start() - start < 20 and following < 0):
                stop = comma
                break
            comma = following
        yield Frame(source.start(), source.end(), "according", named, stop, True)


def _end_without_comma(document: Document, start: int, source: re.Match[str], stop: int) -> int:
    """Where a source ends that opens its sentence and that no comma parts from the clause behind it."""
    if source.start() - start > OPENS or "," in document.plain[source.end() : stop]:
        return stop
    if not has_verb(document.lower[source.end() : stop]):
        return stop
    clause = CLAUSE_BEHIND.search(document.lower, source.end() + 2, stop)
    return clause.start() if clause is not None else stop
