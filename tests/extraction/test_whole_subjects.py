"""The whole subject of a claim, where its words begin inside it."""

from datetime import date

import pytest

from ledger.extraction.document import document
from ledger.extraction.extractor import statements
from ledger.extraction.whole_subjects import with_article


def drafted(text: str) -> list[str]:
    return [s.claim for s in statements(text, date(2024, 3, 6), threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Furthermore, long rail lines along the coast of the island will open a market for trade.",
            "Long rail lines along the coast of the island will open a market for trade.",
        ),
        (
            '"The Red Circus," of Leeds, will present a show of four dances.',
            "The Red Circus, of Leeds, will present a show of four dances.",
        ),
        (
            "A wish may come true as the boat trade - with an eye on thrills, and fun - is set to take off in Norway.",
            "The boat trade - with an eye on thrills, and fun - will take off in Norway.",
        ),
        (
            "Max Poe said the holders, many of which are banks, would receive their money.",
            "The holders, many of which are banks, will receive their money.",
        ),
        (
            "The idea was praised by Pax, a rights group, which said it would support such a plan.",
            "Pax will support such a plan.",
        ),
        (
            "In Leeds, the mayor will speak on a stage in the park.",
            "In Leeds, the mayor will speak on a stage in the park.",
        ),
        ("The council said in Leeds schools will close.", "In Leeds schools will close."),
        ('"We will come under pressure," another company official said.', "The company will come under pressure."),
        ('"We will come under pressure," Ann Doe said.', "Ann Doe will come under pressure."),
    ],
)
def test_a_subject_is_whole(text: str, claim: str) -> None:
    assert claim in drafted(text)


def test_a_name_has_its_article_where_the_article_never_leaves_it_out() -> None:
    read = document("The Harbour Board met. Its rival, the Rail Board, and Nordbank met the Nordbank chief.")
    assert with_article(read, "Harbour Board") == "the Harbour Board"
    assert with_article(read, "Nordbank") == "Nordbank"
