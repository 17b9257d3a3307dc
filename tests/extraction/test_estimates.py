"""One grammar of estimates: what it reads, and what it refuses."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.errors import BadInputError
from ledger.extraction.estimates import read_answer, read_estimate
from ledger.extraction.scales import decimal_text
from ledger.terms import Answer, AnswerKind, EstimateForm, EstimatePart, QuestionType

MADE = date(2025, 1, 10)
PERCENT = AnswerKind(QuestionType.NUMERIC, "%")
BARE = AnswerKind(QuestionType.NUMERIC)
DAY = AnswerKind(QuestionType.DATE)
COLOUR = AnswerKind(QuestionType.CHOICE, options=("Red", "Green", "Blue"))
OPEN_CHOICE = AnswerKind(QuestionType.CHOICE)

Said = tuple[str | None, str | None, str | None]


def read(text: str, kind: AnswerKind) -> tuple[str, list[Said]]:
    """The form, and of each part its relation, its number or day, and its level."""
    found = read_estimate(text, kind, MADE)
    assert found.text == " ".join(text.split())
    return found.form.value, [_said(part) for part in found.parts]


def _said(part: EstimatePart) -> Said:
    number = part.label if part.number is None else str(part.number)
    return part.relation, number, None if part.level is None else str(part.level.normalize())


@pytest.mark.parametrize("text", ["3.2", "3.2 %", "3.2%", " 3.2  percent ", "+3.2"])
def test_a_point(text: str) -> None:
    assert read(text, PERCENT) == ("point", [(None, "3.2", None)])


@pytest.mark.parametrize(
    ("text", "number"), [("-1.5", "-1.5"), ("−1.5", "-1.5"), ("1,234,567.5", "1234567.5"), (".5", "0.5"), ("-0", "0")]
)
def test_numbers_as_they_are_written(text: str, number: str) -> None:
    assert read_estimate(text, BARE, MADE).parts[0].number == Decimal(number)


@pytest.mark.parametrize("text", ["$75", "75 $", "75$"])
def test_a_currency_may_stand_on_either_side(text: str) -> None:
    assert read_estimate(text, AnswerKind(QuestionType.NUMERIC, "$"), MADE).parts[0].number == 75


@pytest.mark.parametrize(
    "text", ["2 to 4 (80%)", "2-4 (80%)", "2 % – 4 % (0.8)", "between 2 and 4 (80% sure)", "2..4 (80 %)", "2 - 4 (.8)"]
)
def test_an_interval_is_central(text: str) -> None:
    assert read(text, PERCENT) == ("interval", [(None, "2", "0.1"), (None, "4", "0.9")])


def test_an_interval_without_a_level_has_no_probability() -> None:
    assert read("-2 to -1", BARE) == ("interval", [(None, "-2", None), (None, "-1", None)])


@pytest.mark.parametrize("text", ["10%: 2, 50%: 3, 90%: 4", "0.1: 2; 0.5: 3; 0.9: 4", "10%: 2 %\n50%: 3 %\n90%: 4 %\n"])
def test_quantiles(text: str) -> None:
    assert read(text, PERCENT) == ("quantiles", [(None, "2", "0.1"), (None, "3", "0.5"), (None, "4", "0.9")])


def test_quantiles_with_thousands() -> None:
    assert read("10%: 1,200, 90%: 1,500", BARE)[1] == [(None, "1200", "0.1"), (None, "1500", "0.9")]


@pytest.mark.parametrize("text", ["> 3: 40%, > 4: 15%", "over 3: .4; above 4: .15", "more than 3: 40%, > 4: 15%"])
def test_thresholds(text: str) -> None:
    assert read(text, PERCENT) == ("thresholds", [(">", "3", "0.4"), (">", "4", "0.15")])


def test_thresholds_on_both_sides() -> None:
    said = "at least 4: 30%, below 3: 40%"
    assert read(said, BARE) == ("thresholds", [(">=", "4", "0.3"), ("<", "3", "0.4")])
    assert read("> 3 (40%)", BARE) == ("thresholds", [(">", "3", "0.4")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-01", ("point", [(None, "2025-03-01", None)])),
        ("in three months", ("point", [(None, "2025-04-10", None)])),
        ("March 2025", ("interval", [(None, "2025-03-01", None), (None, "2025-03-31", None)])),
        ("March 2025 (80%)", ("interval", [(None, "2025-03-01", "0.1"), (None, "2025-03-31", "0.9")])),
        ("2025-03-01 to 2025-04-15", ("interval", [(None, "2025-03-01", None), (None, "2025-04-15", None)])),
        ("by 2025-06-30", ("interval", [(None, "2025-01-10", None), (None, "2025-06-30", None)])),
        (
            "10%: June 5, 2025, 90%: 2026-07-06",
            ("quantiles", [(None, "2025-06-05", "0.1"), (None, "2026-07-06", "0.9")]),
        ),
        (
            "by June 5, 2025: 40%, by the end of 2025: 70%",
            ("thresholds", [("<=", "2025-06-05", "0.4"), ("<=", "2025-12-31", "0.7")]),
        ),
        ("before 2025-06-01: 10%", ("thresholds", [("<=", "2025-05-31", "0.1")])),
        ("after 2025-06-30: 60%", ("thresholds", [(">", "2025-06-30", "0.6")])),
        ("by March (70%)", ("thresholds", [("<=", "2025-03-31", "0.7")])),
    ],
)
def test_days(text: str, expected: tuple[str, list[Said]]) -> None:
    assert read(text, DAY) == expected


def test_a_choice() -> None:
    expected = [(None, "Red", "0.6"), (None, "Green", "0.3"), (None, "Blue", "0.1")]
    assert read("Red: 60%, green: 30%, BLUE: 10%", COLOUR) == ("shares", expected)
    assert read("red", COLOUR) == ("pick", [(None, "Red", None)])
    assert read("Roe, Jane: 60%; Poe: 40%", OPEN_CHOICE) == (
        "shares",
        [(None, "Roe, Jane", "0.6"), (None, "Poe", "0.4")],
    )
    assert read("Red: 33.3%, Green: 33.3%, Blue: 33.3%", COLOUR)[0] == "shares"


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("", PERCENT, "is empty"),
        ("nan", PERCENT, "is not a number"),
        ("-inf", PERCENT, "is not a number"),
        ("9" * 16, PERCENT, "is not a number"),
        ("3.2 km", PERCENT, "the answer to the question is in %"),
        ("$3", PERCENT, "the answer to the question is in %"),
        ("3 km", BARE, "without a unit"),
        ("4 to 2", PERCENT, "out of order: 4 lies above 2"),
        ("3 (80%)", PERCENT, "a level to a single value"),
        ("2 to 4 (100%)", PERCENT, 'the level "100%" does not lie between 0 and 100%'),
        ("2 to 4 (120%)", PERCENT, "no probability between 0 and 1"),
        ("2 to 4 (80)", PERCENT, "no probability between 0 and 1"),
        ("10%: 3, 50%: 2", PERCENT, "quantiles out of order: 3 at 10% lies above 2 at 50%"),
        ("10%: 2, 10%: 3", PERCENT, "the level 10% stands there twice"),
        ("0%: 2, 50%: 3", PERCENT, "does not lie between 0 and 100%"),
        ("10: 2, 50: 3", PERCENT, "no probability between 0 and 1"),
        ("> 3: 10%, > 4: 15%", PERCENT, "contradict each other: > 3 at 10%, > 4 at 15%"),
        ("> 3: 10%, <= 3: 90%", PERCENT, "are the same threshold"),
        ("> 3: 40%, 4: 15%", PERCENT, '"4" is no threshold'),
        ("> 3: -4%", PERCENT, "no probability between 0 and 1"),
        ("> 3", PERCENT, "a threshold needs its probability"),
        ("> 3: soon", PERCENT, "cannot be read as a whole"),
        ("soon", DAY, "is not a day"),
        ("2025-02-30", DAY, "is no day"),
        ("2025-03-01 (80%)", DAY, "a level to a single value"),
        ("by 2025-06-30: 70%, by 2025-12-31: 40%", DAY, "contradict each other"),
        ("Red: 60%, Green: 30%", COLOUR, "add up to 90%, not to 100%"),
        ("Red: 60%, Pink: 40%", COLOUR, '"Pink" is none of the options: Red, Green, Blue'),
        ("Red: 50%, red: 50%", COLOUR, "stands there twice"),
        ("Red: 130%, Blue: -30%", COLOUR, "no probability between 0 and 1"),
        ("Red", OPEN_CHOICE, "give each with --option"),
        ("Red: 100%", OPEN_CHOICE, "the only option"),
        ("1", AnswerKind(), "this one is yes or no"),
        ("1 " * 2_000, PERCENT, "is the most"),
    ],
)
def test_what_is_refused(text: str, kind: AnswerKind, message: str) -> None:
    with pytest.raises(BadInputError) as caught:
        read_estimate(text, kind, MADE)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_answers() -> None:
    today = date(2025, 4, 1)
    assert read_answer("1,200 %", PERCENT, today) == Answer("1200", Decimal(1200))
    assert read_answer("2025-03-01", DAY, today) == Answer("2025-03-01", date(2025, 3, 1))
    assert read_answer("not by 2025-03-01", DAY, today) == Answer("not by 2025-03-01", date(2025, 3, 1), is_later=True)
    assert read_answer("after March 2025", DAY, today) == Answer("not by 2025-03-31", date(2025, 3, 31), is_later=True)
    assert read_answer("BLUE", COLOUR, today) == Answer("Blue")


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("true", PERCENT, '"true" is not a number: write it like "3.4"'),
        ("2 to 4", PERCENT, "the answer to the question is in %"),
        ("2025-04-02", DAY, "lies in the future"),
        ("not by 2025-04-02", DAY, "lies in the future"),
        ("March 2025", DAY, "is not one day"),
        ("Pink", COLOUR, "none of the options"),
    ],
)
def test_what_is_no_answer(text: str, kind: AnswerKind, message: str) -> None:
    with pytest.raises(BadInputError) as caught:
        read_answer(text, kind, date(2025, 4, 1))
    assert message in str(caught.value)


NUMBERS = st.decimals(-(10**9), 10**9, places=3)
LEVELS = st.integers(1, 9_999).map(lambda number: Decimal(number) / 10_000)
SHARES = st.integers(0, 10_000).map(lambda number: Decimal(number) / 10_000)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
BETWEEN = st.sampled_from([", ", "; ", " ;", "\n", ",\n", ";"])


def written(share: Decimal, percent: bool) -> str:
    return f"{share * 100:f}%" if percent else f"{share:f}"


@st.composite
def scales(draw: st.DrawFn) -> tuple[AnswerKind, list[Decimal] | list[date]]:
    """A question and numbers or days on its scale, in order."""
    if draw(st.booleans()):
        return DAY, draw(st.lists(DAYS, min_size=2, max_size=6, unique=True).map(sorted))
    return PERCENT, draw(st.lists(NUMBERS, min_size=2, max_size=6, unique=True).map(sorted))


@given(scales(), st.data(), BETWEEN, st.booleans())
def test_quantiles_are_read_as_written(
    scale: tuple[AnswerKind, list[Decimal] | list[date]], data: st.DataObject, between: str, percent: bool
) -> None:
    kind, numbers = scale
    levels = sorted(data.draw(st.sets(LEVELS, min_size=len(numbers), max_size=len(numbers))))
    items = data.draw(st.permutations(list(zip(levels, numbers, strict=True))))
    text = between.join(f"{written(level, percent)}: {number}" for level, number in items)
    found = read_estimate(text, kind, MADE)
    assert found.form is EstimateForm.QUANTILES
    assert [(part.level, part.number) for part in found.parts] == items


@given(scales(), st.data(), BETWEEN, st.booleans())
def test_thresholds_are_read_as_written(
    scale: tuple[AnswerKind, list[Decimal] | list[date]], data: st.DataObject, between: str, percent: bool
) -> None:
    kind, numbers = scale
    shares = sorted(data.draw(st.lists(SHARES, min_size=len(numbers), max_size=len(numbers))))
    word = "by" if kind is DAY else data.draw(st.sampled_from(["<=", "at most", "up to"]))
    text = between.join(f"{word} {n}: {written(share, percent)}" for n, share in zip(numbers, shares, strict=True))
    found = read_estimate(text, kind, MADE)
    assert found.form is EstimateForm.THRESHOLDS
    assert [(part.relation, part.number, part.level) for part in found.parts] == [
        ("<=", number, share) for number, share in zip(numbers, shares, strict=True)
    ]


@given(scales(), LEVELS, st.sampled_from([" to ", " – ", ".."]), st.booleans())
def test_intervals_are_read_as_written(
    scale: tuple[AnswerKind, list[Decimal] | list[date]], level: Decimal, between: str, percent: bool
) -> None:
    kind, (low, *_, high) = scale
    found = read_estimate(f"{low}{between}{high} ({written(level, percent)})", kind, MADE)
    assert found.form is EstimateForm.INTERVAL
    assert [part.number for part in found.parts] == [low, high]
    below, above = (part.level for part in found.parts)
    assert (above or 0) - (below or 0) == level
    assert (above or 0) + (below or 0) == 1


@given(st.integers(2, 6).flatmap(lambda n: st.lists(st.integers(0, 1000), min_size=n, max_size=n)), BETWEEN)
def test_shares_are_read_as_written(weights: list[int], between: str) -> None:
    names = [f"Party {place}" for place in range(len(weights))]
    cuts = [0, *sorted(min(weight, 1000) for weight in weights[1:]), 1000]
    shares = [Decimal(after - before) / 1000 for before, after in pairwise(cuts)]
    text = between.join(f"{name}: {written(share, True)}" for name, share in zip(names, shares, strict=True))
    found = read_estimate(text, OPEN_CHOICE, MADE)
    assert [(part.label, part.level) for part in found.parts] == list(zip(names, shares, strict=True))


@given(st.text(max_size=60), st.sampled_from([PERCENT, BARE, DAY, COLOUR, OPEN_CHOICE]))
def test_any_text_is_read_or_refused(text: str, kind: AnswerKind) -> None:
    try:
        found = read_estimate(text, kind, MADE)
    except BadInputError:
        return
    assert found.parts


@pytest.mark.parametrize(
    ("unit", "text", "numbers"),
    [
        ("cars", "4.6 million", ["4600000"]),
        ("cars", "4.6 Million cars", ["4600000"]),
        ("million cars", "4.6 million cars", ["4.6"]),
        ("million", "3 million", ["3"]),
        (None, "3 thousand", ["3000"]),
        ("$", "$4.5 billion to $4.7 billion", ["4500000000", "4700000000"]),
        ("%", "-1.5 million %", ["-1500000"]),
    ],
)
def test_a_magnitude_multiplies_unless_it_is_part_of_the_unit(unit: str | None, text: str, numbers: list[str]) -> None:
    estimate = read_estimate(text, AnswerKind(QuestionType.NUMERIC, unit), date(2025, 1, 1))
    assert [decimal_text(part.number) for part in estimate.parts if isinstance(part.number, Decimal)] == numbers


def test_a_magnitude_of_another_unit_is_refused() -> None:
    with pytest.raises(BadInputError, match="convert it"):
        read_estimate("3 million km", AnswerKind(QuestionType.NUMERIC, "cars"), date(2025, 1, 1))
