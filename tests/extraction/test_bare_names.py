"""What clings to a speaker's name."""

import pytest

from ledger.extraction.bare_names import bare_name


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ("*Some tenants", "Some tenants"),
        ("Nordbank. The lender", "The lender"),
        ("EuropeThe Harbour Board", "The Harbour Board"),
        ("Europe The Harbour Board", "The Harbour Board"),
        ("The supporters therefore", "The supporters"),
        ("The quarrel started after Norland", "Norland"),
        ("The Morning After Club", "The Morning After Club"),
        ("Emma Woodhouse Woodhouse", "Emma Woodhouse"),
        ("Harbour Safety Bureau's", "Harbour Safety Bureau"),
        ("Co-author Knightley", "Knightley"),
        ("Emma Woodhouse", "Emma Woodhouse"),
        ("the Harbour Board", "the Harbour Board"),
        ("October 31", None),
        ("the harbour will stay closed for longer than", None),
        ("a result of the talks", None),
        ("More", None),
    ],
)
def test_a_name_is_told_without_what_clings_to_it(found: str, name: str | None) -> None:
    assert bare_name(found) == name
