"""Who says a sentence that names no source: whoever said the one before goes on, or the next one tells."""

from collections import Counter
from functools import cached_property

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finished_clauses import CLOSES
from ledger.extraction.frame import Frame
from ledger.extraction.frames import Frames
from ledger.extraction.lexicon import words
from ledger.extraction.parties import Party
from ledger.extraction.references import References

BY_SOURCE = expression(
    r"^(?:it|this|that|the (?:news|information|report)) (?:is|was|"
    r"has been) (?:first )?(?:reported|announced|stated|said|written|noted) (?:by|"
    r"in) (.+?)[.,;]?$"
    r"|^(?:this|that|it|all this|all of this)(?: (?:is|was|comes)|'s) (?:all )?(?:according to|"
    r"the (?:view|opinion|verdict|prediction|forecast|warning|message|conclusion) (?:of|from)) "
    r"(?P<behind>[^;]+?)[.,;]?(?: and|;.*)?$"
    r"|^so says? (?P<says>[^;]+?)[.,;]?$"
)
"""A sentence that does nothing but name the source of the one before it."""
SOMETHING_NEW = expression(
    r"(?:this|that|these|those|such|an?|another(?! [\d.])|if|but|however|meanwhile|critics|analysts)\b"
)
ONE_MORE = expression(r"an? (?:further|additional|extra|second|third|similar|increase|rise|cut)\b")
"""Opens a sentence about one of several things."""
PRONOUN = expression(r"(?:it|he|she|they|its|his|her|their)\b")
SUBORDINATE = expression(r"\b(?:that|which|who|if|what)\b|\"")
"""Before "would": it does not tell on what was said in the sentence before."""
SHIFTED = expression(
    r"(?:would|(?:was|were) (?:\w+ly )?(?:un)?likely|(?<=was )(?:un)?likely|(?<=were )(?:un)?likely)\b"
)
"""What was said as "will" or "is likely", told about the past."""
BACKSHIFTED = expression(
    r"\b(?:would|(?:was|were) (?:\w+ly |also )?(?:(?:un)?likely|seen|expected|forecast|projected|estimated|put|due|set|"
    r"planned|not planned|scheduled|to))\b"
)
"""What was said as "will", "is expected" or "is to", told about the past."""
SCHEDULED = expression(r"(?:is |are )?(?:scheduled|due) to\b|(?:is|are) to (?!be able)|expires?\b|are to\b")
ACTS = frozenset(["announced", "agreed", "declared", "confirmed", "revealed"])
ACT = expression(r" (?:on \w+day |today |yesterday )?(?:its|his|her|their|an?|to)\b")
CHAIN = 4
"""Sentences of a paragraph that go on with a "would", and the one that names their source."""
PRESENT = frozenset(verb for verb in words("speech", "says", "forecasts") if verb.endswith("s"))
"""Verbs of speech behind which "would" is no "will" told about the past."""
SAID = frozenset(["said", "says", "added", "adds", "told", "noted", "hope"])
ITEM = expression(r"\s*[*•·]|[-–] ")
LONGEST_LIST = 12
"""Items of a list that the words before it introduce."""
OFFICE = expression(
    r"the (?:\w+ )?(?:spokes\w+|official|officials|minister|analyst|economist|chairman|president|dealer|trader)"
)
UNRELATED = expression(r"(?:an?|another|so|meanwhile|separately|earlier|yesterday|last)\b")
"""Opens a sentence that does not go on with what the one before told."""
REPORTED = expression(r"\b(?:said|added|told|according to)\b", needs="said|added|told|according")
REPORTS = frozenset(["reported", "reports", "report"])
FEWEST, DENSE = 6, 0.35
"""Sentences that name a source, and their share, from which on an article names one for each paragraph."""
LONGEST_PARAGRAPH = 8
"""Sentences of a paragraph that somebody's words can fill."""
LONGEST_SOURCE = 240
"""Characters of a sentence that does nothing but name the source of the one before it."""
NO_OPENING = 20
"""Characters of a sentence from which on a source does not open it."""
OPENS = 4
"""Characters before a source that opens its sentence."""
BACK = 2
"""Sentences before one that a pronoun behind it ties to their source."""


