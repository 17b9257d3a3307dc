"""A verb of speech in a sentence and whoever it belongs to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of speech in a sentence and whoever it belongs to.

    Attributes:
        start: Offset of the verb, or of "according to".
        end: Offset behind it.
        verb: The verb in lower case.
        subject_start: Where the words that name the speaker begin.
        subject_end: Where they end.
        inverted: Whether the speaker stands behind the verb ("said Jones").
        closed: Offset where a relative clause that holds the frame ends; the frame governs nothing behind it.
    """

    start: int
    end: int
    verb: str
    subject_start: int
    subject_end: int
    inverted: bool
    closed: int | None = None
