"""A forward-looking statement as the extractor hands it on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ledger.terms import AnswerKind, Attribution, QuestionType, StatementKind

BY_MODEL = "model "
"""How the rule of a statement begins that a language model found; the model's name follows."""

EXTRACTOR_VERSION = "9"


@dataclass(frozen=True, slots=True)
class Expected:
    """A question that is not one of yes or no, and what the source expects.

    Attributes:
        kind: Type, unit and options.
        estimate: In the words of `extraction.estimates`.
        claim: The question without the answer: "Inflation in 2026".
        one_way: The number counts a movement in the direction that the claim names.
        rule: Id of the pattern that read it.
    """

    kind: AnswerKind
    estimate: str
    claim: str
    one_way: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage of an article that says something about the future, with what was read from it.

    Attributes:
        quote: The passage to the letter: `text[start:end]`.
        start: Offset of its first character in the text.
        end: Offset behind its last character.
        kind: Prediction, commitment or schedule.
        strength: "firm", "likely" or "possible".
        conditional: Whether it only holds if something else happens first.
        attribution: How the words reach us.
        speaker: The fullest name that the article gives of who says it; None for the article's own voice.
        speaker_role: What the article says of the speaker, or None.
        claim: Draft of the claim worded so that it stands alone; of another type than yes or no, of the question.
        criteria: Draft of what makes it true or false, or of what the answer is.
        vague: Why the claim cannot be decided as worded, or None.
        deadline_text: The time phrase to the letter, or None.
        deadline_earliest: First day of the span that the phrase names, or None.
        deadline: Last day on which the claim can still come true, or None.
        deadline_rule: Name of the rule that read the phrase, or None.
        probability: In [0, 1], where the words state or imply one and the question is one of yes or no, else None.
        probability_low: Its lower end.
        probability_high: Its upper end.
        probability_from: The words it was read from.
        score: In [0, 1]: how sure the extractor is that this is a statement.
        rule: Id of the cue that found it, or the language model.
        expected: The question and the estimate, where it is not one of yes or no.
        yes_or_no: The claim of the same statement as a question of yes or no; None where `claim` is one.
        condition: The words of its condition, or None.
        version: Version of the extractor.
    """

    quote: str
    start: int
    end: int
    kind: StatementKind
    strength: str
    conditional: bool
    attribution: Attribution
    speaker: str | None
    speaker_role: str | None
    claim: str
    criteria: str
    vague: str | None
    deadline_text: str | None
    deadline_earliest: date | None
    deadline: date | None
    deadline_rule: str | None
    probability: Decimal | None
    probability_low: Decimal | None
    probability_high: Decimal | None
    probability_from: str | None
    score: float
    rule: str
    expected: Expected | None = None
    yes_or_no: str | None = None
    condition: str | None = None
    version: str = EXTRACTOR_VERSION

    @property
    def type(self) -> QuestionType:
        """What kind of answer its question has."""
        return QuestionType.BINARY if self.expected is None else self.expected.kind.type

    @property
    def unit(self) -> str | None:
        """The unit of a number, or None."""
        return None if self.expected is None else self.expected.kind.unit

    @property
    def options(self) -> tuple[str, ...]:
        """What a choice is among; empty for other types."""
        return () if self.expected is None else self.expected.kind.options

    @property
    def estimate(self) -> str | None:
        """What the source expects, in the words of `extraction.estimates`; None for yes or no."""
        return None if self.expected is None else self.expected.estimate
