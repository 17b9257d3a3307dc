"""Who says a passage: the frame or the quotation it stands in, and how the words reach us."""

from dataclasses import dataclass, replace

from ledger.extraction.acts import act, holding
from ledger.extraction.bare_names import bare_name
from ledger.extraction.carried_sources import CarriedSources
from ledger.extraction.closing_frames import closing_frame, follows_comma, may_close
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.frame_reach import RESOLVED, UNCLOSED, is_beside, is_granted
from ledger.extraction.frames import Frames
from ledger.extraction.interviews import Interview
from ledger.extraction.lexicon import words
from ledger.extraction.names import PRONOUNS
from ledger.extraction.parties import Party
from ledger.extraction.printed_sources import PrintedSources
from ledger.extraction.quoted_speakers import QuotedSpeakers
from ledger.extraction.references import References
from ledger.extraction.source_ends import head_end
from ledger.terms import Attribution

SHARED_ACT = expression(r"(?:agreement|deal|contract)\b")
"""Acts of several, of whom none is told to have spoken: "both signed an agreement to"."""
FORESEEING = frozenset(["expecting", "hoping", "anticipating", "predicting", "forecasting"])
CONVICTIONS = frozenset(
    ["confident", "optimistic", "adamant", "convinced", "certain", "pessimistic", "concerned", "worried", "hopeful"]
)
"""How somebody is of whom somebody else tells: "Doe said the police are confident that"."""
ADOPTED = 2
"""Characters behind a verb of speech within which a belief is its object: "repeated the bank's forecast that"."""
SHOWING = frozenset(["shows", "showed", "suggests", "suggested", "indicates", "indicated"])
"""What a paper does of which somebody else tells."""
POSSESSIVES = ("his ", "her ", "its ", "their ")
OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
NAMING = frozenset(["calls", "called"])
HOLDERS = ("person", "organisation", "group", "pronoun")
TOLD_ME = expression(r"\b(?:i am|i'm|we are|i have been|we have been) (?:\w+ly )?(?:told|informed|assured)$")
"""A writer's own voice: "This year, I am told, the fair will"."""
LONGEST_DESCRIBED = 30
"""Characters before a verb in which a description can be its subject."""
BETWEEN = expression(r'[";]|, (?:and|but|while|although|though|whereas)\b|\b(?:but|while) ')


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
        self._quoted = QuotedSpeakers(document, self._frames, self._references)
        self._printed_sources = PrintedSources(document, self._frames, self._references)
        self._carried_sources = CarriedSources(document, self._frames, self._references)

    def frames(self, index: int) -> list[Frame]:
        """The verbs of speech in sentence `index`, outside its quotations, polls and figures left out."""
        return self._frames.sources(index)

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
        if quotation is not None and not self._quoted.is_fragment(quotation):
            found = self._quoted.speaker(quotation)
            if found is not None:
                inner = self._quoted.relayed(quotation, at, *found)
                if inner is not None:
                    return replace(self._resolved(inner, found[1], Attribution.RELAYED, at), frame=found[1])
                return self._resolved(found[0], found[1], Attribution.DIRECT, at)
        frame = self._vouched(index, self._named(index, self._governing(index, at), at))
        frame = self._holding(index, frame, at) or frame
        if frame is None or self._is_first_person(frame):
            answered = self._answering(self._interview.label(index), at)
            if answered is not None:
                return answered
            if frame is not None and quotation is None and (self._is_writer(frame) or self._is_told_to_writer(frame)):
                return replace(OWN, frame=frame)
        promised = self._by_subject(own_subject, at) if frame is None else None
        if promised is not None:
            return promised
        if frame is not None:
            named = self._references.party(frame.subject_start, frame.subject_end)
            if named is not None:
                way = Attribution.RELAYED if self._is_relayed(index, frame) else Attribution.PARAPHRASE
                return self._resolved(named, frame, way, at)
            return replace(OWN, frame=frame)
        return (
            self._printed(index, at)
            or self._acting(at)
            or self._carried(index, at)
            or self._answering(self._interview.interviewee(index), at)
            or OWN
        )

    def _by_subject(self, place: tuple[int, int] | None, at: int) -> Voice | None:
        """Whoever is named at `place` as the subject of a verb such as "promised"."""
        if place is None or SHARED_ACT.match(self._document.lower, at):
            return None
        opening = self._document.sentences[self._document.sentence_at(place[0])].start
        if UNCLOSED.search(self._document.lower, opening, place[1]) is not None:
            return None
        named = self._references.party(place[0], head_end(self._document, *place))
        if named is None or (named.sort == "description" and place[1] - place[0] >= LONGEST_DESCRIBED):
            return None
        return self._resolved(named, None, Attribution.PARAPHRASE, at)

    def _is_writer(self, frame: Frame) -> bool:
        """Whether whoever writes says so outside quotations: "I think that"."""
        return self._document.plain[frame.subject_start : frame.subject_end].strip(" ,").endswith("I")

    def _is_told_to_writer(self, frame: Frame) -> bool:
        return TOLD_ME.search(self._document.lower, frame.subject_start, frame.end) is not None

    def _holding(self, index: int, frame: Frame | None, at: int) -> Frame | None:
        """Whoever holds the belief that the words at `at` tell, where nobody speaks inside it."""
        begin = self._document.sentences[index].start
        if frame is not None and frame.start < at:
            begin = frame.end
        holder = holding(self._document, begin, at)
        named = self._references.party(holder.subject_start, holder.subject_end) if holder is not None else None
        if holder is None or named is None or (frame is not None and 0 <= holder.start - frame.end < ADOPTED):
            return None
        is_named = not self._document.lower.startswith(POSSESSIVES, holder.start)
        return holder if is_named or named.sort in HOLDERS else None

    def _acting(self, at: int) -> Voice | None:
        """Whoever presents the plan or denies the claim that the words at `at` tell."""
        frame = act(self._document, at)
        if frame is None:
            return None
        owner = OWNERS.get(self._document.lower[frame.subject_start : frame.subject_end])
        named = (
            self._references.party(frame.subject_start, frame.subject_end)
            if owner is None
            else Party(owner, None, "pronoun", frame.subject_start)
        )
        return self._resolved(named, frame, Attribution.PARAPHRASE, at) if named is not None else None

    def _printed(self, index: int, at: int) -> Voice | None:
        """Whoever a page prints beside the words at `at`: in a headline, under a message, before a letter."""
        named = self._printed_sources.source(index, at) if self._document.quotation_at(at) is None else None
        return self._resolved(named, None, Attribution.DIRECT, at) if named is not None else None

    def _answering(self, place: tuple[int, int] | None, at: int) -> Voice | None:
        """Whoever is named at `place` and answers, in an interview printed as questions and answers."""
        named = self._references.party(*place) if place is not None else None
        return self._resolved(named, None, Attribution.DIRECT, at) if named is not None else None

    def _is_first_person(self, frame: Frame) -> bool:
        """Whether the speaker of `frame` is "I" or "we"."""
        named = self._references.party(frame.subject_start, frame.subject_end)
        return named is not None and named.name in ("i", "we")

    def _governing(self, index: int, at: int) -> Frame | None:
        """The frame that the words at `at` stand under."""
        sentence = self._document.sentences[index]
        frames = [
            frame
            for frame in self._frames.of(index)
            if not (frame.closed is not None and frame.closed < at)
            and not is_granted(self._document, frame, sentence.start, at)
        ]
        demands = words("speech", "demands")
        sources = [frame for frame in frames if not self._frames.is_evidence(frame)]
        before = [frame for frame in frames if frame.start <= at]
        shown = bool(before) and self._frames.is_evidence(before[-1]) and not self._is_told(before)
        for frame in reversed([] if shown else sources):
            if is_beside(self._document, frame, at):
                continue
            if frame.start <= at and frame.verb != "according" and not (frame.inverted and frame.verb in demands):
                closing = closing_frame(self._document, sources, at) if frame.verb not in demands else None
                return closing if closing is not None and may_close(self._document, closing, frame) else frame
            if frame.verb == "according" and frame.end <= at and frame.start - sentence.start < 40:
                return frame
        for frame in sources:
            if frame.start > at and (frame.inverted or follows_comma(self._document, frame, at)):
                return frame
        return None

    def _named(self, index: int, frame: Frame | None, at: int) -> Frame | None:
        """`frame`, or the verb that closes the sentence where `frame` names nobody: "The plan calls …, Doe said."."""
        if (
            frame is None
            or frame.verb in words("speech", "demands") - NAMING
            or self._references.party(frame.subject_start, frame.subject_end) is not None
        ):
            return frame
        return closing_frame(self._document, self._frames.sources(index), at) or frame

    def _vouched(self, index: int, frame: Frame | None) -> Frame | None:
        """`frame` with whoever tells what somebody expects, or what no one says: "Doe said the market expects"."""
        if frame is None or frame.inverted:
            return frame
        foresees = frame.verb in words("speech", "forecasts") or frame.verb in FORESEEING | RESOLVED | CONVICTIONS
        told = self._document.lower[frame.subject_start : frame.subject_end].split()
        shown = frame.verb in SHOWING and bool(told) and told[-1] in words("names", "papers")
        if not (foresees or shown) and self._references.party(frame.subject_start, frame.subject_end) is not None:
            return frame
        before = [other for other in self._frames.of(index) if other.end <= frame.subject_start]
        if not before or before[-1].inverted or before[-1].verb not in words("speech", "says"):
            return frame
        outer = before[-1]
        if "," in self._document.plain[outer.end : frame.start] or BETWEEN.search(
            self._document.plain, outer.end, frame.start
        ):
            return frame
        if self._references.party(outer.subject_start, outer.subject_end) is None:
            return frame
        return replace(frame, subject_start=outer.subject_start, subject_end=outer.subject_end)

    def _is_told(self, frames: list[Frame]) -> bool:
        """Whether the last of `frames` stands under the one before: "the report says the data show"."""
        outer = frames[-2] if len(frames) > 1 else None
        if outer is None or outer.inverted or outer.verb not in words("speech", "says"):
            return False
        return "," not in self._document.plain[outer.end : frames[-1].start]

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

    def _carried(self, index: int, at: int) -> Voice | None:
        """Whoever goes on to speak in sentence `index`, or is named as its source behind it."""
        found = self._carried_sources.source(index, at)
        return self._resolved(found[0], found[1], Attribution.PARAPHRASE, found[0].at) if found is not None else None

    def _resolved(self, named: Party, frame: Frame | None, attribution: Attribution, at: int) -> Voice:
        full = self._references.resolved(named)
        name = bare_name(full.name) if full is not None else None
        if full is None or name is None:
            return replace(OWN, frame=frame)
        return Voice(name, full.role, attribution, frame, full.sort == "person")
