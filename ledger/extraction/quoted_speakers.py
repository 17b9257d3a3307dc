"""Who speaks a quotation: whoever is named beside it, beside the rest of its speech, or before it."""

from collections.abc import Iterable
from itertools import chain

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.frames import Frames
from ledger.extraction.lexicon import words
from ledger.extraction.parties import Party
from ledger.extraction.quotations import Quotation
from ledger.extraction.references import References
from ledger.extraction.source_ends import head_end

SENTENCES_BACK = 6
FRAGMENT_WORDS = 5
SPEECH_PARTS = 6
SAYS_THIS = expression(
    r"(?P<name>\b(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*|he|she)) (?:\w+ly )?"
    r"(?:(?:has|had|have) (?:this )?to say|puts? it)\b[^\"]*$"
)
"""What makes whoever is named before it the speaker: "what Doe had to say"."""
TOLD_INSIDE = expression(
    r"\b(?:(?P<pronoun>[Hh]e|[Ss]he)|(?P<name>(?:Mr |Mrs |Ms |Dr )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})) "
    r"(?:(?:has|had|once|later|just|also|then|always) )*"
    r"(?:told (?:me|us|them|him|her)|promised(?: me| us)?|vowed|pledged|emphasi[sz]ed|insisted|announced|"
    r"assured (?:me|us))"
    r"(?: that |, ')"
)
"""In a quotation: whoever else said something."""
NEAR = 60
"""Characters behind a quotation within which its speaker is named."""


class QuotedSpeakers:
    """Finds the speakers of the quotations of one document."""

    def __init__(self, document: Document, frames: Frames, references: References) -> None:
        self._document = document
        self._frames = frames
        self._references = references
        self._speeches: dict[int, list[Quotation]] = {}
        for quotation in document.quotations:
            self._speeches.setdefault(quotation.speech, []).append(quotation)

    def is_fragment(self, quotation: Quotation) -> bool:
        """Whether a quotation is a few words inside somebody's paraphrase."""
        is_closed = self._document.plain[quotation.end - 1] == '"'
        inner = self._document.plain[quotation.start + 1 : quotation.end - is_closed].strip()
        if self._document.plain[max(0, quotation.start - 2) : quotation.start].strip() == ":":
            return False
        return (len(inner.split()) <= FRAGMENT_WORDS and not inner.endswith((".", "!", ","))) or (
            inner[:1].islower() and len(inner.split()) <= 2 * FRAGMENT_WORDS
        )

    def speaker(self, quotation: Quotation) -> tuple[Party, Frame | None] | None:
        """The speaker of a quotation: beside it, beside the rest of its speech, or the one before."""
        same_speech = self._speeches[quotation.speech]
        opened = [same_speech[0]] if self._is_introduced(same_speech[0]) else []
        for candidate in [*opened, quotation, *reversed(same_speech[-SPEECH_PARTS:])]:
            found = self._beside(candidate)
            if found is not None:
                return found
        return self._neighbouring(quotation)

    def relayed(self, quotation: Quotation, at: int, outer: Party, frame: Frame | None) -> Party | None:
        """Whoever, by the words at `at` of the speaker `outer`, said so: "He told me, 'I will resign,'" said Doe."""
        document = self._document
        start = max(quotation.start, document.sentences[document.sentence_at(at)].start)
        told = next(iter(reversed(list(TOLD_INSIDE.finditer(document.plain, start, at)))), None)
        if told is None or "." in document.plain[told.end() : at]:
            return None
        speaker = self._references.resolved(outer)
        if told["pronoun"] is None:
            named = self._references.party(*told.span("name"))
            inner = self._references.resolved(named) if named is not None and named.sort == "person" else None
        else:
            pronoun = told["pronoun"].lower()
            behind = self._references.named_in_role(frame, pronoun) if frame is not None else None
            inner = behind or self._just_named(self._references.antecedent(pronoun, quotation.start), quotation)
        is_other = inner is not None and speaker is not None and inner.name != speaker.name
        return inner if is_other else None

    def _just_named(self, inner: Party | None, quotation: Quotation) -> Party | None:
        """Whoever a pronoun in a quotation means, where the sentence before names that one."""
        before = self._document.sentences[max(0, self._document.sentence_at(quotation.start) - 1)].start
        told = self._document.plain[before : quotation.start]
        return inner if inner is not None and inner.name.rsplit(None, 1)[-1] in told else None

    def _is_introduced(self, quotation: Quotation) -> bool:
        """Whether a colon ties a quotation to the source before it, which nothing behind it can change."""
        plain = self._document.plain
        first = self._document.sentence_at(quotation.start)
        colon = plain[max(0, quotation.start - 3) : quotation.start].strip().endswith(":")
        return colon and any(frame.end <= quotation.start for frame in self._frames.of(first))

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
        introduced = None if order else self._had_to_say(quotation, first) or self._introduced(quotation, first)
        return self.first_named(order) or introduced

    def _introduced(self, quotation: Quotation, index: int) -> tuple[Party, Frame | None] | None:
        """The person whom the words before a quotation are about: "Doe took another view: "Rates will rise."."""
        document = self._document
        start = document.sentences[index].start
        if (
            document.plain[: quotation.start].rstrip()[-1:] not in (":", ",")
            or document.quotation_at(start) is not None
        ):
            return None
        comma = document.plain.find(", ", start, quotation.start)
        opener = document.lower[start : start + 20].split(None, 1)[0] in words("names", "openers")
        start = comma + 2 if opener and comma >= 0 else start
        named = self._references.party(start, head_end(document, start, quotation.start))
        sorts = ("person", "pronoun", "organisation") if opener and comma >= 0 else ("person", "pronoun")
        return (named, None) if named is not None and named.sort in sorts else None

    def _had_to_say(self, quotation: Quotation, index: int) -> tuple[Party, None] | None:
        """Whoever is named before "had to say:" or "put it this way:"."""
        said = SAYS_THIS.search(self._document.plain, self._document.sentences[index].start, quotation.start)
        named = self._references.party(*said.span("name")) if said is not None else None
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
        return same and bool(quoted) and bool(self._frames.sources(first - 1))

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
                introduces = ":" in document.plain[frame.end : frame.end + 30]
                tells = introduces or document.lower.startswith(" that ", frame.end)
                near = frame.start >= quotation.end and len(between) < NEAR and '"' not in between
                near = near and (index == last or (frame.start - quotation.end < NEAR and not tells))
                if near and not (index > last and quotation.end + 3 < frame.start and introduces):
                    found.append(frame)
                    break
        if not found or found[0].verb != "quoted":
            return found[0] if found else None
        cited = (each for each in self._frames.of(last) if each.verb == "saying" and each.start > found[0].end)
        return next(cited, found[0])

    def first_named(self, frames: Iterable[Frame]) -> tuple[Party, Frame | None] | None:
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
        return self.first_named(
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
        quoted = document.quotations_between(sentence.start, quotation.start)
        if self._frames.of(index) or not all(self.is_fragment(each) for each in quoted):
            return None
        named = self._references.party(sentence.start, head_end(document, sentence.start, sentence.end))
        return named if named is not None and named.sort in ("person", "pronoun") else None
