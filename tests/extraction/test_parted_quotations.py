"""A quotation that inserted words of speech part is one claim of its own subject."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements

WEDNESDAY = date(2024, 3, 6)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ('"The war," said Gen Max Poe, "will be over by Easter."', ["The war will be over by 31 March 2024."]),
        ('"Rates," Poe said, "will stay put."', ["Rates will stay put."]),
        (
            'The prime minister, Jane Lee said, "will resign by June".',
            ["The prime minister will resign by 30 June 2024."],
        ),
        ('Norway, he said, "is going to land in 2029".', ["Norway will land in 2029."]),
        (
            '"The bakers who came," Jane Lee said, "will get a refund by June."',
            ["The bakers who came will get a refund by 30 June 2024."],
        ),
        ('"Sales fell," Jane Lee said, "and will fall further by June."', ["Sales will fall further by 30 June 2024."]),
        (
            '"We will," Jane Lee said, "open the tunnel next year."',
            ["Jane Lee will open the tunnel between 1 January 2025 and 31 December 2025."],
        ),
    ],
)
def test_its_subject_stands_before_the_speaker(text: str, claims: list[str]) -> None:
    assert [s.claim for s in statements(text, WEDNESDAY, threshold=0.0)] == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ('"I," Jane Lee said, "will resign by June."', "Jane Lee will resign by 30 June 2024."),
        ('"In Norway," Jane Lee said, "prices will fall by June."', "Prices will fall by 30 June 2024."),
        ('"I am glad," Jane Lee said, "that taxes will fall by June."', "Taxes will fall by 30 June 2024."),
        ('"We will," Jane Lee said, "and the tunnel will open by June."', "The tunnel will open by 30 June 2024."),
        ('The mayor, Jane Lee, said she "will resign by June".', "Jane Lee will resign by 30 June 2024."),
    ],
)
def test_other_words_before_the_speaker_are_no_subject(text: str, claim: str) -> None:
    assert [s.claim for s in statements(text, WEDNESDAY, threshold=0.0)][-1] == claim


def test_the_quote_goes_back_to_the_subject() -> None:
    (found,) = statements('"The war," said Max Poe, "will be over by Easter."', WEDNESDAY, threshold=0.0)
    assert found.quote == 'The war," said Max Poe, "will be over by Easter'
    assert found.speaker == "Max Poe"
