"""How the numbers, or the days, of one question are read, and what a threshold on their scale looks like."""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger.errors import BadInputError
from ledger.extraction.days import typed_deadline
from ledger.extraction.expressions import expression
from ledger.terms import AnswerKind, QuestionType

EXAMPLES = {
    QuestionType.NUMERIC: '"3.2", "2 to 4 (80%)", "10%: 2, 50%: 3, 90%: 4" or "> 3: 40%, > 4: 15%"',
    QuestionType.DATE: '"2025-03-01", "March 2025 (80%)" or "by 2025-06-30: 40%, by 2025-12-31: 70%"',
    QuestionType.CHOICE: '"Red: 60%, Green: 30%, Blue: 10%", or "Red" alone',
}
"""What an estimate can look like, by the type of the question."""

ANSWER_EXAMPLES = {
    QuestionType.NUMERIC: '"3.4"',
    QuestionType.DATE: '"2025-03-01", or "not by 2025-03-01"',
    QuestionType.CHOICE: '"Red"',
}
"""What an answer can look like, by the type of the question."""

Value = Decimal | date


_NUMBER = expression(
    r"(?P<sign>[-+−]?) ?(?P<currency>[$€£¥]?) ?"
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{0,12})?|[0-9]{1,15}(?:\.[0-9]{0,12})?|\.[0-9]{1,12})"
    r"(?![0-9]) ?(?P<unit>.*)"
)
_NUMBER_RELATION = expression(
    "(?P<words><=|≤|<|>=|≥|>|at most|up to|under|below|less than|fewer than|at least|over|above|more than)"
    " ?(?P<rest>.+)",
    re.IGNORECASE,
)
_DATE_RELATION = expression(r"(?P<words>by|before|until|after|<=|≤|<|>) ?(?P<rest>.+)", re.IGNORECASE)
_MAGNITUDES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SAME_UNIT = {"percent": "%", "per cent": "%", "pct": "%"}
_RELATIONS = {
    **dict.fromkeys(("<=", "≤", "at most", "up to", "by", "until"), "<="),
    **dict.fromkeys(("<", "under", "below", "less than", "fewer than", "before"), "<"),
    **dict.fromkeys((">=", "≥", "at least"), ">="),
    **dict.fromkeys((">", "over", "above", "more than", "after"), ">"),
}


class Scale(NamedTuple):
    """The numbers, or the days, of one question.

    Attributes:
        kind: of the question: a number with its unit, or a day.
        counted_from: the day from which words such as "in three months" count.
        example: what can be written, for messages.
    """

    kind: AnswerKind
    counted_from: date
    example: str

    @property
    def is_numeric(self) -> bool:
        """Whether it holds numbers, and not days."""
        return self.kind.type is QuestionType.NUMERIC

    def span(self, words: str) -> tuple[Value, Value]:
        """The number that words name, twice; or the first and the last day of "March 2025".

        Raises:
            BadInputError: where it is no number in the unit of the question, or no day.
        """
        if self.is_numeric:
            value = self._number(words)
            return value, value
        read = typed_deadline(words.strip(), self.counted_from)
        if read.latest is None or read.earliest is None:
            raise BadInputError(f'"{shortened(words)}" is not a day: write it like {self.example}')
        return read.earliest, read.latest

    def is_threshold(self, words: str) -> bool:
        """Whether words begin as a threshold does."""
        return self._threshold.match(words) is not None

    def threshold(self, words: str) -> tuple[str, Value] | None:
        """The relation and the number or day of "> 3" or "by March 2025"; None where words are no threshold.

        Raises:
            BadInputError: as `span`.
        """
        found = self._threshold.fullmatch(words)
        if found is None:
            return None
        relation = _RELATIONS[found["words"].lower()]
        if self.is_numeric or relation == ">":
            return relation, self.span(found["rest"])[1]
        return "<=", self.span(f"{'before' if relation == '<' else 'by'} {found['rest']}")[1]

    @property
    def _threshold(self) -> re.Pattern[str]:
        return _NUMBER_RELATION if self.is_numeric else _DATE_RELATION

    def _number(self, words: str) -> Decimal:
        found = _NUMBER.fullmatch(words.strip())
        if found is None:
            raise BadInputError(f'"{shortened(words)}" is not a number: write it like {self.example}')
        value = Decimal(found["digits"].replace(",", ""))
        behind, asked = _unit(found["unit"]), _unit(self.kind.unit or "")
        magnitude, _, rest = behind.partition(" ")
        if behind != asked and magnitude in _MAGNITUDES:
            value, behind = value.scaleb(_MAGNITUDES[magnitude]), _unit(rest)
        said = _unit(found["currency"]) or behind
        if (found["currency"] and behind) or (said and said != asked):
            shown = f"in {self.kind.unit}" if self.kind.unit else "without a unit"
            raise BadInputError(f'"{shortened(words)}": the answer to the question is {shown}; convert it')
        return -value if found["sign"] in ("-", "−") and value else value


def _unit(name: str) -> str:
    """A unit as it is compared."""
    folded = " ".join(name.split()).casefold()
    return _SAME_UNIT.get(folded, folded)


def decimal_text(value: Decimal) -> str:
    """A decimal in its one shortest form, without an exponent.

    >>> decimal_text(Decimal("0.70")), decimal_text(Decimal("1E-3")), decimal_text(Decimal("1.0"))
    ('0.7', '0.001', '1')
    """
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def shortened(text: str) -> str:
    """A text as a message repeats it."""
    return text if len(text) <= 60 else text[:60] + "…"
