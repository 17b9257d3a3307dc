"""The frame of a verb of speech: the verb and the words that name whoever it belongs to."""

from dataclasses import dataclass, replace

from ledger.extraction.clause_verbs import has_verb
from ledger.extraction.closing_sources import closing_source
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.frame_subjects import subject
from ledger.extraction.inversion import is_inverted
from ledger.extraction.letters import tells_contents
from ledger.extraction.lexicon import words
from ledger.extraction.named_subjects import behind_list
from ledger.extraction.relative_heads import antecedent
from ledger.extraction.source_ends import end_of_source, head_end
from ledger.extraction.speech_verbs import is_no_speech

WORD = expression(r"[a-z]+(?:-[a-z]+)*")
PREVIOUS_WORD = expression(r"([\w'.-]+)\W*$")
QUOTED_BY = expression(
    r"(?: (?:today|yesterday|(?:by|in|on) [^.;\"]{2,60}?))? as "
    r"(?:saying\b|(?:telling|warning) [^.;,\"]{2,60}? (?=that\b))"
)
MADE_TO = expression(r"\b(?:be|is|are|was|were|been) (?:made|led|brought|persuaded|tricked) to$")
"""Before a verb of which others are the cause: "can be made to believe that"."""
INTERJECTED = expression(
    r"(?<=[a-z]), (?:however|though|too|meanwhile|instead|moreover|in turn|for (?:his|her|its) part),$"
)
"""Between an auxiliary or a subject and its verb: "Doe did, however, say"."""
GOES_ON = expression(r" (?:goes|went|go) on to$| (?:continue|proceed|hasten)(?:s|d|ed) to$")
"""Before a verb of speech: "the letter goes on to say"."""
AND_BEHIND_COMMA = expression(r", (?:and|but) (?:\w+ly |also |then )?$")
CALLED = expression(r" (?:the )?[<A-Z]")
"""Behind a verb that gives a name: "a fair called the World Expo"."""
PARTICLE = expression(r" (?:out|on)\b")
PASSIVE_BY = expression(
    r"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| today| yesterday| here| in [A-Z][\w-]+)? by "
    r"(?!(?:early|late|mid|the (?:end|middle|beginning|start)|next|this|spring|summer|autumn|fall|winter|year|month|"
    r"then|now|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber)\b)"
)
"""Before whoever does something, which is no time: "is expected by early May"."""
TO_BE = expression(r"\b(?:to|will|would|must|should|can|could|may|might) (?:\w+ly )?be$")
"""Before a passive that nobody has done yet: "needs to be confirmed by the Senate"."""
SOURCE_BEFORE = expression(r"\b(?:with|quoting|quoted|quotes|citing|cites|cited) ")
ACCORDING = expression(r"According to (?P<source>[^,;\"]{3,80}), ")
"""Names the source of a whole sentence: "According to Doe, rents rose, adding that they will fall"."""
INTERVIEWED = expression(r"\b(?:interview|conversation|call|talk|speech|statement)s? (?:with|to) [^,;\"]{2,60}$")
"""Before a participle of whoever spoke, not of who asked: "said in an interview with the Echo adding"."""
INSIDE_WITH = expression(r"[^,\s] with $")
"""Before a participle behind a comma where no source begins: "will file a plan with the regulators, noting that"."""
SOURCE = expression(r"\b(?:with|quoting|quoted|quotes|citing|cites|cited) ([^;\"]{3,120}?)(?: as)?,?$")
INSERTED = expression(
    r"(?P<before>[^,;\"]*), (?P<source>(?:[A-Z]|(?:the|an?|he|she|it|they|some|many|one|its|his|her)\b)[^,;\"]{0,60})$"
)
PRICE_AFTER = expression(
    r"(?:[\w'’-]+ ){0,3}?(?P<priced>[A-Za-z]+s)(?: (?:of|in|at|for) [^,;]{2,60}?)? [a-z]+\b[^;]*? (?:after|when|as) "
    r"(?P<whose>(?:the|an?|its) [^;]+),$"
)
"""What fell, and whose deed made it fall: "Shares of Nordbank fell after the lender cut its forecast, saying that"."""
FULL_NAME = expression(r"[A-Z][\w'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+$")
RELATIVE = expression(r"\b(who|which) (?:\w+ ){0,2}$")
REPORT = expression(
    r"(?:^|\b(?:following|in|with|by|after|to|of|and|from|on|issued|released|"
    r"published) )((?:an? |the )?[\w'. -]{2,50}?)(?:['’]s)? (?:report|statement|study|survey|"
    r"letter|warning|press release|reports|forecast|advisory)$"
)


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb of speech in its sentence.

    Attributes:
        document: The text.
        start: Where the sentence begins.
        end: Where it ends.
        at: Where the verb begins.
        stop: Where it ends, its particle included: "points out".
        word: The verb in lower case, without its particle.
        before: What stands before it in the sentence, without inserted adverbs.
        last: The word right before it as it is written, "who" before an auxiliary; empty where there is none.
        earlier: The frames of verbs before it.
    """

    document: Document
    start: int
    end: int
    at: int
    stop: int
    word: str
    before: str
    last: str
    earlier: list[Frame]

    def frame_of(self, segment: tuple[int, int] | None, inverted: bool = False) -> Frame | None:
        """Its frame where its subject is known to stand in `segment`."""
        return Frame(self.at, self.stop, self.word, *segment, inverted) if segment is not None else None

    def at_head(self) -> Frame | None:
        """Its frame where the noun phrase that opens the sentence is its subject."""
        return self.frame_of((self.start, head_end(self.document, self.start, self.at)))


def verb_frame(document: Document, start: int, end: int, at: int, word: str, earlier: list[Frame]) -> Frame | None:
    """The frame of a verb of speech, or None where nobody speaks.

    Args:
        document: The text.
        start: Where the sentence of the verb begins.
        end: Where it ends.
        at: Where the verb begins.
        word: The verb in lower case.
        earlier: The frames of verbs before it in the sentence.
    """
    verb = _verb(document, start, end, at, word, earlier)
    plain, lower, stop, before, last = document.plain, document.lower, verb.stop, verb.before, verb.last.lower()
    if _is_name(verb):
        return None
    if word.endswith("ing"):
        return _participle(verb)
    if word != "told" and is_inverted(document, before, word, stop, end, bool(earlier)):
        name = stop + len(plain[stop:end]) - len(plain[stop:end].lstrip())
        return verb.frame_of((name, end_of_source(document, name, end)), inverted=True)
    is_passive = last in words("attribution", "be") | {"been"}
    if word in ("quoted", "reported") and is_passive and QUOTED_BY.match(lower, stop):
        return _quoted(verb)
    by = PASSIVE_BY.match(plain, stop)
    if by is not None and word != "told" and TO_BE.search(before):
        return None
    if by is not None and (is_passive or not last):
        return verb.frame_of((by.end(), end_of_source(document, by.end(), end)), inverted=True)
    going_on = GOES_ON.search(before)
    if going_on is not None:
        return verb.frame_of(own_subject(document, start, start + going_on.start(), earlier))
    if last == "to" and MADE_TO.search(before):
        return None
    if last == "to" and (lower[stop : stop + 60].find(" that ") >= 0 or word in ("assure", "reassure")):
        return verb.at_head()
    if is_no_speech(lower, word, stop, before, verb.last):
        return None
    if last in ("who", "which") and verb.last != "WHO":
        return _relative(verb)
    return verb.frame_of(own_subject(document, start, at, earlier))


def _verb(document: Document, start: int, end: int, at: int, word: str, earlier: list[Frame]) -> _Verb:
    """The verb with what stands around it; for the arguments see `verb_frame`."""
    stop = at + len(word)
    particle = PARTICLE.match(document.lower, stop) if word in words("speech", "aloud") else None
    before = INTERJECTED.sub("", document.plain[start:at].rstrip())
    previous = PREVIOUS_WORD.search(before[-40:])
    last = previous[1] if previous else ""
    if last.lower() in words("attribution", "auxiliaries") and (relative := RELATIVE.search(before + " ")):
        last, before = relative[1], before[: relative.end(1)]
    return _Verb(document, start, end, at, particle.end() if particle else stop, word, before, last, earlier)


def _is_name(verb: _Verb) -> bool:
    """Whether a verb is part of a name, or gives one: "a fair called the World Expo"."""
    plain, at = verb.document.plain, verb.at
    if plain[at].isupper() and at != verb.start and plain[at - 2 : at - 1] not in ('"', ","):
        return True
    return verb.word == "called" and CALLED.match(plain, verb.stop) is not None


def _quoted(verb: _Verb) -> Frame | None:
    """A frame such as "the mayor was quoted by the daily as saying": the mayor speaks."""
    saying = QUOTED_BY.match(verb.document.lower, verb.stop)
    segment = own_subject(verb.document, verb.start, verb.start + len(verb.before) - len(verb.last), verb.earlier)
    return Frame(verb.at, saying.end() if saying else verb.stop, "quoted", *segment, False) if segment else None


def _participle(verb: _Verb) -> Frame | None:
    """Frames such as "…, saying that", "with the mayor saying that", "is warning that"."""
    document, start, stop, word = verb.document, verb.start, verb.stop, verb.word
    before, last = verb.before, verb.last.lower()
    to = document.lower.startswith(" to ", stop) and word in ("adding", "reporting")
    if to or (word == "commenting" and document.lower.startswith(" on ", stop)):
        return None
    if verb.earlier and verb.earlier[-1].verb == "quoted" and verb.earlier[-1].end >= stop:
        return None
    if last == "by" and word in words("speech", "says"):
        return verb.at_head()
    if tells_contents(document, before, word, stop):
        return verb.at_head()
    if last in words("attribution", "be"):
        be = start + len(before[: before.rfind(last if last != "being's" else " ")].rstrip())
        return verb.frame_of(own_subject(document, start, be, verb.earlier))
    before = before.rstrip('"')
    if not before.endswith(",") and not SOURCE_BEFORE.search(before):
        noun = REPORT.search(before)
        named = noun is not None and noun[1].strip().lower() not in ("a", "an", "the")
        if noun is not None and has_verb(noun[1].lower()):
            return verb.at_head()
        return verb.frame_of((start + noun.start(1), start + noun.end(1))) if noun and named else None
    whole = SOURCE.search(before) if INTERVIEWED.search(before) is None else None
    if whole and not (before.endswith(",") and INSIDE_WITH.search(before[: whole.start(1)])):
        return verb.frame_of((start + whole.start(1), start + whole.end(1)))
    if verb.earlier:
        return replace(verb.earlier[-1], start=verb.at, end=stop, verb=word, closed=None)
    opening = ACCORDING.match(document.plain, start)
    if opening is not None:
        return verb.frame_of(opening.span("source"))
    owner = PRICE_AFTER.match(before)
    if owner is not None and owner["priced"].lower() in words("names", "priced"):
        own = start + owner.start("whose")
        return verb.frame_of((own, head_end(document, own, verb.at)))
    return verb.at_head()


def _relative(verb: _Verb) -> Frame | None:
    """A frame such as "the mayor, who promised": the speaker stands before the pronoun."""
    document, start, at, stop = verb.document, verb.start, verb.at, verb.stop
    place = antecedent(verb.before, verb.word)
    if place is None:
        return None
    end = head_end(document, start + place.start, at) if place.end is None else start + place.end
    closed = None
    if place.closes:
        comma = document.plain.find(",", stop, document.sentences[document.sentence_at(at)].end)
        closed = comma if comma >= 0 else None
    return Frame(at, stop, verb.word, start + place.start, end, False, closed)


def own_subject(document: Document, start: int, at: int, earlier: list[Frame]) -> tuple[int, int] | None:
    """Where the subject of the verb at `at` stands in the sentence from `start`, in which the `earlier` frames are."""
    inserted = _inserted(document, start, at)
    if inserted is not None:
        return inserted
    told = AND_BEHIND_COMMA.search(document.lower, start, at) is not None
    spoken = [
        (frame.end, frame.subject_start, frame.subject_end)
        for place, frame in enumerate(earlier)
        if frame.verb != "according" and not (told and _is_told(document, frame, earlier[:place]))
    ]
    found = closing_source(document, start, at) or subject(document, start, at, spoken)
    return behind_list(document, start, *found) if found is not None else None


def _is_told(document: Document, frame: Frame, earlier: list[Frame]) -> bool:
    """Whether `frame` is what the speaker of the one before says: "he said the bank expects a rise"."""
    outer = earlier[-1] if earlier else None
    if (
        outer is None
        or outer.verb == "quoted"
        or frame.inverted
        or outer.inverted
        or outer.verb not in words("speech", "says")
    ):
        return False
    between = document.lower[outer.end : frame.subject_start]
    return frame.subject_start >= outer.end and between.strip() in ("", "that")


def _inserted(document: Document, start: int, at: int) -> tuple[int, int] | None:
    """The subject of a verb that commas set off: "Prices, Jane Doe said, will rise"."""
    verb = WORD.match(document.lower, at)
    if verb is None or not document.plain.startswith(", ", verb.end()):
        return None
    found = INSERTED.search(document.plain, start, at)
    if found is None or has_verb(found["source"].lower().rstrip()) or FULL_NAME.search(found["before"]):
        return None
    return found.span("source")
