"""The part of a scorecard that is about numbers, days and choices."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from ledger.cli.wording import as_number, counted

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.store.selection import Selection
    from ledger.verification.estimates import ChoiceRecord, Coverage, DayRecord, NumberRecord


@dataclass(frozen=True, slots=True)
class EstimateRecords:
    """The record of one source on what is not yes or no; None for a type of which it has nothing that counts.

    Attributes:
        numeric: one for each unit.
        date: on days.
        choice: on choices.
    """

    numeric: "tuple[NumberRecord, ...] | None" = None
    date: "DayRecord | None" = None
    choice: "ChoiceRecord | None" = None


def estimate_records(connection: "Connection", selection: "Selection") -> dict[str, EstimateRecords]:
    """The records of the selected sources, by name; a source that has none is left out."""
    from ledger.store.estimates import answered_questions
    from ledger.terms import QuestionType
    from ledger.verification.estimates import Told, choice_record, day_record, number_record

    found: dict[str, dict[tuple[QuestionType, str | None], list[Told]]] = {}
    for each in answered_questions(
        connection,
        selection.today,
        as_of=selection.as_of,
        since=selection.since,
        until=selection.until,
        sources=selection.sources,
        include_late=selection.include_late,
    ):
        found.setdefault(each.source, {}).setdefault((each.type, each.unit), []).append(each.told)
    records = {}
    for name, told in found.items():
        units = sorted((unit for kind, unit in told if kind is QuestionType.NUMERIC), key=lambda unit: unit or "")
        numbers = [number_record(unit, told[QuestionType.NUMERIC, unit], selection.counting) for unit in units]
        days, choices = told.get((QuestionType.DATE, None)), told.get((QuestionType.CHOICE, None))
        records[name] = EstimateRecords(
            numeric=tuple(numbers) or None,
            date=day_record(days, selection.counting) if days else None,
            choice=choice_record(choices, selection.counting) if choices else None,
        )
    return records


def estimates_object(records: EstimateRecords | None) -> dict[str, Any]:
    """The keys of a scorecard that speak of numbers, days and choices; null where there is nothing."""
    return asdict(records or EstimateRecords())


def estimate_lines(records: EstimateRecords) -> Iterator[tuple[str, str]]:
    """Headings and what they say, for one source's scorecard in full."""
    for numbers in records.numeric or ():
        unit = f" {numbers.unit}" if numbers.unit else ""
        yield (
            f"Numbers{unit and ',' + unit}",
            _joined(
                f"{counted_weight(numbers.n)} answered",
                _figure("mean absolute error", numbers.mean_absolute_error, unit, numbers.errors_n, numbers.n),
                _figure("CRPS", numbers.crps, unit, numbers.crps_n, numbers.n),
                _figure("Brier over thresholds", numbers.threshold_brier, "", numbers.thresholds_n, numbers.n),
                *(_coverage(each) for each in numbers.intervals),
            ),
        )
    if records.date is not None:
        days = records.date
        yield (
            "Days",
            _joined(
                f"{counted_weight(days.n)} answered",
                _figure("mean absolute error", days.mean_absolute_error_days, " days", days.errors_n, days.n),
                _lean(days.mean_error_days),
                _figure("CRPS", days.crps_days, " days", days.crps_n, days.n),
                _figure("Brier over dates", days.threshold_brier, "", days.thresholds_n, days.n),
                *(_coverage(each) for each in days.intervals),
            ),
        )
    if records.choice is not None:
        choice = records.choice
        yield (
            "Choices",
            _joined(
                f"{counted_weight(choice.n)} answered",
                _figure("half-Brier", choice.half_brier, "", choice.with_probabilities, choice.n),
                _figure("log score", choice.log_score, "", choice.with_probabilities, choice.n),
                f"{as_number(choice.picks_right)} of {as_number(choice.picks)} flat picks right"
                if choice.picks
                else "",
            ),
        )


def counted_weight(n: float) -> str:
    """So many questions; a part of one where a source said several things of it.

    >>> counted_weight(1.0), counted_weight(2.5)
    ('1 question', '2.5 questions')
    """
    return counted(1, "question") if n == 1 else f"{as_number(n)} questions"


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _figure(name: str, value: float | None, unit: str, n: float, of: float) -> str:
    if value is None:
        return ""
    return f"{name} {value:.3g}{unit}" + (f" (n = {as_number(n)})" if n != of else "")


def _lean(days: float | None) -> str:
    if days is None or round(days, 1) == 0:
        return ""
    return f"on average {abs(days):.3g} days {'later' if days > 0 else 'earlier'} than said"


def _coverage(each: "Coverage") -> str:
    level = "intervals without a level" if each.level is None else f"{as_number(each.level * 100)}% intervals"
    score = "" if each.interval_score is None else f", interval score {each.interval_score:.3g}"
    return f"{level} held {as_number(each.covered * 100)}% of {as_number(each.n)}{score}"
