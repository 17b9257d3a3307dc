"""Fiscal years and their parts as the country of an article reckons them, and years that are none."""

from datetime import date

import pytest
from claim_deadlines import deadline

from ledger.extraction.deadline import read_deadline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales in Japan will rise in fiscal Q2.", "2024-09-30"),
        ("Sales in Japan will rise in the second fiscal quarter of 2025.", "2025-09-30"),
        ("Sales in Japan will rise in Q2 FY25.", "2025-09-30"),
        ("Sales in Japan will rise in the fiscal first half.", "2024-09-30"),
        ("Sales will rise in fiscal Q4.", "2024-09-30"),
        ("Sales in India will rise in FY26.", "2026-03-31"),
        ("Sales in London will rise in the 2025-26 financial year.", "2026-03-31"),
        ("Sales in Sydney will rise by fiscal year-end.", "2024-06-30"),
        ("The wheat harvest will be smaller in the 2024/25 season.", "2025-06-30"),
        ("The sugar crop will be smaller in the 2024/25 season.", "2025-09-30"),
        ("The London club will play there in the 2024-25 season.", "2025-06-30"),
        ("The London school will open in the 2024-25 academic year.", "2025-08-31"),
    ],
)
def test_years_and_quarters_are_those_of_the_country(text: str, expected: str) -> None:
    assert deadline(text, "will") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("in Australia's 2025-26 financial year", date(2026, 6, 30)),
        ("in the 2025-26 financial year", date(2026, 9, 30)),
        ("in Australia in 2026", date(2026, 12, 31)),
    ],
)
def test_a_phrase_may_name_the_country_itself(words: str, expected: date) -> None:
    assert read_deadline(words, date(2024, 11, 20)).latest == expected
