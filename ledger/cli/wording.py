"""How dates and probabilities are put into words for a person."""

from decimal import Decimal

from ledger.terms import Deadline, Estimate, EstimateForm, EstimatePart

LONGEST_CLAIM = 300
"""Characters of a claim that are repeated back; the rest is in the record."""


def deadline_as_read(deadline: Deadline) -> str:
    """How the words of a deadline were read.

    >>> from datetime import date
    >>> deadline_as_read(Deadline("2025-03-31", date(2025, 3, 31), date(2025, 3, 31), "iso-date"))
    '2025-03-31'
    >>> inauguration = Deadline(
    ...     "before Trump's inauguration", None, date(2025, 1, 19), "before-event", date(2024, 11, 16)
    ... )
    >>> deadline_as_read(inauguration)
    'latest 2025-01-19; rule before-event, counted from 2024-11-16'
    >>> deadline_as_read(Deadline("until Kursk is free")), deadline_as_read(Deadline())
    ('no date in it; kept as words', 'no deadline')
    """
    if deadline.latest is None:
        return "no deadline" if deadline.text is None else "no date in it; kept as words"
    if deadline.text is None or deadline.text.strip() == deadline.latest.isoformat():
        return str(deadline.latest)
    span = f"latest {deadline.latest}"
    if deadline.earliest not in (None, deadline.latest, deadline.counted_from):
        span = f"earliest {deadline.earliest}, {span}"
    rule = f"; rule {deadline.rule}" if deadline.rule else ""
    return f"{span}{rule}" + (f", counted from {deadline.counted_from}" if rule and deadline.counted_from else "")


def deadline_as_said_and_read(deadline: Deadline) -> str:
    """The words of a deadline and how they were read, once where both are the same.

    >>> deadline_as_said_and_read(Deadline("until Kursk is free")), deadline_as_said_and_read(Deadline())
    ('"until Kursk is free": no date in it; kept as words', 'none')
    """
    read = deadline_as_read(deadline)
    if deadline.text is None:
        return read if deadline.latest else "none"
    return read if deadline.text.strip() == read else f'"{one_line(deadline.text)}": {read}'


def probability_as_read(
    point: float | None, low: float | None, high: float | None, wording: str | None, table: str | None
) -> str:
    """How a source's words of likelihood were read.

    >>> probability_as_read(0.675, 0.55, 0.8, "likely", "icd203")
    '"likely" = 0.675, 0.55 to 0.8 by table icd203'
    >>> probability_as_read(0.7, 0.7, 0.7, "70%", None), probability_as_read(0.7, 0.7, 0.7, "0.7", None)
    ('"70%" = 0.7', '0.7')
    >>> probability_as_read(None, None, None, None, None)
    'none stated'
    """
    if point is None:
        return "none stated"
    number = as_number(point)
    said = "" if wording in (None, number) else f'"{wording}" = '
    span = "" if low is None or high is None or low == high else f", {as_number(low)} to {as_number(high)}"
    return f"{said}{number}{span}" + (f" by table {table}" if table else "")


def estimate_as_read(estimate: Estimate, unit: str | None = None) -> str:
    """How a source's estimate was read.

    >>> from decimal import Decimal
    >>> ends = (EstimatePart("2", Decimal(2), Decimal("0.1")), EstimatePart("4", Decimal(4), Decimal("0.9")))
    >>> estimate_as_read(Estimate("2 to 4 (80%)", EstimateForm.INTERVAL, ends), "%")
    'between 2 and 4 with 80%; in %'
    >>> over = (EstimatePart("> 3", Decimal(3), Decimal("0.4"), ">"),)
    >>> estimate_as_read(Estimate("> 3: 40%", EstimateForm.THRESHOLDS, over))
    '40% for > 3'
    """
    parts = estimate.parts
    if estimate.form is EstimateForm.INTERVAL:
        low, high = parts[0], parts[-1]
        inside = None if low.level is None or high.level is None else high.level - low.level
        sure = "no probability stated" if inside is None else f"with {_percent(inside)}"
        words = f"between {_plain(low)} and {_plain(high)}{', ' if inside is None else ' '}{sure}"
    elif estimate.form is EstimateForm.QUANTILES:
        words = ", ".join(f"{_percent(part.level)} at or below {_plain(part)}" for part in parts)
    elif estimate.form is EstimateForm.THRESHOLDS:
        words = ", ".join(f"{_percent(part.level)} for {part.relation} {_plain(part)}" for part in parts)
    elif estimate.form is EstimateForm.SHARES:
        words = ", ".join(f"{part.label} {_percent(part.level)}" for part in parts)
    else:
        words = _plain(parts[0]) + (", no probability stated" if estimate.form is EstimateForm.PICK else "")
    return words if unit is None else f"{words}; in {unit}"


def _plain(part: EstimatePart) -> str:
    if isinstance(part.number, Decimal):
        return format(part.number, "f")
    return part.label if part.number is None else part.number.isoformat()


def _percent(share: Decimal | None) -> str:
    return as_number(float(share or 0) * 100) + "%"


def as_number(value: float) -> str:
    """A probability in its shortest form.

    >>> as_number(0.70), as_number(1 - 0.675), as_number(1.0)
    ('0.7', '0.325', '1')
    """
    return format(round(value, 6), "g")


def one_line(text: str, longest: int = LONGEST_CLAIM) -> str:
    r"""A text on one line, cut where it is too long.

    >>> one_line("Kursk\nis   free"), one_line("abcdef", 4)
    ('Kursk is free', 'abc…')
    """
    folded = " ".join(text.split())
    return folded if len(folded) <= longest else folded[: longest - 1] + "…"


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "question"), counted(3, "question")
    ('1 question', '3 questions')
    """
    return f"{number} {singular if number == 1 else plural or singular + 's'}"