class CarriedSources:
    """Finds the sources of the sentences of one document that name none."""

    def __init__(self, document: Document, frames: Frames, references: References) -> None:
        self._document = document
        self._frames = frames
        self._references = references

    def source(self, index: int, at: int) -> tuple[Party, Frame | None] | None:
        """Whoever says the words at `at` in sentence `index`, which no verb of speech governs."""
        told = self._told_by_next(index) or self._told_on(index, at)
        if told is not None or self._frames.sources(index):
            return told
        bracketed = self._bracketed(index, at)
        if bracketed is not None or self._is_scheduled(index, at):
            return bracketed
        found = self._listed(index) or self._embraced(index) or self._of_paragraph(index) or self._closed_by_next(index)
        return found if found is not None and not self._is_about(index, found[0]) else None

    def _is_about(self, index: int, source: Party) -> bool:
        """Whether a sentence tells of the very group that is taken for its source: "But few dealers will sell"."""
        sentence = self._document.sentences[index]
        told = source.sort in ("group", "description") and source.name.split()[-1].lower()
        return bool(told) and f" {told}" in self._document.lower[sentence.start : sentence.end]

    def _is_scheduled(self, index: int, at: int) -> bool:
        """Whether a sentence tells what is fixed in a calendar, which needs no source."""
        begin = max(self._document.sentences[index].start, at - len("are "))
        return SCHEDULED.match(self._document.lower, begin) is not None or (
            SCHEDULED.match(self._document.lower, at) is not None
        )

    def _bracketed(self, index: int, at: int) -> tuple[Party, None] | None:
        """Whoever speaks before and behind a sentence that goes on with a "would": "He said. It would. He said"."""
        if BACKSHIFTED.search(self._document.lower, max(0, at - len("was also ")), at + len("unlikely")) is None:
            return None
        sentence = self._document.sentences[index]
        is_new = not self._is_dense and SOMETHING_NEW.match(self._document.lower, sentence.start) is not None
        if is_new and not (self._is_opened(index - 1) and self._is_opened(index + 1)):
            return None
        behind = next(filter(None, map(self._first, range(index + 1, index + 1 + BACK))), None)
        before = next(filter(None, map(self._last_of, range(index - 1, index - 1 - BACK, -1))), None)
        if behind is None or before is None or before[1].verb in PRESENT:
            return None
        one, other = self._references.resolved(before[0]), self._references.resolved(behind)
        return (before[0], None) if one is not None and other is not None and one.name == other.name else None

    def _is_opened(self, index: int) -> bool:
        """Whether sentence `index`, where there is one, begins with its source: "The statement said"."""
        if not 0 <= index < len(self._document.sentences):
            return False
        frame = next(iter(self._frames.sources(index)), None)
        return frame is not None and frame.subject_start - self._document.sentences[index].start < OPENS

    def _first(self, index: int) -> Party | None:
        """The first source that sentence `index` names, where there is such a sentence."""
        if index >= len(self._document.sentences):
            return None
        told = words("speech", "forecasts")
        frames = self._frames.sources(index)
        frame = next((frame for frame in frames if self._is_source(frame) or frame.verb in told), None)
        return self._references.party(frame.subject_start, frame.subject_end) if frame is not None else None

    def _last_of(self, index: int) -> tuple[Party, Frame] | None:
        """The last source that sentence `index` names, where there is such a sentence."""
        found = self._last(index) if index >= 0 else None
        return found if found is not None and self._is_source(found[1]) else None

    def _told_by_next(self, index: int) -> tuple[Party, None] | None:
        """The source that the next sentence names: "It is reported by X"."""
        if index + 1 >= len(self._document.sentences):
            return None
        following = self._document.sentences[index + 1]
        if not self._same_paragraph(index, index + 1) or following.end - following.start > LONGEST_SOURCE:
            return None
        told = BY_SOURCE.match(self._document.lower[following.start : following.end])
        if told is None:
            return None
        group = next(group for group in (1, "behind", "says") if told[group])
        named = self._references.party(following.start + told.start(group), following.start + told.end(group))
        return (named, None) if named is not None else None

    def _told_on(self, index: int, at: int) -> tuple[Party, Frame | None] | None:
        """The speaker of the sentence before, whose words go on: "She said it had failed. It would close."."""
        lower, sentence = self._document.lower, self._document.sentences[index]
        if index == 0 or SUBORDINATE.search(lower, sentence.start, at):
            return None
        is_new = SOMETHING_NEW.match(lower, sentence.start)
        if not SHIFTED.match(lower, at) or (is_new and not self._is_item_of_shifted(index)):
            return None
        if self._is_long(index) and PRONOUN.match(lower, sentence.start) is None:
            return None
        before = index - 1
        while before > max(0, index - CHAIN) and self._same_paragraph(before, index) and self._is_told_on(before):
            before -= 1
        found = self._last(before)
        if found is None or found[1].verb in PRESENT or self._is_act(found[1]):
            return None
        return found[0], None if self._same_paragraph(before, index) else found[1]

    def _is_item_of_shifted(self, index: int) -> bool:
        """Whether a sentence adds one more thing to what the one before tells with "would": "A cut would also"."""
        sentences, lower = self._document.sentences, self._document.lower
        if ONE_MORE.match(lower, sentences[index].start) is None:
            return False
        found = self._last_of(index - 1)
        if found is None or found[1].inverted:
            return found is None and self._same_paragraph(index - 1, index) and self._is_told_on(index - 1)
        return SHIFTED.search(lower, found[1].end, sentences[index - 1].end) is not None

    def _is_told_on(self, index: int) -> bool:
        """Whether a sentence behind another of its paragraph names no source and goes on with a "would"."""
        sentence = self._document.sentences[index]
        return (
            index > 0
            and (not SOMETHING_NEW.match(self._document.lower, sentence.start) or self._is_item_of_shifted(index))
            and not self._frames.of(index)
            and SHIFTED.search(self._document.lower, sentence.start, sentence.end) is not None
        )

    def _is_act(self, frame: Frame) -> bool:
        """Whether what was announced or agreed is a thing, no clause: "announced its intent to leave"."""
        return frame.verb in ACTS and ACT.match(self._document.lower, frame.end) is not None

    def _embraced(self, index: int) -> tuple[Party, None] | None:
        """Whoever speaks before a sentence, where a pronoun names them behind it: "Costs will rise. He said …"."""
        if index + 1 >= len(self._document.sentences):
            return None
        following = next(iter(self._frames.sources(index + 1)), None)
        if following is None or following.verb not in SAID:
            return None
        pronoun = self._references.party(following.subject_start, following.subject_end)
        if pronoun is None or not (pronoun.sort == "pronoun" or OFFICE.fullmatch(pronoun.name.lower()) is not None):
            return None
        meant = self._references.resolved(pronoun)
        for before in range(index - 1, max(-1, index - 1 - BACK), -1):
            found = self._last(before)
            if found is not None:
                full = self._references.resolved(found[0])
                return (found[0], None) if meant is not None and full is not None and full.name == meant.name else None
        return None

    def _listed(self, index: int) -> tuple[Party, None] | None:
        """Whoever is named before the list that a sentence is an item of: "She set out her plan. Steps include: …"."""
        document, first = self._document, index
        while first > max(0, index - LONGEST_LIST) and self._is_item(first):
            first -= 1
        if first == index or not document.plain[: document.sentences[first].end].rstrip().endswith(":"):
            return None
        found = self._last(first)
        if found is None and first > 0 and self._same_paragraph(first - 1, first):
            found = self._last(first - 1)
        return (found[0], None) if found is not None and self._is_source(found[1]) else None

    def _is_item(self, index: int) -> bool:
        return ITEM.match(self._document.plain, self._document.sentences[index].start) is not None

    def _of_paragraph(self, index: int) -> tuple[Party, None] | None:
        """Whoever says the sentence before in the paragraph, in an article that names a source for each of them."""
        sentence = self._document.sentences[index]
        if index == 0 or not self._same_paragraph(index - 1, index) or not self._is_dense or self._is_long(index):
            return None
        before = self._document.sentences[index - 1]
        quoted = self._document.quotation_at(before.start) is not None
        if quoted or UNRELATED.match(self._document.lower, sentence.start):
            return None
        found = self._last(index - 1)
        return (found[0], None) if found is not None and self._is_source(found[1]) else None

    def _closed_by_next(self, index: int) -> tuple[Party, None] | None:
        """Whoever is named at the end of the next sentence of the paragraph, where articles name a source for each."""
        document = self._document
        if index + 1 >= len(document.sentences) or not self._same_paragraph(index, index + 1) or not self._is_dense:
            return None
        if self._is_long(index):
            return None
        following = document.sentences[index + 1]
        frame = next(reversed(self._frames.sources(index + 1)), None)
        if frame is None or not self._is_source(frame) or frame.subject_start - following.start < NO_OPENING:
            return None
        if CLOSES.match(document.lower, frame.start, following.end) is None:
            return None
        named = self._references.party(frame.subject_start, frame.subject_end)
        return (named, None) if named is not None else None

    @cached_property
    def _is_dense(self) -> bool:
        """Whether so many sentences name a source that one without any goes on with the source before."""
        document = self._document
        named = sum(1 for each in document.sentences if REPORTED.search(document.lower, each.start, each.end))
        return named >= max(FEWEST, DENSE * len(document.sentences))

    def _is_long(self, index: int) -> bool:
        """Whether a paragraph is that of a page whose paragraphs were joined: it tells of several speakers."""
        return self._lengths[self._document.sentences[index].paragraph] > LONGEST_PARAGRAPH

    @cached_property
    def _lengths(self) -> Counter[int]:
        """The sentences of each paragraph."""
        return Counter(sentence.paragraph for sentence in self._document.sentences)

    def _last(self, index: int) -> tuple[Party, Frame] | None:
        """The last source that sentence `index` names, and its verb."""
        for frame in reversed(self._frames.sources(index)):
            named = self._references.party(frame.subject_start, frame.subject_end)
            if named is not None:
                return named, frame
        return None

    def _is_source(self, frame: Frame) -> bool:
        """Whether `frame` tells what somebody says, and not only a part of its sentence."""
        return frame.closed is None and (frame.verb == "according" or frame.verb in words("speech", "says") - REPORTS)

    def _same_paragraph(self, one: int, other: int) -> bool:
        return self._document.sentences[one].paragraph == self._document.sentences[other].paragraph
