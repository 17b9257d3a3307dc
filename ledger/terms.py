"""The words of the ledger as enumerations and small frozen values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

SUM_TOLERANCE = 0.001
"""How far from 1 the probabilities of all choices may add up: three times 0.333 passes, 33 % three times does not."""


class QuestionType(StrEnum):
    """What kind of answer a question has: yes or no, a number, a day, or one of several options."""

    BINARY = "binary"
    NUMERIC = "numeric"
    DATE = "date"
    CHOICE = "choice"


class Outcome(StrEnum):
    """How a question was decided. The first three say whether a claim came true.

    `ANSWERED` is for questions of other types than yes or no: the answer stands beside it.
    """

    TRUE = "true"
    FALSE = "false"
    PARTLY = "partly"
    VOID = "void"
    AMBIGUOUS = "ambiguous"
    ANSWERED = "answered"


class Status(StrEnum):
    """Where a prediction stands on a given day; every prediction has exactly one."""

    OPEN = "open"
    OVERDUE = "overdue"
    RESOLVED = "resolved"
    VOID = "void"
    AMBIGUOUS = "ambiguous"
    WITHDRAWN = "withdrawn"


class Stance(StrEnum):
    """Whether a source says that the claim of the question comes true or that it does not."""

    AFFIRMS = "affirms"
    DENIES = "denies"


class Attribution(StrEnum):
    """How the words of a source reach us."""

    DIRECT = "direct"
    PARAPHRASE = "paraphrase"
    OWN = "own"
    RELAYED = "relayed"


class StatementKind(StrEnum):
    """What a source does with its words: foretell, promise, or name a fixed event."""

    PREDICTION = "prediction"
    COMMITMENT = "commitment"
    SCHEDULE = "schedule"


class EstimateForm(StrEnum):
    """How an estimate is given; what its levels mean depends on it.

    `POINT` is one number or day. `INTERVAL` has a lower and an upper end, each with the probability said to lie below
    it, or without any. `QUANTILES` are numbers or days, each with the probability said to lie at or below it.
    `THRESHOLDS` are ranges such as "> 3" or "by 2025-06-30", each with its probability. `SHARES` give each option its
    probability, a `PICK` names one option and no probability.
    """

    POINT = "point"
    INTERVAL = "interval"
    QUANTILES = "quantiles"
    THRESHOLDS = "thresholds"
    SHARES = "shares"
    PICK = "pick"


class SourceKind(StrEnum):
    """Who a source is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    GROUP = "group"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when a claim comes true, as said and as read.

    Attributes:
        text: The words as said; None where nothing was said.
        earliest: First day of the span that the words name; None where they name no date.
        latest: Last day on which the claim can still come true, inclusive; None where the words name no date.
        rule: Name of the rule that read the words; None where none did.
        counted_from: The day from which relative words were counted.
    """

    text: str | None = None
    earliest: date | None = None
    latest: date | None = None
    rule: str | None = None
    counted_from: date | None = None


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A probability of a claim, from a stated number or from words under a named table.

    Attributes:
        point: Probability in [0, 1].
        low: Lower end of what the words can mean, in [0, point]; equal to point for a stated number.
        high: Upper end, in [point, 1].
        wording: The words it was read from ("70%", "likely").
        table: Name of the table that read the words; None for a stated number.
    """

    point: Decimal
    low: Decimal
    high: Decimal
    wording: str
    table: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """What answers a question can have.

    Attributes:
        type: yes or no, a number, a day, or one of several options.
        unit: of a number; None where it has none.
        options: the names to choose from; empty for other types.
    """

    type: QuestionType = QuestionType.BINARY
    unit: str | None = None
    options: tuple[str, ...] = ()

    @property
    def is_binary(self) -> bool:
        """Whether the answer is yes or no."""
        return self.type is QuestionType.BINARY


@dataclass(frozen=True, slots=True)
class EstimatePart:
    """One number, day or option of an estimate.

    Attributes:
        label: as said; for an option, its name.
        number: the number or the day; None for an option.
        level: a probability, as the form of the estimate has it; None where none was said.
        relation: for a threshold, on which side of the number: ``<``, ``<=``, ``>`` or ``>=``.
    """

    label: str
    number: Decimal | date | None = None
    level: Decimal | None = None
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a source expects where the answer is not yes or no: the words, and how they were read."""

    text: str
    form: EstimateForm
    parts: tuple[EstimatePart, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """How a question that is not yes or no came out.

    Attributes:
        text: as said; for a choice, the name of the option.
        number: the number or the day; None for a choice.
        is_later: the day is only one by which it had not happened.
    """

    text: str
    number: Decimal | date | None = None
    is_later: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof of how far a ledger had come: kept elsewhere, it shows a cut tail or a rewritten record."""

    ledger: str
    size: int
    head: str

    def text(self) -> str:
        """The three lines of the receipt.

        >>> print(Receipt("0c9d", 2, "ab12").text())
        ledger 0c9d
        size 2
        head ab12
        """
        return f"ledger {self.ledger}\nsize {self.size}\nhead {self.head}"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found wrong.

    Attributes:
        check: Name of the check.
        where: The event, table or file concerned.
        message: What is wrong there.
    """

    check: str
    where: str
    message: str
