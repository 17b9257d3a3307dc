"""Clauses around a claim that say something else."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements


def drafted(text: str) -> list[str]:
    return [s.claim for s in statements(text, date(2024, 3, 6), threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Reports by others that bread prices would rise, did not sway Jane Roe.", "Bread prices will rise."),
        (
            "While some have insisted that the tax will remain in place, others have been less sure.",
            "The tax will remain in place.",
        ),
        ("Poe told Swiss and Swedish officials they would leave.", "Swedish officials will leave."),
        ("And while no one wants rain, the fair will go ahead in Leeds.", "The fair will go ahead in Leeds."),
        ("But although the drug helped mice, it will fail in trials.", "The drug will fail in trials."),
        (
            "Max Poe said he would stand again this year and supported giving clubs more money.",
            "Max Poe will stand again by 31 December 2024.",
        ),
        ("Max Poe said he would buy used cars and supported clubs.", "Max Poe will buy used cars and supported clubs."),
        (
            "The tax will remain in place, others have been told.",
            "The tax will remain in place, others have been told.",
        ),
    ],
)
def test_what_is_no_part_of_a_claim_is_cut(text: str, claim: str) -> None:
    assert claim in [found.replace("between 1 January 2024 and", "by") for found in drafted(text)]
