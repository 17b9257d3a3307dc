"""Who says a passage: the frame or the quotation it stands in, and how the words reach us."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from ledger.extraction.bare_names import bare_name
from ledger.extraction.document import Document
from ledger.extraction.frame_subjects import head_end
from ledger.extraction.frames import Frame, Frames
from ledger.extraction.interviews import Interview
from ledger.extraction.lexicon import words
from ledger.extraction.names import PRONOUNS, Party
from ledger.extraction.quotations import Quotation
from ledger.extraction.references import References
from ledger.terms import Attribution

BY_SOURCE = re.compile(
    r"^(?:it|this|that|the (?:news|information|report)) (?:is|was|"
    r"has been) (?:first )?(?:reported|announced|stated|said|written|noted) (?:by|"
    r"in) (.+?)[.,;]?$"
)
SENTENCES_BACK = 6
FRAGMENT_WORDS = 5
SPEECH_PARTS = 6
SOMETHING_NEW = re.compile(r"(?:this|that|these|those|such|an?|if|but|however|meanwhile|critics|analysts)\b")
SUBORDINATE = re.compile(r"\b(?:that|which|who|if|what)\b|\"")
"""Before "would": it does not tell on what was said in the sentence before."""
BETWEEN = re.compile(r'[";]|, (?:and|but|while|although|though|whereas)\b|\b(?:but|while) ')


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a passage, and how the words reach us.

    Attributes:
        speaker: The fullest name or description; None for the article's own voice.
        role: What the article says of the speaker.
        attribution: How the words reach us.
        frame: The verb that names the speaker, where there is one.
        is_person: Whether the speaker is one person.
    """

    speaker: str | None
    role: str | None
    attribution: Attribution
    frame: Frame | None = None
    is_person: bool = False


OWN = Voice(None, None, Attribution.OWN)


