"""A ledger in plain Python: what the real one should say, without journal, tables or SQL."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

OUTCOMES = ("true", "false", "partly", "void", "ambiguous")


@dataclass
class Question:
    latest: date | None
    outcome: str | None = None
    resolved_on: date | None = None
    fraction: Decimal | None = None
    counted_from: date | None = None


@dataclass
class Prediction:
    question: int
    source: int
    claim: str
    made: date
    denies: bool = False
    probability: Decimal | None = None
    wording: str | None = None
    revisions: list[tuple[date, int, Decimal]] = field(default_factory=list)
    withdrawn_on: date | None = None
    retracted: bool = False


@dataclass
class PlainLedger:
    """Questions, predictions and the names of sources, by id."""

    today: date
    events: int = 0
    questions: dict[int, Question] = field(default_factory=dict)
    predictions: dict[int, Prediction] = field(default_factory=dict)
    shown: dict[int, str] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    merged: dict[int, int] = field(default_factory=dict)

    def question_of(self, number: int) -> int:
        """The question that a merged one became."""
        while number in self.merged:
            number = self.merged[number]
        return number

    def living(self) -> list[int]:
        """Ids of the questions that were not merged away."""
        return [number for number in self.questions if number not in self.merged]

    def same_statement(self, new: Prediction) -> bool:
        return any(
            not old.retracted
            and (old.source, old.claim, old.made, old.denies, old.probability)
            == (new.source, new.claim, new.made, new.denies, new.probability)
            for old in self.predictions.values()
        )

    def is_late_change(self, question: Question) -> bool:
        return question.outcome is not None or (question.latest is not None and self.today > question.latest)

    def status(self, one: Prediction) -> str:
        asked = self.questions[one.question]
        taken_back = one.withdrawn_on is not None and all(
            one.withdrawn_on < day for day in (asked.latest, asked.resolved_on) if day is not None
        )
        if one.retracted or taken_back:
            return "withdrawn"
        if asked.outcome is None:
            return "overdue" if asked.latest is not None and asked.latest < self.today else "open"
        return "resolved" if asked.outcome in ("true", "false", "partly") else asked.outcome

    def is_late(self, one: Prediction) -> bool:
        asked = self.questions[one.question]
        return any(one.made > day for day in (asked.latest, asked.resolved_on) if day is not None)

    def probability(self, one: Prediction) -> Decimal | None:
        """The last one stated in time."""
        asked = self.questions[one.question]
        limits = [day for day in (asked.latest, asked.resolved_on) if day is not None]
        in_time = [revision for revision in one.revisions if all(revision[0] <= day for day in limits)]
        return max(in_time)[2] if in_time else one.probability

    def came_true(self, one: Prediction) -> str | None:
        outcome = self.questions[one.question].outcome
        turned = {"true": "false", "false": "true"}
        return turned.get(outcome, outcome) if outcome and one.denies else outcome

    def funnel(self, source: int) -> dict[str, int]:
        """The counts of a source's scorecard."""
        mine = [one for one in self.predictions.values() if one.source == source]
        counts = dict.fromkeys(("open", "overdue", "resolved", "void", "ambiguous", "withdrawn"), 0)
        for one in mine:
            counts[self.status(one)] += 1
        resolved = [one for one in mine if self.status(one) == "resolved"]
        scored = [one for one in resolved if not self.is_late(one)]
        come = [self.came_true(one) for one in scored]
        return counts | {
            "predictions": len(mine),
            "late": len(resolved) - len(scored),
            "scored": len(scored),
            "true": come.count("true"),
            "false": come.count("false"),
            "partly": come.count("partly"),
        }

    def said(self, source: int) -> dict[int, list[tuple[bool, Decimal | None]]]:
        """What a source said of each question, in the order of time and without repeats; what is scored."""
        rows: list[tuple[date, date, int, date, int, Prediction, Decimal | None]] = []
        for number, one in self.predictions.items():
            if one.source == source and self.status(one) == "resolved" and not self.is_late(one):
                asked = self.questions[one.question]
                limits = [day for day in (asked.latest, asked.resolved_on) if day is not None]
                rows.append((one.made, one.made, number, one.made, 0, one, one.probability))
                for made, seq, stated in one.revisions:
                    if all(made <= day for day in limits):
                        rows.append((made, one.made, number, made, 1 + seq, one, stated))
        found: dict[int, list[tuple[bool, Decimal | None]]] = {}
        for _, _, _, _, _, one, said in sorted(rows, key=lambda row: row[:5]):
            told = found.setdefault(one.question, [])
            if not told or told[-1] != (one.denies, said):
                told.append((one.denies, said))
        return found

    def brier(self, source: int) -> float | None:
        """The mean over questions of the mean of a source's different statements, those with a probability."""
        values = {"true": Decimal(1), "false": Decimal(0)}
        errors, weights = 0.0, 0.0
        for question, told in self.said(source).items():
            asked = self.questions[question]
            came = values.get(str(asked.outcome), asked.fraction or Decimal(0))
            for _, given in told:
                if given is not None:
                    errors += float(given - came) ** 2 / len(told)
                    weights += 1 / len(told)
        return errors / weights if weights else None
