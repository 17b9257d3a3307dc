import pytest

from ledger.extraction.dates.missing_days import missing_day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("on February 30", '"February 30" is no day: February has 29 days'),
        ("29 February 2027", '"29 February 2027" is no day: February 2027 has 28 days'),
        ("2027-13-01", '"2027-13-01" is no day: there is no month 13'),
        ("2027-06-31T10:00:00Z", '"2027-06-31" is no day: June has 30 days'),
        ("by 31/06/2027", '"31/06/2027" is no day: there is no month 31'),
        ("the 32nd of May", '"32nd of May" is no day: May has 31 days'),
        ("before Sept. 31, 2026", '"Sept. 31, 2026" is no day: September has 30 days'),
        ("00 May", '"00 May" is no day: May has 31 days'),
    ],
)
def test_a_day_that_no_calendar_has_is_named_with_the_reason(text: str, said: str) -> None:
    assert missing_day(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "29 February",
        "29 February 2028",
        "13/12/2027",
        "12/13/2027",
        "by May 2030",
        "in 30 days",
        "within 31 months",
        "by 5 may",
        "May 30%",
        "0000-01-01",
        "until the 45 ministers agree",
    ],
)
def test_other_words_and_days_are_let_pass(text: str) -> None:
    assert missing_day(text) is None