class Attributor:
    """Finds the speakers in one document; what was found for a sentence is kept."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._frames = Frames(document)
        self._references = References(document, self._frames)
        self._interview = Interview(document)
        self._speeches: dict[int, list[Quotation]] = {}
        for quotation in document.quotations:
            self._speeches.setdefault(quotation.speech, []).append(quotation)

    def frames(self, index: int) -> list[Frame]:
        """The verbs of speech in sentence `index`, outside its quotations, polls and figures left out."""
        return [frame for frame in self._frames.of(index) if not self._frames.is_evidence(frame)]

    def antecedent(self, pronoun: str, at: int) -> Party | None:
        """Whom `pronoun` at offset `at` stands for, or None."""
        return self._references.antecedent(pronoun, at)

    def voice(self, at: int, own_subject: tuple[int, int] | None = None) -> Voice:
        """Who says the words at `at`.

        Args:
            at: Offset of the cue of a statement.
            own_subject: Where the subject of a verb such as "promised" stands, which says it
                where no one else does.
        """
        document = self._document
        index = document.sentence_at(at)
        quotation = document.quotation_at(at)
        if quotation is not None and not self._is_fragment(quotation):
            found = self._of_quotation(quotation, index)
            if found is not None:
                return self._resolved(found[0], found[1], Attribution.DIRECT, at)
        frame = self._governing(index, at)
        if frame is None and own_subject is not None:
            named = self._references.party(own_subject[0], head_end(self._document, *own_subject))
            if (named is not None and named.sort != "description") or (
                own_subject[1] - own_subject[0] < 30 and named is not None
            ):
                return self._resolved(named, frame, Attribution.PARAPHRASE, at)
        if frame is not None:
            named = self._references.party(frame.subject_start, frame.subject_end)
            if named is not None:
                way = Attribution.RELAYED if self._is_relayed(index, frame) else Attribution.PARAPHRASE
                return self._resolved(named, frame, way, at)
            return replace(OWN, frame=frame)
        return self._told_by_next(index) or self._told_on(index, at) or self._interviewed(index, at) or OWN

    def _interviewed(self, index: int, at: int) -> Voice | None:
        """Whoever answers, in an interview printed as questions and answers."""
        place = self._interview.label(index) or self._interview.interviewee(index)
        named = self._references.party(*place) if place is not None else None
        return self._resolved(named, None, Attribution.DIRECT, at) if named is not None else None

    def _told_on(self, index: int, at: int) -> Voice | None:
        """The speaker of the sentence before, whose words go on: "She said it had failed. It would close."."""
        sentence = self._document.sentences[index]
        if (
            index == 0
            or not self._document.lower.startswith("would", at)
            or SOMETHING_NEW.match(self._document.lower, sentence.start)
            or SUBORDINATE.search(self._document.lower, sentence.start, at)
            or self._document.sentences[index - 1].paragraph != sentence.paragraph
        ):
            return None
        found = self._first_named(reversed(self.frames(index - 1)))
        return self._resolved(found[0], None, Attribution.PARAPHRASE, at) if found is not None else None

    def _governing(self, index: int, at: int) -> Frame | None:
        """The frame that the words at `at` stand under."""
        frames = [frame for frame in self._frames.of(index) if not (frame.closed is not None and frame.closed < at)]
        sentence = self._document.sentences[index]
        demands = words("speech", "demands")
        sources = [frame for frame in frames if not self._frames.is_evidence(frame)]
        before = [frame for frame in frames if frame.start <= at]
        shown = bool(before) and self._frames.is_evidence(before[-1])
        for frame in reversed([] if shown else sources):
            if frame.start <= at and frame.verb != "according" and not (frame.inverted and frame.verb in demands):
                return frame
            if frame.verb == "according" and frame.end <= at and frame.start - sentence.start < 40:
                return frame
        for frame in sources:
            if frame.start > at and (frame.inverted or self._follows_comma(frame, at)):
                return frame
        return None

    def _is_relayed(self, index: int, frame: Frame) -> bool:
        """Whether somebody else says in the same sentence that the speaker of `frame` said so."""
        says = words("speech", "says")
        plain = self._document.plain
        own = plain[frame.subject_start : frame.subject_end].strip().lower()
        for earlier in self._frames.of(index):
            if earlier.verb not in says or earlier.inverted or earlier.closed is not None:
                continue
            if (
                earlier.end <= frame.subject_start
                and not frame.inverted
                and not BETWEEN.search(plain, earlier.end, frame.subject_start)
            ):
                theirs = plain[earlier.subject_start : earlier.subject_end].strip().lower()
                return theirs != own and own not in PRONOUNS
        return False

    def _follows_comma(self, frame: Frame, at: int) -> bool:
        """Whether `frame` closes the words at `at`: "…, the ministry said"."""
        before = self._document.plain[at : frame.subject_start].rstrip()
        return before.endswith((",", '"', ",'", "—", "–")) and frame.subject_start > at

    def _told_by_next(self, index: int) -> Voice | None:
        """The source that the next sentence names: "It is reported by X"."""
        if index + 1 >= len(self._document.sentences):
            return None
        following = self._document.sentences[index + 1]
        if following.paragraph != self._document.sentences[index].paragraph or following.end - following.start > 120:
            return None
        told = BY_SOURCE.match(self._document.lower[following.start : following.end])
        if told is None:
            return None
        start = following.start + told.start(1)
        named = self._references.party(start, following.start + told.end(1))
        return self._resolved(named, None, Attribution.PARAPHRASE, start) if named else None

    def _is_fragment(self, quotation: Quotation) -> bool:
        """Whether a quotation is a few words inside somebody's paraphrase."""
        inner = self._document.plain[quotation.start + 1 : quotation.end - 1].strip()
        if self._document.plain[max(0, quotation.start - 2) : quotation.start].strip() == ":":
            return False
        return (len(inner.split()) <= FRAGMENT_WORDS and not inner.endswith((".", "!", ","))) or (
            inner[:1].islower() and len(inner.split()) <= 2 * FRAGMENT_WORDS
        )

    def _of_quotation(self, quotation: Quotation, index: int) -> tuple[Party, Frame | None] | None:
        """The speaker of a quotation: beside it, beside the rest of its speech, or the one before."""
        same_speech = self._speeches[quotation.speech]
        for candidate in [quotation, *reversed(same_speech[-SPEECH_PARTS:])]:
            found = self._beside(candidate)
            if found is not None:
                return found
        return self._neighbouring(quotation)

    def _beside(self, quotation: Quotation) -> tuple[Party, Frame | None] | None:
        """The speaker named in the sentence of a quotation, or right behind it."""
        plain = self._document.plain
        first = self._document.sentence_at(quotation.start)
        opener = [frame for frame in self._frames.of(first) if frame.end <= quotation.start]
        closer = self._closer(quotation)
        if (
            closer is not None
            and closer.subject_start > self._document.sentences[first].end
            and self._goes_on(quotation)
        ):
            closer = None
        ends_open = plain[quotation.end - 2 : quotation.end - 1] in ",?!"
        if closer is not None and (not opener or (ends_open and closer.subject_start - quotation.end < 3)):
            order = [closer, *reversed(opener)]
        else:
            order = [*reversed(opener), *([closer] if closer else [])]
        colon = plain[max(0, quotation.start - 2) : quotation.start].strip()
        if not opener and colon.endswith(":") and first > 0:
            order = [*reversed(self._frames.of(first)), *order]
        return self._first_named(order) or (self._introduced(quotation, first) if not order else None)

    def _introduced(self, quotation: Quotation, index: int) -> tuple[Party, Frame | None] | None:
        """The person whom the words before a quotation are about: "Doe took another view: "Rates will rise."."""
        document = self._document
        start = document.sentences[index].start
        if (
            document.plain[: quotation.start].rstrip()[-1:] not in (":", ",")
            or document.quotation_at(start) is not None
        ):
            return None
        named = self._references.party(start, head_end(document, start, quotation.start))
        return (named, None) if named is not None and named.sort in ("person", "pronoun") else None

    def _goes_on(self, quotation: Quotation) -> bool:
        """Whether a quotation follows another's verb of speech and ends with a full stop: they are of one mouth."""
        document = self._document
        first = document.sentence_at(quotation.start)
        if document.plain[quotation.end - 2 : quotation.end - 1] != "." or first == 0:
            return False
        before = document.sentences[first - 1]
        same = before.paragraph == document.sentences[first].paragraph
        quoted = document.quotations_between(before.start, before.end)
        return same and bool(quoted) and bool(self.frames(first - 1))

    def _closer(self, quotation: Quotation) -> Frame | None:
        """The verb of speech right behind a quotation, in its sentence or the next of its paragraph."""
        document = self._document
        last = document.sentence_at(max(quotation.start, quotation.end - 2))
        found: list[Frame] = []
        for index in (last, last + 1):
            if (
                index >= len(document.sentences)
                or document.sentences[index].paragraph != document.sentences[last].paragraph
                or (index > last and document.plain[quotation.end : document.sentences[index].start].strip())
            ):
                continue
            for frame in self._frames.of(index):
                between = document.plain[quotation.end : min(frame.start, frame.subject_start)]
                near = frame.start >= quotation.end and len(between) < 60 and '"' not in between
                introduces = ":" in document.plain[frame.end : frame.end + 30]
                if near and not (index > last and quotation.end + 3 < frame.start and introduces):
                    found.append(frame)
                    break
        return found[0] if found else None

    def _first_named(self, frames: Iterable[Frame]) -> tuple[Party, Frame | None] | None:
        """The speaker of the first of `frames` that names one."""
        for frame in frames:
            named = self._references.party(frame.subject_start, frame.subject_end)
            if named is not None:
                return named, frame
        return None

    def _neighbouring(self, quotation: Quotation) -> tuple[Party, Frame | None] | None:
        """The speaker of the nearest frame before; else of the next one behind."""
        first = self._document.sentence_at(quotation.start)
        before = range(first - 1, max(-1, first - SENTENCES_BACK), -1)
        behind = range(first + 1, min(len(self._document.sentences), first + 3))
        about = self._about(first - 1, quotation)
        if about is not None:
            return about, None
        return self._first_named(
            chain(
                (frame for index in before for frame in reversed(self._frames.of(index))),
                (frame for index in behind for frame in self._frames.of(index)),
            )
        )

    def _about(self, index: int, quotation: Quotation) -> Party | None:
        """The person whom the sentence before a quotation is about: "Doe is sure. "Rates will rise."."""
        document = self._document
        if index < 0 or document.sentences[index].paragraph != document.sentences[index + 1].paragraph:
            return None
        sentence = document.sentences[index]
        if self._frames.of(index) or document.quotations_between(sentence.start, quotation.start):
            return None
        named = self._references.party(sentence.start, head_end(document, sentence.start, sentence.end))
        return named if named is not None and named.sort in ("person", "pronoun") else None

    def _resolved(self, named: Party, frame: Frame | None, attribution: Attribution, at: int) -> Voice:
        full = self._references.resolved(named)
        name = bare_name(full.name) if full is not None else None
        if full is None or name is None:
            return replace(OWN, frame=frame)
        return Voice(name, full.role, attribution, frame, full.sort == "person")
